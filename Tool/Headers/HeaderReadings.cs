using Uapi.Analysis;
using Uapi.Model;

namespace Uapi.Tool.Headers;

/// <summary>Reads headers for targets: on several threads when there is enough to do, handing over results in the order of the names.</summary>
internal static class HeaderReadings
{
    // The parser descends as deep as ReaderLimits.MaxNesting allows; some C libraries give threads far less stack than the first one.
    private const int StackSize = 16 << 20;

    // How far a thread may run ahead of the output: bounds what is kept in memory.
    private const int MaxAhead = 8;

    /// <summary>Reads each header for all targets.</summary>
    /// <param name="headers">Where from.</param>
    /// <param name="options">How to read.</param>
    /// <param name="names">What to read.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="map">Makes a result of a header's readings, one for each target; runs on any thread.</param>
    /// <param name="handle">Takes the results, one at a time on this thread, in the order of the names.</param>
    public static void ForEach<T>(
        ToolHeaders headers, ReaderOptions options, IReadOnlyList<string> names, IReadOnlyList<Target> targets, Func<string, IReadOnlyList<HeaderAbi>, T> map, Action<int, T> handle)
    {
        int workers = Math.Min(Environment.ProcessorCount, names.Count);
        if (workers <= 1)
        {
            HeaderReader reader = new(headers, options);
            for (int i = 0; i < names.Count; i++)
                handle(i, map(names[i], reader.Read(names[i], targets)));
            return;
        }
        new Pool<T>(headers, options, names, targets, map).Run(workers, handle);
    }

    private sealed class Pool<T>(
        ToolHeaders headers, ReaderOptions options, IReadOnlyList<string> names, IReadOnlyList<Target> targets, Func<string, IReadOnlyList<HeaderAbi>, T> map)
    {
        private readonly object _gate = new();
        private readonly Dictionary<int, T> _ready = [];
        private int _next;
        private int _handled;
        private Exception? _failure;

        public void Run(int workers, Action<int, T> handle)
        {
            List<Thread> threads = [];
            for (int i = 0; i < workers; i++)
            {
                Thread thread = new(Work, StackSize) { IsBackground = true };
                threads.Add(thread);
                thread.Start();
            }
            try
            {
                for (int index = 0; index < names.Count; index++)
                    handle(index, Take(index));
            }
            finally
            {
                lock (_gate)
                {
                    _next = names.Count;
                    Monitor.PulseAll(_gate);
                }
                foreach (Thread thread in threads)
                    thread.Join();
            }
        }

        private T Take(int index)
        {
            lock (_gate)
            {
                T? result;
                while (!_ready.Remove(index, out result))
                {
                    if (_failure is not null)
                        throw new InvalidOperationException("reading a header failed", _failure);
                    Monitor.Wait(_gate);
                }
                _handled = index + 1;
                Monitor.PulseAll(_gate);
                return result;
            }
        }

        private void Work()
        {
            try
            {
                HeaderReader reader = new(headers, options);
                while (TryStart(out int index))
                {
                    T result = map(names[index], reader.Read(names[index], targets));
                    lock (_gate)
                    {
                        _ready.Add(index, result);
                        Monitor.PulseAll(_gate);
                    }
                }
            }
            catch (Exception exception)
            {
                lock (_gate)
                {
                    _failure ??= exception;
                    Monitor.PulseAll(_gate);
                }
            }
        }

        private bool TryStart(out int index)
        {
            lock (_gate)
            {
                while (_next < names.Count && _next >= _handled + MaxAhead && _failure is null)
                    Monitor.Wait(_gate);
                index = _next;
                if (_next >= names.Count || _failure is not null)
                    return false;
                _next++;
                return true;
            }
        }
    }
}
