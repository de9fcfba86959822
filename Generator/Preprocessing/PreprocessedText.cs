using Uapi.Lexing;

namespace Uapi.Preprocessing;

/// <summary>The expanded tokens of a header, or of one read behind it.</summary>
/// <param name="Tokens">The tokens; the last is <see cref="TokenKind.EndOfFile"/>.</param>
/// <param name="OwnTexts">Where tokens begin and end that are this target's own, when others were read along; in order.</param>
internal sealed record PreprocessedText(Token[] Tokens, IReadOnlyList<(int Start, int End)> OwnTexts);
