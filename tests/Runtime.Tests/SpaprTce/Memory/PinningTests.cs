using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>What the processor, the kernel and devices reach, and how long.</summary>
public sealed class PinningTests
{
    private readonly MemoryFixture _machine = new();

    private SimulatedMemory Memory => _machine.Memory;

    private ulong Page => _machine.Page;

    [Fact]
    public void BytesAcrossPages_ComeBack()
    {
        _machine.Map(Mega);
        byte[] bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes.Length, Memory.Write(Here + 777, bytes));
        byte[] read = new byte[bytes.Length];
        Assert.Equal(read.Length, Memory.Read(Here + 777, read));
        Assert.Equal(bytes, read);
        Assert.Equal(0, Memory.Read(Here + 777, []));
    }

    [Fact]
    public void KernelsCopy_EndsWhereTheMemoryEnds()
    {
        _machine.Map(Mega);
        AssertSuccess(Memory.Protect(Here + Page, Page, MemoryProtection.Read));
        AssertSuccess(Memory.Protect(Here + (3 * Page), Page, MemoryProtection.None));
        Assert.Equal(10, Memory.Write(Here + Page - 10, new byte[20]));
        Assert.Equal(0, Memory.Write(Here + Page, new byte[20]));
        Assert.Equal(20, Memory.Read(Here + Page - 10, new byte[20]));
        Assert.Equal(10, Memory.Read(Here + (3 * Page) - 10, new byte[20]));
        Assert.Equal(10, Memory.Read(Here + Mega - 10, new byte[20]));
        Assert.Equal(0, Memory.Read(0, new byte[20]));
        Assert.Equal(0, Memory.Read(ulong.MaxValue - 3, new byte[20]));
        Assert.Equal(0, Memory.Write(ulong.MaxValue - 3, new byte[20]));
    }

    [Fact]
    public void StoreThatDoesNotFit_ChangesNothing()
    {
        _machine.Map(Mega);
        AssertSuccess(Memory.Protect(Here + Page, Page, MemoryProtection.Read));
        Assert.False(Memory.TryStore(Here + Page - 4, [1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal(0UL, Memory.Peek(Here + Page - 8));
        Assert.False(Memory.TryStore(ulong.MaxValue - 3, new byte[8]));
        Assert.False(Memory.TryLoad(ulong.MaxValue - 3, new byte[8]));
    }

    [Fact]
    public void Touch_MakesPages_AndNoBytes()
    {
        _machine.Map(Mega);
        Assert.True(Memory.TryTouch(Here, 0));
        Assert.Equal(default, _machine.Physical.GetUse());
        Assert.True(Memory.TryTouch(Here + 4000, 200));
        Assert.Equal(Page, _machine.Physical.GetUse().Held);
        Assert.True(Memory.TryTouch(Here, Mega));
        Assert.Equal(new PhysicalMemoryUse(Held: Mega, Pinned: 0, Touched: 0), _machine.Physical.GetUse());
        Assert.False(Memory.TryTouch(Here, Mega + 1));
        // The last byte that is touched is the 4096th multiple before the end.
        Assert.True(Memory.TryTouch(Here + 1, Mega));
        AssertSuccess(Memory.Protect(Here + Page, Page, MemoryProtection.Read));
        Assert.False(Memory.TryTouch(Here, Mega));
        Assert.False(Memory.TryTouch(Here, ulong.MaxValue));
        Assert.False(Memory.TryTouch(ulong.MaxValue, ulong.MaxValue));
    }

    [Fact]
    public void Device_SeesWhatTheProcessorWrites_AndTheOtherWayRound()
    {
        _machine.Map(Mega);
        Memory.Poke(Here + 8, 0x1234);
        PinnedRange range = Memory.PinAll(Here, Mega);
        Assert.Equal(0x1234UL, Memory.PeekFrame(range.Translate(Here + 8, out ulong contiguous)));
        Assert.True(contiguous <= Mega - 8);
        Memory.PokeFrame(range.Translate(Here + (5 * Page), out _), 0x5678);
        Assert.Equal(0x5678UL, Memory.Peek(Here + (5 * Page)));
    }

    [Fact]
    public void Frame_GoesToTheEndOfThePage()
    {
        _machine.Map(Mega);
        PinnedRange range = Memory.PinAll(Here, Mega);
        Assert.True(Memory.TryGetFrame(range.Translate(Here + Page + 100, out _), out Span<byte> frame));
        Assert.Equal((int)Page - 100, frame.Length);
        Assert.False(Memory.TryGetFrame(0, out frame));
        Assert.True(frame.IsEmpty);
        Assert.False(Memory.TryGetFrame(Here, out _));
        Assert.False(Memory.TryGetFrame(ulong.MaxValue, out _));
    }

    [Fact]
    public void PinnedPages_OutliveUnmap_AndANewMappingInTheirPlace()
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 0xabcd);
        PinnedRange range = Memory.PinAll(Here, Page);
        ulong physical = range.Translate(Here, out _);
        AssertSuccess(Memory.Unmap(Here, Mega));
        _machine.Map(Mega);
        Memory.Poke(Here, 0x7777);

        Assert.Equal(0xabcdUL, Memory.PeekFrame(physical));
        Memory.PokeFrame(physical, 0xef);
        Assert.Equal(0x7777UL, Memory.Peek(Here));
        Memory.Unpin(range);
        Assert.False(Memory.TryGetFrame(physical, out _));
    }

    [Fact]
    public void PinnedPages_OutliveProtectAndTheProcess()
    {
        _machine.Map(Mega);
        PinnedRange range = Memory.PinAll(Here, Mega);
        AssertSuccess(Memory.Protect(Here, Mega, MemoryProtection.None));
        Memory.PokeFrame(range.Translate(Here, out _), 3);
        AssertSuccess(Memory.Protect(Here, Mega, MemoryProtection.Read));
        Assert.Equal(3UL, Memory.Peek(Here));
        Memory.Release();
        Memory.Release();
        Assert.Equal(3UL, Memory.PeekFrame(range.Translate(Here, out _)));
        Assert.Null(Memory.Pin(Here, 1, out _));
        Memory.Unpin(range);
        Assert.Equal(default, _machine.Physical.GetUse());
    }

    [Theory]
    [InlineData(MemoryProtection.None)]
    [InlineData(MemoryProtection.Read)]
    public void MemoryThatCannotBeWritten_CannotBePinned(MemoryProtection protection)
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 1);
        AssertSuccess(Memory.Protect(Here, Mega, protection));
        Assert.Null(Memory.Pin(Here, 1, out ulong pinned));
        Assert.Equal(0UL, pinned);
        Assert.False(Memory.TryPinPage(Here, write: true, out _, out _));
        Assert.Equal(protection == MemoryProtection.Read, Memory.TryPinPage(Here, write: false, out _, out _));
    }

    [Fact]
    public void PinOverTheEnd_SaysHowFarItCame_AndKeepsNothing()
    {
        _machine.Map(Mega);
        Assert.Null(Memory.Pin(Here + (512 * Kilo), 16, out ulong pinned));
        Assert.Equal(8UL, pinned);
        AssertSuccess(Memory.Protect(Here + (128 * Kilo), Page, MemoryProtection.Read));
        Assert.Null(Memory.Pin(Here, 16, out pinned));
        Assert.Equal(2UL, pinned);
        Assert.Null(Memory.Pin(Here - Page, 16, out pinned));
        Assert.Equal(0UL, pinned);
        Assert.Equal(0UL, _machine.Physical.GetUse().Pinned);
    }

    [Fact]
    public void PinWithoutMemoryLeft_SaysHowFarItCame()
    {
        MemoryFixture machine = new(physicalEnd: PhysicalMemory.Base + Mega);
        machine.Map(512 * Kilo);
        AssertSuccess(machine.Memory.Map(Here + (512 * Kilo), Mega, MemoryProtection.ReadWrite, shared: true));
        Assert.Null(machine.Memory.Pin(Here, 24, out ulong pinned));
        Assert.Equal(8UL, pinned);
        Assert.NotNull(machine.Memory.Pin(Here, 16, out pinned));
        Assert.Equal(16UL, pinned);
        Assert.False(machine.Memory.TryStore(Here + Mega, new byte[1]));
        Assert.False(machine.Memory.TryTouch(Here + Mega, 1));
        Assert.False(machine.Memory.TryPinPage(Here + Mega, write: true, out _, out _));
    }

    [Fact]
    public void RangeOverSeveralMappings_IsPinnedPageByPage()
    {
        // The second half first, so that the frames are not in order.
        AssertSuccess(Memory.Map(Here + (512 * Kilo), 512 * Kilo, MemoryProtection.ReadWrite, shared: true));
        AssertSuccess(Memory.Map(Here, 512 * Kilo, MemoryProtection.ReadWrite));
        for (ulong i = 16; i-- > 0;)
            Memory.Poke(Here + (i * Page), i);
        PinnedRange range = Memory.PinAll(Here, Mega);
        Assert.Equal(16, range.Extents.Length);
        for (ulong i = 0; i < 16; i++)
        {
            Assert.Equal(i, Memory.PeekFrame(range.Translate(Here + (i * Page), out ulong contiguous)));
            Assert.Equal(Page, contiguous);
            Assert.Equal(Page - 1, ContiguousFrom(range, Here + (i * Page) + 1));
        }
    }

    [Fact]
    public void PageByPage_PinsNest()
    {
        _machine.Map(Mega);
        Assert.True(Memory.TryPinPage(Here + 100, write: true, out ulong first, out int backingShift));
        Assert.True(Memory.TryPinPage(Here + 5000, write: true, out ulong second, out _));
        Assert.Equal(16, backingShift);
        Assert.Equal(first, second);
        Assert.Equal(0UL, first % Page);
        AssertSuccess(Memory.Unmap(Here, Mega));
        Memory.UnpinPage(first + 77);
        Assert.True(Memory.TryGetFrame(first, out _));
        Memory.UnpinPage(first);
        Assert.False(Memory.TryGetFrame(first, out _));
        Assert.Throws<InvalidOperationException>(() => Memory.UnpinPage(first));
        Assert.False(Memory.TryPinPage(Here, write: true, out _, out _));
    }

    [Fact]
    public void SharedMemory_KeepsItsBytes_UntilNothingOfItIsMapped()
    {
        _machine.Map(Mega, shared: true);
        Memory.Poke(Here, 1);
        using (SimulatedChild child = new(Memory))
        {
            AssertSuccess(Memory.Unmap(Here, 512 * Kilo));
            Assert.Equal(1UL, child.Memory.Peek(Here));
            AssertSuccess(child.Memory.Unmap(Here, Mega));
            Assert.Equal(Page, _machine.Physical.GetUse().Held);
        }
        AssertSuccess(Memory.Unmap(Here, Mega));
        Assert.Equal(default, _machine.Physical.GetUse());
    }

    private static ulong ContiguousFrom(PinnedRange range, ulong address)
    {
        range.Translate(address, out ulong contiguous);
        return contiguous;
    }
}
