using System.Runtime.InteropServices;

namespace Uapi.SpaprTce;

/// <summary>A descriptor of a process of the model as a handle, which closes it. Its value is the descriptor's number.</summary>
internal sealed class SpaprHandle : SafeHandle
{
    private OpenFile? _file;

    internal SpaprHandle(SpaprProcess process, int descriptor)
        : base(invalidHandleValue: new IntPtr(-1), ownsHandle: true)
    {
        Process = process;
        _file = process.Files.Find(descriptor);
        SetHandle(new IntPtr(descriptor));
    }

    /// <inheritdoc/>
    public override bool IsInvalid => (int)handle < 0;

    internal SpaprProcess Process { get; }

    /// <summary>The open file; null once the handle is closed.</summary>
    internal OpenFile? File => Volatile.Read(ref _file);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        // Closing an exited process's descriptor again is nothing: its exit closed it.
        if (Interlocked.Exchange(ref _file, null) is not null && !Process.HasExited)
            _ = Process.Close((int)handle);
        return true;
    }
}
