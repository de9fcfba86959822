using System.Diagnostics;

namespace Uapi.Readme.Tests;

/// <summary>Runs the tool that was built with the tests.</summary>
internal static class ToolProcess
{
    /// <summary>Runs a command in a directory, as a reader of the page would.</summary>
    /// <returns>What it printed, with what it said of its failure if it failed, and its exit code.</returns>
    public static (string Output, int ExitCode) Run(string directory, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Uapi.Tool.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> talk = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0 ? output : output + talk.Result, process.ExitCode);
    }
}
