using System.Diagnostics.CodeAnalysis;

namespace Uapi.Model;

/// <summary>The one table of architectures. No other file knows a fact about one.</summary>
public static class Targets
{
#pragma warning disable CS1591 // the names say it
    public static readonly Target X86_64 = new()
    {
        Name = "x86_64",
        KernelArchitecture = "x86",
        Identifier = "X86_64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        KernelTypes = "old_uid_t:unsigned short,old_gid_t:unsigned short,old_dev_t:unsigned long",
        Aliases = ["x64", "amd64", "x86-64", "linux-x64"],
        Triplets = ["x86_64-linux-gnu", "x86_64-linux-musl"],
        GenericHeaders = "bpf_perf_event errno fcntl ioctls ipcbuf poll resource socket sockios termbits termios",
        Macros = "__x86_64__ __x86_64 __amd64__ __amd64 __SSE__ __SSE2__ __MMX__ __SSE_MATH__ __SSE2_MATH__ __FXSR__ __SEG_FS __SEG_GS __k8 __k8__ __code_model_small__",
    };

    public static readonly Target I386 = new()
    {
        Name = "i386",
        KernelArchitecture = "x86",
        Identifier = "I386",
        PointerSize = 4,
        LongSize = 4,
        Int64Alignment = 4,
        PreferredInt64Alignment = 8,
        DoubleAlignment = 4,
        LongDouble = (12, 4),
        WideCharType = "long int",
        KernelTypes = "mode_t:unsigned short,ipc_pid_t:unsigned short,uid_t:unsigned short,gid_t:unsigned short,old_dev_t:unsigned short",
        Aliases = ["x86", "i486", "i586", "i686", "linux-x86"],
        Machines = ["x86_64", "amd64"],
        Triplets = ["i386-linux-gnu", "i686-linux-gnu", "i386-linux-musl"],
        GenericHeaders = "bpf_perf_event errno fcntl ioctls ipcbuf poll resource socket sockios termbits termios",
        Macros = "__i386__ __i386 i386 __i686__ __i686 __pentiumpro __pentiumpro__ __SEG_FS __SEG_GS __code_model_32__ __ILP32__ _ILP32",
    };

    public static readonly Target AArch64 = new()
    {
        Name = "aarch64",
        KernelArchitecture = "arm64",
        Identifier = "AArch64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        CharIsSigned = false,
        WideCharType = "unsigned int",
        UnnamedBitFieldsAlign = true,
        KernelTypes = "old_uid_t:unsigned short,old_gid_t:unsigned short",
        Aliases = ["arm64", "linux-arm64"],
        Triplets = ["aarch64-linux-gnu", "aarch64-linux-musl"],
        ExecPageSize = 65536,
        GenericHeaders = "errno ioctls ipcbuf msgbuf poll resource sembuf shmbuf siginfo socket sockios stat termbits termios",
        Macros = "__aarch64__ __AARCH64EL__ __AARCH64_CMODEL_SMALL__ __ARM_64BIT_STATE __ARM_ARCH=8 __ARM_ARCH_8A __ARM_ARCH_PROFILE=65 __ARM_ARCH_ISA_A64 __ARM_NEON __ARM_PCS_AAPCS64 __ARM_SIZEOF_MINIMAL_ENUM=4 __ARM_SIZEOF_WCHAR_T=4",
    };

    public static readonly Target Arm = new()
    {
        Name = "arm",
        KernelArchitecture = "arm",
        Identifier = "Arm",
        PointerSize = 4,
        LongSize = 4,
        CharIsSigned = false,
        WideCharType = "unsigned int",
        UnnamedBitFieldsAlign = true,
        LongDouble = (8, 8),
        MaxScalarAlignment = 8,
        BiggestAlignment = 8,
        KernelTypes = "mode_t:unsigned short,ipc_pid_t:unsigned short,uid_t:unsigned short,gid_t:unsigned short,old_dev_t:unsigned short",
        Aliases = ["armhf", "armel", "armv6l", "armv7l", "armv8l", "linux-arm"],
        Machines = ["armv6", "armv5tel", "armv5tejl", "aarch64"],
        Triplets = ["arm-linux-gnueabihf", "arm-linux-gnueabi", "arm-linux-musleabihf"],
        GenericHeaders = "bpf_perf_event errno ipcbuf msgbuf poll resource sembuf shmbuf siginfo socket sockios termbits termios",
        Macros = "__arm__ __ARMEL__ __ARM_EABI__ __APCS_32__ __ARM_32BIT_STATE __ARM_ARCH=7 __ARM_ARCH_7A__ __ARM_ARCH_PROFILE=65 __ARM_ARCH_ISA_ARM __ARM_ARCH_ISA_THUMB=2 __ARM_PCS_VFP __VFP_FP__ __THUMB_INTERWORK__ __thumb__ __thumb2__ __THUMBEL__ __ARM_SIZEOF_MINIMAL_ENUM=4 __ARM_SIZEOF_WCHAR_T=4",
    };

