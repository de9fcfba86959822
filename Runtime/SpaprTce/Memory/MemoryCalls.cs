using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The calls into the C library that look at memory without the risk of a fault.</summary>
/// <remarks>The numbers of advice and flags are those of <c>asm-generic</c>, which hold wherever <see cref="RunningKernel.IsSupported"/>.</remarks>
internal static unsafe partial class MemoryCalls
{
    private const string Library = "libc";

    // MADV_POPULATE_READ and MADV_POPULATE_WRITE, Linux 5.14.
    private const int PopulateRead = 22;
    private const int PopulateWrite = 23;

    // MADV_COLD, Linux 5.4.
    private const int Cold = 20;

    private const int CloseOnExec = 0x80000;

    /// <summary>A piece of memory (<c>struct iovec</c>).</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Piece
    {
        internal void* Start;
        internal nuint Length;
    }

#if NET
    [LibraryImport(Library, EntryPoint = "process_vm_readv", SetLastError = true)]
    private static partial nint ProcessRead(int process, Piece* local, nuint localCount, Piece* remote, nuint remoteCount, nuint flags);

    [LibraryImport(Library, EntryPoint = "process_vm_writev", SetLastError = true)]
    private static partial nint ProcessWrite(int process, Piece* local, nuint localCount, Piece* remote, nuint remoteCount, nuint flags);

    [LibraryImport(Library, EntryPoint = "madvise", SetLastError = true)]
    private static partial int Advise(void* address, nuint length, int advice);

    [LibraryImport(Library, EntryPoint = "pipe2", SetLastError = true)]
    private static partial int PipeCore(int* descriptors, int flags);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadCore(int descriptor, void* buffer, nuint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteCore(int descriptor, void* buffer, nuint count);
#else
    [DllImport(Library, EntryPoint = "process_vm_readv", SetLastError = true)]
    private static extern nint ProcessRead(int process, Piece* local, nuint localCount, Piece* remote, nuint remoteCount, nuint flags);

    [DllImport(Library, EntryPoint = "process_vm_writev", SetLastError = true)]
    private static extern nint ProcessWrite(int process, Piece* local, nuint localCount, Piece* remote, nuint remoteCount, nuint flags);

    [DllImport(Library, EntryPoint = "madvise", SetLastError = true)]
    private static extern int Advise(void* address, nuint length, int advice);

    [DllImport(Library, EntryPoint = "pipe2", SetLastError = true)]
    private static extern int PipeCore(int* descriptors, int flags);

    [DllImport(Library, EntryPoint = "read", SetLastError = true)]
    private static extern nint ReadCore(int descriptor, void* buffer, nuint count);

    [DllImport(Library, EntryPoint = "write", SetLastError = true)]
    private static extern nint WriteCore(int descriptor, void* buffer, nuint count);
#endif

    /// <summary><c>process_vm_readv(2)</c> or <c>process_vm_writev(2)</c> of one local piece.</summary>
    /// <returns>How many bytes were copied, or -1 and the error.</returns>
    internal static nint CopyProcess(int process, bool write, Piece* local, Piece* remote, int remoteCount, out Errno errno)
    {
        // SAFETY: the caller's pieces are local variables, and the local one describes memory that the caller holds; the kernel checks the remote ones.
        nint count = write ? ProcessWrite(process, local, 1, remote, (nuint)remoteCount, 0) : ProcessRead(process, local, 1, remote, (nuint)remoteCount, 0);
        errno = count < 0 ? (Errno)Marshal.GetLastWin32Error() : Errno.None;
        return count;
    }

    /// <summary>Makes pages present, for writing or reading, without changing a byte: <c>madvise(2)</c>, Linux 5.14.</summary>
    /// <param name="address">Start, a multiple of the host's page size.</param>
    /// <param name="length">Length in bytes.</param>
    /// <param name="write">Whether they must be writable.</param>
    internal static Errno Populate(ulong address, ulong length, bool write)
    {
        while (true)
        {
            // SAFETY: this advice reads and writes nothing; the kernel refuses addresses that are not mapped.
            if (Advise((void*)(nuint)address, (nuint)length, write ? PopulateWrite : PopulateRead) == 0)
                return Errno.None;
            Errno errno = (Errno)Marshal.GetLastWin32Error();
            if (errno != Errno.EINTR)
                return errno;
        }
    }

    /// <summary>Whether memory is certainly no hugetlb memory: that cannot be called cold. Locked memory cannot either, nor can any before Linux 5.4.</summary>
    /// <param name="address">Start, a multiple of the host's page size.</param>
    /// <param name="length">Length in bytes.</param>
    // SAFETY: this advice is a hint to the reclaim of memory; it reads and writes nothing.
    internal static bool IsOrdinary(ulong address, ulong length) => Advise((void*)(nuint)address, (nuint)length, Cold) == 0;

    /// <summary><c>pipe2(2)</c> with <c>O_CLOEXEC</c>.</summary>
    internal static Errno Pipe(out int reader, out int writer)
    {
        int* descriptors = stackalloc int[2];
        // SAFETY: two descriptors are written into room for two.
        Errno errno = PipeCore(descriptors, CloseOnExec) == 0 ? Errno.None : (Errno)Marshal.GetLastWin32Error();
        reader = descriptors[0];
        writer = descriptors[1];
        return errno;
    }

    /// <summary><c>read(2)</c> into, or <c>write(2)</c> from, memory that need not be there: the kernel says <c>EFAULT</c> then.</summary>
    /// <returns>How many bytes were transferred, or -1 and the error.</returns>
    internal static nint Transfer(int descriptor, bool read, void* buffer, int count, out Errno errno)
    {
        while (true)
        {
            // SAFETY: the kernel checks the buffer, and copies at most the count.
            nint done = read ? ReadCore(descriptor, buffer, (nuint)count) : WriteCore(descriptor, buffer, (nuint)count);
            errno = done < 0 ? (Errno)Marshal.GetLastWin32Error() : Errno.None;
            if (errno != Errno.EINTR)
                return done;
        }
    }
}
