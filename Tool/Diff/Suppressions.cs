using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>One line that takes findings out of the verdict, for a reason.</summary>
internal sealed class Suppression
{
    /// <summary>The rule's id, or <c>*</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What the report prints, with <c>*</c> for any text; or <c>file:PATH</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Why. Every report carries it.</summary>
    public required string Reason { get; init; }

    /// <summary>Targets; empty for all.</summary>
    public IReadOnlyList<Target> Arches { get; init; } = [];

    /// <summary><c>abi</c>, <c>api</c> or null for both.</summary>
    public string? Axis { get; init; }

    /// <summary>The release from which it no longer holds, or null.</summary>
    public string? Until { get; init; }

    /// <summary>The only fingerprint it is for, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Where it stands: file and line.</summary>
    public required string Place { get; init; }

    /// <summary>Whether it took something out.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it was written by <c>--write-baseline</c> and nobody has looked at it.</summary>
    public bool IsBaseline => Reason == SuppressionFile.BaselineReason;

    /// <summary>Whether a finding is meant.</summary>
    public bool Matches(Finding finding)
    {
        if ((Rule != "*" && Rule != finding.Rule.Id) || (Id is not null && Id != finding.Fingerprint))
            return false;
        if (Arches.Count > 0 && !finding.Targets.All(Arches.Contains))
            return false;
        if ((Axis == "abi" && finding.Change.Api > finding.Change.Abi) || (Axis == "api" && finding.Change.Abi > finding.Change.Api))
            return false;
        return Target.StartsWith("file:", StringComparison.Ordinal)
            ? IsLike(Target[5..], finding.File ?? "") || IsLike(Target, finding.Change.Where)
            : IsLike(Target, finding.Change.Where);
    }

    private static bool IsLike(string pattern, string text) =>
        Regex.IsMatch(text, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}

/// <summary>Reads and writes suppression files: a suppression a line, blank lines and lines with <c>#</c> ignored.</summary>
internal sealed class SuppressionFile
{
    /// <summary>The reason of what <c>--write-baseline</c> writes.</summary>
    public const string BaselineReason = "baseline, not reviewed";

    /// <summary>The suppressions.</summary>
    public List<Suppression> Suppressions { get; } = [];

    /// <summary>What is stated about whole types.</summary>
    public Dictionary<string, Convention> Conventions { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that close lists, besides the usual ones.</summary>
    public List<Regex> Sentinels { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">A line is malformed; the message says which and why.</exception>
    public void Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length > 0 && line[0] != '#')
                ReadLine(line, string.Create(CultureInfo.InvariantCulture, $"{path}({i + 1})"));
        }
    }

    /// <summary>One line for each finding.</summary>
    public static string WriteBaseline(IEnumerable<Finding> findings)
    {
        StringBuilder text = new("# rule                            target                                    options              reason\n");
        foreach (Finding finding in findings)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Rule.Id,-35} {finding.Change.Where,-41} id={finding.Fingerprint} ; {BaselineReason}\n");
        return text.ToString();
    }

    private void ReadLine(string line, string place)
    {
        int semicolon = line.IndexOf(';', StringComparison.Ordinal);
        string head = semicolon < 0 ? line : line[..semicolon];
        string reason = semicolon < 0 ? "" : line[(semicolon + 1)..].Trim();
        List<string> words = [.. head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (words[0] == "sentinel")
        {
            try
            {
                Sentinels.Add(new Regex(words.Count == 2 ? words[1] : throw new ArgumentException("one pattern is needed"), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
            }
            catch (ArgumentException exception)
            {
                throw new UsageException($"{place}: {exception.Message}");
            }
            return;
        }
        if (words.Count < 2)
            throw new UsageException($"{place}: a rule and a target are needed");
        if (reason.Length == 0)
            throw new UsageException($"{place}: a reason is needed, behind ';'");
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        while (words.Count > 2 && words[^1].Contains('=', StringComparison.Ordinal))
        {
            string[] option = words[^1].Split('=', 2);
            options[option[0]] = option[1];
            words.RemoveAt(words.Count - 1);
        }
        string target = string.Join(' ', words.Skip(1));
        if (words[0] == "type")
        {
            Conventions[target] = new Convention(options.GetValueOrDefault("must-be-zero") == "yes", options.GetValueOrDefault("transport") == "length-prefixed", options.GetValueOrDefault("size-field"));
            return;
        }
        if (words[0] != "*" && Rules.Find(words[0]) is null)
            throw new UsageException($"{place}: there is no rule '{words[0]}' (uapi diff --rules lists them)");
        List<Target> arches = [];
        foreach (string name in options.GetValueOrDefault("arch", "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            arches.Add(Targets.TryParse(name, out Target? arch) ? arch : throw new UsageException($"{place}: unknown target '{name}'"));
        if (options.Keys.FirstOrDefault(option => option is not ("arch" or "axis" or "until" or "id")) is { } unknown)
            throw new UsageException($"{place}: unknown option '{unknown}'");
        Suppressions.Add(new Suppression
        {
            Rule = words[0],
            Target = target,
            Reason = reason,
            Arches = arches,
            Axis = options.GetValueOrDefault("axis"),
            Until = options.GetValueOrDefault("until"),
            Id = options.GetValueOrDefault("id"),
            Place = place,
        });
    }
}
