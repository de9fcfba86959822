namespace Uapi.Tool.Diff;

/// <summary>Takes suppressions that match nothing any more out of their files, and leaves every other line as it is.</summary>
internal static class SuppressionUpdate
{
    /// <summary>Rewrites the files in which something is unused.</summary>
    public static void Write(IReadOnlyList<string> files, DiffReport report)
    {
        foreach (string file in files)
        {
            HashSet<string> unused = [.. report.UnusedSuppressions.Select(suppression => suppression.Place)];
            string[] lines = File.ReadAllLines(file);
            string[] kept = [.. lines.Where((_, index) => !unused.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}({index + 1})")))];
            if (kept.Length < lines.Length)
                File.WriteAllLines(file, kept);
        }
    }
}
