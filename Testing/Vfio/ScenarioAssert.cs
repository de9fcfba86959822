using System.Text;
using Uapi.SpaprTce;
using VerifyXunit;

namespace Uapi.Testing;

/// <summary>Holds the model's answers to a scenario against the expected ones: a recording, or what a test says.</summary>
/// <remarks>The language is that of <c>uapi replay</c>, see <c>docs/scenarios.md</c>.</remarks>
public static class ScenarioAssert
{
    /// <summary>Carries out a scenario on a machine built for it and gives what <c>uapi replay</c> would print, a line for each step, each line ended by a line feed.</summary>
    /// <param name="scenario">The text of the scenario.</param>
    /// <param name="options">What to build; by default POWER9 with a current kernel, 64 KiB pages and the contract's answers.</param>
    /// <exception cref="ScenarioException">The scenario is wrong.</exception>
    public static string Run(string scenario, SpaprMachineOptions? options = null)
    {
        ScenarioRunner runner = new(new SpaprMachine(options ?? new SpaprMachineOptions()));
        StringBuilder text = new();
        foreach (ScenarioResult result in runner.Run(Scenario.Parse(scenario)))
            text.Append(result).Append('\n');
        return text.ToString();
    }

    /// <summary>Carries out a scenario on a machine built for it and compares its lines.</summary>
    /// <param name="scenario">The text of the scenario.</param>
    /// <param name="expected">The lines, as <see cref="Run"/> gives them. Lines that begin with <c>#</c> and blank ones do not count, on either side.</param>
    /// <param name="options">What to build; by default POWER9 with a current kernel, 64 KiB pages and the contract's answers.</param>
    /// <exception cref="ScenarioMismatchException">The lines differ; the message shows how.</exception>
    /// <exception cref="ScenarioException">The scenario is wrong.</exception>
    public static void Matches(string scenario, string expected, SpaprMachineOptions? options = null)
    {
        string wanted = ResultLines(expected);
        string actual = ResultLines(Run(scenario, options));
        if (wanted != actual)
            throw new ScenarioMismatchException("The answers differ (- expected, + the model's):\n" + TextDiff.Describe(wanted, actual));
    }

    /// <summary>Carries out the scenario in a file and compares its lines with those of another one, a recording for example.</summary>
    /// <param name="scenarioFile">Path of the <c>.sc</c> file.</param>
    /// <param name="expectedFile">Path of the file with the lines.</param>
    /// <param name="options">What to build, which should be what the recording was made on.</param>
    /// <exception cref="ScenarioMismatchException">The lines differ; the message shows how.</exception>
    /// <exception cref="ScenarioException">The scenario is wrong.</exception>
    public static void FileMatches(string scenarioFile, string expectedFile, SpaprMachineOptions? options = null) =>
        Matches(File.ReadAllText(scenarioFile), File.ReadAllText(expectedFile), options);

    // A child's lines are indented, and where its process was killed stands in a comment.
    private static string ResultLines(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').Where(line => line.TrimStart() is [not '#', ..]).Select(line => line.TrimEnd() + "\n"));
}

/// <summary>A scenario was answered otherwise than expected.</summary>
/// <param name="message">The difference.</param>
public sealed class ScenarioMismatchException(string message) : Exception(message);
