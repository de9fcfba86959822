using System.Runtime.InteropServices;

namespace Uapi.Ioctl;

/// <summary>Whether the machine under the process is one whose numbers this assembly knows.</summary>
internal static class RunningKernel
{
    /// <summary>Linux, with the error numbers of <c>asm-generic/errno.h</c> and its <c>O_CLOEXEC</c>.</summary>
    internal static bool IsSupported { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && HasGenericNumbers(UapiProcess.Target);

    /// <summary>System and target, for a message.</summary>
    internal static string Description =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "Linux on " + UapiProcess.Target : RuntimeInformation.OSDescription;

    /// <summary>False for the families that number their errors and open flags in their own way, and for a machine nobody knows.</summary>
    internal static bool HasGenericNumbers(UapiTarget target) =>
        target is not (UapiTarget.Unknown or UapiTarget.Mips64el or UapiTarget.Mipsel or UapiTarget.Sparc64 or UapiTarget.Alpha or UapiTarget.Hppa);
}
