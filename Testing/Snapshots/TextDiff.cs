using System.Globalization;
using System.Text;

namespace VerifyXunit;

/// <summary>Says in a few lines where two texts differ.</summary>
/// <remarks>Lines are matched by the longest common subsequence; of a long difference only the first lines are shown.</remarks>
internal static class TextDiff
{
    private const int Context = 2;
    private const int MaxShown = 60;

    // Above this the quadratic table would cost more than its precision is worth.
    private const int MaxCompared = 3000;

    public static string Describe(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        int leftEnd = left.Length, rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"@@ line {start + 1}\n");
        int shown = 0;
        for (int i = Math.Max(0, start - Context); i < start; i++)
            text.Append("  ").Append(left[i]).Append('\n');
        foreach ((char mark, string line) in Lines(left.AsSpan(start, leftEnd - start), right.AsSpan(start, rightEnd - start)))
        {
            if (++shown > MaxShown)
            {
                text.Append("  …\n");
                return text.ToString();
            }
            text.Append(mark).Append(' ').Append(line).Append('\n');
        }
        for (int i = leftEnd; i < Math.Min(left.Length, leftEnd + Context); i++)
            text.Append("  ").Append(left[i]).Append('\n');
        return text.ToString();
    }

    private static List<(char Mark, string Line)> Lines(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        List<(char, string)> lines = [];
        if (left.Length > MaxCompared || right.Length > MaxCompared)
        {
            foreach (string line in left)
                lines.Add(('-', line));
            foreach (string line in right)
                lines.Add(('+', line));
            return lines;
        }

        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        int l = 0, r = 0;
        while (l < left.Length || r < right.Length)
        {
            if (l < left.Length && r < right.Length && left[l] == right[r])
            {
                lines.Add((' ', left[l++]));
                r++;
            }
            else if (r == right.Length || (l < left.Length && common[l + 1, r] >= common[l, r + 1]))
            {
                lines.Add(('-', left[l++]));
            }
            else
            {
                lines.Add(('+', right[r++]));
            }
        }
        return lines;
    }
}
