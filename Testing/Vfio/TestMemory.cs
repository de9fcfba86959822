using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Testing;

/// <summary>Memory that a test gives to a process of the model, in either kind of memory.</summary>
internal sealed class TestMemory(SpaprProcess process) : IDisposable
{
    // Of the running program's own memory; simulated memory goes with its process.
    private readonly List<PinnedBuffer> _buffers = [];

    public ulong Add(ulong size, int hugePageShift)
    {
        if (process.Memory is SimulatedMemory memory)
        {
            IoctlResult result = memory.MapAnywhere(size, MemoryProtection.ReadWrite, out ulong address, hugePageShift: hugePageShift);
            return result.IsSuccess ? address : throw new ErrnoException(result.Errno, FormattableString.Invariant($"mmap of {size} bytes"));
        }
        if (hugePageShift != 0)
            throw new ErrnoException(Errno.EINVAL, "mmap of hugetlb memory: the model takes the running program's pages for ordinary ones");
        PinnedBuffer buffer = new(checked((int)size), (int)process.Memory.PageSize);
        _buffers.Add(buffer);
        return buffer.Address;
    }

    public void Dispose()
    {
        foreach (PinnedBuffer buffer in _buffers)
            buffer.Dispose();
        _buffers.Clear();
    }
}
