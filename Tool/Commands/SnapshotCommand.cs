using System.CommandLine;
using Uapi.Snapshots;
using Uapi.Surfaces;
using Uapi.Tool.Diff;
using Uapi.Tool.Headers;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi snapshot</c>: the facts of headers as a baseline that is kept beside code.</summary>
internal static class SnapshotCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> headers = new("HEADER") { Arity = ArgumentArity.OneOrMore, Description = "Path, or include name such as linux/vfio.h." };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Where to write (default: standard output)." };
        InputOptions inputOptions = new();
        Command command = new("snapshot", "A baseline of headers: a line for each fact, for uapi check and uapi diff.") { headers, output };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: false);
            string text = Write(context, inputs, result.GetValue(headers)!, out bool isComplete);
            // A baseline with holes would call tomorrow's facts new.
            if (!isComplete)
                return ExitCode.Incomplete;
            if (result.GetValue(output) is { } path)
                File.WriteAllText(path, text);
            else
                context.Out.Write(text);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The snapshot of headers.</summary>
    internal static string Write(CommandContext context, ReadingInputs inputs, IReadOnlyList<string> headers, out bool isComplete)
    {
        ToolHeaders source = new(inputs);
        source.RequireReadable(headers);
        DiagnosticTalk talk = new(inputs.Targets);
        DiffReader reader = new(source, inputs.Options);
        List<(string Header, IReadOnlyList<List<(string Key, string Value)>> Facts)> all = [];
        foreach (string header in headers)
        {
            List<List<(string Key, string Value)>> facts = [];
            string? name = null;
            foreach (Surface? surface in reader.Read(header, inputs.Targets))
            {
                facts.Add(surface is null ? [] : FactList.Of(surface));
                if (surface is null)
                    continue;
                talk.Add(surface.Abi.Target, surface.Abi.Diagnostics);
                // By the name it is included by, never by a path.
                name ??= source.Open(surface.Abi.Target, header)!.IncludeName;
            }
            all.Add((name ?? header, facts));
        }
        talk.WriteTo(context.Talk());
        isComplete = !talk.HasErrors;
        return SnapshotFile.Write(inputs.Targets, all);
    }
}
