namespace Uapi.SpaprTce;

/// <summary>One search for what was not given back, for <see cref="SpaprMachine.FindLeaks"/>.</summary>
internal sealed class LeakSearch(SpaprMachine machine)
{
    private readonly MachineSurvey _survey = new(machine);
    private readonly List<Leak> _leaks = [];

    internal LeakReport Run()
    {
        foreach (AddressSpace space in _survey.Spaces)
        {
            int before = _leaks.Count;
            if (space.Process is { HasExited: false } process)
                FindFiles(process);
            bool isHeldOpen = _leaks.Count != before;
            foreach (SpaprTceContainer driver in _survey.Drivers)
            {
                if (OwnerOf(driver) != space)
                    continue;
                // A child may have the files of a process that is gone.
                isHeldOpen = true;
                FindInContainer(space, driver);
            }
            FindInRegions(space);
            FindCharges(space, isHeldOpen);
        }
        return new LeakReport(_leaks);
    }

    // Before containers belonged to an address space each call worked on its caller's; what a container holds is then told with the first one.
    private AddressSpace? OwnerOf(SpaprTceContainer driver) => driver.AddressSpace ?? (_survey.Spaces.Count != 0 ? _survey.Spaces[0] : null);

    private void Add(LeakKind kind, AddressSpace space, FormattableString text) => _leaks.Add(new Leak(kind, space.Number, FormattableString.Invariant(text)));

    private void FindFiles(SpaprProcess process)
    {
        foreach (SpaprOpenFile file in process.GetOpenFiles())
            Add(LeakKind.OpenFile, process.AddressSpace, $"descriptor {file.Descriptor} is open: {file.Path}");
    }

    private void FindInContainer(AddressSpace space, SpaprTceContainer driver)
    {
        string container = NameOf(driver);
        foreach (RegisteredRegion region in MachineSurvey.RegionsOf(driver).OrderBy(region => region.Registration))
        {
            string since = region.Call == 0 ? "" : FormattableString.Invariant($", call {region.Call}");
            string use = region.Mapped > 1 ? FormattableString.Invariant($"; {region.Mapped - 1} entries point into it, so UNMAP first") : "";
            Add(LeakKind.Region, space, $"{NameOf(region)} is registered with {container} (registration {region.Registration}{since}): UNREGISTER_MEMORY it{use}");
        }
        foreach (TceTable table in MachineSurvey.WindowsOf(driver))
        {
            ulong live = table.CountLive();
            if (live != 0)
                Add(LeakKind.Mapping, space, $"{live} entries are live in the window at iova 0x{table.Start:x} of {container}, the first at iova 0x{LiveEntries.First(table):x}: UNMAP them");
            if (!driver.IsV2 && UnmappedBytes(table) is > 0 and ulong bytes)
                Add(LeakKind.PinnedUnmapped, space, $"{bytes} bytes that are mapped in {container} are no longer mapped by any process and stay in memory for devices: UNMAP before munmap");
        }
    }

    private void FindInRegions(AddressSpace space)
    {
        foreach (RegisteredRegion region in MachineSurvey.RegionsOf(space))
        {
            if (UnmappedBytes(region) is > 0 and ulong bytes)
                Add(LeakKind.PinnedUnmapped, space, $"{bytes} bytes of {NameOf(region)} are no longer mapped by any process and stay in memory because they are registered: unregister before munmap");
            if (region.Orphans != 0)
                Add(LeakKind.Orphan, space, $"{NameOf(region)} (registration {region.Registration}) is held by nobody, pinned and charged for good: its registration ended while entries pointed into it [Q3, Q27]; UNMAP before that");
            else if (region.GoesWithLastMapping)
                Add(LeakKind.Orphan, space, $"{NameOf(region)} (registration {region.Registration}) is held by nobody and goes with the last of {region.Mapped - 1} entries that another container has in it: UNMAP them");
        }
    }

    // Frames that are pinned and nobody maps.
    private ulong UnmappedBytes(RegisteredRegion region)
    {
        if (machine.Physical is not { } physical)
            return 0;
        ulong bytes = 0;
        foreach (PinnedExtent extent in region.Pinned.Extents)
        {
            for (ulong at = extent.Physical, end = extent.Physical + extent.Length; at < end;)
            {
                FrameUse use = physical.UseOf(at, out ulong same);
                // A frame that is gone has no length; it cannot be, as long as the region pins it.
                ulong length = Math.Min(same == 0 ? physical.PageSize : same, end - at);
                if (use.Pins > 0 && use.Mappings == 0)
                    bytes += length;
                at += length;
            }
        }
        return bytes;
    }

    // v1 pins page by page, some pages several times.
    private ulong UnmappedBytes(TceTable table)
    {
        if (machine.Physical is not { } physical)
            return 0;
        HashSet<ulong> frames = [];
        for (ulong index = 0; table.NextLeaf(ref index, table.Length) is { } leaf; index = (index | (TceLeaf.Length - 1)) + 1)
        {
            foreach (ulong entry in leaf.Entries)
            {
                ulong frame = Tce.Decode(entry) & ~(physical.PageSize - 1);
                if (Tce.IsValid(entry) && physical.UseOf(frame, out _) is { Pins: > 0, Mappings: 0 })
                    frames.Add(frame);
            }
        }
        return (ulong)frames.Count * physical.PageSize;
    }

    private void FindCharges(AddressSpace space, bool isHeldOpen)
    {
        if (space.LeakedPages != 0)
            Add(LeakKind.LostCharge, space, $"{space.LeakedPages << machine.PageShift} bytes stay charged for windows that could not be created [Q5]");
        ulong locked = space.Locked.Pages << machine.PageShift;
        // With files open it is only their consequence.
        if (locked != 0)
            Add(LeakKind.LockedMemory, space, $"{locked} bytes count as locked{(isHeldOpen ? "" : ", although every file is closed")}");
    }

    // By a descriptor that a person finds in the program; a container whose own file is closed lives on in its groups.
    private string NameOf(SpaprTceContainer driver)
    {
        foreach (SpaprProcess process in _survey.Processes)
        {
            foreach (SpaprOpenFile file in process.GetOpenFiles())
            {
                if (process.Files.Find(file.Descriptor) == driver.File)
                    return FormattableString.Invariant($"the container of descriptor {file.Descriptor}");
            }
        }
        // A group may leave while somebody looks.
        lock (driver.File.Gate)
            return driver.Groups.Count == 0 ? "a container" : FormattableString.Invariant($"the container of group {driver.Groups[0].Number}");
    }

    private static string NameOf(RegisteredRegion region) => FormattableString.Invariant($"region 0x{region.Start:x}+0x{region.Length:x}");
}
