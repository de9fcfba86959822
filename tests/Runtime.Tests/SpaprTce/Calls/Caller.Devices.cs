using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

// The file of a device, opened after one container and one group, so that its descriptor is always the same; and an event after it.
internal sealed partial class Caller
{
    internal const int Device = 5;
    internal const int Event = 6;

    internal void OpenDevice()
    {
        AttachV2();
        Assert.Equal(Device, Must(GetDevice(Group, "0000:01:00.0")));
        Assert.Equal(Event, Must(Process.CreateEvent()));
    }

    internal IoctlResult Ask<T>(VfioDeviceRequest request, T argument, int accessible = -1, bool readOnly = false)
        where T : unmanaged => Send(Device, (VfioRequest)request, argument, accessible, readOnly);

    internal IoctlResult Ask<T>(VfioDeviceRequest request, ref T argument)
        where T : unmanaged => Send(Device, (VfioRequest)request, ref argument);

    /// <summary>SET_IRQS with data of four bytes, or less.</summary>
    internal IoctlResult SetIrqs(vfio_irq_set set, int data = 0, int accessible = 24)
    {
        Span<byte> bytes = stackalloc byte[24];
        MemoryMarshal.Write(bytes, in set);
        MemoryMarshal.Write(bytes[20..], in data);
        return SendBytes(Device, Setting.NumberOf((VfioRequest)VfioDeviceRequest.SetIrqs), bytes, accessible);
    }

    internal IoctlResult MapFile(int descriptor)
    {
        SafeHandle handle = Process.Transport.Adopt(descriptor);
        // The descriptor stays the test's.
        GC.SuppressFinalize(handle);
        return Told(Process.Transport.Map(handle, 0, 0x1000, FileAccess.Read, out _));
    }
}
