using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>A driver in user space for QEMU's edu device, as one would write it for the real thing: it knows the clients and a transport, and nothing of a model.</summary>
internal sealed class EduDriver : IDisposable
{
    internal const ulong DeviceBuffer = 0x4_0000;
    internal const uint DmaDone = 0x100;

    private const ushort MemoryAndDma = 6;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly IFileTransport _transport;
    private readonly int _interrupt;
    private readonly vfio_region_info _registers;
    private readonly vfio_region_info _configuration;

    /// <param name="transport">Who answers.</param>
    /// <param name="group">The group; its device is the only one in it.</param>
    /// <param name="container">A container that the driver shares with others; it opens one of its own if there is none.</param>
    /// <param name="interrupt">INTx or MSI.</param>
    internal EduDriver(IFileTransport transport, int group = 0, VfioContainer? container = null, int interrupt = VFIO_PCI_MSI_IRQ_INDEX)
    {
        _transport = transport;
        _interrupt = interrupt;
        Container = container ?? VfioContainer.Open(transport);
        OwnsContainer = container is null;
        Group = VfioGroup.Open(transport, group);
        Group.SetContainer(Container);
        if (OwnsContainer)
            Container.SetIommu(VfioIommuType.SpaprTceV2);
        Device = Group.GetDevice($"{group:x4}:01:00.0");
        _registers = Device.GetRegionInfo(VFIO_PCI_BAR0_REGION_INDEX);
        _configuration = Device.GetRegionInfo(VFIO_PCI_CONFIG_REGION_INDEX);
        Done = transport.CreateEvent();
        Device.SetIrqEvents(interrupt, 0, VfioIrqAction.Trigger, [Done]);
        SetCommand(MemoryAndDma);
        if (Load(0) != 0x0100_00ed)
            throw new InvalidOperationException("The device is another one.");
    }

    internal VfioContainer Container { get; }

    internal VfioGroup Group { get; }

    internal VfioDevice Device { get; }

    internal SafeHandle Done { get; }

    private bool OwnsContainer { get; }

    internal uint Load(ulong register)
    {
        Span<byte> bytes = stackalloc byte[4];
        Device.Read(_registers, register, bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    internal ulong LoadLong(ulong register)
    {
        Span<byte> bytes = stackalloc byte[8];
        Device.Read(_registers, register, bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    internal void Store(ulong register, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Device.Write(_registers, register, bytes);
    }

    internal void StoreLong(ulong register, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        Device.Write(_registers, register, bytes);
    }

    internal ushort Configuration(ulong offset)
    {
        Span<byte> bytes = stackalloc byte[2];
        Device.Read(_configuration, offset, bytes);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    internal uint ConfigurationWord(ulong offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        Device.Read(_configuration, offset, bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    internal void SetConfiguration(ulong offset, ReadOnlySpan<byte> bytes) => Device.Write(_configuration, offset, bytes);

    internal void SetCommand(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        Device.Write(_configuration, 4, bytes);
    }

    /// <summary>Memory to the device's buffer, until the device says that it is done.</summary>
    internal bool CopyIn(ulong iova, int count, int at = 0) => Copy(iova, DeviceBuffer + (uint)at, count, toMemory: false);

    /// <summary>The device's buffer to memory, until the device says that it is done.</summary>
    internal bool CopyOut(ulong iova, int count, int at = 0) => Copy(DeviceBuffer + (uint)at, iova, count, toMemory: true);

    private bool Copy(ulong source, ulong destination, int count, bool toMemory)
    {
        StoreLong(0x80, source);
        StoreLong(0x88, destination);
        StoreLong(0x90, (ulong)count);
        StoreLong(0x98, toMemory ? 7ul : 5ul);
        return WaitForInterrupt(s_patience) && HandleInterrupt() == DmaDone && (LoadLong(0x98) & 1) == 0;
    }

    internal bool WaitForInterrupt(TimeSpan patience) => _transport.TryWaitForEvent(Done, patience, out _).IsSuccess;

    /// <summary>Whether an interrupt has arrived that nobody waited for.</summary>
    internal bool HasInterrupt() => WaitForInterrupt(TimeSpan.Zero);

    /// <summary>What the device wants; it is told so, and the next interrupt may come.</summary>
    internal uint HandleInterrupt()
    {
        uint wanted = Load(0x24);
        Store(0x64, wanted);
        if (_interrupt == VFIO_PCI_INTX_IRQ_INDEX)
            Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, 1);
        return wanted;
    }

    /// <summary>What a driver does after a platform has stopped its device: look first, reset, set up again.</summary>
    internal void Recover()
    {
        Container.Eeh(VfioEehOperation.UnfreezeIO);
        Container.Eeh(VfioEehOperation.ResetHot);
        Container.Eeh(VfioEehOperation.ResetDeactivate);
        Container.Eeh(VfioEehOperation.Configure);
        SetCommand(MemoryAndDma);
    }

    public void Dispose()
    {
        Done.Dispose();
        Device.Dispose();
        Group.Dispose();
        if (OwnsContainer)
            Container.Dispose();
    }
}
