using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>mmap, munmap, mprotect and madvise, refusals included.</summary>
public sealed class MappingTests
{
    private readonly MemoryFixture _machine = new();

    private SimulatedMemory Memory => _machine.Memory;

    [Fact]
    public void MapOfNothing_ReturnsEINVAL() => AssertRefused(Errno.EINVAL, Memory.Map(Here, 0, MemoryProtection.ReadWrite));

    [Fact]
    public void MapOffThePage_ReturnsEINVAL() => AssertRefused(Errno.EINVAL, Memory.Map(Here + 4096, Mega, MemoryProtection.ReadWrite));

    [Fact]
    public void MapOverSomething_ReturnsEEXIST()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.EEXIST, Memory.Map(Here, Mega, MemoryProtection.ReadWrite));
        AssertRefused(Errno.EEXIST, Memory.Map(Here - _machine.Page, 2 * _machine.Page, MemoryProtection.ReadWrite));
        AssertRefused(Errno.EEXIST, Memory.Map(Here + Mega - _machine.Page, Mega, MemoryProtection.ReadWrite));
        AssertRefused(Errno.EEXIST, Memory.MapFile(Here, Mega));
        AssertSuccess(Memory.Map(Here + Mega, Mega, MemoryProtection.ReadWrite));
        AssertSuccess(Memory.Map(Here - Mega, Mega, MemoryProtection.ReadWrite));
    }

    [Theory]
    [InlineData(16, 1UL << 52)]
    [InlineData(12, 1UL << 46)]
    public void MapBeyondTheAddressSpace_ReturnsENOMEM(int pageShift, ulong limit)
    {
        MemoryFixture machine = new(pageShift);
        Assert.Equal(limit, machine.Memory.AddressLimit);
        AssertRefused(Errno.ENOMEM, machine.Memory.Map(limit, machine.Page, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, machine.Memory.Map(limit - machine.Page, 2 * machine.Page, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, machine.Memory.Map(0, limit + 1, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, machine.Memory.Map(0, ulong.MaxValue, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, machine.Memory.Map(0xc000_0000_0000_0000, machine.Page, MemoryProtection.Read));
        AssertSuccess(machine.Memory.Map(limit - machine.Page, machine.Page, MemoryProtection.Read));
    }

    [Fact]
    public void SizeOffThePage_IsRoundedUp()
    {
        AssertSuccess(Memory.Map(Here, 1, MemoryProtection.ReadWrite));
        Memory.Poke(Here + _machine.Page - 8, 1);
        Assert.False(Memory.TryLoad(Here + _machine.Page, new byte[1]));
        AssertSuccess(Memory.Unmap(Here, 1));
        Assert.False(Memory.TryLoad(Here, new byte[1]));
    }

    [Fact]
    public void EqualNeighbours_AreOneMapping()
    {
        AssertSuccess(Memory.Map(Here, Mega, MemoryProtection.ReadWrite));
        AssertSuccess(Memory.Map(Here + Mega, Mega, MemoryProtection.ReadWrite));
        Assert.Equal(1, Memory.MappingCount);
        AssertSuccess(Memory.Protect(Here + (Mega / 2), Mega, MemoryProtection.Read));
        Assert.Equal(3, Memory.MappingCount);
        AssertSuccess(Memory.Protect(Here + (Mega / 2), Mega, MemoryProtection.ReadWrite));
        Assert.Equal(1, Memory.MappingCount);
        // Two pieces of shared memory are two, whatever they look like.
        AssertSuccess(Memory.Map(Here + (2 * Mega), Mega, MemoryProtection.ReadWrite, shared: true));
        AssertSuccess(Memory.Map(Here + (3 * Mega), Mega, MemoryProtection.ReadWrite, shared: true));
        Assert.Equal(3, Memory.MappingCount);
    }

    [Fact]
    public void NewMemory_IsZeros_ForeverWithItsAddress()
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 5);
        AssertSuccess(Memory.Unmap(Here, Mega));
        _machine.Map(Mega);
        Assert.Equal(0UL, Memory.Peek(Here));
    }

    [Fact]
    public void KernelsChoice_IsTheHighestFreePlace()
    {
        AssertSuccess(Memory.MapAnywhere(Mega, MemoryProtection.ReadWrite, out ulong first));
        AssertSuccess(Memory.MapAnywhere(Mega, MemoryProtection.Read, out ulong second));
        AssertSuccess(Memory.MapAnywhere(Mega, MemoryProtection.ReadWrite, out ulong third));
        Assert.Equal((first - Mega, first - (2 * Mega)), (second, third));
        AssertSuccess(Memory.Unmap(second, Mega));
        AssertSuccess(Memory.MapAnywhere(Mega / 2, MemoryProtection.Read, out ulong fourth));
        Assert.Equal(second + (Mega / 2), fourth);
        AssertSuccess(Memory.MapAnywhere(Mega, MemoryProtection.Read, out ulong fifth));
        Assert.Equal(third - Mega, fifth);
        Assert.True(first + Mega < 1UL << 47);
        // Far from the places that tests name.
        Assert.True(fifth > Here + (1UL << 42));
    }

    [Fact]
    public void KernelsChoice_WithoutRoom_ReturnsENOMEM()
    {
        AssertRefused(Errno.ENOMEM, Memory.MapAnywhere(1UL << 47, MemoryProtection.ReadWrite, out ulong address));
        Assert.Equal(0UL, address);
        AssertRefused(Errno.EINVAL, Memory.MapAnywhere(0, MemoryProtection.ReadWrite, out _));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(99)]
    [InlineData(-1)]
    public void HugePagesThatTheKernelLacks_ReturnEINVAL(int shift)
    {
        AssertRefused(Errno.EINVAL, Memory.MapAnywhere(32 * Mega, MemoryProtection.ReadWrite, out _, hugePageShift: shift));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(24)]
    [InlineData(30)]
    public void HugePages_ComeWhole_AndBackWhatIsPinned(int shift)
    {
        MemoryFixture machine = new(16, hugePageSizes: 1UL << shift);
        ulong huge = 1UL << shift;
        AssertSuccess(machine.Memory.MapAnywhere(huge + 1, MemoryProtection.ReadWrite, out ulong address, hugePageShift: shift));
        Assert.Equal(0UL, address % huge);
        machine.Memory.Poke(address + (2 * huge) - 8, 3);

        PinnedRange range = machine.Memory.PinAll(address, 2 * huge);
        Assert.Equal(shift, range.BackingShift);
        Assert.Equal(0UL, range.Translate(address, out _) % huge);
        Assert.Equal(0UL, range.Translate(address + huge, out _) % huge);
        Assert.True(machine.Memory.TryPinPage(address + (3 * machine.Page) + 5, write: true, out ulong physical, out int backingShift));
        Assert.Equal(shift, backingShift);
        Assert.Equal(range.Translate(address + (3 * machine.Page), out _), physical);

        // A page of it is not to be had alone.
        AssertRefused(Errno.EINVAL, machine.Memory.Unmap(address, machine.Page));
        AssertRefused(Errno.EINVAL, machine.Memory.Unmap(address + machine.Page, 2 * huge));
        AssertRefused(Errno.EINVAL, machine.Memory.Protect(address, machine.Page, MemoryProtection.Read));
        AssertRefused(Errno.EINVAL, machine.Memory.Advise(address + machine.Page, huge, MemoryAdvice.DontNeed));
        AssertSuccess(machine.Memory.Unmap(address, huge));
        Assert.Equal(3UL, machine.Memory.Peek(address + (2 * huge) - 8));
    }

    [Fact]
    public void RangeOnHugeAndOrdinaryPages_IsBackedByTheSmallest()
    {
        MemoryFixture machine = new(16, hugePageSizes: 1UL << 21);
        AssertSuccess(machine.Memory.MapAnywhere(2 * Mega, MemoryProtection.ReadWrite, out ulong address, hugePageShift: 21));
        AssertSuccess(machine.Memory.Map(address + (2 * Mega), 2 * Mega, MemoryProtection.ReadWrite));
        Assert.Equal(16, machine.Memory.PinAll(address, 4 * Mega).BackingShift);
        Assert.Equal(21, machine.Memory.PinAll(address, 2 * Mega).BackingShift);
        Assert.Equal(16, machine.Memory.PinAll(address + (2 * Mega), 2 * Mega).BackingShift);
    }

    [Fact]
    public void Unmap_Refuses_WhatTheKernelRefuses()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.EINVAL, Memory.Unmap(Here + 1, Mega));
        AssertRefused(Errno.EINVAL, Memory.Unmap(Here, 0));
        AssertRefused(Errno.EINVAL, Memory.Unmap(Here, Memory.AddressLimit));
        AssertRefused(Errno.EINVAL, Memory.Unmap(0xc000_0000_0000_0000, Mega));
        AssertRefused(Errno.EINVAL, Memory.Unmap(Here, ulong.MaxValue));
        Memory.Poke(Here, 1);
    }

    [Fact]
    public void Unmap_SplitsAndSkipsHoles()
    {
        _machine.Map(Mega);
        Memory.Poke(Here + (64 * Kilo), 1);
        AssertSuccess(Memory.Unmap(Here + (128 * Kilo), 64 * Kilo));
        AssertSuccess(Memory.Unmap(Here + (128 * Kilo), 64 * Kilo));
        Assert.Equal(1UL, Memory.Peek(Here + (64 * Kilo)));
        Assert.False(Memory.TryLoad(Here + (128 * Kilo), new byte[1]));
        Assert.Equal(0UL, Memory.Peek(Here + (192 * Kilo)));
        AssertSuccess(Memory.Unmap(Here - Mega, 4 * Mega));
        Assert.Equal(0, Memory.MappingCount);
        Assert.Equal(default, _machine.Physical.GetUse());
    }

    [Fact]
    public void Protect_StopsAtAHole_AndKeepsWhatItDid()
    {
        _machine.Map(Mega);
        AssertSuccess(Memory.Unmap(Here + (512 * Kilo), 64 * Kilo));
        AssertRefused(Errno.ENOMEM, Memory.Protect(Here, Mega, MemoryProtection.Read));
        Assert.False(Memory.TryStore(Here, new byte[1]));
        Assert.True(Memory.TryStore(Here + (576 * Kilo), new byte[1]));
        AssertRefused(Errno.ENOMEM, Memory.Protect(Here + (512 * Kilo), 64 * Kilo, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, Memory.Protect(Here + (960 * Kilo), 128 * Kilo, MemoryProtection.Read));
    }

    [Fact]
    public void Protect_Refuses_WhatTheKernelRefuses()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.EINVAL, Memory.Protect(Here + 1, Mega, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, Memory.Protect(Here, ulong.MaxValue, MemoryProtection.Read));
        AssertRefused(Errno.ENOMEM, Memory.Protect(Here, unchecked(0 - Here), MemoryProtection.Read));
        AssertSuccess(Memory.Protect(Here, 0, MemoryProtection.Read));
        AssertSuccess(Memory.Protect(0, 0, MemoryProtection.Read));
        Memory.Poke(Here, 1);
    }

    [Fact]
    public void Protection_DecidesWhatTheProcessMayDo()
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 1);
        AssertSuccess(Memory.Protect(Here, Mega, MemoryProtection.Read));
        Assert.Equal(1UL, Memory.Peek(Here));
        Assert.False(Memory.TryStore(Here, new byte[1]));
        AssertSuccess(Memory.Protect(Here, Mega, MemoryProtection.None));
        Assert.False(Memory.TryLoad(Here, new byte[1]));
        Assert.False(Memory.TryStore(Here, new byte[1]));
        AssertSuccess(Memory.Protect(Here, Mega, MemoryProtection.Write));
        Assert.Equal(1UL, Memory.Peek(Here));
        Memory.Poke(Here, 2);
    }

    [Fact]
    public void FileOpenedForReading_HasItsBytes_AndNeverBecomesWritable()
    {
        byte[] contents = new byte[100_000];
        new Random(1).NextBytes(contents);
        AssertSuccess(Memory.MapFile(Here, 256 * Kilo, contents));

        byte[] read = new byte[contents.Length];
        Assert.True(Memory.TryLoad(Here, read));
        Assert.Equal(contents, read);
        Assert.Equal(0UL, Memory.Peek(Here + 100_000));
        Assert.Equal(0UL, Memory.Peek(Here + (192 * Kilo)));
        Assert.False(Memory.TryStore(Here, new byte[1]));
        AssertRefused(Errno.EACCES, Memory.Protect(Here, 64 * Kilo, MemoryProtection.ReadWrite));
        Assert.Null(Memory.Pin(Here, 1, out ulong pinned));
        Assert.Equal(0UL, pinned);
        AssertSuccess(Memory.Protect(Here, 64 * Kilo, MemoryProtection.None));
        AssertSuccess(Memory.Protect(Here, 64 * Kilo, MemoryProtection.Read));
        AssertSuccess(Memory.Unmap(Here, 256 * Kilo));
        Assert.Equal(default, _machine.Physical.GetUse());
    }

    [Fact]
    public void DontNeed_DropsPrivatePages()
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 1);
        Memory.Poke(Here + (64 * Kilo), 2);
        PinnedRange before = Memory.PinAll(Here, 64 * Kilo);
        AssertSuccess(Memory.Advise(Here, 64 * Kilo, MemoryAdvice.DontNeed));

        Assert.Equal(0UL, Memory.Peek(Here));
        Assert.Equal(2UL, Memory.Peek(Here + (64 * Kilo)));
        // The device keeps the old page; the process gets another.
        Memory.Poke(Here, 3);
        Assert.Equal(1UL, Memory.PeekFrame(before.Translate(Here, out _)));
        Assert.NotEqual(before.Translate(Here, out _), Memory.PinAll(Here, 64 * Kilo).Translate(Here, out _));
    }

    [Fact]
    public void DontNeed_KeepsSharedPages()
    {
        _machine.Map(Mega, shared: true);
        Memory.Poke(Here, 1);
        AssertSuccess(Memory.Advise(Here, Mega, MemoryAdvice.DontNeed));
        Assert.Equal(1UL, Memory.Peek(Here));
    }

    [Fact]
    public void DontNeed_OfLockedPages_ReturnsEINVAL()
    {
        _machine.Map(Mega);
        Memory.Poke(Here, 1);
        AssertSuccess(Memory.Lock(Here + (64 * Kilo), 64 * Kilo, ulong.MaxValue, privileged: false));
        AssertRefused(Errno.EINVAL, Memory.Advise(Here, Mega, MemoryAdvice.DontNeed));
        // What lies before is gone.
        Assert.Equal(0UL, Memory.Peek(Here));
        AssertSuccess(Memory.Unlock(Here, Mega));
        AssertSuccess(Memory.Advise(Here, Mega, MemoryAdvice.DontNeed));
    }

    [Fact]
    public void DontNeedOfHugePages_DropsWholeOnes()
    {
        MemoryFixture machine = new(16, hugePageSizes: 1UL << 21);
        AssertSuccess(machine.Memory.MapAnywhere(4 * Mega, MemoryProtection.ReadWrite, out ulong address, hugePageShift: 21));
        machine.Memory.Poke(address, 1);
        machine.Memory.Poke(address + (2 * Mega), 2);
        AssertSuccess(machine.Memory.Advise(address, 3 * Mega, MemoryAdvice.DontNeed));
        Assert.Equal(0UL, machine.Memory.Peek(address));
        Assert.Equal(2UL, machine.Memory.Peek(address + (2 * Mega)));
    }

    [Theory]
    [InlineData(MemoryAdvice.DontNeed)]
    [InlineData(MemoryAdvice.DontFork)]
    [InlineData(MemoryAdvice.DoFork)]
    [InlineData(MemoryAdvice.HugePage)]
    [InlineData(MemoryAdvice.NoHugePage)]
    public void AdviceOverHoles_IsTakenAndReturnsENOMEM(MemoryAdvice advice)
    {
        _machine.Map(Mega);
        AssertSuccess(Memory.Unmap(Here + (64 * Kilo), 64 * Kilo));
        Memory.Poke(Here + (128 * Kilo), 1);
        AssertRefused(Errno.ENOMEM, Memory.Advise(Here, Mega, advice));
        Assert.Equal(advice == MemoryAdvice.DontNeed ? 0UL : 1UL, Memory.Peek(Here + (128 * Kilo)));
        AssertRefused(Errno.ENOMEM, Memory.Advise(Here + (512 * Kilo), Mega, advice));
        AssertSuccess(Memory.Advise(Here + (512 * Kilo), 512 * Kilo, advice));
        AssertSuccess(Memory.Advise(Here, 0, advice));
        AssertRefused(Errno.EINVAL, Memory.Advise(Here + 1, Mega, advice));
        AssertRefused(Errno.EINVAL, Memory.Advise(Here, ulong.MaxValue, advice));
        AssertRefused(Errno.EINVAL, Memory.Advise(Here, unchecked(0UL - _machine.Page), advice));
    }

    [Fact]
    public void UnknownAdvice_ReturnsEINVAL() => AssertRefused(Errno.EINVAL, Memory.Advise(Here, 0, (MemoryAdvice)77));
}
