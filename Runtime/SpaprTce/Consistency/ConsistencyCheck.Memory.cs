namespace Uapi.SpaprTce;

// Entries against regions, regions against their list, charges and pins against all of them.
internal sealed partial class ConsistencyCheck
{
    // Where the number of pins of a frame changes: sorted and summed up from below, what is expected and what is there must be the same everywhere.
    private readonly List<(ulong At, int Expected, int Found)> _pins = [];

    // Each entry for itself: valid with its address or empty without (5, 6, 25).
    private void CheckEntries(SpaprTceContainer driver, TceTable table)
    {
        ulong index = 0;
        while (table.NextLeaf(ref index, table.Length) is { } leaf)
        {
            ulong first = index & ~(ulong)(TceLeaf.Length - 1);
            int live = 0;
            for (int place = 0; place < TceLeaf.Length; place++)
            {
                ulong entry = Tce.Decode(leaf.Entries[place]);
                ulong view = leaf.View[place];
                ulong iova = table.Start + ((first + (ulong)place) << table.PageShift);
                bool valid = (entry & Tce.Permissions) != 0;
                live += valid ? 1 : 0;
                if (!valid && entry != 0)
                    Broken($"5: the entry of iova 0x{iova:x} has an address and no permission");
                if (valid && first + (ulong)place >= table.Length)
                    Broken($"the entry of iova 0x{iova:x} is behind the end of its table");
                if (valid && _machine.Platform.WriteImpliesRead && (entry & Tce.Permissions) == Tce.Write)
                    Broken($"25: the entry of iova 0x{iova:x} may be written and not read");
                if (driver.IsV2)
                    CheckView(driver, table, iova, entry, view);
                else if (view != 0)
                    Broken($"7: the entry of iova 0x{iova:x} of a v1 container has a user address");
                else if (valid)
                    AddPins(entry & ~(_machine.PageSize - 1), _machine.PageSize, expected: 1, found: 0);
            }
            if (live != leaf.Live)
                Broken($"{live} entries from iova 0x{table.Start + (first << table.PageShift):x} on are valid, {leaf.Live} are counted");
            if (leaf.Dead)
                Broken($"entries from iova 0x{table.Start + (first << table.PageShift):x} on take no mapping though the window is there");
            index = first + TceLeaf.Length;
        }
    }

    private void CheckView(SpaprTceContainer driver, TceTable table, ulong iova, ulong entry, ulong view)
    {
        bool valid = (entry & Tce.Permissions) != 0;
        if (valid != (view != 0))
        {
            Broken($"5: the entry of iova 0x{iova:x} is {(valid ? "valid" : "empty")} and has {(view == 0 ? "no" : "a")} user address");
            return;
        }
        if (view == 0 || !_isOneOwner)
            return;
        ulong address = view & ~TceLeaf.InView;
        if (SpaceOf(driver)?.Regions.Containing(address, table.PageMask + 1) is not { } region)
        {
            Broken($"6: the entry of iova 0x{iova:x} points to 0x{address:x}, which is in no region");
            return;
        }
        _entriesInto[region] = _entriesInto.TryGetValue(region, out long entries) ? entries + 1 : 1;
        ulong physical = region.Pinned.Translate(address, out ulong contiguous);
        if (contiguous <= table.PageMask)
            Broken($"6: the page of iova 0x{iova:x} at 0x{address:x} is not contiguous in memory");
        if (physical != (entry & ~Tce.Permissions))
            Broken($"6: the entry of iova 0x{iova:x} has the address 0x{entry & ~Tce.Permissions:x}, the memory at 0x{address:x} is at 0x{physical:x}");
    }

    private void CheckAddressSpace(AddressSpace space)
    {
        if (space.Regions.Indexed().Count != space.Regions.Count)
            Broken($"process {space.Number} lists {space.Regions.Count} regions, {space.Regions.Indexed().Count} are found by address");
        RegisteredRegion[] sorted = [.. space.Regions.All];
        Array.Sort(sorted, (left, right) => left.Start.CompareTo(right.Start));
        ulong registered = 0;
        for (int number = 0; number < sorted.Length; number++)
        {
            RegisteredRegion region = sorted[number];
            registered += region.Length >> _machine.PageShift;
            if (number > 0 && sorted[number - 1].Start + sorted[number - 1].Length > region.Start)
                Broken($"8: the regions {Name(sorted[number - 1])} and {Name(region)} of process {space.Number} overlap");
            CheckRegion(space, region);
        }
        CheckCharges(space, registered);
    }

