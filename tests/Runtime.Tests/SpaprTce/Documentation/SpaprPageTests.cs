using System.Text.RegularExpressions;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary><c>docs/spapr-tce.md</c> says what the code does: its tables are made from the rules and from calls on the model, and its register of quirks is held against the switches.</summary>
public sealed partial class SpaprPageTests
{
    private const string Rules = "rules ";
    private static readonly GeneratedPage s_page = new("spapr-tce.md");

    [Fact]
    public void GeneratedParts_AreWhatTheCodeSays()
    {
        Assert.Contains(GeneratedPage.All, page => page.File == s_page.File);
        foreach (GeneratedPage page in GeneratedPage.All)
            page.Check(part => Make(page, part));
    }

    /// <summary>Whatever a refusal sends its reader to is there, once.</summary>
    [Fact]
    public void EveryRule_HasItsAnchor()
    {
        if (GeneratedPage.Writes)
            return;
        foreach (IGrouping<string, Rule> page in SpaprRules.All.GroupBy(rule => rule.Documentation.Split('#')[0]))
        {
            string[] anchors = [.. Anchor().Matches(new GeneratedPage(page.Key["docs/".Length..]).Text).Select(match => match.Groups[1].Value)];
            Assert.All(page, rule => Assert.Single(anchors, rule.Documentation.Split('#')[1]));
        }
    }

    [Fact]
    public void EveryLinkToARow_HasItsAnchor()
    {
        if (GeneratedPage.Writes)
            return;
        string[] anchors = [.. Anchor().Matches(s_page.Text).Select(match => match.Groups[1].Value)];

        Assert.Equal([], anchors.GroupBy(anchor => anchor).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Link().Matches(s_page.Text).Select(match => match.Groups[1].Value), link => Assert.Contains(link, anchors));
    }

    [Fact]
    public void Register_HasEveryQuirkWithItsDefault()
    {
        if (GeneratedPage.Writes)
            s_page.Write(QuirkRow.Update(s_page.Text));

        QuirkRow[] rows = [.. QuirkRow.Read(s_page.Text)];

        Assert.Equal(Enum.GetValues<Quirk>().Select(quirk => $"{(int)quirk} {quirk}"), rows.Select(row => $"{row.Number} {row.Name}"));
        Assert.All(rows, row => Assert.Equal((row.Name, QuirkRow.DefaultOf((Quirk)row.Number)), (row.Name, row.Default)));
    }

    /// <summary>What is named as showing a quirk does: without it the same scenario is answered otherwise.</summary>
    [Fact]
    public void Register_NamesScenariosThatShowTheQuirk()
    {
        int shown = 0;
        foreach (QuirkRow row in QuirkRow.Read(s_page.Text))
        {
            Quirk quirk = (Quirk)row.Number;
            foreach ((string scenario, string machine) in row.Scenarios)
            {
                Assert.True(Recordings.Texts.ContainsKey(scenario), $"Q{row.Number}: there is no scenario {scenario}");
                SpaprMachineOptions options = Options(machine);
                Assert.True(
                    Run(scenario, options with { Quirks = QuirkSet.AsShipped.With(quirk) }) != Run(scenario, options with { Quirks = QuirkSet.AsShipped.Without(quirk) }),
                    $"Q{row.Number}: {scenario} is answered the same without it on {machine}");
                shown++;
            }
            foreach (string finding in row.Findings)
            {
                string file = Path.Combine(Recordings.Repository, "tests/Scenarios/findings", finding + ".finding");
                Assert.True(File.Exists(file), $"Q{row.Number}: there is no finding {finding}");
                Assert.Contains($"Q{row.Number}", File.ReadLines(file).First().Split(' '));
                shown++;
            }
        }
        Assert.InRange(shown, 20, int.MaxValue);
    }

    /// <summary>Scenarios and tests that the page names elsewhere are there.</summary>
    [Fact]
    public void NamedScenarios_Exist()
    {
        string[] names = [.. ScenarioName().Matches(s_page.Text).Select(match => match.Groups[1].Value).Distinct()];

        Assert.True(names.Length > 30);
        Assert.Equal([], names.Where(name => !Recordings.Texts.ContainsKey(name)));
    }

    private static string Make(GeneratedPage page, string part)
    {
        if (!part.StartsWith(Rules, StringComparison.Ordinal))
            return part switch { "states" => StateTable.Make(), "machines" => MachinePage.Make(), _ => throw new ArgumentException($"'{part}' is no part of the page.") };
        string[] calls = part[Rules.Length..].Split(' ');
        if (calls is ["*"])
        {
            // Calls that nobody gave a place yet.
            HashSet<string> placed = [.. page.Parts.Where(other => other.StartsWith(Rules, StringComparison.Ordinal)).SelectMany(other => other[Rules.Length..].Split(' '))];
            return string.Join('\n', SpaprRules.All.Where(rule => rule.Documentation.StartsWith($"docs/{page.File}#", StringComparison.Ordinal) && !placed.Contains(RuleTable.CallOf(rule))).GroupBy(RuleTable.CallOf).OrderBy(call => call.Key, StringComparer.Ordinal)
                .Select(call => $"### {call.Key}\n\n{RuleTable.Of(call)}"));
        }
        // Tables are initialized in any order; within one the order is the kernel's.
        return RuleTable.Of(calls.SelectMany(call => SpaprRules.All.Where(rule => RuleTable.CallOf(rule) == call)));
    }

    private static SpaprMachineOptions Options(string machine) => machine == "patch-v11"
        ? new SpaprMachineOptions { Profile = SpaprProfile.PatchV11 }
        : new SpaprMachineOptions { Platform = SpaprPlatform.Parse(machine) };

    private static string Run(string scenario, SpaprMachineOptions options) =>
        string.Join('\n', new ScenarioRunner(new SpaprMachine(options)).Run(Scenario.Parse(Recordings.Texts[scenario])).Select(result => result.ToString()));

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\]\(#((?:q[0-9]|[a-z]+-[0-9])[^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([0-9]{3}-[a-z0-9-]+)`")]
    private static partial Regex ScenarioName();
}
