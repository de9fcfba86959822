using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Bench;

/// <summary>Whether calls of several threads get in each other's way: time per call with one thread and with two, which on two idle processors should halve.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ScalingBenchmarks
{
    private const ulong Memory = 1UL << 40;
    private const ulong PageSize = 4096;
    private const ulong BufferSize = 1 << 20;
    private const int Pairs = 200_000;

    private readonly VfioContainer[] _containers = new VfioContainer[2];
    private readonly VfioContainer[] _ofOtherMachines = new VfioContainer[2];
    private readonly SemaphoreSlim _begin = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action _work = static () => { };

    [GlobalSetup]
    public void Open()
    {
        SpaprProcess process = Start();
        for (int number = 0; number < 2; number++)
        {
            _containers[number] = Container(process, number);
            _ofOtherMachines[number] = Container(Start(), 0);
        }
        new Thread(Serve) { IsBackground = true }.Start();
    }

    private static SpaprProcess Start()
    {
        SpaprProcess process = new SpaprMachine(new SpaprMachineOptions { PageSize = (int)PageSize }).Start();
        process.MemlockLimit = ulong.MaxValue;
        if (!((SimulatedMemory)process.Memory).Map(Memory, 2 * BufferSize, MemoryProtection.Read | MemoryProtection.Write).IsSuccess)
            throw new InvalidOperationException("The memory is not there.");
        return process;
    }

    // Each container maps memory of its own.
    private static VfioContainer Container(SpaprProcess process, int number)
    {
        VfioContainer container = VfioContainer.Open(process.Transport);
        VfioGroup.Open(process.Transport, number).SetContainer(container);
        container.SetIommu(VfioIommuType.SpaprTceV2);
        container.RegisterMemory(AddressOf(number), BufferSize);
        container.MapDma(AddressOf(number), 0, PageSize, DmaAccess.ReadWrite);
        return container;
    }

    private static ulong AddressOf(int number) => Memory + ((ulong)number * BufferSize);

    private void Serve()
    {
        while (true)
        {
            _begin.Wait();
            _work();
            _done.Release();
        }
    }

    private void Together(Action other, Action own)
    {
        _work = other;
        _begin.Release();
        own();
        _done.Wait();
    }

    private static void MapAndUnmap(VfioContainer container, ulong address, ulong iova)
    {
        for (int pair = 0; pair < Pairs; pair++)
        {
            container.TryMapDma(address, iova, PageSize, DmaAccess.ReadWrite);
            container.TryUnmapDma(iova, PageSize);
        }
    }

    [BenchmarkCategory("map + unmap of a page"), Benchmark(Baseline = true, OperationsPerInvoke = Pairs, Description = "one thread, one container")]
    public void OneThread() => MapAndUnmap(_containers[0], AddressOf(0), 0);

    [BenchmarkCategory("map + unmap of a page"), Benchmark(OperationsPerInvoke = 2 * Pairs, Description = "two threads, two containers of a process")]
    public void TwoContainers() => Together(
        () => MapAndUnmap(_containers[1], AddressOf(1), 0),
        () => MapAndUnmap(_containers[0], AddressOf(0), 0));

    [BenchmarkCategory("map + unmap of a page"), Benchmark(OperationsPerInvoke = 2 * Pairs, Description = "two threads, two machines")]
    public void TwoMachines() => Together(
        () => MapAndUnmap(_ofOtherMachines[1], AddressOf(0), 0),
        () => MapAndUnmap(_ofOtherMachines[0], AddressOf(0), 0));

    [BenchmarkCategory("map + unmap of a page"), Benchmark(OperationsPerInvoke = 2 * Pairs, Description = "two threads, one container, one region")]
    public void OneContainer() => Together(
        // Far enough to be in another leaf of the table; the region's count is what they share.
        () => MapAndUnmap(_containers[0], AddressOf(0), 1 << 24),
        () => MapAndUnmap(_containers[0], AddressOf(0), 0));
}
