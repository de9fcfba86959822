using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Opening, duplicating, closing; descriptors that are not open; files that take no request.</summary>
public sealed class FileTests : CallTests
{
    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("FILE-1", Errno.EBADF, "a request to a descriptor that never was", c => c.AttachV2(), c => c.Number(999, VfioRequest.GetApiVersion)),
        Refused("FILE-1", Errno.EBADF, "a request to a negative descriptor", c => c.AttachV2(), c => c.Number(-1, VfioRequest.MapDma)),
        Refused("FILE-1", Errno.EBADF, "a request to a closed container", Closed, c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("FILE-1", Errno.EBADF, "a request that nobody knows, to a closed container", Closed, c => c.Raw(c.Container, 0)),
        Refused("FILE-1", Errno.EBADF, "closing twice", Closed, c => c.Told(c.Process.Close(c.Container))),
        Refused("FILE-1", Errno.EBADF, "duplicating what is closed", Closed, c => c.Told(c.Process.Duplicate(c.Container))),
        Refused("FILE-2", Errno.ENOENT, "a group that is not there", c => c.AttachV2(), c => c.Told(c.Process.Open("/dev/vfio/3"))),
        Refused("FILE-2", Errno.ENOENT, "a path that leads elsewhere", c => c.AttachV2(), c => c.Told(c.Process.Open("/dev/vfio/../vfio/0"))),
        Refused("FILE-2", Errno.ENOENT, "a number that is none", c => c.AttachV2(), c => c.Told(c.Process.Open("/dev/vfio/+1"))),
        Refused("FILE-2", Errno.ENOENT, "no path", c => c.AttachV2(), c => c.Told(c.Process.Open(""))),
        Refused("FILE-3", Errno.EBUSY, "a group's file twice", c => c.AttachV2(), c => c.Told(c.Process.Open("/dev/vfio/0"))),
        Refused("FILE-3", Errno.EBUSY, "a group's file while its device is open", DeviceOnly, c => c.Told(c.Process.Open("/dev/vfio/0"))),
        Refused("FILE-3", Errno.EBUSY, "a group's file that a child has open", c => { c.AttachV2(); Caller child = c.Fork(); c.Must(child.Process.Close(c.Container)); c.Must(c.Process.Close(c.Group)); }, c => c.Told(c.Process.Open("/dev/vfio/0"))),
        Refused("FILE-4", Errno.EMFILE, "opening a container", NoneLeft, c => c.Told(c.Process.Open("/dev/vfio/vfio"))),
        Refused("FILE-4", Errno.EMFILE, "opening a group", NoneLeft, c => c.Told(c.Process.Open("/dev/vfio/1"))),
        Refused("FILE-4", Errno.EMFILE, "duplicating", NoneLeft, c => c.Told(c.Process.Duplicate(c.Container))),
        Refused("FILE-4", Errno.EMFILE, "opening a device", NoneLeft, c => c.GetDevice(c.Group, "0000:01:00.0")),
        Refused("FILE-5", Errno.ENOTTY, "standard input", c => c.AttachV2(), c => c.Number(0, VfioRequest.GetApiVersion)),
        Refused("FILE-5", Errno.ENOTTY, "an event", c => { c.AttachV2(); c.Must(c.Process.CreateEvent()); }, c => c.Number(5, VfioRequest.MapDma)),
        Refused("FILE-1", Errno.EBADF, "reading what is closed", Closed, c => c.Told(c.Process.Read(c.Container, 0, new byte[8]))),
        Refused("FILE-1", Errno.EBADF, "writing what is closed", Closed, c => c.Told(c.Process.Write(c.Container, 0, new byte[8]))),
        Refused("FILE-4", Errno.EMFILE, "an event", NoneLeft, c => c.Told(c.Process.CreateEvent())),
        Refused("FILE-6", Errno.EINVAL, "reading a container", c => c.AttachV2(), c => c.Told(c.Process.Read(c.Container, 0, new byte[8]))),
        Refused("FILE-6", Errno.EINVAL, "writing to a group", c => c.AttachV2(), c => c.Told(c.Process.Write(c.Group, -1, new byte[8]))),
        Refused("FILE-7", Errno.EINVAL, "7 bytes of an event", c => { c.AttachV2(); c.Must(c.Process.CreateEvent()); }, c => c.Told(c.Process.Read(5, -1, new byte[7]))),
        Refused("FILE-7", Errno.EINVAL, "7 bytes to an event", c => { c.AttachV2(); c.Must(c.Process.CreateEvent()); }, c => c.Told(c.Process.Write(5, -1, new byte[7]))),
        Refused("FILE-7", Errno.EINVAL, "all ones to an event", c => { c.AttachV2(); c.Must(c.Process.CreateEvent()); }, c => c.Told(c.Process.Write(5, -1, BitConverter.GetBytes(ulong.MaxValue)))),
        Refused("FILE-8", Errno.ENODEV, "mapping a container", c => c.AttachV2(), c => c.MapFile(c.Container)),
        Refused("CALL-1", Errno.ENOTTY, "a container's request to a device", c => { c.AttachV2(); Assert.Equal(5, c.Must(c.GetDevice(c.Group, "0000:01:00.0"))); }, c => c.Number(5, VfioRequest.GetApiVersion)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Fact]
    public void Descriptors_AreTheLowestThatAreFree()
    {
        Caller caller = new(CallSetting.All[0]);

        Assert.Equal((3, 4, 5), (caller.OpenContainer(), caller.OpenGroup(0), caller.OpenGroup(1)));
        caller.Must(caller.Process.Close(4));
        Assert.Equal((4, 6), (caller.OpenContainer(), caller.OpenContainer()));
    }

    [Fact]
    public void DuplicatedDescriptor_IsTheSameFile()
    {
        Caller caller = new(CallSetting.All[0]);
        caller.EnabledV2();
        int copy = caller.Must(caller.Process.Duplicate(caller.Container));
        caller.Must(caller.Process.Close(caller.Container));

        Assert.Equal(0, caller.Must(caller.MapDma(0, caller.Buffer, caller.Page, container: copy)));
        caller.Must(caller.Process.Close(copy));
        // The group keeps the container: nothing was undone.
        Assert.NotEqual(0ul, caller.Locked);
        caller.Must(caller.Process.Close(caller.Group));
        Assert.Equal(0ul, caller.Locked);
    }

    [Fact]
    public void LastRefusal_IsTheThreadsOwn_AndGoneAfterASuccess()
    {
        Caller caller = new(CallSetting.All[0]);
        caller.AttachV2();
        _ = caller.Enable();
        Assert.Equal("ENABLE-1", caller.Process.LastRefusal?.Rule.Id);

        string? seenElsewhere = "not asked";
        Thread thread = new(() => seenElsewhere = caller.Process.LastRefusal?.Rule.Id);
        thread.Start();
        thread.Join();
        Assert.Null(seenElsewhere);
        Assert.Equal("ENABLE-1", caller.Process.LastRefusal?.Rule.Id);

        caller.Must(caller.Register(caller.Buffer, Caller.Mega));
        Assert.Null(caller.Process.LastRefusal);
        Assert.Null(caller.Machine.Start().LastRefusal);
    }

    private static void Closed(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.Process.Close(caller.Container));
    }

    private static void DeviceOnly(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.GetDevice(caller.Group, "0000:01:00.0"));
        caller.Must(caller.Process.Close(caller.Group));
    }

    private static void NoneLeft(Caller caller)
    {
        caller.AttachV2();
        while (caller.Process.Duplicate(caller.Container).IsSuccess)
        {
        }
    }
}
