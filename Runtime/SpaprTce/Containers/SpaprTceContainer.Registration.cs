using Uapi.Ioctl;
using Uapi.Linux;

namespace Uapi.SpaprTce;

// v2: memory is pinned and charged once, by range; a container maps only what the process registered.
internal sealed partial class SpaprTceContainer
{
    // The kernel pins in batches of this many bytes of page pointers; a positive return (Q4) counts within the last one.
    private const ulong PinBatchBytes = 16 << 20;

    /// <summary>VFIO_IOMMU_SPAPR_REGISTER_MEMORY.</summary>
    private Answer Register(SpaprProcess caller, in IoctlArgument argument)
    {
        if (!_isV2)
            return Refusals.Register.WrongType;
        // Even a call that fails now binds the container.
        Bind(caller);
        Span<byte> copy = stackalloc byte[vfio_iommu_spapr_register_memory.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Register.Unreadable;
        ref readonly vfio_iommu_spapr_register_memory register = ref AbiView.Of<vfio_iommu_spapr_register_memory>(bytes);
        uint argsz = register.argsz, flags = register.flags;
        ulong address = register.vaddr, size = register.size;
        if (argsz < (uint)bytes.Length)
            return Answer.Refuse(Refusals.Register.ShortArgument, argsz, (uint)bytes.Length);
        if (flags != 0)
            return Answer.Refuse(Refusals.Register.UnknownFlags, flags);
        if (((address | size) & SystemPageMask) != 0)
            return Answer.Refuse(Refusals.Register.Misaligned, (address & SystemPageMask) != 0 ? address : size, SystemPageMask + 1);
        if (address + size < address)
            return Answer.Refuse(Refusals.Register.Wraps, address, size);
        AddressSpace space = SpaceOf(caller);
        lock (space.Regions.Gate)
        {
            if (size != 0 && space.Regions.Exact(address, size) is { } known)
                return Share(known);
            if (!_behaviour.PinBeforeOverlap && size != 0 && space.Regions.Overlaps(address, size))
                return Answer.Refuse(Refusals.Register.Overlaps, address, size);
        }
        return RegisterNew(caller, space, address, size);
    }

    // One more holder of a region that exists. With the list's lock held.
    private Answer Share(RegisteredRegion region)
    {
        if (_registered.Contains(region))
        {
            if (_behaviour.RegionsBelongToContainer)
                return Answer.Refuse(Refusals.Register.Twice, region.Start, region.Length);
        }
        else
        {
            if (_behaviour.RegionsBelongToContainer && Machine.Fails(SpaprFault.Allocation))
                return Answer.Refuse(Refusals.Register.NoMemory).Because(SpaprFault.Allocation);
            _registered.Add(region);
        }
        // One that only waited for its last TCE has a holder again, in the place of the one that left.
        if (region.GoesWithLastMapping)
            region.GoesWithLastMapping = false;
        else
            region.Used++;
        _enabled = true;
        return Answer.Of(0);
    }

    // Charges, pins, then looks for overlaps, in the kernel's order (mm_iommu_do_alloc).
    private Answer RegisterNew(SpaprProcess caller, AddressSpace space, ulong address, ulong size)
    {
        ulong pages = size >> _systemPageShift;
        Answer charged = Charge(caller, pages, Refusals.Register.OverLimit);
        if (!charged.IsSuccess)
            return charged;
        if (size == 0)
            return _quirks.Has(Quirk.RegisterNothingIsNoMemory) ? Refusals.Register.Nothing : Refusals.Register.NothingInvalid;
        if (Machine.Fails(SpaprFault.Allocation))
        {
            space.Locked.Uncharge(pages);
            return Answer.Refuse(Refusals.Register.NoMemory).Because(SpaprFault.Allocation);
        }
        if (Machine.Fails(SpaprFault.Pin, out Errno errno))
        {
            ulong some = errno == Errno.ENOMEM ? 0 : PinSome(space, address, pages / 2);
            space.Locked.Uncharge(pages);
            return (errno == Errno.ENOMEM ? Refusals.Register.NoPages : NotPinned(some, pages)).Because(SpaprFault.Pin);
        }
        if (space.Memory.Pin(address, pages, out ulong pinned) is not { } range)
        {
            space.Locked.Uncharge(pages);
            return NotPinned(pinned, pages);
        }
        // The container's own entry for the region.
        if (_behaviour.RegionsBelongToContainer && Machine.Fails(SpaprFault.Allocation))
        {
            space.Memory.Unpin(range);
            space.Locked.Uncharge(pages);
            return Answer.Refuse(Refusals.Register.NoMemory).Because(SpaprFault.Allocation);
        }
        Interleaving.Point();
        RegisteredRegion region = new(space, address, size, PageShiftOf(address, size, range), range) { CountsOfOthers = !_behaviour.AddressSpaceGuard };
        lock (space.Regions.Gate)
        {
            // Another container of the process may have registered since.
            if (!space.Regions.Overlaps(address, size))
            {
                space.Regions.Add(region);
                _registered.Add(region);
                Interleaving.Point();
                _enabled = true;
                return Answer.Of(0);
            }
        }
        space.Memory.Unpin(range);
        space.Locked.Uncharge(pages);
        return Answer.Refuse(Refusals.Register.Overlaps, address, size);
    }

    private Answer NotPinned(ulong pinned, ulong pages)
    {
        ulong last = pinned % (PinBatchBytes / sizeof(ulong));
        if (last == 0 || !_behaviour.PinBeforeOverlap)
            return Answer.Refuse(Refusals.Register.NotPinned, pinned, pages);
        return _quirks.Has(Quirk.PartialPinReturnsCount)
            ? Answer.Surprise(Refusals.Register.PartlyPinned, (int)last, pinned, pages)
            : Answer.Refuse(Refusals.Register.TailNotPinned, pinned, pages);
    }

    // Pins the first pages of a range that shall not be pinned to its end, and lets go of them. Gives how many there were.
    private static ulong PinSome(AddressSpace space, ulong address, ulong pages)
    {
        ulong pinned = 0;
        if (pages != 0 && space.Memory.Pin(address, pages, out pinned) is { } range)
            space.Memory.Unpin(range);
        return pinned;
    }

    // One holder is nobody from now on: what only it keeps is never let go of.
    private void Orphan(AddressSpace space, RegisteredRegion region)
    {
        lock (space.Regions.Gate)
            region.Orphans++;
        Machine.Keep(space);
    }

    // The largest IOMMU page that fits: the range's own alignment and length, and the pages behind it (spec 4.2).
    private static int PageShiftOf(ulong address, ulong size, PinnedRange range)
    {
        ulong bits = address | size;
        int alignment = 0;
        while ((bits & 1UL << alignment) == 0)
            alignment++;
        return Math.Min(alignment, range.BackingShift);
    }

    // The patch passes a number of pages where bytes are meant, and of size 0 any place in a region will do, its end included.
    private RegisteredRegion? ContainingByPages(AddressSpace space, ulong address, ulong size)
    {
        ulong bytes = size >> _systemPageShift;
        RegisteredRegion? region = space.Regions.Containing(address, bytes);
        return region is null && bytes == 0 ? space.Regions.Containing(address - 1, 1) : region;
    }

    /// <summary>VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY.</summary>
    private Answer Unregister(SpaprProcess caller, in IoctlArgument argument)
    {
        if (!_isV2)
            return Refusals.Unregister.WrongType;
        if (_behaviour.AddressSpaceGuard && AddressSpace is null)
            return Refusals.Unregister.NoAddressSpace;
        Span<byte> copy = stackalloc byte[vfio_iommu_spapr_register_memory.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Unregister.Unreadable;
        ref readonly vfio_iommu_spapr_register_memory unregister = ref AbiView.Of<vfio_iommu_spapr_register_memory>(bytes);
        uint argsz = unregister.argsz, flags = unregister.flags;
        ulong address = unregister.vaddr, size = unregister.size;
        if (argsz < (uint)bytes.Length)
            return Answer.Refuse(Refusals.Unregister.ShortArgument, argsz, (uint)bytes.Length);
        if (flags != 0)
            return Answer.Refuse(Refusals.Unregister.UnknownFlags, flags);
        if (((address | size) & SystemPageMask) != 0)
            return Answer.Refuse(Refusals.Unregister.Misaligned, (address & SystemPageMask) != 0 ? address : size, SystemPageMask + 1);
        AddressSpace space = SpaceOf(caller);
        RegisteredRegion? region = _behaviour.UnregisterByContainment && _quirks.Has(Quirk.UnregisterByContainment)
            ? ContainingByPages(space, address, size)
            : space.Regions.Exact(address, size);
        if (region is null)
            return NoSuchRegion(address, size);
        if (_behaviour.RegionsBelongToContainer && !_registered.Contains(region))
            return Answer.Refuse(Refusals.Unregister.OtherContainer, address, size);
        if (!_quirks.Has(Quirk.SharedRegionUnregister) && region.Used > 1 && CountEntriesInto(region) is > 0 and var own)
            return Answer.Refuse(Refusals.Unregister.Busy, own);
        Interleaving.Point();
        if (space.TryPut(region))
        {
            _registered.Remove(region);
            return Answer.Of(0);
        }
        // Where regions belong to nobody in particular, another container may have been quicker.
        if (region.Mapped == 0)
            return NoSuchRegion(address, size);
        if (!_quirks.Has(Quirk.UnregisterOrphans) || !_behaviour.PinBeforeOverlap)
            return Answer.Refuse(Refusals.Unregister.Busy, (ulong)(region.Mapped - 1));
        // The look-up of the kernel holds a reference while it drops the container's, so the drop seems to succeed; its own
        // last one is refused and the refusal thrown away. The region keeps one holder that is nobody.
        Orphan(space, region);
        _registered.Remove(region);
        return Answer.Surprise(Refusals.Unregister.Orphaned, 0, (ulong)(region.Mapped - 1));
    }

    private Answer NoSuchRegion(ulong address, ulong size) =>
        Answer.Refuse(_behaviour.UnregisterByContainment ? Refusals.Unregister.NoSuchRegionPatch : Refusals.Unregister.NoSuchRegion, address, size);

    // How many entries of this container's windows point into a region. Nobody asks where sharing a region means trusting each other, as in the kernel (Q20).
    private ulong CountEntriesInto(RegisteredRegion region)
    {
        ulong count = 0;
        foreach (TceTable? table in _tables)
        {
            ulong index = 0;
            while (table?.NextLeaf(ref index, table.Length) is { } leaf)
            {
                foreach (ulong view in leaf.View)
                    count += view != 0 && region.Contains(view & ~TceLeaf.InView, 1) ? 1UL : 0;
                index = (index | (TceLeaf.Length - 1)) + 1;
            }
        }
        return count;
    }
}
