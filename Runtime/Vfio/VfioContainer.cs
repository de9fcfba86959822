using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

/// <summary>A VFIO container, <c>/dev/vfio/vfio</c>: one address space for the DMA of one or more groups of devices.</summary>
/// <remarks>
/// <para>
/// A device that a program drives by itself does not see the program's memory. It sends <i>I/O virtual addresses</i> (IOVA) over the bus, and an IOMMU translates them. The container
/// is that translation. The order is always: open a container, put a group in (<see cref="VfioGroup.SetContainer"/>), choose the kind of IOMMU (<see cref="SetIommu"/>), then
/// map memory (<see cref="MapDma"/>). When the last group leaves, everything mapped is gone and the container is as it was.
/// </para>
/// <para>
/// Which calls there are besides <see cref="MapDma"/> and <see cref="UnmapDma(ulong, ulong)"/> depends on the kind. Here they are all side by side, by the kind's name; the kernel answers <c>ENOTTY</c> or
/// <c>EINVAL</c> to one of another kind. Some share a request number, so that the other kind may take a call for another one: call only what belongs to the chosen kind.
/// </para>
/// <para>
/// Every call has two forms. <c>Try…</c> returns what the system call did, throws nothing for a refusal and allocates nothing. The plain one throws <see cref="IoctlException"/>, also for
/// a positive number where only 0 is success: the POWER drivers answer one for some mistakes (<see cref="TryMapDma"/>). After a <c>Try…</c> look at both <see cref="IoctlResult.Errno"/> and
/// <see cref="IoctlResult.Value"/>, or compare with <c>IoctlResult.Success()</c>. The members <c>argsz</c> are filled in.
/// </para>
/// </remarks>
public sealed partial class VfioContainer : VfioFile
{
    /// <summary>Where containers are opened.</summary>
    public const string DefaultPath = "/dev/vfio/vfio";

    // The groups that joined through this library, as a list through the groups themselves. Closing a group takes it out of the container, so a group that
    // nobody refers to any more must not be finalized while its container is in use.
    private VfioGroup? _firstGroup;

    /// <summary>Takes over an open file.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="file">A file of that transport; closed with this object.</param>
    public VfioContainer(IFileTransport transport, SafeHandle file)
        : base(transport, file)
    {
    }

    internal void Hold(VfioGroup group)
    {
        lock (File)
        {
            group.NextInContainer = _firstGroup;
            _firstGroup = group;
        }
    }

    internal void LetGo(VfioGroup group)
    {
        lock (File)
        {
            if (_firstGroup == group)
                _firstGroup = group.NextInContainer;
            for (VfioGroup? other = _firstGroup; other is not null; other = other.NextInContainer)
            {
                if (other.NextInContainer == group)
                    other.NextInContainer = group.NextInContainer;
            }
            group.NextInContainer = null;
        }
    }

    /// <summary>Opens a new container.</summary>
    /// <param name="transport">Who answers: <see cref="KernelTransport.Instance"/>, or a model.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ErrnoException">It was refused: <c>ENOENT</c> without the vfio module, <c>EACCES</c> without permission.</exception>
    public static VfioContainer Open(IFileTransport transport, string path = DefaultPath) =>
        new(transport, transport.Open(path));

    /// <summary>Opens a new container and says why not instead of throwing.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="container">The container, or null.</param>
    /// <param name="path">The file.</param>
    /// <returns>The descriptor's number, or why not.</returns>
    public static IoctlResult TryOpen(IFileTransport transport, out VfioContainer? container, string path = DefaultPath)
    {
        if (transport is null)
            throw new ArgumentNullException(nameof(transport));
        IoctlResult result = transport.Open(path, FileAccess.ReadWrite, out SafeHandle? file);
        container = file is null ? null : new VfioContainer(transport, file);
        return result;
    }

    /// <summary>Asks which version of the interface the other side speaks (<c>VFIO_GET_API_VERSION</c>).</summary>
    /// <returns>The version. There has been one only, 0.</returns>
    public IoctlResult TryGetApiVersion() => Transport.TryIoctl(File, VFIO_GET_API_VERSION);

    /// <summary>Asks which version of the interface the other side speaks (<c>VFIO_GET_API_VERSION</c>).</summary>
    /// <returns>The version. There has been one only, <see cref="VFIO_API_VERSION"/>; give up on another.</returns>
    /// <exception cref="IoctlException">It was refused; the file is no container.</exception>
    public int GetApiVersion()
    {
        IoctlResult result = TryGetApiVersion();
        return result.IsSuccess ? result.Value : throw Failure(result, VFIO_GET_API_VERSION);
    }

    /// <summary>Asks about a kind of IOMMU or an ability (<c>VFIO_CHECK_EXTENSION</c>). Before <see cref="SetIommu"/> all loaded drivers answer, afterwards the chosen one.</summary>
    /// <returns>A positive number if it is there, 0 if not.</returns>
    public IoctlResult TryCheckExtension(VfioExtension extension) => Transport.TryIoctl(File, VFIO_CHECK_EXTENSION.ByValue, (uint)extension);

    /// <inheritdoc cref="TryCheckExtension"/>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="IoctlException">It was refused; the file is no container.</exception>
    public bool HasExtension(VfioExtension extension)
    {
        IoctlResult result = TryCheckExtension(extension);
        return result.IsSuccess ? result.Value > 0 : throw Failure(result, VFIO_CHECK_EXTENSION.Name, VFIO_CHECK_EXTENSION.Number);
    }

