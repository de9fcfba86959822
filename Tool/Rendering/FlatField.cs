using System.Globalization;
using Uapi.Model;

namespace Uapi.Tool.Rendering;

/// <summary>A member as C's <c>offsetof</c> reaches it from the outermost record.</summary>
/// <param name="Path"><c>hw.reason</c>, <c>slots[].id</c> (element 0), <c>$0</c> for a member without a name.</param>
/// <param name="Bit">Bits from the start of the outermost record, in memory order.</param>
/// <param name="Bits">The width of a bit-field, otherwise the size in bits; 0 for a flexible array.</param>
/// <param name="Depth">How many inner records it lies in.</param>
/// <param name="Field">The member.</param>
internal readonly record struct FlatField(string Path, long Bit, long Bits, int Depth, FieldFacts Field)
{
    /// <summary>Whether the member has no name of its own.</summary>
    public bool IsUnnamed => Field.Name.Length == 0;

    /// <summary>
    /// The members of a record in declaration order. Those of an inner record that has no tag follow it: with its name in
    /// front if it has one, as if they were the outer record's if it has none (C11 6.7.2.1 p13).
    /// </summary>
    public static List<FlatField> Of(RecordFacts record)
    {
        List<FlatField> result = [];
        Add(result, record, prefix: "", bitBase: 0, depth: 0);
        return result;
    }

    private static void Add(List<FlatField> result, RecordFacts record, string prefix, long bitBase, int depth)
    {
        int unnamed = 0;
        foreach (FieldFacts field in record.Fields)
        {
            bool isUnnamed = field.Name.Length == 0;
            string path = prefix + (isUnnamed ? "$" + (unnamed++).ToString(CultureInfo.InvariantCulture) : field.Name);
            long bit = bitBase + field.BitOffset;
            result.Add(new FlatField(path, bit, field.BitWidth ?? field.Type.Size * 8, depth, field));

            AbiType element = field.Type;
            int dimensions = 0;
            for (; element is ArrayType array; element = array.Element)
                dimensions++;
            if (element is InlineRecord inner)
            {
                string innerPrefix = isUnnamed ? prefix : path + string.Concat(Enumerable.Repeat("[]", dimensions)) + ".";
                Add(result, inner.Record, innerPrefix, bit, depth + 1);
            }
        }
    }
}
