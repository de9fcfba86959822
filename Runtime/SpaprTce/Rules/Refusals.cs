using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The decision tables: every refusal of the model, by call, in the order of evaluation.</summary>
/// <remarks>The numbers of rows are for ever. Where two profiles differ the row says so in its condition or there are two rows.</remarks>
internal static partial class Refusals
{
    internal static readonly List<Rule> Catalogue = [];

    /// <summary>All rules; asking for it runs the initializers of every table.</summary>
    internal static IReadOnlyList<Rule> All
    {
        get
        {
            // A nested class is initialized when one of its members is touched first.
            _ = (File.NotOpen, Call.UnknownRequest, Container.NoDriver, Group.Unreadable, Attach.Busy, Info.Unreadable, Enable.WrongType);
            _ = (Map.NotEnabled, Unmap.NotEnabled, Register.WrongType, Unregister.WrongType, Create.WrongType, Remove.WrongType, Eeh.NoDevice);
            return Catalogue;
        }
    }

    /// <summary>System calls before any driver is asked.</summary>
    internal static class File
    {
        internal static readonly Rule NotOpen = new("FILE-1", Errno.EBADF, "The descriptor is not open.", "Open the file first, and use the descriptor before it is closed.");
        internal static readonly Rule NoSuchPath = new("FILE-2", Errno.ENOENT, "The machine has no such file.", "It has /dev/vfio/vfio, /dev/vfio/N for each IOMMU group N, and a few devices such as /dev/null.");
        internal static readonly Rule GroupOpen = new("FILE-3", Errno.EBUSY, "The group's file is open already, or one of its devices is.", "A group is opened once; share the descriptor or duplicate it.");
        internal static readonly Rule TooMany = new("FILE-4", Errno.EMFILE, "The process has no descriptor left.", "Close what is not used.");
        internal static readonly Rule NoDriver = new("FILE-5", Errno.ENOTTY, "The file takes no VFIO requests.", "Send it to a container, group or device file.");
    }

    /// <summary>Every request that a file does not know.</summary>
    internal static class Call
    {
        internal static readonly Rule UnknownRequest = new("CALL-1", Errno.ENOTTY, "This kind of file does not know the request.", "VFIO's numbers mean different things on containers, groups and devices: check the file, then the number.");
        internal static readonly Rule ForeignNumber = new("CALL-2", Errno.ENOTTY, "The request is encoded as on x86 and arm; POWER puts 1 for 'no direction' in bit 29.", "Use the number of the target, 0x20003b64 + n; for a program that runs on another architecture build the machine without Q25.", Quirk.ForeignNumbersUnknown);
        internal static readonly Rule OtherAddressSpace = new("CALL-3", Errno.EPERM, "The container belongs to another process: the first that enabled, registered, created or removed.", "Call from that process. Its threads share it, its children do not.");
    }

    /// <summary>The container without its driver.</summary>
    internal static class Container
    {
        internal static readonly Rule NoDriver = new("CONT-1", Errno.EINVAL, "The container has no IOMMU type yet.", "Add a group (GROUP_SET_CONTAINER), then SET_IOMMU with 2 (v1) or 7 (v2).");
        internal static readonly Rule NoGroup = new("SET-1", Errno.EINVAL, "No group is in the container, or it has a type already.", "Add a group first. The type goes when the last group leaves.");
        internal static readonly Rule NoSuchType = new("SET-2", Errno.ENODEV, "No driver knows the type.", "This machine knows 2 (SPAPR TCE v1) and 7 (v2).");
        internal static readonly Rule NoMemory = new("SET-3b", Errno.ENOMEM, "The kernel found no memory for the driver's data.", "Try again.");
        internal static readonly Rule NotAType = new("SET-3", Errno.EINVAL, "The number is an extension of the driver, not a type.", "Types are 2 (SPAPR TCE v1) and 7 (v2).");
    }

