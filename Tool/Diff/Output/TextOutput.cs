using System.Globalization;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison for a person at a terminal: the worst first, the verdict last.</summary>
internal static class TextOutput
{
    private const string Reset = "\e[0m";

    // What follows from one edit is told by a few of its effects.
    private const int MaxConsequences = 5;

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer, DiffReport report, int width, bool hasColor, bool all, bool quiet, bool suggest)
    {
        if (!quiet)
        {
            WriteHead(writer, report);
            WriteFindings(writer, report, width, hasColor, all, suggest);
            WriteNotes(writer, report, width);
            WriteSuppressed(writer, report);
        }
        Verdict verdict = report.Verdict;
        if (!quiet)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $" {report.Count(Level.Breaking)} breaking, {report.Count(Level.Conditional)} conditional, {report.Count(Level.Compatible)} compatible, {report.SuppressedCount} suppressed\n"));
        }
        string incomplete = report.IsIncomplete ? "   incomplete: not everything could be analysed" : "";
        string worst = report.Living.FirstOrDefault() is { Level: >= Level.Conditional } first ? $"   (uapi diff --explain {first.Rule.Id})" : "";
        writer.Write($" verdict: ABI {Paint(verdict.Abi.Name(), verdict.Abi, hasColor)}   API {Paint(verdict.Api.Name(), verdict.Api, hasColor)}{incomplete}{(quiet ? "" : worst)}\n");
    }

    private static void WriteHead(TextWriter writer, DiffReport report)
    {
        string targets = report.Options.Targets.Count <= 4
            ? string.Join("  ", report.Options.Targets.Select(target => target.Name))
            : string.Create(CultureInfo.InvariantCulture, $"{report.Options.Targets.Count} targets");
        writer.Write($"{report.Old.Path} → {report.New.Path}   {targets}   profile {report.Profile}\n\n");
    }

    private static void WriteFindings(TextWriter writer, DiffReport report, int width, bool hasColor, bool all, bool suggest)
    {
        bool any = false;
        HashSet<Finding> shown = [.. report.Living.Where(finding => all || finding.Level > Level.None)];
        ILookup<Finding?, Finding> following = shown.OrderBy(finding => finding.Index).ToLookup(finding => finding.Cause);
        foreach (Finding finding in shown.Where(finding => finding.Cause is null || !shown.Contains(finding.Cause)).OrderBy(finding => finding.Index))
        {
            any = true;
            WriteFinding(writer, report, finding, width, hasColor, suggest, indent: "");
            Finding[] consequences = [.. following[finding]];
            foreach (Finding consequence in all ? consequences : consequences.Take(MaxConsequences))
                WriteFinding(writer, report, consequence, width, hasColor, suggest, indent: "  ↳ ");
            if (!all && consequences.Length > MaxConsequences)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"   ↳ … {consequences.Length - MaxConsequences} more that follow from it (--all shows them)\n"));
        }
        if (any)
            writer.Write('\n');
    }

    private static void WriteFinding(TextWriter writer, DiffReport report, Finding finding, int width, bool hasColor, bool suggest, string indent)
    {
        Change change = finding.Change;
        // Where only sources suffer, that is said; what installed programs suffer is what people expect.
        string axis = finding.Level >= Level.Conditional && change.Abi < finding.Level ? " (API)" : "";
        string level = finding.Level == Level.Breaking ? "BREAKING" : finding.Level.Name();
        string file = finding.File ?? Path.GetFileName(change.New is null ? report.Old.Path : report.New.Path);
        string where = finding.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{finding.Line}{(change.New is null && finding.File is not null ? " (old)" : "")}") : file;
        string set = TargetSets.Describe(finding.Targets, report.Options.Targets);
        string head = $" {indent}{Paint(level.PadRight(11), finding.Level, hasColor)} {change.Rule.Id + axis,-24} {change.Where}{(set.Length > 0 ? $"  [{set}]" : "")}";
        int plain = head.Length - (hasColor ? Paint("", finding.Level, true).Length : 0);
        writer.Write(plain + where.Length + 2 <= width ? head + where.PadLeft(width - plain) : head + "  " + where);
        writer.Write('\n');
        string text = finding.Variants[0].Message;
        foreach (Variant variant in finding.Variants.Skip(1).Where(variant => variant.Message != text).Take(1))
            text += $" {string.Join(", ", variant.Targets.Take(3).Select(target => target.Name))}{(variant.Targets.Count > 3 ? ", …" : "")}: {variant.Message}";
        if (change.Condition is not null && finding.Level == Level.Conditional)
            text += $" Safe if: {change.Condition}";
        if (change.Fix is not null && finding.Level == Level.Breaking)
            text += $" Fix: {change.Fix}";
        string margin = new(' ', indent.Length + 13);
        // Four lines a finding at most.
        foreach (string line in TextReport.Wrap(text, Math.Max(40, width - margin.Length)).Take(3))
            writer.Write(margin + line + "\n");
        if (suggest)
            writer.Write($"{margin}{change.Rule.Id} {change.Where} id={finding.Fingerprint} ; \n");
    }

    private static void WriteNotes(TextWriter writer, DiffReport report, int width)
    {
        if (report.Notes.Count == 0)
            return;
        writer.Write(" notes\n");
        foreach (DiffNote note in report.Notes)
        {
            bool isFirst = true;
            foreach (string line in TextReport.Wrap($"{note.Target}: {note.Message}", Math.Max(40, width - 11)))
            {
                writer.Write($"   {(isFirst ? note.Kind : ""),-7} {line}\n");
                isFirst = false;
            }
        }
        writer.Write('\n');
    }

    private static void WriteSuppressed(TextWriter writer, DiffReport report)
    {
        Finding[] suppressed = [.. report.Findings.Where(finding => finding.Suppressed is not null)];
        foreach (Finding finding in suppressed.Where(finding => !finding.Suppressed!.IsBaseline))
            writer.Write($" suppressed  {finding.Rule.Id} {finding.Change.Where}: {finding.Suppressed!.Reason}\n");
        int baseline = suppressed.Count(finding => finding.Suppressed!.IsBaseline);
        if (baseline > 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" suppressed  {baseline} by a baseline that nobody has reviewed\n"));
        foreach (Suppression unused in report.UnusedSuppressions)
            writer.Write($" unused      {unused.Place}: {unused.Rule} {unused.Target}\n");
        if (suppressed.Length > 0 || report.UnusedSuppressions.Count > 0)
            writer.Write('\n');
    }

    private static string Paint(string text, Level level, bool hasColor) => hasColor
        ? level switch { Level.Breaking => "\e[31m", Level.Conditional => "\e[33m", Level.Compatible => "\e[32m", _ => "\e[2m" } + text + Reset
        : text;
}
