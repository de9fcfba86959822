using System.Globalization;
using System.Text;

namespace Uapi.Truth;

/// <summary>What one header states on one target, counted by kind, and what was found about it.</summary>
internal sealed record Tally(string Header, string Target, Facts Facts, Verdict Verdict);

/// <summary>The tables in docs/headers.md: how much the headers hold and how the compilers judged it.</summary>
internal static class Summary
{
    private const string Begin = "<!-- made by tests/truth/judge.sh --all --table -->";
    private const string End = "<!-- end of what judge.sh made -->";

    // A directory with fewer headers is counted with the one above it.
    private const int LeastHeaders = 6;

    /// <summary>Puts the tables between the markers of a page.</summary>
    public static void Write(string page, IReadOnlyList<Tally> tallies, string source)
    {
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{page} has no place for the tables: {Begin} … {End}");
        StringBuilder tables = new();
        tables.Append(CultureInfo.InvariantCulture, $"\n\nHeaders: {source}. A fact is a size, alignment, offset, width, type, value or name that a compiler was asked about, by each compiler.\n\n");
        WriteFamilies(tables, tallies);
        WriteTargets(tables, tallies);
        WriteReasons(tables, tallies);
        File.WriteAllText(page, text[..(begin + Begin.Length)] + tables + text[end..]);
    }

    private static void WriteFamilies(StringBuilder text, IReadOnlyList<Tally> tallies)
    {
        Tally[] one = [.. tallies.Where(tally => tally.Target == "x86_64").DistinctBy(tally => tally.Header)];
        Dictionary<string, int> sizes = one.GroupBy(tally => Directory(tally.Header)).ToDictionary(group => group.Key, group => group.Count());
        text.Append("| Headers on x86_64 | | records | members | enumerators | constants | requests | strings | macros with arguments | no constants | facts equal, all targets | missing | wrong |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (IGrouping<string, Tally> family in one.GroupBy(tally => FamilyOf(tally.Header, sizes)).OrderBy(group => group.Key, StringComparer.Ordinal).Append(new All(one)))
        {
            HashSet<string> headers = [.. family.Select(tally => tally.Header)];
            Tally[] everywhere = [.. tallies.Where(tally => family is All || headers.Contains(tally.Header))];
            Row(
                text, family.Key, family.Count(), family.Sum(Records), family.Sum(Members), family.Sum(Enumerators), family.Sum(Constants), family.Sum(Requests),
                family.Sum(tally => tally.Facts.Strings.Count), family.Sum(tally => tally.Facts.FunctionMacros.Count), family.Sum(Others),
                everywhere.Sum(tally => tally.Verdict.Equal), everywhere.Sum(Missing), everywhere.Sum(Wrong));
        }
        text.Append('\n');
    }

    private static void WriteTargets(StringBuilder text, IReadOnlyList<Tally> tallies)
    {
        text.Append("| Target | headers | records | constants | requests | compilers | facts equal | missing | wrong | headers no compiler reads |\n");
        text.Append("|---|---:|---:|---:|---:|---|---:|---:|---:|---:|\n");
        foreach (string target in Toolchain.Targets)
        {
            Tally[] all = [.. tallies.Where(tally => tally.Target == target)];
            if (all.Length == 0)
                continue;
            Tally[] headers = [.. all.DistinctBy(tally => tally.Header)];
            string compilers = string.Join(", ", all.Select(tally => tally.Verdict.Compiler).Distinct().Order(StringComparer.Ordinal));
            Row(
                text, target, headers.Length, headers.Sum(Records), headers.Sum(Constants), headers.Sum(Requests), compilers,
                all.Sum(tally => tally.Verdict.Equal), all.Sum(Missing), all.Sum(Wrong), headers.Count(tally => tally.Verdict.Unjudged is not null));
        }
        text.Append('\n');
    }

    private static void WriteReasons(StringBuilder text, IReadOnlyList<Tally> tallies)
    {
        text.Append("| Macros that are no constants (x86_64) | |\n|---|---:|\n");
        foreach (var reason in tallies.Where(tally => tally.Target == "x86_64").DistinctBy(tally => tally.Header)
            .SelectMany(tally => tally.Facts.OtherMacros.Values).Where(why => !why.StartsWith("empty", StringComparison.Ordinal))
            .GroupBy(Quoted).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(text, reason.Key, reason.Count());
        }
        text.Append('\n');
    }

    private static void Row(StringBuilder text, params object[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell is int number ? number.ToString("N0", CultureInfo.InvariantCulture) : cell)).Append(" |\n");

    private static string Quoted(string why) => System.Text.RegularExpressions.Regex.Replace(why, "'[^']*'", "'…'");

    private static string Directory(string header) => header[..header.LastIndexOf('/')];

    private static string FamilyOf(string header, Dictionary<string, int> sizes)
    {
        string directory = Directory(header);
        while (sizes.GetValueOrDefault(directory) < LeastHeaders && directory.Contains('/'))
            directory = Directory(directory);
        return directory;
    }

    private static int Records(Tally tally) => tally.Facts.Records.Count;

    private static int Members(Tally tally) => tally.Facts.Records.Values.Sum(record => record.Fields.Count);

    private static int Enumerators(Tally tally) => tally.Facts.Enums.Sum(item => item.Values.Count);

    private static int Constants(Tally tally) => tally.Facts.Constants.Count;

    private static int Requests(Tally tally) => tally.Facts.Constants.Values.Count(constant => constant.IsRequest);

    private static int Others(Tally tally) => tally.Facts.OtherMacros.Values.Count(why => !why.StartsWith("empty", StringComparison.Ordinal));

    private static int Missing(Tally tally) => tally.Verdict.Wrong.Count(IsMissing);

    private static int Wrong(Tally tally) => tally.Verdict.Wrong.Count(fact => !IsMissing(fact));

    private static bool IsMissing(string fact) => fact.Contains("missing", StringComparison.Ordinal) || fact.Contains("none here", StringComparison.Ordinal);

    private sealed class All(IEnumerable<Tally> tallies) : List<Tally>(tallies), IGrouping<string, Tally>
    {
        public string Key => "**all**";
    }
}
