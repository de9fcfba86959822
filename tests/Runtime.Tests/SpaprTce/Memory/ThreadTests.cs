using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>Several threads at once: nothing is lost, and nothing is reached that is gone.</summary>
public sealed class ThreadTests
{
    private const int Threads = 4;

    [Fact]
    public void PinsOfManyThreads_AllCount()
    {
        MemoryFixture machine = new();
        machine.Map(Mega);
        Together(thread =>
        {
            Random random = new(thread);
            for (int i = 0; i < 20_000; i++)
            {
                ulong address = Here + ((ulong)random.Next(16) * machine.Page);
                Assert.True(machine.Memory.TryPinPage(address, write: true, out ulong physical, out _));
                Assert.True(machine.Memory.TryGetFrame(physical, out _));
                machine.Memory.UnpinPage(physical);
            }
        });
        Assert.Equal(0UL, machine.Physical.GetUse().Pinned);
        machine.Memory.Release();
        Assert.Equal(default, machine.Physical.GetUse());
    }

    [Fact]
    public void PinnedPage_KeepsItsBytes_WhileOthersUnmapAndMap()
    {
        MemoryFixture machine = new();
        machine.Map(Mega);
        int pinned = 0;
        Together(thread =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                ulong address = Here + ((ulong)thread * 4 * machine.Page);
                if (thread == 0)
                {
                    // The whole range goes and comes again, under everybody's feet.
                    machine.Memory.Unmap(Here, Mega);
                    machine.Memory.Map(Here, Mega, MemoryProtection.ReadWrite);
                    continue;
                }
                if (machine.Memory.Pin(address, 4, out ulong done) is not { } range)
                {
                    Assert.True(done < 4);
                    continue;
                }
                Interlocked.Increment(ref pinned);
                ulong physical = range.Translate(address + machine.Page, out _);
                ulong mark = ((ulong)thread << 32) + (ulong)i;
                machine.Memory.PokeFrame(physical, mark);
                Assert.Equal(mark, machine.Memory.PeekFrame(physical));
                machine.Memory.Unpin(range);
            }
        });
        Assert.True(pinned > 0);
        machine.Memory.Release();
        Assert.Equal(default, machine.Physical.GetUse());
    }

    [Fact]
    public void ForksAndWrites_KeepFamiliesApart()
    {
        MemoryFixture machine = new();
        machine.Map(Mega);
        machine.Map(Mega, here: Here + Giga, shared: true);
        for (ulong i = 0; i < 16; i++)
            machine.Memory.Poke(Here + (i * machine.Page), i);
        Together(thread =>
        {
            Random random = new(thread);
            for (int i = 0; i < 1_000; i++)
            {
                ulong page = (ulong)random.Next(16);
                using SimulatedChild child = new(machine.Memory);
                Assert.Equal(page, child.Memory.Peek(Here + (page * machine.Page)));
                child.Memory.Poke(Here + (page * machine.Page), 1_000_000);
                child.Memory.Poke(Here + Giga + ((ulong)thread * 8), (ulong)i);
                // The parent writes too, what is there already, which takes pages from its children.
                machine.Memory.Poke(Here + (page * machine.Page), page);
                Assert.Equal(1_000_000UL, child.Memory.Peek(Here + (page * machine.Page)));
            }
        });
        for (ulong i = 0; i < 16; i++)
            Assert.Equal(i, machine.Memory.Peek(Here + (i * machine.Page)));
        for (ulong thread = 0; thread < Threads; thread++)
            Assert.Equal(999UL, machine.Memory.Peek(Here + Giga + (thread * 8)));
        machine.Memory.Release();
        Assert.Equal(default, machine.Physical.GetUse());
    }

    [Fact]
    public void FramesThatComeAndGo_AreNeverAnothersBytes()
    {
        PhysicalMemory physical = new(12);
        Together(thread =>
        {
            Random random = new(thread);
            for (int i = 0; i < 10_000; i++)
            {
                ulong length = (ulong)random.Next(1, 700) << 12;
                Assert.True(physical.TryAllocate(length, 12, out ulong start));
                ulong page = start + ((ulong)random.Next((int)(length >> 12)) << 12);
                byte[] bytes = physical.Touch(page)!;
                Assert.Equal(0, bytes[0]);
                bytes[0] = (byte)(thread + 1);
                Assert.Same(bytes, physical.Peek(page));
                physical.Unmap(start, length);
                Assert.Null(physical.Peek(page));
            }
        });
        Assert.Equal(default, physical.GetUse());
    }

    private static void Together(Action<int> work)
    {
        using Barrier barrier = new(Threads);
        Task[] tasks = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() =>
        {
            barrier.SignalAndWait();
            work(thread);
        }, TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(tasks);
    }
}
