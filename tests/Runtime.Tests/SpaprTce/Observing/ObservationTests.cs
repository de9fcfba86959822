using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>Who watches has no part in the answers, and who does not watch pays nothing.</summary>
public sealed class ObservationTests
{
    [Theory]
    [InlineData(65536, false)]
    [InlineData(4096, true)]
    public void EveryScenario_IsAnsweredTheSameUnderObservation(int pageSize, bool asShipped)
    {
        SpaprMachineOptions options = new() { PageSize = pageSize, Quirks = asShipped ? QuirkSet.AsShipped : QuirkSet.Documented };
        foreach ((string name, string text) in Recordings.Texts)
        {
            Scenario scenario = Scenario.Parse(text);
            StringWriter trace = new();
            ListTracer tracer = new();
            string[] plain = [.. new ScenarioRunner(new SpaprMachine(options)).Run(scenario).Select(Line)];
            string[] observed = [.. new ScenarioRunner(new SpaprMachine(options with { Trace = tracer, Lints = true, CountCalls = true })).Run(scenario).Select(Line)];

            Assert.True(plain.SequenceEqual(observed), name);
            JsonLinesTracer json = new(trace);
            foreach (TracedCall call in tracer.Calls)
                json.OnCall(call);
            foreach (string line in trace.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                System.Text.Json.JsonDocument.Parse(line).Dispose();
        }

        static string Line(ScenarioResult result) => $"{result} {result.Refusal}";
    }

    /// <summary>What a driver does with a device is seen call by call, each once.</summary>
    [Fact]
    public void CallsOnADeviceAndItsEvents_AreSeenAndCountedOnce()
    {
        ListTracer tracer = new();
        SpaprMachine machine = new(new SpaprMachineOptions { Trace = tracer, CountCalls = true });
        SpaprProcess process = machine.Start();
        IFileTransport transport = process.Transport;
        using Devices.EduDriver driver = new(transport);
        int before = tracer.Calls.Count;
        IReadOnlyDictionary<string, CallCount> counted = machine.GetStatistics().Calls;

        driver.Store(0x60, 1);
        Assert.Equal(1u, driver.Load(0x24));
        Assert.Equal(Errno.ENODEV, transport.Map(driver.Done, 0, 0x1000, FileAccess.Read, out _).Errno);
        Assert.NotNull(process.LastRefusal);
        Assert.Equal(8, transport.TryWaitForEvent(driver.Done, TimeSpan.FromSeconds(1), out _).Value);
        // A success leaves no old refusal behind.
        Assert.Null(process.LastRefusal);

        TracedCall[] calls = [.. tracer.Calls.Skip(before)];
        Assert.Equal(["pwrite", "pread", "mmap", "poll", "read"], calls.Select(call => call.SystemCall));
        Assert.Equal([VfioFileKind.Device, VfioFileKind.Device, VfioFileKind.Event, VfioFileKind.Event, VfioFileKind.Event], calls.Select(call => call.File));
        IReadOnlyDictionary<string, CallCount> now = machine.GetStatistics().Calls;
        Assert.Equal(1, now["pread"].Calls - Known("pread"));
        Assert.Equal(1, now["read"].Calls - Known("read"));
        Assert.Equal(1, now["pwrite"].Calls - Known("pwrite"));
        Assert.Equal(new CallCount(1, 1), now["mmap"]);
        Assert.Equal(new CallCount(1, 0), now["poll"]);

        long Known(string name) => counted.TryGetValue(name, out CallCount count) ? count.Calls : 0;
    }

    [Fact]
    public void CallsOfAMachineThatOnlyCounts_AllocateNothing()
    {
        V2Container container = new(new SpaprMachine(new SpaprMachineOptions { CountCalls = true }));
        Assert.Equal(IoctlResult.Success(), container.Register(V2Container.Buffer, 1 << 20));

        Allocation.AssertNone(() => container.Map(V2Container.Buffer, 0, 0x10000).IsSuccess && container.Unmap(0, 0x10000).IsSuccess && container.Map(5, 0, 0x1000).Errno == Errno.EINVAL);
    }

    [Fact]
    public void CallsWithATracerThatDoesNotListen_AllocateNothing()
    {
        V2Container container = new(new SpaprMachine(new SpaprMachineOptions { Trace = new ListTracer { Listens = false } }));
        Assert.Equal(IoctlResult.Success(), container.Register(V2Container.Buffer, 1 << 20));

        Allocation.AssertNone(() => container.Map(V2Container.Buffer, 0, 0x10000).IsSuccess && container.Unmap(0, 0x10000).IsSuccess);
    }
}
