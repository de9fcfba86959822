namespace Uapi.SpaprTce;

/// <summary>The IOMMU driver's side of a container (<c>tce_container</c>): windows, attached groups, registered regions, and whom they are charged to.</summary>
/// <remarks>
/// <para>Made by SET_IOMMU, gone when the last group leaves. Everything but MAP, UNMAP, GET_INFO and EEH runs under the container's gate; those four take no lock of
/// the container, so thousands of them a second from many threads do not meet. What they may meet, a window that goes, is told by its leaves (<see cref="TceLeaf"/>); they
/// then wait at the gate until it is gone and look again, so that nobody sees a window half removed.</para>
/// <para>The order of locks is: group, container, table growth, leaf, region list, memory. No memory is pinned under a leaf's or the list's lock; it may be let go of.</para>
/// </remarks>
internal sealed partial class SpaprTceContainer
{
    /// <summary>VFIO_SPAPR_TCE_IOMMU.</summary>
    internal const ulong Type1 = 2;

    /// <summary>VFIO_SPAPR_TCE_v2_IOMMU.</summary>
    internal const ulong Type2 = 7;

    /// <summary>VFIO_EEH.</summary>
    internal const ulong EehExtension = 5;

    private readonly ContainerFile _file;
    private readonly bool _isV2;
    private readonly Behaviour _behaviour;
    private readonly QuirkSet _quirks;
    private readonly int _systemPageShift;
    private readonly TceTable?[] _tables = new TceTable?[IommuGroup.Windows];
    // Newest first.
    private readonly List<IommuGroup> _groups = [];
    private readonly HashSet<RegisteredRegion> _registered = [];
    private AddressSpace? _addressSpace;
    private volatile bool _enabled;
    private volatile bool _defaultWindowPending;
    private volatile bool _released;
    private ulong _lockedPages;

    internal SpaprTceContainer(ContainerFile file, bool isV2)
    {
        _file = file;
        _isV2 = isV2;
        _behaviour = file.Machine.Behaviour;
        _quirks = file.Machine.Quirks;
        _systemPageShift = file.Machine.PageShift;
    }

    private SpaprMachine Machine => _file.Machine;

    private SpaprPlatform Platform => Machine.Platform;

    private ulong SystemPageMask => (1UL << _systemPageShift) - 1;

    /// <summary>The address space that all accounting goes to, once it is set (<c>tce_container.mm</c>).</summary>
    internal AddressSpace? AddressSpace => Volatile.Read(ref _addressSpace);

    /// <summary>Whether it is of type 7.</summary>
    internal bool IsV2 => _isV2;

    /// <summary>Whether MAP and UNMAP work.</summary>
    internal bool IsEnabled => _enabled;

    /// <summary>Whether the default window is promised and not built.</summary>
    internal bool IsDefaultWindowPending => _defaultWindowPending;

    /// <summary>System pages that ENABLE charged.</summary>
    internal ulong EnablePages => _lockedPages;

    /// <summary>The attached groups, newest first. Quiescent only.</summary>
    internal IReadOnlyList<IommuGroup> Groups => _groups;

    /// <summary>The regions it registered. Quiescent only.</summary>
    internal IReadOnlyCollection<RegisteredRegion> Registered => _registered;

    /// <summary>The window in a slot.</summary>
    internal TceTable? Table(int slot) => Volatile.Read(ref _tables[slot]);

