using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Preprocessing;

/// <summary>C11 6.10.2, and what a preprocessed header tells afterwards.</summary>
public class IncludeTests
{
    private static MemoryHeaderSource Source(params (string Name, string Text)[] files)
    {
        MemoryHeaderSource source = new();
        foreach ((string name, string text) in files)
            source.Add(name, text);
        return source;
    }

    [Fact]
    public void QuotedInclude_LooksBesideItsFileFirst()
    {
        MemoryHeaderSource source = Source(("a/one.h", "#include \"two.h\"\n#include <two.h>\n#include \"../b/two.h\""), ("a/two.h", "near"), ("two.h", "far"), ("b/two.h", "there"));
        Assert.Equal("near far there", Reading.Of(source, "#include <a/one.h>").Text);
    }

    [Theory]
    [InlineData("#define NAME <x.h>\n#include NAME")]
    [InlineData("#define NAME \"x.h\"\n#include NAME")]
    [InlineData("#define STR(s) #s\n#define XSTR(s) STR(s)\n#define N x\n#include XSTR(N.h)")]
    [InlineData("#define ANGLED(n) <n.h>\n#include ANGLED(x)")]
    public void IncludeName_MayComeFromMacros(string text) => Assert.Equal("found", Reading.Of(Source(("x.h", "found")), text).Text);

    [Fact]
    public void IncludeName_IsNoTokens() =>
        Assert.Equal("found", Reading.Of(Source(("dir/802.3'x.h", "found")), "#include <dir//802.3'x.h>").Text);

    [Fact]
    public void GuardedFile_IsReadOnce()
    {
        MemoryHeaderSource source = Source(
            ("g1.h", "/* c */\n#ifndef G1\n#define G1\ng1\n#endif /* G1 */\n"),
            ("g2.h", "#if !defined(G2)\n#define G2\ng2\n#endif\n"),
            ("g3.h", "#pragma once\ng3\n"),
            ("each.h", "each\n"),
            // The #else keeps this from being a guard.
            ("else.h", "#ifndef E\n#define E\nfirst\n#else\nlater\n#endif\n"));
        const string All = "#include <g1.h>\n#include <g2.h>\n#include <g3.h>\n#include <each.h>\n#include <else.h>\n";
        Assert.Equal("g1 g2 g3 each first each later", Reading.Of(source, All + All).Text);
    }

    [Fact]
    public void IncludeNext_LeadsToTheBuiltInHeader()
    {
        MemoryHeaderSource source = Source(("linux/ioctl.h", "#include_next <linux/ioctl.h>\nint n = _IOC_NRBITS;"));
        Assert.Equal("int n = 8 ;", Reading.Of(source, "#include <linux/ioctl.h>").Text);
    }

    [Fact]
    public void Files_AreListedInOrderOfFirstInclusion()
    {
        MemoryHeaderSource source = Source(("a.h", "#include <b.h>\n"), ("b.h", ""), ("pre.h", "#define FROM_PRELUDE 1\n"));
        Reading reading = Reading.Of(source, "#include <a.h>\n#include <b.h>\nFROM_PRELUDE FROM_OPTION WITH_VALUE", options: new ReaderOptions
        {
            Preludes = ["pre.h"],
            Defines = ["FROM_OPTION", "WITH_VALUE=2 + 2"],
        });
        Assert.Equal("1 1 2 + 2", reading.Text);
        Assert.Equal(["pre.h", "test.h", "a.h", "b.h"], reading.Header.Files.Select(file => file.IncludeName));
    }

    [Fact]
    public void MissingPrelude_IsReportedAtTheOptions()
    {
        Reading reading = Reading.Of("x", options: new ReaderOptions { Defines = ["A"], Preludes = ["gone.h"] });
        Assert.Equal("<options>(2,1): error UAPI1003: Header 'gone.h' was not found", Assert.Single(reading.Diagnostics).ToString());
        Assert.Equal("x", reading.Text);
    }

    [Fact]
    public void UnreadableFile_SaysWhy()
    {
        MemoryHeaderSource source = new();
        source.Add(new SourceFile("secret.h", "secret.h", "") { Problem = "permission denied" });
        Reading reading = Reading.Of(source, "\n#include <secret.h>");
        Assert.Equal("test.h(2,1): error UAPI1022: Header 'secret.h' cannot be read: permission denied", Assert.Single(reading.Diagnostics).ToString());
    }

