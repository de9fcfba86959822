using System.Text.RegularExpressions;

namespace Uapi.Truth;

/// <summary>A macro as the compiler's preprocessor left it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters joined by commas, null for an object-like macro.</param>
/// <param name="Body">Its replacement list.</param>
internal sealed record HeaderMacro(string Name, string? Parameters, string Body);

/// <summary>Reads the output of <c>cc -E -dD</c>: which macros are alive at the end, and which of them a header defined itself.</summary>
internal sealed partial class HeaderMacros
{
    private readonly Dictionary<string, HeaderMacro> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    /// <summary>Those of the header, by name.</summary>
    public IReadOnlyDictionary<string, HeaderMacro> Own => _own;

    /// <summary>Names that other files defined.</summary>
    public IReadOnlySet<string> Elsewhere => _elsewhere;

    [GeneratedRegex("""^# \d+ "([^"]*)" """, RegexOptions.CultureInvariant)]
    private static partial Regex LineMarker();

    [GeneratedRegex("""^#define (\w+)(?:\(([^)]*)\))? ?(.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Define();

    public static HeaderMacros Read(string preprocessed, string includeName)
    {
        string suffix = "/" + includeName;
        bool inside = false;
        HeaderMacros read = new();
        foreach (string line in preprocessed.Split('\n'))
        {
            if (!line.StartsWith('#'))
                continue;
            if ((line + " ") is string padded && LineMarker().Match(padded) is { Success: true } marker)
            {
                inside = marker.Groups[1].Value.EndsWith(suffix, StringComparison.Ordinal);
            }
            else if (Define().Match(line) is { Success: true } define)
            {
                string name = define.Groups[1].Value;
                read.Forget(name);
                if (inside)
                    read._own.Add(name, new HeaderMacro(name, define.Groups[2].Success ? define.Groups[2].Value : null, define.Groups[3].Value));
                else
                    read._elsewhere.Add(name);
            }
            else if (line.StartsWith("#undef ", StringComparison.Ordinal))
            {
                read.Forget(line[7..].Trim());
            }
        }
        return read;
    }

    private void Forget(string name)
    {
        _own.Remove(name);
        _elsewhere.Remove(name);
    }
}
