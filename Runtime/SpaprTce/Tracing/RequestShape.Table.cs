using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

// The requests by kind of file and distance from VFIO_BASE. Offsets and sizes are those of the generated structures, which a test compares.
internal sealed partial class RequestShape
{
    private static readonly ValueNames s_types = new(
        false, (nameof(VFIO_TYPE1_IOMMU), VFIO_TYPE1_IOMMU), (nameof(VFIO_SPAPR_TCE_IOMMU), VFIO_SPAPR_TCE_IOMMU), (nameof(VFIO_TYPE1v2_IOMMU), VFIO_TYPE1v2_IOMMU),
        (nameof(VFIO_DMA_CC_IOMMU), VFIO_DMA_CC_IOMMU), (nameof(VFIO_EEH), VFIO_EEH), (nameof(VFIO_SPAPR_TCE_v2_IOMMU), VFIO_SPAPR_TCE_v2_IOMMU),
        (nameof(VFIO_NOIOMMU_IOMMU), VFIO_NOIOMMU_IOMMU));

    private static readonly ValueNames s_eeh = new(
        false, (nameof(VFIO_EEH_PE_DISABLE), VFIO_EEH_PE_DISABLE), (nameof(VFIO_EEH_PE_ENABLE), VFIO_EEH_PE_ENABLE), (nameof(VFIO_EEH_PE_UNFREEZE_IO), VFIO_EEH_PE_UNFREEZE_IO),
        (nameof(VFIO_EEH_PE_UNFREEZE_DMA), VFIO_EEH_PE_UNFREEZE_DMA), (nameof(VFIO_EEH_PE_GET_STATE), VFIO_EEH_PE_GET_STATE),
        (nameof(VFIO_EEH_PE_RESET_DEACTIVATE), VFIO_EEH_PE_RESET_DEACTIVATE), (nameof(VFIO_EEH_PE_RESET_HOT), VFIO_EEH_PE_RESET_HOT),
        (nameof(VFIO_EEH_PE_RESET_FUNDAMENTAL), VFIO_EEH_PE_RESET_FUNDAMENTAL), (nameof(VFIO_EEH_PE_CONFIGURE), VFIO_EEH_PE_CONFIGURE),
        (nameof(VFIO_EEH_PE_INJECT_ERR), VFIO_EEH_PE_INJECT_ERR));

    private static readonly ValueNames s_map = new(
        true, (nameof(VFIO_DMA_MAP_FLAG_READ), VFIO_DMA_MAP_FLAG_READ), (nameof(VFIO_DMA_MAP_FLAG_WRITE), VFIO_DMA_MAP_FLAG_WRITE), (nameof(VFIO_DMA_MAP_FLAG_VADDR), VFIO_DMA_MAP_FLAG_VADDR));

    private static readonly ValueNames s_unmap = new(
        true, (nameof(VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP), VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP), (nameof(VFIO_DMA_UNMAP_FLAG_ALL), VFIO_DMA_UNMAP_FLAG_ALL),
        (nameof(VFIO_DMA_UNMAP_FLAG_VADDR), VFIO_DMA_UNMAP_FLAG_VADDR));

    private static readonly ValueNames s_info = new(true, (nameof(VFIO_IOMMU_SPAPR_INFO_DDW), VFIO_IOMMU_SPAPR_INFO_DDW));

    private static readonly ValueNames s_group = new(
        true, (nameof(VFIO_GROUP_FLAGS_VIABLE), VFIO_GROUP_FLAGS_VIABLE), (nameof(VFIO_GROUP_FLAGS_CONTAINER_SET), VFIO_GROUP_FLAGS_CONTAINER_SET));

    private static readonly ValueNames s_device = new(
        true, (nameof(VFIO_DEVICE_FLAGS_RESET), VFIO_DEVICE_FLAGS_RESET), (nameof(VFIO_DEVICE_FLAGS_PCI), VFIO_DEVICE_FLAGS_PCI), (nameof(VFIO_DEVICE_FLAGS_CAPS), VFIO_DEVICE_FLAGS_CAPS));

    private static readonly ValueNames s_region = new(
        true, (nameof(VFIO_REGION_INFO_FLAG_READ), VFIO_REGION_INFO_FLAG_READ), (nameof(VFIO_REGION_INFO_FLAG_WRITE), VFIO_REGION_INFO_FLAG_WRITE),
        (nameof(VFIO_REGION_INFO_FLAG_MMAP), VFIO_REGION_INFO_FLAG_MMAP), (nameof(VFIO_REGION_INFO_FLAG_CAPS), VFIO_REGION_INFO_FLAG_CAPS));

