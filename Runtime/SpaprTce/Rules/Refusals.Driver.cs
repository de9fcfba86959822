using Uapi.Ioctl;

namespace Uapi.SpaprTce;

internal static partial class Refusals
{
    /// <summary>VFIO_IOMMU_SPAPR_TCE_GET_INFO.</summary>
    internal static class Info
    {
        internal static readonly Rule Unreadable = new("INFO-3", Errno.EFAULT, "The first 16 bytes of the argument cannot be read.", "Pass a vfio_iommu_spapr_tce_info.");
        internal static readonly Rule ShortArgument = new("INFO-4", Errno.EINVAL, "argsz is less than 16.", "Set argsz to 32, or to 16 for the first part only.");
        internal static readonly Rule Unwritable = new("INFO-5", Errno.EFAULT, "The answer cannot be written: 16 bytes, or 32 when argsz is 32 or more.", "Pass as much writable memory as argsz says.");
    }

    /// <summary>VFIO_IOMMU_ENABLE and DISABLE (<c>tce_iommu_enable</c>).</summary>
    internal static class Enable
    {
        internal static readonly Rule WrongType = new("ENABLE-1", Errno.ENOTTY, "The container is v2, which has no ENABLE and DISABLE.", "Register memory instead; that enables a v2 container.");
        internal static readonly Rule Already = new("ENABLE-3", Errno.EBUSY, "The container is enabled.", "DISABLE first.");
        internal static readonly Rule NoWindow = new("ENABLE-5", Errno.EPERM, "The group has no 32-bit window.", "Use v2.");
        internal static readonly Rule OverLimit = new("ENABLE-6", Errno.ENOMEM, "The whole 32-bit window is charged, and that passes RLIMIT_MEMLOCK (pages).", "Raise the limit, or hold CAP_IPC_LOCK.");
        internal static readonly Rule DisableWrongType = new("DISABLE-1", Errno.ENOTTY, "The container is v2, which has no ENABLE and DISABLE.", "Unregister the memory instead.");
    }

    /// <summary>VFIO_IOMMU_MAP_DMA.</summary>
    internal static class Map
    {
        internal static readonly Rule NotEnabled = new("MAP-1", Errno.EPERM, "The container is not enabled.", "v1: ENABLE. v2: register memory in this container first.");
        internal static readonly Rule Unreadable = new("MAP-2", Errno.EFAULT, "The 32 bytes of the argument cannot be read.", "Pass a vfio_iommu_type1_dma_map.");
        internal static readonly Rule ShortArgument = new("MAP-3", Errno.EINVAL, "argsz is less than 32.", "Set argsz to the size of vfio_iommu_type1_dma_map.");
        internal static readonly Rule UnknownFlags = new("MAP-4", Errno.EINVAL, "flags has bits other than READ and WRITE.", "READ is 1, WRITE is 2.");
        internal static readonly Rule NoWindow = new("MAP-6", Errno.ENXIO, "The iova is in no window of the container.", "Create a window, or map inside the ones that exist.");
        internal static readonly Rule Misaligned = new("MAP-7", Errno.EINVAL, "size or vaddr is not a multiple of the window's page.", "Align both to the page that the window was created with (4 KiB for the default window).");
        internal static readonly Rule NoDirection = new("MAP-8", Errno.EINVAL, "flags has neither READ nor WRITE.", "Say what the device may do.");
        internal static readonly Rule MisalignedIova = new("MAP-9", Errno.EINVAL, "The iova is not a multiple of the window's page.", "Align it. Kernels since 4.12 return 1 here, which passes for success.", Quirk.MisalignedIovaReturnsOne);
        internal static readonly Rule MisalignedIovaReturnsOne = new("MAP-9b", Errno.None, "The iova is not a multiple of the window's page: the kernel returns 1 and maps nothing.", "Align it.", Quirk.MisalignedIovaReturnsOne);
        internal static readonly Rule PastEnd = new("MAP-10", Errno.EINVAL, "The range runs past the end of the window.", "Shorten it. A kernel does not check this and writes outside the table.", Quirk.PastWindowEnd);
        internal static readonly Rule NotPinned = new("MAP-12a", Errno.EFAULT, "v1: the page of user memory cannot be pinned for writing.", "Map memory that exists and is writable.");
        internal static readonly Rule NotRegistered = new("MAP-12c", Errno.EINVAL, "v2: the IOMMU page is not inside one registered region of this process.", "Register the memory first; one IOMMU page cannot straddle two regions.");
        internal static readonly Rule RegionPageTooSmall = new("MAP-12d", Errno.EINVAL, "v2: the window's page is larger than what the region admits (log2).", "Use hugetlb memory, aligned to the page, or a window of smaller pages.");
        internal static readonly Rule CompoundPageTooSmall = new("MAP-12e", Errno.EPERM, "v2: the IOMMU page is larger than the page of memory behind it.", "Use hugetlb memory or a window of smaller pages.");
        internal static readonly Rule BeingUnregistered = new("MAP-12f", Errno.EINVAL, "v2: the region was unregistered during the call; everything this call mapped is unmapped again.", "Do not unregister memory while it is being mapped.", Quirk.ShortMapSucceeds);
        internal static readonly Rule StoppedShort = new("MAP-12g", Errno.None, "v2: the region was unregistered during the call; the kernel stops there and reports success.", "Do not unregister memory while it is being mapped.", Quirk.ShortMapSucceeds);
        internal static readonly Rule NoLevel = new("MAP-12h", Errno.ENOMEM, "A level of the table could not be allocated; everything this call mapped is unmapped again.", "Free memory and try again.", Quirk.WrongCountAfterFailedExchange);
        internal static readonly Rule WindowGone = new("MAP-12i", Errno.ENXIO, "The window was removed during the call; everything this call mapped is unmapped again.", "Do not remove a window while it is being mapped.");
    }

