namespace Uapi.Truth;

/// <summary>What a header needs before it, where it does not say so itself: the user of such a header knows.</summary>
internal static class Preludes
{
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["asm-generic/ucontext.h"] = ["linux/signal.h", "asm/sigcontext.h"],
        ["asm/ucontext.h"] = ["linux/signal.h", "asm/sigcontext.h"],
        ["linux/coda.h"] = ["sys/types.h"],
        ["linux/errqueue.h"] = ["linux/time.h"],
        ["linux/hdlc/ioctl.h"] = ["linux/if.h"],
        ["linux/omapfb.h"] = ["stddef.h"],
        ["linux/phonet.h"] = ["sys/socket.h"],
        ["linux/sctp.h"] = ["sys/socket.h", "stdint.h"],
        ["linux/sysctl.h"] = ["stddef.h"],
        ["linux/usb/audio.h"] = ["stddef.h"],
    };

    /// <summary>Headers that need others which no distribution installs, and one that forbids being included by itself.</summary>
    public static readonly IReadOnlySet<string> Impossible =
        new HashSet<string>(StringComparer.Ordinal) { "xen/privcmd.h", "xen/gntdev.h", "xen/evtchn.h", "linux/patchkey.h" };

    /// <summary>The headers to include first.</summary>
    public static IReadOnlyList<string> Of(string header) => Table.GetValueOrDefault(header) ?? [];
}
