using Uapi.Analysis;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Preprocessing;

/// <summary>One text preprocessed alone, and what a test asks about it.</summary>
internal sealed class Reading
{
    private readonly DiagnosticBag _diagnostics = new();

    private Reading(MemoryHeaderSource source, SourceFile root, Target target, ReaderOptions options, CancellationToken cancellationToken)
    {
        Preprocessor preprocessor = new(source, target, options, _diagnostics, cancellationToken);
        Header = preprocessor.Preprocess(root);
    }

    public PreprocessedHeader Header { get; }

    public IReadOnlyList<HeaderDiagnostic> Diagnostics => _diagnostics.Items;

    /// <summary>The expanded tokens, one blank between two.</summary>
    public string Text => Join(Header.Tokens);

    /// <summary>The diagnostics' IDs and lines: <c>UAPI1003@2</c>.</summary>
    public string Findings => string.Join(" ", Diagnostics.Select(d => $"{d.Rule.Id}@{d.Line}"));

    public static Reading Of(string text, Target? target = null, ReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        Of(new MemoryHeaderSource(), text, target, options, cancellationToken);

    public static Reading Of(
        MemoryHeaderSource source, string text, Target? target = null, ReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        new(source, source.Add("test.h", text), target ?? Targets.X86_64, options ?? ReaderOptions.Default, cancellationToken);

    /// <summary>Expands a text that must be right.</summary>
    public static string Expand(string text, Target? target = null)
    {
        Reading reading = Of(text, target);
        Assert.Equal("", string.Join("\n", reading.Diagnostics));
        return reading.Text;
    }

    public static string Join(IEnumerable<Token> tokens) =>
        string.Join(" ", tokens.Where(token => token.Kind != TokenKind.EndOfFile).Select(token => token.Kind == TokenKind.Pragma ? "#pragma " + token.Text : token.Text));
}
