namespace Uapi.SpaprTce;

/// <summary>A range of user memory that is pinned and charged once, so that v2 containers may map it: <c>mm_iommu_table_group_mem_t</c>.</summary>
/// <remarks>
/// <c>Used</c> counts holders and is guarded by the list's lock. <c>Mapped</c> is 1 for a registered region plus 1 for each live TCE of all containers of the process; it
/// is changed without a lock, and 0 means that the last holder is gone: nobody can map it any more. Before all of the region is listed the count is negative: a look-up
/// that comes upon a part of it maps nothing yet.
/// </remarks>
internal sealed class RegisteredRegion
{
    private readonly bool _isContiguous;
    private readonly ulong _physical;
    private long _mapped = -1;
    private long _lostMappings;

    internal RegisteredRegion(AddressSpace space, ulong start, ulong length, int pageShift, PinnedRange pinned)
    {
        Space = space;
        Start = start;
        Length = length;
        PageShift = pageShift;
        Pinned = pinned;
        // Most regions are one piece of physical memory; the rest is looked up.
        _isContiguous = pinned.Extents.Length == 1;
        _physical = pinned.Extents[0].Physical;
    }

    /// <summary>Whose memory it is.</summary>
    internal AddressSpace Space { get; }

    /// <summary>User address of the first byte.</summary>
    internal ulong Start { get; }

    /// <summary>Length in bytes.</summary>
    internal ulong Length { get; }

    /// <summary>log2 of the largest IOMMU page that may map it (<c>pageshift</c>).</summary>
    internal int PageShift { get; }

    /// <summary>The pages.</summary>
    internal PinnedRange Pinned { get; }

    /// <summary>The how manieth registration of its address space it was, from 1; and which call of the machine, or 0 if calls are not traced or linted. For people.</summary>
    internal int Registration { get; set; }

    /// <inheritdoc cref="Registration"/>
    internal long Call { get; } = CallObserver.CurrentCall;

    /// <summary>How many holders it has. Guarded by the list's lock.</summary>
    internal int Used { get; set; } = 1;

    /// <summary>TCEs may leave it that entered another process's region at the same address (Q15): its count stays at 1 then, as the kernel's does.</summary>
    internal bool CountsOfOthers { get; init; }

    /// <summary>How many of the holders are nobody any more: the kernel forgot them (Q3, Q27). Guarded by the list's lock.</summary>
    internal int Orphans { get; set; }

    /// <summary>Set when the last holder left while TCEs pointed into it and it is to go with the last of them. Guarded by the list's lock, read without.</summary>
    internal volatile bool GoesWithLastMapping;

    /// <summary>1 for the registration plus the live TCEs; 0 when being unregistered, negative when not yet listed.</summary>
    internal long Mapped => Volatile.Read(ref _mapped);

    /// <summary>How many of the mappings are none: the kernel lost count (Q8).</summary>
    internal long LostMappings => Volatile.Read(ref _lostMappings);

    /// <summary>One of the mappings that were counted does not exist and is never uncounted.</summary>
    internal void LoseMapping() => Interlocked.Increment(ref _lostMappings);

    /// <summary>All of it can be found: from now on it can be mapped.</summary>
    internal void Publish() => Volatile.Write(ref _mapped, 1);

    /// <summary>Whether all of a range lies inside (<c>mm_iommu_lookup</c>).</summary>
    internal bool Contains(ulong address, ulong size) => address - Start < Length && size <= Length - (address - Start);

    /// <summary>Physical address of an address inside, and how many bytes from there on are physically contiguous.</summary>
    internal ulong Translate(ulong address, out ulong contiguous)
    {
        if (!_isContiguous)
            return Pinned.Translate(address, out contiguous);
        contiguous = Length - (address - Start);
        return _physical + (address - Start);
    }

    /// <summary>Counts new TCEs, unless the region is being registered or unregistered (<c>mm_iommu_mapped_inc</c>).</summary>
    internal bool TryAddMappings(long count)
    {
        while (true)
        {
            long before = Volatile.Read(ref _mapped);
            if (before <= 0)
                return false;
            if (Interlocked.CompareExchange(ref _mapped, before + count, before) == before)
                return true;
        }
    }

    /// <summary>Takes TCEs off the count (<c>mm_iommu_mapped_dec</c>).</summary>
    /// <returns>How many are left, the registration's 1 included.</returns>
    internal long RemoveMappings(long count)
    {
        long after = Interlocked.Add(ref _mapped, -count);
        if (after >= 1)
            return after;
        if (!CountsOfOthers)
            throw new InvalidOperationException("More TCEs left a region than entered it.");
        Interlocked.Add(ref _mapped, 1 - after);
        return 1;
    }

    /// <summary>Ends the registration if no TCE is left: from now on nobody can map it.</summary>
    internal bool TryRetire() => Interlocked.CompareExchange(ref _mapped, 0, 1) == 1;
}
