using System.Runtime.InteropServices;

namespace Uapi.SpaprTce;

/// <summary>Memory that a driver under test gives to a device: outside the garbage collector's reach, aligned to pages, zeros at first.</summary>
/// <remarks>
/// It has no finalizer: a buffer that nobody disposes stays for the life of the process, because a device may still reach it. Dispose it after it was unmapped
/// and unregistered, never before.
/// </remarks>
public sealed unsafe class PinnedBuffer : IDisposable
{
    // Exchanged for zero by whoever frees it.
    private IntPtr _allocation;
    private readonly int _length;
    private readonly byte* _start;

    /// <summary>Allocates a buffer.</summary>
    /// <param name="length">How long, in bytes; rounded up to whole pages. More than 0.</param>
    /// <param name="pageSize">What the start is a multiple of, in bytes: the page size of the machine that the device is in. A power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive or too large, or the page size is no power of two.</exception>
    public PinnedBuffer(int length, int pageSize = 65536)
    {
        if (pageSize <= 0 || (pageSize & (pageSize - 1)) != 0)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page size is a power of two.");
        if (length <= 0 || length > int.MaxValue - pageSize)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A buffer has at least one byte, and less than two gigabytes.");
        _length = (length + pageSize - 1) & -pageSize;
        nuint total = (nuint)_length + (nuint)pageSize - 1;
#if NET
        // SAFETY: freed in Dispose, once. Large blocks come from the system as untouched zeros.
        _allocation = (nint)NativeMemory.AllocZeroed(total);
#else
        // SAFETY: as above; this allocator leaves what was there before.
        _allocation = Marshal.AllocHGlobal((nint)total);
        for (nuint i = 0; i < total; i++)
            ((byte*)_allocation)[i] = 0;
#endif
        // SAFETY: rounded up within the surplus of a page less one byte.
        _start = (byte*)(((nuint)(nint)_allocation + (nuint)pageSize - 1) & ~((nuint)pageSize - 1));
    }

    /// <summary>The address of the first byte, as a driver gives it to its kernel.</summary>
    /// <exception cref="ObjectDisposedException">The buffer is gone.</exception>
    public ulong Address => (ulong)Start;

    /// <summary>The length in bytes: whole pages.</summary>
    public int Length => _length;

    /// <summary>The bytes.</summary>
    /// <exception cref="ObjectDisposedException">The buffer is gone.</exception>
    // SAFETY: the allocation is at least this long from its start on; the caller does not use the span after disposing the buffer.
    public Span<byte> Span => new(Start, _length);

    private byte* Start => Volatile.Read(ref _allocation) != IntPtr.Zero ? _start : throw new ObjectDisposedException(nameof(PinnedBuffer));

    /// <summary>Gives the memory back. No device may reach it any more.</summary>
    public void Dispose()
    {
        IntPtr allocation = Interlocked.Exchange(ref _allocation, IntPtr.Zero);
        if (allocation == IntPtr.Zero)
            return;
#if NET
        // SAFETY: allocated in the constructor, and whoever exchanged it is the only one to free it.
        NativeMemory.Free((void*)allocation);
#else
        // SAFETY: as above.
        Marshal.FreeHGlobal(allocation);
#endif
    }
}
