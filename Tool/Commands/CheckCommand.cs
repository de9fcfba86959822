using System.CommandLine;
using Uapi.Snapshots;
using Uapi.Tool.Diff;
using Uapi.Tool.Diff.Output;
using Uapi.Tool.Headers;
using Uapi.Tool.Snapshots;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi check</c>: whether headers still say what a snapshot says.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = "A snapshot." };
        Option<string> failOn = new("--fail-on") { HelpName = "LEVEL", Description = "Exit with 1 from this level on: compatible (default: whatever a program can observe), conditional, breaking.", DefaultValueFactory = _ => "compatible" };
        Option<string[]> suppress = new("--suppress") { HelpName = "FILE", Description = "Suppressions, as for uapi diff.", DefaultValueFactory = _ => [] };
        InputOptions inputOptions = new();
        Command command = new("check", "Whether the headers of a snapshot still say what it says; what changed, by the rules of uapi diff.") { file, failOn, suppress };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            Level level = result.GetValue(failOn) switch
            {
                "compatible" => Level.Compatible,
                "conditional" => Level.Conditional,
                "breaking" => Level.Breaking,
                string other => throw new UsageException($"--fail-on {other}: compatible, conditional or breaking"),
                _ => Level.Compatible,
            };
            string path = result.GetValue(file)!;
            if (!File.Exists(path))
                throw new UsageException($"{path}: there is no such file");
            if (!SnapshotFile.Is(path))
                throw new UsageException($"{path}: not a snapshot (uapi snapshot writes them)");
            SuppressionFile suppressions = new();
            foreach (string name in result.GetValue(suppress)!)
                suppressions.Read(name);
            ReadingInputs inputs = inputOptions.Bind(result, docs: false);
            return Check(context, SnapshotFile.Read(path), inputs, inputOptions.HasTargets(result), level, suppressions);
        });
        return command;
    }

    private static int Check(CommandContext context, Snapshot snapshot, ReadingInputs inputs, bool hasTargets, Level level, SuppressionFile suppressions)
    {
        // The targets of the snapshot, or those of them that were asked for.
        DiffOptions options = new() { Targets = hasTargets ? [.. inputs.Targets.Where(snapshot.Targets.Contains)] : snapshot.Targets, Conventions = suppressions.Conventions, Sentinels = suppressions.Sentinels };
        if (options.Targets.Count == 0)
            throw new UsageException($"{snapshot.Path}: none of these targets is in it");
        ToolHeaders source = new(inputs with { Targets = options.Targets });
        source.RequireReadable(snapshot.Headers.Select(header => header.Name));
        DiffReport report = DiffRunner.Check(snapshot, new SnapshotSource(snapshot), new DiffReader(source, inputs.Options), options, suppressions);
        bool fails = report.Reaches(level, countsAbi: true, countsApi: true);
        if (fails || report.IsIncomplete)
        {
            TextOutput.Write(context.Out, report, context.Terminal.Width, context.Terminal.HasColor, all: false, quiet: false, suggest: false);
            context.Talk().WriteLine($"uapi: {snapshot.Path} is not what the headers say; uapi snapshot writes a new one");
        }
        return fails ? ExitCode.Finding : report.IsIncomplete ? ExitCode.Incomplete : ExitCode.Success;
    }
}
