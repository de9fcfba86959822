using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Testing.Tests;

public sealed class SpaprTestMachineTests
{
    private const ulong MiB = 1 << 20;

    [Fact]
    public void NewMachine_HasOneProcessAndNothingOpen()
    {
        using SpaprTestMachine machine = new();

        Assert.Empty(machine.Process.GetOpenFiles());
        Assert.Empty(machine.FindLeaks());
        Assert.Equal(0ul, machine.LockedBytes);
        Assert.Equal(65536, machine.Machine.Options.PageSize);
    }

    [Fact]
    public void PlannedFault_FailsOnceSaysSoAndLeavesNothing()
    {
        using VfioTestSession session = VfioTestSession.Start();
        ulong memory = session.AddMemory(MiB);
        session.Faults.FailNext(SpaprFault.Charge);

        Assert.Equal(Errno.ENOMEM, session.Container.TryRegisterMemory(memory, MiB).Errno);

        Assert.Equal(("REG-11", SpaprFault.Charge), (session.Process.LastRefusal!.Rule.Id, session.Process.LastRefusal.Injected!.Value));
        Assert.Equal(0ul, session.LockedBytes);
        Assert.True(session.Container.TryRegisterMemory(memory, MiB).IsSuccess);
    }

    [Fact]
    public void FilesLeftOpen_AreReportedByTheirPaths()
    {
        SpaprTestMachine machine = new();
        VfioTestSession session = machine.OpenSession();
        ulong memory = machine.AddMemory(MiB);
        session.Container.RegisterMemory(memory, MiB);
        session.Group.GetDevice(machine.GetDevice().Name);

        string[] expected =
        [
            "descriptor 3 is open: /dev/vfio/vfio",
            "descriptor 4 is open: /dev/vfio/0",
            "descriptor 5 is open: anon_inode:[vfio-device]",
            "1048576 bytes count as locked",
        ];
        Assert.Equal(expected, machine.FindLeaks());
        Assert.Equal(expected, Assert.Throws<VfioLeakException>(machine.AssertNoLeaks).Leaks);
        VfioLeakException leak = Assert.Throws<VfioLeakException>(machine.Dispose);
        Assert.Equal(expected, leak.Leaks);
        Assert.Contains("descriptor 4 is open: /dev/vfio/0", leak.Message, StringComparison.Ordinal);
    }

    /// <summary>What the kernel itself loses is a leak, too: as shipped, a registration that was ended while mapped stays.</summary>
    [Fact]
    public void MemoryThatTheKernelForgot_IsReportedAlthoughEveryFileIsClosed()
    {
        SpaprTestMachine machine = new(SpaprTestMachine.AsShipped);
        using (VfioTestSession session = machine.OpenSession())
        {
            ulong memory = machine.AddMemory(MiB);
            session.Container.RegisterMemory(memory, MiB);
            session.Container.MapDma(memory, 0, MiB, DmaAccess.ReadWrite);
            Assert.Equal(IoctlResult.Success(), session.Container.TryUnregisterMemory(memory, MiB));
        }

        Assert.Equal(["1048576 bytes count as locked, although every file is closed"], Assert.Throws<VfioLeakException>(machine.Dispose).Leaks);
    }

    [Fact]
    public void DisposedTwice_ReportsOnce()
    {
        SpaprTestMachine machine = new();
        machine.OpenSession();

        Assert.Throws<VfioLeakException>(machine.Dispose);
        machine.Dispose();
        Assert.True(machine.Process.HasExited);
    }

    [Fact]
    public void LimitedMemory_IsRefusedBeyondTheLimit()
    {
        using SpaprTestMachine machine = new();
        using VfioTestSession session = machine.OpenSession();
        ulong memory = machine.AddMemory(2 * MiB);
        machine.LimitLockedMemory(MiB);

        Assert.Equal(Errno.ENOMEM, session.Container.TryRegisterMemory(memory, 2 * MiB).Errno);
        session.Container.RegisterMemory(memory, MiB);
        Assert.Equal(MiB, machine.LockedBytes);
    }

    [Fact]
    public void MemoryOfHugePages_FitsAWindowOfHugePages()
    {
        using SpaprTestMachine machine = new(new SpaprMachineOptions { Platform = SpaprPlatform.PowerNV8, PageSize = 4096 });
        using VfioTestSession session = machine.OpenSession();
        ulong ordinary = machine.AddMemory(16 * MiB);
        ulong huge = machine.AddMemory(16 * MiB, hugePageShift: 24);
        session.Container.RegisterMemory(ordinary, 16 * MiB);
        session.Container.RegisterMemory(huge, 16 * MiB);
        ulong window = session.Container.CreateWindow(24, 1 << 30, 1);

        Assert.Equal(0ul, huge % (16 * MiB));
        session.Container.MapDma(huge, window, 16 * MiB, DmaAccess.ReadWrite);
        Assert.Equal(Errno.EINVAL, session.Container.TryMapDma(ordinary, window + (16 * MiB), 16 * MiB, DmaAccess.ReadWrite).Errno);
    }

    [Fact]
    public void MemoryThatIsNotThere_IsAnErrorOfTheTest()
    {
        using SpaprTestMachine machine = new();
        using SpaprTestMachine inProcess = SpaprTestMachine.InProcess();

        Assert.Equal(Errno.EINVAL, Assert.Throws<ErrnoException>(() => machine.AddMemory(MiB, hugePageShift: 24)).Errno);
        Assert.Equal(Errno.ENOMEM, Assert.Throws<ErrnoException>(() => machine.AddMemory(1ul << 60)).Errno);
        Assert.Equal(Errno.EINVAL, Assert.Throws<ErrnoException>(() => inProcess.AddMemory(MiB, hugePageShift: 21)).Errno);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.GetDevice(3));
    }

    /// <summary>The running program is the process: what the device writes, the program reads at its own address.</summary>
    [Fact]
    public unsafe void InProcess_DeviceWritesIntoTheProgramsOwnBuffer()
    {
        using SpaprTestMachine machine = SpaprTestMachine.InProcess();
        using VfioTestSession session = machine.OpenSession();
        ulong buffer = machine.AddMemory(MiB);
        session.Container.RegisterMemory(buffer, MiB);
        session.Container.MapDma(buffer, 0x10000, MiB, DmaAccess.ReadWrite);

        Assert.True(machine.GetDevice().TryWrite(0x10000 + 5, "from the device"u8));

        // SAFETY: the machine keeps the buffer, and 15 bytes at 5 are within it.
        Assert.Equal("from the device"u8.ToArray(), new ReadOnlySpan<byte>((byte*)buffer + 5, 15).ToArray());
    }

    /// <summary>Code under test may bring memory of its own.</summary>
    [Fact]
    public void InProcess_BufferOfTheCodeUnderTest_IsReached()
    {
        using SpaprTestMachine machine = SpaprTestMachine.InProcess();
        using PinnedBuffer own = new(65536);
        using VfioTestSession session = machine.OpenSession(VfioIommuType.SpaprTce);
        session.Container.Enable();
        session.Container.MapDma(own.Address, 0, 65536, DmaAccess.Read);
        "to the device"u8.CopyTo(own.Span[1000..]);
        byte[] seen = new byte[13];

        Assert.True(machine.GetDevice().TryRead(1000, seen));

        Assert.Equal("to the device"u8.ToArray(), seen);
    }
}
