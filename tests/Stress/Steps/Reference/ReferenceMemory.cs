using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>A frame as the naive model sees it: some numbers, and who holds it.</summary>
internal sealed class ReferenceFrame
{
    // What was written, by offset; mostly nothing.
    private Dictionary<ulong, ulong>? _words;

    internal int Maps;
    internal int Pins;

    /// <summary>The first 8 bytes.</summary>
    internal ulong Value
    {
        get => this[0];
        set => this[0] = value;
    }

    /// <summary>8 bytes at an offset that is a multiple of 8.</summary>
    internal ulong this[ulong offset]
    {
        get => _words is not null && _words.TryGetValue(offset, out ulong value) ? value : 0;
        set => (_words ??= [])[offset] = value;
    }

    /// <summary>Another frame with the same bytes, mapped once.</summary>
    internal ReferenceFrame Copy() => new() { Maps = 1, _words = _words is null ? null : new(_words) };

    /// <summary>Where it really is, once a pin told; 0 before.</summary>
    internal ulong Physical;
}

/// <summary>Shared memory, page by page.</summary>
internal sealed class ReferenceShared(bool isReadOnly)
{
    internal readonly bool IsReadOnly = isReadOnly;
    internal readonly Dictionary<ulong, ReferenceFrame> Frames = [];
    internal int Mapped;
}

/// <summary>A mapped page.</summary>
internal sealed class ReferencePage
{
    internal MemoryProtection Protection;
    internal ReferenceShared? Shared;
    internal ulong Index;
    internal ulong HugePages = 1;
    internal bool Locked;
    internal bool StaysAtFork;
    internal ReferenceFrame? Frame;

    internal bool CanRead => Protection != MemoryProtection.None;

    internal bool CanWrite => (Protection & MemoryProtection.Write) != 0;
}

/// <summary>An address space without any cleverness: a dictionary of pages, every rule written out page by page.</summary>
/// <remarks>What <see cref="SimulatedMemory"/> does with extents must come out the same.</remarks>
internal sealed class ReferenceMemory(int pageShift, ulong addressLimit)
{
    private readonly ulong _pageSize = 1UL << pageShift;

    internal readonly SortedDictionary<ulong, ReferencePage> Pages = [];

    // Counted when it is asked for, if something may have changed it.
    private ulong? _counted = 0;

    internal ulong Locked => _counted ??= (ulong)Pages.Values.Count(page => page.Locked);

    internal Errno Map(ulong address, ulong size, MemoryProtection protection, bool shared, bool file = false, ulong hugePages = 1)
    {
        if (size == 0)
            return Errno.EINVAL;
        ulong count = (size + _pageSize - 1) >> pageShift;
        if (count << pageShift > addressLimit || address > addressLimit - (count << pageShift))
            return Errno.ENOMEM;
        if (address % _pageSize != 0)
            return Errno.EINVAL;
        ulong first = address >> pageShift;
        for (ulong i = 0; i < count; i++)
        {
            if (Pages.ContainsKey(first + i))
                return Errno.EEXIST;
        }
        ReferenceShared? memory = shared || file ? new(file) { Mapped = (int)count } : null;
        for (ulong i = 0; i < count; i++)
            Pages.Add(first + i, new() { Protection = protection, Shared = memory, Index = i, HugePages = hugePages });
        return Errno.None;
    }

    internal Errno Unmap(ulong address, ulong size)
    {
        if (address % _pageSize != 0 || size == 0 || address > addressLimit || size > addressLimit - address)
            return Errno.EINVAL;
        (ulong first, ulong end) = Range(address, size);
        if (Cuts(first) || Cuts(end))
            return Errno.EINVAL;
        _counted = null;
        foreach (ulong number in Numbers(first, end))
        {
            Drop(Pages[number]);
            if (Pages[number].Shared is { } shared && --shared.Mapped == 0)
            {
                foreach (ReferenceFrame frame in shared.Frames.Values)
                    frame.Maps--;
                shared.Frames.Clear();
            }
            Pages.Remove(number);
        }
        return Errno.None;
    }

