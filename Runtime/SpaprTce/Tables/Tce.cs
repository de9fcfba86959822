using System.Buffers.Binary;

namespace Uapi.SpaprTce;

/// <summary>A translation control entry: real page number and permissions, big-endian as the hardware reads it.</summary>
internal static class Tce
{
    /// <summary>The device may read memory.</summary>
    internal const ulong Read = 1;

    /// <summary>The device may write memory.</summary>
    internal const ulong Write = 2;

    /// <summary>The bits that are no address.</summary>
    internal const ulong Permissions = Read | Write;

    /// <summary>log2 of the smallest IOMMU page, and so of what an entry can address.</summary>
    internal const int MinimumPageShift = 12;

    /// <summary>An entry as it stands in memory.</summary>
    internal static ulong Encode(ulong physical, ulong permissions) => BigEndian((physical & ~0xfffUL) | permissions);

    /// <summary>An entry as it stands in memory, from page-aligned address and permissions in one number.</summary>
    internal static ulong Encode(ulong entry) => BigEndian(entry);

    /// <summary>Physical address and permissions of an entry in memory.</summary>
    internal static ulong Decode(ulong entry) => BigEndian(entry);

    /// <summary>Whether an entry in memory lets the device do anything.</summary>
    internal static bool IsValid(ulong entry) => (BigEndian(entry) & Permissions) != 0;

    private static ulong BigEndian(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
