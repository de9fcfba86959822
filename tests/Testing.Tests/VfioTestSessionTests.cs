using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Testing.Tests;

public sealed class VfioTestSessionTests
{
    private const ulong MiB = 1 << 20;

    [Theory]
    [InlineData(VfioIommuType.SpaprTce)]
    [InlineData(VfioIommuType.SpaprTceV2)]
    public void Session_IsOpenAndReady(VfioIommuType type)
    {
        using VfioTestSession session = VfioTestSession.Start(type);

        Assert.Equal(type, session.Type);
        Assert.Equal(VfioGroupStatus.Viable | VfioGroupStatus.ContainerSet, session.Group.GetStatus());
        Assert.Equal(0x8000_0000u, session.Container.GetSpaprInfo().dma32_window_size);
        Assert.Equal(["3 /dev/vfio/vfio", "4 /dev/vfio/0"], session.Process.GetOpenFiles().Select(file => file.ToString()));
    }

    [Fact]
    public void SessionOfSeveralGroups_SharesTheMappings()
    {
        using VfioTestSession session = VfioTestSession.Start(groups: 3);
        ulong memory = session.AddMemory(MiB);
        session.Container.RegisterMemory(memory, MiB);
        session.Container.MapDma(memory, 0, MiB, DmaAccess.ReadWrite);

        Assert.True(session.Machine.GetDevice(2).TryWrite(0, "group 2"u8));
        byte[] seen = new byte[7];
        Assert.True(session.Device.TryRead(0, seen));
        Assert.Equal("group 2"u8.ToArray(), seen);
    }

    [Fact]
    public void SessionThatIsRefused_LeavesNothingOpen()
    {
        using SpaprTestMachine machine = new();

        Assert.Equal(Errno.EBUSY, Assert.Throws<IoctlException>(() => machine.OpenSession(VfioIommuType.SpaprTce, 0, 1)).Errno);
        Assert.Equal(Errno.ENOENT, Assert.Throws<ErrnoException>(() => machine.OpenSession(VfioIommuType.SpaprTceV2, 0, 7)).Errno);
        Assert.Equal(Errno.ENODEV, Assert.Throws<IoctlException>(() => machine.OpenSession(VfioIommuType.Type1)).Errno);

        Assert.Empty(machine.FindLeaks());
        Assert.Throws<ArgumentOutOfRangeException>(() => VfioTestSession.Start(groups: 0));
    }

    [Fact]
    public void DisposedSession_GivesBackWhatWasMapped()
    {
        SpaprMachine machine;
        using (VfioTestSession session = VfioTestSession.Start())
        {
            machine = session.Machine.Machine;
            ulong memory = session.AddMemory(MiB);
            session.Container.RegisterMemory(memory, MiB);
            session.Container.MapDma(memory, 0, MiB, DmaAccess.ReadWrite);
            DmaWindow window = Assert.Single(machine.Groups[0].GetWindows());
            Assert.Equal((0, 0ul, 4096ul, 2ul << 30, 256ul, 1), (window.Slot, window.Start, window.PageSize, window.Size, window.LiveEntries, window.Levels));
            Assert.Equal(MiB + (8 * MiB), session.LockedBytes);
        }

        Assert.Empty(machine.Groups[0].GetWindows());
    }

    [Fact]
    public void FileOfTheCodeUnderTest_IsALeakWhenTheSessionEnds()
    {
        VfioTestSession session = VfioTestSession.Start();
        VfioContainer.Open(session.Transport);

        Assert.Equal(["descriptor 5 is open: /dev/vfio/vfio"], Assert.Throws<VfioLeakException>(session.Dispose).Leaks);
    }

    [Fact]
    public void Child_HasTheFilesAndACopyOfTheMemory_ButNotTheContainersUse()
    {
        using VfioTestSession parent = VfioTestSession.Start();
        ulong memory = parent.AddMemory(MiB);
        parent.Process.Memory.Write(memory, "before the fork"u8);
        parent.Container.RegisterMemory(memory, MiB);

        using (VfioTestSession child = parent.Fork())
        {
            byte[] seen = new byte[15];
            Assert.Equal(15, child.Process.Memory.Read(memory, seen));
            Assert.Equal("before the fork"u8.ToArray(), seen);
            Assert.Equal(0ul, child.LockedBytes);
            Assert.Equal(Errno.EPERM, child.Container.TryMapDma(memory, 0, MiB, DmaAccess.Read).Errno);
            Assert.Equal(VfioGroupStatus.Viable | VfioGroupStatus.ContainerSet, child.Group.GetStatus());
            Assert.NotEqual(0ul, child.AddMemory(MiB));
        }

        parent.Container.MapDma(memory, 0, MiB, DmaAccess.Read);
        Assert.True(parent.Device.TryRead(0, new byte[1]));
    }

    [Fact]
    public void ChildThatEnds_TakesNothingFromTheParent()
    {
        using VfioTestSession parent = VfioTestSession.Start();
        VfioTestSession child = parent.Fork();

        child.Dispose();

        Assert.True(child.Process.HasExited);
        Assert.False(parent.Process.HasExited);
        Assert.Equal(0, parent.Container.GetApiVersion());
    }

    [Fact]
    public void LimitOfTheSession_Holds()
    {
        using VfioTestSession session = VfioTestSession.Start(VfioIommuType.SpaprTce);
        session.LimitLockedMemory(MiB);

        IoctlException refusal = Assert.Throws<IoctlException>(session.Container.Enable);

        Assert.Equal(Errno.ENOMEM, refusal.Errno);
        Assert.StartsWith("ENABLE-6", refusal.Explanation, StringComparison.Ordinal);
    }
}
