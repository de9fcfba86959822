using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>Where the members of a record lie.</summary>
/// <param name="Size">Bytes, trailing padding included.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Fields">The members in order.</param>
internal sealed record RecordLayout(long Size, int Alignment, List<FieldLayout> Fields)
{
    /// <summary>Finds a member, also inside unnamed members (C11 6.7.2.1p13); gives its offset from the start of this record.</summary>
    public FieldLayout? Find(string name, out long bitOffset)
    {
        foreach (FieldLayout field in Fields)
        {
            if (field.Declaration.Name == name)
            {
                bitOffset = field.BitOffset;
                return field;
            }
            if (field.Declaration.Name.Length == 0 && field.Type is CRecord { Layout: { } inner }
                && inner.Find(name, out long innerOffset) is { } found)
            {
                bitOffset = field.BitOffset + innerOffset;
                return found;
            }
        }
        bitOffset = 0;
        return null;
    }
}

/// <summary>Where one member lies.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Type">Its type.</param>
/// <param name="BitOffset">Bits from the start of its record, in memory order.</param>
/// <param name="BitWidth">Bits of a bit-field, else null.</param>
internal sealed record FieldLayout(FieldDeclaration Declaration, CType Type, long BitOffset, int? BitWidth);
