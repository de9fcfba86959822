namespace Uapi.SpaprTce;

/// <summary>Which call it is: whose, and the how manieth of the machine.</summary>
/// <param name="Process">Number of the process.</param>
/// <param name="Number">Number of the call, from 1.</param>
internal readonly record struct CallMark(int Process, long Number);

/// <summary>A system call that has begun under observation.</summary>
/// <param name="Process">Who makes it.</param>
/// <param name="Number">Number of the call, from 1.</param>
/// <param name="Call">Which one.</param>
/// <param name="Descriptor">With which descriptor; -1 for none.</param>
/// <param name="Kind">What the descriptor refers to.</param>
/// <param name="LockedBefore">Locked pages of the process.</param>
internal readonly record struct ObservedCall(SpaprProcess Process, long Number, SystemCall Call, int Descriptor, VfioFileKind Kind, ulong LockedBefore)
{
    /// <summary>The path, of an open.</summary>
    internal string? Path { get; init; }

    /// <summary>The first argument behind the descriptor, of those calls that have two numbers: an address, or a count.</summary>
    internal (string Name, ulong Value)? First { get; init; }

    /// <summary>The second one.</summary>
    internal (string Name, ulong Value)? Second { get; init; }

    internal CallMark Mark => new(Process.AddressSpace.Number, Number);
}

/// <summary>The system calls of a process of the model.</summary>
internal enum SystemCall
{
    Ioctl,
    Open,
    Close,
    Duplicate,
    Read,
    Write,
    ReadAt,
    WriteAt,
    Map,
    Poll,
    CreateEvent,
    Fork,
    Exit,
    Lock,
    Unlock,
}

/// <summary>What system calls are called.</summary>
internal static class SystemCallNames
{
    /// <summary>How many there are.</summary>
    internal const int Count = (int)SystemCall.Unlock + 1;

    /// <summary>The name as <c>man 2</c> has it.</summary>
    internal static string NameOf(SystemCall call) => call switch
    {
        SystemCall.Ioctl => "ioctl",
        SystemCall.Open => "open",
        SystemCall.Close => "close",
        SystemCall.Duplicate => "dup",
        SystemCall.Read => "read",
        SystemCall.Write => "write",
        SystemCall.ReadAt => "pread",
        SystemCall.WriteAt => "pwrite",
        SystemCall.Map => "mmap",
        SystemCall.Poll => "poll",
        SystemCall.CreateEvent => "eventfd",
        SystemCall.Fork => "fork",
        SystemCall.Exit => "exit",
        SystemCall.Lock => "mlock",
        _ => "munlock",
    };
}
