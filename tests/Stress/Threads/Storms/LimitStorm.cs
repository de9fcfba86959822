using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>RLIMIT_MEMLOCK that is too small for everybody: containers of one process register memory and create windows at once, never past the limit and never losing a page.</summary>
internal sealed class LimitStorm() : Storm(new SpaprMachine(new SpaprMachineOptions { PageSize = 4096, Groups = Containers }))
{
    private const int Containers = 4;
    private const ulong PageSize = 4096;
    private const ulong Memory = 1UL << 40;
    private const ulong LimitPages = 64;

    private readonly int[] _containers = new int[Containers];
    private Caller _caller = null!;
    private long _highest;
    private long _refused;

    /// <summary>The most pages that anybody saw locked.</summary>
    internal long Highest => Volatile.Read(ref _highest);

    /// <summary>Calls that the limit refused.</summary>
    internal long Refused => Volatile.Read(ref _refused);

    private protected override void Prepare(int threads)
    {
        _caller = new Caller(Machine.Start());
        _caller.Process.DropIpcLock();
        for (int container = 0; container < Containers; container++)
        {
            _containers[container] = _caller.OpenContainer();
            _caller.SetContainer(_caller.OpenGroup(container), _containers[container]);
            _caller.SetIommu(_containers[container], 7);
            // No default window: it would cost more than everything here.
            _caller.Remove(_containers[container], 0);
            _caller.Memory.Map(AddressOf(container), 64 * PageSize, MemoryProtection.ReadWrite);
        }
        _caller.Process.MemlockLimit = LimitPages * PageSize;
        _highest = 0;
        _refused = 0;
    }

    private protected override void Work(int thread, Random random, int calls, Tally tally)
    {
        // More threads than containers share them.
        int own = thread % Containers;
        int container = _containers[own];
        for (int call = 0; call < calls; call++)
        {
            // 8 or 16 pages at 16 pages' distance, so that registered ranges never overlap.
            ulong address = AddressOf(own) + ((ulong)random.Next(4) * 16 * PageSize);
            ulong size = (ulong)(address / (16 * PageSize) % 2 == 0 ? 8 : 16) * PageSize;
            IoctlResult result = random.Next(8) switch
            {
                < 3 => tally.Count(_caller.Register(container, address, size), "REGISTER", Errno.ENOMEM, Errno.EBUSY),
                < 6 => tally.Count(_caller.Unregister(container, address, size), "UNREGISTER", Errno.ENOENT),
                6 => tally.Count(_caller.Create(container, 12, 1 << 24, 1, out _), "TCE_CREATE", Errno.ENOMEM, Errno.ENOSPC),
                _ => tally.Count(_caller.Remove(container, random.Next(2) == 0 ? 0 : SpaprPlatform.SecondWindowStart), "TCE_REMOVE", Errno.EINVAL),
            };
            if (result.Errno == Errno.ENOMEM)
                Interlocked.Increment(ref _refused);
            long pages = (long)_caller.Process.Locked.Pages;
            if (pages > (long)LimitPages)
                Find(FormattableString.Invariant($"{pages} pages are locked with a limit of {LimitPages}"));
            long highest = Volatile.Read(ref _highest);
            while (pages > highest && Interlocked.CompareExchange(ref _highest, pages, highest) is var seen && seen != highest)
                highest = seen;
        }
    }

    private protected override void Finish() => End(_caller.Process);

    private static ulong AddressOf(int container) => Memory + ((ulong)container << 24);
}
