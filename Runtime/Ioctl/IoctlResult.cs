namespace Uapi.Ioctl;

/// <summary>What a request answered: the value <c>ioctl(2)</c> returned, or the error. Never both.</summary>
/// <remarks>
/// <c>default</c> is success with value 0. A success may be any <see cref="int"/>, negative ones included: what tells
/// a failure is <see cref="Errno"/>, as libc decides it.
/// </remarks>
public readonly struct IoctlResult : IEquatable<IoctlResult>
{
    private readonly int _value;

    private IoctlResult(int value, Errno errno)
    {
        _value = value;
        Errno = errno;
    }

    /// <summary>The error, or <see cref="Errno.None"/>.</summary>
    public Errno Errno { get; }

    /// <summary>Whether the request was carried out.</summary>
    public bool IsSuccess => Errno == Errno.None;

    /// <summary>What the call returned: mostly 0, sometimes a descriptor or a number. For a failure -1, as in C.</summary>
    public int Value => IsSuccess ? _value : -1;

    /// <summary>A request that was carried out.</summary>
    public static IoctlResult Success(int value = 0) => new(value, Errno.None);

    /// <summary>A request that was refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="errno"/> is zero or negative.</exception>
    public static IoctlResult Failure(Errno errno) =>
        errno > Errno.None ? new(-1, errno) : throw new ArgumentOutOfRangeException(nameof(errno), errno, "A failure needs a positive error number.");

    /// <summary>The value, or the error as an exception.</summary>
    /// <param name="request">The request's C name, for the message.</param>
    /// <param name="number">The request's number, for the message.</param>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public int GetValueOrThrow(string request, uint number) => IsSuccess ? _value : throw new IoctlException(Errno, request, number);

    /// <inheritdoc/>
    public bool Equals(IoctlResult other) => _value == other._value && Errno == other.Errno;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IoctlResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_value * 397) ^ (int)Errno;

    /// <summary>Whether two results are the same.</summary>
    public static bool operator ==(IoctlResult left, IoctlResult right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    public static bool operator !=(IoctlResult left, IoctlResult right) => !left.Equals(right);

    /// <summary>The value, or the error's name with a minus, as strace and the recorded sessions print it: <c>0</c>, <c>-EINVAL</c>.</summary>
    public override string ToString() =>
        IsSuccess ? _value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-" + Errno;
}
