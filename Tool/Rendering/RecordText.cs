using System.Globalization;
using System.Text;
using Uapi.Model;

namespace Uapi.Tool.Rendering;

/// <summary>Shows a record: a line per member with offset and size, holes and padding, the picture of its bytes, and what other targets do differently.</summary>
internal static class RecordText
{
    private const int MaxDifferences = 16;

    /// <summary>Writes the record as the first of <paramref name="targets"/> has it, then the differences.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="record">The record on each target that has it.</param>
    /// <param name="targets">All chosen targets.</param>
    public static void Write(TextReport report, Merged<RecordFacts> record, IReadOnlyList<Target> targets)
    {
        List<(RecordFacts Value, List<Target> Targets)> groups = TargetNames.GroupBy(record.Facts, Signature);
        RecordFacts shown = groups[0].Value;
        report.Gap();
        WriteHead(report, shown, groups[0].Targets, isUniform: groups.Count == 1 && groups[0].Targets.Count == targets.Count);
        WriteMembers(report, shown);
        foreach ((RecordFacts other, List<Target> otherTargets) in groups.Skip(1))
            WriteDifferences(report, shown, other, otherTargets);
        Target[] without = [.. targets.Except(record.Facts.Targets)];
        if (without.Length > 0)
            report.Paragraph("not on " + TargetNames.Join(without), indent: 2, Tone.Notice);
    }

    /// <summary>The record's members and the picture of its bytes.</summary>
    public static void WriteMembers(TextReport report, RecordFacts record)
    {
        List<FlatField> fields = FlatField.Of(record);
        ByteMap map = ByteMap.Of(record, fields);
        TextTable table = new("", ">offset", ">size", "member", "type");
        AddMembers(table, map, record, prefixLength: 0, bitBase: 0, depth: 0, fields, index: 0);
        if (table.Count > 0)
            table.WriteTo(report, indent: 2);
        map.WriteTo(report, indent: 2);
    }

