namespace Uapi.SpaprTce;

/// <summary>A sequence of calls and other deeds of a process, one a line, that can run on the model or be recorded on a real kernel.</summary>
/// <remarks>The language is described in <c>docs/scenarios.md</c>.</remarks>
public sealed class Scenario
{
    internal Scenario(IReadOnlyList<ScenarioStep> steps, int lines, ScenarioMarks marks, IReadOnlyList<ScenarioMessage> warnings)
    {
        Steps = steps;
        LineCount = lines;
        Marks = marks;
        Warnings = warnings;
    }

    /// <summary>The steps in order; those of a child are inside its <see cref="ForkStep"/>.</summary>
    public IReadOnlyList<ScenarioStep> Steps { get; }

    /// <summary>How many lines the text has, comments and blank ones included.</summary>
    public int LineCount { get; }

    /// <summary>What the <c>#!</c> lines say.</summary>
    public ScenarioMarks Marks { get; }

    /// <summary>What a person probably meant otherwise; the scenario runs all the same.</summary>
    public IReadOnlyList<ScenarioMessage> Warnings { get; }

    /// <summary>Reads a scenario.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ScenarioException">It has errors: all of them, each with its place.</exception>
    public static Scenario Parse(string text) =>
        TryParse(text, out IReadOnlyList<ScenarioMessage> messages) ?? throw new ScenarioException(messages);

    /// <summary>Reads a scenario that may have errors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="messages">Errors and warnings by line.</param>
    /// <returns>The scenario, or null if there are errors.</returns>
    public static Scenario? TryParse(string text, out IReadOnlyList<ScenarioMessage> messages)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return ScenarioParser.Parse(text, out messages);
    }
}

/// <summary>What the <c>#!</c> lines of a scenario say about it.</summary>
[Flags]
public enum ScenarioMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>#! isolate</c>: recorded on a machine booted for it alone.</summary>
    Isolate = 1,

    /// <summary><c>#! corrupts</c>: a real kernel writes over memory that is not its own.</summary>
    Corrupts = 2,

    /// <summary><c>#! dma</c>: a device does DMA.</summary>
    Dma = 4,
}
