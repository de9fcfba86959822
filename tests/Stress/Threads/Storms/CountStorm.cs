using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>No lost count: every thread maps and unmaps single pages of two regions that all share, some of them over each other's, and in the end what is counted is what is there.</summary>
/// <remarks>Two containers of one process, so that the regions' counts come from both.</remarks>
internal sealed class CountStorm() : Storm(new SpaprMachine(new SpaprMachineOptions { Groups = 2 }))
{
    private const ulong Memory = 1UL << 40;
    private const ulong BufferSize = 1 << 20;
    private const ulong PageSize = 4096;

    private readonly int[] _containers = new int[2];
    private Caller _caller = null!;

    private protected override void Prepare(int threads)
    {
        _caller = new Caller(Machine.Start());
        for (int number = 0; number < 2; number++)
        {
            _caller.Memory.Map(AddressOf(number), BufferSize, MemoryProtection.ReadWrite);
            _containers[number] = _caller.OpenContainer();
            _caller.SetContainer(_caller.OpenGroup(number), _containers[number]);
            _caller.SetIommu(_containers[number], 7);
        }
        foreach (int container in _containers)
        {
            _caller.Register(container, AddressOf(0), BufferSize);
            _caller.Register(container, AddressOf(1), BufferSize);
        }
    }

    private protected override void Work(int thread, Random random, int calls, Tally tally)
    {
        // A cheap generator: the calls should meet, not the dice.
        uint state = (uint)random.Next() | 1;
        for (int call = 0; call < calls; call++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            uint dice = state >> 8;
            // 16 pages for each thread, and 16 that everybody fights for.
            ulong iova = (((dice & 16) == 0 ? (ulong)thread * 16 : 4096) + (dice & 15)) * PageSize;
            int container = _containers[dice >> 5 & 1];
            if ((dice >> 6 & 1) == 0)
                tally.Count(_caller.Map(container, AddressOf((int)(dice >> 7 & 1)) + ((dice & 15) * PageSize), iova, PageSize), "MAP");
            else
                tally.Count(_caller.Unmap(container, iova, PageSize), "UNMAP");
        }
    }

    // CheckConsistency has compared the counts with the entries. What is unmapped now must set the regions free.
    private protected override void Finish()
    {
        foreach (int container in _containers)
            Must(_caller.Unmap(container, 0, 8192 * PageSize), "UNMAP of everything");
        foreach (int container in _containers)
        {
            Must(_caller.Unregister(container, AddressOf(0), BufferSize), "UNREGISTER of what is not mapped");
            Must(_caller.Unregister(container, AddressOf(1), BufferSize), "UNREGISTER of what is not mapped");
        }
        End(_caller.Process);
    }

    private void Must(IoctlResult result, string call)
    {
        if (!result.IsSuccess)
            Find($"{call} answered {result.Errno}");
    }

    private static ulong AddressOf(int buffer) => Memory + ((ulong)buffer << 24);
}
