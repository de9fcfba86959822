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
