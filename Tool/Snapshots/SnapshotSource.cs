using Uapi.Model;
using Uapi.Snapshots;
using Uapi.Surfaces;
using Uapi.Tool.Diff;

namespace Uapi.Tool.Snapshots;

/// <summary>The headers of a snapshot as one side of a comparison.</summary>
internal sealed class SnapshotSource(Snapshot snapshot) : ISurfaceSource
{
    /// <inheritdoc/>
    public Surface? Read(string header, Target target) =>
        snapshot.Targets.Contains(target) && snapshot.Headers.Find(candidate => candidate.Name == header) is { } facts ? SnapshotSurface.Read(snapshot, facts, target) : null;
}
