using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>The system calls of a process of the model, by handles: what typed clients and drivers run on in place of a kernel.</summary>
internal sealed class SpaprTransport : IFileTransport, IRefusalExplainer
{
    private readonly SpaprProcess _process;

    internal SpaprTransport(SpaprProcess process) => _process = process;

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument) =>
        _process.Observer is { } observer
            ? observer.Ioctl(_process, DescriptorOf(file), Opened(file), request, new IoctlArgument(argument))
            : _process.Ioctl(Opened(file), request, new IoctlArgument(argument));

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) =>
        _process.Observer is { } observer
            ? observer.Ioctl(_process, DescriptorOf(file), Opened(file), request, new IoctlArgument(argument, _process.Memory))
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
    public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) =>
        _process.Observer is { } observer
            ? observer.End(Begin(observer, SystemCall.Read, file, buffer.Length, offset), ReadFile(file, offset, buffer))
            : ReadFile(file, offset, buffer);

    private IoctlResult ReadFile(SafeHandle file, long offset, Span<byte> buffer) =>
        Opened(file) is { } open ? open.Read(offset, buffer) : IoctlResult.Failure(Errno.EBADF);

    /// <inheritdoc/>
    public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) =>
        _process.Observer is { } observer
            ? observer.End(Begin(observer, SystemCall.Write, file, buffer.Length, offset), WriteFile(file, offset, buffer))
            : WriteFile(file, offset, buffer);

    private IoctlResult WriteFile(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) =>
        Opened(file) is { } open ? open.Write(offset, buffer) : IoctlResult.Failure(Errno.EBADF);

    /// <inheritdoc/>
    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory)
    {
        // Registers of the model's devices act when they are written; memory could not notice that. They say so: no region has VFIO_REGION_INFO_FLAG_MMAP.
        memory = null;
        return IoctlResult.Failure(Opened(file) is null ? Errno.EBADF : Errno.EINVAL);
    }

    /// <inheritdoc/>
    public IoctlResult CreateEvent(out SafeHandle? file) =>
        _process.Observer is { } observer ? observer.End(observer.Begin(_process, SystemCall.CreateEvent), MakeEvent(out file)) : MakeEvent(out file);

    private IoctlResult MakeEvent(out SafeHandle? file)
    {
        file = null;
        EventFile made = new(_process.Machine);
        if (!_process.Files.TryAdd(made, out int descriptor))
            return IoctlResult.Failure(Errno.EMFILE);
        file = new SpaprHandle(_process, descriptor);
        return IoctlResult.Success(descriptor);
    }

    /// <inheritdoc/>
    public string? ExplainLastRefusal() => _process.LastRefusal?.ToString();

    private ObservedCall Begin(CallObserver observer, SystemCall call, SafeHandle file, int count, long offset) =>
        observer.Begin(_process, call, DescriptorOf(file)) with { First = ("count", (ulong)count), Second = ("offset", (ulong)offset) };

    private static int DescriptorOf(SafeHandle file) => (int)file.DangerousGetHandle();

    private OpenFile? Opened(SafeHandle file)
    {
        if (file is not SpaprHandle handle || handle.Process != _process)
            throw new ArgumentException("The handle is not one of this process of the model.", nameof(file));
        return handle.IsClosed ? throw new ObjectDisposedException(nameof(SafeHandle)) : handle.File;
    }
}
