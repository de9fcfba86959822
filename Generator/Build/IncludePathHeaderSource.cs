#pragma warning disable RS1035 // the one place that touches files; it runs in the tool and the MSBuild task, never in the compiler

using System.Collections.Concurrent;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>Headers in directories.</summary>
/// <remarks>
/// <para>
/// A target's search path is the given directories in their order (those of other targets left out), then the system's:
/// <c>/usr/&lt;triplet&gt;/include</c>, <c>/usr/local/include</c>, <c>/usr/include</c>. Every directory also stands for its subdirectory
/// named like the target's triplet, which comes first. Names that no directory has come from <see cref="Sysroot"/>; the
/// C library's names come from there even if a C library has them (<see cref="Sysroot.IsStandIn"/>).
/// </para>
/// <para>
/// <c>asm/*</c> is read only where it is certain to be the target's: in a directory given for the target, one named like
/// its triplet, <c>/usr/&lt;triplet&gt;/include</c>. A directory named like the triplet of another architecture gives nothing at all.
/// </para>
/// <para>A given directory <c>include/uapi</c> of a kernel tree also stands for the <c>arch/&lt;name&gt;/include/uapi</c> beside it.</para>
/// <para>Symbolic links are followed by the system and never resolved by us: a file is the path it was found by. Safe from any thread.</para>
/// </remarks>
public sealed class IncludePathHeaderSource : IHeaderSource
{
    private readonly IncludeDirectory[] _given;
    private readonly bool _useSystem;
    private readonly Target? _host;
    private readonly ConcurrentDictionary<Target, SearchDirectory[]> _paths = new();
    private readonly ConcurrentDictionary<(Target Target, string Name), Found> _found = new();
    private readonly ConcurrentDictionary<(string FullPath, string Name), SourceFile> _files = new();
    private readonly ConcurrentDictionary<SourceFile, string> _fullPaths = new();
    private readonly ConcurrentDictionary<string, SourceFile> _named = new(StringComparer.Ordinal);

    /// <param name="directories">The user's directories, searched first.</param>
    /// <param name="useSystem">Whether the system's directories follow.</param>
    /// <param name="host">The target whose <c>asm</c> stands in <c>/usr/include</c> itself on systems without triplet directories; null for none.</param>
    public IncludePathHeaderSource(IEnumerable<IncludeDirectory> directories, bool useSystem = true, Target? host = null)
    {
        _given = [.. directories];
        _useSystem = useSystem;
        _host = host;
    }

    // OwnsAsm: asm/* in it is the target's. IsLibrary: it may hold a C library, whose headers are passed over.
    private sealed record SearchDirectory(string Path, bool OwnsAsm, bool IsLibrary);

