using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>One finished call: who made it, what was sent, what came back, what it did to the memory that counts as locked.</summary>
/// <remarks>Everything was copied when it happened; it may be kept.</remarks>
public sealed class TracedCall
{
    internal TracedCall(string systemCall) => SystemCall = systemCall;

    /// <summary>Which call it is, from 1, counted over all processes of the machine (or of the transport). Gaps are calls that nobody listened to.</summary>
    public long Number { get; internal init; }

    /// <summary>Number of the process, from 1; 0 if nobody knows.</summary>
    public int Process { get; internal init; }

    /// <summary>The thread, by <see cref="Environment.CurrentManagedThreadId"/>.</summary>
    public int Thread { get; } = Environment.CurrentManagedThreadId;

    /// <summary>The system call: <c>ioctl</c>, <c>open</c>, <c>close</c>, <c>dup</c>, <c>read</c>, <c>write</c>, <c>pread</c>, <c>pwrite</c>, <c>eventfd</c>, <c>fork</c>, <c>exit</c>, <c>mlock</c>, <c>munlock</c>.</summary>
    public string SystemCall { get; }

    /// <summary>The descriptor it was made with; -1 if it takes none.</summary>
    public int Descriptor { get; internal init; } = -1;

    /// <summary>What the descriptor referred to; of <c>open</c> what was opened.</summary>
    public VfioFileKind File { get; internal init; }

    /// <summary>The path, of <c>open</c>.</summary>
    public string? Path { get; internal init; }

    /// <summary>The number of the request, of <c>ioctl</c>.</summary>
    public uint Request { get; internal init; }

    /// <summary>The C name of the request; null if this kind of file has none of that number.</summary>
    public string? RequestName { get; internal init; }

    /// <summary>What the caller filled in, as far as its bytes could be read, whatever <c>argsz</c> says.</summary>
    public IReadOnlyList<TracedField> Sent { get; internal init; } = [];

    /// <summary>What the kernel filled in; empty for a refused call.</summary>
    public IReadOnlyList<TracedField> Answered { get; internal init; } = [];

    /// <summary>What the call returned, or its error.</summary>
    public IoctlResult Result { get; internal init; }

    /// <summary>The rule that decided, if one did and the model was asked.</summary>
    public Refusal? Refusal { get; internal init; }

    /// <summary>Why it was answered so, as far as more is known than the number.</summary>
    public string? Explanation { get; internal init; }

    /// <summary>Bytes of the process that counted as locked before; null if nobody knows.</summary>
    public ulong? LockedBefore { get; internal init; }

    /// <summary>Bytes of the process that count as locked afterwards; null if nobody knows.</summary>
    public ulong? LockedAfter { get; internal init; }

    /// <summary>What is suspicious about it although it succeeded; empty unless the machine lints.</summary>
    public IReadOnlyList<LintFinding> Lints { get; internal init; } = [];

    internal ArgumentKind Argument { get; init; }

    /// <summary>The call in one line, as strace prints it.</summary>
    public override string ToString() => CallText.Of(this, []);
}
