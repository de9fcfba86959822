using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

public sealed class VfioGroupTests : IDisposable
{
    private readonly RecordingTransport _transport = new();
    private readonly VfioContainer _container;
    private readonly VfioGroup _group;

    public VfioGroupTests()
    {
        _container = VfioContainer.Open(_transport);
        _group = VfioGroup.Open(_transport, 7);
        _transport.Calls.Clear();
    }

    public void Dispose()
    {
        _group.Dispose();
        _container.Dispose();
    }

    [Fact]
    public void Open_MakesThePathOfTheNumber()
    {
        using VfioGroup numbered = VfioGroup.Open(_transport, 12);
        using VfioGroup named = VfioGroup.Open(_transport, "/dev/vfio/noiommu-3");

        Assert.Equal(["open /dev/vfio/12", "open /dev/vfio/noiommu-3"], _transport.Calls.Select(call => call.Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => VfioGroup.Open(_transport, -1));
    }

    [Fact]
    public void RefusedOpen_IsAnAnswer()
    {
        _transport.FileAnswer = IoctlResult.Failure(Errno.EBUSY);

        Assert.Equal(IoctlResult.Failure(Errno.EBUSY), VfioGroup.TryOpen(_transport, 7, out VfioGroup? group));
        Assert.Null(group);
        Assert.Equal("open /dev/vfio/7: EBUSY (16), it is in use", Assert.Throws<ErrnoException>(() => VfioGroup.Open(_transport, 7)).Message);
    }

    [Fact]
    public void Status_IsReadFromTheFlags()
    {
        _transport.Answer = static (_, argument) =>
        {
            MemoryMarshal.AsRef<vfio_group_status>(argument).flags = 3;
            return IoctlResult.Success();
        };

        Assert.Equal(VfioGroupStatus.Viable | VfioGroupStatus.ContainerSet, _group.GetStatus());
        Assert.Equal(VFIO_GROUP_GET_STATUS.Number, _transport.Single.Request);
        Assert.Equal((8u, 0u), (_transport.Single.As<vfio_group_status>().argsz, _transport.Single.As<vfio_group_status>().flags));
    }

    [Fact]
    public void SetContainer_SendsAPointerToTheDescriptor()
    {
        _group.SetContainer(_container);

        Assert.Equal(VFIO_GROUP_SET_CONTAINER.Number, _transport.Single.Request);
        Assert.Equal((int)_container.File.DangerousGetHandle(), _transport.Single.As<int>());
        Assert.Equal((int)_group.File.DangerousGetHandle(), _transport.Single.File);
    }

    /// <summary>While the call is under way the container's number cannot be given to another file.</summary>
    [Fact]
    public void ContainerDisposedDuringTheCall_ClosesAfterwards()
    {
        int closedDuringTheCall = -1;
        _transport.Answer = (_, _) =>
        {
            _container.Dispose();
            closedDuringTheCall = _transport.Closed.Count;
            return IoctlResult.Success();
        };

        _group.SetContainer(_container);

        Assert.Equal(0, closedDuringTheCall);
        Assert.Equal([3], _transport.Closed);
        Assert.Throws<ObjectDisposedException>(() => _group.SetContainer(_container));
    }

    [Fact]
    public void ContainerOfAnotherTransport_IsNotTakenForOneOfThis()
    {
        using VfioContainer other = VfioContainer.Open(new RecordingTransport());
        using VfioDevice device = new(new RecordingTransport(), _transport.NewFile());

        Assert.Throws<ArgumentException>(() => _group.TrySetContainer(other));
        Assert.Throws<ArgumentException>(() => device.TryHotReset([_group]));
        Assert.Throws<ArgumentNullException>(() => _group.TrySetContainer(null!));
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public void UnsetContainer_HasNoArgument()
    {
        _group.UnsetContainer();

        Assert.Equal((VFIO_GROUP_UNSET_CONTAINER.Number, (nuint)0, null), (_transport.Single.Request, _transport.Single.Value, _transport.Single.Bytes));
    }

    [Theory]
    [InlineData("0000:01:00.0")]
    [InlineData("gerät")]
    [InlineData("0000:01:00.0 vf_token=2ab74924-c335-45f4-9b16-8569e5b08258 and more so that the name does not fit into the bytes that are kept ready on the stack for usual names, which are those of PCI devices")]
    public void GetDevice_SendsTheNameWithItsNul(string name)
    {
        _transport.Answer = static (_, _) => IoctlResult.Success(42);

        using (VfioDevice device = _group.GetDevice(name))
            Assert.Equal(42, (int)device.File.DangerousGetHandle());

        Assert.Equal(VFIO_GROUP_GET_DEVICE_FD.Number, _transport.Single.Request);
        Assert.Equal([.. System.Text.Encoding.UTF8.GetBytes(name), 0], _transport.Single.Bytes);
        Assert.Equal([42], _transport.Closed);
    }

    [Fact]
    public void RefusedDevice_IsAnAnswer()
    {
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.ENODEV);

        Assert.Equal(IoctlResult.Failure(Errno.ENODEV), _group.TryGetDevice("0000:01:00.0", out VfioDevice? device));
        Assert.Null(device);
        Assert.StartsWith("VFIO_GROUP_GET_DEVICE_FD (0x", Assert.Throws<IoctlException>(() => _group.GetDevice("0000:01:00.0")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void NameThatCCannotSay_IsNotSent(string name)
    {
        Assert.Throws<ArgumentException>(() => _group.GetDevice(name));
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public void EveryRefusal_IsAnException()
    {
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.EBUSY);

        Assert.Equal("VFIO_GROUP_GET_STATUS", Assert.Throws<IoctlException>(() => _group.GetStatus()).RequestName);
        Assert.Equal("VFIO_GROUP_SET_CONTAINER", Assert.Throws<IoctlException>(() => _group.SetContainer(_container)).RequestName);
        Assert.Equal("VFIO_GROUP_UNSET_CONTAINER", Assert.Throws<IoctlException>(() => _group.UnsetContainer()).RequestName);
        _transport.Answer = static (_, _) => IoctlResult.Success(1);
        Assert.Equal(1, Assert.Throws<IoctlException>(() => _group.SetContainer(_container)).Value);
    }

    [Fact]
    public void CallPaths_AllocateNothing()
    {
        _transport.Quiet = true;
        Allocation.AssertNone(() =>
        {
            _group.SetContainer(_container);
            _group.UnsetContainer();
            return _group.GetStatus() == VfioGroupStatus.None;
        });
        _transport.Answer = static (_, _) => IoctlResult.Failure(Errno.ENODEV);
        Allocation.AssertNone(() => _group.TryGetDevice("0000:01:00.0", out _).Errno == Errno.ENODEV && _group.TrySetContainer(_container).Errno == Errno.ENODEV);
    }

    /// <summary>A row of using declarations closes in the order that leaves nothing behind: device, group, container.</summary>
    [Fact]
    public void UsingDeclarations_CloseInsideOut()
    {
        _transport.Answer = static (request, _) => IoctlResult.Success(request == VFIO_GROUP_GET_DEVICE_FD.Number ? 100 : 0);
        int containerFile, groupFile;
        {
            using VfioContainer container = VfioContainer.Open(_transport);
            using VfioGroup group = VfioGroup.Open(_transport, 1);
            group.SetContainer(container);
            container.SetIommu(VfioIommuType.SpaprTceV2);
            using VfioDevice device = group.GetDevice("0000:01:00.0");
            containerFile = (int)container.File.DangerousGetHandle();
            groupFile = (int)group.File.DangerousGetHandle();
        }

        Assert.Equal([100, groupFile, containerFile], _transport.Closed);
    }
}
