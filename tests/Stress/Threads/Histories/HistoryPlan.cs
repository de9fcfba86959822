namespace Uapi.Stress.Threads.Histories;

/// <summary>What the threads of one history are going to call, made from a number.</summary>
/// <param name="IsV2">The type of the container.</param>
/// <param name="Before">What one thread calls first.</param>
/// <param name="Threads">What each thread calls.</param>
internal sealed record HistoryPlan(bool IsV2, ContainerCall[] Before, ContainerCall[][] Threads)
{
    // Calls that have something to do with each other meet more often when there are few kinds of them.
    private static readonly CallKind[][] Themes =
    [
        [CallKind.Map, CallKind.Map, CallKind.Unmap, CallKind.Register, CallKind.Unregister, CallKind.Create, CallKind.Remove, CallKind.Read],
        [CallKind.Map, CallKind.Map, CallKind.Unregister, CallKind.Remove, CallKind.Create],
        [CallKind.Map, CallKind.Unmap, CallKind.Unregister, CallKind.Register],
        [CallKind.Map, CallKind.Map, CallKind.Unmap, CallKind.Read, CallKind.Unregister],
        [CallKind.Map, CallKind.Unmap, CallKind.Remove, CallKind.Create, CallKind.Read],
    ];

    // DISABLE keeps new calls out and does not wait for those that have begun, in the kernel and here; so it is not judged by what a device sees.
    private static readonly CallKind[][] FirstVersionThemes =
    [
        [CallKind.Map, CallKind.Unmap, CallKind.Enable, CallKind.Disable, CallKind.Register, CallKind.Create],
        [CallKind.Map, CallKind.Unmap, CallKind.Read],
    ];

    /// <summary>Calls that show all of a container's state, for a thread that comes when the others are done.</summary>
    internal static readonly ContainerCall[] Look =
    [
        new(CallKind.Read, 0, 0), new(CallKind.Read, 0, 1), new(CallKind.Read, 1, 0), new(CallKind.Read, 1, 1),
        new(CallKind.Unregister, Buffer: 0), new(CallKind.Unregister, Buffer: 1), new(CallKind.Create), new(CallKind.Enable),
    ];

    internal static HistoryPlan Make(Random random, int threads)
    {
        bool isV2 = random.Next(8) != 0;
        CallKind[][] themes = isV2 ? Themes : FirstVersionThemes;
        int theme = random.Next(themes.Length);
        CallKind[] kinds = themes[theme];
        List<ContainerCall> before = [];
        if (isV2)
        {
            // Mostly something is there already, sometimes nothing at all: then two first maps may meet.
            if (random.Next(8) != 0)
                before.Add(new(CallKind.Register, Buffer: 0));
            if (random.Next(2) != 0)
                before.Add(new(CallKind.Register, Buffer: 1));
        }
        else if (theme == 1 || random.Next(2) != 0)
        {
            before.Add(new(CallKind.Enable));
        }
        for (int more = random.Next(4); more > 0; more--)
            before.Add(Call(random, kinds));
        // As many calls as the search can bear: what matters is that they meet, not that they are many.
        ContainerCall[][] calls = new ContainerCall[threads][];
        for (int thread = 0; thread < threads; thread++)
        {
            calls[thread] = new ContainerCall[random.Next(1, 6)];
            for (int number = 0; number < calls[thread].Length; number++)
                calls[thread][number] = Call(random, kinds);
        }
        return new HistoryPlan(isV2, [.. before], calls);
    }

    private static ContainerCall Call(Random random, CallKind[] kinds)
    {
        CallKind kind = kinds[random.Next(kinds.Length)];
        // Most on one page of the first window, where the others are as well.
        int window = random.Next(4) == 0 ? 1 : 0;
        int page = random.Next(3) == 0 ? 1 : 0;
        int pages = kind is CallKind.Map or CallKind.Unmap && page == 0 && random.Next(3) == 0 ? 2 : 1;
        return new ContainerCall(kind, window, page, pages, random.Next(3) == 0 ? 1 : 0);
    }
}
