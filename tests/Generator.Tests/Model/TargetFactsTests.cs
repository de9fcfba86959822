using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Uapi.Model;

namespace Uapi.Tests.Model;

/// <summary>The table of targets against the compilers that know: a false fact makes an array of negative size.</summary>
public class TargetFactsTests
{
    public static TheoryData<string> Names { get; } = [.. Targets.All.Select(target => target.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void EveryFact_IsTheCompilersOwn(string name)
    {
        Assert.True(Targets.TryParse(name, out Target? target));
        Assert.Equal("", Compile(target, Program(target)));
    }

    [SkippableFact]
    public void FalseFact_IsNoticed()
    {
        string program = Program(Targets.I386).Replace("c8, m)) == 4", "c8, m)) == 8", StringComparison.Ordinal);
        Assert.NotEqual(Program(Targets.I386), program);
        Assert.Contains("negative", Compile(Targets.I386, program), StringComparison.Ordinal);
    }

    private static string Program(Target target)
    {
        StringBuilder text = new();
        int count = 0;
        Is("sizeof(void *)", target.PointerSize);
        Is("sizeof(long)", target.LongSize);
        Is("(char)-1 < 0", target.CharIsSigned ? 1 : 0);
        Is("sizeof(long double)", target.LongDouble.Size);
        Is("__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__", target.ByteOrder == ByteOrder.Big ? 1 : 0);
        IsAligned("c8", "long long", target.Int64Alignment);
        IsAligned("cd", "double", target.DoubleAlignment);
        IsAligned("cx", "long double", target.LongDouble.Alignment);
        IsAligned("cp", "void *", Math.Min(target.PointerSize, target.MaxScalarAlignment));
        IsAligned("cl", "long", Math.Min(target.LongSize, target.MaxScalarAlignment));
        IsAligned("ci", "int", Math.Min(4, target.MaxScalarAlignment));
        IsAligned("cf", "float", Math.Min(4, target.MaxScalarAlignment));
        IsAligned("cs", "short", 2);
        IsAligned("ca", "__attribute__((aligned)) char", target.BiggestAlignment);
        if (target.HasInt128)
            IsAligned("cq", "__int128", target.Int128Alignment);
        text.Append($"typedef {target.SizeType} *a; typedef __SIZE_TYPE__ *a; typedef {target.PointerDifferenceType} *b; typedef __PTRDIFF_TYPE__ *b;\n");
        text.Append($"typedef {target.WideCharType} *w; typedef __WCHAR_TYPE__ *w;\n");
        // The record starts with a char, so that only the bit-field can align it. Where its type does not matter, unnamed ones align nothing.
        text.Append("struct unnamed { char c; int : 1; }; struct named { char c; int b : 1; };\n");
        Is("_Alignof(struct unnamed)", target.UnnamedBitFieldsAlign ? 4 : 1);
        Is("_Alignof(struct named)", target.BitFieldTypeMatters ? 4 : 1);
        return text.ToString();

        void Is(string expression, int value) => text.Append(FormattableString.Invariant($"extern int is{count++}[({expression}) == {value} ? 1 : -1];\n"));

        void IsAligned(string record, string type, int alignment)
        {
            text.Append(FormattableString.Invariant($"struct {record} {{ char c; {type} m; }};\n"));
            Is($"__builtin_offsetof(struct {record}, m)", alignment);
        }
    }

    // What the compiler says to a program; nothing is good.
    private static string Compile(Target target, string program)
    {
        string triplet = target.Triplets.Contains("i686-linux-gnu") ? "i686-linux-gnu" : target.Triplets[0];
        (string command, string arguments) = ReferenceEquals(target, Targets.LoongArch64)
            ? ("clang-19", "--target=loongarch64-linux-gnu ")
            : (triplet + "-gcc", "");
        using Process process = new();
        process.StartInfo = new ProcessStartInfo(command, arguments + "-fsyntax-only -w -x c -") { RedirectStandardInput = true, RedirectStandardError = true };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Skip.If(true, $"{command} is not installed");
        }
        process.StandardInput.Write(program);
        process.StandardInput.Close();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return errors;
    }
}
