using System.Globalization;
using Uapi.Model;

namespace Uapi.Emit;

/// <summary>
/// Writes bit-fields as properties over private integers.
/// </summary>
/// <remarks>
/// The model counts bits in memory order from the start of the record; on a big-endian machine bit 0 is the most significant bit of
/// byte 0. A field is read through an integer that covers its bytes, loaded in the order of the running machine. In an integer of n bits
/// that starts at bit s, a field at bit b of width w is then shifted by <c>b - s</c> on a little-endian machine and by
/// <c>n - (b - s) - w</c> on a big-endian one. The integer is the field's own storage unit (System V ABI, "Bit-Fields") where the field fits
/// into it, which it does unless the record is packed; otherwise the smallest integer inside the record that covers it; and if there is none,
/// several. The compiled code contains the shift of one order only, since <c>BitConverter.IsLittleEndian</c> is a constant to the JIT.
/// </remarks>
internal sealed class BitFieldWriter
{
    private readonly Dictionary<(long Offset, int Size), string> _storage = [];
    private readonly NameScope _scope;
    private readonly long _recordSize;

    /// <param name="scope">The names of the C# struct.</param>
    /// <param name="pair">The record.</param>
    public BitFieldWriter(NameScope scope, ShapePair pair)
    {
        _scope = scope;
        _recordSize = pair.Main.Size;
        foreach (MemberShape member in pair.Main.Members)
        {
            if (member is not BitFieldShape)
                continue;
            foreach (Piece piece in Pieces(pair.Little, member.Name, ByteOrder.Little).Concat(Pieces(pair.Big, member.Name, ByteOrder.Big)))
                _storage[(piece.Offset, piece.Size)] = "";
        }
        foreach ((long Offset, int Size) key in _storage.Keys.OrderBy(key => key.Offset).ThenBy(key => key.Size).ToArray())
        {
            string suffix = _storage.Count == 1 ? "" : key.Offset.ToString(CultureInfo.InvariantCulture);
            _storage[key] = _scope.Take("_bitfield" + suffix);
        }
    }

    /// <summary>The integers that hold bit-fields: offset, bytes, name.</summary>
    public IEnumerable<(long Offset, int Size, string Name)> Storage =>
        _storage.Select(entry => (entry.Key.Offset, entry.Key.Size, entry.Value)).OrderBy(entry => entry.Offset).ThenBy(entry => entry.Size);

    /// <summary>Writes the accessors of one property, braces included.</summary>
    public void WriteAccessors(CodeWriter code, BitFieldShape field, ShapePair pair)
    {
        List<Piece> little = Pieces(pair.Little, field.Name, ByteOrder.Little);
        List<Piece> big = Pieces(pair.Big, field.Name, ByteOrder.Big);
        code.Open();
        if (little.Count <= 1 && big.Count <= 1 && (little.Count + big.Count == 1 || SameStorage(little[0], big[0])))
        {
            Piece main = little.Count == 1 ? little[0] : big[0];
            string shift = Number(main.Shift);
            if (little.Count == 1 && big.Count == 1 && little[0].Shift != big[0].Shift)
                shift = FormattableString.Invariant($"BitConverter.IsLittleEndian ? {little[0].Shift} : {big[0].Shift}");
            code.Line($"readonly get => {FromBits(field, Read(main, shift))};");
            code.Line($"set => {Write(main, shift, ToBits(field))};");
        }
        else if (little.Count == 0 || big.Count == 0 || little.SequenceEqual(big))
        {
            List<Piece> pieces = little.Count > 0 ? little : big;
            code.Line($"readonly get => {FromBits(field, Read(pieces))};");
            code.Line("set");
            code.Open();
            WritePieces(code, pieces, field);
            code.Close();
        }
        else
        {
            code.Line("readonly get => BitConverter.IsLittleEndian");
            code.Line($"    ? {FromBits(field, Read(little))}");
            code.Line($"    : {FromBits(field, Read(big))};");
            code.Line("set");
            code.Open();
            code.Line("if (BitConverter.IsLittleEndian)");
            code.Open();
            WritePieces(code, little, field);
            code.Close();
            code.Line("else");
            code.Open();
            WritePieces(code, big, field);
            code.Close();
            code.Close();
        }
        code.Close();
    }

