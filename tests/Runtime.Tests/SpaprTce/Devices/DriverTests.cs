using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>A driver at work on the model: registers, DMA into its own memory, interrupts; and what stands in its way.</summary>
public sealed class DriverTests
{
    private const ulong Iova = 0x20_0000;
    private const int Length = 0x40000;

    /// <summary>The program's own buffer: what the driver writes there the device finds, and the other way round. There is one copy of it, the buffer.</summary>
    [SkippableFact]
    public void Driver_WorksInItsOwnBuffer()
    {
        Skip.IfNot(RunningKernel.IsSupported, "in-process memory needs Linux");
        SpaprMachine machine = new(new SpaprMachineOptions { Memory = MemoryKind.InProcess });
        using PinnedBuffer buffer = new(Length);
        using EduDriver driver = new(machine.Start().Transport);
        driver.Container.RegisterMemory(buffer.Address, (ulong)buffer.Length);
        driver.Container.MapDma(buffer.Address, Iova, (ulong)buffer.Length, DmaAccess.ReadWrite);
        "written by the driver"u8.CopyTo(buffer.Span[0x1fff0..]);

        Assert.True(driver.CopyIn(Iova + 0x1fff0, 21));
        Assert.True(driver.CopyOut(Iova + 0x30008, 21));

        Assert.Equal("written by the driver"u8.ToArray(), buffer.Span.Slice(0x30008, 21).ToArray());
        Assert.Equal(0, buffer.Span[0x30008 + 21]);
        Assert.True(machine.Groups[0].Devices[0].TryGetSpan(Iova + 0x30008, write: true, out Span<byte> seen));
        Assert.True(Unsafe.AreSame(ref MemoryMarshal.GetReference(seen), ref buffer.Span[0x30008]));
        driver.Container.UnmapDma(Iova, (ulong)buffer.Length);
        driver.Container.UnregisterMemory(buffer.Address, (ulong)buffer.Length);
    }

    [Theory]
    [InlineData(VFIO_PCI_MSI_IRQ_INDEX, 65536)]
    [InlineData(VFIO_PCI_MSI_IRQ_INDEX, 4096)]
    [InlineData(VFIO_PCI_INTX_IRQ_INDEX, 65536)]
    [InlineData(VFIO_PCI_INTX_IRQ_INDEX, 4096)]
    public void Driver_WorksInSimulatedMemory(int interrupt, int pageSize)
    {
        using Setting setting = new(new SpaprMachineOptions { PageSize = pageSize }, interrupt);
        setting.Poke(setting.Buffer + 0xfffe, "over the end of a page"u8);

        for (int round = 0; round < 3; round++)
        {
            Assert.True(setting.Driver.CopyIn(Iova + 0xfffe, 22, at: 100));
            Assert.True(setting.Driver.CopyOut(Iova + 0x1fffe, 22, at: 100));
            Assert.Equal("over the end of a page"u8.ToArray(), setting.Peek(setting.Buffer + 0x1fffe, 22));
            setting.Poke(setting.Buffer + 0x1fffe, new byte[22]);
        }
    }

    [Fact]
    public void WholeBuffer_GoesThereAndBack()
    {
        using Setting setting = new();
        byte[] data = new byte[EduDevice.BufferSize];
        new Random(5).NextBytes(data);
        setting.Poke(setting.Buffer + 0x800, data);

        Assert.True(setting.Driver.CopyIn(Iova + 0x800, data.Length));
        Assert.True(setting.Driver.CopyOut(Iova + 0x18800, data.Length));

        Assert.Equal(data, setting.Peek(setting.Buffer + 0x18800, data.Length));
    }

    /// <summary>What the tables say at the moment of the access counts, not what they said when the driver began.</summary>
    [Fact]
    public void DmaAfterUnmap_IsRefused()
    {
        using Setting setting = new();
        setting.Poke(setting.Buffer, "before"u8);
        Assert.True(setting.Driver.CopyIn(Iova, 6));

        setting.Driver.Container.UnmapDma(Iova, 0x10000);

        Assert.True(setting.Driver.CopyOut(Iova, 6));
        Assert.Equal(DmaFault.NotMapped, setting.Edu.LastFault);
        Assert.Equal("before"u8.ToArray(), setting.Peek(setting.Buffer, 6));
        // What the device could not read are zeros.
        Assert.True(setting.Driver.CopyIn(Iova, 6));
        Assert.Equal(new byte[6], setting.Edu.Buffer[..6].ToArray());
        // The rest is mapped still.
        Assert.True(setting.Driver.CopyOut(Iova + 0x10000, 6));
        Assert.Equal(DmaFault.None, setting.Edu.LastFault);
    }

