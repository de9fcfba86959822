using System.CommandLine;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Tool.Diff;
using Uapi.Tool.Diff.Output;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi diff</c>: what a change of a header does to programs, on every architecture.</summary>
internal static class DiffCommand
{
    private static readonly string[] Formats = ["text", "json", "markdown", "sarif", "github", "html"];

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Options options = new();
        Command command = new("diff", "What the change from OLD to NEW does to programs: two headers, or two directories of headers.")
        {
            options.Sides, options.Git, options.Patch, options.Targets, options.OldInclude, options.NewInclude, options.Profile, options.Category, options.FailOn, options.Axis, options.Only,
            options.Skip, options.Suppress, options.WriteBaseline, options.UpdateSuppressions, options.StrictSuppressions, options.Release, options.Format, options.Output, options.Color, options.All, options.Quiet,
            options.Comments, options.Suggest, options.AllowIncomplete, options.Explain, options.ListRules,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(options.ListRules))
                return ListRules(context);
            if (result.GetValue(options.Explain) is { } rule)
                return Explain(context, rule);
            return Run(context, result, options);
        });
        return command;
    }

    private static int Run(CommandContext context, ParseResult result, Options options)
    {
        string[] sides = result.GetValue(options.Sides)!;
        string? git = result.GetValue(options.Git);
        string? patch = result.GetValue(options.Patch);
        if (patch is not null && (git is not null || sides.Length != 1))
            throw new UsageException("--patch FILE needs OLD and nothing else");
        if (git is null && patch is null && sides.Length != 2)
            throw new UsageException("OLD and NEW are needed (or --git BASE..HEAD -- PATH, or --patch FILE OLD)");
        if (git is not null && sides.Length == 0)
            throw new UsageException("--git needs the paths to compare: --git BASE..HEAD -- PATH");
        List<string> formats = Many(result.GetValue(options.Format)!);
        string[] outputs = result.GetValue(options.Output)!;
        if (formats.Count == 0)
            formats.Add("text");
        if (formats.Find(format => !Formats.Contains(format)) is { } unknown)
            throw new UsageException($"unknown format '{unknown}': {string.Join(", ", Formats)}");
        if (outputs.Length > 0 && outputs.Length != formats.Count)
            throw new UsageException($"{formats.Count} --format and {outputs.Length} --output: one for each is needed");
        if (outputs.Length == 0 && formats.Count > 1)
            throw new UsageException("several formats need an --output each");

        DiffOptions diff = Bind(result, options, out SuppressionFile suppressions);
        Level? failOn = result.GetValue(options.FailOn) switch
        {
            "breaking" => Level.Breaking,
            "conditional" => Level.Conditional,
            "compatible" => Level.Compatible,
            "never" => null,
            string other => throw new UsageException($"--fail-on {other}: breaking, conditional, compatible or never"),
            _ => Level.Breaking,
        };
        List<string> axes = Many([result.GetValue(options.Axis)!]);
        if (axes.Find(axis => axis is not ("abi" or "api")) is { } axisName)
            throw new UsageException($"--axis {axisName}: abi, api or both");
        string? release = result.GetValue(options.Release);
        ReaderOptions reading = new() { Docs = diff.HasComments };

        using GitTrees? trees = git is null ? null : GitTrees.Extract(git, sides, diff.Targets);
        DiffInput old = trees?.Old ?? new DiffInput(sides[0], result.GetValue(options.OldInclude)!, diff.Targets);
        DiffInput @new = trees?.New ?? (patch is not null ? old.WithPatch(patch) : new DiffInput(sides[1], result.GetValue(options.NewInclude)!, diff.Targets));
        DiffReport report = DiffRunner.Run(old, @new, diff, reading, suppressions, suppression => IsExpired(suppression, release));

        if (result.GetValue(options.WriteBaseline) is { } baseline)
            File.WriteAllText(baseline, SuppressionFile.WriteBaseline(report.Living.Where(finding => finding.Level > Level.Compatible)));
        if (result.GetValue(options.UpdateSuppressions))
            SuppressionUpdate.Write(result.GetValue(options.Suppress)!, report);
        bool all = result.GetValue(options.All);
        for (int i = 0; i < formats.Count; i++)
            Print(context, result, options, report, formats[i], outputs.Length > 0 ? outputs[i] : null, all);
        foreach (Suppression expired in suppressions.Suppressions.Where(suppression => IsExpired(suppression, release)))
            context.Talk().WriteLine($"uapi: {expired.Place}: expired with {expired.Until}: {expired.Rule} {expired.Target}");
        if (result.GetValue(options.StrictSuppressions) && report.UnusedSuppressions.Count > 0)
        {
            context.Talk().WriteLine($"uapi: {report.UnusedSuppressions[0].Place}: the suppression matches nothing");
            return ExitCode.Usage;
        }
        if (failOn is { } level && report.Reaches(level, axes.Contains("abi"), axes.Contains("api") && diff.Category != "abi"))
            return ExitCode.Finding;
        return report.IsIncomplete && !result.GetValue(options.AllowIncomplete) ? ExitCode.Incomplete : ExitCode.Success;
    }

    private static DiffOptions Bind(ParseResult result, Options options, out SuppressionFile suppressions)
    {
        suppressions = new SuppressionFile();
        foreach (string file in result.GetValue(options.Suppress)!)
            suppressions.Read(file);
        List<string> names = Many(result.GetValue(options.Targets)!);
        // Where nothing is said: what most people run, and the two 32-bit architectures that tell most.
        IReadOnlyList<Target> targets = names.Count > 0
            ? InputOptions.ParseTargets(names)
            : [.. Targets.All.Where(target => target.PointerSize == 8 || ReferenceEquals(target, Targets.I386) || ReferenceEquals(target, Targets.Arm))];
        Dictionary<Target, string> aliases = [];
        foreach (string name in names)
        {
            if (Targets.TryParse(name, out Target? target) && name != target.Name)
                aliases.TryAdd(target, name);
        }
        string category = result.GetValue(options.Category)!;
        if (category is not ("abi" or "abi+api" or "strict"))
            throw new UsageException($"--category {category}: abi, abi+api or strict");
        string? profile = result.GetValue(options.Profile);
        if (profile is not (null or "vfio" or "netlink" or "generic"))
            throw new UsageException($"--profile {profile}: vfio, netlink or generic");
        List<string> only = Many(result.GetValue(options.Only)!);
        List<string> skip = Many(result.GetValue(options.Skip)!);
        foreach (string rule in only.Concat(skip))
        {
            if (Rules.Find(rule) is null)
                throw new UsageException($"there is no rule '{rule}' (uapi diff --rules lists them)");
        }
        return new DiffOptions
        {
            Targets = targets,
            Aliases = aliases,
            Profile = profile,
            Category = category,
            HasComments = result.GetValue(options.Comments),
            Only = only,
            Skip = skip,
            Conventions = suppressions.Conventions,
            Sentinels = suppressions.Sentinels,
        };
    }

    private static void Print(CommandContext context, ParseResult result, Options options, DiffReport report, string format, string? path, bool all)
    {
        if (format is "json" or "sarif")
        {
            ReadOnlyMemory<byte> bytes = format == "json" ? JsonOutput.Write(report) : SarifOutput.Write(report, all);
            if (path is not null)
                File.WriteAllBytes(path, bytes.ToArray());
            else
                context.WriteUtf8(bytes.Span);
            return;
        }
        using StringWriter writer = new();
        switch (format)
        {
            case "markdown":
                writer.Write(MarkdownOutput.Write(report));
                break;
            case "github":
                writer.Write(GithubOutput.Write(report));
                break;
            case "html":
                writer.Write(HtmlOutput.Write(report));
                break;
            default:
                bool hasColor = path is null && result.GetValue(options.Color) switch { "always" => true, "never" => false, _ => context.Terminal.HasColor };
                TextOutput.Write(writer, report, path is null ? context.Terminal.Width : Rendering.Terminal.DefaultWidth, hasColor, all, result.GetValue(options.Quiet), result.GetValue(options.Suggest));
                break;
        }
        if (path is not null)
            File.WriteAllText(path, writer.ToString());
        else
            context.Out.Write(writer.ToString());
    }

    // A release is a row of numbers: 7.4 comes before 7.10.
    private static bool IsExpired(Suppression suppression, string? release) =>
        suppression.Until is { } until && release is not null && Version.TryParse(until, out Version? limit) && Version.TryParse(release, out Version? now) && now >= limit;

    private static List<string> Many(IEnumerable<string> values) =>
        [.. values.Where(value => value is not null).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static int ListRules(CommandContext context)
    {
        foreach (Rule rule in Rules.All)
            context.Out.Write($"{rule.Id,-34} {rule.Abi.Name(),-12} {rule.Api.Name(),-12} {Catalogue.SummaryOf(rule.Id)}\n");
        return ExitCode.Success;
    }

    private static int Explain(CommandContext context, string id)
    {
        if (id != "limits" && Rules.Find(id) is null)
            throw new UsageException($"there is no rule '{id}' (uapi diff --rules lists them)");
        context.Out.Write($"{id}\n\n{Catalogue.EntryOf(id)}\n");
        return ExitCode.Success;
    }

    private sealed class Options
    {
        public Argument<string[]> Sides { get; } = new("OLD NEW") { Arity = ArgumentArity.ZeroOrMore, Description = "Two headers or two directories; with --git the paths to compare." };

        public Option<string?> Git { get; } = new("--git") { HelpName = "BASE..HEAD", Description = "Compare two revisions of the repository in the current directory." };

        public Option<string?> Patch { get; } = new("--patch") { HelpName = "FILE", Description = "NEW is OLD with this unified diff applied, in memory." };

        public Option<string[]> Targets { get; } = new("--target") { HelpName = "TARGET[,TARGET]|all", Description = "Architectures (default: all of 64 bits, i386 and arm).", DefaultValueFactory = _ => [] };

        public Option<string[]> OldInclude { get; } = new("--old-include") { HelpName = "DIR", Description = "Include tree that belongs to OLD.", DefaultValueFactory = _ => [] };

        public Option<string[]> NewInclude { get; } = new("--new-include") { HelpName = "DIR", Description = "Include tree that belongs to NEW.", DefaultValueFactory = _ => [] };

        public Option<string?> Profile { get; } = new("--profile") { HelpName = "NAME", Description = "vfio, netlink or generic (default: what the header shows)." };

        public Option<string> Category { get; } = new("--category") { HelpName = "NAME", Description = "Which rules count: abi, abi+api (default), strict.", DefaultValueFactory = _ => "abi+api" };

        public Option<string> FailOn { get; } = new("--fail-on") { HelpName = "LEVEL", Description = "Exit with 1 from this level on: breaking (default), conditional, compatible, never.", DefaultValueFactory = _ => "breaking" };

        public Option<string> Axis { get; } = new("--axis") { HelpName = "abi,api", Description = "Which axes count for --fail-on (default: both).", DefaultValueFactory = _ => "abi,api" };

        public Option<string[]> Only { get; } = new("--only") { HelpName = "RULE,…", Description = "Only these rules.", DefaultValueFactory = _ => [] };

        public Option<string[]> Skip { get; } = new("--skip") { HelpName = "RULE,…", Description = "All but these rules.", DefaultValueFactory = _ => [] };

        public Option<string[]> Suppress { get; } = new("--suppress") { HelpName = "FILE", Description = "Suppressions, one a line, each with its reason.", DefaultValueFactory = _ => [] };

        public Option<string?> WriteBaseline { get; } = new("--write-baseline") { HelpName = "FILE", Description = "Write a suppression for each finding of today." };

        public Option<bool> UpdateSuppressions { get; } = new("--update-suppressions") { Description = "Take suppressions that match nothing out of their files." };

        public Option<bool> StrictSuppressions { get; } = new("--strict-suppressions") { Description = "Exit with 2 if a suppression matches nothing." };

        public Option<string?> Release { get; } = new("--release") { HelpName = "VERSION", Description = "The release that NEW is for: suppressions until it have expired." };

        public Option<string[]> Format { get; } = new("--format") { HelpName = "FORMAT", Description = "text (default), json, markdown, sarif, github, html.", DefaultValueFactory = _ => [] };

        public Option<string[]> Output { get; } = new("--output", "-o") { HelpName = "FILE", Description = "Where to write; one for each --format.", DefaultValueFactory = _ => [] };

        public Option<string> Color { get; } = new("--color") { HelpName = "auto|always|never", Description = "Colour.", DefaultValueFactory = _ => "auto" };

        public Option<bool> All { get; } = new("--all") { Description = "Show what cannot be observed, too." };

        public Option<bool> Quiet { get; } = new("--quiet") { Description = "Only the verdict." };

        public Option<bool> Comments { get; } = new("--comments") { Description = "Compare comments, too." };

        public Option<bool> Suggest { get; } = new("--suggest") { Description = "Print the line that would suppress each finding." };

        public Option<bool> AllowIncomplete { get; } = new("--allow-incomplete") { Description = "Exit with 0 though something could not be analysed." };

        public Option<string?> Explain { get; } = new("--explain") { HelpName = "RULE", Description = "Print the catalogue's entry of a rule." };

        public Option<bool> ListRules { get; } = new("--rules") { Description = "List all rules." };
    }
}
