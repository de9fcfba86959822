using System.ComponentModel;
using System.Diagnostics;
using Uapi.Model;

namespace Uapi.Tests.Preprocessing;

public class PredefinedMacroTests
{
    public static TheoryData<string> Names { get; } = [.. Targets.All.Select(target => target.Name)];

    private static Target Parse(string name) => Targets.TryParse(name, out Target? target) ? target : throw new ArgumentException(name);

    // What asm/bitsperlong.h, asm/byteorder.h, asm/sgidefs.h and x86's asm headers ask.
    [Theory]
    [InlineData("x86_64", "defined __x86_64__ && !defined __i386__ && defined __LP64__ && !defined __ILP32__")]
    [InlineData("i386", "defined __i386__ && !defined __x86_64__ && !defined __LP64__ && defined __ILP32__ && !defined __SIZEOF_INT128__")]
    [InlineData("x32", "defined __x86_64__ && defined __ILP32__ && !defined __LP64__ && defined __SIZEOF_INT128__")]
    [InlineData("aarch64", "defined __aarch64__ && !defined __AARCH64EB__ && defined __CHAR_UNSIGNED__")]
    [InlineData("arm", "defined __arm__ && defined __ARM_EABI__ && !defined __ARMEB__ && !defined __LP64__")]
    [InlineData("powerpc64le", "defined __powerpc__ && defined __powerpc64__ && defined __LITTLE_ENDIAN__ && !defined __BIG_ENDIAN__ && _CALL_ELF == 2")]
    [InlineData("powerpc64", "defined __powerpc64__ && defined __BIG_ENDIAN__ && !defined __LITTLE_ENDIAN__ && _CALL_ELF == 1")]
    [InlineData("powerpc", "defined __powerpc__ && !defined __powerpc64__ && defined __BIG_ENDIAN__ && !defined __LP64__")]
    [InlineData("s390x", "defined __s390__ && defined __s390x__ && defined __CHAR_UNSIGNED__")]
    [InlineData("riscv64", "defined __riscv && __riscv_xlen == 64")]
    [InlineData("loongarch64", "defined __loongarch__ && __loongarch_grlen == 64 && !defined __CHAR_UNSIGNED__")]
    [InlineData("mips64el", "defined __mips__ && defined __MIPSEL__ && !defined __MIPSEB__ && _MIPS_SIM == 3 && _MIPS_SZLONG == 64 && __mips64 && __mips_isa_rev == 2")]
    [InlineData("mipsel", "defined __mips__ && _MIPS_SIM == 1 && _MIPS_SZLONG == 32 && !defined __mips64")]
    [InlineData("sparc64", "defined __sparc__ && defined __arch64__")]
    [InlineData("alpha", "defined __alpha__ && defined __LP64__")]
    [InlineData("hppa", "defined __hppa__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__")]
    [InlineData("m68k", "defined __m68k__ && __BIGGEST_ALIGNMENT__ == 2")]
    [InlineData("sh4", "defined __SH4__ && defined __LITTLE_ENDIAN__")]
    public void ArchitectureMacros_TellTheTarget(string target, string condition) =>
        Assert.Equal("yes", Reading.Expand($"#if {condition}\nyes\n#endif", Parse(target)));

    [Theory]
    [MemberData(nameof(Names))]
    public void SizeMacros_FollowTheTable(string name)
    {
        Target target = Parse(name);
        Assert.Equal(
            $"{target.LongSize} {target.PointerSize} {target.SizeType}",
            Reading.Expand("__SIZEOF_LONG__ __SIZEOF_POINTER__ __SIZE_TYPE__", target));
        string order = target.ByteOrder == ByteOrder.Big ? "4321" : "1234";
        Assert.Equal(order, Reading.Expand("__BYTE_ORDER__", target));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void EveryMacro_IsTheCompilersOwn(string name)
    {
        Target target = Parse(name);
        Dictionary<string, string> theirs = Ask(target);
        string[] differences = [.. Predefined(target)
            .Where(ours => !theirs.TryGetValue(ours.Key, out string? value) || value != ours.Value)
            .Select(ours => $"{ours.Key}: {ours.Value}, the compiler says {theirs.GetValueOrDefault(ours.Key, "nothing")}")];
        Assert.Empty(differences);
    }

    // What a header could choose an architecture or a size by must not be missing either.
    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void NoMacroAboutSizes_IsMissing(string name)
    {
        Target target = Parse(name);
        Dictionary<string, string> ours = Predefined(target);
        string[] missing = [.. Ask(target).Keys.Where(key => Matters(key) && !ours.ContainsKey(key))];
        Assert.Empty(missing);
    }

    private static bool Matters(string name) =>
        name.Contains("LP64", StringComparison.Ordinal) || name.Contains("LP32", StringComparison.Ordinal) || name.Contains("ENDIAN", StringComparison.Ordinal)
        || name.StartsWith("_MIPS_SZ", StringComparison.Ordinal) || name is "__SIZEOF_INT128__" or "__CHAR_UNSIGNED__" or "_MIPS_SIM" or "_CALL_ELF"
        || (name.StartsWith("__SIZEOF_", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && !IsOddFloat(name));

    private static bool IsOddFloat(string name) => name is "__SIZEOF_FLOAT80__" or "__SIZEOF_FLOAT128__" or "__SIZEOF_IBM128__" or "__SIZEOF_IEEE128__";

    private static Dictionary<string, string> Predefined(Target target) => Uapi.Preprocessing.PredefinedMacros.Of(target).Values
        // One macro is ours: it stands for the installing of headers (KernelTreeTests).
        .Where(macro => macro.Builtin == Uapi.Preprocessing.BuiltinMacro.None && macro.Name != "__EXPORTED_HEADERS__")
        .ToDictionary(macro => macro.IsFunctionLike ? $"{macro.Name}({string.Join(",", macro.Parameters!)})" : macro.Name, macro => macro.Spelling);

    private static Dictionary<string, string> Ask(Target target)
    {
        Skip.If(ReferenceEquals(target, Targets.LoongArch64), "Debian has no gcc for loongarch64; clang spells its macros in its own way");
        string triplet = target.Triplets.Contains("i686-linux-gnu") ? "i686-linux-gnu" : target.Triplets[0];
        using Process process = new();
        process.StartInfo = new ProcessStartInfo(triplet + "-gcc", "-dM -E -x c -") { RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Skip.If(true, $"{triplet}-gcc is not installed");
        }
        process.StandardInput.Close();
        Dictionary<string, string> macros = [];
        while (process.StandardOutput.ReadLine() is string line)
        {
            string[] parts = line.Split(' ', 3);
            macros[parts[1]] = parts.Length > 2 ? parts[2] : "";
        }
        process.WaitForExit();
        Skip.If(macros.GetValueOrDefault("__GNUC__") != "12", "the values are gcc 12's");
        return macros;
    }
}
