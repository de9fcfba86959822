using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>mlock and munlock, and what they count.</summary>
public sealed class LockingTests
{
    private readonly MemoryFixture _machine = new();

    private SimulatedMemory Memory => _machine.Memory;

    [Fact]
    public void Pages_CountOnce()
    {
        _machine.Map(Mega);
        AssertSuccess(Lock(Here, 256 * Kilo));
        Assert.Equal(4UL, _machine.Locked.Pages);
        AssertSuccess(Lock(Here + (128 * Kilo), 256 * Kilo));
        Assert.Equal(6UL, _machine.Locked.Pages);
        AssertSuccess(Lock(Here, Mega));
        Assert.Equal(16UL, _machine.Locked.Pages);
        AssertSuccess(Memory.Unlock(Here + (64 * Kilo), 128 * Kilo));
        Assert.Equal(14UL, _machine.Locked.Pages);
        AssertSuccess(Memory.Unlock(Here, Mega));
        AssertSuccess(Memory.Unlock(Here, Mega));
        Assert.Equal(0UL, _machine.Locked.Pages);
    }

    [Fact]
    public void Addresses_AreTakenToPages()
    {
        _machine.Map(Mega);
        AssertSuccess(Lock(Here + (64 * Kilo) - 1, 2));
        Assert.Equal(2UL, _machine.Locked.Pages);
        AssertSuccess(Memory.Unlock(Here + 5, 1));
        Assert.Equal(1UL, _machine.Locked.Pages);
        // Nothing at an address within a page is that page, as in the kernel's arithmetic; nothing at its beginning is nothing.
        AssertSuccess(Lock(Here + (512 * Kilo), 0));
        Assert.Equal(1UL, _machine.Locked.Pages);
        AssertSuccess(Lock(Here + (512 * Kilo) + 1, 0));
        Assert.Equal(2UL, _machine.Locked.Pages);
    }

    [Fact]
    public void Unmap_Unlocks()
    {
        _machine.Map(Mega);
        AssertSuccess(Lock(Here, Mega));
        AssertSuccess(Memory.Unmap(Here + (64 * Kilo), 64 * Kilo));
        Assert.Equal(15UL, _machine.Locked.Pages);
        AssertSuccess(Memory.Unmap(Here, Mega));
        Assert.Equal(0UL, _machine.Locked.Pages);
    }

    [Fact]
    public void Limit_IsComparedWithAllThatIsLocked_AlsoByOthers()
    {
        _machine.Map(Mega);
        Assert.True(_machine.Locked.TryCharge(4, ulong.MaxValue, privileged: false));
        AssertRefused(Errno.ENOMEM, Memory.Lock(Here, 320 * Kilo, 512 * Kilo, privileged: false));
        Assert.Equal(4UL, _machine.Locked.Pages);
        AssertSuccess(Memory.Lock(Here, 256 * Kilo, 512 * Kilo, privileged: false));
        Assert.Equal(8UL, _machine.Locked.Pages);
        // What is locked in the range already does not count twice against the limit.
        AssertSuccess(Memory.Lock(Here, 256 * Kilo, 512 * Kilo, privileged: false));
        AssertRefused(Errno.ENOMEM, Memory.Lock(Here, 257 * Kilo, 512 * Kilo, privileged: false));
        AssertSuccess(Memory.Lock(Here, Mega, 512 * Kilo, privileged: true));
        Assert.Equal(20UL, _machine.Locked.Pages);
    }

    // Found by random steps: the kernel compares the sum before it looks whether there is anything to lock.
    [Fact]
    public void LockOfWhatIsLocked_OverTheLimit_IsRefused()
    {
        _machine.Map(256 * Kilo);
        AssertSuccess(Lock(Here, 128 * Kilo));

        AssertRefused(Errno.ENOMEM, Memory.Lock(Here, 128 * Kilo, 64 * Kilo, privileged: false));
        AssertSuccess(Memory.Lock(Here, 128 * Kilo, 128 * Kilo, privileged: false));
        AssertSuccess(Memory.Lock(Here, 128 * Kilo, 64 * Kilo, privileged: true));
    }

