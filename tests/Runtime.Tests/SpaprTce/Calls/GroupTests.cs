using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Requests to the file of a group: GET_STATUS, SET_CONTAINER, UNSET_CONTAINER, GET_DEVICE_FD.</summary>
public sealed class GroupTests : CallTests
{
    private static readonly SpaprMachineOptions s_v510 = new() { Profile = SpaprProfile.V5_10 };
    private static readonly SpaprMachineOptions s_partition = new() { Platform = SpaprPlatform.PSeries };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("STATUS-1", Errno.EFAULT, "a pointer to nothing", Apart, c => c.Number(c.Group, VfioRequest.GroupGetStatus, Caller.Nowhere)),
        Refused("STATUS-1", Errno.EFAULT, "7 of 8 bytes", Apart, c => c.Send(c.Group, VfioRequest.GroupGetStatus, Status, accessible: 7)),
        Refused("STATUS-1", Errno.EFAULT, "read-only memory", Apart, c => c.Send(c.Group, VfioRequest.GroupGetStatus, Status, readOnly: true)),
        Refused("STATUS-2", Errno.EINVAL, "argsz 7", Apart, c => c.Send(c.Group, VfioRequest.GroupGetStatus, Status with { argsz = 7 })),
        Refused("SETC-1", Errno.EFAULT, "a pointer to nothing", Apart, c => c.Number(c.Group, VfioRequest.GroupSetContainer, Caller.Nowhere)),
        Refused("SETC-1", Errno.EFAULT, "3 of 4 bytes", Apart, c => c.Send(c.Group, VfioRequest.GroupSetContainer, 3, accessible: 3)),
        Refused("SETC-1", Errno.EFAULT, "the descriptor in place of a pointer to it", Apart, c => c.Number(c.Group, VfioRequest.GroupSetContainer, (ulong)c.Container)),
        Refused("SETC-2", Errno.EBADF, "a descriptor that is not open", Apart, c => c.Join(c.Group, 999)),
        Refused("SETC-2", Errno.EBADF, "a container that was closed", c => { Apart(c); c.Must(c.Process.Close(c.Container)); }, c => c.Join(c.Group, c.Container)),
        Refused("SETC-2", Errno.EBADF, "a negative descriptor", Apart, c => c.Join(c.Group, -1)),
        Refused("SETC-2b", Errno.EINVAL, "a negative descriptor, in 5.10", Apart, c => c.Join(c.Group, -1)) with { Machine = s_v510 },
        Refused("SETC-3", Errno.EINVAL, "the same container again", c => c.AttachV2(), c => c.Join(c.Group, c.Container)),
        Refused("SETC-3", Errno.EINVAL, "another container", c => { c.AttachV2(); c.OpenContainer(); }, c => c.Join(c.Group, c.Containers[1])),
        Refused("SETC-4", Errno.EINVAL, "a group for a container, in 5.10", Apart, c => c.Join(c.Group, c.Group)) with { Machine = s_v510 },
        Refused("SETC-4b", Errno.EBADFD, "a group for a container", Apart, c => c.Join(c.Group, c.Group)),
        Refused("SETC-4b", Errno.EBADFD, "standard input for a container", Apart, c => c.Join(c.Group, 0)),
        // A group that joins a container with a driver is attached by it.
        Refused("ATTACH-4", Errno.EBUSY, "a second group for v1", c => { c.EnabledV1(); c.OpenGroup(1); }, c => c.Join(c.Groups[1], c.Container)),
        Refused("ATTACH-9", Errno.EPERM, "a second group in a partition, with a window", c => { c.EnabledV2(); c.BuildDefaultWindow(); c.OpenGroup(1); }, c => c.Join(c.Groups[1], c.Container))
            with { Machine = s_partition },
        Refused("UNSETC-1", Errno.EINVAL, "no container", Apart, c => c.Unset()),
        Refused("UNSETC-1", Errno.EINVAL, "twice", c => { c.AttachV2(); c.Must(c.Unset()); }, c => c.Unset()),
        Refused("UNSETC-2", Errno.EBUSY, "an open device", c => { c.EnabledV2(); c.Must(c.GetDevice(c.Group, "0000:01:00.0")); }, c => c.Unset()),
        Surprised("UNSETC-3", 0, "another group stays, with a mapping", TwoMapped, c => c.Unset(c.Groups[1])) with { Side = Side.Documented, Once = true, Leaves = LeaveUnmapped },
        Surprised("UNSETC-3b", 0, "another group stays, without its mapping (Q11)", TwoMapped, c => c.Unset(c.Groups[1])) with { Side = Side.AsShipped, Once = true, Leaves = UnmapAndLeave },
        Surprised("UNSETC-4", 0, "another container maps what this one registered", MappedByAnother, c => c.Unset()) with { Side = Side.Documented, Once = true, Leaves = c => c.Must(c.Unset()) },
        Surprised("UNSETC-4b", 0, "another container maps what this one registered (Q27)", MappedByAnother, c => c.Unset()) with { Side = Side.AsShipped, Once = true, Leaves = c => c.Must(c.Unset()) },
        Refused("DEVFD-1", Errno.EFAULT, "a pointer to nothing", c => c.AttachV2(), c => c.Number(c.Group, VfioRequest.GroupGetDeviceFd, Caller.Nowhere)),
        Refused("DEVFD-1", Errno.EFAULT, "a name without its end", c => c.AttachV2(), c => c.Send(c.Group, VfioRequest.GroupGetDeviceFd, 0x3030_3030, accessible: 4)),
        Refused("DEVFD-2", Errno.ENODEV, "another group's device", c => c.AttachV2(), c => c.GetDevice(c.Group, "0001:01:00.0")),
        Refused("DEVFD-2", Errno.ENODEV, "no name", c => c.AttachV2(), c => c.GetDevice(c.Group, "")),
        Refused("DEVFD-2", Errno.ENODEV, "a name that goes on", c => c.AttachV2(), c => c.GetDevice(c.Group, "0000:01:00.00")),
        Refused("DEVFD-2", Errno.ENODEV, "no such device, and no type, in recent kernels", Apart, c => c.GetDevice(c.Group, "x")),
        Refused("DEVFD-3", Errno.EINVAL, "no container", Apart, c => c.GetDevice(c.Group, "0000:01:00.0")),
        Refused("DEVFD-3", Errno.EINVAL, "a container without a type", c => { Apart(c); c.Must(c.Join(c.Group, c.Container)); }, c => c.GetDevice(c.Group, "0000:01:00.0")),
        Refused("DEVFD-3", Errno.EINVAL, "no such device, and no type, in 5.10", Apart, c => c.GetDevice(c.Group, "x")) with { Machine = s_v510 },
        Refused("CALL-1", Errno.ENOTTY, "a request for a container, to a group", c => c.AttachV2(), c => c.Number(c.Group, VfioRequest.GetApiVersion)),
        Refused("CALL-1", Errno.ENOTTY, "MAP, to a group", c => c.EnabledV2(), c => c.Number(c.Group, VfioRequest.MapDma)),
        Refused("CALL-1", Errno.ENOTTY, "a request that nobody knows, to a group", Apart, c => c.Raw(c.Group, 0x2000_3bff)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_group_status Status => new() { argsz = 8 };

    private sealed class Joining(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool HasContainer, V1WithGroup;
        internal int Accessible = 4, Descriptor = int.MaxValue;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            if (V1WithGroup)
                caller.AttachV1();
            else
                caller.OpenContainer();
            int group = caller.OpenGroup(1);
            if (HasContainer)
                caller.Must(caller.Join(group, caller.OpenContainer()));
            return caller;
        }
    }

