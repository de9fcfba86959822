namespace Uapi.SpaprTce;

/// <summary>Where a step stands and how it is written.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The line without the blanks before the step; results repeat it.</param>
public sealed record ScenarioSource(int Line, string Text);

/// <summary>One thing that a process does.</summary>
/// <param name="Source">Where it stands.</param>
public abstract record ScenarioStep(ScenarioSource Source);

/// <summary>An open file that a step works on: a name, or a descriptor's number.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="Number">The number if there is no name.</param>
public readonly record struct ScenarioFile(string? Name, int Number)
{
    /// <inheritdoc/>
    public override string ToString() => Name ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
