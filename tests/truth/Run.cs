using System.Diagnostics;

namespace Uapi.Truth;

/// <summary>Runs programs and collects what they print.</summary>
internal static class Run
{
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Runs to the end, or kills the program after the time, which counts as exit code 124.</summary>
    public static Result Program(string program, IEnumerable<string> arguments, string directory, int seconds = 120)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = directory,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            return new Result(124, "", $"{program}: no end after {seconds} s");
        }
        return new Result(process.ExitCode, output.Result, error.Result);
    }
}
