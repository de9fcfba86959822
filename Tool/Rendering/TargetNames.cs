using Uapi.Model;

namespace Uapi.Tool.Rendering;

/// <summary>Lists of targets, as a person reads them.</summary>
internal static class TargetNames
{
    /// <summary>Names in table order: <c>x86_64, aarch64</c>.</summary>
    public static string Join(IEnumerable<Target> targets) => string.Join(", ", targets.OrderBy(target => target.Order).Select(target => target.Name));

    /// <summary>Groups targets by a key; groups in the order of their first target.</summary>
    public static List<(TValue Value, List<Target> Targets)> GroupBy<TValue>(PerTarget<TValue> facts, Func<TValue, string> key)
        where TValue : IEquatable<TValue>
    {
        List<(string Key, TValue Value, List<Target> Targets)> groups = [];
        foreach (TargetGroup<TValue> group in facts.Groups)
        {
            string groupKey = key(group.Value);
            int index = groups.FindIndex(candidate => candidate.Key == groupKey);
            if (index < 0)
                groups.Add((groupKey, group.Value, [.. group.Targets]));
            else
                groups[index].Targets.AddRange(group.Targets);
        }
        return [.. groups.Select(group => (group.Value, group.Targets))];
    }
}
