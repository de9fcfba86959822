namespace Uapi.SpaprTce;

/// <summary>Who holds a frame.</summary>
/// <param name="Mappings">How many address spaces (or objects of shared memory) map it.</param>
/// <param name="Pins">How many pins keep it.</param>
internal readonly record struct FrameUse(int Mappings, int Pins) : IExtentValue<FrameUse>
{
    /// <inheritdoc/>
    public FrameUse Skip(ulong bytes) => this;

    /// <inheritdoc/>
    public bool ContinuesAs(ulong length, FrameUse next) => this == next;
}

/// <summary>The memory of a simulated machine: page frames, named by the physical address of their first byte.</summary>
/// <remarks>
/// <para>
/// Frames are given out in contiguous blocks by rising address. A frame lives as long as somebody holds it: a mapping (<see cref="Map"/>) or a pin
/// (<see cref="Pin"/>); who holds what is counted per frame, kept per range of frames with equal counts. Addresses come into use again only when
/// all <see cref="End"/> of them were used, so that a reference to a frame that is gone fails instead of meeting another one's bytes.
/// </para>
/// <para>Safe for several threads. Bytes of a frame that has some are found without a lock, which is the way DMA goes.</para>
/// </remarks>
internal sealed class PhysicalMemory
{
    /// <summary>Where the first frame lies. Not 0, so that an address that nobody set is no frame.</summary>
    internal const ulong Base = 1UL << 32;

    /// <summary>The address behind the last frame.</summary>
    internal const ulong DefaultEnd = 1UL << 50;

    private readonly object _lock = new();
    private readonly ExtentMap<FrameUse> _frames = new();
    private readonly FrameContents _contents;
    private ulong _next = Base;

    /// <param name="pageShift">log2 of the frame size in bytes: 12 or 16.</param>
    /// <param name="end">The address behind the last frame; above <see cref="Base"/>, at most <see cref="DefaultEnd"/>.</param>
    internal PhysicalMemory(int pageShift, ulong end = DefaultEnd)
    {
        PageShift = pageShift;
        End = end;
        _contents = new FrameContents(1 << pageShift);
    }

    /// <summary>log2 of the frame size in bytes.</summary>
    internal int PageShift { get; }

    /// <summary>The address behind the last frame.</summary>
    internal ulong End { get; }

    /// <summary>The frame size in bytes.</summary>
    internal ulong PageSize => 1UL << PageShift;

    /// <summary>Takes frames in one block, each mapped once, all zeros.</summary>
    /// <param name="length">How many bytes, a multiple of the frame size, more than 0.</param>
    /// <param name="alignmentShift">log2 of what the block's address is a multiple of.</param>
    /// <param name="physical">The block's address.</param>
    /// <returns>False if the machine has no such block left.</returns>
    internal bool TryAllocate(ulong length, int alignmentShift, out ulong physical)
    {
        lock (_lock)
        {
            // On from the last block; only at the end of the machine back to its beginning, once.
            if (!TryFindFree(_next, length, alignmentShift, out physical) && !TryFindFree(Base, length, alignmentShift, out physical))
                return false;
            _next = physical + length;
            _frames.Set(physical, length, new FrameUse(Mappings: 1, Pins: 0));
            return true;
        }
    }

    /// <summary>Adds a mapping to each frame of a range; all of them are alive.</summary>
    internal void Map(ulong physical, ulong length) => Count(physical, length, mappings: 1, pins: 0);

    /// <summary>Takes a mapping from each frame of a range; frames that nobody holds then are gone.</summary>
    internal void Unmap(ulong physical, ulong length) => Count(physical, length, mappings: -1, pins: 0);

    /// <summary>Adds a pin to each frame of a range; all of them are alive.</summary>
    internal void Pin(ulong physical, ulong length) => Count(physical, length, mappings: 0, pins: 1);

    /// <summary>Takes a pin from each frame of a range; frames that nobody holds then are gone.</summary>
    internal void Unpin(ulong physical, ulong length) => Count(physical, length, mappings: 0, pins: -1);