    /// <summary>VFIO_IOMMU_UNMAP_DMA.</summary>
    internal static class Unmap
    {
        internal static readonly Rule NotEnabled = new("UNMAP-1", Errno.EPERM, "The container is not enabled.", "v1: ENABLE. v2: register memory in this container first.");
        internal static readonly Rule Unreadable = new("UNMAP-2", Errno.EFAULT, "The 24 bytes of the argument cannot be read.", "Pass a vfio_iommu_type1_dma_unmap.");
        internal static readonly Rule ShortArgument = new("UNMAP-3", Errno.EINVAL, "argsz is less than 24.", "Set argsz to the size of vfio_iommu_type1_dma_unmap.");
        internal static readonly Rule UnknownFlags = new("UNMAP-4", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule NoWindow = new("UNMAP-6", Errno.ENXIO, "The iova is in no window of the container.", "Unmap inside the windows that exist.");
        internal static readonly Rule Misaligned = new("UNMAP-7", Errno.EINVAL, "size is not a multiple of the window's page.", "Align it to the page that the window was created with (4 KiB for the default window).");
        internal static readonly Rule MisalignedIova = new("UNMAP-8", Errno.EINVAL, "The iova is not a multiple of the window's page.", "Align it. Kernels since 4.12 return 1 here, which passes for success.", Quirk.MisalignedIovaReturnsOne);
        internal static readonly Rule MisalignedIovaReturnsOne = new("UNMAP-8b", Errno.None, "The iova is not a multiple of the window's page: the kernel returns 1 and unmaps nothing.", "Align it.", Quirk.MisalignedIovaReturnsOne);
        internal static readonly Rule PastEnd = new("UNMAP-9", Errno.EINVAL, "The range runs past the end of the window.", "Shorten it. Kernels since 4.12 do not check this and clear memory outside the table.", Quirk.UnmapPastEndSucceeds);
        internal static readonly Rule PastEndSucceeds = new("UNMAP-9b", Errno.None, "The range runs past the end of the window: the kernel goes on into memory that is not the table, and returns 0.", "Shorten it.", Quirk.UnmapPastEndSucceeds);
    }

