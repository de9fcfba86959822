namespace Uapi.Stress.Threads.Histories;

/// <summary>What a thread asks of a container, or its device of the bridge.</summary>
internal enum CallKind : byte
{
    Map,
    Unmap,
    Register,
    Unregister,
    Create,
    Remove,
    Enable,
    Disable,

    /// <summary>The device reads a page: how a change of an entry shows at once.</summary>
    Read,
}

/// <summary>A call on the small world of histories: two windows with two pages each, two buffers.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Window">0 or 1, by place on the bus.</param>
/// <param name="Page">The first page, 0 or 1.</param>
/// <param name="Pages">How many pages.</param>
/// <param name="Buffer">0 or 1.</param>
internal readonly record struct ContainerCall(CallKind Kind, int Window = 0, int Page = 0, int Pages = 1, int Buffer = 0)
{
    public override string ToString() => Kind switch
    {
        CallKind.Map => FormattableString.Invariant($"MAP window {Window} page {Page} x{Pages} <- buffer {Buffer}"),
        CallKind.Unmap => FormattableString.Invariant($"UNMAP window {Window} page {Page} x{Pages}"),
        CallKind.Register or CallKind.Unregister => FormattableString.Invariant($"{Kind} buffer {Buffer}"),
        CallKind.Remove => FormattableString.Invariant($"Remove window {Window}"),
        CallKind.Read => FormattableString.Invariant($"device reads window {Window} page {Page}"),
        _ => Kind.ToString(),
    };
}

/// <summary>A call as it went: what came back, and when it began and ended on a clock that all threads share.</summary>
internal readonly record struct RecordedCall(ContainerCall Call, int Result, long Invoked, long Returned)
{
    public override string ToString() => FormattableString.Invariant($"[{Invoked,3}..{Returned,3}] {Call} = {Result}");
}

/// <summary>What some threads did with one container at once, and one thread alone before and after that.</summary>
/// <param name="IsV2">The type of the container.</param>
/// <param name="Before">Calls that were over before the others began.</param>
/// <param name="Threads">The calls of each thread, in its own order; the last of the threads may be the one that looks at the end.</param>
internal sealed record History(bool IsV2, RecordedCall[] Before, RecordedCall[][] Threads)
{
    /// <summary>Whether two calls of different threads were under way at the same time.</summary>
    public bool Overlaps
    {
        get
        {
            for (int one = 0; one < Threads.Length; one++)
            {
                for (int other = one + 1; other < Threads.Length; other++)
                {
                    foreach (RecordedCall left in Threads[one])
                    {
                        foreach (RecordedCall right in Threads[other])
                        {
                            if (left.Invoked < right.Returned && right.Invoked < left.Returned)
                                return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    public override string ToString()
    {
        StringWriter text = new();
        text.Write(IsV2 ? "a v2 container\n" : "a v1 container\n");
        foreach (RecordedCall call in Before)
            text.Write($"  before    {call}\n");
        for (int thread = 0; thread < Threads.Length; thread++)
        {
            foreach (RecordedCall call in Threads[thread])
                text.Write(FormattableString.Invariant($"  thread {thread}  {call}\n"));
        }
        return text.ToString();
    }
}
