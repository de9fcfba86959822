using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tool.Headers;

/// <summary>Collects diagnostics over headers and targets and says each once, with the targets it holds for when not for all.</summary>
internal sealed class DiagnosticTalk(IReadOnlyList<Target> targets)
{
    private readonly Dictionary<HeaderDiagnostic, List<Target>> _items = [];
    private readonly List<HeaderDiagnostic> _order = [];

    /// <summary>Whether there was an error: some facts are missing.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds what one reading had to say.</summary>
    public void Add(Target target, EquatableArray<HeaderDiagnostic> diagnostics)
    {
        foreach (HeaderDiagnostic diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Rule.Severity == HeaderSeverity.Error;
            // Information is for those who ask in an editor; here it would bury the rest. What counts it together does not.
            if (diagnostic.Rule.Severity == HeaderSeverity.Info && diagnostic.Rule != HeaderRules.LeftOut)
                continue;
            if (!_items.TryGetValue(diagnostic, out List<Target>? on))
            {
                _items.Add(diagnostic, on = []);
                _order.Add(diagnostic);
            }
            if (!on.Contains(target))
                on.Add(target);
        }
    }

    /// <summary>Adds what was said about all targets together.</summary>
    public void Add(EquatableArray<HeaderDiagnostic> diagnostics)
    {
        foreach (Target target in targets)
            Add(target, diagnostics);
    }

    /// <summary>Writes a line per diagnostic.</summary>
    public void WriteTo(TextWriter error)
    {
        foreach (HeaderDiagnostic diagnostic in _order)
        {
            List<Target> on = _items[diagnostic];
            string suffix = on.Count < targets.Count ? $" [{Rendering.TargetNames.Join(on)}]" : "";
            error.WriteLine(diagnostic + suffix);
        }
    }
}
