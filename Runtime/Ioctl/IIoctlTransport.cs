using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>Whoever answers requests: the kernel, or a model of a driver. The one seam of the runtime; everything above is the same code on both.</summary>
/// <remarks>
/// <para>
/// A transport gets what the system call gets, except that memory is a span instead of a bare address: it knows where the
/// caller's bytes end. It works in those bytes and copies them nowhere. It allocates nothing, for a refusal neither.
/// </para>
/// <para>
/// A refusal is an answer and comes back as <see cref="IoctlResult"/>. Exceptions are for mistakes of the program, such as a file that is
/// already closed. A request that a signal interrupted is answered <see cref="Errno.EINTR"/> and not repeated: only the caller
/// knows whether repeating is right (a half-done request may have changed its argument) and what the signal was to achieve.
/// </para>
/// </remarks>
public interface IIoctlTransport
{
    /// <summary>A request whose argument is a pointer.</summary>
    /// <param name="file">The open file, of the kind this transport opens.</param>
    /// <param name="request">The number, all 32 bits of it.</param>
    /// <param name="argument">The memory the argument points to; the callee may read and write all of it. Empty stands for the null pointer.</param>
    /// <exception cref="ObjectDisposedException"><paramref name="file"/> is closed.</exception>
    IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument);

    /// <summary>A request whose argument is a number, or that has none (then 0 is sent).</summary>
    /// <param name="file">The open file, of the kind this transport opens.</param>
    /// <param name="request">The number, all 32 bits of it.</param>
    /// <param name="argument">The value, as wide as C's <c>unsigned long</c>.</param>
    /// <exception cref="ObjectDisposedException"><paramref name="file"/> is closed.</exception>
    IoctlResult Ioctl(SafeHandle file, uint request, nuint argument);
}
