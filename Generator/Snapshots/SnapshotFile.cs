#pragma warning disable RS1035 // Part of the MSBuild task and of the tool; the compiler never comes here.

using System.Globalization;
using System.Text;
using Uapi.Model;

namespace Uapi.Snapshots;

/// <summary>
/// A baseline: what headers say on every target, a line for each fact, in an order that depends on nothing else. A fact that holds on all
/// targets, or on most, has one line; targets on which it is otherwise have lines that name them.
/// </summary>
internal static class SnapshotFile
{
    /// <summary>The version of the format.</summary>
    public const int Schema = 1;

    private const string Head = "# uapi snapshot ";

    /// <summary>Whether a file begins as a snapshot does.</summary>
    public static bool Is(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using StreamReader reader = new(path);
            char[] start = new char[Head.Length];
            return reader.ReadBlock(start, 0, start.Length) == start.Length && new string(start) == Head;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a snapshot.</summary>
    /// <param name="targets">The targets, in table order.</param>
    /// <param name="headers">The include name of each header and its facts by target, in the order of <paramref name="targets"/>.</param>
    public static string Write(IReadOnlyList<Target> targets, IReadOnlyList<(string Header, IReadOnlyList<List<(string Key, string Value)>> Facts)> headers)
    {
        StringBuilder text = new();
        text.Append(FormattableString.Invariant($"{Head}{Schema}\n# targets {string.Join(" ", targets.Select(target => target.Name))}\n"));
        foreach ((string header, IReadOnlyList<List<(string Key, string Value)>> facts) in headers)
        {
            text.Append(FormattableString.Invariant($"\nheader {header}\n"));
            WriteFacts(text, targets, facts);
        }
        return text.ToString();
    }

    private static void WriteFacts(StringBuilder text, IReadOnlyList<Target> targets, IReadOnlyList<List<(string Key, string Value)>> facts)
    {
        // Where a key stands on the first target that has it is where its members stand, too.
        Dictionary<string, (int Index, string?[] Values)> lines = new(StringComparer.Ordinal);
        for (int target = 0; target < targets.Count; target++)
        {
            foreach ((string key, string value) in facts[target])
            {
                if (!lines.TryGetValue(key, out (int Index, string?[] Values) line))
                    lines.Add(key, line = (lines.Count, new string?[targets.Count]));
                line.Values[target] ??= value;
            }
        }
        foreach (KeyValuePair<string, (int Index, string?[] Values)> line in lines.OrderBy(line => FactList.OrderOf(line.Key).Kind).ThenBy(line => FactList.OrderOf(line.Key).Name, StringComparer.Ordinal).ThenBy(line => line.Value.Index))
        {
            (string key, string?[] values) = (line.Key, line.Value.Values);
            // The value of most targets; the first one's where two are as frequent.
            string? common = values.GroupBy(value => value).OrderByDescending(group => group.Count()).First().Key;
            text.Append(FormattableString.Invariant($"{key}: {common ?? "absent"}\n"));
            foreach (IGrouping<string?, int> other in Enumerable.Range(0, targets.Count).Where(target => values[target] != common).GroupBy(target => values[target]))
                text.Append(FormattableString.Invariant($"{key} [{string.Join(" ", other.Select(target => targets[target].Name))}]: {other.Key ?? "absent"}\n"));
        }
    }

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="SnapshotException">It is of a newer schema, or a line is none of a snapshot.</exception>
    public static Snapshot Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (!int.TryParse(lines[0].Substring(Head.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int schema))
            throw new SnapshotException($"{path}(1): not the first line of a snapshot");
        if (schema > Schema)
            throw new SnapshotException($"{path}: a snapshot of schema {schema}; this uapi knows schema {Schema}");
        if (lines.Length < 2 || !lines[1].StartsWith("# targets ", StringComparison.Ordinal))
            throw new SnapshotException($"{path}(2): the targets are missing");
        List<Target> targets = [];
        foreach (string name in lines[1].Substring("# targets ".Length).Split([' '], StringSplitOptions.RemoveEmptyEntries))
            targets.Add(Targets.TryParse(name, out Target? target) ? target : throw new SnapshotException($"{path}(2): unknown target '{name}'"));
        Snapshot snapshot = new(path, targets);
        SnapshotHeader? header = null;
        for (int i = 2; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("header ", StringComparison.Ordinal))
            {
                snapshot.Headers.Add(header = new SnapshotHeader(line.Substring(7)));
                continue;
            }
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (header is null || colon < 0 || line.IndexOf(' ', 0, colon) < 0)
                throw new SnapshotException(FormattableString.Invariant($"{path}({i + 1}): not a line of a snapshot"));
            string key = line.Substring(0, colon);
            List<Target>? only = null;
            if (key[key.Length - 1] == ']' && key.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and int bracket)
            {
                only = [];
                foreach (string name in key.Substring(bracket + 2, key.Length - bracket - 3).Split(' '))
                    only.Add(Targets.TryParse(name, out Target? target) ? target : throw new SnapshotException(FormattableString.Invariant($"{path}({i + 1}): unknown target '{name}'")));
                key = key.Substring(0, bracket);
            }
            header.Lines.Add(new SnapshotLine(i + 1, key, only, line.Substring(colon + 2)));
        }
        if (snapshot.Headers.Count == 0)
            throw new SnapshotException($"{path}: there is no header in it");
        return snapshot;
    }
}

/// <summary>A snapshot that cannot be read; the message names its line.</summary>
internal sealed class SnapshotException(string message) : Exception(message);

/// <summary>One line: a fact, and the targets it is for if not for all.</summary>
internal sealed record SnapshotLine(int Line, string Key, List<Target>? Targets, string Value);

/// <summary>The facts of one header.</summary>
internal sealed class SnapshotHeader(string name)
{
    /// <summary>The include name.</summary>
    public string Name { get; } = name;

    /// <summary>Its facts.</summary>
    public List<SnapshotLine> Lines { get; } = [];
}

/// <summary>A snapshot that was read.</summary>
internal sealed class Snapshot(string path, IReadOnlyList<Target> targets)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The targets it is for.</summary>
    public IReadOnlyList<Target> Targets { get; } = targets;

    /// <summary>Its headers.</summary>
    public List<SnapshotHeader> Headers { get; } = [];
}
