using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>The types that C has before anything is declared, on one target.</summary>
internal sealed class TypeTable
{
    private readonly CType[] _builtins;

    public TypeTable(Target target)
    {
        Target = target;
        int limit = target.MaxScalarAlignment;
        Bool = Integer(1, isSigned: false, 0, IntegerKind.Bool);
        Char = Integer(1, target.CharIsSigned, 1, IntegerKind.Char);
        SignedChar = Integer(1, isSigned: true, 1);
        UnsignedChar = Integer(1, isSigned: false, 1);
        Short = Integer(2, isSigned: true, 2);
        UnsignedShort = Integer(2, isSigned: false, 2);
        Int = Integer(4, isSigned: true, 3);
        UnsignedInt = Integer(4, isSigned: false, 3);
        Long = Integer(target.LongSize, isSigned: true, 4);
        UnsignedLong = Integer(target.LongSize, isSigned: false, 4);
        LongLong = Integer(8, isSigned: true, 5);
        UnsignedLongLong = Integer(8, isSigned: false, 5);
        Int128 = Integer(16, isSigned: true, 6);
        UnsignedInt128 = Integer(16, isSigned: false, 6);
        SizeType = target.LongSize == 8 ? UnsignedLong : UnsignedInt;
        PointerDifference = target.LongSize == 8 ? Long : Int;
        (int longDoubleSize, int longDoubleAlignment) = target.LongDouble;
        int doubleAlignment = Math.Min(target.DoubleAlignment, limit);
        int floatAlignment = Math.Min(4, limit);
        _builtins =
        [
            CVoid.Instance, Bool, Char, SignedChar, UnsignedChar, Short, UnsignedShort, Int, UnsignedInt, Long, UnsignedLong,
            LongLong, UnsignedLongLong, Int128, UnsignedInt128,
            new CFloat(2, 2, 2),
            new CFloat(4, floatAlignment, floatAlignment),
            Double = new CFloat(8, doubleAlignment, Math.Max(doubleAlignment, target.PreferredInt64Alignment)),
            new CFloat(longDoubleSize, longDoubleAlignment, longDoubleAlignment),
            new CFloat(16, Math.Min(16, limit), Math.Min(16, limit)),
            new COpaque(8, floatAlignment, "_Complex float"),
            new COpaque(16, doubleAlignment, "_Complex double"),
            new COpaque(2 * longDoubleSize, longDoubleAlignment, "_Complex long double"),
            CVoid.Instance,
        ];
    }

    public Target Target { get; }

    public CInteger Bool { get; }

    public CInteger Char { get; }

    public CInteger SignedChar { get; }

    public CInteger UnsignedChar { get; }

    public CInteger Short { get; }

    public CInteger UnsignedShort { get; }

    public CInteger Int { get; }

    public CInteger UnsignedInt { get; }

    public CInteger Long { get; }

    public CInteger UnsignedLong { get; }

    public CInteger LongLong { get; }

    public CInteger UnsignedLongLong { get; }

    public CInteger Int128 { get; }

    public CInteger UnsignedInt128 { get; }

    public CFloat Double { get; }

    /// <summary><c>size_t</c>.</summary>
    public CInteger SizeType { get; }

    /// <summary><c>ptrdiff_t</c>.</summary>
    public CInteger PointerDifference { get; }

    /// <summary>The type of a list of keywords. <c>va_list</c> has no layout that a header could rely on and counts as incomplete.</summary>
    public CType Get(BuiltinType type) => _builtins[(int)type];

    /// <summary>A pointer.</summary>
    public CPointer PointerTo(CType pointee, TypeSyntax? syntax) =>
        new(pointee, syntax, Target.PointerSize, Math.Min(Target.PointerSize, Target.MaxScalarAlignment));

    /// <summary>The integer type of a size, or null: what <c>mode</c> and wide enumerations pick.</summary>
    public CInteger? OfSize(int size, bool isSigned) => size switch
    {
        1 => isSigned ? SignedChar : UnsignedChar,
        2 => isSigned ? Short : UnsignedShort,
        4 => isSigned ? Int : UnsignedInt,
        8 when Target.LongSize == 8 => isSigned ? Long : UnsignedLong,
        8 => isSigned ? LongLong : UnsignedLongLong,
        16 => isSigned ? Int128 : UnsignedInt128,
        _ => null,
    };

    private CInteger Integer(int size, bool isSigned, int rank, IntegerKind kind = IntegerKind.Plain)
    {
        int alignment = size switch
        {
            8 => Target.Int64Alignment,
            16 => Target.Int128Alignment,
            _ => size,
        };
        alignment = Math.Min(alignment, Target.MaxScalarAlignment);
        return new CInteger(size, alignment, size == 8 ? Math.Max(alignment, Target.PreferredInt64Alignment) : alignment, isSigned, rank, kind);
    }
}
