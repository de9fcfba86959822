using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>No use of freed state: what a device reads through an entry is what its owner put there while it was mapped, or the access is refused; never anything else.</summary>
/// <remarks>
/// Each owner has a page that the device reads and one that it writes. While they are mapped the first is full of the owner's mark; as soon as UNMAP has returned both are
/// full of poison, and before the next MAP the second must still be so. So a read that comes too late reads poison, and a write that comes too late spoils it. Every so
/// often the memory itself goes and other frames come in its place. Meanwhile windows are removed and made again.
/// </remarks>
internal sealed class LifetimeStorm(int pageSize) : Storm(new SpaprMachine(new SpaprMachineOptions { PageSize = pageSize, Groups = 1 }))
{
    internal const byte Poison = 0xdd;
    private const ulong Memory = 1UL << 40;
    private const ulong BufferSize = 1 << 16;
    private const ulong PageSize = 4096;
    private const int FirstOwner = 2;

    private Caller _caller = null!;
    private int _container;
    private int _threads;

    /// <summary>Set by tests: owners that free their memory before they unmap it, as a driver with a bug does.</summary>
    internal bool OwnersAreCareless { get; init; }

    private protected override void Prepare(int threads)
    {
        _threads = threads;
        _caller = new Caller(Machine.Start());
        _container = _caller.OpenContainer();
        int group = _caller.OpenGroup(0);
        _caller.SetContainer(group, _container);
        _caller.SetIommu(_container, 7);
        for (int owner = FirstOwner; owner < threads; owner++)
        {
            _caller.Memory.Map(AddressOf(owner), BufferSize, MemoryProtection.ReadWrite);
            _caller.Register(_container, AddressOf(owner), BufferSize);
        }
    }

    private protected override void Work(int thread, Random random, int calls, Tally tally)
    {
        for (int call = 0; call < calls; call++)
        {
            if (thread == 0)
                MoveWindow(random, tally);
            else if (thread == 1)
                Transfer(random);
            else
                Own(thread, random, tally);
        }
    }

    private void MoveWindow(Random random, Tally tally)
    {
        Thread.SpinWait(random.Next(500));
        tally.Count(_caller.Remove(_container, 0), "TCE_REMOVE", Errno.EINVAL);
        Thread.SpinWait(random.Next(100));
        tally.Count(_caller.Create(_container, 12, 1 << 24, 1, out _), "TCE_CREATE", Errno.ENOSPC);
    }

    private void Transfer(Random random)
    {
        Span<byte> bytes = stackalloc byte[(int)PageSize];
        EduDevice device = Machine.Groups[0].Devices[0];
        int owner = random.Next(FirstOwner, _threads);
        if (random.Next(2) == 0)
        {
            bytes.Fill(MarkOf(owner));
            device.TryWrite(IovaOf(owner) + PageSize, bytes);
        }
        else if (device.TryRead(IovaOf(owner), bytes) && bytes.IndexOfAnyExcept(MarkOf(owner)) is var at and >= 0)
        {
            Find(bytes[at] == Poison ? "a device read memory that was unmapped" : FormattableString.Invariant($"a device read 0x{bytes[at]:x2} where only 0x{MarkOf(owner):x2} was mapped"));
        }
        if (device.LastFault == DmaFault.NoMemory)
            Find("a device met an entry that points to no memory");
    }

    private void Own(int owner, Random random, Tally tally)
    {
        ulong address = AddressOf(owner);
        Span<byte> page = stackalloc byte[(int)PageSize];
        page.Fill(MarkOf(owner));
        _caller.Memory.TryStore(address, page);
        page.Fill(0);
        _caller.Memory.TryStore(address + PageSize, page);
        if (tally.Count(_caller.Map(_container, address, IovaOf(owner), 2 * PageSize), "MAP", Errno.ENXIO).IsSuccess)
        {
            Thread.SpinWait(random.Next(300));
            page.Fill(Poison);
            if (OwnersAreCareless)
                _caller.Memory.TryStore(address, page);
            tally.Count(_caller.Unmap(_container, IovaOf(owner), 2 * PageSize), "UNMAP", Errno.ENXIO);
        }
        page.Fill(Poison);
        _caller.Memory.TryStore(address, page);
        _caller.Memory.TryStore(address + PageSize, page);
        if (random.Next(16) == 0)
        {
            // Nothing of this owner is mapped, and nobody else maps his memory.
            tally.Count(_caller.Unregister(_container, address, BufferSize), "UNREGISTER");
            _caller.Memory.Unmap(address, BufferSize);
            _caller.Memory.Map(address, BufferSize, MemoryProtection.ReadWrite);
            tally.Count(_caller.Register(_container, address, BufferSize), "REGISTER");
            return;
        }
        Thread.SpinWait(random.Next(300));
        _caller.Memory.TryLoad(address + PageSize, page);
        if (page.IndexOfAnyExcept(Poison) >= 0)
            Find("a device wrote to memory that was unmapped");
    }

    private protected override void Finish() => End(_caller.Process);

    private static byte MarkOf(int owner) => (byte)(0x40 + owner);

    private static ulong AddressOf(int owner) => Memory + ((ulong)owner << 24);

    // Owners lie at the borders of leaves, so that some of them share one and a call of two pages takes two.
    private static ulong IovaOf(int owner) => (((ulong)(owner / 2) * TceLeaf.Length) + TceLeaf.Length - 1 - ((ulong)(owner & 1) * 2)) * PageSize;
}
