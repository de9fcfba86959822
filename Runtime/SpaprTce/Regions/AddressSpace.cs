namespace Uapi.SpaprTce;

/// <summary>What threads share and a fork copies: memory, the count of locked pages, and the regions registered in it (<c>mm_struct</c>).</summary>
/// <remarks>A container that belongs to it keeps it after the process is gone.</remarks>
internal sealed class AddressSpace
{
    private long _leakedPages;

    internal AddressSpace(UserMemory memory, LockedMemory locked)
    {
        Memory = memory;
        Locked = locked;
        Regions = new RegionList(memory.PageShift);
    }

    /// <summary>Which one of the machine it is, from 1: for messages.</summary>
    internal int Number { get; set; }

    /// <summary>The process that has, or had, it.</summary>
    internal SpaprProcess? Process { get; set; }

    internal UserMemory Memory { get; }

    internal LockedMemory Locked { get; }

    internal RegionList Regions { get; }

    /// <summary>Pages that stay charged for nothing, as the kernel's defects leave them (Q5).</summary>
    internal ulong LeakedPages => (ulong)Volatile.Read(ref _leakedPages);

    /// <summary>Notes pages that are never given back.</summary>
    internal void Leak(ulong pages) => Interlocked.Add(ref _leakedPages, (long)pages);

    /// <summary>The process exited.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>The process exits. Regions that belong to it, not to a container, go at once, whatever still points into them; nobody is left to uncharge.</summary>
    internal void End(bool regionsBelongToContainers)
    {
        HasEnded = true;
        if (regionsBelongToContainers)
            return;
        lock (Regions.Gate)
        {
            foreach (RegisteredRegion region in Regions.All.ToArray())
            {
                Regions.Remove(region);
                Memory.Unpin(region.Pinned);
            }
        }
    }

    /// <summary>Drops one holder of a region; the last one unpins and uncharges it (<c>mm_iommu_put</c>).</summary>
    /// <returns>False if it is the last holder and TCEs point into the region: it stays as it was.</returns>
    internal bool TryPut(RegisteredRegion region)
    {
        lock (Regions.Gate)
        {
            if (region.Used > 1)
            {
                region.Used--;
                return true;
            }
            if (!region.TryRetire())
                return false;
            region.Used = 0;
            Interleaving.Point();
            Regions.Remove(region);
        }
        Release(region);
        return true;
    }

    /// <summary>Takes TCEs off a region's count. One that only waited for its last TCE goes with it.</summary>
    internal void RemoveMappings(RegisteredRegion region, long count)
    {
        if (region.RemoveMappings(count) == 1 && region.GoesWithLastMapping)
            ReleaseAbandoned(region);
    }

    /// <summary>Drops one holder of a region; if nobody is left to hold it, it is left to its TCEs and released with the last of them.</summary>
    /// <remarks>In one go: between a put that is refused and this another container may register the range, and would lose it with the last TCE.</remarks>
    internal void PutOrAbandon(RegisteredRegion region)
    {
        lock (Regions.Gate)
        {
            if (region.Used > 1)
            {
                region.Used--;
                return;
            }
            // Before it is looked at, so that whoever takes the last TCE off meanwhile sees it.
            region.GoesWithLastMapping = true;
        }
        Interleaving.Point();
        ReleaseAbandoned(region);
    }

    private void ReleaseAbandoned(RegisteredRegion region)
    {
        lock (Regions.Gate)
        {
            // Somebody may have registered the range again in the meantime.
            if (!region.GoesWithLastMapping || !region.TryRetire())
                return;
            region.GoesWithLastMapping = false;
            region.Used = 0;
            Regions.Remove(region);
        }
        Release(region);
    }

    private void Release(RegisteredRegion region)
    {
        Memory.Unpin(region.Pinned);
        Locked.Uncharge(region.Length >> Memory.PageShift);
    }
}
