using System.Globalization;
using System.Text;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison as workflow commands, which become annotations beside the lines: the worst first, ten of each level.</summary>
internal static class GithubOutput
{
    private const int PerLevel = 10;

    /// <summary>Writes the commands.</summary>
    public static string Write(DiffReport report)
    {
        StringBuilder text = new();
        int left = 0;
        foreach ((Level level, string command) in ((Level, string)[])[(Level.Breaking, "error"), (Level.Conditional, "warning"), (Level.Compatible, "notice")])
        {
            Finding[] findings = [.. report.Living.Where(finding => finding.Level == level)];
            foreach (Finding finding in findings.Take(PerLevel))
            {
                string file = finding.File is { } name ? Path.Combine(report.New.Path, name) : report.New.Path;
                text.Append(CultureInfo.InvariantCulture, $"::{command} file={Property(file)},line={Math.Max(1, finding.Change.New?.Line ?? 1)},title={Property(finding.Rule.Id)}::{Message($"{finding.Change.Where}: {finding.Change.Message}")}\n");
            }
            left += Math.Max(0, findings.Length - PerLevel);
        }
        Verdict verdict = report.Verdict;
        text.Append(CultureInfo.InvariantCulture, $"::notice title=uapi diff::{Message($"ABI {verdict.Abi.Name()}, API {verdict.Api.Name()}{(report.IsIncomplete ? ", incomplete" : "")}{(left > 0 ? $"; {left} more were left out" : "")}")}\n");
        return text.ToString();
    }

    private static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
