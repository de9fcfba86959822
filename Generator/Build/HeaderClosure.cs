using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>Finds the files that the headers of a project are made of, by really preprocessing them for every chosen target.</summary>
/// <remarks>
/// Guessing the closure from the <c>#include</c> lines would either miss files behind computed names or drag in those of
/// other architectures. The preprocessor asks; this class stands between it and the directories and writes the answers down.
/// </remarks>
public sealed class HeaderClosure : IHeaderSource
{
    private readonly IHeaderSource _source;
    private readonly Dictionary<string, Entry> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _targets = [];
    private string _rootId = "";

    /// <summary>Prepares to find headers in a source that looks at directories.</summary>
    public HeaderClosure(IHeaderSource source) => _source = source;

    /// <summary>Reads one item's header on its targets. Gives the targets for which the header itself is nowhere.</summary>
    public EquatableArray<Target> Add(HeaderRoot root, CancellationToken cancellationToken = default)
    {
        List<Target> missing = [];
        ReaderOptions options = new() { Defines = root.Defines, Preludes = root.Preludes, Docs = false };
        _rootId = root.Id;
        foreach (string name in root.Targets)
        {
            if (!Targets.TryParse(name, out Target? target))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            _targets.Add(target.Order);
            if (Find(target, root.Header, null) is null)
                missing.Add(target);
            else
                Preprocess(root.Header, target, options, cancellationToken);
        }
        return missing.ToEquatableArray();
    }

    /// <summary>The files found so far, in the order they were met, without their texts.</summary>
    public EquatableArray<HeaderText> Files => _files.Values
        .Select(entry => new HeaderText(
            entry.File.Path,
            entry.File.IncludeName,
            entry.Answers
                .Select(answer => new HeaderAnswer(answer.Key.Name, NamesOf(answer.Value), answer.Key.After))
                .ToEquatableArray(),
            entry.Roots.ToEquatableArray(),
            null))
        .ToEquatableArray();

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        SourceFile? file = _source.Find(target, name, includer, after);
        if (file is null || Sysroot.Owns(file))
            return file;
        if (!_files.TryGetValue(file.Path, out Entry? entry))
            _files.Add(file.Path, entry = new Entry(file));
        if (!entry.Roots.Contains(_rootId))
            entry.Roots.Add(_rootId);
        bool isBeside = includer is not null && after is null && PathBeside(includer.Path, name) == file.Path;
        if (!isBeside)
        {
            (string, string) key = (name, after?.Path ?? "");
            if (!entry.Answers.TryGetValue(key, out SortedSet<int>? orders))
                entry.Answers.Add(key, orders = []);
            orders.Add(target.Order);
        }
        return file;
    }

    /// <summary>The path that the quoted form of <c>#include</c> tries first: the name, seen from the including file's directory.</summary>
    public static string PathBeside(string includer, string name) =>
        !Path.IsPathRooted(includer) || Path.IsPathRooted(name)
            ? name
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(includer) ?? "", name));

    private void Preprocess(string header, Target target, ReaderOptions options, CancellationToken cancellationToken)
    {
        Preprocessor preprocessor = new(this, target, options, new DiagnosticBag(), cancellationToken);
        PreprocessedHeader result = preprocessor.Preprocess(Find(target, header, null)!);
        // A header that uses _IO without its include is read as if it followed.
        _ = result.IncludeLate("linux/ioctl.h");
    }

    private EquatableArray<string> NamesOf(SortedSet<int> orders) =>
        orders.SetEquals(_targets) ? [] : orders.Select(order => Targets.All[order].Name).ToEquatableArray();

    private sealed class Entry(SourceFile file)
    {
        public SourceFile File { get; } = file;

        public List<string> Roots { get; } = [];

        public Dictionary<(string Name, string After), SortedSet<int>> Answers { get; } = [];
    }
}
