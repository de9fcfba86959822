using System.Text;
using Uapi.Model;

namespace Uapi.Preprocessing;

// asm/*: what a target's own directory would say, made from the table of targets.
public static partial class Sysroot
{
    // asm/ headers that are no more than asm-generic's where a target says nothing else.
    private static string? ArchitectureHeader(Target target, string name) => name switch
    {
        "asm/types.h" => Lines("#pragma once", target.KernelInt64IsLong ? "#include <asm-generic/int-l64.h>" : "#include <asm-generic/int-ll64.h>"),
        "asm/bitsperlong.h" => Lines("#pragma once", $"#define __BITS_PER_LONG {target.LongSize * 8}", "#include <asm-generic/bitsperlong.h>"),
        "asm/byteorder.h" => Lines("#pragma once", $"#include <linux/byteorder/{(target.ByteOrder == ByteOrder.Big ? "big" : "little")}_endian.h>"),
        "asm/swab.h" => Lines("#pragma once"),
        "asm/posix_types.h" => PosixTypes(target),
        "asm/ioctl.h" => IoctlHeader(target.Ioctl),
        _ => null,
    };

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

    private static string IoctlHeader(IoctlEncoding encoding) => Lines(
        "#pragma once",
        $"#define _IOC_SIZEBITS {encoding.SizeBits}",
        $"#define _IOC_DIRBITS {16 - encoding.SizeBits}",
        $"#define _IOC_NONE {encoding.None}U",
        $"#define _IOC_READ {encoding.Read}U",
        $"#define _IOC_WRITE {encoding.Write}U",
        "#include <asm-generic/ioctl.h>");
}