    /// <summary>Chooses the kind of IOMMU, once there is a group in the container (<c>VFIO_SET_IOMMU</c>).</summary>
    /// <remarks>After a failure the container is as before, and another kind may be tried: programs for POWER try <see cref="VfioIommuType.SpaprTceV2"/> first, then <see cref="VfioIommuType.SpaprTce"/>.</remarks>
    /// <returns>0, or why not: <c>EINVAL</c> without a group or with a kind chosen already, <c>ENODEV</c> for a kind nobody has, <c>EPERM</c> and others if the hardware is not of that kind.</returns>
    public IoctlResult TrySetIommu(VfioIommuType type) => Transport.TryIoctl(File, VFIO_SET_IOMMU.ByValue, (int)type);

    /// <inheritdoc cref="TrySetIommu"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetIommu(VfioIommuType type)
    {
        IoctlResult result = TrySetIommu(type);
        if (result != default)
            throw Failure(result, VFIO_SET_IOMMU.Name, VFIO_SET_IOMMU.Number);
    }

    /// <summary>Shows memory of the program to the devices of the container (<c>VFIO_IOMMU_MAP_DMA</c>).</summary>
    /// <remarks>
    /// <para>All three numbers are multiples of the IOMMU's page size. On POWER that is the page size of the window that holds <paramref name="iova"/>.</para>
    /// <para>Type1 pins the memory, counts it against <c>RLIMIT_MEMLOCK</c> and never replaces a map (<c>EEXIST</c>). On POWER a map replaces what was there without a word; v2 maps
    /// only memory that was registered (<see cref="RegisterMemory"/>), v1 pins it and maps only after <see cref="Enable"/>.</para>
    /// <para>A map on POWER that fails half way has taken away what was mapped in the part it reached.</para>
    /// </remarks>
    /// <param name="address">Where the memory is in the program.</param>
    /// <param name="iova">Where devices will see it on the bus.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="access">What devices may do with it.</param>
    /// <returns>
    /// 0, or why not: <c>EINVAL</c> for a misaligned range or memory that is not registered, <c>ENXIO</c> outside of the windows, <c>EPERM</c> before <see cref="Enable"/> or <see cref="RegisterMemory"/>,
    /// <c>EFAULT</c> for memory that cannot be pinned. <b>1</b> from real POWER kernels for an <paramref name="iova"/> off the page: nothing was mapped, although the call succeeded.
    /// </returns>
    public IoctlResult TryMapDma(ulong address, ulong iova, ulong size, DmaAccess access)
    {
        vfio_iommu_type1_dma_map map = new() { argsz = vfio_iommu_type1_dma_map.Layout.Size, flags = (uint)access, vaddr = address, iova = iova, size = size };
        return Transport.TryIoctl(File, VFIO_IOMMU_MAP_DMA, ref map);
    }

    /// <inheritdoc cref="TryMapDma"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused, or answered with a number that is no success.</exception>
    public void MapDma(ulong address, ulong iova, ulong size, DmaAccess access)
    {
        IoctlResult result = TryMapDma(address, iova, size, access);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_MAP_DMA, FormattableString.Invariant($"the iova 0x{iova:x} is not a multiple of the window's page; nothing was mapped"));
    }

    /// <summary>Takes memory away from the devices of the container (<c>VFIO_IOMMU_UNMAP_DMA</c>).</summary>
    /// <remarks>Holes in the range are skipped. Type1 v2 frees only whole maps, so both ends have to be ends of maps; POWER frees page by page.</remarks>
    /// <param name="iova">First bus address.</param>
    /// <param name="size">Bytes.</param>
    /// <returns>
    /// 0, or why not: <c>EINVAL</c> for a misaligned range or one that cuts a map in two, <c>ENXIO</c> outside of the windows. <b>1</b> from real POWER kernels for an <paramref name="iova"/> off the page,
    /// from newer ones also for a range that runs past the end of its window: nothing was unmapped, although the call succeeded.
    /// </returns>
    public IoctlResult TryUnmapDma(ulong iova, ulong size) => TryUnmapDma(iova, size, out _);

    /// <inheritdoc cref="TryUnmapDma(ulong, ulong)"/>
    /// <param name="iova">First bus address.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="unmapped">What the kernel left in the request: Type1 the bytes that were freed, POWER <paramref name="size"/> whatever was there.</param>
    public IoctlResult TryUnmapDma(ulong iova, ulong size, out ulong unmapped) => TryUnmap(0, iova, size, out unmapped);

    /// <inheritdoc cref="TryUnmapDma(ulong, ulong)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused, or answered with a number that is no success.</exception>
    public void UnmapDma(ulong iova, ulong size) => UnmapDma(iova, size, out _);

    /// <inheritdoc cref="TryUnmapDma(ulong, ulong, out ulong)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused, or answered with a number that is no success.</exception>
    public void UnmapDma(ulong iova, ulong size, out ulong unmapped) => RequireUnmapped(TryUnmapDma(iova, size, out unmapped), iova, size);

    private void RequireUnmapped(IoctlResult result, ulong iova, ulong size)
    {
        if (result != default)
        {
            throw Failure(
                result,
                VFIO_IOMMU_UNMAP_DMA,
                FormattableString.Invariant($"the iova 0x{iova:x} is not a multiple of the window's page, or 0x{size:x} bytes run past the end of the window; nothing was unmapped"));
        }
    }

    private IoctlResult TryUnmap(int flags, ulong iova, ulong size, out ulong unmapped)
    {
        vfio_iommu_type1_dma_unmap unmap = new() { argsz = vfio_iommu_type1_dma_unmap.Layout.Size, flags = (uint)flags, iova = iova, size = size };
        IoctlResult result = Transport.TryIoctl(File, VFIO_IOMMU_UNMAP_DMA, ref unmap);
        unmapped = unmap.size;
        return result;
    }
}
