using System.Globalization;
using System.Text;
using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Writes C# literals.</summary>
internal static class Literal
{
    /// <summary>A number that fits the C# type, in the base the header used for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The C# type, for the suffix.</param>
    /// <param name="spelling">The header's text, or null.</param>
    public static string Number(IntegerValue value, string type, string? spelling = null)
    {
        string suffix = type switch { "uint" => "u", "long" => "L", "ulong" => "UL", _ => "" };
        if (value.IsNegative)
            return ((long)value.Bits).ToString(CultureInfo.InvariantCulture) + suffix;
        bool isHex = spelling is not null && value.Bits > 9 && (spelling.Contains("0x") || spelling.Contains("0X") || spelling.Contains("<<"));
        return (isHex ? "0x" + value.Bits.ToString("x", CultureInfo.InvariantCulture) : value.Bits.ToString(CultureInfo.InvariantCulture)) + suffix;
    }

    /// <summary>A request's number.</summary>
    public static string Request(IntegerValue value) => "0x" + unchecked((uint)value.Bits).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>A string literal.</summary>
    public static string Text(string text)
    {
        StringBuilder literal = new("\"", text.Length + 2);
        foreach (char c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                >= ' ' and < '\u007f' => c.ToString(),
                _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
            });
        }
        return literal.Append('"').ToString();
    }

    /// <summary>Whether a macro's body is a mere number, which a comment need not repeat.</summary>
    public static bool IsPlain(string spelling)
    {
        string inner = spelling.Trim();
        while (inner.Length > 1 && inner[0] == '(' && inner[^1] == ')')
            inner = inner[1..^1].Trim();
        if (inner.StartsWith("-", StringComparison.Ordinal))
            inner = inner[1..].Trim();
        return inner.Length > 0 && inner[0] is >= '0' and <= '9' && inner.All(c => char.IsLetterOrDigit(c));
    }
}
