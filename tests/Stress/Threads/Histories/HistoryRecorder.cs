using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Histories;

/// <summary>How many histories there were.</summary>
/// <param name="Histories">All.</param>
/// <param name="Overlapping">Those in which calls of different threads really were under way at once.</param>
/// <param name="Calls">Calls in all of them.</param>
/// <param name="Unexplained">Those that no order of calls explains.</param>
/// <param name="Broken">Broken invariants of the machine after all of them.</param>
internal readonly record struct HistoryCount(long Histories, long Overlapping, long Calls, long Unexplained, long Broken)
{
    public static HistoryCount operator +(HistoryCount left, HistoryCount right) =>
        new(left.Histories + right.Histories, left.Overlapping + right.Overlapping, left.Calls + right.Calls, left.Unexplained + right.Unexplained, left.Broken + right.Broken);
}

/// <summary>Lets threads loose on containers, writes down what happened, and has it judged.</summary>
internal sealed class HistoryRecorder
{
    // Each on a container, a group and a process of its own, so that the threads go from one to the next without waiting for anybody to tidy up.
    private const int AtOnce = 32;

    private readonly SpaprMachine _machine;
    private readonly HistoryContainer[] _containers;
    private readonly LinearizabilityCheck _check = new();
    private readonly TextWriter _log;
    private long _clock;

    /// <param name="pageSize">The machine's page size.</param>
    /// <param name="log">Where a history goes that nothing explains.</param>
    /// <param name="make">Makes the containers; those of the model if null.</param>
    internal HistoryRecorder(int pageSize, TextWriter log, Func<SpaprMachine, int, HistoryContainer>? make = null)
    {
        make ??= static (machine, group) => new HistoryContainer(machine, group);
        _log = log;
        _machine = new SpaprMachine(new SpaprMachineOptions { PageSize = pageSize, Groups = AtOnce });
        _containers = new HistoryContainer[AtOnce];
        for (int number = 0; number < AtOnce; number++)
            _containers[number] = make(_machine, number);
    }

    /// <summary>Makes and judges a number of histories.</summary>
    /// <param name="crew">The threads.</param>
    /// <param name="random">Where the calls come from.</param>
    internal HistoryCount Run(Crew crew, Random random)
    {
        HistoryPlan[] plans = new HistoryPlan[AtOnce];
        RecordedCall[][] before = new RecordedCall[AtOnce][];
        RecordedCall[][][] calls = new RecordedCall[AtOnce][][];
        for (int number = 0; number < AtOnce; number++)
        {
            plans[number] = HistoryPlan.Make(random, crew.Size);
            _containers[number].Open(plans[number].IsV2);
            before[number] = Record(_containers[number], plans[number].Before, null);
            // One place more, for the one who looks at the end.
            calls[number] = new RecordedCall[crew.Size + 1][];
        }
        int seed = random.Next();
        crew.Run(thread =>
        {
            Random pauses = new(seed + thread);
            Interleaving.Begin(pauses.Next());
            for (int number = 0; number < AtOnce && crew.Meet(number); number++)
                calls[number][thread] = Record(_containers[number], plans[number].Threads[thread], pauses);
            Interleaving.End();
        });
        HistoryCount count = default;
        for (int number = 0; number < AtOnce; number++)
        {
            calls[number][crew.Size] = Record(_containers[number], HistoryPlan.Look, null);
            History history = new(plans[number].IsV2, before[number], calls[number]);
            bool isExplained = _check.Explains(history);
            if (!isExplained)
                _log.Write($"No order of the calls explains this history of {history}");
            count += new HistoryCount(1, history.Overlaps ? 1 : 0, calls[number].Sum(static thread => thread.Length), isExplained ? 0 : 1, 0);
        }
        IReadOnlyList<string> broken = _machine.CheckConsistency();
        foreach (HistoryContainer container in _containers)
            container.Close();
        count += new HistoryCount(0, 0, 0, 0, broken.Count);
        foreach (string sentence in broken)
            _log.WriteLine(sentence);
        foreach (HistoryContainer container in _containers)
        {
            if (container.Process.Locked.Pages == 0)
                continue;
            _log.WriteLine(FormattableString.Invariant($"{container.Process.Locked.Pages} pages are locked after the last close."));
            count += new HistoryCount(0, 0, 0, 0, 1);
        }
        if (_machine.Physical!.GetUse().Pinned is var pinned and not 0)
        {
            _log.WriteLine(FormattableString.Invariant($"{pinned} bytes are pinned after the last close."));
            count += new HistoryCount(0, 0, 0, 0, 1);
        }
        return count;
    }

    private RecordedCall[] Record(HistoryContainer container, ContainerCall[] calls, Random? pauses)
    {
        RecordedCall[] record = new RecordedCall[calls.Length];
        for (int number = 0; number < calls.Length; number++)
        {
            Pause(pauses);
            long invoked = Interlocked.Increment(ref _clock);
            int result = container.Perform(calls[number]);
            record[number] = new RecordedCall(calls[number], result, invoked, Interlocked.Increment(ref _clock));
        }
        return record;
    }

    // So that calls meet at every place of each other.
    private static void Pause(Random? random)
    {
        switch (random?.Next(16))
        {
            case 0 or 1 or 2 or 3:
                Thread.SpinWait(random.Next(20));
                break;
            case 4 or 5:
                Thread.SpinWait(random.Next(200));
                break;
            case 6:
                Thread.Yield();
                break;
        }
    }
}
