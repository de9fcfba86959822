namespace Uapi.SpaprTce;

/// <summary>What an extent means: a value for its first byte, from which the values of the other bytes follow.</summary>
internal interface IExtentValue<T>
    where T : struct
{
    /// <summary>The value a number of bytes further on.</summary>
    T Skip(ulong bytes);

    /// <summary>Whether an extent of this value and <paramref name="length"/> bytes, and one of the next value right behind it, are one extent.</summary>
    bool ContinuesAs(ulong length, T next);
}

/// <summary>A range of addresses that share a meaning.</summary>
internal readonly struct Extent<T>(ulong start, ulong length, T value)
    where T : struct, IExtentValue<T>
{
    /// <summary>Address of the first byte.</summary>
    internal ulong Start { get; } = start;

    /// <summary>Length in bytes, more than 0.</summary>
    internal ulong Length { get; } = length;

    /// <summary>The meaning of the first byte.</summary>
    internal T Value { get; } = value;

    /// <summary>The address behind the last byte.</summary>
    internal ulong End => Start + Length;

    /// <summary>The part of it that lies in a range.</summary>
    internal Extent<T> Clip(ulong start, ulong end)
    {
        ulong from = Math.Max(start, Start);
        return new(from, Math.Min(end, End) - from, Value.Skip(from - Start));
    }
}

