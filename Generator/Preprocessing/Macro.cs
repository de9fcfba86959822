using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>One <c>#define</c> (C11 6.10.3).</summary>
public sealed class Macro
{
    /// <summary>The name, interned.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters of a function-like macro, the GNU-named or <c>__VA_ARGS__</c> one last if variadic; null for an object-like macro.</summary>
    public required string[]? Parameters { get; init; }

    /// <summary>Whether the last parameter takes all further arguments.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>The replacement list as written.</summary>
    public required Token[] Body { get; init; }

    /// <summary>The file that defines it.</summary>
    public required SourceFile File { get; init; }

    /// <summary>The offset of its name in the directive.</summary>
    public required int Offset { get; init; }

    /// <summary>What the preprocessor computes where it is used, such as <c>__LINE__</c>.</summary>
    internal BuiltinMacro Builtin { get; init; }

    /// <summary>Whether the target or the options define it, not a header.</summary>
    internal bool IsPredefined { get; init; }

    /// <summary>The body taken apart for substitution; null when it is put in place as it stands.</summary>
    internal MacroPiece[]? Pieces { get; init; }

    /// <summary>Whether it takes arguments.</summary>
    public bool IsFunctionLike => Parameters is not null;

    /// <summary>The body as written, blanks folded to one.</summary>
    public string Spelling => _spelling ??= Spell();

    private string? _spelling;

    private string Spell()
    {
        if (Body.Length == 1)
            return Body[0].Text;
        System.Text.StringBuilder text = new();
        foreach (Token token in Body)
        {
            if (token.HasLeadingSpace && text.Length > 0)
                text.Append(' ');
            text.Append(token.Text);
        }
        return text.ToString();
    }
}
