using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>The model gives the kernel's own answers, line for line.</summary>
public sealed class RecordingTests
{
    // Ranges that begin in a window and end behind it.
    private static readonly string?[] s_pastTheEnd = ["MAP-10", "UNMAP-9b", "UNMAP-9c"];

    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((string machine, string name) in Recordings.All)
                data.Add(machine, name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Replay_EqualsTheRecordedKernel(string machine, string name)
    {
        (string[] recorded, bool isWhole) = Recordings.Read(machine, name);
        Scenario scenario = Scenario.Parse(Recordings.Texts[name]);
        Assert.Empty(scenario.Warnings);
        List<ScenarioResult> results = [.. new ScenarioRunner(new SpaprMachine(Recordings.Options(machine))).Run(scenario).Where(result => result.Kind != ScenarioResultKind.Killed)];

        // What a kernel did that has since died proves its lines up to there and nothing about the rest.
        int count = isWhole ? Math.Max(recorded.Length, results.Count) : recorded.Length;
        for (int i = 0; i < count; i++)
        {
            string kernel = i < recorded.Length ? recorded[i] : "(nothing)";
            string model = i < results.Count ? results[i].ToString() : "(nothing)";
            // A call with which the kernel writes over memory that is not its own has no faithful answer, and what follows it neither.
            if (kernel != model && scenario.Marks.HasFlag(ScenarioMarks.Corrupts) && i < results.Count && s_pastTheEnd.Contains(results[i].Refusal?.Rule.Id))
                return;
            Assert.True(kernel == model, $"line {i + 1} differs\n  kernel: {kernel}\n  model:  {model}\n  {(i < results.Count ? results[i].Refusal : null)}");
        }
    }

    [Fact]
    public void EveryScenario_WasRecordedSomewhere()
    {
        HashSet<string> recorded = [.. Recordings.All.Select(recording => recording.Name)];

        Assert.Equal([], Recordings.Texts.Keys.Except(recorded));
    }

    [Fact]
    public void EveryRecording_HasLinesAndItsScenario()
    {
        Assert.Equal(1138, Recordings.All.Count());
        foreach ((string machine, string name) in Recordings.All)
        {
            Assert.True(Recordings.Texts.ContainsKey(name), $"{machine} has a recording of {name}, which is no scenario");
            Assert.NotEmpty(Recordings.Read(machine, name).Lines);
        }
    }
}
