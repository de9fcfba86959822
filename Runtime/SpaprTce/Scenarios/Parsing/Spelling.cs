namespace Uapi.SpaprTce;

/// <summary>Finds what a mistyped word was meant to be.</summary>
internal static class Spelling
{
    private const int LongestWord = 32;

    /// <summary>" (did you mean 'X'?)" for a candidate at most two slips away and nearer than guessing, else nothing.</summary>
    internal static string Suggest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int least = Math.Min(2, word.Length / 2) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(word, candidate);
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, least) = (candidate, distance);
        }
        return best is null ? "" : $" (did you mean '{best}'?)";
    }

    // Damerau-Levenshtein with adjacent swaps (optimal string alignment), three rows at a time.
    private static int Distance(string a, string b)
    {
        if (a.Length > LongestWord || b.Length > LongestWord)
            return int.MaxValue;
        int[] before = new int[b.Length + 1];
        int[] above = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            above[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[b.Length];
    }
}