    // A region is found at its first and last byte, and its counts are what they stand for (3, 4).
    private void CheckRegion(AddressSpace space, RegisteredRegion region)
    {
        if (space.Regions.Containing(region.Start, 1) != region || space.Regions.Containing(region.Start + (region.Length - 1), 1) != region)
            Broken($"8: the region {Name(region)} of process {space.Number} is listed and not found by its addresses");
        long entries = _entriesInto.TryGetValue(region, out long counted) ? counted : 0;
        if (_isOneOwner && region.Mapped - 1 - region.LostMappings != entries)
            Broken($"3: the region {Name(region)} of process {space.Number} counts {region.Mapped - 1} TCEs, {entries} point into it");
        int holders = _holders.TryGetValue(region, out int known) ? known : 0;
        // One that goes with its last TCE has a place kept for a holder that left.
        int nobody = region.Orphans + (region.GoesWithLastMapping ? 1 : 0);
        if (region.Used < 1 || (_machine.Behaviour.RegionsBelongToContainer && region.Used != holders + nobody))
            Broken($"4: the region {Name(region)} of process {space.Number} counts {region.Used} holders, {holders} containers hold it{(nobody == 0 ? "" : " and one or more that left")}");
        if (region.GoesWithLastMapping && region.Mapped == 1)
            Broken($"the region {Name(region)} of process {space.Number} was to go with its last TCE and is still there");
        foreach (PinnedExtent extent in region.Pinned.Extents)
            AddPins(extent.Physical, extent.Length, expected: 1, found: 0);
    }

    // locked_vm is the sum of what was charged (1, 2, 20).
    private void CheckCharges(AddressSpace space, ulong registered)
    {
        if (!_isOneOwner)
            return;
        ulong tables = 0;
        ulong enabled = 0;
        foreach (SpaprTceContainer driver in _drivers)
        {
            if (SpaceOf(driver) != space)
                continue;
            enabled += driver.EnablePages;
            for (int slot = 0; slot < IommuGroup.Windows; slot++)
                tables += driver.Table(slot)?.ChargedPages ?? 0;
        }
        ulong locked = (space.Memory as SimulatedMemory)?.LockedPages ?? 0;
        ulong sum = locked + registered + tables + enabled + space.LeakedPages;
        if (space.Locked.Pages != sum)
        {
            Broken($"1: {space.Locked.Pages} pages of process {space.Number} count as locked; mlock {locked} + regions {registered} + tables {tables} + ENABLE {enabled} + leaked {space.LeakedPages} make {sum}");
        }
    }

    private void AddPins(ulong start, ulong length, int expected, int found)
    {
        _pins.Add((start, expected, found));
        _pins.Add((start + length, -expected, -found));
    }

    // Every pin is one of a region, or one of a v1 entry (7).
    private void CheckPins()
    {
        if (_machine.Physical is { } physical)
        {
            for (ulong at = 0; physical.TryFindFrom(at, out Extent<FrameUse> extent); at = extent.End)
                AddPins(extent.Start, extent.Length, expected: 0, extent.Value.Pins);
        }
        else if (_machine.InProcess is { } memory)
        {
            for (ulong at = 0; memory.TryFindPins(at, out ulong start, out ulong end, out int pins); at = end)
                AddPins(start, end - start, expected: 0, pins);
        }
        _pins.Sort(static (left, right) => left.At.CompareTo(right.At));
        int expected = 0;
        int found = 0;
        for (int number = 0; number < _pins.Count; number++)
        {
            (ulong at, int moreExpected, int moreFound) = _pins[number];
            expected += moreExpected;
            found += moreFound;
            bool isLastHere = number + 1 == _pins.Count || _pins[number + 1].At != at;
            if (!isLastHere || expected == found)
                continue;
            Broken($"7: the frame at 0x{at:x} is pinned {found} times, by regions and v1 entries {expected} times");
            return;
        }
    }
}
