using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

// Containers of the kinds Type1 and Type1V2: x86, arm and others. The driver is vfio_iommu_type1.
public sealed partial class VfioContainer
{
    /// <summary>Type1: asks for the page sizes of the IOMMU (<c>VFIO_IOMMU_GET_INFO</c>), without the capabilities.</summary>
    /// <param name="info">The answer. Its <c>argsz</c> says how long a buffer with the capabilities would have to be.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryGetType1Info(out vfio_iommu_type1_info info)
    {
        info = new vfio_iommu_type1_info { argsz = vfio_iommu_type1_info.Layout.Size };
        return Transport.TryIoctl(File, VFIO_IOMMU_GET_INFO, ref info);
    }

    /// <summary>Type1: asks for the page sizes of the IOMMU and its limits (<c>VFIO_IOMMU_GET_INFO</c>).</summary>
    /// <param name="reply">Where the answer goes: a <see cref="vfio_iommu_type1_info"/> with capabilities, see <see cref="VfioCapabilities.OfType1Info"/>.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryGetType1Info(ArgszBuffer reply) =>
        (reply ?? throw new ArgumentNullException(nameof(reply))).Send(Transport, File, VFIO_IOMMU_GET_INFO, default);

    /// <inheritdoc cref="TryGetType1Info(out vfio_iommu_type1_info)"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public vfio_iommu_type1_info GetType1Info()
    {
        IoctlResult result = TryGetType1Info(out vfio_iommu_type1_info info);
        return result == default ? info : throw Failure(result, VFIO_IOMMU_GET_INFO);
    }

