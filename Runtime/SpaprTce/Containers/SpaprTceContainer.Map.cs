using Uapi.Linux;

namespace Uapi.SpaprTce;

// MAP: checks in the kernel's order, then the entries.
internal sealed partial class SpaprTceContainer
{
    // The same bits as in an entry.
    private const uint ReadFlag = (uint)Tce.Read;
    private const uint WriteFlag = (uint)Tce.Write;

    /// <summary>VFIO_IOMMU_MAP_DMA.</summary>
    private Answer Map(SpaprProcess caller, in IoctlArgument argument) =>
        argument.TryView(vfio_iommu_type1_dma_map.Layout.Size, out ReadOnlySpan<byte> bytes) ? Map(caller, bytes) : MapFrom(caller, argument);

    // From an address: apart, because room on the stack costs a call that does not need it.
    private Answer MapFrom(SpaprProcess caller, in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[vfio_iommu_type1_dma_map.Layout.Size];
        return Map(caller, argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes) ? bytes : default);
    }

    private Answer Map(SpaprProcess caller, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Refusals.Map.Unreadable;
        // Each field is read once: another thread of the caller may write the structure meanwhile.
        ref readonly vfio_iommu_type1_dma_map map = ref AbiView.Of<vfio_iommu_type1_dma_map>(bytes);
        uint argsz = map.argsz, flags = map.flags;
        ulong address = map.vaddr, iova = map.iova, size = map.size;
        if (argsz < (uint)bytes.Length)
            return Answer.Refuse(Refusals.Map.ShortArgument, argsz, (uint)bytes.Length);
        if ((flags & ~(ReadFlag | WriteFlag)) != 0)
            return Answer.Refuse(Refusals.Map.UnknownFlags, flags, ReadFlag | WriteFlag);
        while (true)
        {
            if (_defaultWindowPending)
            {
                Answer built = BuildDefaultWindow(caller);
                if (!built.IsSuccess)
                    return built;
            }
            if (FindTable(iova) is not { } table)
                return _released ? Refusals.Container.NoDriver : Answer.Refuse(Refusals.Map.NoWindow, iova);
            Interleaving.Point();
            ulong mask = table.PageMask;
            ulong first = table.IndexOf(iova);
            ulong count = size >> table.PageShift;
            bool undone = false;
            Answer answer;
            if (((size | address) & mask) != 0)
            {
                answer = Answer.Refuse(Refusals.Map.Misaligned, (size & mask) != 0 ? size : address, mask + 1);
            }
            else if ((flags & (ReadFlag | WriteFlag)) == 0)
            {
                answer = Refusals.Map.NoDirection;
            }
            else if ((iova & mask) != 0)
            {
                answer = _quirks.Has(Quirk.MisalignedIovaReturnsOne) && !_behaviour.MisalignedIovaIsInvalid
                    ? Answer.Surprise(Refusals.Map.MisalignedIovaReturnsOne, 1, iova, mask + 1)
                    : Answer.Refuse(Refusals.Map.MisalignedIova, iova, mask + 1);
            }
            else if (count > table.Length - first)
            {
                answer = Answer.Refuse(Refusals.Map.PastEnd, count, table.Length - first);
            }
            else if (count == 0)
            {
                answer = HangsOnNothing(table, first) ? Answer.Surprise(Refusals.Map.NothingOnPower8, 0) : Answer.Of(0);
            }
            else
            {
                ulong permissions = flags;
                // The hardware of bare metal has no write-only entries.
                if ((flags & WriteFlag) != 0 && Platform.WriteImpliesRead)
                    permissions |= Tce.Read;
                AddressSpace space = SpaceOf(caller);
                answer = _isV2
                    ? BuildRegistered(space, table, first, count, address, permissions, out undone)
                    : Build(space, table, first, count, address, permissions, out undone);
            }
            if (answer.Rule is null || !table.IsDead)
                return answer;
            // The window is being removed, and is not what to answer by. Once it is gone the call begins again, unless some of it had been done.
            if (!WaitForRemoval())
                return Refusals.Container.NoDriver;
            // A window that is listed all the same is dead for good.
            if (undone || FindTable(iova) == table)
                return Refusals.Map.WindowGone;
        }
    }

    /// <summary>Enters memory of registered regions, run by run (<c>tce_iommu_build_v2</c>).</summary>
    /// <remarks>A run ends with the leaf, the region, or what is physically contiguous. Within a run nothing is looked up, and the region's count changes once.</remarks>
    private Answer BuildRegistered(AddressSpace space, TceTable table, ulong first, ulong count, ulong address, ulong permissions, out bool undone)
    {
        undone = false;
        ulong size = table.PageMask + 1;
        ulong done = 0;
        while (done < count)
        {
            if (space.Regions.Containing(address, size) is not { } region)
                return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.NotRegistered, address, size), out undone);
            if (_behaviour.RegionPageShift && table.PageShift > region.PageShift)
                return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.RegionPageTooSmall, (uint)table.PageShift, (uint)region.PageShift), out undone);
            if (!_behaviour.RegionPageShift && table.PageShift > region.Pinned.BackingShift)
                return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.CompoundPageTooSmall, (uint)table.PageShift, (uint)region.Pinned.BackingShift), out undone);
            ulong index = first + done;
            if ((table.FindLeaf(index) ?? Grow(table, index, region)) is not { } leaf)
            {
                Answer answer = table.IsDead ? Refusals.Map.WindowGone : Answer.Refuse(Refusals.Map.NoLevel, index).Because(SpaprFault.Allocation);
                return Undo(space, table, first, done, answer, out undone);
            }
            Interleaving.Point();
            ulong physical = region.Translate(address, out ulong contiguous);
            ulong run = Math.Min(count - done, TceLeaf.Length - (index & (TceLeaf.Length - 1)));
            run = Math.Min(run, Math.Min(contiguous, region.Start + region.Length - address) >> table.PageShift);
            switch (TryEnter(space, region, leaf, (int)(index & (TceLeaf.Length - 1)), (int)run, physical | permissions, address, size))
            {
                case Entering.WindowGone:
                    return Undo(space, table, first, done, Refusals.Map.WindowGone, out undone);
                case Entering.RegionGone when region.Mapped != 0:
                    // It was found before all of it was listed: then it is not registered yet.
                    return Undo(space, table, first, done, Answer.Refuse(Refusals.Map.NotRegistered, address, size), out undone);
                case Entering.RegionGone:
                    return _quirks.Has(Quirk.ShortMapSucceeds)
                        ? Answer.Surprise(Refusals.Map.StoppedShort, 0, address)
                        : Undo(space, table, first, done, Answer.Refuse(Refusals.Map.BeingUnregistered, address), out undone);
            }
            Interleaving.Point();
            done += run;
            address += run << table.PageShift;
        }
        return Answer.Of(0);
    }

    // The place for entries that were never used. Null if the table is gone, or if there is no memory for a level of it: those of more than one are filled on demand
    // (since 4.19). The kernel has counted the mapping by then, and looks for the region to uncount at the address in the entry's view, where there is none yet (Q8).
    private TceLeaf? Grow(TceTable table, ulong index, RegisteredRegion region)
    {
        if (table.Levels == 1 || !_behaviour.ViewInsideTable || !Machine.Fails(SpaprFault.Allocation))
            return table.GetLeaf(index);
        if (_quirks.Has(Quirk.WrongCountAfterFailedExchange) && region.TryAddMappings(1))
            region.LoseMapping();
        return null;
    }

    private enum Entering
    {
        Done,
        WindowGone,
        RegionGone,
    }

    // Writes a run of entries and their view, and counts them: all of it under the leaf's lock, so that a window is never gone, nor a region busy, for a call that is not done.
    private static Entering TryEnter(AddressSpace space, RegisteredRegion region, TceLeaf leaf, int from, int count, ulong entry, ulong address, ulong size)
    {
        leaf.Enter();
        if (leaf.Dead)
        {
            leaf.Exit();
            return Entering.WindowGone;
        }
        if (count == 1)
        {
            // The traffic of a guest: one page at a time.
            ulong old = leaf.View[from];
            if (old == 0 ? !region.TryAddMappings(1) : !TryReplace(space, region, old))
            {
                leaf.Exit();
                return Entering.RegionGone;
            }
            leaf.Entries[from] = Tce.Encode(entry);
            leaf.View[from] = address | TceLeaf.InView;
            if (old == 0)
                leaf.Live++;
            leaf.Exit();
            return Entering.Done;
        }
        Span<ulong> view = leaf.View.AsSpan(from, count);
        int replaced = 0;
        if (leaf.Live == 0 ? !region.TryAddMappings(count) : !TryReplace(space, region, view, out replaced))
        {
            leaf.Exit();
            return Entering.RegionGone;
        }
        leaf.Live += count - replaced;
        Span<ulong> entries = leaf.Entries.AsSpan(from, count);
        address |= TceLeaf.InView;
        for (int index = 0; index < entries.Length; index++)
        {
            entries[index] = Tce.Encode(entry);
            view[index] = address;
            entry += size;
            address += size;
        }
        leaf.Exit();
        return Entering.Done;
    }

    // Counts an entry for a region in place of another one's. Two regions change under the list's lock: who is told there that the new one is
    // busy, and asks for the old one next, must not hear that it is busy as well.
    private static bool TryReplace(AddressSpace space, RegisteredRegion region, ulong old)
    {
        // The region's own entry stays one of it, and keeps it while the leaf is locked.
        if (old - region.Start < region.Length)
            return region.Mapped > 0;
        lock (space.Regions.Gate)
        {
            if (!region.TryAddMappings(1))
                return false;
            if (space.Regions.Containing(old & ~TceLeaf.InView, 1) is { } other)
                space.RemoveMappings(other, 1);
            return true;
        }
    }

    private static bool TryReplace(AddressSpace space, RegisteredRegion region, ReadOnlySpan<ulong> view, out int replaced)
    {
        int own = 0;
        int others = 0;
        ulong start = region.Start;
        ulong length = region.Length;
        foreach (ulong old in view)
        {
            if (old == 0)
                continue;
            if (old - start < length)
                own++;
            else
                others++;
        }
        replaced = own + others;
        if (others == 0)
            return own == view.Length ? region.Mapped > 0 : region.TryAddMappings(view.Length - own);
        lock (space.Regions.Gate)
        {
            if (!region.TryAddMappings(view.Length))
                return false;
            ForgetReplaced(space, view);
            return true;
        }
    }

    private static void ForgetReplaced(AddressSpace? space, TceLeaf leaf, int index)
    {
        ulong old = leaf.View[index];
        if (old == 0)
            return;
        leaf.Live--;
        if (space?.Regions.Containing(old & ~TceLeaf.InView, 1) is { } region)
            space.RemoveMappings(region, 1);
    }

    // Entries that are about to go no longer count for their regions. Where nobody owns a container the regions are looked for in whichever address space is at
    // hand, and may not be there: the count is lost (Q15).
    private static int ForgetReplaced(AddressSpace? space, ReadOnlySpan<ulong> view)
    {
        RegisteredRegion? region = null;
        // The region's bounds as locals: a run of one region costs a subtraction an entry.
        ulong start = 0;
        ulong length = 0;
        int count = 0;
        int all = 0;
        foreach (ulong old in view)
        {
            if (old == 0)
                continue;
            if (old - start >= length)
            {
                if (region is not null)
                    space!.RemoveMappings(region, count);
                all += count;
                count = 0;
                region = space?.Regions.Containing(old & ~TceLeaf.InView, 1);
                start = region?.Start ?? 0;
                length = region?.Length ?? 0;
            }
            count++;
        }
        if (region is not null && count != 0)
            space!.RemoveMappings(region, count);
        return all + count;
    }

    /// <summary>The window that holds an iova (<c>tce_iommu_find_table</c>).</summary>
    private TceTable? FindTable(ulong iova)
    {
        if (Volatile.Read(ref _tables[0]) is { } first && first.Contains(iova))
            return first;
        if (Volatile.Read(ref _tables[1]) is { } second && second.Contains(iova))
            return second;
        return null;
    }
}
