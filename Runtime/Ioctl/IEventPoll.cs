using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>A transport that can wait for an event with a limit, see <see cref="FileTransportExtensions.TryWaitForEvent(IFileTransport, SafeHandle, TimeSpan, out ulong)"/>.</summary>
/// <remarks>Apart from <see cref="IFileTransport"/>, so that whoever implements that need not have it.</remarks>
public interface IEventPoll
{
    /// <summary>Waits until a file can be read (<c>poll(2)</c> with <c>POLLIN</c>).</summary>
    /// <param name="file">The open file, an event mostly.</param>
    /// <param name="milliseconds">How long at most; 0 asks only, -1 waits for ever.</param>
    /// <returns>1 if it can be read, 0 if the time was over, or why neither.</returns>
    IoctlResult Poll(SafeHandle file, int milliseconds);
}
