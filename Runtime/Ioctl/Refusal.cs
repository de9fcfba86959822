namespace Uapi.Ioctl;

/// <summary>Makes the exception for a refused call, with the transport's own explanation if it has one.</summary>
/// <remarks>Ask at once, on the thread of the call: the transport remembers its last refusal only.</remarks>
internal static class Refusal
{
    /// <summary>The exception for a refused request.</summary>
    internal static IoctlException Of(IIoctlTransport transport, IoctlResult result, string request, uint number) =>
        new(result.Errno, request, number, Explain(transport));

    /// <summary>The exception for a request that was answered with a number that is no success.</summary>
    internal static IoctlException OfValue(IIoctlTransport transport, int value, string request, uint number, string meaning) =>
        IoctlException.ForValue(value, request, number, meaning, Explain(transport));

    /// <summary>The exception for another refused call.</summary>
    internal static ErrnoException Of(IIoctlTransport transport, IoctlResult result, string what) =>
        new(result.Errno, what, Explain(transport));

    private static string? Explain(IIoctlTransport transport) => (transport as IRefusalExplainer)?.ExplainLastRefusal();
}
