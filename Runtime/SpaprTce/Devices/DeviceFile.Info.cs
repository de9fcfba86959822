using System.Runtime.InteropServices;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

// What the device has, and what of vfio-pci's other requests it takes (vfio_pci_core_ioctl).
internal sealed partial class DeviceFile
{
    private const int InfoMinimum = 16;
    private const int TieMinimum = 28;
    private const int FeatureMinimum = 8;

    private static Answer GetInfo(in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[vfio_device_info.Layout.Size];
        if (!argument.TryRead(InfoMinimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.InfoUnreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        if (argsz < InfoMinimum)
            return Answer.Refuse(Refusals.Device.InfoShort, argsz, InfoMinimum);
        // No capability, so argsz comes back as it was.
        AbiView.Put(copy, new vfio_device_info { argsz = argsz, flags = VFIO_DEVICE_FLAGS_PCI | VFIO_DEVICE_FLAGS_RESET, num_regions = Regions, num_irqs = DeviceInterrupts.Indexes });
        int length = (int)Math.Min(argsz, (uint)copy.Length);
        return argument.TryWrite(0, copy.Slice(0, length)) ? Answer.Of(0) : Refusals.Device.InfoUnreadable;
    }

    private static Answer GetRegionInfo(in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[vfio_region_info.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.RegionUnreadable;
        vfio_region_info info = AbiView.Of<vfio_region_info>(bytes);
        if (info.argsz < copy.Length)
            return Answer.Refuse(Refusals.Device.RegionShort, info.argsz, (ulong)copy.Length);
        if (info.index > ConfigurationRegion)
            return Answer.Refuse(Refusals.Device.NoSuchRegionIndex, info.index, ConfigurationRegion);
        info.size = info.index switch { BarRegion => PciConfiguration.BarSize, ConfigurationRegion => PciConfiguration.Size, _ => 0 };
        // Never VFIO_REGION_INFO_FLAG_MMAP: see NotMappable.
        info.flags = info.size == 0 ? 0u : VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE;
        info.offset = (ulong)info.index << RegionShift;
        info.cap_offset = 0;
        AbiView.Put(copy, info);
        return argument.TryWrite(0, copy) ? Answer.Of(0) : Refusals.Device.RegionUnreadable;
    }

    private static Answer GetIrqInfo(in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[vfio_irq_info.Layout.Size];
        if (!argument.TryRead(copy.Length, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.IrqUnreadable;
        vfio_irq_info info = AbiView.Of<vfio_irq_info>(bytes);
        if (info.argsz < copy.Length)
            return Answer.Refuse(Refusals.Device.IrqShort, info.argsz, (ulong)copy.Length);
        if (info.index >= DeviceInterrupts.Indexes || info.index == VFIO_PCI_ERR_IRQ_INDEX)
            return Answer.Refuse(Refusals.Device.NoSuchIrqIndex, info.index);
        info.flags = VFIO_IRQ_INFO_EVENTFD
            | (info.index == DeviceInterrupts.Intx ? VFIO_IRQ_INFO_MASKABLE | VFIO_IRQ_INFO_AUTOMASKED : (uint)VFIO_IRQ_INFO_NORESIZE);
        info.count = DeviceInterrupts.CountOf(info.index);
        AbiView.Put(copy, info);
        return argument.TryWrite(0, copy) ? Answer.Of(0) : Refusals.Device.IrqUnreadable;
    }

    private static Answer TieEvent(in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[TieMinimum];
        if (!argument.TryRead(TieMinimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.TieUnreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        uint flags = MemoryMarshal.Read<uint>(bytes.Slice(vfio_device_ioeventfd.Layout.flags_offset));
        int descriptor = MemoryMarshal.Read<int>(bytes.Slice(vfio_device_ioeventfd.Layout.fd_offset));
        if (argsz < TieMinimum)
            return Answer.Refuse(Refusals.Device.TieShort, argsz, TieMinimum);
        if (flags is not (VFIO_DEVICE_IOEVENTFD_8 or VFIO_DEVICE_IOEVENTFD_16 or VFIO_DEVICE_IOEVENTFD_32 or VFIO_DEVICE_IOEVENTFD_64) || descriptor < -1)
            return Answer.Refuse(Refusals.Device.TieFlags, flags);
        return Answer.Refuse(Refusals.Device.TieNowhere, MemoryMarshal.Read<ulong>(bytes.Slice(vfio_device_ioeventfd.Layout.offset_offset)));
    }

    private static Answer Feature(in IoctlArgument argument)
    {
        const uint Get = VFIO_DEVICE_FEATURE_GET;
        const uint Set = VFIO_DEVICE_FEATURE_SET;
        const uint Probe = VFIO_DEVICE_FEATURE_PROBE;
        const uint Known = VFIO_DEVICE_FEATURE_MASK | Get | Set | Probe;
        Span<byte> copy = stackalloc byte[FeatureMinimum];
        if (!argument.TryRead(FeatureMinimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.FeatureUnreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        uint flags = MemoryMarshal.Read<uint>(bytes.Slice(vfio_device_feature.Layout.flags_offset));
        if (argsz < FeatureMinimum)
            return Answer.Refuse(Refusals.Device.FeatureShort, argsz, FeatureMinimum);
        if ((flags & ~Known) != 0)
            return Answer.Refuse(Refusals.Device.FeatureFlags, flags, Known);
        if ((flags & (Get | Set | Probe)) == (Get | Set))
            return Answer.Refuse(Refusals.Device.FeatureBoth, flags);
        return Answer.Refuse(Refusals.Device.NoFeature, flags & VFIO_DEVICE_FEATURE_MASK);
    }
}
