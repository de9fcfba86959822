using Uapi.SpaprTce;
using Uapi.Stress.Threads;
using Uapi.Stress.Threads.Histories;

namespace Uapi.Runtime.Tests.SpaprTce.Threads;

/// <summary>Small histories of several threads on one container: some order of the calls must explain them. And the judge itself is judged.</summary>
public sealed class LinearizabilityTests
{
    private const int EnoughOverlapping = 200;
    private const int MostRounds = 1_000;

    private static readonly LinearizabilityCheck Check = new();

    [Theory]
    [InlineData(2, 65536)]
    [InlineData(2, 4096)]
    [InlineData(3, 65536)]
    [InlineData(3, 4096)]
    public void ConcurrentHistories_AreExplainedBySomeOrder(int threads, int pageSize)
    {
        StringWriter log = new();
        HistoryCount count = default;
        using Crew crew = new(threads);
        HistoryRecorder recorder = new(pageSize, log);
        // A busy machine lets threads meet less often: then it takes more histories. No clock says when it is enough; threads give way in the middle of calls,
        // so that calls meet on any machine, and the limit of 32,000 histories is for a model that does not let them.
        for (int round = 0; round < 60 || (count.Overlapping < EnoughOverlapping && round < MostRounds); round++)
            count += recorder.Run(crew, new Random((threads * 1000) + round));
        Assert.True(count is { Unexplained: 0, Broken: 0 }, log.ToString());
        Assert.True(count.Overlapping >= EnoughOverlapping, $"Of {count.Histories} histories only {count.Overlapping} had calls at once.");
    }

    [Theory]
    [InlineData(65536)]
    [InlineData(4096)]
    public void OneThread_SeesWhatTheSpecificationSays(int pageSize)
    {
        // The state that judges is judged by the model: with one thread there is only one order.
        StringWriter log = new();
        HistoryCount count = Record(threads: 1, pageSize, rounds: 60, log);
        Assert.True(count is { Unexplained: 0, Broken: 0, Overlapping: 0 }, log.ToString());
    }

    [Fact]
    public void UnmapThatComesLate_IsNotExplained() => AssertFound(static (machine, group) => new UnmapsLate(machine, group));

    [Fact]
    public void MapThatIsLost_IsNotExplained() => AssertFound(static (machine, group) => new LosesMaps(machine, group));

    [Fact]
    public void UnregisterThatLetsGoTwice_IsNotExplained() => AssertFound(static (machine, group) => new RegistersTwice(machine, group));

    [Fact]
    public void ReadAfterUnmap_IsNotExplained()
    {
        RecordedCall[] unmap = [new(new(CallKind.Unmap), 0, 1, 2)];
        RecordedCall[] read = [new(new(CallKind.Read), 1, 3, 4)];
        Assert.False(Check.Explains(Mapped(unmap, read)));
        // At the same time it is fine, and either way.
        Assert.True(Check.Explains(Mapped(unmap, [new(new(CallKind.Read), 1, 0, 4)])));
        Assert.True(Check.Explains(Mapped(unmap, [new(new(CallKind.Read), 0, 0, 4)])));
    }

    [Fact]
    public void BothRegionsBusyForOneEntry_IsNotExplained()
    {
        // An entry moves from buffer 0 to buffer 1. Whoever finds 1 in use, and then 0, saw it in both.
        RecordedCall[] map = [new(new(CallKind.Map, Buffer: 1), 0, 1, 10)];
        RecordedCall[] wrong = [new(new(CallKind.Unregister, Buffer: 1), -16, 2, 3), new(new(CallKind.Unregister, Buffer: 0), -16, 4, 5)];
        RecordedCall[] right = [new(new(CallKind.Unregister, Buffer: 0), -16, 2, 3), new(new(CallKind.Unregister, Buffer: 1), -16, 4, 5)];
        Assert.False(Check.Explains(Mapped(pages: 1, map, wrong)));
        Assert.True(Check.Explains(Mapped(pages: 1, map, right)));
    }

