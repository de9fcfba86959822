namespace Uapi.SpaprTce;

/// <summary>The table behind a DMA window: 8-byte entries by IOMMU page, and their userspace view (<c>iommu_table</c>).</summary>
/// <remarks>Memory is spent where entries were touched: a table of any size begins as one array of pointers.</remarks>
internal sealed class TceTable
{
    private readonly TceLeaf?[]?[] _chunks;
    private readonly int _chunkShift;
    // Guards new chunks and leaves against the end of the table.
    private readonly object _growth = new();
    private bool _dead;

    /// <param name="start">First iova of the window, in bytes.</param>
    /// <param name="pageShift">log2 of the IOMMU page in bytes.</param>
    /// <param name="length">Number of entries.</param>
    /// <param name="levels">How many levels the hardware table has.</param>
    /// <param name="chargedPages">System pages charged for it.</param>
    internal TceTable(ulong start, int pageShift, ulong length, int levels, ulong chargedPages)
    {
        Start = start;
        PageShift = pageShift;
        Length = length;
        Levels = levels;
        ChargedPages = chargedPages;
        int leafBits = 0;
        while (leafBits < 55 && (length - 1) >> TceLeaf.Shift >> leafBits != 0)
            leafBits++;
        _chunkShift = leafBits / 2;
        _chunks = new TceLeaf?[(int)((length - 1) >> TceLeaf.Shift >> _chunkShift) + 1][];
    }

    /// <summary>First iova of the window, in bytes.</summary>
    internal ulong Start { get; }

    /// <summary>log2 of the IOMMU page in bytes.</summary>
    internal int PageShift { get; }

    /// <summary>Number of entries, which may be more than was asked for.</summary>
    internal ulong Length { get; }

    /// <summary>How many levels the hardware table has.</summary>
    internal int Levels { get; }

    /// <summary>System pages charged for it, given back when it goes.</summary>
    internal ulong ChargedPages { get; }

    /// <summary>The window was removed: nobody enters anything any more.</summary>
    internal bool IsDead => Volatile.Read(ref _dead);

    /// <summary>The only group that takes the table, or null if every group does.</summary>
    internal IommuGroup? MadeFor { get; init; }

    /// <summary>Mask of the offset in an IOMMU page.</summary>
    internal ulong PageMask => (1UL << PageShift) - 1;

    /// <summary>Whether an iova lies in the window (<c>tce_iommu_find_table</c>).</summary>
    internal bool Contains(ulong iova) => (iova >> PageShift) - (Start >> PageShift) < Length;

    /// <summary>Number of the entry for an iova in the window.</summary>
    internal ulong IndexOf(ulong iova) => (iova >> PageShift) - (Start >> PageShift);

    /// <summary>The leaf that holds an entry, if it exists.</summary>
    internal TceLeaf? FindLeaf(ulong index)
    {
        ulong leaf = index >> TceLeaf.Shift;
        TceLeaf?[]? chunk = Volatile.Read(ref _chunks[(int)(leaf >> _chunkShift)]);
        return chunk is null ? null : Volatile.Read(ref chunk[(int)(leaf & ((1UL << _chunkShift) - 1))]);
    }

    /// <summary>The leaf that holds an entry, made if need be; null if the table is gone.</summary>
    internal TceLeaf? GetLeaf(ulong index) => FindLeaf(index) ?? MakeLeaf(index >> TceLeaf.Shift);

    private TceLeaf? MakeLeaf(ulong leaf)
    {
        lock (_growth)
        {
            if (_dead)
                return null;
            ref TceLeaf?[]? chunk = ref _chunks[(int)(leaf >> _chunkShift)];
            if (chunk is null)
                Volatile.Write(ref chunk, new TceLeaf?[1 << _chunkShift]);
            ref TceLeaf? slot = ref chunk![(int)(leaf & ((1UL << _chunkShift) - 1))];
            // Complete before it is seen.
            if (slot is null)
                Volatile.Write(ref slot, new TceLeaf());
            return slot;
        }
    }

    /// <summary>The next existing leaf at or after an entry, before another one.</summary>
    /// <param name="index">First entry looked at; on return the first entry of the leaf, or the given one if that is in it.</param>
    /// <param name="end">Entry behind the last one.</param>
    internal TceLeaf? NextLeaf(ref ulong index, ulong end)
    {
        while (index < end)
        {
            ulong leaf = index >> TceLeaf.Shift;
            TceLeaf?[]? chunk = Volatile.Read(ref _chunks[(int)(leaf >> _chunkShift)]);
            if (chunk is null)
            {
                index = ((leaf >> _chunkShift) + 1) << _chunkShift << TceLeaf.Shift;
                continue;
            }
            TceLeaf? found = Volatile.Read(ref chunk[(int)(leaf & ((1UL << _chunkShift) - 1))]);
            if (found is not null)
                return found;
            index = (leaf + 1) << TceLeaf.Shift;
        }
        return null;
    }

    /// <summary>From now on no leaf is made, and those that exist take no new entry. Whoever ends the table clears it afterwards.</summary>
    internal void Kill()
    {
        lock (_growth)
            _dead = true;
        ulong index = 0;
        while (NextLeaf(ref index, Length) is { } leaf)
        {
            leaf.Enter();
            leaf.Dead = true;
            leaf.Exit();
            index = ((index >> TceLeaf.Shift) + 1) << TceLeaf.Shift;
        }
    }

    /// <summary>The entry of an iova, decoded: physical address and permissions; 0 where nothing was ever mapped.</summary>
    internal ulong this[ulong index] => FindLeaf(index) is { } leaf ? Tce.Decode(Volatile.Read(ref leaf.Entries[(int)(index & (TceLeaf.Length - 1))])) : 0;
}
