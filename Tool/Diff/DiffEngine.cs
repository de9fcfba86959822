using System.Globalization;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Surfaces;
using Uapi.Text;

namespace Uapi.Tool.Diff;

/// <summary>One side of a comparison: what its headers offer. One instance serves one thread.</summary>
internal interface ISurfaceSource
{
    /// <summary>A header on each of the targets; null where the side has none of that name.</summary>
    IReadOnlyList<Surface?> Read(string header, IReadOnlyList<Target> targets);

    /// <summary>A header on a target, or null if the side has none of that name.</summary>
    Surface? Read(string header, Target target) => Read(header, [target])[0];
}

/// <summary>Reads the headers of one side; what was read is shared by all targets.</summary>
internal sealed class DiffReader(IHeaderSource source, ReaderOptions options) : ISurfaceSource
{
    private readonly HeaderReader _reader = new(source, options);
    private readonly Dictionary<SourceFile, HeaderScan> _scans = [];

    /// <inheritdoc/>
    public IReadOnlyList<Surface?> Read(string header, IReadOnlyList<Target> targets)
    {
        Surface?[] surfaces = new Surface?[targets.Count];
        SourceFile?[] files = [.. targets.Select(target => source.Find(target, header, includer: null))];
        List<int> found = [.. Enumerable.Range(0, targets.Count).Where(i => files[i] is not null)];
        IReadOnlyList<HeaderAbi> readings = _reader.Read(header, [.. found.Select(i => targets[i])]);
        for (int k = 0; k < found.Count; k++)
        {
            SourceFile file = files[found[k]]!;
            if (!_scans.TryGetValue(file, out HeaderScan? scan))
                _scans.Add(file, scan = new HeaderScan(file));
            surfaces[found[k]] = new Surface(readings[k], scan);
        }
        return surfaces;
    }
}

/// <summary>The findings of one header, before several are put together.</summary>
internal sealed record HeaderResult(
    string Profile, IReadOnlyList<Finding> Findings, IReadOnlyList<DiffNote> Notes, IReadOnlyList<UnparsedPlace> Unparsed, IReadOnlyList<RecordChange> Records);

/// <summary>Compares two versions of a header on every target, and says once what holds on several.</summary>
internal static class DiffEngine
{
    /// <summary>Compares.</summary>
    /// <param name="file">What the header is called in reports of several headers; null where there is one.</param>
    /// <param name="oldReader">The old side.</param>
    /// <param name="oldHeader">The header there.</param>
    /// <param name="newReader">The new side.</param>
    /// <param name="newHeader">The header there.</param>
    /// <param name="options">What to look at.</param>
    public static HeaderResult Compare(string? file, ISurfaceSource oldReader, string oldHeader, ISurfaceSource newReader, string newHeader, DiffOptions options)
    {
        List<(Target Target, IReadOnlyList<Change> Changes)> perTarget = [];
        List<Surface> surfaces = [];
        List<Surface> before = [];
        List<UnparsedPlace> unparsed = [];
        KnownComparisons known = new();
        string profile = options.Profile ?? "generic";
        IReadOnlyList<Surface?> olds = oldReader.Read(oldHeader, options.Targets);
        IReadOnlyList<Surface?> news = newReader.Read(newHeader, options.Targets);
        for (int i = 0; i < options.Targets.Count; i++)
        {
            (Target target, Surface? old, Surface? @new) = (options.Targets[i], olds[i], news[i]);
            if (old is null || @new is null)
                continue;
            Note(unparsed, old.Abi);
            Note(unparsed, @new.Abi);
            surfaces.Add(@new);
            before.Add(old);
            if (options.Profile is null && (old.IsVfio || @new.IsVfio))
                profile = "vfio";
            Surroundings surroundings = new(target, @new, include => newReader.Read(include, target));
            IReadOnlyList<Change>? changes = known.Find(old, @new, surroundings);
            if (changes is null)
            {
                changes = new HeaderComparer(old, @new, options, surroundings).Compare();
                known.Add(old, @new, surroundings, changes);
            }
            perTarget.Add((target, changes));
        }
        List<Finding> findings = Merge(file, perTarget, options);
        if (options.IsStrict)
            findings.AddRange(FindVaryingLayouts(file, surfaces, findings, options));
        foreach (UnparsedPlace place in unparsed)
            findings.Add(Unparsed(file, place, options));
        foreach (Finding finding in findings)
            finding.Seal();
        return new HeaderResult(profile, findings, Notes(findings, surfaces), unparsed, [.. Changed(file, findings, before, surfaces)]);
    }

