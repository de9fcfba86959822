using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>Typed requests on open files of the running kernel. The request says which argument it takes, so that a wrong one does not compile.</summary>
/// <remarks>
/// <para>
/// Each call has two forms. <c>Ioctl</c> returns the value and throws <see cref="IoctlException"/> for a refusal, so that none is overlooked.
/// <c>TryIoctl</c> returns the <see cref="IoctlResult"/>, throws nothing for a refusal and allocates nothing either way.
/// </para>
/// <para>
/// <c>file</c> is any handle that holds a descriptor: <see cref="LinuxFile"/>, <c>SafeFileHandle</c>, one of your own. To send the same
/// requests elsewhere than to the kernel, use <see cref="IoctlTransportExtensions"/>.
/// </para>
/// </remarks>
public static class IoctlExtensions
{
    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest)"/>
    public static IoctlResult TryIoctl(this SafeHandle file, IoctlRequest request) =>
        KernelTransport.Instance.TryIoctl(file, request);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest)"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl(this SafeHandle file, IoctlRequest request) =>
        file.TryIoctl(request).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, nuint)"/>
    public static IoctlResult TryIoctl(this SafeHandle file, IoctlRequest request, nuint value) =>
        KernelTransport.Instance.TryIoctl(file, request, value);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, nuint)"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl(this SafeHandle file, IoctlRequest request, nuint value) =>
        file.TryIoctl(request, value).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, Span{byte})"/>
    public static IoctlResult TryIoctl(this SafeHandle file, IoctlRequest request, Span<byte> argument) =>
        KernelTransport.Instance.TryIoctl(file, request, argument);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl(IIoctlTransport, SafeHandle, IoctlRequest, Span{byte})"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl(this SafeHandle file, IoctlRequest request, Span<byte> argument) =>
        file.TryIoctl(request, argument).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, ref TArg)"/>
    public static IoctlResult TryIoctl<TArg>(this SafeHandle file, IoctlRequest<TArg> request, ref TArg argument)
        where TArg : unmanaged =>
        KernelTransport.Instance.TryIoctl(file, request, ref argument);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, ref TArg)"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl<TArg>(this SafeHandle file, IoctlRequest<TArg> request, ref TArg argument)
        where TArg : unmanaged =>
        file.TryIoctl(request, ref argument).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, Span{byte})"/>
    public static IoctlResult TryIoctl<TArg>(this SafeHandle file, IoctlRequest<TArg> request, Span<byte> buffer)
        where TArg : unmanaged =>
        KernelTransport.Instance.TryIoctl(file, request, buffer);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{TArg}(IIoctlTransport, SafeHandle, IoctlRequest{TArg}, Span{byte})"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl<TArg>(this SafeHandle file, IoctlRequest<TArg> request, Span<byte> buffer)
        where TArg : unmanaged =>
        file.TryIoctl(request, buffer).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlValueRequest{T}, T)"/>
    public static IoctlResult TryIoctl<T>(this SafeHandle file, IoctlValueRequest<T> request, T value)
        where T : unmanaged =>
        KernelTransport.Instance.TryIoctl(file, request, value);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlValueRequest{T}, T)"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl<T>(this SafeHandle file, IoctlValueRequest<T> request, T value)
        where T : unmanaged =>
        file.TryIoctl(request, value).GetValueOrThrow(request.Name, request.Number);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlBufferRequest{T}, Span{T})"/>
    public static IoctlResult TryIoctl<T>(this SafeHandle file, IoctlBufferRequest<T> request, Span<T> elements)
        where T : unmanaged =>
        KernelTransport.Instance.TryIoctl(file, request, elements);

    /// <inheritdoc cref="IoctlTransportExtensions.TryIoctl{T}(IIoctlTransport, SafeHandle, IoctlBufferRequest{T}, Span{T})"/>
    /// <exception cref="IoctlException">The kernel refused.</exception>
    public static int Ioctl<T>(this SafeHandle file, IoctlBufferRequest<T> request, Span<T> elements)
        where T : unmanaged =>
        file.TryIoctl(request, elements).GetValueOrThrow(request.Name, request.Number);
}