    internal Errno Protect(ulong address, ulong size, MemoryProtection protection)
    {
        if (address % _pageSize != 0)
            return Errno.EINVAL;
        (ulong first, ulong end) = Range(address, size);
        for (ulong number = first; number < end; number++)
        {
            if (!Pages.TryGetValue(number, out ReferencePage? page))
                return Errno.ENOMEM;
            if (page.Shared is { IsReadOnly: true } && (protection & MemoryProtection.Write) != 0)
                return Errno.EACCES;
            if (page.Protection == protection)
                continue;
            // A huge page is cut only at the ends of the range; the mapping that ends there is not touched at all.
            if ((number == first && Cuts(first)) || (page.HugePages > 1 && CutsWithin(number, end)))
                return Errno.EINVAL;
            page.Protection = protection;
        }
        return Errno.None;
    }

    internal Errno DontNeed(ulong address, ulong size)
    {
        if (address % _pageSize != 0)
            return Errno.EINVAL;
        (ulong first, ulong end) = Range(address, size);
        bool holes = false;
        for (ulong number = first; number < end; number++)
        {
            if (!Pages.TryGetValue(number, out ReferencePage? page))
            {
                holes = true;
                continue;
            }
            if (page.Locked || (number == first && Cuts(first)))
                return Errno.EINVAL;
            // Only whole huge pages.
            if (number - (number % page.HugePages) + page.HugePages <= end)
                Drop(page);
        }
        return holes ? Errno.ENOMEM : Errno.None;
    }

    internal Errno DontFork(ulong address, ulong size, bool stays)
    {
        if (address % _pageSize != 0)
            return Errno.EINVAL;
        (ulong first, ulong end) = Range(address, size);
        bool holes = false;
        for (ulong number = first; number < end; number++)
        {
            if (!Pages.TryGetValue(number, out ReferencePage? page))
            {
                holes = true;
                continue;
            }
            if (page.StaysAtFork == stays)
                continue;
            if ((number == first && Cuts(first)) || (page.HugePages > 1 && CutsWithin(number, end)))
                return Errno.EINVAL;
            page.StaysAtFork = stays;
        }
        return holes ? Errno.ENOMEM : Errno.None;
    }

    internal Errno Lock(ulong address, ulong size, ulong limit, bool privileged, ulong counted)
    {
        if (limit == 0 && !privileged)
            return Errno.EPERM;
        (ulong first, ulong end) = Range(address, size);
        ulong already = (ulong)Numbers(first, end).Count(number => Pages[number].Locked);
        if (!privileged && counted + (end - first) - already > limit >> pageShift)
            return Errno.ENOMEM;
        _counted = null;
        for (ulong number = first; number < end; number++)
        {
            if (!Pages.TryGetValue(number, out ReferencePage? page))
                return Errno.ENOMEM;
            page.Locked = page.HugePages == 1;
        }
        for (ulong number = first; number < end; number++)
        {
            ReferencePage page = Pages[number];
            if (!page.CanRead)
                return Errno.ENOMEM;
            if (page.CanWrite || page.Shared is not null)
                Own(number);
        }
        return Errno.None;
    }

    internal Errno Unlock(ulong address, ulong size)
    {
        _counted = null;
        (ulong first, ulong end) = Range(address, size);
        for (ulong number = first; number < end; number++)
        {
            if (!Pages.TryGetValue(number, out ReferencePage? page))
                return Errno.ENOMEM;
            page.Locked = false;
        }
        return Errno.None;
    }

    internal ulong? Load(ulong number, ulong offset = 0) =>
        Pages.TryGetValue(number, out ReferencePage? page) && page.CanRead ? FrameOf(page)?[offset] ?? 0 : null;

    internal bool Store(ulong number, ulong value, ulong offset = 0)
    {
        if (!Pages.TryGetValue(number, out ReferencePage? page) || !page.CanWrite)
            return false;
        Own(number)[offset] = value;
        return true;
    }

