namespace Uapi.Tool.Rendering;

/// <summary>How a piece of text is meant, which is a colour on a terminal and nothing elsewhere.</summary>
internal enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>What a reader looks for first: names of records and requests.</summary>
    Strong,

    /// <summary>What explains the rest: column heads, units.</summary>
    Dim,

    /// <summary>What deserves a second look: holes, differences between targets.</summary>
    Notice,
}

/// <summary>A piece of text and how it is meant.</summary>
internal readonly record struct Span(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Span(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Writes text for people: lines of toned pieces, no blanks at their ends, within the terminal's width.</summary>
internal sealed class TextReport(TextWriter writer, Terminal terminal)
{
    private bool _lastWasBlank = true;

    /// <summary>Columns a line may take.</summary>
    public int Width => terminal.Width;

    /// <summary>Writes one line.</summary>
    public void Line(params Span[] spans)
    {
        int last = spans.Length - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(spans[last].Text))
            last--;
        for (int i = 0; i <= last; i++)
            Write(i == last ? spans[i].Text.TrimEnd() : spans[i].Text, spans[i].Tone);
        writer.Write('\n');
        _lastWasBlank = last < 0;
    }

    /// <summary>Separates what follows from what stands above by one empty line, never by two.</summary>
    public void Gap()
    {
        if (!_lastWasBlank)
            Line();
    }

    /// <summary>Writes running text, broken between words, every line indented.</summary>
    public void Paragraph(string text, int indent, Tone tone = Tone.Plain)
    {
        foreach (string line in Wrap(text, Math.Max(20, Width - indent)))
            Line(new string(' ', indent), new Span(line, tone));
    }

    /// <summary>Breaks text between words; a word longer than a line stands alone.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }
        if (line.Length > 0)
            yield return line;
    }

    private void Write(string text, Tone tone)
    {
        // SGR codes of ECMA-48 that are readable on light and dark backgrounds.
        string? code = !terminal.HasColor ? null : tone switch
        {
            Tone.Strong => "1",
            Tone.Dim => "2",
            Tone.Notice => "33",
            _ => null,
        };
        if (code is null)
            writer.Write(text);
        else
            writer.Write($"\e[{code}m{text}\e[0m");
    }
}
