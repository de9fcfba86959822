using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>A part of a file that is mapped into memory, such as a register block of a device. Disposing it takes the mapping away.</summary>
/// <remarks>
/// <para>
/// Device registers are read and written by <see cref="Read{T}"/> and <see cref="Write{T}"/>: one access of exactly that width, not joined with
/// others and not repeated. Memory (a frame buffer, a ring) is better reached as a span.
/// </para>
/// <para>
/// A span is bare memory: it does not keep the mapping. Keep this object in a <c>using</c> around every use of its spans. Reading or writing a span of a
/// mapping that is gone ends the process. <see cref="Read{T}"/> and <see cref="Write{T}"/> have no such trap, they throw <see cref="ObjectDisposedException"/>.
/// </para>
/// <para>All members may be called by several threads.</para>
/// </remarks>
public sealed unsafe class MappedFile : SafeHandle
{
    private readonly Action? _release;

    /// <summary>Memory that somebody else provides: a model's answer to <see cref="IFileTransport.Map"/>.</summary>
    /// <param name="address">First byte; stays where it is until <paramref name="release"/> is called.</param>
    /// <param name="length">Length in bytes, more than 0.</param>
    /// <param name="access">What it may be used for.</param>
    /// <param name="release">Called once, on any thread, when the mapping is disposed or forgotten; it must keep the memory reachable until then. Null unmaps the pages from the process.</param>
    internal MappedFile(nint address, nuint length, FileAccess access, Action? release)
        : base(invalidHandleValue: IntPtr.Zero, ownsHandle: true)
    {
        _release = release;
        Length = length;
        Access = access;
        SetHandle(address);
    }

    /// <summary>Length in bytes.</summary>
    public nuint Length { get; }

