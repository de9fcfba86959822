using Uapi.Analysis;
using Uapi.Snapshots;

namespace Uapi.Tool.Diff;

/// <summary>Compares two sides: one header with another, or every header of two directories.</summary>
internal static class DiffRunner
{
    // As HeaderReadings: parsing descends as deep as its limits allow.
    private const int StackSize = 16 << 20;

    /// <summary>Compares.</summary>
    /// <exception cref="UsageException">The sides are of different kinds.</exception>
    public static DiffReport Run(DiffInput old, DiffInput @new, DiffOptions options, ReaderOptions reading, SuppressionFile suppressions, Func<Suppression, bool> isExpired)
    {
        if (old.IsSet != @new.IsSet)
            throw new UsageException($"{(old.IsSet ? old.Path : @new.Path)} is a {((old.IsSet ? old : @new).IsDirectory ? "directory" : "snapshot")} and {(old.IsSet ? @new.Path : old.Path)} is a header: compare two headers, or two directories, or two snapshots");
        List<HeaderResult> results = old.IsSet ? CompareSets(old, @new, options, reading) : [Compare(null, old, old.Path, @new, @new.Path, options, reading)];
        return Report(new DiffSide(old.Label, old.Hash()), new DiffSide(@new.Label, @new.Hash()), results, options, suppressions, isExpired);
    }

    /// <summary>Compares a snapshot with the headers it is of.</summary>
    public static DiffReport Check(Snapshot snapshot, ISurfaceSource old, ISurfaceSource @new, DiffOptions options, SuppressionFile suppressions) => Report(
        new DiffSide(snapshot.Path, ""), new DiffSide("the headers", ""),
        [.. snapshot.Headers.Select(header => DiffEngine.Compare(header.Name, old, header.Name, @new, header.Name, options))],
        options, suppressions, _ => false);

    private static DiffReport Report(DiffSide old, DiffSide @new, List<HeaderResult> results, DiffOptions options, SuppressionFile suppressions, Func<Suppression, bool> isExpired)
    {
        List<Finding> findings = [.. results.SelectMany(result => result.Findings)];
        Suppress(findings, suppressions, isExpired);
        findings = [.. findings
            .OrderByDescending(finding => finding.Level)
            .ThenByDescending(finding => finding.Rule.IsSilent)
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Rule.Order)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Change.Where, StringComparer.Ordinal)];
        for (int i = 0; i < findings.Count; i++)
            findings[i].Index = i;
        return new DiffReport
        {
            Old = old,
            New = @new,
            Options = options,
            Profile = results.Exists(result => result.Profile == "vfio") ? "vfio" : options.Profile ?? "generic",
            Findings = findings,
            Notes = [.. results.SelectMany(result => result.Notes)],
            Unparsed = [.. results.SelectMany(result => result.Unparsed).Distinct()],
            Records = [.. results.SelectMany(result => result.Records)],
            UnusedSuppressions = [.. suppressions.Suppressions.Where(suppression => !suppression.IsUsed)],
            Headers = results.Count,
        };
    }

    private static HeaderResult Compare(string? file, DiffInput old, string oldHeader, DiffInput @new, string newHeader, DiffOptions options, ReaderOptions reading) =>
        DiffEngine.Compare(file, old.CreateReader(reading), oldHeader, @new.CreateReader(reading), newHeader, options);

    private static List<HeaderResult> CompareSets(DiffInput old, DiffInput @new, DiffOptions options, ReaderOptions reading)
    {
        SortedSet<string> before = old.Headers();
        SortedSet<string> after = @new.Headers();
        if (before.Count == 0 || after.Count == 0)
            throw new UsageException($"{(before.Count == 0 ? old.Path : @new.Path)}: there is no header in it");
        // asm/ in a directory of one architecture is reached by the targets it belongs to.
        Dictionary<string, bool> known = new(StringComparer.Ordinal);
        (string File, string Header, DiffOptions Options)[] changed = [.. before.Intersect(after)
            .Where(header => !DiffInput.IsSame(old, @new, header, known))
            .Select(header => Place(header, options)).Where(job => job.Options.Targets.Count > 0)];
        HeaderResult?[] results = new HeaderResult?[changed.Length];
        int next = -1;
        List<Exception> failures = [];
        Thread[] threads = [.. Enumerable.Range(0, Math.Max(1, Math.Min(Environment.ProcessorCount, changed.Length))).Select(_ => new Thread(Work, StackSize) { IsBackground = true })];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        if (failures.Count > 0)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures[0]);
        List<HeaderResult> all = [.. results.OfType<HeaderResult>()];
        foreach ((string header, _, DiffOptions place) in before.Except(after).Select(header => Place(header, options)).Where(job => job.Options.Targets.Count > 0))
            all.Add(Whole(header, Rules.HeaderRemoved, "It is not there any more: sources that include it stop compiling.", place));
        foreach ((string header, _, DiffOptions place) in after.Except(before).Select(header => Place(header, options)).Where(job => job.Options.Targets.Count > 0))
            all.Add(Whole(header, Rules.HeaderAdded, "New.", place));
        return all;

        void Work()
        {
            try
            {
                ISurfaceSource oldReader = old.CreateReader(reading);
                ISurfaceSource newReader = @new.CreateReader(reading);
                for (int i = Interlocked.Increment(ref next); i < changed.Length; i = Interlocked.Increment(ref next))
                    results[i] = DiffEngine.Compare(changed[i].File, oldReader, changed[i].Header, newReader, changed[i].Header, changed[i].Options);
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add(exception);
            }
        }
    }

    // What stands in an architecture's directory is included by its name without it, on that architecture.
    private static (string File, string Header, DiffOptions Options) Place(string header, DiffOptions options)
    {
        int slash = header.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !header[..slash].Contains("-linux-", StringComparison.Ordinal))
            return (header, header, options);
        string triplet = header[..slash];
        return (header, header[(slash + 1)..], options with { Targets = [.. options.Targets.Where(target => target.Triplets.Contains(triplet))] });
    }

    private static HeaderResult Whole(string header, Rule rule, string message, DiffOptions options)
    {
        bool isGone = rule == Rules.HeaderRemoved;
        Fact fact = Fact.Of(1, ("header", header));
        Change change = new()
        {
            Rule = rule,
            Where = header,
            Kind = "header",
            Abi = rule.Abi,
            Api = rule.Api,
            Old = isGone ? fact : null,
            New = isGone ? null : fact,
            Message = message,
            Condition = isGone ? "The kernel still serves the interface." : null,
        };
        Finding finding = new() { File = header, Change = change, Targets = options.Targets, Variants = [new Variant(options.Targets, change.Old, change.New, message)] };
        finding.Seal();
        return new HeaderResult("generic", options.Speaks(rule) ? [finding] : [], [], [], []);
    }

    private static void Suppress(List<Finding> findings, SuppressionFile file, Func<Suppression, bool> isExpired)
    {
        foreach (Suppression suppression in file.Suppressions.Where(suppression => !isExpired(suppression)))
        {
            foreach (Finding finding in findings.Where(suppression.Matches))
            {
                suppression.IsUsed = true;
                finding.Suppressed ??= suppression;
            }
        }
    }
}
