using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>A C type on one target, complete or not.</summary>
/// <remarks>
/// Instances are shared and immutable, except that a record becomes complete when its brace closes. A typedef with
/// <c>aligned</c> makes a copy of its type with another alignment, as GCC's type variants do.
/// </remarks>
internal abstract class CType
{
    /// <summary>Bytes; 0 for types without a size.</summary>
    public abstract long Size { get; }

    /// <summary>Bytes, as a member of a record: C11's <c>_Alignof</c>.</summary>
    public abstract int Alignment { get; }

    /// <summary>Bytes, as an object: GNU's <c>__alignof__</c>.</summary>
    public virtual int PreferredAlignment => Alignment;

    /// <summary>Whether the size is known.</summary>
    public virtual bool IsComplete => true;

    /// <summary>Levels of pointers, arrays and functions, bounded so that walks over a type cannot overflow the stack.</summary>
    public virtual int Depth => 0;

    /// <summary>The same type with the alignment that an attribute asks for.</summary>
    public abstract CType WithAlignment(int alignment);

    /// <summary>Whether a value of the type is an integer, enumerations included.</summary>
    public CInteger? AsInteger => this switch
    {
        CInteger integer => integer,
        CEnum enumeration => enumeration.Integer,
        _ => null,
    };
}

/// <summary>A type that could not be made; what went wrong was reported where it stands.</summary>
internal sealed class CError : CType
{
    public static readonly CError Instance = new();

    public override long Size => 0;

    public override int Alignment => 1;

    public override bool IsComplete => false;

    public override CType WithAlignment(int alignment) => this;
}

/// <summary>An integer type; rank as in C11 6.3.1.1, with <c>_Bool</c> 0 and <c>__int128</c> 6.</summary>
internal sealed class CInteger(int size, int alignment, int preferredAlignment, bool isSigned, int rank, IntegerKind kind = IntegerKind.Plain) : CType
{
    public override long Size => size;

    public override int Alignment => alignment;

    public override int PreferredAlignment => preferredAlignment;

    public bool IsSigned => isSigned;

    public int Rank => rank;

    public IntegerKind Kind => kind;

    public int Bits => size * 8;

    /// <summary>The byte order that the name of a typedef promises: <c>__be32</c>.</summary>
    public ByteOrder? DeclaredOrder { get; private init; }

    public override CType WithAlignment(int alignment) =>
        new CInteger(size, alignment, alignment, isSigned, rank, kind) { DeclaredOrder = DeclaredOrder };

    public CInteger WithOrder(ByteOrder order) =>
        new(size, alignment, preferredAlignment, isSigned, rank, kind) { DeclaredOrder = order };

    /// <summary>Whether both are the same type but for attributes.</summary>
    public bool IsSameAs(CInteger other) => rank == other.Rank && isSigned == other.IsSigned && kind == other.Kind;

    /// <summary>Cuts a number to the type: the low bits, extended by the sign, 0 or 1 for <c>_Bool</c>.</summary>
    public ulong Truncate(ulong value)
    {
        if (kind == IntegerKind.Bool)
            return value != 0 ? 1ul : 0;
        if (size >= 8)
            return value;
        int unused = 64 - Bits;
        return isSigned ? unchecked((ulong)((long)(value << unused) >> unused)) : value << unused >> unused;
    }
}

/// <summary>A floating-point type.</summary>
internal sealed class CFloat(int size, int alignment, int preferredAlignment) : CType
{
    public override long Size => size;

    public override int Alignment => alignment;

    public override int PreferredAlignment => preferredAlignment;

    public override CType WithAlignment(int alignment) => new CFloat(size, alignment, alignment);
}

/// <summary>Bytes that C's arithmetic knows nothing of here: a vector, a complex number, <c>va_list</c>.</summary>
internal sealed class COpaque(long size, int alignment, string spelling) : CType
{
    public override long Size => size;

