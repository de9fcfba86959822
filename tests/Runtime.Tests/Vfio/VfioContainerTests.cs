using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary>Which bytes each call of a container sends, and what it makes of the answer.</summary>
public sealed class VfioContainerTests : IDisposable
{
    private readonly RecordingTransport _transport = new();
    private readonly VfioContainer _container;

    public VfioContainerTests()
    {
        _container = VfioContainer.Open(_transport);
        _transport.Calls.Clear();
    }

    public void Dispose() => _container.Dispose();

    [Fact]
    public void Open_TakesTheUsualPathForBothDirections()
    {
        using VfioContainer container = VfioContainer.Open(_transport);

        Assert.Equal(("open /dev/vfio/vfio", (nuint)(int)FileAccess.ReadWrite), (_transport.Single.Text, _transport.Single.Value));
    }

    [Fact]
    public void RefusedOpen_SaysWhichFileAndWhy()
    {
        _transport.FileAnswer = IoctlResult.Failure(Errno.EACCES);
        _transport.Explanation = "the model's file belongs to root";

        Assert.Equal(IoctlResult.Failure(Errno.EACCES), VfioContainer.TryOpen(_transport, out VfioContainer? container));
        Assert.Null(container);
        ErrnoException exception = Assert.Throws<ErrnoException>(() => VfioContainer.Open(_transport));
        Assert.Equal("open /dev/vfio/vfio: EACCES (13): the model's file belongs to root", exception.Message);
        Assert.Equal("the model's file belongs to root", exception.Explanation);
    }

    [Fact]
    public void NumbersByValue_AreSentAsTheyAre()
    {
        _transport.Answer = static (request, _) => IoctlResult.Success(request == VFIO_CHECK_EXTENSION.Number ? 1 : 0);

        Assert.Equal(VFIO_API_VERSION, _container.GetApiVersion());
        Assert.True(_container.HasExtension(VfioExtension.SpaprTceV2));
        _container.SetIommu(VfioIommuType.SpaprTceV2);

        Assert.Equal(
            [(VFIO_GET_API_VERSION.Number, (nuint)0), (VFIO_CHECK_EXTENSION.Number, 7), (VFIO_SET_IOMMU.Number, 7)],
            _transport.Calls.Select(call => (call.Request, call.Value)));
        Assert.All(_transport.Calls, call => Assert.Null(call.Bytes));
    }

    [Fact]
    public void ExtensionThatIsNotThere_IsNoError()
    {
        Assert.False(_container.HasExtension(VfioExtension.Eeh));
        Assert.Equal(IoctlResult.Success(), _container.TryCheckExtension(VfioExtension.Eeh));
    }

    [Fact]
    public void Map_SendsTheWholeRecord()
    {
        _container.MapDma(0x7fff_0000_0000, 0x0800_0000_0000_0000, 0x10_0000, DmaAccess.ReadWrite);

        Assert.Equal(VFIO_IOMMU_MAP_DMA.Number, _transport.Single.Request);
        vfio_iommu_type1_dma_map map = _transport.Single.As<vfio_iommu_type1_dma_map>();
        Assert.Equal((32u, 3u, 0x7fff_0000_0000ul, 0x0800_0000_0000_0000ul, 0x10_0000ul), (map.argsz, map.flags, map.vaddr, map.iova, map.size));
    }

    [Fact]
    public void Unmap_SendsItsOwnRecordAndReadsTheSizeBack()
    {
        _transport.Answer = static (_, argument) =>
        {
            MemoryMarshal.AsRef<vfio_iommu_type1_dma_unmap>(argument).size = 0x3000;
            return IoctlResult.Success();
        };

        _container.UnmapDma(0x10000, 0x4000, out ulong unmapped);

        Assert.Equal(0x3000ul, unmapped);
        Assert.Equal(VFIO_IOMMU_UNMAP_DMA.Number, _transport.Single.Request);
        vfio_iommu_type1_dma_unmap unmap = _transport.Single.As<vfio_iommu_type1_dma_unmap>();
        Assert.Equal((24u, 0u, 0x10000ul, 0x4000ul), (unmap.argsz, unmap.flags, unmap.iova, unmap.size));
    }

