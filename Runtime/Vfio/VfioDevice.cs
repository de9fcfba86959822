using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

/// <summary>A device that the program drives by itself: its registers, its interrupts, its reset.</summary>
/// <remarks>
/// <para>
/// What a driver in the kernel reaches by other ways is all in one file here. The file is divided into <i>regions</i>: those of a PCI device are its base address registers, its ROM and its configuration
/// space, at the indexes <see cref="VFIO_PCI_BAR0_REGION_INDEX"/> to <see cref="VFIO_PCI_CONFIG_REGION_INDEX"/>. A region is read and written at an offset, or mapped into memory. Interrupts arrive as
/// signals of events (<see cref="FileTransportExtensions.CreateEvent"/>).
/// </para>
/// <para>What the device itself reads and writes in the program's memory goes through the <see cref="VfioContainer"/> of its group.</para>
/// <para>As with the container, <c>Try…</c> returns what the system call did, throws nothing for a refusal and allocates nothing; the plain form throws.</para>
/// </remarks>
public sealed partial class VfioDevice : VfioFile
{
    /// <summary>Takes over an open file.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="file">A file of that transport; closed with this object.</param>
    public VfioDevice(IFileTransport transport, SafeHandle file)
        : base(transport, file)
    {
    }

    /// <summary>Opens a device as a file of its own, <c>/dev/vfio/devices/vfioNUMBER</c>, without group and container; <see cref="BindIommufd"/> comes first then.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ErrnoException">It was refused.</exception>
    public static VfioDevice Open(IFileTransport transport, string path) => new(transport, transport.Open(path));

    /// <summary>Asks what kind of device it is, and how many regions and interrupts there are to ask for (<c>VFIO_DEVICE_GET_INFO</c>), without the capabilities.</summary>
    /// <param name="info">The answer. Its <c>argsz</c> says how long a buffer with the capabilities would have to be.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryGetInfo(out vfio_device_info info)
    {
        info = new vfio_device_info { argsz = vfio_device_info.Layout.Size };
        return Transport.TryIoctl(File, VFIO_DEVICE_GET_INFO, ref info);
    }

    /// <summary>Asks what kind of device it is (<c>VFIO_DEVICE_GET_INFO</c>), with the capabilities.</summary>
    /// <param name="reply">Where the answer goes: a <see cref="vfio_device_info"/> with capabilities, see <see cref="VfioCapabilities.OfDevice"/>.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryGetInfo(ArgszBuffer reply) => (reply ?? throw new ArgumentNullException(nameof(reply))).Send(Transport, File, VFIO_DEVICE_GET_INFO, default);

    /// <inheritdoc cref="TryGetInfo(out vfio_device_info)"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public vfio_device_info GetInfo()
    {
        IoctlResult result = TryGetInfo(out vfio_device_info info);
        return result == default ? info : throw Failure(result, VFIO_DEVICE_GET_INFO);
    }

    /// <inheritdoc cref="TryGetInfo(ArgszBuffer)"/>
    /// <returns>The answer without the capabilities, in the buffer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public ref vfio_device_info GetInfo(ArgszBuffer reply)
    {
        IoctlResult result = TryGetInfo(reply);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_GET_INFO);
        return ref reply.Record<vfio_device_info>();
    }

    /// <summary>Brings the device back to its state after power-on (<c>VFIO_DEVICE_RESET</c>), without touching others on its bus.</summary>
    /// <returns>0, or why not: <c>EINVAL</c> or <c>ENOTTY</c> if the device cannot (no <see cref="VFIO_DEVICE_FLAGS_RESET"/>), <c>EAGAIN</c> if somebody else has it locked at the moment.</returns>
    public IoctlResult TryReset() => Transport.TryIoctl(File, VFIO_DEVICE_RESET);

    /// <inheritdoc cref="TryReset"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void Reset()
    {
        IoctlResult result = TryReset();
        if (result != default)
            throw Failure(result, VFIO_DEVICE_RESET);
    }
}
