namespace Uapi.Stress.Threads;

/// <summary>Threads that set out together, as often as they are asked to.</summary>
/// <remarks>
/// A thread that is woken comes too late to meet anybody, so they wait for each other spinning, and go on within some tens of nanoseconds. On a machine that is
/// busy with other things they yield before long; then it is the scheduler that makes calls overlap, in the middle of one.
/// </remarks>
internal sealed class Crew : IDisposable
{
    private readonly Thread[] _others;
    private readonly SemaphoreSlim _next = new(0);
    private Action<int> _work = static _ => { };
    private Exception? _failure;
    private int _arrived;
    private int _busy;
    private volatile bool _over;

    /// <param name="size">How many threads, the caller's own included.</param>
    public Crew(int size)
    {
        Size = size;
        _others = new Thread[size - 1];
        for (int number = 1; number < size; number++)
        {
            _others[number - 1] = new Thread(Serve) { IsBackground = true, Name = FormattableString.Invariant($"crew {number}") };
            _others[number - 1].Start(number);
        }
    }

    public int Size { get; }

    /// <summary>Each thread does the work with its own number, all at once; back when all are done.</summary>
    /// <exception cref="InvalidOperationException">One of them threw; what it threw is inside.</exception>
    public void Run(Action<int> work)
    {
        _work = work;
        _failure = null;
        _arrived = 0;
        Volatile.Write(ref _busy, Size - 1);
        if (Size > 1)
            _next.Release(Size - 1);
        Do(0);
        SpinWait spin = default;
        while (Volatile.Read(ref _busy) != 0)
            spin.SpinOnce();
        if (_failure is { } failure)
            throw new InvalidOperationException("A thread failed.", failure);
    }

    /// <summary>Whether a thread has failed: nobody should wait for it.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Waits until every thread came here as often.</summary>
    /// <param name="turn">How often the thread was here before.</param>
    /// <returns>False if a thread will never come, because it failed.</returns>
    public bool Meet(int turn)
    {
        int all = Size * (turn + 1);
        Interlocked.Increment(ref _arrived);
        SpinWait spin = default;
        while (Volatile.Read(ref _arrived) < all)
        {
            if (HasFailed)
                return false;
            spin.SpinOnce(sleep1Threshold: -1);
        }
        return true;
    }

    private void Serve(object? number)
    {
        while (true)
        {
            _next.Wait();
            if (_over)
                return;
            Do((int)number!);
            Interlocked.Decrement(ref _busy);
        }
    }

    private void Do(int number)
    {
        try
        {
            _work(number);
        }
        catch (Exception failure)
        {
            // What a thread finds must not end the program without a word.
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }

    public void Dispose()
    {
        _over = true;
        _next.Release(Size);
        foreach (Thread other in _others)
            other.Join();
        _next.Dispose();
    }
}