    [Fact]
    public void SpaprRequests_SendTheirRecords()
    {
        _transport.Answer = static (request, argument) =>
        {
            if (request == VFIO_IOMMU_SPAPR_TCE_CREATE.Number)
                MemoryMarshal.AsRef<vfio_iommu_spapr_tce_create>(argument).start_addr = 1ul << 59;
            if (request == VFIO_IOMMU_SPAPR_TCE_GET_INFO.Number)
                MemoryMarshal.AsRef<vfio_iommu_spapr_tce_info>(argument).ddw.levels = 5;
            return IoctlResult.Success();
        };

        vfio_iommu_spapr_tce_info info = _container.GetSpaprInfo();
        _container.Enable();
        _container.Disable();
        _container.RegisterMemory(0x10_0000, 0x20_0000);
        _container.UnregisterMemory(0x10_0000, 0x20_0000);
        ulong start = _container.CreateWindow(pageShift: 16, windowSize: 1ul << 36, levels: 2);
        _container.RemoveWindow(0x8000_0000);

        Assert.Equal(5u, info.ddw.levels);
        Assert.Equal(1ul << 59, start);
        Assert.Equal(
            [
                VFIO_IOMMU_SPAPR_TCE_GET_INFO.Number, VFIO_IOMMU_ENABLE.Number, VFIO_IOMMU_DISABLE.Number, VFIO_IOMMU_SPAPR_REGISTER_MEMORY.Number,
                VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY.Number, VFIO_IOMMU_SPAPR_TCE_CREATE.Number, VFIO_IOMMU_SPAPR_TCE_REMOVE.Number,
            ],
            _transport.Calls.Select(call => call.Request));
        Assert.Equal(32u, _transport.Calls[0].As<vfio_iommu_spapr_tce_info>().argsz);
        Assert.Null(_transport.Calls[1].Bytes);
        Assert.Null(_transport.Calls[2].Bytes);
        foreach (RecordingTransport.Call call in _transport.Calls.Skip(3).Take(2))
        {
            vfio_iommu_spapr_register_memory memory = call.As<vfio_iommu_spapr_register_memory>();
            Assert.Equal((24u, 0u, 0x10_0000ul, 0x20_0000ul), (memory.argsz, memory.flags, memory.vaddr, memory.size));
        }
        vfio_iommu_spapr_tce_create create = _transport.Calls[5].As<vfio_iommu_spapr_tce_create>();
        Assert.Equal((40u, 0u, 16u, 1ul << 36, 2u, 0ul), (create.argsz, create.flags, create.page_shift, create.window_size, create.levels, create.start_addr));
        vfio_iommu_spapr_tce_remove remove = _transport.Calls[6].As<vfio_iommu_spapr_tce_remove>();
        Assert.Equal((16u, 0u, 0x8000_0000ul), (remove.argsz, remove.flags, remove.start_addr));
    }

    [Fact]
    public void EehOperations_SendTheirNumberAndAnswerTheState()
    {
        _transport.Answer = static (_, argument) => IoctlResult.Success(MemoryMarshal.Read<vfio_eeh_pe_op>(argument).op == VFIO_EEH_PE_GET_STATE ? 4 : 0);

        _container.Eeh(VfioEehOperation.ResetHot);
        VfioEehState state = _container.GetEehState();
        _container.InjectEehError(new vfio_eeh_pe_err { type = 1, func = 2, addr = 3, mask = 4 });

        Assert.Equal(VfioEehState.StoppedDma, state);
        Assert.Equal([6u, 4u, 9u], _transport.Calls.Select(call => call.As<vfio_eeh_pe_op>().op));
        Assert.All(_transport.Calls, call => Assert.Equal((VFIO_EEH_PE_OP.Number, 40u), (call.Request, call.At<uint>(0))));
        vfio_eeh_pe_err error = _transport.Calls[2].As<vfio_eeh_pe_op>().err;
        Assert.Equal((1u, 2u, 3ul, 4ul), (error.type, error.func, error.addr, error.mask));
        Assert.Throws<ArgumentException>(() => _container.Eeh(VfioEehOperation.GetState));
    }

