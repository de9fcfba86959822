using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_ENABLE and VFIO_IOMMU_DISABLE.</summary>
public sealed class EnableTests : CallTests
{
    private static readonly SpaprMachineOptions s_withoutWindow = new() { Platform = SpaprPlatform.PowerNV9 with { Name = "without a 32-bit window", DefaultWindowSize = 0 } };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("ENABLE-1", Errno.ENOTTY, "a v2 container", c => c.AttachV2(), c => c.Enable()),
        Refused("ENABLE-1", Errno.ENOTTY, "a v2 container that maps", c => c.EnabledV2(), c => c.Enable()),
        Refused("ENABLE-3", Errno.EBUSY, "twice", c => c.EnabledV1(), c => c.Enable()),
        Refused("ENABLE-5", Errno.EPERM, "no 32-bit window", c => c.AttachV1(), c => c.Enable()) with { Machine = s_withoutWindow },
        Refused("ENABLE-6", Errno.ENOMEM, "one page over the limit", Limited, c => c.Enable()) with { Leaves = Own },
        Refused("ENABLE-6", Errno.ENOMEM, "no page left", c => { c.AttachV1(); c.Exhaust(); }, c => c.Enable()) with { Leaves = Own },
        Refused("DISABLE-1", Errno.ENOTTY, "a v2 container", c => c.AttachV2(), c => c.Disable()),
        Refused("DISABLE-1", Errno.ENOTTY, "a v2 container that maps", c => c.EnabledV2(), c => c.Disable()),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, OnV2, Enabled, OverLimit;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.Attach(OnV2 ? 7UL : 2UL);
            if (OnV2)
            {
                caller.Own();
            }
            else if (Enabled || OfAnotherProcess)
            {
                caller.Must(caller.Enable());
                if (!Enabled)
                    caller.Must(caller.Disable());
            }
            if (OverLimit)
                caller.Exhaust();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (_, caller) => caller.Enable())
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("ENABLE-1", a => a.OnV2 = true)
        .Then("ENABLE-3", a => a.Enabled = true)
        .Then("ENABLE-6", a => a.OverLimit = true);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 4, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Disable_NeedsNoEnable_AndGivesBackOnlyWhatEnableTook(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        caller.AttachV1();
        ulong window = 2 * Giga / caller.Page;
        ulong table = 2 * Giga / (4 * Kilo) * 16 / caller.Page;

        Assert.Equal(0, caller.Must(caller.Disable()));
        Assert.Equal(0, caller.Must(caller.Enable()));
        Assert.Equal(window, caller.Locked);
        Assert.Equal(0, caller.Must(caller.MapDma(0, caller.Buffer, 4 * Kilo)));
        Assert.Equal(window + table, caller.Locked);
        Assert.Equal(0, caller.Must(caller.Disable()));
        Assert.Equal(table, caller.Locked);
        Assert.Equal(0, caller.Must(caller.Disable()));
        Assert.Equal(table, caller.Locked);

        // The mapping and its pin are still there, and a second ENABLE charges again.
        Assert.Equal(caller.Page, caller.Machine.Physical!.GetUse().Pinned);
        Assert.Equal(0, caller.Must(caller.Enable()));
        Assert.Equal(window + table, caller.Locked);
        caller.Must(caller.Unset());
        Assert.Equal((0ul, 0ul), (caller.Locked, caller.Machine.Physical.GetUse().Pinned));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Privilege_LiftsTheLimitAndCountsAllTheSame(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        caller.AttachV1();
        caller.Process.MemlockLimit = 0;

        caller.Must(caller.Enable());

        Assert.Equal(2 * Giga / caller.Page, caller.Locked);
    }

    private static void Limited(Caller caller)
    {
        caller.AttachV1();
        caller.Process.DropIpcLock();
        caller.Process.MemlockLimit = 2 * Giga - 1;
    }

    // The refused call made the process the container's owner; so does one that works, and is taken back.
    private static void Own(Caller caller)
    {
        ulong limit = caller.Process.MemlockLimit;
        caller.Process.MemlockLimit = ulong.MaxValue;
        caller.Must(caller.Enable());
        caller.Must(caller.Disable());
        caller.Process.MemlockLimit = limit;
    }
}
