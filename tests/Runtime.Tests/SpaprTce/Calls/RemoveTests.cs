using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_SPAPR_TCE_REMOVE.</summary>
public sealed class RemoveTests : CallTests
{
    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("REMOVE-1", Errno.ENOTTY, "a v1 container", c => c.EnabledV1(), c => c.RemoveWindow(0)),
        Refused("REMOVE-4", Errno.EFAULT, "a pointer to nothing", WithDefault, c => c.Number(c.Container, VfioRequest.TceRemove, Nowhere)),
        Refused("REMOVE-4", Errno.EFAULT, "15 of 16 bytes", WithDefault, c => c.Send(c.Container, VfioRequest.TceRemove, Right, accessible: 15)),
        Refused("REMOVE-4", Errno.EFAULT, "the first call of a container makes the caller its owner", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.TceRemove, Nowhere)) with { Leaves = c => c.Own() },
        Refused("REMOVE-5", Errno.EINVAL, "argsz 15", WithDefault, c => c.Send(c.Container, VfioRequest.TceRemove, Right with { argsz = 15 })),
        Refused("REMOVE-6", Errno.EINVAL, "a flag", WithDefault, c => c.Send(c.Container, VfioRequest.TceRemove, Right with { flags = 1 })),
        Refused("REMOVE-8", Errno.EINVAL, "an address in no window", WithDefault, c => c.RemoveWindow(2 * Giga)),
        Refused("REMOVE-8", Errno.EINVAL, "the second window, which is not there", WithDefault, c => c.RemoveWindow(Second)),
        Refused("REMOVE-8", Errno.EINVAL, "the window that was removed", Without, c => c.RemoveWindow(0)),
        Refused("REMOVE-8", Errno.EINVAL, "inside the default window that is only promised", Owned, c => c.RemoveWindow(4 * Kilo)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_iommu_spapr_tce_remove Right => new() { argsz = 16 };

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, OnV1;
        internal int Accessible = 16;
        internal vfio_iommu_spapr_tce_remove Argument = Right;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.Attach(OnV1 ? 2UL : 7UL);
            if (OnV1)
                caller.Must(caller.Enable());
            else
                caller.Own();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.TceRemove, a.Argument, a.Accessible))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("REMOVE-1", a => a.OnV1 = true)
        .Then("REMOVE-4", a => a.Accessible = 15)
        .Then("REMOVE-5", a => a.Argument.argsz = 15)
        .Then("REMOVE-6", a => a.Argument.flags = 1)
        .Then("REMOVE-8", a => a.Argument.start_addr = 2 * Giga);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 6, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    private static void Owned(Caller caller)
    {
        caller.AttachV2();
        caller.Own();
    }

    private static void WithDefault(Caller caller)
    {
        caller.EnabledV2();
        caller.BuildDefaultWindow();
    }

    private static void Without(Caller caller)
    {
        WithDefault(caller);
        caller.Must(caller.RemoveWindow(0));
    }
}
