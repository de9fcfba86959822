using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>An open file for the time of a call: as long as it is held, nobody can close the descriptor and hand its number to another file.</summary>
/// <remarks>
/// Made in a <c>using</c>, so that it is let go of on every path. Not to be copied: each copy would let go once more. On <see cref="SafeHandle"/> alone this takes
/// eight lines at every call.
/// </remarks>
internal readonly ref struct HeldFile
{
    private readonly SafeHandle _file;

    /// <summary>Holds the file.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    internal HeldFile(SafeHandle file)
    {
        if (file is null)
            throw new ArgumentNullException(nameof(file));
        bool held = false;
        // Throws, or holds; nothing in between since .NET Core and Mono abort no threads.
        file.DangerousAddRef(ref held);
        _file = file;
    }

    /// <summary>The descriptor's number.</summary>
    internal int Descriptor => (int)_file.DangerousGetHandle();

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _file.DangerousRelease();
}
