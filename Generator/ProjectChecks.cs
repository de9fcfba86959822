using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Build;
using Uapi.Model;
using Uapi.Text;

namespace Uapi;

/// <summary>What can be wrong with the items of a project before any header is read.</summary>
internal static class ProjectChecks
{
    /// <summary>A diagnostic at the top of a file, or at no place if the path is empty.</summary>
    public static HeaderDiagnostic At(string path, HeaderRule rule, params object?[] arguments) => new(
        rule, path, path.Length == 0 ? 0 : 1, path.Length == 0 ? 0 : 1, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, arguments));

    /// <summary>Whether C# can have the namespace and the class.</summary>
    public static bool HasValidNames(HeaderRoot root) => IsNamespace(root.Namespace) && IsName(root.ClassName);

    /// <summary>Checks the items and the options that all of them share.</summary>
    public static EquatableArray<HeaderDiagnostic> Check((EquatableArray<HeaderRoot> Roots, ProjectOptions Project) input, CancellationToken cancellationToken)
    {
        if (input.Roots.Count == 0)
            return [];
        List<HeaderDiagnostic> diagnostics = [.. input.Project.Diagnostics];
        Dictionary<string, HeaderRoot> classes = new(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderRoot root in input.Roots)
        {
            if (!IsNamespace(root.Namespace))
                diagnostics.Add(At("", HeaderRules.InvalidName, root.Namespace, "Namespace", root.Header));
            if (!IsName(root.ClassName))
                diagnostics.Add(At("", HeaderRules.InvalidName, root.ClassName, "ClassName", root.Header));
            if (root.Targets.Count == 0)
                diagnostics.Add(At("", HeaderRules.NoTargets, root.Header));
            if (classes.TryGetValue(root.Id, out HeaderRoot? first))
                diagnostics.Add(At("", HeaderRules.DuplicateClass, first.Header, root.Header, root.Id));
            else
                classes.Add(root.Id, root);
        }
        if (input.Project is { FrameworkWithoutSpans: { Length: > 0 } framework, ReferencesMemory: false })
            diagnostics.Add(At("", HeaderRules.SystemMemoryMissing, framework));
        return diagnostics.ToEquatableArray();
    }

    private static bool IsNamespace(string name) => name.Split('.').All(IsName);

    private static bool IsName(string name) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
