using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_EEH_PE_OP.</summary>
public sealed class EehTests : CallTests
{
    private const uint UnfreezeAccess = 2;
    private const uint UnfreezeDma = 3;
    private const uint GetState = 4;
    private const uint ResetHot = 6;
    private const uint InjectError = 9;

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("EEH-1", Errno.ENODEV, "a partition", c => c.AttachV2(), c => c.Eeh(GetState)) with { Machine = new() { Platform = SpaprPlatform.PSeries } },
        Refused("EEH-1", Errno.ENODEV, "a partition, and an unreadable argument", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.EehPeOp, Caller.Nowhere))
            with { Machine = new() { Platform = SpaprPlatform.PSeries } },
        Refused("EEH-2", Errno.EFAULT, "a pointer to nothing", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.EehPeOp, Caller.Nowhere)),
        Refused("EEH-2", Errno.EFAULT, "11 of 12 bytes", c => c.AttachV1(), c => c.Send(c.Container, VfioRequest.EehPeOp, Right, accessible: 11)),
        Refused("EEH-2", Errno.EFAULT, "39 of the 40 bytes of an error", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Right with { op = InjectError }, accessible: 39)),
        Refused("EEH-3", Errno.EINVAL, "argsz 11", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Right with { argsz = 11 })),
        Refused("EEH-3", Errno.EINVAL, "argsz 39 for an error", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Right with { argsz = 39, op = InjectError })),
        Refused("EEH-3b", Errno.EINVAL, "a flag", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Right with { flags = 1 })),
        Refused("EEH-4", Errno.EINVAL, "operation 10", c => c.AttachV2(), c => c.Eeh(10)),
        Refused("EEH-4", Errno.EINVAL, "the last operation there is", c => c.AttachV2(), c => c.Eeh(uint.MaxValue)),
        Refused("EEH-5b", Errno.ERANGE, "error type 2", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Error(2, 0))),
        Refused("EEH-5", Errno.EINVAL, "error function 20", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.EehPeOp, Error(0, 20))),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_eeh_pe_op Right => new() { argsz = 40, op = GetState };

    private static vfio_eeh_pe_op Error(uint type, uint function)
    {
        vfio_eeh_pe_op operation = Right with { op = InjectError };
        operation.err.type = type;
        operation.err.func = function;
        return operation;
    }

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal SpaprPlatform Platform = SpaprPlatform.PowerNV9;
        internal bool OfAnotherProcess;
        internal int Accessible = 40;
        internal vfio_eeh_pe_op Argument = Error(0, 0);

        internal Caller Build()
        {
            Caller caller = new(Setting, new SpaprMachineOptions { Platform = Platform });
            caller.EnabledV2();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.EehPeOp, a.Argument, a.Accessible))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("EEH-1", a => a.Platform = SpaprPlatform.PSeries)
        .Then("EEH-2", a => a.Accessible = 11)
        .Then("EEH-3", a => a.Argument.argsz = 11)
        .Then("EEH-3b", a => a.Argument.flags = 1)
        .Then("EEH-4", a => a.Argument.op = 10)
        .Then("EEH-5b", a => a.Argument.err.type = 2);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 7, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [MemberData(nameof(Settings))]
    public void InjectedError_StopsDmaUntilItIsUnfrozenOrReset(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 4 * Caller.Kilo));
        EduDevice device = caller.Machine.Groups[0].Devices[0];
        Span<byte> bytes = stackalloc byte[8];

        Assert.True(device.TryRead(0, bytes));
        caller.Must(caller.Send(caller.Container, VfioRequest.EehPeOp, Error(0, 0)));
        Assert.Equal(2, caller.Must(caller.Eeh(GetState)));
        Assert.False(device.TryRead(0, bytes));
        Assert.Equal(DmaFault.Frozen, device.LastFault);

        // Register accesses first, DMA after them.
        Assert.Equal(0, caller.Must(caller.Eeh(UnfreezeAccess)));
        Assert.Equal(4, caller.Must(caller.Eeh(GetState)));
        Assert.False(device.TryRead(0, bytes));
        Assert.Equal(0, caller.Must(caller.Eeh(UnfreezeDma)));
        Assert.Equal(0, caller.Must(caller.Eeh(GetState)));
        Assert.True(device.TryRead(0, bytes));

        caller.Must(caller.Send(caller.Container, VfioRequest.EehPeOp, Error(1, 19)));
        Assert.False(device.TryRead(0, bytes));
        Assert.Equal(0, caller.Must(caller.Eeh(ResetHot)));
        Assert.True(device.TryRead(0, bytes));
    }

    [Fact]
    public void PositiveStateOfTheNewestGroup_EndsTheRound()
    {
        Caller caller = new(CallSetting.All[0]);
        caller.AttachV2();
        caller.Must(caller.Send(caller.Container, VfioRequest.EehPeOp, Error(0, 0)));
        caller.Must(caller.Join(caller.OpenGroup(1), caller.Container));

        // The newest is asked first and is well, so the older one is asked as well, and answers.
        Assert.Equal(2, caller.Must(caller.Eeh(GetState)));
        caller.Must(caller.Send(caller.Container, VfioRequest.EehPeOp, Error(0, 0)));
        Assert.Equal((EehState.State.Stopped, EehState.State.Stopped), (caller.Machine.Groups[0].Eeh.Current, caller.Machine.Groups[1].Eeh.Current));
        // An operation that answers 0 goes to all of them.
        caller.Must(caller.Eeh(UnfreezeDma));
        Assert.Equal((EehState.State.Normal, EehState.State.Normal), (caller.Machine.Groups[0].Eeh.Current, caller.Machine.Groups[1].Eeh.Current));
    }
}