    public static readonly Target Powerpc64le = new()
    {
        Name = "powerpc64le",
        KernelArchitecture = "powerpc",
        Identifier = "Ppc64le",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        CharIsSigned = false,
        Ioctl = IoctlEncoding.NoneIsOne,
        KernelInt64IsLong = true,
        KernelTypes = "old_dev_t:unsigned long",
        Aliases = ["ppc64le", "ppc64el", "linux-ppc64le"],
        Triplets = ["powerpc64le-linux-gnu", "powerpc64le-linux-musl"],
        GenericHeaders = "bpf_perf_event poll resource siginfo sockios statfs",
        Macros = "__powerpc64__ __powerpc__ __PPC__ __PPC64__ _ARCH_PPC _ARCH_PPC64 _ARCH_PPCGR _ARCH_PPCSQ _ARCH_PWR4 _ARCH_PWR5 _ARCH_PWR6 _ARCH_PWR7 _ARCH_PWR8 _LITTLE_ENDIAN __LITTLE_ENDIAN__ _CALL_ELF=2 _CALL_LINUX __ALTIVEC__ __VSX__ __LONG_DOUBLE_128__ __LONGDOUBLE128 __LONG_DOUBLE_IBM128__ __CMODEL_MEDIUM__ __STRUCT_PARM_ALIGN__=16 __HAVE_BSWAP__",
    };

    public static readonly Target Powerpc64 = new()
    {
        Name = "powerpc64",
        KernelArchitecture = "powerpc",
        Identifier = "Ppc64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        ByteOrder = ByteOrder.Big,
        CharIsSigned = false,
        Ioctl = IoctlEncoding.NoneIsOne,
        KernelInt64IsLong = true,
        KernelTypes = "old_dev_t:unsigned long",
        Aliases = ["ppc64"],
        Triplets = ["powerpc64-linux-gnu"],
        GenericHeaders = "bpf_perf_event poll resource siginfo sockios statfs",
        Macros = "__powerpc64__ __powerpc__ __PPC__ __PPC64__ _ARCH_PPC _ARCH_PPC64 _ARCH_PPCGR _ARCH_PPCSQ _ARCH_PWR4 _BIG_ENDIAN __BIG_ENDIAN__ _CALL_ELF=1 _CALL_AIX _CALL_AIXDESC _CALL_LINUX __LONG_DOUBLE_128__ __LONGDOUBLE128 __LONG_DOUBLE_IBM128__ __CMODEL_MEDIUM__ __STRUCT_PARM_ALIGN__=16 __HAVE_BSWAP__",
    };

    public static readonly Target Powerpc = new()
    {
        Name = "powerpc",
        KernelArchitecture = "powerpc",
        Identifier = "Ppc",
        PointerSize = 4,
        LongSize = 4,
        ByteOrder = ByteOrder.Big,
        CharIsSigned = false,
        Ioctl = IoctlEncoding.NoneIsOne,
        WideCharType = "long int",
        KernelTypes = "ipc_pid_t:short",
        Aliases = ["ppc", "ppc32"],
        Machines = ["ppc64"],
        Triplets = ["powerpc-linux-gnu"],
        GenericHeaders = "bpf_perf_event poll resource siginfo sockios statfs",
        Macros = "__powerpc__ __powerpc __PPC__ __PPC PPC powerpc _ARCH_PPC _BIG_ENDIAN __BIG_ENDIAN__ _CALL_SYSV __LONG_DOUBLE_128__ __LONGDOUBLE128 __LONG_DOUBLE_IBM128__ __HAVE_BSWAP__",
    };

