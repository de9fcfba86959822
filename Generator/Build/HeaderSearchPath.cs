#pragma warning disable RS1035 // Part of the MSBuild task.

using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>Where a project's headers are looked for, in this order: the project, <c>UapiIncludePath</c>, the system, the package.</summary>
internal sealed class HeaderSearchPath : IHeaderSource
{
    private readonly string _project;
    private readonly string _packageHeaders;
    private readonly bool _useSystem;
    private readonly List<IncludeDirectory> _given = [];
    private readonly IncludePathHeaderSource _first;
    private readonly IncludePathHeaderSource _package;

    /// <param name="project">The project's directory.</param>
    /// <param name="entries">Entries <c>DIR</c> or <c>TARGET=DIR</c>, seen from the project.</param>
    /// <param name="packageHeaders">The headers in the package; may be empty.</param>
    /// <param name="useSystem">Whether the system's directories are looked at.</param>
    public HeaderSearchPath(string project, IEnumerable<string> entries, string packageHeaders, bool useSystem = true)
    {
        _project = Path.GetFullPath(project);
        _useSystem = useSystem;
        _packageHeaders = packageHeaders.Length > 0 ? Path.GetFullPath(packageHeaders) : "";
        _given.Add(new IncludeDirectory(_project));
        foreach (string entry in entries)
        {
            IncludeDirectory directory = IncludeDirectory.Parse(entry.Trim());
            if (directory.Path.Length > 0)
                _given.Add(directory with { Path = Path.GetFullPath(Path.Combine(_project, directory.Path)) });
        }
        _first = new IncludePathHeaderSource(_given, useSystem);
        _package = new IncludePathHeaderSource(_packageHeaders.Length > 0 ? [new IncludeDirectory(_packageHeaders)] : [], useSystem: false);
    }

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        SourceFile? file = _first.Find(target, name, includer, after);
        if (file is not null && !Sysroot.Owns(file))
            return file;
        SourceFile? packaged = _package.Find(target, name, includer, after);
        return packaged is not null && !Sysroot.Owns(packaged) ? packaged : file;
    }

    /// <summary>The header of an item: an include name, or a path seen from the project.</summary>
    public SourceFile? FindItem(Target target, string header) => IsPath(header)
        ? Find(target, Path.GetFullPath(Path.Combine(_project, header)), null)
        : Find(target, header, null);

    /// <summary>The absolute path of a file, or null for one that is built in.</summary>
    public string? PathOf(SourceFile file) => _first.GetFullPath(file) ?? _package.GetFullPath(file);

    /// <summary>The directories, for a message.</summary>
    public string Describe(Target target)
    {
        List<string> directories = [];
        foreach (IncludeDirectory directory in _given)
        {
            if (directory.Target is null || directory.Target.Equals(target))
                directories.Add(directory.Path);
        }
        if (_useSystem)
            directories.AddRange([.. target.Triplets.Select(triplet => $"/usr/{triplet}/include"), "/usr/local/include", "/usr/include"]);
        if (_packageHeaders.Length > 0)
            directories.Add(_packageHeaders);
        return string.Join(", ", directories);
    }

    private static bool IsPath(string header) =>
        Path.IsPathRooted(header) || header.StartsWith("./", StringComparison.Ordinal) || header.StartsWith("../", StringComparison.Ordinal);
}
