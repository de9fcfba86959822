using Uapi.Ioctl;

namespace Uapi.SpaprTce;

internal static partial class Refusals
{
    /// <summary>Files of devices: what vfio-pci refuses for a plain PCI device (<c>vfio_pci_core_ioctl</c>, <c>vfio_pci_rw</c>). <c>docs/devices.md</c> lists them.</summary>
    internal static class Device
    {
        // VFIO_DEVICE_GET_INFO
        internal static readonly Rule InfoUnreadable = new("DEV-1", Errno.EFAULT, "The argument of GET_INFO cannot be read or written: 16 bytes, or 24 when argsz is 24 or more.", "Pass a vfio_device_info.");
        internal static readonly Rule InfoShort = new("DEV-2", Errno.EINVAL, "argsz of GET_INFO is less than 16.", "Set argsz to the size of vfio_device_info.");

        // VFIO_DEVICE_GET_REGION_INFO
        internal static readonly Rule RegionUnreadable = new("DEV-10", Errno.EFAULT, "The 32 bytes of GET_REGION_INFO cannot be read or written.", "Pass a vfio_region_info.");
        internal static readonly Rule RegionShort = new("DEV-11", Errno.EINVAL, "argsz of GET_REGION_INFO is less than 32.", "Set argsz to the size of vfio_region_info.");
        internal static readonly Rule NoSuchRegionIndex = new("DEV-12", Errno.EINVAL, "The device has no region of that index.", "Indexes are 0 (BAR 0) to 7 (configuration space); 8 is for VGA devices only.");

        // VFIO_DEVICE_GET_IRQ_INFO
        internal static readonly Rule IrqUnreadable = new("DEV-20", Errno.EFAULT, "The 16 bytes of GET_IRQ_INFO cannot be read or written.", "Pass a vfio_irq_info.");
        internal static readonly Rule IrqShort = new("DEV-21", Errno.EINVAL, "argsz of GET_IRQ_INFO is less than 16.", "Set argsz to the size of vfio_irq_info.");
        internal static readonly Rule NoSuchIrqIndex = new("DEV-22", Errno.EINVAL, "The device has no interrupts of that index.", "Indexes are 0 (INTx), 1 (MSI), 2 (MSI-X, of which this device has none) and 4 (request); 3 is for PCI Express only.");

