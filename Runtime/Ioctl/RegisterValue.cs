namespace Uapi.Ioctl;

/// <summary>A number of any C integer type as it stands in a register for a call.</summary>
internal static class RegisterValue
{
    /// <summary>The value, sign-extended if its type is signed.</summary>
    /// <exception cref="ArgumentException">The type does not fit a register, or is no number.</exception>
    internal static unsafe nuint Of<T>(T value)
        where T : unmanaged
    {
        // SAFETY: each read is of exactly sizeof(T) bytes of a local. The compiler keeps one branch per T.
        if (typeof(T) == typeof(int))
            return (nuint)(nint)(*(int*)&value);
        if (typeof(T) == typeof(short))
            return (nuint)(nint)(*(short*)&value);
        if (typeof(T) == typeof(sbyte))
            return (nuint)(nint)(*(sbyte*)&value);
        // SAFETY: as above.
        if (sizeof(T) == sizeof(uint))
            return *(uint*)&value;
        if (sizeof(T) == sizeof(nuint))
            return *(nuint*)&value;
        if (sizeof(T) == sizeof(ushort))
            return *(ushort*)&value;
        if (sizeof(T) == sizeof(byte))
            return *(byte*)&value;
        throw new ArgumentException(FormattableString.Invariant($"A {typeof(T).Name} of {sizeof(T)} bytes cannot be passed in a register of {sizeof(nuint)}; pass it by reference."), nameof(value));
    }
}
