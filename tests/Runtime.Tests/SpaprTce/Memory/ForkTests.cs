using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>What parent, child and device see of each other's writes after a fork.</summary>
public sealed class ForkTests
{
    private readonly MemoryFixture _machine = new();

    private SimulatedMemory Parent => _machine.Memory;

    private ulong Page => _machine.Page;

    // The matrix: memory of one kind or the other, pinned before the fork or after it, and who writes first.
    [Theory]
    [CombinatorialForks]
    public void WhoeverWrites_IsSeenByThoseWhoShareThePage(bool shared, bool pinnedBefore, bool touchedBefore, bool childWritesFirst, bool parentExits)
    {
        _machine.Map(Mega, shared: shared);
        if (touchedBefore)
            Parent.Poke(Here, 1);
        PinnedRange? range = pinnedBefore ? Parent.PinAll(Here, Page) : null;
        using SimulatedChild child = new(Parent);
        range ??= Parent.PinAll(Here, Page);
        ulong start = touchedBefore ? 1UL : 0;
        Assert.Equal(start, child.Memory.Peek(Here));
        Assert.Equal(start, Device(range));

        (childWritesFirst ? child.Memory : Parent).Poke(Here, 2);
        (childWritesFirst ? Parent : child.Memory).Poke(Here + 8, 3);

        // The device works for the parent, whose pages are pinned; the child's are its own, unless the memory is shared.
        ulong parentFirst = shared || !childWritesFirst ? 2UL : start;
        ulong parentSecond = shared || childWritesFirst ? 3UL : 0;
        Assert.Equal((parentFirst, parentSecond), (Parent.Peek(Here), Parent.Peek(Here + 8)));
        Assert.Equal((parentFirst, parentSecond), (Device(range), Device(range, 8)));
        Assert.Equal(shared || childWritesFirst ? 2UL : start, child.Memory.Peek(Here));
        Assert.Equal(shared || !childWritesFirst ? 3UL : 0, child.Memory.Peek(Here + 8));

        Parent.PokeFrame(range.Translate(Here + 16, out _), 4);
        Assert.Equal(4UL, Parent.Peek(Here + 16));
        Assert.Equal(shared ? 4UL : 0, child.Memory.Peek(Here + 16));

        // Whoever stays goes on alone.
        SimulatedMemory survivor = parentExits ? child.Memory : Parent;
        (parentExits ? Parent : child.Memory).Release();
        survivor.Poke(Here + 24, 5);
        Assert.Equal(5UL, survivor.Peek(Here + 24));
        Assert.Equal(shared || !parentExits ? 5UL : 0, Device(range, 24));
        Parent.Unpin(range);
        survivor.Release();
        Assert.Equal(default, _machine.Physical.GetUse());
    }

    [Fact]
    public void PinnedPage_StaysTheParents_AndTheChildGetsACopyAtOnce()
    {
        _machine.Map(Mega);
        Assert.True(Parent.TryTouch(Here, 2 * Page));
        PinnedRange range = Parent.PinAll(Here, Page);
        ulong held = _machine.Physical.GetUse().Held;

        using SimulatedChild child = new(Parent);

        // One copy; the other page is shared until somebody writes.
        Assert.Equal(held + Page, _machine.Physical.GetUse().Held);
        Parent.Poke(Here, 1);
        Assert.Equal(range.Translate(Here, out _), Parent.PinAll(Here, Page).Translate(Here, out _));
        Assert.Equal(held + Page, _machine.Physical.GetUse().Held);
        Parent.Poke(Here + Page, 1);
        Assert.Equal(held + (2 * Page), _machine.Physical.GetUse().Held);
        child.Memory.Poke(Here + Page, 2);
        Assert.Equal(held + (2 * Page), _machine.Physical.GetUse().Held);
    }

    [Fact]
    public void PinAfterFork_BreaksTheSharingFirst()
    {
        _machine.Map(Mega);
        Parent.Poke(Here, 1);
        using SimulatedChild child = new(Parent);
        PinnedRange parents = Parent.PinAll(Here, Page);
        PinnedRange childs = child.Memory.PinAll(Here, Page);
        Assert.NotEqual(parents.Translate(Here, out _), childs.Translate(Here, out _));
        Assert.Equal((1UL, 1UL), (Device(parents), Device(childs)));
        Parent.Poke(Here, 2);
        Assert.Equal((2UL, 1UL), (Device(parents), Device(childs)));
    }

    [Fact]
    public void PinForReading_AlsoEndsTheSharing()
    {
        _machine.Map(Mega);
        Parent.Poke(Here, 1);
        using SimulatedChild child = new(Parent);
        AssertSuccess(Parent.Protect(Here, Mega, MemoryProtection.Read));
        Assert.True(Parent.TryPinPage(Here, write: false, out ulong physical, out _));
        AssertSuccess(Parent.Protect(Here, Mega, MemoryProtection.ReadWrite));
        Parent.Poke(Here, 2);
        Assert.Equal(2UL, Parent.PeekFrame(physical));
        Assert.Equal(1UL, child.Memory.Peek(Here));
    }

