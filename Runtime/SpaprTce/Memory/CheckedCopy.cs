using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>Copies from and to addresses of the running program that need not be mapped: what cannot be copied is reported, never a crash.</summary>
/// <remarks>
/// <para>
/// The kernel does the copying, because only the kernel can look at an address without risk: <c>process_vm_readv(2)</c> on the own process, which
/// keeps to the protections of the mappings. Where a sandbox forbids it (<c>ENOSYS</c>, <c>EPERM</c>), the bytes go through a pipe, whose two ends check
/// their buffers likewise. (<c>/proc/self/mem</c> would not do: it writes to read-only memory and reads memory without permissions.)
/// </para>
/// <para>Safe for several threads.</para>
/// </remarks>
internal sealed unsafe class CheckedCopy
{
    private const int PiecesAtOnce = 16;
    private const int ScratchSize = 4096;

    private static readonly int ProcessId =
#if NET
        Environment.ProcessId;
#else
        System.Diagnostics.Process.GetCurrentProcess().Id;
#endif

    private readonly object _lock = new();
    private readonly uint _hostPage = (uint)Environment.SystemPageSize;
    private bool _usesPipe;
    private LinuxFile? _reader;
    private LinuxFile? _writer;

    /// <param name="usesPipe">Whether to go through the pipe from the beginning.</param>
    internal CheckedCopy(bool usesPipe = false) => _usesPipe = usesPipe;

    /// <summary>Reads from an address.</summary>
    /// <returns>How many bytes could be read from the start.</returns>
    internal int Read(ulong address, Span<byte> destination)
    {
        // SAFETY: the span stays pinned during the copy, and its length goes with it.
        fixed (byte* local = destination)
            return Copy(address, local, destination.Length, write: false);
    }

    /// <summary>Writes to an address.</summary>
    /// <returns>How many bytes could be written from the start.</returns>
    internal int Write(ulong address, ReadOnlySpan<byte> source)
    {
        // SAFETY: as above; the copy only reads from it.
        fixed (byte* local = source)
            return Copy(address, local, source.Length, write: true);
    }

    private int Copy(ulong address, byte* local, int length, bool write)
    {
        // Nothing is mapped at the very end of the address space, so a range that wraps is a range that ends early.
        ulong last = sizeof(nuint) == 4 ? uint.MaxValue : ulong.MaxValue;
        if (address > last)
            return 0;
        length = (int)Math.Min((ulong)length, last - address);
        int done = 0;
        while (done < length)
        {
            // SAFETY: done is less than length, so the pointer stays in the span.
            int asked = length - done;
            int copied = Volatile.Read(ref _usesPipe)
                ? CopyByPipe(address + (ulong)done, local + done, ref asked, write)
                : CopyByProcess(address + (ulong)done, local + done, ref asked, write);
            if (copied < 0)
                Volatile.Write(ref _usesPipe, true);
            else
                done += copied;
            if (copied >= 0 && copied < asked)
                break;
        }
        return done;
    }

    // Copies as much as goes at once, and says how much that was to be. -1: this way is closed.
    private int CopyByProcess(ulong address, byte* local, ref int length, bool write)
    {
        // A piece per page: the kernel says how many bytes it copied before a fault, but promises that only between pieces.
        MemoryCalls.Piece* remote = stackalloc MemoryCalls.Piece[PiecesAtOnce];
        int pieces = 0;
        int total = 0;
        for (; pieces < PiecesAtOnce && total < length; pieces++)
        {
            int part = (int)Math.Min(_hostPage - (uint)((address + (ulong)total) & (_hostPage - 1)), (uint)(length - total));
            // SAFETY: the address is only handed to the kernel, which checks it; there is room for PiecesAtOnce pieces.
            remote[pieces] = new() { Start = (void*)(nuint)(address + (ulong)total), Length = (nuint)part };
            total += part;
        }
        length = total;
        // SAFETY: the caller's memory from local on is at least this long.
        MemoryCalls.Piece own = new() { Start = local, Length = (nuint)total };
        nint copied = MemoryCalls.CopyProcess(ProcessId, write, &own, remote, pieces, out Errno errno);
        return errno switch
        {
            Errno.None => (int)copied,
            Errno.EFAULT => 0,
            Errno.ENOSYS or Errno.EPERM => -1,
            _ => throw new ErrnoException(errno, write ? "process_vm_writev of the own memory" : "process_vm_readv of the own memory"),
        };
    }

    private int CopyByPipe(ulong address, byte* local, ref int length, bool write)
    {
        // Within a page, so that it is all or nothing; and well within what a pipe holds, so that nobody waits.
        length = (int)Math.Min(Math.Min((uint)length, ScratchSize), _hostPage - (uint)(address & (_hostPage - 1)));
        // SAFETY: only the kernel follows the address.
        void* remote = (void*)(nuint)address;
        lock (_lock)
        {
            OpenPipe();
            if (!Transfer(_writer!, read: false, write ? local : remote, length))
                return 0;
            if (Transfer(_reader!, read: true, write ? remote : local, length))
                return length;
            // The bytes are still in the pipe.
            byte* scratch = stackalloc byte[ScratchSize];
            if (!Transfer(_reader!, read: true, scratch, length))
                throw new InvalidOperationException("A pipe lost the bytes that were written to it.");
            return 0;
        }
    }

    // True if all was transferred, false if the memory is not there.
    private static bool Transfer(LinuxFile file, bool read, void* buffer, int length)
    {
        nint done = MemoryCalls.Transfer(file.Descriptor, read, buffer, length, out Errno errno);
        if (done == length)
            return true;
        return errno == Errno.EFAULT ? false : throw new ErrnoException(errno, "copying memory through a pipe");
    }

    private void OpenPipe()
    {
        if (_reader is not null)
            return;
        Errno errno = MemoryCalls.Pipe(out int reader, out int writer);
        if (errno != Errno.None)
            throw new ErrnoException(errno, "pipe2");
        _reader = LinuxFile.FromDescriptor(reader);
        _writer = LinuxFile.FromDescriptor(writer);
    }
}
