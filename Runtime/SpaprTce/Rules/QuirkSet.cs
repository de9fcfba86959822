using System.Globalization;

namespace Uapi.SpaprTce;

/// <summary>Which quirks are reproduced as the kernel has them. Immutable.</summary>
public readonly struct QuirkSet : IEquatable<QuirkSet>
{
    private readonly ulong _bits;

    private QuirkSet(ulong bits) => _bits = bits;

    private const int Last = (int)Quirk.UnmapPastEndReturnsOne;

    // Those without a faithful side: they would corrupt memory, hang, or are undefined.
    private const ulong Never = 1UL << 2 | 1UL << 12 | 1UL << 13 | 1UL << 18 | 1UL << 19 | 1UL << 22 | 1UL << 31;

    // What the newest kernel alone does: by its number only.
    private const ulong ByNumberOnly = 1UL << 32;

    /// <summary>The contract, with those accidents that are harmless, visible, or by design: what code should be written against.</summary>
    public static QuirkSet Documented { get; } = Of(
        Quirk.PinForWritingAlways, Quirk.UnregisterByContainment, Quirk.CallersAddressSpace, Quirk.RegionsOutliveContainer,
        Quirk.SharedRegionUnregister, Quirk.SmallWindowsGrow, Quirk.RegisterNothingIsNoMemory, Quirk.UnwrittenWindowStays);

    /// <summary>Everything as the kernel really answers, short of corrupting memory.</summary>
    public static QuirkSet AsShipped { get; } = new(((1UL << (Last + 1)) - 2) & ~(Never | ByNumberOnly));

    /// <summary>Whether the kernel's side of the quirk is reproduced.</summary>
    public bool Has(Quirk quirk) => (_bits & 1UL << (int)quirk) != 0;

    /// <summary>Whether the kernel's side would corrupt memory or hang, so that no set can have it.</summary>
    internal static bool IsNeverReproduced(Quirk quirk) => (Never & 1UL << (int)quirk) != 0;

    /// <summary>This set with one more quirk.</summary>
    /// <exception cref="ArgumentException">The quirk has no faithful side that could be reproduced.</exception>
    public QuirkSet With(Quirk quirk) =>
        !IsNeverReproduced(quirk)
            ? new(_bits | 1UL << (int)quirk)
            : throw new ArgumentException(FormattableString.Invariant($"Q{(int)quirk} ({quirk}) would corrupt memory or hang; it is never reproduced."), nameof(quirk));

    /// <summary>This set without a quirk.</summary>
    public QuirkSet Without(Quirk quirk) => new(_bits & ~(1UL << (int)quirk));

    private static QuirkSet Of(params Quirk[] quirks)
    {
        QuirkSet set = default;
        foreach (Quirk quirk in quirks)
            set = set.With(quirk);
        return set;
    }

    /// <summary>
    /// Reads <c>documented</c>, <c>as-shipped</c>, or numbers as in <c>Q1,-Q10</c>, which are added to the documented ones, or taken from them with a minus in front. Names and numbers
    /// mix: <c>as-shipped,-Q3</c>.
    /// </summary>
    /// <exception cref="FormatException">Something else, an unknown number, or a quirk that is never reproduced.</exception>
    public static QuirkSet Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        QuirkSet set = Documented;
        string[] parts = text.Split(',');
        for (int position = 0; position < parts.Length; position++)
        {
            string name = parts[position].Trim();
            bool isDocumented = name.Equals("documented", StringComparison.OrdinalIgnoreCase);
            if (position == 0 && (isDocumented || name.Equals("as-shipped", StringComparison.OrdinalIgnoreCase)))
            {
                set = isDocumented ? Documented : AsShipped;
                continue;
            }
            bool isOff = name.Length > 0 && name[0] == '-';
            if (isOff)
                name = name.Substring(1);
            if (name.Length < 2 || name[0] is not ('Q' or 'q')
                || !int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || number < 1 || number > Last)
            {
                throw new FormatException(FormattableString.Invariant(
                    $"'{name}' is no quirk; expected documented, as-shipped, or numbers from Q1 to Q{Last} with commas between, and a minus in front of one that is to go."));
            }
            if (IsNeverReproduced((Quirk)number))
                throw new FormatException(FormattableString.Invariant($"Q{number} would corrupt memory or hang; it is never reproduced."));
            set = isOff ? set.Without((Quirk)number) : set.With((Quirk)number);
        }
        return set;
    }

    /// <inheritdoc/>
    public bool Equals(QuirkSet other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is QuirkSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Equality.</summary>
    public static bool operator ==(QuirkSet left, QuirkSet right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(QuirkSet left, QuirkSet right) => !left.Equals(right);

    /// <summary>A name, or what differs from the documented set: <c>Q1,-Q10</c>. <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        if (this == Documented)
            return "documented";
        if (this == AsShipped)
            return "as-shipped";
        List<string> names = [];
        for (int number = 1; number <= Last; number++)
        {
            if (((_bits ^ Documented._bits) & 1UL << number) != 0)
                names.Add(FormattableString.Invariant($"{((_bits & 1UL << number) != 0 ? "" : "-")}Q{number}"));
        }
        return string.Join(",", names);
    }
}
