using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Linux.Vfio;

namespace Uapi.Stress;

/// <summary>A process of the model and its calls by descriptor, argument by argument. Allocates nothing for the calls that matter for speed.</summary>
internal sealed class Caller(SpaprProcess process)
{
    public SpaprProcess Process { get; } = process;

    public SimulatedMemory Memory => (SimulatedMemory)Process.Memory;

    public int Open(string path)
    {
        IoctlResult result = Process.Open(path);
        return result.IsSuccess ? result.Value : -(int)result.Errno;
    }

    public int OpenContainer() => Open("/dev/vfio/vfio");

    public int OpenGroup(int number) => Open($"/dev/vfio/{number}");

    public IoctlResult Close(int file) => Process.Close(file);

    public IoctlResult SetIommu(int container, ulong type) => Process.Ioctl(container, Ppc64le.VFIO_SET_IOMMU, type);

    public IoctlResult SetContainer(int group, int container)
    {
        Span<byte> argument = stackalloc byte[sizeof(int)];
        MemoryMarshal.Write(argument, container);
        return Process.Ioctl(group, Ppc64le.VFIO_GROUP_SET_CONTAINER, argument);
    }

    public IoctlResult UnsetContainer(int group) => Process.Ioctl(group, Ppc64le.VFIO_GROUP_UNSET_CONTAINER, 0);

    public IoctlResult OpenDevice(int group, IommuGroup of) =>
        Process.Ioctl(group, Ppc64le.VFIO_GROUP_GET_DEVICE_FD, Encoding.ASCII.GetBytes(of.Devices[0].Name + "\0"));

    public IoctlResult Enable(int container) => Process.Ioctl(container, Ppc64le.VFIO_IOMMU_ENABLE, 0);

    public IoctlResult Disable(int container) => Process.Ioctl(container, Ppc64le.VFIO_IOMMU_DISABLE, 0);

    public IoctlResult Map(int container, ulong address, ulong iova, ulong size, uint flags = 3, uint argsz = 32)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_type1_dma_map.Layout.Size];
        MemoryMarshal.Write(argument, new vfio_iommu_type1_dma_map { argsz = argsz, flags = flags, vaddr = address, iova = iova, size = size });
        return Process.Ioctl(container, Ppc64le.VFIO_IOMMU_MAP_DMA, argument);
    }

    public IoctlResult Unmap(int container, ulong iova, ulong size, uint flags = 0, uint argsz = 24)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_type1_dma_unmap.Layout.Size];
        MemoryMarshal.Write(argument, new vfio_iommu_type1_dma_unmap { argsz = argsz, flags = flags, iova = iova, size = size });
        return Process.Ioctl(container, Ppc64le.VFIO_IOMMU_UNMAP_DMA, argument);
    }

    public IoctlResult Register(int container, ulong address, ulong size, uint flags = 0, uint argsz = 24) =>
        Registration(container, Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY, address, size, flags, argsz);

    public IoctlResult Unregister(int container, ulong address, ulong size, uint flags = 0, uint argsz = 24) =>
        Registration(container, Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, address, size, flags, argsz);

    private IoctlResult Registration(int container, uint request, ulong address, ulong size, uint flags, uint argsz)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_register_memory.Layout.Size];
        MemoryMarshal.Write(argument, new vfio_iommu_spapr_register_memory { argsz = argsz, flags = flags, vaddr = address, size = size });
        return Process.Ioctl(container, request, argument);
    }

    public IoctlResult Create(int container, uint pageShift, ulong size, uint levels, out ulong start, uint flags = 0, uint argsz = 40)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_create.Layout.Size];
        MemoryMarshal.Write(argument, new vfio_iommu_spapr_tce_create { argsz = argsz, flags = flags, page_shift = pageShift, window_size = size, levels = levels });
        IoctlResult result = Process.Ioctl(container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE, argument);
        start = MemoryMarshal.Read<vfio_iommu_spapr_tce_create>(argument).start_addr;
        return result;
    }

    public IoctlResult Remove(int container, ulong start, uint flags = 0, uint argsz = 16)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_remove.Layout.Size];
        MemoryMarshal.Write(argument, new vfio_iommu_spapr_tce_remove { argsz = argsz, flags = flags, start_addr = start });
        return Process.Ioctl(container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE, argument);
    }

    public IoctlResult GetInfo(int container, out vfio_iommu_spapr_tce_info info, uint argsz = 32)
    {
        Span<byte> argument = stackalloc byte[vfio_iommu_spapr_tce_info.Layout.Size];
        argument.Clear();
        MemoryMarshal.Write(argument, argsz);
        IoctlResult result = Process.Ioctl(container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_GET_INFO, argument);
        info = MemoryMarshal.Read<vfio_iommu_spapr_tce_info>(argument);
        return result;
    }
}
