using System.Text;

namespace Uapi.Preprocessing;

// linux/* and asm-generic/*: what vfio.h and its like include, and what the C library's stand-ins lean on.
public static partial class Sysroot
{
    private static string? KernelHeader(string name) => name switch
    {
        "linux/types.h" => LinuxTypes,
        "linux/posix_types.h" => LinuxPosixTypes,
        "linux/stddef.h" => LinuxStddef,
        "linux/compiler.h" or "linux/compiler_types.h" => LinuxCompiler,
        "linux/const.h" => LinuxConst,
        "linux/ioctl.h" => Lines("#pragma once", "#include <asm/ioctl.h>"),
        "linux/limits.h" => LinuxLimits,
        "linux/time_types.h" => LinuxTimeTypes,
        "linux/time.h" => LinuxTime,
        "linux/swab.h" => LinuxSwab,
        "linux/byteorder/little_endian.h" => ByteOrderHeader("little", "LITTLE", "1234", "le", "be"),
        "linux/byteorder/big_endian.h" => ByteOrderHeader("big", "BIG", "4321", "be", "le"),
        "asm-generic/types.h" => Lines("#pragma once", "#include <asm-generic/int-ll64.h>"),
        "asm-generic/int-ll64.h" => Integers("long long"),
        "asm-generic/int-l64.h" => Integers("long"),
        "asm-generic/bitsperlong.h" => GenericBitsPerLong,
        "asm-generic/posix_types.h" => GenericPosixTypes,
        "asm-generic/ioctl.h" => GenericIoctl,
        "asm-generic/param.h" => Lines("#pragma once", "#ifndef HZ", "#define HZ 100", "#endif", "#ifndef EXEC_PAGESIZE", "#define EXEC_PAGESIZE 4096", "#endif", "#define NOGROUP (-1)", "#define MAXHOSTNAMELEN 64"),
        _ => null,
    };

    private static string Integers(string wide) => Lines(
        "#pragma once",
        "#include <asm/bitsperlong.h>",
        "typedef signed char __s8;",
        "typedef unsigned char __u8;",
        "typedef signed short __s16;",
        "typedef unsigned short __u16;",
        "typedef signed int __s32;",
        "typedef unsigned int __u32;",
        $"typedef signed {wide} __s64;",
        $"typedef unsigned {wide} __u64;");

    private const string LinuxTypes = """
        #pragma once
        #include <asm/types.h>
        #include <linux/posix_types.h>
        #ifdef __SIZEOF_INT128__
        typedef __signed__ __int128 __s128 __attribute__((aligned(16)));
        typedef unsigned __int128 __u128 __attribute__((aligned(16)));
        #endif
        #define __bitwise
        #define __bitwise__ __bitwise
        typedef __u16 __bitwise __le16;
        typedef __u16 __bitwise __be16;
        typedef __u32 __bitwise __le32;
        typedef __u32 __bitwise __be32;
        typedef __u64 __bitwise __le64;
        typedef __u64 __bitwise __be64;
        typedef __u16 __bitwise __sum16;
        typedef __u32 __bitwise __wsum;
        #define __aligned_u64 __u64 __attribute__((aligned(8)))
        #define __aligned_s64 __s64 __attribute__((aligned(8)))
        #define __aligned_be64 __be64 __attribute__((aligned(8)))
        #define __aligned_le64 __le64 __attribute__((aligned(8)))
        typedef unsigned __bitwise __poll_t;

        """;

    private const string LinuxPosixTypes = """
        #pragma once
        #include <linux/stddef.h>
        #define __FD_SETSIZE 1024
        typedef struct { unsigned long fds_bits[__FD_SETSIZE / (8 * sizeof(long))]; } __kernel_fd_set;
        typedef void (*__kernel_sighandler_t)(int);
        typedef int __kernel_key_t;
        typedef int __kernel_mqd_t;
        #include <asm/posix_types.h>

        """;

    private const string LinuxStddef = """
        #pragma once
        #ifndef __always_inline
        #define __always_inline __inline__
        #endif
        #define __struct_group(TAG, NAME, ATTRS, MEMBERS...) union { struct { MEMBERS } ATTRS; struct TAG { MEMBERS } ATTRS NAME; } ATTRS
        #define __DECLARE_FLEX_ARRAY(TYPE, NAME) struct { struct { } __empty_ ## NAME; TYPE NAME[]; }
        #ifndef __counted_by
        #define __counted_by(m)
        #endif
        #ifndef __counted_by_le
        #define __counted_by_le(m)
        #endif
        #ifndef __counted_by_be
        #define __counted_by_be(m)
        #endif

        """;

