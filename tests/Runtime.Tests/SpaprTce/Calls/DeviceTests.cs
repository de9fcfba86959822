using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Requests to the file of a device, but for interrupts; reading, writing and mapping it.</summary>
public sealed class DeviceTests : CallTests
{
    private const long Configuration = 7L << 40;

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("DEV-1", Errno.EFAULT, "a pointer to nothing", Open, c => c.Number(Caller.Device, (VfioRequest)VfioDeviceRequest.GetInfo, Caller.Nowhere)),
        Refused("DEV-1", Errno.EFAULT, "15 of 16 bytes", Open, c => c.Ask(VfioDeviceRequest.GetInfo, Info, accessible: 15)),
        Refused("DEV-1", Errno.EFAULT, "argsz 24, 23 bytes", Open, c => c.Ask(VfioDeviceRequest.GetInfo, Info, accessible: 23)),
        Refused("DEV-1", Errno.EFAULT, "read-only memory", Open, c => c.Ask(VfioDeviceRequest.GetInfo, Info, readOnly: true)),
        Refused("DEV-2", Errno.EINVAL, "argsz 15", Open, c => c.Ask(VfioDeviceRequest.GetInfo, Info with { argsz = 15 })),
        Refused("DEV-10", Errno.EFAULT, "31 of 32 bytes", Open, c => c.Ask(VfioDeviceRequest.GetRegionInfo, Region, accessible: 31)),
        Refused("DEV-10", Errno.EFAULT, "read-only memory", Open, c => c.Ask(VfioDeviceRequest.GetRegionInfo, Region, readOnly: true)),
        Refused("DEV-11", Errno.EINVAL, "argsz 31", Open, c => c.Ask(VfioDeviceRequest.GetRegionInfo, Region with { argsz = 31 })),
        Refused("DEV-12", Errno.EINVAL, "VGA", Open, c => c.Ask(VfioDeviceRequest.GetRegionInfo, Region with { index = 8 })),
        Refused("DEV-12", Errno.EINVAL, "the last index there is", Open, c => c.Ask(VfioDeviceRequest.GetRegionInfo, Region with { index = uint.MaxValue })),
        Refused("DEV-50", Errno.EFAULT, "11 of 12 bytes", Open, c => c.Ask(VfioDeviceRequest.GetHotResetInfo, Hot, accessible: 11)),
        Refused("DEV-50", Errno.EFAULT, "argsz 20, 19 bytes", Open, c => c.Ask(VfioDeviceRequest.GetHotResetInfo, Hot, accessible: 19)),
        Refused("DEV-51", Errno.EINVAL, "argsz 11", Open, c => c.Ask(VfioDeviceRequest.GetHotResetInfo, Hot with { argsz = 11 })),
        Refused("DEV-52", Errno.ENOSPC, "no room for the device", Open, c => c.Ask(VfioDeviceRequest.GetHotResetInfo, Hot with { argsz = 12 })),
        Refused("DEV-52", Errno.ENOSPC, "no room for all of the device", Open, c => c.Ask(VfioDeviceRequest.GetHotResetInfo, Hot with { argsz = 19 })),
        Refused("DEV-60", Errno.EFAULT, "11 of 12 bytes", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group), accessible: 11)),
        Refused("DEV-61", Errno.EINVAL, "argsz 11", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group) with { argsz = 11 })),
        Refused("DEV-62", Errno.EINVAL, "a flag", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group) with { flags = 1 })),
        Refused("DEV-63", Errno.EINVAL, "no group", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group) with { count = 0 })),
        Refused("DEV-64", Errno.EINVAL, "two groups", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group) with { count = 2 })),
        Refused("DEV-65", Errno.EFAULT, "15 of 16 bytes", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Group), accessible: 15)),
        Refused("DEV-66", Errno.EBADF, "a descriptor that is not open", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(999))),
        Refused("DEV-67", Errno.EINVAL, "the container for a group", Open, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Container))),
        Refused("DEV-68", Errno.EINVAL, "another group", c => { Open(c); c.OpenGroup(1); }, c => c.Ask(VfioDeviceRequest.HotReset, Groups(c.Groups[1]))),
        Refused("DEV-70", Errno.EFAULT, "27 of 28 bytes", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie, accessible: 27)),
        Refused("DEV-71", Errno.EINVAL, "argsz 27", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { argsz = 27 })),
        Refused("DEV-72", Errno.EINVAL, "no width", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { flags = 0 })),
        Refused("DEV-72", Errno.EINVAL, "two widths", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { flags = 3 })),
        Refused("DEV-72", Errno.EINVAL, "a width of 16 bytes", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { flags = 16 })),
        Refused("DEV-72", Errno.EINVAL, "descriptor -2", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { fd = -2 })),
        Refused("DEV-73", Errno.EINVAL, "a register", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie)),
        Refused("DEV-73", Errno.EINVAL, "the configuration space", Open, c => c.Ask(VfioDeviceRequest.IoEvent, Tie with { offset = unchecked((ulong)Configuration) })),
        Refused("DEV-80", Errno.EFAULT, "7 of 8 bytes", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature, accessible: 7)),
        Refused("DEV-81", Errno.EINVAL, "argsz 7", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature with { argsz = 7 })),
        Refused("DEV-82", Errno.EINVAL, "an unknown flag", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature with { flags = 1 << 19 })),
        Refused("DEV-83", Errno.EINVAL, "GET and SET", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature with { flags = 3 << 16 })),
        Refused("DEV-84", Errno.ENOTTY, "migration", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature)),
        Refused("DEV-84", Errno.ENOTTY, "whether GET and SET are there", Open, c => c.Ask(VfioDeviceRequest.Feature, Feature with { flags = 7 << 16 | 3 })),
        Refused("DEV-90", Errno.EINVAL, "reading BAR 1", Open, c => c.Told(c.Process.Read(Caller.Device, 1L << 40, new byte[4]))),
        Refused("DEV-90", Errno.EINVAL, "writing to the ROM", Open, c => c.Told(c.Process.Write(Caller.Device, 6L << 40, new byte[4]))),
        Refused("DEV-90", Errno.EINVAL, "reading VGA", Open, c => c.Told(c.Process.Read(Caller.Device, 8L << 40, new byte[4]))),
        Refused("DEV-90", Errno.EINVAL, "reading at a negative offset", Open, c => c.Told(c.Process.Read(Caller.Device, -2, new byte[4]))),
        Refused("DEV-91", Errno.EINVAL, "reading behind BAR 0", Open, c => c.Told(c.Process.Read(Caller.Device, 1 << 20, new byte[4]))),
        Refused("DEV-91", Errno.EINVAL, "writing far behind BAR 0", Open, c => c.Told(c.Process.Write(Caller.Device, (1L << 40) - 4, new byte[4]))),
        Refused("DEV-92", Errno.EFAULT, "reading 2 bytes at 255", Open, c => c.Told(c.Process.Read(Caller.Device, Configuration + 255, new byte[2]))),
        Refused("DEV-92", Errno.EFAULT, "writing at 4096", Open, c => c.Told(c.Process.Write(Caller.Device, Configuration + 4096, new byte[4]))),
        Refused("DEV-93", Errno.EIO, "reading with memory off", MemoryOff, c => c.Told(c.Process.Read(Caller.Device, 0, new byte[4]))),
        Refused("DEV-93", Errno.EIO, "writing with memory off", MemoryOff, c => c.Told(c.Process.Write(Caller.Device, 0x60, new byte[4]))),
        Refused("DEV-94", Errno.EINVAL, "mapping", Open, c => c.MapFile(Caller.Device)),
        Refused("CALL-1", Errno.ENOTTY, "a request for a display", Open, c => c.Number(Caller.Device, (VfioRequest)14)),
        Refused("CALL-1", Errno.ENOTTY, "binding to an iommufd", Open, c => c.Number(Caller.Device, (VfioRequest)18)),
        Refused("CALL-1", Errno.ENOTTY, "an EEH operation", Open, c => c.Number(Caller.Device, VfioRequest.EehPeOp)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_device_info Info => new() { argsz = 24 };

    private static vfio_region_info Region => new() { argsz = 32 };

    private static HotInfo Hot => new() { argsz = 20 };

    private static vfio_device_ioeventfd Tie => new() { argsz = 32, flags = 4, offset = 0x60, fd = Caller.Event };

    private static vfio_device_feature Feature => new() { argsz = 8, flags = 1 << 16 | 1 };

    private static HotGroups Groups(int descriptor) => new() { argsz = 16, count = 1, group = descriptor };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    private sealed class Resetting(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal int Accessible = 16;
        internal HotGroups Argument = Groups(4);

        internal Caller Build()
        {
            Caller caller = new(Setting);
            Open(caller);
            // The descriptor after the event's.
            Assert.Equal(7, caller.OpenGroup(1));
            return caller;
        }
    }

    private static readonly Mistakes<Resetting> s_mistakes = new Mistakes<Resetting>(
        setting => new Resetting(setting), a => a.Build(), (a, caller) => caller.Ask(VfioDeviceRequest.HotReset, a.Argument, a.Accessible))
        .Then("DEV-60", a => a.Accessible = 11)
        .Then("DEV-61", a => a.Argument.argsz = 11)
        .Then("DEV-62", a => a.Argument.flags = 1)
        .Then("DEV-63", a => a.Argument.count = 0)
        .Then("DEV-64", a => a.Argument.count = 2)
        .Then("DEV-65", a => a.Accessible = 15)
        .Then("DEV-66", a => a.Argument.group = 999)
        .Then("DEV-67", a => a.Argument.group = Caller.Event)
        .Then("DEV-68", a => a.Argument.group = 7);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 9, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Info_TellsWhatVfioPciTells(string setting)
    {
        Caller caller = Opened(setting);
        vfio_device_info info = Info with { argsz = 100, cap_offset = 7 };

        Assert.Equal(0, caller.Must(caller.Ask(VfioDeviceRequest.GetInfo, ref info)));

        Assert.Equal((100u, 3u, 9u, 5u, 0u), (info.argsz, info.flags, info.num_regions, info.num_irqs, info.cap_offset));
        // A caller from before capabilities gets 16 bytes.
        info = Info with { argsz = 16, cap_offset = 7 };
        caller.Must(caller.Ask(VfioDeviceRequest.GetInfo, ref info));
        Assert.Equal((16u, 7u), (info.argsz, info.cap_offset));
    }

    [Theory]
    [InlineData(0u, 0x10_0000ul, 3u)]
    [InlineData(1u, 0ul, 0u)]
    [InlineData(5u, 0ul, 0u)]
    [InlineData(6u, 0ul, 0u)]
    [InlineData(7u, 256ul, 3u)]
    public void Region_LiesAtItsIndexTimes2To40(uint index, ulong size, uint flags)
    {
        Caller caller = Opened(CallSetting.All[0].ToString());
        vfio_region_info region = Region with { index = index, flags = 0xff, size = 1, offset = 1 };

        caller.Must(caller.Ask(VfioDeviceRequest.GetRegionInfo, ref region));

        Assert.Equal((32u, flags, index, size, (ulong)index << 40), (region.argsz, region.flags, region.index, region.size, region.offset));
        Assert.Equal(0u, region.flags & VFIO_REGION_INFO_FLAG_MMAP);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void HotReset_ClearsTheDeviceThatItNames(string setting)
    {
        Caller caller = Opened(setting);
        HotInfo info = Hot;
        caller.Must(caller.Ask(VfioDeviceRequest.GetHotResetInfo, ref info));
        Assert.Equal((20u, 0u, 1u, 0u, 0, 1, 0), (info.argsz, info.flags, info.count, info.group, info.segment, info.bus, info.devfn));
        caller.Must(caller.Process.Write(Caller.Device, 4, [1, 0, 0, 0]));
        Assert.Equal(0xffff_fffeu, Load(caller, 4));

        caller.Must(caller.Ask(VfioDeviceRequest.HotReset, Groups(caller.Group)));

        Assert.Equal(0u, Load(caller, 4));
        // The count is told also to those who have no room.
        info = Hot with { argsz = 12 };
        Assert.Equal(Errno.ENOSPC, caller.Ask(VfioDeviceRequest.GetHotResetInfo, ref info).Errno);
        Assert.Equal(1u, info.count);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Reset_IsNeverRefused_AndClearsTheDevice(string setting)
    {
        Caller caller = Opened(setting);
        caller.Must(caller.Process.Write(Caller.Device, 4, [1, 0, 0, 0]));
        caller.Must(caller.Process.Write(Caller.Device, Configuration + 4, [6, 0]));

        Assert.Equal(0, caller.Must(caller.Number(Caller.Device, (VfioRequest)VfioDeviceRequest.Reset)));

        Assert.Equal(0u, Load(caller, 4));
        // The kernel saves the configuration over the reset.
        Assert.Equal(6u, Load(caller, Configuration + 4) & 0xffff);
    }

    [Fact]
    public void ReadWithoutAnOffset_GoesOnWhereTheLastOneEnded()
    {
        Caller caller = Opened(CallSetting.All[0].ToString());
        Span<byte> word = stackalloc byte[4];

        Assert.Equal(4, caller.Must(caller.Process.Read(Caller.Device, -1, word)));
        Assert.Equal(0x0100_00edu, BinaryPrimitives.ReadUInt32LittleEndian(word));
        Assert.Equal(4, caller.Must(caller.Process.Write(Caller.Device, -1, word)));
        Assert.Equal(~0x0100_00edu, Load(caller, 4));
        Assert.Equal(0, caller.Must(caller.Process.Read(Caller.Device, 5L << 40, [])));
    }

    [Fact]
    public void ReadOverTheEndOfBar0_EndsWithIt()
    {
        Caller caller = Opened(CallSetting.All[0].ToString());

        Assert.Equal(4, caller.Must(caller.Process.Read(Caller.Device, (1 << 20) - 4, new byte[100])));
    }

    [Fact]
    public void LastFileOfADevice_SwitchesItOff()
    {
        Caller caller = Opened(CallSetting.All[0].ToString());
        int copy = caller.Must(caller.GetDevice(caller.Group, "0000:01:00.0"));
        caller.Must(caller.Process.Write(Caller.Device, Configuration + 4, [6, 0]));
        caller.Must(caller.Process.Write(Caller.Device, 4, [1, 0, 0, 0]));
        caller.Must(caller.SetIrqs(new vfio_irq_set { argsz = 24, flags = 0x24, index = 1, count = 1 }, Caller.Event));
        DeviceInterrupts interrupts = caller.Machine.Groups[0].Devices[0].Interrupts;

        caller.Must(caller.Process.Close(Caller.Device));
        Assert.Equal((0xffff_fffeu, true), (Load(caller, 4, copy), interrupts.IsOn(1)));
        caller.Must(caller.Process.Close(copy));
        Assert.True(interrupts.IsOff);
        Assert.Equal(Caller.Device, caller.Must(caller.GetDevice(caller.Group, "0000:01:00.0")));
        Assert.Equal((0u, 2u), (Load(caller, 4), Load(caller, Configuration + 4) & 0xffff));
    }

    private static Caller Opened(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        Open(caller);
        return caller;
    }

    private static void Open(Caller caller) => caller.OpenDevice();

    private static void MemoryOff(Caller caller)
    {
        Open(caller);
        caller.Must(caller.Process.Write(Caller.Device, Configuration + 4, [0, 0]));
    }

    private static uint Load(Caller caller, long offset, int device = Caller.Device)
    {
        Span<byte> word = stackalloc byte[4];
        Assert.Equal(4, caller.Must(caller.Process.Read(device, offset, word)));
        return BinaryPrimitives.ReadUInt32LittleEndian(word);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct HotInfo
    {
        internal uint argsz, flags, count, group;
        internal ushort segment;
        internal byte bus, devfn;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct HotGroups
    {
        internal uint argsz, flags, count;
        internal int group;
    }
}
