using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

// Devices as files of their own with an iommufd, doorbells, and what a virtual GPU shows.
public sealed partial class VfioDevice
{
    /// <summary>Puts a device that was opened as a file of its own into the care of an iommufd (<c>VFIO_DEVICE_BIND_IOMMUFD</c>). Until then it answers nothing else.</summary>
    /// <param name="iommufd">An open <c>/dev/iommu</c>.</param>
    /// <param name="deviceId">The id that requests on the iommufd know the device by.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if the device came from a group or is bound, <c>EBADFD</c> if the file is no iommufd.</returns>
    public IoctlResult TryBindIommufd(SafeHandle iommufd, out int deviceId)
    {
        using HeldFile held = new(iommufd);
        vfio_device_bind_iommufd bind = new() { argsz = vfio_device_bind_iommufd.Layout.Size, iommufd = held.Descriptor };
        IoctlResult result = Transport.TryIoctl(File, VFIO_DEVICE_BIND_IOMMUFD, ref bind);
        deviceId = unchecked((int)bind.out_devid);
        return result;
    }

    /// <inheritdoc cref="TryBindIommufd"/>
    /// <returns>The id that requests on the iommufd know the device by.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public int BindIommufd(SafeHandle iommufd)
    {
        IoctlResult result = TryBindIommufd(iommufd, out int deviceId);
        return result == default ? deviceId : throw Failure(result, VFIO_DEVICE_BIND_IOMMUFD);
    }

    /// <summary>Lets the device do DMA through an address space of its iommufd (<c>VFIO_DEVICE_ATTACH_IOMMUFD_PT</c>).</summary>
    /// <param name="pageTableId">Id of an address space or of a page table in the iommufd; comes back as what the device uses in the end.</param>
    /// <returns>0, or why not: <c>ENOENT</c> if the iommufd has no such id.</returns>
    public IoctlResult TryAttachIommufd(ref int pageTableId)
    {
        vfio_device_attach_iommufd_pt attach = new() { argsz = vfio_device_attach_iommufd_pt.Layout.Size, pt_id = unchecked((uint)pageTableId) };
        IoctlResult result = Transport.TryIoctl(File, VFIO_DEVICE_ATTACH_IOMMUFD_PT, ref attach);
        pageTableId = unchecked((int)attach.pt_id);
        return result;
    }

    /// <inheritdoc cref="TryAttachIommufd"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void AttachIommufd(ref int pageTableId)
    {
        IoctlResult result = TryAttachIommufd(ref pageTableId);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_ATTACH_IOMMUFD_PT);
    }

    /// <summary>Undoes <see cref="AttachIommufd"/>: all DMA of the device is blocked (<c>VFIO_DEVICE_DETACH_IOMMUFD_PT</c>).</summary>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryDetachIommufd()
    {
        vfio_device_detach_iommufd_pt detach = new() { argsz = vfio_device_detach_iommufd_pt.Layout.Size };
        return Transport.TryIoctl(File, VFIO_DEVICE_DETACH_IOMMUFD_PT, ref detach);
    }

    /// <inheritdoc cref="TryDetachIommufd"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void DetachIommufd()
    {
        IoctlResult result = TryDetachIommufd();
        if (result != default)
            throw Failure(result, VFIO_DEVICE_DETACH_IOMMUFD_PT);
    }

    /// <summary>Makes the kernel write a fixed value to a register each time an event is signalled (<c>VFIO_DEVICE_IOEVENTFD</c>).</summary>
    /// <param name="region">The region.</param>
    /// <param name="offset">Where in the region, in bytes; a multiple of <paramref name="width"/>.</param>
    /// <param name="width">Bytes to write: 1, 2, 4 or 8.</param>
    /// <param name="value">What to write, in the byte order of this machine.</param>
    /// <param name="file">The event, or null to undo the tie with the same other values.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if the place or the width will not do, <c>EEXIST</c> if the same tie exists, <c>ENODEV</c> if there is none to undo, <c>ENOSPC</c> if there are too many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is none of these, or not all of it is in the region.</exception>
    public IoctlResult TrySetIoEvent(in vfio_region_info region, ulong offset, int width, ulong value, SafeHandle? file)
    {
        // The width's own bit: VFIO_DEVICE_IOEVENTFD_8 is 1, _16 is 2, _32 is 4, _64 is 8.
        if (width is not (1 or 2 or 4 or 8))
            throw new ArgumentOutOfRangeException(nameof(width), width, "1, 2, 4 or 8 bytes.");
        vfio_device_ioeventfd tie = new()
        {
            argsz = vfio_device_ioeventfd.Layout.Size,
            flags = (uint)width,
            offset = (ulong)Position(region, offset, (ulong)width),
            data = value,
            fd = -1,
        };
        if (file is null)
            return Transport.TryIoctl(File, VFIO_DEVICE_IOEVENTFD, ref tie);
        using HeldFile held = new(file);
        tie.fd = held.Descriptor;
        return Transport.TryIoctl(File, VFIO_DEVICE_IOEVENTFD, ref tie);
    }

    /// <inheritdoc cref="TrySetIoEvent"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetIoEvent(in vfio_region_info region, ulong offset, int width, ulong value, SafeHandle? file)
    {
        IoctlResult result = TrySetIoEvent(region, offset, width, value, file);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_IOEVENTFD);
    }

    /// <summary>Describes what a virtual GPU shows at the moment (<c>VFIO_DEVICE_QUERY_GFX_PLANE</c>).</summary>
    /// <param name="plane">What is asked for (<c>flags</c>, <c>drm_plane_type</c>), and the answer; <c>argsz</c> is filled in.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if this way is not supported, <c>ENOTTY</c> if the device has no display.</returns>
    public IoctlResult TryQueryGfxPlane(ref vfio_device_gfx_plane_info plane)
    {
        plane.argsz = vfio_device_gfx_plane_info.Layout.Size;
        return Transport.TryIoctl(File, VFIO_DEVICE_QUERY_GFX_PLANE, ref plane);
    }

    /// <inheritdoc cref="TryQueryGfxPlane"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void QueryGfxPlane(ref vfio_device_gfx_plane_info plane)
    {
        IoctlResult result = TryQueryGfxPlane(ref plane);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_QUERY_GFX_PLANE);
    }

    /// <summary>Opens the pixels of a plane as a dma-buf (<c>VFIO_DEVICE_GET_GFX_DMABUF</c>).</summary>
    /// <param name="id">A <c>dmabuf_id</c> that <see cref="QueryGfxPlane"/> gave.</param>
    /// <param name="buffer">The dma-buf, or null.</param>
    /// <returns>The descriptor's number, or why not: <c>EINVAL</c> if the id is not a plane's.</returns>
    public IoctlResult TryGetGfxBuffer(int id, out SafeHandle? buffer)
    {
        uint argument = unchecked((uint)id);
        IoctlResult result = Transport.TryIoctl(File, VFIO_DEVICE_GET_GFX_DMABUF.ByReference, ref argument);
        buffer = result.IsSuccess ? Transport.Adopt(result.Value) : null;
        return result;
    }

    /// <inheritdoc cref="TryGetGfxBuffer"/>
    /// <returns>The dma-buf.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public SafeHandle GetGfxBuffer(int id)
    {
        IoctlResult result = TryGetGfxBuffer(id, out SafeHandle? buffer);
        return buffer ?? throw Failure(result, VFIO_DEVICE_GET_GFX_DMABUF.ByReference);
    }
}
