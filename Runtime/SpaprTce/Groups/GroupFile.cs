using System.Runtime.InteropServices;
using System.Text;

namespace Uapi.SpaprTce;

/// <summary>The open file of a group: the way of its devices into a container (<c>vfio_group</c>).</summary>
internal sealed class GroupFile : OpenFile
{
    private const uint Viable = 1;
    private const uint ContainerSet = 2;
    private const int StatusSize = 8;
    private const int LongestName = 256;

    private ContainerFile? _container;
    // Open files of devices; each also holds this file.
    private int _openDevices;
    private Answer _farewell;

    internal GroupFile(IommuGroup group)
        : base(group.Machine) => Group = group;

    internal IommuGroup Group { get; }

    /// <summary>The container that the group is in.</summary>
    internal ContainerFile? Container => Volatile.Read(ref _container);

    internal override string Path => FormattableString.Invariant($"/dev/vfio/{Group.Number}");

    /// <inheritdoc/>
    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument)
    {
        // A call holds the file: closed meanwhile, it leaves its container after the call, and a group that is open anew is never in two.
        if (!TryAddReference())
            return Refusals.File.NotOpen;
        try
        {
            Interleaving.Point();
            return Dispatch(caller, request, argument);
        }
        finally
        {
            Release(caller.AddressSpace);
        }
    }

    private Answer Dispatch(SpaprProcess caller, VfioRequest request, in IoctlArgument argument) => request switch
    {
        VfioRequest.GroupGetStatus => GetStatus(argument),
        VfioRequest.GroupSetContainer => SetContainer(caller, argument),
        VfioRequest.GroupUnsetContainer => UnsetContainer(caller),
        VfioRequest.GroupGetDeviceFd => GetDevice(caller, argument),
        _ => Refusals.Call.UnknownRequest,
    };

    private Answer GetStatus(in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[StatusSize];
        if (!argument.TryRead(StatusSize, copy, out ReadOnlySpan<byte> status))
            return Refusals.Group.Unreadable;
        uint argsz = MemoryMarshal.Read<uint>(status);
        if (argsz < StatusSize)
            return Answer.Refuse(Refusals.Group.ShortArgument, argsz, StatusSize);
        uint flags = Viable | (Volatile.Read(ref _container) is null ? 0 : ContainerSet);
        Span<byte> answer = stackalloc byte[StatusSize];
        AbiView.Put(answer, argsz);
        AbiView.Put(answer.Slice(4), flags);
        if (Machine.Fails(SpaprFault.UserCopy))
            return Answer.Refuse(Refusals.Group.Unreadable).Because(SpaprFault.UserCopy);
        return argument.TryWrite(0, answer) ? Answer.Of(0) : Refusals.Group.Unreadable;
    }

    private Answer SetContainer(SpaprProcess caller, in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[sizeof(int)];
        if (!argument.TryRead(sizeof(int), copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Group.UnreadableDescriptor;
        int descriptor = MemoryMarshal.Read<int>(bytes);
        if (descriptor < 0 && Machine.Behaviour.NegativeDescriptorIsInvalid)
            return Answer.Refuse(Refusals.Group.NegativeDescriptor, (uint)descriptor);
        OpenFile? file = caller.Files.Find(descriptor);
        if (Machine.Behaviour.ContainerBeforeDescriptor && Volatile.Read(ref _container) is not null)
            return Refusals.Group.HasContainer;
        if (file is null)
            return Answer.Refuse(Refusals.Group.BadDescriptor, (uint)descriptor);
        lock (Group.Gate)
        {
            if (_container is not null)
                return Refusals.Group.HasContainer;
            if (file is not ContainerFile container)
                return Machine.Behaviour.WrongFileIsBadState ? Refusals.Group.NotAContainerRecent : Refusals.Group.NotAContainer;
            if (Machine.Behaviour.ClaimedAtSetContainer && Machine.Fails(SpaprFault.Platform))
                return Answer.Refuse(Refusals.Group.NotOwned, (uint)Group.Number).Because(SpaprFault.Platform);
            Answer answer = container.Join(this, caller);
            if (answer.IsSuccess)
                Volatile.Write(ref _container, container);
            return answer;
        }
    }

    private Answer UnsetContainer(SpaprProcess caller)
    {
        lock (Group.Gate)
        {
            if (_container is null)
                return Refusals.Group.NoContainer;
            if (_openDevices != 0)
                return Refusals.Group.DeviceOpen;
            return Leave(caller.AddressSpace);
        }
    }

    private Answer GetDevice(SpaprProcess caller, in IoctlArgument argument)
    {
        Span<byte> room = stackalloc byte[LongestName];
        if (!TryReadName(argument, room, out ReadOnlySpan<byte> name))
            return Refusals.Group.NameUnreadable;
        EduDevice? device = null;
        foreach (EduDevice candidate in Group.Devices)
        {
            if (name.SequenceEqual(Encoding.ASCII.GetBytes(candidate.Name)))
                device = candidate;
        }
        if (device is null && Machine.Behaviour.DeviceNameFirst)
            return Refusals.Group.NoSuchDevice;
        lock (Group.Gate)
        {
            if (_container?.Driver is null)
                return Refusals.Group.NotUsable;
            if (device is null)
                return Refusals.Group.NoSuchDevice;
            DeviceFile file = new(this, device);
            // Whoever guesses the descriptor and closes it at once waits at these two gates until the device is open.
            lock (device.Gate)
            {
                if (!caller.Files.TryAdd(file, out int descriptor))
                    return Refusals.File.TooMany;
                device.Opened();
                _openDevices++;
                AddReference();
                return Answer.Of(descriptor);
            }
        }
    }

    // Byte by byte only as far as the string goes: what follows it need not be accessible.
    private static bool TryReadName(in IoctlArgument argument, Span<byte> room, out ReadOnlySpan<byte> name)
    {
        name = default;
        for (int length = 0; length < room.Length; length++)
        {
            if (!argument.TryReadByte(length, out byte value))
                return false;
            if (value == 0)
            {
                name = room.Slice(0, length);
                return true;
            }
            room[length] = value;
        }
        return false;
    }

    /// <summary>The file of a device was closed for the last time.</summary>
    internal void DeviceClosed(AddressSpace? current)
    {
        lock (Group.Gate)
            _openDevices--;
        Release(current);
    }

    // With the group's gate held.
    private Answer Leave(AddressSpace? current)
    {
        ContainerFile? container = _container;
        Volatile.Write(ref _container, null);
        return container?.Leave(this, current) ?? Answer.Of(0);
    }

    /// <inheritdoc/>
    internal override Answer Farewell => _farewell;

    /// <inheritdoc/>
    private protected override void OnLastClose(AddressSpace? current)
    {
        lock (Group.Gate)
        {
            _farewell = Leave(current);
            Group.File = null;
        }
    }
}
