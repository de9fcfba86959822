namespace Uapi.Parsing;

/// <summary>What an identifier means to the grammar before any declaration is looked at.</summary>
internal enum Keyword : byte
{
    /// <summary>An ordinary identifier.</summary>
    None,

    // Storage classes and function specifiers
    Typedef, Extern, Static, Auto, Register, ThreadLocal, Inline, Noreturn,

    // Qualifiers
    Const, Volatile, Restrict, Atomic,

    // Type specifiers
    Void, Char, Short, Int, Long, Signed, Unsigned, Bool, Int128, UnsignedInt128, Float, Double, Float128, Float16, Complex, VaList,
    Struct, Union, Enum, Typeof,

    // The rest
    Attribute, Alignas, Asm, Extension, StaticAssert,
    Sizeof, Alignof, GnuAlignof, Generic,
    BuiltinOffsetof, BuiltinConstantP, BuiltinChooseExpr, BuiltinTypesCompatible,
}

/// <summary>The reserved words of C11 6.4.1 and their GNU spellings.</summary>
internal static class Keywords
{
    private static readonly Dictionary<string, Keyword> Table = new(StringComparer.Ordinal)
    {
        ["typedef"] = Keyword.Typedef,
        ["extern"] = Keyword.Extern,
        ["static"] = Keyword.Static,
        ["auto"] = Keyword.Auto,
        ["register"] = Keyword.Register,
        ["_Thread_local"] = Keyword.ThreadLocal,
        ["__thread"] = Keyword.ThreadLocal,
        ["inline"] = Keyword.Inline,
        ["__inline"] = Keyword.Inline,
        ["__inline__"] = Keyword.Inline,
        ["_Noreturn"] = Keyword.Noreturn,
        ["const"] = Keyword.Const,
        ["__const"] = Keyword.Const,
        ["__const__"] = Keyword.Const,
        ["volatile"] = Keyword.Volatile,
        ["__volatile"] = Keyword.Volatile,
        ["__volatile__"] = Keyword.Volatile,
        ["restrict"] = Keyword.Restrict,
        ["__restrict"] = Keyword.Restrict,
        ["__restrict__"] = Keyword.Restrict,
        ["_Atomic"] = Keyword.Atomic,
        ["void"] = Keyword.Void,
        ["char"] = Keyword.Char,
        ["short"] = Keyword.Short,
        ["int"] = Keyword.Int,
        ["long"] = Keyword.Long,
        ["signed"] = Keyword.Signed,
        ["__signed"] = Keyword.Signed,
        ["__signed__"] = Keyword.Signed,
        ["unsigned"] = Keyword.Unsigned,
        ["_Bool"] = Keyword.Bool,
        ["__int128"] = Keyword.Int128,
        // gcc and clang know these two without a typedef, wherever they know __int128.
        ["__int128_t"] = Keyword.Int128,
        ["__uint128_t"] = Keyword.UnsignedInt128,
        ["float"] = Keyword.Float,
        ["_Float32"] = Keyword.Float,
        ["double"] = Keyword.Double,
        ["_Float64"] = Keyword.Double,
        ["_Float32x"] = Keyword.Double,
        ["_Float128"] = Keyword.Float128,
        ["__float128"] = Keyword.Float128,
        ["_Float16"] = Keyword.Float16,
        ["_Complex"] = Keyword.Complex,
        ["__complex__"] = Keyword.Complex,
        ["__builtin_va_list"] = Keyword.VaList,
        ["struct"] = Keyword.Struct,
        ["union"] = Keyword.Union,
        ["enum"] = Keyword.Enum,
        ["typeof"] = Keyword.Typeof,
        ["__typeof"] = Keyword.Typeof,
        ["__typeof__"] = Keyword.Typeof,
        ["__attribute__"] = Keyword.Attribute,
        ["__attribute"] = Keyword.Attribute,
        ["_Alignas"] = Keyword.Alignas,
        ["asm"] = Keyword.Asm,
        ["__asm"] = Keyword.Asm,
        ["__asm__"] = Keyword.Asm,
        ["__extension__"] = Keyword.Extension,
        ["_Static_assert"] = Keyword.StaticAssert,
        ["sizeof"] = Keyword.Sizeof,
        ["_Alignof"] = Keyword.Alignof,
        ["__alignof"] = Keyword.GnuAlignof,
        ["__alignof__"] = Keyword.GnuAlignof,
        ["_Generic"] = Keyword.Generic,
        ["__builtin_offsetof"] = Keyword.BuiltinOffsetof,
        ["__builtin_constant_p"] = Keyword.BuiltinConstantP,
        ["__builtin_choose_expr"] = Keyword.BuiltinChooseExpr,
        ["__builtin_types_compatible_p"] = Keyword.BuiltinTypesCompatible,
    };

    /// <summary>The keyword of a spelling.</summary>
    public static Keyword Find(string text) =>
        // Most names are none, and most of those show it by their length and first letter.
        text.Length > 0 && text.Length < LengthsByFirst.Length && (LengthsByFirst[text.Length] & Bit(text[0])) != 0
            && Table.TryGetValue(text, out Keyword keyword) ? keyword : Keyword.None;

    // By length: which letters (modulo 64) keywords of that length begin with.
    private static readonly ulong[] LengthsByFirst = Lengths();

    private static ulong[] Lengths()
    {
        ulong[] lengths = new ulong[Table.Keys.Max(text => text.Length) + 1];
        foreach (string text in Table.Keys)
            lengths[text.Length] |= Bit(text[0]);
        return lengths;
    }

    private static ulong Bit(char first) => 1ul << (first & 63);

    /// <summary>Whether declaration specifiers or a type name may begin with it.</summary>
    public static bool BeginsDeclaration(Keyword keyword) =>
        keyword is >= Keyword.Typedef and <= Keyword.Extension && keyword is not Keyword.Asm;

    /// <summary>Whether a type name may begin with it.</summary>
    public static bool BeginsTypeName(Keyword keyword) =>
        keyword is >= Keyword.Const and <= Keyword.Attribute;
}
