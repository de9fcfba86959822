using System.CommandLine;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Tool.Headers;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi generate</c>: the C# that the source generator would make.</summary>
internal static class GenerateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> headers = new("HEADER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Path, or include name such as linux/vfio.h.",
        };
        Option<string> output = new("-o", "--output") { HelpName = "DIR", Description = "Write files there. Without it, one header's C# is printed." };
        Option<string> @namespace = new("--namespace") { HelpName = "NAMESPACE", Description = "Namespace of the types.", DefaultValueFactory = _ => "Linux" };
        Option<string> @class = new("--class") { HelpName = "NAME", Description = "Class of constants and requests (default: the header's file name)." };
        InputOptions inputOptions = new();
        Command command = new("generate", "C# bindings, the same as the source generator's; for all targets .NET runs on unless --target.")
        {
            headers, output, @namespace, @class,
        };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            HeaderInputs inputs = inputOptions.Bind(result, docs: true);
            if (!inputOptions.HasTargets(result))
                inputs = inputs with { Targets = Targets.DotNet };
            List<(string Header, string Class)> items = Items(result.GetValue(headers)!, result.GetValue(@class), result.GetValue(output));
            return Run(context, inputs, items, result.GetValue(@namespace)!, result.GetValue(output));
        });
        return command;
    }

    private static List<(string Header, string Class)> Items(string[] headers, string? @class, string? output)
    {
        if (headers.Length > 1 && output is null)
            throw new UsageException("several headers need a directory to write to: -o DIR");
        if (headers.Length > 1 && @class is not null)
            throw new UsageException("--class names one class, but there are several headers");
        List<(string Header, string Class)> items = [.. headers.Select(header => (header, @class ?? ItemDefaults.ClassName(header)))];
        foreach (IGrouping<string, (string Header, string Class)> same in items.GroupBy(item => item.Class))
        {
            if (same.Count() > 1)
                throw new UsageException($"{string.Join(" and ", same.Select(item => item.Header))} would both be class {same.Key}; generate them one by one with --class");
        }
        return items;
    }

    private static int Run(CommandContext context, HeaderInputs inputs, List<(string Header, string Class)> items, string @namespace, string? output)
    {
        ToolHeaders source = new(inputs);
        source.RequireReadable(items.Select(item => item.Header));
        DiagnosticTalk talk = new(inputs.Targets);
        List<HeaderAbi> readings = [];
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        int next = 0;
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            [.. items.SelectMany(item => inputs.Targets.Select(target => (item.Header, target)))],
            (_, facts) => facts,
            (_, facts) =>
            {
                readings.Add(facts);
                talk.Add(facts.Target, facts.Diagnostics);
                if (readings.Count < inputs.Targets.Count)
                    return;
                EmitResult result = CSharpEmitter.Emit(AbiMerger.Merge(readings), new EmitOptions
                {
                    Namespace = @namespace,
                    ClassName = items[next++].Class,
                    EmitSupportTypes = output is not null,
                });
                talk.Add(result.Diagnostics);
                foreach (GeneratedFile file in result.Files)
                    files[file.HintName] = file.Text;
                readings.Clear();
            });

        // All or nothing: bindings that lack what could not be read would compile and be wrong.
        talk.WriteTo(context.Error);
        if (talk.HasErrors)
            return ExitCode.Incomplete;
        if (output is null)
            context.Out.Write(files.Values.Single());
        else
            WriteFiles(context, output, files);
        return ExitCode.Success;
    }

    private static void WriteFiles(CommandContext context, string directory, Dictionary<string, string> files)
    {
        Directory.CreateDirectory(directory);
        foreach ((string name, string text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(directory, name);
            context.Out.Write(path + "\n");
            // A file that says the same keeps its time, so that nothing is built again.
            if (File.Exists(path) && File.ReadAllText(path) == text)
                continue;
            // Written aside and moved into place: an interrupted run leaves the old file, never half of the new one.
            string temporary = path + ".new";
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
    }
}
