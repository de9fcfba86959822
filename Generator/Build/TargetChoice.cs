using Uapi.Model;

namespace Uapi.Build;

/// <summary>Reads the property <c>UapiTargets</c> and the metadata <c>Targets</c>.</summary>
internal static class TargetChoice
{
    /// <summary>
    /// The chosen targets in table order: groups (<see cref="Targets.FindGroup"/>), names, aliases or runtime identifiers between commas, semicolons or
    /// blanks. Nothing means those that .NET runs on.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="unknown">The names nobody knows.</param>
    public static EquatableArray<Target> Parse(string text, out IReadOnlyList<string> unknown)
    {
        List<string> strangers = [];
        SortedSet<int> orders = [];
        string[] names = text.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in names.Length == 0 ? ["dotnet"] : names)
        {
            if (Targets.FindGroup(name) is { } group)
                orders.UnionWith(group.Select(target => target.Order));
            else if (Targets.TryParse(name, out Target? target))
                orders.Add(target.Order);
            else
                strangers.Add(name);
        }
        unknown = strangers;
        return orders.Select(order => Targets.All[order]).ToEquatableArray();
    }
}
