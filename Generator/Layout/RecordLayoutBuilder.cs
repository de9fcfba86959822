using Uapi.Model;
using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Layout;

/// <summary>Lays out a struct or union as GCC does on Linux: the System V rules with GNU's attributes and <c>#pragma pack</c>.</summary>
/// <remarks>
/// <para>In: a definition whose member types are known. Out: size, alignment and a bit offset for each member. The algorithm is
/// the one documented by the psABI supplements and by GCC's behaviour (PCC_BITFIELD_TYPE_MATTERS): one position in bits moves
/// forward; each member first raises it to its alignment.</para>
/// <list type="bullet">
/// <item>A plain member is aligned to its type. <c>packed</c> lowers that to one byte, unless the member itself says
/// <c>aligned</c>; <c>#pragma pack</c> bounds even that.</item>
/// <item>A bit-field goes right behind the one before, unless it would span more aligned units of its type than the type is
/// large; then it goes to the next unit. Packed ones, and all under <c>#pragma pack</c>, just go on.</item>
/// <item>A named bit-field aligns its record like its type; an unnamed one only where the target says so (AAPCS). One of width
/// zero moves the position to the boundary of its type, packed or not.</item>
/// <item>Where the type of a bit-field does not matter (m68k), it is packed bit by bit and aligns nothing, unless it fills a whole
/// integer at a place fit for it.</item>
/// </list>
/// <para>Positions are in memory order. On big-endian targets bit-fields are allocated from the most significant bit, so the same
/// count serves, with bit 0 the most significant bit of byte 0.</para>
/// </remarks>
internal sealed class RecordLayoutBuilder
{
    private const int ByteBits = 8;

    private readonly LayoutContext _context;
    private readonly RecordDefinition _definition;
    private readonly bool _isPacked;
    private readonly int _packBits;
    private readonly List<FieldLayout> _fields = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private long _position;
    private long _unionBits;
    private int _alignment = ByteBits;
    private bool _isBroken;

    private RecordLayoutBuilder(LayoutContext context, RecordDefinition definition)
    {
        _context = context;
        _definition = definition;
        _isPacked = definition.Attributes is { IsPacked: true };
        _packBits = definition.Pack * ByteBits;
    }

    private bool IsUnion => _definition.Kind == RecordKind.Union;

    /// <summary>The layout; null after a diagnostic.</summary>
    public static RecordLayout? Build(LayoutContext context, RecordDefinition definition)
    {
        if (definition.Attributes is { Unsupported: { } attribute } attributes)
        {
            context.Report(attributes.Position, HeaderRules.UnsupportedAttribute, attribute, definition.Symbol.Description);
            return null;
        }
        return new RecordLayoutBuilder(context, definition).Build();
    }

    private RecordLayout? Build()
    {
        int explicitAlignment = _context.Resolver.GetAlignment(_definition.Attributes) * ByteBits;
        _alignment = Math.Max(_alignment, explicitAlignment);
        for (int i = 0; i < _definition.Fields.Count && !_isBroken; i++)
            AddField(_definition.Fields[i], isLast: i == _definition.Fields.Count - 1);
        if (_isBroken)
            return null;
        long bits = RoundUp(RoundUp(IsUnion ? _unionBits : _position, ByteBits), _alignment);
        long size = bits / ByteBits;
        if (size > _context.Limits.MaxObjectSize)
        {
            _context.Report(_definition.Position, HeaderRules.ObjectTooLarge, _definition.Symbol.Description, _context.Limits.MaxObjectSize);
            return null;
        }
        return new RecordLayout(size, _alignment / ByteBits, _fields);
    }

    private void AddField(FieldDeclaration field, bool isLast)
    {
        CType type = _context.Resolver.ApplyModes(_context.Resolver.Resolve(field.Type), field.Attributes);
        if (!Check(field, type, isLast))
        {
            _isBroken = true;
            return;
        }
        if (field.Width is not null)
            AddBitField(field, type);
        else
            AddPlainField(field, type);
        if (_position > _context.Limits.MaxObjectSize * ByteBits)
        {
            _context.Report(field.Position, HeaderRules.ObjectTooLarge, _definition.Symbol.Description, _context.Limits.MaxObjectSize);
            _isBroken = true;
        }
    }

