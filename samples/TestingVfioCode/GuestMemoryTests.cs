using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using Uapi.Testing;
using Uapi.Vfio;

namespace Uapi.Samples.Testing;

/// <summary>Tests of <see cref="GuestMemory"/> on a model of a POWER9 machine. None needs hardware, root, or POWER.</summary>
public sealed class GuestMemoryTests
{
    private const ulong MiB = 1 << 20;
    private const ulong GiB = 1 << 30;

    [Fact]
    public void Device_FindsTheGuestsMemoryAtTheGuestsAddress()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong host = machine.AddMemory(256 * MiB);

        guest.Add(3 * GiB, host, 256 * MiB);

        Assert.True(machine.GetDevice().TryWrite((3 * GiB) + 0x1234, "disk block"u8));
        byte[] seen = new byte[10];
        machine.Process.Memory.Read(host + 0x1234, seen);
        Assert.Equal("disk block"u8, seen);
    }

    [Fact]
    public void RemovedMemory_IsOutOfTheDevicesReachAndNoLongerLocked()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong before = machine.LockedBytes;
        guest.Add(0, machine.AddMemory(256 * MiB), 256 * MiB);

        guest.Remove(0);

        Assert.False(machine.GetDevice().TryRead(0, new byte[1]));
        Assert.Equal(before, machine.LockedBytes);
    }

    /// <summary>Guests of several gigabytes fail where RLIMIT_MEMLOCK is small, and most developers are root.</summary>
    [Fact]
    public void MemoryBeyondTheLimit_IsRefusedAndNothingStaysLocked()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong before = machine.LockedBytes;
        machine.LimitLockedMemory(64 * MiB);

        IoctlException refusal = Assert.Throws<IoctlException>(() => guest.Add(0, machine.AddMemory(256 * MiB), 256 * MiB));

        Assert.Equal((Errno.ENOMEM, "VFIO_IOMMU_SPAPR_REGISTER_MEMORY"), (refusal.Errno, refusal.RequestName));
        Assert.Equal(before, machine.LockedBytes);
    }

    /// <summary>Half of the memory is pinned when the host runs out of it. No test of a monitor gets there by itself.</summary>
    [Fact]
    public void MemoryThatIsPinnedHalfWay_LeavesNothing()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong before = machine.LockedBytes;
        ulong host = machine.AddMemory(256 * MiB);
        machine.Faults.FailNext(SpaprFault.Pin);

        IoctlException refusal = Assert.Throws<IoctlException>(() => guest.Add(0, host, 256 * MiB));

        Assert.Equal((Errno.EFAULT, "VFIO_IOMMU_SPAPR_REGISTER_MEMORY"), (refusal.Errno, refusal.RequestName));
        Assert.Equal(before, machine.LockedBytes);
        // It was no fault of the monitor's: the next time it works.
        guest.Add(0, host, 256 * MiB);
    }

    /// <summary>The mapping fails after the registration went through: the monitor has to take that back.</summary>
    [Fact]
    public void MemoryThatCannotBeMapped_IsUnregisteredAgain()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong before = machine.LockedBytes;
        machine.Faults.FailRequest(Linux.Vfio.VFIO_IOMMU_MAP_DMA.Number, Errno.EIO);

        IoctlException refusal = Assert.Throws<IoctlException>(() => guest.Add(0, machine.AddMemory(256 * MiB), 256 * MiB));

        Assert.Equal(Errno.EIO, refusal.Errno);
        Assert.Equal(before, machine.LockedBytes);
    }

    /// <summary>Whatever fails while a guest is set up, no file stays open and nothing stays locked.</summary>
    [Fact]
    public void GuestThatFailsAnywhere_LeavesNothing()
    {
        using SpaprTestMachine first = new();
        first.Faults.Count();
        SetUp(first);
        Assert.True(first.Faults.Points > 5);

        for (long point = 1; point <= first.Faults.Points; point++)
        {
            using SpaprTestMachine machine = new();
            machine.Faults.FailPoint(point);
            Assert.Throws<IoctlException>(() => SetUp(machine));
            machine.AssertNoLeaks();
        }

        static void SetUp(SpaprTestMachine machine)
        {
            using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
            guest.Add(0, machine.AddMemory(MiB), MiB);
        }
    }

    [Fact]
    public void MemoryThatIsMapped_CannotBeUnregistered()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong host = machine.AddMemory(MiB);
        guest.Add(0, host, MiB);

        Assert.Equal(Errno.EBUSY, guest.Container.TryUnregisterMemory(host, MiB).Errno);
    }

    /// <summary>A monitor that opens VFIO and becomes a daemon afterwards has lost it: a container belongs to one address space.</summary>
    [Fact]
    public void ChildOfAFork_MayNotUseTheContainer()
    {
        using VfioTestSession parent = VfioTestSession.Start();
        ulong host = parent.AddMemory(MiB);
        parent.Container.RegisterMemory(host, MiB);

        using VfioTestSession child = parent.Fork();

        Assert.Equal(Errno.EPERM, child.Container.TryMapDma(host, 0, MiB, DmaAccess.Read).Errno);
        Assert.Equal("CALL-3", child.Process.LastRefusal?.Rule.Id);
    }

    /// <summary>A window with pages of 64 KiB maps nothing smaller; the registration is undone.</summary>
    [Fact]
    public void GuestAddressOffTheWindowsPage_IsRefusedAndSaysWhy()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong before = machine.LockedBytes;

        IoctlException refusal = Assert.Throws<IoctlException>(() => guest.Add(0x1000, machine.AddMemory(MiB), MiB));

        Assert.Equal(Errno.EINVAL, refusal.Errno);
        Assert.StartsWith("MAP-9", refusal.Explanation, StringComparison.Ordinal);
        Assert.Equal(before, machine.LockedBytes);
    }

    /// <summary>A kernel does not refuse that, it returns 1 and maps nothing; only code that compares with 0 notices. Typed calls do.</summary>
    [Fact]
    public void GuestAddressOffTheWindowsPage_IsNoticedOnARealKernel()
    {
        using SpaprTestMachine machine = new(SpaprTestMachine.AsShipped);
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);

        IoctlException refusal = Assert.Throws<IoctlException>(() => guest.Add(0x1000, machine.AddMemory(MiB), MiB));

        Assert.Equal((Errno.None, 1), (refusal.Errno, refusal.Value));
    }

    /// <summary>
    /// DPDK's driver filled the structure of MAP and passed it to UNMAP. There iova and size lie where MAP has vaddr and iova, so "unmap this segment" reads "unmap everything below it".
    /// </summary>
    [Fact]
    public void UnmapThroughTheStructureOfMap_UnmapsEverythingBelow()
    {
        using SpaprTestMachine machine = new();
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 4 * GiB);
        ulong host = machine.AddMemory(3 * MiB);
        for (ulong part = 0; part < 3; part++)
            guest.Add(part * MiB, host + (part * MiB), MiB);

        vfio_iommu_type1_dma_map wrong = new() { argsz = vfio_iommu_type1_dma_unmap.Layout.Size, iova = 2 * MiB, size = MiB };
        // guest.Container.Transport.Ioctl(guest.Container.File, Uapi.Linux.Vfio.VFIO_IOMMU_UNMAP_DMA, ref wrong);     error CS1503: the request takes another structure
        IoctlResult result = machine.Transport.Ioctl(
            guest.Container.File, Linux.Vfio.VFIO_IOMMU_UNMAP_DMA.Number, MemoryMarshal.AsBytes(new Span<vfio_iommu_type1_dma_map>(ref wrong)));

        Assert.Equal(IoctlResult.Success(), result);
        EduDevice device = machine.GetDevice();
        Assert.False(device.TryRead(0, new byte[1]));
        Assert.False(device.TryRead(MiB, new byte[1]));
        Assert.True(device.TryRead(2 * MiB, new byte[1]));
        // What comes next in DPDK; a real kernel says 0 and keeps the memory pinned for good.
        Assert.Equal(Errno.EBUSY, guest.Container.TryUnregisterMemory(host + (2 * MiB), MiB).Errno);
    }

    [Fact]
    public void GuestThatCannotBeOpened_LeavesNoFileOpen()
    {
        using SpaprTestMachine machine = new();
        machine.LimitLockedMemory(MiB);

        // The window's table alone is over the limit.
        Assert.Equal(Errno.ENOMEM, Assert.Throws<IoctlException>(() => new GuestMemory(machine.Transport, group: 0, guestSize: 64 * GiB)).Errno);

        machine.AssertNoLeaks();
    }

    [Fact]
    public void GuestThatIsForgotten_IsALeak()
    {
        SpaprTestMachine machine = new();
        GuestMemory forgotten = new(machine.Transport, group: 0, guestSize: 4 * GiB);

        VfioLeakException leak = Assert.Throws<VfioLeakException>(machine.Dispose);

        Assert.Contains("descriptor 4 is open: /dev/vfio/0", leak.Leaks);
        GC.KeepAlive(forgotten);
    }

    [Fact]
    public void Window_CoversTheGuestWithTheHostsPages()
    {
        using SpaprTestMachine machine = new(new SpaprMachineOptions { PageSize = 4096 });
        using GuestMemory guest = new(machine.Transport, group: 0, guestSize: 3 * GiB, pageSize: 4096);

        DmaWindow window = Assert.Single(machine.Machine.Groups[0].GetWindows());

        Assert.Equal((0ul, 4 * GiB, 4096ul), (window.Start, window.Size, window.PageSize));
    }
}
