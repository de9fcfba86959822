namespace Uapi.SpaprTce;

/// <summary>The open file of a device, from VFIO_GROUP_GET_DEVICE_FD. It keeps its group's file, and with it the container, from going.</summary>
/// <remarks>It answers as vfio-pci does for a plain PCI device: a region for each base address register and one for the configuration space, 2^40 bytes apart.</remarks>
internal sealed partial class DeviceFile : OpenFile
{
    private const int BarRegion = 0;
    private const int ConfigurationRegion = 7;
    private const int Regions = 9;
    private const int RegionShift = 40;

    private readonly GroupFile _group;
    private long _position;

    internal DeviceFile(GroupFile group, EduDevice device)
        : base(group.Machine)
    {
        _group = group;
        Device = device;
    }

    internal EduDevice Device { get; }

    internal override string Path => "anon_inode:[vfio-device]";

    /// <inheritdoc/>
    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument)
    {
        // A call holds the file: closed meanwhile, the device is switched off after the call, and nothing that the call ties outlives it.
        if (!TryAddReference())
            return Refusals.File.NotOpen;
        try
        {
            Interleaving.Point();
            return Dispatch(caller, request, argument);
        }
        finally
        {
            Release(caller.AddressSpace);
        }
    }

    private Answer Dispatch(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => (VfioDeviceRequest)request switch
    {
        VfioDeviceRequest.GetInfo => GetInfo(argument),
        VfioDeviceRequest.GetRegionInfo => GetRegionInfo(argument),
        VfioDeviceRequest.GetIrqInfo => GetIrqInfo(argument),
        VfioDeviceRequest.SetIrqs => SetIrqs(caller, argument),
        VfioDeviceRequest.Reset => Reset(),
        VfioDeviceRequest.GetHotResetInfo => GetHotResetInfo(argument),
        VfioDeviceRequest.HotReset => HotReset(caller, argument),
        VfioDeviceRequest.IoEvent => TieEvent(argument),
        VfioDeviceRequest.Feature => Feature(argument),
        _ => Refusals.Call.UnknownRequest,
    };

    /// <inheritdoc/>
    internal override Answer Read(long offset, Span<byte> buffer)
    {
        Answer answer = Locate(ref offset, buffer.Length, out int region, out int at, out int count);
        if (!answer.IsSuccess || count == 0)
            return answer;
        if (region == ConfigurationRegion)
            Device.ReadConfiguration(at, buffer.Slice(0, count));
        else if (!Device.TryLoad(at, buffer.Slice(0, count)))
            return Refusals.Device.MemoryOff;
        return Done(offset, count);
    }

    /// <inheritdoc/>
    internal override Answer Write(long offset, ReadOnlySpan<byte> buffer)
    {
        Answer answer = Locate(ref offset, buffer.Length, out int region, out int at, out int count);
        if (!answer.IsSuccess || count == 0)
            return answer;
        if (region == ConfigurationRegion)
            Device.WriteConfiguration(at, buffer.Slice(0, count));
        else if (!Device.TryStore(at, buffer.Slice(0, count)))
            return Refusals.Device.MemoryOff;
        return Done(offset, count);
    }

    /// <inheritdoc/>
    internal override Answer Map(long offset) => Answer.Refuse(Refusals.Device.NotMappable, (ulong)offset);

    // Where an access goes, and how much of it is there: a BAR gives what it has, the configuration space all or nothing.
    private Answer Locate(ref long offset, int length, out int region, out int at, out int count)
    {
        const long Within = (1L << RegionShift) - 1;
        region = at = count = 0;
        // With -1 the file's own position is meant, which only such accesses move.
        bool isPositioned = offset == -1;
        long place = isPositioned ? Volatile.Read(ref _position) : offset;
        offset = isPositioned ? place : -1;
        if (length == 0)
            return Answer.Of(0);
        if (place < 0 || place >> RegionShift is not (BarRegion or ConfigurationRegion))
            return Answer.Refuse(Refusals.Device.NoRegion, (ulong)place);
        region = (int)(place >> RegionShift);
        long start = place & Within;
        if (region == ConfigurationRegion && start + length > PciConfiguration.Size)
            return Answer.Refuse(Refusals.Device.PastConfiguration, (ulong)(start + length), PciConfiguration.Size);
        if (region == BarRegion && start >= PciConfiguration.BarSize)
            return Answer.Refuse(Refusals.Device.PastRegion, (ulong)start, PciConfiguration.BarSize);
        at = (int)start;
        count = region == BarRegion ? (int)Math.Min(length, PciConfiguration.BarSize - start) : length;
        return Answer.Of(0);
    }

    private Answer Done(long position, int count)
    {
        if (position >= 0)
            Volatile.Write(ref _position, position + count);
        return Answer.Of(count);
    }

    /// <inheritdoc/>
    private protected override void OnLastClose(AddressSpace? current)
    {
        Device.Closed();
        _group.DeviceClosed(current);
    }
}
