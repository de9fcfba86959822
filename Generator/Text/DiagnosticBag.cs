namespace Uapi.Text;

/// <summary>Collects the diagnostics of one reading of one header; the same message at the same place is kept once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More than this many say nothing new; hostile input must not fill the memory with messages.</summary>
    public const int Capacity = 200;

    private readonly List<HeaderDiagnostic> _items = [];
    private readonly HashSet<HeaderDiagnostic> _seen = [];

    /// <summary>In the order they were reported.</summary>
    public IReadOnlyList<HeaderDiagnostic> Items => _items;

    /// <summary>Whether an error was reported, even one that no longer fitted.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports a rule at an offset of a file.</summary>
    public void Report(SourceFile file, int offset, HeaderRule rule, params object?[] arguments)
    {
        HasErrors |= rule.Severity == HeaderSeverity.Error;
        if (_items.Count >= Capacity)
            return;
        HeaderDiagnostic diagnostic = HeaderDiagnostic.At(file, offset, rule, arguments);
        if (_seen.Add(diagnostic))
            _items.Add(diagnostic);
    }
}
