using System.Text;
using Uapi.Linux;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Samples;

/// <summary>Sessions of a driver in user space on POWER, v1 and v2, with every call printed. The same code runs on the model and on <c>/dev/vfio</c>.</summary>
internal sealed class SpaprPage
{
    private const ulong BufferSize = 0x100000;
    private const ulong Iova = 0x200000;

    private readonly SpaprHost _host;
    private readonly TracingTransport _transport;
    private readonly TextTracer _tracer;
    private ulong _locked;

    public SpaprPage(SpaprHost host)
    {
        _host = host;
        // Prints each call as strace would, on the kernel and on the model.
        _tracer = new TextTracer(Print);
        _transport = new TracingTransport(host.Transport, _tracer);
        _locked = host.LockedBytes();
    }

    /// <summary>v1: one window, made by the platform; memory is pinned map by map, and the whole window is charged in advance.</summary>
    public void RunV1()
    {
        using PinnedBuffer buffer = NewBuffer();
        VfioContainer container = VfioContainer.Open(_transport);
        VfioGroup group = VfioGroup.Open(_transport, _host.Group);
        group.SetContainer(container);
        // Some kernels do v2 only.
        if (container.TrySetIommu(VfioIommuType.SpaprTce) != default)
        {
            Close(group, container);
            return;
        }

        Print("# v1 has one window, and ENABLE counts all of it as locked memory; a map before that is refused, and says why");
        container.TryMapDma(buffer.Address, Iova, 0x1000, DmaAccess.Read);
        container.Enable();
        Print("# the first map also builds the window's table, which counts too");
        container.MapDma(buffer.Address, Iova, 0x1000, DmaAccess.Read);
        container.UnmapDma(Iova, 0x1000);
        container.Disable();
        Close(group, container);
    }

    /// <summary>v2: memory is registered once, windows are made to measure.</summary>
    public void RunV2()
    {
        using PinnedBuffer buffer = NewBuffer();
        VfioContainer container = VfioContainer.Open(_transport);
        VfioGroup group = VfioGroup.Open(_transport, _host.Group);
        group.SetContainer(container);
        container.SetIommu(VfioIommuType.SpaprTceV2);

        vfio_iommu_spapr_tce_info info = container.GetSpaprInfo();
        Print("# away with the default window, it is small and has small pages; instead 64 GiB with the largest pages that ordinary memory fills");
        container.RemoveWindow(info.dma32_window_start);
        int pageShift = Enumerable.Range(12, 52).Last(shift => (info.ddw.pgsizes >> shift & 1) != 0 && 1L << shift <= SystemPage);
        ulong start = container.CreateWindow(pageShift, 1ul << 36, levels: 1);
        ulong iova = start + Iova;

        Print("# memory counts once, when it is registered; mapping it is cheap from then on");
        container.RegisterMemory(buffer.Address, BufferSize);
        container.MapDma(buffer.Address, iova, BufferSize, DmaAccess.ReadWrite);
        using (VfioDevice device = group.GetDevice(_host.DeviceName))
        {
            Picture();
            DoDma(buffer, iova);

            Print("# two mistakes, and what is said of them");
            container.TryMapDma(buffer.Address, iova, 0x800, DmaAccess.Read);
            // A kernel would not refuse this but lose the memory for good, so it is not asked.
            if (_host.Model is not null)
                container.TryUnregisterMemory(buffer.Address, BufferSize);

            Print("# what is unmapped is out of the device's reach");
            container.UnmapDma(iova, BufferSize);
            DoDma(buffer, iova);
            container.UnregisterMemory(buffer.Address, BufferSize);
            Close(device);
        }
        Close(group, container);
    }

    private long SystemPage => _host.Model is null ? Environment.SystemPageSize : 1L << _host.Model.Machine.PageShift;

    private PinnedBuffer NewBuffer()
    {
        PinnedBuffer buffer = new((int)BufferSize);
        // Its address differs from run to run.
        _tracer.NameMemory(buffer.Address, BufferSize, "buffer");
        return buffer;
    }

    // The device reads what the program wrote, and answers into the same buffer: through the TCEs, whatever they say now.
    private void DoDma(PinnedBuffer buffer, ulong iova)
    {
        if (_host.Model is null)
        {
            Print("(DMA: a driver for the device would start it now; this sample has none)");
            return;
        }
        EduDevice device = _host.Model.Devices[0];
        "ping"u8.CopyTo(buffer.Span);
        Span<byte> seen = stackalloc byte[4];
        Print(device.TryRead(iova, seen)
            ? FormattableString.Invariant($"device reads iova 0x{iova:x}: \"{Encoding.ASCII.GetString(seen)}\", and writes \"pong\" to iova 0x{iova + 0x10000:x}")
            : FormattableString.Invariant($"device reads iova 0x{iova:x}: stopped by the bridge, {device.LastFault}"));
        if (device.TryWrite(iova + 0x10000, "pong"u8))
            Print($"program reads buffer+0x10000: \"{Encoding.ASCII.GetString(buffer.Span.Slice(0x10000, 4))}\"");
    }

    private void Picture()
    {
        if (_host.Model is null)
        {
            Print("(windows: a kernel does not tell)");
            return;
        }
        for (int slot = 0; slot < 2; slot++)
        {
            DmaWindow? window = _host.Model.GetWindows().SingleOrDefault(window => window.Slot == slot);
            Print(window is null
                ? FormattableString.Invariant($"    | window {slot} | none")
                : FormattableString.Invariant($"    | window {slot} | iova 0x{window.Start:x} .. 0x{window.Start + window.Size - 1:x} | pages of {window.PageSize / 1024} KiB | {window.LiveEntries} of {window.Entries} TCEs live"));
        }
    }

    private void Close(params VfioFile[] files)
    {
        foreach (VfioFile file in files)
        {
            int descriptor = (int)file.File.DangerousGetHandle();
            file.Dispose();
            Print(FormattableString.Invariant($"close({descriptor}) = 0"));
        }
    }

    // A call, and what it did to the memory that counts as locked.
    private void Print(string text)
    {
        Page.Wrapped(text);
        ulong locked = _host.LockedBytes();
        if (locked != _locked)
            Page.Line(FormattableString.Invariant($"    locked_vm {_locked / 1024} KiB -> {locked / 1024} KiB"));
        _locked = locked;
    }
}