    [Fact]
    public void PinsOfOnePage_OfAHugePage_CopyAllOfIt()
    {
        MemoryFixture machine = new(16, hugePageSizes: 1UL << 21);
        AssertSuccess(machine.Memory.MapAnywhere(6 * Mega, MemoryProtection.ReadWrite, out ulong address, hugePageShift: 21));
        for (ulong at = 0; at < 6 * Mega; at += 2 * Mega)
            machine.Memory.Poke(address + at + (5 * machine.Page), at + 1);
        Assert.True(machine.Memory.TryPinPage(address + (2 * Mega) + (7 * machine.Page), write: true, out ulong physical, out _));
        ulong held = machine.Physical.GetUse().Held;

        using SimulatedChild child = new(machine.Memory);

        Assert.Equal(held + (2 * Mega), machine.Physical.GetUse().Held);
        for (ulong at = 0; at < 6 * Mega; at += 2 * Mega)
            Assert.Equal(at + 1, child.Memory.Peek(address + at + (5 * machine.Page)));
        machine.Memory.Poke(address + (2 * Mega) + (7 * machine.Page), 99);
        Assert.Equal(99UL, machine.Memory.PeekFrame(physical));
        // The first write to a shared huge page copies all of it.
        child.Memory.Poke(address, 7);
        Assert.Equal(held + (4 * Mega), machine.Physical.GetUse().Held);
        Assert.Equal(1UL, child.Memory.Peek(address + (5 * machine.Page)));
        Assert.Equal(21, child.Memory.PinAll(address, 2 * Mega).BackingShift);
    }

    [Fact]
    public void Locks_AreNotInherited()
    {
        _machine.Map(Mega);
        AssertSuccess(Parent.Lock(Here, Mega, ulong.MaxValue, privileged: false));
        using SimulatedChild child = new(Parent);
        Assert.Equal((16UL, 0UL), (_machine.Locked.Pages, child.Locked.Pages));
        AssertSuccess(child.Memory.Lock(Here, Mega, ulong.MaxValue, privileged: false));
        AssertSuccess(Parent.Unmap(Here, Mega));
        Assert.Equal((0UL, 16UL), (_machine.Locked.Pages, child.Locked.Pages));
    }

    [Fact]
    public void MemoryThatIsNotToBeForked_IsAHoleInTheChild()
    {
        _machine.Map(Mega);
        AssertSuccess(Parent.Advise(Here + Page, Page, MemoryAdvice.DontFork));
        using (SimulatedChild child = new(Parent))
        {
            Assert.Equal(0UL, child.Memory.Peek(Here));
            Assert.False(child.Memory.TryLoad(Here + Page, new byte[1]));
            AssertRefused(Errno.EEXIST, child.Memory.Map(Here, Page, MemoryProtection.Read));
            AssertSuccess(child.Memory.Map(Here + Page, Page, MemoryProtection.Read));
        }
        AssertSuccess(Parent.Advise(Here + Page, Page, MemoryAdvice.DoFork));
        using SimulatedChild second = new(Parent);
        Assert.Equal(0UL, second.Memory.Peek(Here + Page));
    }

    [Fact]
    public void ProtectionsAndMappings_GoTheirOwnWays()
    {
        _machine.Map(Mega);
        using SimulatedChild child = new(Parent);
        AssertSuccess(child.Memory.Protect(Here, Page, MemoryProtection.Read));
        AssertSuccess(Parent.Unmap(Here + Page, Page));
        Parent.Poke(Here, 1);
        Assert.Equal(0UL, child.Memory.Peek(Here + Page));
        Assert.Null(child.Memory.Pin(Here, 1, out _));
    }

    [Fact]
    public void Grandchildren_ShareUntilTheLastWrite()
    {
        _machine.Map(Mega);
        Parent.Poke(Here, 1);
        using SimulatedChild child = new(Parent);
        using SimulatedChild grandchild = new(child.Memory);
        Assert.Equal(Page, _machine.Physical.GetUse().Held);
        child.Memory.Poke(Here, 2);
        Parent.Poke(Here, 3);
        grandchild.Memory.Poke(Here, 4);
        Assert.Equal((3UL, 2UL, 4UL), (Parent.Peek(Here), child.Memory.Peek(Here), grandchild.Memory.Peek(Here)));
        Assert.Equal(3 * Page, _machine.Physical.GetUse().Held);
    }

    [Fact]
    public void ForkWithoutMemoryForTheCopies_LeavesNoChildBehind()
    {
        MemoryFixture machine = new(physicalEnd: PhysicalMemory.Base + Mega);
        machine.Map(Mega);
        machine.Memory.Poke(Here + (15 * machine.Page), 1);
        PinnedRange range = machine.Memory.PinAll(Here, Mega);
        Assert.Throws<InvalidOperationException>(() => machine.Memory.Fork(new LockedMemory()));
        Assert.Equal(Mega, machine.Physical.GetUse().Held);
        machine.Memory.Poke(Here + (15 * machine.Page), 2);
        Assert.Equal(2UL, machine.Memory.PeekFrame(range.Translate(Here + (15 * machine.Page), out _)));
    }

    private ulong Device(PinnedRange range, ulong offset = 0) => Parent.PeekFrame(range.Translate(Here + offset, out _));

    private sealed class CombinatorialForksAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            Enumerable.Range(0, 32).Select(i => Enumerable.Range(0, 5).Select(bit => (object)((i >> bit & 1) != 0)).ToArray());
    }
}

/// <summary>A child process that exits at the end of a block.</summary>
internal sealed class SimulatedChild : IDisposable
{
    internal SimulatedChild(SimulatedMemory parent) => Memory = parent.Fork(Locked);

    internal LockedMemory Locked { get; } = new();

    internal SimulatedMemory Memory { get; }

    public void Dispose() => Memory.Release();
}
