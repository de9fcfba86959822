using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_SPAPR_REGISTER_MEMORY.</summary>
public sealed class RegisterTests : CallTests
{
    private static readonly SpaprMachineOptions s_v42 = new() { Profile = SpaprProfile.V4_2 };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("REG-1", Errno.ENOTTY, "a v1 container", c => c.EnabledV1(), c => c.Register(c.Buffer, Mega)),
        Refused("REG-1", Errno.ENOTTY, "a v1 container, and an unreadable argument", c => c.AttachV1(), c => c.Number(c.Container, VfioRequest.RegisterMemory, Nowhere)),
        Refused("REG-3", Errno.EFAULT, "a pointer to nothing", Owned, c => c.Number(c.Container, VfioRequest.RegisterMemory, Nowhere)),
        Refused("REG-3", Errno.EFAULT, "23 of 24 bytes", Owned, c => c.Send(c.Container, VfioRequest.RegisterMemory, Right(c), accessible: 23)),
        Refused("REG-3", Errno.EFAULT, "the first call of a container makes the caller its owner", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.RegisterMemory, Nowhere)) with { Leaves = c => c.Own() },
        Refused("REG-4", Errno.EINVAL, "argsz 23", Owned, c => c.Send(c.Container, VfioRequest.RegisterMemory, Right(c) with { argsz = 23 })),
        Refused("REG-5", Errno.EINVAL, "a flag", Owned, c => c.Send(c.Container, VfioRequest.RegisterMemory, Right(c) with { flags = 1 })),
        Refused("REG-6", Errno.EINVAL, "an address off the system page", Owned, c => c.Register(c.Buffer + (c.Page / 2), c.Page)),
        Refused("REG-6", Errno.EINVAL, "a size off the system page", Owned, c => c.Register(c.Buffer, c.Page + 8)),
        Refused("REG-6", Errno.EINVAL, "pages of 4 KiB do not do on a kernel with 64 KiB", Owned, c => c.Register(c.Buffer + 4 * Kilo, 4 * Kilo)) with { PageSize = 65536 },
        Refused("REG-7", Errno.EINVAL, "a range that wraps", Owned, c => c.Register(0UL - c.Page, 2 * c.Page)),
        Refused("REG-7", Errno.EINVAL, "a range that ends exactly at 2^64", Owned, c => c.Register(0UL - c.Page, c.Page)),
        Refused("REG-8", Errno.EBUSY, "the same range again", c => c.EnabledV2(), c => c.Register(c.Buffer, Mega)),
        Refused("REG-8", Errno.EBUSY, "the same range again, unmapped since", Unmapped, c => c.Register(c.Buffer, Mega)),
        Refused("REG-10", Errno.EINVAL, "a part of a registered range", c => c.EnabledV2(), c => c.Register(c.Buffer, c.Page)),
        Refused("REG-10", Errno.EINVAL, "the second half and more", Halves, c => c.Register(c.Buffer + (Mega / 2), Mega / 2)),
        Refused("REG-10", Errno.EINVAL, "all around a registered range", Halves, c => c.Register(c.Buffer, Mega)),
        Refused("REG-10", Errno.EINVAL, "a part of what another container registered", c => { c.EnabledV2(); c.AttachV2(); }, c => c.Register(c.Buffer, c.Page, c.Containers[1])) with { Leaves = OwnSecond },
        Refused("REG-10", Errno.EINVAL, "a part of a registered range, before 5.1", c => c.EnabledV2(), c => c.Register(c.Buffer, c.Page)) with { Machine = s_v42 },
        Refused("REG-11", Errno.ENOMEM, "one page over the limit", Limited, c => c.Register(c.Buffer, Mega)),
        Refused("REG-11", Errno.ENOMEM, "no limit at all left", c => { Owned(c); c.Exhaust(); }, c => c.Register(c.Buffer, c.Page)),
        Refused("REG-11", Errno.ENOMEM, "more memory than there is an address for", c => { Owned(c); c.Exhaust(); }, c => c.Register(c.Page, 1UL << 63)),
        Refused("REG-12b", Errno.ENOMEM, "no byte", Owned, c => c.Register(c.Buffer, 0)),
        Refused("REG-12b", Errno.ENOMEM, "no byte, inside a region", c => c.EnabledV2(), c => c.Register(c.Buffer, 0)),
        Refused("REG-12c", Errno.EINVAL, "no byte, without Q23", Owned, c => c.Register(c.Buffer, 0)) with { Side = Side.Documented, Without = Quirk.RegisterNothingIsNoMemory },
        Refused("REG-13", Errno.EFAULT, "memory that is not there", Owned, c => c.Register(Nowhere, c.Page)),
        Refused("REG-13", Errno.EFAULT, "memory that may not be written", c => { Owned(c); c.Map(Mega, MemoryProtection.Read); }, c => c.Register(c.Buffers[1].Address, Mega)),
        Refused("REG-13", Errno.EFAULT, "memory that may not be touched", c => { Owned(c); c.Map(Mega, MemoryProtection.None); }, c => c.Register(c.Buffers[1].Address, Mega)),
        Refused("REG-13c", Errno.EFAULT, "a hole at the end", Owned, c => c.Register(c.Buffer, 2 * Mega)) with { Side = Side.Documented },
        Refused("REG-13", Errno.EFAULT, "a hole at the end, before 5.1", Owned, c => c.Register(c.Buffer, 2 * Mega)) with { Machine = s_v42 },
        Refused("REG-13", Errno.EFAULT, "a hole in the middle", Hole, c => c.Register(c.Buffer, Mega)) with { Side = Side.Documented },
        Surprised("REG-13b", 16, "a hole behind 16 pages", Owned, c => c.Register(c.Buffer, 2 * Mega)) with { Side = Side.AsShipped, PageSize = 65536 },
        Surprised("REG-13b", 256, "a hole behind 256 pages", Owned, c => c.Register(c.Buffer, 2 * Mega)) with { Side = Side.AsShipped, PageSize = 4096 },
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, OnV1, OverLimit;
        internal int Accessible = 24;
        // Where and how much, in system pages from the buffer on: 16 of them are there, the middle half is registered where that matters.
        internal uint ArgumentSize = 24, Flags;
        internal long FirstPage, Pages = 4;
        internal bool MiddleRegistered, Misaligned, Wraps;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.Map(16 * caller.Page);
            caller.Attach(OnV1 ? 2UL : 7UL);
            if (OnV1)
                caller.Must(caller.Enable());
            else if (MiddleRegistered)
                caller.Must(caller.Register(caller.Buffer + (4 * caller.Page), 8 * caller.Page));
            else
                caller.Own();
            if (OverLimit)
                caller.Exhaust();
            return OfAnotherProcess ? caller.Fork() : caller;
        }

        internal IoctlResult Send(Caller caller)
        {
            ulong address = Wraps ? 0 - caller.Page : caller.Buffer + (ulong)FirstPage * caller.Page;
            return caller.Send(
                caller.Container,
                VfioRequest.RegisterMemory,
                new vfio_iommu_spapr_register_memory { argsz = ArgumentSize, flags = Flags, vaddr = Misaligned ? address + 1 : address, size = (ulong)Pages * caller.Page },
                Accessible);
        }

        internal void Ask(long firstPage, long pages) => (FirstPage, Pages) = (firstPage, pages);
    }

    // Rows 11 to 13 come before row 10: the memory is charged and pinned by the time the kernel looks for overlaps (since 5.1).
    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(setting => new Attempt(setting), a => a.Build(), (a, caller) => a.Send(caller))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("REG-1", a => a.OnV1 = true)
        .Then("REG-3", a => a.Accessible = 23)
        .Then("REG-4", a => a.ArgumentSize = 23)
        .Then("REG-5", a => a.Flags = 0x8000_0000)
        .Then("REG-6", a => a.Misaligned = true)
        .Then("REG-7", a => a.Wraps = true)
        .Then("REG-8", a => { a.MiddleRegistered = true; a.Ask(4, 8); })
        .Then("REG-11", a => a.OverLimit = true)
        .Then("REG-12b", a => a.Pages = 0)
        .Then("REG-13c", a => a.Ask(12, 8), Side.Documented)
        .Then("REG-13b", a => a.Ask(12, 8), Side.AsShipped)
        .Then("REG-10", a => { a.MiddleRegistered = true; a.Ask(0, 8); })
        // Charging nothing passes any limit, and what wraps is more than nothing.
        .Never("REG-11", "REG-12b").Never("REG-7", "REG-12b");

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

    private static void OwnSecond(Caller caller) =>
        Assert.Equal(Errno.EINVAL, caller.Send(caller.Containers[1], VfioRequest.TceRemove, new vfio_iommu_spapr_tce_remove { argsz = 16, flags = 1 }).Errno);

    private static void Unmapped(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.Memory.Unmap(caller.Buffer, Mega));
    }

    private static void Halves(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.Register(caller.Buffer + (Mega / 4), Mega / 2));
    }

    private static void Hole(Caller caller)
    {
        Owned(caller);
        caller.Must(caller.Memory.Unmap(caller.Buffer, caller.Page));
    }

    private static void Limited(Caller caller)
    {
        Owned(caller);
        caller.Process.DropIpcLock();
        caller.Process.MemlockLimit = Mega - 1;
    }

    private static vfio_iommu_spapr_register_memory Right(Caller caller) => new() { argsz = 24, vaddr = caller.Buffer, size = Mega };
}
