using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>Typed requests on any transport.</summary>
/// <remarks>
/// <para>
/// <c>TryIoctl</c> throws nothing for a refusal and allocates nothing; these are the calls all others are made of. <c>Ioctl</c> throws <see cref="IoctlException"/> for a refusal,
/// with the transport's own explanation if it has one (<see cref="IRefusalExplainer"/>).
/// </para>
/// <para>A program that talks to the kernel only writes <c>file.Ioctl(…)</c>, see <see cref="IoctlExtensions"/>.</para>
/// </remarks>
public static class IoctlTransportExtensions
{
    /// <summary>Sends a request that takes no argument (0 is sent, as C programs do).</summary>
    public static IoctlResult TryIoctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request) =>
        transport.Ioctl(file, request.Number, (nuint)0);

    /// <summary>Sends a request whose header does not say that it takes a number.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="value">The argument, as wide as C's <c>unsigned long</c>.</param>
    public static IoctlResult TryIoctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request, nuint value) =>
        transport.Ioctl(file, request.Number, value);

    /// <summary>Sends a request whose header does not say what its argument points to.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="argument">The bytes. Nothing can check that they are as many as the kernel touches: that is on the caller.</param>
    public static IoctlResult TryIoctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request, Span<byte> argument) =>
        transport.Ioctl(file, request.Number, argument);

    /// <summary>Sends a request with its argument; the kernel reads and writes <paramref name="argument"/> in place.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="argument">The structure the header names.</param>
    public static unsafe IoctlResult TryIoctl<TArg>(this IIoctlTransport transport, SafeHandle file, IoctlRequest<TArg> request, ref TArg argument)
        where TArg : unmanaged
    {
#if NET
        // Not pinned here, which costs more than the rest of the call: a transport that needs an address pins for itself.
        return transport.Ioctl(file, request.Number, MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref argument, 1)));
#else
        // SAFETY: the argument is pinned while the span over it exists, and the span is exactly as long as it is. TArg holds no references.
        fixed (TArg* pointer = &argument)
            return transport.Ioctl(file, request.Number, new Span<byte>(pointer, sizeof(TArg)));
#endif
    }

    /// <summary>Sends a request whose structure is followed by more: a flexible array, capabilities, data.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="buffer">The structure and what follows it. How much follows is said inside the structure (<c>argsz</c>, a count): it must not say more than there is.</param>
    /// <exception cref="ArgumentException">The buffer is shorter than the structure.</exception>
    public static unsafe IoctlResult TryIoctl<TArg>(this IIoctlTransport transport, SafeHandle file, IoctlRequest<TArg> request, Span<byte> buffer)
        where TArg : unmanaged
    {
        if (buffer.Length < sizeof(TArg))
            throw new ArgumentException(FormattableString.Invariant($"{request.Name} takes a {typeof(TArg).Name} of {sizeof(TArg)} bytes; the buffer has {buffer.Length}."), nameof(buffer));
        return transport.Ioctl(file, request.Number, buffer);
    }

    /// <summary>Sends a request whose argument is the number itself, not a pointer to it.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="value">The number; a signed one is sign-extended to the width of C's <c>unsigned long</c>, others are zero-extended.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is wider than a register of this machine, or no number of 1, 2, 4 or 8 bytes.</exception>
    public static IoctlResult TryIoctl<T>(this IIoctlTransport transport, SafeHandle file, IoctlValueRequest<T> request, T value)
        where T : unmanaged =>
        transport.Ioctl(file, request.Number, RegisterValue.Of(value));

    /// <summary>Sends a request whose argument is an array, or text.</summary>
    /// <param name="transport">Where to.</param>
    /// <param name="file">The open file.</param>
    /// <param name="request">The request.</param>
    /// <param name="elements">The elements; at least as many as the header says (<see cref="IoctlBufferRequest{T}.Length"/>).</param>
    /// <exception cref="ArgumentException">There are fewer elements than the header says.</exception>
    public static IoctlResult TryIoctl<T>(this IIoctlTransport transport, SafeHandle file, IoctlBufferRequest<T> request, Span<T> elements)
        where T : unmanaged
    {
        if (elements.Length < request.Length)
            throw new ArgumentException(FormattableString.Invariant($"{request.Name} takes {request.Length} of {typeof(T).Name}; the span has {elements.Length}."), nameof(elements));
        return transport.Ioctl(file, request.Number, MemoryMarshal.AsBytes(elements));
    }

    /// <inheritdoc cref="TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest)"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request) =>
        ValueOrThrow(transport, transport.TryIoctl(file, request), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, nuint)"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request, nuint value) =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, value), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, Span{byte})"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl(this IIoctlTransport transport, SafeHandle file, IoctlRequest request, Span<byte> argument) =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, argument), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, ref TArg)"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl<TArg>(this IIoctlTransport transport, SafeHandle file, IoctlRequest<TArg> request, ref TArg argument)
        where TArg : unmanaged =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, ref argument), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, Span{byte})"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl<TArg>(this IIoctlTransport transport, SafeHandle file, IoctlRequest<TArg> request, Span<byte> buffer)
        where TArg : unmanaged =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, buffer), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlValueRequest{T}, T)"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl<T>(this IIoctlTransport transport, SafeHandle file, IoctlValueRequest<T> request, T value)
        where T : unmanaged =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, value), request.Name, request.Number);

    /// <inheritdoc cref="TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlBufferRequest{T}, Span{T})"/>
    /// <returns>What the call returned.</returns>
    /// <exception cref="IoctlException">The request was refused.</exception>
    public static int Ioctl<T>(this IIoctlTransport transport, SafeHandle file, IoctlBufferRequest<T> request, Span<T> elements)
        where T : unmanaged =>
        ValueOrThrow(transport, transport.TryIoctl(file, request, elements), request.Name, request.Number);

    private static int ValueOrThrow(IIoctlTransport transport, IoctlResult result, string request, uint number) =>
        result.IsSuccess ? result.Value : throw Refusal.Of(transport, result, request, number);
}
