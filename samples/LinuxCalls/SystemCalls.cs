using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>System calls that no .NET class makes; their numbers and constants come from the headers too.</summary>
internal static unsafe partial class SystemCalls
{
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint a, nint b, nint c, nint d, nint e);

    /// <summary>Makes the call.</summary>
    /// <exception cref="ErrnoException">The kernel refused.</exception>
    public static int Call(string name, int number, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0)
    {
        nint result = Call(number, a, b, c, d, e);
        return result < 0 ? throw new ErrnoException((Errno)Marshal.GetLastPInvokeError(), name) : (int)result;
    }
}
