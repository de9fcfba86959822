namespace Uapi.SpaprTce;

/// <summary>Something to say about a place in a scenario.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="IsError">True if the scenario cannot run; false if it runs and probably means something else.</param>
/// <param name="Text">What was seen and what would be right.</param>
public sealed record ScenarioMessage(int Line, int Column, bool IsError, string Text)
{
    /// <summary>As compilers print it, without the file: <c>(8,12): error: …</c>.</summary>
    public override string ToString() => $"({Line},{Column}): {(IsError ? "error" : "warning")}: {Text}";
}

/// <summary>A scenario cannot be read, or a step of it cannot be carried out because the scenario itself is wrong.</summary>
/// <remarks>A refusal by the driver is never one: that is a result like any other.</remarks>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(IReadOnlyList<ScenarioMessage> messages)
        : base(string.Join("\n", messages.Where(message => message.IsError)))
    {
        Messages = messages;
    }

    internal ScenarioException(ScenarioSource source, int column, string text)
        : this([new ScenarioMessage(source.Line, column, IsError: true, text)])
    {
    }

    /// <summary>Everything there is to say, at least one error among it, by line.</summary>
    public IReadOnlyList<ScenarioMessage> Messages { get; }
}
