using System.CommandLine;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Text;
using Uapi.Tool.Headers;

namespace Uapi.Tool.Commands;

/// <summary>The options that say how headers are read: the same on every command.</summary>
internal sealed class InputOptions
{
    private readonly Option<string[]> _includePath = new("-I")
    {
        HelpName = "[TARGET=]DIR",
        Description = "Directory to search for headers, before the usual ones. With a target in front, for that target only; its asm/ is read from nowhere else.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _defines = new("-D")
    {
        HelpName = "NAME[=VALUE]",
        Description = "Macro to define first.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _preludes = new("--include")
    {
        HelpName = "HEADER",
        Description = "Header to read first, for the few that need another before them.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _targets = new("--target")
    {
        HelpName = "TARGET[,TARGET]|all",
        Description = "Architectures: powerpc64le, arm64, linux-x64, … (default: this machine).",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _limits = new("--limit")
    {
        HelpName = "NAME=N",
        Description = "What reading a header may cost: MaxTokens, MaxNesting, MaxFileLength, …",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_includePath);
        command.Options.Add(_defines);
        command.Options.Add(_preludes);
        command.Options.Add(_targets);
        command.Options.Add(_limits);
    }

    /// <summary>Whether a target was asked for.</summary>
    public bool HasTargets(ParseResult result) => result.GetValue(_targets) is { Length: > 0 };

    /// <summary>What the user chose.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="docs">Whether the command needs documentation.</param>
    /// <exception cref="UsageException">A target, directory or limit does not exist.</exception>
    public ReadingInputs Bind(ParseResult result, bool docs)
    {
        List<string> directories = [];
        List<(Target, string)> targetDirectories = [];
        foreach (string value in result.GetValue(_includePath)!)
        {
            (Target? target, string directory) = ParseDirectory(value);
            if (target is null)
                directories.Add(directory);
            else
                targetDirectories.Add((target, directory));
        }
        return new ReadingInputs
        {
            Targets = ParseTargets(result.GetValue(_targets)!),
            Directories = directories,
            TargetDirectories = targetDirectories,
            Options = new ReaderOptions
            {
                Defines = result.GetValue(_defines)!.ToEquatableArray(),
                Preludes = result.GetValue(_preludes)!.ToEquatableArray(),
                Docs = docs,
                Limits = ParseLimits(result.GetValue(_limits)!),
            },
        };
    }

    /// <summary>Parses target lists; none given means this machine. The result is in table order, without repetitions.</summary>
    internal static IReadOnlyList<Target> ParseTargets(IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return [HostTarget()];
        SortedSet<int> chosen = [];
        foreach (string name in values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (Targets.FindGroup(name) is { } group)
                chosen.UnionWith(group.Select(target => target.Order));
            else
                chosen.Add(ParseTarget(name).Order);
        }
        return [.. chosen.Select(order => Targets.All[order])];
    }

    private static ReaderLimits ParseLimits(string[] values) =>
        ReaderLimits.TryParse(string.Join(';', values), out ReaderLimits limits, out string problem) ? limits : throw new UsageException("--limit: " + problem);

    private static Target ParseTarget(string name) =>
        Targets.TryParse(name, out Target? target)
            ? target
            : throw new UsageException($"unknown target '{name}'; known are {Targets.KnownNames}");

    private static Target HostTarget() =>
        Hosts.Find() ?? throw new UsageException($"this machine ({Hosts.Architecture}) is no known target; name one with --target");

    // A directory may have '=' in its name, so only a known target in front of it counts; anything else must exist as it stands.
    private static (Target? Target, string Directory) ParseDirectory(string value)
    {
        int equals = value.IndexOf('=');
        if (equals > 0 && Targets.TryParse(value[..equals], out Target? target))
            return (target, Existing(value[(equals + 1)..]));
        if (equals > 0 && !value.AsSpan(0, equals).Contains('/') && !Directory.Exists(value))
            ParseTarget(value[..equals]);
        return (null, Existing(value));
    }

    private static string Existing(string directory) =>
        Directory.Exists(directory) ? directory : throw new UsageException($"-I {directory}: no such directory");
}