    /// <summary>Two records with the same text lie in memory the same way.</summary>
    private static string Signature(RecordFacts record)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{record.Size}/{record.Alignment}");
        foreach (FlatField field in FlatField.Of(record))
            text.Append(CultureInfo.InvariantCulture, $";{field.Path}:{field.Bit}:{field.Bits}");
        return text.ToString();
    }

    private static void WriteHead(TextReport report, RecordFacts record, List<Target> targets, bool isUniform)
    {
        string name = record.IsUntagged ? $"typedef {TypeDescriptor.KeywordOf(record.Kind)} {record.Name}" : $"{TypeDescriptor.KeywordOf(record.Kind)} {record.Name}";
        string facts = string.Create(CultureInfo.InvariantCulture, $"  {Count(record.Size, "byte")}, align {record.Alignment}{(record.IsPacked ? ", packed" : "")}");
        string line = record.Line.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"  line {record.Line.Line}") : "";
        report.Line(new Span(name, Tone.Strong), facts, new Span(line, Tone.Dim));
        if (!isUniform)
            report.Paragraph("on " + TargetNames.Join(targets), indent: 2, Tone.Dim);
    }

    // Walks the same tree as FlatField.Of, so that the flat list's entries come by in the same order. Returns the next index.
    private static int AddMembers(
        TextTable table, ByteMap map, RecordFacts record, int prefixLength, long bitBase, int depth, List<FlatField> fields, int index)
    {
        long cursor = bitBase;
        long furthest = bitBase;
        string indent = new(' ', depth * 2);
        foreach (FieldFacts member in record.Fields)
        {
            FlatField field = fields[index++];
            if (record.Kind == RecordKind.Struct && field.Bit > cursor)
                AddGap(table, cursor, field.Bit - cursor, indent, "(hole)");
            string name = field.IsUnnamed ? "" : field.Path[prefixLength..];
            (AbiType element, List<long> dimensions, bool isFlexible) = TypeDescriptor.Unwrap(member.Type);
            string type = element is InlineRecord { Record: var untagged }
                ? TypeDescriptor.KeywordOf(untagged.Kind) + Dimensions(dimensions, isFlexible) + " {…}"
                : member.Spelling;
            table.Add(
                map.LetterOf(field).ToString().Trim(),
                OffsetText(field),
                isFlexible ? "0" : SizeText(field.Bits),
                indent + name + (member.BitWidth is { } width ? string.Create(CultureInfo.InvariantCulture, $" : {width}") : ""),
                indent + type);
            if (element is InlineRecord inner)
            {
                int innerPrefix = field.IsUnnamed ? prefixLength : field.Path.Length + (2 * dimensions.Count) + 1;
                index = AddMembers(table, map, inner.Record, innerPrefix, field.Bit, depth + 1, fields, index);
            }
            cursor = field.Bit + field.Bits;
            furthest = Math.Max(furthest, cursor);
        }
        long end = bitBase + (record.Size * 8);
        if (end > furthest)
            AddGap(table, furthest, end - furthest, indent, "(padding)");
        return index;
    }

    private static void AddGap(TextTable table, long bit, long bits, string indent, string what) =>
        table.Add(
            "",
            new Span(bit % 8 == 0 ? Number(bit / 8) : string.Create(CultureInfo.InvariantCulture, $"{bit / 8}:{bit % 8}"), Tone.Notice),
            new Span(SizeText(bits), Tone.Notice),
            new Span(indent + what, Tone.Notice));

    private static void WriteDifferences(TextReport report, RecordFacts shown, RecordFacts other, List<Target> targets)
    {
        List<string> head = [];
        if (other.Size != shown.Size)
            head.Add(string.Create(CultureInfo.InvariantCulture, $"{Count(other.Size, "byte")} (not {shown.Size})"));
        if (other.Alignment != shown.Alignment)
            head.Add(string.Create(CultureInfo.InvariantCulture, $"align {other.Alignment} (not {shown.Alignment})"));
        report.Paragraph($"differs on {TargetNames.Join(targets)}{(head.Count > 0 ? ": " + string.Join(", ", head) : "")}", indent: 2, Tone.Notice);

        Dictionary<string, FlatField> known = [];
        foreach (FlatField field in FlatField.Of(shown).Where(field => !field.IsUnnamed))
            known[field.Path] = field;
        List<Span[]> rows = [];
        foreach (FlatField field in FlatField.Of(other).Where(field => !field.IsUnnamed))
        {
            if (!known.Remove(field.Path, out FlatField same))
                rows.Add([field.Path, new Span($"only there: offset {OffsetText(field)}, size {SizeText(field.Bits)}", Tone.Notice)]);
            else if (same.Bit != field.Bit || same.Bits != field.Bits)
                rows.Add([field.Path, Difference("offset", OffsetText(field), OffsetText(same)) + Difference("size", SizeText(field.Bits), SizeText(same.Bits))]);
        }
        rows.AddRange(known.Values.Select(field => new Span[] { field.Path, new("not there", Tone.Notice) }));

        TextTable table = new("", "");
        foreach (Span[] row in rows.Take(MaxDifferences))
            table.Add(row);
        if (table.Count > 0)
            table.WriteTo(report, indent: 4);
        if (rows.Count > MaxDifferences)
            report.Line($"    and {rows.Count - MaxDifferences} more");
    }

    private static string Difference(string what, string there, string shown) =>
        there == shown ? "" : $"{what} {there} (not {shown})  ";

    /// <summary>The offset in bytes, with the bit behind a colon for a bit-field.</summary>
    private static string OffsetText(FlatField field) => field.Field.IsBitField
        ? string.Create(CultureInfo.InvariantCulture, $"{field.Bit / 8}:{field.Bit % 8}")
        : Number(field.Bit / 8);

    // Bytes where they are whole; bit-fields are counted in bits.
    private static string SizeText(long bits) => bits % 8 == 0 ? Number(bits / 8) : Number(bits) + "b";

    private static string Dimensions(List<long> dimensions, bool isFlexible)
    {
        StringBuilder text = new();
        for (int i = 0; i < dimensions.Count; i++)
            text.Append('[').Append(i == 0 && isFlexible ? "" : Number(dimensions[i])).Append(']');
        return text.ToString();
    }

    private static string Count(long count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