    public override int Alignment => alignment;

    public string Spelling => spelling;

    public override CType WithAlignment(int alignment) => new COpaque(size, alignment, spelling);
}

/// <summary><c>void</c>; GNU C gives it size 1 in <c>sizeof</c>.</summary>
internal sealed class CVoid : CType
{
    public static readonly CVoid Instance = new();

    public override long Size => 0;

    public override int Alignment => 1;

    public override bool IsComplete => false;

    public override CType WithAlignment(int alignment) => this;
}

/// <summary>A pointer.</summary>
internal sealed class CPointer(CType pointee, TypeSyntax? pointeeSyntax, int size, int alignment) : CType
{
    public CType Pointee => pointee;

    /// <summary>The pointee as written, for its spelling.</summary>
    public TypeSyntax? PointeeSyntax => pointeeSyntax;

    public override long Size => size;

    public override int Alignment => alignment;

    public override int Depth { get; } = pointee.Depth + 1;

    public override CType WithAlignment(int alignment) => new CPointer(pointee, pointeeSyntax, size, alignment);
}

/// <summary>An array; without a length it is incomplete, as a last member flexible.</summary>
internal sealed class CArray(CType element, long? length, int? alignment = null) : CType
{
    public CType Element => element;

    public long? Length => length;

    public override long Size => element.Size * (length ?? 0);

    public override int Alignment => alignment ?? element.Alignment;

    public override int PreferredAlignment => alignment ?? element.PreferredAlignment;

    public override bool IsComplete => length is not null;

    public override int Depth { get; } = element.Depth + 1;

    /// <summary>The element below all dimensions.</summary>
    public CType Innermost
    {
        get
        {
            CType type = element;
            while (type is CArray array)
                type = array.Element;
            return type;
        }
    }

    public override CType WithAlignment(int alignment) => new CArray(element, length, alignment);
}

/// <summary>A function.</summary>
internal sealed class CFunction(CType result) : CType
{
    public CType Result => result;

    public override long Size => 0;

    public override int Alignment => 1;

    public override bool IsComplete => false;

    public override int Depth { get; } = result.Depth + 1;

    public override CType WithAlignment(int alignment) => this;
}

/// <summary>A struct or union; complete once it has a layout.</summary>
internal sealed class CRecord(CRecordCore core, int? alignment = null) : CType
{
    /// <summary>What all variants of the record share.</summary>
    public CRecordCore Core => core;

    public TagSymbol Symbol => core.Symbol;

    public RecordLayout? Layout => core.Layout;

    // A variant with a higher alignment keeps its size, as in GCC; arrays of such are refused there.
    public override long Size => core.Layout?.Size ?? 0;

    public override int Alignment => alignment ?? core.Layout?.Alignment ?? 1;

    public override bool IsComplete => core.Layout is not null;

    public override CType WithAlignment(int alignment) => new CRecord(core, alignment);
}

/// <summary>The identity of a record type.</summary>
internal sealed class CRecordCore(TagSymbol symbol)
{
    public TagSymbol Symbol => symbol;

    /// <summary>The layout, once the definition was processed; stays null if that failed.</summary>
    public RecordLayout? Layout { get; set; }

    /// <summary>Whether the definition was processed and found wanting.</summary>
    public bool IsBroken { get; set; }
}

/// <summary>An enumeration, with the integer type that holds it.</summary>
internal sealed class CEnum(TagSymbol symbol, CInteger integer, bool isDefined, int? alignment = null) : CType
{
    public TagSymbol Symbol => symbol;

    public CInteger Integer => integer;

    public override long Size => integer.Size;

    public override int Alignment => alignment ?? integer.Alignment;

    public override int PreferredAlignment => alignment ?? integer.PreferredAlignment;

    public override bool IsComplete => isDefined;

    public override CType WithAlignment(int alignment) => new CEnum(symbol, integer, isDefined, alignment);
}
