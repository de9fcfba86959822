using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>Reads headers: text in, <see cref="HeaderAbi"/> out. One instance serves many headers and targets and shares what they share.</summary>
public sealed class HeaderReader(IHeaderSource source, ReaderOptions options)
{
    private readonly ScratchBuffer _scratch = new();

    /// <summary>Reads one header for one target. Never throws on bad input.</summary>
    /// <param name="header">The include name, or a path that <see cref="IHeaderSource.Find"/> understands.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Checked between stages and inside long loops.</param>
    public HeaderAbi Read(string header, Target target, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DiagnosticBag diagnostics = new();
        if (source.Find(target, header, includer: null) is not { } root)
        {
            diagnostics.Report(new SourceFile(header, header, ""), 0, HeaderRules.HeaderNotFound, header);
            return new HeaderAbi { Header = header, Target = target, Diagnostics = diagnostics.Items.ToEquatableArray() };
        }
        Preprocessor preprocessor = new(source, target, options, diagnostics, _scratch, cancellationToken);
        PreprocessedHeader preprocessed = preprocessor.Preprocess(root);
        return new Reading(header, target, preprocessed, options, diagnostics, cancellationToken).Run();
    }
}
