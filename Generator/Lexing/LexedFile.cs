using Uapi.Text;

namespace Uapi.Lexing;

/// <summary>A file's preprocessing tokens and its comments. The same for every target.</summary>
public sealed class LexedFile
{
    /// <summary>The file.</summary>
    public required SourceFile File { get; init; }

    /// <summary>The tokens in order; the last is <see cref="TokenKind.EndOfFile"/>.</summary>
    public required Token[] Tokens { get; init; }

    /// <summary>The comments in order.</summary>
    public required Comment[] Comments { get; init; }

    /// <summary>The directive lines in order, conditionals linked.</summary>
    internal Directive[] Directives { get; init; } = [];

    /// <summary>What the <c>#define</c> lines define, by the index of the directive, as far as somebody asked: the same for every target.</summary>
    internal Preprocessing.Macro?[] Definitions => _definitions ??= new Preprocessing.Macro?[Directives.Length];

    private Preprocessing.Macro?[]? _definitions;

    /// <summary>The macro that guards the whole file against being read again, or null.</summary>
    internal string? Guard { get; init; }

    /// <summary>Where a comment begins that never ends, or -1.</summary>
    internal int UnterminatedComment { get; init; } = -1;
}

/// <summary>One comment, delimiters included.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="TokenIndex">The index of the token that follows it.</param>
public readonly record struct Comment(int Offset, int End, int TokenIndex);
