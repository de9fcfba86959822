using System.Globalization;
using System.Text;

namespace Uapi.Build;

/// <summary>Writes lists of names so that they survive the way from MSBuild to the compiler.</summary>
/// <remarks>
/// What crosses is a line of a generated <c>.editorconfig</c>, which ends a value at <c>;</c> and <c>#</c> and trims it;
/// MSBuild on its side gives a meaning to <c>; % $ @ * ?</c>. So every character that is not plainly harmless is written as
/// <c>~</c> and four hexadecimal digits, and <c>|</c>, <c>,</c>, <c>:</c> and <c>&gt;</c> are free to separate.
/// </remarks>
internal static class MetadataText
{
    /// <summary>Escapes one name.</summary>
    public static string Escape(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char c in name)
        {
            if (IsHarmless(c))
                text.Append(c);
            else
                text.Append('~').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    /// <summary>The name an escaped one stands for. A broken escape is left as it is.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('~') < 0)
            return text;
        StringBuilder name = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && i + 4 < text.Length
                && int.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                name.Append((char)code);
                i += 4;
            }
            else
                name.Append(text[i]);
        }
        return name.ToString();
    }

    /// <summary>Escapes and joins names.</summary>
    public static string Join(char separator, IEnumerable<string> names) => string.Join(separator.ToString(), names.Select(Escape));

    /// <summary>Splits and unescapes names; an empty text has none.</summary>
    public static IEnumerable<string> Split(char separator, string text) => text.Length == 0 ? [] : text.Split(separator).Select(Unescape);

    private static bool IsHarmless(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '/' or '-' or '+' or '=';
}