    /// <summary>Group files.</summary>
    internal static class Group
    {
        internal static readonly Rule Unreadable = new("STATUS-1", Errno.EFAULT, "The 8 bytes of the argument cannot be read or written.", "Pass a vfio_group_status.");
        internal static readonly Rule ShortArgument = new("STATUS-2", Errno.EINVAL, "argsz is less than 8.", "Set argsz to the size of vfio_group_status.");
        internal static readonly Rule UnreadableDescriptor = new("SETC-1", Errno.EFAULT, "The container's descriptor cannot be read.", "Pass a pointer to a 32-bit descriptor.");
        internal static readonly Rule BadDescriptor = new("SETC-2", Errno.EBADF, "The container's descriptor is not open.", "Pass the descriptor of an open /dev/vfio/vfio.");
        internal static readonly Rule NegativeDescriptor = new("SETC-2b", Errno.EINVAL, "The container's descriptor is negative.", "Pass the descriptor of an open /dev/vfio/vfio.");
        internal static readonly Rule HasContainer = new("SETC-3", Errno.EINVAL, "The group has a container already.", "GROUP_UNSET_CONTAINER first.");
        internal static readonly Rule NotAContainer = new("SETC-4", Errno.EINVAL, "The descriptor is no VFIO container.", "Pass the descriptor of an open /dev/vfio/vfio.");
        internal static readonly Rule NotAContainerRecent = new("SETC-4b", Errno.EBADFD, "The descriptor is no VFIO container.", "Pass the descriptor of an open /dev/vfio/vfio.");
        internal static readonly Rule NotOwned = new("SETC-5", Errno.EBUSY, "The group cannot be taken from the host's DMA layer.", "Unbind the host's drivers from every device of the group.");
        internal static readonly Rule NoContainer = new("UNSETC-1", Errno.EINVAL, "The group has no container.", "Nothing is to be done.");
        internal static readonly Rule DeviceOpen = new("UNSETC-2", Errno.EBUSY, "A device of the group is open.", "Close the device files first.");
        internal static readonly Rule NameUnreadable = new("DEVFD-1", Errno.EFAULT, "The device's name cannot be read.", "Pass a string that ends with NUL.");
        internal static readonly Rule NoSuchDevice = new("DEVFD-2", Errno.ENODEV, "The group has no device of that name.", "Use the names of the group's devices, such as 0000:01:00.0.");
        internal static readonly Rule NotUsable = new("DEVFD-3", Errno.EINVAL, "The group has no container, or the container has no type.", "GROUP_SET_CONTAINER and SET_IOMMU first.");
    }

    /// <summary>A group joins a container that has a driver (<c>tce_iommu_attach_group</c>).</summary>
    internal static class Attach
    {
        internal static readonly Rule NoTableGroup = new("ATTACH-2", Errno.ENODEV, "The platform gives the group no table: this kernel does not do VFIO in a partition.", "Use a newer kernel.");
        internal static readonly Rule NoWindows = new("ATTACH-3", Errno.EPERM, "A v2 container needs a group that can create windows.", "Use type 2 (v1) for this group.");
        internal static readonly Rule NoWindowsRecent = new("ATTACH-3b", Errno.EINVAL, "A v2 container needs a group that can create windows.", "Use type 2 (v1) for this group.");
        internal static readonly Rule Busy = new("ATTACH-4", Errno.EBUSY, "A v1 container takes one group.", "Use a container for each group, or v2.");
        internal static readonly Rule WrongType = new("ATTACH-5", Errno.EPERM, "This kernel uses v1 only for groups that cannot create windows.", "Use type 7 (v2) for this group.");
        internal static readonly Rule NoMemory = new("ATTACH-8", Errno.ENOMEM, "The kernel found no memory for the group's entry.", "Try again.");
        internal static readonly Rule NoView = new("ATTACH-8b", Errno.ENOMEM, "The kernel found no memory for the userspace view of the group's table.", "Try again.");
        internal static readonly Rule TableInUse = new("ATTACH-9b", Errno.EBUSY, "The host still uses the group's table.", "Unbind the host's drivers from every device of the group.", Quirk.ViewLeak);
        internal static readonly Rule NotProgrammed = new("ATTACH-9c", Errno.EIO, "The platform failed to program a window of the container into the group.", "Try again; the container is as it was.");
        internal static readonly Rule WindowRefused = new("ATTACH-9", Errno.EPERM, "The group does not take the windows of the container: on a partition a table works for one group only.", "Use a container of its own.");
    }
}
