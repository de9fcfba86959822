using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

// Requests with a structure. Each is made as a C program would: filled in, sent, and looked at again.
internal sealed partial class ScenarioProcess
{
    private const uint UnwrittenWord = 0xeeeeeeee;
    private const ulong UnwrittenLong = 0xeeeeeeeeeeeeeeee;

    private IoctlResult Send(int descriptor, uint request, Span<byte> argument) => Answered(_process.Ioctl(descriptor, request, argument));

    private IoctlResult Send(ScenarioFile file, uint request, ulong argument) => Answered(_process.Ioctl(Descriptor(file), request, argument));

    // Which rule decided a call is known until the next one.
    private IoctlResult Answered(IoctlResult result)
    {
        _refusal = _process.LastRefusal;
        _lints.AddRange(_process.LastLints);
        return result;
    }

    private IoctlResult SetContainer(SetContainerStep step)
    {
        Span<byte> argument = stackalloc byte[sizeof(int)];
        As<int>(argument) = Descriptor(step.Container);
        return Send(Descriptor(step.Group), Ppc64le.VFIO_GROUP_SET_CONTAINER, argument);
    }

    private IoctlResult GroupStatus(GroupStatusStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_group_status.Layout.Size];
        ref vfio_group_status status = ref As<vfio_group_status>(argument);
        status.argsz = Value32(step.Header.Size, vfio_group_status.Layout.Size);
        status.flags = UnwrittenWord;
        IoctlResult result = Send(Descriptor(step.File), Ppc64le.VFIO_GROUP_GET_STATUS, argument);
        Show("argsz", ScenarioRunner.Decimal(status.argsz));
        Show("flags", ScenarioRunner.Hexadecimal(status.flags));
        return result;
    }

    private IoctlResult GetInfo(GetInfoStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_info.Layout.Size];
        argument.Fill(ScenarioRunner.Unwritten);
        ref vfio_iommu_spapr_tce_info info = ref As<vfio_iommu_spapr_tce_info>(argument);
        info.argsz = Value32(step.Header.Size, vfio_iommu_spapr_tce_info.Layout.Size);
        info.flags = Value32(step.Header.Flags, 0);
        IoctlResult result = Send(Descriptor(step.File), Ppc64le.VFIO_IOMMU_SPAPR_TCE_GET_INFO, argument);
        if (!result.IsSuccess)
            return result;
        Show("argsz", ScenarioRunner.Decimal(info.argsz));
        Show("flags", ScenarioRunner.Hexadecimal(info.flags));
        Show("dma32_start", ScenarioRunner.Hexadecimal(info.dma32_window_start));
        Show("dma32_size", ScenarioRunner.Hexadecimal(info.dma32_window_size));
        Show("ddw.pgsizes", ScenarioRunner.Hexadecimal(info.ddw.pgsizes));
        Show("ddw.max", ScenarioRunner.Decimal(info.ddw.max_dynamic_windows_supported));
        Show("ddw.levels", ScenarioRunner.Decimal(info.ddw.levels));
        return result;
    }

    private IoctlResult Map(MapStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_type1_dma_map.Layout.Size];
        As<vfio_iommu_type1_dma_map>(argument) = new()
        {
            argsz = Value32(step.Header.Size, vfio_iommu_type1_dma_map.Layout.Size),
            flags = Value32(step.Header.Flags, VFIO_DMA_MAP_FLAG_READ | VFIO_DMA_MAP_FLAG_WRITE),
            vaddr = Value(step.Address),
            iova = Value(step.Iova),
            size = Value(step.Size),
        };
        return Send(Descriptor(step.File), Ppc64le.VFIO_IOMMU_MAP_DMA, argument);
    }

    private IoctlResult Unmap(UnmapStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_type1_dma_unmap.Layout.Size];
        ref vfio_iommu_type1_dma_unmap unmap = ref As<vfio_iommu_type1_dma_unmap>(argument);
        unmap.argsz = Value32(step.Header.Size, vfio_iommu_type1_dma_unmap.Layout.Size);
        unmap.flags = Value32(step.Header.Flags, 0);
        unmap.iova = Value(step.Iova);
        ulong size = Value(step.Size);
        unmap.size = size;
        IoctlResult result = Send(Descriptor(step.File), Ppc64le.VFIO_IOMMU_UNMAP_DMA, argument);
        if (unmap.size != size)
            Show("size_out", ScenarioRunner.Hexadecimal(unmap.size));
        return result;
    }

    private IoctlResult RegisterOrUnregister(MemoryRequestStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_register_memory.Layout.Size];
        As<vfio_iommu_spapr_register_memory>(argument) = new()
        {
            argsz = Value32(step.Header.Size, vfio_iommu_spapr_register_memory.Layout.Size),
            flags = Value32(step.Header.Flags, 0),
            vaddr = Value(step.Address),
            size = Value(step.Size),
        };
        return Send(Descriptor(step.File), step.Request, argument);
    }

    private IoctlResult CreateWindow(CreateWindowStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_create.Layout.Size];
        argument.Clear();
        ref vfio_iommu_spapr_tce_create create = ref As<vfio_iommu_spapr_tce_create>(argument);
        create.argsz = Value32(step.Header.Size, vfio_iommu_spapr_tce_create.Layout.Size);
        create.flags = Value32(step.Header.Flags, 0);
        create.page_shift = Value32(step.PageShift, 0);
        create.window_size = Value(step.Size);
        create.levels = Value32(step.Levels, 0);
        create.start_addr = UnwrittenLong;
        vfio_iommu_spapr_tce_create before = create;
        IoctlResult result = Send(Descriptor(step.File), Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE, argument);
        if (create.start_addr != before.start_addr)
            Show("start_addr", ScenarioRunner.Hexadecimal(create.start_addr));
        if (create.argsz != before.argsz || create.flags != before.flags || create.page_shift != before.page_shift
            || create.window_size != before.window_size || create.levels != before.levels)
        {
            Show("other_fields_changed");
        }
        if (step.Name is not null)
            _names[step.Name] = create.start_addr;
        return result;
    }

    private IoctlResult RemoveWindow(RemoveWindowStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_remove.Layout.Size];
        As<vfio_iommu_spapr_tce_remove>(argument) = new()
        {
            argsz = Value32(step.Header.Size, vfio_iommu_spapr_tce_remove.Layout.Size),
            flags = Value32(step.Header.Flags, 0),
            start_addr = Value(step.Start),
        };
        return Send(Descriptor(step.File), Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE, argument);
    }

    private IoctlResult Eeh(EehStep step)
    {
        Span<byte> argument = stackalloc byte[vfio_eeh_pe_op.Layout.Size];
        argument.Clear();
        ref vfio_eeh_pe_op eeh = ref As<vfio_eeh_pe_op>(argument);
        eeh.argsz = Value32(step.Header.Size, vfio_eeh_pe_op.Layout.Size);
        eeh.flags = Value32(step.Header.Flags, 0);
        eeh.op = Value32(step.Operation, 0);
        eeh.err.type = Value32(step.Type, 0);
        eeh.err.func = Value32(step.Function, 0);
        eeh.err.addr = ValueOrZero(step.Address);
        eeh.err.mask = ValueOrZero(step.Mask);
        return Send(Descriptor(step.File), Ppc64le.VFIO_EEH_PE_OP, argument);
    }

    // The structure that bytes are, in place. (MemoryMarshal.AsRef is younger than .NET Standard 2.0.)
    private static ref T As<T>(Span<byte> bytes)
        where T : unmanaged
        => ref MemoryMarshal.Cast<byte, T>(bytes)[0];
}