    // Only headers of a kernel tree include it; installing them takes the annotations out and spells the attributes.
    private const string LinuxCompiler = """
        #pragma once
        #define __user
        #define __kernel
        #define __force
        #define __iomem
        #define __packed __attribute__((packed))
        #define __attribute_const__ __attribute__((const))
        #define __aligned(x) __attribute__((aligned(x)))
        #ifndef __always_inline
        #define __always_inline __inline__
        #endif

        """;

    private const string LinuxConst = """
        #pragma once
        #define __AC(X, Y) (X ## Y)
        #define _AC(X, Y) __AC(X, Y)
        #define _AT(T, X) ((T)(X))
        #define _UL(x) (_AC(x, UL))
        #define _ULL(x) (_AC(x, ULL))
        #define _BITUL(x) (_UL(1) << (x))
        #define _BITULL(x) (_ULL(1) << (x))
        #define __ALIGN_KERNEL_MASK(x, mask) (((x) + (mask)) & ~(mask))
        #define __ALIGN_KERNEL(x, a) __ALIGN_KERNEL_MASK(x, (__typeof__(x))(a) - 1)
        #define __KERNEL_DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))

        """;

    private const string LinuxLimits = """
        #pragma once
        #define NR_OPEN 1024
        #define NGROUPS_MAX 65536
        #define ARG_MAX 131072
        #define LINK_MAX 127
        #define MAX_CANON 255
        #define MAX_INPUT 255
        #define NAME_MAX 255
        #define PATH_MAX 4096
        #define PIPE_BUF 4096
        #define XATTR_NAME_MAX 255
        #define XATTR_SIZE_MAX 65536
        #define XATTR_LIST_MAX 65536
        #define RTSIG_MAX 32

        """;

    private const string LinuxTimeTypes = """
        #pragma once
        #include <linux/types.h>
        struct __kernel_timespec { __kernel_time64_t tv_sec; long long tv_nsec; };
        struct __kernel_itimerspec { struct __kernel_timespec it_interval; struct __kernel_timespec it_value; };
        #ifndef __kernel_old_timeval
        struct __kernel_old_timeval { __kernel_long_t tv_sec; __kernel_long_t tv_usec; };
        #endif
        struct __kernel_old_timespec { __kernel_old_time_t tv_sec; long tv_nsec; };
        struct __kernel_old_itimerval { struct __kernel_old_timeval it_interval; struct __kernel_old_timeval it_value; };
        struct __kernel_sock_timeval { __s64 tv_sec; __s64 tv_usec; };

        """;

    private const string LinuxTime = """
        #pragma once
        #include <linux/types.h>
        #include <linux/time_types.h>
        struct timespec { __kernel_old_time_t tv_sec; long tv_nsec; };
        struct timeval { __kernel_old_time_t tv_sec; __kernel_suseconds_t tv_usec; };
        struct itimerspec { struct timespec it_interval; struct timespec it_value; };
        struct itimerval { struct timeval it_interval; struct timeval it_value; };
        struct timezone { int tz_minuteswest; int tz_dsttime; };
        #define ITIMER_REAL 0
        #define ITIMER_VIRTUAL 1
        #define ITIMER_PROF 2
        #define CLOCK_REALTIME 0
        #define CLOCK_MONOTONIC 1
        #define CLOCK_PROCESS_CPUTIME_ID 2
        #define CLOCK_THREAD_CPUTIME_ID 3
        #define CLOCK_MONOTONIC_RAW 4
        #define CLOCK_REALTIME_COARSE 5
        #define CLOCK_MONOTONIC_COARSE 6
        #define CLOCK_BOOTTIME 7
        #define CLOCK_REALTIME_ALARM 8
        #define CLOCK_BOOTTIME_ALARM 9
        #define CLOCK_TAI 11
        #define TIMER_ABSTIME 1

        """;

    private const string LinuxSwab = """
        #pragma once
        #include <linux/types.h>
        #define ___constant_swab16(x) ((__u16)((((__u16)(x) & 0x00ffU) << 8) | (((__u16)(x) & 0xff00U) >> 8)))
        #define ___constant_swab32(x) ((__u32)((((__u32)(x) & 0x000000ffUL) << 24) | (((__u32)(x) & 0x0000ff00UL) << 8) | \
            (((__u32)(x) & 0x00ff0000UL) >> 8) | (((__u32)(x) & 0xff000000UL) >> 24)))
        #define ___constant_swab64(x) ((__u64)(((__u64)___constant_swab32((__u64)(x) & 0xffffffffULL) << 32) | ___constant_swab32((__u64)(x) >> 32)))
        #define __swab16(x) ___constant_swab16(x)
        #define __swab32(x) ___constant_swab32(x)
        #define __swab64(x) ___constant_swab64(x)

        """;

