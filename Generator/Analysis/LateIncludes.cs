using Uapi.Lexing;
using Uapi.Parsing;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>
/// Finds the headers that macros silently rely on: a header may use <c>_IOW</c> in its macros without including what defines it,
/// and leave that to the program.
/// </summary>
internal sealed class LateIncludes(PreprocessedHeader preprocessed, Parser parser)
{
    // Which header a program would include for a name. Facts about the kernel's headers, each needed by at least one of them.
    private static readonly Dictionary<string, string> Ordinary = new(StringComparer.Ordinal)
    {
        ["_IO"] = "linux/ioctl.h",
        ["_IOR"] = "linux/ioctl.h",
        ["_IOW"] = "linux/ioctl.h",
        ["_IOWR"] = "linux/ioctl.h",
        ["_IOC"] = "linux/ioctl.h",
        ["_IOC_NONE"] = "linux/ioctl.h",
        ["_IOC_READ"] = "linux/ioctl.h",
        ["_IOC_WRITE"] = "linux/ioctl.h",
        ["_IOC_NRBITS"] = "linux/ioctl.h",
        ["_IOC_SIZEBITS"] = "linux/ioctl.h",
        ["_IOC_SIZEMASK"] = "linux/ioctl.h",
        ["_IOC_SIZESHIFT"] = "linux/ioctl.h",
        ["_IOC_SIZE"] = "linux/ioctl.h",
        ["_IOC_NR"] = "linux/ioctl.h",
        ["_IOC_TYPE"] = "linux/ioctl.h",
        ["_IOC_DIR"] = "linux/ioctl.h",
        ["size_t"] = "stddef.h",
        ["ptrdiff_t"] = "stddef.h",
        ["offsetof"] = "stddef.h",
        ["SIOCDEVPRIVATE"] = "linux/sockios.h",
        ["SIOCPROTOPRIVATE"] = "linux/sockios.h",
        ["HZ"] = "asm/param.h",
        ["MD_MAJOR"] = "linux/major.h",
        ["ATMIOC_PHYTYP"] = "linux/atmioc.h",
        ["V4L2_EVENT_PRIVATE_START"] = "linux/videodev2.h",
        ["USB_TYPE_CLASS"] = "linux/usb/ch9.h",
        ["FS_IOC_GETFLAGS"] = "linux/fs.h",
        ["FS_IOC_SETFLAGS"] = "linux/fs.h",
        ["FS_IOC_GETVERSION"] = "linux/fs.h",
        ["FS_IOC_SETVERSION"] = "linux/fs.h",
        ["NLMSG_ALIGN"] = "linux/netlink.h",
        ["NLMSG_MIN_TYPE"] = "linux/netlink.h",
        ["NLA_F_NESTED"] = "linux/netlink.h",
        ["FIONREAD"] = "asm/ioctls.h",
        ["TIOCOUTQ"] = "asm/ioctls.h",
        ["PATH_MAX"] = "linux/limits.h",
        ["NAME_MAX"] = "linux/limits.h",
        ["INT_MAX"] = "limits.h",
        ["ULONG_MAX"] = "limits.h",
        ["bool"] = "stdbool.h",
    };

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["fiemap"] = "linux/fiemap.h",
        ["blk_user_trace_setup"] = "linux/blktrace_api.h",
        ["sock_fprog"] = "linux/filter.h",
        ["atmif_sioc"] = "linux/atmdev.h",
        ["timeval"] = "linux/time.h",
        ["serial_rs485"] = "linux/serial.h",
        ["serial_iso7816"] = "linux/serial.h",
        ["termios"] = "asm/termbits.h",
        ["termios2"] = "asm/termbits.h",
        ["termio"] = "asm/termios.h",
        ["winsize"] = "asm/termios.h",
        ["sgttyb"] = "asm/termios.h",
        ["tchars"] = "asm/termios.h",
        ["ltchars"] = "asm/termios.h",
    };

    /// <summary>The headers that the macros need as things stand, in the order in which they are met.</summary>
    public List<string> FindMissing(MacroReader macros)
    {
        List<string> wanted = [];
        foreach (MacroShape shape in macros.Shapes())
        {
            foreach (LateName name in shape.LateNames ??= FindNames(shape.Tokens))
            {
                if (!wanted.Contains(name.Header) && !IsKnown(name))
                    wanted.Add(name.Header);
            }
        }
        return wanted;
    }

    private bool IsKnown(LateName name) => name.IsTag
        ? parser.FindTag(name.Name) is { Record: not null }
        : parser.FindName(name.Name) is not null || preprocessed.FindMacro(name.Name) is not null;

    // The names of an expansion that a header is known for.
    private static LateName[] FindNames(Token[]? tokens)
    {
        List<LateName>? names = null;
        for (int i = 0; i < tokens?.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Identifier)
                continue;
            string name = tokens[i].Text;
            bool isTag = i > 0 && tokens[i - 1].Kind == TokenKind.Identifier && tokens[i - 1].Text is "struct" or "union";
            if ((isTag ? Tags : Ordinary).TryGetValue(name, out string? header))
                (names ??= []).Add(new LateName(name, isTag, header));
        }
        return names is null ? [] : [.. names];
    }
}

/// <summary>A name that a program gets from a header which it may have to read.</summary>
internal readonly record struct LateName(string Name, bool IsTag, string Header);
