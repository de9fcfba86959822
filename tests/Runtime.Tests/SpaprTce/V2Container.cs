using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using Ppc64le = Uapi.Linux.Vfio.Ppc64le;

namespace Uapi.Runtime.Tests.SpaprTce;

/// <summary>A v2 container with one group and one device, and 256 MiB of memory to register: system calls by number, without clients.</summary>
internal sealed class V2Container
{
    /// <summary>User address of the memory.</summary>
    public const ulong Buffer = 1UL << 40;

    private readonly int _container;

    public V2Container(SpaprMachine machine, Func<SpaprProcess>? start = null)
    {
        Process = start?.Invoke() ?? machine.Start();
        _container = Process.Open("/dev/vfio/vfio").Value;
        int group = Process.Open("/dev/vfio/0").Value;
        int descriptor = _container;
        Must(Process.Ioctl(group, Ppc64le.VFIO_GROUP_SET_CONTAINER, MemoryMarshal.AsBytes(new Span<int>(ref descriptor))));
        Must(Process.Ioctl(_container, Ppc64le.VFIO_SET_IOMMU, 7));
        Must(((SimulatedMemory)Process.Memory).Map(Buffer, 256 << 20, MemoryProtection.Read | MemoryProtection.Write));
        Device = machine.Groups[0].Devices[0];
    }

    public SpaprProcess Process { get; }

    public EduDevice Device { get; }

    public IoctlResult Register(ulong address, ulong size) => Send(Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY, new vfio_iommu_spapr_register_memory { argsz = 24, vaddr = address, size = size });

    public IoctlResult Unregister(ulong address, ulong size) => Send(Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, new vfio_iommu_spapr_register_memory { argsz = 24, vaddr = address, size = size });

    public IoctlResult Map(ulong address, ulong iova, ulong size) => Send(Ppc64le.VFIO_IOMMU_MAP_DMA, new vfio_iommu_type1_dma_map { argsz = 32, flags = 3, vaddr = address, iova = iova, size = size });

    public IoctlResult Unmap(ulong iova, ulong size) => Send(Ppc64le.VFIO_IOMMU_UNMAP_DMA, new vfio_iommu_type1_dma_unmap { argsz = 24, iova = iova, size = size });

    public IoctlResult CreateWindow(uint pageShift, ulong size, uint levels) => Send(Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE, new vfio_iommu_spapr_tce_create { argsz = 40, page_shift = pageShift, window_size = size, levels = levels });

    public IoctlResult RemoveWindow(ulong start) => Send(Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE, new vfio_iommu_spapr_tce_remove { argsz = 16, start_addr = start });

    private IoctlResult Send<T>(uint request, T argument)
        where T : unmanaged => Process.Ioctl(_container, request, MemoryMarshal.AsBytes(new Span<T>(ref argument)));

    private static void Must(IoctlResult result) => Assert.True(result.IsSuccess, result.ToString());
}
