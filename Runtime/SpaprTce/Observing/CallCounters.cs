using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>Counts calls, refusals and errors, for <see cref="SpaprMachine.GetStatistics"/>.</summary>
/// <remarks>
/// Threads count in different places, by their number, so that those that call at once seldom meet in a cache line; the sum is made when it is asked for. A place that two threads share
/// is counted in by atomic addition: nothing is lost.
/// </remarks>
internal sealed class CallCounters
{
    private const int Places = 16;
    private const int RequestsPerKind = 32;
    private const int Kinds = (int)VfioFileKind.Other + 1;

    // Requests by kind of file, unknown ones in the last of each kind, then other system calls; first all of them, then those that were refused, then errors.
    private const int Slots = (Kinds * RequestsPerKind) + SystemCallNames.Count;
    private const int Errors = 2 * Slots;
    private const int ErrorNumbers = 256;

    private readonly long[]?[] _places = new long[Places][];

    /// <summary>Counts a request.</summary>
    internal void Count(VfioFileKind kind, VfioRequest request, IoctlResult result) =>
        Count(((int)kind * RequestsPerKind) + (int)Math.Min((uint)request, RequestsPerKind - 1), result);

    /// <summary>Counts another system call.</summary>
    internal void Count(SystemCall call, IoctlResult result) => Count((Kinds * RequestsPerKind) + (int)call, result);

    private void Count(int slot, IoctlResult result)
    {
        int place = Environment.CurrentManagedThreadId & (Places - 1);
        long[] counts = Volatile.Read(ref _places[place]) ?? Make(place);
        Interlocked.Increment(ref counts[slot]);
        if (result.IsSuccess)
            return;
        Interlocked.Increment(ref counts[Slots + slot]);
        Interlocked.Increment(ref counts[Errors + Math.Min((int)result.Errno, ErrorNumbers - 1)]);
    }

    private long[] Make(int place)
    {
        long[] made = new long[Errors + ErrorNumbers];
        return Interlocked.CompareExchange(ref _places[place], made, null) ?? made;
    }

    /// <summary>What was counted up to now: requests by their C names, other system calls by theirs.</summary>
    internal void Sum(Dictionary<string, CallCount> calls, Dictionary<Errno, long> errors)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            long all = Total(slot);
            if (all == 0)
                continue;
            string name = NameOf(slot);
            CallCount known = calls.TryGetValue(name, out CallCount before) ? before : default;
            calls[name] = new CallCount(known.Calls + all, known.Refused + Total(Slots + slot));
        }
        for (int number = 0; number < ErrorNumbers; number++)
        {
            long count = Total(Errors + number);
            if (count != 0)
                errors[(Errno)number] = count;
        }
    }

    private long Total(int index)
    {
        long sum = 0;
        for (int place = 0; place < Places; place++)
        {
            if (Volatile.Read(ref _places[place]) is { } counts)
                sum += Interlocked.Read(ref counts[index]);
        }
        return sum;
    }

    private static string NameOf(int slot)
    {
        if (slot >= Kinds * RequestsPerKind)
            return SystemCallNames.NameOf((SystemCall)(slot - (Kinds * RequestsPerKind)));
        VfioFileKind kind = (VfioFileKind)(slot / RequestsPerKind);
        return RequestShape.Of(kind, (VfioRequest)(slot % RequestsPerKind))?.Name ?? "unknown request";
    }
}

/// <summary>How often a call was made.</summary>
/// <param name="Calls">How often, refusals included.</param>
/// <param name="Refused">How often it was refused.</param>
public readonly record struct CallCount(long Calls, long Refused);
