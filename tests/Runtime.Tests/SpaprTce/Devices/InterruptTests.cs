using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>Interrupts of a device: the level of INTx and its masking, the messages of MSI.</summary>
public sealed class InterruptTests
{
    [Fact]
    public void Msi_IsSignalledForEachRaise()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport);

        driver.Store(0x60, 1);
        driver.Store(0x60, 1);
        driver.Store(0x60, 2);

        Assert.Equal(3ul, Count(driver));
        Assert.Equal(3u, driver.HandleInterrupt());
        driver.Store(0x64, 3);
        driver.Store(0x60, 0);
        Assert.Equal(0ul, Count(driver));
    }

    /// <summary>A message is a write by the device, and needs the right to do DMA.</summary>
    [Fact]
    public void Msi_NeedsTheBusMasterBit()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport);
        driver.SetCommand(2);

        driver.Store(0x60, 1);

        Assert.False(driver.HasInterrupt());
        Assert.Equal(1u, driver.Load(0x24));
    }

    /// <summary>Delivered once, then masked; after the unmask again, as long as the device holds the pin.</summary>
    [Fact]
    public void Intx_IsALevel()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);

        driver.Store(0x60, 1);
        driver.Store(0x60, 2);
        Assert.Equal(1ul, Count(driver));
        Assert.Equal(0x18, driver.Configuration(6));

        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, 1);
        Assert.Equal(1ul, Count(driver));
        driver.Store(0x64, 1);
        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [true]);
        Assert.Equal(1ul, Count(driver));
        driver.Store(0x64, 2);
        Assert.Equal(0x10, driver.Configuration(6));
        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, 1);
        Assert.Equal(0ul, Count(driver));
    }

    [Fact]
    public void Intx_IsHeldBackWhileItIsMasked()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);

        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Mask, 1);
        driver.Store(0x60, 1);
        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [false]);
        Assert.Equal(0ul, Count(driver));
        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, 1);
        Assert.Equal(1ul, Count(driver));
        driver.Device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Mask, [false]);
        driver.Store(0x64, 1);
    }

    [Fact]
    public void Intx_IsHeldBackByTheCommandRegister()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);

        driver.SetCommand(6 | 1 << 10);
        driver.Store(0x60, 1);
        Assert.Equal(0ul, Count(driver));
        driver.SetCommand(6);
        Assert.Equal(1ul, Count(driver));
    }

    /// <summary>What one driver held back is not held back from the next one, which finds the command register as after power-on.</summary>
    [Fact]
    public void Intx_IsNotHeldBackByTheLastUser()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using (EduDriver last = new(transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX))
            last.SetCommand(6 | 1 << 10);
        using EduDriver driver = new(transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);

        driver.Store(0x60, 1);

        Assert.Equal(1ul, Count(driver));
    }

    /// <summary>What a virtual machine's interrupt controller does: signal an event, and the kernel unmasks by itself.</summary>
    [Fact]
    public void Intx_IsUnmaskedByAnEvent()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using EduDriver driver = new(transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);
        using SafeHandle handled = transport.CreateEvent();
        driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [handled]);

        driver.Store(0x60, 1);
        Assert.Equal(1ul, Count(driver));
        Assert.True(transport.TrySignalEvent(handled).IsSuccess);
        Assert.Equal(1ul, Count(driver));
        // The kernel has taken the count, as a reader would.
        Assert.Equal(Errno.ETIMEDOUT, transport.TryWaitForEvent(handled, TimeSpan.Zero, out _).Errno);

        driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [null]);
        Assert.True(transport.TrySignalEvent(handled).IsSuccess);
        Assert.Equal(0ul, Count(driver));
        // It was signalled while it was tied to nothing; that counts when it is tied.
        driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [handled]);
        Assert.Equal(1ul, Count(driver));
    }

    [Fact]
    public void PinThatIsHeldBefore_IsDeliveredWhenIntxIsSwitchedOn()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using EduDriver driver = new(transport);
        driver.Device.DisableIrqs(VFIO_PCI_MSI_IRQ_INDEX);
        driver.Store(0x60, 1);
        Assert.Equal(0ul, Count(driver));

        driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Trigger, [driver.Done]);

        Assert.Equal(1ul, Count(driver));
        driver.Device.DisableIrqs(VFIO_PCI_INTX_IRQ_INDEX);
        driver.Store(0x60, 1);
        Assert.Equal(0ul, Count(driver));
    }

    /// <summary>The kernel keeps the event, so its descriptor may be closed, or be another file's by now.</summary>
    [Fact]
    public void EventWhoseHandleIsClosed_StaysTied()
    {
        SpaprProcess process = new SpaprMachine().Start();
        using EduDriver driver = new(process.Transport);
        SafeHandle first = process.Transport.CreateEvent();
        int copy = process.Duplicate((int)first.DangerousGetHandle()).Value;
        driver.Device.SetIrqEvents(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Trigger, [first]);
        first.Dispose();

        driver.Store(0x60, 1);

        byte[] count = new byte[8];
        Assert.Equal(8, process.Read(copy, -1, count).Value);
        Assert.Equal(1ul, BitConverter.ToUInt64(count));
    }

    /// <summary>An event that unmasks is another matter: nobody can signal it any more, so another may take its place.</summary>
    [Fact]
    public void UnmaskEventWhoseHandleIsClosed_IsUntied()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using EduDriver driver = new(transport, interrupt: VFIO_PCI_INTX_IRQ_INDEX);
        using (SafeHandle first = transport.CreateEvent())
        {
            driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [first]);
            Assert.Equal(Errno.EBUSY, Assert.Throws<IoctlException>(() => driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [first])).Errno);
        }
        using SafeHandle second = transport.CreateEvent();
        driver.Device.SetIrqEvents(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, [second]);

        driver.Store(0x60, 1);
        Assert.Equal(1ul, Count(driver));
        Assert.True(transport.TrySignalEvent(second).IsSuccess);
        Assert.Equal(1ul, Count(driver));
    }

    [Fact]
    public void IoEvent_CannotBeTied_AndSaysWhy()
    {
        using EduDriver driver = new(new SpaprMachine().Start().Transport);

        IoctlException refused = Assert.Throws<IoctlException>(() => driver.Device.SetIoEvent(driver.Device.GetRegionInfo(VFIO_PCI_BAR0_REGION_INDEX), 0x60, 4, 1, driver.Done));

        Assert.Equal(Errno.EINVAL, refused.Errno);
        Assert.StartsWith("DEV-73", refused.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void WaitingForAnEvent_EndsWithTheTime()
    {
        SpaprProcess process = new SpaprMachine().Start();
        using SafeHandle quiet = process.Transport.CreateEvent();
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(IoctlResult.Failure(Errno.ETIMEDOUT), process.Transport.TryWaitForEvent(quiet, TimeSpan.FromMilliseconds(30), out ulong count));

        Assert.True(watch.ElapsedMilliseconds >= 29, $"{watch.ElapsedMilliseconds} ms");
        Assert.Equal(0ul, count);
        Assert.True(process.Transport.TrySignalEvent(quiet, 4).IsSuccess);
        Assert.Equal(IoctlResult.Success(8), process.Transport.TryWaitForEvent(quiet, Timeout.InfiniteTimeSpan, out count));
        Assert.Equal(4ul, count);
        Assert.Throws<ArgumentOutOfRangeException>(() => process.Transport.TryWaitForEvent(quiet, TimeSpan.FromMilliseconds(-2), out _));
    }

    /// <summary>Many raise, one waits: no interrupt is lost.</summary>
    [Fact]
    public void Interrupts_AreCountedAcrossThreads()
    {
        IFileTransport transport = new SpaprMachine().Start().Transport;
        using EduDriver driver = new(transport);
        const int Each = 2000;
        Thread[] raisers = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < Each; i++)
                driver.Store(0x60, 1);
        }))];
        foreach (Thread raiser in raisers)
            raiser.Start();

        ulong arrived = 0;
        while (arrived < 4 * Each && transport.TryWaitForEvent(driver.Done, TimeSpan.FromSeconds(60), out ulong count).IsSuccess)
            arrived += count;

        foreach (Thread raiser in raisers)
            raiser.Join();
        Assert.Equal(4ul * Each, arrived);
        Assert.False(driver.HasInterrupt());
    }

    private static ulong Count(EduDriver driver) =>
        driver.Device.Transport is IFileTransport transport && transport.TryWaitForEvent(driver.Done, TimeSpan.Zero, out ulong count).IsSuccess ? count : 0;
}
