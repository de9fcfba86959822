using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The address space of a process of a simulated machine: mappings, and the page frames behind them.</summary>
/// <remarks>
/// <para>
/// The calls that change it mean what the system calls mean and refuse as they do, in the kernel's order of checks: <c>mmap(2)</c>, <c>munmap(2)</c>,
/// <c>mprotect(2)</c>, <c>madvise(2)</c>, <c>mlock(2)</c>. Addresses and sizes are in bytes. Sizes are rounded up to whole pages, as the kernel does.
/// </para>
/// <para>
/// Memory is populated when it is touched or pinned, not when it is mapped, and bytes exist only where something was written: mapping and pinning hundreds of
/// gigabytes costs a few words. What is unmapped while a device has it pinned lives on, out of sight, until it is unpinned.
/// </para>
/// <para>Safe for several threads. There is one lock per address space; the way of DMA (<see cref="TryGetFrame"/>) does not take it.</para>
/// </remarks>
public sealed partial class SimulatedMemory : UserMemory
{
    // Where the kernel begins to look for room when the caller names no address: below the end of the usual window, leaving room for a stack.
    private const ulong LargestWindow = 1UL << 47;
    private const ulong StackRoom = 1UL << 30;

    private readonly object _lock = new();
    private readonly PhysicalMemory _physical;
    private readonly LockedMemory _locked;
    private readonly ulong _hugePageSizes;
    private readonly ExtentMap<Mapping> _mappings = new();
    private readonly PageTable _pages;

    /// <param name="physical">The machine's memory; its frame size is the page size.</param>
    /// <param name="locked">Where locked pages are counted.</param>
    /// <param name="hugePageSizes">The sizes of huge pages that the kernel has, as a mask: bit 21 for 2 MiB. None by default, as on the recorded POWER9.</param>
    internal SimulatedMemory(PhysicalMemory physical, LockedMemory locked, ulong hugePageSizes = 0)
        : base(physical.PageShift)
    {
        _physical = physical;
        _locked = locked;
        _hugePageSizes = hugePageSizes;
        _pages = new PageTable(physical);
        // TASK_SIZE_USER64 of a 64-bit Book3S kernel: 4 PiB with 64K pages, 64 TiB with 4K pages.
        AddressLimit = 1UL << (PageShift == 16 ? 52 : 46);
    }

    /// <summary>The address behind the last one that a process can map, in bytes: 2^52 with 64 KiB pages, 2^46 with 4 KiB pages.</summary>
    public ulong AddressLimit { get; }

    /// <summary>How many mappings there are, as lines of <c>/proc/PID/maps</c>.</summary>
    internal int MappingCount
    {
        get
        {
            lock (_lock)
                return _mappings.Count;
        }
    }

    /// <summary>Maps anonymous memory at an address: <c>mmap(2)</c> with <c>MAP_ANONYMOUS | MAP_FIXED_NOREPLACE</c>.</summary>
    /// <param name="address">Where, a multiple of the page size.</param>
    /// <param name="size">How much, in bytes.</param>
    /// <param name="protection">What the process may do.</param>
    /// <param name="shared">Whether children share the pages (<c>MAP_SHARED</c>) rather than get copies.</param>
    /// <returns>
    /// 0, or <see cref="Errno.EINVAL"/> for no size or an address off the page, <see cref="Errno.ENOMEM"/> for a range beyond <see cref="AddressLimit"/>,
    /// <see cref="Errno.EEXIST"/> if something is mapped there.
    /// </returns>
    public IoctlResult Map(ulong address, ulong size, MemoryProtection protection, bool shared = false)
    {
        IoctlResult result = CheckSize(size, PageShift, out ulong length);
        if (!result.IsSuccess)
            return result;
        lock (_lock)
        {
            result = CheckPlace(address, length);
            if (result.IsSuccess)
                Add(address, length, protection, PageShift, shared ? new SharedPages(_physical, length, isReadOnly: false) : null);
            return result;
        }
    }

