using System.Globalization;
using System.Runtime.CompilerServices;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Profiles;

/// <summary>One finding of <c>tests/Scenarios/findings</c>: a scenario, and beside its steps what a kernel with the defect and one without it make of them.</summary>
/// <remarks>
/// <para>
/// Before the line <c>---</c> stand <c>finding:</c> (the labels of the register), <c>says:</c>, one or more <c>wrong:</c> and <c>right:</c> (machines: profile, platform, page size, quirks), and
/// <c>why:</c> if both answer alike. Behind it stands the scenario in the language of <c>docs/scenarios.md</c>, with the answers behind <c>=></c>: one for both sides, or the wrong and the
/// right one with <c>&lt;></c> between. A step without an answer succeeds. An answer is a value or an error, then fields as they are printed, <c>lck=</c>, <c>rule=</c>, <c>fault=</c>.
/// </para>
/// <para>Lines with <c>!</c> are the test's own: <c>fail KIND N</c>, <c>clear</c>, and <c>retire ADDRESS SIZE</c> for another thread that unregisters a region at that moment.</para>
/// </remarks>
internal sealed class Finding
{
    private readonly List<string> _lines = [];

    private Finding(string name) => Name = name;

    internal string Name { get; }

    /// <summary>R1, D1, Q1 ….</summary>
    internal List<string> Labels { get; } = [];

    internal string Says { get; private set; } = "";

    internal string? Why { get; private set; }

    internal List<string> Wrong { get; } = [];

    internal List<string> Right { get; } = [];

    /// <summary>Whether some step has two answers.</summary>
    internal bool ShowsADifference => _lines.Any(line => line.Contains(" <> ", StringComparison.Ordinal));

    internal static IReadOnlyDictionary<string, Finding> All { get; } =
        Directory.GetFiles(Folder(), "*.finding").Order(StringComparer.Ordinal).Select(Read).ToDictionary(finding => finding.Name);

    /// <summary>Plays the scenario on a machine of one side.</summary>
    /// <returns>What was answered otherwise, a line each.</returns>
    internal List<string> Play(string machineText, bool isRight)
    {
        List<string> differences = [];
        SpaprMachine machine = Build(machineText);
        string text = string.Join('\n', _lines.Select(line => line.StartsWith('!') ? "#" + line : line.Split(" => ")[0]));
        using IEnumerator<ScenarioResult> results = new ScenarioRunner(machine).Run(Scenario.Parse(text)).GetEnumerator();
        for (int done = 0; ; done = results.Current.Line)
        {
            foreach (string deed in _lines.Skip(done).TakeWhile(line => line.Length == 0 || line[0] is '#' or '!').Where(line => line.StartsWith('!')))
                Do(deed[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries), machine);
            if (!results.MoveNext() || results.Current.Line > _lines.Count)
                return differences;
            ScenarioResult result = results.Current;
            if (result.Kind == ScenarioResultKind.Step && Mismatch(result, Expected(_lines[result.Line - 1], isRight)) is { } wanted)
                differences.Add($"{result}, {result.Refusal?.ToString() ?? "no rule"}, fault {result.Fault}: not {wanted}");
        }
    }

    private static string[] Expected(string line, bool isRight)
    {
        string[] parts = line.Split(" => ");
        if (parts.Length == 1)
            return [];
        string[] sides = parts[1].Split(" <> ");
        return sides[isRight ? ^1 : 0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Mismatch(ScenarioResult result, string[] expected)
    {
        if (expected.Length == 0)
            return result.Result.IsSuccess ? null : "a success";
        string answer = result.Result.IsSuccess ? result.Result.Value.ToString(CultureInfo.InvariantCulture) : "-" + result.ErrorName;
        if (answer != expected[0])
            return expected[0];
        string[] facts =
        [
            .. result.Fields.Select(field => $"{field.Key}={field.Value}"), $"lck={result.LockedKilobytes}", $"rule={result.Refusal?.Rule.Id}", $"fault={result.Fault}",
        ];
        return expected.Skip(1).FirstOrDefault(fact => !facts.Contains(fact));
    }

    private static void Do(string[] words, SpaprMachine machine)
    {
        switch (words)
        {
            case ["fail", var kind, var count]:
                machine.Faults.FailNext(Enum.Parse<SpaprFault>(kind, ignoreCase: true), int.Parse(count, CultureInfo.InvariantCulture));
                break;
            case ["clear"]:
                machine.Faults.Clear();
                break;
            case ["retire", var address, var size]:
                Assert.True(machine.AddressSpaces()[0].Regions.Exact(Convert.ToUInt64(address, 16), Convert.ToUInt64(size, 16))!.TryRetire());
                break;
            default:
                throw new FormatException($"'{string.Join(' ', words)}' is nothing that a test does.");
        }
    }

    private static SpaprMachine Build(string text)
    {
        string[] words = text.Split(' ');
        Assert.Equal(4, words.Length);
        return new SpaprMachine(new SpaprMachineOptions
        {
            Profile = words[0] switch
            {
                "mainline" => SpaprProfile.Mainline,
                "v5.10" => SpaprProfile.V5_10,
                "v4.2" => SpaprProfile.V4_2,
                "patch-v11" => SpaprProfile.PatchV11,
                _ => throw new FormatException($"'{words[0]}' is no profile."),
            },
            // POWER7 has the tables that were made at boot, and no others.
            Platform = words[1] == "ioda1" ? SpaprPlatform.PowerNV8 with { Name = "ioda1", MaximumWindows = 0 } : SpaprPlatform.Parse(words[1]),
            PageSize = words[2] == "4k" ? 4096 : 65536,
            Quirks = QuirkSet.Parse(words[3]),
        });
    }

    private static Finding Read(string path)
    {
        Finding finding = new(Path.GetFileNameWithoutExtension(path));
        string[] lines = File.ReadAllLines(path);
        int body = Array.IndexOf(lines, "---");
        foreach (string line in lines.Take(body))
        {
            string[] parts = line.Split(": ", 2);
            switch (parts[0])
            {
                case "finding":
                    finding.Labels.AddRange(parts[1].Split(' '));
                    break;
                case "says":
                    finding.Says = parts[1];
                    break;
                case "why":
                    finding.Why = parts[1];
                    break;
                case "wrong":
                    finding.Wrong.Add(parts[1]);
                    break;
                case "right":
                    finding.Right.Add(parts[1]);
                    break;
                default:
                    throw new FormatException($"{path}: '{line}' is no header of a finding.");
            }
        }
        finding._lines.AddRange(lines.Skip(body + 1));
        return finding;
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../Scenarios/findings");
}
