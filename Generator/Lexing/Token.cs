using Uapi.Text;

namespace Uapi.Lexing;

/// <summary>One preprocessing token (C11 6.4), before or after macro expansion.</summary>
public readonly struct Token
{
    /// <summary>What it is; punctuators and keywords-to-be are told apart by kind and text.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Blanks before it, first on its line, barred from expansion.</summary>
    public TokenFlags Flags { get; init; }

    /// <summary>The spelling, line splices removed. Identifiers are interned: equal spelling is the same reference.</summary>
    public required string Text { get; init; }

    /// <summary>The file of <see cref="Offset"/>.</summary>
    public required SourceFile File { get; init; }

    /// <summary>
    /// UTF-16 offset in <see cref="File"/>. For a token that came out of a macro this is where the *outermost* use
    /// of a macro stands, because that is the line a person looks at and the file a declaration belongs to.
    /// </summary>
    public required int Offset { get; init; }

    /// <summary>Whether blanks or comments stand before it.</summary>
    public bool HasLeadingSpace => (Flags & TokenFlags.LeadingSpace) != 0;

    /// <summary>Whether it is the first token of its line.</summary>
    public bool IsAtLineStart => (Flags & TokenFlags.LineStart) != 0;

    /// <summary>Whether it is an identifier with this spelling.</summary>
    public bool Is(string identifier) => Kind == TokenKind.Identifier && Text == identifier;

    /// <inheritdoc/>
    public override string ToString() => Kind == TokenKind.EndOfFile ? "end of file" : Text;
}

/// <summary>Facts about a token's surroundings.</summary>
[Flags]
public enum TokenFlags : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>White space or a comment stands before the token.</summary>
    LeadingSpace = 1,

    /// <summary>The token is the first of its line.</summary>
    LineStart = 2,

    /// <summary>The name of a macro that was met while that macro was being replaced; it is never replaced again (C11 6.10.3.4p2).</summary>
    Barred = 4,
}

/// <summary>The kinds of preprocessing tokens; every punctuator of C11 6.4.6 has its own.</summary>
public enum TokenKind : byte
{
#pragma warning disable CS1591 // the names are the punctuators' usual names
    EndOfFile,
    Identifier,
    Number,
    CharConstant,
    StringLiteral,

    /// <summary>A <c>#pragma</c> the parser must see; <see cref="Token.Text"/> is the rest of its line, expanded: <c>pack(push,1)</c>.</summary>
    Pragma,

    /// <summary>A character that starts no token of C, such as <c>@</c>, a lone quote or NUL.</summary>
    Other,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Dot, Arrow, PlusPlus, MinusMinus, Ampersand, Star, Plus, Minus, Tilde, Exclamation,
    Slash, Percent, LessLess, GreaterGreater, Less, Greater, LessEqual, GreaterEqual, EqualEqual, ExclamationEqual,
    Caret, Bar, AmpersandAmpersand, BarBar, Question, Colon, Semicolon, Ellipsis,
    Equal, StarEqual, SlashEqual, PercentEqual, PlusEqual, MinusEqual, LessLessEqual, GreaterGreaterEqual,
    AmpersandEqual, CaretEqual, BarEqual, Comma, Hash, HashHash,
#pragma warning restore CS1591
}
