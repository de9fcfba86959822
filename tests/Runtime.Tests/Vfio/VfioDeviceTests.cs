using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

public sealed class VfioDeviceTests : IDisposable
{
    // As vfio-pci lays them out: 2^40 bytes apart.
    private static readonly vfio_region_info Region = new() { index = 2, size = 0x1000, offset = 2ul << 40, flags = VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE | VFIO_REGION_INFO_FLAG_MMAP };

    private readonly RecordingTransport _transport = new();
    private readonly VfioDevice _device;

    public VfioDeviceTests() => _device = new VfioDevice(_transport, _transport.NewFile());

    public void Dispose() => _device.Dispose();

    [Fact]
    public void InfoRequests_SendTheirRecords()
    {
        _transport.Answer = static (request, argument) =>
        {
            if (request == VFIO_DEVICE_GET_INFO.Number)
                MemoryMarshal.AsRef<vfio_device_info>(argument).num_regions = 9;
            else if (request == VFIO_DEVICE_GET_REGION_INFO.Number)
                MemoryMarshal.AsRef<vfio_region_info>(argument).size = 0x4000;
            else if (request == VFIO_DEVICE_GET_IRQ_INFO.Number)
                MemoryMarshal.AsRef<vfio_irq_info>(argument).count = 32;
            return IoctlResult.Success();
        };

        Assert.Equal(9u, _device.GetInfo().num_regions);
        Assert.Equal(0x4000ul, _device.GetRegionInfo(VFIO_PCI_CONFIG_REGION_INDEX).size);
        Assert.Equal(32u, _device.GetIrqInfo(VFIO_PCI_MSIX_IRQ_INDEX).count);
        _device.Reset();

        Assert.Equal(24u, _transport.Calls[0].As<vfio_device_info>().argsz);
        Assert.Equal((32u, 7u), (_transport.Calls[1].As<vfio_region_info>().argsz, _transport.Calls[1].As<vfio_region_info>().index));
        Assert.Equal((16u, 2u), (_transport.Calls[2].As<vfio_irq_info>().argsz, _transport.Calls[2].As<vfio_irq_info>().index));
        Assert.Equal((VFIO_DEVICE_RESET.Number, null), (_transport.Calls[3].Request, _transport.Calls[3].Bytes));
    }

    [Fact]
    public void Capabilities_AreAskedForUntilTheyFit()
    {
        _transport.Answer = RegionWithTwoAreas;
        ArgszBuffer reply = new(32);

        ref vfio_region_info info = ref _device.GetRegionInfo(2, reply);

        Assert.Equal([32u, 80u], _transport.Calls.Select(call => call.At<uint>(0)));
        Assert.True(Unsafe.AreSame(ref info, ref MemoryMarshal.AsRef<vfio_region_info>(reply.Reply)));
        Assert.All(_transport.Calls, call => Assert.Equal(2u, call.At<uint>(8)));
        Assert.Equal(0x8000ul, info.size);
        CapabilityChain chain = VfioCapabilities.OfRegion(reply.Reply);
        Assert.True(chain.TryGetSparseAreas(out ReadOnlySpan<vfio_region_sparse_mmap_area> areas));
        Assert.Equal([(0ul, 0x2000ul), (0x4000ul, 0x1000ul)], areas.ToArray().Select(area => (area.offset, area.size)));
        Assert.False(chain.TryGetIovaRanges(out _) && chain.TryGet(VFIO_REGION_INFO_CAP_TYPE, out vfio_region_info_cap_type _));
    }

    /// <summary>Whoever asks with a buffer of a fixed length must not read "no capabilities" out of "they did not fit".</summary>
    [Fact]
    public void CapabilitiesThatDidNotFit_AreNotTakenForNone()
    {
        byte[] reply = new byte[32];
        MemoryMarshal.Write(reply, new vfio_region_info { argsz = 32, index = 2 });
        RegionWithTwoAreas(VFIO_DEVICE_GET_REGION_INFO.Number, reply);

        Assert.Equal(
            "The capabilities did not fit: 80 bytes are needed, the reply has 32.",
            Assert.Throws<InvalidDataException>(() => VfioCapabilities.OfRegion(reply).IsEmpty).Message);
    }

