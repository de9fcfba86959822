using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>Finds the files that the headers of a project are made of, by really reading them for every chosen target.</summary>
/// <remarks>
/// Guessing the closure from the <c>#include</c> lines would either miss files behind computed names or drag in those of
/// other architectures. The front end asks; this class stands between it and the directories and writes the answers down.
/// </remarks>
internal sealed class HeaderClosure : IHeaderSource
{
    private readonly HeaderSearchPath _path;
    private readonly Dictionary<string, Entry> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _targets = [];
    private readonly ReaderLimits _limits;
    private HeaderRoot? _root;

    /// <summary>Prepares to find headers along a path.</summary>
    /// <param name="path">Where to look.</param>
    /// <param name="limits">What reading one may cost.</param>
    public HeaderClosure(HeaderSearchPath path, ReaderLimits limits)
    {
        _path = path;
        _limits = limits;
    }

    /// <summary>Reads one item's header on its targets. Gives the targets for which the header itself is nowhere.</summary>
    public EquatableArray<Target> Add(HeaderRoot root, CancellationToken cancellationToken = default)
    {
        List<Target> missing = [];
        HeaderReader reader = new(this, new ReaderOptions { Defines = root.Defines, Preludes = root.Preludes, Docs = false, Limits = _limits });
        _root = root;
        List<Target> found = [];
        foreach (string name in root.Targets)
        {
            if (!Targets.TryParse(name, out Target? target))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            _targets.Add(target.Order);
            if (Find(target, root.Header, null) is null)
                missing.Add(target);
            else
                found.Add(target);
        }
        _ = reader.Read(root.Header, found, cancellationToken);
        return missing.ToEquatableArray();
    }

    /// <summary>The files found so far, in the order they were met, without their texts.</summary>
    public EquatableArray<HeaderText> Files => _files.Values
        .Select(entry => new HeaderText(
            entry.Path,
            entry.Name,
            entry.Answers
                .Select(answer => new HeaderAnswer(answer.Key.Name, NamesOf(answer.Value), answer.Key.After))
                .ToEquatableArray(),
            entry.Roots.ToEquatableArray(),
            null))
        .ToEquatableArray();

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        bool isRoot = includer is null && after is null && name == _root!.Header;
        SourceFile? file = isRoot ? _path.FindItem(target, name) : _path.Find(target, name, includer, after);
        if (file is null || _path.PathOf(file) is not { } path)
            return file;
        if (!_files.TryGetValue(path, out Entry? entry))
        {
            // A path that leads out of the project stays as it was typed, so that the C# is the same on every machine.
            string includeName = isRoot && Path.IsPathRooted(file.IncludeName) ? name : file.IncludeName;
            _files.Add(path, entry = new Entry(path, includeName));
        }
        if (!entry.Roots.Contains(_root!.Id))
            entry.Roots.Add(_root.Id);
        bool isBeside = includer is not null && after is null && BesidePath(_path.PathOf(includer), includer, name) == path;
        if (!isBeside)
        {
            (string, string) key = (name, after is null ? "" : _path.PathOf(after) ?? "");
            if (!entry.Answers.TryGetValue(key, out SortedSet<int>? orders))
                entry.Answers.Add(key, orders = []);
            orders.Add(target.Order);
        }
        return file;
    }

    /// <summary>
    /// The path that the quoted form of <c>#include</c> tries first: the name, seen from the including file's directory. Null where there is
    /// none: beside a built-in header, and where the name would leave the files of all architectures for those of one.
    /// </summary>
    /// <param name="includerPath">The full path of the including file, or null if it is built in.</param>
    /// <param name="includer">The including file.</param>
    /// <param name="name">The name between the quotes.</param>
    public static string? BesidePath(string? includerPath, SourceFile includer, string name)
    {
        if (includerPath is null)
            return null;
        return HeaderNames.IsArchitecture(HeaderNames.Beside(includer.IncludeName, name)) && !HeaderNames.IsArchitecture(includer.IncludeName)
            ? null
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(includerPath) ?? "", name));
    }

    private EquatableArray<string> NamesOf(SortedSet<int> orders) =>
        orders.SetEquals(_targets) ? [] : orders.Select(order => Targets.All[order].Name).ToEquatableArray();

    private sealed class Entry(string path, string name)
    {
        public string Path { get; } = path;

        public string Name { get; } = name;

        public List<string> Roots { get; } = [];

        public Dictionary<(string Name, string After), SortedSet<int>> Answers { get; } = [];
    }
}
