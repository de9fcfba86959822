using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_SPAPR_TCE_CREATE.</summary>
public sealed class CreateTests : CallTests
{
    private static readonly SpaprMachineOptions s_partition = new() { Platform = SpaprPlatform.PSeries };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("CREATE-1", Errno.ENOTTY, "a v1 container", c => c.EnabledV1(), c => c.CreateWindow(16, Mega)),
        Refused("CREATE-4", Errno.EFAULT, "a pointer to nothing", Owned, c => c.Number(c.Container, VfioRequest.TceCreate, Nowhere)),
        Refused("CREATE-4", Errno.EFAULT, "39 of 40 bytes", Owned, c => c.Send(c.Container, VfioRequest.TceCreate, Right, accessible: 39)),
        Refused("CREATE-4", Errno.EFAULT, "the first call of a container makes the caller its owner", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.TceCreate, Nowhere)) with { Leaves = c => c.Own() },
        Refused("CREATE-5", Errno.EINVAL, "argsz 39", Owned, c => c.Send(c.Container, VfioRequest.TceCreate, Right with { argsz = 39 })),
        Refused("CREATE-6", Errno.EINVAL, "a flag", Owned, c => c.Send(c.Container, VfioRequest.TceCreate, Right with { flags = 1 })),
        Refused("CREATE-8", Errno.ENOSPC, "a third window", Full, c => c.CreateWindow(16, Mega)),
        Refused("CREATE-8", Errno.ENOSPC, "a third window, and nothing else right", Full, c => c.CreateWindow(15, 3, 77)),
        Refused("CREATE-10", Errno.EINVAL, "a page that the platform has not", WithDefault, c => c.CreateWindow(15, Mega)),
        Refused("CREATE-10", Errno.EINVAL, "16 MiB pages on a POWER9", WithDefault, c => c.CreateWindow(24, Giga)),
        Refused("CREATE-10", Errno.EINVAL, "page shift 0", WithDefault, c => c.CreateWindow(0, Mega)),
        Refused("CREATE-10b", Errno.EINVAL, "page shift 64", WithDefault, c => c.CreateWindow(64, Mega)),
        Refused("CREATE-10b", Errno.EINVAL, "page shift 140, which is 12 in 7 bits", WithDefault, c => c.CreateWindow(140, Mega)) with { Side = Side.Documented },
        Refused("CREATE-12", Errno.EINVAL, "a size that is no power of two", WithDefault, c => c.CreateWindow(16, 48 * Giga)),
        Refused("CREATE-12", Errno.EINVAL, "size 0", WithDefault, c => c.CreateWindow(16, 0)),
        Refused("CREATE-12b", Errno.EINVAL, "no level", WithDefault, c => c.CreateWindow(16, Mega, levels: 0)),
        Refused("CREATE-12b", Errno.EINVAL, "six levels", WithDefault, c => c.CreateWindow(16, 64 * Giga, levels: 6)),
        Refused("CREATE-12c", Errno.EINVAL, "half a page", WithDefault, c => c.CreateWindow(16, 32 * Kilo)) with { Side = Side.Documented },
        Refused("CREATE-12c", Errno.EINVAL, "half a page, in a partition", WithDefault, c => c.CreateWindow(16, 32 * Kilo)) with { Side = Side.Documented, Machine = s_partition },
        Refused("CREATE-12d", Errno.EINVAL, "2 TiB on a machine that can have 1 TiB of memory, before 4.16", Owned, c => c.CreateWindow(16, 1UL << 41, levels: 2)) with { Machine = new() { Profile = SpaprProfile.V4_2 } },
        Refused("CREATE-13", Errno.ENOMEM, "a table over the limit", Exhausted, c => c.CreateWindow(16, 64 * Giga)),
        Refused("CREATE-13", Errno.ENOMEM, "the default window, which is built first, over the limit", OwnedAndExhausted, c => c.CreateWindow(16, Mega)),
        Refused("CREATE-14", Errno.ENOMEM, "a level of 64 MiB", WithDefault, c => c.CreateWindow(16, 1UL << 39)) with { Side = Side.Documented },
        Refused("CREATE-14", Errno.ENOMEM, "a level of 64 MiB, which leaves its charge (Q5)", WithDefault, c => c.CreateWindow(16, 1UL << 39))
            with { Side = Side.AsShipped, Leaves = c => Charge(c, 128 * Mega), Once = true },
        Refused("CREATE-14b", Errno.EINVAL, "3 levels of 64 KiB with pages of 64 KiB", WithDefault, c => c.CreateWindow(16, Giga, levels: 3)) with { Side = Side.Documented, PageSize = 65536 },
        Refused("CREATE-14b", Errno.EINVAL, "5 levels of 4 KiB with pages of 64 KiB", WithDefault, c => c.CreateWindow(16, Giga, levels: 5)) with { Side = Side.Documented, PageSize = 4096 },
        Refused("CREATE-14b", Errno.EINVAL, "3 levels of 64 KiB with pages of 64 KiB, which leave their charge (Q5)", WithDefault, c => c.CreateWindow(16, Giga, levels: 3))
            with { Side = Side.AsShipped, PageSize = 65536, Leaves = c => Charge(c, 8 * 64 * Kilo), Once = true },
        Refused("CREATE-14c", Errno.EINVAL, "two levels in a partition", WithDefault, c => c.CreateWindow(16, Giga, levels: 2)) with { Side = Side.Documented, Machine = s_partition },
        Refused("CREATE-14c", Errno.EINVAL, "two levels in a partition, which leave 4 GiB (Q6)", WithDefault, c => c.CreateWindow(16, Giga, levels: 2))
            with { Side = Side.AsShipped, Machine = s_partition, Leaves = c => Charge(c, uint.MaxValue), Once = true },
        Refused("CREATE-14d", Errno.EPERM, "a first window beside the second one, in a partition", OnlySecond, c => c.CreateWindow(16, Giga)) with { Side = Side.Documented, Machine = s_partition },
        Refused("CREATE-15", Errno.EPERM, "two groups in a partition", TwoGroups, c => c.CreateWindow(16, Giga)) with { Side = Side.Documented, Machine = s_partition },
        Refused("CREATE-16", Errno.EFAULT, "an answer that cannot be written", WithDefault, c => c.Send(c.Container, VfioRequest.TceCreate, Right, readOnly: true))
            with { Leaves = c => c.Must(c.CreateWindow(16, Mega)), Once = true },
        Refused("CREATE-16b", Errno.EFAULT, "an answer that cannot be written, without Q24", WithDefault, c => c.Send(c.Container, VfioRequest.TceCreate, Right, readOnly: true)) with { Side = Side.Documented, Without = Quirk.UnwrittenWindowStays },
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_iommu_spapr_tce_create Right => new() { argsz = 40, page_shift = 16, window_size = Mega, levels = 1 };

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, OnV1, Full, OverLimit, Unwritable;
        internal int Accessible = 40;
        internal vfio_iommu_spapr_tce_create Argument = Right;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.Attach(OnV1 ? 2UL : 7UL);
            if (OnV1)
            {
                caller.Must(caller.Enable());
            }
            else
            {
                caller.Must(caller.CreateWindow(12, Mega));
                if (!Full)
                    caller.Must(caller.RemoveWindow(Second));
            }
            if (OverLimit)
                caller.Exhaust();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.TceCreate, a.Argument, a.Accessible, a.Unwritable))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("CREATE-1", a => a.OnV1 = true)
        .Then("CREATE-4", a => a.Accessible = 39)
        .Then("CREATE-5", a => a.Argument.argsz = 39)
        .Then("CREATE-6", a => a.Argument.flags = 2)
        .Then("CREATE-8", a => a.Full = true)
        .Then("CREATE-10", a => a.Argument.page_shift = 15)
        .Then("CREATE-12c", a => a.Argument.window_size = 32 * Kilo, Side.Documented)
        .Then("CREATE-12b", a => a.Argument.levels = 6)
        .Then("CREATE-12", a => a.Argument.window_size |= 3 * Mega)
        .Then("CREATE-13", a => a.OverLimit = true)
        .Then("CREATE-14", a => a.Argument.window_size = 1UL << 40)
        .Then("CREATE-16", a => a.Unwritable = true)
        // Half a page is neither three pages nor a terabyte; and what is never made has no answer.
        .Never("CREATE-12c", "CREATE-12").Never("CREATE-12c", "CREATE-14").Never("CREATE-14", "CREATE-16");

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => s_mistakes.CheckEverySet(CallSetting.Named(setting));

    private static void Owned(Caller caller)
    {
        caller.AttachV2();
        caller.Own();
    }

    // The default window in its slot, nothing in the other.
    private static void WithDefault(Caller caller)
    {
        caller.EnabledV2();
        caller.BuildDefaultWindow();
    }

    private static void Full(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.CreateWindow(16, Mega));
    }

    private static void Exhausted(Caller caller)
    {
        WithDefault(caller);
        caller.Exhaust();
    }

    private static void OwnedAndExhausted(Caller caller)
    {
        Owned(caller);
        caller.Exhaust();
    }

    private static void OnlySecond(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.CreateWindow(16, Mega));
        caller.Must(caller.RemoveWindow(0));
    }

    private static void TwoGroups(Caller caller)
    {
        caller.AttachV2();
        caller.Own();
        caller.Must(caller.Join(caller.OpenGroup(1), caller.Container));
    }

    private static void Charge(Caller caller, ulong bytes) =>
        Assert.True(caller.Process.Locked.TryCharge(bytes >> caller.Machine.PageShift, ulong.MaxValue, privileged: true));
}