/// <summary>A map from addresses to meanings, kept as few extents as possible.</summary>
/// <remarks>
/// <para>
/// Goes in: ranges with a value, and ranges to clear. Comes out: the extent that holds an address, or the next one. Neighbours that continue each
/// other are one extent, so that a terabyte with one meaning costs as much as a page.
/// </para>
/// <para>
/// The extents lie sorted in chunks of up to <see cref="ChunkCapacity"/>, the chunks sorted in one array: a B-tree of two levels. A look-up is two binary
/// searches. A change moves at most one chunk's worth of extents, and the array of chunks only when a chunk is added or goes. Chunks that became empty are
/// kept for later, as a list keeps its array: what was needed once is not allocated again.
/// </para>
/// <para>Not safe for several threads; whoever owns it locks. The last extent must end below 2^64.</para>
/// </remarks>
internal sealed class ExtentMap<T>
    where T : struct, IExtentValue<T>
{
    // Small enough that moving half of it is nothing, large enough that a million extents are a few thousand chunks.
    private const int ChunkCapacity = 128;

    private Chunk[] _chunks = new Chunk[4];
    private int _chunkCount;
    private Chunk? _spare;

    /// <summary>How many extents there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The extent that holds an address.</summary>
    internal bool TryFind(ulong address, out Extent<T> extent) => TryFindFrom(address, out extent) && extent.Start <= address;

    /// <summary>The extent that holds an address, else the first one behind it.</summary>
    internal bool TryFindFrom(ulong address, out Extent<T> extent)
    {
        if (!Locate(address, out int chunk, out int index))
        {
            extent = default;
            return false;
        }
        extent = _chunks[chunk].Items[index];
        return true;
    }

    /// <summary>The part of the first extent that meets a range.</summary>
    /// <remarks>To walk a range, call it again from the end of what it gave; the map may be changed in between.</remarks>
    internal bool TryFindIn(ulong start, ulong end, out Extent<T> part)
    {
        if (start >= end || !TryFindFrom(start, out Extent<T> extent) || extent.Start >= end)
        {
            part = default;
            return false;
        }
        part = extent.Clip(start, end);
        return true;
    }

    /// <summary>Gives a range a meaning, in place of any it had.</summary>
    internal void Set(ulong start, ulong length, T value)
    {
        Remove(start, length);
        if (length == 0)
            return;
        Locate(start, out int chunk, out int index);
        ulong end = start + length;

        // The neighbours: the one before the position, and the one at it.
        bool joinsNext = chunk < _chunkCount && _chunks[chunk].Items[index].Start == end && value.ContinuesAs(length, _chunks[chunk].Items[index].Value);
        (int Chunk, int Index) before = index > 0 ? (chunk, index - 1) : chunk > 0 ? (chunk - 1, _chunks[chunk - 1].Count - 1) : (-1, -1);
        bool joinsBefore = false;
        if (before.Chunk >= 0)
        {
            ref Extent<T> left = ref _chunks[before.Chunk].Items[before.Index];
            joinsBefore = left.End == start && left.Value.ContinuesAs(left.Length, value);
            if (joinsBefore)
                left = new(left.Start, left.Length + length + (joinsNext ? _chunks[chunk].Items[index].Length : 0), left.Value);
        }

        if (joinsBefore && joinsNext)
            RemoveAt(chunk, index);
        else if (joinsNext)
            _chunks[chunk].Items[index] = new(start, length + _chunks[chunk].Items[index].Length, value);
        else if (!joinsBefore)
            Insert(chunk, index, new(start, length, value));
    }

    /// <summary>Takes the meaning from a range; what has none already stays so.</summary>
    internal void Remove(ulong start, ulong length)
    {
        ulong end = start + length;
        while (length > 0 && Locate(start, out int chunk, out int index))
        {
            ref Extent<T> extent = ref _chunks[chunk].Items[index];
            Extent<T> old = extent;
            if (old.Start >= end)
                return;
            bool headStays = old.Start < start;
            bool tailStays = old.End > end;
            if (headStays)
                extent = new(old.Start, start - old.Start, old.Value);
            if (tailStays)
            {
                Extent<T> tail = new(end, old.End - end, old.Value.Skip(end - old.Start));
                if (headStays)
                    Insert(chunk, index + 1, tail);
                else
                    extent = tail;
                return;
            }
            if (!headStays)
                RemoveAt(chunk, index);
        }
    }

    /// <summary>Takes everything out.</summary>
    internal void Clear()
    {
        while (_chunkCount > 0)
            RemoveChunk(_chunkCount - 1);
        Count = 0;
    }

    // The place of the first extent that ends behind the address; where it would be appended if there is none: the last chunk and its count, so
    // that the answer is always a place to insert at. (An empty map answers chunk 0, index 0.)
    private bool Locate(ulong address, out int chunk, out int index)
    {
        chunk = 0;
        index = 0;
        if (_chunkCount == 0)
            return false;
        // The last chunk that begins at or before the address.
        int low = 0;
        int high = _chunkCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (_chunks[middle].Items[0].Start <= address)
                low = middle;
            else
                high = middle - 1;
        }
        chunk = low;
        Chunk found = _chunks[chunk];
        low = 0;
        high = found.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (found.Items[middle].Start <= address)
                low = middle;
            else
                high = middle - 1;
        }
        index = low;
        if (found.Items[index].End > address)
            return true;
        index++;
        if (index < found.Count)
            return true;
        chunk++;
        index = 0;
        return chunk < _chunkCount;
    }

    // Inserting at the front of a chunk that is not there yet, or behind the last item, is the same as appending to the chunk before.
    private void Insert(int chunk, int index, Extent<T> extent)
    {
        if (index == 0 && chunk > 0 && (chunk == _chunkCount || _chunks[chunk - 1].Count < ChunkCapacity))
        {
            chunk--;
            index = _chunks[chunk].Count;
        }
        if (_chunkCount == 0)
            InsertChunk(0);
        Chunk target = _chunks[chunk];
        if (target.Count == ChunkCapacity)
        {
            Chunk next = InsertChunk(chunk + 1);
            if (index == ChunkCapacity)
            {
                // Growing at the end, as most maps do: leave the full chunk full.
                target = next;
                index = 0;
            }
            else
            {
                const int Half = ChunkCapacity / 2;
                Array.Copy(target.Items, Half, next.Items, 0, ChunkCapacity - Half);
                next.Count = ChunkCapacity - Half;
                target.Count = Half;
                if (index > Half)
                {
                    target = next;
                    index -= Half;
                }
            }
        }
        Array.Copy(target.Items, index, target.Items, index + 1, target.Count - index);
        target.Items[index] = extent;
        target.Count++;
        Count++;
    }

    private void RemoveAt(int chunk, int index)
    {
        Chunk target = _chunks[chunk];
        target.Count--;
        Count--;
        Array.Copy(target.Items, index + 1, target.Items, index, target.Count - index);
        // Values may hold references, and what is gone keeps nothing alive.
        target.Items[target.Count] = default;
        if (target.Count == 0)
        {
            RemoveChunk(chunk);
            return;
        }
        // Two small neighbours become one; only when they leave room, or the next insertion would part them again.
        if (chunk + 1 < _chunkCount && target.Count + _chunks[chunk + 1].Count <= ChunkCapacity / 2)
        {
            Chunk next = _chunks[chunk + 1];
            Array.Copy(next.Items, 0, target.Items, target.Count, next.Count);
            target.Count += next.Count;
            RemoveChunk(chunk + 1);
        }
    }

    private Chunk InsertChunk(int at)
    {
        Chunk chunk = _spare ?? new Chunk();
        _spare = chunk.NextSpare;
        chunk.NextSpare = null;
        if (_chunkCount == _chunks.Length)
            Array.Resize(ref _chunks, _chunkCount * 2);
        Array.Copy(_chunks, at, _chunks, at + 1, _chunkCount - at);
        _chunks[at] = chunk;
        _chunkCount++;
        return chunk;
    }

    private void RemoveChunk(int at)
    {
        Chunk chunk = _chunks[at];
        _chunkCount--;
        Array.Copy(_chunks, at + 1, _chunks, at, _chunkCount - at);
        _chunks[_chunkCount] = null!;
        Array.Clear(chunk.Items, 0, ChunkCapacity);
        chunk.Count = 0;
        chunk.NextSpare = _spare;
        _spare = chunk;
    }

    private sealed class Chunk
    {
        internal readonly Extent<T>[] Items = new Extent<T>[ChunkCapacity];
        internal int Count;
        internal Chunk? NextSpare;
    }
}
