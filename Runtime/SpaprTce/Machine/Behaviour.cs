namespace Uapi.SpaprTce;

/// <summary>How the kernels differ by design: one row of facts a profile. Defects and accidents are not here, they are <see cref="Quirk"/>s.</summary>
internal sealed record Behaviour
{
    /// <summary>A container belongs to one address space, calls from others are refused (since 4.10).</summary>
    internal required bool AddressSpaceGuard { get; init; }

    /// <summary>The default window is built by the first call that needs it (since 4.10), not at attach.</summary>
    internal required bool LazyDefaultWindow { get; init; }

    /// <summary>Regions belong to the container that registered them (since 4.10), not to the address space.</summary>
    internal required bool RegionsBelongToContainer { get; init; }

    /// <summary>Registering charges and pins before it looks for overlaps (since 5.1).</summary>
    internal required bool PinBeforeOverlap { get; init; }

    /// <summary>The four-call window interface exists: TCE_CREATE and TCE_REMOVE (since 4.2).</summary>
    internal required bool DynamicWindows { get; init; }

    /// <summary>The userspace view is part of the table and of its charge (since 4.19); before, it is charged apart.</summary>
    internal required bool ViewInsideTable { get; init; }

    /// <summary>A boot-time table gets a userspace view when it is adopted, and v2 may use it (to 4.11).</summary>
    internal required bool ViewOnAdoptedTables { get; init; }

    /// <summary>An unregister finds the region that contains the first bytes, as many as there are pages; otherwise it wants the very range.</summary>
    internal required bool UnregisterByContainment { get; init; }

    /// <summary>The IOMMU page must fit the region's page shift (since 4.18).</summary>
    internal required bool RegionPageShift { get; init; }

    /// <summary>Unmapping past the end of the window was refused (to 4.11).</summary>
    internal required bool UnmapChecksEnd { get; init; }

    /// <summary>A misaligned iova is <c>EINVAL</c> (to 4.11); later kernels return 1.</summary>
    internal required bool MisalignedIovaIsInvalid { get; init; }

    /// <summary>The IOMMU core owns the groups: a group is claimed at SET_CONTAINER (since 6.4).</summary>
    internal required bool ClaimedAtSetContainer { get; init; }

    /// <summary>v1 works on every group (since 6.4, and to 4.11). In between, v1 needs a group without dynamic windows and v2 one with them.</summary>
    internal required bool AnyTypeOnAnyGroup { get; init; }

    /// <summary>v1 containers take one group only.</summary>
    internal required bool OneGroupForV1 { get; init; }

    /// <summary>A name that is no container of VFIO is <c>EBADFD</c> (recent 6.x), else <c>EINVAL</c>.</summary>
    internal required bool WrongFileIsBadState { get; init; }

    /// <summary>A negative descriptor is <c>EINVAL</c> before it is looked up (5.10).</summary>
    internal required bool NegativeDescriptorIsInvalid { get; init; }

    /// <summary>SET_CONTAINER looks whether the group has a container before it looks at the descriptor (to about 6.1).</summary>
    internal required bool ContainerBeforeDescriptor { get; init; }

    /// <summary>A window cannot be larger than the memory that the machine can have (to about 4.15).</summary>
    internal required bool WindowWithinMemory { get; init; }

    /// <summary>Linux in a partition gives its groups to VFIO at all (since 4.12).</summary>
    internal required bool PartitionsHaveGroups { get; init; }

    /// <summary>GROUP_GET_DEVICE_FD looks for the device before it looks at the container (6.x).</summary>
    internal required bool DeviceNameFirst { get; init; }

    /// <summary>Partitions create windows and do v2 (since 6.11).</summary>
    internal required bool PartitionsCreateWindows { get; init; }

    /// <summary>The facts of a profile.</summary>
    internal static Behaviour Of(SpaprProfile profile) => profile switch
    {
        SpaprProfile.Mainline => Mainline,
        SpaprProfile.V5_10 => V5_10,
        SpaprProfile.V4_2 => V4_2,
        SpaprProfile.PatchV11 => PatchV11,
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "Not a profile."),
    };

    /// <summary>The same kernel with those of its accidents put right that are no detail of one call but the way it keeps things (Q15, Q17).</summary>
    internal Behaviour Under(QuirkSet quirks) => this with
    {
        AddressSpaceGuard = AddressSpaceGuard || !quirks.Has(Quirk.CallersAddressSpace),
        RegionsBelongToContainer = RegionsBelongToContainer || !quirks.Has(Quirk.RegionsOutliveContainer),
    };

    private static readonly Behaviour Mainline = new()
    {
        AddressSpaceGuard = true,
        LazyDefaultWindow = true,
        RegionsBelongToContainer = true,
        PinBeforeOverlap = true,
        DynamicWindows = true,
        ViewInsideTable = true,
        ViewOnAdoptedTables = false,
        UnregisterByContainment = false,
        RegionPageShift = true,
        UnmapChecksEnd = false,
        MisalignedIovaIsInvalid = false,
        ClaimedAtSetContainer = true,
        AnyTypeOnAnyGroup = true,
        OneGroupForV1 = true,
        WrongFileIsBadState = true,
        NegativeDescriptorIsInvalid = false,
        ContainerBeforeDescriptor = false,
        WindowWithinMemory = false,
        PartitionsHaveGroups = true,
        DeviceNameFirst = true,
        PartitionsCreateWindows = true,
    };

    private static readonly Behaviour V5_10 = Mainline with
    {
        ClaimedAtSetContainer = false,
        AnyTypeOnAnyGroup = false,
        WrongFileIsBadState = false,
        NegativeDescriptorIsInvalid = true,
        ContainerBeforeDescriptor = true,
        DeviceNameFirst = false,
        PartitionsCreateWindows = false,
    };

    private static readonly Behaviour V4_2 = V5_10 with
    {
        AddressSpaceGuard = false,
        LazyDefaultWindow = false,
        RegionsBelongToContainer = false,
        PinBeforeOverlap = false,
        ViewInsideTable = false,
        ViewOnAdoptedTables = true,
        RegionPageShift = false,
        UnmapChecksEnd = true,
        MisalignedIovaIsInvalid = true,
        AnyTypeOnAnyGroup = true,
        OneGroupForV1 = false,
        WindowWithinMemory = true,
        PartitionsHaveGroups = false,
    };

    private static readonly Behaviour PatchV11 = V4_2 with
    {
        DynamicWindows = false,
        UnregisterByContainment = true,
    };
}
