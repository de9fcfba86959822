using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

// Containers of the kinds SpaprTce (v1) and SpaprTceV2: POWER. The driver is vfio_iommu_spapr_tce.
public sealed partial class VfioContainer
{
    /// <summary>Asks about the DMA windows of the POWER bridge (<c>VFIO_IOMMU_SPAPR_TCE_GET_INFO</c>).</summary>
    /// <remarks>
    /// A window is a range of bus addresses with a table of translations. There is a default one in the first 4 GiB; on v2, <c>ddw</c> says which others can be made at run time
    /// (<see cref="CreateWindow"/>), if <c>flags</c> has <see cref="VFIO_IOMMU_SPAPR_INFO_DDW"/>. The answer does not change with the windows that exist.
    /// </remarks>
    /// <param name="info">The answer.</param>
    /// <returns>0, or why not: <c>EPERM</c> in a process other than the one that uses the container.</returns>
    public IoctlResult TryGetSpaprInfo(out vfio_iommu_spapr_tce_info info)
    {
        info = new vfio_iommu_spapr_tce_info { argsz = vfio_iommu_spapr_tce_info.Layout.Size };
        return Transport.TryIoctl(File, VFIO_IOMMU_SPAPR_TCE_GET_INFO, ref info);
    }

    /// <inheritdoc cref="TryGetSpaprInfo"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public vfio_iommu_spapr_tce_info GetSpaprInfo()
    {
        IoctlResult result = TryGetSpaprInfo(out vfio_iommu_spapr_tce_info info);
        return result == default ? info : throw Failure(result, VFIO_IOMMU_SPAPR_TCE_GET_INFO);
    }

    /// <summary>v1: allows maps, and counts the whole default window as locked memory (<c>VFIO_IOMMU_ENABLE</c>).</summary>
    /// <returns>0, or why not: <c>ENOTTY</c> on v2, <c>EBUSY</c> if it is enabled, <c>ENOMEM</c> over <c>RLIMIT_MEMLOCK</c>, <c>EPERM</c> without a default window.</returns>
    public IoctlResult TryEnable() => Transport.TryIoctl(File, VFIO_IOMMU_ENABLE);

    /// <inheritdoc cref="TryEnable"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void Enable()
    {
        IoctlResult result = TryEnable();
        if (result != default)
            throw Failure(result, VFIO_IOMMU_ENABLE);
    }

    /// <summary>v1: undoes <see cref="Enable"/> (<c>VFIO_IOMMU_DISABLE</c>). What is mapped stays mapped, and devices go on using it, but nothing can be changed any more.</summary>
    /// <returns>0, or why not: <c>ENOTTY</c> on v2.</returns>
    public IoctlResult TryDisable() => Transport.TryIoctl(File, VFIO_IOMMU_DISABLE);

    /// <inheritdoc cref="TryDisable"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void Disable()
    {
        IoctlResult result = TryDisable();
        if (result != default)
            throw Failure(result, VFIO_IOMMU_DISABLE);
    }

    /// <summary>v2: pins memory of the program and counts it as locked, once, so that mapping it is cheap from then on (<c>VFIO_IOMMU_SPAPR_REGISTER_MEMORY</c>).</summary>
    /// <remarks>The memory stays pinned until <see cref="UnregisterMemory"/> or until the last group leaves, also if it is unmapped from the program meanwhile. Another container of the program may register the same range; it is counted once.</remarks>
    /// <param name="address">Where the memory is; a multiple of the system's page size.</param>
    /// <param name="size">Bytes; a multiple of the system's page size.</param>
    /// <returns>
    /// 0, or why not: <c>ENOTTY</c> on v1, <c>EFAULT</c> if it cannot be pinned for writing, <c>EINVAL</c> if it is misaligned or overlaps another range in part, <c>EBUSY</c> if
    /// this container has registered it, <c>ENOMEM</c> over <c>RLIMIT_MEMLOCK</c> or with size 0. <b>A positive number</b> from real kernels when only a part could be pinned: a number of pages; nothing was
    /// registered, although the call succeeded.
    /// </returns>
    public IoctlResult TryRegisterMemory(ulong address, ulong size)
    {
        vfio_iommu_spapr_register_memory memory = Memory(address, size);
        return Transport.TryIoctl(File, VFIO_IOMMU_SPAPR_REGISTER_MEMORY, ref memory);
    }

