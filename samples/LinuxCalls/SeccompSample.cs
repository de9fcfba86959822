using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/seccomp.h: a thread whose getpriority() is answered by another thread of this program instead of the kernel.</summary>
internal static unsafe class SeccompSample
{
    private const int Answer = 42;

    public static string Run()
    {
        using ManualResetEventSlim isFiltered = new();
        LinuxFile? listener = null;
        int answer = 0;
        Exception? refusal = null;
        // A filter binds the thread that installs it, for good: so it gets one of its own.
        Thread filtered = new(() =>
        {
            try
            {
                listener = InstallFilter();
                isFiltered.Set();
                answer = SystemCalls.Call("getpriority", Unistd.__NR_getpriority);
            }
            catch (ErrnoException exception)
            {
                refusal = exception;
                isFiltered.Set();
            }
        });
        filtered.Start();
        isFiltered.Wait();
        if (listener is null)
            throw refusal!;
        using (listener)
        {
            seccomp_notif request = default;
            listener.Ioctl(Seccomp.SECCOMP_IOCTL_NOTIF_RECV, ref request);
            seccomp_notif_resp response = new() { id = request.id, val = Answer };
            listener.Ioctl(Seccomp.SECCOMP_IOCTL_NOTIF_SEND, ref response);
            filtered.Join();
            return $"system call {(request.data.nr == Unistd.__NR_getpriority ? "getpriority" : request.data.nr)} was answered with {answer} by this program";
        }
    }

    // If the number of the call is getpriority's, ask the listener; else let it pass.
    private static LinuxFile InstallFilter()
    {
        SystemCalls.Call("prctl", Unistd.__NR_prctl, Prctl.PR_SET_NO_NEW_PRIVS, 1);
        ReadOnlySpan<sock_filter> program =
        [
            new() { code = BpfCommon.BPF_LD | BpfCommon.BPF_W | BpfCommon.BPF_ABS, k = seccomp_data.Layout.nr_offset },
            new() { code = BpfCommon.BPF_JMP | BpfCommon.BPF_JEQ | BpfCommon.BPF_K, jt = 0, jf = 1, k = Unistd.__NR_getpriority },
            new() { code = BpfCommon.BPF_RET | BpfCommon.BPF_K, k = Seccomp.SECCOMP_RET_USER_NOTIF },
            new() { code = BpfCommon.BPF_RET | BpfCommon.BPF_K, k = Seccomp.SECCOMP_RET_ALLOW },
        ];
        fixed (sock_filter* first = program)
        {
            sock_fprog filter = new() { len = (ushort)program.Length, filter = (nint)first };
            return LinuxFile.FromDescriptor(SystemCalls.Call(
                "seccomp", Unistd.__NR_seccomp, Seccomp.SECCOMP_SET_MODE_FILTER, (nint)Seccomp.SECCOMP_FILTER_FLAG_NEW_LISTENER, (nint)(&filter)));
        }
    }
}