    public static readonly Target S390x = new()
    {
        Name = "s390x",
        KernelArchitecture = "s390",
        Identifier = "S390x",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        ByteOrder = ByteOrder.Big,
        CharIsSigned = false,
        LongDouble = (16, 8),
        MaxScalarAlignment = 8,
        Int128Alignment = 8,
        BiggestAlignment = 8,
        KernelTypes = "old_dev_t:unsigned short,ino_t:unsigned int",
        Aliases = ["s390", "linux-s390x"],
        Triplets = ["s390x-linux-gnu"],
        GenericHeaders = "errno fcntl mman msgbuf poll resource sembuf shmbuf siginfo socket sockios termbits termios",
        Macros = "__s390__ __s390x__ __zarch__ __ARCH__=9 __LONG_DOUBLE_128__",
    };

    public static readonly Target Riscv64 = new()
    {
        Name = "riscv64",
        KernelArchitecture = "riscv",
        Identifier = "Riscv64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        CharIsSigned = false,
        Aliases = ["riscv", "linux-riscv64"],
        Triplets = ["riscv64-linux-gnu", "riscv64-linux-musl"],
        GenericHeaders = "errno fcntl ioctls ipcbuf mman msgbuf poll resource sembuf shmbuf siginfo socket sockios stat statfs termbits termios",
        Macros = "__riscv __riscv_xlen=64 __riscv_flen=64 __riscv_float_abi_double __riscv_atomic __riscv_mul __riscv_div __riscv_muldiv __riscv_fdiv __riscv_fsqrt __riscv_compressed __riscv_arch_test",
    };

    public static readonly Target LoongArch64 = new()
    {
        Name = "loongarch64",
        KernelArchitecture = "loongarch",
        Identifier = "LoongArch64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        Aliases = ["loongarch", "loong64", "linux-loongarch64"],
        Triplets = ["loongarch64-linux-gnu"],
        GenericHeaders = "errno fcntl ioctls ipcbuf mman msgbuf poll resource sembuf shmbuf siginfo socket sockios stat statfs termbits termios",
        Macros = "__loongarch__ __loongarch64 __loongarch_lp64 __loongarch_grlen=64 __loongarch_frlen=64 __loongarch_double_float __loongarch_hard_float",
    };

    public static readonly Target Mips64el = new()
    {
        Name = "mips64el",
        KernelArchitecture = "mips",
        Identifier = "Mips64el",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        Ioctl = IoctlEncoding.NoneIsOne,
        KernelInt64IsLong = true,
        KernelTypes = "daddr_t:long",
        Aliases = ["mips64", "linux-mips64", "linux-mips64el"],
        Triplets = ["mips64el-linux-gnuabi64"],
        ExecPageSize = 65536,
        GenericHeaders = "bpf_perf_event ipcbuf",
        Macros = "__mips__ __mips=64 __mips64 mips _mips _MIPSEL MIPSEL __MIPSEL__ __MIPSEL LANGUAGE_C _LANGUAGE_C __LANGUAGE_C __LANGUAGE_C__ __mips_isa_rev=2 __mips_abicalls __mips_hard_float _R4000 R4000 __R4000 __R4000__ _ABI64=3 _MIPS_SIM=_ABI64 _MIPS_SZINT=32 _MIPS_SZLONG=64 _MIPS_SZPTR=64 _MIPS_ISA=_MIPS_ISA_MIPS64 _MIPS_FPSET=32",
    };

