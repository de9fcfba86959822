namespace Uapi.SpaprTce;

/// <summary>One look at everything a machine keeps, for <see cref="SpaprMachine.CheckConsistency"/>.</summary>
/// <remarks>
/// <para>
/// A container that holds anything has groups, and a group is the machine's: so from the groups one comes to the containers, from those to tables and regions. What
/// the model keeps as a number while it runs (a region's count of TCEs, <c>locked_vm</c>, a frame's pins) is computed here again from what it stands for, entry by entry.
/// </para>
/// <para>The numbers in the sentences are those of the invariants in <c>docs/spapr-tce.md</c>.</para>
/// </remarks>
internal sealed partial class ConsistencyCheck
{
    private readonly SpaprMachine _machine;
    private readonly List<string> _broken = [];
    private readonly List<SpaprTceContainer> _drivers = [];
    private readonly Dictionary<RegisteredRegion, long> _entriesInto = [];
    private readonly Dictionary<RegisteredRegion, int> _holders = [];

    // Before containers belonged to an address space each call worked on its caller's. While there is one process this comes to the same; with more it does not,
    // and what belongs together is anybody's guess (Q15).
    private readonly List<AddressSpace> _spaces;
    private readonly bool _isOneOwner;

    internal ConsistencyCheck(SpaprMachine machine)
    {
        _machine = machine;
        _spaces = machine.AddressSpaces();
        _isOneOwner = machine.Behaviour.AddressSpaceGuard || (machine.ProcessCount == 1 && _spaces.Count == 1 && !_spaces[0].HasEnded);
    }

    internal IReadOnlyList<string> Run()
    {
        foreach (IommuGroup group in _machine.Groups)
            CheckGroup(group);
        foreach (SpaprTceContainer driver in _drivers)
            CheckContainer(driver);
        foreach (AddressSpace space in _spaces)
            CheckAddressSpace(space);
        CheckPins();
        return _broken;
    }

    // Whose memory and account a container works on.
    private AddressSpace? SpaceOf(SpaprTceContainer driver) => _machine.Behaviour.AddressSpaceGuard ? driver.AddressSpace : _spaces[0];

    private void Broken(FormattableString sentence) => _broken.Add(FormattableString.Invariant(sentence));

    // Group, group file, container and driver name each other, and a group in no container is programmed with nothing (10).
    private void CheckGroup(IommuGroup group)
    {
        ContainerFile? container = group.File?.Container;
        if (container is not null && !container.Groups.Contains(group.File!))
            Broken($"group {group.Number} is in a container that does not know it");
        if (container?.Driver is not { } driver)
        {
            for (int slot = 0; slot < IommuGroup.Windows; slot++)
            {
                if (group.Programmed(slot) is { } table)
                    Broken($"10: group {group.Number} is in no typed container and has the window at 0x{table.Start:x} programmed");
            }
            return;
        }
        if (!driver.Groups.Contains(group))
            Broken($"group {group.Number} is in a typed container and not attached");
        if (!_drivers.Contains(driver))
        {
            _drivers.Add(driver);
            if (driver.Groups.Count != container.Groups.Count)
                Broken($"a container has {container.Groups.Count} groups and {driver.Groups.Count} of them attached");
        }
    }

    private void CheckContainer(SpaprTceContainer driver)
    {
        CheckWindows(driver);
        // v2 is enabled by the first registration, and for good (17).
        if (driver.IsV2 && !driver.IsEnabled && driver.Registered.Count != 0)
            Broken($"17: a v2 container has {driver.Registered.Count} regions and is not enabled");
        if (!driver.IsV2 && driver.Registered.Count != 0)
            Broken($"a v1 container has {driver.Registered.Count} regions");
        if (driver.IsV2 ? driver.EnablePages != 0 : driver.IsEnabled != (driver.EnablePages != 0))
            Broken($"1: {driver.EnablePages} pages are charged for ENABLE of a v{(driver.IsV2 ? 2 : 1)} container that is {(driver.IsEnabled ? "" : "not ")}enabled");
        if (driver.AddressSpace is null && (driver.Registered.Count != 0 || driver.EnablePages != 0))
            Broken($"a container belongs to nobody and has {driver.Registered.Count} regions and {driver.EnablePages} pages");
        if (!_machine.Behaviour.RegionsBelongToContainer)
            return;
        foreach (RegisteredRegion region in driver.Registered)
        {
            _holders[region] = _holders.TryGetValue(region, out int holders) ? holders + 1 : 1;
            if (region.Space.Regions.Exact(region.Start, region.Length) != region)
                Broken($"4: a container holds the region {Name(region)}, which process {region.Space.Number} does not list");
        }
    }

    // Windows lie where the platform puts them, apart from each other, and every attached group has them all (9, 10, 20).
    private void CheckWindows(SpaprTceContainer driver)
    {
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            TceTable? table = driver.Table(slot);
            foreach (IommuGroup group in driver.Groups)
            {
                if (group.Programmed(slot) != table)
                    Broken($"10: group {group.Number} has {(group.Programmed(slot) is null ? "nothing" : "another window")} in slot {slot}, where the container has {(table is null ? "nothing" : "a window")}");
            }
            if (table is null)
                continue;
            if (driver.IsDefaultWindowPending)
                Broken($"20: the default window is pending and slot {slot} has a window at 0x{table.Start:x}");
            if (table.IsDead)
                Broken($"the window at 0x{table.Start:x} was removed and is in slot {slot}");
            ulong expected = slot == 0 ? _machine.Platform.DefaultWindowStart : SpaprPlatform.SecondWindowStart;
            if (!_machine.Platform.IsPartition && table.Start != expected)
                Broken($"9: the window in slot {slot} starts at 0x{table.Start:x}, not at 0x{expected:x}");
            CheckEntries(driver, table);
        }
        if (driver.Table(0) is { } first && driver.Table(1) is { } second && (first.Contains(second.Start) || second.Contains(first.Start)))
            Broken($"9: the windows at 0x{first.Start:x} and 0x{second.Start:x} overlap");
    }

    private static string Name(RegisteredRegion region) => FormattableString.Invariant($"0x{region.Start:x} (0x{region.Length:x} bytes)");
}
