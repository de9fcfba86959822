using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_UNMAP_DMA.</summary>
public sealed class UnmapTests : CallTests
{
    private static readonly SpaprMachineOptions s_power8 = new() { Platform = SpaprPlatform.PowerNV8 };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("UNMAP-1", Errno.EPERM, "a v1 container before ENABLE", c => c.AttachV1(), c => c.UnmapDma(0, c.Page)),
        Refused("UNMAP-1", Errno.EPERM, "a v1 container after DISABLE", Disabled, c => c.UnmapDma(0, c.Page)),
        Refused("UNMAP-1", Errno.EPERM, "a v2 container that registered nothing", c => c.AttachV2(), c => c.UnmapDma(0, c.Page)),
        Refused("UNMAP-1", Errno.EPERM, "an unreadable argument comes later", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.UnmapDma, Nowhere)),
        Refused("UNMAP-2", Errno.EFAULT, "a pointer to nothing", Mapped, c => c.Number(c.Container, VfioRequest.UnmapDma, Nowhere)),
        Refused("UNMAP-2", Errno.EFAULT, "a null pointer", Mapped, c => c.Number(c.Container, VfioRequest.UnmapDma)),
        Refused("UNMAP-2", Errno.EFAULT, "23 of 24 bytes", Mapped, c => c.Send(c.Container, VfioRequest.UnmapDma, Right, accessible: 23)),
        Refused("UNMAP-3", Errno.EINVAL, "argsz 23", Mapped, c => c.Send(c.Container, VfioRequest.UnmapDma, Right with { argsz = 23 })),
        Refused("UNMAP-4", Errno.EINVAL, "a flag", Mapped, c => c.Send(c.Container, VfioRequest.UnmapDma, Right with { flags = 1 })),
        Refused("UNMAP-4", Errno.EINVAL, "the flag of Type1 for everything", Mapped, c => c.Send(c.Container, VfioRequest.UnmapDma, Right with { flags = 2, size = 0 })),
        Refused("UNMAP-6", Errno.ENXIO, "the first byte behind the default window", Mapped, c => c.UnmapDma(2 * Giga, 4 * Kilo)),
        Refused("UNMAP-6", Errno.ENXIO, "a size off the page comes later", Mapped, c => c.UnmapDma(2 * Giga, 1)),
        Refused("UNMAP-6", Errno.ENXIO, "no window at all", c => { c.EnabledV2(); c.Must(c.RemoveWindow(0)); }, c => c.UnmapDma(0, c.Page)),
        Refused("UNMAP-7", Errno.EINVAL, "a size off the IOMMU page", Mapped, c => c.UnmapDma(0, 4 * Kilo - 1)),
        Refused("UNMAP-7", Errno.EINVAL, "4 KiB in a window of 64 KiB pages", c => { Mapped(c); c.Must(c.CreateWindow(16, Mega)); }, c => c.UnmapDma(Second, 4 * Kilo)),
        Refused("UNMAP-8", Errno.EINVAL, "an iova off the IOMMU page", Mapped, c => c.UnmapDma(0x800, 4 * Kilo)) with { Side = Side.Documented },
        Refused("UNMAP-8", Errno.EINVAL, "an iova off the IOMMU page, before 4.12", Mapped, c => c.UnmapDma(0x800, 4 * Kilo)) with { Machine = new() { Profile = SpaprProfile.V4_2 } },
        Surprised("UNMAP-8b", 1, "an iova off the IOMMU page", Mapped, c => c.UnmapDma(0x800, 4 * Kilo)) with { Side = Side.AsShipped },
        Surprised("UNMAP-8b", 1, "an iova off the IOMMU page, on v1", MappedV1, c => c.UnmapDma(0x800, 4 * Kilo)) with { Side = Side.AsShipped },
        Refused("UNMAP-9", Errno.EINVAL, "two pages at the last one", Mapped, c => c.UnmapDma(2 * Giga - 4 * Kilo, 8 * Kilo)) with { Side = Side.Documented },
        Refused("UNMAP-9", Errno.EINVAL, "a size of nearly everything", Mapped, c => c.UnmapDma(0, ulong.MaxValue - 0xfff)) with { Side = Side.Documented },
        Refused("UNMAP-9", Errno.EINVAL, "two pages at the last one, before 4.12", Mapped, c => c.UnmapDma(2 * Giga - 4 * Kilo, 8 * Kilo)) with { Machine = new() { Profile = SpaprProfile.V4_2 } },
        Surprised("UNMAP-9b", 0, "two pages at the last one", Mapped, c => c.UnmapDma(2 * Giga - 4 * Kilo, 8 * Kilo)) with { Side = Side.AsShipped },
        Surprised("UNMAP-9b", 0, "everything mapped goes with it", Mapped, c => c.UnmapDma(0, 4 * Giga)) with { Side = Side.AsShipped, Leaves = c => c.Must(c.UnmapDma(0, 2 * Giga)) },
        Surprised("UNMAP-9c", 1, "two pages at the last one, in 7.2", Mapped, c => c.UnmapDma(2 * Giga - 4 * Kilo, 8 * Kilo)) with { With = Quirk.UnmapPastEndReturnsOne },
        Surprised("UNMAP-9c", 1, "everything, and more, in 7.2", Mapped, c => c.UnmapDma(0, 4 * Giga)) with { With = Quirk.UnmapPastEndReturnsOne },
        Surprised("UNMAP-10", 0, "nothing at iova 0 on a POWER8", Mapped, c => c.UnmapDma(0, 0)) with { Machine = s_power8 },
        Surprised("UNMAP-10", 0, "nothing at iova 0 on a POWER8, on v1", MappedV1, c => c.UnmapDma(0, 0)) with { Machine = s_power8 },
        Refused("CREATE-13", Errno.ENOMEM, "the default window cannot be paid for: UNMAP", c => { c.EnabledV2(); c.Exhaust(); }, c => c.UnmapDma(0, 4 * Kilo)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static Unmapping Right => new() { argsz = 24, size = 64 * Kilo };

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, NotEnabled, WithoutWindowBudget;
        internal int Accessible = 24;
        internal Unmapping Argument = Right with { iova = 0x1000_0000 };

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.AttachV2();
            if (NotEnabled)
                caller.Own();
            else
                caller.Must(caller.Register(caller.Buffer, Mega));
            if (WithoutWindowBudget)
                caller.Exhaust();
            else if (!NotEnabled)
                caller.BuildDefaultWindow();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.UnmapDma, a.Argument, a.Accessible))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("UNMAP-1", a => a.NotEnabled = true)
        .Then("UNMAP-2", a => a.Accessible = 23)
        .Then("UNMAP-3", a => a.Argument.argsz = 23)
        .Then("UNMAP-4", a => a.Argument.flags = 2)
        .Then("CREATE-13", a => a.WithoutWindowBudget = true)
        .Then("UNMAP-6", a => a.Argument.iova |= 2 * Giga)
        .Then("UNMAP-7", a => a.Argument.size |= 1)
        .Then("UNMAP-8", a => a.Argument.iova |= 0x10, Side.Documented)
        .Then("UNMAP-8b", a => a.Argument.iova |= 0x10, Side.AsShipped)
        .Then("UNMAP-9", a => a.Argument.size |= 4 * Giga, Side.Documented)
        .Then("UNMAP-9b", a => a.Argument.size |= 4 * Giga, Side.AsShipped);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 10, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    private static void Mapped(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 64 * Kilo));
    }

    private static void MappedV1(Caller caller)
    {
        caller.EnabledV1();
        caller.Must(caller.MapDma(0, caller.Buffer, 64 * Kilo));
    }

    private static void Disabled(Caller caller)
    {
        MappedV1(caller);
        caller.Must(caller.Disable());
    }
}
