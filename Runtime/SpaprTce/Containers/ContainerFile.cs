namespace Uapi.SpaprTce;

/// <summary><c>/dev/vfio/vfio</c>: the groups that share an address translation, and the driver that does it (<c>vfio_container</c>).</summary>
/// <remarks>The file and each group in it keep the container; its driver lives as long as there are groups.</remarks>
internal sealed class ContainerFile : OpenFile
{
    // Newest first, as the kernel walks them.
    private readonly List<GroupFile> _groups = [];
    private SpaprTceContainer? _driver;

    internal ContainerFile(SpaprMachine machine)
        : base(machine)
    {
    }

    internal override string Path => "/dev/vfio/vfio";

    /// <summary>Guards groups and driver, and every call of the driver that changes more than TCEs (<c>tce_container.lock</c>).</summary>
    internal object Gate { get; } = new();

    /// <summary>The driver, or null while the container has no type.</summary>
    internal SpaprTceContainer? Driver => Volatile.Read(ref _driver);

    /// <summary>The groups in it, newest first. Quiescent only.</summary>
    internal IReadOnlyList<GroupFile> Groups => _groups;

    /// <inheritdoc/>
    internal override Answer Ioctl(SpaprProcess caller, VfioRequest request, in IoctlArgument argument)
    {
        switch (request)
        {
            case VfioRequest.MapDma or VfioRequest.UnmapDma when Driver is { } driver:
                return driver.Ioctl(caller, request, argument);
            case VfioRequest.GetApiVersion:
                return Answer.Of(0);
            case VfioRequest.CheckExtension:
                return Answer.Of(HasExtension(argument.Value) ? 1 : 0);
            case VfioRequest.SetIommu:
                return SetIommu(caller, argument.Value);
            default:
                return Driver is { } any ? any.Ioctl(caller, request, argument) : Refusals.Container.NoDriver;
        }
    }

    private bool HasExtension(ulong extension) => extension switch
    {
        SpaprTceContainer.Type1 or SpaprTceContainer.Type2 => true,
        SpaprTceContainer.EehExtension => Machine.Platform.HasEeh,
        _ => false,
    };

    private Answer SetIommu(SpaprProcess caller, ulong type)
    {
        lock (Gate)
        {
            if (_groups.Count == 0 || _driver is not null)
                return Refusals.Container.NoGroup;
            if (!HasExtension(type))
                return Answer.Refuse(Refusals.Container.NoSuchType, type);
            if (type is not (SpaprTceContainer.Type1 or SpaprTceContainer.Type2))
                return Answer.Refuse(Refusals.Container.NotAType, type);
            if (Machine.Fails(SpaprFault.Allocation))
                return Answer.Refuse(Refusals.Container.NoMemory).Because(SpaprFault.Allocation);
            SpaprTceContainer driver = new(this, isV2: type == SpaprTceContainer.Type2);
            foreach (GroupFile group in _groups)
            {
                Answer answer = driver.Attach(group.Group, caller);
                if (answer.IsSuccess)
                    continue;
                // Takes out again those that got in; the container stays untyped and usable.
                driver.Release(caller.AddressSpace);
                return answer;
            }
            Volatile.Write(ref _driver, driver);
            return Answer.Of(0);
        }
    }

    /// <summary>A group joins (<c>vfio_container_attach_group</c>).</summary>
    internal Answer Join(GroupFile group, SpaprProcess caller)
    {
        lock (Gate)
        {
            if (_driver is not null)
            {
                Answer answer = _driver.Attach(group.Group, caller);
                if (!answer.IsSuccess)
                    return answer;
            }
            _groups.Insert(0, group);
            return Answer.Of(0);
        }
    }

    /// <summary>A group leaves (<c>vfio_group_detach_container</c>); the driver goes with the last one.</summary>
    internal void Leave(GroupFile group, AddressSpace? current)
    {
        lock (Gate)
        {
            _groups.Remove(group);
            _driver?.Detach(group.Group, current);
            if (_groups.Count != 0 || _driver is null)
                return;
            SpaprTceContainer driver = _driver;
            Volatile.Write(ref _driver, null);
            driver.Release(current);
        }
    }

    /// <inheritdoc/>
    // Groups keep the container; without any there is no driver either.
    private protected override void OnLastClose(AddressSpace? current)
    {
    }
}
