namespace Uapi.Stress.Steps;

/// <summary>An address space: memory, and the regions registered in it.</summary>
internal sealed class ReferenceSpace(ReferenceMemory memory)
{
    internal ReferenceMemory Memory { get; } = memory;

    internal List<ReferenceRegion> Regions { get; } = [];

    /// <summary>Pages that nobody uncharges any more: before 4.10 those of a process that exited.</summary>
    internal ulong Lost { get; set; }
}

/// <summary>A process.</summary>
internal sealed class ReferenceProcess(int number, ReferenceSpace space)
{
    internal int Number { get; } = number;

    internal ReferenceSpace Space { get; } = space;

    /// <summary>What names stand for; null for a file that was closed.</summary>
    internal Dictionary<string, ReferenceFile?> Files { get; init; } = [];

    /// <summary>Where buffers lie that were mapped once.</summary>
    internal Dictionary<int, ulong> Buffers { get; init; } = [];

    internal ulong Limit { get; set; } = 8 << 20;

    internal bool Privileged { get; set; } = true;

    internal bool Exited { get; set; }

    /// <summary>The process that forked it.</summary>
    internal int Parent { get; init; } = -1;
}

/// <summary>An open file.</summary>
internal abstract class ReferenceFile
{
    internal int References { get; set; } = 1;
}

/// <summary><c>/dev/vfio/vfio</c>.</summary>
internal sealed class ReferenceContainer : ReferenceFile
{
    /// <summary>Newest first.</summary>
    internal List<ReferenceGroupFile> Groups { get; } = [];

    internal ReferenceDriver? Driver { get; set; }
}

/// <summary><c>/dev/vfio/N</c>.</summary>
internal sealed class ReferenceGroupFile(int number) : ReferenceFile
{
    internal int Number { get; } = number;

    internal ReferenceContainer? Container { get; set; }

    internal int OpenDevices { get; set; }
}

/// <summary>A device of a group.</summary>
internal sealed class ReferenceDevice(ReferenceGroupFile group) : ReferenceFile
{
    internal ReferenceGroupFile Group { get; } = group;
}

/// <summary>The driver's part of a container.</summary>
internal sealed class ReferenceDriver(bool isV2)
{
    internal bool IsV2 { get; } = isV2;

    internal bool Enabled { get; set; }

    internal ReferenceSpace? Owner { get; set; }

    internal bool Pending { get; set; }

    internal ReferenceTable?[] Tables { get; } = new ReferenceTable?[2];

    /// <summary>The attached groups, newest first.</summary>
    internal List<int> Groups { get; } = [];

    internal List<ReferenceRegion> Registered { get; } = [];

    internal ulong EnablePages { get; set; }

    internal ReferenceTable? Containing(ulong iova) => Array.Find(Tables, table => table is not null && table.Contains(iova));
}

/// <summary>A window: entries by their number, nothing else.</summary>
internal sealed class ReferenceTable(ulong start, int pageShift, ulong length, ulong pages, int madeFor)
{
    internal ulong Start { get; } = start;

    internal int PageShift { get; } = pageShift;

    internal ulong Length { get; } = length;

    /// <summary>System pages charged.</summary>
    internal ulong Pages { get; } = pages;

    /// <summary>The group that the firmware made it for; -1 for any.</summary>
    internal int MadeFor { get; } = madeFor;

    internal Dictionary<ulong, ReferenceEntry> Entries { get; } = [];

    /// <summary>Rises with each change of an entry.</summary>
    internal int Changes { get; private set; }

    internal bool Contains(ulong iova) => iova >> PageShift >= Start >> PageShift && (iova >> PageShift) - (Start >> PageShift) < Length;

    internal ulong IndexOf(ulong iova) => (iova - Start) >> PageShift;

    internal void Set(ulong index, ReferenceEntry entry)
    {
        Entries[index] = entry;
        Changes++;
    }

    internal bool Remove(ulong index, out ReferenceEntry entry)
    {
        bool removed = Entries.Remove(index, out entry);
        Changes += removed ? 1 : 0;
        return removed;
    }
}

/// <summary>An entry: the user address it was made from, what the device may do, and the memory behind it.</summary>
/// <param name="Address">User address.</param>
/// <param name="Permissions">1 for read, 2 for write.</param>
/// <param name="Frames">The frames from <paramref name="Base"/> on: all of a region, or the one that v1 pinned.</param>
/// <param name="Base">User address of the first frame.</param>
internal readonly record struct ReferenceEntry(ulong Address, uint Permissions, IReadOnlyList<ReferenceFrame> Frames, ulong Base);

/// <summary>A registered region.</summary>
internal sealed class ReferenceRegion(ulong start, ulong length, int pageShift, int backingShift, List<ReferenceFrame> frames)
{
    internal ulong Start { get; } = start;

    internal ulong Length { get; } = length;

    internal ulong End => Start + Length;

    /// <summary>log2 of the largest IOMMU page that may map it.</summary>
    internal int PageShift { get; } = pageShift;

    /// <summary>log2 of the smallest page behind it.</summary>
    internal int BackingShift { get; } = backingShift;

    internal List<ReferenceFrame> Frames { get; } = frames;

    internal int Used { get; set; } = 1;

    /// <summary>Its last holder left while entries pointed into it; it goes with the last of them.</summary>
    internal bool GoesWithLastEntry { get; set; }

    internal bool Contains(ulong address, ulong size) => address >= Start && address < End && size <= End - address;
}
