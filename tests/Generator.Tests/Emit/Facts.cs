using Uapi.Model;

namespace Uapi.Tests.Emit;

/// <summary>Facts written by hand, so that the emitter is tested on its own. Offsets follow C's rules for naturally aligned members unless given.</summary>
internal static class Facts
{
    public static IntegerType U8 { get; } = new(1, 1, false);

    public static IntegerType U16 { get; } = new(2, 2, false);

    public static IntegerType U32 { get; } = new(4, 4, false);

    public static IntegerType U64 { get; } = new(8, 8, false);

    public static IntegerType S16 { get; } = new(2, 2, true);

    public static IntegerType S32 { get; } = new(4, 4, true);

    public static IntegerType S64 { get; } = new(8, 8, true);

    public static IntegerType Char { get; } = new(1, 1, true, IntegerKind.Char);

    public static IntegerType Be16 { get; } = new(2, 2, false, DeclaredOrder: ByteOrder.Big);

    public static IntegerType Le32 { get; } = new(4, 4, false, DeclaredOrder: ByteOrder.Little);

    public static FieldFacts Field(string name, AbiType type, string spelling, long bitOffset = -1, int? width = null, string? doc = null) => new()
    {
        Name = name,
        Type = type,
        Spelling = spelling,
        BitOffset = bitOffset,
        BitWidth = width,
        Doc = doc is null ? null : new DocComment(doc, [], null),
    };

    public static RecordFacts Struct(string name, params FieldFacts[] fields) => Record(RecordKind.Struct, name, fields);

    public static RecordFacts Union(string name, params FieldFacts[] fields) => Record(RecordKind.Union, name, fields);

    public static RecordReference Ref(RecordFacts record) => new(record.Size, record.Alignment, record.Kind, record.Name);

    public static ArrayType Array(AbiType element, params long[] lengths)
    {
        AbiType type = element;
        for (int i = lengths.Length - 1; i >= 0; i--)
            type = new ArrayType(type, lengths[i], IsFlexible: false);
        return (ArrayType)type;
    }

    public static ArrayType Flexible(AbiType element) => new(element, 0, IsFlexible: true);

    public static ConstantFacts Constant(string name, long value, IntegerType? type = null, string? spelling = null, IoctlRequest? request = null) =>
        new(name, (type ?? S32).IsSigned ? IntegerValue.From(value) : IntegerValue.From(unchecked((ulong)value)), type ?? S32, spelling ?? "(" + value + ")", request, null, new SourceLine("test.h", 7));

    public static AbiModel AbiOf(Target[] targets, params RecordFacts[] records) => new()
    {
        Header = "test.h",
        Targets = targets.ToEquatableArray(),
        Records = records.Select(record => Same(targets, record.Name, record)).ToEquatableArray(),
    };

    public static Merged<T> Same<T>(Target[] targets, string name, T value)
        where T : IEquatable<T> =>
        new(name, PerTarget.Create(targets.Select(target => (target, value))));

    public static Merged<T> Varying<T>(string name, params (Target Target, T Value)[] values)
        where T : IEquatable<T> => new(name, PerTarget.Create(values));

    private static RecordFacts Record(RecordKind kind, string name, FieldFacts[] fields)
    {
        long end = 0, size = 0;
        int alignment = 1;
        List<FieldFacts> placed = [];
        foreach (FieldFacts field in fields)
        {
            FieldFacts here = field;
            if (field.BitOffset < 0)
            {
                long offset = kind == RecordKind.Union ? 0 : (end + field.Type.Alignment - 1) / field.Type.Alignment * field.Type.Alignment;
                here = field with { BitOffset = offset * 8 };
            }
            end = (here.BitOffset + (here.BitWidth ?? here.Type.Size * 8) + 7) / 8;
            size = Math.Max(size, end);
            alignment = Math.Max(alignment, field.Type.Alignment);
            placed.Add(here);
        }
        return new RecordFacts
        {
            Name = name,
            Kind = kind,
            Fields = placed.ToEquatableArray(),
            Size = (size + alignment - 1) / alignment * alignment,
            Alignment = alignment,
            File = "test.h",
            Line = new SourceLine("test.h", 3),
        };
    }
}
