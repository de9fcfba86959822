using System.Runtime.InteropServices;
using Uapi.Linux;

namespace Uapi.Marshalling;

/// <summary>The capabilities at the end of a reply: records of different kinds, each of which says where the following one starts.</summary>
/// <remarks>
/// <para>
/// <c>VFIO_DEVICE_GET_INFO</c>, <c>VFIO_DEVICE_GET_REGION_INFO</c> and <c>VFIO_IOMMU_GET_INFO</c> answer so. A chain is read in the caller's buffer; nothing is copied and nothing allocated.
/// </para>
/// <para>
/// The chain comes from outside, so it is checked as a whole before anything of it is handed out: each header lies within the reply and behind the reply's own record, at a
/// multiple of 4, and <b>behind the one before it, without overlap</b>. The kernel builds every chain in that order (<c>vfio_info_cap_add</c> appends), and the rule does three things
/// at once: a chain that runs in circles or into itself cannot pass, the walk ends after at most length / 8 steps, and each capability has an end, which is the next one's start.
/// </para>
/// <para>Numbers are in the byte order of the machine, as everywhere in the interface.</para>
/// </remarks>
public readonly ref struct CapabilityChain
{
    private readonly ReadOnlySpan<byte> _reply;
    private readonly int _first;

    private CapabilityChain(ReadOnlySpan<byte> reply, int first)
    {
        _reply = reply;
        _first = first;
    }

    /// <summary>Whether there is no capability.</summary>
    public bool IsEmpty => _first == 0;

    /// <summary>Checks a chain and answers it.</summary>
    /// <param name="reply">The reply from its first byte, as far as the kernel may have written it (<c>argsz</c>).</param>
    /// <param name="first">Where the first capability starts, from the reply's first byte (<c>cap_offset</c>); 0 for an empty chain.</param>
    /// <param name="recordEnd">The end of the reply's own record, where a capability can start at the earliest: the end of its last member that the oldest kernel knows.</param>
    /// <exception cref="InvalidDataException">The chain is broken; the message says where and how.</exception>
    public static CapabilityChain Read(ReadOnlySpan<byte> reply, uint first, int recordEnd)
    {
        CapabilityFault fault = Check(reply, first, recordEnd, out uint at);
        if (fault != CapabilityFault.None)
            throw new InvalidDataException(Describe(fault, at, reply.Length, recordEnd));
        return new CapabilityChain(reply, (int)first);
    }

    /// <summary>Checks a chain and says what is wrong with it instead of throwing.</summary>
    /// <param name="reply">The reply from its first byte.</param>
    /// <param name="first">Where the first capability starts; 0 for an empty chain.</param>
    /// <param name="recordEnd">The end of the reply's own record.</param>
    /// <param name="chain">The chain; empty if it is broken.</param>
    public static CapabilityFault TryRead(ReadOnlySpan<byte> reply, uint first, int recordEnd, out CapabilityChain chain)
    {
        CapabilityFault fault = Check(reply, first, recordEnd, out _);
        chain = fault == CapabilityFault.None ? new CapabilityChain(reply, (int)first) : default;
        return fault;
    }

    /// <summary>The capabilities in their order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Finds the first capability of a kind.</summary>
    /// <param name="id">Which kind; the numbers belong to the request that was asked (<c>VFIO_REGION_INFO_CAP_TYPE</c>).</param>
    /// <param name="capability">The capability in the caller's buffer.</param>
    /// <returns>False if there is none.</returns>
    public bool TryFind(int id, out Capability capability)
    {
        foreach (Capability candidate in this)
        {
            if (candidate.Id == id)
            {
                capability = candidate;
                return true;
            }
        }
        capability = default;
        return false;
    }

    /// <summary>Finds the first capability of a kind and reads its record.</summary>
    /// <typeparam name="T">The record, which begins with the header: <see cref="vfio_region_info_cap_type"/>.</typeparam>
    /// <param name="id">Which kind.</param>
    /// <param name="record">The record; zeros if there is none.</param>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InvalidDataException">There is one, and it is shorter than the record.</exception>
    public bool TryGet<T>(int id, out T record)
        where T : unmanaged
    {
        bool found = TryFind(id, out Capability capability);
        record = found ? capability.Record<T>() : default;
        return found;
    }

    private static CapabilityFault Check(ReadOnlySpan<byte> reply, uint first, int recordEnd, out uint at)
    {
        if (recordEnd < 0)
            throw new ArgumentOutOfRangeException(nameof(recordEnd), recordEnd, "A record does not end before it starts.");
        at = first;
        if (first == 0)
            return CapabilityFault.None;
        uint free = (uint)recordEnd;
        while (true)
        {
            if (at % 4 != 0)
                return CapabilityFault.Misaligned;
            if (at > (uint)reply.Length || (uint)reply.Length - at < vfio_info_cap_header.Layout.Size)
                return CapabilityFault.OutOfBounds;
            if (at < free)
                return CapabilityFault.NotAscending;
            uint next = MemoryMarshal.Read<vfio_info_cap_header>(reply.Slice((int)at)).next;
            if (next == 0)
                return CapabilityFault.None;
            // Cannot wrap: the header lies within a span.
            free = at + vfio_info_cap_header.Layout.Size;
            at = next;
        }
    }

    private static string Describe(CapabilityFault fault, uint at, int length, int recordEnd) => fault switch
    {
        CapabilityFault.Misaligned => FormattableString.Invariant($"A capability is said to start at {at}, which is not a multiple of 4."),
        CapabilityFault.OutOfBounds => FormattableString.Invariant($"A capability is said to start at {at}; the reply has {length} bytes."),
        _ => FormattableString.Invariant($"A capability is said to start at {at}, which is not behind the one that says so, or not behind the reply's record of {recordEnd} bytes: the chain runs in circles or into itself."),
    };

    /// <summary>Walks a chain.</summary>
    public ref struct Enumerator
    {
        private readonly CapabilityChain _chain;
        private int _next;

        internal Enumerator(CapabilityChain chain)
        {
            _chain = chain;
            _next = chain._first;
            Current = default;
        }

        /// <summary>The capability.</summary>
        public Capability Current { get; private set; }

        /// <summary>Goes to the next capability.</summary>
        /// <returns>False if there is none.</returns>
        public bool MoveNext()
        {
            if (_next == 0)
                return false;
            ReadOnlySpan<byte> rest = _chain._reply.Slice(_next);
            vfio_info_cap_header header = MemoryMarshal.Read<vfio_info_cap_header>(rest);
            // Within bounds and ascending: the whole chain was checked.
            Current = new Capability(header.next == 0 ? rest : rest.Slice(0, (int)header.next - _next), _next);
            _next = (int)header.next;
            return true;
        }
    }
}

/// <summary>What is wrong with a chain of capabilities.</summary>
public enum CapabilityFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A header is not at a multiple of 4.</summary>
    Misaligned,

    /// <summary>A header is not, or not wholly, within the reply.</summary>
    OutOfBounds,

    /// <summary>A header is not behind the one before it, or within the reply's own record: the chain runs in circles or into itself.</summary>
    NotAscending,
}
