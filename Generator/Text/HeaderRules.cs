namespace Uapi.Text;

/// <summary>Every diagnostic about a header. A page for each stands in <c>docs/diagnostics.md</c>.</summary>
public static partial class HeaderRules
{
    // The rules stand beside the stage that reports them, in files named HeaderRules.<Stage>.cs:
    // Preprocessing (UAPI1xxx), Parsing (UAPI2xxx), Layout (UAPI3xxx), Emission (UAPI4xxx).

    private static HeaderRule Error(string id, string title, string message) => new(id, HeaderSeverity.Error, title, message);

    private static HeaderRule Warning(string id, string title, string message) => new(id, HeaderSeverity.Warning, title, message);

    private static HeaderRule Info(string id, string title, string message) => new(id, HeaderSeverity.Info, title, message);
}
