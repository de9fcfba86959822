namespace Uapi.SpaprTce;

/// <summary>Ends the reading of one step; the parser makes a message of it and goes on with the next line.</summary>
internal sealed class StepException(int column, string text) : Exception(text)
{
    /// <summary>The character of the line, from 1.</summary>
    public int Column { get; } = column;
}