    /// <summary>A positive number is what the POWER drivers answer for some mistakes. It reaches whoever asked for results and is an exception for all others.</summary>
    [Theory]
    [InlineData("map", "VFIO_IOMMU_MAP_DMA (0x{0:x}) returned 1: the iova 0x1234 is not a multiple of the window's page; nothing was mapped")]
    [InlineData("unmap", "VFIO_IOMMU_UNMAP_DMA (0x{0:x}) returned 1: the iova 0x1234 is not a multiple of the window's page, or 0x10000 bytes run past the end of the window; nothing was unmapped")]
    [InlineData("register", "VFIO_IOMMU_SPAPR_REGISTER_MEMORY (0x{0:x}) returned 1: that is the number of pages that could be pinned, not all of 0x10000 bytes at 0x1234; nothing was registered")]
    [InlineData("enable", "VFIO_IOMMU_ENABLE (0x{0:x}) returned 1: only 0 is known to mean success here; what happened is not known")]
    public void PositiveAnswer_IsNoSuccessOfAThrowingForm(string call, string message)
    {
        _transport.Answer = static (_, _) => IoctlResult.Success(1);
        (Func<IoctlResult> asked, Action thrown) = Forms(call);

        Assert.Equal(IoctlResult.Success(1), asked());
        IoctlException exception = Assert.Throws<IoctlException>(thrown);
        Assert.Equal(string.Format(null, message, exception.RequestNumber), exception.Message);
        Assert.Equal((Errno.None, 1), (exception.Errno, exception.Value));
    }

