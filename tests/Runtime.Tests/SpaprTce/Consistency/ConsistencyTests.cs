using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;
using Uapi.Stress;

namespace Uapi.Runtime.Tests.SpaprTce.Consistency;

/// <summary>The check finds nothing wrong with the model after any step of any scenario, and finds what is wrong when something is.</summary>
public sealed class ConsistencyTests
{
    private const ulong Buffer = 1UL << 40;
    private const ulong Page = 65536;

    public static TheoryData<string> Machines => [.. Recordings.All.Select(recording => recording.Machine).Distinct()];

    [Theory]
    [MemberData(nameof(Machines))]
    public void EveryStepOfEveryScenario_KeepsTheMachineConsistent(string recorded)
    {
        foreach (QuirkSet quirks in new[] { QuirkSet.AsShipped, QuirkSet.Documented })
        {
            foreach (string name in Recordings.All.Where(recording => recording.Machine == recorded).Select(recording => recording.Name))
            {
                SpaprMachine machine = new(Recordings.Options(recorded) with { Quirks = quirks });
                foreach (ScenarioResult result in new ScenarioRunner(machine).Run(Scenario.Parse(Recordings.Texts[name])))
                    AssertConsistent(machine, $"{name}, {quirks}, after {result}");
                AssertConsistent(machine, $"{name}, {quirks}, at its end");
            }
        }
    }

    [Theory]
    [InlineData(SpaprProfile.V4_2)]
    [InlineData(SpaprProfile.PatchV11)]
    public void EveryStepOnAKernelThatWasNotRecorded_KeepsTheMachineConsistent(SpaprProfile profile)
    {
        foreach ((string name, string text) in Recordings.Texts)
        {
            SpaprMachine machine = new(new SpaprMachineOptions { Profile = profile });
            foreach (ScenarioResult result in new ScenarioRunner(machine).Run(Scenario.Parse(text)))
                AssertConsistent(machine, $"{name}, {profile}, after {result}");
            AssertConsistent(machine, $"{name}, {profile}, at its end");
        }
    }

    [Fact]
    public void FreshMachine_IsConsistent()
    {
        AssertConsistent(new SpaprMachine(), "fresh");
        AssertConsistent(new SpaprMachine(new SpaprMachineOptions { Memory = MemoryKind.InProcess }), "fresh, in-process");
    }

    [Fact]
    public void MachineOnTheProgramsOwnMemory_IsConsistentWhileMapped()
    {
        using PinnedBuffer buffer = new(4 * 65536);
        SpaprMachine machine = new(new SpaprMachineOptions { Memory = MemoryKind.InProcess });
        Caller caller = new(machine.Start());
        int container = V2(caller);
        Assert.True(caller.Register(container, buffer.Address, 4 * Page).IsSuccess);
        Assert.True(caller.Map(container, buffer.Address, 0, 2 * Page).IsSuccess);
        AssertConsistent(machine, "mapped");

        machine.InProcess!.UnpinPage(buffer.Address);

        Assert.Contains("is pinned 0 times, by regions and v1 entries 1 times", Assert.Single(machine.CheckConsistency()));
    }

    [Fact]
    public void CountOfARegionThatNobodyMapped_IsFound() =>
        AssertFinds("3: the region 0x10000000000 (0x40000 bytes) of process 1 counts 33 TCEs, 32 point into it", (_, region, _) => region.TryAddMappings(1));

    [Fact]
    public void HolderThatDoesNotExist_IsFound() =>
        AssertFinds("4: the region 0x10000000000 (0x40000 bytes) of process 1 counts 2 holders, 1 containers hold it", (_, region, _) => region.Used++);

    [Fact]
    public void PagesChargedForNothing_AreFound() =>
        AssertFinds("1: 133 pages of process 1 count as locked; mlock 0 + regions 4 + tables 128 + ENABLE 0 + leaked 0 make 132", (caller, _, _) => caller.Process.Locked.TryCharge(1, ulong.MaxValue, privileged: true));

