using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>A machine's memory with one process, and the words the tests share.</summary>
internal sealed class MemoryFixture
{
    /// <summary>Where the tests map things.</summary>
    internal const ulong Here = 1UL << 40;

    internal const ulong Kilo = 1UL << 10;
    internal const ulong Mega = 1UL << 20;
    internal const ulong Giga = 1UL << 30;

    internal MemoryFixture(int pageShift = 16, ulong hugePageSizes = 0, ulong physicalEnd = PhysicalMemory.DefaultEnd)
    {
        Physical = new PhysicalMemory(pageShift, physicalEnd);
        Memory = new SimulatedMemory(Physical, Locked, hugePageSizes);
    }

    internal PhysicalMemory Physical { get; }

    internal LockedMemory Locked { get; } = new();

    internal SimulatedMemory Memory { get; }

    internal ulong Page => Memory.PageSize;

    /// <summary>Maps memory that must be free: private and writable, if nothing else is said.</summary>
    internal ulong Map(ulong size, MemoryProtection protection = MemoryProtection.ReadWrite, bool shared = false, ulong here = Here)
    {
        AssertSuccess(Memory.Map(here, size, protection, shared));
        return here;
    }

    internal static void AssertSuccess(IoctlResult result) => Assert.Equal(Errno.None, result.Errno);

    internal static void AssertRefused(Errno errno, IoctlResult result) => Assert.Equal(errno, result.Errno);
}

/// <summary>Loads and stores of numbers, and what a device sees.</summary>
internal static class MemoryWords
{
    /// <summary>A number as the processor reads it.</summary>
    internal static ulong Peek(this SimulatedMemory memory, ulong address)
    {
        Span<byte> bytes = stackalloc byte[8];
        Assert.True(memory.TryLoad(address, bytes), $"0x{address:x} cannot be read");
        return BitConverter.ToUInt64(bytes);
    }

    /// <summary>A number as the processor writes it.</summary>
    internal static void Poke(this SimulatedMemory memory, ulong address, ulong value) =>
        Assert.True(memory.TryStore(address, BitConverter.GetBytes(value)), $"0x{address:x} cannot be written");

    /// <summary>A number as a device reads it.</summary>
    internal static ulong PeekFrame(this UserMemory memory, ulong physical)
    {
        Assert.True(memory.TryGetFrame(physical, out Span<byte> frame), $"no frame at 0x{physical:x}");
        return BitConverter.ToUInt64(frame);
    }

    /// <summary>A number as a device writes it.</summary>
    internal static void PokeFrame(this UserMemory memory, ulong physical, ulong value)
    {
        Assert.True(memory.TryGetFrame(physical, out Span<byte> frame), $"no frame at 0x{physical:x}");
        BitConverter.TryWriteBytes(frame, value);
    }

    /// <summary>Pins what must be possible to pin.</summary>
    internal static PinnedRange PinAll(this UserMemory memory, ulong address, ulong bytes)
    {
        ulong pages = bytes >> memory.PageShift;
        PinnedRange? range = memory.Pin(address, pages, out ulong pinned);
        Assert.NotNull(range);
        Assert.Equal(pages, pinned);
        return range;
    }
}
