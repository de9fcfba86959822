namespace Uapi.SpaprTce;

// v1: the whole default window is charged by ENABLE, and each MAP pins what it maps.
internal sealed partial class SpaprTceContainer
{
    /// <summary>VFIO_IOMMU_ENABLE (<c>tce_iommu_enable</c>).</summary>
    private Answer Enable(SpaprProcess caller)
    {
        if (_isV2)
            return Refusals.Enable.WrongType;
        if (_enabled)
            return Refusals.Enable.Already;
        if (Platform.DefaultWindowSize == 0)
            return Refusals.Enable.NoWindow;
        Bind(caller);
        // The worst case: everything in the window may become pinned, and nobody counts while mapping.
        ulong pages = Platform.DefaultWindowSize >> _systemPageShift;
        Answer charged = Charge(caller, pages, Refusals.Enable.OverLimit);
        if (!charged.IsSuccess)
            return charged;
        _lockedPages = pages;
        _enabled = true;
        return Answer.Of(0);
    }

    /// <summary>VFIO_IOMMU_DISABLE (<c>tce_iommu_disable</c>): mappings and their pins stay.</summary>
    private Answer Disable(SpaprProcess caller)
    {
        if (_isV2)
            return Refusals.Enable.DisableWrongType;
        if (_enabled)
        {
            _enabled = false;
            Uncharge(SpaceOf(caller), _lockedPages);
            _lockedPages = 0;
        }
        return Answer.Of(0);
    }

    // Charges pages, or refuses by the rule of the call that wants them.
    private Answer Charge(SpaprProcess caller, ulong pages, Rule overLimit)
    {
        AddressSpace space = SpaceOf(caller);
        if (Machine.Fails(SpaprFault.Charge))
            return Answer.Refuse(overLimit, space.Locked.Pages + pages, caller.MemlockPages).Because(SpaprFault.Charge);
        return caller.TryCharge(space, pages) ? Answer.Of(0) : Answer.Refuse(overLimit, space.Locked.Pages + pages, caller.MemlockPages);
    }

    /// <summary>Pins and enters page by page (<c>tce_iommu_build</c>).</summary>
    /// <remarks>The only window of v1 has the smallest IOMMU pages there are, which fit every page of memory: the kernel's check of that, and its leak (Q9), cannot show.</remarks>
    private Answer Build(AddressSpace space, TceTable table, ulong first, ulong count, ulong address, ulong permissions, out bool undone)
    {
        undone = false;
        ulong size = table.PageMask + 1;
        bool write = _quirks.Has(Quirk.PinForWritingAlways) || (permissions & Tce.Write) != 0;
        FaultPlan? faults = Machine.ArmedFaults;
        for (ulong done = 0; done < count; done++, address += size)
        {
            if (faults is not null && faults.Hits(SpaprFault.Pin, out _))
                return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.NotPinned, address).Because(SpaprFault.Pin), out undone);
            if (!space.Memory.TryPinPage(address, write, out ulong page, out _))
                return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.NotPinned, address), out undone);
            ulong physical = page + (address & SystemPageMask);
            if (!TryExchange(table, first + done, Tce.Encode(physical, permissions), out ulong old))
            {
                space.Memory.UnpinPage(page);
                return Undo(space, table, first, done, Refusals.Map.WindowGone, out undone);
            }
            if (Tce.IsValid(old))
                space.Memory.UnpinPage(Tce.Decode(old) & ~Tce.Permissions);
        }
        return Answer.Of(0);
    }

    private static bool TryExchange(TceTable table, ulong index, ulong entry, out ulong old)
    {
        old = 0;
        if (table.GetLeaf(index) is not { } leaf)
            return false;
        leaf.Enter();
        bool alive = !leaf.Dead;
        if (alive)
        {
            ref ulong place = ref leaf.Entries[(int)(index & (TceLeaf.Length - 1))];
            old = place;
            Volatile.Write(ref place, entry);
            if (!Tce.IsValid(old))
                leaf.Live++;
        }
        leaf.Exit();
        return alive;
    }

    // Takes back what was entered, if anything was.
    private Answer Undo(AddressSpace space, TceTable table, ulong first, ulong count, Answer answer, out bool undone)
    {
        undone = count != 0;
        Clear(space, table, first, count);
        return count == 0 && HangsOnNothing(table, first) && OnPower8(answer.Rule!) is { } rule ? answer.As(rule) : answer;
    }

    /// <summary>Whether the kernel would invalidate no entries at iova 0 for ever (Q31): it counts up to the entry before the first.</summary>
    private bool HangsOnNothing(TceTable table, ulong first) =>
        first == 0 && table.Start == 0 && Platform.HangsOnEmptyInvalidation && _behaviour.BatchedInvalidation;

    private static Rule? OnPower8(Rule rule)
    {
        if (rule == Refusals.Map.NotPinned)
            return Refusals.Map.NotPinnedOnPower8;
        if (rule == Refusals.Map.NotRegistered)
            return Refusals.Map.NotRegisteredOnPower8;
        return rule == Refusals.Map.RegionPageTooSmall ? Refusals.Map.RegionPageTooSmallOnPower8 : null;
    }

    // Clears the entries from..to of one leaf and lets go of their pages. False if only a living leaf was to be cleared, and it is not.
    private bool ClearPinned(TceLeaf leaf, int from, int to, bool evenDead)
    {
        Span<ulong> pages = stackalloc ulong[TceLeaf.Length];
        int count = 0;
        leaf.Enter();
        if (leaf.Dead && !evenDead)
        {
            leaf.Exit();
            return false;
        }
        for (int index = from; index < to && leaf.Live != 0; index++)
        {
            ulong entry = leaf.Entries[index];
            if (!Tce.IsValid(entry))
                continue;
            Volatile.Write(ref leaf.Entries[index], 0);
            leaf.Live--;
            pages[count++] = Tce.Decode(entry) & ~Tce.Permissions;
        }
        leaf.Exit();
        foreach (ulong page in pages.Slice(0, count))
            Machine.UnpinPage(page);
        return true;
    }
}
