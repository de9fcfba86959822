using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Uapi.SpaprTce;

/// <summary>An event (<c>eventfd(2)</c>): a count that signals raise and a read takes, waiting while it is 0.</summary>
internal sealed class EventFile : OpenFile
{
    private const ulong Highest = ulong.MaxValue - 1;

    private readonly object _gate = new();
    private ulong _count;
    private IEventWatcher? _watcher;

    internal EventFile(SpaprMachine machine)
        : base(machine)
    {
    }

    internal override string Path => "anon_inode:[eventfd]";

    /// <summary>From now on somebody acts when the program signals the event, in place of a reader (<c>vfio_virqfd</c>).</summary>
    /// <returns>False if somebody does already.</returns>
    internal bool TryWatch(IEventWatcher watcher) => Interlocked.CompareExchange(ref _watcher, watcher, null) is null;

    /// <summary>Nobody does any more.</summary>
    internal void Unwatch() => Volatile.Write(ref _watcher, null);

    /// <summary>Raises the count, as an interrupt does; it stays at its highest value rather than wrap.</summary>
    internal void Signal(ulong by = 1)
    {
        lock (_gate)
        {
            _count = by > Highest - _count ? Highest : _count + by;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until the count is not 0, and leaves it as it is (<c>poll(2)</c>).</summary>
    /// <param name="milliseconds">How long at most; -1 for ever.</param>
    /// <returns>False if the time was over first.</returns>
    internal bool Wait(int milliseconds)
    {
        // The clock is read only if there is something to wait for.
        long end = 0;
        lock (_gate)
        {
            while (_count == 0)
            {
                if (milliseconds < 0)
                {
                    Monitor.Wait(_gate);
                    continue;
                }
                long now = Stopwatch.GetTimestamp();
                if (end == 0)
                    end = now + (milliseconds * Stopwatch.Frequency / 1000);
                // Rounded up, so that the last wait is not one of no time.
                long left = ((end - now) * 1000 + Stopwatch.Frequency - 1) / Stopwatch.Frequency;
                if (left <= 0)
                    return false;
                Monitor.Wait(_gate, (int)left);
            }
            return true;
        }
    }

    /// <summary>Takes the count back to 0 without waiting.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool TryTake()
    {
        lock (_gate)
        {
            bool signalled = _count != 0;
            _count = 0;
            return signalled;
        }
    }

    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => Refusals.File.NoDriver;

    internal override Answer Read(long offset, Span<byte> buffer)
    {
        if (buffer.Length < sizeof(ulong))
            return Refusals.File.NotACount;
        lock (_gate)
        {
            while (_count == 0)
                Monitor.Wait(_gate);
            AbiView.Put(buffer, _count);
            _count = 0;
        }
        return Answer.Of(sizeof(ulong));
    }

    internal override Answer Write(long offset, ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length < sizeof(ulong))
            return Refusals.File.NotACount;
        ulong by = MemoryMarshal.Read<ulong>(buffer);
        if (by == ulong.MaxValue)
            return Refusals.File.NotACount;
        Signal(by);
        // Only here, not in Signal: an event that a device signals and is to be unmasked by would go round for ever.
        Volatile.Read(ref _watcher)?.Signalled(this);
        return Answer.Of(sizeof(ulong));
    }

    // What waits for signals of the program hears that none will come (EPOLLHUP). What an interrupt is delivered to stays: there the kernel holds the event itself.
    private protected override void OnLastClose(AddressSpace? current) => Volatile.Read(ref _watcher)?.Closed(this);
}

/// <summary>What an event does besides being counted.</summary>
internal interface IEventWatcher
{
    /// <summary>The program has signalled the event. Called with no lock held.</summary>
    void Signalled(EventFile source);

    /// <summary>The last descriptor of the event is closed. Called with no lock held.</summary>
    void Closed(EventFile source);
}
