using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>v1: each MAP pins, while the container is enabled, disabled, taken away and given back, and the memory itself comes and goes.</summary>
internal sealed class FirstVersionStorm(int pageSize) : Storm(new SpaprMachine(new SpaprMachineOptions { PageSize = pageSize, Groups = 1 }))
{
    private const ulong Memory = 1UL << 40;
    private const ulong MemorySize = 1 << 20;
    private const ulong PageSize = 4096;

    private Caller _caller = null!;
    private int _container;
    private int _group;

    private protected override void Prepare(int threads)
    {
        _caller = new Caller(Machine.Start());
        _caller.Memory.Map(Memory, MemorySize, MemoryProtection.ReadWrite);
        _container = _caller.OpenContainer();
        _group = _caller.OpenGroup(0);
        _caller.SetContainer(_group, _container);
        _caller.SetIommu(_container, 2);
        _caller.Enable(_container);
    }

    private protected override void Work(int thread, Random random, int calls, Tally tally)
    {
        for (int call = 0; call < calls; call++)
        {
            ulong page = (ulong)random.Next(1, 1500);
            ulong size = (random.Next(4) == 0 ? (ulong)random.Next(1, 17) : 1) * PageSize;
            if (thread == 0)
                TakeGround(random, tally);
            else if (thread == 1)
                Transfer(page * PageSize);
            else if (random.Next(2) == 0)
                tally.Count(_caller.Unmap(_container, page * PageSize, size), "UNMAP", Errno.EPERM, Errno.EINVAL);
            else
                tally.Count(_caller.Map(_container, Memory + (page % 256 * PageSize), page * PageSize, size), "MAP", Errno.EPERM, Errno.EFAULT, Errno.EINVAL);
        }
    }

    private void Transfer(ulong iova)
    {
        Span<byte> bytes = stackalloc byte[64];
        EduDevice device = Machine.Groups[0].Devices[0];
        if (!device.TryWrite(iova, bytes) && device.LastFault == DmaFault.NoMemory)
            Find("a device met an entry that points to no memory");
    }

    private void TakeGround(Random random, Tally tally)
    {
        switch (random.Next(20))
        {
            case < 6:
                tally.Count(_caller.Disable(_container), "DISABLE", Errno.EINVAL);
                break;
            case < 14:
                tally.Count(_caller.Enable(_container), "ENABLE", Errno.EBUSY, Errno.EINVAL);
                break;
            case < 18:
                // What is pinned stays where it is; the range gets other frames.
                ulong start = Memory + ((ulong)random.Next(4) << 18);
                _caller.Memory.Unmap(start, 1 << 18);
                _caller.Memory.Map(start, 1 << 18, MemoryProtection.ReadWrite);
                break;
            default:
                tally.Count(_caller.UnsetContainer(_group), "UNSET_CONTAINER");
                tally.Count(_caller.SetContainer(_group, _container), "SET_CONTAINER");
                tally.Count(_caller.SetIommu(_container, 2), "SET_IOMMU");
                tally.Count(_caller.Enable(_container), "ENABLE");
                break;
        }
    }

    private protected override void Finish() => End(_caller.Process);
}
