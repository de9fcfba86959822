using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Linux;

namespace Uapi.Marshalling;

/// <summary>One capability of a <see cref="CapabilityChain"/>, in the caller's buffer.</summary>
public readonly ref struct Capability
{
    internal Capability(ReadOnlySpan<byte> bytes, int offset)
    {
        Bytes = bytes;
        Offset = offset;
    }

    /// <summary>The capability with its header, up to the next one or the end of the reply: what lies behind its record may be padding.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Where it starts, in bytes from the start of the reply.</summary>
    public int Offset { get; }

    /// <summary>Which kind; the numbers belong to the request that was asked.</summary>
    public int Id => Header.id;

    /// <summary>Version of this kind's layout, from 1.</summary>
    public int Version => Header.version;

    private vfio_info_cap_header Header => Bytes.IsEmpty ? default : MemoryMarshal.Read<vfio_info_cap_header>(Bytes);

    /// <summary>The record in place.</summary>
    /// <typeparam name="T">The record, which begins with the header: <see cref="vfio_region_info_cap_type"/>.</typeparam>
    /// <exception cref="InvalidDataException">The capability is shorter than that.</exception>
    public ref readonly T Record<T>()
        where T : unmanaged
    {
        if (Bytes.Length < Unsafe.SizeOf<T>())
            throw new InvalidDataException(FormattableString.Invariant($"Capability {Id} at {Offset} has {Bytes.Length} bytes, a {typeof(T).Name} has {Unsafe.SizeOf<T>()}."));
        return ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, T>(Bytes));
    }

    /// <summary>The elements behind the record, in place.</summary>
    /// <typeparam name="T">One element: <see cref="vfio_region_sparse_mmap_area"/>.</typeparam>
    /// <param name="offset">Where they start, in bytes from the start of the capability: the offset of the flexible array.</param>
    /// <param name="count">How many there are, as the record says.</param>
    /// <exception cref="InvalidDataException">The capability is shorter than that.</exception>
    public ReadOnlySpan<T> Elements<T>(int offset, uint count)
        where T : unmanaged
    {
        if (offset < 0)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "An array is not in front of its record.");
        // In 64 bits, so that no count wraps.
        if (offset > Bytes.Length || (ulong)count * (ulong)Unsafe.SizeOf<T>() > (ulong)(Bytes.Length - offset))
            throw new InvalidDataException(FormattableString.Invariant($"Capability {Id} at {Offset} has {Bytes.Length} bytes, {count} of {typeof(T).Name} from byte {offset} on do not fit."));
        return MemoryMarshal.Cast<byte, T>(Bytes.Slice(offset)).Slice(0, (int)count);
    }
}
