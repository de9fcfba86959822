using System.CommandLine;
using System.Globalization;
using Uapi.SpaprTce;
using Uapi.Tool.Replay;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi replay</c>: what the SPAPR TCE IOMMU answers to a scenario, without a POWER machine.</summary>
internal static class ReplayCommand
{
    private const int MostGroups = 64;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Scenario (docs/scenarios.md). Each runs on a machine of its own." };
        Option<string> profile = new("--profile") { HelpName = "NAME", Description = $"Kernel: {Machines.ProfileNames}.", DefaultValueFactory = _ => "mainline" };
        Option<string> platform = new("--platform") { HelpName = "NAME", Description = $"Machine: {Machines.PlatformNames}.", DefaultValueFactory = _ => "powernv9" };
        Option<string> pageSize = new("--page-size") { HelpName = "4k|64k", Description = "Page size of the kernel.", DefaultValueFactory = _ => "64k" };
        Option<string> quirks = new("--quirks")
        {
            HelpName = "documented|as-shipped|Qn,Qn",
            Description = "Which defects of the kernel are reproduced: those its contract lives with, all that can be, or these besides the former.",
            DefaultValueFactory = _ => "documented",
        };
        Option<string> groups = new("--groups") { HelpName = "N", Description = $"IOMMU groups of the machine, 1 to {MostGroups}.", DefaultValueFactory = _ => "3" };
        Option<bool> explain = new("--explain") { Description = "Say behind each line which rule decided it, if one did, and what is suspicious about it." };
        Option<string?> trace = new("--trace") { HelpName = "TRACE", Description = "Write every call, also those that are no step, to a file: JSON, an object a line." };
        Option<bool> json = new("--json") { Description = "Print JSON, an object a line." };
        Command command = new("replay", "Runs scenarios of calls on the model of the POWER SPAPR TCE IOMMU, and prints each answer.")
        {
            files, profile, platform, pageSize, quirks, groups, explain, json, trace,
        };
        command.SetAction(result =>
        {
            SpaprMachineOptions options = new()
            {
                Profile = Machines.ParseProfile(result.GetValue(profile)!),
                Platform = Machines.ParsePlatform(result.GetValue(platform)!),
                PageSize = Machines.ParsePageSize(result.GetValue(pageSize)!),
                Quirks = Machines.ParseQuirks(result.GetValue(quirks)!),
                Groups = ParseGroups(result.GetValue(groups)!),
                Lints = result.GetValue(explain),
            };
            List<ScenarioText> scenarios = ScenarioText.ReadAll(context, result.GetValue(files)!);
            if (scenarios.Exists(scenario => scenario.Scenario is null))
                return ExitCode.Usage;
            IReplayWriter writer = result.GetValue(json) ? new JsonReplayWriter(context) : new TextReplayWriter(context.Out, scenarios.Count > 1, result.GetValue(explain));
            if (result.GetValue(trace) is not { } file)
                return Run(context, scenarios, options, writer);
            using StreamWriter calls = Create(file);
            return Run(context, scenarios, options with { Trace = new JsonLinesTracer(calls) }, writer);
        });
        return command;
    }

    // The library's own words for what is no number name a .NET type.
    private static int ParseGroups(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostGroups
            ? count
            : throw new UsageException($"--groups {text}: 1 to {MostGroups}");

    private static StreamWriter Create(string file)
    {
        try
        {
            return new StreamWriter(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--trace {file}: {exception.Message}");
        }
    }

    private static int Run(CommandContext context, List<ScenarioText> scenarios, SpaprMachineOptions options, IReplayWriter writer)
    {
        int exitCode = ExitCode.Success;
        foreach (ScenarioText text in scenarios)
        {
            writer.Begin(text.Path, options);
            try
            {
                foreach (ScenarioResult result in new ScenarioRunner(new SpaprMachine(options)).Run(text.Scenario!))
                    writer.Write(result);
            }
            catch (ScenarioException exception)
            {
                ScenarioText.Tell(context, text.Path, exception.Messages);
                exitCode = ExitCode.Usage;
            }
        }
        return exitCode;
    }
}
