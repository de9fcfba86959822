using Uapi.Stress.Threads;
using Uapi.Stress.Threads.Storms;

namespace Uapi.Runtime.Tests.SpaprTce.Threads;

/// <summary>A little of what the program <c>stress threads</c> does for longer: many threads, the ground taken from under them, and everything adds up in the end.</summary>
public sealed class StormTests
{
    private const int Threads = 4;

    [Theory]
    [InlineData(65536)]
    [InlineData(4096)]
    public void MapAndUnmap_AgainstEverythingThatTakesTheGround(int pageSize) => AssertQuiet(new GroundStorm(pageSize), calls: 4_000);

    [Theory]
    [InlineData(65536)]
    [InlineData(4096)]
    public void FirstVersion_AgainstDisableAndMemoryThatGoes(int pageSize) => AssertQuiet(new FirstVersionStorm(pageSize), calls: 4_000);

    [Theory]
    [InlineData(65536)]
    [InlineData(4096)]
    public void Devices_NeverReachWhatIsNoLongerMapped(int pageSize) => AssertQuiet(new LifetimeStorm(pageSize), calls: 1_500);

    [Fact]
    public void ThreadsThatGiveWayInsideOfCalls_FindNothing()
    {
        AssertQuiet(new GroundStorm(65536) { GivesWay = true }, calls: 500);
        AssertQuiet(new FirstVersionStorm(65536) { GivesWay = true }, calls: 500);
        AssertQuiet(new LifetimeStorm(65536) { GivesWay = true }, calls: 200);
    }

    [Fact]
    public void MemoryFreedBeforeItIsUnmapped_IsSeen()
    {
        // Threads have to meet in the wrong moment: on a busy machine that takes more than one try.
        const int Tries = 20;
        using Crew crew = new(Threads);
        string[] findings = [];
        for (int seed = 1; seed <= Tries && findings.Length == 0; seed++)
        {
            int round = seed;
            findings = [.. Rounds(crew, () => new LifetimeStorm(65536) { OwnersAreCareless = true }.Run(crew, round, 2_000))];
        }
        Assert.Contains("a device read memory that was unmapped", findings);
    }

    [Fact]
    public void TightLimit_IsNeverPassed_AndNoPageIsLost()
    {
        LimitStorm storm = new();
        AssertQuiet(storm, calls: 5_000);
        Assert.True(storm.Refused > 0, "Nothing was refused.");
        Assert.InRange(storm.Highest, 40, 64);
    }

    [Theory]
    [InlineData(65536)]
    [InlineData(4096)]
    public void FirstMapsAtOnce_BuildTheDefaultWindowOnce(int pageSize)
    {
        using Crew crew = new(Threads);
        StormReport report = new FirstMapStorm(pageSize).RunTogether(crew, seed: 1, rounds: 300);
        Assert.Empty(report.Findings);
        Assert.Equal(300 * Threads, report.Succeeded);
    }

    [Fact]
    public void AMillionMapsAndUnmaps_LoseNoCount()
    {
        using Crew crew = new(Threads);
        StormReport report = new CountStorm().Run(crew, seed: 1, 1_000_000 / Threads);
        Assert.Empty(report.Findings);
        Assert.Equal(1_000_000, report.Succeeded);
    }

    private static void AssertQuiet(Storm storm, int calls)
    {
        using Crew crew = new(Threads);
        for (int round = 0; round < 2; round++)
        {
            StormReport report = storm.Run(crew, round * Threads, calls);
            Assert.Empty(report.Findings);
            // A storm of refusals would prove nothing.
            Assert.InRange(report.Succeeded, report.Calls / 20, report.Calls);
        }
    }

    // What depends on the scheduler may take more than one attempt.
    private static IReadOnlyList<string> Rounds(Crew crew, Func<StormReport> run)
    {
        Assert.Equal(Threads, crew.Size);
        for (int round = 0; round < 20; round++)
        {
            if (run() is { Findings.Count: > 0 } report)
                return report.Findings;
        }
        return [];
    }
}
