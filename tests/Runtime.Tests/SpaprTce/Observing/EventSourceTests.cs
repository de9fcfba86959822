using System.Diagnostics.Tracing;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>Events carry QEMU's names and what QEMU's carry.</summary>
public sealed class EventSourceTests
{
    [Fact]
    public void Events_HaveQemusNamesAndArguments()
    {
        EventSourceTracer tracer = new();
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented), new SpaprMachineOptions { Trace = tracer, Lints = true });
        using Listener listener = new();
        Assert.True(tracer.IsListening);
        caller.EnabledV2();
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(16, Caller.Giga, 1, out ulong start));
        caller.Must(caller.MapDma(start + 0x10000, caller.Buffer, 0x20000));
        caller.Unregister(caller.Buffer, Caller.Mega);
        caller.Must(caller.UnmapDma(start + 0x10000, 0x20000));
        caller.Must(caller.UnmapDma(start + 0x10000, 0x20000));
        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega));
        int device = caller.Must(caller.GetDevice(caller.Group, "0000:01:00.0"));
        caller.Must(caller.Process.Close(device));
        caller.Must(caller.Process.Close(caller.Group));
        caller.Must(caller.Process.Close(caller.Container));

        string[] events = [.. listener.OfThread(Environment.CurrentManagedThreadId)];
        Assert.Equal(
            [
                "vfio_call(open, -1, /dev/vfio/vfio, 3)",
                "vfio_call(open, -1, /dev/vfio/0, 4)",
                "vfio_call(ioctl, 4, VFIO_GROUP_SET_CONTAINER, 0)",
                "vfio_call(ioctl, 3, VFIO_SET_IOMMU, 0)",
                "vfio_prereg_register(1099511627776, 1048576, 0)",
                "vfio_spapr_remove_window(0)",
                "vfio_spapr_create_window(16, 1, 1073741824, 0)",
                "vfio_listener_region_add_ram(65536, 196607, 1099511627776, 0)",
                "vfio_prereg_unregister(1099511627776, 1048576, -16)",
            ],
            events.Take(9));
        Assert.StartsWith("vfio_refused(ioctl, VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, EBUSY, UNREG-8, UNREG-8 [Q3]: ", events[9], StringComparison.Ordinal);
        Assert.Equal(["vfio_listener_region_del(65536, 196607, 0)", "vfio_listener_region_del(65536, 196607, 0)"], events.Skip(10).Take(2));
        Assert.StartsWith("vfio_lint(LINT-1, unmap-of-nothing, UNMAP returned 0", events[12], StringComparison.Ordinal);
        Assert.Equal(
            [
                "vfio_prereg_unregister(1099511627776, 1048576, 0)",
                "vfio_call(ioctl, 4, VFIO_GROUP_GET_DEVICE_FD, 5)",
                "vfio_put_base_device(5)",
                "vfio_put_group(4)",
                "vfio_disconnect_container(3)",
            ],
            events.Skip(13));
        Assert.Empty(listener.Errors);
    }

    [Fact]
    public void Manifest_IsValid()
    {
        // Strict: every event method is checked against its attribute, and what it writes.
        string? manifest = EventSource.GenerateManifest(typeof(EventSourceTracer).Assembly.GetType("Uapi.SpaprTce.SpaprEventSource")!, "", EventManifestOptions.Strict);

        Assert.Contains(EventSourceTracer.SourceName, manifest!, StringComparison.Ordinal);
        Assert.Contains("vfio_spapr_create_window", manifest!, StringComparison.Ordinal);
    }

    private sealed class Listener : EventListener
    {
        private readonly List<(int Thread, string Text)> _events = [];

        internal List<string> Errors { get; } = [];

        internal IEnumerable<string> OfThread(int thread)
        {
            lock (_events)
                return _events.Where(known => known.Thread == thread).Select(known => known.Text).ToArray();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == EventSourceTracer.SourceName)
                EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base class calls before this one's own fields are there.
            if (_events is null)
                return;
            string text = FormattableString.Invariant($"{eventData.EventName}({string.Join(", ", eventData.Payload!)})");
            lock (_events)
            {
                if (eventData.EventId == 0)
                    Errors.Add(text);
                else
                    _events.Add((Environment.CurrentManagedThreadId, text));
            }
        }
    }
}