    /// <summary>The end of the process: everything is unmapped, in the middle of huge pages too.</summary>
    internal void Release()
    {
        foreach (ReferencePage page in Pages.Values)
            Drop(page);
        Pages.Clear();
        _counted = 0;
    }

    /// <summary>The frames that could be pinned from the start.</summary>
    internal List<ReferenceFrame> Pin(ulong first, ulong count)
    {
        List<ReferenceFrame> frames = [];
        for (ulong number = first; number < first + count && Pages.TryGetValue(number, out ReferencePage? page) && page.CanWrite; number++)
            frames.Add(Own(number));
        return frames;
    }

    internal ReferenceMemory Fork()
    {
        ReferenceMemory child = new(pageShift, addressLimit);
        ulong asked = ulong.MaxValue;
        bool pinned = false;
        foreach ((ulong number, ReferencePage page) in Pages)
        {
            if (page.StaysAtFork)
                continue;
            ReferencePage copy = new() { Protection = page.Protection, Shared = page.Shared, Index = page.Index, HugePages = page.HugePages, Frame = page.Frame };
            child.Pages.Add(number, copy);
            if (page.Shared is { } shared)
                shared.Mapped++;
            if (page.Frame is not { } frame)
                continue;
            ulong huge = number - (number % page.HugePages);
            if (huge != asked)
                pinned = Numbers(huge, huge + page.HugePages).Exists(other => Pages[other].Frame!.Pins > 0);
            asked = huge;
            if (pinned)
                copy.Frame = frame.Copy();
            else
                frame.Maps++;
        }
        return child;
    }

    private (ulong First, ulong End) Range(ulong address, ulong size) => (address >> pageShift, (address + size + _pageSize - 1) >> pageShift);

    private List<ulong> Numbers(ulong first, ulong end)
    {
        List<ulong> numbers = [];
        for (ulong number = first; number < end; number++)
        {
            if (Pages.ContainsKey(number))
                numbers.Add(number);
        }
        return numbers;
    }

    private bool Cuts(ulong number) => Pages.TryGetValue(number, out ReferencePage? page) && number % page.HugePages != 0;

    // Whether the mapping of a page reaches to the end of a range, which lies within one of its huge pages.
    private bool CutsWithin(ulong number, ulong end)
    {
        if (!Cuts(end))
            return false;
        for (; number < end; number++)
        {
            if (!SameMapping(number, number + 1))
                return false;
        }
        return true;
    }

    // Mappings with the same properties that touch are one; shared memory only if it goes on there too.
    private bool SameMapping(ulong left, ulong right) =>
        Pages.TryGetValue(left, out ReferencePage? one) && Pages.TryGetValue(right, out ReferencePage? other)
        && one.Protection == other.Protection && one.HugePages == other.HugePages && one.Locked == other.Locked && one.StaysAtFork == other.StaysAtFork
        && one.Shared == other.Shared && (one.Shared is null || one.Index + 1 == other.Index);

    private ReferenceFrame? FrameOf(ReferencePage page) =>
        page.Shared is null ? page.Frame : page.Shared.Frames.GetValueOrDefault(page.Index);

    // The page's frame, made and made its own, with all of its huge page.
    private ReferenceFrame Own(ulong number)
    {
        // Pages of a huge page come, and are shared, all together.
        if (Pages[number] is { Shared: null, Frame: { Maps: 1 } own })
            return own;
        ulong huge = Pages[number].HugePages;
        foreach (ulong each in Numbers(number - (number % huge), number - (number % huge) + huge))
        {
            ReferencePage page = Pages[each];
            if (page.Shared is { } shared)
            {
                shared.Frames.TryAdd(page.Index, new() { Maps = 1 });
            }
            else if (page.Frame is null)
            {
                page.Frame = new() { Maps = 1 };
            }
            else if (page.Frame.Maps > 1)
            {
                page.Frame.Maps--;
                page.Frame = page.Frame.Copy();
            }
        }
        return FrameOf(Pages[number])!;
    }

    private static void Drop(ReferencePage page)
    {
        if (page.Frame is { } frame)
            frame.Maps--;
        page.Frame = null;
    }
}
