using System.Text;

namespace Uapi.Preprocessing;

// Stand-ins for the C library's headers that uapi headers include: the few names they take from them, with the layouts that
// library and kernel agree on. Types the kernel also declares come from the kernel's header, so that the two never meet twice.
public static partial class Sysroot
{
    private static readonly HashSet<string> LibraryNames = new(StringComparer.Ordinal)
    {
        "arpa/inet.h", "assert.h", "byteswap.h", "endian.h", "errno.h", "features.h", "inttypes.h", "limits.h", "memory.h", "net/ethernet.h",
        "net/if.h", "netinet/if_ether.h", "netinet/in.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h",
        "strings.h", "sys/cdefs.h", "sys/ioctl.h", "sys/param.h", "sys/select.h", "sys/socket.h", "sys/time.h", "sys/types.h", "sys/uio.h",
        "time.h", "unistd.h",
    };

    private static string? LibraryHeader(string name) => name switch
    {
        "stddef.h" => Stddef,
        "stdint.h" or "inttypes.h" => Stdint(),
        "stdbool.h" => Lines("#pragma once", "#define bool _Bool", "#define true 1", "#define false 0"),
        "limits.h" => Limits,
        "string.h" or "strings.h" or "memory.h" => StringFunctions,
        "stdlib.h" => Lines("#pragma once", "#include <stddef.h>", "void *malloc(size_t);", "void *calloc(size_t, size_t);", "void free(void *);", "void abort(void);"),
        "stdio.h" or "assert.h" or "unistd.h" or "features.h" or "sys/cdefs.h" => Lines("#pragma once", "#include <sys/types.h>"),
        "stdarg.h" => Lines("#pragma once", "typedef __builtin_va_list va_list;"),
        "errno.h" => Lines("#pragma once", "#include <linux/errno.h>"),
        "sys/types.h" => SystemTypes,
        "sys/socket.h" => Sockets,
        "sys/time.h" or "time.h" => Time,
        "sys/select.h" => Lines("#pragma once", "#include <sys/time.h>", "typedef __kernel_fd_set fd_set;"),
        "sys/ioctl.h" => Lines("#pragma once", "#include <linux/ioctl.h>", "int ioctl(int, unsigned long, ...);"),
        "sys/uio.h" => Lines("#pragma once", "#include <sys/types.h>", "#include <linux/uio.h>"),
        "endian.h" or "byteswap.h" or "sys/param.h" => Endian,
        "netinet/in.h" => Lines("#pragma once", "#include <sys/socket.h>", "#include <linux/in.h>", "#include <linux/in6.h>"),
        "netinet/if_ether.h" or "net/ethernet.h" => Lines("#pragma once", "#include <linux/if_ether.h>"),
        "net/if.h" => Lines("#pragma once", "#include <linux/if.h>"),
        "arpa/inet.h" => Lines("#pragma once", "#include <netinet/in.h>"),
        _ => null,
    };

    // With a guard: what several targets read each for itself is remembered only if nothing depends on which files were read before.
    private const string Stddef = """
        #ifndef __UAPI_STDDEF_H
        #define __UAPI_STDDEF_H
        typedef __SIZE_TYPE__ size_t;
        typedef __PTRDIFF_TYPE__ ptrdiff_t;
        typedef __WCHAR_TYPE__ wchar_t;
        #define NULL ((void *)0)
        #define offsetof(type, member) __builtin_offsetof(type, member)
        #endif

        """;

    private const string Limits = """
        #pragma once
        #define CHAR_BIT 8
        #define SCHAR_MIN (-128)
        #define SCHAR_MAX 127
        #define UCHAR_MAX 255
        #ifdef __CHAR_UNSIGNED__
        #define CHAR_MIN 0
        #define CHAR_MAX UCHAR_MAX
        #else
        #define CHAR_MIN SCHAR_MIN
        #define CHAR_MAX SCHAR_MAX
        #endif
        #define SHRT_MIN (-32768)
        #define SHRT_MAX 32767
        #define USHRT_MAX 65535
        #define INT_MAX __INT_MAX__
        #define INT_MIN (-INT_MAX - 1)
        #define UINT_MAX (INT_MAX * 2U + 1U)
        #define LONG_MAX __LONG_MAX__
        #define LONG_MIN (-LONG_MAX - 1L)
        #define ULONG_MAX (LONG_MAX * 2UL + 1UL)
        #define LLONG_MAX __LONG_LONG_MAX__
        #define LLONG_MIN (-LLONG_MAX - 1LL)
        #define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
        #define SSIZE_MAX LONG_MAX
        #include <linux/limits.h>

        """;

