using System.Diagnostics;
using Uapi.SpaprTce;
using Uapi.Stress.Faults;
using Xunit.Abstractions;

namespace Uapi.Runtime.Tests.SpaprTce.Faults;

/// <summary>Scenarios with one of the points failing that the kernel passes on its way. <c>tests/Stress</c> goes through all of them.</summary>
public sealed class FaultSweepTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_share = TimeSpan.FromSeconds(10);

    /// <summary>Every kind of machine, scenarios by chance; of each scenario every point.</summary>
    [Fact]
    public void ScenarioWithAnyPointFailing_UnwindsAndLeavesNothing()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        Stopwatch clock = Stopwatch.StartNew();
        long points = 0;
        while (clock.Elapsed < s_share)
        {
            FaultSetting setting = FaultSetting.All[random.Next(FaultSetting.All.Count)];
            (string name, string text) = FaultSetting.Scenarios[random.Next(FaultSetting.Scenarios.Count)];
            FaultSweep sweep = new(setting, name, text);
            Assert.True(sweep.Finding is null, $"seed {seed}: {sweep.Finding}");
            for (long point = 1; point <= sweep.Points && clock.Elapsed < s_share; point++, points++)
            {
                string? finding = sweep.Run(point);
                Assert.True(finding is null, $"seed {seed}: {finding}");
            }
        }
        output.WriteLine($"{points} points");
        Assert.True(points > 20, $"only {points} points in {s_share}");
    }

    /// <summary>One scenario whole, so that something is the same on every run.</summary>
    [Fact]
    public void SmokeScenario_PassesPointsOfEveryKind()
    {
        (string name, string text) = FaultSetting.Scenarios.Single(scenario => scenario.Name == "000-smoke-v2");
        FaultSweep sweep = new(FaultSetting.All[0], name, text);

        Assert.InRange(sweep.Points, 8, 100);
        for (long point = 1; point <= sweep.Points; point++)
            Assert.Null(sweep.Run(point));
        Assert.Superset(new HashSet<string> { "SET-3b", "SETC-5", "ATTACH-8", "REG-11", "REG-12", "REG-13c", "CREATE-13", "CREATE-14f", "CREATE-15b" }, sweep.Rules);
    }

    /// <summary>The sweep sees what an unwinding would leave that forgets something.</summary>
    [Theory]
    [InlineData("a charge")]
    [InlineData("a pin")]
    [InlineData("a mapping of a region")]
    [InlineData("a programmed window")]
    public void WhatABrokenUnwindingLeaves_IsSeen(string left)
    {
        const string scenario = "container C\ngroup G 0\nset_container G C\nset_iommu C v2\nbuf b 1M\nreg C b 64K\nreg C b+64K 64K\nmap C b 0 64K\nunmap C 0 64K\nunreg C b 64K";
        FaultSweep sweep = new(FaultSetting.All[0], "broken", scenario);
        // Of the second region; the first one is there by then.
        long point = 1 + 1 + 1 + 4 + 1;
        Assert.Null(sweep.Run(point));

        string? finding = sweep.Run(point, machine => Leave(left, machine));

        Assert.NotNull(finding);
        Assert.Contains("reg C b+64K 64K => -ENOMEM", finding, StringComparison.Ordinal);
    }

    private static void Leave(string what, SpaprMachine machine)
    {
        AddressSpace space = machine.AddressSpaces()[0];
        RegisteredRegion region = space.Regions.All.Single();
        switch (what)
        {
            case "a charge":
                Assert.True(space.Locked.TryCharge(1, ulong.MaxValue, privileged: true));
                break;
            case "a pin":
                machine.Physical!.Pin(region.Pinned.Extents[0].Physical, machine.PageSize);
                break;
            case "a mapping of a region":
                Assert.True(region.TryAddMappings(1));
                break;
            default:
                machine.Groups[1].Program(0, new TceTable(0, 12, 512, 1, 0));
                break;
        }
    }
}
