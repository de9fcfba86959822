using System.Text;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What a machine holds at one moment, and, if it counts (<see cref="SpaprMachineOptions.CountCalls"/>), what was asked of it up to then. A snapshot; nothing follows it.</summary>
public sealed record SpaprStatistics
{
    /// <summary>Whether calls and DMA were counted; if not, what is counted is empty.</summary>
    public bool AreCallsCounted { get; internal init; }

    /// <summary>Calls by name: a request's C name, else the system call's. <c>unknown request</c> for numbers that the kind of file does not have.</summary>
    public IReadOnlyDictionary<string, CallCount> Calls { get; internal init; } = new Dictionary<string, CallCount>();

    /// <summary>How often each error was returned.</summary>
    public IReadOnlyDictionary<Errno, long> Errors { get; internal init; } = new Dictionary<Errno, long>();

    /// <summary>Processes that have not exited.</summary>
    public int Processes { get; internal init; }

    /// <summary>Descriptors that they have open, without the standard streams.</summary>
    public int OpenFiles { get; internal init; }

    /// <summary>Containers that have a type.</summary>
    public int Containers { get; internal init; }

    /// <summary>Windows of all containers that exist; a default window that was not needed yet does not.</summary>
    public int Windows { get; internal init; }

    /// <summary>Entries that let a device through, in all windows.</summary>
    public ulong LiveEntries { get; internal init; }

    /// <summary>Bytes that tables are charged with.</summary>
    public ulong TableBytes { get; internal init; }

    /// <summary>Registered regions of all processes, orphans included.</summary>
    public int Regions { get; internal init; }

    /// <summary>Bytes of them.</summary>
    public ulong RegisteredBytes { get; internal init; }

    /// <summary>Bytes of memory that something pins; what is pinned twice counts once.</summary>
    public ulong PinnedBytes { get; internal init; }

    /// <summary>Bytes that count as locked, of all processes that something can still happen to.</summary>
    public ulong LockedBytes { get; internal init; }

    /// <summary>Bytes that devices read from memory; accesses in place (<see cref="EduDevice.TryGetSpan"/>) do not count.</summary>
    public long DmaBytesRead { get; internal init; }

    /// <summary>Bytes that devices wrote to memory; accesses in place do not count.</summary>
    public long DmaBytesWritten { get; internal init; }

    /// <summary>How often the bridge refused an access, by reason.</summary>
    public IReadOnlyDictionary<DmaFault, long> DmaFaults { get; internal init; } = new Dictionary<DmaFault, long>();

    /// <summary>All of it for a person to read, several lines, each ended by a line feed.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Line(text, $"processes {Processes}, open files {OpenFiles}, containers {Containers}");
        Line(text, $"windows {Windows}, tables {TableBytes >> 10} KiB, live entries {LiveEntries}");
        Line(text, $"regions {Regions}, registered {RegisteredBytes >> 10} KiB, pinned {PinnedBytes >> 10} KiB, locked {LockedBytes >> 10} KiB");
        if (!AreCallsCounted)
            return text.ToString();
        Line(text, $"DMA read {DmaBytesRead} bytes, written {DmaBytesWritten} bytes");
        foreach (KeyValuePair<DmaFault, long> fault in DmaFaults.OrderBy(fault => fault.Key))
            Line(text, $"DMA refused {fault.Value} times: {fault.Key}");
        foreach (KeyValuePair<string, CallCount> call in Calls.OrderBy(call => call.Key, StringComparer.Ordinal))
            Line(text, $"{call.Key} {call.Value.Calls}, refused {call.Value.Refused}");
        foreach (KeyValuePair<Errno, long> error in Errors.OrderBy(error => error.Key))
            Line(text, $"{error.Key} {error.Value}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
