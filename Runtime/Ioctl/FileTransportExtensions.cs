using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>Opening with an exception for a refusal, and the counting of events, on any transport.</summary>
public static class FileTransportExtensions
{
    /// <summary>Opens an existing file.</summary>
    /// <param name="transport">Where.</param>
    /// <param name="path">The path.</param>
    /// <param name="access">The direction. Requests of some drivers need one (<c>EBADF</c> otherwise).</param>
    /// <exception cref="ErrnoException">It was refused.</exception>
    public static SafeHandle Open(this IFileTransport transport, string path, FileAccess access = FileAccess.ReadWrite)
    {
        IoctlResult result = transport.Open(path, access, out SafeHandle? file);
        return file ?? throw Refusal.Of(transport, result, "open " + path);
    }

    /// <summary>Makes an event that interrupts of a device can be delivered to.</summary>
    /// <exception cref="ErrnoException">It was refused, <c>EMFILE</c> mostly.</exception>
    public static SafeHandle CreateEvent(this IFileTransport transport)
    {
        IoctlResult result = transport.CreateEvent(out SafeHandle? file);
        return file ?? throw Refusal.Of(transport, result, "eventfd");
    }

    /// <summary>Waits until an event was signalled, and takes its count.</summary>
    /// <param name="transport">Where the event is from.</param>
    /// <param name="file">The event.</param>
    /// <param name="count">How often it was signalled since it was read last.</param>
    /// <returns>8, or why not.</returns>
    public static unsafe IoctlResult TryWaitForEvent(this IFileTransport transport, SafeHandle file, out ulong count)
    {
        ulong value = 0;
        // SAFETY: the span is over a local, all of it and no more.
        IoctlResult result = transport.Read(file, -1, new Span<byte>(&value, sizeof(ulong)));
        count = value;
        return result;
    }

    /// <summary>Signals an event, as an interrupt would.</summary>
    /// <param name="transport">Where the event is from.</param>
    /// <param name="file">The event.</param>
    /// <param name="count">What to add to its count.</param>
    /// <returns>8, or why not.</returns>
    public static unsafe IoctlResult TrySignalEvent(this IFileTransport transport, SafeHandle file, ulong count = 1) =>
        // SAFETY: the span is over a parameter, all of it and no more; the callee only reads.
        transport.Write(file, -1, new ReadOnlySpan<byte>(&count, sizeof(ulong)));
}