    private static readonly ValueNames s_interrupt = new(
        true, (nameof(VFIO_IRQ_INFO_EVENTFD), VFIO_IRQ_INFO_EVENTFD), (nameof(VFIO_IRQ_INFO_MASKABLE), VFIO_IRQ_INFO_MASKABLE),
        (nameof(VFIO_IRQ_INFO_AUTOMASKED), VFIO_IRQ_INFO_AUTOMASKED), (nameof(VFIO_IRQ_INFO_NORESIZE), VFIO_IRQ_INFO_NORESIZE));

    private static readonly ValueNames s_interrupts = new(
        true, (nameof(VFIO_IRQ_SET_DATA_NONE), VFIO_IRQ_SET_DATA_NONE), (nameof(VFIO_IRQ_SET_DATA_BOOL), VFIO_IRQ_SET_DATA_BOOL), (nameof(VFIO_IRQ_SET_DATA_EVENTFD), VFIO_IRQ_SET_DATA_EVENTFD),
        (nameof(VFIO_IRQ_SET_ACTION_MASK), VFIO_IRQ_SET_ACTION_MASK), (nameof(VFIO_IRQ_SET_ACTION_UNMASK), VFIO_IRQ_SET_ACTION_UNMASK),
        (nameof(VFIO_IRQ_SET_ACTION_TRIGGER), VFIO_IRQ_SET_ACTION_TRIGGER));

    private static readonly FieldShape s_argsz = new("argsz", 0, 4);
    private static readonly FieldShape s_noFlags = new("flags", 4, 4);

    private static readonly Dictionary<VfioRequest, RequestShape> s_container = new()
    {
        [VfioRequest.GetApiVersion] = new(nameof(VFIO_GET_API_VERSION), ArgumentKind.None),
        [VfioRequest.CheckExtension] = new(nameof(VFIO_CHECK_EXTENSION), ArgumentKind.Number, new FieldShape("extension", 0, 0, Names: s_types)),
        [VfioRequest.SetIommu] = new(nameof(VFIO_SET_IOMMU), ArgumentKind.Number, new FieldShape("type", 0, 0, Names: s_types)),
        [VfioRequest.TceGetInfo] = Record(
            nameof(VFIO_IOMMU_SPAPR_TCE_GET_INFO), s_argsz, new("flags", 4, 4, true, s_info), new("dma32_window_start", 8, 4, true), new("dma32_window_size", 12, 4, true),
            new("ddw.pgsizes", 16, 8, true), new("ddw.max_dynamic_windows_supported", 24, 4, true), new("ddw.levels", 28, 4, true)),
        [VfioRequest.MapDma] = Record(nameof(VFIO_IOMMU_MAP_DMA), s_argsz, new("flags", 4, 4, Names: s_map), new("vaddr", 8, 8), new("iova", 16, 8), new("size", 24, 8)),
        [VfioRequest.UnmapDma] = Record(nameof(VFIO_IOMMU_UNMAP_DMA), s_argsz, new("flags", 4, 4, Names: s_unmap), new("iova", 8, 8), new("size", 16, 8)),
        [VfioRequest.Enable] = new(nameof(VFIO_IOMMU_ENABLE), ArgumentKind.None),
        [VfioRequest.Disable] = new(nameof(VFIO_IOMMU_DISABLE), ArgumentKind.None),
        [VfioRequest.RegisterMemory] = Record(nameof(VFIO_IOMMU_SPAPR_REGISTER_MEMORY), s_argsz, s_noFlags, new("vaddr", 8, 8), new("size", 16, 8)),
        [VfioRequest.UnregisterMemory] = Record(nameof(VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY), s_argsz, s_noFlags, new("vaddr", 8, 8), new("size", 16, 8)),
        [VfioRequest.TceCreate] = Record(
            nameof(VFIO_IOMMU_SPAPR_TCE_CREATE), s_argsz, s_noFlags, new("page_shift", 8, 4), new("window_size", 16, 8), new("levels", 24, 4), new("start_addr", 32, 8, true)),
        [VfioRequest.TceRemove] = Record(nameof(VFIO_IOMMU_SPAPR_TCE_REMOVE), s_argsz, s_noFlags, new("start_addr", 8, 8)),
        [VfioRequest.EehPeOp] = Record(nameof(VFIO_EEH_PE_OP), s_argsz, s_noFlags, new("op", 8, 4, Names: s_eeh)),
    };

