using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_DEVICE_GET_IRQ_INFO and VFIO_DEVICE_SET_IRQS.</summary>
public sealed class DeviceIrqTests : CallTests
{
    private const uint Intx = 0;
    private const uint Msi = 1;
    private const uint MsiX = 2;
    private const uint Request = 4;
    private const uint None = 1;
    private const uint Bool = 2;
    private const uint Event = 4;
    private const uint Mask = 8;
    private const uint Unmask = 16;
    private const uint Trigger = 32;

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("DEV-20", Errno.EFAULT, "15 of 16 bytes", Open, c => c.Ask(VfioDeviceRequest.GetIrqInfo, Info, accessible: 15)),
        Refused("DEV-20", Errno.EFAULT, "read-only memory", Open, c => c.Ask(VfioDeviceRequest.GetIrqInfo, Info, readOnly: true)),
        Refused("DEV-21", Errno.EINVAL, "argsz 15", Open, c => c.Ask(VfioDeviceRequest.GetIrqInfo, Info with { argsz = 15 })),
        Refused("DEV-22", Errno.EINVAL, "errors of PCI Express", Open, c => c.Ask(VfioDeviceRequest.GetIrqInfo, Info with { index = 3 })),
        Refused("DEV-22", Errno.EINVAL, "index 5", Open, c => c.Ask(VfioDeviceRequest.GetIrqInfo, Info with { index = 5 })),
        Refused("DEV-30", Errno.EFAULT, "a pointer to nothing", Open, c => c.Number(Caller.Device, (VfioRequest)VfioDeviceRequest.SetIrqs, Caller.Nowhere)),
        Refused("DEV-30", Errno.EFAULT, "19 of 20 bytes", Open, c => c.SetIrqs(Tie(Msi), accessible: 19)),
        Refused("DEV-31", Errno.EINVAL, "argsz 19", Open, c => c.SetIrqs(Tie(Msi) with { argsz = 19 })),
        Refused("DEV-32", Errno.EINVAL, "index 5", Open, c => c.SetIrqs(Tie(5))),
        Refused("DEV-33", Errno.EINVAL, "a count of all ones", Open, c => c.SetIrqs(Tie(Msi) with { count = uint.MaxValue })),
        Refused("DEV-33", Errno.EINVAL, "start and count over 32 bits", Open, c => c.SetIrqs(Tie(Msi) with { start = 1, count = uint.MaxValue - 1 })),
        Refused("DEV-34", Errno.EINVAL, "an unknown flag", Open, c => c.SetIrqs(Tie(Msi) with { flags = Event | Trigger | 64 })),
        Refused("DEV-35", Errno.EINVAL, "the second of one", Open, c => c.SetIrqs(Tie(Msi) with { start = 1 })),
        Refused("DEV-35", Errno.EINVAL, "two of one", Open, c => c.SetIrqs(Tie(Intx) with { count = 2 })),
        Refused("DEV-35", Errno.EINVAL, "MSI-X, of which there is none", Open, c => c.SetIrqs(Tie(MsiX))),
        Refused("DEV-35", Errno.EINVAL, "MSI-X, to be switched off", Open, c => c.SetIrqs(Off(MsiX))),
        Refused("DEV-36", Errno.EINVAL, "no kind of data", Open, c => c.SetIrqs(Tie(Msi) with { flags = Trigger })),
        Refused("DEV-36", Errno.EINVAL, "two kinds of data", Open, c => c.SetIrqs(Tie(Msi) with { flags = Event | Bool | Trigger })),
        Refused("DEV-37", Errno.EINVAL, "argsz without the event", Open, c => c.SetIrqs(Tie(Msi) with { argsz = 23 })),
        Refused("DEV-37", Errno.EINVAL, "argsz without the byte", On(Msi), c => c.SetIrqs(Tie(Msi) with { argsz = 20, flags = Bool | Trigger })),
        Refused("DEV-38", Errno.EFAULT, "an event that cannot be read", Open, c => c.SetIrqs(Tie(Msi), Caller.Event, accessible: 23)),
        Refused("DEV-39", Errno.ENOTTY, "masking MSI", On(Msi), c => c.SetIrqs(Tie(Msi) with { flags = None | Mask })),
        Refused("DEV-39", Errno.ENOTTY, "unmasking the request", Open, c => c.SetIrqs(Tie(Request) with { flags = None | Unmask })),
        Refused("DEV-39", Errno.ENOTTY, "two actions", Open, c => c.SetIrqs(Tie(Intx) with { flags = None | Mask | Trigger })),
        Refused("DEV-39", Errno.ENOTTY, "no action", Open, c => c.SetIrqs(Tie(Intx) with { flags = None })),
        Refused("DEV-40", Errno.EINVAL, "INTx while MSI is on", On(Msi), c => c.SetIrqs(Tie(Intx), Caller.Event)),
        Refused("DEV-40", Errno.EINVAL, "MSI while INTx is on", On(Intx), c => c.SetIrqs(Tie(Msi), Caller.Event)),
        Refused("DEV-40", Errno.EINVAL, "switching MSI off while INTx is on", On(Intx), c => c.SetIrqs(Off(Msi))),
        Refused("DEV-41", Errno.EINVAL, "masking what is off", Open, c => c.SetIrqs(Tie(Intx) with { flags = None | Mask })),
        Refused("DEV-41", Errno.EINVAL, "unmasking what is off", Open, c => c.SetIrqs(Tie(Intx) with { flags = Event | Unmask })),
        Refused("DEV-41", Errno.EINVAL, "firing INTx that is off", Open, c => c.SetIrqs(Tie(Intx) with { flags = None | Trigger })),
        Refused("DEV-41", Errno.EINVAL, "firing MSI that is off", Open, c => c.SetIrqs(Tie(Msi) with { flags = Bool | Trigger }, 1)),
        Refused("DEV-41", Errno.EINVAL, "switching MSI off twice", Open, c => c.SetIrqs(Off(Msi))),
        Refused("DEV-42", Errno.EINVAL, "switching INTx off twice", Open, c => c.SetIrqs(Off(Intx))),
        Refused("DEV-42", Errno.EINVAL, "masking none", On(Intx), c => c.SetIrqs(Tie(Intx) with { flags = None | Mask, count = 0 })),
        Refused("DEV-42", Errno.EINVAL, "unmasking none", On(Intx), c => c.SetIrqs(Tie(Intx) with { flags = Bool | Unmask, count = 0 })),
        Refused("DEV-43", Errno.ENOTTY, "an event to mask by", On(Intx), c => c.SetIrqs(Tie(Intx) with { flags = Event | Mask }, Caller.Event)),
        Refused("DEV-44", Errno.EBADF, "an event that is not open", Open, c => c.SetIrqs(Tie(Msi), 999)),
        Refused("DEV-44", Errno.EBADF, "an event for INTx that is not open", Open, c => c.SetIrqs(Tie(Intx), 999)),
        Refused("DEV-44", Errno.EBADF, "an event to unmask by that is not open", On(Intx), c => c.SetIrqs(Tie(Intx) with { flags = Event | Unmask }, 999)),
        Refused("DEV-45", Errno.EINVAL, "the container for an event", Open, c => c.SetIrqs(Tie(Msi), c.Container)),
        Refused("DEV-45", Errno.EINVAL, "the device itself for an event, for the request", Open, c => c.SetIrqs(Tie(Request), Caller.Device)),
        Refused("DEV-46", Errno.EBUSY, "a second event to unmask by", Unmasked, c => c.SetIrqs(Tie(Intx) with { flags = Event | Unmask }, Caller.Event)),
        Refused("DEV-47", Errno.ERANGE, "MSI with no vector", Open, c => c.SetIrqs(Tie(Msi) with { count = 0 })),
        Refused("DEV-48", Errno.EINVAL, "a request that is tied to nothing", Open, c => c.SetIrqs(Tie(Request) with { flags = None | Trigger })),
        Refused("DEV-48", Errno.EINVAL, "no event for the request", Open, c => c.SetIrqs(Tie(Request) with { count = 0 })),
        Refused("DEV-48", Errno.EINVAL, "no byte for the request", Open, c => c.SetIrqs(Tie(Request) with { flags = Bool | Trigger, count = 0 })),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_irq_info Info => new() { argsz = 16 };

