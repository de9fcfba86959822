using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>Processes under observation.</summary>
internal static class Observed
{
    internal static Caller Linted(QuirkSet? quirks = null, bool byAddress = false, SpaprMachineOptions? options = null) =>
        new(new CallSetting(65536, quirks ?? QuirkSet.Documented, ByAddress: byAddress), (options ?? new SpaprMachineOptions()) with { Lints = true });

    internal static Caller Traced(SpaprTracer tracer, QuirkSet? quirks = null, bool byAddress = false) =>
        new(new CallSetting(65536, quirks ?? QuirkSet.Documented, ByAddress: byAddress), new SpaprMachineOptions { Trace = tracer });
}

/// <summary>Keeps what it hears.</summary>
internal sealed class ListTracer : SpaprTracer
{
    private readonly List<TracedCall> _calls = [];

    internal IReadOnlyList<TracedCall> Calls
    {
        get
        {
            lock (_calls)
                return _calls.ToArray();
        }
    }

    internal TracedCall Last => Calls[^1];

    internal bool Listens { get; set; } = true;

    public override bool IsListening => Listens;

    public override void OnCall(TracedCall call)
    {
        lock (_calls)
            _calls.Add(call);
    }
}
