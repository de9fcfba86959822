namespace Uapi.SpaprTce;

/// <summary>The smallest set of devices that the host bridge can isolate, <c>/dev/vfio/N</c>: an <c>iommu_group</c> with the platform's table group behind it.</summary>
public sealed class IommuGroup
{
    internal const int Windows = 2;

    private readonly TceTable?[] _programmed = new TceTable?[Windows];

    internal IommuGroup(SpaprMachine machine, int number)
    {
        Machine = machine;
        Number = number;
        Devices = [new EduDevice(this, FormattableString.Invariant($"{number:x4}:01:00.0"))];
        Eeh = new EehState(machine.Platform.HasEeh);
    }

    /// <summary>The machine it is part of.</summary>
    public SpaprMachine Machine { get; }

    /// <summary>The number in <c>/dev/vfio/N</c>.</summary>
    public int Number { get; }

    /// <summary>Its devices.</summary>
    public IReadOnlyList<EduDevice> Devices { get; }

    /// <summary>The windows that are programmed into it now, by slot; none while the group is in no container, or before its default window was needed.</summary>
    /// <remarks>What the hardware would show, and no request of VFIO tells. Made by looking at every table, so for tests and pictures, not for every call.</remarks>
    public IReadOnlyList<DmaWindow> GetWindows()
    {
        List<DmaWindow> windows = [];
        for (int slot = 0; slot < Windows; slot++)
        {
            if (Programmed(slot) is { } table)
                windows.Add(new DmaWindow(slot, table.Start, table.PageShift, table.Length, table.CountLive(), table.Levels));
        }
        return windows;
    }

    /// <summary>What EEH thinks of it.</summary>
    internal EehState Eeh { get; }

    /// <summary>Guards <see cref="File"/> and what hangs on it.</summary>
    internal object Gate { get; } = new();

    /// <summary>The open file, while there is one: a group is opened once.</summary>
    internal GroupFile? File { get; set; }

    /// <summary>The firmware refused a window and takes no further one until reboot (partitions).</summary>
    internal bool BridgeBarred { get; set; }

    /// <summary>The table that the hardware uses for a window of this group.</summary>
    internal TceTable? Programmed(int slot) => Volatile.Read(ref _programmed[slot]);

    /// <summary>Programs or unprograms a window (<c>set_window</c>, <c>unset_window</c>).</summary>
    internal void Program(int slot, TceTable? table) => Volatile.Write(ref _programmed[slot], table);

    /// <summary>The table that translates an iova for the group's devices, if a window holds it.</summary>
    internal TceTable? Translating(ulong iova)
    {
        for (int slot = 0; slot < Windows; slot++)
        {
            if (Programmed(slot) is { } table && table.Contains(iova))
                return table;
        }
        return null;
    }
}
