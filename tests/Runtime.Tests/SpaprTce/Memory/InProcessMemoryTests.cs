using System.Runtime.InteropServices;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>The memory of this very process, with good addresses and with bad ones.</summary>
public sealed class InProcessMemoryTests
{
    // How pages are tested and bytes copied, on this kernel and as on others.
    public static TheoryData<bool, bool> Ways => new() { { false, false }, { true, true } };

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Copies_ReachThisProgram(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(12, usesPipe, readsMaps);
        using PinnedBuffer buffer = new(300_000);
        byte[] bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes.Length, memory.Write(buffer.Address + 777, bytes));
        Assert.True(buffer.Span.Slice(777, bytes.Length).SequenceEqual(bytes));
        Assert.Equal(0, buffer.Span[776]);
        Assert.Equal(0, buffer.Span[777 + bytes.Length]);
        byte[] read = new byte[bytes.Length];
        Assert.Equal(read.Length, memory.Read(buffer.Address + 777, read));
        Assert.Equal(bytes, read);
        Assert.Equal(0, memory.Read(buffer.Address, []));
        Assert.Equal(0, memory.Write(0, []));
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void BadAddresses_AreReported_AndNeverACrash(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(12, usesPipe, readsMaps);
        byte[] bytes = new byte[100_000];
        foreach (ulong address in new ulong[] { 0, 8, 0x1000, 0xc000_0000_0000_0000, 1UL << 52, ulong.MaxValue - 50, ulong.MaxValue })
        {
            Assert.Equal(0, memory.Read(address, bytes));
            Assert.Equal(0, memory.Write(address, bytes));
            Assert.False(memory.TryPinPage(address, write: true, out _, out _));
            Assert.False(memory.TryGetFrame(address, out _));
            Assert.Null(memory.Pin(address & ~4095UL, 1, out ulong pinned));
            Assert.Equal(0UL, pinned);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Copies_EndWhereTheMemoryEnds_AndKeepToItsProtections(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(12, usesPipe, readsMaps);
        using Pages pages = new(32);
        ulong page = Pages.Size;
        pages.Protect(8, 1, Pages.Read);
        pages.Protect(16, 1, Pages.None);
        pages.Unmap(24, 1);
        byte[] bytes = new byte[32 * page];
        Array.Fill(bytes, (byte)7);

        Assert.Equal((int)(16 * page), memory.Read(pages.Address, bytes));
        Assert.Equal(5, memory.Read(pages.Address + (16 * page) - 5, new byte[10]));
        Assert.Equal((int)(8 * page) - 3, memory.Write(pages.Address + 3, bytes));
        Assert.Equal(0, memory.Write(pages.Address + (8 * page), bytes));
        Assert.Equal((int)(7 * page), memory.Read(pages.Address + (17 * page), bytes));
        Assert.Equal(9, memory.Write(pages.Address + (24 * page) - 9, bytes));
        // What was refused was not written.
        Assert.Equal(10, memory.Read(pages.Address + (8 * page), bytes.AsSpan(0, 10)));
        Assert.Equal(new byte[10], bytes[..10]);
        // And the next copy is not disturbed by it.
        Assert.Equal(3, memory.Write(pages.Address, [1, 2, 3]));
        Assert.Equal(3, memory.Read(pages.Address, bytes.AsSpan(0, 3)));
        Assert.Equal([1, 2, 3], bytes[..3]);
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Pin_SaysHowManyPagesAreThere(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(12, usesPipe, readsMaps);
        using Pages pages = new(64);
        ulong page = Pages.Size;
        pages.Protect(20, 1, Pages.Read);
        pages.Protect(40, 1, Pages.None);
        pages.Unmap(50, 1);
        ulong perPage = page >> 12;

        foreach ((int first, int count, int expected) in new[] { (0, 20, 20), (0, 64, 20), (1, 20, 19), (20, 3, 0), (21, 19, 19), (21, 20, 19), (40, 1, 0), (41, 20, 9), (50, 1, 0), (51, 13, 13) })
        {
            PinnedRange? range = memory.Pin(pages.Address + ((ulong)first * page), (ulong)count * perPage, out ulong pinned);
            Assert.Equal((ulong)expected * perPage, pinned);
            Assert.Equal(expected == count, range is not null);
            if (range is not null)
                memory.Unpin(range);
        }
        Assert.True(memory.TryPinPage(pages.Address + (20 * page), write: false, out ulong physical, out _));
        memory.UnpinPage(physical);
        Assert.False(memory.TryPinPage(pages.Address + (20 * page), write: true, out _, out _));
        Assert.False(memory.TryPinPage(pages.Address + (40 * page), write: false, out _, out _));
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Pin_ChangesNoByte_AndCopiesNothing(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(16, usesPipe, readsMaps);
        using PinnedBuffer buffer = new(1 << 20);
        new Random(2).NextBytes(buffer.Span);
        byte[] before = buffer.Span.ToArray();
        PinnedRange range = memory.PinAll(buffer.Address, Mega);
        Assert.True(buffer.Span.SequenceEqual(before));

        // Addresses are their own physical addresses, in one piece.
        Assert.Equal(buffer.Address + 12345, range.Translate(buffer.Address + 12345, out ulong contiguous));
        Assert.Equal(Mega - 12345, contiguous);
        Assert.Equal(16, range.BackingShift);
        Assert.True(memory.TryGetFrame(buffer.Address + 100, out Span<byte> frame));
        Assert.Equal(65536 - 100, frame.Length);
        frame[0] = 0x5a;
        Assert.Equal(0x5a, buffer.Span[100]);
        buffer.Span[101] = 0xa5;
        Assert.Equal(0xa5, frame[1]);
        memory.Unpin(range);
    }

    [SkippableFact]
    public void Frame_IsThereAsLongAsItIsPinned()
    {
        InProcessMemory memory = Create(16);
        using PinnedBuffer buffer = new(1 << 20);
        ulong address = buffer.Address;
        Assert.False(memory.TryGetFrame(address, out _));
        PinnedRange all = memory.PinAll(address, Mega);
        PinnedRange middle = memory.PinAll(address + (128 * Kilo), 128 * Kilo);
        Assert.True(memory.TryPinPage(address + (192 * Kilo) + 5, write: true, out ulong physical, out int backingShift));
        Assert.Equal((address + (192 * Kilo), 16), (physical, backingShift));

        memory.Unpin(all);
        Assert.False(memory.TryGetFrame(address, out _));
        Assert.True(memory.TryGetFrame(address + (128 * Kilo), out _));
        Assert.False(memory.TryGetFrame(address + (256 * Kilo), out _));
        memory.Unpin(middle);
        Assert.False(memory.TryGetFrame(address + (128 * Kilo), out _));
        Assert.True(memory.TryGetFrame(physical, out _));
        memory.UnpinPage(physical + 9);
        Assert.False(memory.TryGetFrame(physical, out _));
        Assert.Throws<InvalidOperationException>(() => memory.UnpinPage(physical));
        Assert.Throws<InvalidOperationException>(() => memory.Unpin(all));
    }

    [SkippableFact]
    public void LargePageOfTheModel_NeedsAllItsSmallPages()
    {
        Skip.If(Pages.Size >= 65536, "the machine's own page is as large as the model's");
        InProcessMemory memory = Create(16);
        using Pages pages = new((int)(4 * 65536 / Pages.Size));
        ulong start = (pages.Address + 65535) & ~65535UL;
        pages.Unmap((int)((start + 65536 + 32768 - pages.Address) / Pages.Size), 1);
        Assert.True(memory.TryPinPage(start + 70, write: true, out ulong physical, out _));
        Assert.Equal(start, physical);
        Assert.False(memory.TryPinPage(start + 65536, write: true, out _, out _));
        Assert.Null(memory.Pin(start, 3, out ulong pinned));
        Assert.Equal(1UL, pinned);
    }

    [SkippableFact]
    public void HugetlbMemory_CountsWithItsPages()
    {
        InProcessMemory memory = Create(12);
        using Pages? pages = Pages.TryMapHuge(2);
        Skip.If(pages is null, "no huge pages of 2 MiB are set aside (/proc/sys/vm/nr_hugepages)");
        Assert.Equal(21, memory.PinAll(pages.Address, 4 * Mega).BackingShift);
        Assert.Equal(21, memory.PinAll(pages.Address, 2 * Mega).BackingShift);
        Assert.Equal(16, Create(16).PinAll(pages.Address + (64 * Kilo), 64 * Kilo).BackingShift);
    }

    [SkippableFact]
    public void OrdinaryMemory_LockedOrNot_CountsWithSystemPages()
    {
        InProcessMemory memory = Create(12);
        using PinnedBuffer buffer = new(8 << 20, 4 << 20);
        Assert.Equal(12, memory.PinAll(buffer.Address, 4 * Mega).BackingShift);
        Skip.If(Native.Lock((nint)buffer.Address, 65536) != 0, "this process may not lock memory");
        Assert.Equal(12, memory.PinAll(buffer.Address, 4 * Mega).BackingShift);
    }

    [SkippableFact]
    public void CallsOfADriver_AllocateNothing()
    {
        InProcessMemory memory = Create(12);
        InProcessMemory piped = Create(12, usesPipe: true);
        using PinnedBuffer buffer = new(1 << 20);
        ulong address = buffer.Address;
        byte[] bytes = new byte[5000];
        PinnedRange range = memory.PinAll(address, Mega);
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 200; i++)
            {
                memory.Read(address + 10, bytes);
                memory.Write(address + 10, bytes);
                memory.Read(8, bytes);
                piped.Read(address + 10, bytes);
                piped.Write(8, bytes);
                memory.TryPinPage(address + 5000, write: true, out ulong physical, out _);
                memory.TryGetFrame(physical, out Span<byte> frame);
                frame[0]++;
                memory.UnpinPage(physical);
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
        memory.Unpin(range);
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void ManyThreads_CopyAndPinAtOnce(bool usesPipe, bool readsMaps)
    {
        InProcessMemory memory = Create(12, usesPipe, readsMaps);
        using PinnedBuffer buffer = new(1 << 20);
        ulong address = buffer.Address;
        Parallel.For(0, 64, i =>
        {
            ulong mine = address + ((ulong)i * 4096);
            byte[] bytes = new byte[4096];
            byte[] read = new byte[4096];
            new Random(i).NextBytes(bytes);
            for (int round = 0; round < 20; round++)
            {
                Assert.Equal(4096, memory.Write(mine, bytes));
                Assert.Equal(4096, memory.Read(mine, read));
                Assert.Equal(bytes, read);
                Assert.Equal(0, memory.Write(16, bytes));
                PinnedRange all = memory.PinAll(address, Mega);
                Assert.True(memory.TryGetFrame(mine, out _));
                memory.Unpin(all);
            }
        });
        Assert.False(memory.TryGetFrame(address, out _));
    }

    private static InProcessMemory Create(int pageShift, bool usesPipe = false, bool readsMaps = false)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Linux only");
        return new InProcessMemory(pageShift, usesPipe, readsMaps);
    }

    /// <summary>Pages of this process with holes and protections.</summary>
    private sealed class Pages : IDisposable
    {
        internal const int None = 0;
        internal const int Read = 1;
        private const int ReadWrite = 3;
        private const int Anonymous = 0x22;
        private const int HugeTwoMega = 0x40000 | (21 << 26);

        private readonly nuint _length;

        internal Pages(int count)
            : this((nuint)count * (nuint)Size, Anonymous)
        {
        }

        private Pages(nuint length, int flags)
        {
            _length = length;
            Address = (ulong)Native.Map(0, length, ReadWrite, flags, -1, 0);
        }

        internal static ulong Size { get; } = (ulong)Environment.SystemPageSize;

        internal ulong Address { get; }

        internal static Pages? TryMapHuge(int count)
        {
            Pages pages = new((nuint)count << 21, Anonymous | HugeTwoMega);
            return pages.Address == ulong.MaxValue ? null : pages;
        }

        internal void Protect(int first, int count, int protection) =>
            Assert.Equal(0, Native.Protect((nint)(Address + ((ulong)first * Size)), (nuint)count * (nuint)Size, protection));

        internal void Unmap(int first, int count) => Assert.Equal(0, Native.Unmap((nint)(Address + ((ulong)first * Size)), (nuint)count * (nuint)Size));

        public void Dispose() => Native.Unmap((nint)Address, _length);
    }

    private static class Native
    {
        [DllImport("libc", EntryPoint = "mmap")]
        internal static extern nint Map(nint address, nuint length, int protection, int flags, int descriptor, nint offset);

        [DllImport("libc", EntryPoint = "munmap")]
        internal static extern int Unmap(nint address, nuint length);

        [DllImport("libc", EntryPoint = "mprotect")]
        internal static extern int Protect(nint address, nuint length, int protection);

        [DllImport("libc", EntryPoint = "mlock")]
        internal static extern int Lock(nint address, nuint length);
    }
}