    [Fact]
    public void DmaAfterMunmap_GoesToTheOldPages()
    {
        using Setting setting = new();
        setting.Poke(setting.Buffer, "old"u8);
        SimulatedMemory memory = (SimulatedMemory)setting.Process.Memory;
        Assert.True(memory.Unmap(setting.Buffer, Length).IsSuccess);
        Assert.True(memory.Map(setting.Buffer, Length, MemoryProtection.ReadWrite).IsSuccess);
        setting.Poke(setting.Buffer, "new"u8);

        Assert.True(setting.Driver.CopyIn(Iova, 3));
        Assert.Equal("old"u8.ToArray(), setting.Edu.Buffer[..3].ToArray());
        Assert.True(setting.Driver.CopyOut(Iova + 8, 3));

        Assert.Equal("new\0\0\0\0\0\0\0\0"u8.ToArray(), setting.Peek(setting.Buffer, 11));
        Assert.True(setting.Driver.CopyIn(Iova + 8, 3));
        Assert.Equal("old"u8.ToArray(), setting.Edu.Buffer[..3].ToArray());
    }

    [Fact]
    public void ReadOnlyMapping_RefusesTheDevicesWrites()
    {
        using Setting setting = new();
        setting.Driver.Container.MapDma(setting.Buffer, Iova, 0x10000, DmaAccess.Read);
        setting.Poke(setting.Buffer, "constant"u8);

        Assert.True(setting.Driver.CopyIn(Iova, 8));
        Assert.Equal("constant"u8.ToArray(), setting.Edu.Buffer[..8].ToArray());
        setting.Poke(setting.Buffer, "changed!"u8);
        Assert.True(setting.Driver.CopyOut(Iova, 8));

        Assert.Equal(DmaFault.NotPermitted, setting.Edu.LastFault);
        Assert.Equal("changed!"u8.ToArray(), setting.Peek(setting.Buffer, 8));
    }

    [Fact]
    public void Dma_NeedsTheBusMasterBit()
    {
        using Setting setting = new(interrupt: VFIO_PCI_INTX_IRQ_INDEX);
        setting.Poke(setting.Buffer, "secret"u8);
        Assert.True(setting.Driver.CopyIn(Iova, 6));
        setting.Driver.SetCommand(2);

        // Done, says the device, and has read zeros and written nothing. The pin is no DMA.
        Assert.True(setting.Driver.CopyIn(Iova, 6, at: 3));
        Assert.Equal((DmaFault.NotBusMaster, "sec\0\0\0"), (setting.Edu.LastFault, System.Text.Encoding.ASCII.GetString(setting.Edu.Buffer[..6])));
        Assert.True(setting.Driver.CopyOut(Iova + 0x100, 6));
        Assert.Equal(new byte[6], setting.Peek(setting.Buffer + 0x100, 6));

        setting.Driver.SetCommand(6);
        Assert.True(setting.Driver.CopyIn(Iova, 6));
        Assert.Equal("secret"u8.ToArray(), setting.Edu.Buffer[..6].ToArray());
    }

    [Theory]
    [InlineData(EduDriver.DeviceBuffer - 1, 1ul)]
    [InlineData(EduDriver.DeviceBuffer + 4096, 1ul)]
    [InlineData(EduDriver.DeviceBuffer, 4097ul)]
    [InlineData(EduDriver.DeviceBuffer + 8, ulong.MaxValue)]
    [InlineData(0ul, 8ul)]
    public void CopyOutsideTheDevicesBuffer_IsNotDone(ulong destination, ulong count)
    {
        using Setting setting = new();
        setting.Poke(setting.Buffer, "12345678"u8);

        setting.Driver.StoreLong(0x80, Iova);
        setting.Driver.StoreLong(0x88, destination);
        setting.Driver.StoreLong(0x90, count);
        setting.Driver.StoreLong(0x98, 1);

        Assert.Equal(0ul, setting.Driver.LoadLong(0x98) & 1);
        Assert.True(setting.Edu.Buffer.IndexOfAnyExcept((byte)0) < 0);
    }

