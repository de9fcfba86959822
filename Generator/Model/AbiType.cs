namespace Uapi.Model;

/// <summary>A C type as it lies in memory on one target.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
/// <param name="Size">Bytes; 0 for void, functions, incomplete records and flexible arrays.</param>
/// <param name="Alignment">Bytes, with the attributes of typedefs on the way.</param>
public abstract record AbiType(long Size, int Alignment);

/// <summary>What an integer is besides its width.</summary>
public enum IntegerKind
{
    /// <summary>An ordinary integer.</summary>
    Plain,

    /// <summary>Plain <c>char</c>; its sign is the target's.</summary>
    Char,

    /// <summary><c>_Bool</c>.</summary>
    Bool,
}

/// <summary>An integer type of 8 to 128 bits.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">Bytes; of a constant, which has none, its size.</param>
/// <param name="IsSigned">Whether it is signed.</param>
/// <param name="Kind">Plain, char or bool.</param>
/// <param name="DeclaredOrder">The byte order its name promises (<c>__be32</c>, <c>__le16</c>), or null for the target's own.</param>
public sealed record IntegerType(long Size, int Alignment, bool IsSigned, IntegerKind Kind = IntegerKind.Plain, ByteOrder? DeclaredOrder = null)
    : AbiType(Size, Alignment)
{
    /// <summary>The type of a value, which is aligned to nothing: by convention to its size.</summary>
    internal IntegerType AsValue() => Alignment == Size ? this : this with { Alignment = (int)Size };
}

/// <summary>A floating-point type.</summary>
public sealed record FloatType(long Size, int Alignment) : AbiType(Size, Alignment);

/// <summary>A pointer.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Pointee">What it points to, as C spells it; the pointee is never needed for a layout.</param>
/// <param name="IsFunction">Whether it points to a function.</param>
public sealed record PointerType(long Size, int Alignment, string Pointee, bool IsFunction) : AbiType(Size, Alignment);

/// <summary>An array.</summary>
/// <param name="Element">The element; an array again for more dimensions, outermost first.</param>
/// <param name="Length">Elements; 0 for <c>x[0]</c> and <c>x[]</c>.</param>
/// <param name="IsFlexible">Whether it is written <c>x[]</c>.</param>
public sealed record ArrayType(AbiType Element, long Length, bool IsFlexible) : AbiType(Element.Size * Length, Element.Alignment);

/// <summary>A record with a name, defined elsewhere: see <see cref="HeaderAbi.FindRecord"/>.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Kind">Struct or union.</param>
/// <param name="Name">The tag, or the typedef's name of an untagged one.</param>
public sealed record RecordReference(long Size, int Alignment, RecordKind Kind, string Name) : AbiType(Size, Alignment);

/// <summary>A record without a name, defined where it is used.</summary>
public sealed record InlineRecord(RecordFacts Record) : AbiType(Record.Size, Record.Alignment);

/// <summary>An enumeration.</summary>
/// <param name="Name">The tag, or the typedef's name of an untagged one; null for one with neither.</param>
/// <param name="Integer">The integer type that holds it.</param>
public sealed record EnumReference(string? Name, IntegerType Integer) : AbiType(Integer.Size, Integer.Alignment);

/// <summary>A vector of SIMD registers (<c>vector_size</c>), <c>__float128</c> and the like: bytes that C# has no scalar for.</summary>
public sealed record OpaqueType(long Size, int Alignment, string Spelling) : AbiType(Size, Alignment);

/// <summary><c>void</c>.</summary>
public sealed record VoidType() : AbiType(0, 1);

/// <summary>A function, as the target of a typedef.</summary>
public sealed record FunctionType() : AbiType(0, 1);
