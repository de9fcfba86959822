using System.Diagnostics.Tracing;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif

namespace Uapi.SpaprTce;

/// <summary>The events of <see cref="EventSourceTracer"/>. A method's name is its event's name, so these are spelled as QEMU spells them.</summary>
[EventSource(Name = SourceName)]
internal sealed class SpaprEventSource : EventSource
{
    internal const string SourceName = "Uapi-SpaprTce";

    internal static readonly SpaprEventSource Log = new();

    private SpaprEventSource()
    {
    }

    [Event(1, Level = EventLevel.Informational, Message = "va={0} size={1} ret={2}")]
    internal void vfio_prereg_register(ulong va, ulong size, int ret) => Write(1, va, size, ret);

    [Event(2, Level = EventLevel.Informational, Message = "va={0} size={1} ret={2}")]
    internal void vfio_prereg_unregister(ulong va, ulong size, int ret) => Write(2, va, size, ret);

    [Event(3, Level = EventLevel.Informational, Message = "pageshift={0} levels={1} winsize={2} offset={3}")]
    internal unsafe void vfio_spapr_create_window(int ps, uint levels, ulong ws, ulong off)
    {
        EventData* data = stackalloc EventData[4];
        // SAFETY: the arguments live until the event is written.
        data[0] = Of(&ps, sizeof(int));
        data[1] = Of(&levels, sizeof(uint));
        data[2] = Of(&ws, sizeof(ulong));
        data[3] = Of(&off, sizeof(ulong));
        Write(3, 4, data);
    }

    [Event(4, Level = EventLevel.Informational, Message = "offset={0}")]
    internal unsafe void vfio_spapr_remove_window(ulong off)
    {
        EventData* data = stackalloc EventData[1];
        // SAFETY: as above.
        data[0] = Of(&off, sizeof(ulong));
        Write(4, 1, data);
    }

    [Event(5, Level = EventLevel.Verbose, Message = "region_add [ram] {0} - {1} [{2}] ret={3}")]
    internal unsafe void vfio_listener_region_add_ram(ulong iova_start, ulong iova_end, ulong vaddr, int ret)
    {
        EventData* data = stackalloc EventData[4];
        // SAFETY: as above.
        data[0] = Of(&iova_start, sizeof(ulong));
        data[1] = Of(&iova_end, sizeof(ulong));
        data[2] = Of(&vaddr, sizeof(ulong));
        data[3] = Of(&ret, sizeof(int));
        Write(5, 4, data);
    }

    [Event(6, Level = EventLevel.Verbose, Message = "region_del {0} - {1} ret={2}")]
    internal void vfio_listener_region_del(ulong start, ulong end, int ret) => Write(6, start, end, ret);

    [Event(7, Level = EventLevel.Informational, Message = "close group->fd={0}")]
    internal void vfio_put_group(int fd) => WriteEvent(7, fd);

    [Event(8, Level = EventLevel.Informational, Message = "close container->fd={0}")]
    internal void vfio_disconnect_container(int fd) => WriteEvent(8, fd);

    [Event(9, Level = EventLevel.Informational, Message = "close vdev->fd={0}")]
    internal void vfio_put_base_device(int fd) => WriteEvent(9, fd);

    [Event(10, Level = EventLevel.Informational, Message = "{0}({1}, {2}) ret={3}")]
    internal unsafe void vfio_call(string call, int fd, string request, int ret)
    {
        fixed (char* callText = call, requestText = request)
        {
            EventData* data = stackalloc EventData[4];
            // SAFETY: the texts are fixed, and end with NUL as every string does.
            data[0] = Of(callText, call);
            data[1] = Of(&fd, sizeof(int));
            data[2] = Of(requestText, request);
            data[3] = Of(&ret, sizeof(int));
            Write(10, 4, data);
        }
    }

    [Event(11, Level = EventLevel.Warning, Message = "{0} {1}: {2} {3} {4}")]
    internal unsafe void vfio_refused(string call, string request, string errno, string rule, string explanation)
    {
        fixed (char* callText = call, requestText = request, errnoText = errno, ruleText = rule, explanationText = explanation)
        {
            EventData* data = stackalloc EventData[5];
            // SAFETY: as above.
            data[0] = Of(callText, call);
            data[1] = Of(requestText, request);
            data[2] = Of(errnoText, errno);
            data[3] = Of(ruleText, rule);
            data[4] = Of(explanationText, explanation);
            Write(11, 5, data);
        }
    }

    [Event(12, Level = EventLevel.Warning, Message = "{0} {1}: {2}")]
    internal void vfio_lint(string id, string name, string text) => WriteEvent(12, id, name, text);

    [NonEvent]
    private unsafe void Write(int id, ulong first, ulong second, int third)
    {
        EventData* data = stackalloc EventData[3];
        // SAFETY: the arguments live until the event is written.
        data[0] = Of(&first, sizeof(ulong));
        data[1] = Of(&second, sizeof(ulong));
        data[2] = Of(&third, sizeof(int));
        Write(id, 3, data);
    }

#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every argument is a number or a string: nothing of it can be trimmed.")]
#endif
    [NonEvent]
    private unsafe void Write(int id, int count, EventData* data)
    {
        if (IsEnabled())
            WriteEventCore(id, count, data);
    }

    [NonEvent]
    private static unsafe EventData Of(void* value, int size) => new() { DataPointer = (IntPtr)value, Size = size };

    [NonEvent]
    private static unsafe EventData Of(char* text, string of) => Of(text, (of.Length + 1) * sizeof(char));
}
