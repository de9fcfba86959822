using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

public sealed class PhysicalMemoryTests
{
    [Fact]
    public void Frames_BeginAboveZero_AndFollowEachOther()
    {
        PhysicalMemory memory = new(16);
        Assert.True(memory.TryAllocate(64 * Kilo, 16, out ulong first));
        Assert.True(memory.TryAllocate(128 * Kilo, 16, out ulong second));
        Assert.Equal(PhysicalMemory.Base, first);
        Assert.Equal(first + (64 * Kilo), second);
        Assert.Null(memory.Touch(0));
        Assert.Null(memory.Touch(PhysicalMemory.Base - 1));
    }

    [Fact]
    public void UntouchedFrame_IsWritableZeros()
    {
        PhysicalMemory memory = new(12);
        Assert.True(memory.TryAllocate(16 * Kilo, 12, out ulong start));
        Assert.Null(memory.Peek(start + 4096));

        byte[]? bytes = memory.Touch(start + 4096);

        Assert.NotNull(bytes);
        Assert.Equal(new byte[4096], bytes);
        bytes[17] = 1;
        Assert.Equal(1, memory.Touch(start + 8191)![17]);
    }

    [Fact]
    public void Frame_LivesUntilTheLastHoldEnds()
    {
        PhysicalMemory memory = new(16);
        Assert.True(memory.TryAllocate(Mega, 16, out ulong start));
        ulong page = start + (128 * Kilo);
        memory.Touch(page)![0] = 7;
        memory.Pin(page, 64 * Kilo);
        memory.Pin(page, 64 * Kilo);

        memory.Unmap(start, Mega);

        Assert.Null(memory.Touch(start));
        Assert.Null(memory.Touch(page - 1));
        Assert.Null(memory.Touch(page + (64 * Kilo)));
        Assert.Equal(7, memory.Touch(page)![0]);
        memory.Unpin(page, 64 * Kilo);
        Assert.Equal(7, memory.Touch(page)![0]);
        memory.Unpin(page, 64 * Kilo);
        Assert.Null(memory.Touch(page));
        Assert.Null(memory.Peek(page));
        Assert.Equal(default, memory.GetUse());
    }

    [Fact]
    public void FrameThatNobodyHolds_CannotBeHeldOrLetGo()
    {
        PhysicalMemory memory = new(16);
        Assert.True(memory.TryAllocate(64 * Kilo, 16, out ulong page));
        Assert.Throws<InvalidOperationException>(() => memory.Unpin(page, 64 * Kilo));
        Assert.Throws<InvalidOperationException>(() => memory.Pin(page, 128 * Kilo));
        memory.Unpin(page, 64 * Kilo);
        memory.Unmap(page, 64 * Kilo);
        Assert.Throws<InvalidOperationException>(() => memory.Unmap(page, 64 * Kilo));
        Assert.Throws<InvalidOperationException>(() => memory.Map(page, 64 * Kilo));
    }

    [Fact]
    public void HugeBlock_IsNaturallyAligned()
    {
        PhysicalMemory memory = new(16);
        Assert.True(memory.TryAllocate(64 * Kilo, 16, out _));
        Assert.True(memory.TryAllocate(32 * Mega, 24, out ulong huge));
        Assert.Equal(0UL, huge % (16 * Mega));
    }

    [Fact]
    public void Addresses_AreUsedAgainOnlyAfterAllOthers()
    {
        PhysicalMemory memory = new(16, PhysicalMemory.Base + (4 * 64 * Kilo));
        List<ulong> pages = [];
        for (int i = 0; i < 4; i++)
        {
            Assert.True(memory.TryAllocate(64 * Kilo, 16, out ulong page));
            pages.Add(page);
            if (i == 1)
                memory.Unmap(pages[0], 64 * Kilo);
        }
        Assert.Equal(4, pages.Distinct().Count());

        Assert.True(memory.TryAllocate(64 * Kilo, 16, out ulong again));
        Assert.Equal(pages[0], again);
        Assert.False(memory.TryAllocate(64 * Kilo, 16, out _));
        memory.Unmap(pages[2], 64 * Kilo);
        Assert.False(memory.TryAllocate(128 * Kilo, 16, out _));
        Assert.True(memory.TryAllocate(64 * Kilo, 16, out again));
        Assert.Equal(pages[2], again);
    }

    [Fact]
    public void BytesOfManyFrames_GoWithTheFrames()
    {
        PhysicalMemory memory = new(12);
        // Several leaves and branches of the tree, and nothing in between.
        ulong size = 64 * Giga;
        Assert.True(memory.TryAllocate(size, 12, out ulong start));
        for (ulong at = 0; at < size; at += 3 * Giga / 2)
            memory.Touch(start + at)![0] = (byte)(at >> 29);
        for (ulong at = 0; at < size; at += 3 * Giga / 2)
            Assert.Equal((byte)(at >> 29), memory.Touch(start + at)![0]);
        Assert.True(memory.GetUse().Touched > 0);

        memory.Unmap(start, size / 2);
        Assert.Null(memory.Peek(start));
        Assert.NotNull(memory.Peek(start + (48 * Giga)));
        memory.Unmap(start + (size / 2), size / 2);

        Assert.Equal(default, memory.GetUse());
    }

    [Fact]
    public void Copy_TakesTheBytesAndLeavesTheZeros()
    {
        PhysicalMemory memory = new(16);
        Assert.True(memory.TryAllocate(Giga, 16, out ulong from));
        Assert.True(memory.TryAllocate(Giga, 16, out ulong to));
        memory.Touch(from + (700 * Mega))![3] = 9;

        memory.Copy(from, to, Giga);

        Assert.Equal(2 * 64 * Kilo, memory.GetUse().Touched);
        Assert.Equal(9, memory.Touch(to + (700 * Mega))![3]);
        memory.Touch(to + (700 * Mega))![3] = 10;
        Assert.Equal(9, memory.Touch(from + (700 * Mega))![3]);
    }
}