    /// <inheritdoc cref="TryRegisterMemory"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused, or answered with a number that is no success.</exception>
    public void RegisterMemory(ulong address, ulong size)
    {
        IoctlResult result = TryRegisterMemory(address, size);
        if (result != default)
        {
            throw Failure(
                result,
                VFIO_IOMMU_SPAPR_REGISTER_MEMORY,
                FormattableString.Invariant($"that is the number of pages that could be pinned, not all of 0x{size:x} bytes at 0x{address:x}; nothing was registered"));
        }
    }

    /// <summary>v2: undoes one registration (<c>VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY</c>).</summary>
    /// <remarks>Unmap first. Kernels up to 4.20 refuse to let go of memory that is mapped (<c>EBUSY</c>); newer ones answer 0, and the memory stays pinned until the process ends.</remarks>
    /// <param name="address">Exactly what it was registered with.</param>
    /// <param name="size">Exactly what it was registered with, in bytes.</param>
    /// <returns>0, or why not: <c>ENOTTY</c> on v1, <c>ENOENT</c> if it is not registered so, <c>EBUSY</c> while it is mapped.</returns>
    public IoctlResult TryUnregisterMemory(ulong address, ulong size)
    {
        vfio_iommu_spapr_register_memory memory = Memory(address, size);
        return Transport.TryIoctl(File, VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, ref memory);
    }