    private static vfio_irq_set Tie(uint index) => new() { argsz = 24, flags = Event | Trigger, index = index, count = 1 };

    private static vfio_irq_set Off(uint index) => new() { argsz = 20, flags = None | Trigger, index = index };

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal int Accessible = 24, Descriptor = Caller.Event;
        internal bool MsiIsOn;
        internal vfio_irq_set Argument = Tie(Intx);

        internal Caller Build()
        {
            Caller caller = new(Setting);
            if (MsiIsOn)
                On(Msi)(caller);
            else
                Open(caller);
            return caller;
        }
    }

    // Both of the wrong index: the earlier is written later. A wrong range hides in a count that overflows, a wrong action in no data.
    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.SetIrqs(a.Argument, a.Descriptor, a.Accessible))
        .Then("DEV-30", a => a.Accessible = 19)
        .Then("DEV-31", a => a.Argument.argsz = 19)
        .Then("DEV-32", a => a.Argument.index = 5)
        .Then("DEV-33", a => a.Argument.count = uint.MaxValue)
        .Then("DEV-34", a => a.Argument.flags |= 64)
        .Then("DEV-35", a => a.Argument.start = 1)
        .Then("DEV-36", a => a.Argument.flags |= None)
        .Then("DEV-37", a => a.Argument.argsz = 23)
        .Then("DEV-38", a => a.Accessible = 23)
        .Then("DEV-39", a => a.Argument.flags |= Mask)
        .Then("DEV-40", a => a.MsiIsOn = true)
        .Then("DEV-44", a => a.Descriptor = 999);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 12, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [InlineData(Intx, 1u, 7u)]
    [InlineData(Msi, 1u, 9u)]
    [InlineData(MsiX, 0u, 9u)]
    [InlineData(Request, 1u, 9u)]
    public void Info_TellsCountAndKind(uint index, uint count, uint flags)
    {
        Caller caller = new(CallSetting.All[0]);
        Open(caller);
        vfio_irq_info info = Info with { argsz = 99, index = index };

        Assert.Equal(0, caller.Must(caller.Ask(VfioDeviceRequest.GetIrqInfo, ref info)));

        Assert.Equal((99u, flags, index, count), (info.argsz, info.flags, info.index, info.count));
    }

    [Theory]
    [InlineData(Intx)]
    [InlineData(Msi)]
    [InlineData(Request)]
    public void FiredByTheProgram_SignalsTheEvent(uint index)
    {
        Caller caller = new(CallSetting.All[0]);
        Open(caller);

        caller.Must(caller.SetIrqs(Tie(index), Caller.Event));
        caller.Must(caller.SetIrqs(Tie(index) with { flags = None | Trigger }));
        caller.Must(caller.SetIrqs(Tie(index) with { flags = Bool | Trigger }, 0));
        caller.Must(caller.SetIrqs(Tie(index) with { flags = Bool | Trigger }, 1));

        Assert.Equal(2ul, Take(caller));
        // Tied to nothing it goes nowhere, and is on all the same; but a request that is tied to nothing is refused.
        caller.Must(caller.SetIrqs(Tie(index), -1));
        Assert.Equal(index != Request, caller.SetIrqs(Tie(index) with { flags = None | Trigger }).IsSuccess);
        caller.Must(caller.SetIrqs(Tie(index), Caller.Event));
        caller.Must(caller.SetIrqs(Off(index)));
        Assert.False(caller.SetIrqs(Tie(index) with { flags = None | Trigger }).IsSuccess);
        Assert.Equal(0ul, Take(caller));
    }

    [Fact]
    public void CountZeroOfMsiThatIsOn_IsNothing()
    {
        Caller caller = new(CallSetting.All[0]);
        On(Msi)(caller);

        Assert.Equal(0, caller.Must(caller.SetIrqs(Tie(Msi) with { count = 0 })));
        Assert.True(caller.Machine.Groups[0].Devices[0].Interrupts.IsOn(Msi));
    }

    private static ulong Take(Caller caller)
    {
        caller.Must(caller.Process.Write(Caller.Event, -1, BitConverter.GetBytes(1ul)));
        byte[] count = new byte[8];
        caller.Must(caller.Process.Read(Caller.Event, -1, count));
        return BitConverter.ToUInt64(count) - 1;
    }

    private static void Open(Caller caller) => caller.OpenDevice();

    private static Action<Caller> On(uint index) => caller =>
    {
        Open(caller);
        caller.Must(caller.SetIrqs(Tie(index), Caller.Event));
    };

    private static void Unmasked(Caller caller)
    {
        On(Intx)(caller);
        caller.Must(caller.SetIrqs(Tie(Intx) with { flags = Event | Unmask }, Caller.Event));
    }
}
