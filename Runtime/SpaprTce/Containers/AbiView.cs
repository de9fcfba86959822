using System.Runtime.InteropServices;

namespace Uapi.SpaprTce;

/// <summary>A generated structure over the caller's bytes.</summary>
internal static class AbiView
{
    /// <summary>The structure in place; the bytes must be at least as long.</summary>
    internal static ref readonly T Of<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged => ref MemoryMarshal.Cast<byte, T>(bytes)[0];

    /// <summary>Puts a structure, or a number, into the first bytes.</summary>
    internal static void Put<T>(Span<byte> bytes, T value)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes)[0] = value;
}
