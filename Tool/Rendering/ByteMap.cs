using System.Globalization;
using Uapi.Model;

namespace Uapi.Tool.Rendering;

/// <summary>
/// Draws a record as a row of cells, one per byte, each with the letter of the member that lives there; <c>.</c> is a hole
/// and <c>#</c> a byte that several bit-fields share. Members of a union lie over each other, so the picture has lanes: a
/// member goes to the first lane where its bytes are free.
/// </summary>
internal sealed class ByteMap
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int MaxLanes = 8;
    private const int BytesPerRow = 32;
    private const int BytesPerGroup = 8;

    // A record of more bytes is no picture any more.
    private const long MaxBytes = 4096;

    private readonly List<char[]> _lanes = [];
    private readonly Dictionary<string, char> _letters = new(StringComparer.Ordinal);
    private readonly long _size;
    private int _omitted;

    private ByteMap(long size) => _size = size;

    /// <summary>Assigns letters and paints the members.</summary>
    public static ByteMap Of(RecordFacts record, IReadOnlyList<FlatField> fields)
    {
        ByteMap map = new(Math.Min(record.Size, MaxBytes));
        if (record.Size > MaxBytes)
            return map;
        foreach (FlatField field in fields)
        {
            if (IsCell(field))
                map.Paint(field);
        }
        return map;
    }

    /// <summary>The letter of a member, or a blank for one that has no cells of its own.</summary>
    public char LetterOf(FlatField field) => _letters.GetValueOrDefault(field.Path, ' ');

    /// <summary>Writes the rows; rows that repeat the one above are left out, as <c>hexdump</c> does.</summary>
    public void WriteTo(TextReport report, int indent)
    {
        string above = "";
        bool isRepeating = false;
        for (int start = 0; start < _size && _lanes.Count > 0; start += BytesPerRow)
        {
            string[] rows = [.. _lanes.Select((lane, index) => Row(lane, start, isFirst: index == 0)).Where(row => row.Length > 0)];
            string all = string.Join('\n', rows);
            bool isLast = start + BytesPerRow >= _size;
            if (all == above && !isLast)
            {
                if (!isRepeating)
                    report.Line(new string(' ', indent + 6), new Span("*", Tone.Dim));
                isRepeating = true;
                continue;
            }
            isRepeating = false;
            above = all;
            for (int i = 0; i < rows.Length; i++)
            {
                string label = i == 0 ? start.ToString(CultureInfo.InvariantCulture) : "or";
                report.Line(new string(' ', indent), new Span(label.PadLeft(6) + "  ", Tone.Dim), rows[i]);
            }
        }
        if (_omitted > 0)
            report.Line(new string(' ', indent + 6), new Span($"and {_omitted} more members over these", Tone.Dim));
    }

    // Containers are drawn by their members, except arrays, whose elements all look alike.
    private static bool IsCell(FlatField field) =>
        field.Bits > 0 && field.Field.Type is not InlineRecord && !field.Path.Contains("[].", StringComparison.Ordinal)
        && !(field.IsUnnamed && field.Field.IsBitField);

    private static string Row(char[] lane, int start, bool isFirst)
    {
        int end = Math.Min(lane.Length, start + BytesPerRow);
        ReadOnlySpan<char> cells = lane.AsSpan(start, end - start);
        if (!isFirst && !cells.ContainsAnyExcept('\0'))
            return "";
        System.Text.StringBuilder text = new();
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0 && i % BytesPerGroup == 0)
                text.Append(' ');
            text.Append(cells[i] != '\0' ? cells[i] : isFirst ? '.' : ' ');
        }
        return text.ToString().TrimEnd();
    }

    private void Paint(FlatField field)
    {
        char letter = Alphabet[_letters.Count % Alphabet.Length];
        int first = (int)(field.Bit / 8);
        int end = (int)((field.Bit + field.Bits + 7) / 8);
        if (end > _size)
            return;
        foreach (char[] lane in _lanes)
        {
            if (TryPaint(lane, first, end, letter, field))
                return;
        }
        if (_lanes.Count == MaxLanes)
        {
            _omitted++;
            return;
        }
        char[] added = new char[_size];
        _lanes.Add(added);
        TryPaint(added, first, end, letter, field);
    }

    private bool TryPaint(char[] lane, int first, int end, char letter, FlatField field)
    {
        Span<char> cells = lane.AsSpan(first, end - first);
        bool isFree = !cells.ContainsAnyExcept('\0');
        if (!isFree && !(field.Field.IsBitField && SharesOnlyWithBitFields(lane, field, first, end)))
            return false;
        foreach (ref char cell in cells)
            cell = cell == '\0' ? letter : '#';
        _letters[field.Path] = letter;
        if (field.Field.IsBitField)
            _bitFields.Add((lane, field.Bit, field.Bit + field.Bits));
        return true;
    }

    private readonly List<(char[] Lane, long Start, long End)> _bitFields = [];

    // Two bit-fields may live in one byte, as long as no bit is in both.
    private bool SharesOnlyWithBitFields(char[] lane, FlatField field, int first, int end)
    {
        for (int cell = first; cell < end; cell++)
        {
            if (lane[cell] != '\0' && !_bitFields.Any(other => ReferenceEquals(other.Lane, lane) && other.Start < (cell + 1) * 8L && other.End > cell * 8L))
                return false;
        }
        return !_bitFields.Any(other => ReferenceEquals(other.Lane, lane) && other.Start < field.Bit + field.Bits && other.End > field.Bit);
    }
}
