namespace Uapi.SpaprTce;

/// <summary>512 entries of a table and, beside each, the user address it was made from; one lock for all of them.</summary>
/// <remarks>
/// The lock is what makes entry, user address and count change together. It is held for at most 512 entries, never while memory is pinned, and it is the only lock on the way
/// of a MAP or UNMAP: calls on different parts of a window do not meet. A removed table marks its leaves dead under their locks, so that whoever still
/// holds one cannot put an entry into it.
/// </remarks>
internal sealed class TceLeaf
{
    /// <summary>log2 of the number of entries.</summary>
    internal const int Shift = 9;

    /// <summary>The number of entries.</summary>
    internal const int Length = 1 << Shift;

    /// <summary>Set in every entry of <see cref="View"/> in use, so that user address 0 differs from no address.</summary>
    internal const ulong InView = 1;

    private int _locked;

    /// <summary>Entries as the hardware sees them.</summary>
    internal readonly ulong[] Entries = new ulong[Length];

    /// <summary>User addresses with <see cref="InView"/>; 0 where there is no v2 mapping (<c>it_userspace</c>).</summary>
    internal readonly ulong[] View = new ulong[Length];

    /// <summary>How many entries are valid. Guarded by the lock.</summary>
    internal int Live;

    /// <summary>The table is gone. Guarded by the lock.</summary>
    internal bool Dead;

    internal void Enter()
    {
        if (Interlocked.CompareExchange(ref _locked, 1, 0) != 0)
            Wait();
    }

    private void Wait()
    {
        SpinWait spin = default;
        do
        {
            spin.SpinOnce();
        }
        while (Volatile.Read(ref _locked) != 0 || Interlocked.CompareExchange(ref _locked, 1, 0) != 0);
    }

    internal void Exit() => Volatile.Write(ref _locked, 0);
}
