using Uapi.SpaprTce;

namespace Uapi.Tool.Replay;

/// <summary>Prints results as they are recorded on a real kernel, so that the two can be compared line by line.</summary>
/// <param name="writer">Where to.</param>
/// <param name="nameFiles">Whether to say which file follows.</param>
/// <param name="explain">Whether to say why a line is as it is.</param>
internal sealed class TextReplayWriter(TextWriter writer, bool nameFiles, bool explain) : IReplayWriter
{
    /// <inheritdoc/>
    public void Begin(string path, SpaprMachineOptions machine)
    {
        if (nameFiles)
            writer.Write($"# file {path}\n");
        writer.Write(
            $"# env: profile={Machines.NameOf(machine.Profile)} platform={machine.Platform} pagesize={machine.PageSize} groups={machine.Groups} quirks={machine.Quirks}\n");
    }

    /// <inheritdoc/>
    public void Write(ScenarioResult result)
    {
        writer.Write(result.ToString());
        if (explain && result.Explanation is { } explanation)
            writer.Write("  # " + explanation);
        foreach (LintFinding finding in result.Lints)
            writer.Write("  # lint: " + finding);
        writer.Write('\n');
    }
}
