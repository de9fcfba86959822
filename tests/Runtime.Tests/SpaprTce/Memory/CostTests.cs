using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>What memory of the model costs the program that runs it.</summary>
public sealed class CostTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void GuestOf128GiB_MappedPinnedLockedAndForked_CostsLessThanAMegabyte(int pageShift)
    {
        const ulong Guest = 128 * Giga;
        Rehearse(pageShift);
        long before = GC.GetAllocatedBytesForCurrentThread();

        MemoryFixture machine = new(pageShift);
        machine.Map(Guest);
        AssertSuccess(machine.Memory.Lock(Here, Guest, ulong.MaxValue, privileged: false));
        PinnedRange range = machine.Memory.PinAll(Here, Guest);
        SimulatedMemory child = machine.Memory.Fork(new LockedMemory());
        machine.Memory.Poke(Here + (100 * Giga), 1);
        machine.Memory.PokeFrame(range.Translate(Here + (101 * Giga), out _), 1);
        AssertSuccess(machine.Memory.Protect(Here + Giga, Giga, MemoryProtection.Read));
        AssertSuccess(machine.Memory.Unmap(Here, Guest));

        long cost = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(cost < 1 << 20, $"{cost} bytes");
        Assert.Equal(1, range.Extents.Length);
        Assert.Equal(2 * Guest, machine.Physical.GetUse().Held);
        child.Release();
        machine.Memory.Unpin(range);
        Assert.Equal(default, machine.Physical.GetUse());
    }

    [Fact]
    public void CallsOfADriver_AllocateNothing()
    {
        MemoryFixture machine = new();
        SimulatedMemory memory = machine.Memory;
        machine.Map(64 * Mega);
        byte[] bytes = new byte[100_000];
        Assert.Equal(bytes.Length, memory.Write(Here, bytes));
        ulong physical = memory.PinAll(Here, 64 * Mega).Translate(Here, out _);

        AssertNoAllocation(() =>
        {
            memory.Read(Here + 100, bytes);
            memory.Write(Here + 100, bytes);
            memory.TryLoad(Here, bytes);
            memory.TryStore(Here, bytes);
        });
        AssertNoAllocation(() =>
        {
            memory.TryGetFrame(physical + 7, out Span<byte> frame);
            frame[0]++;
        });
        AssertNoAllocation(() =>
        {
            // Pages that nothing was written to, too: every other one, all at once.
            for (ulong at = 0; at < 64 * Mega; at += 2 * machine.Page)
                memory.TryPinPage(Here + at, write: true, out _, out _);
            for (ulong at = 0; at < 64 * Mega; at += 2 * machine.Page)
                memory.UnpinPage(physical + at);
        });
        AssertNoAllocation(() =>
        {
            memory.TryPinPage(Here - 1, write: true, out _, out _);
            memory.TryPinPage(0, write: false, out _, out _);
            memory.TryGetFrame(1, out _);
            memory.Read(0, bytes);
            memory.Write(0, bytes);
        });
        AssertNoAllocation(() =>
        {
            memory.Protect(Here + machine.Page, machine.Page, MemoryProtection.Read);
            memory.Protect(Here + machine.Page, machine.Page, MemoryProtection.ReadWrite);
            memory.Lock(Here + machine.Page, machine.Page, ulong.MaxValue, privileged: false);
            memory.Unlock(Here, 64 * Mega);
        });
    }

    [Fact]
    public void PinOfALongRange_AllocatesForTheRangeAlone()
    {
        MemoryFixture machine = new();
        machine.Map(Giga);
        machine.Memory.Unpin(machine.Memory.PinAll(Here, Giga));
        long before = GC.GetAllocatedBytesForCurrentThread();
        PinnedRange? range = machine.Memory.Pin(Here, Giga / machine.Page, out _);
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotNull(range);
        Assert.True(cost < 300, $"{cost} bytes");
    }

    [Fact]
    public void HundredThousandPins_InNoOrder_StayApart()
    {
        const int Regions = 100_000;
        MemoryFixture machine = new();
        machine.Map(2UL * Regions * machine.Page);
        // With gaps, so that nothing joins.
        PinnedRange[] ranges = new PinnedRange[Regions];
        for (int i = 0; i < Regions; i++)
            ranges[i] = machine.Memory.PinAll(Here + ((ulong)(i * 7919L % Regions) * 2 * machine.Page), machine.Page);
        for (int i = 0; i < Regions; i += 1000)
            machine.Memory.PokeFrame(ranges[i].Translate(ranges[i].Start, out _), ranges[i].Start);
        Assert.Equal((ulong)Regions * machine.Page, machine.Physical.GetUse().Pinned);
        foreach (PinnedRange range in ranges)
            machine.Memory.Unpin(range);
        for (int i = 0; i < Regions; i += 1000)
            Assert.Equal(ranges[i].Start, machine.Memory.Peek(ranges[i].Start));
        machine.Memory.Release();
        Assert.Equal(default, machine.Physical.GetUse());
    }

    // Everything compiled before anything is measured.
    private static void Rehearse(int pageShift)
    {
        MemoryFixture machine = new(pageShift);
        machine.Map(Mega);
        AssertSuccess(machine.Memory.Lock(Here, Mega, ulong.MaxValue, privileged: false));
        PinnedRange range = machine.Memory.PinAll(Here, Mega);
        machine.Memory.Fork(new LockedMemory()).Release();
        machine.Memory.Poke(Here, 1);
        AssertSuccess(machine.Memory.Protect(Here, machine.Page, MemoryProtection.Read));
        AssertSuccess(machine.Memory.Unmap(Here, Mega));
        machine.Memory.PokeFrame(range.Translate(Here, out _), 1);
    }

    // The first rounds compile the code and make room; the last one is measured.
    private static void AssertNoAllocation(Action call)
    {
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
                call();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
    }
}
