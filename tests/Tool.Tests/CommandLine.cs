using Uapi.Tool.Rendering;

namespace Uapi.Tool.Tests;

/// <summary>Runs the tool in this process, as a shell would.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command whose output is no terminal.</summary>
    public static Outcome Run(params string[] args) => Run(Terminal.None, args);

    /// <summary>Runs a command on a terminal.</summary>
    public static Outcome Run(Terminal terminal, params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = Cli.Run(args, output, error, new Lazy<Terminal>(terminal));
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What a command left behind.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error);

/// <summary>A directory that is gone when the test is.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public TemporaryDirectory()
        : this(System.IO.Path.GetTempPath())
    {
    }

    public TemporaryDirectory(string parent) =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, "uapi-tests-" + Guid.NewGuid().ToString("N"))).FullName;

    public string Path { get; }

    /// <summary>Writes a file below the directory and gives its path.</summary>
    public string Add(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
