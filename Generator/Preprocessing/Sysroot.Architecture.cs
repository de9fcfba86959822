using System.Text;
using Uapi.Model;

namespace Uapi.Preprocessing;

// asm/*: what a target's own directory would say, made from the table of targets.
public static partial class Sysroot
{
    private static string? ArchitectureHeader(Target target, string name) => name switch
    {
        "asm/types.h" => Lines("#pragma once", target.KernelInt64IsLong ? "#include <asm-generic/int-l64.h>" : "#include <asm-generic/int-ll64.h>"),
        "asm/bitsperlong.h" => Lines("#pragma once", $"#define __BITS_PER_LONG {target.LongSize * 8}", "#include <asm-generic/bitsperlong.h>"),
        "asm/byteorder.h" => Lines("#pragma once", $"#include <linux/byteorder/{(target.ByteOrder == ByteOrder.Big ? "big" : "little")}_endian.h>"),
        "asm/swab.h" => Lines("#pragma once"),
        "asm/posix_types.h" => PosixTypes(target),
        "asm/param.h" => Lines("#pragma once", $"#define HZ {target.UserHz}", $"#define EXEC_PAGESIZE {target.ExecPageSize}", "#include <asm-generic/param.h>"),
        "asm/ioctl.h" => IoctlHeader(target.Ioctl),
        _ => IsGeneric(target, name) ? $"#include <asm-generic/{name.Substring(4)}>\n" : null,
    };

    private static bool IsGeneric(Target target, string name) =>
        name.Length > 6 && name.EndsWith(".h", StringComparison.Ordinal) && target.GenericHeaders.Split(' ').Contains(name.Substring(4, name.Length - 6));

    private static string Lines(params string[] lines) => string.Join("\n", lines) + "\n";

    // asm-generic/posix_types.h leaves a type alone when a macro of its name exists.
    private static string PosixTypes(Target target)
    {
        StringBuilder text = new("#pragma once\n");
        foreach (string entry in target.KernelTypes.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = entry.IndexOf(':');
            string name = "__kernel_" + entry.Substring(0, colon);
            text.Append($"typedef {entry.Substring(colon + 1)} {name};\n#define {name} {name}\n");
            if (name == "__kernel_suseconds_t")
                text.Append("struct __kernel_old_timeval { long tv_sec; __kernel_suseconds_t tv_usec; };\n#define __kernel_old_timeval __kernel_old_timeval\n");
        }
        return text.Append("#include <asm-generic/posix_types.h>\n").ToString();
    }

    // Where asm-generic's macros do not fit, they are stated here and asm-generic's header is not included.
    private static string IoctlHeader(IoctlEncoding encoding)
    {
        string start = Lines(
            "#pragma once",
            $"#define _IOC_SIZEBITS {encoding.SizeBits}",
            $"#define _IOC_DIRBITS {16 - encoding.SizeBits}",
            $"#define _IOC_NONE {encoding.None}U",
            $"#define _IOC_READ {encoding.Read}U",
            $"#define _IOC_WRITE {encoding.Write}U");
        if (encoding.IsUnsignedInt)
        {
            return start
                + "#define _IOC(dir, type, nr, size) ((unsigned int)(((dir) << _IOC_DIRSHIFT) | ((type) << _IOC_TYPESHIFT) | ((nr) << _IOC_NRSHIFT) | ((size) << _IOC_SIZESHIFT)))\n"
                + GenericIoctl;
        }
        if (encoding.SizeMayTakeNone)
        {
            return start
                + "#define _IOC_XSIZEMASK ((1 << (_IOC_SIZEBITS + 1)) - 1)\n"
                + "#define _IOC_DIR(nr) ((((nr) >> _IOC_DIRSHIFT) & (_IOC_WRITE | _IOC_READ)) ? (((nr) >> _IOC_DIRSHIFT) & (_IOC_WRITE | _IOC_READ)) : (((nr) >> _IOC_DIRSHIFT) & _IOC_DIRMASK))\n"
                + "#define _IOC_SIZE(nr) ((((nr) >> _IOC_DIRSHIFT) & (_IOC_WRITE | _IOC_READ)) ? (((nr) >> _IOC_SIZESHIFT) & _IOC_XSIZEMASK) : 0)\n"
                + "#define IOCSIZE_MASK (_IOC_XSIZEMASK << _IOC_SIZESHIFT)\n"
                + GenericIoctl;
        }
        return start + "#include <asm-generic/ioctl.h>\n";
    }
}
