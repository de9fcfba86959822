namespace Uapi.Tool.Diff;

/// <summary>Tells a renamed thing from another one that took its number: by how alike the differing parts of two names read.</summary>
internal static class NameLikeness
{
    // Half of the letters: RECIEVE and RECEIVE, DEV and DEVICE are one name; LEGACY and ZEROCOPY are two.
    private const double Threshold = 0.5;

    /// <summary>Whether two names read as one.</summary>
    public static bool AreAlike(string first, string second) => Measure(first, second) >= Threshold;

    /// <summary>From 0 (nothing in common) to 1 (the same), over the words in which the names differ.</summary>
    public static double Measure(string first, string second)
    {
        string[] a = first.ToUpperInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        string[] b = second.ToUpperInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        int start = CommonPrefix(a, b);
        int end = 0;
        while (end < a.Length - start && end < b.Length - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
            end++;
        string x = string.Concat(a[start..^end]);
        string y = string.Concat(b[start..^end]);
        // A word put in or taken out: STATE_SAVING and STATE_V1_SAVING. At least one word has to be left in common behind the prefix.
        if (x.Length == 0 || y.Length == 0)
            return start + end > 0 ? (end > 0 ? 0.9 : 0.6) : 0;
        if (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal))
            return 0.8;
        return 1 - (double)Distance(x, y) / Math.Max(x.Length, y.Length);
    }

    /// <summary>How many words two names have in common at their start.</summary>
    public static int CommonWords(string first, string second)
    {
        // Asked of every pair of a header's constants with the same number, so nothing is split.
        ReadOnlySpan<char> a = first.AsSpan().TrimStart('_');
        ReadOnlySpan<char> b = second.AsSpan().TrimStart('_');
        int length = a.CommonPrefixLength(b);
        int count = a[..length].Count('_');
        return IsWordEnd(a, length) && IsWordEnd(b, length) ? count + 1 : count;
    }

    /// <summary>How many words a name is made of.</summary>
    public static int Words(string name) => name.AsSpan().TrimStart('_').Count('_') + 1;

    private static bool IsWordEnd(ReadOnlySpan<char> name, int index) => index == name.Length || name[index] == '_';

    private static int CommonPrefix(string[] a, string[] b)
    {
        int count = 0;
        while (count < a.Length && count < b.Length && a[count] == b[count])
            count++;
        return count;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
