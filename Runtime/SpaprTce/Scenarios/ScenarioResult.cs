using System.Globalization;
using System.Text;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What became of one step: a line of output.</summary>
public sealed record ScenarioResult
{
    // The program that records scenarios has this much room for a step's fields.
    private const int LongestFields = 4095;

    internal ScenarioResult(ScenarioResultKind kind, int line, int depth, string text)
    {
        Kind = kind;
        Line = line;
        Depth = depth;
        Text = text;
    }

    /// <summary>What kind of line it is.</summary>
    public ScenarioResultKind Kind { get; }

    /// <summary>The step's line, from 1.</summary>
    public int Line { get; }

    /// <summary>How many forks deep the process is: 0 for the first one.</summary>
    public int Depth { get; }

    /// <summary>The step as it is written.</summary>
    public string Text { get; }

    /// <summary>What the system call returned, or its error.</summary>
    public IoctlResult Result { get; internal init; }

    /// <summary>What it filled in, in the order it is printed; a value is null where the name says it all.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Fields { get; internal init; } = [];

    /// <summary>How much memory of the process counts as locked afterwards, in units of 1024 bytes (VmLck).</summary>
    public ulong LockedKilobytes { get; internal init; }

    /// <summary>Which rule of the driver decided the call, or null for a plain success.</summary>
    public Refusal? Refusal { get; internal init; }

    /// <summary>What is suspicious about the step's calls although they succeeded; empty unless the machine lints (<see cref="SpaprMachineOptions.Lints"/>).</summary>
    public IReadOnlyList<LintFinding> Lints { get; internal init; } = [];

    /// <summary>Why the bridge stopped the DMA of the step; the device itself does not notice.</summary>
    public DmaFault Fault { get; internal init; }

    /// <summary>The rule or the fault in one line, or null if there is nothing to explain.</summary>
    public string? Explanation => Refusal?.ToString() ?? Fault switch
    {
        DmaFault.None => null,
        DmaFault.NoWindow => "DMA: the bridge refused, the address is in no window of the group.",
        DmaFault.NotMapped => "DMA: the bridge refused, nothing is mapped there.",
        DmaFault.NotPermitted => "DMA: the bridge refused, the mapping does not permit this direction.",
        DmaFault.NoMemory => "DMA: the bridge refused, the entry points to no memory.",
        _ => "DMA: the bridge refused, EEH has stopped the group's traffic.",
    };

    /// <summary>The error by its name, or by its number where recordings have no name for it; empty for a success.</summary>
    public string ErrorName => Result.Errno switch
    {
        Errno.None => "",
        Errno.EPERM or Errno.ENOENT or Errno.ESRCH or Errno.EINTR or Errno.EIO or Errno.ENXIO or Errno.E2BIG or Errno.EBADF or Errno.EAGAIN
            or Errno.ENOMEM or Errno.EACCES or Errno.EFAULT or Errno.EBUSY or Errno.EEXIST or Errno.ENODEV or Errno.EINVAL or Errno.ENFILE
            or Errno.EMFILE or Errno.ENOTTY or Errno.EFBIG or Errno.ENOSPC or Errno.EROFS or Errno.ERANGE or Errno.ENOSYS or Errno.EOPNOTSUPP
            or Errno.EBADFD or Errno.ETIMEDOUT or Errno.EOVERFLOW or Errno.ECANCELED or Errno.ENOTSUPP => Result.Errno.ToString(),
        _ => "E" + ((int)Result.Errno).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The line as it is recorded on a real kernel, without its end: <c>[008] map C b 0 64K => 0 | lck=9216 pin=0</c>.</summary>
    public override string ToString()
    {
        StringBuilder line = new();
        line.Append(' ', Depth * 2);
        if (Kind == ScenarioResultKind.Killed)
            return line.Append("# ").Append(Text).ToString();
        line.Append('[').Append(Line.ToString("000", CultureInfo.InvariantCulture)).Append("] ").Append(Text);
        if (Kind == ScenarioResultKind.Fork)
            return line.ToString();
        line.Append(" => ");
        if (Result.IsSuccess)
            line.Append(Result.Value.ToString(CultureInfo.InvariantCulture));
        else
            line.Append('-').Append(ErrorName);
        int start = line.Length;
        foreach (KeyValuePair<string, string?> field in Fields)
        {
            line.Append(' ').Append(field.Key);
            if (field.Value is not null)
                line.Append('=').Append(field.Value);
        }
        if (line.Length - start > LongestFields)
            line.Length = start + LongestFields;
        return line.Append(" | lck=").Append(LockedKilobytes.ToString(CultureInfo.InvariantCulture)).Append(" pin=0").ToString();
    }
}

/// <summary>What a line of output is about.</summary>
public enum ScenarioResultKind
{
    /// <summary>A step was carried out.</summary>
    Step,

    /// <summary>A child begins.</summary>
    Fork,

    /// <summary>A signal killed the process, which is no line of a recording: a comment.</summary>
    Killed,
}
