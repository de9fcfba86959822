using System.Globalization;

namespace Uapi.Ioctl;

/// <summary>A call that the kernel refused. <see cref="Errno"/> says why.</summary>
public class ErrnoException : IOException
{
    /// <param name="errno">The error.</param>
    /// <param name="what">What was refused, as the head of the message: <c>open /dev/vfio/vfio</c>.</param>
    public ErrnoException(Errno errno, string what)
        : base(string.Format(CultureInfo.InvariantCulture, "{0}: {1} ({2}){3}", what, errno, (int)errno, Explain(errno)))
    {
        Errno = errno;
        // As .NET's own exceptions of Unix calls do it.
        HResult = (int)errno;
    }

    /// <summary>Why the kernel refused.</summary>
    public Errno Errno { get; }

    // The errors that ioctl(2) and open(2) speak of, in the words a person needs who has just met one.
    private static string Explain(Errno errno) => errno switch
    {
        Errno.EPERM => ", the process lacks the privilege",
        Errno.ENOENT => ", there is no such file or entry",
        Errno.EINTR => ", a signal arrived first; the request was not carried out",
        Errno.EBADF => ", the descriptor is not open, or not for this direction",
        Errno.ENOMEM => ", out of memory or over a limit such as RLIMIT_MEMLOCK",
        Errno.EACCES => ", the file's permissions forbid it",
        Errno.EFAULT => ", the argument points to memory that cannot be read or written",
        Errno.EBUSY => ", it is in use",
        Errno.ENODEV => ", the device does not support it or is gone",
        Errno.EINVAL => ", an argument has a value that is not allowed",
        Errno.ENOTTY => ", the file does not know this request",
        Errno.EOPNOTSUPP => ", the driver or file system does not support it",
        _ => "",
    };
}

/// <summary>A request that the kernel, or a model of it, refused.</summary>
public sealed class IoctlException : ErrnoException
{
    /// <param name="errno">The error.</param>
    /// <param name="requestName">The request's C name.</param>
    /// <param name="requestNumber">The request's number.</param>
    public IoctlException(Errno errno, string requestName, uint requestNumber)
        : base(errno, FormattableString.Invariant($"{requestName} (0x{requestNumber:x})"))
    {
        RequestName = requestName;
        RequestNumber = requestNumber;
    }

    /// <summary>The C name of the request: <c>VFIO_IOMMU_MAP_DMA</c>.</summary>
    public string RequestName { get; }

    /// <summary>The number that was sent.</summary>
    public uint RequestNumber { get; }
}
