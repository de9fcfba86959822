using System.Globalization;

namespace Uapi.Truth;

/// <summary>Reads what <c>readelf --debug-dump=info,line</c> prints of a compiler's object into <see cref="Facts"/>.</summary>
/// <remarks>DWARF 5, chapters 5 (types) and 6.2 (file names). Only definitions that stand in the wanted header count.</remarks>
internal sealed class DebugInfo
{
    private sealed class Entry(int offset, string tag)
    {
        public int Offset { get; } = offset;

        public string Tag { get; } = tag;

        public Dictionary<string, string> Attributes { get; } = [];

        public List<Entry> Children { get; } = [];

        public string? Name => Attributes.GetValueOrDefault("name");

        public long? Number(string attribute) =>
            Attributes.TryGetValue(attribute, out string? text) && TryParse(Word(text), out long value) ? value : null;

        // readelf prints what takes four bytes in hexadecimal.
        private static bool TryParse(string word, out long value) => word.StartsWith("0x", StringComparison.Ordinal)
            ? long.TryParse(word.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

        public static string Word(string text) => text.Split(['\t', ' '], 2)[0];
    }

    private readonly Dictionary<int, Entry> _entries = [];
    private readonly List<Entry> _all = [];
    private readonly Dictionary<int, string> _files = [];

    // Some compilers leave a pointer's size out.
    private long _addressSize;

    private DebugInfo()
    {
    }

    /// <summary>The facts of the header whose path ends with <c>/</c> and the include name.</summary>
    public static Facts Read(string dump, string includeName)
    {
        DebugInfo info = new();
        info.Parse(dump);
        return info.Collect("/" + includeName);
    }

