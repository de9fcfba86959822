namespace Uapi.SpaprTce;

/// <summary>Which frames stand behind pages.</summary>
/// <param name="Physical">Physical address of the first frame; the next page has the next one.</param>
/// <param name="CopyOnWrite">Whether another address space may map the same frames since a fork: whoever writes first looks, and copies if so.</param>
internal readonly record struct PageRun(ulong Physical, bool CopyOnWrite) : IExtentValue<PageRun>
{
    /// <inheritdoc/>
    public PageRun Skip(ulong bytes) => new(Physical + bytes, CopyOnWrite);

    /// <inheritdoc/>
    public bool ContinuesAs(ulong length, PageRun next) => next == Skip(length);
}

/// <summary>The pages that exist: of an address space by user address, or of an object of shared memory by offset.</summary>
/// <remarks>
/// Each page in it counts as one mapping of its frame. All ranges are in bytes, of whole pages; for huge pages, of whole huge pages. Each member is atomic,
/// a sequence of them is not: an address space has a lock around it, and pages of shared memory never go while somebody maps them.
/// </remarks>
internal sealed class PageTable(PhysicalMemory physical)
{
    private readonly object _lock = new();
    private readonly ExtentMap<PageRun> _runs = new();

    /// <summary>The first pages that exist in a range. (To walk it, call again from their end.)</summary>
    internal bool TryFindIn(ulong start, ulong end, out Extent<PageRun> run)
    {
        lock (_lock)
            return _runs.TryFindIn(start, end, out run);
    }

    /// <summary>Makes the pages of a range that do not exist: zeros.</summary>
    /// <param name="start">Start of the range.</param>
    /// <param name="end">End of the range.</param>
    /// <param name="pageShift">log2 of the size of a (huge) page there.</param>
    /// <returns>False if the machine has no memory left; the pages before the first missing one exist.</returns>
    internal bool Populate(ulong start, ulong end, int pageShift)
    {
        lock (_lock)
        {
            for (ulong at = start; at < end;)
            {
                bool found = _runs.TryFindIn(at, end, out Extent<PageRun> run);
                if (found && run.Start == at)
                {
                    at = run.End;
                    continue;
                }
                ulong length = (found ? run.Start : end) - at;
                if (!physical.TryAllocate(length, pageShift, out ulong frames))
                    return false;
                _runs.Set(at, length, new PageRun(frames, CopyOnWrite: false));
                at += length;
            }
            return true;
        }
    }

    /// <summary>Gives existing pages of a range frames that nobody else maps: ends the sharing that a fork began, copying where it must.</summary>
    /// <returns>False if the machine has no memory left.</returns>
    internal bool Own(ulong start, ulong end, int pageShift)
    {
        lock (_lock)
        {
            for (ulong at = start; _runs.TryFindIn(at, end, out Extent<PageRun> run); at = run.End)
            {
                if (!run.Value.CopyOnWrite)
                    continue;
                ulong old = run.Value.Physical;
                // Nobody else can begin to map a frame while we are its only mapping: that takes a fork of ours.
                FrameUse use = physical.UseOf(old, out ulong length);
                run = run.Clip(run.Start, run.Start + Math.Min(length, run.Length));
                ulong frames = old;
                if (use.Mappings > 1)
                {
                    if (!physical.TryAllocate(run.Length, pageShift, out frames))
                        return false;
                    physical.Copy(old, frames, run.Length);
                    physical.Unmap(old, run.Length);
                }
                _runs.Set(run.Start, run.Length, new PageRun(frames, CopyOnWrite: false));
            }
            return true;
        }
    }

    /// <summary>Lets go of the pages of a range; a frame that is pinned lives on.</summary>
    internal void Drop(ulong start, ulong end)
    {
        lock (_lock)
        {
            for (ulong at = start; _runs.TryFindIn(at, end, out Extent<PageRun> run); at = run.End)
                physical.Unmap(run.Value.Physical, run.Length);
            _runs.Remove(start, end - start);
        }
    }

    /// <summary>Gives a child the pages of a range: pinned ones as copies, since their frames must stay the parent's; the others to both, until one writes.</summary>
    /// <returns>False if the machine has no memory left.</returns>
    internal bool Fork(PageTable child, ulong start, ulong end, int pageShift)
    {
        lock (_lock)
        {
            ulong unit = 1UL << pageShift;
            for (ulong at = start; _runs.TryFindIn(at, end, out Extent<PageRun> run); at = run.End)
            {
                ulong frames = run.Value.Physical;
                bool pinned = physical.UseOf(frames, out ulong length).Pins > 0;
                // A huge page is pinned as a whole.
                if (pageShift > physical.PageShift)
                {
                    length = unit;
                    pinned = IsAnyPinned(frames, unit);
                }
                run = run.Clip(at, run.Start + Math.Min(length, run.Length));
                if (pinned)
                {
                    if (!physical.TryAllocate(run.Length, pageShift, out ulong copy))
                        return false;
                    physical.Copy(frames, copy, run.Length);
                    child._runs.Set(run.Start, run.Length, new PageRun(copy, CopyOnWrite: false));
                }
                else
                {
                    physical.Map(frames, run.Length);
                    child._runs.Set(run.Start, run.Length, new PageRun(frames, CopyOnWrite: true));
                    _runs.Set(run.Start, run.Length, new PageRun(frames, CopyOnWrite: true));
                }
            }
            return true;
        }
    }

    private bool IsAnyPinned(ulong frames, ulong length)
    {
        for (ulong at = frames, end = frames + length; at < end;)
        {
            if (physical.UseOf(at, out ulong same).Pins > 0)
                return true;
            at += same;
        }
        return false;
    }
}

/// <summary>Memory that several mappings show: shared anonymous memory (<c>shmem</c>) or a file's pages.</summary>
/// <remarks>It lives until nothing of it is mapped any more; a part of it that is unmapped keeps its bytes until then.</remarks>
internal sealed class SharedPages(PhysicalMemory physical, ulong length, bool isReadOnly)
{
    private long _mapped;

    /// <summary>The pages that exist, by offset in bytes.</summary>
    internal PageTable Pages { get; } = new(physical);

    /// <summary>True for a file that was opened for reading: no mapping of it can become writable (<c>VM_MAYWRITE</c> is off).</summary>
    internal bool IsReadOnly { get; } = isReadOnly;

    /// <summary>Bytes are mapped.</summary>
    internal void Attach(ulong bytes) => Interlocked.Add(ref _mapped, (long)bytes);

    /// <summary>Bytes are no longer mapped; with the last of them everything goes.</summary>
    internal void Detach(ulong bytes)
    {
        if (Interlocked.Add(ref _mapped, -(long)bytes) == 0)
            Pages.Drop(0, length);
    }
}
