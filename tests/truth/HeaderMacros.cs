using System.Text.RegularExpressions;

namespace Uapi.Truth;

/// <summary>A macro as the compiler's preprocessor left it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters joined by commas, null for an object-like macro.</param>
/// <param name="Body">Its replacement list.</param>
internal sealed record HeaderMacro(string Name, string? Parameters, string Body);

/// <summary>Reads the output of <c>cc -E -dD</c>: which macros are alive at the end, and which of them a header defined itself.</summary>
internal static partial class HeaderMacros
{
    [GeneratedRegex("""^# \d+ "([^"]*)" """, RegexOptions.CultureInvariant)]
    private static partial Regex LineMarker();

    [GeneratedRegex("""^#define (\w+)(?:\(([^)]*)\))? ?(.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Define();

    public static IReadOnlyList<HeaderMacro> Read(string preprocessed, string includeName)
    {
        string suffix = "/" + includeName;
        bool inside = false;
        Dictionary<string, HeaderMacro> macros = new(StringComparer.Ordinal);
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
                macros.Remove(name);
                if (inside)
                    macros.Add(name, new HeaderMacro(name, define.Groups[2].Success ? define.Groups[2].Value : null, define.Groups[3].Value));
            }
            else if (line.StartsWith("#undef ", StringComparison.Ordinal))
            {
                macros.Remove(line[7..].Trim());
            }
        }
        return [.. macros.Values];
    }
}
