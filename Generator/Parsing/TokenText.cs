using System.Text;
using Uapi.Lexing;

namespace Uapi.Parsing;

/// <summary>Tokens back to text.</summary>
internal static class TokenText
{
    /// <summary>The tokens with a blank wherever there were blanks before, and wherever two would run together.</summary>
    public static string Join(Token[] tokens, int first, int end)
    {
        if (end - first == 1)
            return tokens[first].Text;
        StringBuilder text = new();
        for (int i = first; i < end; i++)
        {
            Token token = tokens[i];
            if (token.Kind is TokenKind.EndOfFile or TokenKind.Pragma || token.Text.Length == 0)
                continue;
            if (text.Length > 0 && (token.HasLeadingSpace || token.IsAtLineStart || (IsWord(text[text.Length - 1]) && IsWord(token.Text[0]))))
                text.Append(' ');
            text.Append(token.Text);
        }
        return text.ToString();
    }

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);
}
