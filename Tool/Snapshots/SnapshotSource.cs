using Uapi.Model;
using Uapi.Snapshots;
using Uapi.Surfaces;
using Uapi.Tool.Diff;

namespace Uapi.Tool.Snapshots;

/// <summary>The headers of a snapshot as one side of a comparison.</summary>
internal sealed class SnapshotSource(Snapshot snapshot) : ISurfaceSource
{
    /// <inheritdoc/>
    public IReadOnlyList<Surface?> Read(string header, IReadOnlyList<Target> targets) =>
        snapshot.Headers.Find(candidate => candidate.Name == header) is { } facts
            ? [.. targets.Select(target => snapshot.Targets.Contains(target) ? SnapshotSurface.Read(snapshot, facts, target) : null)]
            : new Surface?[targets.Count];
}
