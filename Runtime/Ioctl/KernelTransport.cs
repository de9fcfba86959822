using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>The running Linux kernel: requests go to <c>ioctl(2)</c>, the other calls to the system calls of their names.</summary>
/// <remarks>
/// <para>
/// Has no state and may be used by many threads at once. Requests, reads and writes allocate nothing on any path, refusals included; opening and mapping
/// allocate the object they answer with.
/// </para>
/// <para>
/// <c>EINTR</c> is reported, never retried here. Drivers that restart by themselves never show it; for the others (<c>VFIO_DEVICE</c> feature
/// changes, DRM waits) the caller decides, and must look at the argument first if the request is one that the kernel writes.
/// </para>
/// </remarks>
public sealed class KernelTransport : IFileTransport, IEventPoll
{
    // EFD_CLOEXEC is O_CLOEXEC, the same number wherever Errno is right, see RunningKernel.
    private const int CloseOnExec = 0x80000;


    private KernelTransport()
    {
    }

    /// <summary>The kernel.</summary>
    /// <exception cref="PlatformNotSupportedException">Not on Linux, or on an architecture with other error numbers than <see cref="Errno"/>.</exception>
    public static KernelTransport Instance => LazyInstance ?? throw Unsupported();

    // Null where it cannot work: an exception out of a static constructor would reach the caller wrapped and only once.
    private static readonly KernelTransport? LazyInstance = RunningKernel.IsSupported ? new() : null;

    /// <inheritdoc/>
    public unsafe IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
    {
        // SAFETY: the span stays pinned until the call is back. How much of it the callee may touch is the request's own
        // business; the typed calls check that the span is at least as long as the request's argument.
        fixed (byte* pointer = argument)
            return Ioctl(file, request, (nuint)pointer);
    }

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
    {
        using HeldFile held = new(file);
        return Libc.Ioctl(held.Descriptor, request, argument);
    }

    /// <inheritdoc/>
    public IoctlResult Open(string path, FileAccess access, out SafeHandle? file)
    {
        Errno errno = LinuxFile.TryOpen(path, access, out LinuxFile? opened);
        file = opened;
        return opened is null ? IoctlResult.Failure(errno) : IoctlResult.Success(opened.Descriptor);
    }

    /// <inheritdoc/>
    public SafeHandle Adopt(int descriptor) => LinuxFile.FromDescriptor(descriptor);

    /// <inheritdoc/>
    public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer)
    {
        using HeldFile held = new(file);
        return Libc.Read(held.Descriptor, offset, buffer);
    }

    /// <inheritdoc/>
    public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer)
    {
        using HeldFile held = new(file);
        return Libc.Write(held.Descriptor, offset, buffer);
    }

    /// <inheritdoc/>
    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory)
    {
        if (access is not (FileAccess.Read or FileAccess.Write or FileAccess.ReadWrite))
            throw new ArgumentOutOfRangeException(nameof(access), access, "Read, write or both.");
        using HeldFile held = new(file);
        // PROT_READ and PROT_WRITE have the values of FileAccess.
        IoctlResult result = Libc.Map(held.Descriptor, offset, length, (int)access, out nint address);
        memory = result.IsSuccess ? new MappedFile(address, length, access, release: null) : null;
        return result;
    }

    /// <inheritdoc/>
    public IoctlResult CreateEvent(out SafeHandle? file)
    {
        IoctlResult result = Libc.CreateEvent(CloseOnExec);
        file = result.IsSuccess ? LinuxFile.FromDescriptor(result.Value) : null;
        return result;
    }

    /// <inheritdoc/>
    public IoctlResult Poll(SafeHandle file, int milliseconds)
    {
        using HeldFile held = new(file);
        return Libc.Poll(held.Descriptor, milliseconds);
    }

    private static PlatformNotSupportedException Unsupported() =>
        new("Requests can be sent to a Linux kernel of x86, arm, powerpc, s390x, riscv64 or loongarch64; this is " + RunningKernel.Description + ".");
}
