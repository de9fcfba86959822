using Uapi.Model;
using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Layout;

/// <summary>Gives enumerators their values and the enumeration its integer type, as GCC does in its C17 mode.</summary>
/// <remarks>
/// The enumeration is <c>unsigned int</c>, <c>int</c> if a value is negative, 64 bits wide if a value needs it, or the smallest type
/// that fits if packed. An enumerator is an <c>int</c> if its value fits (C11 6.7.2.2p3), otherwise it has the enumeration's type.
/// </remarks>
internal static class EnumLayout
{
    /// <summary>Evaluates the definition and enters the type and the enumerators into the context.</summary>
    public static void Process(LayoutContext context, EnumDefinition definition)
    {
        List<(EnumeratorSymbol Symbol, IntegerValue Value)> values = [];
        bool isBroken = false;
        IntegerValue? previous = IntegerValue.From(-1);
        foreach (EnumeratorSymbol enumerator in definition.Enumerators)
        {
            IntegerValue? value = enumerator.Value is null ? Next(previous) : Evaluate(context, enumerator);
            if (value is null && enumerator.Value is null && previous is not null)
                context.Report(enumerator.Position, HeaderRules.EnumeratorTooLarge, definition.Symbol.Description);
            previous = value;
            if (value is not { } known)
            {
                isBroken = true;
                continue;
            }
            values.Add((enumerator, known));
            // Until the brace closes, an enumerator has the type of its value.
            context.SetEnumerator(enumerator, Operand.Value(TypeWhileOpen(context.Types, known), known.Bits));
        }
        if (isBroken)
        {
            context.SetEnum(definition.Symbol, CError.Instance);
            return;
        }
        if (FindType(context, definition, values) is not { } integer)
        {
            context.Report(definition.Position, HeaderRules.EnumeratorTooLarge, definition.Symbol.Description);
            context.SetEnum(definition.Symbol, CError.Instance);
            return;
        }
        CType type = new CEnum(definition.Symbol, integer, isDefined: true);
        int alignment = context.Resolver.GetAlignment(definition.Attributes);
        if (alignment > 0)
            type = type.WithAlignment(alignment);
        context.SetEnum(definition.Symbol, type);
        foreach ((EnumeratorSymbol symbol, IntegerValue value) in values)
            context.SetEnumerator(symbol, Operand.Value(FitsInt(value) ? context.Types.Int : integer, value.Bits));
    }

    private static IntegerValue? Evaluate(LayoutContext context, EnumeratorSymbol enumerator)
    {
        Operand operand = context.Evaluator.Evaluate(enumerator.Value!);
        if (operand.IsValue && operand.Type.AsInteger is { } integer)
            return new IntegerValue(operand.Bits, integer.IsSigned);
        context.Report(enumerator.Position, HeaderRules.NotConstant, "Enumerator '" + enumerator.Name + "'", operand.Reason ?? "it is no integer");
        return null;
    }

    // One more; null when the value is unknown or does not fit 64 bits.
    private static IntegerValue? Next(IntegerValue? previous)
    {
        if (previous is not { } value || value is { IsNegative: false, Bits: ulong.MaxValue })
            return null;
        return value.IsNegative
            ? IntegerValue.From((long)value.Bits + 1)
            : value.Bits >= long.MaxValue ? IntegerValue.From(value.Bits + 1) : IntegerValue.From((long)value.Bits + 1);
    }

    private static bool FitsInt(IntegerValue value) =>
        value.IsNegative ? (long)value.Bits >= int.MinValue : value.Bits <= int.MaxValue;

    private static CInteger TypeWhileOpen(TypeTable types, IntegerValue value)
    {
        if (FitsInt(value))
            return types.Int;
        if (value.IsNegative)
            return types.OfSize(8, isSigned: true)!;
        return value.Bits <= uint.MaxValue ? types.UnsignedInt
            : types.OfSize(8, isSigned: value.Bits <= long.MaxValue)!;
    }

    private static CInteger? FindType(LayoutContext context, EnumDefinition definition, List<(EnumeratorSymbol Symbol, IntegerValue Value)> values)
    {
        long least = 0;
        ulong greatest = 0;
        foreach ((_, IntegerValue value) in values)
        {
            if (value.IsNegative)
                least = Math.Min(least, (long)value.Bits);
            else
                greatest = Math.Max(greatest, value.Bits);
        }
        bool isSigned = least < 0;
        if (definition.Attributes is { Mode: { } } attributes)
            return context.Resolver.ApplyModes(context.Types.Get(isSigned ? BuiltinType.Int : BuiltinType.UnsignedInt), attributes) as CInteger;
        int size = definition.Attributes is { IsPacked: true } ? 1 : 4;
        for (; size <= 8; size *= 2)
        {
            int bits = (size * 8) - (isSigned ? 1 : 0);
            bool fits = greatest <= ulong.MaxValue >> (64 - bits)
                && (!isSigned || least >= -1L << bits || bits == 63);
            if (fits)
                return context.Types.OfSize(size, isSigned);
        }
        return null;
    }
}