    /// <inheritdoc cref="TryUnregisterMemory"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void UnregisterMemory(ulong address, ulong size)
    {
        IoctlResult result = TryUnregisterMemory(address, size);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY);
    }

    /// <summary>v2: makes a DMA window for all groups of the container (<c>VFIO_IOMMU_SPAPR_TCE_CREATE</c>). Its table is counted as locked memory.</summary>
    /// <remarks>
    /// Where the window starts is not the caller's choice: on most machines at 0 if nothing is there, else at 2^59. The default window counts, so programs that want the lower one <see cref="RemoveWindow"/> it first.
    /// A table of more levels needs smaller pieces of contiguous memory: programs start with few and try again with one more after <c>ENOMEM</c>. Real kernels keep the memory of a failed try counted.
    /// </remarks>
    /// <param name="pageShift">Page size of the window as a power of two: 16 for 64 KiB. Its bit must be in <c>ddw.pgsizes</c>.</param>
    /// <param name="windowSize">Bytes; a power of two.</param>
    /// <param name="levels">Levels of the table, from 1 to <c>ddw.levels</c>.</param>
    /// <param name="start">First bus address of the window; 0 if there is none.</param>
    /// <returns>0, or why not: <c>ENOTTY</c> on v1, <c>EINVAL</c> if page size, size or levels will not do, <c>ENOSPC</c> if all windows are in use, <c>ENOMEM</c> over <c>RLIMIT_MEMLOCK</c> or without contiguous memory.</returns>
    public IoctlResult TryCreateWindow(int pageShift, ulong windowSize, int levels, out ulong start)
    {
        vfio_iommu_spapr_tce_create create = new()
        {
            argsz = vfio_iommu_spapr_tce_create.Layout.Size,
            page_shift = unchecked((uint)pageShift),
            window_size = windowSize,
            levels = unchecked((uint)levels),
        };
        IoctlResult result = Transport.TryIoctl(File, VFIO_IOMMU_SPAPR_TCE_CREATE, ref create);
        start = create.start_addr;
        return result;
    }

    /// <inheritdoc cref="TryCreateWindow"/>
    /// <returns>First bus address of the window.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public ulong CreateWindow(int pageShift, ulong windowSize, int levels)
    {
        IoctlResult result = TryCreateWindow(pageShift, windowSize, levels, out ulong start);
        return result == default ? start : throw Failure(result, VFIO_IOMMU_SPAPR_TCE_CREATE);
    }

    /// <summary>v2: removes a DMA window with whatever is mapped in it, the default window included (<c>VFIO_IOMMU_SPAPR_TCE_REMOVE</c>).</summary>
    /// <param name="start">First bus address of the window. Any address in it will do for the kernel.</param>
    /// <returns>0, or why not: <c>ENOTTY</c> on v1, <c>EINVAL</c> if there is no window.</returns>
    public IoctlResult TryRemoveWindow(ulong start)
    {
        vfio_iommu_spapr_tce_remove remove = new() { argsz = vfio_iommu_spapr_tce_remove.Layout.Size, start_addr = start };
        return Transport.TryIoctl(File, VFIO_IOMMU_SPAPR_TCE_REMOVE, ref remove);
    }

    /// <inheritdoc cref="TryRemoveWindow"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void RemoveWindow(ulong start)
    {
        IoctlResult result = TryRemoveWindow(start);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_SPAPR_TCE_REMOVE);
    }

    /// <summary>An operation of enhanced error handling (<c>VFIO_EEH_PE_OP</c>). A POWER bridge freezes a device that misbehaves; these calls ask for the state, thaw and reset.</summary>
    /// <param name="operation">Which one; <see cref="VfioEehOperation.InjectError"/> has a call of its own.</param>
    /// <returns>0 or, from <see cref="VfioEehOperation.GetState"/>, a <see cref="VfioEehState"/>; or why not: <c>ENODEV</c> if the group cannot do it, <c>EINVAL</c> for an unknown operation.</returns>
    public IoctlResult TryEeh(VfioEehOperation operation)
    {
        vfio_eeh_pe_op request = new() { argsz = vfio_eeh_pe_op.Layout.Size, op = (uint)operation };
        return Transport.TryIoctl(File, VFIO_EEH_PE_OP, ref request);
    }

    /// <inheritdoc cref="TryEeh"/>
    /// <returns></returns>
    /// <exception cref="ArgumentException">The operation is <see cref="VfioEehOperation.GetState"/>, whose answer would be lost: call <see cref="GetEehState"/>.</exception>
    /// <exception cref="IoctlException">It was refused, or answered with a number that is no success.</exception>
    public void Eeh(VfioEehOperation operation)
    {
        if (operation == VfioEehOperation.GetState)
            throw new ArgumentException("The state is the answer of " + nameof(GetEehState) + ".", nameof(operation));
        IoctlResult result = TryEeh(operation);
        if (result != default)
            throw Failure(result, VFIO_EEH_PE_OP);
    }

    /// <summary>Asks whether the devices are frozen (<c>VFIO_EEH_PE_OP</c> with <see cref="VfioEehOperation.GetState"/>).</summary>
    /// <exception cref="IoctlException">It was refused.</exception>
    public VfioEehState GetEehState()
    {
        IoctlResult result = TryEeh(VfioEehOperation.GetState);
        return result.IsSuccess ? (VfioEehState)result.Value : throw Failure(result, VFIO_EEH_PE_OP);
    }

    /// <summary>Provokes an error, for tests (<c>VFIO_EEH_PE_OP</c> with <see cref="VfioEehOperation.InjectError"/>).</summary>
    /// <param name="error">Which one.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryInjectEehError(in vfio_eeh_pe_err error)
    {
        vfio_eeh_pe_op request = new() { argsz = vfio_eeh_pe_op.Layout.Size, op = VFIO_EEH_PE_INJECT_ERR, err = error };
        return Transport.TryIoctl(File, VFIO_EEH_PE_OP, ref request);
    }

    /// <inheritdoc cref="TryInjectEehError"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void InjectEehError(in vfio_eeh_pe_err error)
    {
        IoctlResult result = TryInjectEehError(error);
        if (result != default)
            throw Failure(result, VFIO_EEH_PE_OP);
    }

    private static vfio_iommu_spapr_register_memory Memory(ulong address, ulong size) =>
        new() { argsz = vfio_iommu_spapr_register_memory.Layout.Size, vaddr = address, size = size };
}