    [Fact]
    public void ClearedEntryWithAUserAddress_IsFound() =>
        AssertFinds("5: the entry of iova 0x0 is empty and has a user address", (_, _, table) => table.FindLeaf(0)!.Entries[0] = 0);

    [Fact]
    public void EntryOfAnotherFrame_IsFound() =>
        AssertFinds("6: the entry of iova 0x0 has the address", (_, _, table) => table.FindLeaf(0)!.Entries[0] = table.FindLeaf(0)!.Entries[1]);

    [Fact]
    public void EntryThatPointsOutOfItsRegion_IsFound() =>
        AssertFinds("6: the entry of iova 0x0 points to 0x20000000000, which is in no region", (_, _, table) => table.FindLeaf(0)!.View[0] = 2 * Buffer | TceLeaf.InView);

    [Fact]
    public void WriteOnlyEntry_IsFound() =>
        AssertFinds("25: the entry of iova 0x0 may be written and not read", (_, _, table) => table.FindLeaf(0)!.Entries[0] ^= Tce.Encode(0, Tce.Read));

    [Fact]
    public void WrongCountOfALeaf_IsFound() =>
        AssertFinds("32 entries from iova 0x0 on are valid, 31 are counted", (_, _, table) => table.FindLeaf(0)!.Live--);

    [Fact]
    public void GroupWithoutItsWindow_IsFound() =>
        AssertFinds("10: group 0 has nothing in slot 0, where the container has a window", (caller, _, _) => caller.Process.Machine.Groups[0].Program(0, null));

    [Fact]
    public void GroupWithAWindowOfNobody_IsFound() =>
        AssertFinds("10: group 2 is in no typed container and has the window at 0x0 programmed", (caller, _, table) => caller.Process.Machine.Groups[2].Program(0, table));

    [Fact]
    public void FrameThatLostItsPin_IsFound() =>
        AssertFinds("is pinned 0 times, by regions and v1 entries 1 times", (caller, region, _) => caller.Process.Memory.UnpinPage(region.Pinned.Extents[0].Physical));

    [Fact]
    public void RegionThatIsListedAndNotCounted_IsFound() =>
        AssertFinds("a container holds the region 0x10000000000 (0x40000 bytes), which process 1 does not list", (caller, region, _) => caller.Process.AddressSpace.Regions.Remove(region));

    // A machine with 32 pages of the default window mapped to half of a region of 256 KiB, then spoilt.
    private static void AssertFinds(string sentence, Action<Caller, RegisteredRegion, TceTable> spoil)
    {
        SpaprMachine machine = new();
        Caller caller = new(machine.Start());
        int container = V2(caller);
        caller.Memory.Map(Buffer, 4 * Page, MemoryProtection.ReadWrite);
        Assert.True(caller.Register(container, Buffer, 4 * Page).IsSuccess);
        Assert.True(caller.Map(container, Buffer, 0, 2 * Page).IsSuccess);
        AssertConsistent(machine, "before");

        spoil(caller, caller.Process.AddressSpace.Regions.Containing(Buffer, 1)!, machine.Groups[0].Programmed(0)!);

        Assert.Contains(machine.CheckConsistency(), broken => broken.Contains(sentence, StringComparison.Ordinal));
    }

    private static int V2(Caller caller)
    {
        int container = caller.OpenContainer();
        Assert.Equal(IoctlResult.Success(), caller.SetContainer(caller.OpenGroup(0), container));
        Assert.Equal(IoctlResult.Success(), caller.SetIommu(container, 7));
        return container;
    }

    private static void AssertConsistent(SpaprMachine machine, string when)
    {
        IReadOnlyList<string> broken = machine.CheckConsistency();
        Assert.True(broken.Count == 0, when + ": " + string.Join("\n", broken));
    }
}
