using System.Reflection;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Stress.Steps;

namespace Uapi.Runtime.Tests.SpaprTce.Steps;

/// <summary>Each invariant's check can fail: the model's state, or its answer, is spoilt after a call, and the finding names the invariant.</summary>
public sealed class SpoiltStepTests
{
    private const int Invalid = -(int)Errno.EINVAL;
    private const ulong Page = 65536;

    private static readonly StepSetting Setting = new(SpaprProfile.Mainline, SpaprPlatform.PowerNV9, 16);

    // A v2 container with a promised window.
    private static readonly Step[] Typed = [new OpenContainer("C0"), new OpenGroup(0), new SetContainer("G0", "C0"), new SetIommu("C0", 7), Memory];

    private static Step Memory => new MapBuffer(0, 16 * Page, MemoryProtection.ReadWrite, IsShared: false);

    private static Step Register => new RegisterMemory("C0", new Place(0, 0), 4 * Page, Header.Usual);

    private static Step Unregister => new UnregisterMemory("C0", new Place(0, 0), 4 * Page, Header.Usual);

    private static Step Map => new MapDma("C0", new Place(0, 0), 0, 0x2000, new Header(2));

    private static Step Unmap => new UnmapDma("C0", 0, 0x2000, Header.Usual);

    // ... and with two pages mapped.
    private static readonly Step[] Mapped = [.. Typed, Register, Map];

    private static readonly Step[] V1 = [new OpenContainer("C0"), new OpenGroup(0), new SetContainer("G0", "C0"), new SetIommu("C0", 2), Memory, new Enable("C0")];

    // After the last of the steps the model is spoilt.
    private static readonly Dictionary<int, (Step[] Steps, Func<StepRunner, int, int> Spoil)> Cases = new()
    {
        [0] = ([.. Mapped], (runner, answer) => Do(answer, () => Leaf(runner).Live--)),
        [1] = ([.. Typed, Register], (runner, answer) => Do(answer, () => Charge(runner))),
        [2] = ([.. Mapped, new UnsetContainer("G0")], (runner, answer) => Do(answer, () => Charge(runner))),
        [3] = ([.. Mapped], (runner, answer) => Do(answer, () => Region(runner).TryAddMappings(1))),
        [4] = ([.. Mapped], (runner, answer) => Do(answer, () => Region(runner).Used++)),
        [5] = ([.. Mapped], (runner, answer) => Do(answer, () => Leaf(runner).Entries[0] = 0)),
        [6] = ([.. Mapped], (runner, answer) => Do(answer, () => Leaf(runner).Entries[0] = Leaf(runner).Entries[1])),
        [7] = ([.. V1, Map], (runner, answer) => Do(answer, () => Memory0(runner).UnpinPage(Tce.Decode(Leaf(runner).Entries[0])))),
        [8] = ([.. Mapped], (runner, answer) => Do(answer, () => ListTwice(runner))),
        [9] = ([.. Mapped], (runner, answer) => Do(answer, () => Array.Reverse(Tables(runner)))),
        [10] = ([.. Mapped], (runner, answer) => Do(answer, () => runner.Machine.Groups[0].Program(0, null))),
        [11] = ([.. Mapped, new MapDma("C0", new Place(0, 0), 0, 0x2000, new Header(8))], (runner, answer) => Do(answer, () => Region(runner).Used++)),
        [12] = ([.. Mapped, new MapDma("C0", new Place(0, 3 * Page), 0x10000, 2 * Page, new Header(3))], (runner, answer) => Do(answer, () => Enter(runner, 16))),
        [13] = ([.. Typed, Register, Map, Unmap], (runner, answer) => Do(answer, () => Region(runner).TryAddMappings(1))),
        [14] = ([.. Mapped, Unmap, Unmap], (runner, answer) => Do(answer, () => Region(runner).TryAddMappings(1))),
        [15] = ([.. Typed, Register, Unregister], (runner, answer) => Do(answer, () => Charge(runner))),
        [16] = ([.. Mapped, Unregister], (_, _) => 0),
        [17] = ([.. Mapped], (runner, answer) => Do(answer, () => Set(Driver(runner), "_enabled", false))),
        [18] = ([.. Typed, Register, new CreateWindow("C0", 16, 1UL << 30, 1, Header.Usual), new MapDma("C0", new Place(0, 0), 1UL << 59, Page, new Header(3))], (_, _) => Invalid),
        [19] = ([.. Mapped, new RemoveWindow("C0", 0x1000, Header.Usual)], (_, _) => -(int)Errno.EBUSY),
        [20] = ([.. Typed, Register, new RemoveWindow("C0", 0, Header.Usual)], (runner, answer) => Do(answer, () => Charge(runner))),
        [21] = ([.. Typed, new SetCapability(false), Register], (runner, answer) => Do(answer, () => runner.Processes[0].Process.Locked.TryCharge(1000, ulong.MaxValue, privileged: true))),
        [22] = ([.. Mapped, new MapDma("C0", new Place(0, 0), 1UL << 40, 0, new Header(0))], (_, _) => Invalid),
        [23] = ([.. Mapped, new GetInfo("C0", Header.Usual)], (runner, answer) => Do(answer, () => Region(runner).Used++)),
        [24] = ([.. Mapped, new Fork(1), new GetInfo("C0", Header.Usual) { Process = 1 }], (_, _) => 0),
        [25] = ([.. Mapped], (runner, answer) => Do(answer, () => Leaf(runner).Entries[0] ^= Tce.Encode(0, Tce.Read))),
    };

