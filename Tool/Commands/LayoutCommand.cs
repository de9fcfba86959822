using System.CommandLine;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Tool.Headers;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi layout</c>: the facts of headers, for a person or as JSON.</summary>
internal static class LayoutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> headers = new("HEADER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Path, or include name such as linux/vfio.h. Each is read on its own.",
        };
        Option<string[]> records = new("--record")
        {
            HelpName = "NAME",
            Description = "Show only the struct, union or enum of this name.",
            DefaultValueFactory = _ => [],
        };
        Option<bool> json = new("--json") { Description = "Print layout JSON, schema 1: a document for one target, an array for several." };
        InputOptions inputOptions = new();

        Command command = new("layout", "Sizes, offsets, constants and requests of headers.") { headers, records, json };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: false);
            RecordFilter filter = new(result.GetValue(records)!);
            string[] names = result.GetValue(headers)!;
            ToolHeaders source = new(inputs);
            source.RequireReadable(names);
            return result.GetValue(json)
                ? PrintJson(context, inputs, source, names, filter)
                : PrintText(context, inputs, source, names, filter);
        });
        return command;
    }

    private static int PrintJson(CommandContext context, ReadingInputs inputs, ToolHeaders source, string[] headers, RecordFilter filter)
    {
        DiagnosticTalk talk = new(inputs.Targets);
        HashSet<string> missing = [.. filter.Names];
        IReadOnlyList<string> prelude = LayoutJson.PreludeOf(inputs.Options);
        bool isArray = inputs.Targets.Count > 1;
        // Headers are read for all targets at once, but documents are per target: the first is written as it comes, the others wait.
        List<HeaderJson> waiting = [];

        context.WriteUtf8(isArray ? "[\n"u8 : ""u8);
        context.WriteUtf8(LayoutJson.DocumentStart(inputs.Targets[0]));
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            headers,
            inputs.Targets,
            (header, readings) => (Json: LayoutJson.Write(header, readings, filter, prelude), Facts: readings.Select(facts => Summary.Of(facts, filter)).ToArray()),
            (index, header) =>
            {
                header.Json.WriteTo(0, isFirst: index == 0, Write);
                if (isArray)
                    waiting.Add(header.Json);
                foreach (Summary facts in header.Facts)
                {
                    talk.Add(facts.Target, facts.Diagnostics);
                    missing.ExceptWith(facts.Names);
                }
            });
        context.WriteUtf8(LayoutJson.DocumentEnd);
        for (int i = 1; i < inputs.Targets.Count; i++)
        {
            context.WriteUtf8(",\n"u8);
            context.WriteUtf8(LayoutJson.DocumentStart(inputs.Targets[i]));
            for (int k = 0; k < waiting.Count; k++)
                waiting[k].WriteTo(i, isFirst: k == 0, Write);
            context.WriteUtf8(LayoutJson.DocumentEnd);
        }
        context.WriteUtf8(isArray ? "\n]\n"u8 : "\n"u8);
        talk.WriteTo(context.Talk());
        return Finish(context, headers, missing, talk);

        void Write(ReadOnlyMemory<byte> utf8) => context.WriteUtf8(utf8.Span);
    }

    private static int PrintText(CommandContext context, ReadingInputs inputs, ToolHeaders source, string[] headers, RecordFilter filter)
    {
        DiagnosticTalk talk = new(inputs.Targets);
        HashSet<string> missing = [.. filter.Names];
        TextReport report = new(context.Out, context.Terminal);
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            headers,
            inputs.Targets,
            (_, readings) => readings,
            (_, readings) =>
            {
                foreach (HeaderAbi facts in readings)
                {
                    talk.Add(facts.Target, facts.Diagnostics);
                    missing.ExceptWith(Summary.Of(facts, filter).Names);
                }
                HeaderText.Write(report, AbiMerger.Merge(readings), readings, filter);
            });
        talk.WriteTo(context.Talk());
        return Finish(context, headers, missing, talk);
    }

    private static int Finish(CommandContext context, string[] headers, HashSet<string> missing, DiagnosticTalk talk)
    {
        foreach (string name in missing.Order(StringComparer.Ordinal))
            context.Talk().WriteLine($"uapi: no struct, union, enum or typedef '{name}' is defined in {string.Join(", ", headers)}");
        return talk.HasErrors ? ExitCode.Incomplete : missing.Count > 0 ? ExitCode.Finding : ExitCode.Success;
    }

    // What is still needed of a reading once it is rendered: a thousand readings on every target would fill the memory.
    private sealed record Summary(Target Target, EquatableArray<Text.HeaderDiagnostic> Diagnostics, List<string> Names)
    {
        public static Summary Of(HeaderAbi facts, RecordFilter filter)
        {
            List<string> names = [];
            if (!filter.KeepsEverything)
            {
                names.AddRange(facts.Records.Select(record => record.Name));
                names.AddRange(facts.Enums.Select(enumeration => enumeration.Name ?? ""));
                names.AddRange(facts.Typedefs.Select(typedef => typedef.Name));
            }
            return new Summary(facts.Target, facts.Diagnostics, names);
        }
    }
}