    [Fact]
    public void OffsetWithoutItsFlag_IsNoChain()
    {
        byte[] reply = new byte[64];
        MemoryMarshal.Write(reply, new vfio_region_info { argsz = 64, cap_offset = 33 });

        Assert.True(VfioCapabilities.OfRegion(reply).IsEmpty);
        MemoryMarshal.Write(reply, new vfio_region_info { argsz = 64, cap_offset = 33, flags = VFIO_REGION_INFO_FLAG_CAPS });
        Assert.Throws<InvalidDataException>(() => VfioCapabilities.OfRegion(reply).IsEmpty);
        Assert.Throws<InvalidDataException>(() => VfioCapabilities.OfRegion(new byte[31]).IsEmpty);
    }

    /// <summary>Kernels whose record ends before the padding put the first capability where a newer record still has padding.</summary>
    [Fact]
    public void CapabilityInThePaddingOfADevice_IsRead()
    {
        byte[] reply = new byte[64];
        MemoryMarshal.Write(reply, new vfio_device_info { argsz = 64, cap_offset = 20, flags = VFIO_DEVICE_FLAGS_CAPS });
        MemoryMarshal.Write(reply.AsSpan(20), new vfio_info_cap_header { id = 1, version = 1 });

        Assert.True(VfioCapabilities.OfDevice(reply).TryFind(1, out _));
    }

    [Fact]
    public void IovaRanges_AreReadInPlace()
    {
        byte[] reply = new byte[24 + 16 + 32];
        MemoryMarshal.Write(reply, new vfio_iommu_type1_info { argsz = 72, cap_offset = 24, flags = VFIO_IOMMU_INFO_CAPS });
        MemoryMarshal.Write(reply.AsSpan(24), new vfio_iommu_type1_info_cap_iova_range { header = new() { id = 1, version = 1 }, nr_iovas = 2 });
        MemoryMarshal.Write(reply.AsSpan(40), new vfio_iova_range { start = 0, end = 0xfedf_ffff });
        MemoryMarshal.Write(reply.AsSpan(56), new vfio_iova_range { start = 0xfef0_0000, end = ulong.MaxValue });

        Assert.True(VfioCapabilities.OfType1Info(reply).TryGetIovaRanges(out ReadOnlySpan<vfio_iova_range> ranges));
        Assert.Equal([(0ul, 0xfedf_fffful), (0xfef0_0000ul, ulong.MaxValue)], ranges.ToArray().Select(range => (range.start, range.end)));
        // More than the reply has.
        reply[32] = reply[35] = 3;
        Assert.Throws<InvalidDataException>(() => VfioCapabilities.OfType1Info(reply).TryGetIovaRanges(out _));
    }

    [Fact]
    public void ReadsAndWrites_GoToTheRegionInPlace()
    {
        byte[] buffer = [1, 2, 3, 4];

        _device.Read(Region, 0x10, buffer);
        Assert.Equal(AddressOf(buffer), _transport.LastAddress);
        _device.Write(Region, 0xffc, buffer);
        Assert.Equal(AddressOf(buffer), _transport.LastAddress);

        Assert.Equal([("read 4", (2L << 40) + 0x10), ("write 4", (2L << 40) + 0xffc)], _transport.Calls.Select(call => (call.Text!, call.Offset)));
        Assert.Equal(buffer, _transport.Calls[1].Bytes);
    }

    /// <summary>The other side works in the caller's own structure; there is no copy between.</summary>
    [Fact]
    public unsafe void Structures_AreSentInPlace()
    {
        vfio_device_gfx_plane_info plane = default;
        _device.QueryGfxPlane(ref plane);
        Assert.Equal((nint)(&plane), _transport.LastAddress);

        ArgszBuffer reply = new();
        _device.GetRegionInfo(0, reply);
        fixed (byte* pointer = reply.Reply)
            Assert.Equal((nint)pointer, _transport.LastAddress);
    }

