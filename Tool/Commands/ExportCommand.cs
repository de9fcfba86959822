using System.CommandLine;
using Uapi.Analysis;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;
using Uapi.Tool.Export;
using Uapi.Tool.Headers;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi export</c>: a header with the facts of another and none of its text.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> header = new("HEADER") { Description = "Path, or include name such as linux/vfio.h." };
        InputOptions inputOptions = new();
        Command command = new("export", "A facts-only header: names, types and values, no comments and no code.") { header };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: true);
            return Print(context, inputs, result.GetValue(header)!);
        });
        return command;
    }

    private static int Print(CommandContext context, ReadingInputs inputs, string header)
    {
        ToolHeaders source = new(inputs);
        source.RequireReadable([header]);
        SourceFile? file = null;
        DiagnosticTalk talk = new(inputs.Targets);
        Dictionary<string, string> prototypes = new(StringComparer.Ordinal);
        foreach (Target target in inputs.Targets)
            file ??= source.Open(target, header);
        foreach (HeaderAbi facts in new HeaderReader(source, inputs.Options).Read(header, inputs.Targets))
        {
            AddPrototypes(prototypes, facts);
            talk.Add(facts.Target, facts.Diagnostics);
        }
        context.Out.Write(HeaderExporter.Export(header, Lexer.Tokenize(file!), prototypes.GetValueOrDefault));
        talk.WriteTo(context.Talk());
        return talk.HasErrors ? ExitCode.Incomplete : ExitCode.Success;
    }

    // Only where the number is silent: everywhere else the macro itself says the same.
    private static void AddPrototypes(Dictionary<string, string> prototypes, HeaderAbi facts)
    {
        foreach (ConstantFacts constant in facts.Constants)
        {
            if (constant.Request is { Documented: { } documented } && FirstArguments(constant.Spelling) is { } arguments)
            {
                string argument = documented.Spelling.Length > 0 ? ", " + documented.Spelling : "";
                prototypes[constant.Name] = $"{RequestText.MacroOf(documented.Direction)}({arguments}{argument})";
            }
        }
    }

    // "_IO(VFIO_TYPE, VFIO_BASE + 8)" gives "VFIO_TYPE, VFIO_BASE + 8".
    private static string? FirstArguments(string spelling)
    {
        int open = spelling.IndexOf('(');
        int close = spelling.LastIndexOf(')');
        return open >= 0 && close > open && spelling.AsSpan(0, open).Trim().SequenceEqual("_IO") ? spelling[(open + 1)..close] : null;
    }
}
