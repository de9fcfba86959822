using System.Diagnostics;

namespace Uapi.Stress.Faults;

/// <summary>Every scenario of the repository on every kind of machine with its n-th point failing, for n = 1, 2, 3 … to the last one.</summary>
internal sealed class FaultSuite : IStressSuite
{
    /// <inheritdoc/>
    public string Name => "faults";

    /// <inheritdoc/>
    // Complete if the time is enough; if not, each seed has its own share.
    public StressCount Run(StressOptions options, TextWriter log)
    {
        (FaultSetting Setting, string Name, string Text)[] work =
            [.. FaultSetting.All.SelectMany(setting => FaultSetting.Scenarios, (setting, scenario) => (setting, scenario.Name, scenario.Text))];
        new Random(options.Seed).Shuffle(work);
        long passed = 0;
        long failed = 0;
        int done = 0;
        HashSet<string> rules = [];
        Stopwatch clock = Stopwatch.StartNew();
        log.WriteLine($"faults: seed {options.Seed}, {work.Length} pairs of a scenario and a machine");
        foreach ((FaultSetting setting, string name, string text) in work)
        {
            FaultSweep sweep = new(setting, name, text);
            Count(sweep.Finding);
            for (long point = 1; point <= sweep.Points && clock.Elapsed < options.Time; point++)
                Count(sweep.Run(point));
            rules.UnionWith(sweep.Rules);
            if (clock.Elapsed >= options.Time)
                break;
            done++;
        }
        log.WriteLine($"faults: {done} of {work.Length} pairs complete after {clock.Elapsed.TotalSeconds:0} s; failed by {string.Join(' ', rules.Order(StringComparer.Ordinal))}");
        return new StressCount(passed, failed);

        void Count(string? finding)
        {
            if (finding is null)
            {
                passed++;
                return;
            }
            failed++;
            log.WriteLine(finding);
        }
    }
}