    private void Parse(string dump)
    {
        List<Entry> open = [];
        Entry? current = null;
        Dictionary<int, string> directories = [];
        int table = 0;
        foreach (string line in dump.Split('\n'))
        {
            if (line.StartsWith(" <", StringComparison.Ordinal))
            {
                // " <1><2d>: Abbrev Number: 2 (DW_TAG_base_type)"; number 0 ends a list of children.
                int depth = int.Parse(line.AsSpan(2, line.IndexOf('>', 2) - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                int start = line.IndexOf("><", StringComparison.Ordinal) + 2;
                int tag = line.IndexOf("(DW_TAG_", StringComparison.Ordinal);
                table = 0;
                current = null;
                if (tag < 0)
                    continue;
                current = new Entry(Hex(line[start..line.IndexOf('>', start)]), line[(tag + 8)..line.IndexOf(')', tag)]);
                _entries[current.Offset] = current;
                _all.Add(current);
                open.RemoveRange(Math.Min(depth, open.Count), Math.Max(0, open.Count - depth));
                if (depth > 0)
                    open[^1].Children.Add(current);
                open.Add(current);
            }
            else if (current is not null && line.IndexOf("DW_AT_", StringComparison.Ordinal) is > 0 and int at)
            {
                int colon = line.IndexOf(':', at);
                string value = line[(colon + 1)..].Trim();
                if (value.StartsWith("(ind", StringComparison.Ordinal) || value.StartsWith("(alt", StringComparison.Ordinal))
                    value = value[(value.IndexOf("): ", StringComparison.Ordinal) + 3)..];
                current.Attributes[line[(at + 6)..colon].Trim()] = value;
            }
            else if (line.StartsWith("   Pointer Size:", StringComparison.Ordinal))
            {
                _addressSize = long.Parse(line.AsSpan(16), NumberStyles.Integer, CultureInfo.InvariantCulture);
            }
            else if (line.Contains("The Directory Table", StringComparison.Ordinal))
            {
                table = 1;
            }
            else if (line.Contains("The File Name Table", StringComparison.Ordinal))
            {
                table = 2;
            }
            else if (table > 0)
            {
                AddTableLine(line, table == 1 ? directories : null, directories);
            }
        }
    }

    // "  1\t/usr/include/linux", "  8\t2\t0\t0\tvfio.h" or "  1\t1 0x9847…\t(indirect line string, offset: 0x16): linux/vfio.h"
    private void AddTableLine(string line, Dictionary<int, string>? directoryTable, Dictionary<int, string> directories)
    {
        string[] parts = line.Trim().Split(['\t', ' '], 3);
        if (parts.Length < 2 || !int.TryParse(parts[0], out int index))
            return;
        string name = line[(line.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and int at ? at + 3 : line.LastIndexOf('\t') + 1)..].Trim();
        if (directoryTable is not null)
            directoryTable[index] = name;
        else if (int.TryParse(parts[1], out int directory))
            _files[index] = directories.GetValueOrDefault(directory, "") + "/" + name;
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private Entry? TypeOf(Entry entry)
    {
        if (!entry.Attributes.TryGetValue("type", out string? text))
            return null;
        string reference = text.TrimStart('<');
        reference = reference[..reference.IndexOf('>')];
        return _entries.GetValueOrDefault(Hex(reference.StartsWith("0x", StringComparison.Ordinal) ? reference[2..] : reference));
    }

    private Facts Collect(string suffix)
    {
        Facts facts = new();
        HashSet<int> named = [];
        foreach (Entry entry in _all)
        {
            if (!IsIn(entry, suffix))
                continue;
            switch (entry.Tag)
            {
                case "structure_type" or "union_type" when entry.Name is not null && !entry.Attributes.ContainsKey("declaration"):
                    AddRecord(facts, entry, entry.Name);
                    break;
                case "enumeration_type" when !entry.Attributes.ContainsKey("declaration"):
                    facts.Enums.Add(ReadEnum(entry));
                    break;
                case "typedef" when entry.Name is not null:
                    Entry? type = TypeOf(entry);
                    if (type is { Name: null, Tag: "structure_type" or "union_type" } && named.Add(type.Offset))
                        AddRecord(facts, type, entry.Name);
                    (string t, string dims, _, long size) = Describe(type, entry.Name);
                    facts.Typedefs[entry.Name] = new Typedef(entry.Name, t, size, dims);
                    break;
            }
        }
        return facts;
    }

    private bool IsIn(Entry entry, string suffix) =>
        entry.Number("decl_file") is long file && _files.TryGetValue((int)file, out string? path) && path.EndsWith(suffix, StringComparison.Ordinal);

    private void AddRecord(Facts facts, Entry entry, string name)
    {
        string kind = entry.Tag == "structure_type" ? "struct" : "union";
        Dictionary<string, Field> fields = [];
        AddFields(fields, entry, "", 0);
        facts.Records.TryAdd(kind + " " + name, new Record(kind, name, entry.Number("byte_size") ?? 0, 0, fields));
    }

    private void AddFields(Dictionary<string, Field> fields, Entry record, string prefix, long start)
    {
        foreach (Entry member in record.Children)
        {
            if (member.Tag != "member")
                continue;
            Entry? type = TypeOf(member);
            long bit = start + (member.Number("data_bit_offset") ?? 8 * (member.Number("data_member_location") ?? 0));
            if (member.Name is null)
            {
                if (type is { Tag: "structure_type" or "union_type" })
                    AddFields(fields, type, prefix, bit);
                continue;
            }
            string path = prefix + member.Name;
            long? width = member.Number("bit_size");
            (string t, string dims, bool flexible, long size) = Describe(type);
            fields.TryAdd(path, new Field(path, bit, width ?? 8 * size, t, dims, flexible, width is not null));
            (Entry? element, int depth) = Element(type);
            if (element is { Name: null, Tag: "structure_type" or "union_type" })
                AddFields(fields, element, path + string.Concat(Enumerable.Repeat("[]", depth)) + ".", bit);
        }
    }

    // The innermost element of nested arrays, without looking through typedefs of records.
    private (Entry? Element, int Depth) Element(Entry? type)
    {
        int depth = 0;
        while (type is { Tag: "array_type" })
        {
            depth += type.Children.Count(child => child.Tag == "subrange_type");
            type = TypeOf(type);
        }
        return (type is { Tag: "const_type" or "volatile_type" } ? TypeOf(type) : type, depth);
    }

    private Enumeration ReadEnum(Entry entry)
    {
        string type = Describe(entry).Type;
        bool signed = type[0] == 's';
        int width = int.Parse(type.AsSpan(1), CultureInfo.InvariantCulture);
        Dictionary<string, Int128> values = [];
        foreach (Entry child in entry.Children)
        {
            if (child.Tag == "enumerator" && child.Name is not null && child.Attributes.TryGetValue("const_value", out string? text))
                values[child.Name] = EnumeratorValue(Entry.Word(text), signed, width);
        }
        return new Enumeration(entry.Name, type, values);
    }

    // Printed as a decimal of either sign, or as the hexadecimal bits of some width; what it means is for the enumeration's type to say.
    private static Int128 EnumeratorValue(string text, bool signed, int width)
    {
        Int128 value = text.StartsWith("0x", StringComparison.Ordinal)
            ? (Int128)ulong.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : Int128.Parse(text, CultureInfo.InvariantCulture);
        value &= ((Int128)1 << width) - 1;
        return signed && value >> (width - 1) != 0 ? value - ((Int128)1 << width) : value;
    }

    // The type descriptor of the layout JSON, array lengths, and bytes in all.
    private (string Type, string Dims, bool IsFlexible, long Size) Describe(Entry? type, string? alias = null)
    {
        List<long> dims = [];
        bool flexible = false;
        while (true)
        {
            switch (type?.Tag)
            {
                case "const_type" or "volatile_type" or "restrict_type" or "atomic_type":
                    type = TypeOf(type);
                    continue;
                case "typedef":
                    alias = type.Name;
                    type = TypeOf(type);
                    continue;
                case "array_type" when !type.Attributes.ContainsKey("GNU_vector"):
                    foreach (Entry range in type.Children)
                    {
                        if (range.Tag != "subrange_type")
                            continue;
                        long? length = range.Number("count") ?? (range.Number("upper_bound") is long last ? last + 1 : null);
                        flexible |= length is null;
                        dims.Add(length ?? 0);
                    }
                    type = TypeOf(type);
                    continue;
            }
            break;
        }
        long count = dims.Aggregate(1L, (product, dim) => product * dim);
        (string name, long size) = Scalar(type, alias);
        return (name, string.Join(",", dims), flexible, count * size);
    }

    private (string Type, long Size) Scalar(Entry? type, string? alias)
    {
        long size = type?.Number("byte_size") ?? 0;
        switch (type?.Tag)
        {
            case null:
                return ("void", 0);
            case "pointer_type":
                Entry? pointee = TypeOf(type);
                return (pointee?.Tag == "subroutine_type" ? "fnptr" : "ptr", size > 0 ? size : _addressSize);
            case "subroutine_type":
                return ("fn", 0);
            case "structure_type":
                return (("struct " + (type.Name ?? alias)).TrimEnd(), size);
            case "union_type":
                return (("union " + (type.Name ?? alias)).TrimEnd(), size);
            case "array_type":
                return ("vector128", size);
            case "enumeration_type":
                // Without an underlying type only size and sign of the values tell.
                Entry? underlying = TypeOf(type);
                bool negative = type.Children.Any(child => child.Attributes.TryGetValue("const_value", out string? value) && value.StartsWith('-'));
                return (underlying is null ? (negative ? "s" : "u") + (8 * size) : Scalar(underlying, null).Type, size);
        }
        string encoding = type.Attributes.GetValueOrDefault("encoding", "");
        int first = encoding.Length > 0 ? encoding[0] - '0' : 0;
        return (first switch
        {
            2 => "bool",
            4 => "f" + (8 * size),
            6 or 8 when type.Name == "char" => "char",
            5 or 6 => "s" + (8 * size),
            _ => "u" + (8 * size),
        }, size);
    }
}
