namespace Uapi.Stress.Threads.Histories;

/// <summary>Whether what several threads saw could have been seen one call after the other: linearisability (Herlihy and Wing, 1990).</summary>
/// <remarks>
/// <para>
/// In goes a history; out comes whether there is an order of its calls, in which no call comes after one that had not begun when it returned, that gives the same
/// results on a <see cref="ContainerState"/>. The search is that of Wing and Gong (1993): of the calls that may come next (begun before any unfinished one returned) try
/// each, and go back when a result differs. Lowe's addition (2017) makes it quick: a state that was reached with the same calls done is never looked at again.
/// </para>
/// <para>A call on several pages takes part in it with as many steps, which others may come between.</para>
/// <para>It ends because every step makes one call longer, and there are finitely many. Not for several threads.</para>
/// </remarks>
internal sealed class LinearizabilityCheck
{
    // Bits of a thread in the key: calls done, and the progress of the one that is not.
    private const int CallBits = 4;
    private const int LaneBits = 12;

    private readonly HashSet<(ulong State, ulong Calls)> _seen = [];
    private RecordedCall[][] _threads = [];

    /// <summary>True if some order explains the history.</summary>
    /// <exception cref="ArgumentException">More than five threads, or more than fifteen calls in one.</exception>
    internal bool Explains(History history)
    {
        if (history.Threads.Length > 5 || Array.Exists(history.Threads, static calls => calls.Length > 15))
            throw new ArgumentException("The history is too long to be searched.", nameof(history));
        ContainerState state = new(history.IsV2);
        foreach (RecordedCall call in history.Before)
        {
            CallProgress progress = default;
            int result;
            while (!state.Step(call.Call, ref progress, out result))
            {
            }
            if (result != call.Result)
                return false;
        }
        _seen.Clear();
        _threads = history.Threads;
        return Search(state, 0);
    }

    private bool Search(ContainerState state, ulong calls)
    {
        if (!_seen.Add((state.Key, calls)))
            return false;
        // The earliest return of a call that is not done: nothing that began later comes before it.
        long earliest = long.MaxValue;
        for (int thread = 0; thread < _threads.Length; thread++)
        {
            int done = Done(calls, thread);
            if (done < _threads[thread].Length)
                earliest = Math.Min(earliest, _threads[thread][done].Returned);
        }
        if (earliest == long.MaxValue)
            return true;
        for (int thread = 0; thread < _threads.Length; thread++)
        {
            int done = Done(calls, thread);
            if (done == _threads[thread].Length || _threads[thread][done].Invoked > earliest)
                continue;
            ref readonly RecordedCall call = ref _threads[thread][done];
            ContainerState next = state;
            uint lane = (uint)(calls >> (thread * LaneBits)) >> CallBits & 0xff;
            CallProgress progress = new() { Done = (int)(lane & 7), Window = (int)(lane >> 3) };
            bool isOver = next.Step(call.Call, ref progress, out int result);
            if (isOver && result != call.Result)
                continue;
            ulong after = isOver ? (uint)done + 1 : (uint)done | progress.Key << CallBits;
            ulong mask = ((1UL << LaneBits) - 1) << (thread * LaneBits);
            if (Search(next, calls & ~mask | after << (thread * LaneBits)))
                return true;
        }
        return false;
    }

    private static int Done(ulong calls, int thread) => (int)(calls >> (thread * LaneBits)) & ((1 << CallBits) - 1);
}