    /// <summary>VFIO_IOMMU_SPAPR_REGISTER_MEMORY (<c>tce_iommu_register_pages</c>).</summary>
    internal static class Register
    {
        internal static readonly Rule WrongType = new("REG-1", Errno.ENOTTY, "The container is v1, which has no registration.", "Use SET_IOMMU with 7 (v2).");
        internal static readonly Rule Unreadable = new("REG-3", Errno.EFAULT, "The 24 bytes of the argument cannot be read.", "Pass a vfio_iommu_spapr_register_memory.");
        internal static readonly Rule ShortArgument = new("REG-4", Errno.EINVAL, "argsz is less than 24.", "Set argsz to the size of vfio_iommu_spapr_register_memory.");
        internal static readonly Rule UnknownFlags = new("REG-5", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule Misaligned = new("REG-6", Errno.EINVAL, "vaddr or size is not a multiple of the system page.", "Align both to the system page, 64 KiB on most POWER machines.");
        internal static readonly Rule Wraps = new("REG-7", Errno.EINVAL, "vaddr + size wraps around.", "Pass a range that ends below 2^64.");
        internal static readonly Rule Twice = new("REG-8", Errno.EBUSY, "This container registered the very range already.", "Register a range once in a container.");
        internal static readonly Rule Overlaps = new("REG-10", Errno.EINVAL, "The range overlaps another registered one.", "Register ranges that do not overlap; the very range of another container of the process is fine.");
        internal static readonly Rule OverLimit = new("REG-11", Errno.ENOMEM, "The range would pass RLIMIT_MEMLOCK (pages).", "Raise the limit, or hold CAP_IPC_LOCK.");
        internal static readonly Rule NoMemory = new("REG-12", Errno.ENOMEM, "The kernel found no memory for its bookkeeping.", "Try again.");
        internal static readonly Rule Nothing = new("REG-12b", Errno.ENOMEM, "size is 0.", "Register at least one page.", Quirk.RegisterNothingIsNoMemory);
        internal static readonly Rule NothingInvalid = new("REG-12c", Errno.EINVAL, "size is 0.", "Register at least one page.", Quirk.RegisterNothingIsNoMemory);
        internal static readonly Rule NotPinned = new("REG-13", Errno.EFAULT, "The first page of the range cannot be pinned for writing.", "Register memory that exists and is writable, to its last page.");
        internal static readonly Rule NoPages = new("REG-13d", Errno.ENOMEM, "The pages of the range cannot be brought in: memory is short.", "Free memory and try again.");
        internal static readonly Rule TailNotPinned = new("REG-13c", Errno.EFAULT, "Only the first pages of the range can be pinned for writing (pages that could, of pages asked for).", "Register memory that exists and is writable, to its last page. Kernels since 5.1 return the number of pages here, which passes for success.", Quirk.PartialPinReturnsCount);
        internal static readonly Rule PartlyPinned = new("REG-13b", Errno.None, "Only the first pages could be pinned: the kernel returns how many, and registers nothing.", "Treat every value but 0 as a failure.", Quirk.PartialPinReturnsCount);
    }