    [Fact]
    public void LimitInBytes_IsRoundedDown()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.ENOMEM, Memory.Lock(Here, 64 * Kilo, (64 * Kilo) - 1, privileged: false));
        AssertSuccess(Memory.Lock(Here, 64 * Kilo, (128 * Kilo) - 1, privileged: false));
    }

    [Fact]
    public void LimitOfNothing_ReturnsEPERM()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.EPERM, Memory.Lock(Here, 64 * Kilo, 0, privileged: false));
        AssertSuccess(Memory.Lock(Here, 64 * Kilo, 0, privileged: true));
        AssertSuccess(Memory.Unlock(Here, 64 * Kilo));
    }

    [Fact]
    public void Hole_ReturnsENOMEM_AndWhatLiesBeforeIsLocked()
    {
        _machine.Map(Mega);
        AssertSuccess(Memory.Unmap(Here + (512 * Kilo), 64 * Kilo));
        AssertRefused(Errno.ENOMEM, Lock(Here, Mega));
        Assert.Equal(8UL, _machine.Locked.Pages);
        AssertRefused(Errno.ENOMEM, Memory.Unlock(Here + (448 * Kilo), 128 * Kilo));
        Assert.Equal(7UL, _machine.Locked.Pages);
        AssertRefused(Errno.ENOMEM, Lock(Here + (512 * Kilo), 64 * Kilo));
        AssertRefused(Errno.ENOMEM, Lock(Here + Mega, 64 * Kilo));
        Assert.Equal(7UL, _machine.Locked.Pages);
    }

    [Fact]
    public void RangeThatWraps_ReturnsEINVAL()
    {
        _machine.Map(Mega);
        AssertRefused(Errno.EINVAL, Memory.Lock(Here, unchecked(0UL - (64 * Kilo)), ulong.MaxValue, privileged: true));
        AssertRefused(Errno.EINVAL, Memory.Unlock(Here, unchecked(0UL - (64 * Kilo))));
        Assert.Equal(0UL, _machine.Locked.Pages);
    }

    [Fact]
    public void MemoryWithoutPermission_IsLocked_AndReturnsENOMEM()
    {
        _machine.Map(Mega, MemoryProtection.None);
        AssertRefused(Errno.ENOMEM, Lock(Here, 64 * Kilo));
        Assert.Equal(1UL, _machine.Locked.Pages);
    }

    [Fact]
    public void ReadOnlyMemory_IsLocked()
    {
        _machine.Map(Mega, MemoryProtection.Read);
        AssertSuccess(Lock(Here, 64 * Kilo));
        Assert.Equal(1UL, _machine.Locked.Pages);
    }

    [Fact]
    public void HugePages_AreNotCounted()
    {
        MemoryFixture machine = new(16, hugePageSizes: 1UL << 21);
        AssertSuccess(machine.Memory.MapAnywhere(2 * Mega, MemoryProtection.ReadWrite, out ulong address, hugePageShift: 21));
        AssertSuccess(machine.Memory.Lock(address, 2 * Mega, ulong.MaxValue, privileged: false));
        Assert.Equal(0UL, machine.Locked.Pages);
        // But they are asked for.
        AssertRefused(Errno.ENOMEM, machine.Memory.Lock(address, 2 * Mega, Mega, privileged: false));
    }

    [Fact]
    public void Lock_Populates()
    {
        _machine.Map(Mega);
        AssertSuccess(Lock(Here, 512 * Kilo));
        Assert.Equal(new PhysicalMemoryUse(Held: 512 * Kilo, Pinned: 0, Touched: 0), _machine.Physical.GetUse());
    }

    [Fact]
    public void Lock_WithoutMemoryLeft_ReturnsEAGAIN()
    {
        MemoryFixture machine = new(physicalEnd: PhysicalMemory.Base + Mega);
        machine.Map(2 * Mega);
        AssertRefused(Errno.EAGAIN, machine.Memory.Lock(Here, 2 * Mega, ulong.MaxValue, privileged: false));
        AssertSuccess(machine.Memory.Lock(Here, Mega, ulong.MaxValue, privileged: false));
    }

    [Fact]
    public void ManyThreads_NeverPassTheLimitTogether()
    {
        const ulong Limit = 10;
        _machine.Map(16 * Mega);
        int locked = 0;
        Parallel.For(0, 256, i =>
        {
            if (Memory.Lock(Here + ((ulong)i * _machine.Page), 1, Limit * _machine.Page, privileged: false).IsSuccess)
                Interlocked.Increment(ref locked);
        });
        Assert.Equal(Limit, _machine.Locked.Pages);
        Assert.Equal((int)Limit, locked);
    }

    private IoctlResult Lock(ulong address, ulong size) => Memory.Lock(address, size, ulong.MaxValue, privileged: false);
}
