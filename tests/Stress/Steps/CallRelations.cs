using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>An entry that was there before a call.</summary>
internal readonly record struct EntryState(ulong Index, ulong Entry, ulong View);

/// <summary>What one call meets and what it leaves, for the invariants that are about both.</summary>
internal sealed class CallStates
{
    /// <summary>The step; null before the first.</summary>
    internal Step? Step { get; set; }

    internal int Answer { get; set; }

    internal ulong Output { get; set; }

    internal MachineSnapshot Before { get; set; } = new();

    /// <summary>The driver of the container that the step is about, before it.</summary>
    internal SpaprTceContainer? Driver { get; set; }

    /// <summary>The caller's address space.</summary>
    internal AddressSpace? Caller { get; set; }

    /// <summary>The window that the step's range or address lies in, before it.</summary>
    internal TceTable? Table { get; set; }

    /// <summary>The entries of the range, or of the window to be removed, before the step.</summary>
    internal List<EntryState> Entries { get; } = [];

    /// <summary>The region that is to be unregistered, before it.</summary>
    internal RegionState? Region { get; set; }

    internal bool IsHolder { get; set; }

    /// <summary>Notes everything before the step.</summary>
    internal void Look(Step step, SpaprMachine machine, IReadOnlyList<RunningProcess> processes, MachineSnapshot now)
    {
        RunningProcess process = processes[step.Process];
        Step = step;
        Caller = process.Process.AddressSpace;
        Driver = ReferenceMachine.ContainerName(step) is { } name ? (process.File(name) as ContainerFile)?.Driver : null;
        Table = null;
        Region = null;
        IsHolder = false;
        Entries.Clear();
        switch (step)
        {
            case MapDma map:
                Note(map.Iova, map.Size);
                break;
            case UnmapDma unmap:
                Note(unmap.Iova, unmap.Size);
                break;
            case RemoveWindow remove:
                Note(remove.Start, ulong.MaxValue);
                break;
            case UnregisterMemory unregister when Caller.Regions.Exact(process.AddressOf(unregister.Address), unregister.Size) is { } region:
                Region = now.Of(region);
                IsHolder = Driver?.Registered.Contains(region) ?? false;
                break;
        }
    }

    private void Note(ulong iova, ulong size)
    {
        for (int slot = 0; slot < IommuGroup.Windows && Table is null && Driver is not null; slot++)
        {
            if (Driver.Table(slot) is { } table && table.Contains(iova))
                Table = table;
        }
        if (Table is null)
            return;
        ulong first = size == ulong.MaxValue ? 0 : Table.IndexOf(iova);
        ulong count = Math.Min(size >> Table.PageShift, Table.Length - first);
        Collect(Table, first, first + count, Entries);
    }

    /// <summary>The entries of a range that are in use.</summary>
    internal static void Collect(TceTable table, ulong first, ulong end, List<EntryState> entries)
    {
        for (ulong index = first; table.NextLeaf(ref index, end) is { } leaf; index = ((index >> TceLeaf.Shift) + 1) << TceLeaf.Shift)
        {
            ulong leafStart = index & ~(ulong)(TceLeaf.Length - 1);
            for (ulong at = Math.Max(index, first); at < end && at < leafStart + TceLeaf.Length; at++)
            {
                int place = (int)(at - leafStart);
                if (leaf.Entries[place] != 0)
                    entries.Add(new(at, leaf.Entries[place], leaf.View[place]));
            }
        }
    }
}

/// <summary>The invariants that are about a call: what was before it against what is after, and against the call before it.</summary>
internal sealed class CallRelations(StepSetting setting, List<StepFinding> findings)
{
    private const int Denied = -(int)Errno.EPERM;
    private const int Busy = -(int)Errno.EBUSY;

    private readonly List<EntryState> _entries = [];

    private bool HasOwners => setting.Profile != SpaprProfile.V4_2;

    internal void Check(CallStates call, CallStates previous, MachineSnapshot after, ReferenceProcess caller)
    {
        CheckQuestions(call, after);
        CheckOtherAddressSpace(call, after);
        CheckFailure(call, after);
        CheckLimit(call, after, caller);
        CheckRelease(call, after);
        switch (call.Step)
        {
            case MapDma map:
                CheckMap(call, map, previous, after, caller);
                break;
            case UnmapDma unmap when call.Answer == 0:
                CheckUnmap(call, unmap, previous, after);
                break;
            case UnregisterMemory unregister:
                CheckUnregister(call, unregister, previous, after);
                break;
            case RemoveWindow remove when call.Driver is not null:
                CheckRemove(call, remove, after);
                break;
        }
    }

