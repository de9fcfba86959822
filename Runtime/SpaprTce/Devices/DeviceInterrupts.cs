namespace Uapi.SpaprTce;

/// <summary>Where the interrupts of a device go: nowhere, or to the events that SET_IRQS tied (<c>vfio_pci_intrs.c</c>).</summary>
/// <remarks>
/// <para>
/// INTx is a level: it is delivered once, masked by the kernel on the way, and delivered again after an unmask if the device still holds it. MSI is a message: one signal for each, nothing to unmask.
/// </para>
/// <para>Guarded by the device's lock, which is also held while an event is signalled; an event never waits for anything.</para>
/// </remarks>
internal sealed class DeviceInterrupts
{
    internal const uint Intx = 0;
    internal const uint Msi = 1;
    internal const uint Request = 4;

    /// <summary>Number of indexes (<c>VFIO_PCI_NUM_IRQS</c>).</summary>
    internal const uint Indexes = 5;

    private const uint Nothing = uint.MaxValue;

    private uint _on = Nothing;
    private EventFile? _trigger;
    private EventFile? _request;
    private EventFile? _unmask;
    private bool _masked;
    private bool _disabled;
    private bool _level;

    /// <summary>How many interrupts an index has.</summary>
    internal static uint CountOf(uint index) => index is Intx or Msi or Request ? 1u : 0u;

    /// <summary>Whether the device sends messages: MSI is switched on.</summary>
    internal bool SendsMessages => _on == Msi;

    /// <summary>Whether the device holds its INTx pin.</summary>
    internal bool Level => _level;

    /// <summary>Whether an index is switched on.</summary>
    internal bool IsOn(uint index) => _on == index;

    /// <summary>Whether neither INTx nor MSI is switched on.</summary>
    internal bool IsOff => _on == Nothing;

    /// <summary>The event that the unmasking is tied to.</summary>
    internal EventFile? UnmaskEvent => _unmask;

    /// <summary>The event that is signalled when the host wants the device back.</summary>
    internal EventFile? RequestEvent
    {
        get => _request;
        set => _request = value;
    }

    /// <summary>Switches an index on, or gives the one that is on another event.</summary>
    internal void SwitchOn(uint index, EventFile? trigger)
    {
        bool isNew = _on != index;
        _on = index;
        _trigger = trigger;
        if (!isNew)
            return;
        _masked = false;
        Deliver();
    }

    /// <summary>Switches off what is on and unties its events.</summary>
    internal void SwitchOff()
    {
        UntieUnmask();
        _on = Nothing;
        _trigger = null;
        _masked = false;
    }

    /// <summary>Signals the event as if the device had fired.</summary>
    internal void Fire() => _trigger?.Signal();

    /// <summary>A message of the device has arrived.</summary>
    internal void Message()
    {
        if (_on == Msi)
            _trigger?.Signal();
    }

    /// <summary>The device raises or drops its INTx pin.</summary>
    internal void SetLevel(bool level)
    {
        _level = level;
        Deliver();
    }

    /// <summary>INTx is held back from now on.</summary>
    internal void Mask() => _masked = true;

    /// <summary>INTx is let through again; what is still pending arrives at once.</summary>
    internal void Unmask()
    {
        // While the command register has INTx off, unmasking waits for it.
        _masked = false;
        Deliver();
    }

    /// <summary>The command register switches INTx off or on.</summary>
    internal void Disable(bool disabled)
    {
        _disabled = disabled;
        Deliver();
    }

    /// <summary>Ties an event to the unmasking, if neither is tied to another.</summary>
    internal bool TryTieUnmask(EventFile source, IEventWatcher watcher)
    {
        if (_unmask is not null || !source.TryWatch(watcher))
            return false;
        _unmask = source;
        return true;
    }

    /// <summary>Unties what unmasks, if something does.</summary>
    internal void UntieUnmask()
    {
        _unmask?.Unwatch();
        _unmask = null;
    }

    private void Deliver()
    {
        if (_on != Intx || !_level || _masked || _disabled)
            return;
        _masked = true;
        _trigger?.Signal();
    }
}
