using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>An event (<c>eventfd(2)</c>): a count that signals raise and a read takes, waiting while it is 0.</summary>
internal sealed class EventFile : OpenFile
{
    private const ulong Highest = ulong.MaxValue - 1;

    private readonly object _gate = new();
    private ulong _count;

    internal EventFile(SpaprMachine machine)
        : base(machine)
    {
    }

    internal override string Path => "anon_inode:[eventfd]";

    /// <summary>Raises the count, as an interrupt does; it stays at its highest value rather than wrap.</summary>
    internal void Signal(ulong by = 1)
    {
        lock (_gate)
        {
            _count = by > Highest - _count ? Highest : _count + by;
            Monitor.PulseAll(_gate);
        }
    }

    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => Refusals.File.NoDriver;

    internal override IoctlResult Read(long offset, Span<byte> buffer)
    {
        if (buffer.Length < sizeof(ulong))
            return IoctlResult.Failure(Errno.EINVAL);
        lock (_gate)
        {
            while (_count == 0)
                Monitor.Wait(_gate);
            AbiView.Put(buffer, _count);
            _count = 0;
        }
        return IoctlResult.Success(sizeof(ulong));
    }

    internal override IoctlResult Write(long offset, ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length < sizeof(ulong))
            return IoctlResult.Failure(Errno.EINVAL);
        ulong by = MemoryMarshal.Read<ulong>(buffer);
        if (by == ulong.MaxValue)
            return IoctlResult.Failure(Errno.EINVAL);
        Signal(by);
        return IoctlResult.Success(sizeof(ulong));
    }

    private protected override void OnLastClose(AddressSpace? current)
    {
    }
}