    private void CheckQuestions(CallStates call, MachineSnapshot after)
    {
        if (call.Step is GetInfo or CheckExtension or GroupStatus or EehOperation { Operation: 4 } && call.Before.Difference(after, Parts.All) is { } difference)
            Report(Invariant.N23QuestionsChangeNothing, $"{call.Step}: {difference}");
    }

    private void CheckOtherAddressSpace(CallStates call, MachineSnapshot after)
    {
        if (!HasOwners || call.Driver is null || call.Step is CheckExtension or SetIommu)
            return;
        if (call.Before.Of(call.Driver)?.Owner is not { } owner || owner == call.Caller)
            return;
        if (call.Answer != Denied)
            Report(Invariant.N24OtherAddressSpace, $"{call.Step} of another process => {call.Answer}");
        if (call.Before.Difference(after, Parts.All) is { } difference)
            Report(Invariant.N24OtherAddressSpace, $"{call.Step} of another process changed something: {difference}");
    }

    private void CheckFailure(CallStates call, MachineSnapshot after)
    {
        if (call.Answer >= 0 || (call.Driver is null && call.Step is not (SetIommu or SetContainer or UnsetContainer)))
            return;
        // Q24: the window of a CREATE whose answer cannot be written stays.
        if (call.Step is CreateWindow { Header.ReadOnly: true } && call.Answer == -(int)Errno.EFAULT)
            return;
        const Parts kept = Parts.Charges | Parts.Holders | Parts.Windows | Parts.Lists;
        if (call.Before.Difference(after, kept) is not { } difference)
            return;
        if (!IsExplained(call, after, call.Before))
            Report(Invariant.N11FailureChangesNothing, $"{call.Step} => {call.Answer}: {difference}");
    }

    // The two exceptions: the promised default window was built, and older entries went (with regions that only waited for that).
    private bool IsExplained(CallStates call, MachineSnapshot after, MachineSnapshot before)
    {
        ulong more = 0;
        if (call.Driver is not null && before.Of(call.Driver) is { Pending: true } pending && after.Of(call.Driver) is { Pending: false } built)
        {
            if (call.Step is not (MapDma or UnmapDma or CreateWindow) || pending.First is not null || built.First is null || built.Second != pending.Second)
                return false;
            more = built.First.ChargedPages;
        }
        ulong less = 0;
        foreach (RegionState region in before.Regions)
        {
            if (after.Of(region.Region) is { } still)
            {
                if (still.Used != region.Used)
                    return false;
            }
            else if (region.GoesWithLastEntry)
            {
                less += region.Region.Length >> setting.PageShift;
            }
            else
            {
                return false;
            }
        }
        return after.Regions.Count <= before.Regions.Count && Sum(after) + less == Sum(before) + more;
    }

    private static ulong Sum(MachineSnapshot state)
    {
        ulong sum = 0;
        foreach (SpaceState space in state.Spaces)
            sum += space.Locked;
        return sum;
    }

    private void CheckLimit(CallStates call, MachineSnapshot after, ReferenceProcess caller)
    {
        if (call.Driver is null && call.Step is not (SetIommu or SetContainer))
            return;
        ulong before = call.Before.Of(call.Caller!).Locked;
        ulong now = after.Of(call.Caller!).Locked;
        if (now <= before)
            return;
        if (!caller.Privileged && now > caller.Limit >> setting.PageShift)
            Report(Invariant.N21ChargesKeepTheLimit, $"{call.Step} => {call.Answer}: {now} pages are locked, {caller.Limit >> setting.PageShift} may be");
    }