    /// <summary>Answers a request (<c>tce_iommu_ioctl</c>).</summary>
    internal Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument)
    {
        // Read before the owner is: whoever sees the container enabled sees whose it is.
        bool enabled = _enabled;
        // Row 0 of every table: it comes before anything else is looked at, the request itself included.
        if (BelongsToAnother(caller))
            return Refusals.Call.OtherAddressSpace;
        switch (request)
        {
            case VfioRequest.MapDma:
                return enabled ? Map(caller, argument) : _released ? Refusals.Container.NoDriver : Refusals.Map.NotEnabled;
            case VfioRequest.UnmapDma:
                return enabled ? Unmap(caller, argument) : _released ? Refusals.Container.NoDriver : Refusals.Unmap.NotEnabled;
            case VfioRequest.TceGetInfo:
                return GetInfo(argument);
            case VfioRequest.EehPeOp:
                return EehOperation(argument);
        }
        Interleaving.Point();
        lock (_file.Gate)
        {
            // The last group left while this call waited.
            if (_released)
                return Refusals.Container.NoDriver;
            // The first call of another process came between, and the container is that one's (tce_iommu_mm_set() looks again, too).
            if (BelongsToAnother(caller))
                return Refusals.Call.OtherAddressSpace;
            return request switch
            {
                VfioRequest.Enable => Enable(caller),
                VfioRequest.Disable => Disable(caller),
                VfioRequest.RegisterMemory => Register(caller, argument),
                VfioRequest.UnregisterMemory => Unregister(caller, argument),
                VfioRequest.TceCreate when _behaviour.DynamicWindows => Create(caller, argument),
                VfioRequest.TceRemove when _behaviour.DynamicWindows => Remove(caller, argument),
                _ => Refusals.Call.UnknownRequest,
            };
        }
    }

    private bool BelongsToAnother(SpaprProcess caller) => _behaviour.AddressSpaceGuard && AddressSpace is { } owner && owner != caller.AddressSpace;

    /// <summary>Waits for a window that is being removed, which a call has met: what comes next sees it gone as a whole.</summary>
    /// <returns>False if the whole driver is gone.</returns>
    private bool WaitForRemoval()
    {
        lock (_file.Gate)
            return !_released;
    }

    /// <summary>The container belongs to the caller from now on, if it belonged to nobody (<c>tce_iommu_mm_set</c>).</summary>
    private void Bind(SpaprProcess caller)
    {
        if (_addressSpace is null)
            Volatile.Write(ref _addressSpace, caller.AddressSpace);
    }

    /// <summary>Whose memory a call works on: the owner's, or the caller's where nobody owns a container (Q15).</summary>
    private AddressSpace SpaceOf(SpaprProcess caller) => _behaviour.AddressSpaceGuard && AddressSpace is { } owner ? owner : caller.AddressSpace;

    /// <summary>Whose memory a change works on that no call asks for: the owner's, or the one of whoever closes a file, if he still has one.</summary>
    private AddressSpace? OwnerOr(AddressSpace? current) => _behaviour.AddressSpaceGuard ? AddressSpace : current;

    private void Uncharge(AddressSpace? space, ulong pages)
    {
        if (_behaviour.AddressSpaceGuard)
            space?.Locked.Uncharge(pages);
        else
            space?.Locked.UnchargeToZero(pages);
    }

    /// <summary>A group joins (<c>tce_iommu_attach_group</c>). Under the container's gate.</summary>
    internal Answer Attach(IommuGroup group, SpaprProcess caller)
    {
        if (Platform.IsPartition && !_behaviour.PartitionsHaveGroups)
            return Refusals.Attach.NoTableGroup;
        bool dynamicWindows = Platform.MaximumWindows != 0 && (!Platform.IsPartition || _behaviour.PartitionsCreateWindows);
        if (_isV2 && !dynamicWindows && !_behaviour.ViewOnAdoptedTables)
            // The check moved and changed its mind in 6.4, with the claim of groups.
            return _behaviour.ClaimedAtSetContainer ? Refusals.Attach.NoWindowsRecent : Refusals.Attach.NoWindows;
        if (!_isV2 && dynamicWindows && !_behaviour.AnyTypeOnAnyGroup)
            return Refusals.Attach.WrongType;
        if (!_isV2 && _behaviour.OneGroupForV1 && _groups.Count != 0)
            return Refusals.Attach.Busy;
        if (Machine.Fails(SpaprFault.Allocation))
            return Answer.Refuse(Refusals.Attach.NoMemory).Because(SpaprFault.Allocation);
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            if (_tables[slot] is not { } table)
                continue;
            bool accepted = Accepts(group, table);
            bool fails = accepted && Machine.Fails(SpaprFault.Platform);
            if (accepted && !fails)
            {
                group.Program(slot, table);
                continue;
            }
            Unprogram(group);
            return fails ? Answer.Refuse(Refusals.Attach.NotProgrammed, table.Start).Because(SpaprFault.Platform) : Refusals.Attach.WindowRefused;
        }
        bool isFirst = _groups.Count == 0;
        _groups.Insert(0, group);
        if (isFirst && _tables[0] is null)
        {
            // Who pays for the window now owns the container (only where Q15 is put right in a kernel that has it).
            if (!_behaviour.LazyDefaultWindow && _behaviour.AddressSpaceGuard)
                Bind(caller);
            Answer answer = Answer.Of(0);
            if (!dynamicWindows)
                answer = Adopt(group, caller);
            else if (_behaviour.LazyDefaultWindow)
                _defaultWindowPending = true;
            else
                answer = CreateWindow(caller, DefaultPageShift, Platform.DefaultWindowSize, DefaultLevels, out _);
            if (!answer.IsSuccess)
            {
                _groups.Remove(group);
                return answer;
            }
        }
        return Answer.Of(0);
    }

    /// <summary>The window that the platform made at boot becomes the container's: nobody is charged for it (<c>tce_iommu_take_ownership</c>).</summary>
    private Answer Adopt(IommuGroup group, SpaprProcess caller)
    {
        ulong entries = Platform.DefaultWindowSize >> DefaultPageShift;
        if (entries == 0)
            return Answer.Of(0);
        ulong pages = _behaviour.ViewOnAdoptedTables ? ViewPages(entries) : 0;
        if (pages != 0)
        {
            Answer charged = Charge(caller, pages, Refusals.Create.OverLimit);
            if (!charged.IsSuccess)
                return charged;
            if (Machine.Fails(SpaprFault.Allocation))
            {
                Uncharge(SpaceOf(caller), pages);
                return Answer.Refuse(Refusals.Attach.NoView).Because(SpaprFault.Allocation);
            }
        }
        // Since 6.4 the group was claimed when it joined the container.
        if (!_behaviour.ClaimedAtSetContainer && Machine.Fails(SpaprFault.Platform))
        {
            // The kernel takes the view for the table's and leaves it there, with its charge (Q16). It would stop at its own assertion when the next attempt found it.
            if (_quirks.Has(Quirk.ViewLeak))
                SpaceOf(caller).Leak(pages);
            else
                Uncharge(SpaceOf(caller), pages);
            return Answer.Refuse(Refusals.Attach.TableInUse, (uint)group.Number).Because(SpaprFault.Platform);
        }
        TceTable table = new(Platform.DefaultWindowStart, DefaultPageShift, entries, (int)DefaultLevels, pages);
        Volatile.Write(ref _tables[0], table);
        group.Program(0, table);
        return Answer.Of(0);
    }

    // The userspace view where it is no part of the table.
    private ulong ViewPages(ulong entries) => (entries * sizeof(ulong) + SystemPageMask) >> _systemPageShift;

    /// <summary>A group leaves (<c>tce_iommu_detach_group</c>). Under the container's gate.</summary>
    /// <returns>Success, with a surprise for the groups that stay and have mappings.</returns>
    internal Answer Detach(IommuGroup group, AddressSpace? current)
    {
        if (!_groups.Remove(group))
            return Answer.Of(0);
        ulong live = _groups.Count != 0 && _behaviour.ClaimedAtSetContainer ? CountLive() : 0;
        if (_quirks.Has(Quirk.DetachClearsAll) && _behaviour.ClaimedAtSetContainer)
        {
            foreach (TceTable? table in _tables)
            {
                if (table is not null)
                    Clear(OwnerOr(current), table, 0, table.Length);
            }
        }
        Unprogram(group);
        return live == 0 ? Answer.Of(0) : Answer.Surprise(_quirks.Has(Quirk.DetachClearsAll) ? Refusals.Group.MappingsGone : Refusals.Group.MappingsStay, 0, live);
    }

    /// <summary>How many entries are live in its windows.</summary>
    internal ulong CountLive()
    {
        ulong live = 0;
        foreach (TceTable? table in _tables)
            live += table?.CountLive() ?? 0;
        return live;
    }

    private static void Unprogram(IommuGroup group)
    {
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
            group.Program(slot, null);
    }

    /// <summary>The end of the driver: what it holds is given back (<c>tce_iommu_release</c>). Under the container's gate.</summary>
    /// <returns>Success, with a surprise if a region cannot go.</returns>
    internal Answer Release(AddressSpace? current)
    {
        Answer answer = Answer.Of(0);
        _released = true;
        _enabled = false;
        while (_groups.Count != 0)
            Detach(_groups[0], current);
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            if (_tables[slot] is { } table)
                FreeTable(slot, table, current);
        }
        if (_behaviour.RegionsBelongToContainer)
            answer = ReleaseRegions();
        if (_lockedPages != 0)
        {
            Uncharge(OwnerOr(current), _lockedPages);
            _lockedPages = 0;
        }
        return answer;
    }

    private Answer ReleaseRegions()
    {
        ulong stuck = 0;
        bool isOrphaned = false;
        foreach (RegisteredRegion region in _registered)
        {
            AddressSpace space = region.Space;
            // Another container of the process may have TCEs in it, or so the count says. The kernel warns and forgets the region; it stays for good.
            if (_quirks.Has(Quirk.ReleaseOrphans) || region.LostMappings != 0)
            {
                if (space.TryPut(region))
                    continue;
                Orphan(space, region);
                isOrphaned = true;
            }
            else
            {
                space.PutOrAbandon(region);
                if (!region.GoesWithLastMapping)
                    continue;
            }
            stuck += (ulong)(region.Mapped - 1);
        }
        _registered.Clear();
        return stuck == 0 ? Answer.Of(0) : Answer.Surprise(isOrphaned ? Refusals.Group.RegionOrphaned : Refusals.Group.RegionWaits, 0, stuck);
    }
}
