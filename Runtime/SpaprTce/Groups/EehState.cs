namespace Uapi.SpaprTce;

/// <summary>Enhanced error handling of one partitionable endpoint: whether the bridge lets its traffic through, and what brings it back.</summary>
/// <remarks>Changed and read without a lock: an unfreeze that meets an error of a device comes before it or after it, and never undoes one that it has not seen.</remarks>
internal sealed class EehState
{
    private readonly bool _available;
    private int _state;

    internal EehState(bool available) => _available = available;

    /// <summary>The numbers that GET_STATE returns.</summary>
    internal enum State
    {
        Normal = 0,
        ResetActive = 1,
        Stopped = 2,
        DmaStopped = 4,
        Unavailable = 5,
    }

    /// <summary>EEH knows the endpoint.</summary>
    internal bool IsAvailable => _available;

    /// <summary>The state that GET_STATE returns.</summary>
    internal State Current => (State)Volatile.Read(ref _state);

    /// <summary>Whether devices may do DMA.</summary>
    internal bool DmaPasses => Current == State.Normal;

    /// <summary>Whether loads and stores reach the devices; otherwise loads give ones and stores are dropped.</summary>
    internal bool AccessPasses => Current is State.Normal or State.DmaStopped;

    /// <summary>The bridge saw an error: everything stops (INJECT_ERR, or DMA that the tables do not allow). Nothing where EEH is not there.</summary>
    internal void Freeze()
    {
        if (_available)
            Volatile.Write(ref _state, (int)State.Stopped);
    }

    /// <summary>Register accesses pass again, DMA does not.</summary>
    internal void UnfreezeAccess() => Interlocked.CompareExchange(ref _state, (int)State.DmaStopped, (int)State.Stopped);

    /// <summary>DMA passes again.</summary>
    internal void UnfreezeDma()
    {
        // Again if something else changed it meanwhile: accesses may have been let through, which is no reason to leave DMA stopped.
        State seen;
        do
        {
            seen = Current;
        }
        while (seen is State.Stopped or State.DmaStopped && Interlocked.CompareExchange(ref _state, (int)State.Normal, (int)seen) != (int)seen);
    }

    /// <summary>A reset begins, or ends and leaves a working endpoint.</summary>
    internal void Reset() => Volatile.Write(ref _state, (int)State.Normal);
}
