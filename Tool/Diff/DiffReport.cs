using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>One side of a comparison, for the head of a report.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Sha256">Of the text; of all texts for a directory.</param>
internal sealed record DiffSide(string Path, string Sha256);

/// <summary>Something that is no finding and still should be known.</summary>
/// <param name="Kind"><c>rebuild</c> or <c>layout</c>.</param>
/// <param name="Target">What it is about.</param>
/// <param name="Message">One sentence.</param>
internal sealed record DiffNote(string Kind, string Target, string Message);

/// <summary>A place that could not be analysed.</summary>
internal sealed record UnparsedPlace(string File, int Line, string Message);

/// <summary>A structure that changed, before and after, on the targets where both lie alike.</summary>
internal sealed record RecordChange(string? File, string Name, IReadOnlyList<Target> Targets, RecordFacts? Old, RecordFacts? New);

/// <summary>The worst level on each axis.</summary>
internal readonly record struct Verdict(Level Abi, Level Api)
{
    /// <summary>The worse of two.</summary>
    public Verdict With(Level abi, Level api) => new(Levels.Max(Abi, abi), Levels.Max(Api, api));
}

/// <summary>A whole comparison.</summary>
internal sealed class DiffReport
{
    /// <summary>The old side.</summary>
    public required DiffSide Old { get; init; }

    /// <summary>The new side.</summary>
    public required DiffSide New { get; init; }

    /// <summary>What was looked at.</summary>
    public required DiffOptions Options { get; init; }

    /// <summary>The profile that was used.</summary>
    public required string Profile { get; init; }

    /// <summary>All findings, the worst first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Notes.</summary>
    public IReadOnlyList<DiffNote> Notes { get; init; } = [];

    /// <summary>What could not be analysed. If there is anything, the comparison is incomplete.</summary>
    public IReadOnlyList<UnparsedPlace> Unparsed { get; init; } = [];

    /// <summary>The structures that changed.</summary>
    public IReadOnlyList<RecordChange> Records { get; init; } = [];

    /// <summary>Suppressions that took nothing out.</summary>
    public IReadOnlyList<Suppression> UnusedSuppressions { get; init; } = [];

    /// <summary>Headers that were compared.</summary>
    public int Headers { get; init; } = 1;

    /// <summary>Whether something could not be analysed.</summary>
    public bool IsIncomplete => Unparsed.Count > 0;

    /// <summary>The findings that count.</summary>
    public IEnumerable<Finding> Living => Findings.Where(finding => finding.Suppressed is null);

    /// <summary>The worst over all targets.</summary>
    public Verdict Verdict => Living.Aggregate(default(Verdict), (verdict, finding) => verdict.With(finding.Change.Abi, Counted(finding)));

    /// <summary>The worst on one target.</summary>
    public Verdict VerdictOn(Target target) =>
        Living.Where(finding => finding.Targets.Contains(target)).Aggregate(default(Verdict), (verdict, finding) => verdict.With(finding.Change.Abi, Counted(finding)));

    /// <summary>Findings of a level that count.</summary>
    public int Count(Level level) => Living.Count(finding => Levels.Max(finding.Change.Abi, Counted(finding)) == level);

    /// <summary>Findings that were suppressed.</summary>
    public int SuppressedCount => Findings.Count - Living.Count();

    /// <summary>Whether a finding is at or above a level on one of the axes.</summary>
    public bool Reaches(Level level, bool countsAbi, bool countsApi) => Living.Any(finding =>
        (countsAbi && finding.Change.Abi >= level) || (countsApi && Counted(finding) >= level));

    // The category abi leaves sources alone.
    private Level Counted(Finding finding) => Options.Category == "abi" ? Level.None : finding.Change.Api;
}