    /// <summary>VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY (<c>tce_iommu_unregister_pages</c>).</summary>
    internal static class Unregister
    {
        internal static readonly Rule WrongType = new("UNREG-1", Errno.ENOTTY, "The container is v1, which has no registration.", "Use SET_IOMMU with 7 (v2).");
        internal static readonly Rule NoAddressSpace = new("UNREG-2", Errno.EPERM, "The container belongs to no process yet, so nothing was registered.", "Register first.");
        internal static readonly Rule Unreadable = new("UNREG-3a", Errno.EFAULT, "The 24 bytes of the argument cannot be read.", "Pass a vfio_iommu_spapr_register_memory.");
        internal static readonly Rule ShortArgument = new("UNREG-3b", Errno.EINVAL, "argsz is less than 24.", "Set argsz to the size of vfio_iommu_spapr_register_memory.");
        internal static readonly Rule UnknownFlags = new("UNREG-3c", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule Misaligned = new("UNREG-4", Errno.EINVAL, "vaddr or size is not a multiple of the system page.", "Pass exactly what was registered.");
        internal static readonly Rule NoSuchRegion = new("UNREG-6", Errno.ENOENT, "This very range is not registered.", "Pass exactly the vaddr and size that were registered; a part is refused.");
        internal static readonly Rule NoSuchRegionPatch = new("UNREG-6b", Errno.EINVAL, "No registered range contains this one.", "Pass a registered range.");
        internal static readonly Rule OtherContainer = new("UNREG-7", Errno.ENOENT, "Another container registered the range, not this one.", "Unregister through the container that registered.");
        internal static readonly Rule Busy = new("UNREG-8", Errno.EBUSY, "TCEs still point into the region (how many).", "Unmap first. Kernels since 5.0 return 0 here and orphan the region.", Quirk.UnregisterOrphans);
        internal static readonly Rule Orphaned = new("UNREG-8b", Errno.None, "TCEs still point into the region: the kernel returns 0, and the region stays pinned and charged for good.", "Unmap first.", Quirk.UnregisterOrphans);
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_CREATE (<c>tce_iommu_create_window</c>).</summary>
    internal static class Create
    {
        internal static readonly Rule WrongType = new("CREATE-1", Errno.ENOTTY, "The container is v1, which has no windows of its own.", "Use SET_IOMMU with 7 (v2).");
        internal static readonly Rule Unreadable = new("CREATE-4", Errno.EFAULT, "The 40 bytes of the argument cannot be read.", "Pass a vfio_iommu_spapr_tce_create.");
        internal static readonly Rule ShortArgument = new("CREATE-5", Errno.EINVAL, "argsz is less than 40.", "Set argsz to the size of vfio_iommu_spapr_tce_create.");
        internal static readonly Rule UnknownFlags = new("CREATE-6", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule NoSlot = new("CREATE-8", Errno.ENOSPC, "The container has two windows.", "Remove one. The default window counts: remove it first to get start 0.");
        internal static readonly Rule NoSuchPage = new("CREATE-10", Errno.EINVAL, "The platform has no IOMMU page of that size (page shift against the sizes it has).", "Use a bit that is set in ddw.pgsizes of GET_INFO.");
        internal static readonly Rule BadSize = new("CREATE-12", Errno.EINVAL, "window_size is not a power of two.", "Round it up to a power of two.");
        internal static readonly Rule BadLevels = new("CREATE-12b", Errno.EINVAL, "The number of levels is out of range.", "Use 1 to ddw.levels of GET_INFO.");
        internal static readonly Rule BelowOnePage = new("CREATE-12c", Errno.EINVAL, "The window is smaller than one of its pages.", "Create at least one page.", Quirk.WindowBelowOnePage);
        internal static readonly Rule BeyondMemory = new("CREATE-12d", Errno.EINVAL, "The window is larger than the memory that the machine can have (bytes).", "Kernels before about 4.16 have this limit; create a smaller window.");
        internal static readonly Rule OverLimit = new("CREATE-13", Errno.ENOMEM, "The table would pass RLIMIT_MEMLOCK (pages).", "Raise the limit, hold CAP_IPC_LOCK, or use larger pages.");
        internal static readonly Rule LevelTooLarge = new("CREATE-14", Errno.ENOMEM, "A level of the table is larger than the kernel can allocate in one piece (bytes).", "Use more levels or larger pages.", Quirk.FailedCreateKeepsCharge);
        internal static readonly Rule BadShape = new("CREATE-14b", Errno.EINVAL, "The levels cover more address bits than the hardware takes (bits, against less than 55).", "Use fewer levels.", Quirk.FailedCreateKeepsCharge);
        internal static readonly Rule Refused = new("CREATE-14c", Errno.EINVAL, "The firmware takes tables of one level only.", "Use 1 level.", Quirk.PartitionLevelsCharge);
        internal static readonly Rule WindowPresent = new("CREATE-14d", Errno.EPERM, "The firmware does not create the first window while the 64-bit one is there.", "Remove the 64-bit window first.", Quirk.FailedCreateKeepsCharge);
        internal static readonly Rule BridgeBarred = new("CREATE-14e", Errno.ENODEV, "The firmware refused the window.", "Keep to one created window on a partition.", Quirk.RefusedWindowBarsBridge);
        internal static readonly Rule NoMemory = new("CREATE-14f", Errno.ENOMEM, "The kernel found no memory for the table or for its userspace view.", "Use larger pages or more levels, or try again.", Quirk.FailedCreateKeepsCharge);
        internal static readonly Rule PlatformFailed = new("CREATE-14g", Errno.EIO, "The firmware failed to make the table.", "Try again.", Quirk.FailedCreateKeepsCharge);
        internal static readonly Rule ProgrammingFailed = new("CREATE-15b", Errno.EIO, "The platform failed to program the window into a group (its number).", "Try again; no group has the window.");
        internal static readonly Rule NotProgrammed = new("CREATE-15", Errno.EPERM, "A group of the container does not take the window: on a partition a table works for one group only.", "Use a container for each group.");
        internal static readonly Rule Unwritable = new("CREATE-16", Errno.EFAULT, "start_addr cannot be written back; the window stays.", "Pass writable memory.", Quirk.UnwrittenWindowStays);
        internal static readonly Rule UnwritableUndone = new("CREATE-16b", Errno.EFAULT, "start_addr cannot be written back; the window was removed again.", "Pass writable memory.", Quirk.UnwrittenWindowStays);
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_REMOVE (<c>tce_iommu_remove_window</c>).</summary>
    internal static class Remove
    {
        internal static readonly Rule WrongType = new("REMOVE-1", Errno.ENOTTY, "The container is v1, which has no windows of its own.", "Use SET_IOMMU with 7 (v2).");
        internal static readonly Rule Unreadable = new("REMOVE-4", Errno.EFAULT, "The 16 bytes of the argument cannot be read.", "Pass a vfio_iommu_spapr_tce_remove.");
        internal static readonly Rule ShortArgument = new("REMOVE-5", Errno.EINVAL, "argsz is less than 16.", "Set argsz to the size of vfio_iommu_spapr_tce_remove.");
        internal static readonly Rule UnknownFlags = new("REMOVE-6", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule NoWindow = new("REMOVE-8", Errno.EINVAL, "No window contains start_addr.", "Pass the start_addr that TCE_CREATE gave, or any address in the window.");
    }

    /// <summary>VFIO_EEH_PE_OP.</summary>
    internal static class Eeh
    {
        internal static readonly Rule NoDevice = new("EEH-1", Errno.ENODEV, "The group has no partitionable endpoint that EEH knows.", "The platform must have EEH; ask CHECK_EXTENSION(5).");
        internal static readonly Rule Unreadable = new("EEH-2", Errno.EFAULT, "The argument cannot be read: 12 bytes, 40 for INJECT_ERR.", "Pass a vfio_eeh_pe_op.");
        internal static readonly Rule ShortArgument = new("EEH-3", Errno.EINVAL, "argsz is less than 12, or less than 40 for INJECT_ERR.", "Set argsz to the size of vfio_eeh_pe_op.");
        internal static readonly Rule UnknownFlags = new("EEH-3b", Errno.EINVAL, "flags is not 0.", "No flag is known here.");
        internal static readonly Rule UnknownOperation = new("EEH-4", Errno.EINVAL, "The operation is unknown.", "Operations are 0 (DISABLE) to 9 (INJECT_ERR).");
        internal static readonly Rule PlatformFailed = new("EEH-6", Errno.EIO, "The firmware failed the operation for a group (its number); groups before it are done.", "Ask for the state and try again.");
        internal static readonly Rule UnknownError = new("EEH-5", Errno.EINVAL, "The error to inject is unknown: its type or its function.", "Types are 0 (32 bit) and 1 (64 bit), functions 0 to 19.");
    }
}
