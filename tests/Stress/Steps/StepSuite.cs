using System.Diagnostics;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary><c>stress steps</c>: random sequences, every invariant checked after each step, until the time is over.</summary>
/// <remarks>Each sequence comes from a seed of its own, which is printed when something is found, with the steps that are left when all that do not matter are taken out.</remarks>
internal sealed class StepSuite : IStressSuite
{
    // The invariants that compare two machines are looked at once in so many sequences.
    private const int ComparisonEvery = 32;

    // After so many findings there is something to do first.
    private const int MostFailures = 20;

    /// <inheritdoc/>
    public string Name => "steps";

    /// <inheritdoc/>
    public StressCount Run(StressOptions options, TextWriter log)
    {
        Stopwatch watch = Stopwatch.StartNew();
        StepCoverage coverage = new();
        long failed = 0;
        log.WriteLine($"steps: seeds from {options.Seed} on");
        for (int seed = options.Seed; watch.Elapsed < options.Time && failed < MostFailures; seed++)
        {
            StepFailure? failure = RunOne(seed, coverage);
            if (failure is null && seed % ComparisonEvery == 0)
                failure = Compare(seed, coverage);
            if (failure is null)
                continue;
            failed++;
            log.WriteLine($"seed {seed}: {failure.Sequence.Steps.Count} steps");
            log.WriteLine(StepShrinker.Smallest(failure));
            log.Flush();
        }
        coverage.Write(log, watch.Elapsed);
        return new StressCount(coverage.Steps, failed);
    }

    /// <summary>The sequence of a seed, generated step by step on the way.</summary>
    internal static StepFailure? RunOne(int seed, StepCoverage coverage)
    {
        StepSetting setting = SettingOf(seed);
        int count = 40 + (int)((uint)seed * 2654435761 >> 25);
        StepRunner runner = new(setting);
        StepGenerator generator = new(setting, seed, runner.Reference);
        List<Step> steps = [];
        while (steps.Count < count && generator.Next() is { } step)
        {
            steps.Add(step);
            IReadOnlyList<StepFinding> findings = runner.Run(step);
            if (findings.Count != 0)
                return new StepFailure(new StepSequence(setting, steps), [.. findings]);
            coverage.Note(runner, step);
        }
        coverage.End();
        IReadOnlyList<StepFinding> last = runner.End();
        return last.Count == 0 ? null : new StepFailure(new StepSequence(setting, steps), [.. last]);
    }

    // 14 and 26.
    private static StepFailure? Compare(int seed, StepCoverage coverage)
    {
        const int count = 120;
        StepSetting setting = SettingOf(seed / ComparisonEvery);
        coverage.Compared(4 * count);
        return UnmapSplitter.Compare(StepGenerator.Make(setting, seed, count), seed)
            ?? PlainTraces.Compare(PlainTraces.Make(seed, count, setting.PageShift), SpaprPlatform.PowerNV8, setting.PageShift);
    }

    // All machines in turn.
    private static StepSetting SettingOf(int seed) => StepSetting.All[(int)((uint)seed % (uint)StepSetting.All.Count)];
}
