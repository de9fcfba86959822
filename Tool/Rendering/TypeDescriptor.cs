using System.Globalization;
using Uapi.Model;

namespace Uapi.Tool.Rendering;

/// <summary>Names types the way <c>layout --json</c> does: by what they are in memory, not by how a header spells them.</summary>
internal static class TypeDescriptor
{
    /// <summary>The descriptor: <c>u32</c>, <c>ptr</c>, <c>struct vfio_bitmap</c>. Arrays are described by their innermost element.</summary>
    public static string Of(AbiType type) => type switch
    {
        IntegerType integer => Of(integer),
        FloatType { Size: 4 } => "f32",
        FloatType { Size: 8 } => "f64",
        // long double and __float128; the padded 80-bit format of x86 counts by its name, not by its bytes
        FloatType => "f128",
        PointerType pointer => pointer.IsFunction ? "fnptr" : "ptr",
        ArrayType array => Of(array.Element),
        RecordReference record => KeywordOf(record.Kind) + " " + record.Name,
        InlineRecord { Record: var record } => record.Name.Length > 0 ? KeywordOf(record.Kind) + " " + record.Name : KeywordOf(record.Kind),
        EnumReference enumeration => Of(enumeration.Integer),
        OpaqueType opaque => string.Create(CultureInfo.InvariantCulture, $"vector{opaque.Size * 8}"),
        FunctionType => "fn",
        _ => "void",
    };

    /// <summary>The descriptor of an integer: <c>s64</c>, <c>char</c>, <c>bool</c>.</summary>
    public static string Of(IntegerType type) => (type.Kind, type.IsSigned, type.Size) switch
    {
        (IntegerKind.Char, _, _) => "char",
        (IntegerKind.Bool, _, _) => "bool",
        (_, true, 1) => "s8",
        (_, false, 1) => "u8",
        (_, true, 2) => "s16",
        (_, false, 2) => "u16",
        (_, true, 4) => "s32",
        (_, false, 4) => "u32",
        (_, true, 8) => "s64",
        (_, false, 8) => "u64",
        (_, true, _) => "s128",
        (_, false, _) => "u128",
    };

    /// <summary><c>struct</c> or <c>union</c>.</summary>
    public static string KeywordOf(RecordKind kind) => kind == RecordKind.Struct ? "struct" : "union";

    /// <summary>Takes the dimensions off an array, outermost first.</summary>
    public static (AbiType Element, List<long> Dimensions, bool IsFlexible) Unwrap(AbiType type)
    {
        List<long> dimensions = [];
        bool isFlexible = false;
        while (type is ArrayType array)
        {
            dimensions.Add(array.Length);
            isFlexible |= array.IsFlexible;
            type = array.Element;
        }
        return (type, dimensions, isFlexible);
    }
}
