using Uapi.Model;

namespace Uapi.Emit;

/// <summary>A record as C# will see it on one target: unnamed inner records dissolved, types mapped, offsets absolute.</summary>
/// <remarks>Two targets whose shapes are equal share one C# type, whatever their headers spell.</remarks>
/// <param name="Size">Bytes in C; may be 0.</param>
/// <param name="Alignment">Bytes in C.</param>
/// <param name="Members">The members that have a name, in declaration order.</param>
/// <param name="Facts">The record itself, for documentation; never makes shapes differ.</param>
internal sealed record RecordShape(long Size, int Alignment, EquatableArray<MemberShape> Members, Aside<RecordFacts> Facts)
{
    /// <summary>The member of a C name, or null.</summary>
    public MemberShape? Find(string name)
    {
        foreach (MemberShape member in Members)
        {
            if (member.Name == name)
                return member;
        }
        return null;
    }
}

/// <summary>Something that rides along and is equal to everything.</summary>
internal readonly record struct Aside<T>(T Value)
{
    public bool Equals(Aside<T> other) => true;

    public override int GetHashCode() => 0;
}

/// <summary>A named member.</summary>
internal abstract record MemberShape(string Name, Aside<FieldFacts> Facts);

/// <summary>A member with an offset.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Offset">Bytes from the start of the outermost record.</param>
/// <param name="Size">Bytes; 0 for a pointer, which has the size of the process's.</param>
/// <param name="Facts">The member itself.</param>
internal sealed record FieldShape(string Name, TypeShape Type, long Offset, long Size, Aside<FieldFacts> Facts) : MemberShape(Name, Facts);

/// <summary>A bit-field.</summary>
/// <param name="Name">The name.</param>
/// <param name="CSharp">The C# type of the property.</param>
/// <param name="IsEnum">Whether that is an enumeration.</param>
/// <param name="UnitSize">Bytes of the declared type.</param>
/// <param name="IsSigned">Whether the top bit is a sign.</param>
/// <param name="BitOffset">Bits from the start of the outermost record, as the model counts them.</param>
/// <param name="Width">Bits.</param>
/// <param name="Facts">The member itself.</param>
internal sealed record BitFieldShape(
    string Name, string CSharp, bool IsEnum, int UnitSize, bool IsSigned, long BitOffset, int Width, Aside<FieldFacts> Facts)
    : MemberShape(Name, Facts);

/// <summary>A member without bytes of its own: a flexible array, or an empty record.</summary>
/// <param name="Name">The name.</param>
/// <param name="Element">The innermost element; null for an empty record or elements without bytes.</param>
/// <param name="ElementSize">Bytes of the innermost element.</param>
/// <param name="RowLength">Innermost elements per element: 16 for <c>x[][16]</c>.</param>
/// <param name="Offset">Bytes from the start of the outermost record.</param>
/// <param name="Facts">The member itself.</param>
internal sealed record FlexibleShape(string Name, TypeShape? Element, long ElementSize, long RowLength, long Offset, Aside<FieldFacts> Facts)
    : MemberShape(Name, Facts);

/// <summary>The C# type of a member.</summary>
internal abstract record TypeShape;

/// <summary>A type with a name of its own that is the same everywhere: <c>uint</c>, <c>be32</c>, an enumeration.</summary>
internal sealed record ScalarShape(string CSharp, int Size) : TypeShape;

/// <summary>
/// A pointer. Its size does not make shapes differ: when everything else lies where it did, <c>nint</c> is right on either kind of process.
/// </summary>
internal sealed record PointerShape(Aside<int> Size) : TypeShape;

/// <summary>Another record.</summary>
/// <param name="Key">As C spells it: <c>struct vfio_bitmap</c>.</param>
/// <param name="Alignment">Its alignment in C.</param>
internal sealed record ReferenceShape(string Key, int Alignment) : TypeShape;

/// <summary>A record without a name; it becomes a type nested in the one that has the member.</summary>
internal sealed record NestedShape(RecordShape Record) : TypeShape;

/// <summary>A fixed array; several dimensions lie in one row.</summary>
/// <param name="Element">The innermost element.</param>
/// <param name="Dimensions">The lengths, outermost first.</param>
/// <param name="IsText">Whether the elements are plain <c>char</c>.</param>
/// <param name="IsOpaque">Whether these are the bytes of a type that C# has no scalar for.</param>
internal sealed record ArrayShape(TypeShape Element, EquatableArray<long> Dimensions, bool IsText, bool IsOpaque) : TypeShape
{
    /// <summary>Innermost elements in all.</summary>
    public long Length
    {
        get
        {
            long length = 1;
            foreach (long dimension in Dimensions)
                length *= dimension;
            return length;
        }
    }
}
