using System.Globalization;
using System.Text;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison as a comment on a change request. It begins with a hidden line by which a bot finds its earlier comment.</summary>
internal static class MarkdownOutput
{
    // Comments are cut at 65,536 characters where they are posted.
    private const int Limit = 60_000;

    /// <summary>Writes the comment.</summary>
    public static string Write(DiffReport report)
    {
        StringBuilder text = new("<!-- uapi diff -->\n");
        Verdict verdict = report.Verdict;
        text.Append(CultureInfo.InvariantCulture, $"**ABI {verdict.Abi.Name()}, API {verdict.Api.Name()}**{(report.IsIncomplete ? ", incomplete" : "")} — `{report.Old.Path}` → `{report.New.Path}`, {report.Options.Targets.Count} targets\n\n");
        Finding[] bad = [.. report.Living.Where(finding => finding.Level >= Level.Conditional)];
        Finding[] good = [.. report.Living.Where(finding => finding.Level == Level.Compatible)];
        Finding[] suppressed = [.. report.Findings.Where(finding => finding.Suppressed is not null)];
        int left = 0;
        if (bad.Length > 0)
        {
            text.Append("| | rule | what | change | targets |\n|---|---|---|---|---|\n");
            foreach (Finding finding in bad)
                left += Add(text, string.Create(CultureInfo.InvariantCulture, $"| {(finding.Level == Level.Breaking ? "**breaking**" : "conditional")} | {Link(finding)} | `{finding.Change.Where}` | {Cell(finding.Change.Message)} | {Set(finding, report)} |\n")) ? 0 : 1;
            text.Append('\n');
        }
        left += Section(text, $"{good.Length} compatible", good, finding => $"- {Link(finding)} `{finding.Change.Where}`: {Cell(finding.Change.Message)}\n");
        left += Section(text, $"{suppressed.Length} suppressed", suppressed, finding => $"- {Link(finding)} `{finding.Change.Where}`: {Cell(finding.Suppressed!.Reason)}\n");
        if (left > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{left} more were left out.\n");
        return text.ToString();
    }

    private static int Section(StringBuilder text, string title, Finding[] findings, Func<Finding, string> line)
    {
        if (findings.Length == 0)
            return 0;
        text.Append(CultureInfo.InvariantCulture, $"<details><summary>{title}</summary>\n\n");
        int left = findings.Count(finding => !Add(text, line(finding)));
        text.Append("\n</details>\n");
        return left;
    }

    private static bool Add(StringBuilder text, string line)
    {
        if (text.Length + line.Length > Limit - 200)
            return false;
        text.Append(line);
        return true;
    }

    private static string Set(Finding finding, DiffReport report) => TargetSets.Describe(finding.Targets, report.Options.Targets) is { Length: > 0 } set ? set : "all";

    private static string Link(Finding finding) => $"[{finding.Rule.Id}]({Catalogue.Page}#{finding.Rule.Id})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
