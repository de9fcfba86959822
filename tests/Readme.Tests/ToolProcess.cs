using System.Diagnostics;

namespace Uapi.Readme.Tests;

/// <summary>Runs the tool that was built with the tests.</summary>
internal static class ToolProcess
{
    /// <summary>Runs a command in the directory of the solution, as the README's reader would, and gives what it printed.</summary>
    public static string Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Uapi.Tool.dll"), .. arguments])
        {
            WorkingDirectory = MarkdownBlock.Root,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