        // VFIO_DEVICE_SET_IRQS
        internal static readonly Rule SetUnreadable = new("DEV-30", Errno.EFAULT, "The first 20 bytes of SET_IRQS cannot be read.", "Pass a vfio_irq_set.");
        internal static readonly Rule SetShort = new("DEV-31", Errno.EINVAL, "argsz of SET_IRQS is less than 20.", "Set argsz to the size of vfio_irq_set and its data.");
        internal static readonly Rule SetIndex = new("DEV-32", Errno.EINVAL, "SET_IRQS: there is no such index.", "Indexes are 0 (INTx) to 4 (request).");
        internal static readonly Rule SetOverflow = new("DEV-33", Errno.EINVAL, "SET_IRQS: start and count run over 32 bits.", "Stay below the count of GET_IRQ_INFO.");
        internal static readonly Rule SetFlags = new("DEV-34", Errno.EINVAL, "SET_IRQS: flags has an unknown bit.", "One VFIO_IRQ_SET_DATA and one VFIO_IRQ_SET_ACTION.");
        internal static readonly Rule SetRange = new("DEV-35", Errno.EINVAL, "SET_IRQS: the range is not within the interrupts of the index.", "Stay below the count of GET_IRQ_INFO; an index without interrupts takes no call at all.");
        internal static readonly Rule SetData = new("DEV-36", Errno.EINVAL, "SET_IRQS: flags does not say one kind of data.", "Exactly one of DATA_NONE, DATA_BOOL and DATA_EVENTFD.");
        internal static readonly Rule SetDataShort = new("DEV-37", Errno.EINVAL, "SET_IRQS: argsz leaves no room for the data.", "20 bytes, and for each interrupt 1 (DATA_BOOL) or 4 (DATA_EVENTFD).");
        internal static readonly Rule SetDataUnreadable = new("DEV-38", Errno.EFAULT, "SET_IRQS: the data cannot be read.", "Pass as much memory as argsz says.");
        internal static readonly Rule SetAction = new("DEV-39", Errno.ENOTTY, "SET_IRQS: the index does not take this action.", "One action; INTx takes all three, MSI and the request TRIGGER only.");
        internal static readonly Rule SetOther = new("DEV-40", Errno.EINVAL, "SET_IRQS: another index is switched on.", "Switch it off first: INTx and MSI exclude each other.");
        internal static readonly Rule SetNotOn = new("DEV-41", Errno.EINVAL, "SET_IRQS: the index is not switched on.", "Tie an event with DATA_EVENTFD and TRIGGER first.");
        internal static readonly Rule SetOne = new("DEV-42", Errno.EINVAL, "SET_IRQS: INTx is one interrupt, and this count is 0.", "Count 1; count 0 with DATA_NONE and TRIGGER switches INTx off when it is on.");
        internal static readonly Rule MaskByEvent = new("DEV-43", Errno.ENOTTY, "SET_IRQS: INTx cannot be masked by an event.", "Mask it by a call; UNMASK takes an event.");
        internal static readonly Rule EventNotOpen = new("DEV-44", Errno.EBADF, "The event's descriptor is not open.", "Pass the descriptor of an open eventfd, or -1 to untie.");
        internal static readonly Rule NotAnEvent = new("DEV-45", Errno.EINVAL, "The descriptor is no eventfd.", "Pass the descriptor of an eventfd.");
        internal static readonly Rule UnmaskTied = new("DEV-46", Errno.EBUSY, "SET_IRQS: an event is tied to UNMASK already.", "Untie it first, with -1.");
        internal static readonly Rule NoVectors = new("DEV-47", Errno.ERANGE, "SET_IRQS: MSI is to be switched on with no vector.", "Tie at least one; count 0 with DATA_NONE and TRIGGER switches it off.");
        internal static readonly Rule NoRequestEvent = new("DEV-48", Errno.EINVAL, "SET_IRQS: no event is tied to the request, or count is 0.", "Tie an event first; count 0 with DATA_NONE unties it.");

        // VFIO_DEVICE_GET_PCI_HOT_RESET_INFO and VFIO_DEVICE_PCI_HOT_RESET
        internal static readonly Rule HotInfoUnreadable = new("DEV-50", Errno.EFAULT, "The argument of GET_PCI_HOT_RESET_INFO cannot be read or written: 12 bytes, and 8 for each device.", "Pass a vfio_pci_hot_reset_info.");
        internal static readonly Rule HotInfoShort = new("DEV-51", Errno.EINVAL, "argsz of GET_PCI_HOT_RESET_INFO is less than 12.", "Set argsz to the size of vfio_pci_hot_reset_info and its devices.");
        internal static readonly Rule HotInfoNoRoom = new("DEV-52", Errno.ENOSPC, "argsz of GET_PCI_HOT_RESET_INFO leaves no room for the devices (bytes); count says how many there are.", "Ask again with 12 bytes, and 8 for each device.");
        internal static readonly Rule HotUnreadable = new("DEV-60", Errno.EFAULT, "The first 12 bytes of PCI_HOT_RESET cannot be read.", "Pass a vfio_pci_hot_reset.");
        internal static readonly Rule HotShort = new("DEV-61", Errno.EINVAL, "argsz of PCI_HOT_RESET is less than 12.", "Set argsz to the size of vfio_pci_hot_reset and its groups.");
        internal static readonly Rule HotFlags = new("DEV-62", Errno.EINVAL, "flags of PCI_HOT_RESET is not 0.", "No flag is known here.");
        internal static readonly Rule HotNoGroups = new("DEV-63", Errno.EINVAL, "PCI_HOT_RESET: count is 0.", "Show the group of every device that is hit; 0 is for devices opened without a group.");
        internal static readonly Rule HotManyGroups = new("DEV-64", Errno.EINVAL, "PCI_HOT_RESET: more groups than devices are hit.", "Show each group once.");
        internal static readonly Rule HotGroupsUnreadable = new("DEV-65", Errno.EFAULT, "PCI_HOT_RESET: the groups' descriptors cannot be read.", "Pass 4 bytes for each.");
        internal static readonly Rule HotGroupNotOpen = new("DEV-66", Errno.EBADF, "PCI_HOT_RESET: a group's descriptor is not open.", "Pass the descriptor of the device's open group.");
        internal static readonly Rule HotNotAGroup = new("DEV-67", Errno.EINVAL, "PCI_HOT_RESET: the descriptor is no group.", "Pass the descriptor of the device's open group.");
        internal static readonly Rule HotOtherGroup = new("DEV-68", Errno.EINVAL, "PCI_HOT_RESET: a device would be hit whose group was not shown.", "Pass the group of this device.");

