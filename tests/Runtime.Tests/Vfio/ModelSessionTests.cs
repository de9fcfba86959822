using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary>
/// Whole sessions of the typed clients on the model. The amounts of locked memory are those that the kernel's driver was seen to count: in pages of 64 KiB,
/// a default window of 2 GiB is 32768, its table with the copy of the user's addresses 128.
/// </summary>
public sealed class ModelSessionTests
{
    private const ulong MiB = 1 << 20;
    private const ulong GiB = 1 << 30;
    private const ulong HighWindow = 1ul << 59;

    [Fact]
    public void SessionOfV1_FromOpenToClose()
    {
        using Session session = new(VfioIommuType.SpaprTce);
        VfioContainer container = session.Container;
        ulong memory = session.Memory(0x10000);

        Assert.Equal((0u, 0u, 0x8000_0000u, 0ul), Shape(container.GetSpaprInfo()));
        Assert.Equal(Errno.EPERM, container.TryMapDma(memory, 0x1000, 0x3000, DmaAccess.ReadWrite).Errno);
        Assert.Equal(0ul, session.Locked);
        container.Enable();
        Assert.Equal(32768ul, session.Locked);
        Assert.Equal(Errno.EBUSY, container.TryEnable().Errno);

        container.MapDma(memory, 0x1000, 0x3000, DmaAccess.ReadWrite);
        Assert.Equal(32896ul, session.Locked);
        session.Poke(memory + 0x123, "hello"u8);
        Assert.Equal("hello"u8.ToArray(), session.DeviceReads(0x1123, 5));
        Assert.True(session.Edu.TryWrite(0x2fff, "xy"u8));
        Assert.Equal("xy"u8.ToArray(), session.Peek(memory + 0x1fff, 2));

        Assert.Equal(Errno.ENXIO, container.TryMapDma(memory, 0x8000_0000, 0x1000, DmaAccess.ReadWrite).Errno);
        Assert.Equal(Errno.EINVAL, container.TryMapDma(memory, 0x2000, 0x1000, DmaAccess.None).Errno);
        Assert.Equal(Errno.EINVAL, container.TryMapDma(memory, 0, 0x1000, (DmaAccess)4).Errno);
        container.UnmapDma(0, 0x10000);
        Assert.False(session.Edu.TryRead(0x1000, new byte[1]));
        Assert.Equal(Errno.ENOTTY, container.TryRegisterMemory(memory, 0x10000).Errno);

        container.Disable();
        Assert.Equal(128ul, session.Locked);
        Assert.Equal(Errno.EPERM, container.TryUnmapDma(0, 0x1000).Errno);
        session.Device.Dispose();
        session.Group.UnsetContainer();
        Assert.Equal(0ul, session.Locked);
    }

