using Uapi.Analysis;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>The C preprocessor (C11 6.10) for one header on one target.</summary>
public sealed class Preprocessor
{
    /// <summary>Prepares to read with a source of files; files are lexed once however often they are included.</summary>
    public Preprocessor(IHeaderSource source, Target target, ReaderOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
    }

    internal IReadOnlyList<SourceFile> Files => [];

    internal IEnumerable<Macro> LivingMacros => [];

    /// <summary>Expands the header with everything it includes. Never throws on bad input; errors are in the bag.</summary>
    public PreprocessedHeader Preprocess(SourceFile root) => new(this, root, []);

    internal Macro? FindMacro(string name) => null;

    internal LexedFile GetLexed(SourceFile file) => new() { File = file, Tokens = [], Comments = [] };

    internal Token[]? Expand(Token[] tokens, string? self, IReadOnlyCollection<string>? keep) => null;

    internal Token[]? IncludeLate(string name) => null;
}