    /// <summary>Who holds a frame, and how far it is the same.</summary>
    /// <param name="physical">An address in the frame.</param>
    /// <param name="contiguous">How many bytes from there on have the same counts.</param>
    /// <returns>The counts; none for a frame that is gone.</returns>
    internal FrameUse UseOf(ulong physical, out ulong contiguous)
    {
        lock (_lock)
        {
            bool found = _frames.TryFind(physical, out Extent<FrameUse> extent);
            contiguous = found ? extent.End - physical : 0;
            return extent.Value;
        }
    }

    /// <summary>The bytes of a frame if it has some; null also for a frame of zeros that nobody touched. Takes no lock.</summary>
    internal byte[]? Peek(ulong physical) => physical >= Base ? _contents.Find((physical - Base) >> PageShift) : null;

    /// <summary>The bytes of a frame, to read and write; null if no frame is there (any more).</summary>
    internal byte[]? Touch(ulong physical)
    {
        if (Peek(physical) is { } bytes)
            return bytes;
        lock (_lock)
            return _frames.TryFind(physical, out _) ? _contents.FindOrAdd((physical - Base) >> PageShift) : null;
    }

    /// <summary>Copies the bytes of frames into frames that nobody touched yet.</summary>
    internal void Copy(ulong from, ulong to, ulong length)
    {
        lock (_lock)
            _contents.Copy((from - Base) >> PageShift, (to - Base) >> PageShift, length >> PageShift);
    }

    /// <summary>How much of it is in use, for a report of leaks and for tests.</summary>
    internal PhysicalMemoryUse GetUse()
    {
        lock (_lock)
        {
            ulong bytes = 0;
            ulong pinned = 0;
            for (ulong at = Base; _frames.TryFindFrom(at, out Extent<FrameUse> extent); at = extent.End)
            {
                bytes += extent.Length;
                if (extent.Value.Pins > 0)
                    pinned += extent.Length;
            }
            return new(bytes, pinned, (ulong)_contents.Count << PageShift);
        }
    }

    /// <summary>The first range of frames at or behind an address that have the same counts. Frames that nobody holds are in none.</summary>
    internal bool TryFindFrom(ulong physical, out Extent<FrameUse> extent)
    {
        lock (_lock)
            return _frames.TryFindFrom(physical, out extent);
    }

    private bool TryFindFree(ulong from, ulong length, int alignmentShift, out ulong physical)
    {
        ulong mask = (1UL << alignmentShift) - 1;
        physical = (from + mask) & ~mask;
        while (physical < End && length <= End - physical)
        {
            if (!_frames.TryFindIn(physical, physical + length, out Extent<FrameUse> taken))
                return true;
            physical = (taken.End + mask) & ~mask;
        }
        return false;
    }

    private void Count(ulong physical, ulong length, int mappings, int pins)
    {
        lock (_lock)
        {
            for (ulong at = physical, end = physical + length; at < end;)
            {
                if (!_frames.TryFind(at, out Extent<FrameUse> extent))
                    throw new InvalidOperationException("A frame is held or let go of that is not there: the model lost track.");
                Extent<FrameUse> part = extent.Clip(at, end);
                FrameUse use = new(part.Value.Mappings + mappings, part.Value.Pins + pins);
                if (use.Mappings < 0 || use.Pins < 0)
                    throw new InvalidOperationException("A frame is let go of more often than it was held: the model lost track.");
                if (use == default)
                {
                    _frames.Remove(part.Start, part.Length);
                    _contents.Remove((part.Start - Base) >> PageShift, part.Length >> PageShift);
                }
                else
                {
                    _frames.Set(part.Start, part.Length, use);
                }
                at = part.End;
            }
        }
    }
}

/// <summary>How much of a machine's memory is in use, in bytes.</summary>
/// <param name="Held">Frames that are mapped or pinned.</param>
/// <param name="Pinned">Frames that are pinned.</param>
/// <param name="Touched">Frames whose bytes exist, because somebody wrote to them or may.</param>
internal readonly record struct PhysicalMemoryUse(ulong Held, ulong Pinned, ulong Touched);