    private const string StringFunctions = """
        #pragma once
        #include <stddef.h>
        void *memcpy(void *, const void *, size_t);
        void *memmove(void *, const void *, size_t);
        void *memset(void *, int, size_t);
        int memcmp(const void *, const void *, size_t);
        size_t strlen(const char *);
        char *strcpy(char *, const char *);
        char *strncpy(char *, const char *, size_t);
        int strcmp(const char *, const char *);
        int strncmp(const char *, const char *, size_t);

        """;

    private const string SystemTypes = """
        #pragma once
        #include <stddef.h>
        #include <stdint.h>
        #include <linux/types.h>
        typedef unsigned char u_char;
        typedef unsigned short u_short;
        typedef unsigned int u_int;
        typedef unsigned long u_long;
        typedef unsigned short ushort;
        typedef unsigned int uint;
        typedef unsigned long ulong;
        typedef uint8_t u_int8_t;
        typedef uint16_t u_int16_t;
        typedef uint32_t u_int32_t;
        typedef uint64_t u_int64_t;
        #define __BIT_TYPES_DEFINED__ 1
        typedef __kernel_ssize_t ssize_t;
        typedef char *caddr_t;
        typedef __kernel_ino_t ino_t;
        typedef int pid_t;
        typedef unsigned int uid_t;
        typedef unsigned int gid_t;
        typedef unsigned int mode_t;
        typedef unsigned long long dev_t;
        typedef long off_t;
        typedef long long loff_t;
        typedef __kernel_time_t time_t;
        typedef __kernel_suseconds_t suseconds_t;
        typedef __kernel_clockid_t clockid_t;
        typedef int key_t;
        typedef unsigned int id_t;

        """;

    private const string Sockets = """
        #pragma once
        #include <sys/types.h>
        typedef unsigned short sa_family_t;
        typedef unsigned int socklen_t;
        struct sockaddr { sa_family_t sa_family; char sa_data[14]; };
        struct sockaddr_storage { sa_family_t ss_family; char __ss_padding[128 - sizeof(sa_family_t) - sizeof(long)]; unsigned long __ss_align; };
        struct linger { int l_onoff; int l_linger; };
        #define MSG_FIN 0x200
        #define AF_UNSPEC 0
        #define AF_UNIX 1
        #define AF_LOCAL AF_UNIX
        #define AF_INET 2
        #define AF_INET6 10
        #define AF_NETLINK 16
        #define AF_PACKET 17
        #define PF_UNSPEC AF_UNSPEC
        #define PF_UNIX AF_UNIX
        #define PF_INET AF_INET
        #define PF_INET6 AF_INET6
        #define PF_NETLINK AF_NETLINK
        #define PF_PACKET AF_PACKET

        """;

    // As in C libraries, size_t is not among what these bring.
    private const string Time = """
        #pragma once
        #include <linux/types.h>
        #include <linux/time.h>
        typedef __kernel_time_t time_t;
        typedef __kernel_suseconds_t suseconds_t;

        """;

    private const string Endian = """
        #pragma once
        #include <sys/types.h>
        #define __LITTLE_ENDIAN 1234
        #define __BIG_ENDIAN 4321
        #define __PDP_ENDIAN 3412
        #define __BYTE_ORDER __BYTE_ORDER__
        #define __FLOAT_WORD_ORDER __BYTE_ORDER
        #define LITTLE_ENDIAN __LITTLE_ENDIAN
        #define BIG_ENDIAN __BIG_ENDIAN
        #define PDP_ENDIAN __PDP_ENDIAN
        #define BYTE_ORDER __BYTE_ORDER

        """;

    private static string Stdint()
    {
        StringBuilder text = new("#ifndef __UAPI_STDINT_H\n#define __UAPI_STDINT_H\n");
        foreach (int bits in new[] { 8, 16, 32, 64 })
        {
            text.Append($"typedef __INT{bits}_TYPE__ int{bits}_t;\ntypedef __UINT{bits}_TYPE__ uint{bits}_t;\n");
            text.Append($"typedef __INT_LEAST{bits}_TYPE__ int_least{bits}_t;\ntypedef __UINT_LEAST{bits}_TYPE__ uint_least{bits}_t;\n");
            text.Append($"#define INT{bits}_MAX __INT{bits}_MAX__\n#define INT{bits}_MIN (-INT{bits}_MAX - 1)\n#define UINT{bits}_MAX __UINT{bits}_MAX__\n");
        }
        text.Append("typedef __INTPTR_TYPE__ intptr_t;\ntypedef __UINTPTR_TYPE__ uintptr_t;\n");
        text.Append("typedef __INTMAX_TYPE__ intmax_t;\ntypedef __UINTMAX_TYPE__ uintmax_t;\n");
        text.Append("#define SIZE_MAX __SIZE_MAX__\n#define UINTPTR_MAX __UINTPTR_MAX__\n#define INTPTR_MAX __INTPTR_MAX__\n#endif\n");
        return text.ToString();
    }
}
