using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>Hands every call on to another transport and shows it to a tracer: the running kernel's calls in the same form as the model's.</summary>
/// <remarks>
/// <para>On the model <see cref="SpaprMachineOptions.Trace"/> sees more: processes, <c>close</c>, locked memory, lints. This sees what passes here.</para>
/// <para>A container's requests are named as the SPAPR types have them; of a type 1 container the numbers 12 and 17 mean something else.</para>
/// </remarks>
public sealed class TracingTransport : IFileTransport, IEventPoll, IRefusalExplainer
{
    private readonly IFileTransport _next;
    private readonly SpaprTracer _tracer;
    private readonly ConditionalWeakTable<SafeHandle, Kind> _kinds = new();
    private long _calls;

    /// <param name="next">Who answers.</param>
    /// <param name="tracer">Who sees it.</param>
    public TracingTransport(IFileTransport next, SpaprTracer tracer)
    {
        _next = next ?? throw new ArgumentNullException(nameof(next));
        _tracer = tracer ?? throw new ArgumentNullException(nameof(tracer));
    }

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
    {
        if (!_tracer.IsListening)
            return _next.Ioctl(file, request, argument);
        VfioFileKind kind = KindOf(file);
        RequestShape? shape = RequestShape.Of(kind, VfioRequestNumber.Decode(request, powerOnly: false));
        int shown = Math.Min(argument.Length, shape?.Size ?? 0);
        IReadOnlyList<TracedField> sent = shape?.Read(argument.Slice(0, shown), answers: false) ?? [];
        IoctlResult result = _next.Ioctl(file, request, argument);
        IReadOnlyList<TracedField> answered = shape is not null && result.IsSuccess ? shape.Read(argument.Slice(0, shown), answers: true) : [];
        return Show(file, kind, request, shape, sent, answered, result);
    }

    /// <inheritdoc/>
    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
    {
        if (!_tracer.IsListening)
            return _next.Ioctl(file, request, argument);
        VfioFileKind kind = KindOf(file);
        RequestShape? shape = RequestShape.Of(kind, VfioRequestNumber.Decode(request, powerOnly: false));
        return Show(file, kind, request, shape, shape?.Read((ulong)argument) ?? [], [], _next.Ioctl(file, request, argument));
    }

    /// <inheritdoc/>
    public IoctlResult Open(string path, FileAccess access, out SafeHandle? file)
    {
        IoctlResult result = _next.Open(path, access, out file);
        VfioFileKind kind = file is null ? VfioFileKind.None : KindOf(path);
        if (file is not null)
            _kinds.Add(file, new Kind(kind));
        if (_tracer.IsListening)
            Show(new TracedCall("open") { Number = Next(), Path = path, File = kind, Result = result, Explanation = Why(result) });
        return result;
    }

    /// <inheritdoc/>
    public SafeHandle Adopt(int descriptor)
    {
        SafeHandle file = _next.Adopt(descriptor);
        // What a request returned as a descriptor is a device.
        _kinds.Add(file, new Kind(VfioFileKind.Device));
        return file;
    }

    /// <inheritdoc/>
    public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) =>
        Show(offset == -1 ? "read" : "pread", file, _next.Read(file, offset, buffer), ("count", (ulong)buffer.Length), PositionOf(offset));

    /// <inheritdoc/>
    public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) =>
        Show(offset == -1 ? "write" : "pwrite", file, _next.Write(file, offset, buffer), ("count", (ulong)buffer.Length), PositionOf(offset));

    // Where the file stands is nothing that the caller says.
    private static (string Name, ulong Value)? PositionOf(long offset) => offset == -1 ? null : ("offset", (ulong)offset);

    /// <inheritdoc/>
    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory) =>
        Show("mmap", file, _next.Map(file, offset, length, access, out memory), ("length", length), ("offset", (ulong)offset));

    /// <inheritdoc/>
    /// <returns>As there; <c>EOPNOTSUPP</c> if the transport behind cannot poll.</returns>
    public IoctlResult Poll(SafeHandle file, int milliseconds) =>
        _next is IEventPoll poll ? Show("poll", file, poll.Poll(file, milliseconds), ("timeout", (ulong)milliseconds)) : IoctlResult.Failure(Errno.EOPNOTSUPP);

    /// <inheritdoc/>
    public IoctlResult CreateEvent(out SafeHandle? file)
    {
        IoctlResult result = _next.CreateEvent(out file);
        if (file is not null)
            _kinds.Add(file, new Kind(VfioFileKind.Event));
        if (_tracer.IsListening)
            Show(new TracedCall("eventfd") { Number = Next(), File = VfioFileKind.Event, Result = result, Explanation = Why(result) });
        return result;
    }

    /// <inheritdoc/>
    public string? ExplainLastRefusal() => (_next as IRefusalExplainer)?.ExplainLastRefusal();

    /// <summary>The kind of what a path opens.</summary>
    internal static VfioFileKind KindOf(string path) =>
        path == "/dev/vfio/vfio" ? VfioFileKind.Container
        : path is not null && path.StartsWith("/dev/vfio/devices/", StringComparison.Ordinal) ? VfioFileKind.Device
        : path is not null && path.StartsWith("/dev/vfio/", StringComparison.Ordinal) ? VfioFileKind.Group
        : VfioFileKind.Other;

    private VfioFileKind KindOf(SafeHandle file) => _kinds.TryGetValue(file, out Kind? kind) ? kind.Value : VfioFileKind.None;

    private IoctlResult Show(string call, SafeHandle file, IoctlResult result, (string Name, ulong Value) first, (string Name, ulong Value)? second = null)
    {
        if (_tracer.IsListening)
        {
            List<TracedField> sent = [new(first.Name, first.Value, 8, null)];
            if (second is { } more)
                sent.Add(new(more.Name, more.Value, 8, null));
            Show(new TracedCall(call)
            {
                Number = Next(),
                Descriptor = (int)file.DangerousGetHandle(),
                File = KindOf(file),
                Sent = sent,
                Result = result,
                Explanation = Why(result),
            });
        }
        return result;
    }

    private IoctlResult Show(
        SafeHandle file, VfioFileKind kind, uint request, RequestShape? shape, IReadOnlyList<TracedField> sent, IReadOnlyList<TracedField> answered, IoctlResult result) =>
        Show(new TracedCall("ioctl")
        {
            Number = Next(),
            Descriptor = (int)file.DangerousGetHandle(),
            File = kind,
            Request = request,
            RequestName = shape?.Name,
            Argument = shape?.Kind ?? ArgumentKind.None,
            Sent = sent,
            Answered = answered,
            Result = result,
            Explanation = Why(result),
        });

    private IoctlResult Show(TracedCall call)
    {
        _tracer.OnCall(call);
        return call.Result;
    }

    private long Next() => Interlocked.Increment(ref _calls);

    // A kernel has no more to say than the number; the model names the rule, what it saw, and what would pass.
    private string? Why(IoctlResult result) => result.IsSuccess ? null : ExplainLastRefusal();

    private sealed class Kind(VfioFileKind value)
    {
        internal VfioFileKind Value { get; } = value;
    }
}
