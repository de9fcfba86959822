namespace Uapi.SpaprTce;

/// <summary>A member of a request's argument, as it was in the caller's memory.</summary>
/// <param name="Name">The C name; of a nested structure with its member's before it: <c>ddw.pgsizes</c>.</param>
/// <param name="Value">The value; 0 for text.</param>
/// <param name="Size">How many bytes it has: 4 or 8; 0 for text.</param>
/// <param name="Text">The value in the header's own names (<c>VFIO_DMA_MAP_FLAG_READ</c>) or the text itself; null for a plain number.</param>
public readonly record struct TracedField(string Name, ulong Value, int Size, string? Text)
{
    /// <summary>The value as strace shows it: by its name, in decimal below 256, in hexadecimal from there on.</summary>
    public override string ToString() =>
        Text ?? (Value < 256 ? FormattableString.Invariant($"{Value}") : FormattableString.Invariant($"0x{Value:x}"));
}
