using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

/// <summary>A group of devices, <c>/dev/vfio/NUMBER</c>: the smallest set that the IOMMU can keep apart from others, and therefore what a program gets as a whole.</summary>
/// <remarks>
/// The number is that of the <c>iommu_group</c> link in the device's directory of sysfs. Only one program can have a group open, and only if each of its devices is bound to a VFIO driver or to none. A group goes into
/// a <see cref="VfioContainer"/>; then its devices can be opened by name.
/// </remarks>
public sealed class VfioGroup : VfioFile
{
    // A name of PCI has 12 characters, the options behind it 50 or so.
    private const int UsualNameLength = 256;

    /// <summary>Takes over an open file.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="file">A file of that transport; closed with this object.</param>
    public VfioGroup(IFileTransport transport, SafeHandle file)
        : base(transport, file)
    {
    }

    /// <summary>Opens a group by its number.</summary>
    /// <param name="transport">Who answers: <see cref="KernelTransport.Instance"/>, or a model.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ErrnoException">It was refused: <c>EBUSY</c> if it is open elsewhere, <c>EACCES</c> without permission, <c>ENOENT</c> if no VFIO driver has a device of it.</exception>
    public static VfioGroup Open(IFileTransport transport, int number) => Open(transport, PathOf(number));

    /// <summary>Opens a group by its path: <c>/dev/vfio/noiommu-NUMBER</c> for one without IOMMU.</summary>
    /// <inheritdoc cref="Open(IFileTransport, int)"/>
    /// <param name="transport">Who answers.</param>
    /// <param name="path">The file.</param>
    public static VfioGroup Open(IFileTransport transport, string path) => new(transport, transport.Open(path));

    /// <summary>Opens a group by its number and says why not instead of throwing.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="number">The number.</param>
    /// <param name="group">The group, or null.</param>
    /// <returns>The descriptor's number, or why not.</returns>
    public static IoctlResult TryOpen(IFileTransport transport, int number, out VfioGroup? group) => TryOpen(transport, PathOf(number), out group);

    /// <summary>Opens a group by its path and says why not instead of throwing.</summary>
    /// <param name="transport">Who answers.</param>
    /// <param name="path">The file.</param>
    /// <param name="group">The group, or null.</param>
    /// <returns>The descriptor's number, or why not.</returns>
    public static IoctlResult TryOpen(IFileTransport transport, string path, out VfioGroup? group)
    {
        if (transport is null)
            throw new ArgumentNullException(nameof(transport));
        IoctlResult result = transport.Open(path, FileAccess.ReadWrite, out SafeHandle? file);
        group = file is null ? null : new VfioGroup(transport, file);
        return result;
    }

    /// <summary>Asks whether the group can be used (<c>VFIO_GROUP_GET_STATUS</c>).</summary>
    /// <param name="status">The answer; nothing after a failure.</param>
    /// <returns>0, or why not: <c>ENODEV</c> if its last device has gone.</returns>
    public IoctlResult TryGetStatus(out VfioGroupStatus status)
    {
        vfio_group_status request = new() { argsz = vfio_group_status.Layout.Size };
        IoctlResult result = Transport.TryIoctl(File, VFIO_GROUP_GET_STATUS, ref request);
        status = (VfioGroupStatus)request.flags;
        return result;
    }

    /// <inheritdoc cref="TryGetStatus"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public VfioGroupStatus GetStatus()
    {
        IoctlResult result = TryGetStatus(out VfioGroupStatus status);
        return result == default ? status : throw Failure(result, VFIO_GROUP_GET_STATUS);
    }

    /// <summary>Puts the group into a container (<c>VFIO_GROUP_SET_CONTAINER</c>). Groups that share a container share its translations.</summary>
    /// <remarks>A group that joins others has the use of everything that is mapped at once. Whether it may join is for the IOMMU to say; a refusal changes nothing, so programs try one container after the other.</remarks>
    /// <param name="container">The container, of the same transport.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if the group is in one, <c>EBUSY</c> if somebody else has the group's DMA, <c>EPERM</c>, <c>EBUSY</c> and others if it cannot join.</returns>
    /// <exception cref="ArgumentException">The container is another transport's.</exception>
    public IoctlResult TrySetContainer(VfioContainer container)
    {
        RequireSameTransport(container, nameof(container));
        // Nobody closes the container and hands its number to another file before the call is back.
        using HeldFile held = new(container.File);
        int descriptor = held.Descriptor;
        return Transport.TryIoctl(File, VFIO_GROUP_SET_CONTAINER.ByReference, ref descriptor);
    }

