using System.Collections.Concurrent;
using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>The types that C has before anything is declared, on one target.</summary>
/// <remarks>
/// Those that have a property here are what arithmetic takes and gives. It does not see how they are aligned, and that is not counted as asked for; who
/// lays out takes them from <see cref="Get"/>.
/// </remarks>
internal sealed class TypeTable(Target target, TargetQuestions questions)
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)BuiltinType.VaList + 1;

    private static readonly ConcurrentDictionary<Target, CType[]> Tables = new();

    private readonly CType[] _types = Of(target);

    public CInteger Bool => Integer(BuiltinType.Bool);

    public CInteger Char => Integer(BuiltinType.Char);

    public CInteger SignedChar => Integer(BuiltinType.SignedChar);

    public CInteger UnsignedChar => Integer(BuiltinType.UnsignedChar);

    public CInteger Short => Integer(BuiltinType.Short);

    public CInteger UnsignedShort => Integer(BuiltinType.UnsignedShort);

    public CInteger Int => Integer(BuiltinType.Int);

    public CInteger UnsignedInt => Integer(BuiltinType.UnsignedInt);

    public CInteger Long => Integer(BuiltinType.Long);

    public CInteger UnsignedLong => Integer(BuiltinType.UnsignedLong);

    public CInteger LongLong => Integer(BuiltinType.LongLong);

    public CInteger UnsignedLongLong => Integer(BuiltinType.UnsignedLongLong);

    public CInteger Int128 => Integer(BuiltinType.Int128);

    public CInteger UnsignedInt128 => Integer(BuiltinType.UnsignedInt128);

    public CFloat Double => (CFloat)OfValue(BuiltinType.Double);

    /// <summary><c>size_t</c>.</summary>
    public CInteger SizeType => questions.LongSize == 8 ? UnsignedLong : UnsignedInt;

    /// <summary><c>ptrdiff_t</c>.</summary>
    public CInteger PointerDifference => questions.LongSize == 8 ? Long : Int;

    /// <summary>The type of a list of keywords. <c>va_list</c> has no layout that a header could rely on and counts as incomplete.</summary>
    public CType Get(BuiltinType type)
    {
        questions.Ask(type);
        return _types[(int)type];
    }

    /// <summary>A pointer.</summary>
    public CPointer PointerTo(CType pointee, TypeSyntax? syntax) => new(pointee, syntax, questions.PointerSize, questions.PointerAlignment);

    /// <summary>The integer type of a size, or null: what <c>mode</c> and wide enumerations pick.</summary>
    public CInteger? OfSize(int size, bool isSigned) => size switch
    {
        1 => GetInteger(isSigned ? BuiltinType.SignedChar : BuiltinType.UnsignedChar),
        2 => GetInteger(isSigned ? BuiltinType.Short : BuiltinType.UnsignedShort),
        4 => GetInteger(isSigned ? BuiltinType.Int : BuiltinType.UnsignedInt),
        // Which of the two it is shows nowhere: where long is as large as long long, they are alike.
        8 when target.LongSize == 8 => GetInteger(isSigned ? BuiltinType.Long : BuiltinType.UnsignedLong),
        8 => GetInteger(isSigned ? BuiltinType.LongLong : BuiltinType.UnsignedLongLong),
        16 => GetInteger(isSigned ? BuiltinType.Int128 : BuiltinType.UnsignedInt128),
        _ => null,
    };

    /// <summary>An integer type of keywords.</summary>
    public CInteger GetInteger(BuiltinType type) => (CInteger)Get(type);

    /// <summary>The types of a target, by <see cref="BuiltinType"/>.</summary>
    internal static CType[] Of(Target target) => Tables.GetOrAdd(target, static key => Build(key));

    private CInteger Integer(BuiltinType type) => (CInteger)OfValue(type);

    private CType OfValue(BuiltinType type)
    {
        questions.AskForValue(type);
        return _types[(int)type];
    }

    private static CType[] Build(Target target)
    {
        int limit = target.MaxScalarAlignment;
        (int longDoubleSize, int longDoubleAlignment) = target.LongDouble;
        int doubleAlignment = Math.Min(target.DoubleAlignment, limit);
        int floatAlignment = Math.Min(4, limit);
        return
        [
            CVoid.Instance,
            Integer(1, isSigned: false, 0, IntegerKind.Bool),
            Integer(1, target.CharIsSigned, 1, IntegerKind.Char),
            Integer(1, isSigned: true, 1),
            Integer(1, isSigned: false, 1),
            Integer(2, isSigned: true, 2),
            Integer(2, isSigned: false, 2),
            Integer(4, isSigned: true, 3),
            Integer(4, isSigned: false, 3),
            Integer(target.LongSize, isSigned: true, 4),
            Integer(target.LongSize, isSigned: false, 4),
            Integer(8, isSigned: true, 5),
            Integer(8, isSigned: false, 5),
            Integer(16, isSigned: true, 6),
            Integer(16, isSigned: false, 6),
            new CFloat(2, 2, 2),
            new CFloat(4, floatAlignment, floatAlignment),
            new CFloat(8, doubleAlignment, Math.Max(doubleAlignment, target.PreferredInt64Alignment)),
            new CFloat(longDoubleSize, longDoubleAlignment, longDoubleAlignment),
            new CFloat(16, Math.Min(16, limit), Math.Min(16, limit)),
            new COpaque(8, floatAlignment, "_Complex float"),
            new COpaque(16, doubleAlignment, "_Complex double"),
            new COpaque(2 * longDoubleSize, longDoubleAlignment, "_Complex long double"),
            CVoid.Instance,
        ];

        CInteger Integer(int size, bool isSigned, int rank, IntegerKind kind = IntegerKind.Plain)
        {
            int alignment = size switch
            {
                8 => target.Int64Alignment,
                16 => target.Int128Alignment,
                _ => size,
            };
            alignment = Math.Min(alignment, limit);
            return new CInteger(size, alignment, size == 8 ? Math.Max(alignment, target.PreferredInt64Alignment) : alignment, isSigned, rank, kind);
        }
    }
}
