using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>VFIO_IOMMU_SPAPR_TCE_GET_INFO.</summary>
public sealed class InfoTests : CallTests
{
    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("INFO-3", Errno.EFAULT, "a pointer to nothing", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.TceGetInfo, Caller.Nowhere)),
        Refused("INFO-3", Errno.EFAULT, "15 of 16 bytes", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.TceGetInfo, Right, accessible: 15)),
        Refused("INFO-4", Errno.EINVAL, "argsz 15", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.TceGetInfo, Right with { argsz = 15 })),
        Refused("INFO-4", Errno.EINVAL, "argsz 0, on v1", c => c.AttachV1(), c => c.Send(c.Container, VfioRequest.TceGetInfo, Right with { argsz = 0 })),
        Refused("INFO-5", Errno.EFAULT, "argsz 32 and 16 bytes", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.TceGetInfo, Right, accessible: 16)),
        Refused("INFO-5", Errno.EFAULT, "read-only memory", c => c.AttachV2(), c => c.Send(c.Container, VfioRequest.TceGetInfo, Right, readOnly: true)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    private static vfio_iommu_spapr_tce_info Right => new() { argsz = 32 };

    private sealed class Attempt(CallSetting setting)
    {
        internal CallSetting Setting = setting;
        internal bool OfAnotherProcess, ReadOnly;
        internal int Accessible = 32;
        internal vfio_iommu_spapr_tce_info Argument = Right;

        internal Caller Build()
        {
            Caller caller = new(Setting);
            caller.EnabledV2();
            return OfAnotherProcess ? caller.Fork() : caller;
        }
    }

    private static readonly Mistakes<Attempt> s_mistakes = new Mistakes<Attempt>(
        setting => new Attempt(setting), a => a.Build(), (a, caller) => caller.Send(caller.Container, VfioRequest.TceGetInfo, a.Argument, a.Accessible, a.ReadOnly))
        .Then("CALL-3", a => a.OfAnotherProcess = true)
        .Then("INFO-3", a => a.Accessible = 15)
        .Then("INFO-4", a => a.Argument.argsz = 15)
        .Then("INFO-5", a => a.ReadOnly = true);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void SeveralMistakes_MeetTheFirstRuleOfTheTable(string setting) => Assert.Equal(1 << 4, s_mistakes.CheckEverySet(CallSetting.Named(setting)));

    [Theory]
    [MemberData(nameof(Settings))]
    public void SixteenBytes_AreAllThatAnOldCallerGets(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        caller.AttachV2();
        byte[] bytes = [16, 0, 0, 0, .. Enumerable.Repeat((byte)0xee, 28)];

        foreach (byte argsz in (byte[])[16, 31])
        {
            bytes[0] = argsz;
            caller.Must(caller.SendBytes(caller.Container, caller.Setting.NumberOf(VfioRequest.TceGetInfo), bytes));
            // The flag for the part that is not there is set all the same.
            Assert.Equal([argsz, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, .. Enumerable.Repeat((byte)0xee, 16)], bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void V1_HasNoDynamicWindows(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        caller.AttachV1();

        caller.Must(caller.GetInfo(out vfio_iommu_spapr_tce_info info));

        Assert.Equal((0u, 0u, 0x8000_0000u), (info.flags, info.dma32_window_start, info.dma32_window_size));
        Assert.Equal((0ul, 0u, 0u), (info.ddw.pgsizes, info.ddw.max_dynamic_windows_supported, info.ddw.levels));
    }

    public static TheoryData<string, uint, ulong, uint> Platforms => new()
    {
        { "powernv9", 0x8000_0000, 0x4021_1000, 5 },
        { "powernv10", 0x8000_0000, 0x4021_1000, 5 },
        { "powernv8", 0x8000_0000, 0x1101_1000, 5 },
        { "pseries", 0x4000_0000, 0x0121_1000, 1 },
    };

    [Theory]
    [MemberData(nameof(Platforms))]
    public void V2_TellsWhatThePlatformCould_WhateverWindowsThereAre(string platform, uint defaultSize, ulong pageSizes, uint levels)
    {
        Caller caller = new(CallSetting.All[0], new SpaprMachineOptions { Platform = SpaprPlatform.Parse(platform) });
        caller.AttachV2();
        foreach (Action step in (Action[])[() => { }, () => caller.Must(caller.RemoveWindow(0)), () => caller.Must(caller.CreateWindow(16, Caller.Giga))])
        {
            step();
            caller.Must(caller.GetInfo(out vfio_iommu_spapr_tce_info info));
            Assert.Equal((32u, 1u, 0u, defaultSize), (info.argsz, info.flags, info.dma32_window_start, info.dma32_window_size));
            Assert.Equal((pageSizes, 2u, levels), (info.ddw.pgsizes, info.ddw.max_dynamic_windows_supported, info.ddw.levels));
        }
    }
}