    public static TheoryData<int> Numbers => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void SpoiltModel_IsFoundByItsInvariant(int number)
    {
        (Step[] steps, Func<StepRunner, int, int> spoil) = Cases[number];
        Assert.Empty(Findings(steps, null));

        IReadOnlyList<StepFinding> findings = Findings(steps, spoil);

        Assert.True(findings.Any(finding => finding.Invariant.Number == number), $"N{number} is not among: " + string.Join("\n", findings));
    }

    [Fact]
    public void AnotherAnswerOfAnotherKernel_IsFoundByItsInvariant()
    {
        IReadOnlyList<Step> trace = PlainTraces.Make(1, 40, 16);

        StepFailure? failure = PlainTraces.Compare(trace, SpaprPlatform.PowerNV8, 16, (_, step, answer) => step is UnmapDma ? Invalid : answer);

        Assert.Same(Invariant.N26ProfilesAgree, failure?.Findings[0].Invariant);
    }

    [Fact]
    public void PartsThatDoNotMakeTheWhole_AreFoundByTheirInvariant()
    {
        StepSequence sequence = new(Setting, [.. Mapped, Unmap]);

        StepFailure? failure = UnmapSplitter.Compare(sequence, 3, (runner, step, answer) => step is UnmapDma ? Do(answer, () => Enter(runner, 1)) : answer);

        Assert.Same(Invariant.N14UnmapIsIdempotent, failure?.Findings[0].Invariant);
    }

    [Fact]
    public void EveryInvariant_HasACase() => Assert.Equal(Invariant.All.Select(known => known.Number), [.. Cases.Keys.Order(), 26]);

    [Fact]
    public void Findings_NameTheirInvariant() =>
        Assert.Equal(
            "N16: unreg C0 b0 0x40000 => 0, with 1 holders and 2 entries [UNREGISTER is EBUSY if and only if the container is the only holder and TCEs point into the region.]",
            Findings(Cases[16].Steps, Cases[16].Spoil).Single(finding => finding.Invariant.Number == 16).ToString());

    private static StepFinding[] Findings(Step[] steps, Func<StepRunner, int, int>? spoil)
    {
        int at = 0;
        StepRunner runner = new(Setting) { Spoil = (state, _, answer) => ++at == steps.Length && spoil is not null ? spoil(state, answer) : answer };
        StepFinding[] findings = [];
        foreach (Step step in steps)
        {
            Assert.Empty(findings);
            findings = [.. runner.Run(step)];
        }
        Assert.Equal(steps.Length, at);
        return findings;
    }

    private static int Do(int answer, Action spoil)
    {
        spoil();
        return answer;
    }

    private static SimulatedMemory Memory0(StepRunner runner) => runner.Processes[0].Memory;

    private static void Charge(StepRunner runner) => runner.Processes[0].Process.Locked.TryCharge(1, ulong.MaxValue, privileged: true);

    private static RegisteredRegion Region(StepRunner runner) => runner.Processes[0].Process.AddressSpace.Regions.Containing(StepSetting.BufferAddress(0), 1)!;

    private static SpaprTceContainer Driver(StepRunner runner) => runner.Machine.Groups[0].File!.Container!.Driver!;

    private static TceLeaf Leaf(StepRunner runner) => runner.Machine.Groups[0].Programmed(0)!.FindLeaf(0)!;

    // An entry that nobody made, to the memory of the first one.
    private static void Enter(StepRunner runner, int index)
    {
        TceLeaf leaf = Leaf(runner);
        leaf.Entries[index] = Tce.Encode(Region(runner).Translate(StepSetting.BufferAddress(0), out _), 3);
        leaf.View[index] = StepSetting.BufferAddress(0) | TceLeaf.InView;
    }

    private static TceTable?[] Tables(StepRunner runner) => (TceTable?[])Field(typeof(SpaprTceContainer), "_tables").GetValue(Driver(runner))!;

    // A second region in the middle of the first, past the list's own doors.
    private static void ListTwice(StepRunner runner)
    {
        RegionList regions = runner.Processes[0].Process.AddressSpace.Regions;
        RegisteredRegion region = Region(runner);
        ((HashSet<RegisteredRegion>)Field(typeof(RegionList), "_all").GetValue(regions)!).Add(new RegisteredRegion(region.Space, region.Start + Page, Page, 16, region.Pinned));
    }

    private static void Set(object target, string field, object value) => Field(target.GetType(), field).SetValue(target, value);

    private static FieldInfo Field(Type type, string name) => type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
