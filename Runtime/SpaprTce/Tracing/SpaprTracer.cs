namespace Uapi.SpaprTce;

/// <summary>Whoever wants to see the calls: set it as <see cref="SpaprMachineOptions.Trace"/>, or put a <see cref="TracingTransport"/> before any other transport.</summary>
/// <remarks>
/// Calls arrive when they are finished, on the thread that made them, from several threads at once; a tracer that keeps or writes anything takes a lock of its own. It must not
/// call back into the process that it hears of. What it throws comes out of the call.
/// </remarks>
public abstract class SpaprTracer
{
    /// <summary>Whether anybody would read what <see cref="OnCall"/> is given. If not, the next call is not even looked at.</summary>
    public virtual bool IsListening => true;

    /// <summary>A call is finished.</summary>
    public abstract void OnCall(TracedCall call);
}
