using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>What was not given back is named, with what gives it back.</summary>
public sealed class LeakTests
{
    [Fact]
    public void CleanMachine_HasNone()
    {
        Caller caller = Plain();
        Assert.True(caller.Machine.FindLeaks().IsEmpty);
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x10000));
        caller.Must(caller.Process.Close(caller.Group));
        caller.Must(caller.Process.Close(caller.Container));

        Assert.Equal("", caller.Machine.FindLeaks().ToString());
    }

    [Fact]
    public void FilesRegionsMappingsAndLockedMemory_AreListed()
    {
        Caller caller = Plain(new SpaprMachineOptions { CountCalls = false, Lints = true });
        caller.EnabledV2();
        ulong second = caller.Map(Caller.Mega);
        caller.Must(caller.Register(second, Caller.Mega));
        caller.Must(caller.MapDma(0x3000, caller.Buffer, 0x10000));

        Assert.Equal(
            [
                (LeakKind.OpenFile, "descriptor 3 is open: /dev/vfio/vfio"),
                (LeakKind.OpenFile, "descriptor 4 is open: /dev/vfio/0"),
                (LeakKind.Region, "region 0x10000000000+0x100000 is registered with the container of descriptor 3 (registration 1, call 5): UNREGISTER_MEMORY it; 16 entries point into it, so UNMAP first"),
                (LeakKind.Region, $"region 0x{second:x}+0x100000 is registered with the container of descriptor 3 (registration 2, call 6): UNREGISTER_MEMORY it"),
                (LeakKind.Mapping, "16 entries are live in the window at iova 0x0 of the container of descriptor 3, the first at iova 0x3000: UNMAP them"),
                (LeakKind.LockedMemory, "10485760 bytes count as locked"),
            ],
            caller.Machine.FindLeaks().Leaks.Select(leak => (leak.Kind, leak.Text)));
    }

    [Fact]
    public void ContainerWhoseOwnFileIsClosed_IsNamedByItsGroup()
    {
        Caller caller = Plain();
        caller.EnabledV2();
        caller.Must(caller.Process.Close(caller.Container));

        Assert.Contains(caller.Machine.FindLeaks().Leaks, leak => leak.Text.Contains("is registered with the container of group 0 (registration 1): ", StringComparison.Ordinal));
    }

    [Fact]
    public void MemoryThatTheProcessUnmapped_IsKeptByItsRegistration()
    {
        Caller caller = Plain();
        caller.EnabledV2();
        caller.Must(caller.Memory.Unmap(caller.Buffer + 0x10000, 0x20000));

        Leak leak = Assert.Single(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.PinnedUnmapped);
        Assert.Equal("131072 bytes of region 0x10000000000+0x100000 are no longer mapped by any process and stay in memory because they are registered: unregister before munmap", leak.Text);
    }

    [Fact]
    public void MemoryThatTheProcessUnmapped_IsKeptByTheEntriesOfV1()
    {
        Caller caller = Plain();
        caller.EnabledV1();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x20000));
        Assert.DoesNotContain(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.PinnedUnmapped);
        caller.Must(caller.Memory.Unmap(caller.Buffer, 0x10000));

        Leak leak = Assert.Single(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.PinnedUnmapped);
        Assert.Equal("65536 bytes that are mapped in the container of descriptor 3 are no longer mapped by any process and stay in memory for devices: UNMAP before munmap", leak.Text);
    }

    [Fact]
    public void ContainerThatAChildKeeps_IsStillItsOwners()
    {
        Caller caller = Plain();
        caller.EnabledV2();
        Caller child = caller.Fork();
        caller.Process.Exit();

        Assert.Equal(
            [
                (LeakKind.Region, 1), (LeakKind.PinnedUnmapped, 1), (LeakKind.LockedMemory, 1), (LeakKind.OpenFile, 2), (LeakKind.OpenFile, 2),
            ],
            caller.Machine.FindLeaks().Leaks.Select(leak => (leak.Kind, leak.Process)));
        Assert.Contains("1048576 bytes count as locked\n", caller.Machine.FindLeaks().ToString(), StringComparison.Ordinal);
        child.Process.Exit();
        Assert.True(caller.Machine.FindLeaks().IsEmpty);
    }

    [Fact]
    public void OrphanOfTheKernel_OutlivesItsProcess()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.AsShipped, ByAddress: true));
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x10000));
        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega));
        caller.Process.Exit();

        Leak[] leaks = [.. caller.Machine.FindLeaks().Leaks];
        Assert.Equal([LeakKind.PinnedUnmapped, LeakKind.Orphan, LeakKind.LockedMemory], leaks.Select(leak => leak.Kind));
        Assert.Contains("is held by nobody, pinned and charged for good", leaks[1].Text, StringComparison.Ordinal);
        Assert.Equal("1048576 bytes count as locked, although every file is closed", leaks[2].Text);
    }

    [Fact]
    public void RegionThatWaitsForItsLastEntry_IsHeldByNobody()
    {
        Caller caller = Plain();
        caller.EnabledV2();
        int second = caller.AttachV2();
        caller.Must(caller.Register(caller.Buffer, Caller.Mega, second));
        caller.Must(caller.MapDma(0, caller.Buffer, 0x10000, container: second));
        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega, second));
        caller.Must(caller.Unset());

        Leak leak = Assert.Single(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.Orphan);
        Assert.Contains("is held by nobody and goes with the last of 16 entries", leak.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ChargeOfAWindowThatIsNotThere_IsLost()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented.With(Quirk.FailedCreateKeepsCharge)));
        caller.AttachV2();
        // Larger than the kernel can allocate in one piece.
        Assert.False(caller.CreateWindow(16, 1UL << 42).IsSuccess);

        Leak leak = Assert.Single(caller.Machine.FindLeaks().Leaks, leak => leak.Kind == LeakKind.LostCharge);
        Assert.Contains("bytes stay charged for windows that could not be created [Q5]", leak.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LeaksOfAnotherProcess_CarryItsNumber()
    {
        Caller caller = Plain();
        caller.OpenContainer();
        Caller child = caller.Fork();

        Assert.Equal("descriptor 3 is open: /dev/vfio/vfio\nprocess 2: descriptor 3 is open: /dev/vfio/vfio\n", caller.Machine.FindLeaks().ToString());
        GC.KeepAlive(child);
    }

    private static Caller Plain(SpaprMachineOptions? options = null) => new(new CallSetting(65536, QuirkSet.Documented), options);
}
