using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Stress.Threads;
using Caller = Uapi.Stress.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Threads;

/// <summary>Two calls at once, over and over: places where the model once had a race.</summary>
public sealed class RaceTests
{
    private const ulong Buffer = 1UL << 40;
    private const ulong Size = 1 << 20;
    private const int Rounds = 1_000;

    [Fact]
    public void TwoProcessesThatRegisterFirst_OneOwnsTheContainer()
    {
        Caller parent = Start(new SpaprMachine(), out int container, out int group, type: 7);
        Caller child = parent;
        IoctlResult first = default;
        IoctlResult second = default;
        int owners = 0;
        Race(
            () =>
            {
                parent.Close(group);
                parent.Close(container);
                container = parent.OpenContainer();
                group = parent.OpenGroup(0);
                parent.SetContainer(group, container);
                parent.SetIommu(container, 7);
                child = new Caller(parent.Process.Fork());
            },
            () => first = parent.Register(container, Buffer, Size),
            () => second = child.Register(container, Buffer, Size),
            () =>
            {
                Assert.True(first.IsSuccess != second.IsSuccess, $"parent {first}, child {second}");
                Assert.Equal(Errno.EPERM, first.IsSuccess ? second.Errno : first.Errno);
                owners |= first.IsSuccess ? 1 : 2;
                Assert.Empty(parent.Process.Machine.CheckConsistency());
                child.Process.Exit();
            });
        // Whoever comes first; see Race.
        Assert.Equal(3, owners);
    }

    [Fact]
    public void GroupClosedWhileItJoins_IsInNoContainer()
    {
        Caller caller = Start(new SpaprMachine(), out int container, out int group, type: 7);
        caller.Close(group);
        IoctlResult result = default;
        Race(
            () => group = caller.OpenGroup(0),
            () => result = caller.SetContainer(group, container),
            () => caller.Close(group),
            () =>
            {
                Assert.True(group > 0, "The group could not be opened.");
                if (!result.IsSuccess)
                    Assert.Equal(Errno.EBADF, result.Errno);
                // No group is left in it.
                Assert.Equal(Errno.EINVAL, caller.SetIommu(container, 7).Errno);
                Assert.Empty(caller.Process.Machine.CheckConsistency());
            });
    }

    [Fact]
    public void DescriptorDuplicatedWhileItIsClosed_IsOpenOrNot()
    {
        Caller caller = Start(new SpaprMachine(), out _, out int group, type: 7);
        caller.Close(group);
        IoctlResult copy = default;
        Race(
            () => group = caller.OpenGroup(0),
            () => copy = caller.Process.Duplicate(group),
            () => caller.Close(group),
            () =>
            {
                if (copy.IsSuccess)
                {
                    // The file is open: the group cannot be opened again.
                    Assert.Equal(-(int)Errno.EBUSY, caller.OpenGroup(0));
                    caller.Close(copy.Value);
                }
                Assert.DoesNotContain(caller.Process.GetOpenFiles(), static file => file.Path != "/dev/vfio/vfio");
            });
    }

    [Fact]
    public void RegionRegisteredWhileItsHolderGoes_StaysWithTheNewHolder()
    {
        // The first container registered a range, the second has TCEs in it; the first goes while the second registers it.
        Caller caller = Start(new SpaprMachine(), out int container, out int group, type: 7);
        int second = caller.OpenContainer();
        caller.SetContainer(caller.OpenGroup(1), second);
        caller.SetIommu(second, 7);
        // Enabled by something else.
        Must(caller.Register(second, Buffer + Size, Size));
        Race(
            () =>
            {
                Must(caller.Register(container, Buffer, Size));
                Must(caller.Map(second, Buffer, 0, 4096));
            },
            () => caller.Close(group),
            () => Must(caller.Register(second, Buffer, Size)),
            () =>
            {
                Must(caller.Unmap(second, 0, 4096));
                Must(caller.Map(second, Buffer, 4096, 4096));
                Assert.Empty(caller.Process.Machine.CheckConsistency());
                Must(caller.Unmap(second, 4096, 4096));
                Must(caller.Unregister(second, Buffer, Size));
                group = caller.OpenGroup(0);
                Must(caller.SetContainer(group, container));
                Must(caller.SetIommu(container, 7));
            });
    }

