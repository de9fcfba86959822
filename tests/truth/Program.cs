using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Uapi.Truth;

/// <summary>
/// Lets compilers judge what <c>uapi layout --json</c> and <c>uapi asserts</c> say about headers; judge.sh says how it is called.
/// </summary>
internal static class Program
{
    private sealed record HeaderSet(string Name, IReadOnlyList<string> Include, IReadOnlyList<string> Headers);

    private sealed record Options(string Tool, string Headers, string Ours, string Log, bool All, bool OneCompiler, int Budget, string? Table, IReadOnlyList<string> Targets);

    private static int Main(string[] arguments)
    {
        // Each judge waits for a compiler in a thread of the pool, whose output other threads of the pool read.
        ThreadPool.SetMinThreads(32, 32);
        Options options = Parse(arguments);
        Stopwatch clock = Stopwatch.StartNew();
        ConcurrentBag<Verdict> verdicts = [];
        ConcurrentBag<Tally> tallies = [];
        List<string> absent = [];
        List<HeaderSet> sets = FindSets(options);
        StandIns.Write(StandInDirectory(options));
        foreach (string target in options.Targets)
        {
            (IReadOnlyList<Toolchain> compilers, IReadOnlyList<string> lacking) = Toolchain.Find(target);
            absent.AddRange(lacking);
            foreach (HeaderSet set in sets)
                JudgeTarget(options, set, target, options.OneCompiler ? [.. compilers.Take(1)] : compilers, verdicts, tallies, clock);
        }
        if (options.Table is not null)
            Summary.Write(options.Table, [.. tallies.OrderBy(tally => tally.Verdict.Compiler, StringComparer.Ordinal)], SourceOf(options));
        return Report(options, verdicts, absent, clock.Elapsed);
    }