    private static readonly Dictionary<VfioRequest, RequestShape> s_groupFile = new()
    {
        [VfioRequest.GroupGetStatus] = Record(nameof(VFIO_GROUP_GET_STATUS), s_argsz, new("flags", 4, 4, true, s_group)),
        [VfioRequest.GroupSetContainer] = new(nameof(VFIO_GROUP_SET_CONTAINER), ArgumentKind.Descriptor, new FieldShape("container", 0, 4)),
        [VfioRequest.GroupUnsetContainer] = new(nameof(VFIO_GROUP_UNSET_CONTAINER), ArgumentKind.None),
        [VfioRequest.GroupGetDeviceFd] = new(nameof(VFIO_GROUP_GET_DEVICE_FD), ArgumentKind.Name),
    };

    private static readonly Dictionary<VfioRequest, RequestShape> s_deviceFile = new()
    {
        [(VfioRequest)7] = Record(nameof(VFIO_DEVICE_GET_INFO), s_argsz, new("flags", 4, 4, true, s_device), new("num_regions", 8, 4, true), new("num_irqs", 12, 4, true)),
        [(VfioRequest)8] = Record(
            nameof(VFIO_DEVICE_GET_REGION_INFO), s_argsz, new("flags", 4, 4, true, s_region), new("index", 8, 4), new("size", 16, 8, true), new("offset", 24, 8, true)),
        [(VfioRequest)9] = Record(nameof(VFIO_DEVICE_GET_IRQ_INFO), s_argsz, new("flags", 4, 4, true, s_interrupt), new("index", 8, 4), new("count", 12, 4, true)),
        [(VfioRequest)10] = Record(nameof(VFIO_DEVICE_SET_IRQS), s_argsz, new("flags", 4, 4, Names: s_interrupts), new("index", 8, 4), new("start", 12, 4), new("count", 16, 4)),
        [(VfioRequest)11] = new(nameof(VFIO_DEVICE_RESET), ArgumentKind.None),
        [(VfioRequest)12] = Record(nameof(VFIO_DEVICE_GET_PCI_HOT_RESET_INFO), s_argsz, new("flags", 4, 4, true), new("count", 8, 4, true)),
        [(VfioRequest)13] = Record(nameof(VFIO_DEVICE_PCI_HOT_RESET), s_argsz, s_noFlags, new("count", 8, 4)),
        [(VfioRequest)14] = Record(nameof(VFIO_DEVICE_QUERY_GFX_PLANE), s_argsz, s_noFlags),
        [(VfioRequest)16] = Record(nameof(VFIO_DEVICE_IOEVENTFD), s_argsz, s_noFlags, new("offset", 8, 8), new("data", 16, 8), new("fd", 24, 4)),
        [(VfioRequest)17] = Record(nameof(VFIO_DEVICE_FEATURE), s_argsz, s_noFlags),
    };

    /// <summary>What is known of a request on a kind of file; null for a number that this kind does not have.</summary>
    internal static RequestShape? Of(VfioFileKind kind, VfioRequest request)
    {
        Dictionary<VfioRequest, RequestShape> known = kind switch
        {
            VfioFileKind.Group => s_groupFile,
            VfioFileKind.Device => s_deviceFile,
            // A file that nobody knows: the first numbers mean one thing only.
            VfioFileKind.None when s_groupFile.ContainsKey(request) => s_groupFile,
            _ => s_container,
        };
        return known.TryGetValue(request, out RequestShape? shape) ? shape : null;
    }

    /// <summary>Everything that is known, for the test that holds it against the generated structures.</summary>
    internal static IEnumerable<(VfioFileKind Kind, VfioRequest Request, RequestShape Shape, FieldShape[] Fields)> All()
    {
        foreach (KeyValuePair<VfioRequest, RequestShape> known in s_container)
            yield return (VfioFileKind.Container, known.Key, known.Value, known.Value._fields);
        foreach (KeyValuePair<VfioRequest, RequestShape> known in s_groupFile)
            yield return (VfioFileKind.Group, known.Key, known.Value, known.Value._fields);
        foreach (KeyValuePair<VfioRequest, RequestShape> known in s_deviceFile)
            yield return (VfioFileKind.Device, known.Key, known.Value, known.Value._fields);
    }

    private static RequestShape Record(string name, params FieldShape[] fields) => new(name, ArgumentKind.Record, fields);
}