    /// <summary>Maps anonymous memory where the kernel likes: <c>mmap(2)</c> with <c>MAP_ANONYMOUS</c>, and <c>MAP_HUGETLB</c> if asked for.</summary>
    /// <param name="size">How much, in bytes; rounded up to whole pages, or huge pages.</param>
    /// <param name="protection">What the process may do.</param>
    /// <param name="address">Where it is: the highest free place, or 0 after a refusal.</param>
    /// <param name="shared">Whether children share the pages (<c>MAP_SHARED</c>) rather than get copies.</param>
    /// <param name="hugePageShift">log2 of the size of the huge pages to use, or 0 for ordinary pages.</param>
    /// <returns>0, or <see cref="Errno.EINVAL"/> for no size or a size of huge pages that the kernel does not have, <see cref="Errno.ENOMEM"/> if there is no room.</returns>
    public IoctlResult MapAnywhere(ulong size, MemoryProtection protection, out ulong address, bool shared = false, int hugePageShift = 0)
    {
        address = 0;
        if (hugePageShift != 0 && (hugePageShift is < 0 or > 63 || ((_hugePageSizes >> hugePageShift) & 1) == 0))
            return IoctlResult.Failure(Errno.EINVAL);
        int pageShift = hugePageShift == 0 ? PageShift : hugePageShift;
        IoctlResult result = CheckSize(size, pageShift, out ulong length);
        if (!result.IsSuccess)
            return result;
        lock (_lock)
        {
            if (!TryFindRoom(length, pageShift, out address))
                return IoctlResult.Failure(Errno.ENOMEM);
            Add(address, length, protection, pageShift, shared ? new SharedPages(_physical, length, isReadOnly: false) : null);
            return IoctlResult.Success();
        }
    }

    /// <summary>Maps a file that was opened for reading: <c>mmap(2)</c> with <c>PROT_READ</c> and <c>MAP_SHARED | MAP_FIXED_NOREPLACE</c>.</summary>
    /// <remarks>It can never become writable, so no device gets it pinned. Behind the end of the contents are zeros.</remarks>
    /// <param name="address">Where, a multiple of the page size.</param>
    /// <param name="size">How much, in bytes.</param>
    /// <param name="contents">The file's bytes; they are copied.</param>
    /// <returns>As <see cref="Map"/>.</returns>
    public IoctlResult MapFile(ulong address, ulong size, ReadOnlySpan<byte> contents = default)
    {
        IoctlResult result = CheckSize(size, PageShift, out ulong length);
        if (!result.IsSuccess)
            return result;
        if ((ulong)contents.Length > length)
            contents = contents.Slice(0, (int)length);
        lock (_lock)
        {
            result = CheckPlace(address, length);
            if (!result.IsSuccess)
                return result;
            SharedPages file = new(_physical, length, isReadOnly: true);
            for (ulong at = 0; at < (ulong)contents.Length; at += PageSize)
            {
                if (!file.Pages.Populate(at, at + PageSize, PageShift) || !file.Pages.TryFindIn(at, at + PageSize, out Extent<PageRun> page))
                {
                    file.Pages.Drop(0, length);
                    return IoctlResult.Failure(Errno.ENOMEM);
                }
                ReadOnlySpan<byte> rest = contents.Slice((int)at);
                rest.Slice(0, (int)Math.Min((ulong)rest.Length, PageSize)).CopyTo(_physical.Touch(page.Value.Physical));
            }
            Add(address, length, MemoryProtection.Read, PageShift, file);
            return result;
        }
    }

    /// <summary>Unmaps a range, which may have holes: <c>munmap(2)</c>. Locked pages no longer count.</summary>
    /// <returns>0, or <see cref="Errno.EINVAL"/> for no size, an address off the page, a range beyond <see cref="AddressLimit"/>, or the middle of a huge page.</returns>
    public IoctlResult Unmap(ulong address, ulong size)
    {
        if (!IsAligned(address, PageShift) || address > AddressLimit || size > AddressLimit - address || size == 0)
            return IoctlResult.Failure(Errno.EINVAL);
        ulong end = address + RoundUp(size, PageShift);
        lock (_lock)
        {
            // Only the first and the last mapping can be cut.
            if (CutsHugePage(address) || CutsHugePage(end))
                return IoctlResult.Failure(Errno.EINVAL);
            Remove(address, end);
            return IoctlResult.Success();
        }
    }

