using System.Diagnostics;
using System.Text;
using Uapi.Analysis;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Fuzz;

/// <summary>Feeds spoilt headers to the front end. What may happen is a diagnostic; everything else is a finding.</summary>
internal sealed class Worker(Corpus corpus, string directory, string name)
{
    /// <summary>An input of at most 60,000 characters under <see cref="Limits"/> has no business taking longer, on any machine.</summary>
    public const int MaxSeconds = 30;

    private static readonly ReaderLimits Limits = ReaderLimits.Default with { MaxTokens = 300_000, MaxConstantTokens = 20_000 };

    private static readonly Target[] Chosen = [Targets.X86_64, Targets.Powerpc64, Targets.I386, Targets.M68k, Targets.Arm];

    /// <summary>The input that is being read: what is left behind by a worker that dies.</summary>
    public string Current => Path.Combine(directory, name + ".current");

    /// <summary>Runs seeds from <paramref name="first"/> on until the time is over; gives how many were run and what was found.</summary>
    public (int Runs, List<string> Findings) Run(int first, int step, TimeSpan time)
    {
        Directory.CreateDirectory(directory);
        Mutator mutator = new(corpus);
        List<string> findings = [];
        Stopwatch clock = Stopwatch.StartNew();
        int runs = 0;
        for (int seed = first; clock.Elapsed < time && findings.Count < 20; seed += step)
        {
            // A mutation can cut a surrogate pair in two. What is tried has to be what a file can hold, or it could not be tried again.
            string text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(mutator.Make(seed)));
            File.WriteAllText(Current, $"{seed}\n{text}");
            if (Try(seed, text) is string finding)
            {
                string kept = Path.Combine(directory, $"seed-{seed}.h");
                File.WriteAllText(kept, text);
                findings.Add($"seed {seed}: {finding} ({kept})");
            }
            runs++;
        }
        File.Delete(Current);
        return (runs, findings);
    }

    /// <summary>Reads one input on one target and again; null if all is well.</summary>
    public static string? Try(int seed, string text)
    {
        Target target = Chosen[(uint)seed % Chosen.Length];
        using Timer watch = new(_ => End($"no end after {MaxSeconds} s, seed {seed}"), null, MaxSeconds * 1000, Timeout.Infinite);
        try
        {
            HeaderAbi abi = Read(text, target);
            foreach (RecordFacts record in abi.Records)
            {
                if (Impossible(record) is string wrong)
                    return $"{record.Name}: {wrong}";
            }
            foreach (HeaderDiagnostic diagnostic in abi.Diagnostics)
            {
                if (diagnostic.Line < 1 || diagnostic.Column < 1 || (diagnostic.Message.Contains("{0}", StringComparison.Ordinal) && !text.Contains("{0}", StringComparison.Ordinal)))
                    return "a diagnostic without a place or an argument: " + diagnostic;
            }
            // Whatever was understood can be written down.
            if (seed % 4 == 0)
                Write(text, abi);
            // The incremental cache depends on it.
            if (seed % 16 == 0 && !abi.Equals(Read(text, target)))
                return "two readings differ";
            if (seed % 4 == 1 && DiffersTogether(seed, text) is string different)
                return different;
            return null;
        }
        catch (Exception error)
        {
            return error.GetType().Name + ": " + error.Message + " " + error.StackTrace?.Split('\n')[0].Trim();
        }
    }

    /// <summary>
    /// Reads a text for several targets together, of which each has some lines of its own in the middle and answers some conditions in its own way, and for
    /// each alone; null if they agree. A reader that has read the lines behind another beginning before must not mind.
    /// </summary>
    public static string? DiffersTogether(int seed, string text)
    {
        Random random = new(seed);
        string[] lines = WithConditions(text.Split('\n'), random);
        int begin = random.Next(lines.Length);
        int end = begin + random.Next(Math.Min(lines.Length - begin, 40) + 1);
        MemoryHeaderSource headers = new();
        string[] tail = ["#include <asm/fuzz.h>", .. lines[end..]];
        headers.Add("fuzz.h", string.Join('\n', [.. lines[..begin], .. tail]));
        headers.Add("tail.h", string.Join('\n', tail));
        foreach (Target target in Chosen)
        {
            // Some have the same, some lack a line, some have one twice.
            List<string> own = [.. lines[begin..end]];
            if (own.Count > 0 && random.Next(2) == 0)
                own.RemoveAt(random.Next(own.Count));
            if (own.Count > 0 && random.Next(3) == 0)
                own.Insert(random.Next(own.Count), own[random.Next(own.Count)]);
            headers.Add("asm/fuzz.h", string.Join('\n', own), target);
        }
        ReaderOptions options = ReaderOptions.Default with { Limits = Limits };
        HeaderReader reader = new(headers, options);
        foreach (string header in new[] { "tail.h", "fuzz.h", "tail.h" })
        {
            IReadOnlyList<HeaderAbi> together = reader.Read(header, Chosen);
            for (int i = 0; i < Chosen.Length; i++)
            {
                if (!together[i].Equals(new HeaderReader(headers, options).Read(header, Chosen[i])))
                    return $"{header} on {Chosen[i].Name} differs from {header} read for it alone";
            }
        }
        return null;
    }

    // Some lines for some targets only, and for the others perhaps the ones that follow.
    private static string[] WithConditions(string[] lines, Random random)
    {
        List<string> conditional = [.. lines];
        for (int count = random.Next(4); count > 0; count--)
        {
            int begin = random.Next(conditional.Count + 1);
            int end = begin + random.Next(Math.Min(conditional.Count - begin, 12) + 1);
            conditional.Insert(end, "#endif");
            if (random.Next(2) == 0)
                conditional.Insert(begin + random.Next(end - begin + 1), "#else");
            conditional.Insert(begin, random.Next(3) switch { 0 => "#ifdef __LP64__", 1 => "#if __SIZEOF_LONG__ == 4 || defined(__s390__)", _ => "#ifndef __arm__" });
        }
        return [.. conditional];
    }

    private static HeaderAbi Read(string text, Target target)
    {
        MemoryHeaderSource headers = new();
        headers.Add("fuzz.h", text);
        return new HeaderReader(headers, ReaderOptions.Default with { Limits = Limits }).Read("fuzz.h", target);
    }

    // Two targets in one binding; what they disagree about is for the emitter to say.
    private static void Write(string text, HeaderAbi abi)
    {
        HeaderAbi[] readings = abi.Target == Targets.X86_64 ? [abi] : [Read(text, Targets.X86_64), abi];
        EmitResult result = CSharpEmitter.Emit(AbiMerger.Merge(readings), new EmitOptions { Namespace = "Fuzz", ClassName = "Header", EmitSupportTypes = true });
        if (result.Files.Count == 0 && !result.Diagnostics.Any())
            throw new InvalidOperationException("no file and no diagnostic");
    }

    // What no record can be, whatever the header says.
    private static string? Impossible(RecordFacts record)
    {
        if (record.Size < 0 || record.Alignment < 1 || (record.Alignment & (record.Alignment - 1)) != 0 || record.Size % record.Alignment != 0)
            return $"{record.Size} bytes aligned to {record.Alignment}";
        foreach (FieldFacts field in record.Fields)
        {
            if (field.BitOffset < 0 || field.BitOffset + (field.BitWidth ?? 0) > 8 * record.Size)
                return $"{field.Name} at bit {field.BitOffset} of {record.Size} bytes";
        }
        return null;
    }

    private static void End(string reason)
    {
        Console.Error.WriteLine(reason);
        Environment.Exit(3);
    }
}