    // A descriptor that is open and no container: that of the group itself, which comes last.
    private static readonly Mistakes<Joining> s_mistakes = new Mistakes<Joining>(
        setting => new Joining(setting), a => a.Build(),
        (a, caller) => caller.Send(caller.Groups[^1], VfioRequest.GroupSetContainer, a.Descriptor switch { int.MaxValue => caller.Container, -2 => caller.Groups[^1], _ => a.Descriptor }, a.Accessible))
        .Then("SETC-1", a => a.Accessible = 3)
        .Then("SETC-2", a => a.Descriptor = 999)
        .Then("SETC-3", a => a.HasContainer = true)
        .Then("SETC-4b", a => a.Descriptor = -2)
        .Then("ATTACH-4", a => a.V1WithGroup = true);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 5, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Status_TellsWhetherThereIsAContainer(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        Apart(caller);

        caller.Must(caller.GetStatus(caller.Group, out uint apart));
        caller.Must(caller.Join(caller.Group, caller.Container));
        caller.Must(caller.GetStatus(caller.Group, out uint joined));
        caller.Must(caller.Unset());
        caller.Must(caller.GetStatus(caller.Group, out uint apartAgain));

        Assert.Equal((1u, 3u, 1u), (apart, joined, apartAgain));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Status_ReturnsALargerArgszAsItWas(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        Apart(caller);
        vfio_group_status status = new() { argsz = 4096, flags = 0xffff_ffff };

        caller.Must(caller.Send(caller.Group, VfioRequest.GroupGetStatus, ref status));

        Assert.Equal((4096u, 1u), (status.argsz, status.flags));
    }

    private static void TwoMapped(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.Join(caller.OpenGroup(1), caller.Container));
        caller.Must(caller.MapDma(0, caller.Buffer, caller.Page));
    }

    // To the same end without a mapping at the moment when the group leaves.
    private static void LeaveUnmapped(Caller caller)
    {
        UnmapAndLeave(caller);
        caller.Must(caller.MapDma(0, caller.Buffer, caller.Page));
    }

    private static void UnmapAndLeave(Caller caller)
    {
        caller.Must(caller.UnmapDma(0, caller.Page));
        caller.Must(caller.Unset(caller.Groups[1]));
    }

    // The second container registered something else, and maps the first one's region.
    private static void MappedByAnother(Caller caller)
    {
        caller.EnabledV2();
        int other = caller.AttachV2();
        caller.Must(caller.Register(caller.Map(caller.Page), caller.Page, other));
        caller.Must(caller.MapDma(0, caller.Buffer, caller.Page, container: other));
    }

    // A container is open, a group is open, and neither knows the other.
    private static void Apart(Caller caller)
    {
        caller.OpenContainer();
        caller.OpenGroup(0);
    }
}
