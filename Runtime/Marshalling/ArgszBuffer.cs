using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Marshalling;

/// <summary>A buffer for replies of unknown length: it grows when the kernel says that it needs more, and asks again.</summary>
/// <remarks>
/// <para>
/// Requests of this kind begin with <c>__u32 argsz</c>. The caller puts the length of the buffer there. If that is too short for the capabilities behind the record, the call
/// succeeds all the same and <c>argsz</c> comes back as the length to try again with (see <see cref="Linux.vfio_info_cap_header"/>).
/// </para>
/// <para>One buffer serves any number of calls and is allocated only as far as it grows. It is for one thread at a time, and a reply is valid until the next call.</para>
/// </remarks>
public sealed class ArgszBuffer
{
    /// <summary>The limit by default: 1 MiB. No driver answers anything near it.</summary>
    public const int DefaultLimit = 1 << 20;

    private const int ArgszLength = sizeof(uint);

    // Eight-byte elements, so that records are aligned.
    private ulong[] _words;
    private int _length;

    /// <param name="capacity">Bytes to start with.</param>
    /// <param name="limit">The most bytes to grow to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative or over the limit.</exception>
    public ArgszBuffer(int capacity = 256, int limit = DefaultLimit)
    {
        if (capacity < 0 || capacity > limit)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "From 0 to the limit.");
        Limit = limit;
        _words = new ulong[Words(capacity)];
    }

    /// <summary>The most bytes to grow to.</summary>
    public int Limit { get; }

    /// <summary>The bytes there is room for now.</summary>
    public int Capacity => _words.Length * sizeof(ulong);

    /// <summary>The last reply: the record and all that follows it, up to the <c>argsz</c> it was asked with. What the kernel did not write is zero.</summary>
    public Span<byte> Reply => MemoryMarshal.AsBytes(_words.AsSpan()).Slice(0, _length);

    /// <summary>The record at the start of the last reply, in place.</summary>
    /// <exception cref="InvalidOperationException">There is no reply, or it is shorter than the record.</exception>
    public ref TArg Record<TArg>()
        where TArg : unmanaged
    {
        if (_length < Unsafe.SizeOf<TArg>())
            throw new InvalidOperationException(FormattableString.Invariant($"The last reply has {_length} bytes; a {typeof(TArg).Name} has {Unsafe.SizeOf<TArg>()}."));
        return ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, TArg>(Reply));
    }

    /// <summary>Sends a request until its answer fits.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="argument">What to send, the same each time; its first member is <c>argsz</c>, which is filled in here.</param>
    /// <returns>The last answer. After a failure <see cref="Reply"/> is what the kernel left in the buffer, mostly what was sent.</returns>
    /// <exception cref="InvalidDataException">The kernel asks for more than <see cref="Limit"/>.</exception>
    public IoctlResult Send<TArg>(IIoctlTransport transport, SafeHandle file, IoctlRequest<TArg> request, in TArg argument)
        where TArg : unmanaged
    {
        if (transport is null)
            throw new ArgumentNullException(nameof(transport));
        // A copy: the argument may be the record of the last reply, in this very buffer.
        TArg sent = argument;
        int needed = Math.Max(Unsafe.SizeOf<TArg>(), ArgszLength);
        while (true)
        {
            if (needed > Capacity)
                _words = new ulong[Words(needed)];
            else
                Array.Clear(_words, 0, _words.Length);
            _length = Capacity;
            uint argsz = (uint)_length;
            Record<TArg>() = sent;
            Record<uint>() = argsz;
            Span<byte> reply = Reply;
            IoctlResult result = transport.TryIoctl(file, request, reply);
            uint answered = Record<uint>();
            // Each round is longer than the one before, so the limit ends it.
            if (!result.IsSuccess || answered <= argsz)
                return result;
            RequireWithinLimit(answered, request.Name);
            needed = (int)answered;
        }
    }

    /// <summary>Makes room, for requests that say in another way than by <c>argsz</c> how much they need. The last reply is gone then.</summary>
    /// <param name="capacity">Bytes.</param>
    /// <param name="request">Who needs it, for the message.</param>
    /// <exception cref="InvalidDataException">That is more than <see cref="Limit"/>.</exception>
    internal void Grow(ulong capacity, string request)
    {
        RequireWithinLimit(capacity, request);
        if (capacity <= (ulong)Capacity)
            return;
        _words = new ulong[Words((int)capacity)];
        _length = 0;
    }

    private void RequireWithinLimit(ulong bytes, string request)
    {
        if (bytes > (ulong)Limit)
            throw new InvalidDataException(FormattableString.Invariant($"{request} asks for a buffer of {bytes} bytes; the limit is {Limit}."));
    }

    private static int Words(int bytes) => (int)(((uint)bytes + sizeof(ulong) - 1) / sizeof(ulong));
}
