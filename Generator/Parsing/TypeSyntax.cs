namespace Uapi.Parsing;

/// <summary>A type as written. What it measures depends on the target and is decided by the layout stage.</summary>
internal abstract class TypeSyntax
{
}

/// <summary>The types that C spells with keywords.</summary>
internal enum BuiltinType : byte
{
    Void, Bool, Char, SignedChar, UnsignedChar, Short, UnsignedShort, Int, UnsignedInt, Long, UnsignedLong,
    LongLong, UnsignedLongLong, Int128, UnsignedInt128, Float16, Float, Double, LongDouble, Float128,
    ComplexFloat, ComplexDouble, ComplexLongDouble, VaList,
}

/// <summary>A type of keywords: <c>unsigned long</c>.</summary>
internal sealed class BuiltinTypeSyntax : TypeSyntax
{
    private static readonly string[] Spellings =
    [
        "void", "_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long", "unsigned long",
        "long long", "unsigned long long", "__int128", "unsigned __int128", "_Float16", "float", "double", "long double", "_Float128",
        "_Complex float", "_Complex double", "_Complex long double", "__builtin_va_list",
    ];

    private static readonly BuiltinTypeSyntax[] All = [.. Enumerable.Range(0, Spellings.Length).Select(index => new BuiltinTypeSyntax((BuiltinType)index))];

    private BuiltinTypeSyntax(BuiltinType type) => Type = type;

    public BuiltinType Type { get; }

    public string Spelling => Spellings[(int)Type];

    public static BuiltinTypeSyntax Get(BuiltinType type) => All[(int)type];
}

/// <summary>A struct, union or enum, by tag or defined in place.</summary>
internal sealed class TagTypeSyntax(TagSymbol symbol) : TypeSyntax
{
    public TagSymbol Symbol { get; } = symbol;
}

/// <summary>A typedef name.</summary>
internal sealed class TypedefTypeSyntax(TypedefSymbol symbol) : TypeSyntax
{
    public TypedefSymbol Symbol { get; } = symbol;
}

/// <summary><c>typeof(expression)</c>; <c>typeof(type)</c> is the type itself.</summary>
internal sealed class TypeofTypeSyntax(Expression operand) : TypeSyntax
{
    public Expression Operand { get; } = operand;
}

/// <summary>A qualified type; qualifiers matter only to the spelling.</summary>
internal sealed class QualifiedTypeSyntax(TypeSyntax inner, string qualifiers) : TypeSyntax
{
    public TypeSyntax Inner { get; } = inner;

    /// <summary>Blank-separated: <c>const volatile</c>.</summary>
    public string Qualifiers { get; } = qualifiers;
}

/// <summary>A type name with attributes that change it: <c>sizeof(int __attribute__((mode(DI))))</c>.</summary>
internal sealed class AttributedTypeSyntax(TypeSyntax inner, AttributeList attributes) : TypeSyntax
{
    public TypeSyntax Inner { get; } = inner;

    public AttributeList Attributes { get; } = attributes;
}

/// <summary>A pointer.</summary>
internal sealed class PointerTypeSyntax(TypeSyntax pointee) : TypeSyntax
{
    public TypeSyntax Pointee { get; } = pointee;
}

/// <summary>An array; without a length it is incomplete, as a last member flexible.</summary>
internal sealed class ArrayTypeSyntax(TypeSyntax element, Expression? length, Position position) : TypeSyntax
{
    public TypeSyntax Element { get; } = element;

    public Expression? Length { get; } = length;

    public Position Position { get; } = position;
}

/// <summary>A function; its parameters bear on no layout and are stepped over.</summary>
internal sealed class FunctionTypeSyntax(TypeSyntax result) : TypeSyntax
{
    public TypeSyntax Result { get; } = result;
}
