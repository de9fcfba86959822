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
#else
    [DllImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    private static extern int IoctlCore(int descriptor, nuint request, nuint argument);

    [DllImport(Library, EntryPoint = "open", SetLastError = true)]
    private static extern int OpenCore(byte* path, int flags);

    [DllImport(Library, EntryPoint = "close", SetLastError = true)]
    internal static extern int Close(int descriptor);
#endif

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
}
