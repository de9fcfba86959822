namespace Uapi.Tool.Rendering;

/// <summary>Rows under column heads. Every column is as wide as its widest cell; the last one wraps at the edge of the terminal.</summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private const int MinimumLastColumn = 16;

    private readonly (string Head, bool IsRight)[] _columns;
    private readonly List<(Span[] Cells, Span? Note, int Column)> _rows = [];

    /// <param name="columns">The heads; one that begins with <c>&gt;</c> aligns its column to the right. Without any text, no line of heads is written.</param>
    public TextTable(params string[] columns) =>
        _columns = [.. columns.Select(head => head.StartsWith('>') ? (head[1..], true) : (head, false))];

    /// <summary>Rows so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row; missing cells at its end are empty.</summary>
    public void Add(params Span[] cells) => _rows.Add((cells, null, 0));

    /// <summary>Adds text under the last row that begins at a column and may run over the others.</summary>
    public void AddNote(int column, Span text) => _rows.Add(([], text, column));

    /// <summary>Writes the table.</summary>
    public void WriteTo(TextReport report, int indent)
    {
        int[] widths = [.. _columns.Select((column, index) =>
            Math.Max(column.Head.Length, _rows.Max(row => index < row.Cells.Length ? row.Cells[index].Text.Length : 0)))];
        if (_columns.Any(column => column.Head.Length > 0))
            WriteRow(report, indent, widths, [.. _columns.Select(column => new Span(column.Head, Tone.Dim))]);
        foreach ((Span[] cells, Span? note, int column) in _rows)
        {
            if (note is { } text)
                report.Paragraph(text.Text, indent + widths.Take(column).Sum(width => width + Gap), text.Tone);
            else
                WriteRow(report, indent, widths, cells);
        }
    }

    private void WriteRow(TextReport report, int indent, int[] widths, Span[] row)
    {
        List<Span> line = [new string(' ', indent)];
        int position = indent;
        for (int i = 0; i < row.Length; i++)
        {
            bool isLast = i == _columns.Length - 1;
            string text = row[i].Text;
            int room = Math.Max(MinimumLastColumn, report.Width - position);
            if (isLast && !_columns[i].IsRight && text.Length > room)
            {
                string[] lines = [.. TextReport.Wrap(text, room)];
                line.Add(row[i] with { Text = lines[0] });
                report.Line([.. line]);
                foreach (string more in lines.Skip(1))
                    report.Line(new string(' ', position), row[i] with { Text = more });
                return;
            }
            string blanks = new(' ', Math.Max(0, widths[i] - text.Length));
            line.Add(_columns[i].IsRight ? blanks : "");
            line.Add(row[i]);
            line.Add((_columns[i].IsRight ? "" : blanks) + new string(' ', Gap));
            position += widths[i] + Gap;
        }
        report.Line([.. line]);
    }
}
