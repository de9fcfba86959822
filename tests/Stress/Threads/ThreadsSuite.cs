using System.Diagnostics;
using Uapi.Stress.Threads.Histories;
using Uapi.Stress.Threads.Storms;

namespace Uapi.Stress.Threads;

/// <summary>Many threads at once: small histories that must be explained by some order of their calls, and storms after which everything must add up.</summary>
internal sealed class ThreadsSuite : IStressSuite
{
    /// <summary>What "no lost count" is asserted after, at least (issue of the model's concurrency).</summary>
    private const int CountedCalls = 10_000_000;
    private const int Threads = 4;

    public string Name => "threads";

    public StressCount Run(StressOptions options, TextWriter log)
    {
        Stopwatch time = Stopwatch.StartNew();
        using Crew crew = new(Threads);
        StressCount count = Count(crew, options.Seed, log);
        // What is left is shared: half for the storms, half for the histories.
        TimeSpan half = TimeSpan.FromTicks(Math.Max(0, (options.Time - time.Elapsed).Ticks / 2));
        count = Add(count, Storms(crew, half, options.Seed, log));
        return Add(count, Histories(half, options.Seed, log));
    }

    private static StressCount Count(Crew crew, int seed, TextWriter log)
    {
        Stopwatch time = Stopwatch.StartNew();
        StormReport report = new CountStorm().Run(crew, seed, CountedCalls / Threads);
        log.WriteLine(FormattableString.Invariant($"counts: {report.Calls:N0} calls of MAP and UNMAP, {report.Succeeded:N0} went through, {time.Elapsed.TotalSeconds:F1} s"));
        return Tell(report, log);
    }

    private static StressCount Storms(Crew crew, TimeSpan limit, int seed, TextWriter log)
    {
        (string Name, Func<int, StormReport> Run)[] storms =
        [
            ("ground, 64K pages", start => new GroundStorm(65536).Run(crew, start, 5_000)),
            ("ground, 4K pages", start => new GroundStorm(4096).Run(crew, start, 5_000)),
            ("v1, 64K pages", start => new FirstVersionStorm(65536).Run(crew, start, 5_000)),
            ("v1, 4K pages", start => new FirstVersionStorm(4096).Run(crew, start, 5_000)),
            ("ground, giving way", start => new GroundStorm(65536) { GivesWay = true }.Run(crew, start, 1_000)),
            ("v1, giving way", start => new FirstVersionStorm(65536) { GivesWay = true }.Run(crew, start, 1_000)),
            ("lifetimes, giving way", start => new LifetimeStorm(65536) { GivesWay = true }.Run(crew, start, 500)),
            ("first maps, giving way", start => new FirstMapStorm(65536) { GivesWay = true }.RunTogether(crew, start, 100)),
            ("lifetimes, 64K pages", start => new LifetimeStorm(65536).Run(crew, start, 2_000)),
            ("lifetimes, 4K pages", start => new LifetimeStorm(4096).Run(crew, start, 2_000)),
            ("limit", start => new LimitStorm().Run(crew, start, 5_000)),
            ("first maps, 64K pages", start => new FirstMapStorm(65536).RunTogether(crew, start, 500)),
            ("first maps, 4K pages", start => new FirstMapStorm(4096).RunTogether(crew, start, 500)),
        ];
        (int Rounds, long Calls, long Succeeded)[] sums = new (int, long, long)[storms.Length];
        StressCount count = default;
        Stopwatch time = Stopwatch.StartNew();
        // Each at least once, however little time there is.
        for (int round = 0; round < storms.Length || time.Elapsed < limit; round++)
        {
            int storm = round % storms.Length;
            StormReport report = storms[storm].Run(unchecked(seed + (round * Threads)));
            sums[storm] = (sums[storm].Rounds + 1, sums[storm].Calls + report.Calls, sums[storm].Succeeded + report.Succeeded);
            if (report.Findings.Count != 0)
                log.WriteLine(FormattableString.Invariant($"{storms[storm].Name}, round {round} of seed {seed}:"));
            count = Add(count, Tell(report, log));
        }
        for (int storm = 0; storm < storms.Length; storm++)
            log.WriteLine(FormattableString.Invariant($"{storms[storm].Name}: {sums[storm].Rounds} rounds, {sums[storm].Calls:N0} calls, {sums[storm].Succeeded:N0} went through"));
        return count;
    }

    private static StressCount Histories(TimeSpan limit, int seed, TextWriter log)
    {
        Stopwatch time = Stopwatch.StartNew();
        HistoryCount count = default;
        using Crew two = new(2);
        using Crew three = new(3);
        HistoryRecorder[] recorders = [new(65536, log), new(4096, log)];
        for (int round = 0; round < 4 || time.Elapsed < limit; round++)
            count += recorders[round & 1].Run(round % 3 == 0 ? three : two, new Random(unchecked(seed + round)));
        log.WriteLine(FormattableString.Invariant(
            $"histories: {count.Histories:N0}, {count.Overlapping:N0} of them with calls at once, {count.Calls:N0} calls, {time.Elapsed.TotalSeconds:F0} s; {count.Unexplained} unexplained, {count.Broken} broken invariants"));
        return new StressCount(count.Histories - count.Unexplained, count.Unexplained + count.Broken);
    }

    private static StressCount Tell(StormReport report, TextWriter log)
    {
        foreach (string finding in report.Findings)
            log.WriteLine($"  {finding}");
        return new StressCount(report.Findings.Count == 0 ? 1 : 0, report.Findings.Count);
    }

    private static StressCount Add(StressCount left, StressCount right) => new(left.Passed + right.Passed, left.Failed + right.Failed);
}