    // When no typed container works on an address space any more, only mlock counts (and before 4.10 the regions, which are the process's).
    private void CheckRelease(CallStates call, MachineSnapshot after)
    {
        foreach (DriverState driver in call.Before.Drivers)
        {
            if (after.Of(driver.Driver) is not null || (HasOwners && driver.Owner is null))
                continue;
            AddressSpace owner = HasOwners ? driver.Owner! : after.Spaces[0].Space;
            ulong expected = after.Of(owner).Mlocked;
            bool isLast = true;
            foreach (DriverState other in after.Drivers)
                isLast &= HasOwners && other.Owner != owner;
            foreach (RegionState region in after.Regions)
                expected += !HasOwners && region.Space == owner ? region.Region.Length >> setting.PageShift : 0;
            // The regions of a process that exited were never uncharged before 4.10, and nobody is left to see it.
            if (isLast && !(call.Step is Exit && !HasOwners) && after.Of(owner).Locked != expected)
                Report(Invariant.N2LastGroupGivesBack, $"{call.Step}: {after.Of(owner).Locked} pages stay locked, {expected} by mlock{(HasOwners ? "" : " and regions")}");
        }
    }

    private void CheckMap(CallStates call, MapDma map, CallStates previous, MachineSnapshot after, ReferenceProcess caller)
    {
        if (call.Answer < 0 && call.Table is { } table)
        {
            // What is there now was there before.
            ulong first = table.IndexOf(map.Iova);
            ulong end = first + Math.Min(map.Size >> table.PageShift, table.Length - first);
            _entries.Clear();
            CallStates.Collect(table, first, end, _entries);
            int at = 0;
            foreach (EntryState entry in _entries)
            {
                while (at < call.Entries.Count && call.Entries[at].Index < entry.Index)
                    at++;
                if (at == call.Entries.Count || call.Entries[at] != entry)
                {
                    Report(Invariant.N12FailedMapLeavesNothing, $"{map} => {call.Answer} left the entry {entry.Index}");
                    break;
                }
            }
        }
        if (previous is { Step: CreateWindow create, Answer: 0 } && create.Process == map.Process && create.Container == map.Container && previous.Output == map.Iova
            && call.Table is { } created && Suits(call, map, created, caller) && call.Answer != 0)
        {
            Report(Invariant.N18CreatedWindowMaps, $"{create} => 0x{previous.Output:x}, then {map} => {call.Answer}");
        }
    }

    // A MAP that nothing can be said against: aligned, inside, registered, and of pages large enough.
    private bool Suits(CallStates call, MapDma map, TceTable table, ReferenceProcess caller)
    {
        ulong address = ReferenceMachine.AddressOf(caller, map.Address);
        if (!map.Header.IsPlain || map.Header.Argsz >= 0 || map.Header.Flags is 0 or > 3 || ((map.Size | address) & table.PageMask) != 0)
            return false;
        if (map.Size >> table.PageShift > table.Length || !call.Driver!.IsEnabled)
            return false;
        return caller.Space.Regions.Exists(region => region.Contains(address, Math.Max(map.Size, 1))
            && (HasOwners ? region.PageShift : region.BackingShift) >= table.PageShift);
    }

    private void CheckUnmap(CallStates call, UnmapDma unmap, CallStates previous, MachineSnapshot after)
    {
        CheckCounts(Invariant.N14UnmapIsIdempotent, call.Step!, call.Before, call.Entries, call, after);
        if (call.Table is { } table)
        {
            _entries.Clear();
            ulong first = table.IndexOf(unmap.Iova);
            CallStates.Collect(table, first, first + (unmap.Size >> table.PageShift), _entries);
            if (_entries.Count != 0)
                Report(Invariant.N14UnmapIsIdempotent, $"{unmap} => 0 left the entry {_entries[0].Index}");
        }
        switch (previous)
        {
            case { Step: UnmapDma again, Answer: 0 } when again.Container == unmap.Container && again.Process == unmap.Process && again.Iova == unmap.Iova && again.Size == unmap.Size:
                if (call.Before.Difference(after, Parts.All) is { } difference)
                    Report(Invariant.N14UnmapIsIdempotent, $"{unmap}, the second time: {difference}");
                break;
            case { Step: MapDma map, Answer: 0 } when map.Container == unmap.Container && map.Process == unmap.Process && map.Iova == unmap.Iova && map.Size == unmap.Size:
                // What the range held before the MAP is gone, and nothing else has changed since.
                CheckCounts(Invariant.N13MapThenUnmap, map, previous.Before, previous.Entries, previous, after);
                break;
        }
    }