        // VFIO_DEVICE_IOEVENTFD
        internal static readonly Rule TieUnreadable = new("DEV-70", Errno.EFAULT, "The 28 bytes of IOEVENTFD cannot be read.", "Pass a vfio_device_ioeventfd.");
        internal static readonly Rule TieShort = new("DEV-71", Errno.EINVAL, "argsz of IOEVENTFD is less than 28.", "Set argsz to the size of vfio_device_ioeventfd.");
        internal static readonly Rule TieFlags = new("DEV-72", Errno.EINVAL, "IOEVENTFD: flags is not one width, or the descriptor is less than -1.", "One of VFIO_DEVICE_IOEVENTFD_8 to _64, and an eventfd or -1.");
        internal static readonly Rule TieNowhere = new("DEV-73", Errno.EINVAL, "IOEVENTFD: nothing of this device can be written by an event. A kernel refuses so what is no BAR; here no register can.", "Write the register with pwrite when the event arrives.");

        // VFIO_DEVICE_FEATURE
        internal static readonly Rule FeatureUnreadable = new("DEV-80", Errno.EFAULT, "The first 8 bytes of FEATURE cannot be read.", "Pass a vfio_device_feature.");
        internal static readonly Rule FeatureShort = new("DEV-81", Errno.EINVAL, "argsz of FEATURE is less than 8.", "Set argsz to the size of vfio_device_feature and the feature's data.");
        internal static readonly Rule FeatureFlags = new("DEV-82", Errno.EINVAL, "FEATURE: flags has an unknown bit.", "A feature's number, and GET, SET or PROBE.");
        internal static readonly Rule FeatureBoth = new("DEV-83", Errno.EINVAL, "FEATURE: both GET and SET.", "One of them, unless with PROBE.");
        internal static readonly Rule NoFeature = new("DEV-84", Errno.ENOTTY, "The device has no such feature: no migration, no logging of DMA, no low power.", "Do without.");

        // pread, pwrite, mmap
        internal static readonly Rule NoRegion = new("DEV-90", Errno.EINVAL, "The device has no region at that offset.", "Ask GET_REGION_INFO where the regions lie: index times 2^40.");
        internal static readonly Rule PastRegion = new("DEV-91", Errno.EINVAL, "The offset is past the end of the BAR.", "Stay within the size that GET_REGION_INFO tells.");
        internal static readonly Rule PastConfiguration = new("DEV-92", Errno.EFAULT, "The access runs past the end of the configuration space.", "It has 256 bytes.");
        internal static readonly Rule MemoryOff = new("DEV-93", Errno.EIO, "The device's memory is switched off in the command register.", "Set bit 1 of the command register (offset 4 of the configuration space).");
        internal static readonly Rule NotMappable = new("DEV-94", Errno.EINVAL, "The region cannot be mapped: its registers act when they are written, which memory would not notice.", "Read and write it at an offset; no region has VFIO_REGION_INFO_FLAG_MMAP.");
    }
}
