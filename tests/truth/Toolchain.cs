namespace Uapi.Truth;

/// <summary>A compiler that can judge one target.</summary>
/// <param name="Target">The name this project gives the target.</param>
/// <param name="Name">What the log prints: <c>gcc</c> or <c>clang</c>.</param>
/// <param name="Command">The program.</param>
/// <param name="Options">Options that choose the target.</param>
/// <param name="Triplet">Where Debian keeps the target's <c>asm</c> directory.</param>
/// <param name="ReadElf">The program that prints the debug information of its objects.</param>
internal sealed record Toolchain(string Target, string Name, string Command, string[] Options, string Triplet, string ReadElf)
{
    // Written down here and not taken from the product's table: this side must not believe the other.
    private static readonly (string Target, string Gcc, string Clang, string Triplet)[] Table =
    [
        ("x86_64", "gcc", "x86_64-linux-gnu", "x86_64-linux-gnu"),
        ("i386", "i686-linux-gnu-gcc", "i686-linux-gnu", "i386-linux-gnu"),
        ("aarch64", "aarch64-linux-gnu-gcc", "aarch64-linux-gnu", "aarch64-linux-gnu"),
        ("arm", "arm-linux-gnueabihf-gcc", "arm-linux-gnueabihf", "arm-linux-gnueabihf"),
        ("powerpc64le", "powerpc64le-linux-gnu-gcc", "powerpc64le-linux-gnu", "powerpc64le-linux-gnu"),
        ("powerpc64", "powerpc64-linux-gnu-gcc", "powerpc64-linux-gnu", "powerpc64-linux-gnu"),
        ("powerpc", "powerpc-linux-gnu-gcc", "powerpc-linux-gnu", "powerpc-linux-gnu"),
        ("s390x", "s390x-linux-gnu-gcc", "s390x-linux-gnu", "s390x-linux-gnu"),
        ("riscv64", "riscv64-linux-gnu-gcc", "riscv64-linux-gnu", "riscv64-linux-gnu"),
        ("loongarch64", "", "loongarch64-linux-gnu", "loongarch64-linux-gnu"),
        ("mips64el", "mips64el-linux-gnuabi64-gcc", "mips64el-linux-gnuabi64", "mips64el-linux-gnuabi64"),
        ("mipsel", "mipsel-linux-gnu-gcc", "mipsel-linux-gnu", "mipsel-linux-gnu"),
        ("sparc64", "sparc64-linux-gnu-gcc", "sparc64-linux-gnu", "sparc64-linux-gnu"),
        ("alpha", "alpha-linux-gnu-gcc", "", "alpha-linux-gnu"),
        ("hppa", "hppa-linux-gnu-gcc", "", "hppa-linux-gnu"),
        ("m68k", "m68k-linux-gnu-gcc", "", "m68k-linux-gnu"),
        ("sh4", "sh4-linux-gnu-gcc", "", "sh4-linux-gnu"),
        ("x32", "x86_64-linux-gnux32-gcc", "x86_64-linux-gnux32", "x86_64-linux-gnux32"),
    ];

    public static IReadOnlyList<string> Targets { get; } = [.. Table.Select(row => row.Target)];

    /// <summary>The compilers for a target that this machine has, gcc first, and the names of those it lacks.</summary>
    public static (IReadOnlyList<Toolchain> Present, IReadOnlyList<string> Absent) Find(string target)
    {
        var (name, gcc, clang, triplet) = Table.Single(row => row.Target == target);
        List<Toolchain> present = [];
        List<string> absent = [];
        if (gcc.Length > 0)
        {
            string readElf = gcc.EndsWith("-gcc", StringComparison.Ordinal) ? gcc[..^4] + "-readelf" : "readelf";
            // Its own headers and no C library, as clang's option says in one word: only one target has a library here, and it has opinions.
            Add(gcc, new Toolchain(name, "gcc", gcc, [], triplet, readElf));
        }
        if (clang.Length > 0)
            Add("clang-19", new Toolchain(name, "clang", "clang-19", ["--target=" + clang, "-nostdlibinc"], triplet, "readelf"));
        return (present, absent);

        void Add(string program, Toolchain toolchain)
        {
            bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
                .Any(directory => File.Exists(Path.Combine(directory, program)));
            if (found && toolchain.Name == "gcc")
                toolchain = toolchain with { Options = ["-nostdinc", "-isystem", Run.Program(program, ["-print-file-name=include"], "/").Output.Trim()] };
            if (found)
                present.Add(toolchain);
            else
                absent.Add($"{program} for {name}");
        }
    }
}