    private static Options Parse(string[] arguments)
    {
        Dictionary<string, string> values = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is "--all" or "--one-compiler")
                values[arguments[i]] = "";
            else if (i + 1 < arguments.Length)
                values[arguments[i]] = arguments[++i];
        }
        return new Options(
            values["--tool"], Path.GetFullPath(values["--headers"]), Path.GetFullPath(values["--ours"]), Path.GetFullPath(values["--log"]),
            values.ContainsKey("--all"), values.ContainsKey("--one-compiler"), int.Parse(values.GetValueOrDefault("--budget", "0"), CultureInfo.InvariantCulture),
            values.GetValueOrDefault("--table"), values.TryGetValue("--targets", out string? list) ? list.Split(',') : Toolchain.Targets);
    }

    // vfio.h of both releases and ours, with what it includes; or everything that trixie has.
    private static List<HeaderSet> FindSets(Options options)
    {
        string trixie = Path.Combine(options.Headers, "trixie/usr/include");
        string bookworm = Path.Combine(options.Headers, "bookworm/usr/include");
        string[] closure =
        [
            "linux/types.h", "linux/ioctl.h", "linux/stddef.h", "linux/posix_types.h", "asm/types.h", "asm/ioctl.h", "asm/bitsperlong.h", "asm/posix_types.h",
            "asm-generic/types.h", "asm-generic/ioctl.h", "asm-generic/bitsperlong.h", "asm-generic/posix_types.h", "asm-generic/int-ll64.h",
        ];
        if (!options.All)
        {
            return
            [
                new HeaderSet("ours", [options.Ours, trixie], ["linux/vfio.h"]),
                new HeaderSet("trixie", [trixie], ["linux/vfio.h", .. closure]),
                new HeaderSet("bookworm", [bookworm, trixie], ["linux/vfio.h", .. closure.Where(name => !name.StartsWith("asm/", StringComparison.Ordinal))]),
            ];
        }
        string[] directories = ["linux", "drm", "mtd", "rdma", "scsi", "sound", "video", "xen", "misc", "asm-generic", "cxl", "fwctl", "regulator"];
        IEnumerable<string> every = directories
            .Where(name => Directory.Exists(Path.Combine(trixie, name)))
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(trixie, name), "*.h", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(trixie, path))
            .Order(StringComparer.Ordinal);
        return [new HeaderSet("trixie", [trixie], [.. every])];
    }

    private static void JudgeTarget(
        Options options, HeaderSet set, string target, IReadOnlyList<Toolchain> compilers, ConcurrentBag<Verdict> verdicts, ConcurrentBag<Tally> tallies, Stopwatch clock)
    {
        if (compilers.Count == 0 || (options.Budget > 0 && clock.Elapsed.TotalSeconds > options.Budget))
            return;
        string[] include = [.. set.Include.SelectMany(root => new[] { root, Path.Combine(root, compilers[0].Triplet) }).Where(Directory.Exists).SelectMany(root => new[] { "-I", root })];
        IEnumerable<string> headers = options.All
            ? set.Headers.Concat(Directory.EnumerateFiles(Path.Combine(set.Include[0], compilers[0].Triplet, "asm"), "*.h").Select(path => "asm/" + Path.GetFileName(path)))
            : set.Headers;
        headers = headers.Where(header => !Preludes.Impossible.Contains(header));
        Dictionary<string, JsonElement> read = ReadAll(options, set.Name, [.. headers], include, target, verdicts);
        // A compiler has the builtin stddef.h and stdint.h; the C library's headers, or what stands in for them, come last.
        string[] judged = [.. include, "-idirafter", StandInDirectory(options)];
        var work = headers.SelectMany(header => compilers.Select(compiler => (header, compiler)));
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, item =>
        {
            if (options.Budget > 0 && clock.Elapsed.TotalSeconds > options.Budget)
                return;
            string directory = Directory.CreateTempSubdirectory("uapi-truth-").FullName;
            try
            {
                if (!read.TryGetValue(item.header, out JsonElement json))
                {
                    verdicts.Add(new Verdict(set.Name, item.header, target, item.compiler.Name, 0, ["not in the layout document"], null));
                    return;
                }
                (Facts facts, Verdict verdict) = JudgeHeader(set.Name, item.header, json, item.compiler, judged, directory);
                verdicts.Add(verdict);
                tallies.Add(new Tally(item.header, target, facts, verdict));
                if (!options.All)
                    verdicts.Add(JudgeAsserts(options, set.Name, item.header, target, item.compiler, include, directory));
            }
            catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
            {
                verdicts.Add(new Verdict(set.Name, item.header, target, item.compiler.Name, 0, [error.ToString()], null));
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
            }
        });
    }

    // The version is in the package's own documentation.
    private static string SourceOf(Options options)
    {
        string log = Path.Combine(options.Headers, "trixie/usr/share/doc/linux-libc-dev/changelog.Debian.gz");
        if (!File.Exists(log))
            return "linux-libc-dev of Debian trixie";
        using StreamReader reader = new(new GZipStream(File.OpenRead(log), CompressionMode.Decompress));
        string first = reader.ReadLine() ?? "";
        int open = first.IndexOf('(');
        int close = first.IndexOf(')');
        return "linux-libc-dev " + (open >= 0 && close > open ? first[(open + 1)..close] : "") + " of Debian trixie";
    }

    private static string StandInDirectory(Options options) => Path.Combine(Path.GetDirectoryName(options.Log)!, "stand-ins");

    // What the product says: one document for all headers that need nothing before them, and one for each of the others.
    private static Dictionary<string, JsonElement> ReadAll(
        Options options, string set, string[] headers, string[] include, string target, ConcurrentBag<Verdict> verdicts)
    {
        Dictionary<string, JsonElement> read = new(StringComparer.Ordinal);
        foreach (IGrouping<string, string> group in headers.GroupBy(header => string.Join(' ', Preludes.Of(header))))
        {
            IEnumerable<string> preludes = Preludes.Of(group.First()).SelectMany(prelude => new[] { "--include", prelude });
            Run.Result layout = Tool(options, ["layout", .. group, .. include, .. preludes, "--target", target, "--json"]);
            try
            {
                using JsonDocument document = JsonDocument.Parse(layout.Output);
                JsonElement root = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement[0] : document.RootElement;
                foreach (JsonProperty header in root.GetProperty("headers").EnumerateObject())
                    read[header.Name] = header.Value.Clone();
            }
            catch (JsonException error)
            {
                verdicts.Add(new Verdict(set, "*", target, "uapi", 0, [$"layout gave no document (exit {layout.ExitCode}): {error.Message} {layout.Error}"], null));
            }
        }
        return read;
    }

    private static (Facts Facts, Verdict Verdict) JudgeHeader(string set, string header, JsonElement json, Toolchain compiler, string[] include, string directory)
    {
        IEnumerable<string> untagged = json.TryGetProperty("records", out JsonElement records)
            ? records.EnumerateArray().Where(record => record.TryGetProperty("untagged", out JsonElement flag) && flag.GetBoolean()).Select(record => record.GetProperty("kind").GetString() + " " + record.GetProperty("name").GetString())
            : [];
        Facts facts = Facts.FromJson(json);
        return (facts, new Judge(set, header, facts, compiler, include, directory).WithUntagged(untagged).Run());
    }

    // The product's own proof: the C file it writes must compile, and where a bit-field has a place that only a store can show,
    // the two sections that the file fills must be equal.
    private static Verdict JudgeAsserts(Options options, string set, string header, string target, Toolchain compiler, string[] include, string directory)
    {
        Run.Result written = Tool(options, ["asserts", header, .. include, "--target", target]);
        string file = Path.Combine(directory, "asserts.c");
        File.WriteAllText(file, written.Output);
        int count = written.Output.Split('\n').Count(line => line.StartsWith("UAPI_ASSERT(", StringComparison.Ordinal) || line.StartsWith("_Static_assert(", StringComparison.Ordinal));
        Run.Result compiled = Run.Program(compiler.Command, [.. compiler.Options, "-std=gnu11", "-w", "-O2", "-c", "-o", "asserts.o", .. include, file], directory);
        List<string> wrong = [];
        if (written.ExitCode != 0)
            wrong.Add($"uapi asserts: exit {written.ExitCode}: {written.Error.Trim()}");
        if (count == 0)
            wrong.Add("uapi asserts: no assertion");
        if (compiled.ExitCode != 0)
            wrong.AddRange(compiled.Error.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Take(20));
        else if (written.Output.Contains(".uapi_bits\"", StringComparison.Ordinal) && Section(".uapi_bits") != Section(".uapi_want"))
            wrong.Add("bit-fields: .uapi_bits and .uapi_want differ");
        return new Verdict(set, header, target, compiler.Name + " asserts", Math.Max(0, count - wrong.Count), wrong, null);

        string Section(string name) =>
            string.Join('\n', Run.Program(compiler.ReadElf, ["-x", name, "asserts.o"], directory).Output.Split('\n').Where(line => line.StartsWith("  0x", StringComparison.Ordinal)));
    }

    private static Run.Result Tool(Options options, IEnumerable<string> arguments)
    {
        bool managed = options.Tool.EndsWith(".dll", StringComparison.Ordinal);
        return Run.Program(managed ? "dotnet" : options.Tool, managed ? arguments.Prepend(options.Tool) : arguments, Path.GetDirectoryName(options.Log)!, 600);
    }

    private static int Report(Options options, ConcurrentBag<Verdict> bag, List<string> absent, TimeSpan elapsed)
    {
        List<Verdict> verdicts = [.. bag.OrderBy(v => Array.IndexOf([.. Toolchain.Targets], v.Target)).ThenBy(v => v.Set, StringComparer.Ordinal).ThenBy(v => v.Header, StringComparer.Ordinal).ThenBy(v => v.Compiler, StringComparer.Ordinal)];
        using (StreamWriter log = new(options.Log))
        {
            log.WriteLine("target\tset\theader\tcompiler\tequal\twrong\tunjudged");
            foreach (Verdict verdict in verdicts)
            {
                log.WriteLine($"{verdict.Target}\t{verdict.Set}\t{verdict.Header}\t{verdict.Compiler}\t{verdict.Equal}\t{verdict.Wrong.Count}\t{verdict.Unjudged}");
                foreach (string wrong in verdict.Wrong)
                    log.WriteLine("\t! " + wrong);
            }
        }
        Console.WriteLine($"{"target",-12} {"compiler",-14} {"headers",8} {"facts equal",12} {"wrong",6} {"unjudged",9}");
        foreach (var group in verdicts.GroupBy(v => (v.Target, v.Compiler)))
            Console.WriteLine($"{group.Key.Target,-12} {group.Key.Compiler,-14} {group.Count(),8} {group.Sum(v => v.Equal),12} {group.Sum(v => v.Wrong.Count),6} {group.Count(v => v.Unjudged is not null),9}");
        foreach (Verdict verdict in verdicts.Where(v => v.Wrong.Count > 0).Take(20))
            Console.WriteLine($"WRONG {verdict.Target} {verdict.Set} {verdict.Header} {verdict.Compiler}: {string.Join(" | ", verdict.Wrong.Take(3))}");
        // Of the chosen headers every compiler must have an opinion; among all of them some cannot be compiled alone.
        List<Verdict> silent = options.All ? [] : [.. verdicts.Where(v => v.Unjudged is not null && v.Wrong.Count == 0)];
        foreach (Verdict verdict in silent.Take(10))
            Console.WriteLine($"UNJUDGED {verdict.Target} {verdict.Set} {verdict.Header} {verdict.Compiler}: {verdict.Unjudged}");
        foreach (string lacking in absent)
            Console.WriteLine("ABSENT " + lacking);
        int failed = verdicts.Count(v => v.Wrong.Count > 0) + silent.Count + absent.Count;
        int passed = verdicts.Count(v => v.Wrong.Count == 0 && v.Unjudged is null);
        Console.WriteLine($"{verdicts.Sum(v => v.Equal)} facts equal, {verdicts.Sum(v => v.Wrong.Count)} wrong, in {elapsed.TotalSeconds:F0} s");
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