    /// <summary>What the mapping may be used for.</summary>
    public FileAccess Access { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <summary>All of it, to read and write; valid until this object is disposed.</summary>
    /// <exception cref="InvalidOperationException">The mapping is not for reading and writing, or longer than a span can be: take <see cref="Slice"/>.</exception>
    /// <exception cref="ObjectDisposedException">The mapping is gone.</exception>
    public Span<byte> Span => Slice(0, WholeLength());

    /// <summary>All of it, to read; valid until this object is disposed.</summary>
    /// <exception cref="InvalidOperationException">The mapping is not for reading, or longer than a span can be: take <see cref="ReadOnlySlice"/>.</exception>
    /// <exception cref="ObjectDisposedException">The mapping is gone.</exception>
    public ReadOnlySpan<byte> ReadOnlySpan => ReadOnlySlice(0, WholeLength());

    /// <summary>A part of it, to read and write; valid until this object is disposed.</summary>
    /// <param name="offset">First byte, from the start of the mapping.</param>
    /// <param name="length">Length in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the mapping.</exception>
    /// <exception cref="InvalidOperationException">The mapping is not for reading and writing.</exception>
    /// <exception cref="ObjectDisposedException">The mapping is gone.</exception>
    public Span<byte> Slice(nuint offset, int length)
    {
        Require(FileAccess.ReadWrite);
        // SAFETY: Pointer has checked that offset and length lie within the mapping; the caller keeps it, as the type's remarks demand.
        return new Span<byte>(Pointer(offset, length), length);
    }

    /// <summary>A part of it, to read; valid until this object is disposed.</summary>
    /// <inheritdoc cref="Slice" path="/param|/exception[@cref='ArgumentOutOfRangeException']|/exception[@cref='ObjectDisposedException']"/>
    /// <exception cref="InvalidOperationException">The mapping is not for reading.</exception>
    public ReadOnlySpan<byte> ReadOnlySlice(nuint offset, int length)
    {
        Require(FileAccess.Read);
        // SAFETY: as in Slice.
        return new ReadOnlySpan<byte>(Pointer(offset, length), length);
    }

    /// <summary>Reads a register: one load, in the byte order of this machine, done before anything that follows.</summary>
    /// <typeparam name="T">A number of 1, 2, 4 or 8 bytes; 8 only in a 64-bit process, where it is one load.</typeparam>
    /// <param name="offset">Where, from the start of the mapping; a multiple of the size of <typeparamref name="T"/>.</param>
    /// <exception cref="ArgumentException">The offset is not aligned, or <typeparamref name="T"/> is no such number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The register is not within the mapping.</exception>
    /// <exception cref="InvalidOperationException">The mapping is not for reading.</exception>
    /// <exception cref="ObjectDisposedException">The mapping is gone.</exception>
    public T Read<T>(nuint offset)
        where T : unmanaged
    {
        Require(FileAccess.Read);
        bool held = false;
        try
        {
            DangerousAddRef(ref held);
            // SAFETY: within the mapping and aligned (RegisterPointer), and held until the load is done.
            byte* register = RegisterPointer<T>(offset);
            T value;
            switch (sizeof(T))
            {
                // SAFETY: each load and store is of exactly sizeof(T) bytes.
                case 1: *(byte*)&value = Volatile.Read(ref *register); break;
                case 2: *(ushort*)&value = Volatile.Read(ref *(ushort*)register); break;
                case 4: *(uint*)&value = Volatile.Read(ref *(uint*)register); break;
                default: *(ulong*)&value = Volatile.Read(ref *(ulong*)register); break;
            }
            // What the register says ("the data is there") must hold for the memory that is looked at next.
            Thread.MemoryBarrier();
            return value;
        }
        finally
        {
            if (held)
                DangerousRelease();
        }
    }

    /// <summary>Writes a register: one store, in the byte order of this machine, done after everything before it.</summary>
    /// <inheritdoc cref="Read{T}" path="/typeparam|/param|/exception"/>
    /// <param name="offset">Where, from the start of the mapping; a multiple of the size of <typeparamref name="T"/>.</param>
    /// <param name="value">The number.</param>
    public void Write<T>(nuint offset, T value)
        where T : unmanaged
    {
        Require(FileAccess.Write);
        bool held = false;
        try
        {
            DangerousAddRef(ref held);
            // SAFETY: within the mapping and aligned (RegisterPointer), and held until the store is done.
            byte* register = RegisterPointer<T>(offset);
            // A device that is told to look must find what was written for it. Volatile alone orders too little on arm and POWER.
            Thread.MemoryBarrier();
            switch (sizeof(T))
            {
                // SAFETY: each load and store is of exactly sizeof(T) bytes.
                case 1: Volatile.Write(ref *register, *(byte*)&value); break;
                case 2: Volatile.Write(ref *(ushort*)register, *(ushort*)&value); break;
                case 4: Volatile.Write(ref *(uint*)register, *(uint*)&value); break;
                default: Volatile.Write(ref *(ulong*)register, *(ulong*)&value); break;
            }
        }
        finally
        {
            if (held)
                DangerousRelease();
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        if (_release is null)
            return Libc.Unmap(handle, Length);
        _release();
        return true;
    }

    private int WholeLength() =>
        Length <= int.MaxValue ? (int)Length : throw new InvalidOperationException(FormattableString.Invariant($"The mapping has {Length} bytes, more than a span can have; take parts of it."));

    private void Require(FileAccess access)
    {
        if ((Access & access) != access)
            throw new InvalidOperationException(FormattableString.Invariant($"The file is mapped for {Access}, not for {access}."));
    }

    private byte* Pointer(nuint offset, int length)
    {
        if (IsClosed)
            throw new ObjectDisposedException(nameof(MappedFile));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A length is not negative.");
        if (offset > Length || (nuint)length > Length - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), FormattableString.Invariant($"{length} bytes at {offset} are not within a mapping of {Length}."));
        // SAFETY: the sum is within the mapping.
        return (byte*)handle + offset;
    }

    private byte* RegisterPointer<T>(nuint offset)
        where T : unmanaged
    {
        if (sizeof(T) is not (1 or 2 or 4) && !(sizeof(T) == 8 && sizeof(nuint) == 8))
            throw new ArgumentException(FormattableString.Invariant($"A {typeof(T).Name} of {sizeof(T)} bytes cannot be read or written at once."));
        byte* pointer = Pointer(offset, sizeof(T));
        if (((nuint)pointer & (nuint)(sizeof(T) - 1)) != 0)
            throw new ArgumentException(FormattableString.Invariant($"{offset} is not a multiple of {sizeof(T)}."), nameof(offset));
        return pointer;
    }
}
