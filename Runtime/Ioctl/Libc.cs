using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>The calls into the C library, all with the error number taken before anything else can run.</summary>
/// <remarks>
/// <para>
/// <c>ioctl</c> is declared <c>int ioctl(int, unsigned long, ...)</c> by glibc and <c>int ioctl(int, int, ...)</c> by musl. Two
/// things about calling it are not obvious.
/// </para>
/// <para>
/// <i>The request's width.</i> It goes as an unsigned number of register width, so the upper half of a 64-bit register is zero.
/// That is what glibc's type means. Under musl the callee looks at the low half, which is the same 32 bits; and the kernel
/// takes <c>unsigned int cmd</c> from either. A number with the top bit set (every <c>_IOR</c> on most machines, every <c>_IOW</c> on POWER)
/// must not be sign-extended on its way: it would be another number to whoever compares all 64 bits.
/// </para>
/// <para>
/// <i>The dots.</i> A managed program cannot make a variadic call here (<c>__arglist</c> is for Windows), so it calls as if the third parameter had
/// a name. On Linux that is the same call for an integer or a pointer:
/// </para>
/// <list type="bullet">
/// <item>x86-64 (System V): the third integer argument is in rdx either way; al counts vector registers for a variadic callee that
/// saves them, and any content is safe for one that reads integers only.</item>
/// <item>i386, m68k: all arguments are on the stack either way.</item>
/// <item>aarch64 (AAPCS64): x2 either way. Apple's variant puts variadic arguments on the stack; Apple is no target.</item>
/// <item>arm (AAPCS): variadic functions use the base variant, r2 either way; only floating point differs.</item>
/// <item>powerpc64le (ELFv2), powerpc64 (ELFv1): r5 either way. A variadic callee may store its registers in the caller's parameter save area, which
/// ELFv2 lets a caller leave out for a prototyped call. Mono, which is the .NET of POWER, always reserves it (its minimum is the eight doublewords
/// that are needed), so nothing is overwritten.</item>
/// <item>powerpc (32 bit System V): r5 either way; the condition bit for floating point is not looked at for integers.</item>
/// <item>s390x: r4 either way. riscv64, loongarch64: a2 either way, a variadic argument of at most register width is passed like a named one.</item>
/// </list>
/// </remarks>
internal static unsafe partial class Libc
{
    /// <summary>The name every .NET resolves to the C library in use, glibc or musl.</summary>
    private const string Library = "libc";

#if NET
    [LibraryImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    private static partial int IoctlCore(int descriptor, nuint request, nuint argument);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true)]
    private static partial int OpenCore(byte* path, int flags);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadCore(int descriptor, byte* buffer, nuint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteCore(int descriptor, byte* buffer, nuint count);

    [LibraryImport(Library, EntryPoint = "pread", SetLastError = true)]
    private static partial nint ReadAtCore(int descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport(Library, EntryPoint = "pread64", SetLastError = true)]
    private static partial nint ReadAt64Core(int descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport(Library, EntryPoint = "pwrite", SetLastError = true)]
    private static partial nint WriteAtCore(int descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport(Library, EntryPoint = "pwrite64", SetLastError = true)]
    private static partial nint WriteAt64Core(int descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport(Library, EntryPoint = "mmap", SetLastError = true)]
    private static partial nint MapCore(nint address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport(Library, EntryPoint = "mmap64", SetLastError = true)]
    private static partial nint Map64Core(nint address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport(Library, EntryPoint = "munmap", SetLastError = true)]
    private static partial int UnmapCore(nint address, nuint length);

    [LibraryImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventCore(uint initial, int flags);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    private static partial int PollCore(PollFile* files, nuint count, int milliseconds);
#else
    [DllImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    private static extern int IoctlCore(int descriptor, nuint request, nuint argument);

    [DllImport(Library, EntryPoint = "open", SetLastError = true)]
    private static extern int OpenCore(byte* path, int flags);

    [DllImport(Library, EntryPoint = "close", SetLastError = true)]
    internal static extern int Close(int descriptor);

    [DllImport(Library, EntryPoint = "read", SetLastError = true)]
    private static extern nint ReadCore(int descriptor, byte* buffer, nuint count);

    [DllImport(Library, EntryPoint = "write", SetLastError = true)]
    private static extern nint WriteCore(int descriptor, byte* buffer, nuint count);

    [DllImport(Library, EntryPoint = "pread", SetLastError = true)]
    private static extern nint ReadAtCore(int descriptor, byte* buffer, nuint count, long offset);

    [DllImport(Library, EntryPoint = "pread64", SetLastError = true)]
    private static extern nint ReadAt64Core(int descriptor, byte* buffer, nuint count, long offset);

    [DllImport(Library, EntryPoint = "pwrite", SetLastError = true)]
    private static extern nint WriteAtCore(int descriptor, byte* buffer, nuint count, long offset);

    [DllImport(Library, EntryPoint = "pwrite64", SetLastError = true)]
    private static extern nint WriteAt64Core(int descriptor, byte* buffer, nuint count, long offset);

    [DllImport(Library, EntryPoint = "mmap", SetLastError = true)]
    private static extern nint MapCore(nint address, nuint length, int protection, int flags, int descriptor, long offset);

    [DllImport(Library, EntryPoint = "mmap64", SetLastError = true)]
    private static extern nint Map64Core(nint address, nuint length, int protection, int flags, int descriptor, long offset);

    [DllImport(Library, EntryPoint = "munmap", SetLastError = true)]
    private static extern int UnmapCore(nint address, nuint length);

    [DllImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    private static extern int EventCore(uint initial, int flags);

    [DllImport(Library, EntryPoint = "poll", SetLastError = true)]
    private static extern int PollCore(PollFile* files, nuint count, int milliseconds);
#endif

    // off_t has 64 bits in a 64-bit process and in every musl. A 32-bit glibc has 32 there, and functions with 64 in their names, which a newer musl has not.
    // Device files of VFIO need more than 32: a PCI region starts at its index times 2^40.
    private static readonly bool HasNames64 = sizeof(nint) == 4 && Exports64();

    /// <summary><c>ioctl(2)</c>. libc says "failed" with -1; with no error beside it (the call's stub clears the number first) it was a driver's value.</summary>
    internal static IoctlResult Ioctl(int descriptor, uint request, nuint argument)
    {
        int value = IoctlCore(descriptor, request, argument);
        if (value != -1)
            return IoctlResult.Success(value);
        int error = Marshal.GetLastWin32Error();
        return error > 0 ? IoctlResult.Failure((Errno)error) : IoctlResult.Success(value);
    }

    /// <summary><c>open(2)</c> without creation; the path ends with NUL.</summary>
    internal static int Open(ReadOnlySpan<byte> path, int flags, out Errno errno)
    {
        int descriptor;
        // SAFETY: the path ends with NUL (LinuxFile appends it) and stays pinned during the call.
        fixed (byte* bytes = path)
            descriptor = OpenCore(bytes, flags);
        errno = descriptor < 0 ? (Errno)Marshal.GetLastWin32Error() : Errno.None;
        return descriptor;
    }

    /// <summary><c>pread(2)</c>, or <c>read(2)</c> at the file's own position if the offset is -1.</summary>
    internal static IoctlResult Read(int descriptor, long offset, Span<byte> buffer)
    {
        nint count;
        // SAFETY: the span stays pinned until the call is back, and its length goes along.
        fixed (byte* pointer = buffer)
        {
            count = offset == -1 ? ReadCore(descriptor, pointer, (nuint)buffer.Length)
                : HasNames64 ? ReadAt64Core(descriptor, pointer, (nuint)buffer.Length, offset)
                : ReadAtCore(descriptor, pointer, (nuint)buffer.Length, offset);
        }
        return count < 0 ? LastFailure() : IoctlResult.Success((int)count);
    }

    /// <summary><c>pwrite(2)</c>, or <c>write(2)</c> at the file's own position if the offset is -1.</summary>
    internal static IoctlResult Write(int descriptor, long offset, ReadOnlySpan<byte> buffer)
    {
        nint count;
        // SAFETY: the span stays pinned until the call is back, and its length goes along.
        fixed (byte* pointer = buffer)
        {
            count = offset == -1 ? WriteCore(descriptor, pointer, (nuint)buffer.Length)
                : HasNames64 ? WriteAt64Core(descriptor, pointer, (nuint)buffer.Length, offset)
                : WriteAtCore(descriptor, pointer, (nuint)buffer.Length, offset);
        }
        return count < 0 ? LastFailure() : IoctlResult.Success((int)count);
    }

    /// <summary><c>mmap(2)</c>, shared, anywhere.</summary>
    /// <param name="descriptor">The file.</param>
    /// <param name="offset">Where in the file.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="protection">1 to read, 2 to write.</param>
    /// <param name="address">Where it is now.</param>
    internal static IoctlResult Map(int descriptor, long offset, nuint length, int protection, out nint address)
    {
        const int Shared = 1;
        address = HasNames64 ? Map64Core(0, length, protection, Shared, descriptor, offset) : MapCore(0, length, protection, Shared, descriptor, offset);
        if (address != -1)
            return IoctlResult.Success();
        IoctlResult failure = LastFailure();
        address = 0;
        return failure;
    }

    /// <summary><c>munmap(2)</c>.</summary>
    internal static bool Unmap(nint address, nuint length) => UnmapCore(address, length) == 0;

    /// <summary><c>eventfd(2)</c> with a count of 0.</summary>
    internal static IoctlResult CreateEvent(int flags)
    {
        int descriptor = EventCore(0, flags);
        return descriptor < 0 ? LastFailure() : IoctlResult.Success(descriptor);
    }

    /// <summary><c>poll(2)</c> of one file for <c>POLLIN</c>: 1 if it can be read, 0 if the time was over.</summary>
    internal static IoctlResult Poll(int descriptor, int milliseconds)
    {
        const short Readable = 1;
        PollFile file = new() { Descriptor = descriptor, Events = Readable };
        // SAFETY: one element, a local, and the count says so.
        int ready = PollCore(&file, 1, milliseconds);
        return ready < 0 ? LastFailure() : IoctlResult.Success(ready);
    }

    // struct pollfd; what it returns in its last two bytes is not looked at.
    [StructLayout(LayoutKind.Explicit, Size = 8)]
    private struct PollFile
    {
        [FieldOffset(0)] internal int Descriptor;
        [FieldOffset(4)] internal short Events;
    }

    // The stub of each call kept the number before anything else could run.
    private static IoctlResult LastFailure() => IoctlResult.Failure((Errno)Marshal.GetLastWin32Error());

    private static bool Exports64()
    {
        try
        {
            // No file has this descriptor: it can only be refused, but not if there is no such function.
            ReadAt64Core(-1, null, 0, 0);
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }
}