    [Fact]
    public void EntryThatMovesBetweenRegions_IsInOneOfThem()
    {
        // While MAP replaces an entry of the first region by one of the second, whoever finds the second in use finds the first free afterwards.
        Caller caller = Start(new SpaprMachine(), out int container, out _, type: 7);
        Must(caller.Register(container, Buffer, Size));
        Must(caller.Register(container, Buffer + Size, Size));
        IoctlResult ofSecond = default;
        IoctlResult ofFirst = default;
        Race(
            () => Must(caller.Map(container, Buffer, 0, 4096)),
            () => caller.Map(container, Buffer + Size, 0, 4096),
            () =>
            {
                ofSecond = caller.Unregister(container, Buffer + Size, Size);
                ofFirst = caller.Unregister(container, Buffer, Size);
            },
            () =>
            {
                Assert.False(ofSecond.Errno == Errno.EBUSY && ofFirst.Errno == Errno.EBUSY, "Both regions counted one entry.");
                Must(caller.Unmap(container, 0, 4096));
                if (ofFirst.IsSuccess)
                    Must(caller.Register(container, Buffer, Size));
                if (ofSecond.IsSuccess)
                    Must(caller.Register(container, Buffer + Size, Size));
            });
    }

    [Fact]
    public void EventTiedWhileTheDeviceIsClosed_IsNotTiedForTheNextUser()
    {
        Caller caller = Start(new SpaprMachine(), out _, out int group, type: 7);
        int trigger = caller.Process.CreateEvent().Value;
        int device = 0;
        Race(
            () =>
            {
                device = GetDevice(caller, group);
                Assert.True(device > 0, "The device could not be opened.");
            },
            () => SetIrqs(caller, device, ActionTrigger | DataEvent, index: 1, count: 1, trigger),
            () => caller.Close(device),
            () =>
            {
                device = GetDevice(caller, group);
                // MSI is off, or INTx could not be switched on.
                Assert.Equal(IoctlResult.Success(), SetIrqs(caller, device, ActionTrigger | DataEvent, index: 0, count: 1, trigger));
                caller.Close(device);
                Assert.Equal(IoctlResult.Success(), caller.Process.Ioctl(group, Number(5), default(Span<byte>)));
                Must(caller.SetContainer(group, 3));
                Must(caller.SetIommu(3, 7));
            });
    }

    private const uint DataEvent = 1 << 2;
    private const uint ActionTrigger = 1 << 5;

    private static uint Number(uint request) => 0x3b64 + request;

    private static int GetDevice(Caller caller, int group)
    {
        IoctlResult result = caller.Process.Ioctl(group, Number(6), "0000:01:00.0\0"u8.ToArray());
        return result.IsSuccess ? result.Value : -1;
    }

    private static IoctlResult SetIrqs(Caller caller, int device, uint flags, uint index, uint count, int descriptor)
    {
        Span<byte> set = stackalloc byte[24];
        System.Runtime.InteropServices.MemoryMarshal.Write(set, 24u);
        System.Runtime.InteropServices.MemoryMarshal.Write(set[4..], flags);
        System.Runtime.InteropServices.MemoryMarshal.Write(set[8..], index);
        System.Runtime.InteropServices.MemoryMarshal.Write(set[16..], count);
        System.Runtime.InteropServices.MemoryMarshal.Write(set[20..], descriptor);
        return caller.Process.Ioctl(device, Number(10), set);
    }

    private static Caller Start(SpaprMachine machine, out int container, out int group, ulong type)
    {
        Caller caller = new(machine.Start());
        Must(caller.Memory.Map(Buffer, 2 * Size, MemoryProtection.ReadWrite));
        container = caller.OpenContainer();
        group = caller.OpenGroup(0);
        Must(caller.SetContainer(group, container));
        Must(caller.SetIommu(container, type));
        return caller;
    }

    private static void Must(IoctlResult result) => Assert.True(result.IsSuccess, result.ToString());

    // Two rounds of sixteen have an order, each its own: both are tried then, however seldom threads meet on a busy machine.
    private static void Race(Action prepare, Action first, Action second, Action look)
    {
        using Crew crew = new(2);
        int[] done = [0, 0];
        crew.Run(thread =>
        {
            Random pauses = new(thread);
            Assert.True(Interleaving.Begin(thread + 1), "The tests are to be started with the switch Uapi.SpaprTce.Interleaving.");
            for (int round = 0; round < Rounds; round++)
            {
                if (thread == 0)
                    prepare();
                if (!crew.Meet(2 * round))
                    return;
                Thread.SpinWait(pauses.Next(100));
                bool isLast = round % 16 == 8 * (thread + 1) - 1;
                SpinWait spin = default;
                while (isLast && Volatile.Read(ref done[1 - thread]) <= round && !crew.HasFailed)
                    spin.SpinOnce(sleep1Threshold: -1);
                (thread == 0 ? first : second)();
                Volatile.Write(ref done[thread], round + 1);
                if (!crew.Meet((2 * round) + 1))
                    return;
                if (thread == 0)
                    look();
            }
            Interleaving.End();
        });
    }
}
