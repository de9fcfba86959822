namespace Uapi.SpaprTce;

/// <summary>Enhanced error handling of one partitionable endpoint: whether the bridge lets its traffic through, and what brings it back.</summary>
internal sealed class EehState
{
    private readonly bool _available;
    private volatile State _state = State.Normal;

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
    internal State Current => _state;

    /// <summary>Whether devices may do DMA.</summary>
    internal bool DmaPasses => _state == State.Normal;

    /// <summary>Whether loads and stores reach the devices; otherwise loads give ones and stores are dropped.</summary>
    internal bool AccessPasses => _state is State.Normal or State.DmaStopped;

    /// <summary>The bridge saw an error: everything stops (INJECT_ERR, or DMA that the tables do not allow). Nothing where EEH is not there.</summary>
    internal void Freeze()
    {
        if (_available)
            _state = State.Stopped;
    }

    /// <summary>Register accesses pass again, DMA does not.</summary>
    internal void UnfreezeAccess()
    {
        if (_state == State.Stopped)
            _state = State.DmaStopped;
    }

    /// <summary>DMA passes again.</summary>
    internal void UnfreezeDma()
    {
        if (_state is State.Stopped or State.DmaStopped)
            _state = State.Normal;
    }

    /// <summary>A reset begins, or ends and leaves a working endpoint.</summary>
    internal void Reset() => _state = State.Normal;
}
