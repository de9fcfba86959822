using System.Runtime.CompilerServices;
using Uapi.SpaprTce;

namespace Uapi.Testing.Tests;

public sealed class ScenarioAssertTests
{
    private const string FirstSteps = """
        container C
        group G 0
        set_container G C
        set_iommu C v2
        buf b 1M
        map C b 0 64K
        """;

    [Fact]
    public void RightAnswers_Match()
    {
        ScenarioAssert.Matches(FirstSteps, """
            # what a comment says does not count

            [001] container C => 0 | lck=0 pin=0
            [002] group G 0 => 0 | lck=0 pin=0
            [003] set_container G C => 0 | lck=0 pin=0
            [004] set_iommu C v2 => 0 | lck=0 pin=0
            [005] buf b 1M => 0 | lck=0 pin=0
            [006] map C b 0 64K => -EPERM | lck=0 pin=0
            [007] (all fds closed) => 0 | lck=0 pin=0
            """);
    }

    [Fact]
    public void WrongAnswer_IsShownBesideTheRightOne()
    {
        string wrong = ScenarioAssert.Run(FirstSteps).Replace("EPERM", "EINVAL", StringComparison.Ordinal);

        ScenarioMismatchException mismatch = Assert.Throws<ScenarioMismatchException>(() => ScenarioAssert.Matches(FirstSteps, wrong));

        Assert.Contains("- [006] map C b 0 64K => -EINVAL | lck=0 pin=0\n+ [006] map C b 0 64K => -EPERM | lck=0 pin=0\n", mismatch.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[007] (all fds closed) => 0 | lck=0 pin=0\n", "")]
    [InlineData("[001]", "[002] [001]")]
    [InlineData("lck=0 pin=0\n[006]", "lck=64 pin=0\n[006]")]
    public void MissingOrOtherLine_IsAMismatch(string old, string replaced)
    {
        string actual = ScenarioAssert.Run(FirstSteps);
        Assert.Contains(old, actual, StringComparison.Ordinal);

        Assert.Throws<ScenarioMismatchException>(() => ScenarioAssert.Matches(FirstSteps, actual.Replace(old, replaced, StringComparison.Ordinal)));
    }

    [Fact]
    public void Options_DecideTheAnswers()
    {
        string scenario = FirstSteps.Replace("map C b 0 64K", "reg C b 1M\nmap C b 0x800 64K", StringComparison.Ordinal);

        Assert.Contains("map C b 0x800 64K => -EINVAL", ScenarioAssert.Run(scenario), StringComparison.Ordinal);
        Assert.Contains("map C b 0x800 64K => 1 ", ScenarioAssert.Run(scenario, new SpaprMachineOptions { Quirks = QuirkSet.AsShipped }), StringComparison.Ordinal);
    }

    [Fact]
    public void MistakeInTheScenario_IsNoMismatch() =>
        Assert.Throws<ScenarioException>(() => ScenarioAssert.Matches("map C b 0 64K", ""));

    /// <summary>A recording of the real driver, as a user would hold his model against his own recordings.</summary>
    [Fact]
    public void RecordingOfTheKernel_Matches()
    {
        string scenarios = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Scenarios");
        SpaprMachineOptions asShipped = new() { Quirks = QuirkSet.AsShipped };
        string[] names = ["000-smoke-v2", "001-smoke-v1", "053-unreg-while-mapped", "041-v1-fork"];

        Assert.All(names, name => ScenarioAssert.FileMatches(
            Path.Combine(scenarios, "byhand", name + ".sc"), Path.Combine(scenarios, "recorded", "powernv9-6.12-64k", name + ".out"), asShipped));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
