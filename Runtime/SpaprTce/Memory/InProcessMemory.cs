using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The memory of the running program: a driver under test does DMA to its own buffers, without a copy.</summary>
/// <remarks>
/// <para>Addresses are the program's own, and a page's physical address is its address. Nothing is copied; what a device writes, the program reads at once.</para>
/// <para>
/// <b>The program must keep memory mapped, writable and in place for as long as it is pinned</b>: from registering it (or mapping it, with type 2) until
/// that is undone. A real device has the frames pinned and goes on writing to them when the program unmaps its pages; here the pages are
/// the frames, so the program would crash or see writes in memory that belongs to something else by then. Objects of the garbage collector must not move: use
/// <see cref="PinnedBuffer"/>, native memory, or pinned arrays. A system page of the model may be larger than the machine's own page, and all of it must be there.
/// </para>
/// <para>
/// Wrong addresses are no danger: reading and writing for a system call goes through the kernel, which reports what is not there; pinning makes the
/// kernel test that every page is mapped and writable (<c>MADV_POPULATE_WRITE</c>, or the lines of <c>/proc/self/maps</c> before Linux 5.14) without changing a byte.
/// </para>
/// <para>Hugetlb memory counts with the size of its pages when a range is registered (<c>KernelPageSize</c> in <c>/proc/self/smaps</c>); transparent huge pages do not count.</para>
/// <para>Linux only. Safe for several threads.</para>
/// </remarks>
public sealed class InProcessMemory : UserMemory
{
    private static readonly ulong HostPage = (ulong)Environment.SystemPageSize;

    private readonly object _lock = new();
    private readonly ExtentMap<PinCount> _pins = new();
    private readonly CheckedCopy _copy;
    private readonly bool _readsMaps;

    /// <param name="pageShift">log2 of the model's system page size: 12 or 16. It may differ from the machine's own.</param>
    /// <param name="usesPipe">Whether to copy through a pipe, as where <c>process_vm_readv</c> is forbidden.</param>
    /// <param name="readsMaps">Whether to look up mappings in <c>/proc/self/maps</c>, as where <c>MADV_POPULATE_WRITE</c> is unknown.</param>
    /// <exception cref="PlatformNotSupportedException">Not on Linux, or on an architecture whose numbers differ.</exception>
    internal InProcessMemory(int pageShift, bool usesPipe = false, bool readsMaps = false)
        : base(pageShift)
    {
        if (!RunningKernel.IsSupported)
            throw new PlatformNotSupportedException("The memory of the running program can be tested for a device only on Linux; this is " + RunningKernel.Description + ". Use simulated memory.");
        _copy = new CheckedCopy(usesPipe);
        _readsMaps = readsMaps || !KnowsPopulate();
    }

    /// <inheritdoc/>
    public override int Read(ulong address, Span<byte> destination) => _copy.Read(address, destination);

    /// <inheritdoc/>
    public override int Write(ulong address, ReadOnlySpan<byte> source) => _copy.Write(address, source);

    /// <inheritdoc/>
    internal override PinnedRange? Pin(ulong address, ulong pages, out ulong pinned)
    {
        pinned = CountUsable(address, pages, write: true);
        if (pinned < pages)
            return null;
        ulong length = pages << PageShift;
        AddPin(address, length);
        return new PinnedRange(address, length, BackingShiftOf(address, length), [new PinnedExtent(address, address, length)]);
    }

    /// <inheritdoc/>
    internal override void Unpin(PinnedRange range) => RemovePin(range.Start, range.Length);

    /// <inheritdoc/>
    internal override bool TryPinPage(ulong address, bool write, out ulong physical, out int backingShift)
    {
        physical = address & ~(PageSize - 1);
        backingShift = PageShift;
        if (CountUsable(physical, 1, write) == 0)
            return false;
        AddPin(physical, PageSize);
        return true;
    }

    /// <inheritdoc/>
    internal override void UnpinPage(ulong physical) => RemovePin(physical & ~(PageSize - 1), PageSize);

    /// <inheritdoc/>
    internal override unsafe bool TryGetFrame(ulong physical, out Span<byte> frame)
    {
        frame = default;
        lock (_lock)
        {
            if (!_pins.TryFind(physical, out _))
                return false;
        }
        // SAFETY: the page is pinned, and was mapped and writable to its end when it was; that it stays so is the program's part of the contract, stated
        // on the class.
        frame = new Span<byte>((void*)(nuint)physical, (int)(PageSize - (physical & (PageSize - 1))));
        return true;
    }

