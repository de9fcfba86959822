using System.CommandLine;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Releases;
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
        Option<string> framework = new("--framework") { HelpName = "TFM", Description = "Target framework of the project.", DefaultValueFactory = _ => "net8.0" };
        Option<string> visibility = new("--visibility") { Description = "Who sees the types.", DefaultValueFactory = _ => "internal" };
        visibility.AcceptOnlyFromAmong("internal", "public");
        Option<string[]> since = new("--since") { HelpName = "FILE", Description = "Put into the documentation since when names exist; a file of uapi history --format since.", DefaultValueFactory = _ => [] };
        InputOptions inputOptions = new();
        Command command = new("generate", "C# bindings, the same as the source generator's; for all targets .NET runs on unless --target.")
        {
            headers, output, @namespace, @class, framework, visibility, since,
        };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: true);
            if (!inputOptions.HasTargets(result))
                inputs = inputs with { Targets = Targets.DotNet };
            ProjectOptions project = new()
            {
                Framework = EmitOptions.FrameworkOf(result.GetValue(framework)),
                FrameworkWithoutSpans = "",
                LanguageVersion = EmitOptions.NewestLanguage,
                Visibility = result.GetValue(visibility) == "public" ? EmitVisibility.Public : EmitVisibility.Internal,
                Docs = true,
                Limits = inputs.Options.Limits,
                ReferencesAbi = false,
                ReferencesMemory = true,
                Diagnostics = [],
            };
            List<HeaderRoot> roots = Roots(inputs, result.GetValue(headers)!, result.GetValue(@namespace)!, result.GetValue(@class), result.GetValue(output));
            return Run(context, inputs, roots, project, ReadSince(result.GetValue(since)!), result.GetValue(output));
        });
        return command;
    }

    // The items that a project would have for these headers.
    private static List<HeaderRoot> Roots(ReadingInputs inputs, string[] headers, string @namespace, string? @class, string? output)
    {
        if (headers.Length > 1 && output is null)
            throw new UsageException("several headers need a directory to write to: -o DIR");
        if (headers.Length > 1 && @class is not null)
            throw new UsageException("--class names one class, but there are several headers");
        if (@class is not null && !IsIdentifier(@class))
            throw new UsageException($"--class {@class}: not a C# name");
        if (!@namespace.Split('.').All(IsIdentifier))
            throw new UsageException($"--namespace {@namespace}: not a C# namespace");
        EquatableArray<string> targets = inputs.Targets.Select(target => target.Name).ToEquatableArray();
        List<HeaderRoot> roots =
        [
            .. headers.Distinct(StringComparer.Ordinal).Select(header => new HeaderRoot(
                header, @namespace, @class ?? ItemDefaults.ClassName(header), targets, inputs.Options.Defines, inputs.Options.Preludes)),
        ];
        foreach (IGrouping<string, HeaderRoot> same in roots.GroupBy(root => root.ClassName))
        {
            if (same.Count() > 1)
                throw new UsageException($"{string.Join(" and ", same.Select(root => root.Header))} would both be class {same.Key}; generate them one by one with --class");
        }
        return roots;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c == '_' || char.IsLetterOrDigit(c));

    private static SinceFacts ReadSince(string[] paths)
    {
        List<SinceFile> files = [];
        foreach (string path in paths)
        {
            if (!File.Exists(path))
                throw new UsageException($"--since {path}: there is no such file");
            files.Add(new SinceFile(path, File.ReadAllText(path)));
        }
        SinceFacts facts = SinceFacts.Read(files);
        return facts.Diagnostics.Count == 0 ? facts : throw new UsageException(string.Join('\n', facts.Diagnostics));
    }

    private static int Run(CommandContext context, ReadingInputs inputs, List<HeaderRoot> roots, ProjectOptions project, SinceFacts since, string? output)
    {
        ToolHeaders source = new(inputs);
        source.RequireReadable(roots.Select(root => root.Header));
        DiagnosticTalk talk = new(inputs.Targets);
        List<HeaderModel> models = [];
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            [.. roots.Select(root => root.Header)],
            inputs.Targets,
            (_, readings) => readings,
            (index, readings) =>
            {
                foreach (HeaderAbi facts in readings)
                    talk.Add(facts.Target, facts.Diagnostics);
                if (readings.All(reading => reading.IsComplete) && LeftOut.Summarize(roots[index].Header, readings) is { } summary)
                    talk.Add([summary]);
                models.Add(new HeaderModel(roots[index], SinceDocs.Add(AbiMerger.Merge(readings), since)));
            });

        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        if (!talk.HasErrors)
            Emit(models, project, files, talk);
        talk.WriteTo(context.Talk());
        // All or nothing: bindings that lack what could not be read would compile and be wrong.
        if (talk.HasErrors)
            return ExitCode.Incomplete;
        if (output is null)
        {
            context.Out.Write(files.Values.Single());
            return ExitCode.Success;
        }
        GeneratedFile support = SupportTypes.Emit(project.Framework, project.Visibility);
        files[support.HintName] = support.Text;
        WriteFiles(context, output, files);
        return ExitCode.Success;
    }

    // As in the generator: of types that several headers need, one header writes each.
    private static void Emit(List<HeaderModel> models, ProjectOptions project, SortedDictionary<string, string> files, DiagnosticTalk talk)
    {
        TypeShares shares = TypeShares.Decide(([.. models], project), CancellationToken.None);
        talk.Add(shares.Diagnostics);
        foreach (HeaderModel model in models)
        {
            EmitResult result = CSharpEmitter.Emit(model.Model, HeaderModels.OptionsFor(model.Root, project, shares.For(model.Root.Id)));
            talk.Add(result.Diagnostics);
            foreach (GeneratedFile file in result.Files)
                files[file.HintName] = file.Text;
        }
    }

    private static void WriteFiles(CommandContext context, string directory, SortedDictionary<string, string> files)
    {
        Directory.CreateDirectory(directory);
        foreach ((string name, string text) in files)
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
