namespace Uapi.SpaprTce;

/// <summary>A DMA window as the hardware has it at one moment: a range of bus addresses and the table that translates it. A snapshot; nothing follows it.</summary>
/// <param name="Slot">Which of the group's windows it is, 0 or 1.</param>
/// <param name="Start">First iova, in bytes.</param>
/// <param name="PageShift">log2 of the IOMMU page in bytes.</param>
/// <param name="Entries">How many entries the table has. May be more than was asked for: tables fill whole system pages.</param>
/// <param name="LiveEntries">How many of them let a device through.</param>
/// <param name="Levels">How many levels the table has.</param>
public sealed record DmaWindow(int Slot, ulong Start, int PageShift, ulong Entries, ulong LiveEntries, int Levels)
{
    /// <summary>Size of the IOMMU page in bytes.</summary>
    public ulong PageSize => 1UL << PageShift;

    /// <summary>How many bytes of bus addresses it covers.</summary>
    public ulong Size => Entries << PageShift;
}
