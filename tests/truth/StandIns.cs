namespace Uapi.Truth;

/// <summary>The few C library headers that kernel headers include, for the compilers that come without a C library.</summary>
/// <remarks>Only what the kernel's headers take from them; a compiler with a real library never sees these. Not the product's: this side must not believe the other.</remarks>
internal static class StandIns
{
    private static readonly (string Name, string[] Lines)[] Headers =
    [
        ("sys/types.h",
        [
            "#include <stddef.h>", "#include <stdint.h>", "#include <linux/posix_types.h>",
            "typedef unsigned char u_char;", "typedef unsigned short u_short;", "typedef unsigned int u_int;", "typedef unsigned long u_long;",
            "typedef uint8_t u_int8_t;", "typedef uint16_t u_int16_t;", "typedef uint32_t u_int32_t;", "typedef uint64_t u_int64_t;",
            "typedef char *caddr_t;", "typedef __kernel_ino_t ino_t;", "typedef __kernel_ssize_t ssize_t;", "typedef int pid_t;", "typedef unsigned int uid_t;", "typedef unsigned int gid_t;",
            "typedef __kernel_old_time_t time_t;", "#define __BIT_TYPES_DEFINED__ 1",
        ]),
        ("stdint.h",
        [
            "typedef __INT8_TYPE__ int8_t;", "typedef __INT16_TYPE__ int16_t;", "typedef __INT32_TYPE__ int32_t;", "typedef __INT64_TYPE__ int64_t;",
            "typedef __UINT8_TYPE__ uint8_t;", "typedef __UINT16_TYPE__ uint16_t;", "typedef __UINT32_TYPE__ uint32_t;", "typedef __UINT64_TYPE__ uint64_t;",
            "typedef __INTPTR_TYPE__ intptr_t;", "typedef __UINTPTR_TYPE__ uintptr_t;",
        ]),
        // GCC's own includes the library's behind itself.
        ("limits.h", ["#include <linux/limits.h>"]),
        ("sys/time.h", ["#include <linux/time.h>", "typedef __kernel_old_time_t time_t;"]),
        ("time.h", ["#include <stddef.h>", "#include <linux/time.h>", "typedef __kernel_old_time_t time_t;"]),
        ("sys/socket.h",
        [
            "#include <sys/types.h>", "typedef unsigned short sa_family_t;", "typedef unsigned int socklen_t;",
            "struct sockaddr { sa_family_t sa_family; char sa_data[14]; };",
            "struct sockaddr_storage { sa_family_t ss_family; char padding[128 - 2 - sizeof(long)]; unsigned long align; };",
            "enum { MSG_FIN = 0x200 };", "#define MSG_FIN MSG_FIN", "#define AF_INET 2", "#define AF_INET6 10",
        ]),
        ("sys/ioctl.h", ["#include <asm/ioctls.h>", "#include <asm/ioctl.h>"]),
        ("string.h", ["#include <stddef.h>", "void *memset(void *, int, size_t);", "void *memcpy(void *, const void *, size_t);", "size_t strlen(const char *);", "char *strncpy(char *, const char *, size_t);"]),
        ("stdlib.h", ["#include <stddef.h>"]),
        ("unistd.h", ["#include <sys/types.h>"]),
        ("endian.h", ["#define __LITTLE_ENDIAN 1234", "#define __BIG_ENDIAN 4321", "#define __BYTE_ORDER __BYTE_ORDER__"]),
        ("netinet/in.h", ["#include <sys/socket.h>", "#include <linux/in.h>", "#include <linux/in6.h>"]),
        ("netinet/if_ether.h", ["#include <linux/if_ether.h>"]),
        ("net/if.h", ["#include <linux/if.h>"]),
    ];

    /// <summary>Writes them below a directory.</summary>
    public static void Write(string directory)
    {
        foreach ((string name, string[] lines) in Headers)
        {
            string path = Path.Combine(directory, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllLines(path, lines.Prepend("#pragma once"));
        }
    }
}
