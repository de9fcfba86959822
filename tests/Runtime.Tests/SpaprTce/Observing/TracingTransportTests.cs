using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>The tracing that stands before any transport, the kernel's included.</summary>
public sealed class TracingTransportTests
{
    [Fact]
    public void CallsAndAnswers_AreThoseOfTheTransportBehind()
    {
        List<string> lines = [];
        SpaprProcess process = new SpaprMachine().Start();
        TracingTransport transport = new(process.Transport, new TextTracer(lines.Add));
        using VfioContainer container = VfioContainer.Open(transport);
        using VfioGroup group = VfioGroup.Open(transport, 0);
        group.SetContainer(container);
        container.SetIommu(VfioIommuType.SpaprTceV2);
        IoctlException refusal = Assert.Throws<IoctlException>(() => container.MapDma(0, 0, 0x1000, DmaAccess.Read));
        using VfioDevice device = group.GetDevice("0000:01:00.0");
        Assert.Equal(IoctlResult.Success(6), transport.CreateEvent(out SafeHandle? made));
        Assert.Equal(8, transport.Write(made!, -1, BitConverter.GetBytes(1L)).Value);
        made!.Dispose();

        Assert.Equal("""
            open("/dev/vfio/vfio", O_RDWR) = 3
            open("/dev/vfio/0", O_RDWR) = 4
            ioctl(4, VFIO_GROUP_SET_CONTAINER, [3]) = 0
            ioctl(3, VFIO_SET_IOMMU, VFIO_SPAPR_TCE_v2_IOMMU) = 0
            ioctl(3, VFIO_IOMMU_MAP_DMA, {argsz=32, flags=VFIO_DMA_MAP_FLAG_READ, vaddr=0, iova=0, size=0x1000}) = -1 EPERM
                MAP-1: The container is not enabled. v1: ENABLE. v2: register memory in this container first.
            ioctl(4, VFIO_GROUP_GET_DEVICE_FD, "0000:01:00.0") = 5
            eventfd() = 6
            write(6, 8) = 8
            """.ReplaceLineEndings("\n"), string.Join('\n', lines));
        Assert.StartsWith("MAP-1: ", refusal.Explanation, StringComparison.Ordinal);
    }

    /// <summary>Who waits with a limit, or maps, goes through it as well.</summary>
    [Fact]
    public void WaitingAndMapping_AreHandedOn()
    {
        List<string> lines = [];
        TracingTransport transport = new(new SpaprMachine().Start().Transport, new TextTracer(lines.Add));
        using SafeHandle made = transport.CreateEvent();

        Assert.Equal(Errno.ETIMEDOUT, transport.TryWaitForEvent(made, TimeSpan.Zero, out _).Errno);
        Assert.Equal(8, transport.TrySignalEvent(made).Value);
        Assert.Equal(8, transport.TryWaitForEvent(made, TimeSpan.FromSeconds(1), out ulong count).Value);
        Assert.Equal(1ul, count);
        Assert.Equal(Errno.ENODEV, transport.Map(made, 0, 0x1000, FileAccess.Read, out _).Errno);

        Assert.Equal("""
            eventfd() = 3
            poll(3, 0) = 0
            write(3, 8) = 8
            poll(3, 0x3e8) = 1
            read(3, 8) = 8
            mmap(3, 0x1000, 0) = -1 ENODEV
            """.ReplaceLineEndings("\n"), string.Join('\n', lines.Take(6)));
    }

    /// <summary>The same on the running kernel, with a file that every machine has.</summary>
    [SkippableFact]
    public void OnTheKernel_WhatItAnswersIsShown()
    {
        Skip.IfNot(File.Exists("/dev/null"), "no /dev/null");
        ListTracer tracer = new();
        TracingTransport transport = new(KernelTransport.Instance, tracer);
        transport.Open("/dev/null", FileAccess.ReadWrite, out SafeHandle? file);
        using (file)
            Assert.Equal(Errno.ENOTTY, transport.Ioctl(file!, Uapi.Linux.Vfio.VFIO_GET_API_VERSION.Number, 0).Errno);

        Assert.Equal(VfioFileKind.Other, tracer.Calls[0].File);
        Assert.Equal((Errno.ENOTTY, null, null), (tracer.Last.Result.Errno, tracer.Last.Explanation, tracer.Last.LockedBefore));
    }

    [Fact]
    public void TracerThatDoesNotListen_IsToldNothing()
    {
        ListTracer tracer = new() { Listens = false };
        TracingTransport transport = new(new SpaprMachine().Start().Transport, tracer);
        using VfioContainer container = VfioContainer.Open(transport);

        Assert.Equal(0, container.GetApiVersion());
        Assert.Empty(tracer.Calls);
    }
}
