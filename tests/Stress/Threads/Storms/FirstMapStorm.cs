using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Storms;

/// <summary>The first MAPs of a container all at once: each must go through, and the default window is built, and charged, exactly once.</summary>
internal sealed class FirstMapStorm(int pageSize) : Storm(new SpaprMachine(new SpaprMachineOptions { PageSize = pageSize, Groups = 1 }))
{
    private const ulong Memory = 1UL << 40;
    private const ulong BufferSize = 1 << 16;
    private const ulong PageSize = 4096;

    private readonly IoctlResult[] _results = new IoctlResult[16];
    private Caller _caller = null!;
    private Crew? _crew;
    private int _container;
    private int _group;
    private ulong _windowPages;

    /// <summary>As <see cref="Storm.Run"/>; the threads meet before every first map.</summary>
    internal StormReport RunTogether(Crew crew, int seed, int rounds)
    {
        _crew = crew;
        return Run(crew, seed, rounds);
    }

    private protected override void Prepare(int threads)
    {
        _caller = new Caller(Machine.Start());
        _caller.Memory.Map(Memory, BufferSize, MemoryProtection.ReadWrite);
        // What one thread pays.
        Open();
        ulong before = _caller.Process.Locked.Pages;
        _caller.Unmap(_container, 0, PageSize);
        _windowPages = _caller.Process.Locked.Pages - before;
        Close();
    }

    private void Open()
    {
        _container = _caller.OpenContainer();
        _group = _caller.OpenGroup(0);
        _caller.SetContainer(_group, _container);
        _caller.SetIommu(_container, 7);
        _caller.Register(_container, Memory, BufferSize);
    }

    private void Close()
    {
        _caller.Close(_group);
        _caller.Close(_container);
    }

    private protected override void Work(int thread, Random random, int rounds, Tally tally)
    {
        Crew crew = _crew!;
        for (int round = 0; round < rounds; round++)
        {
            if (thread == 0)
                Open();
            if (!crew.Meet((2 * round) + 1))
                return;
            Thread.SpinWait(random.Next(50));
            // Some of the first are UNMAPs, which need the window as well.
            _results[thread] = thread % 3 == 2
                ? tally.Count(_caller.Unmap(_container, 0, PageSize), "the first UNMAP")
                : tally.Count(_caller.Map(_container, Memory, (ulong)(thread + 1) * PageSize, PageSize), "the first MAP");
            if (!crew.Meet((2 * round) + 2))
                return;
            if (thread == 0)
                Look();
        }
    }

    private void Look()
    {
        ulong pages = _caller.Process.Locked.Pages - (BufferSize >> Machine.PageShift);
        if (pages != _windowPages)
            Find(FormattableString.Invariant($"{pages} pages are charged for the default window, which costs {_windowPages}"));
        IReadOnlyList<DmaWindow> windows = Machine.Groups[0].GetWindows();
        if (windows.Count != 1)
            Find(FormattableString.Invariant($"{windows.Count} windows were built"));
        Close();
    }

    private protected override void Finish() => End(_caller.Process);
}
