using System.Buffers;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

// Resets of a whole PCI slot or bus.
public sealed partial class VfioDevice
{
    /// <summary>Lists the devices that <see cref="HotReset"/> would reset together, this one among them (<c>VFIO_DEVICE_GET_PCI_HOT_RESET_INFO</c>).</summary>
    /// <param name="reply">Where the answer goes: a <see cref="vfio_pci_hot_reset_info"/> with its devices. It grows as the number of devices needs it.</param>
    /// <returns>0, or why not: <c>ENODEV</c> if neither slot nor bus can be reset.</returns>
    public IoctlResult TryGetHotResetInfo(ArgszBuffer reply)
    {
        if (reply is null)
            throw new ArgumentNullException(nameof(reply));
        while (true)
        {
            IoctlResult result = reply.Send(Transport, File, VFIO_DEVICE_GET_PCI_HOT_RESET_INFO, default);
            // This request says by the count, not by argsz, how much it needs.
            ulong needed = vfio_pci_hot_reset_info.Layout.devices_offset + (reply.Record<vfio_pci_hot_reset_info>().count * (ulong)vfio_pci_dependent_device.Layout.Size);
            if (result.Errno != Errno.ENOSPC || needed <= (ulong)reply.Capacity)
                return result;
            // Longer each time, so the buffer's limit ends it.
            reply.Grow(needed, VFIO_DEVICE_GET_PCI_HOT_RESET_INFO.Name);
        }
    }

    /// <inheritdoc cref="TryGetHotResetInfo"/>
    /// <returns>The devices, in the buffer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    /// <exception cref="InvalidDataException">The answer counts more devices than it has room for.</exception>
    public Span<vfio_pci_dependent_device> GetHotResetInfo(ArgszBuffer reply)
    {
        IoctlResult result = TryGetHotResetInfo(reply);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_GET_PCI_HOT_RESET_INFO);
        FlexibleRecord<vfio_pci_hot_reset_info, vfio_pci_dependent_device> info = new(reply.Reply, vfio_pci_hot_reset_info.Layout.devices_offset);
        return info.First(info.Header.count);
    }

    /// <summary>Resets the PCI slot or bus with all devices on it (<c>VFIO_DEVICE_PCI_HOT_RESET</c>).</summary>
    /// <param name="groups">The open groups of all devices that the reset hits, as the proof that they are the caller's; none for a device that was opened as a file of its own.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if a group is missing or given twice, <c>ENODEV</c> if nothing can be reset.</returns>
    /// <exception cref="ArgumentException">A group is another transport's.</exception>
    public IoctlResult TryHotReset(ReadOnlySpan<VfioGroup> groups)
    {
        int size = FlexibleRecord<vfio_pci_hot_reset, int>.Size(vfio_pci_hot_reset.Layout.group_fds_offset, groups.Length);
        byte[]? rented = size > UsualRequestLength ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[UsualRequestLength] : rented;
        int held = 0;
        try
        {
            FlexibleRecord<vfio_pci_hot_reset, int> reset = new(bytes.Slice(0, size), vfio_pci_hot_reset.Layout.group_fds_offset);
            reset.Header = new vfio_pci_hot_reset { argsz = (uint)size, count = (uint)groups.Length };
            while (held < groups.Length)
            {
                RequireSameTransport(groups[held], nameof(groups));
                bool added = false;
                groups[held].File.DangerousAddRef(ref added);
                reset.Elements[held] = (int)groups[held].File.DangerousGetHandle();
                held++;
            }
            return Transport.TryIoctl(File, VFIO_DEVICE_PCI_HOT_RESET, bytes.Slice(0, size));
        }
        finally
        {
            while (held > 0)
                groups[--held].File.DangerousRelease();
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="TryHotReset"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void HotReset(ReadOnlySpan<VfioGroup> groups)
    {
        IoctlResult result = TryHotReset(groups);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_PCI_HOT_RESET);
    }
}
