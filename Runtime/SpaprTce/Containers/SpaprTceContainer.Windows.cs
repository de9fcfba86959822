using Uapi.Linux;

namespace Uapi.SpaprTce;

// Windows come and go: the default one when it is first needed, others on request.
internal sealed partial class SpaprTceContainer
{
    private const int DefaultPageShift = 12;
    private const uint DefaultLevels = 1;
    private const int StartOffset = 32;

    /// <summary>Builds the promised default window (<c>tce_iommu_create_default_window</c>), once however many callers need it first.</summary>
    private Answer BuildDefaultWindow(SpaprProcess caller)
    {
        Interleaving.Point();
        lock (_file.Gate)
        {
            if (_released)
                return Refusals.Container.NoDriver;
            if (!_defaultWindowPending)
                return Answer.Of(0);
            Answer answer = CreateWindow(caller, DefaultPageShift, Platform.DefaultWindowSize, DefaultLevels, out _);
            // After a failure it stays promised; the next call tries again.
            if (answer.IsSuccess)
                _defaultWindowPending = false;
            return answer;
        }
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_CREATE.</summary>
    private Answer Create(SpaprProcess caller, in IoctlArgument argument)
    {
        if (!_isV2)
            return Refusals.Create.WrongType;
        Bind(caller);
        Span<byte> copy = stackalloc byte[vfio_iommu_spapr_tce_create.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Create.Unreadable;
        ref readonly vfio_iommu_spapr_tce_create create = ref AbiView.Of<vfio_iommu_spapr_tce_create>(bytes);
        uint argsz = create.argsz, flags = create.flags, pageShift = create.page_shift, levels = create.levels;
        ulong size = create.window_size;
        if (argsz < (uint)bytes.Length)
            return Answer.Refuse(Refusals.Create.ShortArgument, argsz, (uint)bytes.Length);
        if (flags != 0)
            return Answer.Refuse(Refusals.Create.UnknownFlags, flags);
        if (_defaultWindowPending)
        {
            Answer built = BuildDefaultWindow(caller);
            if (!built.IsSuccess)
                return built;
        }
        Answer answer = CreateWindow(caller, pageShift, size, levels, out ulong start);
        if (!answer.IsSuccess)
            return answer;
        bool fails = Machine.Fails(SpaprFault.UserCopy);
        if (!fails && WriteBack(argument, bytes, start))
            return answer;
        if (!_quirks.Has(Quirk.UnwrittenWindowStays))
            RemoveWindow(start, caller);
        Answer unwritten = _quirks.Has(Quirk.UnwrittenWindowStays) ? Refusals.Create.Unwritable : Refusals.Create.UnwritableUndone;
        return fails ? unwritten.Because(SpaprFault.UserCopy) : unwritten;
    }

    // The kernel writes back the whole structure, which matters where its end is not writable.
    private static bool WriteBack(in IoctlArgument argument, ReadOnlySpan<byte> bytes, ulong start)
    {
        Span<byte> answer = stackalloc byte[vfio_iommu_spapr_tce_create.Layout.Size];
        bytes.CopyTo(answer);
        AbiView.Put(answer.Slice(StartOffset), start);
        return argument.TryWrite(0, answer);
    }

    /// <summary>Checks, charges, makes and programs a window (<c>tce_iommu_create_window</c>).</summary>
    private Answer CreateWindow(SpaprProcess caller, uint pageShift, ulong size, uint levels, out ulong start)
    {
        start = 0;
        int slot = Array.IndexOf(_tables, null);
        if (slot < 0)
            return Refusals.Create.NoSlot;
        // The shift instruction of POWER looks at 7 bits of the count.
        uint bit = _quirks.Has(Quirk.PageShiftWraps) ? pageShift & 127 : pageShift;
        if (bit >= 64 || (Platform.PageSizes & 1UL << (int)bit) == 0)
            return Answer.Refuse(pageShift < 64 ? Refusals.Create.NoSuchPage : Refusals.Create.PageShiftTooLarge, pageShift, Platform.PageSizes);
        if (pageShift < 64 && size < 1UL << (int)pageShift && size != 0 && !_quirks.Has(Quirk.WindowBelowOnePage))
            return Answer.Refuse(Refusals.Create.BelowOnePage, size, 1UL << (int)pageShift);
        WindowMaker maker = WindowMaker.Of(Machine);
        Answer shape = maker.TableSize(size, pageShift, levels, _quirks, out ulong bytes);
        if (!shape.IsSuccess)
            return shape;
        if (_behaviour.WindowWithinMemory && size > Machine.Options.MaximumMemory)
            return Answer.Refuse(Refusals.Create.BeyondMemory, size, Machine.Options.MaximumMemory);
        ulong pages = bytes >> _systemPageShift;
        // The view that only v2 needs was once charged apart, as much as there are entries.
        if (!_behaviour.ViewInsideTable)
            pages = (pages / 2) + (_isV2 ? ViewPages(maker.EntriesOf(size, pageShift)) : 0);
        Answer charged = Charge(caller, pages, Refusals.Create.OverLimit);
        if (!charged.IsSuccess)
            return charged;
        Answer made = Make(maker, slot, size, pageShift, levels, pages, out TceTable? table);
        if (table is null)
        {
            if (_quirks.Has(Quirk.FailedCreateKeepsCharge) && _behaviour.AddressSpaceGuard)
                KeepCharge(caller, pages);
            else
                Uncharge(SpaceOf(caller), pages);
            return made;
        }
        foreach (IommuGroup group in _groups)
        {
            Answer programmed = Program(group, slot, table);
            if (programmed.IsSuccess)
                continue;
            // Also from those that did not get it: an empty slot can be emptied.
            foreach (IommuGroup other in _groups)
                other.Program(slot, null);
            table.Kill();
            Uncharge(SpaceOf(caller), pages);
            return programmed;
        }
        Interleaving.Point();
        Volatile.Write(ref _tables[slot], table);
        start = table.Start;
        return Answer.Of(0);
    }

    // The table and its userspace view. What was made is forgotten if something then fails.
    private Answer Make(WindowMaker maker, int slot, ulong size, uint pageShift, uint levels, ulong pages, out TceTable? table)
    {
        Answer made = maker.Make(_groups[0], _tables, slot, size, pageShift, levels, pages, out table);
        if (!made.IsSuccess)
            return made;
        // The kernel allocates a table on bare metal, and the view where that is made apart; in a partition the firmware makes the table.
        if (Platform.IsPartition && Machine.Fails(SpaprFault.Platform))
        {
            table = null;
            return Answer.Refuse(Refusals.Create.PlatformFailed).Because(SpaprFault.Platform);
        }
        if (Machine.Fails(SpaprFault.Allocation) || (_isV2 && !_behaviour.ViewInsideTable && Machine.Fails(SpaprFault.Allocation)))
        {
            table = null;
            return Answer.Refuse(Refusals.Create.NoMemory).Because(SpaprFault.Allocation);
        }
        return made;
    }

    private Answer Program(IommuGroup group, int slot, TceTable table)
    {
        if (!Accepts(group, table))
            return Answer.Refuse(Refusals.Create.NotProgrammed, (uint)group.Number);
        if (Machine.Fails(SpaprFault.Platform))
            return Answer.Refuse(Refusals.Create.ProgrammingFailed, (uint)group.Number).Because(SpaprFault.Platform);
        group.Program(slot, table);
        return Answer.Of(0);
    }

    private void KeepCharge(SpaprProcess caller, ulong pages)
    {
        SpaceOf(caller).Leak(pages);
        if (pages != 0)
            RefusalNote.OfThread.Add(Quirk.FailedCreateKeepsCharge);
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_REMOVE.</summary>
    private Answer Remove(SpaprProcess caller, in IoctlArgument argument)
    {
        if (!_isV2)
            return Refusals.Remove.WrongType;
        Bind(caller);
        Span<byte> copy = stackalloc byte[vfio_iommu_spapr_tce_remove.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Remove.Unreadable;
        ref readonly vfio_iommu_spapr_tce_remove remove = ref AbiView.Of<vfio_iommu_spapr_tce_remove>(bytes);
        uint argsz = remove.argsz, flags = remove.flags;
        ulong start = remove.start_addr;
        if (argsz < (uint)bytes.Length)
            return Answer.Refuse(Refusals.Remove.ShortArgument, argsz, (uint)bytes.Length);
        if (flags != 0)
            return Answer.Refuse(Refusals.Remove.UnknownFlags, flags);
        if (_defaultWindowPending && start == 0)
        {
            _defaultWindowPending = false;
            return Answer.Of(0);
        }
        return RemoveWindow(start, caller);
    }

    // Any address inside selects the window; live mappings do not keep it.
    private Answer RemoveWindow(ulong address, SpaprProcess caller)
    {
        if (FindTable(address) is not { } table)
            return Answer.Refuse(Refusals.Remove.NoWindow, address);
        FreeTable(Array.IndexOf(_tables, table), table, caller.AddressSpace);
        return Answer.Of(0);
    }

    // Nobody enters anything any more, then it is gone for devices, then nothing is left in it, then it is gone for accounting.
    private void FreeTable(int slot, TceTable table, AddressSpace? current)
    {
        table.Kill();
        Interleaving.Point();
        foreach (IommuGroup group in _groups)
            group.Program(slot, null);
        Interleaving.Point();
        Clear(OwnerOr(current), table, 0, table.Length);
        Interleaving.Point();
        Volatile.Write(ref _tables[slot], null);
        Uncharge(OwnerOr(current), table.ChargedPages);
    }

    // On a partition the firmware ties a table to the group it was made for.
    private bool Accepts(IommuGroup group, TceTable table) => !Platform.IsPartition || table.MadeFor is null || table.MadeFor == group;
}
