using System.Globalization;
using System.Text;
using Uapi.Ioctl;
using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

// Files: opening, closing, and a device's registers.
internal sealed partial class ScenarioProcess
{
    // The device whose registers are mapped, by the descriptor they were mapped through; the mapping keeps the file open after its descriptor is closed.
    // It is replaced when a DMA goes through another descriptor.
    private (EduDevice? Device, int Through, int Keeper) _deviceMapping = (null, -1, -1);

    private IoctlResult Opened(string name, IoctlResult result)
    {
        Answered(result);
        if (!_files.ContainsKey(name))
        {
            _fileOrder.Add(name);
            _files[name] = ClosedDescriptor;
        }
        // A name that works keeps its file when opening another under it fails.
        if (!result.IsSuccess)
            return result;
        _files[name] = result.Value;
        return IoctlResult.Success();
    }

    private IoctlResult Close(CloseStep step)
    {
        IoctlResult result = Answered(_process.Close(Descriptor(step.File)));
        if (result.IsSuccess && step.File.Name is { } name)
            _files[name] = ClosedDescriptor;
        return result;
    }

    private string GroupPath(ulong index)
    {
        IReadOnlyList<IommuGroup> groups = _process.Machine.Groups;
        string file = index < (ulong)groups.Count ? groups[(int)index].Number.ToString(CultureInfo.InvariantCulture) : "none";
        return "/dev/vfio/" + file;
    }

    private IoctlResult OpenDevice(OpenDeviceStep step)
    {
        IReadOnlyList<IommuGroup> groups = _process.Machine.Groups;
        ulong index = Value(step.Index);
        ulong device = ValueOrZero(step.Device);
        string name = index < (ulong)groups.Count && device < (ulong)groups[(int)index].Devices.Count ? groups[(int)index].Devices[(int)device].Name : "nonexistent";
        return Opened(step.Name, _process.Ioctl(Descriptor(step.Group), Ppc64le.VFIO_GROUP_GET_DEVICE_FD, Encoding.ASCII.GetBytes(name + "\0")));
    }

    // A device does DMA when its registers are written, and those are mapped first.
    private IoctlResult Dma(DmaStep step)
    {
        int descriptor = Descriptor(step.Device);
        ulong iova = Value(step.Iova);
        ulong count = Value(step.Count);
        if (_process.FindDevice(descriptor) is not { } opened)
            return AskForRegisters(descriptor);
        if (_deviceMapping.Device is null || _deviceMapping.Through != descriptor)
        {
            UnmapDevice();
            _deviceMapping = (opened, descriptor, _process.Duplicate(descriptor).Value);
        }
        EduDevice device = _deviceMapping.Device!;
        if (count > EduDevice.BufferSize)
            throw new ScenarioException(step.Source, step.Count.Column, $"{step.Count} is {count}: the device's buffer has {EduDevice.BufferSize} bytes");
        // A frozen endpoint answers every load with ones, so the device is not recognized.
        if (!device.Group.Eeh.AccessPasses)
            return IoctlResult.Failure(Errno.EIO);
        // Whether the bridge let it through the device does not say.
        bool done = step.ToMemory ? device.CopyOut(iova, (int)count) : device.CopyIn(iova, (int)count);
        _fault = done ? DmaFault.None : device.LastFault;
        return IoctlResult.Success();
    }

    // What is no device gives its own answer to the first request that a device would be sent.
    private IoctlResult AskForRegisters(int descriptor)
    {
        Span<byte> region = stackalloc byte[Linux.vfio_region_info.Layout.Size];
        region.Clear();
        As<Linux.vfio_region_info>(region) = new() { argsz = (uint)region.Length, index = VFIO_PCI_CONFIG_REGION_INDEX };
        IoctlResult result = Send(descriptor, Ppc64le.VFIO_DEVICE_GET_REGION_INFO, region);
        return result.IsSuccess ? IoctlResult.Failure(Errno.EIO) : result;
    }

    private void UnmapDevice()
    {
        if (_deviceMapping.Keeper >= 0)
            _process.Close(_deviceMapping.Keeper);
        _deviceMapping = (null, -1, -1);
    }
}
