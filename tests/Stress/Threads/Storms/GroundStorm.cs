using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>
/// MAP and UNMAP on two containers of a process and DMA through them, while regions are registered and unregistered, windows made and removed, groups join and leave, files
/// are closed and opened, children are forked and exit.
/// </summary>
internal sealed class GroundStorm(int pageSize) : Storm(new SpaprMachine(new SpaprMachineOptions { PageSize = pageSize, Groups = 3 }))
{
    private const ulong Memory = 1UL << 40;
    private const int Buffers = 4;
    private const ulong BufferSize = 1 << 18;
    private const ulong PageSize = 4096;

    private Caller _caller = null!;
    private volatile int _first;
    private volatile int _second;
    // The files of the groups: 0 and 1 in the first container, 2 in the second.
    private readonly int[] _groups = new int[3];

    private protected override void Prepare(int threads)
    {
        _caller = new Caller(Machine.Start());
        for (int buffer = 0; buffer < Buffers; buffer++)
            _caller.Memory.Map(AddressOf(buffer), BufferSize, MemoryProtection.ReadWrite);
        _first = _caller.OpenContainer();
        _second = _caller.OpenContainer();
        for (int group = 0; group < _groups.Length; group++)
            _groups[group] = _caller.OpenGroup(group);
        Join(0, _first);
        Join(1, _first);
        Join(2, _second);
        for (int buffer = 0; buffer < Buffers; buffer++)
        {
            _caller.Register(_first, AddressOf(buffer), BufferSize);
            _caller.Register(_second, AddressOf(buffer), BufferSize);
        }
    }

    private void Join(int group, int container)
    {
        _caller.SetContainer(_groups[group], container);
        _caller.SetIommu(container, 7);
    }

    private protected override void Work(int thread, Random random, int calls, Tally tally)
    {
        for (int call = 0; call < calls; call++)
        {
            if (thread == 0)
                TakeGround(random, tally);
            else if (thread == 1)
                Transfer(random);
            else
                MapOrUnmap(random, tally);
        }
    }

    // A descriptor may be closed, or be another file by now: then the errors of that are right, too.
    private static readonly Errno[] OfMaps = [Errno.EPERM, Errno.EINVAL, Errno.ENXIO, Errno.EBADF, Errno.ENOTTY];

    private void MapOrUnmap(Random random, Tally tally)
    {
        int container = random.Next(3) == 0 ? _second : _first;
        ulong iova = (random.Next(4) == 0 ? SpaprPlatform.SecondWindowStart : 0) + ((ulong)random.Next(1, 2000) * PageSize);
        ulong size = (random.Next(4) == 0 ? (ulong)random.Next(1, 33) : 1) * PageSize;
        if (random.Next(2) == 0)
            tally.Count(_caller.Unmap(container, iova, size), "UNMAP", OfMaps);
        else
            tally.Count(_caller.Map(container, AddressOf(random.Next(Buffers)) + ((ulong)random.Next(32) * PageSize), iova, size), "MAP", OfMaps);
    }

    private void Transfer(Random random)
    {
        Span<byte> bytes = stackalloc byte[64];
        EduDevice device = Machine.Groups[random.Next(3)].Devices[0];
        ulong iova = (random.Next(4) == 0 ? SpaprPlatform.SecondWindowStart : 0) + ((ulong)random.Next(1, 2000) * PageSize);
        bool passed = random.Next(2) == 0 ? device.TryRead(iova, bytes) : device.TryWrite(iova, bytes);
        // An entry keeps what it points to.
        if (!passed && device.LastFault == DmaFault.NoMemory)
            Find("a device met an entry that points to no memory");
    }

    private void TakeGround(Random random, Tally tally)
    {
        int container = random.Next(3) == 0 ? _second : _first;
        ulong address = AddressOf(random.Next(Buffers));
        switch (random.Next(40))
        {
            case < 10:
                tally.Count(_caller.Register(container, address, BufferSize), "REGISTER", Errno.EBUSY, Errno.EINVAL);
                break;
            case < 20:
                tally.Count(_caller.Unregister(container, address, BufferSize), "UNREGISTER", Errno.EBUSY, Errno.ENOENT, Errno.EPERM, Errno.EINVAL);
                break;
            case < 26:
                tally.Count(_caller.Create(container, 12, 1UL << random.Next(22, 28), 1, out _), "TCE_CREATE", Errno.ENOSPC, Errno.EINVAL);
                break;
            case < 31:
                tally.Count(_caller.Remove(container, random.Next(3) == 0 ? 0 : SpaprPlatform.SecondWindowStart), "TCE_REMOVE", Errno.EINVAL);
                break;
            case < 34:
                // The second group of two: the windows stay.
                tally.Count(_caller.UnsetContainer(_groups[1]), "UNSET_CONTAINER", Errno.EINVAL);
                tally.Count(_caller.SetContainer(_groups[1], _first), "SET_CONTAINER", Errno.EINVAL);
                break;
            case < 36:
                // All of them: the driver goes, with everything in it, and comes again.
                tally.Count(_caller.UnsetContainer(_groups[0]), "UNSET_CONTAINER", Errno.EINVAL);
                tally.Count(_caller.UnsetContainer(_groups[1]), "UNSET_CONTAINER", Errno.EINVAL);
                Join(0, _first);
                Join(1, _first);
                break;
            case < 38:
                tally.Count(_caller.Close(_groups[2]), "close of a group");
                tally.Count(_caller.Close(_second), "close of a container");
                // Other numbers than before, or the other way round.
                _groups[2] = OpenClosedGroup(2);
                _second = _caller.OpenContainer();
                Join(2, _second);
                break;
            default:
                Fork(tally, address);
                break;
        }
    }

    // A call of another thread that reached the group's file by a number that was the container's before holds the file, as in
    // the kernel: until it returns the group is busy, and no longer.
    private int OpenClosedGroup(int group)
    {
        SpinWait spin = default;
        int file;
        while ((file = _caller.OpenGroup(group)) == -(int)Errno.EBUSY)
            spin.SpinOnce();
        return file;
    }

    // A child has the files and may do nothing with them; what it does to its memory is its own affair.
    private void Fork(Tally tally, ulong address)
    {
        Caller child = new(_caller.Process.Fork());
        tally.Count(child.Map(_first, address, PageSize, PageSize), "MAP of a child", Errno.EPERM, Errno.EINVAL);
        if (!child.Memory.TryTouch(address, BufferSize))
            Find("a child does not have its parent's memory");
        child.Process.Exit();
    }

    private protected override void Finish() => End(_caller.Process);

    private static ulong AddressOf(int buffer) => Memory + ((ulong)buffer << 24);
}