    private const string GenericBitsPerLong = """
        #pragma once
        #ifndef __BITS_PER_LONG
        #define __BITS_PER_LONG (__CHAR_BIT__ * __SIZEOF_LONG__)
        #endif
        #ifndef __BITS_PER_LONG_LONG
        #define __BITS_PER_LONG_LONG 64
        #endif

        """;

    private const string GenericPosixTypes = """
        #pragma once
        #include <asm/bitsperlong.h>
        #ifndef __kernel_long_t
        typedef long __kernel_long_t;
        typedef unsigned long __kernel_ulong_t;
        #endif
        #ifndef __kernel_ino_t
        typedef __kernel_ulong_t __kernel_ino_t;
        #endif
        #ifndef __kernel_mode_t
        typedef unsigned int __kernel_mode_t;
        #endif
        #ifndef __kernel_pid_t
        typedef int __kernel_pid_t;
        #endif
        #ifndef __kernel_ipc_pid_t
        typedef int __kernel_ipc_pid_t;
        #endif
        #ifndef __kernel_uid_t
        typedef unsigned int __kernel_uid_t;
        typedef unsigned int __kernel_gid_t;
        #endif
        #ifndef __kernel_suseconds_t
        typedef __kernel_long_t __kernel_suseconds_t;
        #endif
        #ifndef __kernel_daddr_t
        typedef int __kernel_daddr_t;
        #endif
        #ifndef __kernel_uid32_t
        typedef unsigned int __kernel_uid32_t;
        typedef unsigned int __kernel_gid32_t;
        #endif
        #ifndef __kernel_old_uid_t
        typedef __kernel_uid_t __kernel_old_uid_t;
        typedef __kernel_gid_t __kernel_old_gid_t;
        #endif
        #ifndef __kernel_old_dev_t
        typedef unsigned int __kernel_old_dev_t;
        #endif
        #ifndef __kernel_size_t
        #if __BITS_PER_LONG == 64
        typedef __kernel_ulong_t __kernel_size_t;
        typedef __kernel_long_t __kernel_ssize_t;
        typedef __kernel_long_t __kernel_ptrdiff_t;
        #else
        typedef unsigned int __kernel_size_t;
        typedef int __kernel_ssize_t;
        typedef int __kernel_ptrdiff_t;
        #endif
        #endif
        #ifndef __kernel_fsid_t
        typedef struct { int val[2]; } __kernel_fsid_t;
        #endif
        typedef __kernel_long_t __kernel_off_t;
        typedef long long __kernel_loff_t;
        typedef __kernel_long_t __kernel_old_time_t;
        typedef __kernel_long_t __kernel_time_t;
        typedef long long __kernel_time64_t;
        typedef __kernel_long_t __kernel_clock_t;
        typedef int __kernel_timer_t;
        typedef int __kernel_clockid_t;
        typedef char *__kernel_caddr_t;
        typedef unsigned short __kernel_uid16_t;
        typedef unsigned short __kernel_gid16_t;

        """;

