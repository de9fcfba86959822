using System.Globalization;
using System.Text.RegularExpressions;

namespace Uapi.Tool.Diff;

/// <summary>Applies a unified diff to one text, in memory.</summary>
internal static partial class UnifiedDiff
{
    // How far from its stated line a hunk may be found, as patch(1) looks around.
    private const int MaxOffset = 1000;

    /// <summary>Applies the hunks that a patch has for a file.</summary>
    /// <param name="patch">The patch, of one or more files.</param>
    /// <param name="patchPath">Its path, for messages.</param>
    /// <param name="path">The file; a patch of several files is searched for the one whose name ends as this one's does.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="UsageException">The patch has nothing for the file, or a hunk does not fit.</exception>
    public static string Apply(string patch, string patchPath, string path, string text)
    {
        string[] lines = patch.ReplaceLineEndings("\n").Split('\n');
        List<Hunk> hunks = Read(lines, patchPath, path);
        if (hunks.Count == 0)
            throw new UsageException($"{patchPath}: there is nothing for {path} in it");
        List<string> result = [.. text.ReplaceLineEndings("\n").Split('\n')];
        int shift = 0;
        foreach (Hunk hunk in hunks)
        {
            int at = Find(result, hunk.Old, Math.Max(0, hunk.Start - 1 + shift));
            if (at < 0)
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{patchPath}({hunk.Line}): the hunk does not fit {path}"));
            result.RemoveRange(at, hunk.Old.Count);
            result.InsertRange(at, hunk.New);
            shift = at - (hunk.Start - 1) + hunk.New.Count - hunk.Old.Count;
        }
        return string.Join('\n', result);
    }

    private static List<Hunk> Read(string[] lines, string patchPath, string path)
    {
        List<Hunk> hunks = [];
        List<string> files = [];
        bool isOurs = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("+++ ", StringComparison.Ordinal) && i > 0 && lines[i - 1].StartsWith("--- ", StringComparison.Ordinal))
            {
                string name = lines[i][4..].Split('\t')[0].Trim();
                files.Add(name);
                isOurs = SharedEnd(name, path) > 0;
                continue;
            }
            Match head = HunkHead().Match(lines[i]);
            if (!head.Success)
                continue;
            // A patch of one file is for the file that was given, whatever it calls it.
            if (files.Count > 0 && !isOurs && lines.Count(line => line.StartsWith("+++ ", StringComparison.Ordinal)) > 1)
                continue;
            Hunk hunk = new(int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture), i + 1, [], []);
            int old = head.Groups[2].Success ? int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture) : 1;
            int @new = head.Groups[4].Success ? int.Parse(head.Groups[4].Value, CultureInfo.InvariantCulture) : 1;
            while (hunk.Old.Count < old || hunk.New.Count < @new)
            {
                if (++i >= lines.Length)
                    throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{patchPath}({hunk.Line}): the hunk breaks off"));
                string line = lines[i];
                char kind = line.Length == 0 ? ' ' : line[0];
                string content = line.Length == 0 ? "" : line[1..];
                switch (kind)
                {
                    case ' ':
                        hunk.Old.Add(content);
                        hunk.New.Add(content);
                        break;
                    case '-':
                        hunk.Old.Add(content);
                        break;
                    case '+':
                        hunk.New.Add(content);
                        break;
                    case '\\':
                        break;
                    default:
                        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{patchPath}({i + 1}): not a line of a hunk"));
                }
            }
            hunks.Add(hunk);
        }
        return hunks;
    }

    // The line where the old side stands, the nearest to the one that is stated.
    private static int Find(List<string> text, List<string> old, int start)
    {
        for (int offset = 0; offset <= MaxOffset; offset++)
        {
            if (IsAt(text, old, start + offset))
                return start + offset;
            if (IsAt(text, old, start - offset))
                return start - offset;
        }
        return -1;
    }

    private static bool IsAt(List<string> text, List<string> old, int at)
    {
        if (at < 0 || at + old.Count > text.Count)
            return false;
        for (int i = 0; i < old.Count; i++)
        {
            if (text[at + i] != old[i])
                return false;
        }
        return true;
    }

    // How many names two paths have in common at their ends.
    private static int SharedEnd(string first, string second)
    {
        string[] a = first.Split('/');
        string[] b = Path.GetFullPath(second).Split('/');
        int count = 0;
        while (count < a.Length && count < b.Length && a[a.Length - 1 - count] == b[b.Length - 1 - count])
            count++;
        return count;
    }

    private sealed record Hunk(int Start, int Line, List<string> Old, List<string> New);

    [GeneratedRegex(@"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")]
    private static partial Regex HunkHead();
}
