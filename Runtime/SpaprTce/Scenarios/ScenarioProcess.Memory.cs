using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

// Memory: buffers, system calls about them, and what the CPU does with them.
internal sealed partial class ScenarioProcess
{
    private const int SegmentationViolation = 11;

    // The n-th buffer lies at 1 TiB + n * 4 GiB, so that results are the same from run to run.
    private const ulong FirstBuffer = 1UL << 40;
    private const ulong BufferStride = 1UL << 32;
    private const ulong UsualAlignment = 1UL << 28;

    private ulong _buffers;

    private IoctlResult MapBuffer(BufferStep step)
    {
        ulong size = Value(step.Size);
        BufferPlacement placement = step.Placement;
        ulong mask = unchecked((placement.Alignment is null ? UsualAlignment : Value(placement.Alignment)) - 1);
        ulong place = placement.At is null ? unchecked(FirstBuffer + (BufferStride * _buffers)) : Value(placement.At);
        ulong address = unchecked(((place + mask) & ~mask) + ValueOrZero(placement.Offset));
        IoctlResult result = step.HugePageSize is null
            ? _memory.Map(address, size, step.Protection, step.IsShared)
            : _memory.MapAnywhere(size, step.Protection, out address, step.IsShared, LowestBit(Value(step.HugePageSize)));
        if (placement.At is null)
            _buffers++;
        _names[step.Name] = address;
        if (result.IsSuccess)
        {
            foreach (MemoryAdvice advice in step.Advice)
                _memory.Advise(address, size, advice);
        }
        return result;
    }

    private IoctlResult MapFile(FileBufferStep step)
    {
        ulong size = Value(step.Size);
        ulong address = unchecked(FirstBuffer + (BufferStride * _buffers));
        _buffers++;
        _names[step.Name] = address;
        return _memory.MapFile(address, size);
    }

    private IoctlResult UnmapMemory(UnmapMemoryStep step) => _memory.Unmap(Value(step.Address), Value(step.Size));

    private IoctlResult ProtectMemory(ProtectMemoryStep step) => _memory.Protect(Value(step.Address), Value(step.Size), step.Protection);

    private IoctlResult AdviseMemory(AdviseMemoryStep step) => _memory.Advise(Value(step.Address), Value(step.Size), step.Advice);

    private IoctlResult Touch(TouchStep step) => Access(_memory.TryTouch(Value(step.Address), Value(step.Size)));

    private IoctlResult Poke(PokeStep step)
    {
        ulong value = Value(step.Value);
        return Access(_memory.TryStore(Value(step.Address), MemoryMarshal.AsBytes([value])));
    }

    private IoctlResult Peek(PeekStep step)
    {
        Span<ulong> value = stackalloc ulong[1];
        bool isThere = _memory.TryLoad(Value(step.Address), MemoryMarshal.AsBytes(value));
        Show("value", ScenarioRunner.Hexadecimal(value[0]));
        return Access(isThere);
    }

    // The CPU has nobody to return an error to: the process gets a signal, and has no handler.
    private IoctlResult Access(bool isAllowed)
    {
        if (!isAllowed)
        {
            End = ProcessEnd.Killed;
            Status = SegmentationViolation;
        }
        return IoctlResult.Success();
    }

    private static string Describe(ScenarioStep step) => $"line {step.Source.Line}, {step.Source.Text}: killed by SIGSEGV, the CPU may not do that there";

    // A page whose last bytes are the given ones; behind it nothing is mapped.
    private ulong PlacePage(ReadOnlySpan<byte> bytes, bool isReadOnly)
    {
        ulong size = _memory.PageSize;
        IoctlResult result = _memory.MapAnywhere(2 * size, MemoryProtection.ReadWrite, out ulong page);
        if (!result.IsSuccess || !_memory.Unmap(page + size, size).IsSuccess || !_memory.TryStore(page + size - (ulong)bytes.Length, bytes))
            throw new InvalidOperationException("There is no room in the process for an argument.");
        if (isReadOnly)
            _memory.Protect(page, size, MemoryProtection.Read);
        return page;
    }

    private void RemovePage(ulong page) => _memory.Unmap(page, _memory.PageSize);

    private static int LowestBit(ulong value)
    {
        // No bit at all is no size of a page.
        for (int shift = 0; shift < 64; shift++)
        {
            if ((value >> shift & 1) != 0)
                return shift;
        }
        return -1;
    }
}
