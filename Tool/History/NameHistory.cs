using Uapi.Model;
using Uapi.Surfaces;
using Uapi.Tool.Diff;

namespace Uapi.Tool.History;

/// <summary>One release of a series: what it is called, and where its header is.</summary>
internal sealed record Release(string Name, ISurfaceSource Source, string Header);

/// <summary>A change that was made to a thing that went on existing.</summary>
internal sealed record HistoricChange(string Release, Finding Finding);

/// <summary>The life of one name.</summary>
/// <param name="Kind"><c>type</c>, <c>member</c>, <c>constant</c>, <c>ioctl</c>, <c>typedef</c>, <c>macro</c>.</param>
/// <param name="Name">The name: <c>struct vfio_bitmap</c>, <c>struct vfio_bitmap.data</c>, <c>VFIO_TYPE</c>.</param>
/// <param name="Since">The release that has it first; null if the first of the series has it, for then it may be older.</param>
/// <param name="Until">The last release that has it; null if the last of the series has it.</param>
/// <param name="Changes">What was changed on the way.</param>
internal sealed record NameHistory(string Kind, string Name, string? Since, string? Until, IReadOnlyList<HistoricChange> Changes);

/// <summary>What a series of releases of one header did.</summary>
internal sealed class HeaderHistory
{
    private HeaderHistory(IReadOnlyList<Release> releases, IReadOnlyList<NameHistory> names, IReadOnlyList<(Release Release, HeaderResult Result)> steps)
    {
        Releases = releases;
        Names = names;
        Steps = steps;
    }

    /// <summary>The releases, the oldest first.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>Every name that any of them has, in order.</summary>
    public IReadOnlyList<NameHistory> Names { get; }

    /// <summary>What each release but the first changed.</summary>
    public IReadOnlyList<(Release Release, HeaderResult Result)> Steps { get; }

    /// <summary>Follows every name through the releases.</summary>
    public static HeaderHistory Follow(IReadOnlyList<Release> releases, DiffOptions options)
    {
        List<Dictionary<string, string>> names = [.. releases.Select(release => NamesOf(release, options))];
        List<(Release, HeaderResult)> steps = [];
        Dictionary<string, List<HistoricChange>> changes = new(StringComparer.Ordinal);
        for (int i = 1; i < releases.Count; i++)
        {
            HeaderResult result = DiffEngine.Compare(null, releases[i - 1].Source, releases[i - 1].Header, releases[i].Source, releases[i].Header, options);
            steps.Add((releases[i], result));
            foreach (Finding finding in result.Findings.Where(finding => finding.Level > Level.None && names[i].ContainsKey(finding.Change.Where) && names[i - 1].ContainsKey(finding.Change.Where)))
            {
                if (!changes.TryGetValue(finding.Change.Where, out List<HistoricChange>? list))
                    changes.Add(finding.Change.Where, list = []);
                list.Add(new HistoricChange(releases[i].Name, finding));
            }
        }
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach ((string name, string kind) in names.SelectMany(release => release))
            all.TryAdd(name, kind);
        List<NameHistory> lives = [];
        foreach ((string name, string kind) in all.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            int first = names.FindIndex(release => release.ContainsKey(name));
            int last = names.FindLastIndex(release => release.ContainsKey(name));
            lives.Add(new NameHistory(
                kind, name, first == 0 ? null : releases[first].Name, last == releases.Count - 1 ? null : releases[last].Name, changes.GetValueOrDefault(name, [])));
        }
        return new HeaderHistory(releases, lives, steps);
    }

    // On any of the targets: a name that one architecture has exists.
    private static Dictionary<string, string> NamesOf(Release release, DiffOptions options)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Surface? surface in release.Source.Read(release.Header, options.Targets))
        {
            if (surface is null)
                continue;
            foreach (RecordFacts record in surface.Records.Values)
            {
                string name = record.CName;
                names.TryAdd(name, "type");
                foreach (Member member in Member.Flatten(record))
                    names.TryAdd($"{name}.{member.Path}", "member");
            }
            foreach (Constant constant in surface.Constants.Values)
                names.TryAdd(constant.Name, constant.Request is not null ? "ioctl" : "constant");
            foreach (EnumFacts @enum in surface.Abi.Enums.Where(@enum => @enum.Name is not null))
                names.TryAdd(@enum.CName!, "type");
            foreach (string typedef in surface.Typedefs.Keys)
                names.TryAdd(typedef, "typedef");
            foreach (string macro in surface.FunctionMacros.Keys.Concat(surface.Strings.Keys).Concat(surface.OtherMacros.Keys))
                names.TryAdd(macro, "macro");
        }
        return names;
    }
}
