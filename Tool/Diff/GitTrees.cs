using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>Two revisions of a repository's headers, unpacked where nobody else looks, and removed when done.</summary>
internal sealed class GitTrees : IDisposable
{
    private readonly string _directory;

    private GitTrees(string directory, DiffInput old, DiffInput @new)
    {
        _directory = directory;
        Old = old;
        New = @new;
    }

    /// <summary>The older revision.</summary>
    public DiffInput Old { get; }

    /// <summary>The newer revision.</summary>
    public DiffInput New { get; }

    /// <summary>Unpacks both.</summary>
    /// <param name="range"><c>BASE..HEAD</c>; what is missing is <c>HEAD</c>.</param>
    /// <param name="paths">One header or one directory, seen from the current directory.</param>
    /// <param name="targets">The targets that are asked about.</param>
    /// <exception cref="UsageException">Git is missing, or knows no such revision or path.</exception>
    public static GitTrees Extract(string range, IReadOnlyList<string> paths, IReadOnlyList<Target> targets)
    {
        if (paths.Count != 1)
            throw new UsageException("--git compares one header or one directory of headers");
        string[] revisions = range.Split("..", 2);
        string from = revisions[0].Length > 0 ? revisions[0] : "HEAD";
        string to = revisions.Length > 1 && revisions[1].Length > 0 ? revisions[1] : "HEAD";
        string directory = Directory.CreateTempSubdirectory("uapi-diff-").FullName;
        try
        {
            string path = paths[0].TrimEnd('/');
            return new GitTrees(directory, Unpack(from, path, Path.Combine(directory, "old"), targets), Unpack(to, path, Path.Combine(directory, "new"), targets));
        }
        catch
        {
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    /// <summary>Removes what was unpacked.</summary>
    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static DiffInput Unpack(string revision, string path, string directory, IReadOnlyList<Target> targets)
    {
        Directory.CreateDirectory(directory);
        // The tree that a header belongs to comes with it; of a kernel, the architectures' headers, too.
        string root = path;
        for (string? above = path; !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (Path.GetFileName(above) is "include" or "uapi")
            {
                root = above;
                break;
            }
        }
        List<string> wanted = [root == path && Path.HasExtension(path) ? Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : path : root];
        if (root.EndsWith("include/uapi", StringComparison.Ordinal) && Exists(revision, Above(root) + "arch"))
            wanted.Add(Above(root) + "arch/*/include/uapi");
        Git(["archive", "--format=tar", revision, "--", .. wanted.Select(item => $":(glob){item}/**").Concat(wanted.Where(item => Path.HasExtension(item)))],
            stream => TarFile.ExtractToDirectory(stream, directory, overwriteFiles: false));
        string full = Path.Combine(directory, path);
        if (!File.Exists(full) && !Directory.Exists(full))
            throw new UsageException($"{path}: {revision} has no such file");
        return new DiffInput(full, [], targets, $"{revision}:{path}");
    }

    private static string Above(string root) => root[..^"include/uapi".Length];

    private static bool Exists(string revision, string path)
    {
        bool any = false;
        Git(["ls-tree", "--name-only", revision, "--", path], stream =>
        {
            using StreamReader reader = new(stream);
            any = reader.ReadToEnd().Length > 0;
        });
        return any;
    }

    private static void Git(IEnumerable<string> arguments, Action<Stream> read)
    {
        ProcessStartInfo start = new("git") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Exception? failure = null;
            try
            {
                read(process.StandardOutput.BaseStream);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                failure = exception;
            }
            process.WaitForExit();
            if (process.ExitCode != 0 || failure is not null)
                throw new UsageException("git: " + (errors.GetAwaiter().GetResult().Trim() is { Length: > 0 } said ? said : failure?.Message));
        }
        catch (Win32Exception)
        {
            throw new UsageException("--git needs git, which is not installed");
        }
    }
}