    public static readonly Target Mipsel = new()
    {
        Name = "mipsel",
        KernelArchitecture = "mips",
        Identifier = "Mipsel",
        PointerSize = 4,
        LongSize = 4,
        LongDouble = (8, 8),
        BiggestAlignment = 8,
        Ioctl = IoctlEncoding.NoneIsOne,
        KernelTypes = "daddr_t:long",
        Aliases = ["mips"],
        Machines = ["mips64"],
        Triplets = ["mipsel-linux-gnu"],
        ExecPageSize = 65536,
        GenericHeaders = "bpf_perf_event ipcbuf",
        Macros = "__mips__ __mips=32 mips _mips _MIPSEL MIPSEL __MIPSEL__ __MIPSEL LANGUAGE_C _LANGUAGE_C __LANGUAGE_C __LANGUAGE_C__ __mips_isa_rev=2 __mips_abicalls __mips_hard_float _R3000 R3000 __R3000 __R3000__ _ABIO32=1 _MIPS_SIM=_ABIO32 _MIPS_SZINT=32 _MIPS_SZLONG=32 _MIPS_SZPTR=32 _MIPS_ISA=_MIPS_ISA_MIPS32 _MIPS_FPSET=16",
    };

    public static readonly Target Sparc64 = new()
    {
        Name = "sparc64",
        KernelArchitecture = "sparc",
        Identifier = "Sparc64",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        ByteOrder = ByteOrder.Big,
        Ioctl = IoctlEncoding.Sparc,
        KernelTypes = "old_uid_t:unsigned short,old_gid_t:unsigned short,suseconds_t:int",
        Aliases = ["sparc"],
        Triplets = ["sparc64-linux-gnu"],
        ExecPageSize = 8192,
        GenericHeaders = "bpf_perf_event sockios statfs",
        Macros = "__sparc__ __sparc sparc __arch64__ __sparc_v9__ _LONGLONG",
    };

    public static readonly Target Alpha = new()
    {
        Name = "alpha",
        KernelArchitecture = "alpha",
        Identifier = "Alpha",
        PointerSize = 8,
        LongSize = 8,
        HasInt128 = true,
        Ioctl = IoctlEncoding.Alpha,
        KernelInt64IsLong = true,
        KernelTypes = "ino_t:unsigned int",
        Aliases = [],
        Triplets = ["alpha-linux-gnu"],
        ExecPageSize = 8192,
        UserHz = 1024,
        GenericHeaders = "bpf_perf_event ipcbuf msgbuf poll sembuf shmbuf siginfo",
        Macros = "__alpha__ __alpha __alpha_ev4__ LANGUAGE_C __LANGUAGE_C __LANGUAGE_C__ _LONGLONG _IEEE_FP __LONG_DOUBLE_128__",
    };

    public static readonly Target Hppa = new()
    {
        Name = "hppa",
        KernelArchitecture = "parisc",
        Identifier = "Hppa",
        PointerSize = 4,
        LongSize = 4,
        ByteOrder = ByteOrder.Big,
        LongDouble = (8, 8),
        BiggestAlignment = 8,
        Ioctl = IoctlEncoding.Exchanged,
        WideCharType = "long int",
        KernelTypes = "mode_t:unsigned short,ipc_pid_t:unsigned short",
        Aliases = ["parisc"],
        Machines = ["parisc64"],
        Triplets = ["hppa-linux-gnu"],
        GenericHeaders = "bpf_perf_event poll resource siginfo sockios termios",
        Macros = "__hppa__ __hppa _PA_RISC1_1 __BIG_ENDIAN__",
    };

    public static readonly Target M68k = new()
    {
        Name = "m68k",
        KernelArchitecture = "m68k",
        Identifier = "M68k",
        PointerSize = 4,
        LongSize = 4,
        ByteOrder = ByteOrder.Big,
        BitFieldTypeMatters = false,
        Int64Alignment = 2,
        DoubleAlignment = 2,
        LongDouble = (12, 2),
        MaxScalarAlignment = 2,
        BiggestAlignment = 2,
        WideCharType = "long int",
        KernelTypes = "mode_t:unsigned short,ipc_pid_t:unsigned short,uid_t:unsigned short,gid_t:unsigned short,old_dev_t:unsigned short",
        Aliases = [],
        Triplets = ["m68k-linux-gnu"],
        ExecPageSize = 8192,
        GenericHeaders = "bpf_perf_event errno ipcbuf mman msgbuf resource sembuf shmbuf siginfo socket sockios statfs termbits termios",
        Macros = "__m68k__ mc68000 __mc68000 __mc68000__ mc68020 __mc68020 __mc68020__ __HAVE_68881__",
    };

