using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY.</summary>
public sealed class UnregisterTests : CallTests
{
    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("UNREG-1", Errno.ENOTTY, "a v1 container", c => c.EnabledV1(), c => c.Unregister(c.Buffer, Mega)),
        Refused("UNREG-2", Errno.EPERM, "a container that nobody owns yet", c => c.AttachV2(), c => c.Unregister(c.Buffer, Mega)),
        Refused("UNREG-2", Errno.EPERM, "a container that nobody owns yet, and an unreadable argument", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.UnregisterMemory, Nowhere)),
        Refused("UNREG-3a", Errno.EFAULT, "a pointer to nothing", c => c.EnabledV2(), c => c.Number(c.Container, VfioRequest.UnregisterMemory, Nowhere)),
        Refused("UNREG-3a", Errno.EFAULT, "23 of 24 bytes", c => c.EnabledV2(), c => c.Send(c.Container, VfioRequest.UnregisterMemory, Right(c), accessible: 23)),
        Refused("UNREG-3b", Errno.EINVAL, "argsz 23", c => c.EnabledV2(), c => c.Send(c.Container, VfioRequest.UnregisterMemory, Right(c) with { argsz = 23 })),
        Refused("UNREG-3c", Errno.EINVAL, "a flag", c => c.EnabledV2(), c => c.Send(c.Container, VfioRequest.UnregisterMemory, Right(c) with { flags = 0x100 })),
        Refused("UNREG-4", Errno.EINVAL, "an address off the system page", c => c.EnabledV2(), c => c.Unregister(c.Buffer + 1, Mega)),
        Refused("UNREG-4", Errno.EINVAL, "a size off the system page", c => c.EnabledV2(), c => c.Unregister(c.Buffer, Mega - 1)),
        Refused("UNREG-6", Errno.ENOENT, "nothing is registered", Owned, c => c.Unregister(c.Buffer, Mega)),
        Refused("UNREG-6", Errno.ENOENT, "a part of a region", c => c.EnabledV2(), c => c.Unregister(c.Buffer, c.Page)),
        Refused("UNREG-6", Errno.ENOENT, "another part of a region", c => c.EnabledV2(), c => c.Unregister(c.Buffer + c.Page, Mega - c.Page)),
        Refused("UNREG-6", Errno.ENOENT, "more than the region", c => c.EnabledV2(), c => c.Unregister(c.Buffer, 2 * Mega)),
        Refused("UNREG-6", Errno.ENOENT, "no byte of it", c => c.EnabledV2(), c => c.Unregister(c.Buffer, 0)),
        Refused("UNREG-6", Errno.ENOENT, "two regions at once", Neighbours, c => c.Unregister(c.Buffer, Mega)),
        Refused("UNREG-6", Errno.ENOENT, "twice", c => { c.EnabledV2(); c.Must(c.Unregister(c.Buffer, Mega)); }, c => c.Unregister(c.Buffer, Mega)),
        Refused("UNREG-6b", Errno.EINVAL, "nothing is registered, in the patch", c => c.AttachV2(), c => c.Unregister(c.Buffer, Mega)) with { Machine = new() { Profile = SpaprProfile.PatchV11 } },
        Refused("UNREG-7", Errno.ENOENT, "what another container registered", OfAnotherContainer, c => c.Unregister(c.Buffer, Mega, c.Containers[1])),
        Refused("UNREG-8", Errno.EBUSY, "one live TCE", Mapped, c => c.Unregister(c.Buffer, Mega)) with { Side = Side.Documented },
        Refused("UNREG-8", Errno.EBUSY, "a live TCE of another container", MappedByAnother, c => c.Unregister(c.Buffer, Mega)) with { Side = Side.Documented },
        Refused("UNREG-8", Errno.EBUSY, "one live TCE, before 5.0", Mapped, c => c.Unregister(c.Buffer, Mega)) with { Machine = new() { Profile = SpaprProfile.V4_2 } },
        Surprised("UNREG-8b", 0, "one live TCE", Mapped, c => c.Unregister(c.Buffer, Mega)) with { Side = Side.AsShipped, Once = true, Leaves = Orphan },
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, OnV1, Unowned, OfAnotherContainer, Mapped;
        internal int Accessible = 24;
        internal vfio_iommu_spapr_register_memory Argument = new() { argsz = 24, size = Mega };

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.Attach(OnV1 ? 2UL : 7UL);
            Argument.vaddr += caller.Buffer;
            if (!Unowned && OnV1)
                caller.Must(caller.Enable());
            else if (!Unowned && !OfAnotherContainer)
                caller.Must(caller.Register(caller.Buffer, Mega));
            else if (!Unowned)
                caller.Own();
            if (OfAnotherContainer)
            {
                caller.AttachV2();
                caller.Must(caller.Register(caller.Buffer, Mega, caller.Containers[1]));
                if (Mapped)
                    caller.Must(caller.MapDma(0, caller.Buffer, 4 * Kilo, container: caller.Containers[1]));
            }
            else if (Mapped && !Unowned)
            {
                caller.Must(caller.MapDma(0, caller.Buffer, 4 * Kilo));
            }
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.UnregisterMemory, a.Argument, a.Accessible))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("UNREG-1", a => a.OnV1 = true)
        .Then("UNREG-2", a => a.Unowned = true)
        .Then("UNREG-3a", a => a.Accessible = 23)
        .Then("UNREG-3b", a => a.Argument.argsz = 23)
        .Then("UNREG-3c", a => a.Argument.flags = 1)
        .Then("UNREG-4", a => a.Argument.vaddr |= 1)
        .Then("UNREG-6", a => a.Argument.size = Mega / 2)
        .Then("UNREG-7", a => a.OfAnotherContainer = true)
        .Then("UNREG-8", a => a.Mapped = true, Side.Documented)
        .Then("UNREG-8b", a => a.Mapped = true, Side.AsShipped)
        // Nobody can be another process's victim in a container that nobody owns.
        .Never("CALL-3", "UNREG-2");

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

    private static void Neighbours(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.Register(caller.Buffer, Mega / 2));
        caller.Must(caller.Register(caller.Buffer + (Mega / 2), Mega / 2));
    }

    private static void Mapped(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 4 * Kilo));
    }

    private static void OfAnotherContainer(Caller caller)
    {
        caller.EnabledV2();
        ulong memory = caller.Map(Mega);
        caller.Must(caller.Register(memory, Mega, caller.AttachV2()));
    }

    // MAP takes any region of the process; the container must only have registered something.
    private static void MappedByAnother(Caller caller)
    {
        OfAnotherContainer(caller);
        caller.Must(caller.MapDma(0, caller.Buffer, 4 * Kilo, container: caller.Containers[1]));
    }

    // The container forgets the region, which stays.
    private static void Orphan(Caller caller) => Assert.Equal(IoctlResult.Success(), caller.Unregister(caller.Buffer, Mega));

    private static vfio_iommu_spapr_register_memory Right(Caller caller) => new() { argsz = 24, vaddr = caller.Buffer, size = Mega };
}
