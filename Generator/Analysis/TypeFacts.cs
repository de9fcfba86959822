using Uapi.Layout;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>Types and records of the layout stage as facts of the ABI model.</summary>
internal sealed class TypeFacts(LayoutContext context, DocIndex docs)
{
    private readonly Dictionary<SourceFile, string> _files = [];

    /// <summary>The type. The recursion is bounded by the limit on nesting that the earlier stages keep.</summary>
    public AbiType Convert(CType type) => type switch
    {
        CInteger integer => Convert(integer),
        CEnum enumeration => new EnumReference(Name(enumeration.Symbol), Convert(enumeration.Integer) with { Alignment = enumeration.Alignment }),
        CFloat floating => new FloatType(floating.Size, floating.Alignment),
        CPointer pointer => new PointerType(pointer.Size, pointer.Alignment, SpellPointee(pointer), pointer.Pointee is CFunction),
        CArray array => new ArrayType(Convert(array.Element), array.Length ?? 0, array.Length is null),
        CRecord { Symbol.DisplayName.Length: 0, Layout: { } layout } record => new InlineRecord(ConvertRecord(record.Symbol.Record!, layout)),
        CRecord record => new RecordReference(record.Size, record.Alignment, Kind(record.Symbol), record.Symbol.DisplayName),
        COpaque opaque => new OpaqueType(opaque.Size, opaque.Alignment, opaque.Spelling),
        CFunction => new FunctionType(),
        _ => new VoidType(),
    };

    /// <summary>The integer type.</summary>
    public static IntegerType Convert(CInteger integer) =>
        new(integer.Size, integer.Alignment, integer.IsSigned, integer.Kind, integer.DeclaredOrder);

    /// <summary>A record that has a layout.</summary>
    public RecordFacts ConvertRecord(RecordDefinition definition, RecordLayout layout) =>
        ConvertRecord(definition, layout, docs.ForRecord(definition));

    private RecordFacts ConvertRecord(RecordDefinition definition, RecordLayout layout, DeclarationDocs recordDocs)
    {
        TagSymbol symbol = definition.Symbol;
        FieldFacts[] fields = new FieldFacts[layout.Fields.Count];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = ConvertField(layout.Fields[i], recordDocs);
        return new RecordFacts
        {
            Name = symbol.DisplayName,
            Kind = Kind(symbol),
            IsUntagged = !symbol.HasTag && symbol.TypedefName is not null,
            IsPacked = definition.Attributes is { IsPacked: true },
            Size = layout.Size,
            Alignment = AlignmentOf(symbol, layout),
            Fields = fields.ToEquatableArray(),
            File = definition.Position.File.IncludeName,
            Doc = recordDocs.Doc,
            Line = Line(definition.Position),
        };
    }

    /// <summary>An enumeration that has a type.</summary>
    public EnumFacts ConvertEnum(EnumDefinition definition, CEnum type, Func<EnumeratorSymbol, IoctlRequest?> requestOf)
    {
        DeclarationDocs enumDocs = docs.ForEnum(definition);
        List<EnumeratorFacts> values = new(definition.Enumerators.Count);
        foreach (EnumeratorSymbol enumerator in definition.Enumerators)
        {
            if (context.TryGetEnumerator(enumerator, out Operand value))
            {
                values.Add(new EnumeratorFacts(
                    enumerator.Name,
                    new IntegerValue(value.Bits, value.Type.AsInteger!.IsSigned),
                    requestOf(enumerator),
                    docs.ForMember(enumDocs, enumerator.Name, enumerator.Position),
                    Line(enumerator.Position)));
            }
        }
        return new EnumFacts
        {
            Name = Name(definition.Symbol),
            IsUntagged = !definition.Symbol.HasTag && definition.Symbol.TypedefName is not null,
            Type = Convert(type.Integer) with { Alignment = type.Alignment },
            Values = values.ToEquatableArray(),
            File = definition.Position.File.IncludeName,
            Doc = enumDocs.Doc,
            Line = Line(definition.Position),
        };
    }

    /// <summary>A typedef.</summary>
    public TypedefFacts ConvertTypedef(TypedefSymbol symbol, CType type) =>
        new(symbol.Name, Convert(type), Spell(symbol.Type), docs.ForDeclaration(symbol.Name, symbol.Position), Line(symbol.Position));

    /// <summary>The type as C spells it, with the lengths of arrays as numbers.</summary>
    public string Spell(TypeSyntax syntax) => TypeSpelling.Of(syntax, LengthOf);

    /// <summary>Where something stands.</summary>
    public SourceLine Line(Position position)
    {
        if (!_files.TryGetValue(position.File, out string? path))
            _files.Add(position.File, path = position.File.Path);
        return new SourceLine(path, position.File.GetPosition(position.Offset).Line);
    }

    private FieldFacts ConvertField(FieldLayout field, DeclarationDocs recordDocs) => new()
    {
        Name = field.Declaration.Name,
        Type = field.Declaration.Name.Length == 0 ? ConvertUnnamed(field.Type, recordDocs) : Convert(field.Type),
        BitOffset = field.BitOffset,
        BitWidth = field.BitWidth,
        Spelling = Spell(field.Declaration.Type),
        Doc = docs.ForMember(recordDocs, field.Declaration.Name, field.Declaration.Position),
        Line = Line(field.Declaration.Position),
    };

    // The members of an unnamed member are the outer record's own, and so its comment is where kernel-doc describes them.
    private AbiType ConvertUnnamed(CType type, DeclarationDocs outer)
    {
        if (type is not CRecord { Symbol.DisplayName.Length: 0, Layout: { } layout } record)
            return Convert(type);
        DeclarationDocs own = docs.ForRecord(record.Symbol.Record!);
        return new InlineRecord(ConvertRecord(record.Symbol.Record!, layout, own.Members is null ? own with { Members = outer.Members } : own));
    }

    // An untagged record is what its typedef names, alignment of the typedef included.
    private int AlignmentOf(TagSymbol symbol, RecordLayout layout) =>
        !symbol.HasTag && symbol.TypedefName is { } name && context.FindTypedef(name) is CRecord record && ReferenceEquals(record.Symbol, symbol)
            ? record.Alignment
            : layout.Alignment;

    private string LengthOf(ArrayTypeSyntax array)
    {
        bool wasQuiet = context.IsQuiet;
        context.IsQuiet = true;
        Operand length = context.Evaluator.Evaluate(array.Length!);
        context.IsQuiet = wasQuiet;
        return length.IsValue ? new IntegerValue(length.Bits, length.Type.AsInteger?.IsSigned ?? false).ToString() : "";
    }

    private string SpellPointee(CPointer pointer) => pointer.PointeeSyntax is { } syntax ? Spell(syntax) : "void";

    private static string? Name(TagSymbol symbol) => symbol.DisplayName.Length > 0 ? symbol.DisplayName : null;

    private static RecordKind Kind(TagSymbol symbol) => symbol.Kind == TagKind.Union ? RecordKind.Union : RecordKind.Struct;
}
