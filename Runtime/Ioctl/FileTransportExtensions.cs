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

    /// <summary>Waits until an event was signalled, but not for ever, and takes its count.</summary>
    /// <remarks>Of several threads that wait for the same event one gets the count, and the others wait on without a limit.</remarks>
    /// <param name="transport">Where the event is from; it must be an <see cref="IEventPoll"/>, as the kernel and the model are.</param>
    /// <param name="file">The event.</param>
    /// <param name="timeout">How long at most, in whole milliseconds; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="count">How often it was signalled since it was read last; 0 if it was not.</param>
    /// <returns>8, or why not: <c>ETIMEDOUT</c> if the time was over, <c>EOPNOTSUPP</c> if the transport cannot poll.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or more than <see cref="int.MaxValue"/> milliseconds.</exception>
    public static IoctlResult TryWaitForEvent(this IFileTransport transport, SafeHandle file, TimeSpan timeout, out ulong count)
    {
        count = 0;
        double milliseconds = timeout.TotalMilliseconds;
        if (timeout != Timeout.InfiniteTimeSpan && milliseconds is < 0 or > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "From 0 to int.MaxValue milliseconds.");
        if (transport is not IEventPoll poll)
            return IoctlResult.Failure(Errno.EOPNOTSUPP);
        IoctlResult ready = poll.Poll(file, (int)Math.Ceiling(milliseconds));
        if (!ready.IsSuccess)
            return ready;
        return ready.Value == 0 ? IoctlResult.Failure(Errno.ETIMEDOUT) : transport.TryWaitForEvent(file, out count);
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