    /// <summary>Changes what the process may do with a range: <c>mprotect(2)</c>. What is pinned stays pinned.</summary>
    /// <returns>
    /// 0, also for no size, or <see cref="Errno.EINVAL"/> for an address off the page or the middle of a huge page, <see cref="Errno.ENOMEM"/> at a hole,
    /// <see cref="Errno.EACCES"/> for writing to a file that was opened for reading. What lies before the cause of a refusal is changed.
    /// </returns>
    public IoctlResult Protect(ulong address, ulong size, MemoryProtection protection)
    {
        if (!IsAligned(address, PageShift))
            return IoctlResult.Failure(Errno.EINVAL);
        if (size == 0)
            return IoctlResult.Success();
        ulong end = unchecked(address + RoundUp(size, PageShift));
        if (end <= address)
            return IoctlResult.Failure(Errno.ENOMEM);
        lock (_lock)
        {
            ulong at = address;
            for (; _mappings.TryFindIn(at, end, out Extent<Mapping> part) && part.Start == at; at = part.End)
            {
                if (part.Value.Shared is { IsReadOnly: true } && (protection & MemoryProtection.Write) != 0)
                    return IoctlResult.Failure(Errno.EACCES);
                if (part.Value.Protection == protection)
                    continue;
                if (CutsHugePage(part.Start) || CutsHugePage(part.End))
                    return IoctlResult.Failure(Errno.EINVAL);
                _mappings.Set(part.Start, part.Length, part.Value with { Protection = protection });
            }
            return at < end ? IoctlResult.Failure(Errno.ENOMEM) : IoctlResult.Success();
        }
    }

    /// <summary>Advises the kernel: <c>madvise(2)</c>.</summary>
    /// <returns>
    /// 0, also for no size, or <see cref="Errno.EINVAL"/> for an address off the page, the middle of a huge page, or dropping locked pages,
    /// <see cref="Errno.ENOMEM"/> if there are holes; the mapped parts are done all the same.
    /// </returns>
    public IoctlResult Advise(ulong address, ulong size, MemoryAdvice advice)
    {
        ulong length = RoundUp(size, PageShift);
        ulong end = unchecked(address + length);
        if (!IsAligned(address, PageShift) || (length == 0 && size != 0) || end < address || advice is < MemoryAdvice.DontNeed or > MemoryAdvice.NoHugePage)
            return IoctlResult.Failure(Errno.EINVAL);
        bool holes = false;
        lock (_lock)
        {
            ulong at = address;
            for (; _mappings.TryFindIn(at, end, out Extent<Mapping> part); at = part.End)
            {
                holes |= part.Start != at;
                if (!TryAdvise(part, advice))
                    return IoctlResult.Failure(Errno.EINVAL);
            }
            holes |= at < end;
        }
        return holes ? IoctlResult.Failure(Errno.ENOMEM) : IoctlResult.Success();
    }

    /// <summary>The address space of a child: <c>fork(2)</c>.</summary>
    /// <remarks>
    /// Shared memory is shared. Private pages belong to both until one of them writes, except those that are pinned at this moment: their frames stay this
    /// process's and the child gets copies at once, so that a device goes on working for the process that gave it the memory. Locks are not inherited.
    /// </remarks>
    /// <param name="locked">Where the child's locked pages are counted.</param>
    /// <exception cref="InvalidOperationException">The machine's memory is used up.</exception>
    internal SimulatedMemory Fork(LockedMemory locked)
    {
        SimulatedMemory child = new(_physical, locked, _hugePageSizes);
        lock (_lock)
        {
            for (ulong at = 0; _mappings.TryFindFrom(at, out Extent<Mapping> mapping); at = mapping.End)
            {
                if (mapping.Value.StaysAtFork)
                    continue;
                child._mappings.Set(mapping.Start, mapping.Length, mapping.Value with { IsLocked = false });
                if (mapping.Value.Shared is { } shared)
                {
                    shared.Attach(mapping.Length);
                }
                else if (!_pages.Fork(child._pages, mapping.Start, mapping.End, mapping.Value.PageShift))
                {
                    child.Release();
                    throw new InvalidOperationException("The simulated machine has no memory left for a child process.");
                }
            }
        }
        return child;
    }

