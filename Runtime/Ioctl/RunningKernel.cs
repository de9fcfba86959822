using System.Runtime.InteropServices;
using System.Text;

namespace Uapi.Ioctl;

/// <summary>Whether the machine under the process is one whose numbers this assembly knows.</summary>
internal static class RunningKernel
{
    // struct utsname of Linux: six names of 65 bytes; the fifth is the machine.
    private const int NameLength = 65;
    private const int MachineName = 4;
    private const int NameCount = 6;

    /// <summary>System and machine, for a message.</summary>
    internal static string Description { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        ? "Linux on " + Machine()
        : RuntimeInformation.OSDescription;

    /// <summary>Linux, with the error numbers of <c>asm-generic/errno.h</c> and its <c>O_CLOEXEC</c>.</summary>
    internal static bool IsSupported { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && HasGenericNumbers(Machine());

    // What the kernel says it is; the process architecture that Mono reports is wrong on POWER.
    private static unsafe string Machine()
    {
        byte* names = stackalloc byte[NameCount * NameLength];
        // SAFETY: the buffer is as long as the kernel's structure; libc's is the same on every Linux.
        if (Libc.Uname(names) != 0)
            return "";
        byte* machine = names + (MachineName * NameLength);
        int length = 0;
        while (length < NameLength && machine[length] != 0)
            length++;
        return Encoding.ASCII.GetString(machine, length);
    }

    /// <summary>False for the four families that number their errors and open flags in their own way.</summary>
    internal static bool HasGenericNumbers(string machine) =>
        !machine.StartsWith("mips", StringComparison.Ordinal)
        && !machine.StartsWith("sparc", StringComparison.Ordinal)
        && !machine.StartsWith("alpha", StringComparison.Ordinal)
        && !machine.StartsWith("parisc", StringComparison.Ordinal);
}