    /// <summary>The first range of pages at or behind an address that are pinned equally often.</summary>
    internal bool TryFindPins(ulong address, out ulong start, out ulong end, out int pins)
    {
        lock (_lock)
        {
            bool found = _pins.TryFindFrom(address, out Extent<PinCount> extent);
            (start, end, pins) = found ? (extent.Start, extent.End, extent.Value.Pins) : default;
            return found;
        }
    }

    // How many pages from the start are mapped with the permission.
    private ulong CountUsable(ulong address, ulong pages, bool write)
    {
        // Only addresses of this program's width; a range never reaches the last page.
        ulong last = IntPtr.Size == 4 ? uint.MaxValue : ulong.MaxValue;
        if (address > last - PageSize)
            return 0;
        pages = Math.Min(pages, (last - address) >> PageShift);
        if (_readsMaps)
        {
            using TextReader maps = ProcessMaps.OpenMaps();
            return ProcessMaps.CountAccessible(maps, address, address + (pages << PageShift), write) >> PageShift;
        }
        if (IsUsable(address, pages, write))
            return pages;
        // The kernel does not say where it stopped. What is before was made present by now, so asking again is cheap.
        ulong usable = 0;
        ulong unusable = pages;
        while (unusable - usable > 1)
        {
            ulong middle = usable + ((unusable - usable) / 2);
            if (IsUsable(address, middle, write))
                usable = middle;
            else
                unusable = middle;
        }
        return usable;
    }

    private bool IsUsable(ulong address, ulong pages, bool write)
    {
        // The model's page may be smaller than the machine's.
        ulong start = address & ~(HostPage - 1);
        ulong end = (address + (pages << PageShift) + HostPage - 1) & ~(HostPage - 1);
        return MemoryCalls.Populate(start, end - start, write) == Errno.None;
    }

    // Hugetlb memory has larger pages, which larger IOMMU pages may map; the kernel tells of them only in a long list, so ask only when it may matter.
    private int BackingShiftOf(ulong address, ulong length)
    {
        if (((address | length) & PageSize) != 0 || MemoryCalls.IsOrdinary(address & ~(HostPage - 1), HostPage))
            return PageShift;
        using TextReader details = ProcessMaps.OpenDetails();
        ulong smallest = ProcessMaps.SmallestPage(details, address, address + length);
        int shift = PageShift;
        while (shift < 63 && 1UL << (shift + 1) <= smallest)
            shift++;
        return shift;
    }

    // Asks for a page that is certainly there.
    private static unsafe bool KnowsPopulate()
    {
        using PinnedBuffer buffer = new((int)HostPage, (int)HostPage);
        return MemoryCalls.Populate(buffer.Address, HostPage, write: true) == Errno.None;
    }

    private void AddPin(ulong start, ulong length)
    {
        lock (_lock)
        {
            for (ulong at = start, end = start + length; at < end;)
            {
                bool found = _pins.TryFindIn(at, end, out Extent<PinCount> part);
                ulong partEnd = !found ? end : part.Start > at ? part.Start : part.End;
                int pins = found && part.Start == at ? part.Value.Pins : 0;
                _pins.Set(at, partEnd - at, new PinCount(pins + 1));
                at = partEnd;
            }
        }
    }

    private void RemovePin(ulong start, ulong length)
    {
        lock (_lock)
        {
            for (ulong at = start, end = start + length; at < end;)
            {
                if (!_pins.TryFindIn(at, end, out Extent<PinCount> part) || part.Start != at)
                    throw new InvalidOperationException("A page is let go of more often than it was pinned: the model lost track.");
                if (part.Value.Pins == 1)
                    _pins.Remove(part.Start, part.Length);
                else
                    _pins.Set(part.Start, part.Length, new PinCount(part.Value.Pins - 1));
                at = part.End;
            }
        }
    }

    private readonly record struct PinCount(int Pins) : IExtentValue<PinCount>
    {
        public PinCount Skip(ulong bytes) => this;

        public bool ContinuesAs(ulong length, PinCount next) => this == next;
    }
}
