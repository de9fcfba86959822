using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;
using Uapi.Stress.Faults;
using Refusal = Uapi.SpaprTce.Refusal;

namespace Uapi.Runtime.Tests.SpaprTce.Faults;

/// <summary>Each call fails where the kernel can fail it, by the row of the decision tables, and unwinds; asked again it goes through.</summary>
public sealed class FaultRuleTests
{
    private const ulong Gib64 = 64 * Caller.Giga;

    private static readonly SpaprMachineOptions s_partition = new() { Platform = SpaprPlatform.PSeries };
    private static readonly SpaprMachineOptions s_merged = new() { Profile = SpaprProfile.V4_2, Platform = SpaprPlatform.PowerNV8 };
    private static readonly SpaprMachineOptions s_bootTables = s_merged with { Platform = SpaprPlatform.PowerNV8 with { MaximumWindows = 0 } };
    private static readonly SpaprMachineOptions s_oldPartition = s_partition with { Profile = SpaprProfile.V5_10 };

    private static readonly FaultCase[] s_cases =
    [
        new("SET-3b", SpaprFault.Allocation, "the driver's data", c => Joined(c), c => c.SetIommu(7)),
        new("ATTACH-8", SpaprFault.Allocation, "a group's entry", c => Joined(c), c => c.SetIommu(7)) { Nth = 2 },
        new("ATTACH-8", SpaprFault.Allocation, "the entry of a second group", c => { c.AttachV2(); c.OpenGroup(1); }, c => c.Join(c.Groups[1], c.Container)),
        new("ATTACH-8b", SpaprFault.Allocation, "the view of a boot-time table", c => Joined(c), c => c.SetIommu(7)) { Nth = 3, Machine = s_bootTables },
        new("ATTACH-9b", SpaprFault.Platform, "a boot-time table", c => Joined(c), c => c.SetIommu(7)) { Machine = s_bootTables },
        new("ATTACH-9b", SpaprFault.Platform, "a boot-time table of v1", c => Joined(c), c => c.SetIommu(2)) { Machine = s_oldPartition },
        new("ATTACH-9c", SpaprFault.Platform, "the window of a container", c => { c.EnabledV2(); c.BuildDefaultWindow(); c.OpenGroup(1); }, c => c.Join(c.Groups[1], c.Container)) { Nth = 2 },
        new("SETC-5", SpaprFault.Platform, "the group itself", c => { c.OpenContainer(); c.OpenGroup(0); }, c => c.Join(c.Group, c.Container)),
        new("STATUS-1", SpaprFault.UserCopy, "the status", c => c.OpenGroup(0), c => c.GetStatus(c.Group, out _)),
        new("INFO-5", SpaprFault.UserCopy, "the info", c => c.AttachV2(), c => c.GetInfo(out _)),
        new("ENABLE-6", SpaprFault.Charge, "the window of v1", c => c.AttachV1(), c => c.Enable()),
        new("MAP-12a", SpaprFault.Pin, "the third page of v1", c => c.EnabledV1(), c => c.MapDma(0, c.Buffer, 3 * c.Page)) { Nth = 3 },
        new("CREATE-13", SpaprFault.Charge, "the default window that MAP needs", c => c.EnabledV2(), c => c.MapDma(0, c.Buffer, c.Page)),
        new("CREATE-14f", SpaprFault.Allocation, "the default window that UNMAP needs", c => c.EnabledV2(), c => c.UnmapDma(0, c.Page)),
        new("MAP-12h", SpaprFault.Allocation, "a level of the table", c => { Windowless(c); c.Must(c.CreateWindow(16, Gib64, 2)); }, c => c.MapDma(0, c.Buffer, 0x10000)),
        new("REG-11", SpaprFault.Charge, "a region", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)),
        new("REG-12", SpaprFault.Allocation, "a region's bookkeeping", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)),
        new("REG-12", SpaprFault.Allocation, "the container's entry for a region", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)) { Nth = 2 },
        new("REG-12", SpaprFault.Allocation, "a second container's entry for the region", c => { c.EnabledV2(); c.AttachV2(); }, c => c.Register(c.Buffer, Caller.Mega, c.Containers[1])),
        new("REG-13", SpaprFault.Pin, "the only page", c => c.AttachV2(), c => c.Register(c.Buffer, c.Page)),
        new("REG-13c", SpaprFault.Pin, "half of the pages", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)),
        new("REG-13b", SpaprFault.Pin, "half of the pages, which passes for a success", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)) { Machine = new() { Quirks = QuirkSet.AsShipped } },
        new("REG-13d", SpaprFault.Pin, "a machine short of memory", c => c.AttachV2(), c => c.Register(c.Buffer, Caller.Mega)) { Errno = Errno.ENOMEM },
        new("CREATE-13", SpaprFault.Charge, "a window", c => Windowless(c), c => c.CreateWindow(16, Gib64)),
        new("CREATE-14f", SpaprFault.Allocation, "a table", c => Windowless(c), c => c.CreateWindow(16, Gib64)),
        new("CREATE-14f", SpaprFault.Allocation, "the view of a table", c => Windowless(c), c => c.CreateWindow(16, Gib64)) { Nth = 2, Machine = s_merged },
        new("CREATE-14f", SpaprFault.Allocation, "a table, whose charge stays (Q5)", c => Windowless(c), c => c.CreateWindow(16, Gib64)) { Machine = new() { Quirks = QuirkSet.AsShipped } },
        new("CREATE-14g", SpaprFault.Platform, "a table of the firmware", c => Windowless(c), c => c.CreateWindow(16, Caller.Giga)) { Machine = s_partition },
        new("CREATE-15b", SpaprFault.Platform, "the first of two groups", c => { Windowless(c); c.Must(c.Join(c.OpenGroup(1), c.Container)); }, c => c.CreateWindow(16, Gib64)),
        new("CREATE-15b", SpaprFault.Platform, "the second of two groups", c => { Windowless(c); c.Must(c.Join(c.OpenGroup(1), c.Container)); }, c => c.CreateWindow(16, Gib64)) { Nth = 2 },
        new("CREATE-16", SpaprFault.UserCopy, "the start of a window, which stays (Q24)", c => Windowless(c), c => c.CreateWindow(16, Gib64)) { IsDone = true },
        new("CREATE-16b", SpaprFault.UserCopy, "the start of a window, which goes", c => Windowless(c), c => c.CreateWindow(16, Gib64))
            { Machine = new() { Quirks = QuirkSet.Documented.Without(Quirk.UnwrittenWindowStays) } },
        new("EEH-6", SpaprFault.Platform, "an operation of the firmware", c => c.AttachV2(), c => c.Eeh(6)),
    ];

    /// <summary>The rules that have a case here.</summary>
    internal static IEnumerable<string> Rules => s_cases.Select(failing => failing.Rule);

    /// <summary>A count that is lost for good (Q8) keeps the region for good, whatever is done about regions that others still use (Q27): the end of the container says so.</summary>
    [Fact]
    public void ContainerThatEndsWithALostCount_NamesTheRegionThatStays()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented.With(Quirk.WrongCountAfterFailedExchange)));
        Windowless(caller);
        caller.Must(caller.CreateWindow(16, Gib64, 2));
        caller.Machine.Faults.FailNext(SpaprFault.Allocation);
        Assert.Equal(Errno.ENOMEM, caller.MapDma(0, caller.Buffer, 0x10000).Errno);

        Assert.Equal(IoctlResult.Success(), caller.Unset());

        Assert.Equal("UNSETC-4b", caller.Process.LastRefusal?.Rule.Id);
        Assert.Contains(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.Orphan);
    }

    public static TheoryData<string> Names
    {
        get
        {
            TheoryData<string> names = [];
            foreach (FaultCase failing in s_cases)
                names.Add(failing.Name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Call_FailsByItsRuleUnwindsAndPassesTheNextTime(string name)
    {
        FaultCase failing = s_cases.Single(known => known.Name == name);
        Caller caller = new(new CallSetting(65536, failing.Machine.Quirks), failing.Machine);
        failing.Given(caller);
        KernelState before = KernelState.Of(caller.Machine);

        caller.Machine.Faults.FailNext(failing.Fault, failing.Nth, failing.Errno);
        IoctlResult result = failing.Call(caller);

        Refusal refusal = caller.LastRefusal!;
        Assert.Equal((failing.Rule, failing.Fault), (refusal.Rule.Id, refusal.Injected));
        Assert.Equal(refusal.Rule.Errno, result.Errno);
        Assert.EndsWith($" (Injected: {failing.Fault}.)", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, caller.Machine.Faults.Injected);
        Assert.Equal([], KernelState.Of(caller.Machine).ChangesSince(before, refusal, caller.Machine.Quirks));
        Assert.Equal([], caller.Machine.CheckConsistency());
        if (failing.IsDone)
            return;
        Assert.Equal(IoctlResult.Success(), failing.Call(caller));
        Assert.Null(caller.LastRefusal);
    }

    /// <summary>Older mappings inside the range of a MAP that fails may be gone (specification, section 9, invariant 11); none that it made stays.</summary>
    [Fact]
    public void MapThatFailsHalfWay_LeavesNothingOfItsOwn()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented));
        caller.EnabledV1();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x1000));
        caller.Machine.Faults.FailNext(SpaprFault.Pin, 3);

        Assert.Equal(Errno.EFAULT, caller.MapDma(0, caller.Buffer, 0x4000).Errno);

        Assert.Equal(0ul, Assert.Single(caller.Machine.Groups[0].GetWindows()).LiveEntries);
        Assert.Equal(0ul, caller.Machine.Physical!.GetUse().Pinned);
        Assert.Equal([], caller.Machine.CheckConsistency());
    }

    private static void Joined(Caller caller) => caller.Must(caller.Join(caller.OpenGroup(0), caller.OpenContainer()));

    // A v2 container with memory and without a window.
    private static void Windowless(Caller caller)
    {
        caller.EnabledV2();
        caller.Must(caller.RemoveWindow(0));
    }

    private sealed record FaultCase(string Rule, SpaprFault Fault, string What, Action<Caller> Given, Func<Caller, IoctlResult> Call)
    {
        public int Nth { get; init; } = 1;

        public Errno Errno { get; init; }

        public SpaprMachineOptions Machine { get; init; } = new();

        /// <summary>The call did its work, only the answer did not arrive.</summary>
        public bool IsDone { get; init; }

        public string Name => $"{Rule}: {What}";
    }
}
