namespace Uapi.Readme.Tests;

/// <summary>A fenced block of a page and the remark in front of it.</summary>
/// <param name="Language">What stands behind the fence: <c>csharp</c>, <c>console</c>.</param>
/// <param name="Test">What <c>&lt;!-- test: … --&gt;</c> on the line before says, or nothing.</param>
/// <param name="Text">The lines, each ended.</param>
/// <param name="Line">The line of the fence, from 1.</param>
internal sealed record MarkdownBlock(string Language, string Test, string Text, int Line)
{
    private const string Fence = "```";
    private const string Remark = "<!-- test: ";

    /// <summary>This program and another piece behind it, whose using directives come in front as C# wants them.</summary>
    internal MarkdownBlock Then(MarkdownBlock piece)
    {
        string[] lines = piece.Text.Split('\n');
        string[] directives = [.. lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal))];
        return this with { Text = string.Join('\n', directives.Where(line => !Text.Contains(line, StringComparison.Ordinal))) + "\n" + Text + string.Join('\n', lines[directives.Length..]) };
    }

    /// <summary>The blocks of a page, in order.</summary>
    internal static IReadOnlyList<MarkdownBlock> Read(string[] lines)
    {
        List<MarkdownBlock> blocks = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            int end = Array.FindIndex(lines, i + 1, line => line == Fence);
            string before = i > 0 ? lines[i - 1] : "";
            string test = before.StartsWith(Remark, StringComparison.Ordinal) ? before[Remark.Length..before.IndexOf(" -->", StringComparison.Ordinal)] : "";
            blocks.Add(new MarkdownBlock(lines[i][Fence.Length..], test, string.Concat(lines[(i + 1)..end].Select(line => line + "\n")), i + 1));
            i = end;
        }
        return blocks;
    }
}
