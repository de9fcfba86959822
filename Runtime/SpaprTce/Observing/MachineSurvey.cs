namespace Uapi.SpaprTce;

/// <summary>Everything a machine holds, found from its groups and processes: for statistics and for the report of leaks.</summary>
/// <remarks>Takes the locks of lists, one at a time, so it may run beside calls; what it finds then is of no single moment.</remarks>
internal sealed class MachineSurvey
{
    internal MachineSurvey(SpaprMachine machine)
    {
        Machine = machine;
        Spaces = machine.AddressSpaces();
        foreach (AddressSpace space in Spaces)
        {
            if (space.Process is { HasExited: false } process)
                Processes.Add(process);
        }
        foreach (IommuGroup group in machine.Groups)
        {
            ContainerFile? container;
            lock (group.Gate)
                container = group.File?.Container;
            if (container?.Driver is { } driver && !Drivers.Contains(driver))
                Drivers.Add(driver);
        }
    }

    internal SpaprMachine Machine { get; }

    /// <summary>The address spaces that something can still happen to, by number.</summary>
    internal List<AddressSpace> Spaces { get; }

    /// <summary>The processes that have not exited.</summary>
    internal List<SpaprProcess> Processes { get; } = [];

    /// <summary>The containers that have a type. Each has a group, and a group is the machine's.</summary>
    internal List<SpaprTceContainer> Drivers { get; } = [];

    /// <summary>The windows of a container.</summary>
    internal static IEnumerable<TceTable> WindowsOf(SpaprTceContainer driver)
    {
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            if (driver.Table(slot) is { } table)
                yield return table;
        }
    }

    /// <summary>The regions of an address space by address.</summary>
    internal static RegisteredRegion[] RegionsOf(AddressSpace space)
    {
        RegisteredRegion[] regions;
        lock (space.Regions.Gate)
            regions = [.. space.Regions.All];
        Array.Sort(regions, (left, right) => left.Start.CompareTo(right.Start));
        return regions;
    }

    /// <summary>The regions that a container registered and has not unregistered.</summary>
    internal static RegisteredRegion[] RegionsOf(SpaprTceContainer driver)
    {
        lock (driver.File.Gate)
            return [.. driver.Registered];
    }

    /// <summary>Bytes that something pins.</summary>
    internal ulong PinnedBytes()
    {
        if (Machine.Physical is { } physical)
            return physical.GetUse().Pinned;
        ulong bytes = 0;
        if (Machine.InProcess is { } memory)
        {
            for (ulong at = 0; memory.TryFindPins(at, out ulong start, out ulong end, out _); at = end)
                bytes += end - start;
        }
        return bytes;
    }

    /// <summary>The numbers of it.</summary>
    internal SpaprStatistics Count()
    {
        int openFiles = 0;
        foreach (SpaprProcess process in Processes)
            openFiles += process.GetOpenFiles().Count;
        int windows = 0;
        ulong live = 0;
        ulong tables = 0;
        foreach (SpaprTceContainer driver in Drivers)
        {
            foreach (TceTable table in WindowsOf(driver))
            {
                windows++;
                live += table.CountLive();
                tables += table.ChargedPages << Machine.PageShift;
            }
        }
        int regions = 0;
        ulong registered = 0;
        ulong locked = 0;
        foreach (AddressSpace space in Spaces)
        {
            locked += space.Locked.Pages << Machine.PageShift;
            foreach (RegisteredRegion region in RegionsOf(space))
            {
                regions++;
                registered += region.Length;
            }
        }
        Dictionary<string, CallCount> calls = [];
        Dictionary<Ioctl.Errno, long> errors = [];
        Machine.Observer?.Counters?.Sum(calls, errors);
        return new SpaprStatistics
        {
            AreCallsCounted = Machine.Options.CountCalls,
            Calls = calls,
            Errors = errors,
            Processes = Processes.Count,
            OpenFiles = openFiles,
            Containers = Drivers.Count,
            Windows = windows,
            LiveEntries = live,
            TableBytes = tables,
            Regions = regions,
            RegisteredBytes = registered,
            PinnedBytes = PinnedBytes(),
            LockedBytes = locked,
            DmaBytesRead = Machine.Dma?.BytesRead ?? 0,
            DmaBytesWritten = Machine.Dma?.BytesWritten ?? 0,
            DmaFaults = Machine.Dma?.FaultsByReason() ?? [],
        };
    }
}
