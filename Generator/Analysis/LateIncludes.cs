using Uapi.Lexing;
using Uapi.Parsing;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>
/// Reads the headers that macros silently rely on: a header may use <c>_IOW</c> in its macros without including what defines it,
/// and leave that to the program.
/// </summary>
internal sealed class LateIncludes(PreprocessedHeader preprocessed, Parser parser, Action<Token[]> declare)
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

    /// <summary>Reads what is needed and gives the names, in the order they were read.</summary>
    public List<string> Read(MacroReader macros)
    {
        List<string> late = [];
        // A header read late may lean on another one; the table is small, so this ends after a few rounds at most.
        while (true)
        {
            List<string> wanted = [];
            foreach (Token[] expansion in macros.Expansions())
                FindIn(expansion, wanted);
            int before = late.Count;
            foreach (string name in wanted)
            {
                if (late.Contains(name))
                    continue;
                late.Add(name);
                if (preprocessed.IncludeLate(name) is { } tokens)
                    declare(tokens);
                else
                    late.RemoveAt(late.Count - 1);
            }
            if (late.Count == before)
                return late;
            macros.ForgetExpansions();
        }
    }

    private void FindIn(Token[] tokens, List<string> wanted)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Identifier)
                continue;
            string name = tokens[i].Text;
            bool isTag = i > 0 && tokens[i - 1].Kind == TokenKind.Identifier && tokens[i - 1].Text is "struct" or "union";
            string? header;
            if (isTag)
            {
                if (!Tags.TryGetValue(name, out header) || parser.FindTag(name) is { Record: not null })
                    continue;
            }
            else if (!Ordinary.TryGetValue(name, out header) || parser.FindName(name) is not null || preprocessed.FindMacro(name) is not null)
            {
                continue;
            }
            if (!wanted.Contains(header))
                wanted.Add(header);
        }
    }
}
