using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

public sealed class VfioInterruptTests : IDisposable
{
    private readonly RecordingTransport _transport = new();
    private readonly VfioDevice _device;

    public VfioInterruptTests() => _device = new VfioDevice(_transport, _transport.NewFile());

    public void Dispose() => _device.Dispose();

    [Fact]
    public void Events_FollowTheHeaderAsDescriptors()
    {
        using SafeHandle first = _transport.CreateEvent();
        using SafeHandle third = _transport.CreateEvent();

        _device.SetIrqEvents(VFIO_PCI_MSIX_IRQ_INDEX, 4, VfioIrqAction.Trigger, [first, null, third]);

        RecordingTransport.Call call = _transport.Single;
        Assert.Equal((VFIO_DEVICE_SET_IRQS.Number, 32), (call.Request, call.Bytes!.Length));
        Assert.Equal((32u, 0x24u, 2u, 4u, 3u), (call.At<uint>(0), call.At<uint>(4), call.At<uint>(8), call.At<uint>(12), call.At<uint>(16)));
        Assert.Equal(((int)first.DangerousGetHandle(), -1, (int)third.DangerousGetHandle()), (call.At<int>(20), call.At<int>(24), call.At<int>(28)));
    }

    /// <summary>More vectors than the stack keeps room for.</summary>
    [Theory]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(2048)]
    public void ManyEvents_AreSentWhole(int count)
    {
        SafeHandle?[] events = [.. Enumerable.Range(0, count).Select(_ => _transport.CreateEvent())];

        _device.SetIrqEvents(VFIO_PCI_MSIX_IRQ_INDEX, 0, VfioIrqAction.Trigger, events);

        Assert.Equal((20 + (4 * count), (uint)(20 + (4 * count)), (uint)count), (_transport.Single.Bytes!.Length, _transport.Single.At<uint>(0), _transport.Single.At<uint>(16)));
        Assert.Equal(events.Select(file => (int)file!.DangerousGetHandle()), MemoryMarshal.Cast<byte, int>(_transport.Single.Bytes.AsSpan(20)).ToArray());
    }

    [Fact]
    public void ActionsWithoutData_AreTheHeaderAlone()
    {
        _device.SetIrqs(VFIO_PCI_INTX_IRQ_INDEX, 0, VfioIrqAction.Unmask, 1);
        _device.DisableIrqs(VFIO_PCI_MSI_IRQ_INDEX);

        Assert.All(_transport.Calls, call => Assert.Equal((20, 20u), (call.Bytes!.Length, call.At<uint>(0))));
        Assert.Equal((0x11u, 0u, 0u, 1u), (_transport.Calls[0].At<uint>(4), _transport.Calls[0].At<uint>(8), _transport.Calls[0].At<uint>(12), _transport.Calls[0].At<uint>(16)));
        Assert.Equal((0x21u, 1u, 0u, 0u), (_transport.Calls[1].At<uint>(4), _transport.Calls[1].At<uint>(8), _transport.Calls[1].At<uint>(12), _transport.Calls[1].At<uint>(16)));
    }

    [Fact]
    public void ChosenInterrupts_AreBytes()
    {
        _device.SetIrqs(VFIO_PCI_MSI_IRQ_INDEX, 2, VfioIrqAction.Trigger, [true, false, true]);

        RecordingTransport.Call call = _transport.Single;
        Assert.Equal((23, 23u, 0x22u, 1u, 2u, 3u), (call.Bytes!.Length, call.At<uint>(0), call.At<uint>(4), call.At<uint>(8), call.At<uint>(12), call.At<uint>(16)));
        Assert.Equal([1, 0, 1], call.Bytes![20..]);
    }

    [Fact]
    public void FewerVectorsThanAskedFor_AreNoSuccess()
    {
        _transport.Answer = static (_, _) => IoctlResult.Success(4);
        SafeHandle?[] events = new SafeHandle?[8];

        Assert.Equal(IoctlResult.Success(4), _device.TrySetIrqEvents(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Trigger, events));
        IoctlException exception = Assert.Throws<IoctlException>(() => _device.SetIrqEvents(VFIO_PCI_MSI_IRQ_INDEX, 0, VfioIrqAction.Trigger, events));
        Assert.EndsWith("returned 4: that is the number of vectors that can be had, 8 were asked for; nothing was tied", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>While the call is under way no event's number can be given to another file; afterwards the handles are free.</summary>
    [Fact]
    public void EventsDisposedDuringTheCall_CloseAfterwards()
    {
        SafeHandle first = _transport.CreateEvent();
        SafeHandle second = _transport.CreateEvent();
        int closedDuringTheCall = -1;
        _transport.Answer = (_, _) =>
        {
            first.Dispose();
            second.Dispose();
            closedDuringTheCall = _transport.Closed.Count;
            return IoctlResult.Failure(Errno.EBUSY);
        };

        _device.TrySetIrqEvents(0, 0, VfioIrqAction.Trigger, [first, second]);

        Assert.Equal(0, closedDuringTheCall);
        Assert.Equal(2, _transport.Closed.Count);
    }

    [Fact]
    public void ClosedEvent_LetsGoOfTheOthers()
    {
        SafeHandle open = _transport.CreateEvent();
        SafeHandle closed = _transport.CreateEvent();
        closed.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _device.TrySetIrqEvents(0, 0, VfioIrqAction.Trigger, [open, closed]));

        Assert.Empty(_transport.Calls);
        _transport.Closed.Clear();
        open.Dispose();
        Assert.Single(_transport.Closed);
    }

    [Fact]
    public void CallPaths_AllocateNothing()
    {
        SafeHandle?[] few = [_transport.CreateEvent(), null];
        SafeHandle?[] many = [.. Enumerable.Range(0, 100).Select(_ => _transport.CreateEvent())];
        bool[] which = [true, false];
        bool[] crowd = new bool[1000];
        _transport.Quiet = true;

        Allocation.AssertNone(() =>
        {
            _device.SetIrqEvents(0, 0, VfioIrqAction.Trigger, few);
            _device.SetIrqEvents(0, 0, VfioIrqAction.Trigger, many);
            _device.SetIrqs(0, 0, VfioIrqAction.Mask, which);
            _device.SetIrqs(0, 0, VfioIrqAction.Mask, crowd);
            _device.SetIrqs(0, 0, VfioIrqAction.Mask, 1);
            return true;
        });
    }
}
