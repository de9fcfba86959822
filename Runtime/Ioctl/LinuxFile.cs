using System.Runtime.InteropServices;
using System.Text;

namespace Uapi.Ioctl;

/// <summary>An open file of the running kernel: a descriptor that is closed exactly once.</summary>
/// <remarks>
/// Requests work on every <see cref="SafeHandle"/> that holds a descriptor, <c>SafeFileHandle</c> included. This one exists for device files: it opens without
/// the locks, seeks and size questions that <see cref="FileStream"/> asks, it opens directories too, and it closes a descriptor that came from elsewhere (such as <c>VFIO_GROUP_GET_DEVICE_FD</c>)
/// on Mono as well, whose <c>SafeFileHandle</c> closes only what Mono opened.
/// </remarks>
public sealed class LinuxFile : SafeHandle
{
    // The same number wherever Errno is right, see RunningKernel.
    private const int CloseOnExec = 0x80000;

    private LinuxFile(int descriptor)
        : base(invalidHandleValue: new IntPtr(-1), ownsHandle: true) => SetHandle(new IntPtr(descriptor));

    /// <inheritdoc/>
    public override bool IsInvalid => (int)handle < 0;

    /// <summary>The number of the descriptor, for printing and for requests that take one. It is valid while this object is open.</summary>
    public int Descriptor => (int)handle;

    /// <summary>Opens an existing file; programs started later do not inherit it (<c>O_CLOEXEC</c>).</summary>
    /// <param name="path">The path.</param>
    /// <param name="access">The direction. Requests of some drivers need one (<c>EBADF</c> otherwise); read access is enough for most.</param>
    /// <exception cref="ErrnoException">The kernel refused.</exception>
    public static LinuxFile Open(string path, FileAccess access = FileAccess.Read)
    {
        Errno errno = TryOpen(path, access, out LinuxFile? file);
        return file ?? throw new ErrnoException(errno, "open " + path);
    }

    /// <summary>Opens an existing file and says why not instead of throwing.</summary>
    /// <param name="path">The path.</param>
    /// <param name="access">The direction.</param>
    /// <param name="file">The file, or null.</param>
    /// <exception cref="ArgumentException">The path is empty or holds a NUL character.</exception>
    public static Errno TryOpen(string path, FileAccess access, out LinuxFile? file)
    {
        if (string.IsNullOrEmpty(path) || path.IndexOf('\0') >= 0)
            throw new ArgumentException("A path has characters, and none of them is NUL.", nameof(path));
        int direction = access switch
        {
            FileAccess.Read => 0,
            FileAccess.Write => 1,
            FileAccess.ReadWrite => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(access), access, "Read, write or both."),
        };
        // Refuses to work where the flag above means something else.
        _ = KernelTransport.Instance;
        byte[] bytes = Encoding.UTF8.GetBytes(path + "\0");
        int descriptor = Libc.Open(bytes, direction | CloseOnExec, out Errno errno);
        file = descriptor < 0 ? null : new LinuxFile(descriptor);
        return errno;
    }

    /// <summary>Takes over a descriptor that a request returned; from now on this object closes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LinuxFile FromDescriptor(int descriptor) =>
        descriptor >= 0 ? new(descriptor) : throw new ArgumentOutOfRangeException(nameof(descriptor), descriptor, "A descriptor is not negative.");

    /// <inheritdoc/>
    // Linux frees the number even if close(2) reports an error, so it is never tried again.
    protected override bool ReleaseHandle() => Libc.Close((int)handle) == 0;
}
