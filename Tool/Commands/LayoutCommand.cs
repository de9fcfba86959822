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
        HashSet<string> missing = [.. filter.Names];
        IReadOnlyList<string> prelude = LayoutJson.PreludeOf(inputs.Options);
        bool isArray = inputs.Targets.Count > 1;
        // Headers are read for all targets at once, but documents are per target: the first is written as it comes, the others wait.
        List<Rendered>[] waiting = [.. inputs.Targets.Skip(1).Select(_ => new List<Rendered>())];

        context.WriteUtf8(isArray ? "[\n"u8 : ""u8);
        context.WriteUtf8(LayoutJson.DocumentStart(inputs.Targets[0]));
        HeaderReadings.ForEach(
            source,
            inputs.Options,
            headers,
            inputs.Targets,
            (header, readings) => Render(header, readings, filter, prelude),
            (index, rendered) =>
            {
                rendered[0].WriteTo(context, isFirst: index == 0);
                for (int i = 0; i < waiting.Length; i++)
                    waiting[i].Add(rendered[i + 1]);
                foreach (Rendered target in rendered)
                {
                    talk.Add(target.Facts.Target, target.Facts.Diagnostics);
                    missing.ExceptWith(target.Facts.Names);
                }
            });
        context.WriteUtf8(LayoutJson.DocumentEnd);
        for (int i = 0; i < waiting.Length; i++)
        {
            context.WriteUtf8(",\n"u8);
            context.WriteUtf8(LayoutJson.DocumentStart(inputs.Targets[i + 1]));
            for (int k = 0; k < waiting[i].Count; k++)
                waiting[i][k].WriteTo(context, isFirst: k == 0);
            context.WriteUtf8(LayoutJson.DocumentEnd);
        }
        context.WriteUtf8(isArray ? "\n]\n"u8 : "\n"u8);
        talk.WriteTo(context.Talk());
        return Finish(context, headers, missing, talk);
    }

    // One header on all targets. Those that have their facts in common have their text in common, too.
    private static List<Rendered> Render(string header, IReadOnlyList<HeaderAbi> readings, RecordFilter filter, IReadOnlyList<string> prelude)
    {
        ArrayBufferWriter<byte> buffer = _buffer ??= new ArrayBufferWriter<byte>(1 << 16);
        List<Rendered> rendered = [];
        foreach (HeaderAbi facts in readings)
        {
            buffer.ResetWrittenCount();
            LayoutJson.WriteHead(buffer, header, facts, prelude);
            byte[] head = buffer.WrittenSpan.ToArray();
            int same = rendered.FindIndex(other => LayoutJson.SharesBody(readings[other.Index], facts));
            byte[] body;
            if (same >= 0)
            {
                body = rendered[same].Body;
            }
            else
            {
                buffer.ResetWrittenCount();
                LayoutJson.WriteBody(buffer, facts, filter);
                body = buffer.WrittenSpan.ToArray();
            }
            rendered.Add(new Rendered(rendered.Count, Summary.Of(facts, filter), head, body));
        }
        return rendered;
    }

    // One for every thread that renders.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    // A header on a target, ready to be written. Its head begins with the comma that stands before every header but the first.
    private sealed record Rendered(int Index, Summary Facts, byte[] Head, byte[] Body)
    {
        public void WriteTo(CommandContext context, bool isFirst)
        {
            context.WriteUtf8(isFirst ? Head.AsSpan(1) : Head);
            context.WriteUtf8(Body);
        }
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
