namespace Uapi.SpaprTce;

/// <content>Who reaches the bytes: the processor, the kernel for a system call, and devices through pins.</content>
public sealed partial class SimulatedMemory
{
    // Used under the lock, kept from call to call.
    private readonly List<PinnedExtent> _extents = [];

    /// <summary>Reads as the process's own instructions do.</summary>
    /// <returns>False if a byte may not be read: the process would get <c>SIGSEGV</c>.</returns>
    public bool TryLoad(ulong address, Span<byte> destination) => Read(address, destination) == destination.Length;

    /// <summary>Writes as the process's own instructions do.</summary>
    /// <returns>False if a byte may not be written, and none is then: the process would get <c>SIGSEGV</c>.</returns>
    public bool TryStore(ulong address, ReadOnlySpan<byte> source)
    {
        lock (_lock)
            return CanStore(address, (ulong)source.Length) && Write(address, source) == source.Length;
    }

    /// <summary>Reads a byte every 4096 bytes and writes it back, which gives the process pages of its own and changes nothing.</summary>
    /// <param name="address">The first byte.</param>
    /// <param name="size">How far, in bytes.</param>
    /// <returns>False if one may not be written; those before it were.</returns>
    public bool TryTouch(ulong address, ulong size)
    {
        const ulong Step = 4096;
        if (size == 0)
            return true;
        ulong last = unchecked(address + ((size - 1) / Step * Step));
        ulong start = address & ~(PageSize - 1);
        ulong end = RoundUp(unchecked(last + 1), PageShift);
        // A range that wraps ends at addresses that nothing can map.
        if (end <= start)
            end = ulong.MaxValue;
        lock (_lock)
        {
            ulong at = start;
            for (; _mappings.TryFindIn(at, end, out Extent<Mapping> part) && part.Start == at && part.Value.CanWrite; at = part.End)
            {
                if (!Prepare(part))
                    return false;
            }
            return at >= end;
        }
    }

    /// <inheritdoc/>
    public override int Read(ulong address, Span<byte> destination)
    {
        int done = 0;
        lock (_lock)
        {
            while (done < destination.Length && _mappings.TryFind(address, out Extent<Mapping> mapping) && mapping.Value.CanRead)
            {
                int offset = (int)(address & (PageSize - 1));
                int count = (int)Math.Min(PageSize - (ulong)offset, (ulong)(destination.Length - done));
                Span<byte> part = destination.Slice(done, count);
                // A page that nobody wrote has no bytes, or not even a frame: it reads as zeros.
                if (TryFindPage(mapping, address, out Extent<PageRun> page) && _physical.Peek(page.Value.Physical) is { } bytes)
                    bytes.AsSpan(offset, count).CopyTo(part);
                else
                    part.Clear();
                done += count;
                address += (ulong)count;
            }
        }
        return done;
    }

    /// <inheritdoc/>
    public override int Write(ulong address, ReadOnlySpan<byte> source)
    {
        int done = 0;
        lock (_lock)
        {
            while (done < source.Length && TryPreparePage(address, write: true, out ulong physical, out _))
            {
                int offset = (int)(address & (PageSize - 1));
                int count = (int)Math.Min(PageSize - (ulong)offset, (ulong)(source.Length - done));
                source.Slice(done, count).CopyTo(_physical.Touch(physical).AsSpan(offset));
                done += count;
                address += (ulong)count;
            }
        }
        return done;
    }

    /// <inheritdoc/>
    internal override PinnedRange? Pin(ulong address, ulong pages, out ulong pinned)
    {
        ulong end = address + (pages << PageShift);
        lock (_lock)
        {
            _extents.Clear();
            int backingShift = int.MaxValue;
            ulong at = address;
            for (; _mappings.TryFindIn(at, end, out Extent<Mapping> part) && part.Start == at && part.Value.CanWrite; at = part.End)
            {
                bool prepared = Prepare(part);
                ulong reached = Collect(part);
                backingShift = Math.Min(backingShift, part.Value.PageShift);
                if (prepared)
                    continue;
                at += reached;
                break;
            }
            pinned = (at - address) >> PageShift;
            if (at < end)
                return null;
            PinnedExtent[] extents = [.. _extents];
            foreach (PinnedExtent extent in extents)
                _physical.Pin(extent.Physical, extent.Length);
            return new PinnedRange(address, end - address, backingShift, extents);
        }
    }

