using System.Diagnostics;
using Uapi.Analysis;
using Uapi.Generator.Tests.Analysis;
using Uapi.Model;
using Xunit.Abstractions;

namespace Uapi.Generator.Tests.Layout;

/// <summary>The compilers judge: what <see cref="StaticAsserts"/> writes must compile, and every bit-field must lie where it says.</summary>
public sealed class CompilerTests(ITestOutputHelper output)
{
    /// <summary>The cross compiler of each target, as Debian names it.</summary>
    public static TheoryData<string, string> Compilers => new()
    {
        { "x86_64", "x86_64-linux-gnu" },
        { "i386", "i686-linux-gnu" },
        { "aarch64", "aarch64-linux-gnu" },
        { "arm", "arm-linux-gnueabihf" },
        { "powerpc64le", "powerpc64le-linux-gnu" },
        { "powerpc64", "powerpc64-linux-gnu" },
        { "powerpc", "powerpc-linux-gnu" },
        { "s390x", "s390x-linux-gnu" },
        { "riscv64", "riscv64-linux-gnu" },
        { "mips64el", "mips64el-linux-gnuabi64" },
        { "mipsel", "mipsel-linux-gnu" },
        { "sparc64", "sparc64-linux-gnu" },
        { "alpha", "alpha-linux-gnu" },
        { "hppa", "hppa-linux-gnu" },
        { "m68k", "m68k-linux-gnu" },
        { "sh4", "sh4-linux-gnu" },
        { "x32", "x86_64-linux-gnux32" },
    };

    [SkippableTheory]
    [MemberData(nameof(Compilers))]
    public void EveryShapeOfRecord_LiesAsTheCompilerSays(string target, string triplet) =>
        Judge(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Layout", "Cases", "every-shape.h")), target, triplet);

    [SkippableTheory]
    [MemberData(nameof(Compilers))]
    public void RandomRecords_LieAsTheCompilerSays(string target, string triplet)
    {
        // The seed is fixed so that a failure can be seen again; another one was never needed to find a fault.
        for (int seed = 1; seed <= 3; seed++)
            Judge(new RandomRecords(seed).Write(60), target, triplet);
    }

    [SkippableFact]
    public void WrongFact_IsRefused()
    {
        RequireCompiler("x86_64-linux-gnu");
        using TemporaryDirectory directory = new();
        HeaderAbi abi = HeaderText.ReadWhole("struct s { int a : 3; int b; };\n#define X 1\n");
        File.WriteAllText(directory.File(HeaderText.Name), "struct s { int a : 3; int b; };\n#define X 2u\n");

        (int exitCode, string errors) = Compile(abi, "x86_64-linux-gnu", directory);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("sizeof(X) == 4 && UAPI_SIGNED(X) == 1", errors, StringComparison.Ordinal);
        Assert.Contains("(unsigned long long)(X) == 0x1ull", errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WrongBitField_MakesTheSectionsDiffer()
    {
        RequireCompiler("s390x-linux-gnu");
        using TemporaryDirectory directory = new();
        HeaderAbi abi = HeaderText.ReadWhole("struct s { unsigned a : 3, b : 5, c : 24; };\n", "s390x");
        File.WriteAllText(directory.File(HeaderText.Name), "struct s { unsigned a : 5, b : 3, c : 24; };\n");

        (int exitCode, string errors) = Compile(abi, "s390x-linux-gnu", directory);

        Assert.True(exitCode == 0, errors);
        Assert.NotEqual(Section("s390x-linux-gnu", directory, ".uapi_want"), Section("s390x-linux-gnu", directory, ".uapi_bits"));
    }

    private void Judge(string text, string target, string triplet)
    {
        RequireCompiler(triplet);
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File(HeaderText.Name), text);
        HeaderAbi abi = HeaderText.ReadWhole(text, target);

        (int exitCode, string errors) = Compile(abi, triplet, directory);

        Assert.True(exitCode == 0, errors);
        byte[] want = Section(triplet, directory, ".uapi_want");
        Assert.NotEmpty(want);
        Assert.Equal(want, Section(triplet, directory, ".uapi_bits"));
    }

    private void RequireCompiler(string triplet)
    {
        bool exists = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(path => File.Exists(Path.Combine(path, triplet + "-gcc")));
        if (!exists)
            output.WriteLine($"apt-get install gcc-{triplet}");
        Skip.IfNot(exists, $"{triplet}-gcc is not installed");
    }

    private static (int ExitCode, string Errors) Compile(HeaderAbi abi, string triplet, TemporaryDirectory directory)
    {
        using (StreamWriter writer = new(directory.File("asserts.c")))
            StaticAsserts.Write(abi, writer);
        return Run(triplet + "-gcc", "-std=gnu11", "-w", "-O2", "-ffreestanding", "-I", directory.Path, "-c", directory.File("asserts.c"), "-o", directory.File("asserts.o"));
    }

    private static byte[] Section(string triplet, TemporaryDirectory directory, string name)
    {
        (int exitCode, string errors) = Run(triplet + "-objcopy", "-O", "binary", "-j", name, directory.File("asserts.o"), directory.File("section"));
        Assert.True(exitCode == 0, errors);
        return File.ReadAllBytes(directory.File("section"));
    }

    private static (int ExitCode, string Errors) Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }

    private sealed class TemporaryDirectory : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("uapi-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