    [Fact]
    public void SessionOfV2_FromOpenToClose()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);
        VfioContainer container = session.Container;
        ulong memory = session.Memory(256 * MiB);

        Assert.Equal((1u, 0u, 0x8000_0000u, 0x1101_1000ul), Shape(container.GetSpaprInfo()));
        Assert.Equal(Errno.ENOTTY, container.TryEnable().Errno);
        Assert.Equal(Errno.EPERM, container.TryUnregisterMemory(memory, 256 * MiB).Errno);
        Assert.Equal(Errno.EPERM, container.TryMapDma(memory, 0, 0x2000, DmaAccess.ReadWrite).Errno);

        container.RegisterMemory(memory, 256 * MiB);
        Assert.Equal(4096ul, session.Locked);
        Assert.Equal(Errno.EBUSY, container.TryRegisterMemory(memory, 256 * MiB).Errno);
        Assert.Equal(Errno.EINVAL, container.TryRegisterMemory(memory + 0x10000, 0x10000).Errno);
        Assert.Equal(Errno.EINVAL, container.TryRegisterMemory(memory + 0x8000, 0x10000).Errno);

        container.MapDma(memory, 0, 0x2000, DmaAccess.ReadWrite);
        container.MapDma(memory + 0x4000, 0, 0x1000, DmaAccess.Read);
        Assert.Equal(4224ul, session.Locked);
        session.Poke(memory + 0x4000, "new"u8);
        Assert.Equal("new"u8.ToArray(), session.DeviceReads(0, 3));
        Assert.False(session.Edu.TryWrite(0, "x"u8));
        Assert.Equal(DmaFault.NotPermitted, session.Edu.LastFault);

        Assert.Equal(Errno.EINVAL, container.TryMapDma(memory + (256 * MiB), 0x10000, 0x1000, DmaAccess.Read).Errno);
        Assert.Equal(Errno.ENOENT, container.TryUnregisterMemory(memory + 0x10000, 0x10000).Errno);
        Assert.Equal(Errno.EBUSY, container.TryUnregisterMemory(memory, 256 * MiB).Errno);
        container.UnmapDma(0, 0x2000);
        container.UnregisterMemory(memory, 256 * MiB);
        Assert.Equal(128ul, session.Locked);
        Assert.Equal(Errno.EINVAL, container.TryMapDma(memory, 0, 0x1000, DmaAccess.Read).Errno);

        session.Device.Dispose();
        session.Group.Dispose();
        Assert.Equal(0ul, session.Locked);
    }

    /// <summary>What virtual machines and drivers for POWER do: the default window away, one low and one high window instead.</summary>
    [Fact]
    public void WindowsMadeAtRunTime_TranslateForTheDevice()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);
        VfioContainer container = session.Container;
        ulong ordinary = session.Memory(256 * MiB);
        ulong huge = session.Memory(256 * MiB, hugePageShift: 24);
        container.RegisterMemory(ordinary, 256 * MiB);
        container.RegisterMemory(huge, 256 * MiB);

        container.RemoveWindow(container.GetSpaprInfo().dma32_window_start);
        Assert.Equal(Errno.EINVAL, container.TryRemoveWindow(0).Errno);
        Assert.Equal(Errno.ENXIO, container.TryMapDma(ordinary, 0, 0x10000, DmaAccess.Read).Errno);
        Assert.Equal(Errno.EINVAL, container.TryCreateWindow(15, 64 * GiB, 1, out _).Errno);
        Assert.Equal(Errno.EINVAL, container.TryCreateWindow(16, 48 * GiB, 1, out _).Errno);
        Assert.Equal(Errno.EINVAL, container.TryCreateWindow(16, 64 * GiB, 6, out _).Errno);
        Assert.Equal(8192ul, session.Locked);
        Assert.Equal(0ul, container.CreateWindow(16, 64 * GiB, 1));
        Assert.Equal(HighWindow, container.CreateWindow(24, 64 * GiB, 1));
        Assert.Equal(8450ul, session.Locked);
        Assert.Equal(Errno.ENOSPC, container.TryCreateWindow(16, 2 * GiB, 1, out ulong none).Errno);
        Assert.Equal(0ul, none);

        container.MapDma(ordinary, 0, 256 * MiB, DmaAccess.ReadWrite);
        Assert.Equal(Errno.EINVAL, container.TryMapDma(ordinary, HighWindow, 16 * MiB, DmaAccess.ReadWrite).Errno);
        container.MapDma(huge, HighWindow, 32 * MiB, DmaAccess.ReadWrite);
        Assert.True(session.Edu.TryWrite(HighWindow + (16 * MiB) - 2, "four"u8));
        Assert.Equal("four"u8.ToArray(), session.Peek(huge + (16 * MiB) - 2, 4));

        using VfioGroup second = VfioGroup.Open(session.Process.Transport, 1);
        second.SetContainer(container);
        EduDevice other = session.Machine.Groups[1].Devices[0];
        Assert.True(other.TryRead(HighWindow + (16 * MiB) - 2, new byte[4]));
        second.UnsetContainer();
        Assert.False(other.TryRead(HighWindow, new byte[1]));

        container.RemoveWindow(0x1234_5000);
        container.UnregisterMemory(ordinary, 256 * MiB);
        Assert.Equal(4098ul, session.Locked);
        container.RemoveWindow(HighWindow);
        Assert.Equal(4096ul, session.Locked);
    }

    [Fact]
    public void RefusedCall_NamesTheRule()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);
        ulong memory = session.Memory(MiB);
        session.Container.RegisterMemory(memory, MiB);

        IoctlException outside = Assert.Throws<IoctlException>(() => session.Container.MapDma(memory, 4 * GiB, 0x10000, DmaAccess.Read));
        Assert.Equal((Errno.ENXIO, "VFIO_IOMMU_MAP_DMA"), (outside.Errno, outside.RequestName));
        Assert.StartsWith("MAP-6", outside.Explanation, StringComparison.Ordinal);
        Assert.EndsWith(outside.Explanation!, outside.Message, StringComparison.Ordinal);

        Assert.StartsWith("CREATE-", Assert.Throws<IoctlException>(() => session.Container.CreateWindow(15, GiB, 1)).Explanation, StringComparison.Ordinal);
        Assert.StartsWith("SETC-", Assert.Throws<IoctlException>(() => session.Group.SetContainer(session.Container)).Explanation, StringComparison.Ordinal);
        Assert.StartsWith("FILE-", Assert.Throws<ErrnoException>(() => VfioGroup.Open(session.Process.Transport, 77)).Explanation, StringComparison.Ordinal);
    }

    /// <summary>The number that passes for success in C: the result keeps it, the throwing form does not let it through.</summary>
    [Fact]
    public void MisalignedIovaAsTheKernelHasIt_IsNoSuccess()
    {
        using Session session = new(VfioIommuType.SpaprTceV2, QuirkSet.Documented.With(Quirk.MisalignedIovaReturnsOne));
        ulong memory = session.Memory(MiB);
        session.Container.RegisterMemory(memory, MiB);

        Assert.Equal(IoctlResult.Success(1), session.Container.TryMapDma(memory, 0x800, 0x1000, DmaAccess.Read));
        IoctlException exception = Assert.Throws<IoctlException>(() => session.Container.MapDma(memory, 0x800, 0x1000, DmaAccess.Read));
        Assert.Equal((Errno.None, 1), (exception.Errno, exception.Value));
        Assert.Contains("returned 1: the iova 0x800 is not a multiple of the window's page; nothing was mapped", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Q1]", exception.Explanation, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Throws<IoctlException>(() => session.Container.UnmapDma(0x800, 0x1000)).Value);
    }

    [Fact]
    public void RegistrationOfMemoryWithoutATail_IsNoSuccess()
    {
        using Session session = new(VfioIommuType.SpaprTceV2, QuirkSet.Documented.With(Quirk.PartialPinReturnsCount));
        ulong memory = session.Memory(MiB);
        Assert.True(session.Simulated.Unmap(memory + (MiB / 2), MiB / 2).IsSuccess);

        IoctlException exception = Assert.Throws<IoctlException>(() => session.Container.RegisterMemory(memory, MiB));

        Assert.Equal(8, exception.Value);
        Assert.Contains("returned 8: that is the number of pages that could be pinned", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0ul, session.Locked);
    }

    /// <summary>Whichever is closed first, in the end nothing is counted any more.</summary>
    [Theory]
    [InlineData("device group container")]
    [InlineData("container group device")]
    [InlineData("group container device")]
    [InlineData("container device group")]
    public void DisposalInAnyOrder_LeavesNothingLocked(string order)
    {
        Session session = new(VfioIommuType.SpaprTceV2);
        ulong memory = session.Memory(MiB);
        session.Container.RegisterMemory(memory, MiB);
        session.Container.MapDma(memory, 0, MiB, DmaAccess.ReadWrite);
        Assert.Equal(16ul + 128, session.Locked);

        string[] files = order.Split(' ');
        for (int i = 0; i < files.Length; i++)
        {
            IDisposable file = files[i] == "device" ? session.Device : files[i] == "group" ? session.Group : session.Container;
            file.Dispose();
            // An open group keeps the container, an open device its group: all goes on working until the last of both is closed.
            bool kept = files.Skip(i + 1).Any(name => name is "group" or "device");
            Assert.Equal(kept, session.Edu.TryRead(0, new byte[1]));
            Assert.Equal(kept ? 16ul + 128 : 0, session.Locked);
        }
        using VfioGroup again = VfioGroup.Open(session.Process.Transport, 0);
        Assert.Equal(VfioGroupStatus.Viable, again.GetStatus());
    }

    [Fact]
    public void FailedChoiceOfKind_LeavesTheContainerUsable()
    {
        SpaprProcess process = new SpaprMachine().Start();
        using VfioContainer container = VfioContainer.Open(process.Transport);
        using VfioGroup group = VfioGroup.Open(process.Transport, 2);

        Assert.Equal(VFIO_API_VERSION, container.GetApiVersion());
        Assert.True(container.HasExtension(VfioExtension.SpaprTceV2) && container.HasExtension(VfioExtension.SpaprTce) && !container.HasExtension(VfioExtension.Type1V2));
        Assert.Equal(Errno.EINVAL, container.TrySetIommu(VfioIommuType.SpaprTceV2).Errno);
        group.SetContainer(container);
        Assert.Equal(VfioGroupStatus.Viable | VfioGroupStatus.ContainerSet, group.GetStatus());
        Assert.Equal(Errno.EINVAL, group.TryGetDevice("0002:01:00.0", out _).Errno);
        Assert.Equal(Errno.ENODEV, container.TrySetIommu(VfioIommuType.Type1V2).Errno);
        container.SetIommu(VfioIommuType.SpaprTceV2);
        Assert.Equal(Errno.ENODEV, group.TryGetDevice("0000:01:00.0", out _).Errno);
        using VfioDevice device = group.GetDevice("0002:01:00.0");
        Assert.Equal(Errno.EBUSY, group.TryUnsetContainer().Errno);
    }

    [Fact]
    public void EehStates_AreAskedForAndLeft()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);

        session.Container.Eeh(VfioEehOperation.Enable);

        Assert.Equal(VfioEehState.Normal, session.Container.GetEehState());
        session.Container.Eeh(VfioEehOperation.ResetHot);
        session.Container.Eeh(VfioEehOperation.ResetDeactivate);
        Assert.Equal(VfioEehState.Normal, session.Container.GetEehState());
    }

    /// <summary>On in-process memory a driver under test maps its own buffer, and what the device writes is there without a copy.</summary>
    [SkippableFact]
    public void OwnBufferOfTheProgram_IsWhatTheDeviceReaches()
    {
        Skip.IfNot(RunningKernel.IsSupported, "in-process memory needs Linux");
        SpaprMachine machine = new(new SpaprMachineOptions { Memory = MemoryKind.InProcess });
        SpaprProcess process = machine.Start();
        using PinnedBuffer buffer = new(0x40000, machine.Options.PageSize);
        using VfioContainer container = VfioContainer.Open(process.Transport);
        using VfioGroup group = VfioGroup.Open(process.Transport, 0);
        group.SetContainer(container);
        container.SetIommu(VfioIommuType.SpaprTceV2);
        container.RegisterMemory(buffer.Address, (ulong)buffer.Length);
        container.MapDma(buffer.Address, 0x10_0000, (ulong)buffer.Length, DmaAccess.ReadWrite);

        Assert.True(machine.Groups[0].Devices[0].TryWrite(0x10_0000 + 0x12345, "device"u8));

        Assert.Equal("device"u8.ToArray(), buffer.Span.Slice(0x12345, 6).ToArray());
        container.UnmapDma(0x10_0000, (ulong)buffer.Length);
        container.UnregisterMemory(buffer.Address, (ulong)buffer.Length);
    }

    [Fact]
    public void Events_WorkOnTheModelAsOnTheKernel()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using System.Runtime.InteropServices.SafeHandle signalled = transport.CreateEvent();

        Assert.Equal(IoctlResult.Success(8), transport.TrySignalEvent(signalled, 2));
        Assert.Equal(IoctlResult.Success(8), transport.TrySignalEvent(signalled, 3));
        Assert.Equal(IoctlResult.Success(8), transport.TryWaitForEvent(signalled, out ulong count));

        Assert.Equal(5ul, count);
    }

    /// <summary>As on the kernel: a closed file of the client is a mistake of the program, not an answer.</summary>
    [Fact]
    public void CallAfterDispose_IsAMistakeOfTheProgram()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);
        session.Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.Container.TryGetSpaprInfo(out _));
        Assert.Throws<ObjectDisposedException>(() => session.Group.TryGetStatus(out _));
        Assert.Throws<ObjectDisposedException>(() => session.Group.TrySetContainer(session.Container));
        Assert.Throws<ObjectDisposedException>(() => session.Device.TryReset());
        Assert.Throws<ArgumentException>(() => new SpaprMachine().Start().Transport.Read(session.Device.File, 0, new byte[1]));
    }

    [Fact]
    public void MapAndUnmap_AllocateNothing()
    {
        using Session session = new(VfioIommuType.SpaprTceV2);
        VfioContainer container = session.Container;
        ulong memory = session.Memory(MiB);
        container.RegisterMemory(memory, MiB);
        container.MapDma(memory, 0, MiB, DmaAccess.ReadWrite);

        Allocation.AssertNone(() =>
        {
            container.MapDma(memory, 0, 0x10000, DmaAccess.ReadWrite);
            container.UnmapDma(0, 0x10000);
            return container.TryMapDma(memory, 4 * GiB, 0x10000, DmaAccess.Read).Errno == Errno.ENXIO
                && container.TryUnregisterMemory(memory, MiB).Errno == Errno.EBUSY
                && container.TryGetSpaprInfo(out vfio_iommu_spapr_tce_info info).IsSuccess && info.ddw.levels == 5;
        });
    }

    private static (uint Flags, uint Start, uint Size, ulong PageSizes) Shape(in vfio_iommu_spapr_tce_info info) =>
        (info.flags, info.dma32_window_start, info.dma32_window_size, info.ddw.pgsizes);

    /// <summary>A container with a group and its device on a POWER8 machine, as far as the first choice.</summary>
    private sealed class Session : IDisposable
    {
        public Session(VfioIommuType type, QuirkSet? quirks = null)
        {
            Machine = new SpaprMachine(new SpaprMachineOptions { Platform = SpaprPlatform.PowerNV8, Quirks = quirks ?? QuirkSet.Documented });
            Process = Machine.Start();
            Container = VfioContainer.Open(Process.Transport);
            Group = VfioGroup.Open(Process.Transport, 0);
            Group.SetContainer(Container);
            Container.SetIommu(type);
            Edu = Machine.Groups[0].Devices[0];
            Device = Group.GetDevice(Edu.Name);
        }

        public SpaprMachine Machine { get; }

        public SpaprProcess Process { get; }

        public VfioContainer Container { get; }

        public VfioGroup Group { get; }

        public VfioDevice Device { get; }

        public EduDevice Edu { get; }

        public SimulatedMemory Simulated => (SimulatedMemory)Process.Memory;

        public ulong Locked => Process.Locked.Pages;

        public ulong Memory(ulong size, int hugePageShift = 0)
        {
            Assert.True(Simulated.MapAnywhere(size, MemoryProtection.ReadWrite, out ulong address, hugePageShift: hugePageShift).IsSuccess);
            return address;
        }

        public void Poke(ulong address, ReadOnlySpan<byte> bytes) => Assert.Equal(bytes.Length, Process.Memory.Write(address, bytes));

        public byte[] Peek(ulong address, int length)
        {
            byte[] bytes = new byte[length];
            Assert.Equal(length, Process.Memory.Read(address, bytes));
            return bytes;
        }

        public byte[] DeviceReads(ulong iova, int length)
        {
            byte[] bytes = new byte[length];
            Assert.True(Edu.TryRead(iova, bytes));
            return bytes;
        }

        public void Dispose()
        {
            Device.Dispose();
            Group.Dispose();
            Container.Dispose();
        }
    }
}
