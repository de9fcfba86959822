namespace Uapi.SpaprTce;

/// <summary>The registered regions of one address space (<c>mm->context.iommu_group_mem_list</c>): shared by all containers of the process.</summary>
/// <remarks>Changes and <see cref="RegisteredRegion.Used"/> are guarded by <see cref="Gate"/>; looking up takes no lock.</remarks>
internal sealed class RegionList
{
    private readonly RegionIndex _index;
    private readonly HashSet<RegisteredRegion> _all = [];
    private int _registrations;

    internal RegionList(int pageShift) => _index = new RegionIndex(pageShift);

    /// <summary>Guards the list. Nothing is pinned while it is held.</summary>
    internal object Gate { get; } = new();

    /// <summary>How many regions are listed.</summary>
    internal int Count => _all.Count;

    /// <summary>Every region, in no order. With the gate held.</summary>
    internal IReadOnlyCollection<RegisteredRegion> All => _all;

    /// <summary>The region that contains a range, if one does (<c>mm_iommu_lookup</c>).</summary>
    /// <param name="address">User address.</param>
    /// <param name="size">Length in bytes.</param>
    internal RegisteredRegion? Containing(ulong address, ulong size)
    {
        RegisteredRegion? region = _index.Candidate(address);
        return region is not null && region.Contains(address, size) ? region : null;
    }

    /// <summary>The region of exactly this range (<c>mm_iommu_get</c>, without taking a reference).</summary>
    internal RegisteredRegion? Exact(ulong start, ulong length)
    {
        RegisteredRegion? region = _index.Candidate(start);
        return region is not null && region.Start == start && region.Length == length ? region : null;
    }

    /// <summary>Whether a range of at least one byte meets a region.</summary>
    internal bool Overlaps(ulong start, ulong length) => _index.Overlaps(start, length);

    /// <summary>Every region that looking up can come to, in no order. Quiescent only.</summary>
    internal IReadOnlyCollection<RegisteredRegion> Indexed() => _index.All();

    /// <summary>Lists a region that overlaps none.</summary>
    internal void Add(RegisteredRegion region)
    {
        region.Registration = ++_registrations;
        _index.Add(region);
        _all.Add(region);
        // A region of many pages takes its places in the index one by one; it is there for everybody at this moment.
        region.Publish();
    }

    /// <summary>Takes a region off the list.</summary>
    internal void Remove(RegisteredRegion region)
    {
        _index.Remove(region);
        _all.Remove(region);
    }
}
