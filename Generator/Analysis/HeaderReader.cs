using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>Reads headers: text in, <see cref="HeaderAbi"/> out. One instance serves many headers and targets and shares what they share.</summary>
public sealed class HeaderReader(IHeaderSource source, ReaderOptions options)
{
    /// <summary>Reads one header for one target. Never throws on bad input.</summary>
    /// <param name="header">The include name, or a path that <see cref="IHeaderSource.Find"/> understands.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Checked between stages and inside long loops.</param>
    public HeaderAbi Read(string header, Target target, CancellationToken cancellationToken = default)
    {
        _ = source;
        _ = options;
        cancellationToken.ThrowIfCancellationRequested();
        return new HeaderAbi { Header = header, Target = target };
    }
}
