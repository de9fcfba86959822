using System.Diagnostics;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;

namespace Uapi.Bench;

/// <summary>clang as a whole process: what a build that asks a C compiler pays for each header.</summary>
internal static class ClangBaseline
{
    private static readonly string? Path = Find();

    /// <summary>Leaves the comparison out, with a message, where there is no clang.</summary>
    public static IFilter Filter { get; } = new SimpleFilter(benchmark =>
    {
        if (Path is not null || !IsBaseline(benchmark))
            return true;
        Console.WriteLine($"// {benchmark.Descriptor.GetFilterName()} is skipped: no clang in PATH");
        return false;
    });

    /// <summary>Checks the syntax of a header and waits for the end.</summary>
    public static int CheckSyntax(string header, string includeDirectory)
    {
        ProcessStartInfo start = new(Path!) { ArgumentList = { "-fsyntax-only", "-x", "c", "-I", includeDirectory, header } };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"clang ended with {process.ExitCode}");
    }

    private static bool IsBaseline(BenchmarkCase benchmark) => benchmark.Descriptor.Baseline && benchmark.Descriptor.Type == typeof(HeaderBenchmarks);

    private static string? Find()
    {
        string[] directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return directories
            .SelectMany(directory => new[] { "clang", "clang-21", "clang-20", "clang-19", "clang-18", "clang-17", "clang-16", "clang-15", "clang-14" }
                .Select(name => System.IO.Path.Combine(directory, name)))
            .FirstOrDefault(File.Exists);
    }
}