    public static readonly Target Sh4 = new()
    {
        Name = "sh4",
        KernelArchitecture = "sh",
        Identifier = "Sh4",
        PointerSize = 4,
        LongSize = 4,
        Int64Alignment = 4,
        DoubleAlignment = 4,
        LongDouble = (8, 4),
        MaxScalarAlignment = 4,
        BiggestAlignment = 4,
        WideCharType = "long int",
        KernelTypes = "mode_t:unsigned short,ipc_pid_t:unsigned short,uid_t:unsigned short,gid_t:unsigned short,old_uid_t:unsigned short,old_gid_t:unsigned short,old_dev_t:unsigned short",
        Aliases = ["sh"],
        Machines = ["sh4a"],
        Triplets = ["sh4-linux-gnu"],
        GenericHeaders = "bpf_perf_event errno fcntl ipcbuf mman msgbuf poll resource sembuf shmbuf siginfo socket statfs termbits termios",
        Macros = "__sh__ __SH4__ __LITTLE_ENDIAN__ __SH_FPU_ANY__ __SH_FPU_DOUBLE__",
    };

    public static readonly Target X32 = new()
    {
        Name = "x32",
        KernelArchitecture = "x86",
        Identifier = "X32",
        PointerSize = 4,
        LongSize = 4,
        HasInt128 = true,
        WideCharType = "long int",
        KernelTypes = "old_uid_t:unsigned short,old_gid_t:unsigned short,old_dev_t:unsigned long,long_t:long long,ulong_t:unsigned long long",
        Aliases = ["amd64p32"],
        Triplets = ["x86_64-linux-gnux32"],
        GenericHeaders = "bpf_perf_event errno fcntl ioctls ipcbuf poll resource socket sockios termbits termios",
        Macros = "__x86_64__ __x86_64 __amd64__ __amd64 __SSE__ __SSE2__ __MMX__ __SSE_MATH__ __SSE2_MATH__ __FXSR__ __SEG_FS __SEG_GS __k8 __k8__ __code_model_small__ __ILP32__ _ILP32",
    };
#pragma warning restore CS1591

    /// <summary>Every target, in the order that output keeps.</summary>
    public static IReadOnlyList<Target> All { get; } = Number(
    [
        X86_64, I386, AArch64, Arm, Powerpc64le, Powerpc64, Powerpc, S390x, Riscv64, LoongArch64,
        Mips64el, Mipsel, Sparc64, Alpha, Hppa, M68k, Sh4, X32,
    ]);

    /// <summary>The targets a .NET runtime runs Linux programs on: what bindings are made for unless the project says otherwise.</summary>
    public static IReadOnlyList<Target> DotNet { get; } = [X86_64, AArch64, Arm, Powerpc64le, S390x, Riscv64, LoongArch64];

    /// <summary>The targets of a name for several: <c>all</c>, <c>dotnet</c> for those of <see cref="DotNet"/>, <c>dotnet64</c> for the 64-bit ones of them; null if it is no such name.</summary>
    /// <remarks>On 64 bits pointers, <c>long</c> and times are laid out alike, so few structures have a type for each target there.</remarks>
    public static IReadOnlyList<Target>? FindGroup(string name) => name.ToLowerInvariant() switch
    {
        "all" => All,
        "dotnet" => DotNet,
        "dotnet64" => [.. DotNet.Where(target => target.PointerSize == 8)],
        _ => null,
    };

    /// <summary>The names that <see cref="TryParse"/> and <see cref="FindGroup"/> understand, aliases left out, for messages.</summary>
    internal static string KnownNames => string.Join(", ", All.Select(target => target.Name)) + "; all, dotnet and dotnet64";

    /// <summary>Finds a target by its name, an alias, a GNU triplet or its first part, or a .NET runtime identifier.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out Target? target)
    {
        foreach (Target candidate in All)
        {
            if (Names(candidate).Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                target = candidate;
                return true;
            }
        }
        target = null;
        return false;
    }

    private static IEnumerable<string> Names(Target target) => [target.Name, .. target.Aliases, .. target.Triplets];

    private static Target[] Number(Target[] targets)
    {
        for (int i = 0; i < targets.Length; i++)
            targets[i].Order = i;
        return targets;
    }
}
