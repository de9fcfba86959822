using Uapi.Analysis;

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
        if (old.IsDirectory != @new.IsDirectory)
            throw new UsageException($"{(old.IsDirectory ? old.Path : @new.Path)} is a directory and {(old.IsDirectory ? @new.Path : old.Path)} is not: compare two headers, or two directories");
        List<HeaderResult> results = old.IsDirectory ? CompareDirectories(old, @new, options, reading) : [Compare(null, old, old.Path, @new, @new.Path, options, reading)];
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
            Old = new DiffSide(old.Label, old.Hash()),
            New = new DiffSide(@new.Label, @new.Hash()),
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

    private static List<HeaderResult> CompareDirectories(DiffInput old, DiffInput @new, DiffOptions options, ReaderOptions reading)
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
            throw new InvalidOperationException(failures[0].Message, failures[0]);
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
                DiffReader oldReader = old.CreateReader(reading);
                DiffReader newReader = @new.CreateReader(reading);
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
