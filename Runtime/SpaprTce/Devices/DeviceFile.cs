namespace Uapi.SpaprTce;

/// <summary>The open file of a device, from VFIO_GROUP_GET_DEVICE_FD. It keeps its group's file, and with it the container, from going.</summary>
internal sealed class DeviceFile : OpenFile
{
    private readonly GroupFile _group;

    internal DeviceFile(GroupFile group, EduDevice device)
        : base(group.Machine)
    {
        _group = group;
        Device = device;
    }

    internal EduDevice Device { get; }

    internal override string Path => "anon_inode:[vfio-device]";

    /// <inheritdoc/>
    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => Refusals.Call.UnknownRequest;

    /// <inheritdoc/>
    private protected override void OnLastClose(AddressSpace? current) => _group.DeviceClosed(current);
}
