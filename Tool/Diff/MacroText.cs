using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tool.Diff;

/// <summary>Bodies of macros, without what does not matter in them.</summary>
internal static class MacroText
{
    /// <summary>Whether two bodies are the same but for blanks.</summary>
    public static bool AreSame(string first, string second) => first == second || Tokens(first).SequenceEqual(Tokens(second));

    /// <summary>Whether two macros are the same but for blanks and the names of their parameters.</summary>
    public static bool AreSame(FunctionMacroFacts first, FunctionMacroFacts second) =>
        (first.Spelling == second.Spelling && first.Parameters == second.Parameters) || Normalize(first) == Normalize(second);

    // The body with its parameters numbered and its blanks gone.
    private static string Normalize(FunctionMacroFacts macro)
    {
        Dictionary<string, string> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < macro.Parameters.Count; i++)
            numbers.TryAdd(macro.Parameters[i].Replace("...", "", StringComparison.Ordinal) is { Length: > 0 } name ? name : "__VA_ARGS__", "\u0001" + (char)('A' + i));
        return string.Join(' ', Tokens(macro.Spelling).Select(token => numbers.GetValueOrDefault(token, token)));
    }

    private static IEnumerable<string> Tokens(string text) =>
        Lexer.Tokenize(new SourceFile("", "", text)).Tokens.Where(token => token.Kind != TokenKind.EndOfFile).Select(token => token.Text);
}
