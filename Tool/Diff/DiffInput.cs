using System.Security.Cryptography;
using System.Text;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Snapshots;
using Uapi.Surfaces;
using Uapi.Text;
using Uapi.Tool.Headers;
using Uapi.Tool.Snapshots;

namespace Uapi.Tool.Diff;

/// <summary>One side of a comparison: a header or a directory of headers, and the include tree that belongs to it.</summary>
/// <remarks>Nothing of the machine's own headers is looked at: they belong to neither side. What no tree has is built in, or missing.</remarks>
internal sealed class DiffInput
{
    private readonly IReadOnlyList<string> _includes;
    private readonly IReadOnlyList<Target> _targets;
    private readonly Snapshot? _snapshot;
    private readonly string? _patched;

    /// <param name="path">The header or directory; with include directories it may be an include name.</param>
    /// <param name="includes">The include tree given for this side.</param>
    /// <param name="targets">The targets that are asked about.</param>
    /// <param name="label">What reports call it, if not by its path.</param>
    /// <exception cref="UsageException">There is no such header, it is no text, or it is a snapshot that cannot be read.</exception>
    public DiffInput(string path, IReadOnlyList<string> includes, IReadOnlyList<Target> targets, string? label = null)
    {
        _targets = targets;
        Path = path;
        Label = label ?? path;
        IsDirectory = Directory.Exists(path);
        _includes = [.. includes, .. IsDirectory ? [path] : RootOf(path)];
        if (!IsDirectory && SnapshotFile.Is(path))
            _snapshot = SnapshotFile.Read(path);
        else if (!IsDirectory)
            Check(CreateSource(), path, targets);
    }

    private DiffInput(DiffInput original, string patch, string patchPath)
    {
        (Path, Label, _includes, _targets) = (original.Path, $"{original.Path} with {patchPath}", original._includes, original._targets);
        _patched = UnifiedDiff.Apply(patch, patchPath, original.Path, File.ReadAllText(original.Path));
    }

    /// <summary>The same header with a patch applied, in memory.</summary>
    /// <exception cref="UsageException">It is no single header, or the patch does not fit.</exception>
    public DiffInput WithPatch(string patchPath)
    {
        if (IsSet || !File.Exists(Path))
            throw new UsageException($"{Path}: a patch is applied to one header");
        if (!File.Exists(patchPath))
            throw new UsageException($"{patchPath}: there is no such file");
        return new DiffInput(this, File.ReadAllText(patchPath), patchPath);
    }

    /// <summary>As given.</summary>
    public string Path { get; }

    /// <summary>What reports call it.</summary>
    public string Label { get; }

    /// <summary>Whether it is a directory.</summary>
    public bool IsDirectory { get; }

    /// <summary>Whether it is a snapshot.</summary>
    public bool IsSnapshot => _snapshot is not null;

    /// <summary>Whether it may hold several headers.</summary>
    public bool IsSet => IsDirectory || IsSnapshot;

    /// <summary>The headers of a set by the names they are included by.</summary>
    public SortedSet<string> Headers()
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        if (_snapshot is not null)
        {
            names.UnionWith(_snapshot.Headers.Select(header => header.Name));
            return names;
        }
        foreach (string file in Directory.EnumerateFiles(Path, "*.h", SearchOption.AllDirectories))
            names.Add(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'));
        return names;
    }

    /// <summary>A reader for one thread.</summary>
    public ISurfaceSource CreateReader(ReaderOptions options) => _snapshot is not null ? new SnapshotSource(_snapshot) : new DiffReader(Patch(CreateSource()), options);

    /// <summary>Whether two directories have the same text behind a name, down to everything it includes, as far as the text tells.</summary>
    public static bool IsSame(DiffInput old, DiffInput @new, string header, Dictionary<string, bool> known)
    {
        if (old.IsSnapshot || @new.IsSnapshot)
            return false;
        if (known.TryGetValue(header, out bool same))
            return same;
        // A circle of includes is the same if nothing on it says otherwise.
        known[header] = true;
        same = IsSameFile(old, @new, header, known);
        known[header] = same;
        return same;
    }

    /// <summary>The hexadecimal SHA-256 of the text, or of all texts and their names.</summary>
    public string Hash()
    {
        if (_patched is not null)
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_patched))).ToLowerInvariant();
        if (!IsDirectory)
            return File.Exists(Path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path))).ToLowerInvariant() : "";
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in Headers())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(System.IO.Path.Combine(Path, name))));
        }
        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    private static bool IsSameFile(DiffInput old, DiffInput @new, string header, Dictionary<string, bool> known)
    {
        string before = System.IO.Path.Combine(old.Path, header);
        string after = System.IO.Path.Combine(@new.Path, header);
        if (!File.Exists(before) || !File.Exists(after))
            return !File.Exists(before) && !File.Exists(after);
        byte[] text = File.ReadAllBytes(before);
        if (!text.AsSpan().SequenceEqual(File.ReadAllBytes(after)))
            return false;
        HeaderScan scan = new(new SourceFile(header, header, Encoding.UTF8.GetString(text)));
        foreach ((string include, _) in scan.Includes)
        {
            // asm/ is another file on each target; it stands for all directories that may hold it.
            if (HeaderNames.IsArchitecture(include))
            {
                if (!IsSameArchitecture(old, @new, include, known))
                    return false;
            }
            else if (!IsSame(old, @new, include, known))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSameArchitecture(DiffInput old, DiffInput @new, string include, Dictionary<string, bool> known)
    {
        if (!IsSame(old, @new, include, known))
            return false;
        foreach (Target target in Targets.All)
        {
            foreach (string triplet in target.Triplets)
            {
                if (!IsSame(old, @new, $"{triplet}/{include}", known))
                    return false;
            }
        }
        return true;
    }

    private IHeaderSource Patch(IncludePathHeaderSource source)
    {
        if (_patched is null)
            return source;
        SourceFile? original = null;
        foreach (Target target in _targets)
            original ??= source.Find(target, Path, includer: null);
        return new PatchedSource(source, original!, new SourceFile(original!.IncludeName, original.Path, _patched));
    }

    private IncludePathHeaderSource CreateSource()
    {
        IncludePathHeaderSource source = new(_includes.Select(directory => IncludeDirectory.Parse(directory)), useSystem: false);
        if (!IsDirectory)
        {
            foreach (Target target in _targets)
                source.Open(target, Path);
        }
        return source;
    }

    private static void Check(IncludePathHeaderSource source, string path, IReadOnlyList<Target> targets)
    {
        SourceFile? file = null;
        foreach (Target target in targets)
            file ??= source.Find(target, path, includer: null);
        if (file is null)
            throw new UsageException($"{path}: there is no such header");
        if (file.Problem is { } problem)
            throw new UsageException($"{path}: {problem}");
        if (!TextCheck.IsText(file.Text))
            throw new UsageException($"{path}: not a text file");
    }

    // A header in a tree is read with that tree: the nearest directory above it that is called include or uapi.
    private static string[] RootOf(string path)
    {
        string? directory = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
        while (directory is not null)
        {
            string name = System.IO.Path.GetFileName(directory);
            if (name is "include" or "uapi" && Directory.Exists(directory))
                return [directory];
            directory = System.IO.Path.GetDirectoryName(directory);
        }
        return [];
    }
}
