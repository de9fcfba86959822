using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Which C# type holds a C type.</summary>
/// <remarks>
/// <c>char</c> is <c>byte</c>: it is text, and its sign differs between targets. <c>_Bool</c> is <c>byte</c>, because <c>bool</c> is not the
/// same to every marshaller. A pointer is <c>nint</c>, but <c>uint</c> in a record of 32-bit targets alone, so that their layout is right even
/// when a 64-bit process looks at it.
/// </remarks>
internal static class TypeMap
{
    /// <summary>The C# integer of a size and sign, or null if there is none.</summary>
    public static string? Integer(long size, bool isSigned) => (size, isSigned) switch
    {
        (1, false) => "byte",
        (1, true) => "sbyte",
        (2, false) => "ushort",
        (2, true) => "short",
        (4, false) => "uint",
        (4, true) => "int",
        (8, false) => "ulong",
        (8, true) => "long",
        _ => null,
    };

    /// <summary>The C# type of a constant or an enumeration of that C type; 128-bit ones do not get here.</summary>
    public static string Integer(IntegerType type) =>
        type.Kind == IntegerKind.Bool ? "byte" : Integer(type.Size, type.IsSigned) ?? (type.IsSigned ? "long" : "ulong");

    /// <summary>The type of a member or argument that is an integer, a float or a pointer; null when C# has no scalar for it.</summary>
    public static ScalarShape? Scalar(AbiType type) => type switch
    {
        IntegerType { Kind: IntegerKind.Bool or IntegerKind.Char, Size: 1 } => new ScalarShape("byte", 1),
        IntegerType { DeclaredOrder: { } order, Size: 2 or 4 or 8 } integer =>
            new ScalarShape((order == ByteOrder.Big ? "be" : "le") + (integer.Size * 8), (int)integer.Size),
        IntegerType integer when Integer(integer.Size, integer.IsSigned) is { } name => new ScalarShape(name, (int)integer.Size),
        FloatType { Size: 4 } => new ScalarShape("float", 4),
        FloatType { Size: 8 } => new ScalarShape("double", 8),
        EnumReference reference => Scalar(reference.Integer),
        _ => null,
    };

    /// <summary>As C spells a record: <c>struct vfio_bitmap</c>.</summary>
    public static string Key(RecordKind kind, string name) => (kind == RecordKind.Struct ? "struct " : "union ") + name;
}