    /// <inheritdoc cref="TrySetContainer"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetContainer(VfioContainer container)
    {
        IoctlResult result = TrySetContainer(container);
        if (result != default)
            throw Failure(result, VFIO_GROUP_SET_CONTAINER.ByReference);
    }

    /// <summary>Takes the group out of its container (<c>VFIO_GROUP_UNSET_CONTAINER</c>). If it was the last one, everything mapped and registered is gone. Closing the group does the same.</summary>
    /// <returns>0, or why not: <c>EINVAL</c> if it is in none, <c>EBUSY</c> while one of its devices is open.</returns>
    public IoctlResult TryUnsetContainer() => Transport.TryIoctl(File, VFIO_GROUP_UNSET_CONTAINER);

    /// <inheritdoc cref="TryUnsetContainer"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void UnsetContainer()
    {
        IoctlResult result = TryUnsetContainer();
        if (result != default)
            throw Failure(result, VFIO_GROUP_UNSET_CONTAINER);
    }

    /// <summary>Opens a device of the group (<c>VFIO_GROUP_GET_DEVICE_FD</c>), once its container has a kind of IOMMU.</summary>
    /// <param name="name">The name as sysfs has it: <c>0000:01:00.0</c>; with the driver's options behind a blank, if any.</param>
    /// <param name="device">The device, or null.</param>
    /// <returns>The descriptor's number, or why not: <c>EINVAL</c> without a container or a kind, <c>ENODEV</c> if the group has no such device.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds a NUL character.</exception>
    public unsafe IoctlResult TryGetDevice(string name, out VfioDevice? device)
    {
        if (string.IsNullOrEmpty(name) || name.IndexOf('\0') >= 0)
            throw new ArgumentException("A name has characters, and none of them is NUL.", nameof(name));
        int length = Encoding.UTF8.GetMaxByteCount(name.Length) + 1;
        Span<byte> text = length <= UsualNameLength ? stackalloc byte[UsualNameLength] : new byte[length];
        // SAFETY: both are pinned for the call and go with their lengths.
        fixed (char* characters = name)
        fixed (byte* bytes = text)
        {
            int written = Encoding.UTF8.GetBytes(characters, name.Length, bytes, text.Length - 1);
            text = text.Slice(0, written + 1);
            text[written] = 0;
        }
        IoctlResult result = Transport.TryIoctl(File, VFIO_GROUP_GET_DEVICE_FD, text);
        device = result.IsSuccess ? new VfioDevice(Transport, Transport.Adopt(result.Value)) : null;
        return result;
    }

    /// <inheritdoc cref="TryGetDevice"/>
    /// <returns>The device.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public VfioDevice GetDevice(string name)
    {
        IoctlResult result = TryGetDevice(name, out VfioDevice? device);
        return device ?? throw Failure(result, VFIO_GROUP_GET_DEVICE_FD.Name, VFIO_GROUP_GET_DEVICE_FD.Number);
    }

    private static string PathOf(int number) =>
        number >= 0 ? "/dev/vfio/" + number.ToString(CultureInfo.InvariantCulture) : throw new ArgumentOutOfRangeException(nameof(number), number, "A group's number is not negative.");
}

/// <summary>What <see cref="VfioGroup.GetStatus"/> answers.</summary>
[Flags]
public enum VfioGroupStatus
{
    /// <summary>Another driver has a device of the group: it cannot be used.</summary>
    None = 0,

    /// <summary>The group can be used.</summary>
    Viable = VFIO_GROUP_FLAGS_VIABLE,

    /// <summary>The group is in a container.</summary>
    ContainerSet = VFIO_GROUP_FLAGS_CONTAINER_SET,
}