    private bool Check(FieldDeclaration field, CType type, bool isLast)
    {
        if (field.Attributes is { Unsupported: { } attribute } attributes)
        {
            _context.Report(attributes.Position, HeaderRules.UnsupportedAttribute, attribute, _definition.Symbol.Description);
            return false;
        }
        if (type is CError || type is CRecord { Core.IsBroken: true })
        {
            _context.Report(field.Position, HeaderRules.RecordLeftOut, _definition.Symbol.Description, field.Name.Length > 0 ? field.Name : TypeSpelling.Of(field.Type));
            return false;
        }
        if (FindDuplicate(field, type) is { } duplicate)
        {
            _context.Report(field.Position, HeaderRules.DuplicateMember, _definition.Symbol.Description, duplicate);
            return false;
        }
        switch (type)
        {
            case CFunction:
                _context.Report(field.Position, HeaderRules.InvalidMemberType, field.Name, "it is a function");
                return false;
            case CArray { Length: null } when !isLast && !IsUnion:
                _context.Report(field.Position, HeaderRules.InvalidMemberType, field.Name, "a flexible array must be the last member");
                return false;
            case CArray { Length: null }:
                return true;
        }
        if (!type.IsComplete)
        {
            _context.Report(field.Position, HeaderRules.IncompleteType, "Member '" + field.Name + "'", TypeResolver.Describe(field.Type));
            return false;
        }
        return true;
    }

    // The members of an unnamed record are members of the record around it (C11 6.7.2.1p13), so their names count here.
    private string? FindDuplicate(FieldDeclaration field, CType type)
    {
        if (field.Name.Length > 0)
            return _names.Add(field.Name) ? null : field.Name;
        if (field.Width is not null || type is not CRecord { Layout: { } layout })
            return null;
        foreach (FieldLayout member in layout.Fields)
        {
            if (FindDuplicate(member.Declaration, member.Type) is { } duplicate)
                return duplicate;
        }
        return null;
    }

    private void AddPlainField(FieldDeclaration field, CType type)
    {
        int alignment = type.Alignment * ByteBits;
        int explicitAlignment = _context.Resolver.GetAlignment(field.Attributes) * ByteBits;
        if (IsPacked(field))
            alignment = explicitAlignment > 0 ? explicitAlignment : ByteBits;
        else
            alignment = Math.Max(alignment, explicitAlignment);
        alignment = Bound(alignment);
        _alignment = Math.Max(_alignment, alignment);
        long offset = IsUnion ? 0 : RoundUp(_position, alignment);
        Place(field, type, offset, type.Size * ByteBits, null);
    }

    private void AddBitField(FieldDeclaration field, CType type)
    {
        if (GetWidth(field, type) is not { } width)
        {
            _isBroken = true;
            return;
        }
        int typeAlignment = type.Alignment * ByteBits;
        int explicitAlignment = _context.Resolver.GetAlignment(field.Attributes) * ByteBits;
        if (!_context.Target.BitFieldTypeMatters)
        {
            AddUntypedBitField(field, type, width, explicitAlignment);
            return;
        }
        bool alignsRecord = field.Name.Length > 0 || _context.Target.UnnamedBitFieldsAlign;
        if (width == 0)
        {
            // Neither packed nor #pragma pack bears on a boundary that somebody asked for.
            int boundary = Math.Max(typeAlignment, explicitAlignment);
            if (alignsRecord)
                _alignment = Math.Max(_alignment, boundary);
            Place(field, type, IsUnion ? 0 : RoundUp(_position, boundary), 0, 0);
            return;
        }
        bool isPacked = IsPacked(field);
        int alignment = explicitAlignment > 0 ? Bound(explicitAlignment) : 1;
        // GCC makes an ordinary integer of a bit-field that is as wide as one and lies as one would, and an attribute, whatever it asks for, keeps
        // the integer from the lower alignment that members have (i386: 4 bytes for 64 bits, where variables have 8).
        if (explicitAlignment > 0 && !isPacked && type.Size * ByteBits == 64 && width == 64)
        {
            int preferred = _context.Target.PreferredInt64Alignment * ByteBits;
            if (preferred > 0 && (IsUnion || _position % preferred == 0))
                alignment = Math.Max(alignment, Bound(preferred));
        }
        if (alignsRecord)
        {
            int share = _packBits > 0 ? Math.Min(typeAlignment, _packBits) : isPacked ? Math.Min(typeAlignment, ByteBits) : typeAlignment;
            _alignment = Math.Max(_alignment, Math.Max(alignment, share));
        }
        long offset = 0;
        if (!IsUnion)
        {
            offset = RoundUp(_position, alignment);
            bool mayStraddle = isPacked || _packBits > 0;
            if (!mayStraddle && SpansTooMuch(offset, width, typeAlignment, type.Size * ByteBits))
                offset = RoundUp(offset, typeAlignment);
        }
        Place(field, type, offset, width, width);
    }

