using System.Globalization;

namespace Uapi.Ioctl;

/// <summary>A call that the kernel, or a model of it, refused. <see cref="Errno"/> says why.</summary>
public class ErrnoException : IOException
{
    /// <param name="errno">The error.</param>
    /// <param name="what">What was refused, as the head of the message: <c>open /dev/vfio/vfio</c>.</param>
    public ErrnoException(Errno errno, string what)
        : this(errno, what, explanation: null)
    {
    }

    /// <param name="errno">The error.</param>
    /// <param name="what">What was refused, as the head of the message: <c>open /dev/vfio/vfio</c>.</param>
    /// <param name="explanation">Why, as far as more is known than the number; the end of the message.</param>
    public ErrnoException(Errno errno, string what, string? explanation)
        : this(errno, string.Format(CultureInfo.InvariantCulture, "{0}: {1} ({2}){3}", what, errno, (int)errno, explanation is null ? Explain(errno) : ": " + explanation), (int)errno)
    {
        Explanation = explanation;
    }

    private protected ErrnoException(Errno errno, string message, int hresult)
        : base(message)
    {
        Errno = errno;
        // As .NET's own exceptions of Unix calls do it.
        HResult = hresult;
    }

    /// <summary>Why the call was refused. <see cref="Errno.None"/> only in an <see cref="IoctlException"/> for a value that is no success.</summary>
    public Errno Errno { get; }

    /// <summary>What the transport could say about it beyond the number (<see cref="IRefusalExplainer"/>), such as the rule of a model; null from a kernel.</summary>
    public string? Explanation { get; private protected init; }

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

/// <summary>A request that the kernel, or a model of it, refused, or answered with a number that is no success.</summary>
public sealed class IoctlException : ErrnoException
{
    /// <param name="errno">The error.</param>
    /// <param name="requestName">The request's C name.</param>
    /// <param name="requestNumber">The request's number.</param>
    public IoctlException(Errno errno, string requestName, uint requestNumber)
        : this(errno, requestName, requestNumber, explanation: null)
    {
    }

    /// <param name="errno">The error.</param>
    /// <param name="requestName">The request's C name.</param>
    /// <param name="requestNumber">The request's number.</param>
    /// <param name="explanation">Why, as far as more is known than the number.</param>
    public IoctlException(Errno errno, string requestName, uint requestNumber, string? explanation)
        : base(errno, Head(requestName, requestNumber), explanation)
    {
        RequestName = requestName;
        RequestNumber = requestNumber;
        Value = -1;
    }

    // An I/O error without a number of its own: COR_E_IO, as IOException has it by default.
    private IoctlException(int value, string requestName, uint requestNumber, string meaning, string? explanation)
        : base(
            Errno.None,
            FormattableString.Invariant($"{Head(requestName, requestNumber)} returned {value}: {meaning}{(explanation is null ? "" : ". ")}{explanation}"),
            unchecked((int)0x80131620))
    {
        Explanation = explanation;
        RequestName = requestName;
        RequestNumber = requestNumber;
        Value = value;
    }

    /// <summary>The C name of the request: <c>VFIO_IOMMU_MAP_DMA</c>.</summary>
    public string RequestName { get; }

    /// <summary>The number that was sent.</summary>
    public uint RequestNumber { get; }

    /// <summary>What the call returned: -1 when <see cref="ErrnoException.Errno"/> says why; else the number that takes the place of an error.</summary>
    public int Value { get; }

    /// <summary>A request that must answer 0 and answered something else, without an error number. Some drivers do so: nothing was carried out.</summary>
    /// <param name="value">What the call returned.</param>
    /// <param name="requestName">The request's C name.</param>
    /// <param name="requestNumber">The request's number.</param>
    /// <param name="meaning">What that value says.</param>
    /// <param name="explanation">Why, as far as more is known; the end of the message.</param>
    public static IoctlException ForValue(int value, string requestName, uint requestNumber, string meaning, string? explanation = null) =>
        new(value, requestName, requestNumber, meaning, explanation);

    private static string Head(string requestName, uint requestNumber) => FormattableString.Invariant($"{requestName} (0x{requestNumber:x})");
}
