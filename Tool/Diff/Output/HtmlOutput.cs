using System.Globalization;
using System.Net;
using System.Text;
using Uapi.Model;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison as one page without anything outside of it: the findings, and the bytes of each changed structure before and after.</summary>
internal static class HtmlOutput
{
    // Larger structures are cut: nobody reads a thousand rows.
    private const int MaxRows = 64;

    private const string Style = """
        body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}code,.map{font-family:ui-monospace,monospace}
        table.f{border-collapse:collapse;width:100%}table.f td,table.f th{border-bottom:1px solid #ddd;padding:.35rem .5rem;text-align:left;vertical-align:top}
        .breaking{color:#b00020;font-weight:600}.conditional{color:#8a5a00;font-weight:600}.compatible{color:#146c2e}.none{color:#666}
        .pair{display:flex;gap:2rem;flex-wrap:wrap}.map{border-collapse:collapse;font-size:12px;table-layout:fixed}
        .map td{border:1px solid #999;height:1.6rem;min-width:2.6rem;text-align:center;overflow:hidden;padding:0 .2rem}
        .map th{font-weight:400;color:#666;padding:0 .5rem;text-align:right}.hole{background:repeating-linear-gradient(45deg,#eee,#eee 4px,#fff 4px,#fff 8px)}
        .same{background:#f2f5f9}.new{background:#d5f0da}.gone{background:#f9d6d5}.moved{background:#fdeebf}
        @media(prefers-color-scheme:dark){body{background:#16181c;color:#e4e4e4}.same{background:#262b33}.new{background:#1d4427}.gone{background:#5a2524}.moved{background:#54461a}.hole{background:#333}}
        """;

    /// <summary>Writes the page.</summary>
    public static string Write(DiffReport report)
    {
        Verdict verdict = report.Verdict;
        StringBuilder html = new();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>uapi diff</title>\n<style>\n").Append(Style).Append("\n</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(report.Old.Path)} → {Text(report.New.Path)}</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>ABI <span class=\"{verdict.Abi.Name()}\">{verdict.Abi.Name()}</span>, API <span class=\"{verdict.Api.Name()}\">{verdict.Api.Name()}</span>{(report.IsIncomplete ? ", incomplete" : "")}; ");
        html.Append(CultureInfo.InvariantCulture, $"{Text(string.Join(", ", report.Options.Targets.Select(report.Options.NameOf)))}</p>\n");
        html.Append("<table class=\"f\"><tr><th>level</th><th>rule</th><th>what</th><th>change</th><th>targets</th></tr>\n");
        foreach (Finding finding in report.Living.Where(finding => finding.Level > Level.None))
        {
            string set = TargetSets.Describe(finding.Targets, report.Options.Targets);
            string condition = finding.Level == Level.Conditional && finding.Change.Condition is { } safe ? "<br><small>Safe if: " + Text(safe) + "</small>" : finding.Level == Level.Breaking && finding.Change.Fix is { } fix ? "<br><small>Fix: " + Text(fix) + "</small>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"{finding.Level.Name()}\">{finding.Level.Name()}</td><td>{finding.Rule.Id}</td><td><code>{Text(finding.Change.Where)}</code></td><td>{Text(finding.Change.Message)}{condition}</td><td>{(set.Length > 0 ? Text(set) : "all")}</td></tr>\n");
        }
        html.Append("</table>\n");
        foreach (RecordChange record in report.Records)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2><code>{Text(record.Name)}</code> on {Text(string.Join(", ", record.Targets.Select(report.Options.NameOf)))}</h2>\n<div class=\"pair\">\n");
            Dictionary<string, Member> old = Members(record.Old);
            Dictionary<string, Member> @new = Members(record.New);
            WriteMap(html, "before", record.Old, @new, isOld: true);
            WriteMap(html, "after", record.New, old, isOld: false);
            html.Append("</div>\n");
        }
        return html.Append("</body></html>\n").ToString();
    }

    private static Dictionary<string, Member> Members(RecordFacts? record) =>
        record is null ? [] : Member.Flatten(record).DistinctBy(member => member.Path).ToDictionary(member => member.Path);

    // Rows of eight bytes. Members that share bytes, as the arms of a union do, stand in one cell.
    private static void WriteMap(StringBuilder html, string title, RecordFacts? record, Dictionary<string, Member> other, bool isOld)
    {
        html.Append("<div><div>").Append(title);
        if (record is null)
        {
            html.Append(": not there</div></div>\n");
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $": {record.Size} bytes</div>\n<table class=\"map\">\n");
        List<Member> members = Member.Flatten(record);
        for (long row = 0; row * 8 < record.Size && row < MaxRows; row++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{row * 8}</th>");
            long at = row * 8;
            long end = Math.Min(at + 8, record.Size);
            while (at < end)
            {
                Member[] here = [.. members.Where(member => member.Start / 8 <= at && at * 8 < member.End)];
                long stop = end;
                foreach (Member member in members)
                {
                    long start = member.Start / 8;
                    long finish = (member.End + 7) / 8;
                    if (start > at)
                        stop = Math.Min(stop, start);
                    if (finish > at)
                        stop = Math.Min(stop, finish);
                }
                string kind = here.Length == 0 ? "hole" : here.All(member => other.TryGetValue(member.Path, out Member? same) && same.Start == member.Start && same.Width == member.Width) ? "same"
                    : here.Any(member => !other.ContainsKey(member.Path)) ? (isOld ? "gone" : "new") : "moved";
                html.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{stop - at}\" class=\"{kind}\" title=\"{Text(string.Join(", ", here.Select(member => $"{member.Facts.Spelling} {member.Path}")))}\">{Text(string.Join(" / ", here.Select(member => member.Path)))}</td>");
                at = stop;
            }
            html.Append("</tr>\n");
        }
        html.Append("</table>");
        if (record.Size > MaxRows * 8)
            html.Append(CultureInfo.InvariantCulture, $"<div>… {record.Size - (MaxRows * 8)} more bytes</div>");
        html.Append("</div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
