using System.Text;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

// Requests as a right program fills them in. Those on the first container need not name it.
internal sealed partial class Caller
{
    internal const uint Read = 1;
    internal const uint Write = 2;

    internal IoctlResult MapDma(ulong iova, ulong address, ulong size, uint flags = Read | Write, int container = -1) =>
        Send(Or(container), VfioRequest.MapDma, new vfio_iommu_type1_dma_map { argsz = 32, flags = flags, vaddr = address, iova = iova, size = size });

    internal IoctlResult UnmapDma(ulong iova, ulong size, int container = -1) =>
        Send(Or(container), VfioRequest.UnmapDma, new Unmapping { argsz = 24, iova = iova, size = size });

    internal IoctlResult Register(ulong address, ulong size, int container = -1) =>
        Send(Or(container), VfioRequest.RegisterMemory, new vfio_iommu_spapr_register_memory { argsz = 24, vaddr = address, size = size });

    internal IoctlResult Unregister(ulong address, ulong size, int container = -1) =>
        Send(Or(container), VfioRequest.UnregisterMemory, new vfio_iommu_spapr_register_memory { argsz = 24, vaddr = address, size = size });

    internal IoctlResult CreateWindow(uint pageShift, ulong size, uint levels, out ulong start, int container = -1)
    {
        vfio_iommu_spapr_tce_create create = new() { argsz = 40, page_shift = pageShift, window_size = size, levels = levels };
        IoctlResult result = Send(Or(container), VfioRequest.TceCreate, ref create);
        start = create.start_addr;
        return result;
    }

    internal IoctlResult CreateWindow(uint pageShift, ulong size, uint levels = 1, int container = -1) => CreateWindow(pageShift, size, levels, out _, container);

    internal IoctlResult RemoveWindow(ulong start, int container = -1) =>
        Send(Or(container), VfioRequest.TceRemove, new vfio_iommu_spapr_tce_remove { argsz = 16, start_addr = start });

    internal IoctlResult GetInfo(out vfio_iommu_spapr_tce_info info, int container = -1)
    {
        info = new vfio_iommu_spapr_tce_info { argsz = 32 };
        return Send(Or(container), VfioRequest.TceGetInfo, ref info);
    }

    internal IoctlResult Eeh(uint operation, int container = -1) => Send(Or(container), VfioRequest.EehPeOp, new vfio_eeh_pe_op { argsz = 40, op = operation });

    internal IoctlResult Enable(int container = -1) => Number(Or(container), VfioRequest.Enable);

    internal IoctlResult Disable(int container = -1) => Number(Or(container), VfioRequest.Disable);

    internal IoctlResult SetIommu(ulong type, int container = -1) => Number(Or(container), VfioRequest.SetIommu, type);

    internal IoctlResult CheckExtension(ulong extension, int container = -1) => Number(Or(container), VfioRequest.CheckExtension, extension);

    internal IoctlResult Unset(int group = -1) => Number(group < 0 ? Group : group, VfioRequest.GroupUnsetContainer);

    internal IoctlResult GetStatus(int group, out uint flags)
    {
        vfio_group_status status = new() { argsz = 8 };
        IoctlResult result = Send(group, VfioRequest.GroupGetStatus, ref status);
        flags = status.flags;
        return result;
    }

    internal IoctlResult GetDevice(int group, string name) =>
        SendBytes(group, Setting.NumberOf(VfioRequest.GroupGetDeviceFd), Encoding.ASCII.GetBytes(name + "\0"));

    /// <summary>The default window is there: an unmap of nothing builds it.</summary>
    internal void BuildDefaultWindow() => Must(UnmapDma(0, 0));

    private int Or(int container) => container < 0 ? Container : container;

    /// <summary>The part of <c>vfio_iommu_type1_dma_unmap</c> that the driver looks at; the generated structure may have a tail.</summary>
    internal struct Unmapping
    {
        internal uint argsz;
        internal uint flags;
        internal ulong iova;
        internal ulong size;
    }
}