    /// <summary>Unmaps everything, as the end of a process does. What is pinned lives on until it is unpinned.</summary>
    internal void Release()
    {
        lock (_lock)
            Remove(0, AddressLimit);
    }

    private static bool IsAligned(ulong value, int shift) => (value & ((1UL << shift) - 1)) == 0;

    // 0 for a sum that does not fit, as the kernel's PAGE_ALIGN.
    private static ulong RoundUp(ulong value, int shift)
    {
        ulong mask = (1UL << shift) - 1;
        return unchecked(value + mask) & ~mask;
    }

    private IoctlResult CheckSize(ulong size, int pageShift, out ulong length)
    {
        length = RoundUp(size, pageShift);
        return size == 0 ? IoctlResult.Failure(Errno.EINVAL)
            : length == 0 || length > AddressLimit ? IoctlResult.Failure(Errno.ENOMEM)
            : IoctlResult.Success();
    }

    private IoctlResult CheckPlace(ulong address, ulong length) =>
        address > AddressLimit - length ? IoctlResult.Failure(Errno.ENOMEM)
        : !IsAligned(address, PageShift) ? IoctlResult.Failure(Errno.EINVAL)
        : _mappings.TryFindIn(address, address + length, out _) ? IoctlResult.Failure(Errno.EEXIST)
        : IoctlResult.Success();

    private void Add(ulong address, ulong length, MemoryProtection protection, int pageShift, SharedPages? shared)
    {
        shared?.Attach(length);
        _mappings.Set(address, length, new Mapping(protection, pageShift, shared, Offset: 0, IsLocked: false, StaysAtFork: false));
    }

    private void Remove(ulong start, ulong end)
    {
        for (ulong at = start; _mappings.TryFindIn(at, end, out Extent<Mapping> part); at = part.End)
        {
            if (part.Value.IsLocked)
                _locked.Uncharge(part.Length >> PageShift);
            if (part.Value.Shared is { } shared)
                shared.Detach(part.Length);
            else
                _pages.Drop(part.Start, part.End);
        }
        _mappings.Remove(start, end - start);
    }

    // From the top downwards, as get_unmapped_area() does.
    private bool TryFindRoom(ulong length, int alignmentShift, out ulong address)
    {
        ulong top = Math.Min(AddressLimit, LargestWindow) - StackRoom;
        while (top > length)
        {
            address = (top - length) & ~((1UL << alignmentShift) - 1);
            if (address == 0)
                break;
            if (!_mappings.TryFindIn(address, address + length, out Extent<Mapping> taken))
                return true;
            // The lowest mapping in the way; every place between it and the top is too small, or it would have been chosen.
            _mappings.TryFind(taken.Start, out taken);
            top = taken.Start;
        }
        address = 0;
        return false;
    }

    private bool TryAdvise(Extent<Mapping> part, MemoryAdvice advice)
    {
        switch (advice)
        {
            case MemoryAdvice.DontNeed:
                ulong end = part.End;
                if (part.Value.IsLocked)
                    return false;
                if (part.Value.PageShift != PageShift)
                {
                    // hugetlb memory is dropped by whole pages, and only from the beginning of one.
                    if (!IsAligned(part.Start, part.Value.PageShift))
                        return false;
                    end &= ~((1UL << part.Value.PageShift) - 1);
                }
                if (part.Value.Shared is null)
                    _pages.Drop(part.Start, end);
                return true;
            case MemoryAdvice.DontFork:
            case MemoryAdvice.DoFork:
                bool stays = advice == MemoryAdvice.DontFork;
                if (part.Value.StaysAtFork == stays)
                    return true;
                if (CutsHugePage(part.Start) || CutsHugePage(part.End))
                    return false;
                _mappings.Set(part.Start, part.Length, part.Value with { StaysAtFork = stays });
                return true;
            default:
                return true;
        }
    }

    // Whether a mapping would be cut in two at an address where it cannot be.
    private bool CutsHugePage(ulong address) =>
        _mappings.TryFind(address, out Extent<Mapping> mapping) && mapping.Start < address && !IsAligned(address, mapping.Value.PageShift);
}
