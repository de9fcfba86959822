using System.Text;

namespace Uapi.Parsing;

/// <summary>Reads the spelling of numbers, characters and strings (C11 6.4.4, 6.4.5).</summary>
internal static class Literals
{
    /// <summary>An integer constant: its value and what its suffix asks for.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="IsDecimal">Whether it is decimal, which never makes it unsigned by itself.</param>
    /// <param name="IsUnsigned">Suffix <c>u</c>.</param>
    /// <param name="Longs">0, 1 for <c>l</c>, 2 for <c>ll</c>.</param>
    public readonly record struct Integer(ulong Value, bool IsDecimal, bool IsUnsigned, int Longs);

    /// <summary>Reads an integer constant; otherwise says why it is none.</summary>
    public static bool TryReadInteger(string text, out Integer integer, out string? reason)
    {
        integer = default;
        int radix = 10;
        int index = 0;
        if (text.Length > 1 && text[0] == '0')
        {
            radix = text[1] is 'x' or 'X' ? 16 : text[1] is 'b' or 'B' ? 2 : 8;
            index = radix == 8 ? 1 : 2;
        }
        int firstDigit = index;
        ulong value = 0;
        bool overflows = false;
        for (; index < text.Length; index++)
        {
            int digit = HexDigit(text[index]);
            if (digit < 0 || (digit >= radix && digit > 9))
                break;
            if (digit >= radix)
            {
                reason = $"'{text}' has a digit that base {radix} lacks";
                return false;
            }
            overflows |= value > (ulong.MaxValue - (ulong)digit) / (ulong)radix;
            value = unchecked((value * (ulong)radix) + (ulong)digit);
        }
        if (index == firstDigit && radix != 8)
        {
            reason = $"'{text}' is no number";
            return false;
        }
        bool isUnsigned = false;
        int longs = 0;
        for (; index < text.Length; index++)
        {
            char c = text[index];
            if (c is 'u' or 'U' && !isUnsigned)
            {
                isUnsigned = true;
            }
            else if (c is 'l' or 'L' && longs == 0)
            {
                longs = 1;
                if (index + 1 < text.Length && text[index + 1] == c)
                {
                    longs = 2;
                    index++;
                }
            }
            else
            {
                reason = $"'{text}' is no integer";
                return false;
            }
        }
        if (overflows)
        {
            reason = $"{text} needs more than 64 bits";
            return false;
        }
        integer = new Integer(value, radix == 10, isUnsigned, longs);
        reason = null;
        return true;
    }

    /// <summary>Reads a decimal floating constant.</summary>
    public static bool TryReadFloating(string text, out double value)
    {
        value = 0;
        bool isFloating = text.IndexOf('.') >= 0 || (text.IndexOfAny(['e', 'E']) >= 0 && text.IndexOfAny(['x', 'X']) < 0);
        return isFloating && double.TryParse(
            text.TrimEnd('f', 'F', 'l', 'L'),
            System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowExponent,
            System.Globalization.CultureInfo.InvariantCulture,
            out value);
    }

    /// <summary>The bytes of a string literal, one per char, without the terminating zero. Wide literals hold one unit per char of the source.</summary>
    public static string DecodeString(string text, out string prefix)
    {
        int quote = text.IndexOf('"');
        if (quote < 0)
        {
            prefix = "";
            return "";
        }
        prefix = quote == 0 ? "" : text.Substring(0, quote);
        int end = text.Length > quote + 1 && text[text.Length - 1] == '"' ? text.Length - 1 : text.Length;
        if (text.IndexOf('\\') < 0 && IsAscii(text))
            return text.Substring(quote + 1, end - quote - 1);
        return DecodeEscapes(text, quote + 1, end);
    }

    /// <summary>The value of a character constant without a prefix, as an <c>int</c> (C11 6.4.4.4p10; several characters as GCC packs them).</summary>
    public static bool TryReadChar(string text, bool charIsSigned, out int value, out string? reason)
    {
        value = 0;
        if (text.Length == 0 || text[0] != '\'')
        {
            reason = $"{text} is a wide character";
            return false;
        }
        string bytes = DecodeEscapes(text, 1, text.Length > 1 && text[text.Length - 1] == '\'' ? text.Length - 1 : text.Length);
        if (bytes.Length is 0 or > 4)
        {
            reason = $"{text} has no value of type int";
            return false;
        }
        foreach (char unit in bytes)
            value = unchecked((value << 8) | (byte)unit);
        if (bytes.Length == 1 && charIsSigned)
            value = (sbyte)value;
        reason = null;
        return true;
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c > 0x7f)
                return false;
        }
        return true;
    }

    // escape-sequence = "\" ('"?\abfnrtve | octal{1,3} | "x" hex+ | "u" hex{4} | "U" hex{8})
    private static string DecodeEscapes(string text, int start, int end)
    {
        StringBuilder bytes = new();
        int index = start;
        while (index < end)
        {
            char c = text[index++];
            if (c != '\\' || index >= end)
            {
                int length = char.IsHighSurrogate(c) && index < end ? 2 : 1;
                AppendUtf8(bytes, text.Substring(index - 1, length));
                index += length - 1;
                continue;
            }
            c = text[index++];
            switch (c)
            {
                case 'a': bytes.Append('\a'); break;
                case 'b': bytes.Append('\b'); break;
                case 'f': bytes.Append('\f'); break;
                case 'n': bytes.Append('\n'); break;
                case 'r': bytes.Append('\r'); break;
                case 't': bytes.Append('\t'); break;
                case 'v': bytes.Append('\v'); break;
                case 'e' or 'E': bytes.Append('\x1b'); break;
                case 'x':
                    int hex = 0;
                    for (; index < end && HexDigit(text[index]) >= 0; index++)
                        hex = unchecked((hex << 4) | HexDigit(text[index]));
                    bytes.Append((char)(byte)hex);
                    break;
                case 'u' or 'U':
                    int last = Math.Min(end, index + (c == 'u' ? 4 : 8));
                    int codePoint = 0;
                    for (; index < last && HexDigit(text[index]) >= 0; index++)
                        codePoint = unchecked((codePoint << 4) | HexDigit(text[index]));
                    if (codePoint is > 0 and < 0x110000 and not (>= 0xd800 and < 0xe000))
                        AppendUtf8(bytes, char.ConvertFromUtf32(codePoint));
                    break;
                case >= '0' and <= '7':
                    int octal = c - '0';
                    for (int digits = 1; digits < 3 && index < end && text[index] is >= '0' and <= '7'; digits++)
                        octal = (octal << 3) | (text[index++] - '0');
                    bytes.Append((char)(byte)octal);
                    break;
                default:
                    bytes.Append(c);
                    break;
            }
        }
        return bytes.ToString();
    }

    private static void AppendUtf8(StringBuilder bytes, string text)
    {
        if (text.Length == 1 && text[0] < 0x80)
        {
            bytes.Append(text[0]);
            return;
        }
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
            bytes.Append((char)unit);
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
