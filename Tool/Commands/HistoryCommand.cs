using System.CommandLine;
using Uapi.Analysis;
using Uapi.Tool.Diff;
using Uapi.Tool.History;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi history</c>: since when each name of a header exists, until when, and what was changed on the way.</summary>
internal static class HistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> releases = new("RELEASE=HEADER") { Arity = ArgumentArity.OneOrMore, Description = "The releases, the oldest first: 5.10=old/vfio.h 6.1=new/vfio.h. Headers, or snapshots of one." };
        Option<string> format = new("--format") { HelpName = "FORMAT", Description = "text (default), json, markdown or since.", DefaultValueFactory = _ => "text" };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Where to write (default: standard output)." };
        Option<string[]> targets = new("--target") { HelpName = "TARGET[,TARGET]|all", Description = "Architectures (default: all).", DefaultValueFactory = _ => ["all"] };
        Option<string?> title = new("--title") { HelpName = "NAME", Description = "What the page calls the header (default: the last file's name)." };
        Command command = new("history", "Since when each name of a header exists, until when, and what was changed on the way.") { releases, format, output, targets, title };
        command.SetAction(result =>
        {
            DiffOptions options = new() { Targets = InputOptions.ParseTargets(result.GetValue(targets)!) };
            List<Release> series = [];
            foreach (string argument in result.GetValue(releases)!)
            {
                int equals = argument.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                    throw new UsageException($"{argument}: RELEASE=HEADER is needed");
                DiffInput input = new(argument[(equals + 1)..], [], options.Targets);
                if (input.IsDirectory)
                    throw new UsageException($"{input.Path}: a header is needed, not a directory");
                series.Add(new Release(argument[..equals], input.CreateReader(new ReaderOptions { Docs = false }), input.IsSnapshot ? input.Headers().First() : input.Path));
            }
            if (series.Count < 2)
                throw new UsageException("two releases are needed at least");
            HeaderHistory history = HeaderHistory.Follow(series, options);
            string name = result.GetValue(title) ?? Path.GetFileName(series[^1].Header);
            byte[] text = result.GetValue(format) switch
            {
                "text" => System.Text.Encoding.UTF8.GetBytes(HistoryOutput.Text(history)),
                "json" => HistoryOutput.Json(history).ToArray(),
                "markdown" => System.Text.Encoding.UTF8.GetBytes(HistoryOutput.Markdown(history, name, options)),
                "since" => System.Text.Encoding.UTF8.GetBytes(HistoryOutput.Since(history)),
                string other => throw new UsageException($"unknown format '{other}': text, json, markdown, since"),
                _ => [],
            };
            bool isComplete = history.Steps.All(step => step.Result.Unparsed.Count == 0);
            if (result.GetValue(output) is { } path)
                File.WriteAllBytes(path, text);
            else
                context.WriteUtf8(text);
            foreach (UnparsedPlace place in history.Steps.SelectMany(step => step.Result.Unparsed).Distinct())
                context.Talk().WriteLine($"{place.File}({place.Line}): {place.Message}");
            return isComplete ? ExitCode.Success : ExitCode.Incomplete;
        });
        return command;
    }
}
