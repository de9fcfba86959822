using System.Collections.Concurrent;
using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>How a storm went.</summary>
/// <param name="Calls">Calls made.</param>
/// <param name="Succeeded">Those that went through: a storm of refusals proves nothing.</param>
/// <param name="Findings">What is wrong, a sentence each.</param>
internal sealed record StormReport(long Calls, long Succeeded, IReadOnlyList<string> Findings);

/// <summary>Threads that call as they please, and others that take the ground from under them; when all are still, everything must add up.</summary>
internal abstract class Storm
{
    // Enough to understand what is wrong.
    private const int MostFindings = 20;

    private readonly ConcurrentQueue<string> _findings = new();
    private long _calls;
    private long _succeeded;

    private protected Storm(SpaprMachine machine) => Machine = machine;

    private protected SpaprMachine Machine { get; }

    /// <summary>Whether its threads give way inside of calls (<see cref="Interleaving"/>): fewer calls, that meet more often.</summary>
    internal bool GivesWay { get; init; }

    /// <summary>One round, from an empty machine to an empty machine.</summary>
    /// <param name="crew">The threads.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="calls">About how many calls each thread makes.</param>
    internal StormReport Run(Crew crew, int seed, int calls)
    {
        _findings.Clear();
        _calls = 0;
        _succeeded = 0;
        Prepare(crew.Size);
        crew.Run(thread =>
        {
            Tally tally = new(this);
            crew.Meet(0);
            if (GivesWay)
                Interleaving.Begin(seed + thread + 1);
            Work(thread, new Random(seed + thread), calls, tally);
            Interleaving.End();
            tally.Close();
        });
        foreach (string broken in Machine.CheckConsistency())
            Find(broken);
        Finish();
        foreach (string broken in Machine.CheckConsistency())
            Find($"after the end: {broken}");
        PhysicalMemoryUse use = Machine.Physical!.GetUse();
        if (use != default)
            Find(FormattableString.Invariant($"after the end {use.Held} bytes of frames are held and {use.Pinned} pinned"));
        return new StormReport(_calls, _succeeded, [.. _findings]);
    }

    /// <summary>Makes what the threads need.</summary>
    private protected abstract void Prepare(int threads);

    /// <summary>What a thread does.</summary>
    private protected abstract void Work(int thread, Random random, int calls, Tally tally);

    /// <summary>Looks at what is left, closes everything, and ends the processes.</summary>
    private protected abstract void Finish();

    private protected void Find(string sentence)
    {
        if (_findings.Count < MostFindings)
            _findings.Enqueue(sentence);
    }

    /// <summary>Ends a process; all that counted as locked must have been given back.</summary>
    private protected void End(SpaprProcess process)
    {
        foreach (SpaprOpenFile file in process.GetOpenFiles())
            process.Close(file.Descriptor);
        if (process.Locked.Pages != 0)
            Find(FormattableString.Invariant($"{process.Locked.Pages} pages are locked after the last close"));
        process.Exit();
    }

    /// <summary>What one thread counts for itself.</summary>
    private protected sealed class Tally(Storm storm)
    {
        private long _calls;
        private long _succeeded;

        /// <summary>Counts a call, and finds fault with any errno but those that its place allows.</summary>
        internal IoctlResult Count(IoctlResult result, string call, params ReadOnlySpan<Errno> allowed)
        {
            _calls++;
            if (result.IsSuccess)
                _succeeded++;
            else if (!allowed.Contains(result.Errno))
                storm.Find($"{call} answered {result.Errno}");
            return result;
        }

        internal void Close()
        {
            Interlocked.Add(ref storm._calls, _calls);
            Interlocked.Add(ref storm._succeeded, _succeeded);
        }
    }
}
