using System.Text.Json;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>What a tracer is told, and how it is printed.</summary>
public sealed class TraceTests
{
    [Fact]
    public void Text_IsWhatStraceWouldPrint_AndWhatItCannotKnow()
    {
        StringWriter text = new();
        TextTracer tracer = new(text);
        Caller caller = Observed.Traced(tracer);
        caller.EnabledV2();
        tracer.NameMemory(caller.Buffer, Caller.Mega, "buffer");
        caller.Must(caller.GetInfo(out _));
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(16, Caller.Giga, 1, out ulong start));
        caller.Must(caller.MapDma(start, caller.Buffer + 0x10000, 0x10000));
        caller.MapDma(start, caller.Buffer, 0x800, Caller.Read);
        caller.MapDma(start, caller.Buffer, 0x10000, 8 | Caller.Read);
        caller.Must(caller.GetStatus(caller.Group, out _));
        caller.Must(caller.GetDevice(caller.Group, "0000:01:00.0"));
        caller.Eeh(4);
        caller.CheckExtension(99);
        caller.Raw(caller.Container, 0x1234);
        caller.Raw(77, 0x3b64);
        Caller child = caller.Fork();
        caller.Must(caller.Process.Duplicate(caller.Container));
        child.Process.Close(caller.Container);
        child.Process.Exit();

