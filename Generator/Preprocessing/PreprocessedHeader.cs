using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>A header after preprocessing on one target: expanded tokens and the macros alive at the end.</summary>
public sealed class PreprocessedHeader
{
    private readonly Preprocessor _preprocessor;
    private readonly PreprocessedHeader? _leader;
    private PreprocessedText? _text;

    internal PreprocessedHeader(Preprocessor preprocessor, SourceFile root, PreprocessedText text)
    {
        _preprocessor = preprocessor;
        Root = root;
        _text = text;
    }

    // The header as a companion has it.
    internal PreprocessedHeader(Preprocessor companion, PreprocessedHeader leader)
    {
        _preprocessor = companion;
        _leader = leader;
        Root = leader.Root;
    }

    /// <summary>The header that was asked for.</summary>
    public SourceFile Root { get; }

    /// <summary>The expanded tokens of preludes, the header and everything included; the last is <see cref="TokenKind.EndOfFile"/>.</summary>
    public Token[] Tokens => Text.Tokens;

    /// <summary>The same, and which of them are this target's own.</summary>
    internal PreprocessedText Text => _text ??= _preprocessor.Weave(_leader!.Text);

    /// <summary>Every file that was read, in the order of first inclusion, preludes before the root.</summary>
    public IReadOnlyList<SourceFile> Files => _preprocessor.Files;

    /// <summary>The macros alive now, in the order of their definition; predefined ones excluded.</summary>
    public IEnumerable<Macro> Macros => _preprocessor.LivingMacros;

    /// <summary>The macro of a name, predefined ones included, or null.</summary>
    public Macro? FindMacro(string name) => _preprocessor.FindMacro(name);

    /// <summary>The lexed form of a file that was read, for its comments.</summary>
    public LexedFile GetLexed(SourceFile file) => _preprocessor.GetLexed(file);

    /// <summary>
    /// The body of an object-like macro, fully expanded by the macros alive now, without an end-of-file token.
    /// Macros in <paramref name="keep"/> are left as they stand, arguments expanded. Null (with no diagnostic) when the expansion exceeds
    /// <see cref="ReaderLimits.MaxConstantTokens"/>.
    /// </summary>
    public Token[]? Expand(Macro macro, IReadOnlyCollection<string>? keep = null) =>
        // A body with ## is only what its use makes of it (C11 6.10.3.3p3).
        macro is { Pieces: not null, IsFunctionLike: false }
            ? _preprocessor.Expand([NameOf(macro)], null, keep)
            : _preprocessor.Expand(macro.Body, macro.Name, keep);

    private static Token NameOf(Macro macro) => new() { Kind = TokenKind.Identifier, Text = macro.Name, File = macro.File, Offset = macro.Offset };

    /// <summary>Expands any tokens by the macros alive now, under the same limits.</summary>
    public Token[]? Expand(Token[] tokens, IReadOnlyCollection<string>? keep = null) => _preprocessor.Expand(tokens, null, keep);

    /// <summary>Reads another header as if it were included behind the last line. Gives its expanded tokens (end-of-file last), or null if it cannot be found.</summary>
    public Token[]? IncludeLate(string name) => _preprocessor.IncludeLate(name)?.Tokens;

    /// <summary>As <see cref="IncludeLate"/>, for the companions, too.</summary>
    internal PreprocessedText? IncludeLateForAll(string name) => _preprocessor.IncludeLate(name);

    /// <summary>The preprocessor behind it, for what several targets share.</summary>
    internal Preprocessor Preprocessor => _preprocessor;
}
