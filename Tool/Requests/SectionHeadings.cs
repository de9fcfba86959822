using Uapi.Text;

namespace Uapi.Tool.Requests;

/// <summary>
/// The headings a header divides itself with: comments of one line that hold text between rules of dashes, such as
/// <c>/* ---- Requests of a device ---- */</c>. They often say what a request's name does not.
/// </summary>
internal sealed class SectionHeadings
{
    private const int MinimumRule = 4;

    private readonly List<(int Line, string Text)> _headings = [];

    /// <summary>Collects the headings of a file.</summary>
    public static SectionHeadings Of(SourceFile file)
    {
        SectionHeadings result = new();
        int number = 0;
        foreach (ReadOnlySpan<char> line in file.Text.AsSpan().EnumerateLines())
        {
            number++;
            if (Parse(line.Trim()) is { } heading)
                result._headings.Add((number, heading));
        }
        return result;
    }

    /// <summary>The last heading above a line, or null.</summary>
    public string? Above(int line)
    {
        string? last = null;
        foreach ((int headingLine, string text) in _headings)
        {
            if (headingLine >= line)
                break;
            last = text;
        }
        return last;
    }

    // heading = "/*" rule text rule "*/"; rule = at least four '-' or four '='
    private static string? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length < 4 || !line.StartsWith("/*") || !line.EndsWith("*/"))
            return null;
        ReadOnlySpan<char> inner = line[2..^2].Trim();
        ReadOnlySpan<char> text = inner.Trim("-=");
        bool hasRules = inner.Length - inner.TrimStart("-=").Length >= MinimumRule && inner.Length - inner.TrimEnd("-=").Length >= MinimumRule;
        return hasRules && !text.IsWhiteSpace() ? text.Trim().ToString() : null;
    }
}
