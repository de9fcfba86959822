using System.Diagnostics;
using System.Globalization;
using Uapi.Fuzz;

// Mutation fuzzing of the front end: text in, no crash, no hang, no excess of memory, no impossible layout out.
//
//   --seconds N     how long (default 60)          --seed N       the first seed (default: a new one each day)
//   --save DIR      where findings are kept        --replay FILE  reads one kept input again
//   --corpus DIR    more headers to begin with
//   --compilers DIR instead of spoilt headers valid ones, which gcc judges for every target; DIR holds the kernel's headers (usr/include)
//
// Workers are processes of their own, one per processor, so that even a stack overflow is a finding with its input and not the end of the run.
Dictionary<string, string> options = [];
for (int i = 0; i + 1 < args.Length; i += 2)
    options[args[i]] = args[i + 1];
if (args.Length % 2 != 0 || options.Keys.Except(["--seconds", "--seed", "--save", "--replay", "--worker", "--corpus", "--compilers"]).Any())
{
    Console.Error.WriteLine("usage: fuzz [--seconds N] [--seed N] [--save DIR] [--corpus DIR | --compilers DIR] | --replay FILE");
    return 2;
}

if (options.TryGetValue("--replay", out string? replay))
{
    // Each of the chosen targets once.
    string?[] answers = [.. Enumerable.Range(0, 80).Select(seed => Worker.Try(seed, File.ReadAllText(replay))).Where(answer => answer is not null).Distinct()];
    foreach (string? answer in answers)
        Console.WriteLine(answer);
    Console.WriteLine(answers.Length == 0 ? "1 passed, 0 failed" : "0 passed, 1 failed");
    return answers.Length == 0 ? 0 : 1;
}

int seconds = Number("--seconds", 60);
int first = Number("--seed", (DateTime.UtcNow - DateTime.UnixEpoch).Days % 2000 * 1_000_000);
string directory = Path.GetFullPath(options.GetValueOrDefault("--save", "fuzz-findings"));
int workers = Environment.ProcessorCount;

if (options.TryGetValue("--compilers", out string? headers))
    return await Valid.Run(Path.GetFullPath(headers), directory, first, TimeSpan.FromSeconds(seconds));

string more = options.GetValueOrDefault("--corpus", "");
Corpus corpus = new(Path.Combine(AppContext.BaseDirectory, "corpus"), more);

if (options.TryGetValue("--worker", out string? number))
{
    int index = int.Parse(number, CultureInfo.InvariantCulture);
    (int runs, List<string> found) = new Worker(corpus, directory, "worker-" + number).Run(first + index, workers, TimeSpan.FromSeconds(seconds));
    foreach (string finding in found)
        Console.WriteLine("FOUND " + finding);
    Console.WriteLine($"RUNS {runs}");
    return 0;
}

Console.WriteLine($"{corpus.Count} texts to start from, seeds from {first}, {workers} workers, {seconds} s");
Directory.CreateDirectory(directory);
int total = 0;
List<string> findings = [];
await Task.WhenAll(Enumerable.Range(0, workers).Select(RunWorker));
foreach (string finding in findings)
    Console.WriteLine(finding);
Console.WriteLine($"{total - findings.Count} passed, {findings.Count} failed");
return findings.Count == 0 && total > 0 ? 0 : 1;

async Task RunWorker(int index)
{
    Stopwatch clock = Stopwatch.StartNew();
    int seed = first;
    // A worker that dies is replaced by one that starts behind the seed it died of.
    while (clock.Elapsed.TotalSeconds < seconds)
    {
        int left = Math.Max(1, seconds - (int)clock.Elapsed.TotalSeconds);
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(Worker).Assembly.Location);
        string[] arguments = ["--worker", Text(index), "--seconds", Text(left), "--seed", Text(seed), "--save", directory, "--corpus", more];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        lock (findings)
        {
            foreach (string line in output.Split('\n'))
            {
                if (line.StartsWith("RUNS ", StringComparison.Ordinal))
                    total += int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture);
                else if (line.StartsWith("FOUND ", StringComparison.Ordinal))
                    findings.Add(line[6..]);
            }
        }
        if (process.ExitCode == 0)
            return;
        string current = Path.Combine(directory, $"worker-{index}.current");
        string[] kept = (File.Exists(current) ? File.ReadAllText(current) : "0\n").Split('\n', 2);
        if (kept.Length < 2 || !int.TryParse(kept[0], CultureInfo.InvariantCulture, out int died))
        {
            lock (findings)
                findings.Add($"worker {index} ended with {process.ExitCode} and left no input: {error.Result.Split('\n')[0]}");
            return;
        }
        string file = Path.Combine(directory, $"seed-{died}.h");
        File.WriteAllText(file, kept[1]);
        lock (findings)
        {
            total += 1 + Math.Max(0, (died - seed) / workers);
            findings.Add($"seed {died}: the worker ended with {process.ExitCode}: {string.Join(" | ", error.Result.Split('\n').Take(3))} ({file})");
        }
        seed = died - index + workers;
        if (findings.Count > 20)
            return;
    }
}

int Number(string name, int standard) => options.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : standard;

static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
