using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Uapi.Snapshots;
using Uapi.Tool.Commands;
using Uapi.Tool.Rendering;

namespace Uapi.Tool;

/// <summary>The <c>uapi</c> command line: every command behind one entry, so that tests run what a shell runs.</summary>
public static class Cli
{
    // EPIPE; .NET keeps the error number of a failed system call in HResult.
    private const int BrokenPipe = 32;

    /// <summary>Runs a command line whose output is no terminal.</summary>
    public static int Run(string[] args, TextWriter @out, TextWriter error) =>
        Run(args, @out, error, new Lazy<Terminal>(Terminal.None));

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments behind the program's name.</param>
    /// <param name="out">Receives the result and nothing else.</param>
    /// <param name="error">Receives diagnostics and whatever else a person should know.</param>
    /// <param name="terminal">What <paramref name="out"/> is connected to.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter @out, TextWriter error, Lazy<Terminal> terminal)
    {
        try
        {
            int exitCode = RunCommand(args, new CommandContext(@out, error, terminal));
            @out.Flush();
            return exitCode;
        }
        catch (UsageException usage)
        {
            @out.Flush();
            error.WriteLine("uapi: " + usage.Message);
            return ExitCode.Usage;
        }
        catch (SnapshotException broken)
        {
            @out.Flush();
            error.WriteLine("uapi: " + broken.Message);
            return ExitCode.Usage;
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            // "uapi … | head" has all it wanted.
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine("uapi: " + exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception)
        {
            error.WriteLine("uapi: internal error, please report it: " + exception);
            return ExitCode.InternalError;
        }
    }

    private static int RunCommand(string[] args, CommandContext context)
    {
        ParseResult result = CreateRoot(context).Parse(SplitJoinedOptions(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
            return ReportUsage(result, context.Error);
        if (FindMistypedOption(args, result) is { } option)
            throw new UsageException($"unknown option '{option}'");
        return result.Invoke(new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    // No RootCommand, because that would call itself by the name of the file it was started from.
    private static Command CreateRoot(CommandContext context) => new("uapi", "Linux uapi headers: layouts, constants and ioctl requests, right on every architecture.")
    {
        LayoutCommand.Create(context),
        IoctlCommand.Create(context),
        GenerateCommand.Create(context),
        AssertsCommand.Create(context),
        ExportCommand.Create(context),
        ReplayCommand.Create(context),
        DiffCommand.Create(context),
        SnapshotCommand.Create(context),
        CheckCommand.Create(context),
        HistoryCommand.Create(context),
        new HelpOption(),
        new VersionOption(),
    };

    private static int ReportUsage(ParseResult result, TextWriter error)
    {
        foreach (ParseError mistake in result.Errors)
            error.WriteLine("uapi: " + (mistake.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing ? $"{missing.Argument.Name} is missing" : mistake.Message));
        string name = result.CommandResult.Command.Name;
        string command = name == "uapi" ? name : "uapi " + name;
        error.WriteLine($"Try '{command} --help'.");
        return ExitCode.Usage;
    }

    // An option that does not exist would otherwise be taken for a header of that name. Behind "--" anything goes, and a number may be negative.
    private static string? FindMistypedOption(string[] args, ParseResult result)
    {
        if (args.Contains("--"))
            return null;
        foreach (ArgumentResult argument in result.CommandResult.Children.OfType<ArgumentResult>())
        {
            foreach (Token token in argument.Tokens)
            {
                if (token.Value is ['-', var second, ..] && !char.IsAsciiDigit(second))
                    return token.Value;
            }
        }
        return null;
    }

    // Compilers accept -Idir and -DNAME, so hands type them.
    private static List<string> SplitJoinedOptions(string[] args)
    {
        List<string> result = new(args.Length);
        bool isOptions = true;
        foreach (string arg in args)
        {
            isOptions &= arg != "--";
            if (isOptions && arg.Length > 2 && arg[0] == '-' && arg[1] is ('I' or 'D') && arg[2] is not ('=' or ':'))
            {
                result.Add(arg[..2]);
                result.Add(arg[2..]);
            }
            else
            {
                result.Add(arg);
            }
        }
        return result;
    }
}
