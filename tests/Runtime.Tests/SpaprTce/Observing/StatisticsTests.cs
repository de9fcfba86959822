using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>What a machine says of itself.</summary>
public sealed class StatisticsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Holdings_AreThoseOfTheMoment(bool counting)
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented), new SpaprMachineOptions { CountCalls = counting });
        SpaprStatistics empty = caller.Machine.GetStatistics();
        Assert.Equal((1, 0, 0, 0, 0ul, 0ul, 0, 0ul, 0ul, 0ul), All(empty));
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x10000));
        Caller child = caller.Fork();

        // 16 entries of 4 KiB; a default window of 8 MiB with its view, and 1 MiB registered.
        Assert.Equal((2, 4, 1, 1, 16ul, 8ul << 20, 1, 1ul << 20, 1ul << 20, 9ul << 20), All(caller.Machine.GetStatistics()));

        child.Process.Exit();
        caller.Must(caller.UnmapDma(0, 0x10000));
        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega));
        Assert.Equal((1, 2, 1, 1, 0ul, 8ul << 20, 0, 0ul, 0ul, 8ul << 20), All(caller.Machine.GetStatistics()));
        caller.Process.Exit();
        Assert.Equal((0, 0, 0, 0, 0ul, 0ul, 0, 0ul, 0ul, 0ul), All(caller.Machine.GetStatistics()));
        GC.KeepAlive(child);
    }

    [Fact]
    public void Calls_AreCountedByRequestAndError()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented), new SpaprMachineOptions { CountCalls = true });
        caller.EnabledV2();
        for (int round = 0; round < 3; round++)
            caller.Must(caller.MapDma(0, caller.Buffer, 0x10000));
        caller.MapDma(0, Caller.Nowhere, 0x10000);
        caller.UnmapDma(Caller.Second, 0x1000);
        caller.Raw(caller.Container, 1);
        caller.Raw(99, 0x3b64);
        caller.Must(caller.Process.Close(caller.Group));

        SpaprStatistics statistics = caller.Machine.GetStatistics();
        Assert.True(statistics.AreCallsCounted);
        Assert.Equal(new CallCount(4, 1), statistics.Calls["VFIO_IOMMU_MAP_DMA"]);
        Assert.Equal(new CallCount(1, 1), statistics.Calls["VFIO_IOMMU_UNMAP_DMA"]);
        Assert.Equal(new CallCount(1, 0), statistics.Calls["VFIO_SET_IOMMU"]);
        Assert.Equal(new CallCount(2, 0), statistics.Calls["open"]);
        Assert.Equal(new CallCount(1, 0), statistics.Calls["close"]);
        Assert.Equal(new CallCount(1, 1), statistics.Calls["unknown request"]);
        Assert.Equal(new Dictionary<Errno, long> { [Errno.ENXIO] = 1, [Errno.EBADF] = 1, [Errno.EINVAL] = 1, [Errno.ENOTTY] = 1 }, statistics.Errors);
        Assert.Contains("VFIO_IOMMU_MAP_DMA 4, refused 1\n", statistics.ToString(), StringComparison.Ordinal);
        Assert.Contains("ENOTTY 1\n", statistics.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dma_IsCountedByBytesAndFaults()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented), new SpaprMachineOptions { CountCalls = true });
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 0x2000, Caller.Read));
        EduDevice device = caller.Machine.Groups[0].Devices[0];

        Assert.True(device.TryRead(0x800, new byte[0x1000]));
        Assert.False(device.TryWrite(0, new byte[8]));
        Assert.False(device.TryRead(0x2000, new byte[8]));
        Assert.False(device.TryRead(Caller.Second, new byte[8]));
        caller.Must(caller.MapDma(0, caller.Buffer, 0x2000));
        Assert.True(device.TryWrite(0, new byte[10]));

        SpaprStatistics statistics = caller.Machine.GetStatistics();
        Assert.Equal((0x1000L, 10L), (statistics.DmaBytesRead, statistics.DmaBytesWritten));
        Assert.Equal(new Dictionary<DmaFault, long> { [DmaFault.NotPermitted] = 1, [DmaFault.NotMapped] = 1, [DmaFault.NoWindow] = 1 }, statistics.DmaFaults);
    }

    [Fact]
    public void MachineThatDoesNotCount_SaysSo()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented));
        caller.EnabledV2();

        SpaprStatistics statistics = caller.Machine.GetStatistics();
        Assert.False(statistics.AreCallsCounted);
        Assert.Empty(statistics.Calls);
        Assert.Empty(statistics.Errors);
        Assert.Equal(3, statistics.ToString().Count(letter => letter == '\n'));
    }

    /// <summary>Threads that share a place lose nothing.</summary>
    [Fact]
    public void CountsOfManyThreads_AddUp()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented), new SpaprMachineOptions { CountCalls = true });
        caller.EnabledV2();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (int round = 0; round < 500; round++)
                caller.Process.Ioctl(caller.Container, caller.Setting.NumberOf(VfioRequest.GetApiVersion), 0);
        });

        Assert.Equal(new CallCount(20_000, 0), caller.Machine.GetStatistics().Calls["VFIO_GET_API_VERSION"]);
    }

    private static (int, int, int, int, ulong, ulong, int, ulong, ulong, ulong) All(SpaprStatistics of) => (
        of.Processes, of.OpenFiles, of.Containers, of.Windows, of.LiveEntries, of.TableBytes, of.Regions, of.RegisteredBytes, of.PinnedBytes, of.LockedBytes);
}
