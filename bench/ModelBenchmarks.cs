using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Bench;

/// <summary>What the model of the SPAPR TCE IOMMU costs: one page at a time beside the same typed calls to nothing, and in bulk beside plain stores of the same bytes.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ModelBenchmarks
{
    private const ulong Memory = 1UL << 40;
    private const ulong PageSize = 4096;
    private const int Entries = 1 << 17;
    private const ulong BulkSize = Entries * PageSize;
    private const ulong Far = 1UL << 44;
    private const int ManyRegions = 100_000;

    private readonly ulong[] _entries = new ulong[Entries];
    private readonly ulong[] _view = new ulong[Entries];
    private VfioContainer _nothing = null!;
    private VfioContainer _v1 = null!;
    private VfioContainer _v2 = null!;
    private VfioContainer _crowded = null!;
    private ulong _next;

    [GlobalSetup]
    public void Open()
    {
        _nothing = new VfioContainer(new InstantTransport(), new SafeNothing());
        _v1 = Container(VfioIommuType.SpaprTce, out _);
        _v1.Enable();
        _v2 = Container(VfioIommuType.SpaprTceV2, out _);
        _v2.RegisterMemory(Memory, BulkSize);
        _crowded = Container(VfioIommuType.SpaprTceV2, out SimulatedMemory memory);
        // One page each, with a page between, so that no two are one.
        if (!memory.Map(Far, ManyRegions * 2UL * PageSize, MemoryProtection.Read | MemoryProtection.Write).IsSuccess)
            throw new InvalidOperationException("The memory is not there.");
        for (ulong index = 0; index < ManyRegions; index++)
            _crowded.RegisterMemory(Far + (index * 2 * PageSize), PageSize);
        // First touch makes the levels of the tables; it is not what is measured.
        foreach (VfioContainer container in new[] { _v1, _v2, _crowded })
        {
            ulong from = container == _crowded ? Far : Memory;
            container.MapDma(from, 0, PageSize, DmaAccess.ReadWrite);
            container.UnmapDma(0, PageSize);
        }
        _v2.MapDma(Memory, 0, BulkSize, DmaAccess.ReadWrite);
        _v2.UnmapDma(0, BulkSize);
    }

    private static VfioContainer Container(VfioIommuType type, out SimulatedMemory memory)
    {
        SpaprProcess process = new SpaprMachine(new SpaprMachineOptions { PageSize = (int)PageSize }).Start();
        process.MemlockLimit = ulong.MaxValue;
        memory = (SimulatedMemory)process.Memory;
        if (!memory.Map(Memory, BulkSize, MemoryProtection.Read | MemoryProtection.Write).IsSuccess)
            throw new InvalidOperationException("The memory is not there.");
        VfioContainer container = VfioContainer.Open(process.Transport);
        VfioGroup group = VfioGroup.Open(process.Transport, 0);
        group.SetContainer(container);
        container.SetIommu(type);
        return container;
    }

    [BenchmarkCategory("map + unmap of a page"), Benchmark(Baseline = true, Description = "typed calls to nothing")]
    public int Nothing() => Page(_nothing, Memory);

    [BenchmarkCategory("map + unmap of a page"), Benchmark(Description = "model, v2")]
    public int V2() => Page(_v2, Memory);

    [BenchmarkCategory("map + unmap of a page"), Benchmark(Description = "model, v2, any of 100,000 regions")]
    public int V2Crowded()
    {
        // A step that visits all of them, far from the last.
        _next = (_next + 61_803) % ManyRegions;
        return Page(_crowded, Far + (_next * 2 * PageSize));
    }

    [BenchmarkCategory("map + unmap of a page"), Benchmark(Description = "model, v1 (pins)")]
    public int V1() => Page(_v1, Memory);

    private static int Page(VfioContainer container, ulong address) =>
        container.TryMapDma(address, 0, PageSize, DmaAccess.ReadWrite).Value + container.TryUnmapDma(0, PageSize).Value;

    [BenchmarkCategory("refusal"), Benchmark(Baseline = true, Description = "typed call to nothing")]
    public int NothingMapped() => _nothing.TryMapDma(Memory, 0, PageSize, DmaAccess.ReadWrite).Value;

    [BenchmarkCategory("refusal"), Benchmark(Description = "model, not registered (EINVAL)")]
    public int Refused() => _v2.TryMapDma(Far, 0, PageSize, DmaAccess.ReadWrite).Value;

    [BenchmarkCategory("131,072 pages in one call"), Benchmark(Baseline = true, Description = "plain stores of entries and addresses")]
    public ulong Stores()
    {
        ulong[] entries = _entries;
        ulong[] view = _view;
        ulong physical = Memory | 3;
        ulong address = Memory;
        for (int index = 0; index < entries.Length; index++)
        {
            entries[index] = BinaryPrimitives.ReverseEndianness(physical);
            view[index] = address;
            physical += PageSize;
            address += PageSize;
        }
        return entries[^1];
    }

    [BenchmarkCategory("131,072 pages in one call"), Benchmark(Description = "model, v2: map over what is mapped")]
    public int Remap() => _v2.TryMapDma(Memory, 0, BulkSize, DmaAccess.ReadWrite).Value;

    [BenchmarkCategory("131,072 pages in one call"), Benchmark(Description = "model, v2: map and unmap")]
    public int MapUnmap() => _v2.TryMapDma(Memory, 0, BulkSize, DmaAccess.ReadWrite).Value + _v2.TryUnmapDma(0, BulkSize).Value;

    private sealed class SafeNothing : SafeHandle
    {
        public SafeNothing()
            : base(0, ownsHandle: false) => SetHandle(1);

        public override bool IsInvalid => false;

        protected override bool ReleaseHandle() => true;
    }

    private sealed class InstantTransport : IFileTransport
    {
        // Kept as a call: what is measured is the way here.
        [MethodImpl(MethodImplOptions.NoInlining)]
        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument) => IoctlResult.Success();

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) => IoctlResult.Success();

        public IoctlResult Open(string path, FileAccess access, out SafeHandle? file) => throw new NotSupportedException();

        public SafeHandle Adopt(int descriptor) => throw new NotSupportedException();

        public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) => throw new NotSupportedException();

        public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

        public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory) => throw new NotSupportedException();

        public IoctlResult CreateEvent(out SafeHandle? file) => throw new NotSupportedException();
    }
}
