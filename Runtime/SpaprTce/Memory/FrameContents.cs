namespace Uapi.SpaprTce;

/// <summary>The bytes of page frames: an array per frame that somebody wrote or may write, nothing for the others, which are all zeros.</summary>
/// <remarks>
/// <para>
/// Goes in: frame numbers, counted from the first frame of the machine. A tree of three levels: the root grows with the highest frame number, and below
/// it exists only what leads to bytes. So memory that nobody touches costs nothing, however much of it there is.
/// </para>
/// <para>
/// <see cref="Find"/> takes no lock and may run beside everything else. All other members change the tree, or must not see it change: whoever owns it locks
/// around them. Arrays are published after they are complete, and replaced levels stay readable, so a reader sees either the bytes or none.
/// </para>
/// </remarks>
internal sealed class FrameContents(int frameSize)
{
    private const int LeafBits = 9;
    private const int MiddleBits = 11;
    private const int LeafMask = (1 << LeafBits) - 1;
    private const int MiddleMask = (1 << MiddleBits) - 1;

    private Middle?[] _root = new Middle?[1];

    /// <summary>How many frames have bytes.</summary>
    internal long Count { get; private set; }

    /// <summary>The bytes of a frame, or null if it has none.</summary>
    internal byte[]? Find(ulong frame)
    {
        Middle?[] root = Volatile.Read(ref _root);
        ulong top = frame >> (LeafBits + MiddleBits);
        if (top >= (ulong)root.Length || Volatile.Read(ref root[top]) is not { } middle)
            return null;
        return Volatile.Read(ref middle.Leaves[(frame >> LeafBits) & MiddleMask]) is { } leaf ? Volatile.Read(ref leaf.Frames[frame & LeafMask]) : null;
    }

    /// <summary>The bytes of a frame, zeros if it had none.</summary>
    internal byte[] FindOrAdd(ulong frame)
    {
        if (Find(frame) is { } bytes)
            return bytes;
        bytes = new byte[frameSize];
        Add(frame, bytes);
        return bytes;
    }

    /// <summary>Takes the bytes from frames.</summary>
    internal void Remove(ulong first, ulong count)
    {
        ulong end = first + count;
        for (ulong frame = first; TryFindLeaf(ref frame, end, out Middle? middle, out Leaf? leaf);)
        {
            ulong leafEnd = Math.Min(end, (frame | LeafMask) + 1);
            int at = (int)((frame >> LeafBits) & MiddleMask);
            ulong top = frame >> (LeafBits + MiddleBits);
            for (; frame < leafEnd; frame++)
            {
                if (leaf!.Frames[frame & LeafMask] is null)
                    continue;
                Volatile.Write(ref leaf.Frames[frame & LeafMask], null);
                leaf.Count--;
                Count--;
            }
            if (leaf!.Count > 0)
                continue;
            Volatile.Write(ref middle!.Leaves[at], null);
            if (--middle.Count == 0)
                Volatile.Write(ref _root[top], null);
        }
    }

    /// <summary>Gives frames without bytes copies of the bytes of others.</summary>
    internal void Copy(ulong from, ulong to, ulong count)
    {
        ulong end = from + count;
        for (ulong frame = from; TryFindLeaf(ref frame, end, out _, out Leaf? leaf);)
        {
            ulong leafEnd = Math.Min(end, (frame | LeafMask) + 1);
            for (; frame < leafEnd; frame++)
            {
                if (leaf!.Frames[frame & LeafMask] is { } bytes)
                    Add(to + (frame - from), (byte[])bytes.Clone());
            }
        }
    }

    // Moves on to the next frame whose leaf exists, before the end.
    private bool TryFindLeaf(ref ulong frame, ulong end, out Middle? middle, out Leaf? leaf)
    {
        leaf = null;
        middle = null;
        while (frame < end)
        {
            ulong top = frame >> (LeafBits + MiddleBits);
            if (top >= (ulong)_root.Length)
                return false;
            middle = _root[top];
            if (middle is null)
            {
                frame = (top + 1) << (LeafBits + MiddleBits);
                continue;
            }
            leaf = middle.Leaves[(frame >> LeafBits) & MiddleMask];
            if (leaf is not null)
                return true;
            frame = (frame | LeafMask) + 1;
        }
        return false;
    }

    private void Add(ulong frame, byte[] bytes)
    {
        ulong top = frame >> (LeafBits + MiddleBits);
        if (top >= (ulong)_root.Length)
        {
            var root = new Middle?[Math.Max((int)top + 1, _root.Length * 2)];
            Array.Copy(_root, root, _root.Length);
            Volatile.Write(ref _root, root);
        }
        Middle? middle = _root[top];
        if (middle is null)
            Volatile.Write(ref _root[top], middle = new Middle());
        int at = (int)((frame >> LeafBits) & MiddleMask);
        Leaf? leaf = middle.Leaves[at];
        if (leaf is null)
        {
            Volatile.Write(ref middle.Leaves[at], leaf = new Leaf());
            middle.Count++;
        }
        Volatile.Write(ref leaf.Frames[frame & LeafMask], bytes);
        leaf.Count++;
        Count++;
    }

    private sealed class Middle
    {
        internal readonly Leaf?[] Leaves = new Leaf?[1 << MiddleBits];
        internal int Count;
    }

    private sealed class Leaf
    {
        internal readonly byte[]?[] Frames = new byte[]?[1 << LeafBits];
        internal int Count;
    }
}
