namespace Uapi.SpaprTce;

// What tracing, lints and reports look at.
internal sealed partial class SpaprTceContainer
{
    /// <summary>The file it belongs to.</summary>
    internal ContainerFile File => _file;

    /// <summary>Whether the last group has left: nothing is in it any more.</summary>
    internal bool IsReleased => _released;

    /// <summary>The window that holds an iova.</summary>
    internal TceTable? WindowOf(ulong iova) => FindTable(iova);

    /// <summary>Whether it registered a region and has not unregistered it.</summary>
    internal bool Holds(RegisteredRegion region)
    {
        lock (_file.Gate)
            return _registered.Contains(region);
    }
}
