namespace Uapi.SpaprTce;

/// <summary>An open file: what descriptors of one or several processes refer to (<c>struct file</c>). The kind of file decides what a request number means.</summary>
internal abstract class OpenFile
{
    private int _references = 1;

    private protected OpenFile(SpaprMachine machine) => Machine = machine;

    internal SpaprMachine Machine { get; }

    /// <summary>What it was opened by, as <c>/proc/PID/fd</c> shows it.</summary>
    internal abstract string Path { get; }

    /// <summary>Answers a request.</summary>
    internal abstract Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument);

    /// <summary>Reads at an offset (<c>pread</c>), or where the file stands if it is -1 (<c>read</c>).</summary>
    internal virtual Answer Read(long offset, Span<byte> buffer) => Refusals.File.NoBytes;

    /// <summary>Writes at an offset (<c>pwrite</c>), or where the file stands if it is -1 (<c>write</c>).</summary>
    internal virtual Answer Write(long offset, ReadOnlySpan<byte> buffer) => Refusals.File.NoBytes;

    /// <summary>Says why it cannot be mapped (<c>mmap</c>): no file of the model can.</summary>
    internal virtual Answer Map(long offset) => Refusals.File.NothingToMap;

    /// <summary>The last descriptor is closed.</summary>
    /// <param name="current">The address space of the process that closed it; null when the process is exiting and has none any more.</param>
    private protected abstract void OnLastClose(AddressSpace? current);

    /// <summary>What the last close came to: success, or one with a surprise.</summary>
    internal virtual Answer Farewell => Answer.Of(0);

    /// <summary>One more descriptor, or file, refers to it.</summary>
    internal void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>One more, unless the last one is gone: a descriptor may be closed between the moment it is looked up and this (<c>fget</c>).</summary>
    internal bool TryAddReference()
    {
        while (true)
        {
            int before = Volatile.Read(ref _references);
            if (before == 0)
                return false;
            if (Interlocked.CompareExchange(ref _references, before + 1, before) == before)
                return true;
        }
    }

    /// <summary>One less; the last one closes it.</summary>
    /// <param name="current">The address space of the process that does it, if it still has one.</param>
    internal void Release(AddressSpace? current)
    {
        if (Interlocked.Decrement(ref _references) == 0)
            OnLastClose(current);
    }
}

/// <summary>A file that is open and knows no VFIO request, such as standard input.</summary>
internal sealed class OtherFile : OpenFile
{
    internal OtherFile(SpaprMachine machine, string path)
        : base(machine) => Path = path;

    internal override string Path { get; }

    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => Refusals.File.NoDriver;

    private protected override void OnLastClose(AddressSpace? current)
    {
    }
}
