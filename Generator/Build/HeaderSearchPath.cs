#pragma warning disable RS1035 // Part of the MSBuild task.

using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Build;

/// <summary>Where the task looks for headers, in this order: the project, <c>UapiIncludePath</c>, the system, the package.</summary>
internal sealed class HeaderSearchPath
{
    private readonly List<(Target? Target, string Directory)> _directories = [];
    private readonly IncludePathHeaderSource _source;

    /// <param name="project">The project's directory.</param>
    /// <param name="entries">Entries <c>DIR</c> or <c>TARGET=DIR</c>, seen from the project.</param>
    /// <param name="packageHeaders">The headers in the package; may be empty.</param>
    public HeaderSearchPath(string project, IEnumerable<string> entries, string packageHeaders)
    {
        project = Path.GetFullPath(project);
        _directories.Add((null, project));
        foreach (string entry in entries)
        {
            (Target? target, string directory) = Parse(entry.Trim());
            if (directory.Length > 0)
                _directories.Add((target, Path.GetFullPath(Path.Combine(project, directory))));
        }
    }
}
