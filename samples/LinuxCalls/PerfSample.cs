using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/perf_event.h: counts the page faults of this thread while it touches fresh memory.</summary>
internal static unsafe class PerfSample
{
    private const int Pages = 64;

    public static string Run()
    {
        // Bit-fields of the header are properties.
        perf_event_attr attributes = new()
        {
            type = (uint)perf_type_id.PERF_TYPE_SOFTWARE,
            size = (uint)sizeof(perf_event_attr),
            config = (ulong)perf_sw_ids.PERF_COUNT_SW_PAGE_FAULTS,
            disabled = 1,
            exclude_kernel = 1,
        };
        using LinuxFile counter = LinuxFile.FromDescriptor(
            SystemCalls.Call("perf_event_open", Unistd.__NR_perf_event_open, (nint)(&attributes), 0, -1, -1, (nint)PerfEvent.PERF_FLAG_FD_CLOEXEC));
        counter.Ioctl(PerfEvent.PERF_EVENT_IOC_RESET);
        counter.Ioctl(PerfEvent.PERF_EVENT_IOC_ENABLE);
        Touch();
        counter.Ioctl(PerfEvent.PERF_EVENT_IOC_DISABLE);

        ulong faults = 0;
        KernelTransport.Instance.Read(counter, -1, new Span<byte>(&faults, sizeof(ulong))).GetValueOrThrow("read", 0);
        return $"touching {Pages} pages took {(faults >= Pages / 2 ? "page faults, and they were counted" : $"{faults} page faults")}";
    }

    private static void Touch()
    {
        byte* memory = (byte*)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)(Pages * Environment.SystemPageSize));
        for (int page = 0; page < Pages; page++)
            memory[page * Environment.SystemPageSize] = 1;
        System.Runtime.InteropServices.NativeMemory.Free(memory);
    }
}
