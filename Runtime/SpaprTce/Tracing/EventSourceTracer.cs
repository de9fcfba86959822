namespace Uapi.SpaprTce;

/// <summary>Hands calls to the event source <c>Uapi-SpaprTce</c>, for <c>dotnet-trace</c> or an <see cref="System.Diagnostics.Tracing.EventListener"/>.</summary>
/// <remarks>
/// <para>
/// Where QEMU has a trace event for what happened, the event has its name and its arguments, so that what reads QEMU's traces reads these:
/// <c>vfio_prereg_register</c>, <c>vfio_prereg_unregister</c>, <c>vfio_spapr_create_window</c>, <c>vfio_spapr_remove_window</c>, <c>vfio_listener_region_add_ram</c> (MAP),
/// <c>vfio_listener_region_del</c> (UNMAP), <c>vfio_put_group</c>, <c>vfio_disconnect_container</c>, <c>vfio_put_base_device</c> (close).
/// Ends of ranges are the last byte, as there. The others are named here: <c>vfio_call</c>, <c>vfio_refused</c>, <c>vfio_lint</c>.
/// </para>
/// <para>While nobody has enabled the source, calls are not looked at. Programs compiled ahead of time have no event sources unless they are built with <c>EventSourceSupport</c>.</para>
/// </remarks>
public sealed class EventSourceTracer : SpaprTracer
{
    /// <summary>The name of the event source.</summary>
    public const string SourceName = SpaprEventSource.SourceName;

    /// <inheritdoc/>
    public override bool IsListening => SpaprEventSource.Log.IsEnabled();

    /// <inheritdoc/>
    public override void OnCall(TracedCall call)
    {
        if (call is null)
            throw new ArgumentNullException(nameof(call));
        SpaprEventSource log = SpaprEventSource.Log;
        // As QEMU does: 0, or the error with a minus. A positive value is an answer that only defects give.
        int result = call.Result.IsSuccess ? call.Result.Value : -(int)call.Result.Errno;
        switch (call.RequestName)
        {
            case "VFIO_IOMMU_SPAPR_REGISTER_MEMORY":
                log.vfio_prereg_register(Sent(call, "vaddr"), Sent(call, "size"), result);
                break;
            case "VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY":
                log.vfio_prereg_unregister(Sent(call, "vaddr"), Sent(call, "size"), result);
                break;
            case "VFIO_IOMMU_SPAPR_TCE_CREATE" when result == 0:
                log.vfio_spapr_create_window((int)Sent(call, "page_shift"), (uint)Sent(call, "levels"), Sent(call, "window_size"), Value(call.Answered, "start_addr"));
                break;
            case "VFIO_IOMMU_SPAPR_TCE_REMOVE" when result == 0:
                log.vfio_spapr_remove_window(Sent(call, "start_addr"));
                break;
            case "VFIO_IOMMU_MAP_DMA":
                log.vfio_listener_region_add_ram(Sent(call, "iova"), unchecked(Sent(call, "iova") + Sent(call, "size") - 1), Sent(call, "vaddr"), result);
                break;
            case "VFIO_IOMMU_UNMAP_DMA":
                log.vfio_listener_region_del(Sent(call, "iova"), unchecked(Sent(call, "iova") + Sent(call, "size") - 1), result);
                break;
            case null when call.SystemCall == "close" && result == 0 && call.File == VfioFileKind.Group:
                log.vfio_put_group(call.Descriptor);
                break;
            case null when call.SystemCall == "close" && result == 0 && call.File == VfioFileKind.Container:
                log.vfio_disconnect_container(call.Descriptor);
                break;
            case null when call.SystemCall == "close" && result == 0 && call.File == VfioFileKind.Device:
                log.vfio_put_base_device(call.Descriptor);
                break;
            default:
                log.vfio_call(call.SystemCall, call.Descriptor, call.RequestName ?? call.Path ?? "", result);
                break;
        }
        if (!call.Result.IsSuccess)
            log.vfio_refused(call.SystemCall, call.RequestName ?? "", call.Result.Errno.ToString(), call.Refusal?.Rule.Id ?? "", call.Explanation ?? "");
        foreach (LintFinding finding in call.Lints)
            log.vfio_lint(finding.Lint.Id, finding.Lint.Name, finding.Text);
    }

    private static ulong Sent(TracedCall call, string name) => Value(call.Sent, name);

    private static ulong Value(IReadOnlyList<TracedField> fields, string name)
    {
        foreach (TracedField field in fields)
        {
            if (field.Name == name)
                return field.Value;
        }
        return 0;
    }
}
