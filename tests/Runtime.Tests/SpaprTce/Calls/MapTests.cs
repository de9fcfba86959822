using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_MAP_DMA.</summary>
public sealed class MapTests : CallTests
{
    private static readonly SpaprMachineOptions s_v42 = new() { Profile = SpaprProfile.V4_2 };
    private static readonly SpaprMachineOptions s_power8 = new() { Platform = SpaprPlatform.PowerNV8 };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("MAP-1", Errno.EPERM, "a v1 container before ENABLE", c => c.AttachV1(), c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("MAP-1", Errno.EPERM, "a v1 container after DISABLE", Disabled, c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("MAP-1", Errno.EPERM, "a v2 container that registered nothing", c => c.AttachV2(), c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("MAP-1", Errno.EPERM, "a v2 container whose registration was refused", RefusedRegistration, c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("MAP-1", Errno.EPERM, "a v2 container that only created a window", c => { c.AttachV2(); c.Must(c.CreateWindow(16, Mega)); }, c => c.MapDma(Second, c.Buffer, 64 * Kilo)),
        Refused("MAP-1", Errno.EPERM, "an unreadable argument comes later", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.MapDma, Nowhere)),
        Refused("MAP-2", Errno.EFAULT, "a pointer to nothing", Ready, c => c.Number(c.Container, VfioRequest.MapDma, Nowhere)),
        Refused("MAP-2", Errno.EFAULT, "a null pointer", Ready, c => c.Number(c.Container, VfioRequest.MapDma)),
        Refused("MAP-2", Errno.EFAULT, "the last address there is", Ready, c => c.Number(c.Container, VfioRequest.MapDma, ulong.MaxValue)),
        Refused("MAP-2", Errno.EFAULT, "31 of 32 bytes", Ready, c => c.Send(c.Container, VfioRequest.MapDma, Right(c), accessible: 31)),
        Refused("MAP-2", Errno.EFAULT, "the bytes of an UNMAP", Ready, c => c.Send(c.Container, VfioRequest.MapDma, new Unmapping { argsz = 24 })),
        Refused("MAP-3", Errno.EINVAL, "argsz 31", Ready, c => c.Send(c.Container, VfioRequest.MapDma, Right(c) with { argsz = 31 })),
        Refused("MAP-3", Errno.EINVAL, "argsz 0", Ready, c => c.Send(c.Container, VfioRequest.MapDma, Right(c) with { argsz = 0 })),
        Refused("MAP-4", Errno.EINVAL, "flag 4", Ready, c => c.MapDma(0, c.Buffer, c.Page, flags: 4)),
        Refused("MAP-4", Errno.EINVAL, "flag 4 beside READ and WRITE", Ready, c => c.MapDma(0, c.Buffer, c.Page, flags: 7)),
        Refused("MAP-4", Errno.EINVAL, "the highest flag", Ready, c => c.MapDma(0, c.Buffer, c.Page, flags: 0x8000_0001)),
        Refused("MAP-6", Errno.ENXIO, "the first byte behind the default window", Ready, c => c.MapDma(2 * Giga, c.Buffer, c.Page)),
        Refused("MAP-6", Errno.ENXIO, "the second window, which is not there", Ready, c => c.MapDma(Second, c.Buffer, c.Page)),
        Refused("MAP-6", Errno.ENXIO, "the last page there is", Ready, c => c.MapDma(ulong.MaxValue - 0xfff, c.Buffer, c.Page)),
        Refused("MAP-6", Errno.ENXIO, "no window at all", c => { c.EnabledV2(); c.Must(c.RemoveWindow(0)); }, c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("MAP-6", Errno.ENXIO, "no direction comes later", Ready, c => c.MapDma(2 * Giga, c.Buffer, c.Page, flags: 0)),
        Refused("MAP-7", Errno.EINVAL, "a size off the IOMMU page", Ready, c => c.MapDma(0, c.Buffer, 4 * Kilo - 1)),
        Refused("MAP-7", Errno.EINVAL, "an address off the IOMMU page", Ready, c => c.MapDma(0, c.Buffer + 8, 4 * Kilo)),
        Refused("MAP-7", Errno.EINVAL, "4 KiB in a window of 64 KiB pages", c => { Ready(c); c.Must(c.CreateWindow(16, Mega)); }, c => c.MapDma(Second, c.Buffer, 4 * Kilo)),
        Refused("MAP-8", Errno.EINVAL, "neither READ nor WRITE", Ready, c => c.MapDma(0, c.Buffer, c.Page, flags: 0)),
        Refused("MAP-9", Errno.EINVAL, "an iova off the IOMMU page", Ready, c => c.MapDma(0x800, c.Buffer, 4 * Kilo)) with { Side = Side.Documented },
        Refused("MAP-9", Errno.EINVAL, "an iova off the IOMMU page, on v1", c => ReadyV1(c), c => c.MapDma(0x800, c.Buffer, 4 * Kilo)) with { Side = Side.Documented },
        Refused("MAP-9", Errno.EINVAL, "an iova off the IOMMU page, before 4.12", Ready, c => c.MapDma(0x800, c.Buffer, 4 * Kilo)) with { Machine = s_v42 },
        Surprised("MAP-9b", 1, "an iova off the IOMMU page", Ready, c => c.MapDma(0x800, c.Buffer, 4 * Kilo)) with { Side = Side.AsShipped },
        Surprised("MAP-9b", 1, "an iova off the IOMMU page, on v1", ReadyV1, c => c.MapDma(0x800, c.Buffer, 4 * Kilo)) with { Side = Side.AsShipped },
        Refused("MAP-10", Errno.EINVAL, "two pages at the last one", Ready, c => c.MapDma(2 * Giga - 4 * Kilo, c.Buffer, 8 * Kilo)),
        Refused("MAP-10", Errno.EINVAL, "more than the window is long", Ready, c => c.MapDma(0, c.Buffer, 2 * Giga + 4 * Kilo)),
        Refused("MAP-10", Errno.EINVAL, "a size of nearly everything", Ready, c => c.MapDma(0, c.Buffer, ulong.MaxValue - 0xfff)),
        Refused("MAP-12a", Errno.EFAULT, "v1: memory that is not there", ReadyV1, c => c.MapDma(0, Nowhere, 4 * Kilo)),
        Refused("MAP-12a", Errno.EFAULT, "v1: memory that may not be read", c => { ReadyV1(c); c.Map(Mega, MemoryProtection.None); }, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo)),
        Refused("MAP-12a", Errno.EFAULT, "v1: read-only memory, for writing", c => { ReadyV1(c); c.Map(Mega, MemoryProtection.Read); }, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo)),
        Refused("MAP-12a", Errno.EFAULT, "v1: read-only memory, for reading (Q10)", c => { ReadyV1(c); c.Map(Mega, MemoryProtection.Read); }, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo, Read)),
        Refused("MAP-12a", Errno.EFAULT, "v1: the last of many pages", ReadyV1, c => c.MapDma(0, c.Buffer, Mega + 4 * Kilo)),
        Refused("MAP-12c", Errno.EINVAL, "memory that nobody registered", c => { Ready(c); c.Map(Mega); }, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo)),
        Refused("MAP-12c", Errno.EINVAL, "memory that is not there", Ready, c => c.MapDma(0, Nowhere, 4 * Kilo)),
        Refused("MAP-12c", Errno.EINVAL, "one page more than was registered", Ready, c => c.MapDma(0, c.Buffer, Mega + 4 * Kilo)),
        Refused("MAP-12c", Errno.EINVAL, "memory that was unregistered", c => { Ready(c); c.Must(c.Unregister(c.Buffer, Mega)); }, c => c.MapDma(0, c.Buffer, 4 * Kilo)),
        Refused("MAP-12c", Errno.EINVAL, "an IOMMU page across two regions", AcrossRegions, c => c.MapDma(Second, c.Buffer, 64 * Kilo)) with { PageSize = 4096 },
        Refused("MAP-12d", Errno.EINVAL, "64 KiB pages of the window, 4 KiB pages of memory", c => { Ready(c); c.Must(c.CreateWindow(16, Mega)); }, c => c.MapDma(Second, c.Buffer, 64 * Kilo)) with { PageSize = 4096 },
        Refused("MAP-12d", Errno.EINVAL, "2 MiB pages of the window, small pages of memory", LargePages, c => c.MapDma(Second, c.Buffers[1].Address, 2 * Mega)),
        Refused("MAP-12e", Errno.EPERM, "2 MiB pages of the window, small pages of memory, before 4.18", LargePages, c => c.MapDma(Second, c.Buffers[1].Address, 2 * Mega)) with { Machine = s_v42 },
        Refused("MAP-12f", Errno.EINVAL, "another thread is unregistering the region", Unregistering, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo)) with { Side = Side.Documented },
        Surprised("MAP-12g", 0, "another thread is unregistering the region", Unregistering, c => c.MapDma(0, c.Buffers[1].Address, 4 * Kilo)) with { Side = Side.AsShipped },
        Refused("MAP-12i", Errno.ENXIO, "another thread is removing the window", Removing, c => c.MapDma(0, c.Buffer, 4 * Kilo)),
        Refused("MAP-12i", Errno.ENXIO, "v1: another thread lets the window go", c => { ReadyV1(c); Driver(c).Table(0)!.Kill(); }, c => c.MapDma(0, c.Buffer, 4 * Kilo)),
        Surprised("MAP-11", 0, "nothing at iova 0 on a POWER8", Ready, c => c.MapDma(0, c.Buffer, 0)) with { Machine = s_power8 },
        Surprised("MAP-11", 0, "nothing at iova 0 on a POWER8, on v1", ReadyV1, c => c.MapDma(0, c.Buffer, 0)) with { Machine = s_power8 },
        Refused("MAP-13a", Errno.EFAULT, "v1: memory that is not there, at iova 0 on a POWER8", ReadyV1, c => c.MapDma(0, Nowhere, 4 * Kilo)) with { Machine = s_power8 },
        Refused("MAP-12a", Errno.EFAULT, "v1: memory that is not there, at the next page on a POWER8", ReadyV1, c => c.MapDma(4 * Kilo, Nowhere, 4 * Kilo)) with { Machine = s_power8 },
        Refused("MAP-13b", Errno.EINVAL, "memory that nobody registered, at iova 0 on a POWER8", Ready, c => c.MapDma(0, Nowhere, 4 * Kilo)) with { Machine = s_power8 },
        Refused("MAP-12c", Errno.EINVAL, "one page more than was registered, at iova 0 on a POWER8", Ready, c => c.MapDma(0, c.Buffer, Mega + 4 * Kilo)) with { Machine = s_power8 },
        Refused("MAP-13c", Errno.EINVAL, "pages of 16 MiB over small ones, at iova 0 on a POWER8", LargePagesAtZero, c => c.MapDma(0, c.Buffers[1].Address, 16 * Mega)) with { Machine = s_power8 },
        Refused("CREATE-13", Errno.ENOMEM, "the default window cannot be paid for: MAP", c => { c.EnabledV2(); c.Exhaust(); }, c => c.MapDma(0, c.Buffer, 4 * Kilo)),
        Refused("CREATE-13", Errno.ENOMEM, "the default window cannot be paid for: MAP on v1", c => { c.EnabledV1(); c.Exhaust(); }, c => c.MapDma(0, c.Buffer, 4 * Kilo)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, NotEnabled, WithoutWindowBudget;
        internal int Accessible = 32;
        internal vfio_iommu_type1_dma_map Argument = new() { argsz = 32, flags = Read | Write, vaddr = ulong.MaxValue, iova = 0x1000_0000, size = 64 * Kilo };

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
            if (Argument.vaddr == ulong.MaxValue)
                Argument.vaddr = caller.Buffer;
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.MapDma, a.Argument, a.Accessible))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("MAP-1", a => a.NotEnabled = true)
        .Then("MAP-2", a => a.Accessible = 31)
        .Then("MAP-3", a => a.Argument.argsz = 31)
        .Then("MAP-4", a => a.Argument.flags = 4)
        .Then("CREATE-13", a => a.WithoutWindowBudget = true)
        .Then("MAP-6", a => a.Argument.iova |= 2 * Giga)
        .Then("MAP-7", a => a.Argument.size |= 1)
        .Then("MAP-8", a => a.Argument.flags &= ~(Read | Write))
        .Then("MAP-9", a => a.Argument.iova |= 0x10, Side.Documented)
        .Then("MAP-9b", a => a.Argument.iova |= 0x10, Side.AsShipped)
        .Then("MAP-10", a => a.Argument.size |= 4 * Giga)
        .Then("MAP-12c", a => a.Argument.vaddr = Nowhere);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 12, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    private static void Ready(Caller caller)
    {
        caller.EnabledV2();
        caller.BuildDefaultWindow();
    }

    private static void ReadyV1(Caller caller)
    {
        caller.EnabledV1();
        caller.BuildDefaultWindow();
    }

    private static void Disabled(Caller caller)
    {
        ReadyV1(caller);
        caller.Must(caller.Disable());
    }

    private static void RefusedRegistration(Caller caller)
    {
        caller.AttachV2();
        Assert.Equal(Errno.EFAULT, caller.Register(Nowhere, caller.Page).Errno);
    }

    private static void AcrossRegions(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.Register(caller.Buffer, 32 * Kilo));
        caller.Must(caller.Register(caller.Buffer + 32 * Kilo, 32 * Kilo));
        caller.Must(caller.CreateWindow(16, Mega));
    }

    private static void LargePages(Caller caller)
    {
        Ready(caller);
        ulong memory = caller.Map(4 * Mega);
        caller.Must(caller.Register(memory, 4 * Mega));
        caller.Must(caller.CreateWindow(21, 16 * Mega));
    }

    private static void LargePagesAtZero(Caller caller)
    {
        caller.AttachV2();
        ulong memory = caller.Map(16 * Mega);
        caller.Must(caller.Register(memory, 16 * Mega));
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(24, 2 * Giga));
    }

    // The instant at which the last holder has gone and the region is still in the list, for the second buffer.
    private static void Unregistering(Caller caller)
    {
        Ready(caller);
        ulong memory = caller.Map(Mega);
        caller.Must(caller.Register(memory, Mega));
        Assert.True(caller.Process.AddressSpace.Regions.Exact(memory, Mega)!.TryRetire());
    }

    // The instant at which a window takes no entries any more and is still in its slot.
    private static void Removing(Caller caller)
    {
        Ready(caller);
        Driver(caller).Table(0)!.Kill();
    }

    private static SpaprTceContainer Driver(Caller caller) => ((ContainerFile)caller.Process.Files.Find(caller.Container)!).Driver!;

    private static vfio_iommu_type1_dma_map Right(Caller caller) => new() { argsz = 32, flags = Read | Write, vaddr = caller.Buffer, size = caller.Page };
}
