using System.CommandLine;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Tool.Headers;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi asserts</c>: the facts of a header as C that a compiler judges.</summary>
internal static class AssertsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> header = new("HEADER") { Description = "Path, or include name such as linux/vfio.h." };
        InputOptions inputOptions = new();
        Command command = new("asserts", "A C file of static assertions: it compiles for the target exactly when every fact holds.") { header };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: false);
            if (inputs.Targets.Count != 1)
                throw new UsageException("asserts are about one target: a compiler compiles for one");
            return Print(context, inputs, result.GetValue(header)!);
        });
        return command;
    }

    private static int Print(CommandContext context, ReadingInputs inputs, string header)
    {
        ToolHeaders source = new(inputs);
        source.RequireReadable([header]);
        Target target = inputs.Targets[0];
        HeaderAbi facts = new HeaderReader(source, inputs.Options).Read(header, target);

        // An include name is for the compiler to find; any other file it is told the whole path of.
        string? path = source.FindPath(target, header);
        StaticAsserts.Write(facts with { Header = path ?? header }, context.Out, [.. inputs.Options.Preludes]);

        DiagnosticTalk talk = new(inputs.Targets);
        talk.Add(target, facts.Diagnostics);
        talk.WriteTo(context.Talk());
        return talk.HasErrors ? ExitCode.Incomplete : ExitCode.Success;
    }
}
