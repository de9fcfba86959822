using Uapi.Model;
using Uapi.Text;

namespace Uapi.Parsing;

/// <summary>A place in a header.</summary>
internal readonly record struct Position(SourceFile File, int Offset);

/// <summary>Something with a name and a place.</summary>
internal abstract class Symbol
{
    public required string Name { get; init; }

    public required Position Position { get; init; }

    /// <summary>Whether the text that named it first is one target's own, where several are read together.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>A typedef.</summary>
internal sealed class TypedefSymbol : Symbol
{
    public required TypeSyntax Type { get; init; }

    public required AttributeList? Attributes { get; init; }
}

/// <summary>A variable; of interest only to <c>sizeof</c> and <c>typeof</c>.</summary>
internal sealed class VariableSymbol : Symbol
{
    public required TypeSyntax Type { get; init; }

    public required AttributeList? Attributes { get; init; }
}

/// <summary>A function.</summary>
internal sealed class FunctionSymbol : Symbol
{
    public required TypeSyntax Type { get; init; }

    /// <summary>Whether it is defined here, <c>static inline</c> as a rule.</summary>
    public required bool HasBody { get; init; }
}

/// <summary>An enumeration constant.</summary>
internal sealed class EnumeratorSymbol : Symbol
{
    /// <summary>The written value; null counts on from the one before.</summary>
    public required Expression? Value { get; init; }
}

/// <summary>The three kinds of tagged types; they share one name space (C11 6.2.3).</summary>
internal enum TagKind : byte
{
    Struct,
    Union,
    Enum,
}

/// <summary>A struct, union or enum type, with or without a tag, defined or not.</summary>
internal sealed class TagSymbol : Symbol
{
    public required TagKind Kind { get; init; }

    /// <summary>The members, once the definition was seen.</summary>
    public RecordDefinition? Record { get; set; }

    /// <summary>The enumerators, once the definition was seen.</summary>
    public EnumDefinition? Enum { get; set; }

    /// <summary>The name of the typedef that names an untagged definition.</summary>
    public string? TypedefName { get; set; }

    /// <summary>Whether the definition is being read right now.</summary>
    public bool IsOpen { get; set; }

    public bool HasTag => Name.Length > 0;

    /// <summary>The tag, else the typedef's name, else empty.</summary>
    public string DisplayName => HasTag ? Name : TypedefName ?? "";

    public string Keyword => Kind switch { TagKind.Struct => "struct", TagKind.Union => "union", _ => "enum" };

    /// <summary>As in a message: <c>struct vfio_info_cap_header</c>, <c>unnamed struct</c>.</summary>
    public string Description => DisplayName.Length == 0 ? "unnamed " + Keyword : HasTag ? Keyword + " " + Name : DisplayName;
}

/// <summary>One thing the layout stage looks at, in the order in which C sees it completed.</summary>
internal abstract class DeclarationItem
{
    /// <summary>The symbols that get a type or a value by it.</summary>
    public virtual IReadOnlyList<Symbol> Symbols => [];

    /// <summary>Where it stands.</summary>
    public abstract Position Place { get; }
}

/// <summary>The definition of a struct or union.</summary>
internal sealed class RecordDefinition : DeclarationItem
{
    public required TagSymbol Symbol { get; init; }

    public required List<FieldDeclaration> Fields { get; init; }

    public AttributeList? Attributes { get; set; }

    /// <summary>The bound of <c>#pragma pack</c> in bytes at the closing brace, or 0.</summary>
    public required int Pack { get; init; }

    public required Position Position { get; init; }

    public RecordKind Kind => Symbol.Kind == TagKind.Union ? RecordKind.Union : RecordKind.Struct;

    public override IReadOnlyList<Symbol> Symbols => [Symbol];

    public override Position Place => Position;
}

/// <summary>One member, named or not.</summary>
internal sealed class FieldDeclaration
{
    /// <summary>Empty for an unnamed record or an unnamed bit-field.</summary>
    public required string Name { get; init; }

    public required TypeSyntax Type { get; init; }

    /// <summary>The width of a bit-field.</summary>
    public required Expression? Width { get; init; }

    public required AttributeList? Attributes { get; init; }

    public required Position Position { get; init; }
}

/// <summary>The definition of an enumeration.</summary>
internal sealed class EnumDefinition : DeclarationItem
{
    public required TagSymbol Symbol { get; init; }

    public required List<EnumeratorSymbol> Enumerators { get; init; }

    public AttributeList? Attributes { get; set; }

    public required Position Position { get; init; }

    public override IReadOnlyList<Symbol> Symbols => [Symbol, .. Enumerators];

    public override Position Place => Position;
}

/// <summary>The declaration of a typedef, a variable or a function.</summary>
internal sealed class SymbolDeclaration(Symbol symbol) : DeclarationItem
{
    public Symbol Symbol { get; } = symbol;

    public override IReadOnlyList<Symbol> Symbols => [Symbol];

    public override Position Place => Symbol.Position;
}

/// <summary><c>_Static_assert</c>: a check of our own numbers that the header brings along.</summary>
internal sealed class StaticAssertDeclaration(Expression condition) : DeclarationItem
{
    public Expression Condition { get; } = condition;

    public override Position Place => Condition.Position;
}

/// <summary>The attributes that bear on layout, gathered from every place they may be written at.</summary>
internal sealed class AttributeList
{
    public bool IsPacked { get; set; }

    /// <summary>The arguments of <c>aligned</c> and <c>_Alignas</c>; the strictest counts.</summary>
    public List<AlignmentAttribute> Alignments { get; } = [];

    /// <summary>The argument of <c>mode</c>: <c>DI</c>.</summary>
    public string? Mode { get; set; }

    /// <summary>The argument of <c>vector_size</c>, bytes.</summary>
    public Expression? VectorSize { get; set; }

    /// <summary>An attribute that changes the layout in a way that is not understood.</summary>
    public string? Unsupported { get; set; }

    public Position Position { get; set; }

    /// <summary>Whether the attributes change a type, besides a declaration.</summary>
    public bool ChangesType => Mode is not null || VectorSize is not null || Alignments.Count > 0;

    /// <summary>Both lists; null is the empty one.</summary>
    public static AttributeList? Merge(AttributeList? first, AttributeList? second)
    {
        if (first is null || second is null)
            return first ?? second;
        AttributeList both = new()
        {
            IsPacked = first.IsPacked || second.IsPacked,
            Mode = second.Mode ?? first.Mode,
            VectorSize = second.VectorSize ?? first.VectorSize,
            Unsupported = first.Unsupported ?? second.Unsupported,
            Position = first.Position,
        };
        both.Alignments.AddRange(first.Alignments);
        both.Alignments.AddRange(second.Alignments);
        return both;
    }
}

/// <summary>One <c>aligned(n)</c>; without a number it means the target's largest alignment. <c>_Alignas(type)</c> has the type.</summary>
internal sealed class AlignmentAttribute(Expression? value, TypeSyntax? type, Position position)
{
    public Expression? Value { get; } = value;

    public TypeSyntax? Type { get; } = type;

    public Position Position { get; } = position;
}
