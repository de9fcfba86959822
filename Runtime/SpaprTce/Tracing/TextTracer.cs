namespace Uapi.SpaprTce;

/// <summary>Prints calls as strace prints them, and under a call what strace cannot know: the rule that refused it, what it did to locked memory, what is suspicious about it.</summary>
/// <remarks>
/// A structure shows what the caller filled in, then, behind <c>=&gt;</c>, what the kernel did. Numbers from 256 on are hexadecimal. Calls of other processes than the first begin
/// with the process's number. Made for people; a program reads <see cref="JsonLinesTracer"/>'s lines.
/// </remarks>
public sealed class TextTracer : SpaprTracer
{
    private readonly object _gate = new();
    private readonly Action<string> _print;
    private NamedMemory[] _names = [];

    /// <param name="writer">Where to. Lines end with a line feed on every system. Nothing is flushed or closed.</param>
    public TextTracer(TextWriter writer)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));
        _print = line => writer.Write(line + "\n");
    }

    /// <param name="print">Gets each line, without its end; lines that belong to the call above begin with spaces.</param>
    public TextTracer(Action<string> print) => _print = print ?? throw new ArgumentNullException(nameof(print));

    /// <summary>From now on a <c>vaddr</c> in this range is printed by the name: its number says nothing to a reader, and differs from run to run.</summary>
    /// <param name="address">First byte of the range.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="name">What to print; the same name again replaces the range.</param>
    public void NameMemory(ulong address, ulong size, string name)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        lock (_gate)
            _names = [.. Array.FindAll(_names, known => known.Name != name), new NamedMemory(address, size, name)];
    }

    /// <inheritdoc/>
    public override void OnCall(TracedCall call)
    {
        if (call is null)
            throw new ArgumentNullException(nameof(call));
        lock (_gate)
        {
            _print(CallText.Of(call, _names));
            if (call.Explanation is { } why)
                _print("    " + why);
            if (call.LockedBefore is { } before && call.LockedAfter is { } after && before != after)
                _print(FormattableString.Invariant($"    locked_vm {before / 1024} KiB -> {after / 1024} KiB"));
            foreach (LintFinding finding in call.Lints)
                _print("    " + finding);
        }
    }
}
