using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>The model against the reference: everything that both keep.</summary>
/// <remarks>Entries are compared where one of the two says that they changed since the last time.</remarks>
internal sealed class ReferenceComparison(SpaprMachine machine, ReferenceMachine reference, IReadOnlyList<RunningProcess> processes, List<StepFinding> findings)
{
    private readonly Dictionary<TceTable, (ReferenceTable Table, ulong Hash, int Changes)> _equal = [];

    internal void Run(MachineSnapshot state, Step step, int answer)
    {
        for (int number = 0; number < processes.Count; number++)
            CompareSpaces(state, number);
        for (int number = 0; number < StepSetting.Groups; number++)
        {
            ReferenceDriver? expected = reference.Group(number)?.Container?.Driver;
            SpaprTceContainer? found = machine.Groups[number].File?.Container?.Driver;
            if (expected is null != found is null)
                Report(Invariant.N22FirstFailingRow, $"group {number} is {(found is null ? "not " : "")}in a container with a type");
            else if (expected is not null && found is not null && IsFirst(number, expected))
                CompareDrivers(state, found, expected, step, answer);
        }
        if (_equal.Count > 64)
            _equal.Clear();
    }

    // Containers are compared by way of their lowest group.
    private bool IsFirst(int number, ReferenceDriver driver)
    {
        for (int other = 0; other < number; other++)
        {
            if (reference.Group(other)?.Container?.Driver == driver)
                return false;
        }
        return true;
    }

    private void CompareSpaces(MachineSnapshot state, int number)
    {
        ReferenceSpace expected = reference.Processes[number].Space;
        SpaceState found = state.Spaces[number];
        ulong locked = reference.Locked(expected);
        if (found.Locked != locked)
            Report(Invariant.N1LockedIsTheSumOfCharges, $"process {number} has {found.Locked} pages locked, the reference {locked}");
        int count = 0;
        foreach (RegionState region in state.Regions)
        {
            if (region.Space != found.Space)
                continue;
            count++;
            ReferenceRegion? known = expected.Regions.Find(one => one.Start == region.Region.Start && one.Length == region.Region.Length);
            if (known is null)
                Report(Invariant.N4UsedCountsHolders, $"process {number} has the region 0x{region.Region.Start:x}, the reference does not");
            else if (known.Used != region.Used || known.GoesWithLastEntry != region.GoesWithLastEntry)
                Report(Invariant.N4UsedCountsHolders, $"the region 0x{region.Region.Start:x} of process {number} has {region.Used} holders, {known.Used} in the reference");
            else if (known.PageShift != region.Region.PageShift)
                Report(Invariant.N6EntryIsTranslation, $"the region 0x{region.Region.Start:x} takes pages of 2^{region.Region.PageShift}, of 2^{known.PageShift} in the reference");
        }
        if (count != expected.Regions.Count)
            Report(Invariant.N4UsedCountsHolders, $"process {number} has {count} regions, the reference {expected.Regions.Count}");
    }

    private void CompareDrivers(MachineSnapshot state, SpaprTceContainer found, ReferenceDriver expected, Step step, int answer)
    {
        if (found.IsV2 != expected.IsV2 || found.Groups.Count != expected.Groups.Count)
            Report(Invariant.N10EveryGroupHasEveryWindow, $"a container is v{(found.IsV2 ? 2 : 1)} with {found.Groups.Count} groups, in the reference v{(expected.IsV2 ? 2 : 1)} with {expected.Groups.Count}");
        if (found.IsEnabled != expected.Enabled)
            Report(Invariant.N17EnabledSinceFirstRegister, $"a container is {(found.IsEnabled ? "" : "not ")}enabled, unlike in the reference");
        if (found.IsDefaultWindowPending != expected.Pending)
            Report(Invariant.N20PendingWindowIsFree, $"the default window is {(found.IsDefaultWindowPending ? "" : "not ")}pending, unlike in the reference");
        for (int slot = 0; slot < 2; slot++)
        {
            TceTable? table = found.Table(slot);
            ReferenceTable? known = expected.Tables[slot];
            if (table is null != known is null)
                Report(Invariant.N9WindowsApart, $"slot {slot} has {(table is null ? "no" : "a")} window, unlike in the reference");
            if (table is null || known is null)
                continue;
            if (table.Start != known.Start || table.PageShift != known.PageShift || table.Length != known.Length)
                Report(Invariant.N9WindowsApart, $"the window in slot {slot} is {table.Length} pages of 2^{table.PageShift} at 0x{table.Start:x}, in the reference {known.Length} of 2^{known.PageShift} at 0x{known.Start:x}");
            if (table.ChargedPages != known.Pages)
                Report(Invariant.N1LockedIsTheSumOfCharges, $"{table.ChargedPages} pages are charged for the window in slot {slot}, {known.Pages} in the reference");
            CompareEntries(state, found.IsV2, table, known, step, answer);
        }
    }

    private void CompareEntries(MachineSnapshot state, bool isV2, TceTable table, ReferenceTable expected, Step step, int answer)
    {
        ulong hash = 0;
        foreach (TableState known in state.Tables)
        {
            if (known.Table == table)
                hash = known.Hash;
        }
        if (_equal.TryGetValue(table, out (ReferenceTable Table, ulong Hash, int Changes) last) && last == (expected, hash, expected.Changes))
            return;
        Invariant invariant = step switch
        {
            MapDma when answer < 0 => Invariant.N12FailedMapLeavesNothing,
            UnmapDma => Invariant.N14UnmapIsIdempotent,
            _ => Invariant.N6EntryIsTranslation,
        };
        int count = 0;
        for (ulong index = 0; table.NextLeaf(ref index, table.Length) is { } leaf; index = ((index >> TceLeaf.Shift) + 1) << TceLeaf.Shift)
        {
            ulong first = index & ~(ulong)(TceLeaf.Length - 1);
            for (int place = 0; place < TceLeaf.Length; place++)
            {
                ulong entry = Tce.Decode(leaf.Entries[place]);
                if (entry == 0)
                    continue;
                count++;
                ulong at = first + (ulong)place;
                if (!expected.Entries.TryGetValue(at, out ReferenceEntry known))
                    Report(invariant, $"the entry of iova 0x{table.Start + (at << table.PageShift):x} is there, unlike in the reference");
                else if ((entry & Tce.Permissions) != known.Permissions || (isV2 && leaf.View[place] != (known.Address | TceLeaf.InView)))
                    Report(invariant, $"the entry of iova 0x{table.Start + (at << table.PageShift):x} is 0x{entry:x} for 0x{leaf.View[place]:x}, in the reference for 0x{known.Address:x} with {known.Permissions}");
            }
        }
        if (count != expected.Entries.Count)
            Report(invariant, $"the window at 0x{table.Start:x} has {count} entries, in the reference {expected.Entries.Count}");
        _equal[table] = (expected, hash, expected.Changes);
    }

    private void Report(Invariant invariant, FormattableString seen) => findings.Add(new(invariant, Step.Invariant(seen)));
}
