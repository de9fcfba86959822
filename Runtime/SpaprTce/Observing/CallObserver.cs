using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>Stands between the calls of a machine's processes and their answers, if somebody wants to see, count or judge them. Without, there is none, and calls go straight through.</summary>
/// <remarks>It looks at arguments before and after the call, only as far as they can be read, and has no part in the answer.</remarks>
internal sealed class CallObserver
{
    // The call that the thread is in, and what its last one was found to be: as errno, per thread.
    [ThreadStatic]
    private static long t_current;

    [ThreadStatic]
    private static SpaprProcess? t_lastProcess;

    [ThreadStatic]
    private static IReadOnlyList<LintFinding>? t_lastFindings;

    private readonly SpaprTracer? _tracer;
    private readonly CallCounters? _counters;
    private readonly LintWatch? _lints;
    private readonly int _pageShift;
    private long _calls;

    private CallObserver(SpaprMachineOptions options, int pageShift)
    {
        _tracer = options.Trace;
        _counters = options.CountCalls ? new CallCounters() : null;
        _lints = options.Lints ? new LintWatch() : null;
        _pageShift = pageShift;
    }

    /// <summary>The observer that the options ask for; null if they ask for none.</summary>
    internal static CallObserver? For(SpaprMachineOptions options, int pageShift) =>
        options.Trace is null && !options.CountCalls && !options.Lints ? null : new CallObserver(options, pageShift);

    /// <summary>Number of the call that this thread is in; 0 if nobody observes it.</summary>
    internal static long CurrentCall => t_current;

    /// <summary>What was counted; null if nothing is.</summary>
    internal CallCounters? Counters => _counters;

    /// <summary>Every finding so far.</summary>
    internal IReadOnlyList<LintFinding> Findings() => _lints?.Findings() ?? [];

    /// <summary>What was found about the last call of a process in this thread.</summary>
    internal static IReadOnlyList<LintFinding> LastOf(SpaprProcess process) => t_lastProcess == process ? t_lastFindings ?? [] : [];

    /// <summary>A request begins, is answered, and is looked at.</summary>
    internal IoctlResult Ioctl(SpaprProcess process, OpenFile? file, int descriptor, uint request, in IoctlArgument argument, bool powerNumbersOnly = false)
    {
        bool traced = _tracer is { IsListening: true };
        VfioRequest decoded = VfioRequestNumber.Decode(request, powerNumbersOnly);
        if (!traced && _lints is null)
        {
            IoctlResult counted = process.Ioctl(file, request, argument, powerNumbersOnly);
            _counters?.Count(KindOf(file), decoded, counted);
            return counted;
        }
        ObservedCall call = Begin(process, SystemCall.Ioctl, descriptor, KindOf(file));
        RequestShape? shape = RequestShape.Of(call.Kind, decoded);
        Span<byte> room = stackalloc byte[2 * RequestShape.Largest];
        // The same bytes a kernel may read, and a few behind them: never more than can be read, whatever argsz says.
        Span<byte> sent = room.Slice(0, shape is { Size: > 0 } ? argument.Peek(room.Slice(0, RequestShape.Largest)) : 0);
        BeforeCall before = _lints is null ? default : LintWatch.Look(file, decoded, sent);
        IoctlResult result = process.Ioctl(file, request, argument, powerNumbersOnly);
        Span<byte> after = room.Slice(RequestShape.Largest);
        Span<byte> answered = after.Slice(0, result.IsSuccess && shape is { Size: > 0 } ? argument.Peek(after) : 0);
        Refusal? refusal = process.LastRefusal;
        _counters?.Count(call.Kind, decoded, result);
        IReadOnlyList<LintFinding> lints = _lints?.Judge(call.Mark, before, decoded, sent, answered, result, refusal) ?? [];
        Remember(process, lints);
        if (traced)
        {
            _tracer!.OnCall(new TracedCall("ioctl")
            {
                Number = call.Number,
                Process = call.Mark.Process,
                Descriptor = descriptor,
                File = call.Kind,
                Request = request,
                RequestName = shape?.Name,
                Argument = shape?.Kind ?? ArgumentKind.None,
                Sent = shape is null ? [] : shape.Kind == ArgumentKind.Number ? shape.Read(argument.Value) : shape.Read(sent, answers: false),
                Answered = shape?.Read(answered, answers: true) ?? [],
                Result = result,
                Refusal = refusal,
                Explanation = refusal?.ToString(),
                LockedBefore = call.LockedBefore << _pageShift,
                LockedAfter = process.Locked.Pages << _pageShift,
                Lints = lints,
            });
        }
        return result;
    }

    /// <summary>Another system call begins.</summary>
    internal ObservedCall Begin(SpaprProcess process, SystemCall call, int descriptor = -1) =>
        Begin(process, call, descriptor, descriptor < 0 ? VfioFileKind.None : KindOf(process.Files.Find(descriptor)));

    private ObservedCall Begin(SpaprProcess process, SystemCall call, int descriptor, VfioFileKind kind) =>
        new(process, t_current = Interlocked.Increment(ref _calls), call, descriptor, kind, process.Locked.Pages);

    /// <summary>It has ended.</summary>
    /// <returns>The result.</returns>
    internal IoctlResult End(in ObservedCall call, IoctlResult result)
    {
        _counters?.Count(call.Call, result);
        IReadOnlyList<LintFinding> lints = _lints is not null && call.Call is SystemCall.Close or SystemCall.Exit ? _lints!.JudgeClose(call.Mark) : [];
        Remember(call.Process, lints);
        if (_tracer is { IsListening: true })
        {
            // Calls that concern memory alone are refused without a rule.
            Refusal? refusal = call.Call is SystemCall.Lock or SystemCall.Unlock or SystemCall.Fork or SystemCall.Exit ? null : call.Process.LastRefusal;
            List<TracedField> sent = [];
            if (call.First is { } first)
                sent.Add(new TracedField(first.Name, first.Value, 8, null));
            if (call.Second is { } second)
                sent.Add(new TracedField(second.Name, second.Value, 8, null));
            _tracer.OnCall(new TracedCall(SystemCallNames.NameOf(call.Call))
            {
                Number = call.Number,
                Process = call.Mark.Process,
                Descriptor = call.Descriptor,
                Path = call.Path,
                File = call.Call == SystemCall.Open && result.IsSuccess ? KindOf(call.Process.Files.Find(result.Value)) : call.Kind,
                Sent = sent,
                Result = result,
                Refusal = refusal,
                Explanation = refusal?.ToString(),
                LockedBefore = call.LockedBefore << _pageShift,
                LockedAfter = call.Process.Locked.Pages << _pageShift,
                Lints = lints,
            });
        }
        return result;
    }

    private static void Remember(SpaprProcess process, IReadOnlyList<LintFinding> lints)
    {
        t_current = 0;
        t_lastProcess = process;
        t_lastFindings = lints;
    }

    private static VfioFileKind KindOf(OpenFile? file) => file switch
    {
        null => VfioFileKind.None,
        ContainerFile => VfioFileKind.Container,
        GroupFile => VfioFileKind.Group,
        DeviceFile => VfioFileKind.Device,
        EventFile => VfioFileKind.Event,
        _ => VfioFileKind.Other,
    };
}
