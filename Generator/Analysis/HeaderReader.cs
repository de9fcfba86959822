using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>Reads headers: text in, <see cref="HeaderAbi"/> out. One instance serves many headers and targets and shares what they share.</summary>
public sealed class HeaderReader(IHeaderSource source, ReaderOptions options)
{
    private const int MaxFailures = 2;

    private readonly ScratchBuffer _scratch = new();
    private JointMemory? _memory;

    /// <summary>Reads one header for one target. Never throws on bad input.</summary>
    /// <param name="header">The include name, or a path that <see cref="IHeaderSource.Find"/> understands.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Checked between stages and inside long loops.</param>
    public HeaderAbi Read(string header, Target target, CancellationToken cancellationToken = default) => Read(header, [target], cancellationToken)[0];

    /// <summary>Reads one header for several targets, which costs far less than one after the other and gives the same. Never throws on bad input.</summary>
    /// <param name="header">The include name, or a path that <see cref="IHeaderSource.Find"/> understands.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="cancellationToken">Checked between stages and inside long loops.</param>
    /// <returns>What the header says on each of them, in their order.</returns>
    public IReadOnlyList<HeaderAbi> Read(string header, IReadOnlyList<Target> targets, CancellationToken cancellationToken = default)
    {
        HeaderAbi?[] readings = new HeaderAbi?[targets.Count];
        // Whoever could not be read along with the first is read along with the first of those that could not.
        List<int> waiting = [.. Enumerable.Range(0, targets.Count)];
        int failures = 0;
        // One reading after the other takes it; readings at the same time have one each.
        JointMemory memory = Interlocked.Exchange(ref _memory, null) ?? new JointMemory();
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Where hardly anybody stays, the targets have little in common, and taking them along is work for nothing.
            List<int> chosen = failures < MaxFailures ? waiting : [waiting[0]];
            new JointReading(source, options, _scratch, memory, header, targets, cancellationToken).Read(chosen, readings);
            int before = waiting.Count;
            waiting.RemoveAll(index => readings[index] is not null);
            if ((before - waiting.Count) * 4 < before)
                failures++;
        }
        _memory = memory;
        return readings!;
    }
}