    // For pictures of before and after: the structures that something was said about, targets with the same layouts together.
    private static IEnumerable<RecordChange> Changed(string? file, List<Finding> findings, List<Surface> before, List<Surface> after)
    {
        foreach (string where in findings.Where(finding => finding.Level > Level.None && finding.Change.Kind is "type" or "field").Select(finding => finding.Change.Where.Split('.')[0]).Distinct())
        {
            string name = where[(where.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            foreach (var group in before.Zip(after)
                .Select(pair => (pair.Second.Abi.Target, Old: pair.First.Records.GetValueOrDefault(name), New: pair.Second.Records.GetValueOrDefault(name)))
                .Where(item => item.Old is not null || item.New is not null)
                .GroupBy(item => (item.Old, item.New)))
            {
                yield return new RecordChange(file, where, [.. group.Select(item => item.Target)], group.Key.Old, group.Key.New);
            }
        }
    }

    private static void Note(List<UnparsedPlace> unparsed, HeaderAbi abi)
    {
        foreach (HeaderDiagnostic problem in abi.Diagnostics.Where(problem => problem.Rule.Severity == HeaderSeverity.Error))
        {
            UnparsedPlace place = new(problem.Path, problem.Line, problem.Message);
            if (!unparsed.Contains(place))
                unparsed.Add(place);
        }
    }

    private static Finding Unparsed(string? file, UnparsedPlace place, DiffOptions options) => Single(file, options.Targets, new Change
    {
        Rule = Rules.DeclarationUnparsed,
        Where = string.Create(CultureInfo.InvariantCulture, $"file:{place.File}:{place.Line}"),
        Kind = "header",
        Abi = Level.Conditional,
        Api = Level.Conditional,
        New = Fact.Of(place.Line, ("problem", place.Message)),
        Message = place.Message,
        Condition = "Nothing of it changed.",
    });

    private static Finding Single(string? file, IReadOnlyList<Target> targets, Change change) => new()
    {
        File = file,
        Change = change,
        Targets = targets,
        Variants = [new Variant(targets, change.Old, change.New, change.Message)],
    };

    // The same rule about the same thing with the same levels is one finding, whatever the numbers on each target.
    private static List<Finding> Merge(string? file, List<(Target Target, IReadOnlyList<Change> Changes)> perTarget, DiffOptions options)
    {
        Dictionary<(Rule, string, Level, Level), List<(Target Target, Change Change)>> groups = [];
        List<(Rule, string, Level, Level)> order = [];
        foreach ((Target target, IReadOnlyList<Change> changes) in perTarget)
        {
            foreach (Change change in changes.Where(change => options.Speaks(change.Rule)))
            {
                (Rule, string, Level, Level) key = (change.Rule, change.Where, change.Abi, change.Api);
                if (!groups.TryGetValue(key, out List<(Target, Change)>? group))
                {
                    groups.Add(key, group = []);
                    order.Add(key);
                }
                group.Add((target, change));
            }
        }
        List<Finding> findings = [];
        foreach ((Rule, string, Level, Level) key in order)
        {
            List<(Target Target, Change Change)> group = groups[key];
            Variant[] variants = [.. group
                .GroupBy(item => (item.Change.Old?.Text, item.Change.New?.Text, item.Change.Message))
                .Select(same => new Variant([.. same.Select(item => item.Target).Distinct()], same.First().Change.Old, same.First().Change.New, same.First().Change.Message))];
            findings.Add(new Finding { File = file, Change = group[0].Change, Variants = variants, Targets = [.. group.Select(item => item.Target).Distinct()] });
        }
        ILookup<string, Finding> byThing = findings.ToLookup(finding => finding.Change.Where);
        foreach (Finding finding in findings)
        {
            if (finding.Change.Cause is { } cause)
            {
                // Where a thing changed in several ways, the worst of them on one of the same targets.
                finding.Cause = byThing[cause]
                    .Where(other => other != finding && other.Change.Cause != finding.Change.Where && other.Targets.Any(finding.Targets.Contains))
                    .MaxBy(other => other.Level);
            }
        }
        return findings;
    }

    private static IEnumerable<Finding> FindVaryingLayouts(string? file, List<Surface> surfaces, List<Finding> findings, DiffOptions options)
    {
        if (surfaces.Count < 2 || !options.Speaks(Rules.LayoutVariesByArch))
            yield break;
        HashSet<string> touched = [.. findings.Where(finding => finding.Change.Kind is "type" or "field").Select(finding => finding.Change.Where.Split('.')[0])];
        foreach (RecordFacts record in surfaces[0].Records.Values)
        {
            string name = record.CName;
            if (!touched.Contains(name))
                continue;
            List<Member> members = Member.Flatten(record);
            foreach (Surface other in surfaces.Skip(1))
            {
                if (!other.Records.TryGetValue(record.Name, out RecordFacts? there))
                    continue;
                Dictionary<string, Member> otherMembers = Member.Flatten(there).DistinctBy(member => member.Path).ToDictionary(member => member.Path);
                Member? differing = members.Find(member => !otherMembers.TryGetValue(member.Path, out Member? same) || (!member.Facts.IsBitField && (same.Start != member.Start || same.Width != member.Width)));
                if (differing is null && record.Size == there.Size)
                    continue;
                string what = differing is null
                    ? string.Create(CultureInfo.InvariantCulture, $"{record.Size} bytes on {surfaces[0].Abi.Target}, {there.Size} on {other.Abi.Target}")
                    : $"{differing.Path} lies at {differing.Place} on {surfaces[0].Abi.Target}, {(otherMembers.TryGetValue(differing.Path, out Member? at) ? $"at {at.Place}" : "nowhere")} on {other.Abi.Target}";
                yield return Single(file, [.. surfaces.Select(surface => surface.Abi.Target)], new Change
                {
                    Rule = Rules.LayoutVariesByArch,
                    Where = name,
                    Kind = "type",
                    Abi = Rules.LayoutVariesByArch.Abi,
                    Api = Rules.LayoutVariesByArch.Api,
                    New = Fact.Of(record.Line.Line, ("size", record.Size), ("size_elsewhere", there.Size)),
                    Message = $"{what}: a 32-bit program on a 64-bit kernel needs a translation.",
                    Condition = "The interface exists on one kind of architecture only.",
                    Fix = "Use types of fixed width, and spell out the padding before 64-bit members.",
                });
                break;
            }
        }
    }

    private static List<DiffNote> Notes(List<Finding> findings, List<Surface> surfaces)
    {
        List<DiffNote> notes = [];
        foreach (Finding finding in findings)
        {
            string where = finding.Change.Where;
            if (finding.Rule == Rules.EnumSentinelMoved)
                notes.Add(new DiffNote("rebuild", where, $"A program rebuilt against the new header that loops up to {where} meets an older kernel's error for what is new."));
            else if (finding.Rule == Rules.FieldAppendedArgsz || finding.Rule == Rules.FieldAppendedArgszUnguarded)
                notes.Add(new DiffNote("rebuild", where, $"A program rebuilt against the new header passes the larger size; older kernels fill what they know: test before reading {where[(where.LastIndexOf('.') + 1)..]}."));
            else if (finding.Rule == Rules.IoctlSizeChanged)
                notes.Add(new DiffNote("rebuild", where, "A program rebuilt against the new header sends the new number, which an older kernel does not know."));
            else if (finding.Rule == Rules.TypeAdded && SizesOf(where, surfaces) is { Count: > 1 } sizes)
                notes.Add(new DiffNote("layout", where, "Its size differs: " + string.Join(", ", sizes) + "."));
        }
        return [.. notes.DistinctBy(note => (note.Kind, note.Target))];
    }

    private static List<string> SizesOf(string where, List<Surface> surfaces) => [.. surfaces
        .Select(surface => (surface.Abi.Target, Record: surface.Records.GetValueOrDefault(where[(where.IndexOf(' ', StringComparison.Ordinal) + 1)..])))
        .Where(pair => pair.Record is not null)
        .GroupBy(pair => pair.Record!.Size)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} bytes on {string.Join(", ", group.Select(pair => pair.Target.Name))}"))];
}
