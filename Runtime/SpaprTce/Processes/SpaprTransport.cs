using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The system calls of a process of the model, by handles: what typed clients and drivers run on in place of a kernel.</summary>
internal sealed class SpaprTransport : IFileTransport, IEventPoll, IRefusalExplainer
{
    private readonly SpaprProcess _process;

    internal SpaprTransport(SpaprProcess process) => _process = process;

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument) =>
        _process.Observer is { } observer
            ? observer.Ioctl(_process, Opened(file), DescriptorOf(file), request, new IoctlArgument(argument))
            : _process.Ioctl(Opened(file), request, new IoctlArgument(argument));

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) =>
        _process.Observer is { } observer
            ? observer.Ioctl(_process, Opened(file), DescriptorOf(file), request, new IoctlArgument(argument, _process.Memory))
            : _process.Ioctl(Opened(file), request, new IoctlArgument(argument, _process.Memory));

    /// <inheritdoc/>
    public IoctlResult Open(string path, FileAccess access, out SafeHandle? file)
    {
        IoctlResult result = _process.Open(path);
        file = result.IsSuccess ? new SpaprHandle(_process, result.Value) : null;
        return result;
    }

    /// <inheritdoc/>
    public SafeHandle Adopt(int descriptor) =>
        _process.Files.Find(descriptor) is not null
            ? new SpaprHandle(_process, descriptor)
            : throw new ArgumentOutOfRangeException(nameof(descriptor), descriptor, "The process has no such descriptor open.");

    /// <inheritdoc/>
    public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) => _process.Read(Opened(file), DescriptorOf(file), offset, buffer);

    /// <inheritdoc/>
    public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) => _process.Write(Opened(file), DescriptorOf(file), offset, buffer);

    /// <inheritdoc/>
    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory)
    {
        memory = null;
        return _process.Map(Opened(file), DescriptorOf(file), offset, length);
    }

    /// <inheritdoc/>
    public IoctlResult Poll(SafeHandle file, int milliseconds) => _process.Poll(Opened(file), DescriptorOf(file), milliseconds);

    /// <inheritdoc/>
    public IoctlResult CreateEvent(out SafeHandle? file)
    {
        IoctlResult result = _process.CreateEvent();
        file = result.IsSuccess ? new SpaprHandle(_process, result.Value) : null;
        return result;
    }

    /// <inheritdoc/>
    public string? ExplainLastRefusal() => _process.LastRefusal?.ToString();

    private static int DescriptorOf(SafeHandle file) => (int)file.DangerousGetHandle();

    private OpenFile? Opened(SafeHandle file)
    {
        if (file is not SpaprHandle handle || handle.Process != _process)
            throw new ArgumentException("The handle is not one of this process of the model.", nameof(file));
        return handle.IsClosed ? throw new ObjectDisposedException(nameof(SafeHandle)) : handle.File;
    }
}