        Assert.Equal("""
            open("/dev/vfio/vfio", O_RDWR) = 3
            open("/dev/vfio/0", O_RDWR) = 4
            ioctl(4, VFIO_GROUP_SET_CONTAINER, [3]) = 0
            ioctl(3, VFIO_SET_IOMMU, VFIO_SPAPR_TCE_v2_IOMMU) = 0
            ioctl(3, VFIO_IOMMU_SPAPR_REGISTER_MEMORY, {argsz=24, flags=0, vaddr=0x10000000000, size=0x100000}) = 0
                locked_vm 0 KiB -> 1024 KiB
            ioctl(3, VFIO_IOMMU_SPAPR_TCE_GET_INFO, {argsz=32} => {flags=VFIO_IOMMU_SPAPR_INFO_DDW, dma32_window_start=0, dma32_window_size=0x80000000, ddw={pgsizes=0x40211000, max_dynamic_windows_supported=2, levels=5}}) = 0
            ioctl(3, VFIO_IOMMU_SPAPR_TCE_REMOVE, {argsz=16, flags=0, start_addr=0}) = 0
            ioctl(3, VFIO_IOMMU_SPAPR_TCE_CREATE, {argsz=40, flags=0, page_shift=16, window_size=0x40000000, levels=1} => {start_addr=0}) = 0
                locked_vm 1024 KiB -> 1280 KiB
            ioctl(3, VFIO_IOMMU_MAP_DMA, {argsz=32, flags=VFIO_DMA_MAP_FLAG_READ|VFIO_DMA_MAP_FLAG_WRITE, vaddr=buffer+0x10000, iova=0, size=0x10000}) = 0
            ioctl(3, VFIO_IOMMU_MAP_DMA, {argsz=32, flags=VFIO_DMA_MAP_FLAG_READ, vaddr=buffer, iova=0, size=0x800}) = -1 EINVAL
                MAP-7: size or vaddr is not a multiple of the window's page. (0x800 against 0x10000) Align both to the page that the window was created with (4 KiB for the default window).
            ioctl(3, VFIO_IOMMU_MAP_DMA, {argsz=32, flags=VFIO_DMA_MAP_FLAG_READ|0x8, vaddr=buffer, iova=0, size=0x10000}) = -1 EINVAL
            """.ReplaceLineEndings("\n"), string.Join('\n', Lines(text).Take(14)));
        Assert.Equal("""
            ioctl(4, VFIO_GROUP_GET_STATUS, {argsz=8} => {flags=VFIO_GROUP_FLAGS_VIABLE|VFIO_GROUP_FLAGS_CONTAINER_SET}) = 0
            ioctl(4, VFIO_GROUP_GET_DEVICE_FD, "0000:01:00.0") = 5
            ioctl(3, VFIO_EEH_PE_OP, {argsz=40, flags=0, op=VFIO_EEH_PE_GET_STATE}) = 0
            ioctl(3, VFIO_CHECK_EXTENSION, 99) = 0
            """.ReplaceLineEndings("\n"), string.Join('\n', Lines(text).Skip(15).Take(4)));
        string[] rest = [.. Lines(text).Skip(19).Where(line => line[0] != ' ')];
        Assert.Equal(
            ["ioctl(3, 0x1234) = -1 ENOTTY", "ioctl(77, VFIO_GET_API_VERSION) = -1 EBADF", "fork() = 2", "dup(3) = 6", "[process 2] close(3) = 0", "[process 2] exit() = 0"], rest);
    }

    [Fact]
    public void Json_HasTheMembersOfTheDocumentation()
    {
        StringWriter text = new();
        Caller caller = Observed.Traced(new JsonLinesTracer(text));
        caller.EnabledV2();
        caller.MapDma(0x800, caller.Buffer, 0x1000);
        caller.Must(caller.GetInfo(out _));
        int thread = Environment.CurrentManagedThreadId;

        string[] lines = Lines(text);
        Assert.Equal($$"""{"number":1,"process":1,"thread":{{thread}},"call":"open","file":"container","path":"/dev/vfio/vfio","result":3,"lockedBefore":0,"lockedAfter":0}""", lines[0]);
        Assert.Equal($$"""{"number":3,"process":1,"thread":{{thread}},"call":"ioctl","fd":4,"file":"group","request":"VFIO_GROUP_SET_CONTAINER","sent":{"container":3},"result":0,"lockedBefore":0,"lockedAfter":0}""", lines[2]);
        Assert.Equal($$"""{"number":4,"process":1,"thread":{{thread}},"call":"ioctl","fd":3,"file":"container","request":"VFIO_SET_IOMMU","sent":{"type":"0x7"},"result":0,"lockedBefore":0,"lockedAfter":0}""", lines[3]);
        JsonElement map = JsonDocument.Parse(lines[5]).RootElement;
        Assert.Equal((-1, "EINVAL", "MAP-9"), (map.GetProperty("result").GetInt32(), map.GetProperty("errno").GetString(), map.GetProperty("rule").GetString()));
        Assert.StartsWith("MAP-9 [Q1]: ", map.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Equal((32, 3, "0x800"), (map.GetProperty("sent").GetProperty("argsz").GetInt32(), map.GetProperty("sent").GetProperty("flags").GetInt32(), map.GetProperty("sent").GetProperty("iova").GetString()));
        Assert.Equal((1 << 20, (1 << 20) + (8 << 20)), (map.GetProperty("lockedBefore").GetInt32(), map.GetProperty("lockedAfter").GetInt32()));
        JsonElement info = JsonDocument.Parse(lines[6]).RootElement;
        Assert.Equal("0x40211000", info.GetProperty("answered").GetProperty("ddw.pgsizes").GetString());
        Assert.Equal(0x8000_0000u, info.GetProperty("answered").GetProperty("dma32_window_size").GetUInt32());
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("line\nfeed\ttab\u0001", "line\\u000afeed\\u0009tab\\u0001")]
    [InlineData("ü€😀", "ü€😀")]
    public void Json_EscapesWhatItMust(string path, string expected)
    {
        StringWriter text = new();
        Caller caller = Observed.Traced(new JsonLinesTracer(text));

        Assert.Equal(Errno.ENOENT, caller.Process.Open(path).Errno);

        Assert.Contains($"\"path\":\"{expected}\"", text.ToString(), StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(text.ToString());
        Assert.Equal(path, document.RootElement.GetProperty("path").GetString());
    }

    /// <summary>Half of a letter would be no UTF-8; as an escape it is still JSON.</summary>
    [Fact]
    public void Json_EscapesHalfASurrogatePair()
    {
        StringWriter text = new();
        Caller caller = Observed.Traced(new JsonLinesTracer(text));

        caller.Process.Open("half \ud83d");
        caller.Process.Open("half \ude00");

        Assert.Contains("\"path\":\"half \\ud83d\"", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"path\":\"half \\ude00\"", text.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The caller's argsz says more than there is: only what can be read is shown, and the answer is the same.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ShortArgument_IsShownAsFarAsItGoes(bool byAddress)
    {
        ListTracer tracer = new();
        Caller caller = Observed.Traced(tracer, byAddress: byAddress);
        caller.EnabledV2();

        IoctlResult result = caller.Send(caller.Container, VfioRequest.MapDma, new vfio_iommu_type1_dma_map { argsz = 1000, flags = 1, vaddr = 5, iova = 6, size = 7 }, accessible: 20);

        Assert.Equal(Errno.EFAULT, result.Errno);
        Assert.Equal(["argsz=0x3e8", "flags=VFIO_DMA_MAP_FLAG_READ", "vaddr=5"], tracer.Last.Sent.Select(field => $"{field.Name}={field}"));
        Assert.Empty(tracer.Last.Answered);

        caller.Raw(caller.Container, 0x3b64 + 13, 0);
        Assert.Empty(tracer.Last.Sent);
        Assert.Contains("VFIO_IOMMU_MAP_DMA, {}) = -1 EFAULT", tracer.Last.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TracerThatDoesNotListen_IsToldNothing()
    {
        ListTracer tracer = new() { Listens = false };
        Caller caller = Observed.Traced(tracer);
        caller.EnabledV2();
        Assert.Empty(tracer.Calls);

        tracer.Listens = true;
        caller.Must(caller.UnmapDma(0, 0x1000));

        Assert.Equal("VFIO_IOMMU_UNMAP_DMA", Assert.Single(tracer.Calls).RequestName);
    }

    [Fact]
    public void Threads_AreToldApart()
    {
        ListTracer tracer = new();
        Caller caller = Observed.Traced(tracer);
        caller.EnabledV2();
        int before = tracer.Calls.Count;
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            for (int round = 0; round < 50; round++)
                caller.Process.Ioctl(caller.Container, caller.Setting.NumberOf(VfioRequest.GetApiVersion), 0);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        TracedCall[] calls = [.. tracer.Calls.Skip(before)];
        Assert.Equal(200, calls.Length);
        Assert.Distinct(calls.Select(call => call.Number));
        Assert.All(calls.GroupBy(call => call.Thread), group => Assert.Equal(50, group.Count()));
        Assert.Equal(4, calls.Select(call => call.Thread).Distinct().Count());
    }

    /// <summary>Typed clients come through the transport, and are seen there.</summary>
    [Fact]
    public void CallsOfTypedClients_AreSeenToo()
    {
        ListTracer tracer = new();
        SpaprProcess process = new SpaprMachine(new SpaprMachineOptions { Trace = tracer }).Start();
        using (VfioContainer container = VfioContainer.Open(process.Transport))
        using (VfioGroup group = VfioGroup.Open(process.Transport, 0))
        {
            group.SetContainer(container);
            process.Transport.CreateEvent(out System.Runtime.InteropServices.SafeHandle? file);
            process.Transport.Write(file!, -1, BitConverter.GetBytes(3L));
            process.Transport.Read(file!, -1, new byte[8]);
            process.Transport.Read(group.File, 16, new byte[8]);
            file!.Dispose();
        }

        Assert.Equal(
            ["open", "open", "ioctl", "eventfd", "write", "read", "pread", "close", "close", "close"], tracer.Calls.Select(call => call.SystemCall));
        Assert.Equal("write(5, 8) = 8", tracer.Calls[4].ToString());
        Assert.StartsWith("pread(4, 8, 16) = -1 ", tracer.Calls[6].ToString(), StringComparison.Ordinal);
        Assert.Equal([VfioFileKind.Event, VfioFileKind.Group, VfioFileKind.Container], tracer.Calls.Skip(7).Select(call => call.File));
    }

    [Fact]
    public void LockedPagesByHand_AreSeen()
    {
        ListTracer tracer = new();
        Caller caller = Observed.Traced(tracer);
        ulong memory = caller.Map(Caller.Mega);

        caller.Must(caller.Process.LockMemory(memory, 0x10000));

        Assert.Equal("mlock(0x10000000000, 0x10000) = 0", tracer.Last.ToString());
        Assert.Equal((0ul, 0x10000ul), (tracer.Last.LockedBefore, tracer.Last.LockedAfter));
        caller.Must(caller.Process.UnlockMemory(memory, 0x10000));
        Assert.Equal("munlock", tracer.Last.SystemCall);
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
