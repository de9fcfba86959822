using System.Diagnostics;

namespace Uapi.Fuzz;

/// <summary>The run over valid headers: each is judged on every target.</summary>
internal static class Valid
{
    private const int MaxFindings = 20;

    /// <summary>Runs seeds from <paramref name="first"/> on until the time is over; the exit code.</summary>
    public static async Task<int> Run(string headers, string directory, int first, TimeSpan time)
    {
        if (CompilerJudge.Absent is { Count: > 0 } absent)
        {
            Console.Error.WriteLine($"not installed: {string.Join(", ", absent)}");
            return 2;
        }
        if (!File.Exists(Path.Combine(headers, "linux", "types.h")))
        {
            Console.Error.WriteLine($"{headers} has no linux/types.h");
            return 2;
        }
        Console.WriteLine($"valid headers on {CompilerJudge.Count} targets, seeds from {first}, {time.TotalSeconds} s");
        Stopwatch clock = Stopwatch.StartNew();
        List<string> findings = [];
        int next = 0;
        int passed = 0;
        int disputed = 0;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(worker => Task.Run(() => Work(worker))));
        foreach (string finding in findings)
            Console.WriteLine(finding);
        Console.WriteLine($"{(next + CompilerJudge.Count - 1) / CompilerJudge.Count} headers");
        Console.WriteLine($"{passed} passed, {findings.Count} failed");
        return findings.Count == 0 && passed > 0 ? 0 : 1;

        void Work(int worker)
        {
            string own = Path.Combine(directory, "judge-" + worker);
            CompilerJudge judge = new(headers, own);
            while (clock.Elapsed < time && findings.Count < MaxFindings)
            {
                int job = Interlocked.Increment(ref next) - 1;
                int seed = first + (job / CompilerJudge.Count);
                bool isBuiltIn = seed % 2 == 0;
                string text = new ValidHeader(seed, stringizes: !isBuiltIn).Write();
                if (judge.Judge(text, job % CompilerJudge.Count, isBuiltIn) is string finding)
                {
                    string kept = Path.Combine(directory, $"valid-{seed}.h");
                    lock (findings)
                    {
                        File.WriteAllText(kept, text);
                        findings.Add($"seed {seed}: {finding} ({kept})");
                    }
                }
                else
                {
                    Interlocked.Increment(ref passed);
                }
            }
            Interlocked.Add(ref disputed, judge.Disputed);
            if (Directory.Exists(own))
                Directory.Delete(own, recursive: true);
        }
    }
}
