namespace Uapi.SpaprTce;

/// <summary>What a window costs and covers, computed from what was asked for.</summary>
internal static class WindowShape
{
    /// <summary>Size in bytes of table and userspace view of a PowerNV window (<c>pnv_pci_ioda2_get_table_size</c>), or 0 if it cannot be.</summary>
    /// <remarks>
    /// Spec 5.2. The shifts are those of the POWER instruction that the kernel computes with: the count is taken modulo 128 and a count of 64 or more gives 0. That matters
    /// for windows smaller than a page, whose number of entries has a negative logarithm.
    /// </remarks>
    /// <param name="windowSize">Bytes.</param>
    /// <param name="pageShift">log2 of the IOMMU page.</param>
    /// <param name="levels">Levels.</param>
    /// <param name="maximumLevels">The most the platform takes.</param>
    /// <param name="systemPageShift">log2 of the system page.</param>
    internal static ulong PowerNVTableSize(ulong windowSize, uint pageShift, uint levels, uint maximumLevels, int systemPageShift)
    {
        if (levels == 0 || levels > maximumLevels || !IsPowerOfTwo(windowSize))
            return 0;
        uint entriesShift = unchecked((uint)Log2(windowSize) - pageShift);
        ulong table = Math.Max(0x1000UL, Shifted(unchecked(entriesShift + 3)));
        uint levelShift = Math.Max(unchecked((entriesShift + levels - 1) / levels + 3), (uint)systemPageShift);
        ulong level = Shifted(levelShift);
        if (level == 0)
            return 0;
        ulong bytes = 0;
        for (uint remaining = levels; remaining > 0; remaining--)
        {
            bytes = unchecked(bytes + ((table + level - 1) & ~(level - 1)));
            table = Math.Max(unchecked(table / level * 8), level);
        }
        return unchecked(bytes * 2);
    }

    /// <summary>log2 of the size in bytes of one level of a PowerNV table.</summary>
    internal static uint PowerNVLevelShift(ulong windowSize, uint pageShift, uint levels, int systemPageShift)
    {
        uint entriesShift = unchecked((uint)Log2(windowSize) - pageShift);
        return Math.Max(unchecked((entriesShift + levels - 1) / levels + 3), (uint)systemPageShift);
    }

    internal static bool IsPowerOfTwo(ulong value) => value != 0 && (value & (value - 1)) == 0;

    internal static int Log2(ulong value)
    {
        int log = 0;
        while ((value >>= 1) != 0)
            log++;
        return log;
    }

    private static ulong Shifted(uint count) => (count & 127) >= 64 ? 0 : 1UL << (int)(count & 127);
}
