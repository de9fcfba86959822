using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>A transport that also opens the files: the whole of what a driver in user space asks of its kernel.</summary>
/// <remarks>
/// <see cref="KernelTransport"/> asks the running kernel; the model of the SPAPR TCE IOMMU answers by itself. Code that is written against this interface
/// runs on both. Nothing here throws because the other side refused: the error number is in the result.
/// The value of every handle is its descriptor's number, which some requests take as an argument (<c>VFIO_GROUP_SET_CONTAINER</c>).
/// </remarks>
public interface IFileTransport : IIoctlTransport
{
    /// <summary><c>open(2)</c> of an existing file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="access">The direction.</param>
    /// <param name="file">The open file, or null when the result is a failure.</param>
    /// <returns>The descriptor's number, or why not.</returns>
    IoctlResult Open(string path, FileAccess access, out SafeHandle? file);

    /// <summary>Takes over a descriptor that a request returned (<c>VFIO_GROUP_GET_DEVICE_FD</c>): from now on the handle closes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or (model only) not an open descriptor.</exception>
    SafeHandle Adopt(int descriptor);

    /// <summary><c>pread(2)</c>.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="offset">Where in the file, in bytes; -1 reads where the file stands (<c>read(2)</c>), which is the only way with an event.</param>
    /// <param name="buffer">Where to.</param>
    /// <returns>How many bytes were read, or why none.</returns>
    IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer);

    /// <summary><c>pwrite(2)</c>.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="offset">Where in the file, in bytes; -1 writes where the file stands (<c>write(2)</c>), which is the only way with an event.</param>
    /// <param name="buffer">What to write.</param>
    /// <returns>How many bytes were written, or why none.</returns>
    IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer);

    /// <summary><c>mmap(2)</c> of a part of the file, shared.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="offset">Where in the file, in bytes; a multiple of the page size.</param>
    /// <param name="length">How many bytes, more than 0.</param>
    /// <param name="access">What the program will do with it.</param>
    /// <param name="memory">The mapping, or null when the result is a failure; disposing it unmaps.</param>
    IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory);

    /// <summary><c>eventfd(2)</c>: what interrupts of a device are delivered to. It counts from 0; reading it waits for the count to rise and takes it back to 0.</summary>
    /// <param name="file">The event, or null when the result is a failure.</param>
    IoctlResult CreateEvent(out SafeHandle? file);
}
