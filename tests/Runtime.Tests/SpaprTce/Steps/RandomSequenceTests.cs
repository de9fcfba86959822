using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Stress.Steps;
using Xunit.Abstractions;

namespace Uapi.Runtime.Tests.SpaprTce.Steps;

/// <summary>Random sequences of calls on the model and on the reference: every invariant holds after every step. What breaks one shrinks to a scenario.</summary>
/// <remarks>A bounded share, the same in every run; <c>stress steps</c> runs others for as long as one likes.</remarks>
public sealed class RandomSequenceTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryStep_KeepsEveryInvariant()
    {
        StepCoverage coverage = new();
        Check(90, Sequences(StepSetting.All), sequence =>
        {
            StepFailure? failure = sequence.Run(coverage.Note);
            coverage.End();
            Assert.True(failure is null, failure?.ToString());
        });
        using StringWriter text = new();
        coverage.Write(text, TimeSpan.FromSeconds(1));
        output.WriteLine(text.ToString());
        // A check that never gets anywhere proves nothing.
        Assert.True(coverage.WithMappings * 2 > coverage.Sequences, $"Only {coverage.WithMappings} of {coverage.Sequences} sequences came to a mapping.");
    }

    [Fact]
    public void UnmapInParts_IsUnmapOfTheWhole() =>
        Check(15, Sequences(StepSetting.All), sequence =>
        {
            StepFailure? failure = UnmapSplitter.Compare(sequence, sequence.Steps.Count);
            Assert.True(failure is null, failure?.ToString());
        });

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void PlainTraces_AreAnsweredAlikeByMainlineAndV4_2(int pageShift)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            StepFailure? failure = PlainTraces.Compare(PlainTraces.Make(seed, 80, pageShift), SpaprPlatform.PowerNV8, pageShift);
            Assert.True(failure is null, failure?.ToString());
        }
    }

    [Fact]
    public void PrintedSequence_IsAScenarioThatAnswersTheSame()
    {
        int compared = 0;
        for (int seed = 1; seed <= 30; seed++)
        {
            StepSetting setting = StepSetting.All[seed % StepSetting.All.Count];
            StepSequence sequence = StepGenerator.Make(setting, seed, 80);
            // A scenario maps a device's registers for DMA, which keeps its file open longer than its name.
            sequence = sequence with { Steps = [.. sequence.Steps.Where(step => step is not DeviceAccess)] };
            string text = sequence.ToScenario();
            // Processes that take turns are no scenario.
            if (text.Contains("# process", StringComparison.Ordinal))
                continue;
            List<(string Text, int Answer)> expected = [];
            Assert.Null(sequence.Run((runner, step) =>
            {
                if (step is not Fork)
                    expected.Add((step.Text, runner.Answer));
            }));
            IEnumerable<ScenarioResult> replayed = new ScenarioRunner(new SpaprMachine(setting.Options)).Run(Scenario.Parse(text));
            compared += AssertSame(expected, [.. replayed.Where(result => result.Kind == ScenarioResultKind.Step)]);
        }
        Assert.True(compared > 500, $"{compared} steps were compared.");
    }

    private static int AssertSame(List<(string Text, int Answer)> expected, List<ScenarioResult> replayed)
    {
        int at = 0;
        int compared = 0;
        foreach (ScenarioResult result in replayed)
        {
            if (at == expected.Count || result.Text != expected[at].Text)
                continue;
            (string text, int answer) = expected[at++];
            // A descriptor has a number there.
            Assert.True(
                answer < 0 ? result.Result.Errno == (Errno)(-answer) : result.Result.IsSuccess,
                $"{text} => {result.Result}, and {StepRunner.Describe(answer)} before");
            compared++;
        }
        Assert.Equal(expected.Count, at);
        return compared;
    }

    [Fact]
    public void FailingSequence_ShrinksToWhatMatters()
    {
        // Something is wrong as soon as a v2 mapping of two pages is there.
        StepSequence sequence = StepGenerator.Make(StepSetting.All[0], 7, 140);
        StepFailure? Find(StepSequence candidate)
        {
            bool found = false;
            candidate.Run((runner, step) => found |= runner.Now.Tables.Exists(table => table.Live >= 2));
            return found ? new StepFailure(candidate, [new StepFinding(Invariant.N0Structure, "two pages")]) : null;
        }
        Assert.NotNull(Find(sequence));

        StepSequence smallest = sequence;
        while (StepShrinker.Shrink(smallest).FirstOrDefault(candidate => Find(candidate) is not null) is { } smaller)
            smallest = smaller;

        Assert.InRange(smallest.Steps.Count, 6, 8);
    }

    private static Arbitrary<StepSequence> Sequences(IReadOnlyList<StepSetting> settings) => Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue).SelectMany(
            _ => Gen.Choose(0, settings.Count - 1),
            (seed, setting) => StepGenerator.Make(settings[setting], seed, 30 + size))),
        StepShrinker.Shrink);

    private static void Check(int count, Arbitrary<StepSequence> sequences, Action<StepSequence> property)
    {
        Replay replay = new(new Rnd(20150605UL), FSharpOption<int>.None);
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(replay)).WithQuietOnSuccess(true),
            Prop.ForAll(sequences, property));
    }
}
