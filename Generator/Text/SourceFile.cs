namespace Uapi.Text;

/// <summary>One header's text, with the two names it goes by.</summary>
/// <remarks>
/// Compared by reference: a reader holds one instance per file and everything that points into
/// the file (tokens, macros, diagnostics) shares it.
/// </remarks>
public sealed class SourceFile
{
    private int[]? _lineStarts;

    /// <param name="includeName">The name an <c>#include</c> finds the file by (<c>linux/vfio.h</c>), always with <c>/</c>.</param>
    /// <param name="path">What diagnostics print: the path as the user gave it, or <c>&lt;builtin&gt;/asm/ioctl.h</c>.</param>
    /// <param name="text">The whole text.</param>
    public SourceFile(string includeName, string path, string text)
    {
        IncludeName = includeName;
        Path = path;
        Text = text;
    }

    /// <summary>The name an <c>#include</c> finds the file by.</summary>
    public string IncludeName { get; }

    /// <summary>The path diagnostics print.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Why the text could not be read, or null. The text is then empty, and whoever includes the file reports this.</summary>
    public string? Problem { get; init; }

    /// <summary>The 1-based line and column (UTF-16 units) of an offset; offsets past the end give the last position.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        int[] starts = _lineStarts ??= FindLineStarts(Text);
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        int index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
