namespace Uapi.SpaprTce;

/// <summary>Counts what devices move, if the machine counts.</summary>
internal sealed class DmaCounters
{
    // More than there are reasons.
    private const int Faults = 16;

    private readonly long[] _faults = new long[Faults];
    private long _read;
    private long _written;

    /// <summary>Bytes that devices read from memory.</summary>
    internal long BytesRead => Interlocked.Read(ref _read);

    /// <summary>Bytes that devices wrote to memory.</summary>
    internal long BytesWritten => Interlocked.Read(ref _written);

    /// <summary>A device read bytes of memory.</summary>
    internal void Read(int count) => Interlocked.Add(ref _read, count);

    /// <summary>A device wrote bytes of memory.</summary>
    internal void Written(int count) => Interlocked.Add(ref _written, count);

    /// <summary>The bridge refused an access.</summary>
    internal void Faulted(DmaFault fault) => Interlocked.Increment(ref _faults[(int)fault]);

    /// <summary>How often it did, by reason.</summary>
    internal Dictionary<DmaFault, long> FaultsByReason()
    {
        Dictionary<DmaFault, long> faults = [];
        for (int fault = 0; fault < Faults; fault++)
        {
            if (Interlocked.Read(ref _faults[fault]) is > 0 and long count)
                faults[(DmaFault)fault] = count;
        }
        return faults;
    }
}