    [Fact]
    public void EveryRefusal_IsAnAnswerOrAnException()
    {
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.EPERM);
        _transport.Explanation = "the container belongs to another process";
        foreach (string call in (string[])["version", "extension", "type", "map", "unmap", "info", "enable", "disable", "register", "unregister", "create", "remove", "eeh", "state", "inject",
            "type1", "all", "bitmap", "forget", "update", "start", "stop", "dirty"])
        {
            (Func<IoctlResult> asked, Action thrown) = Forms(call);

            Assert.Equal(IoctlResult.Failure(Errno.EPERM), asked());
            IoctlException exception = Assert.Throws<IoctlException>(thrown);
            Assert.Equal(_transport.Calls[^1].Request, exception.RequestNumber);
            Assert.Equal(_transport.Calls[^1].Request, _transport.Calls[^2].Request);
            Assert.Equal($"{exception.RequestName} (0x{exception.RequestNumber:x}): EPERM (1): the container belongs to another process", exception.Message);
        }
    }

    [Fact]
    public void Type1Requests_SendTheirFlags()
    {
        _transport.Answer = static (request, argument) =>
        {
            if (request == VFIO_IOMMU_UNMAP_DMA.Number)
                MemoryMarshal.AsRef<vfio_iommu_type1_dma_unmap>(argument[..24]).size = 0x9000;
            if (request == VFIO_IOMMU_GET_INFO.Number)
                MemoryMarshal.AsRef<vfio_iommu_type1_info>(argument).iova_pgsizes = 0x1000;
            return IoctlResult.Success();
        };

        Assert.Equal(0x1000ul, _container.GetType1Info().iova_pgsizes);
        Assert.Equal(0x9000ul, _container.UnmapAllDma());
        _container.ForgetAddress(0x1000, 0x2000);
        _container.UpdateAddress(0x5000, 0x1000, 0x2000);
        _container.StartDirtyTracking();
        _container.StopDirtyTracking();

        Assert.Equal(24u, _transport.Calls[0].As<vfio_iommu_type1_info>().argsz);
        vfio_iommu_type1_dma_unmap all = _transport.Calls[1].As<vfio_iommu_type1_dma_unmap>();
        Assert.Equal((24u, 2u, 0ul, 0ul), (all.argsz, all.flags, all.iova, all.size));
        vfio_iommu_type1_dma_unmap forget = _transport.Calls[2].As<vfio_iommu_type1_dma_unmap>();
        Assert.Equal((24u, 4u, 0x1000ul, 0x2000ul), (forget.argsz, forget.flags, forget.iova, forget.size));
        vfio_iommu_type1_dma_map update = _transport.Calls[3].As<vfio_iommu_type1_dma_map>();
        Assert.Equal((32u, 4u, 0x5000ul, 0x1000ul, 0x2000ul), (update.argsz, update.flags, update.vaddr, update.iova, update.size));
        Assert.Equal((8u, 1u), (_transport.Calls[4].As<vfio_iommu_type1_dirty_bitmap>().argsz, _transport.Calls[4].As<vfio_iommu_type1_dirty_bitmap>().flags));
        Assert.Equal((8u, 2u), (_transport.Calls[5].As<vfio_iommu_type1_dirty_bitmap>().argsz, _transport.Calls[5].As<vfio_iommu_type1_dirty_bitmap>().flags));
    }

    /// <summary>The kernel finds the bitmap by its address in the request and sets bits in the caller's own memory.</summary>
    [Fact]
    public unsafe void DirtyBitmaps_AreThoseOfTheCaller()
    {
        ulong[] dirty = new ulong[2];
        _transport.Answer = static (request, argument) =>
        {
            // Behind eight bytes and two numbers in one request, behind the flexible record of 24 in the other.
            vfio_bitmap bits = MemoryMarshal.Read<vfio_bitmap>(argument[24..]);
            ((ulong*)bits.data)[1] |= request == VFIO_IOMMU_UNMAP_DMA.Number ? 1ul : 2ul;
            return IoctlResult.Success();
        };

        _container.UnmapDma(0x10000, 0x80000, 0x1000, dirty, out ulong unmapped);
        _container.GetDirtyPages(0x10000, 0x80000, 0x1000, dirty);

        Assert.Equal([0ul, 3ul], dirty);
        Assert.Equal(0x80000ul, unmapped);
        RecordingTransport.Call unmap = _transport.Calls[0];
        Assert.Equal((48, 48u, 1u, 0x10000ul, 0x80000ul), (unmap.Bytes!.Length, unmap.At<uint>(0), unmap.At<uint>(4), unmap.At<ulong>(8), unmap.At<ulong>(16)));
        Assert.Equal((0x1000ul, 16ul), (unmap.At<ulong>(24), unmap.At<ulong>(32)));
        RecordingTransport.Call get = _transport.Calls[1];
        Assert.Equal((48, 48u, 4u, 0x10000ul, 0x80000ul), (get.Bytes!.Length, get.At<uint>(0), get.At<uint>(4), get.At<ulong>(8), get.At<ulong>(16)));
        Assert.Equal((0x1000ul, 16ul), (get.At<ulong>(24), get.At<ulong>(32)));
    }

    [Fact]
    public void CallPaths_AllocateNothing()
    {
        _transport.Quiet = true;
        ulong[] dirty = new ulong[2];

        // The throwing forms as well, as long as they do not throw.
        Allocation.AssertNone(() =>
        {
            _container.MapDma(0, 0, 0x1000, DmaAccess.Read);
            _container.UnmapDma(0, 0x1000);
            _container.RegisterMemory(0, 0x1000);
            _container.UnregisterMemory(0, 0x1000);
            _container.RemoveWindow(0);
            _container.Enable();
            _container.Disable();
            _container.Eeh(VfioEehOperation.Enable);
            _container.GetDirtyPages(0, 0, 0, dirty);
            return _container.CreateWindow(16, 1 << 30, 1) == 0 && _container.GetSpaprInfo().argsz == 32 && _container.GetApiVersion() == 0;
        });
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.EPERM);
        Allocation.AssertNone(() =>
            _container.TryMapDma(0, 0, 0x1000, DmaAccess.Read).Errno == Errno.EPERM && _container.TryUnmapDma(0, 0x1000).Errno == Errno.EPERM
            && _container.TryRegisterMemory(0, 0x1000).Errno == Errno.EPERM && _container.TryUnregisterMemory(0, 0x1000).Errno == Errno.EPERM
            && _container.TryCreateWindow(16, 1 << 30, 1, out _).Errno == Errno.EPERM && _container.TryRemoveWindow(0).Errno == Errno.EPERM
            && _container.TryGetSpaprInfo(out _).Errno == Errno.EPERM && _container.TrySetIommu(VfioIommuType.SpaprTce).Errno == Errno.EPERM
            && _container.TryUnmapDma(0, 0, 0, dirty, out _).Errno == Errno.EPERM);
    }

    [Fact]
    public void Dispose_ClosesOnceAndAsksNothing()
    {
        VfioContainer container = VfioContainer.Open(_transport);
        _transport.Calls.Clear();

        container.Dispose();
        container.Dispose();

        Assert.Empty(_transport.Calls);
        Assert.Single(_transport.Closed);
        Assert.Throws<ObjectDisposedException>(() => container.TryEnable());
        Assert.Throws<ObjectDisposedException>(() => container.MapDma(0, 0, 0, DmaAccess.Read));
    }

    [Fact]
    public void EnumsHaveTheNumbersOfTheInterface()
    {
        Assert.Equal([1, 2, 3, 6, 7, 8], Enum.GetValues<VfioIommuType>().Select(value => (int)value));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Enum.GetValues<VfioExtension>().Select(value => (int)value));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], Enum.GetValues<VfioEehOperation>().Select(value => (int)value));
        Assert.Equal([0, 1, 2, 4, 5], Enum.GetValues<VfioEehState>().Select(value => (int)value));
        // A kind can be asked about before it is chosen: the two enumerations agree.
        Assert.All(Enum.GetValues<VfioIommuType>(), type => Assert.Equal(type.ToString(), ((VfioExtension)type).ToString()));
    }

    private (Func<IoctlResult> Try, Action Throw) Forms(string call)
    {
        vfio_eeh_pe_err error = default;
        ulong[] dirty = new ulong[1];
        return call switch
        {
            "version" => (_container.TryGetApiVersion, () => _container.GetApiVersion()),
            "extension" => (() => _container.TryCheckExtension(VfioExtension.Eeh), () => _container.HasExtension(VfioExtension.Eeh)),
            "type" => (() => _container.TrySetIommu(VfioIommuType.SpaprTce), () => _container.SetIommu(VfioIommuType.SpaprTce)),
            "map" => (() => _container.TryMapDma(0, 0x1234, 0x10000, DmaAccess.Read), () => _container.MapDma(0, 0x1234, 0x10000, DmaAccess.Read)),
            "unmap" => (() => _container.TryUnmapDma(0x1234, 0x10000), () => _container.UnmapDma(0x1234, 0x10000)),
            "info" => (() => _container.TryGetSpaprInfo(out _), () => _container.GetSpaprInfo()),
            "enable" => (_container.TryEnable, _container.Enable),
            "disable" => (_container.TryDisable, _container.Disable),
            "register" => (() => _container.TryRegisterMemory(0x1234, 0x10000), () => _container.RegisterMemory(0x1234, 0x10000)),
            "unregister" => (() => _container.TryUnregisterMemory(0x1234, 0x10000), () => _container.UnregisterMemory(0x1234, 0x10000)),
            "create" => (() => _container.TryCreateWindow(16, 1, 1, out _), () => _container.CreateWindow(16, 1, 1)),
            "remove" => (() => _container.TryRemoveWindow(0), () => _container.RemoveWindow(0)),
            "eeh" => (() => _container.TryEeh(VfioEehOperation.Enable), () => _container.Eeh(VfioEehOperation.Enable)),
            "state" => (() => _container.TryEeh(VfioEehOperation.GetState), () => _container.GetEehState()),
            "inject" => (() => _container.TryInjectEehError(error), () => _container.InjectEehError(error)),
            "type1" => (() => _container.TryGetType1Info(out _), () => _container.GetType1Info()),
            "all" => (() => _container.TryUnmapAllDma(out _), () => _container.UnmapAllDma()),
            "bitmap" => (() => _container.TryUnmapDma(0, 0, 0, dirty, out _), () => _container.UnmapDma(0, 0, 0, dirty, out _)),
            "forget" => (() => _container.TryForgetAddress(0, 0), () => _container.ForgetAddress(0, 0)),
            "update" => (() => _container.TryUpdateAddress(0, 0, 0), () => _container.UpdateAddress(0, 0, 0)),
            "start" => (_container.TryStartDirtyTracking, _container.StartDirtyTracking),
            "stop" => (_container.TryStopDirtyTracking, _container.StopDirtyTracking),
            "dirty" => (() => _container.TryGetDirtyPages(0, 0, 0, dirty), () => _container.GetDirtyPages(0, 0, 0, dirty)),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no such call"),
        };
    }
}
