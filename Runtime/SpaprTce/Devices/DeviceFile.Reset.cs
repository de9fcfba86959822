using System.Runtime.InteropServices;
using Uapi.Linux;

namespace Uapi.SpaprTce;

// Resets of the device, and of all that is on its bus: the devices of its group.
internal sealed partial class DeviceFile
{
    private const int HotMinimum = 12;
    private const int DependentSize = 8;

    // Each device has a bus of its own behind the bridge of its group.
    private const byte Bus = 1;
    private const int HotDevices = 1;

    private Answer Reset()
    {
        Device.Reset();
        return Answer.Of(0);
    }

    private Answer GetHotResetInfo(in IoctlArgument argument)
    {
        const int Whole = HotMinimum + (HotDevices * DependentSize);
        Span<byte> copy = stackalloc byte[Whole];
        if (!argument.TryRead(HotMinimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.HotInfoUnreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        if (argsz < HotMinimum)
            return Answer.Refuse(Refusals.Device.HotInfoShort, argsz, HotMinimum);
        AbiView.Put(copy, argsz);
        AbiView.Put(copy.Slice(4), 0u);
        AbiView.Put(copy.Slice(8), (uint)HotDevices);
        AbiView.Put(copy.Slice(HotMinimum), new vfio_pci_dependent_device { group_id = (uint)Device.Group.Number, segment = (ushort)Device.Group.Number, bus = Bus });
        bool fits = argsz >= Whole;
        // How many there are is told in any case.
        if (!argument.TryWrite(0, fits ? copy : copy.Slice(0, HotMinimum)))
            return Refusals.Device.HotInfoUnreadable;
        return fits ? Answer.Of(0) : Answer.Refuse(Refusals.Device.HotInfoNoRoom, argsz, Whole);
    }

    private Answer HotReset(SpaprProcess caller, in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[HotMinimum + (HotDevices * sizeof(int))];
        if (!argument.TryRead(HotMinimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.HotUnreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        uint flags = MemoryMarshal.Read<uint>(bytes.Slice(4));
        uint count = MemoryMarshal.Read<uint>(bytes.Slice(8));
        if (argsz < HotMinimum)
            return Answer.Refuse(Refusals.Device.HotShort, argsz, HotMinimum);
        if (flags != 0)
            return Answer.Refuse(Refusals.Device.HotFlags, flags);
        if (count == 0)
            return Refusals.Device.HotNoGroups;
        if (count > HotDevices)
            return Answer.Refuse(Refusals.Device.HotManyGroups, count, HotDevices);
        if (!argument.TryRead(copy.Length, copy, out bytes))
            return Refusals.Device.HotGroupsUnreadable;
        int descriptor = MemoryMarshal.Read<int>(bytes.Slice(HotMinimum));
        if (caller.Files.Find(descriptor) is not { } file)
            return Answer.Refuse(Refusals.Device.HotGroupNotOpen, (uint)descriptor);
        if (file is not GroupFile group)
            return Answer.Refuse(Refusals.Device.HotNotAGroup, (uint)descriptor);
        if (group.Group != Device.Group)
            return Answer.Refuse(Refusals.Device.HotOtherGroup, (uint)group.Group.Number, (uint)Device.Group.Number);
        foreach (EduDevice device in Device.Group.Devices)
            device.Reset();
        return Answer.Of(0);
    }
}
