using System.Buffers;
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
        bool isArray = inputs.Targets.Count > 1;
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        HashSet<string> missing = [.. filter.Names];
        IReadOnlyList<string> prelude = LayoutJson.PreludeOf(inputs.Options);

        // Documents are per target, so the work goes target by target; what each job gives is kept only until its turn.
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            [.. inputs.Targets.SelectMany(target => headers.Select(header => (header, target)))],
            (header, facts) => (Facts: Summary.Of(facts, filter), Json: Render(header, facts, filter, prelude)),
            (index, rendered) =>
            {
                int position = index % headers.Length;
                if (position == 0)
                {
                    buffer.Write(isArray ? (index == 0 ? "[\n"u8 : ",\n"u8) : ""u8);
                    buffer.Write(LayoutJson.DocumentStart(inputs.Targets[index / headers.Length]));
                }
                buffer.Write(position == 0 ? ""u8 : ","u8);
                buffer.Write(rendered.Json.WrittenSpan);
                if (position == headers.Length - 1)
                    buffer.Write(LayoutJson.DocumentEnd);
                context.WriteUtf8(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
                talk.Add(rendered.Facts.Target, rendered.Facts.Diagnostics);
                missing.ExceptWith(rendered.Facts.Names);
            });
        context.WriteUtf8(isArray ? "\n]\n"u8 : "\n"u8);
        talk.WriteTo(context.Talk());
        return Finish(context, headers, missing, talk);
    }

    private static ArrayBufferWriter<byte> Render(string header, HeaderAbi facts, RecordFilter filter, IReadOnlyList<string> prelude)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        LayoutJson.WriteHeader(buffer, header, facts, filter, prelude);
        return buffer;
    }

    private static int PrintText(CommandContext context, ReadingInputs inputs, ToolHeaders source, string[] headers, RecordFilter filter)
    {
        DiagnosticTalk talk = new(inputs.Targets);
        HashSet<string> missing = [.. filter.Names];
        TextReport report = new(context.Out, context.Terminal);
        List<HeaderAbi> readings = [];
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            [.. headers.SelectMany(header => inputs.Targets.Select(target => (header, target)))],
            (_, facts) => facts,
            (_, facts) =>
            {
                readings.Add(facts);
                talk.Add(facts.Target, facts.Diagnostics);
                missing.ExceptWith(Summary.Of(facts, filter).Names);
                if (readings.Count < inputs.Targets.Count)
                    return;
                HeaderText.Write(report, AbiMerger.Merge(readings), readings, filter);
                readings.Clear();
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