    private const string GenericIoctl = """
        #pragma once
        #define _IOC_NRBITS 8
        #define _IOC_TYPEBITS 8
        #ifndef _IOC_SIZEBITS
        #define _IOC_SIZEBITS 14
        #endif
        #ifndef _IOC_DIRBITS
        #define _IOC_DIRBITS 2
        #endif
        #define _IOC_NRMASK ((1 << _IOC_NRBITS) - 1)
        #define _IOC_TYPEMASK ((1 << _IOC_TYPEBITS) - 1)
        #define _IOC_SIZEMASK ((1 << _IOC_SIZEBITS) - 1)
        #define _IOC_DIRMASK ((1 << _IOC_DIRBITS) - 1)
        #define _IOC_NRSHIFT 0
        #define _IOC_TYPESHIFT (_IOC_NRSHIFT + _IOC_NRBITS)
        #define _IOC_SIZESHIFT (_IOC_TYPESHIFT + _IOC_TYPEBITS)
        #define _IOC_DIRSHIFT (_IOC_SIZESHIFT + _IOC_SIZEBITS)
        #ifndef _IOC_NONE
        #define _IOC_NONE 0U
        #endif
        #ifndef _IOC_WRITE
        #define _IOC_WRITE 1U
        #endif
        #ifndef _IOC_READ
        #define _IOC_READ 2U
        #endif
        #ifndef _IOC
        #define _IOC(dir, type, nr, size) (((dir) << _IOC_DIRSHIFT) | ((type) << _IOC_TYPESHIFT) | ((nr) << _IOC_NRSHIFT) | ((size) << _IOC_SIZESHIFT))
        #endif
        #define _IOC_TYPECHECK(t) (sizeof(t))
        #define _IO(type, nr) _IOC(_IOC_NONE, (type), (nr), 0)
        #define _IOR(type, nr, size) _IOC(_IOC_READ, (type), (nr), (_IOC_TYPECHECK(size)))
        #define _IOW(type, nr, size) _IOC(_IOC_WRITE, (type), (nr), (_IOC_TYPECHECK(size)))
        #define _IOWR(type, nr, size) _IOC(_IOC_READ | _IOC_WRITE, (type), (nr), (_IOC_TYPECHECK(size)))
        #define _IOR_BAD(type, nr, size) _IOC(_IOC_READ, (type), (nr), sizeof(size))
        #define _IOW_BAD(type, nr, size) _IOC(_IOC_WRITE, (type), (nr), sizeof(size))
        #define _IOWR_BAD(type, nr, size) _IOC(_IOC_READ | _IOC_WRITE, (type), (nr), sizeof(size))
        #ifndef _IOC_DIR
        #define _IOC_DIR(nr) (((nr) >> _IOC_DIRSHIFT) & _IOC_DIRMASK)
        #endif
        #define _IOC_TYPE(nr) (((nr) >> _IOC_TYPESHIFT) & _IOC_TYPEMASK)
        #define _IOC_NR(nr) (((nr) >> _IOC_NRSHIFT) & _IOC_NRMASK)
        #ifndef _IOC_SIZE
        #define _IOC_SIZE(nr) (((nr) >> _IOC_SIZESHIFT) & _IOC_SIZEMASK)
        #endif
        #define IOC_IN (_IOC_WRITE << _IOC_DIRSHIFT)
        #define IOC_OUT (_IOC_READ << _IOC_DIRSHIFT)
        #define IOC_INOUT ((_IOC_WRITE | _IOC_READ) << _IOC_DIRSHIFT)
        #ifndef IOCSIZE_MASK
        #define IOCSIZE_MASK (_IOC_SIZEMASK << _IOC_SIZESHIFT)
        #endif
        #define IOCSIZE_SHIFT (_IOC_SIZESHIFT)

        """;

    // Conversions from and to the target's own order are casts, the others swap.
    private static string ByteOrderHeader(string word, string upper, string digits, string own, string other)
    {
        _ = word;
        StringBuilder text = new();
        text.Append("#pragma once\n#include <linux/types.h>\n#include <linux/swab.h>\n");
        text.Append($"#define __{upper}_ENDIAN {digits}\n#define __{upper}_ENDIAN_BITFIELD\n");
        foreach (int bits in new[] { 16, 32, 64 })
        {
            text.Append($"#define __constant_cpu_to_{own}{bits}(x) ((__{own}{bits})(__u{bits})(x))\n");
            text.Append($"#define __constant_{own}{bits}_to_cpu(x) ((__u{bits})(__{own}{bits})(x))\n");
            text.Append($"#define __constant_cpu_to_{other}{bits}(x) ((__{other}{bits})___constant_swab{bits}((x)))\n");
            text.Append($"#define __constant_{other}{bits}_to_cpu(x) ___constant_swab{bits}((__u{bits})(__{other}{bits})(x))\n");
            foreach (string order in new[] { own, other })
            {
                text.Append($"#define __cpu_to_{order}{bits}(x) __constant_cpu_to_{order}{bits}(x)\n");
                text.Append($"#define __{order}{bits}_to_cpu(x) __constant_{order}{bits}_to_cpu(x)\n");
            }
        }
        text.Append("#define __constant_htonl(x) __constant_cpu_to_be32(x)\n#define __constant_ntohl(x) __constant_be32_to_cpu(x)\n");
        text.Append("#define __constant_htons(x) __constant_cpu_to_be16(x)\n#define __constant_ntohs(x) __constant_be16_to_cpu(x)\n");
        return text.ToString();
    }
}