    // The entries that were in a range before are gone: each region's count is less by them, and no charge changed.
    private void CheckCounts(Invariant invariant, Step step, MachineSnapshot before, List<EntryState> gone, CallStates call, MachineSnapshot after)
    {
        foreach (RegionState region in before.Regions)
        {
            long into = 0;
            if (call.Driver!.IsV2 && (!HasOwners || before.Of(call.Driver)?.Owner == region.Space))
            {
                foreach (EntryState entry in gone)
                    into += region.Region.Contains(entry.View & ~TceLeaf.InView, 1) ? 1 : 0;
            }
            RegionState? now = after.Of(region.Region);
            if (now is null ? region.Mapped - into != 1 || !region.GoesWithLastEntry : now.Value.Mapped != region.Mapped - into || now.Value.Used != region.Used)
                Report(invariant, $"{step}: the region 0x{region.Region.Start:x} counted {region.Mapped - 1} entries, {into} went, {(now is null ? "and it with them" : Step.Invariant($"{now.Value.Mapped - 1} are left"))}");
        }
        bool windowsKept = step is RemoveWindow || before.Difference(after, Parts.Windows | Parts.Lists) is null;
        if (step is not RemoveWindow && (!windowsKept || Sum(after) != Sum(before)) && !IsExplained(call, after, before))
            Report(invariant, $"{step}: {Sum(before)} pages locked, then {Sum(after)}");
    }

    private void CheckUnregister(CallStates call, UnregisterMemory unregister, CallStates previous, MachineSnapshot after)
    {
        // Nothing but the region's state can be in the way of a call that is right in itself.
        bool isRight = IsRight(unregister.Header, 24) && call.Driver is { IsV2: true }
            && (!HasOwners || call.Before.Of(call.Driver)?.Owner == call.Caller);
        bool isBusy = isRight && call.Region is { Used: 1, Mapped: > 1 } && (call.IsHolder || !HasOwners);
        if ((call.Answer == Busy) != isBusy)
            Report(Invariant.N16BusyIffSoleHolderAndMapped, $"{unregister} => {call.Answer}, with {call.Region?.Used ?? 0} holders and {(call.Region?.Mapped ?? 1) - 1} entries");
        if (call.Answer != 0)
            return;
        if (call.Region is not { } region)
            Report(Invariant.N15RegisterThenUnregister, $"{unregister} => 0, and no such region was there");
        else if ((after.Of(region.Region) is null) != (region.Used == 1))
            Report(Invariant.N15RegisterThenUnregister, $"{unregister} => 0: the region had {region.Used} holders and is {(after.Of(region.Region) is null ? "gone" : "still there")}");
        if (previous is { Step: RegisterMemory register, Answer: 0 } && register.Container == unregister.Container && register.Process == unregister.Process
            && register.Address == unregister.Address && register.Size == unregister.Size && Sum(previous.Before) != Sum(after))
        {
            Report(Invariant.N15RegisterThenUnregister, $"{register}, then {unregister}: {Sum(previous.Before)} pages locked, then {Sum(after)}");
        }
    }

    private static bool IsRight(Header header, int size) => header is { IsPlain: true, Flags: 0 } && (header.Argsz < 0 || header.Argsz >= size);

    private void CheckRemove(CallStates call, RemoveWindow remove, MachineSnapshot after)
    {
        DriverState before = call.Before.Of(call.Driver!)!.Value;
        bool isRight = IsRight(remove.Header, 16) && call.Driver!.IsV2 && (!HasOwners || before.Owner is null || before.Owner == call.Caller);
        if (before.Pending && remove.Start == 0)
        {
            if (call.Answer == 0 && call.Before.Difference(after, Parts.Charges) is { } difference)
                Report(Invariant.N20PendingWindowIsFree, $"{remove} of a promised window: {difference}");
            return;
        }
        if (isRight && call.Table is not null && call.Answer != 0)
            Report(Invariant.N19RemoveDropsItsEntries, $"{remove} => {call.Answer}, with {call.Entries.Count} entries");
        if (call.Answer == 0)
            CheckCounts(Invariant.N19RemoveDropsItsEntries, remove, call.Before, call.Entries, call, after);
    }

    private void Report(Invariant invariant, FormattableString seen) => findings.Add(new(invariant, Step.Invariant(seen)));
}