    private readonly record struct Found(SourceFile? File, int Directory);

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        if (IsPath(name))
            return OpenPath(target, name);
        string normalized = HeaderNames.Normalize(name);
        if (after is not null)
            return FindBehind(target, normalized, after);
        if (includer is not null && FindBeside(includer, name) is SourceFile beside)
            return beside;
        return Search(target, normalized).File ?? (_named.TryGetValue(name, out SourceFile? named) ? named : null);
    }

    /// <summary>
    /// The header a user names: an include name, else a path. A path below an include directory gets the include name that leads to it.
    /// <see cref="Find"/> knows the header by the same text from then on.
    /// </summary>
    /// <returns>The header, or null when there is neither.</returns>
    public SourceFile? Open(Target target, string header)
    {
        SourceFile? file = Find(target, header, null) ?? OpenPath(target, header);
        if (file is not null)
            _named.TryAdd(header, file);
        return file;
    }

    /// <summary>The absolute path of a file that came from here; null for a built-in one.</summary>
    public string? GetFullPath(SourceFile file) => _fullPaths.TryGetValue(file, out string? path) ? path : null;

    private static bool IsPath(string name) =>
        Path.IsPathRooted(name) || name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal);

    private SourceFile? OpenPath(Target target, string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
            return null;
        string name = path;
        int longest = 0;
        foreach (Target owner in Targets.All)
        {
            // A path into any target's directory gets its include name; which target is being read does not matter to that.
            foreach (SearchDirectory directory in PathOf(owner))
            {
                string start = Path.GetFullPath(directory.Path).TrimEnd('/') + "/";
                if (start.Length > longest && full.StartsWith(start, StringComparison.Ordinal))
                    (name, longest) = (full.Substring(start.Length), start.Length);
            }
        }
        // The architecture's headers are this target's, whichever were pointed at.
        if (HeaderNames.IsArchitecture(name))
            return Search(target, name).File;
        return Load(full, path, name);
    }

    // The quoted form looks beside its file first. A file's own directory may hold what is not its target's only under asm/.
    private SourceFile? FindBeside(SourceFile includer, string name)
    {
        if (!_fullPaths.TryGetValue(includer, out string? includerPath))
            return null;
        string includeName = HeaderNames.Beside(includer.IncludeName, name);
        if (HeaderNames.IsArchitecture(includeName) && !HeaderNames.IsArchitecture(includer.IncludeName))
            return null;
        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(includerPath)!, name));
        if (!File.Exists(full))
            return null;
        string display = Path.Combine(Path.GetDirectoryName(includer.Path) ?? "", name);
        return Load(full, HeaderNames.Normalize(display), includeName);
    }

    private SourceFile? FindBehind(Target target, string name, SourceFile after)
    {
        if (!_fullPaths.TryGetValue(after, out string? path))
            return null;
        SearchDirectory[] directories = PathOf(target);
        int start = 0;
        for (int i = 0; i < directories.Length; i++)
        {
            if (path == Path.GetFullPath(Path.Combine(directories[i].Path, after.IncludeName)))
                start = i + 1;
        }
        return SearchFrom(target, name, start).File;
    }

    private Found Search(Target target, string name)
    {
        if (_found.TryGetValue((target, name), out Found known))
            return known;
        return _found.GetOrAdd((target, name), SearchFrom(target, name, 0));
    }

    private Found SearchFrom(Target target, string name, int start)
    {
        bool isArchitecture = HeaderNames.IsArchitecture(name);
        bool isStandIn = Sysroot.IsStandIn(name);
        SearchDirectory[] directories = PathOf(target);
        for (int i = start; i < directories.Length; i++)
        {
            SearchDirectory directory = directories[i];
            if ((isArchitecture && !directory.OwnsAsm) || (isStandIn && directory.IsLibrary))
                continue;
            string path = Path.Combine(directory.Path, name);
            string full = Path.GetFullPath(path);
            if (File.Exists(full))
                return new Found(Load(full, path, name), i);
        }
        return new Found(Sysroot.Find(target, name), directories.Length);
    }

    private SearchDirectory[] PathOf(Target target) => _paths.GetOrAdd(target, MakePath);

    private SearchDirectory[] MakePath(Target target)
    {
        List<SearchDirectory> path = [];
        foreach (IncludeDirectory given in _given)
        {
            if (given.Target is null)
                AddGeneral(path, target, given.Path, isSystem: false);
            else if (ReferenceEquals(given.Target, target))
                AddOwn(path, target, given.Path, isSystem: false);
        }
        if (_useSystem)
        {
            foreach (string triplet in target.Triplets)
                AddOwn(path, target, $"/usr/{triplet}/include", isSystem: true);
            AddGeneral(path, target, "/usr/local/include", isSystem: true);
            AddGeneral(path, target, "/usr/include", isSystem: true);
            if (ReferenceEquals(target, _host) && Directory.Exists("/usr/include/asm"))
                Add(path, "/usr/include", ownsAsm: true, isSystem: true);
        }
        return [.. path];
    }

    private static void AddOwn(List<SearchDirectory> path, Target target, string directory, bool isSystem)
    {
        AddTriplets(path, target, directory, isSystem);
        Add(path, directory, ownsAsm: true, isSystem);
    }

    private static void AddGeneral(List<SearchDirectory> path, Target target, string directory, bool isSystem)
    {
        string full = Path.GetFullPath(directory).TrimEnd('/');
        string last = Path.GetFileName(full);
        if (IsTriplet(last))
        {
            // Everything in a directory named like a triplet is that architecture's.
            if (target.Triplets.Contains(last))
                Add(path, directory, ownsAsm: true, isSystem);
            return;
        }
        string parent = Path.GetFileName(Path.GetDirectoryName(full) ?? "");
        AddTriplets(path, target, directory, isSystem);
        if (last == "uapi" && parent == "include")
            Add(path, Path.Combine(full, "..", "..", "arch", target.KernelArchitecture, "include", "uapi"), ownsAsm: true, isSystem);
        Add(path, directory, ownsAsm: last == "include" && target.Triplets.Contains(parent), isSystem);
    }

    private static void AddTriplets(List<SearchDirectory> path, Target target, string directory, bool isSystem)
    {
        foreach (string triplet in target.Triplets)
            Add(path, Path.Combine(directory, triplet), ownsAsm: true, isSystem);
    }

    private static void Add(List<SearchDirectory> path, string directory, bool ownsAsm, bool isSystem)
    {
        if (Directory.Exists(directory))
            path.Add(new SearchDirectory(directory, ownsAsm, isSystem || File.Exists(Path.Combine(directory, "features.h")) || IsTriplet(Path.GetFileName(directory))));
    }

    // GNU triplets for Linux, of targets we know and of others: "mips64-linux-gnuabi64", "x86_64-pc-linux-gnu".
    private static bool IsTriplet(string name) => name.IndexOf("-linux-", StringComparison.Ordinal) > 0;

    private SourceFile Load(string fullPath, string display, string name)
    {
        if (_files.TryGetValue((fullPath, name), out SourceFile? known))
            return known;
        SourceFile file = _files.GetOrAdd((fullPath, name), HeaderFile.Read(fullPath, display, name));
        _fullPaths.TryAdd(file, fullPath);
        return file;
    }
}
