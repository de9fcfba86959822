using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>The running Linux kernel: requests go to <c>ioctl(2)</c>.</summary>
/// <remarks>
/// <para>Has no state and may be used by many threads at once. Nothing is allocated on any path, refusals included.</para>
/// <para>
/// <c>EINTR</c> is reported, never retried here. Drivers that restart by themselves never show it; for the others (<c>VFIO_DEVICE</c> feature
/// changes, DRM waits) the caller decides, and must look at the argument first if the request is one that the kernel writes.
/// </para>
/// </remarks>
public sealed class KernelTransport : IIoctlTransport
{
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
        if (file is null)
            throw new ArgumentNullException(nameof(file));
        bool held = false;
        try
        {
            // While it is held nobody can close the descriptor and hand its number to another file.
            file.DangerousAddRef(ref held);
            return Libc.Ioctl((int)file.DangerousGetHandle(), request, argument);
        }
        finally
        {
            if (held)
                file.DangerousRelease();
        }
    }

    private static PlatformNotSupportedException Unsupported() =>
        new("Requests can be sent to a Linux kernel of x86, arm, powerpc, s390x, riscv64 or loongarch64; this is " + RunningKernel.Description + ".");
}
