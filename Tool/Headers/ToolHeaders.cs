using Uapi.Build;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tool.Headers;

/// <summary>
/// Headers as the command line names them: include names along the path, else paths, else the VFIO header that is built
/// into the tool, for machines without kernel headers. Safe from any thread.
/// </summary>
internal sealed class ToolHeaders : IHeaderSource
{
    private const string BuiltIn = "linux/vfio.h";

    private static readonly Lazy<SourceFile> _builtIn = new(ReadBuiltIn);

    private readonly IncludePathHeaderSource _path;
    private readonly ReadingInputs _inputs;

    /// <param name="inputs">The directories.</param>
    public ToolHeaders(ReadingInputs inputs)
    {
        _inputs = inputs;
        _path = new IncludePathHeaderSource(
            [
                .. inputs.TargetDirectories.Select(pair => new IncludeDirectory(pair.Directory, pair.Target)),
                .. inputs.Directories.Select(directory => new IncludeDirectory(directory)),
            ],
            host: Hosts.Find());
    }

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null) =>
        _path.Find(target, name, includer, after) ?? (name == BuiltIn && after is null ? _builtIn.Value : null);

    /// <summary>The header a user names, or null. From then on <see cref="Find"/> knows it by the same text.</summary>
    public SourceFile? Open(Target target, string header) => Find(target, header, includer: null) ?? _path.Open(target, header);

    /// <summary>The absolute path of a header that the user named by its path; null for an include name.</summary>
    public string? FindPath(Target target, string header)
    {
        // Asked of a source that has not opened the path: such a source knows it by no name.
        bool isName = !Path.IsPathRooted(header) && !header.StartsWith('.') && new ToolHeaders(_inputs).Find(target, header, includer: null) is not null;
        return isName || Open(target, header) is not { } file ? null : _path.GetFullPath(file);
    }

    /// <summary>Checks that every header exists for some target and is text, before anything is printed.</summary>
    /// <exception cref="UsageException">One is missing, cannot be read or is no text.</exception>
    public void RequireReadable(IEnumerable<string> headers)
    {
        foreach (string header in headers)
        {
            SourceFile? file = null;
            foreach (Target target in _inputs.Targets)
                file = Open(target, header) ?? file;
            if (file is null)
                throw new UsageException(Directory.Exists(header) ? $"{header}: is a directory; name the headers in it" : $"{header}: not found; searched {Describe()}");
            if (file.Problem is { } problem)
                throw new UsageException($"{header}: {problem}");
            if (!TextCheck.IsText(file.Text))
                throw new UsageException($"{file.Path}: not a text file");
        }
    }

    private string Describe()
    {
        IEnumerable<string> given = _inputs.TargetDirectories
            .Where(pair => _inputs.Targets.Contains(pair.Target))
            .Select(pair => pair.Directory)
            .Concat(_inputs.Directories);
        return string.Join(", ", ["the current directory", .. given, "/usr/include and the targets' own directories"]);
    }

    private static SourceFile ReadBuiltIn()
    {
        using Stream stream = typeof(ToolHeaders).Assembly.GetManifestResourceStream(BuiltIn)!;
        using StreamReader reader = new(stream);
        return new SourceFile(BuiltIn, $"<builtin>/{BuiltIn}", reader.ReadToEnd());
    }
}