    /// <inheritdoc cref="TryGetType1Info(ArgszBuffer)"/>
    /// <returns>The answer without the capabilities, in the buffer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public ref vfio_iommu_type1_info GetType1Info(ArgszBuffer reply)
    {
        IoctlResult result = TryGetType1Info(reply);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_GET_INFO);
        return ref reply.Record<vfio_iommu_type1_info>();
    }

    /// <summary>Type1: unmaps everything in one call (<c>VFIO_IOMMU_UNMAP_DMA</c> with <c>VFIO_DMA_UNMAP_FLAG_ALL</c>), where there is <see cref="VfioExtension.UnmapAll"/>.</summary>
    /// <param name="unmapped">Bytes that were freed.</param>
    /// <returns>0, or why not: <c>EINVAL</c> from a driver that does not know it, those of POWER among them.</returns>
    public IoctlResult TryUnmapAllDma(out ulong unmapped) => TryUnmap(VFIO_DMA_UNMAP_FLAG_ALL, 0, 0, out unmapped);

    /// <inheritdoc cref="TryUnmapAllDma"/>
    /// <returns>Bytes that were freed.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public ulong UnmapAllDma()
    {
        IoctlResult result = TryUnmapAllDma(out ulong unmapped);
        return result == default ? unmapped : throw Failure(result, VFIO_IOMMU_UNMAP_DMA);
    }

    /// <summary>Type1: unmaps and reports which pages devices wrote to (<c>VFIO_IOMMU_UNMAP_DMA</c> with <c>VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP</c>), while they are tracked.</summary>
    /// <param name="iova">First bus address.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="pageSize">Bytes per bit, one of those that the capability of migration names.</param>
    /// <param name="dirty">A bit for each page, the first page in the lowest bit of the first element; cleared by the caller, only ever set by the kernel.</param>
    /// <param name="unmapped">Bytes that were freed.</param>
    /// <returns>0, or why not: <c>EINVAL</c> for a bitmap that is too small, a wrong page size, or if nothing is tracked.</returns>
    public unsafe IoctlResult TryUnmapDma(ulong iova, ulong size, ulong pageSize, Span<ulong> dirty, out ulong unmapped)
    {
        // SAFETY: the bitmap stays pinned until the call is back; its length goes along.
        fixed (ulong* bits = dirty)
        {
            UnmapWithBitmap request = new()
            {
                Unmap = new() { argsz = (uint)sizeof(UnmapWithBitmap), flags = VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP, iova = iova, size = size },
                Bitmap = new() { pgsize = pageSize, size = (ulong)dirty.Length * sizeof(ulong), data = (nint)bits },
            };
            // SAFETY: the span is over a local, all of it and no more.
            IoctlResult result = Transport.TryIoctl(File, VFIO_IOMMU_UNMAP_DMA, new Span<byte>(&request, sizeof(UnmapWithBitmap)));
            unmapped = request.Unmap.size;
            return result;
        }
    }

    /// <inheritdoc cref="TryUnmapDma(ulong, ulong, ulong, Span{ulong}, out ulong)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void UnmapDma(ulong iova, ulong size, ulong pageSize, Span<ulong> dirty, out ulong unmapped)
    {
        IoctlResult result = TryUnmapDma(iova, size, pageSize, dirty, out unmapped);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_UNMAP_DMA);
    }

    /// <summary>Type1: forgets where mapped memory is in the program, before it moves (<c>VFIO_IOMMU_UNMAP_DMA</c> with <c>VFIO_DMA_UNMAP_FLAG_VADDR</c>). Devices go on using it. Where there is <see cref="VfioExtension.UpdateAddress"/>.</summary>
    /// <param name="iova">First bus address.</param>
    /// <param name="size">Bytes.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryForgetAddress(ulong iova, ulong size) => TryUnmap(VFIO_DMA_UNMAP_FLAG_VADDR, iova, size, out _);

    /// <inheritdoc cref="TryForgetAddress"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void ForgetAddress(ulong iova, ulong size)
    {
        IoctlResult result = TryForgetAddress(iova, size);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_UNMAP_DMA);
    }

    /// <summary>Type1: says where memory has moved to after <see cref="ForgetAddress"/> (<c>VFIO_IOMMU_MAP_DMA</c> with <c>VFIO_DMA_MAP_FLAG_VADDR</c>).</summary>
    /// <param name="address">Where it is now; the same memory.</param>
    /// <param name="iova">First bus address of the map.</param>
    /// <param name="size">Bytes of the map.</param>
    /// <returns>0, or why not: <c>ENOENT</c> if there is no such map.</returns>
    public IoctlResult TryUpdateAddress(ulong address, ulong iova, ulong size) => TryMapDma(address, iova, size, (DmaAccess)VFIO_DMA_MAP_FLAG_VADDR);

    /// <inheritdoc cref="TryUpdateAddress"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void UpdateAddress(ulong address, ulong iova, ulong size)
    {
        IoctlResult result = TryUpdateAddress(address, iova, size);
        if (result != default)
            throw Failure(result, VFIO_IOMMU_MAP_DMA);
    }

    /// <summary>Type1: starts to track which pages devices write to (<c>VFIO_IOMMU_DIRTY_PAGES</c>).</summary>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryStartDirtyTracking() => TryTrack(VFIO_IOMMU_DIRTY_PAGES_FLAG_START);

    /// <inheritdoc cref="TryStartDirtyTracking"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void StartDirtyTracking() => RequireTracked(TryStartDirtyTracking());

    /// <summary>Type1: stops tracking (<c>VFIO_IOMMU_DIRTY_PAGES</c>).</summary>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryStopDirtyTracking() => TryTrack(VFIO_IOMMU_DIRTY_PAGES_FLAG_STOP);

    /// <inheritdoc cref="TryStopDirtyTracking"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void StopDirtyTracking() => RequireTracked(TryStopDirtyTracking());

    /// <summary>Type1: fetches which pages devices wrote to (<c>VFIO_IOMMU_DIRTY_PAGES</c>).</summary>
    /// <param name="iova">First bus address, where a map starts.</param>
    /// <param name="size">Bytes, to where a map ends.</param>
    /// <param name="pageSize">Bytes per bit: the smallest page size of the IOMMU.</param>
    /// <param name="dirty">A bit for each page, the first page in the lowest bit of the first element; cleared by the caller, only ever set by the kernel.</param>
    /// <returns>0, or why not: <c>EINVAL</c> for a bitmap that is too small or if nothing is tracked, <c>ENOENT</c> if nothing is mapped there.</returns>
    public unsafe IoctlResult TryGetDirtyPages(ulong iova, ulong size, ulong pageSize, Span<ulong> dirty)
    {
        // SAFETY: the bitmap stays pinned until the call is back; its length goes along.
        fixed (ulong* bits = dirty)
        {
            DirtyPages request = new()
            {
                Header = new() { argsz = (uint)sizeof(DirtyPages), flags = VFIO_IOMMU_DIRTY_PAGES_FLAG_GET_BITMAP },
                Get = new() { iova = iova, size = size, bitmap = new() { pgsize = pageSize, size = (ulong)dirty.Length * sizeof(ulong), data = (nint)bits } },
            };
            // SAFETY: the span is over a local, all of it and no more.
            return Transport.TryIoctl(File, VFIO_IOMMU_DIRTY_PAGES, new Span<byte>(&request, sizeof(DirtyPages)));
        }
    }

    /// <inheritdoc cref="TryGetDirtyPages"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void GetDirtyPages(ulong iova, ulong size, ulong pageSize, Span<ulong> dirty) => RequireTracked(TryGetDirtyPages(iova, size, pageSize, dirty));

    private IoctlResult TryTrack(int flag)
    {
        vfio_iommu_type1_dirty_bitmap request = new() { argsz = vfio_iommu_type1_dirty_bitmap.Layout.Size, flags = (uint)flag };
        return Transport.TryIoctl(File, VFIO_IOMMU_DIRTY_PAGES, ref request);
    }

    private void RequireTracked(IoctlResult result)
    {
        if (result != default)
            throw Failure(result, VFIO_IOMMU_DIRTY_PAGES);
    }

    // The record with what its flexible array holds for this flag.
    [StructLayout(LayoutKind.Explicit, Size = vfio_iommu_type1_dma_unmap.Layout.data_offset + vfio_bitmap.Layout.Size)]
    private struct UnmapWithBitmap
    {
        [FieldOffset(0)] public vfio_iommu_type1_dma_unmap Unmap;
        [FieldOffset(vfio_iommu_type1_dma_unmap.Layout.data_offset)] public vfio_bitmap Bitmap;
    }

    [StructLayout(LayoutKind.Explicit, Size = vfio_iommu_type1_dirty_bitmap.Layout.data_offset + vfio_iommu_type1_dirty_bitmap_get.Layout.Size)]
    private struct DirtyPages
    {
        [FieldOffset(0)] public vfio_iommu_type1_dirty_bitmap Header;
        [FieldOffset(vfio_iommu_type1_dirty_bitmap.Layout.data_offset)] public vfio_iommu_type1_dirty_bitmap_get Get;
    }
}
