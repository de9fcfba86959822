using System.Globalization;

namespace Uapi.Model;

/// <summary>The mathematical value of a C integer of at most 64 bits.</summary>
/// <param name="Bits">The value, sign-extended to 64 bits when <paramref name="IsSigned"/>.</param>
/// <param name="IsSigned">Whether the top bit is a sign.</param>
public readonly record struct IntegerValue(ulong Bits, bool IsSigned) : IComparable<IntegerValue>
{
    /// <summary>Whether the value is below zero.</summary>
    public bool IsNegative => IsSigned && (long)Bits < 0;

    /// <summary>A signed value.</summary>
    public static IntegerValue From(long value) => new(unchecked((ulong)value), IsSigned: true);

    /// <summary>An unsigned value.</summary>
    public static IntegerValue From(ulong value) => new(value, IsSigned: false);

    /// <summary>Equal as numbers, whatever the types.</summary>
    public bool SameNumber(IntegerValue other) => Bits == other.Bits && IsNegative == other.IsNegative;

    /// <inheritdoc/>
    public int CompareTo(IntegerValue other) =>
        IsNegative != other.IsNegative ? (IsNegative ? -1 : 1) : Bits.CompareTo(other.Bits);

    /// <summary>Decimal.</summary>
    public override string ToString() =>
        IsSigned ? ((long)Bits).ToString(CultureInfo.InvariantCulture) : Bits.ToString(CultureInfo.InvariantCulture);
}
