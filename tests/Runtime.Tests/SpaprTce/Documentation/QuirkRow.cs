using System.Text.RegularExpressions;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>A row of the register of quirks in <c>docs/spapr-tce.md</c>.</summary>
/// <param name="Number">The n of Qn.</param>
/// <param name="Name">The member of <see cref="Uapi.SpaprTce.Quirk"/>.</param>
/// <param name="Default">Which side <c>documented</c> takes.</param>
/// <param name="ShownBy">The last cell.</param>
internal sealed partial record QuirkRow(int Number, string Name, string Default, string ShownBy)
{
    /// <summary>The scenarios that show it, each with the machine: <c>`name`</c>, or <c>`name` on `pseries`</c>.</summary>
    public IEnumerable<(string Scenario, string Machine)> Scenarios =>
        ScenarioOnMachine().Matches(ShownBy).Select(match => (match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : "powernv9"));

    /// <summary>The files of <c>tests/Scenarios/findings</c> that show it, or say why nothing shows.</summary>
    public IEnumerable<string> Findings => FindingName().Matches(ShownBy).Select(match => match.Groups[1].Value);

    public static IEnumerable<QuirkRow> Read(string page)
    {
        foreach (string line in page.Split('\n').Where(line => line.StartsWith("| <a id=\"q", StringComparison.Ordinal)))
        {
            string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
            Match name = NumberAndName().Match(cells[0]);
            Xunit.Assert.True(name.Success && cells.Length == 6, line);
            yield return new QuirkRow(int.Parse(name.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), name.Groups[2].Value, cells[4].Split(' ', ';', ',')[0], cells[5]);
        }
    }

    /// <summary>Which side <c>documented</c> takes, in the register's words.</summary>
    public static string DefaultOf(Quirk quirk)
    {
        if (QuirkSet.Documented.Has(quirk))
            return "kernel";
        try
        {
            QuirkSet.Documented.With(quirk);
            return "contract";
        }
        catch (ArgumentException)
        {
            return "never";
        }
    }

    /// <summary>The page with a row for every quirk, its name and default right; the words of a new one are for a person to write.</summary>
    public static string Update(string page)
    {
        List<string> lines = [.. page.Split('\n')];
        foreach (Quirk quirk in Enum.GetValues<Quirk>())
        {
            string start = $"| <a id=\"q{(int)quirk}\"></a>Q{(int)quirk} `";
            int at = lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal));
            if (at < 0)
            {
                at = lines.FindLastIndex(line => line.StartsWith("| <a id=\"q", StringComparison.Ordinal)) + 1;
                lines.Insert(at, $"{start}{quirk}` | | | | {DefaultOf(quirk)} | – |");
            }
            string[] cells = lines[at].Split('|');
            cells[1] = $"{start[1..]}{quirk}` ";
            string old = cells[5].Trim().Split(' ', ';', ',')[0];
            cells[5] = cells[5].Replace(old, DefaultOf(quirk), StringComparison.Ordinal);
            lines[at] = string.Join('|', cells);
        }
        return string.Join('\n', lines);
    }

    [GeneratedRegex("^<a id=\"q[0-9]+\"></a>Q([0-9]+) `([A-Za-z]+)`$")]
    private static partial Regex NumberAndName();

    [GeneratedRegex("`([0-9]{3}-[a-z0-9-]+)`(?: on `([a-z0-9-]+)`)?")]
    private static partial Regex ScenarioOnMachine();

    [GeneratedRegex("`([DQR][0-9]+-[A-Za-z0-9-]+)`")]
    private static partial Regex FindingName();
}
