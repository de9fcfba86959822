using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Turns the facts of a record on one target into the shape its C# type has there.</summary>
/// <param name="enumName">The C# name of an enumeration that is one type on all targets, or null.</param>
/// <param name="findRecord">The facts of a record by its key, or null if it cannot be bound.</param>
/// <param name="reportUnknown">Told of a member whose type is not there.</param>
internal sealed class RecordShaper(
    Func<string, string?> enumName, Func<string, RecordFacts?> findRecord, Action<RecordFacts, FieldFacts> reportUnknown)
{
    public RecordShape Shape(RecordFacts record) => Shape(record, record);

    private RecordShape Shape(RecordFacts record, RecordFacts outermost)
    {
        List<MemberShape> members = [];
        Add(record, 0, outermost, members);
        return new RecordShape(record.Size, record.Alignment, members.ToEquatableArray(), new(record));
    }

    // The members of a record that starts so many bits into the one being shaped.
    private void Add(RecordFacts record, long start, RecordFacts outermost, List<MemberShape> members)
    {
        foreach (FieldFacts field in record.Fields)
        {
            long bits = start + field.BitOffset;
            if (field.BitWidth is { } width)
            {
                if (field.Name.Length > 0)
                    members.Add(BitField(field, bits, width));
            }
            else if (field.Name.Length > 0)
            {
                members.Add(Field(field, bits / 8, outermost));
            }
            else if (field.Type is InlineRecord unnamed)
            {
                Add(unnamed.Record, bits, outermost, members);
            }
            else if (field.Type is RecordReference reference && findRecord(TypeMap.Key(reference.Kind, reference.Name)) is { } tagged)
            {
                // -fms-extensions: an unnamed member of a tagged type.
                Add(tagged, bits, outermost, members);
            }
        }
    }

    private BitFieldShape BitField(FieldFacts field, long bits, int width)
    {
        (IntegerType integer, string? name) = field.Type switch
        {
            EnumReference reference => (reference.Integer, reference.Name is null ? null : enumName(reference.Name)),
            IntegerType type => (type, null),
            _ => (new IntegerType(4, 4, IsSigned: false), null),
        };
        return new BitFieldShape(
            field.Name, name ?? TypeMap.Integer(integer), name is not null, (int)integer.Size, integer.IsSigned, bits, width, new(field));
    }

    private MemberShape Field(FieldFacts field, long offset, RecordFacts outermost)
    {
        if (field.Type is ArrayType array)
        {
            List<long> dimensions = [];
            AbiType element = array;
            for (; element is ArrayType inner; element = inner.Element)
                dimensions.Add(inner.Length);
            if (element.Size == 0 || dimensions.Contains(0))
            {
                long row = 1;
                for (int i = 1; i < dimensions.Count; i++)
                    row *= dimensions[i];
                bool hasBytes = element.Size > 0 && row > 0;
                return new FlexibleShape(
                    field.Name, hasBytes ? Type(element, field, outermost) : null, element.Size, row, offset, new(field));
            }
            TypeShape elementShape = Type(element, field, outermost);
            bool isText = element is IntegerType { Kind: IntegerKind.Char } && dimensions.Count == 1;
            if (elementShape is ArrayShape { IsOpaque: true } opaque)
                return new FieldShape(field.Name, opaque with { Dimensions = [.. dimensions, opaque.Length] }, offset, array.Size, new(field));
            return new FieldShape(
                field.Name, new ArrayShape(elementShape, dimensions.ToEquatableArray(), isText, IsOpaque: false), offset, array.Size, new(field));
        }
        if (field.Type.Size == 0)
            return new FlexibleShape(field.Name, null, 0, 1, offset, new(field));
        TypeShape type = Type(field.Type, field, outermost);
        return new FieldShape(field.Name, type, offset, type is PointerShape ? 0 : field.Type.Size, new(field));
    }

    private TypeShape Type(AbiType type, FieldFacts field, RecordFacts outermost)
    {
        switch (type)
        {
            case EnumReference { Name: { } name } reference when enumName(name) is { } text:
                return new ScalarShape(text, (int)reference.Integer.Size);
            case InlineRecord inline:
                return new NestedShape(Shape(inline.Record, outermost));
            case RecordReference reference:
                string key = TypeMap.Key(reference.Kind, reference.Name);
                if (findRecord(key) is not null)
                    return new ReferenceShape(key, reference.Alignment);
                reportUnknown(outermost, field);
                return Bytes(type.Size);
            case PointerType pointer:
                return new PointerShape(new((int)pointer.Size));
            default:
                return TypeMap.Scalar(type) is { } scalar ? scalar : Bytes(type.Size);
        }
    }

    private static ArrayShape Bytes(long size) => new(new ScalarShape("byte", 1), [size], IsText: false, IsOpaque: true);
}
