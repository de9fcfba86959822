namespace Uapi.SpaprTce;

/// <summary>Pages of user memory that stay where they are until they are unpinned, and the physical addresses they have.</summary>
/// <remarks>
/// Physically contiguous pages are one extent, so that a range of many gigabytes costs a few words. Immutable, except that whoever unpins it must not use it again.
/// </remarks>
internal sealed class PinnedRange
{
    private readonly PinnedExtent[] _extents;

    /// <param name="start">User address of the first byte.</param>
    /// <param name="length">Length in bytes.</param>
    /// <param name="backingShift">log2 of the smallest page that backs any of it.</param>
    /// <param name="extents">The extents by rising address, without gaps, together exactly the range.</param>
    internal PinnedRange(ulong start, ulong length, int backingShift, PinnedExtent[] extents)
    {
        Start = start;
        Length = length;
        BackingShift = backingShift;
        _extents = extents;
    }

    /// <summary>User address of the first byte.</summary>
    internal ulong Start { get; }

    /// <summary>Length in bytes.</summary>
    internal ulong Length { get; }

    /// <summary>log2 of the smallest page that backs any of it: the huge page size for hugetlb memory, else the system page. Transparent huge pages do not count.</summary>
    internal int BackingShift { get; }

    /// <summary>The extents by rising address.</summary>
    internal ReadOnlySpan<PinnedExtent> Extents => _extents;

    /// <summary>Translates a user address.</summary>
    /// <param name="address">An address in the range.</param>
    /// <param name="contiguous">How many bytes from there on are physically contiguous.</param>
    /// <returns>The physical address.</returns>
    internal ulong Translate(ulong address, out ulong contiguous)
    {
        PinnedExtent[] extents = _extents;
        int low = 0;
        int high = extents.Length - 1;
        // The last extent that begins at or before the address.
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (extents[middle].Address <= address)
                low = middle;
            else
                high = middle - 1;
        }
        ulong offset = address - extents[low].Address;
        contiguous = extents[low].Length - offset;
        return extents[low].Physical + offset;
    }
}

/// <summary>Pinned pages that are contiguous both for the process and for the machine.</summary>
/// <param name="Address">User address of the first byte.</param>
/// <param name="Physical">Physical address of the first byte.</param>
/// <param name="Length">Length in bytes, a multiple of the system page.</param>
internal readonly record struct PinnedExtent(ulong Address, ulong Physical, ulong Length);