    /// <summary>A file of the kernel stands in for the device: offsets, bytes and mappings are real, only the region is made up.</summary>
    [Fact]
    public void FileOfTheKernel_IsReadWrittenAndMapped()
    {
        int page = Environment.SystemPageSize;
        using TemporaryFile temporary = new(new string('a', 3 * page));
        using VfioDevice device = VfioDevice.Open(KernelTransport.Instance, temporary.Path);
        vfio_region_info region = new() { index = 1, offset = (ulong)page, size = (ulong)(2 * page) };
        byte[] buffer = "bcd"u8.ToArray();

        device.Write(region, 5, buffer);
        device.Read(region, 4, buffer);
        Assert.Equal("abc"u8.ToArray(), buffer);
        using (MappedFile memory = device.Map(region, (ulong)page, (nuint)page))
            memory.Write(4, (byte)'z');

        string text = File.ReadAllText(temporary.Path);
        Assert.Equal(("abcda", 'z'), (text.Substring(page + 4, 5), text[(2 * page) + 4]));
        Assert.Equal(Errno.ENOTTY, device.TryGetInfo(out _).Errno);
        Assert.Throws<ErrnoException>(() => device.Map(region, 1, 16));
        IoctlException exception = Assert.Throws<IoctlException>(() => device.GetInfo());
        Assert.EndsWith("ENOTTY (25), the file does not know this request", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x1000ul, 1)]
    [InlineData(0xffdul, 4)]
    [InlineData(ulong.MaxValue, 4)]
    [InlineData(1ul << 40, 4)]
    public void AccessBeyondTheRegion_ReachesNoOther(ulong offset, int length)
    {
        byte[] buffer = new byte[length];

        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TryRead(Region, offset, buffer));
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TryWrite(Region, offset, buffer));
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TryMap(Region, offset, (nuint)length, FileAccess.Read, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TryRead(default, 0, buffer));
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public void ShortRead_IsNoSuccess()
    {
        _transport.FileAnswer = IoctlResult.Success(3);

        Assert.Equal(IoctlResult.Success(3), _device.TryRead(Region, 0, new byte[4]));
        Assert.Equal("read 4 bytes at 0x20 of region 2: only 3 were", Assert.Throws<EndOfStreamException>(() => _device.Read(Region, 0x20, new byte[4])).Message);
        Assert.Equal("write 4 bytes at 0x20 of region 2: only 3 were", Assert.Throws<EndOfStreamException>(() => _device.Write(Region, 0x20, new byte[4])).Message);
    }

    [Fact]
    public void RefusedFileCalls_SayWhereAndWhy()
    {
        _transport.FileAnswer = IoctlResult.Failure(Errno.EIO);
        _transport.Explanation = "its memory is switched off";

        Assert.Equal("read 4 bytes at 0x20 of region 2: EIO (5): its memory is switched off", Assert.Throws<ErrnoException>(() => _device.Read(Region, 0x20, new byte[4])).Message);
        Assert.Equal("map 0x1000 bytes at 0x0 of region 2: EIO (5): its memory is switched off", Assert.Throws<ErrnoException>(() => _device.Map(Region, 0, 0x1000)).Message);
    }

    [Fact]
    public void Map_TakesAPartOfTheRegion()
    {
        using MappedFile memory = _device.Map(Region, 0x800, 0x800, FileAccess.Read);

        Assert.Equal(("map 2048 Read", (2L << 40) + 0x800), (_transport.Single.Text, _transport.Single.Offset));
        Assert.Equal(((nuint)0x800, FileAccess.Read), (memory.Length, memory.Access));
    }

    [Fact]
    public void HotResetInfo_GrowsWithTheCount()
    {
        _transport.Answer = static (_, argument) =>
        {
            MemoryMarshal.AsRef<vfio_pci_hot_reset_info>(argument[..12]).count = 5;
            if (argument.Length < 12 + (5 * 8))
                return IoctlResult.Failure(Errno.ENOSPC);
            MemoryMarshal.AsRef<vfio_pci_dependent_device>(argument[44..52]).group_id = 77;
            return IoctlResult.Success();
        };
        ArgszBuffer reply = new(16);

        Span<vfio_pci_dependent_device> devices = _device.GetHotResetInfo(reply);

        Assert.Equal([16u, 56u], _transport.Calls.Select(call => call.At<uint>(0)));
        Assert.Equal((5, 77u), (devices.Length, devices[4].group_id));
    }

    [Fact]
    public void HotResetInfoThatNeverFits_Ends()
    {
        _transport.Answer = static (_, argument) =>
        {
            MemoryMarshal.AsRef<vfio_pci_hot_reset_info>(argument[..12]).count = 1;
            return IoctlResult.Failure(Errno.ENOSPC);
        };
        Assert.Equal(IoctlResult.Failure(Errno.ENOSPC), _device.TryGetHotResetInfo(new ArgszBuffer()));
        Assert.Single(_transport.Calls);

        _transport.Answer = static (_, argument) =>
        {
            MemoryMarshal.AsRef<vfio_pci_hot_reset_info>(argument[..12]).count = uint.MaxValue;
            return IoctlResult.Failure(Errno.ENOSPC);
        };
        Assert.Equal(
            "VFIO_DEVICE_GET_PCI_HOT_RESET_INFO asks for a buffer of 34359738372 bytes; the limit is 1048576.",
            Assert.Throws<InvalidDataException>(() => _device.TryGetHotResetInfo(new ArgszBuffer())).Message);
    }

    [Fact]
    public void HotReset_ShowsTheGroups()
    {
        using VfioGroup first = new(_transport, _transport.NewFile());
        using VfioGroup second = new(_transport, _transport.NewFile());

        _device.HotReset([first, second]);

        RecordingTransport.Call call = _transport.Single;
        Assert.Equal((VFIO_DEVICE_PCI_HOT_RESET.Number, 20, 20u, 0u, 2u), (call.Request, call.Bytes!.Length, call.At<uint>(0), call.At<uint>(4), call.At<uint>(8)));
        Assert.Equal(((int)first.File.DangerousGetHandle(), (int)second.File.DangerousGetHandle()), (call.At<int>(12), call.At<int>(16)));
    }

    [Fact]
    public void Features_AreSentWithTheirData()
    {
        _transport.Answer = static (_, argument) =>
        {
            if (argument.Length == 16)
                MemoryMarshal.Write(argument[12..], 55);
            return IoctlResult.Success();
        };
        vfio_device_feature_mig_state state = new() { device_state = 3, data_fd = -1 };
        vfio_device_feature_dma_logging_report report = new() { iova = 1, length = 2, page_size = 3, bitmap = 4 };

        _device.SetFeature(VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE, ref state);
        _device.GetFeature(VFIO_DEVICE_FEATURE_DMA_LOGGING_REPORT, ref report);
        _device.SetFeature(VFIO_DEVICE_FEATURE_LOW_POWER_EXIT);
        _device.TryProbeFeature(VFIO_DEVICE_FEATURE_MIGRATION, FileAccess.ReadWrite);

        Assert.Equal(55, state.data_fd);
        Assert.Equal([16u, 40u, 8u, 8u], _transport.Calls.Select(call => call.At<uint>(0)));
        Assert.Equal([16, 40, 8, 8], _transport.Calls.Select(call => call.Bytes!.Length));
        Assert.Equal([0x20002u, 0x10008u, 0x20005u, 0x70001u], _transport.Calls.Select(call => call.At<uint>(4)));
        Assert.Equal((3u, -1), (_transport.Calls[0].At<uint>(8), _transport.Calls[0].At<int>(12)));
        Assert.Equal((1ul, 4ul), (_transport.Calls[1].At<ulong>(8), _transport.Calls[1].At<ulong>(32)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TrySetFeature(0x10000));
    }

    /// <summary>Data that is smaller than the record's alignment must not grow, data of any alignment must not move.</summary>
    [Fact]
    public void FeatureDataOfAnySize_FollowsTheHeader()
    {
        byte one = 0xaa;
        UInt128 token = new(1, 2);

        _device.SetFeature(9, ref one);
        _device.SetFeature(VFIO_DEVICE_FEATURE_PCI_VF_TOKEN, ref token);

        Assert.Equal((9, 9u, (byte)0xaa), (_transport.Calls[0].Bytes!.Length, _transport.Calls[0].At<uint>(0), _transport.Calls[0].Bytes![8]));
        Assert.Equal((24, 24u), (_transport.Calls[1].Bytes!.Length, _transport.Calls[1].At<uint>(0)));
        Assert.Equal(token, _transport.Calls[1].At<UInt128>(8));
    }

    [Fact]
    public void OtherRequests_SendTheirRecords()
    {
        using SafeHandle iommufd = _transport.NewFile();
        using SafeHandle doorbell = _transport.NewFile();
        int page = 5;
        vfio_device_gfx_plane_info plane = new() { flags = 2 };
        _transport.Answer = static (request, argument) =>
        {
            if (request == VFIO_DEVICE_BIND_IOMMUFD.Number)
                MemoryMarshal.AsRef<vfio_device_bind_iommufd>(argument).out_devid = 9;
            if (request == VFIO_DEVICE_ATTACH_IOMMUFD_PT.Number)
                MemoryMarshal.AsRef<vfio_device_attach_iommufd_pt>(argument).pt_id = 6;
            return IoctlResult.Success(request == VFIO_DEVICE_GET_GFX_DMABUF.Number ? 99 : 0);
        };

        Assert.Equal(9, _device.BindIommufd(iommufd));
        _device.AttachIommufd(ref page);
        _device.DetachIommufd();
        _device.SetIoEvent(Region, 0x10, 4, 0xdead, doorbell);
        _device.SetIoEvent(Region, 0x10, 8, 0xdead, null);
        _device.QueryGfxPlane(ref plane);
        using SafeHandle pixels = _device.GetGfxBuffer(3);

        Assert.Equal((6, 99), (page, (int)pixels.DangerousGetHandle()));
        Assert.Equal((16u, (int)iommufd.DangerousGetHandle()), (_transport.Calls[0].As<vfio_device_bind_iommufd>().argsz, _transport.Calls[0].As<vfio_device_bind_iommufd>().iommufd));
        Assert.Equal((12u, 5u), (_transport.Calls[1].As<vfio_device_attach_iommufd_pt>().argsz, _transport.Calls[1].As<vfio_device_attach_iommufd_pt>().pt_id));
        Assert.Equal(8u, _transport.Calls[2].As<vfio_device_detach_iommufd_pt>().argsz);
        vfio_device_ioeventfd tie = _transport.Calls[3].As<vfio_device_ioeventfd>();
        Assert.Equal((32u, 4u, (2ul << 40) + 0x10, 0xdeadul, (int)doorbell.DangerousGetHandle()), (tie.argsz, tie.flags, tie.offset, tie.data, tie.fd));
        Assert.Equal((8u, -1), (_transport.Calls[4].As<vfio_device_ioeventfd>().flags, _transport.Calls[4].As<vfio_device_ioeventfd>().fd));
        Assert.Equal((64u, 2u), (_transport.Calls[5].As<vfio_device_gfx_plane_info>().argsz, _transport.Calls[5].As<vfio_device_gfx_plane_info>().flags));
        Assert.Equal(3u, _transport.Calls[6].As<uint>());
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TrySetIoEvent(Region, 0, 3, 0, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => _device.TrySetIoEvent(Region, 0xffc, 8, 0, null));
    }

    [Fact]
    public void EveryRefusal_IsAnException()
    {
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.ENODEV);
        using SafeHandle file = _transport.NewFile();
        int page = 0;
        vfio_device_gfx_plane_info plane = default;
        (string Request, Action Call)[] calls =
        [
            ("VFIO_DEVICE_GET_INFO", () => _device.GetInfo()),
            ("VFIO_DEVICE_GET_INFO", () => _device.GetInfo(new ArgszBuffer())),
            ("VFIO_DEVICE_GET_REGION_INFO", () => _device.GetRegionInfo(0)),
            ("VFIO_DEVICE_GET_REGION_INFO", () => _device.GetRegionInfo(0, new ArgszBuffer())),
            ("VFIO_DEVICE_GET_IRQ_INFO", () => _device.GetIrqInfo(0)),
            ("VFIO_DEVICE_SET_IRQS", () => _device.SetIrqs(0, 0, VfioIrqAction.Mask, 1)),
            ("VFIO_DEVICE_SET_IRQS", () => _device.SetIrqs(0, 0, VfioIrqAction.Mask, [true])),
            ("VFIO_DEVICE_SET_IRQS", () => _device.SetIrqEvents(0, 0, VfioIrqAction.Trigger, [file])),
            ("VFIO_DEVICE_SET_IRQS", () => _device.DisableIrqs(0)),
            ("VFIO_DEVICE_RESET", _device.Reset),
            ("VFIO_DEVICE_GET_PCI_HOT_RESET_INFO", () => _device.GetHotResetInfo(new ArgszBuffer()).Clear()),
            ("VFIO_DEVICE_PCI_HOT_RESET", () => _device.HotReset([])),
            ("VFIO_DEVICE_FEATURE", () => _device.SetFeature(1)),
            ("VFIO_DEVICE_FEATURE", () => _device.SetFeature(1, ref page)),
            ("VFIO_DEVICE_FEATURE", () => _device.GetFeature(1, ref page)),
            ("VFIO_DEVICE_BIND_IOMMUFD", () => _device.BindIommufd(file)),
            ("VFIO_DEVICE_ATTACH_IOMMUFD_PT", () => _device.AttachIommufd(ref page)),
            ("VFIO_DEVICE_DETACH_IOMMUFD_PT", _device.DetachIommufd),
            ("VFIO_DEVICE_IOEVENTFD", () => _device.SetIoEvent(Region, 0, 1, 0, file)),
            ("VFIO_DEVICE_QUERY_GFX_PLANE", () => _device.QueryGfxPlane(ref plane)),
            ("VFIO_DEVICE_GET_GFX_DMABUF", () => _device.GetGfxBuffer(0)),
        ];
        foreach ((string request, Action call) in calls)
        {
            IoctlException exception = Assert.Throws<IoctlException>(call);
            Assert.Equal((request, Errno.ENODEV, _transport.Calls[^1].Request), (exception.RequestName, exception.Errno, exception.RequestNumber));
        }
    }

    [Fact]
    public void CallPaths_AllocateNothing()
    {
        _transport.Quiet = true;
        byte[] buffer = new byte[4];
        ArgszBuffer reply = new();
        vfio_device_feature_mig_state state = default;
        Allocation.AssertNone(() =>
        {
            _device.Read(Region, 0, buffer);
            _device.Write(Region, 0, buffer);
            _device.SetFeature(VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE, ref state);
            _device.Reset();
            return _device.GetInfo().argsz == 24 && _device.GetRegionInfo(1).index == 1 && _device.GetIrqInfo(1).index == 1 && _device.GetHotResetInfo(reply).IsEmpty;
        });
        _transport.Answer = RegionWithTwoAreas;
        Allocation.AssertNone(() => _device.GetRegionInfo(2, reply).size == 0x8000 && VfioCapabilities.OfRegion(reply.Reply).TryGetSparseAreas(out ReadOnlySpan<vfio_region_sparse_mmap_area> areas) && areas.Length == 2);
    }

    // The kernel's way: the record always, the capability of two areas if there is room for it.
    private static IoctlResult RegionWithTwoAreas(uint request, Span<byte> argument)
    {
        ref vfio_region_info info = ref MemoryMarshal.AsRef<vfio_region_info>(argument);
        info.flags = VFIO_REGION_INFO_FLAG_CAPS | VFIO_REGION_INFO_FLAG_MMAP;
        info.size = 0x8000;
        if (info.argsz < 80)
        {
            info.argsz = 80;
            info.cap_offset = 0;
            return IoctlResult.Success();
        }
        info.cap_offset = 32;
        MemoryMarshal.Write(argument[32..], new vfio_region_info_cap_sparse_mmap { header = new() { id = VFIO_REGION_INFO_CAP_SPARSE_MMAP, version = 1 }, nr_areas = 2 });
        MemoryMarshal.Write(argument[48..], new vfio_region_sparse_mmap_area { offset = 0, size = 0x2000 });
        MemoryMarshal.Write(argument[64..], new vfio_region_sparse_mmap_area { offset = 0x4000, size = 0x1000 });
        return IoctlResult.Success();
    }

    // Only to compare: the array may move later, which has nothing to do with the call that has ended.
    private static unsafe nint AddressOf(byte[] buffer)
    {
        // SAFETY: nothing is read through the address.
        fixed (byte* pointer = buffer)
            return (nint)pointer;
    }
}