    [Fact]
    public void AsmHeader_ComesFromTheTargetOnly()
    {
        MemoryHeaderSource source = new();
        source.Add("asm/kvm.h", "x86", Targets.X86_64);
        Assert.Equal("x86", Reading.Of(source, "#include <asm/kvm.h>").Text);
        Reading other = Reading.Of(source, "#include <asm/kvm.h>", Targets.Powerpc64le);
        Assert.Equal("UAPI1023@1", other.Findings);
        Assert.Contains("powerpc64le", other.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_AreTheLivingOnesInOrder()
    {
        PreprocessedHeader header = Reading.Of("#define A 1\n#define B 2\n#define C 3\n#undef B\n#define A 4\n#undef C\n#define C 5\n", options: new ReaderOptions { Defines = ["OPTION"] }).Header;
        Assert.Equal(["A 4", "C 5"], header.Macros.Select(macro => $"{macro.Name} {macro.Spelling}"));
        Assert.Equal("1", header.FindMacro("OPTION")?.Spelling);
        Assert.Equal("1", header.FindMacro("__linux__")?.Spelling);
        Assert.Null(header.FindMacro("B"));
    }

    [Fact]
    public void LineReadAgain_DefinesItsMacroOnceAndLast()
    {
        MemoryHeaderSource source = new();
        source.Add("again.h", "#undef SIZE\n#define SIZE 1\n");
        PreprocessedHeader header = Reading.Of(source, "#include <again.h>\n#define OTHER 2\n#include <again.h>\n#pragma push_macro(\"SIZE\")\n#include <again.h>\n#pragma pop_macro(\"SIZE\")\n").Header;
        Assert.Equal(["OTHER", "SIZE"], header.Macros.Select(macro => macro.Name));
    }

    [Fact]
    public void BadDefinition_IsReportedByEveryReading()
    {
        MemoryHeaderSource source = new();
        SourceFile file = source.Add("test.h", "#define f(x) #y\n#define GOOD 1\n");
        foreach (Target target in new[] { Targets.X86_64, Targets.S390x, Targets.X86_64 })
        {
            DiagnosticBag diagnostics = new();
            PreprocessedHeader header = new Preprocessor(source, target, ReaderOptions.Default, diagnostics, CancellationToken.None).Preprocess(file);
            Assert.Equal(1, Assert.Single(diagnostics.Items).Line);
            Assert.Equal(["GOOD"], header.Macros.Select(macro => macro.Name));
        }
    }

    [Fact]
    public void Macro_KnowsItsParametersAndPlace()
    {
        Macro macro = Assert.Single(Reading.Of("\n#define  f( a, rest... )  a + rest\n").Header.Macros);
        Assert.Equal(["a", "rest"], macro.Parameters!);
        Assert.True(macro.IsVariadic);
        Assert.Equal((2, 10), macro.File.GetPosition(macro.Offset));
        Assert.Equal("a + rest", macro.Spelling);
    }

    [Fact]
    public void Expand_UsesTheMacrosAliveAtTheEnd()
    {
        PreprocessedHeader header = Reading.Of("#define NUMBER BASE + 1\n#define BASE 100\n#define SELF SELF\n#define F(x) (x)\n#define CALL F(BASE) KEEP(BASE)\n#define KEEP(x) gone\n").Header;
        Assert.Equal("100 + 1", Reading.Join(header.Expand(header.FindMacro("NUMBER")!)!));
        Assert.Equal("SELF", Reading.Join(header.Expand(header.FindMacro("SELF")!)!));
        Assert.Equal("( 100 ) KEEP ( 100 )", Reading.Join(header.Expand(header.FindMacro("CALL")!, ["KEEP"])!));
    }

    [Fact]
    public void Expand_GivesUpQuietlyWhenTheExpansionIsTooLong()
    {
        string bomb = "#define A0 1 1 1 1 1 1 1 1 1 1\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"#define A{i} {string.Concat(Enumerable.Repeat($"A{i - 1} ", 10))}\n"));
        Reading reading = Reading.Of(bomb + "#define SMALL 1\n");
        Assert.Null(reading.Header.Expand(reading.Header.FindMacro("A9")!));
        Assert.Equal("1", Reading.Join(reading.Header.Expand(reading.Header.FindMacro("SMALL")!)!));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void Expand_OfACallWithWrongArguments_IsQuiet()
    {
        Reading reading = Reading.Of("#define F(x, y) x\n#define BAD F(1)\n#define OPEN F(1,\n");
        Assert.Equal("F", Reading.Join(reading.Header.Expand(reading.Header.FindMacro("BAD")!)!));
        Assert.Equal("F", Reading.Join(reading.Header.Expand(reading.Header.FindMacro("OPEN")!)!));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void IncludeLate_AddsMacrosAndGivesTokens()
    {
        PreprocessedHeader header = Reading.Of(Source(("late.h", "#define LATE 3\nint late;")), "#define USE LATE\n").Header;
        Assert.Equal("int late ;", Reading.Join(header.IncludeLate("late.h")!));
        Assert.Equal("3", Reading.Join(header.Expand(header.FindMacro("USE")!)!));
        Assert.Null(header.IncludeLate("gone.h"));
    }

    [Fact]
    public void GetLexed_HasTheComments()
    {
        PreprocessedHeader header = Reading.Of("/** doc */ int x;").Header;
        Assert.Single(header.GetLexed(header.Root).Comments);
    }

    [Fact]
    public void OneSource_ServesManyThreadsAndTargets()
    {
        MemoryHeaderSource source = Source(("types.h", "#include <linux/types.h>\n#define WORD __SIZEOF_LONG__\n"));
        SourceFile root = source.Add("root.h", "#include <types.h>\nWORD __BITS_PER_LONG");
        string[] texts = new string[Targets.All.Count * 4];
        Parallel.For(0, texts.Length, i =>
        {
            Preprocessor preprocessor = new(source, Targets.All[i % Targets.All.Count], ReaderOptions.Default, new DiagnosticBag(), default);
            texts[i] = Reading.Join(preprocessor.Preprocess(root).Tokens.TakeLast(3));
        });
        for (int i = 0; i < texts.Length; i++)
        {
            int size = Targets.All[i % Targets.All.Count].LongSize;
            Assert.Equal($"{size} {size * 8}", texts[i]);
        }
    }
}
