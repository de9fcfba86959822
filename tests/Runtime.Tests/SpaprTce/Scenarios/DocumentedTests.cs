using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>
/// The documented side of the model differs from what kernels ship only where a quirk says so. Every scenario of the repository runs on both sides. Where the first line differs, that line or
/// one before it must name a quirk; with this quirk the difference must go away or move on, and so on until both sides agree to the last line. So whatever differs follows from quirks
/// that the explanations named, and from nothing else.
/// </summary>
public sealed class DocumentedTests
{
    public static TheoryData<string> Machines => ["powernv9-6.12-64k", "powernv9-6.12-4k", "powernv8-6.12-64k", "pseries-6.12-64k", "pseries-6.12-4k", "powernv9-5.10-64k", "pseries-5.10-64k"];

    [Theory]
    [MemberData(nameof(Machines))]
    public void EveryDifference_FollowsFromQuirksThatAreNamed(string machine)
    {
        SpaprMachineOptions options = Recordings.Options(machine);
        List<string> unexplained = [];
        HashSet<Quirk> seen = [];
        foreach ((string name, string text) in Recordings.Texts)
        {
            if (Unexplained(Scenario.Parse(text), options, seen) is { } story)
                unexplained.Add($"{name}: {story}");
        }

        Assert.True(unexplained.Count == 0, string.Join("\n", unexplained));
        // A rule that explains nothing would pass, too.
        Assert.Contains(Quirk.MisalignedIovaReturnsOne, seen);
        // A partition of 5.10 has no v2.
        if (machine != "pseries-5.10-64k")
            Assert.Contains(Quirk.UnregisterOrphans, seen);
    }

    private static string? Unexplained(Scenario scenario, SpaprMachineOptions options, HashSet<Quirk> seen)
    {
        List<ScenarioResult> shipped = Run(scenario, options);
        QuirkSet assumed = QuirkSet.Documented;
        List<ScenarioResult> here = Run(scenario, options with { Quirks = assumed });
        for (int first = FirstDifference(here, shipped); first >= 0; first = FirstDifference(here, shipped))
        {
            Quirk[] named = [.. Named(here, first).Union(Named(shipped, first)).Where(quirk => options.Quirks.Has(quirk) && !assumed.Has(quirk))];
            // One of them if that is enough; what takes two to show names two.
            IEnumerable<QuirkSet> causes = [.. named.Select(assumed.With), named.Aggregate(assumed, (set, quirk) => set.With(quirk))];
            bool moved = false;
            foreach (QuirkSet cause in causes)
            {
                List<ScenarioResult> there = Run(scenario, options with { Quirks = cause });
                int next = FirstDifference(there, shipped);
                if (next >= 0 && next <= first)
                    continue;
                seen.UnionWith(named.Where(quirk => cause.Has(quirk) && !assumed.Has(quirk)));
                (assumed, here, moved) = (cause, there, true);
                break;
            }
            if (!moved)
                return $"with {assumed}, named {string.Join(", ", named)}\n  {Line(here, first)}\n  {Line(shipped, first)}";
        }
        return null;
    }

    // The quirks that the explanations up to a line name.
    private static IEnumerable<Quirk> Named(List<ScenarioResult> results, int last) =>
        results.Take(last + 1).SelectMany(result => new[] { result.Refusal?.Rule.Quirk, result.Refusal?.AlsoQuirk }).OfType<Quirk>().Distinct();

    private static int FirstDifference(List<ScenarioResult> one, List<ScenarioResult> other)
    {
        for (int line = 0; line < Math.Max(one.Count, other.Count); line++)
        {
            if (line >= one.Count || line >= other.Count || one[line].ToString() != other[line].ToString())
                return line;
        }
        return -1;
    }

    private static string Line(List<ScenarioResult> results, int line) => line < results.Count ? $"{results[line]}  # {results[line].Explanation}" : "(nothing)";

    [Theory]
    [InlineData("documented")]
    [InlineData("as-shipped")]
    public void CallThatWouldCorruptMemory_IsInvalidOrDoesNoHarm(string quirks)
    {
        int calls = 0;
        foreach ((string name, string text) in Recordings.Texts)
        {
            Scenario scenario = Scenario.Parse(text);
            if (!scenario.Marks.HasFlag(ScenarioMarks.Corrupts))
                continue;
            ScenarioResult[] past =
            [
                .. Run(scenario, new SpaprMachineOptions { Quirks = QuirkSet.Parse(quirks) })
                    .Where(result => result.Refusal?.Rule.Quirk is Quirk.PastWindowEnd or Quirk.UnmapPastEndSucceeds),
            ];
            // MAP has no answer of the kernel's that could be given; the 0 of UNMAP can, with what lies inside the window cleared.
            foreach (ScenarioResult result in past)
            {
                bool shown = quirks == "as-shipped" && result.Refusal!.Rule.Quirk == Quirk.UnmapPastEndSucceeds;
                Assert.Equal((name, result.Text, shown ? Errno.None : Errno.EINVAL), (name, result.Text, result.Result.Errno));
                Assert.Equal(shown ? 0 : -1, result.Result.Value);
            }
            Assert.All(past, result => Assert.Contains("past the end of the window", result.Explanation, StringComparison.Ordinal));
            Assert.NotEmpty(past);
            calls += past.Length;
        }
        Assert.True(calls >= 6, $"{calls} calls");
    }

    [Theory]
    [InlineData("documented")]
    [InlineData("as-shipped")]
    public void CallThatHangsAPower8_EndsWithoutHarmAndIsExplained(string quirks)
    {
        int hung = 0;
        foreach ((string machine, string name) in Recordings.All.Where(recording => recording.Machine.StartsWith("powernv8", StringComparison.Ordinal)))
        {
            (string[] recorded, bool isWhole) = Recordings.Read(machine, name);
            // That one did not hang: it cleared 2^28 entries, one by one, for longer than the recorder waited.
            if (isWhole || name == "082-create-levels")
                continue;
            SpaprMachineOptions options = Recordings.Options(machine) with { Quirks = QuirkSet.Parse(quirks) };
            Scenario scenario = Scenario.Parse(Recordings.Texts[name]);
            ScenarioResult last = Run(scenario, options)[recorded.Length];

            Assert.Equal((name, Quirk.EmptyInvalidationHangs), (name, last.Refusal?.Rule.Quirk));
            Assert.Contains("POWER8 kernel hangs here", last.Explanation, StringComparison.Ordinal);
            // What every other machine answers.
            Assert.Equal(Run(scenario, options with { Platform = SpaprPlatform.PowerNV9 })[recorded.Length].Result.ToString(), last.Result.ToString());
            hung++;
        }
        Assert.True(hung >= 5, $"{hung} hung");
    }

    private static List<ScenarioResult> Run(Scenario scenario, SpaprMachineOptions options) => [.. new ScenarioRunner(new SpaprMachine(options)).Run(scenario)];
}