    private void WritePieces(CodeWriter code, List<Piece> pieces, BitFieldShape field)
    {
        foreach (Piece piece in pieces)
        {
            string value = ToBits(field);
            if (value == "value" && field.CSharp != "ulong")
                value = "(ulong)value";
            string bits = piece.ValueShift == 0 ? value : $"{value} >> {Number(piece.ValueShift)}";
            code.Line(Write(piece, Number(piece.Shift), bits) + ";");
        }
    }

    private string Read(Piece piece, string shift) => $"BitField.Read({Name(piece)}, {shift}, {Number(piece.Width)})";

    private string Read(List<Piece> pieces) => string.Join(" | ", pieces.Select(piece =>
    {
        string bits = Read(piece, Number(piece.Shift));
        return piece.ValueShift == 0 ? bits : $"({bits} << {Number(piece.ValueShift)})";
    }));

    private string Write(Piece piece, string shift, string value)
    {
        string cast = piece.Size == 8 ? "" : $"({TypeMap.Integer(piece.Size, isSigned: false)})";
        return $"{Name(piece)} = {cast}BitField.Write({Name(piece)}, {shift}, {Number(piece.Width)}, {value})";
    }

    private static string FromBits(BitFieldShape field, string bits)
    {
        string number = field.IsSigned ? $"BitField.SignExtend({bits}, {Number(field.Width)})" : bits;
        if (field.CSharp is "ulong" or "long" && !field.IsEnum)
            return number;
        return number == bits && bits.Contains(" | ") ? $"({field.CSharp})({number})" : $"({field.CSharp}){number}";
    }

    private static string ToBits(BitFieldShape field) => field.IsSigned || field.IsEnum ? "unchecked((ulong)value)" : "value";

    private string Name(Piece piece) => _storage[(piece.Offset, piece.Size)];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool SameStorage(Piece a, Piece b) => a.Offset == b.Offset && a.Size == b.Size;

    /// <summary>Some bits of a field inside one integer.</summary>
    /// <param name="Offset">Where the integer lies, bytes.</param>
    /// <param name="Size">Its bytes.</param>
    /// <param name="Shift">Where the bits lie in it, from the least significant.</param>
    /// <param name="Width">How many.</param>
    /// <param name="ValueShift">Where they lie in the value.</param>
    private readonly record struct Piece(long Offset, int Size, int Shift, int Width, int ValueShift);

    private List<Piece> Pieces(RecordShape? shape, string name, ByteOrder order)
    {
        if (shape?.Find(name) is not BitFieldShape field)
            return [];
        long unit = field.BitOffset / (8 * field.UnitSize) * field.UnitSize;
        if (Covers(unit, field.UnitSize, field.BitOffset, field.Width))
            return [At(unit, field.UnitSize, field.BitOffset, field.Width, 0, order)];

        long firstByte = field.BitOffset / 8;
        foreach (int size in new[] { 1, 2, 4, 8 })
        {
            long offset = Math.Min(firstByte, _recordSize - size);
            if (Covers(offset, size, field.BitOffset, field.Width))
                return [At(offset, size, field.BitOffset, field.Width, 0, order)];
        }

        // Nine bytes, or a record too small for the integer: the largest integers that fit, one behind the other.
        List<Piece> pieces = [];
        long bit = field.BitOffset;
        int left = field.Width;
        while (left > 0)
        {
            long offset = bit / 8;
            long bytes = ((bit + left - 1) / 8) - offset + 1;
            int size = bytes >= 8 ? 8 : bytes >= 4 ? 4 : bytes >= 2 ? 2 : 1;
            int width = (int)Math.Min(left, (8 * (offset + size)) - bit);
            // A little-endian field starts with its low bits, a big-endian one with its high ones.
            int valueShift = order == ByteOrder.Little ? field.Width - left : left - width;
            pieces.Add(At(offset, size, bit, width, valueShift, order));
            bit += width;
            left -= width;
        }
        return pieces;
    }

    private bool Covers(long offset, int size, long bit, int width) =>
        offset >= 0 && offset + size <= _recordSize && bit >= 8 * offset && bit + width <= 8 * (offset + size);

    private static Piece At(long offset, int size, long bit, int width, int valueShift, ByteOrder order)
    {
        int start = (int)(bit - (8 * offset));
        return new Piece(offset, size, order == ByteOrder.Little ? start : (8 * size) - start - width, width, valueShift);
    }
}
