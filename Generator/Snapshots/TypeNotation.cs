using System.Globalization;
using Uapi.Model;

namespace Uapi.Snapshots;

/// <summary>Writes types of one target as words of a snapshot, and reads them back: <c>u32</c>, <c>be16</c>, <c>ptr&lt;void&gt;</c>, <c>[2]struct part{8,4}</c>.</summary>
/// <remarks>Sizes and alignments are bytes; what is aligned as its target aligns everything of its size does not say so.</remarks>
internal sealed class TypeNotation(Target target)
{
    /// <summary>The word. An inline record is named by its size and alignment; its members have lines of their own.</summary>
    public string Write(AbiType type) => type switch
    {
        IntegerType integer => Write(integer),
        FloatType => Aligned($"f{type.Size * 8}", type),
        PointerType pointer => Aligned($"{(pointer.IsFunction ? "fnptr" : "ptr")}<{pointer.Pointee}>", type),
        // The element comes last, so that dimensions read in their order.
        ArrayType array => $"{(array.IsFlexible ? "[]" : $"[{array.Length.ToString(CultureInfo.InvariantCulture)}]")}{Write(array.Element)}",
        RecordReference record => $"{(record.Kind == RecordKind.Struct ? "struct" : "union")} {record.Name}{Extent(type)}",
        InlineRecord { Record: { Kind: RecordKind.Struct } } => $"struct{Extent(type)}",
        InlineRecord => $"union{Extent(type)}",
        EnumReference enumeration => $"enum {enumeration.Name ?? "?"}:{Write(enumeration.Integer)}",
        OpaqueType opaque => $"opaque<{opaque.Spelling}>{Extent(type)}",
        FunctionType => "fn",
        _ => "void",
    };

    /// <summary>The word of an integer.</summary>
    public string Write(IntegerType type) => Aligned(WriteValue(type), type);

    /// <summary>The word of a constant's type: a value has no alignment.</summary>
    public static string WriteValue(IntegerType type) => type.Kind switch
    {
        IntegerKind.Bool => "bool",
        IntegerKind.Char => type.IsSigned ? "char" : "uchar",
        _ => type.DeclaredOrder switch
        {
            ByteOrder.Big => type.IsSigned ? "sbe" : "be",
            ByteOrder.Little => type.IsSigned ? "sle" : "le",
            _ => type.IsSigned ? "s" : "u",
        } + (type.Size * 8).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the word of a constant's type.</summary>
    public IntegerType ReadValue(string word) => ReadInteger(word).AsValue();

    /// <summary>Reads a word.</summary>
    /// <param name="word">The whole word.</param>
    /// <param name="inline">Gives the members of an inline record.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public AbiType Read(string word, Func<RecordKind, long, int, RecordFacts> inline)
    {
        if (word[0] == '[')
        {
            int close = word.IndexOf(']');
            AbiType element = Read(word.Substring(close + 1), inline);
            return close == 1 ? new ArrayType(element, 0, IsFlexible: true) : new ArrayType(element, long.Parse(word.Substring(1, close - 1), CultureInfo.InvariantCulture), IsFlexible: false);
        }
        if (word.StartsWith("enum ", StringComparison.Ordinal))
        {
            int colon = word.LastIndexOf(':');
            string name = word.Substring(5, colon - 5);
            return new EnumReference(name == "?" ? null : name, ReadInteger(word.Substring(colon + 1)));
        }
        if (word[word.Length - 1] == '}' && word.LastIndexOf('{') is > 0 and int brace)
            return ReadExtent(word, brace, inline);
        if (word.StartsWith("ptr<", StringComparison.Ordinal) || word.StartsWith("fnptr<", StringComparison.Ordinal))
        {
            int open = word.IndexOf('<');
            int close = word.LastIndexOf('>');
            return new PointerType(target.PointerSize, AlignmentOf(word, close + 1, target.PointerSize), word.Substring(open + 1, close - open - 1), word[0] == 'f');
        }
        if (word is "void" or "fn")
            return word == "fn" ? new FunctionType() : new VoidType();
        if (word[0] == 'f' && word[1] is >= '0' and <= '9')
        {
            long size = long.Parse(word.Substring(1).Split('^')[0], CultureInfo.InvariantCulture) / 8;
            return new FloatType(size, AlignmentOf(word, 0, size, isFloat: true));
        }
        return ReadInteger(word);
    }

    /// <summary>Reads the word of an integer.</summary>
    public IntegerType ReadInteger(string word)
    {
        string bare = word.Split('^')[0];
        if (bare == "bool")
            return new IntegerType(1, AlignmentOf(word, 0, 1), IsSigned: false, IntegerKind.Bool);
        if (bare is "char" or "uchar")
            return new IntegerType(1, AlignmentOf(word, 0, 1), bare == "char", IntegerKind.Char);
        int digits = bare.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (digits < 0)
            throw new FormatException($"'{word}' is no type");
        long size = long.Parse(bare.Substring(digits), CultureInfo.InvariantCulture) / 8;
        (bool isSigned, ByteOrder? order) = bare.Substring(0, digits) switch
        {
            "u" => (false, (ByteOrder?)null),
            "s" => (true, null),
            "be" => (false, ByteOrder.Big),
            "le" => (false, ByteOrder.Little),
            "sbe" => (true, ByteOrder.Big),
            "sle" => (true, ByteOrder.Little),
            _ => throw new FormatException($"'{word}' is no type"),
        };
        return new IntegerType(size, AlignmentOf(word, 0, size), isSigned, IntegerKind.Plain, order);
    }

    private AbiType ReadExtent(string word, int brace, Func<RecordKind, long, int, RecordFacts> inline)
    {
        string[] numbers = word.Substring(brace + 1, word.Length - brace - 2).Split(',');
        long size = long.Parse(numbers[0], CultureInfo.InvariantCulture);
        int alignment = int.Parse(numbers[1], CultureInfo.InvariantCulture);
        string head = word.Substring(0, brace);
        if (head is "struct" or "union")
            return new InlineRecord(inline(head == "struct" ? RecordKind.Struct : RecordKind.Union, size, alignment));
        if (head.StartsWith("opaque<", StringComparison.Ordinal))
            return new OpaqueType(size, alignment, head.Substring(7, head.Length - 8));
        int space = head.IndexOf(' ');
        if (space < 0)
            throw new FormatException($"'{word}' is no type");
        return new RecordReference(size, alignment, head.Substring(0, space) == "struct" ? RecordKind.Struct : RecordKind.Union, head.Substring(space + 1));
    }

    private string Aligned(string word, AbiType type) =>
        type.Alignment == Natural(type.Size, type is FloatType) ? word : FormattableString.Invariant($"{word}^{type.Alignment}");

    private int AlignmentOf(string word, int start, long size, bool isFloat = false) =>
        word.IndexOf('^', start) is >= 0 and int caret ? int.Parse(word.Substring(caret + 1), CultureInfo.InvariantCulture) : Natural(size, isFloat);

    // What the target aligns a scalar of that size to, unless an attribute says otherwise.
    private int Natural(long size, bool isFloat) => Math.Min(size == 8 ? (isFloat ? target.DoubleAlignment : target.Int64Alignment) : (int)size, target.MaxScalarAlignment);

    private static string Extent(AbiType type) => FormattableString.Invariant($"{{{type.Size},{type.Alignment}}}");
}
