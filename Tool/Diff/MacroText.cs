using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tool.Diff;

/// <summary>Bodies of macros, without what does not matter in them.</summary>
internal static class MacroText
{
    /// <summary>The body with its parameters numbered and its blanks gone.</summary>
    public static string Normalize(FunctionMacroFacts macro)
    {
        Dictionary<string, string> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < macro.Parameters.Count; i++)
            numbers.TryAdd(macro.Parameters[i].Replace("...", "", StringComparison.Ordinal) is { Length: > 0 } name ? name : "__VA_ARGS__", "\u0001" + (char)('A' + i));
        return string.Join(' ', Tokens(macro.Spelling).Select(token => numbers.GetValueOrDefault(token, token)));
    }

    /// <summary>The body with its blanks gone.</summary>
    public static string Squeeze(string body) => string.Join(' ', Tokens(body));

    private static IEnumerable<string> Tokens(string text) =>
        Lexer.Tokenize(new SourceFile("", "", text)).Tokens.Where(token => token.Kind != TokenKind.EndOfFile).Select(token => token.Text);
}