    [Fact]
    public void WindowThatIsGoneAndThere_IsNotExplained()
    {
        // REMOVE takes long. Whoever cannot map any more cannot unmap in that window either.
        RecordedCall[] remove = [new(new(CallKind.Remove), 0, 1, 10)];
        RecordedCall[] wrong = [new(new(CallKind.Map), -6, 2, 3), new(new(CallKind.Unmap), 0, 4, 5)];
        RecordedCall[] right = [new(new(CallKind.Unmap), 0, 2, 3), new(new(CallKind.Map), -6, 4, 5)];
        Assert.False(Check.Explains(Mapped(remove, wrong)));
        Assert.True(Check.Explains(Mapped(remove, right)));
    }

    [Fact]
    public void TwoPages_MayBeSeenOneByOne_InTheirOrder()
    {
        RecordedCall[] map = [new(new(CallKind.Map, Pages: 2, Buffer: 1), 0, 1, 10)];
        RecordedCall[] half = [new(new(CallKind.Read, Page: 0), 2, 2, 3), new(new(CallKind.Read, Page: 1), 1, 4, 5)];
        Assert.True(Check.Explains(Mapped(map, half)));
        // After the call nothing is half.
        RecordedCall[] late = [new(new(CallKind.Read, Page: 0), 2, 11, 12), new(new(CallKind.Read, Page: 1), 1, 13, 14)];
        Assert.False(Check.Explains(Mapped(map, late)));
    }

    [Fact]
    public void WrongResultBeforeTheThreads_IsNotExplained()
    {
        History history = Mapped([], []);
        history.Before[0] = history.Before[0] with { Result = -16 };
        Assert.False(Check.Explains(history));
    }

    private static History Mapped(params RecordedCall[][] threads) => Mapped(pages: 2, threads);

    // Both buffers are registered, and pages of the first are mapped in the first window.
    private static History Mapped(int pages, params RecordedCall[][] threads) => new(
        IsV2: true,
        [new(new(CallKind.Register), 0, -9, -8), new(new(CallKind.Register, Buffer: 1), 0, -7, -6), new(new(CallKind.Map, Pages: pages), 0, -5, -4)],
        threads);

    private static HistoryCount Record(int threads, int pageSize, int rounds, TextWriter log, Func<SpaprMachine, int, HistoryContainer>? make = null)
    {
        using Crew crew = new(threads);
        HistoryRecorder recorder = new(pageSize, log, make);
        HistoryCount count = default;
        for (int round = 0; round < rounds; round++)
            count += recorder.Run(crew, new Random((threads * 1000) + round));
        return count;
    }

    private static void AssertFound(Func<SpaprMachine, int, HistoryContainer> make)
    {
        StringWriter log = new();
        HistoryCount count = Record(threads: 2, 65536, rounds: 10, log, make);
        Assert.True(count.Unexplained > 0, "Nothing was found.");
        Assert.Contains("No order of the calls explains", log.ToString());
    }

    // Says that a page is unmapped, and unmaps it before its next call.
    private sealed class UnmapsLate(SpaprMachine machine, int group) : HistoryContainer(machine, group)
    {
        private readonly ThreadLocal<ContainerCall?> _due = new();

        internal override int Perform(in ContainerCall call)
        {
            if (call.Kind == CallKind.Unmap)
            {
                _due.Value = call;
                return 0;
            }
            int result = base.Perform(call);
            if (_due.Value is { } due)
            {
                _due.Value = null;
                base.Perform(due);
            }
            return result;
        }
    }

    // Says that a page is mapped when another call is under way, and does nothing.
    private sealed class LosesMaps(SpaprMachine machine, int group) : HistoryContainer(machine, group)
    {
        private int _calls;

        internal override int Perform(in ContainerCall call)
        {
            bool isLost = call.Kind == CallKind.Map && Interlocked.Increment(ref _calls) % 8 == 0;
            return isLost ? 0 : base.Perform(call);
        }
    }

    // Looks whether a range is registered, and registers it some time later.
    private sealed class RegistersTwice(SpaprMachine machine, int group) : HistoryContainer(machine, group)
    {
        internal override int Perform(in ContainerCall call)
        {
            int result = base.Perform(call);
            return call.Kind == CallKind.Register && result == -16 ? 0 : result;
        }
    }
}