    /// <inheritdoc/>
    internal override void Unpin(PinnedRange range)
    {
        foreach (PinnedExtent extent in range.Extents)
            _physical.Unpin(extent.Physical, extent.Length);
    }

    /// <inheritdoc/>
    internal override bool TryPinPage(ulong address, bool write, out ulong physical, out int backingShift)
    {
        lock (_lock)
        {
            if (!TryPreparePage(address, write, out physical, out backingShift))
                return false;
            _physical.Pin(physical, PageSize);
            return true;
        }
    }

    /// <inheritdoc/>
    internal override void UnpinPage(ulong physical) => _physical.Unpin(physical & ~(PageSize - 1), PageSize);

    /// <inheritdoc/>
    internal override bool TryGetFrame(ulong physical, out Span<byte> frame)
    {
        byte[]? bytes = _physical.Touch(physical);
        frame = bytes is null ? default : bytes.AsSpan((int)(physical & (PageSize - 1)));
        return bytes is not null;
    }

    // The table that has the pages of a part of a mapping, and where in it they begin.
    private PageTable TableOf(in Extent<Mapping> part, out ulong start)
    {
        start = part.Value.Shared is null ? part.Start : part.Value.Offset;
        return part.Value.Shared?.Pages ?? _pages;
    }

    private bool TryFindPage(in Extent<Mapping> mapping, ulong address, out Extent<PageRun> page)
    {
        PageTable table = TableOf(mapping, out ulong start);
        ulong at = start + ((address & ~(PageSize - 1)) - mapping.Start);
        return table.TryFindIn(at, at + PageSize, out page);
    }

    // A page that a device or the process may have: made if it does not exist, and shared with no other address space. For reading too: a device that
    // kept reading a page the process has since left by writing to it would see old bytes (the kernel calls this unsharing).
    private bool TryPreparePage(ulong address, bool write, out ulong physical, out int backingShift)
    {
        physical = 0;
        backingShift = 0;
        MemoryProtection needed = write ? MemoryProtection.Write : MemoryProtection.Read;
        if (!_mappings.TryFind(address, out Extent<Mapping> mapping) || (mapping.Value.Protection & needed) == 0)
            return false;
        if (!TryFindPage(mapping, address, out Extent<PageRun> page) || page.Value.CopyOnWrite)
        {
            ulong start = address & ~(PageSize - 1);
            if (!Prepare(mapping.Clip(start, start + PageSize)) || !TryFindPage(mapping, address, out page))
                return false;
        }
        physical = page.Value.Physical;
        backingShift = mapping.Value.PageShift;
        return true;
    }

    // Makes the pages of a part of a mapping exist and, if private, its own. Huge pages come as a whole.
    private bool Prepare(in Extent<Mapping> part)
    {
        PageTable table = TableOf(part, out ulong start);
        int shift = part.Value.PageShift;
        ulong end = RoundUp(start + part.Length, shift);
        start &= ~((1UL << shift) - 1);
        return table.Populate(start, end, shift) && (part.Value.Shared is not null || table.Own(start, end, shift));
    }

    // Notes the frames of a part that was prepared; gives how many bytes there are before the first page that is not.
    private ulong Collect(in Extent<Mapping> part)
    {
        PageTable table = TableOf(part, out ulong start);
        ulong end = start + part.Length;
        ulong at = start;
        for (; table.TryFindIn(at, end, out Extent<PageRun> run) && run.Start == at && !run.Value.CopyOnWrite; at = run.End)
        {
            ulong address = part.Start + (run.Start - start);
            int last = _extents.Count - 1;
            if (last >= 0 && _extents[last] is var before && before.Physical + before.Length == run.Value.Physical)
                _extents[last] = before with { Length = before.Length + run.Length };
            else
                _extents.Add(new PinnedExtent(address, run.Value.Physical, run.Length));
        }
        return at - start;
    }

    private bool CanStore(ulong address, ulong size)
    {
        // The range cannot wrap: nothing is mapped up there.
        ulong end = address + size;
        ulong at = address;
        while (at < end && _mappings.TryFind(at, out Extent<Mapping> mapping) && mapping.Value.CanWrite)
            at = mapping.End;
        return at >= end;
    }
}