    /// <summary>Groups of a container share its tables; each device has its own registers and its own interrupt.</summary>
    [Fact]
    public void TwoDevices_ShareTheTablesOfTheirContainer()
    {
        using Setting setting = new();
        using EduDriver second = new(setting.Process.Transport, group: 1, setting.Driver.Container);
        setting.Poke(setting.Buffer, "passed on"u8);

        Assert.True(setting.Driver.CopyIn(Iova, 9));
        Assert.True(setting.Driver.CopyOut(Iova + 0x10000, 9));
        Assert.True(second.CopyIn(Iova + 0x10000, 9));
        Assert.True(second.CopyOut(Iova + 0x20000, 9));

        Assert.Equal("passed on"u8.ToArray(), setting.Peek(setting.Buffer + 0x20000, 9));
        second.Store(0x60, 2);
        Assert.Equal((false, true), (setting.Driver.HasInterrupt(), second.HasInterrupt()));
        second.Store(0x04, 5);
        Assert.Equal((0u, ~5u), (setting.Driver.Load(0x04), second.Load(0x04)));
    }

    [Fact]
    public void TwoContainers_DoNotReachEachOther()
    {
        using Setting setting = new();
        using EduDriver second = new(setting.Process.Transport, group: 2);

        Assert.True(second.CopyIn(Iova, 9));

        Assert.Equal(DmaFault.NoWindow, setting.Machine.Groups[2].Devices[0].LastFault);
    }

    /// <summary>The program sleeps until the device has something to say, which another thread makes it do.</summary>
    [Fact]
    public void WaitingDriver_IsWokenByTheInterrupt()
    {
        using Setting setting = new();
        Thread device = new(() =>
        {
            Thread.Sleep(50);
            setting.Driver.Store(0x60, 0x40);
        });
        Assert.False(setting.Driver.WaitForInterrupt(TimeSpan.FromMilliseconds(5)));

        device.Start();

        Assert.True(setting.Driver.WaitForInterrupt(TimeSpan.FromSeconds(60)));
        device.Join();
        Assert.Equal(0x40u, setting.Driver.HandleInterrupt());
        Assert.Equal(0u, setting.Driver.Load(0x24));
    }

    [Fact]
    public void DriverAtWork_AllocatesNothing()
    {
        using Setting setting = new();
        EduDriver driver = setting.Driver;
        driver.Device.SetIrqEvents(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Trigger, [driver.Done]);

        Allocation.AssertNone(() =>
        {
            driver.Store(0x04, 7);
            bool right = driver.Load(0x04) == ~7u && driver.Configuration(0) == 0x1234;
            driver.Store(0x60, 1);
            right &= driver.HandleInterrupt() == 1 && driver.HasInterrupt() && !driver.HasInterrupt();
            right &= driver.CopyIn(Iova, 4096) && driver.CopyOut(Iova + 0x10000, 4096);
            driver.Device.SetIrqs(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Trigger, 1);
            right &= driver.HasInterrupt() && driver.Device.TrySetIrqs(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Mask, 1).Errno == Errno.ENOTTY;
            return right && driver.Device.TryGetInfo(out _).IsSuccess && driver.Device.TryGetIrqInfo(3, out _).Errno == Errno.EINVAL;
        });
    }

    /// <summary>A machine with a driver, and memory that is registered and mapped at <see cref="Iova"/>.</summary>
    private sealed class Setting : IDisposable
    {
        internal Setting(SpaprMachineOptions? options = null, int interrupt = VFIO_PCI_MSI_IRQ_INDEX)
        {
            Machine = new SpaprMachine(options ?? new SpaprMachineOptions());
            Process = Machine.Start();
            Assert.True(((SimulatedMemory)Process.Memory).MapAnywhere(Length, MemoryProtection.ReadWrite, out ulong buffer).IsSuccess);
            Buffer = buffer;
            Driver = new EduDriver(Process.Transport, interrupt: interrupt);
            Driver.Container.RegisterMemory(Buffer, Length);
            Driver.Container.MapDma(Buffer, Iova, Length, DmaAccess.ReadWrite);
        }

        internal SpaprMachine Machine { get; }

        internal SpaprProcess Process { get; }

        internal ulong Buffer { get; }

        internal EduDriver Driver { get; }

        internal EduDevice Edu => Machine.Groups[0].Devices[0];

        internal void Poke(ulong address, ReadOnlySpan<byte> bytes) => Assert.Equal(bytes.Length, Process.Memory.Write(address, bytes));

        internal byte[] Peek(ulong address, int length)
        {
            byte[] bytes = new byte[length];
            Assert.Equal(length, Process.Memory.Read(address, bytes));
            return bytes;
        }

        public void Dispose()
        {
            Driver.Dispose();
            // The driver gave back everything.
            Assert.Equal(0ul, Process.Locked.Pages);
            Assert.Empty(Process.GetOpenFiles());
        }
    }
}