    // GCC without PCC_BITFIELD_TYPE_MATTERS: only a field that makes a whole integer is aligned like one.
    private void AddUntypedBitField(FieldDeclaration field, CType type, int width, int explicitAlignment)
    {
        const int EmptyFieldBoundary = 16;
        int alignment = Math.Max(1, explicitAlignment);
        if (width == 0)
        {
            alignment = Math.Max(EmptyFieldBoundary, alignment);
        }
        else if (width is 8 or 16 or 32 or 64)
        {
            int integerAlignment = Math.Min(width, _context.Target.MaxScalarAlignment * ByteBits);
            bool isFit = IsUnion || _position % integerAlignment == 0;
            if (isFit && !(integerAlignment > ByteBits && IsPacked(field)))
                alignment = Math.Max(alignment, integerAlignment);
        }
        if (width > 0)
            alignment = Bound(alignment);
        _alignment = Math.Max(_alignment, alignment);
        Place(field, type, IsUnion ? 0 : RoundUp(_position, alignment), width, width);
    }

    // Whether a bit-field touches more units of its type's alignment than the type itself has.
    private static bool SpansTooMuch(long offset, int width, int unit, long typeBits) =>
        ((offset % unit) + width + unit - 1) / unit > typeBits / unit;

    private int? GetWidth(FieldDeclaration field, CType type)
    {
        Operand width = _context.Evaluator.Evaluate(field.Width!);
        if (type.AsInteger is not { } integer)
        {
            _context.Report(field.Position, HeaderRules.InvalidBitField, field.Name, $"its type {TypeResolver.Describe(field.Type)} is no integer");
            return null;
        }
        if (!width.IsValue || width.Type.AsInteger is not { } widthType)
        {
            _context.Report(field.Position, HeaderRules.NotConstant, "The width of '" + field.Name + "'", width.Reason ?? "it is no integer");
            return null;
        }
        if (widthType.IsSigned && (long)width.Bits < 0)
        {
            _context.Report(field.Position, HeaderRules.InvalidBitField, field.Name, "its width is negative");
            return null;
        }
        int bits = integer.Kind == IntegerKind.Bool ? 1 : integer.Bits;
        if (width.Bits > (ulong)bits)
        {
            _context.Report(field.Position, HeaderRules.BitFieldTooWide, field.Name, width.Bits, TypeSpelling.Of(field.Type), bits);
            return null;
        }
        if (width.Bits == 0 && field.Name.Length > 0)
        {
            _context.Report(field.Position, HeaderRules.InvalidBitField, field.Name, "a named one cannot have width zero");
            return null;
        }
        return (int)width.Bits;
    }

    private bool IsPacked(FieldDeclaration field) => _isPacked || field.Attributes is { IsPacked: true };

    private int Bound(int alignment) => _packBits > 0 ? Math.Min(alignment, _packBits) : alignment;

    private void Place(FieldDeclaration field, CType type, long offset, long bits, int? width)
    {
        _fields.Add(new FieldLayout(field, type, offset, width));
        if (IsUnion)
            _unionBits = Math.Max(_unionBits, bits);
        else
            _position = offset + bits;
    }

    private static long RoundUp(long value, long unit) => (value + unit - 1) / unit * unit;
}
