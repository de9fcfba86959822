using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>Reading a header for several targets at once gives each of them what reading it for that target alone gives.</summary>
public sealed class JointReadingTests
{
    // What asm/own.h says on a target; everywhere else it says the first.
    private sealed record Own(string Everywhere, params (string Target, string Text)[] Elsewhere);

    private static readonly Dictionary<string, (string Text, Own Own)> Cases = new()
    {
        ["constants that depend on nothing"] = ("#define A 1\n#define B (A << 3)\nenum { C = B, D };\n", new("")),
        ["types that depend on the target"] = (
            "struct s { long a; char b; unsigned long long c; void *d; long double e; };\n#define SIZE sizeof(struct s)\n#define LONG 0x80000000L\n#define CHAR '\\xff'\n",
            new("")),
        ["bit-fields"] = ("struct s { int a : 3; char b : 2; long long c : 40; int : 0; } ;\nstruct t { char a; int : 7; long long b : 64 __attribute__((packed)); };\n", new("")),
        ["requests"] = ("#include <linux/ioctl.h>\nstruct s { long a; };\n#define R _IOR('r', 1, struct s)\n#define N _IO('r', 2)\n#define W(n) _IOW('r', n, int)\nenum { E = _IOWR('r', 3, int) };\n", new("")),
        ["requests without their header"] = ("#define R _IOR('r', 1, int)\n", new("")),
        ["conditions about the target"] = (
            "#if defined(__s390__) || defined(__m68k__)\nstruct big { int a; };\n#elif __SIZEOF_LONG__ == 8\nstruct wide { long a; };\n#else\nstruct narrow { long a; };\n#endif\n#define END 1\n",
            new("")),
        ["a macro of the target in the text"] = ("struct s { char a[__SIZEOF_LONG__]; };\n#define L __SIZEOF_POINTER__\n", new("")),
        ["a typedef of its own"] = (
            "#include <asm/own.h>\nstruct s { own_t a; int b; };\ntypedef own_t more;\n#define SIZE sizeof(more)\n",
            new("typedef int own_t;\n", ("s390x", "typedef long own_t;\n"), ("i386", "typedef struct { char c[3]; } own_t;\n"))),
        ["a typedef that only some have"] = (
            "#include <asm/own.h>\ntypedef unsigned int here;\nstruct s { here a; };\n#define A sizeof(here)\n",
            new("", ("arm", "typedef unsigned int here;\n"), ("mips", "typedef unsigned char here;\n"), ("alpha", "enum { here = 3 };\n"))),
        ["a structure of its own"] = (
            "#include <asm/own.h>\nstruct s { struct own a; union u { struct own *b; int c; } d; };\n#define OFF __builtin_offsetof(struct s, d)\n",
            new("struct own { int a; long b; };\n", ("powerpc64", "struct own { int a; };\n"), ("sparc64", "union own { int a; };\n"), ("riscv64", ""))),
        ["a structure that all complete"] = (
            "#include <asm/own.h>\nstruct own { long a; };\nstruct s { struct own b; };\n",
            new("struct own;\n", ("arm", ""), ("x86_64", "struct own { int a; };\n"), ("m68k", "typedef struct own *own_p;\n"))),
        ["a structure that some complete"] = (
            "struct own;\n#include <asm/own.h>\nstruct s { struct own *b; };\ntypedef struct own own_t;\n#define SIZE sizeof(own_t)\n",
            new("struct own { int a; };\n", ("arm", ""), ("s390x", "struct own { long a; };\n"))),
        ["a structure that was mentioned before it was complete"] = (
            "typedef struct later later_t;\nstruct s { later_t *p; };\nstruct later { long a; };\n#define SIZE sizeof(later_t)\nstruct t { later_t a; };\n", new("")),
        ["enumerators of its own"] = (
            "#include <asm/own.h>\n#define A (FIRST + 1)\nstruct s { char c[FIRST]; };\nenum e { X = FIRST };\n",
            new("enum own { FIRST = 4 };\n", ("arm", "enum own { FIRST = 5 };\n"), ("mips", "#define FIRST 6\n"), ("hppa", "enum { FIRST = 4 };\n"))),
        ["macros of its own"] = (
            "#include <asm/own.h>\n#ifdef HAS\n#define A OWN\n#else\n#define A 0\n#endif\n#define B (OWN + 1)\n#define F(x) ((x) + OWN)\n#undef GONE\n#define GONE 3\n#define C GONE\n",
            new("#define OWN 1\n#define HAS\n#define GONE 1\n", ("arm", "#define OWN 2\n#define HAS\n"), ("s390x", "#define OWN 1\n#define GONE 2\n"), ("mips", "#define OWN F\n#define HAS 1\n"))),
        ["a macro that hides a name"] = (
            "#include <asm/own.h>\nstruct s { int field; };\nint function(int argument);\nenum { VALUE };\n",
            new("", ("arm", "#define field other\n"), ("sh4", "#define s t\n"), ("x32", "#define VALUE VALUE\n"))),
        ["text in the middle of a declaration"] = ("struct s {\n#include <asm/own.h>\nint last;\n};\n", new("int first;\n", ("arm", "long first;\n"))),
        ["an alignment around it"] = ("#pragma pack(push, 1)\n#include <asm/own.h>\n#pragma pack(pop)\nstruct s { char a; own_t b; };\n", new("typedef struct { char a; int b; } own_t;\n")),
        ["an alignment inside it"] = ("#include <asm/own.h>\nstruct s { char a; int b; };\n", new("", ("arm", "#pragma pack(1)\n"))),
        ["an alignment behind it"] = ("#include <asm/own.h>\n#pragma pack(push, 1)\nstruct s { char a; int b; };\n#pragma pack(pop)\nstruct t { char a; int b; };\n", new("typedef int own_t;\n")),
        ["a header that some do not have"] = ("#if __has_include(<asm/some.h>)\n#define SOME 1\n#endif\n#include <asm/own.h>\nstruct s { int a; };\n", new("")),
        ["pushed and popped macros"] = ("#define A 1\n#pragma push_macro(\"A\")\n#include <asm/own.h>\n#pragma pop_macro(\"A\")\n#define B A\n", new("#undef A\n#define A 2\n", ("arm", "#pragma push_macro(\"A\")\n"))),
        ["files that are read once"] = ("#include <asm/own.h>\n#include \"twice.h\"\n#include \"twice.h\"\n", new("", ("arm", "#pragma once\n#include \"twice.h\"\n"), ("s390x", "#import \"twice.h\"\n"))),
        ["counting"] = ("#include <asm/own.h>\nenum { A = __COUNTER__ };\n#define LEVEL __INCLUDE_LEVEL__\n", new("", ("arm", "enum { ZERO = __COUNTER__ };\n"))),
        ["the header in its own text"] = ("#ifndef ONE\n#define ONE\n#include <asm/own.h>\nstruct s { int a; };\n#define A 1\n#endif\n", new("", ("arm", "#include \"case.h\"\n#undef ONE\n#include \"case.h\"\n"))),
        ["mistakes of some"] = ("#include <asm/own.h>\nstruct s { own_t a; };\nstruct t { int b; };\n", new("typedef int own_t;\n", ("arm", "typedef missing own_t;\n"), ("mips", "#error no\n"), ("alpha", "struct {\n"))),
        ["mistakes of all"] = ("struct s { missing a; };\nstruct t { int b; };\n#define A sizeof(struct s)\n", new("")),
        ["a typedef said twice"] = ("#include <asm/own.h>\ntypedef unsigned long own_t;\nstruct s { own_t a; };\n", new("typedef unsigned long own_t;\n", ("arm", "typedef unsigned int own_t;\n"))),
        ["types compared"] = ("#include <asm/own.h>\n#define SAME __builtin_types_compatible_p(own_t, unsigned long)\n", new("typedef unsigned long own_t;\n", ("alpha", "typedef unsigned long long own_t;\n"))),
        ["a request documented beside it"] = ("#include <linux/ioctl.h>\n#include <asm/own.h>\n/* GO - _IOWR('x', 1, own_t) */\n#define GO _IO('x', 1)\nstruct s { own_t a; };\n", new("typedef int own_t;\n", ("arm", "typedef long long own_t;\n"))),
        ["its record in a request"] = ("#include <linux/ioctl.h>\n#include <asm/own.h>\n#define GO _IOW('x', 1, struct own)\n", new("struct own { int a; };\n", ("arm", "struct own { long long a; };\n"), ("mips", "struct own { int a; };\n"))),
        ["its names as parameters"] = ("#include <asm/own.h>\n#define F(own) ((own) + 1)\n", new("", ("arm", "#define own 3\n"), ("mips", "typedef int own;\n"))),
        ["how a value would be aligned"] = (
            "#define A __alignof__(1 + 1)\n#define B __alignof__(1.0)\n#define C sizeof(1ULL)\nstruct s { char a; __typeof__(1 + 1) b; };\nstruct t { char a; __typeof__(1ULL) b; };\nenum e { E = __alignof__(2ULL) };\nenum big { BIG = 0x100000000 };\n"
                + "typedef __typeof__(E) of_e;\nstruct u { char a; of_e b; enum big c; };\n#define D(x) ((x) + __alignof__(1))\n#define F ((__typeof__(1))1)\n#define G __alignof__(\"a\")\ntypedef int m __attribute__((mode(DI)));\nstruct v { char a; m b; };\n",
            new("")),
        ["a conditional between declarations"] = (
            "#include <linux/ioctl.h>\n#ifdef __LP64__\ntypedef unsigned long word;\nstruct w { word a; };\n#define WORD 8\n#else\ntypedef unsigned int word;\nstruct w { word a; };\n#define WORD 4\n#endif\n"
                + "struct s { word a; struct w b; };\n#define SIZE sizeof(struct s)\n#define ALSO (WORD + 1)\n#define R _IOW('w', 1, struct w)\n/* GO - _IOWR('x', 1, word) */\n#define GO _IO('x', 1)\ntypedef word more;\n",
            new("")),
        ["a documented record in a conditional"] = (
            "#include <linux/ioctl.h>\n#ifdef __arm__\n/**\n * GO - _IOW('x', 1, struct gone)\n */\nstruct record { int a; };\n#endif\n#define GO _IO('x', 1)\n"
                + "#ifdef __LP64__\n/**\n * ON - _IOW('x', 2, struct lost)\n */\nstruct wide { int a; };\n#endif\n#define ON _IO('x', 2)\n", new("")),
        ["a conditional that some skip"] = (
            "/** a struct */\nstruct a { int b; };\n#ifdef __LP64__\n/** @c: wide */\nstruct wide { long c; };\n#define WIDE 1 /* wide */\n#endif\nstruct s { struct a d; };\n#ifndef __LP64__\n#define NARROW 1\nenum narrow { N };\n#endif\n#define END 1\n", new("")),
        ["the same in every branch"] = (
            "#if defined(__alpha__)\n#define MAX 0x2000U\ntypedef int t;\n#elif defined(__arm__)\n#define MAX 0x2000U\ntypedef int t;\n#else\n#define MAX 0x2000U\ntypedef int t;\n#endif\n#define MORE (MAX + 1)\nstruct s { t a[MAX]; };\n", new("")),
        ["a conditional that undefines"] = (
            "#define A 1\n#define B 2\n#ifdef __LP64__\n#undef A\n#define A 3\n#else\n#undef B\n#define B 2\n#endif\n#define C (A + B)\n", new("")),
        ["a conditional in a structure"] = (
            "struct s {\n#ifdef __LP64__\nlong a;\n#else\nint a, b;\n#endif\n};\nenum e { X,\n#ifdef __s390__\nY,\n#endif\nZ };\n", new("")),
        ["a conditional in a declaration"] = (
            "struct s { int a; }\n#ifdef __LP64__\n__attribute__((aligned(16)))\n#endif\n;\ntypedef\n#ifdef __LP64__\nlong\n#else\nint\n#endif\nt;\nextern \"C\" {\n#ifdef __LP64__\nstruct c { long a; };\n#endif\n}\n", new("")),
        ["conditionals in conditionals"] = (
            "#if __SIZEOF_LONG__ == 8\n#if defined(__s390__)\n#define A 1\n#elif defined(__x86_64__)\n#define A 2\n#else\n#define A 3\n#endif\n#elif 0\n#define A 9\n#else\n#ifdef __arm__\n#define A 4\n#endif\n#endif\n#ifdef A\nstruct s { char a[A]; };\n#endif\n", new("")),
        ["a later branch"] = (
            "#if 0\n#define A 0\n#elif defined(__LP64__)\n#define A 1\nstruct s { long a; };\n#elif defined(__arm__)\n#define A 2\n#else\n#define A 3\n#endif\n#define B A\n", new("")),
        ["conditionals that go wrong"] = (
            "#ifdef __LP64__\nstruct s { long a; };\n#else\n#error narrow\n#else\n#define A 1\n#endif\n#elif 1\n#endif\n#ifdef __arm__\n#define B\n", new("")),
        ["an alignment in a conditional"] = (
            "#ifdef __LP64__\n#pragma pack(push, 1)\n#endif\nstruct s { char a; int b; };\n#ifdef __LP64__\n#pragma pack(pop)\n#endif\nstruct t { char a; int b; };\n", new("")),
        ["a call that goes on behind a conditional"] = (
            "#define F(x) struct x { int a; };\n#define G struct g { int a; };\n#ifdef __LP64__\nF\n#else\nG\n#endif\n(s)\nF(\n#ifdef __LP64__\nt\n#else\nu\n#endif\n)\n", new("")),
        ["a name of a call before the end"] = (
            "#define F() 1\n#ifdef __LP64__\nenum { A }; typedef int F\n#else\ntypedef int F\n#endif\n;\nstruct s { F a; };\n", new("")),
        ["files in a conditional"] = (
            "#ifdef __LP64__\n#include \"twice.h\"\n#endif\n#ifdef __arm__\n#include <asm/own.h>\n#endif\n#include <asm/own.h>\nstruct s { int a; };\n", new("struct own { int a; };\n")),
        ["what is counted and pushed in a conditional"] = (
            "#define A 1\n#ifdef __LP64__\nenum { X = __COUNTER__ };\n#endif\nenum { Y = __COUNTER__ };\n#ifdef __arm__\n#pragma push_macro(\"A\")\n#undef A\n#endif\n#ifdef __s390__\n#pragma once\n#endif\n#define B A\n", new("")),
        ["a structure that some complete in a conditional"] = (
            "struct late;\n#ifdef __LP64__\nstruct late { long a; };\n#endif\nstruct s { struct late *a; };\n#ifndef __LP64__\nstruct late { int a; };\n#endif\nstruct t { struct late a; };\n", new("")),
        ["a typedef said again in a conditional"] = (
            "typedef unsigned long w;\n#ifdef __LP64__\ntypedef unsigned long w;\n#else\ntypedef unsigned int w;\n#endif\nstruct s { w a; };\n_Static_assert(sizeof(w) == __SIZEOF_LONG__, \"\");\n", new("")),
        ["more conditionals than are read alone"] = (
            string.Concat(Enumerable.Range(0, 40).Select(i => $"#ifdef __LP64__\n#define W{i} {i}\n#else\nstruct n{i} {{ int a; }};\n#endif\nstruct s{i} {{ long a; }};\n")), new("")),
        ["more of a conditional than is read alone"] = (
            "#ifdef __LP64__\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"struct w{i} {{ long a; }};\n")) + "#else\n#define A 1\n#endif\n#define B 1\n", new("")),
        ["a conditional behind a text of its own"] = (
            "#include <asm/own.h>\n#ifdef HAS\nstruct has { own_t a; };\n#endif\nstruct s { int a; };\n#ifdef HAS\nstruct more { struct has a; };\n#define MORE HAS\n#endif\n",
            new("typedef int own_t;\n", ("arm", "typedef long own_t;\n#define HAS 1\n"), ("mips", "typedef long own_t;\n#define HAS 1\n"), ("powerpc", "#define HAS 2\ntypedef char own_t;\n"))),
        ["a late header with conditionals"] = ("#define A FS_IOC_GETFLAGS\n#define B (NAME_MAX + 1)\n#define C sizeof(struct winsize)\n", new("")),
        ["kernel types"] = ("#include <linux/types.h>\n#include <linux/ioctl.h>\nstruct s { __u64 a; __be16 b; __kernel_size_t c; __aligned_u64 d; };\n#define R _IOR(1, 2, struct s)\n", new("")),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ForAllTargets_GivesWhatEachGivesAlone(string name)
    {
        MemoryHeaderSource source = Source(name);

        IReadOnlyList<HeaderAbi> together = new HeaderReader(source, ReaderOptions.Default).Read("case.h", Targets.All);

        AssertAlone(source, together);
    }

    // Own texts are remembered, and the reader must notice where a header leads up to them in another way.
    [Fact]
    public void ManyHeadersWithOneReader_GiveWhatEachGivesAlone()
    {
        foreach (string ownText in Cases.Keys)
        {
            MemoryHeaderSource source = Source(ownText);
            source.Add("between.h", "#ifndef BETWEEN\n#define BETWEEN\n#ifdef __LP64__\n#define OWN 8\ntypedef long between_t;\n#elif defined(OWN)\ntypedef char between_t[OWN];\n#endif\n#endif\n");
            HeaderReader reader = new(source, ReaderOptions.Default);
            // What comes before it changes what it is: its macros, its types, what was read already, whose it is.
            string[] before = ["", "#define OWN 9\n", "#define HAS\n", "typedef int own_t;\n", "struct own;\n", "#include <linux/types.h>\n", "#ifdef __mips__\n#define OWN 7\n#endif\n", ""];
            for (int i = 0; i < before.Length; i++)
            {
                // Now the text of another header, now the header itself.
                source.Add($"header{i}.h", before[i] + "#include <between.h>\n" + "#include <asm/own.h>\n#include <linux/types.h>\n#define AFTER (OWN + sizeof(own_t))\nstruct last { own_t a; struct own *b; };\n");
                IReadOnlyList<HeaderAbi> together = reader.Read($"header{i}.h", Targets.All);

                AssertAlone(source, together);
                AssertAlone(source, reader.Read("between.h", Targets.All));
                AssertAlone(source, reader.Read("case.h", Targets.All));
            }
        }
    }

    // What one leader found for its companions says nothing about a file that only the next leader has.
    [Fact]
    public void FileOfTheNextLeaderAlone_IsNotItsCompanions()
    {
        MemoryHeaderSource source = new();
        source.Add("case.h", "#include <linux/part.h>\nstruct s { part_t a; };\n");
        source.Add("linux/part.h", "typedef int part_t;\n");
        source.Add("linux/part.h", "typedef long long part_t;\n", Targets.I386);
        HeaderReader reader = new(source, ReaderOptions.Default);
        reader.Read("case.h", [Targets.X86_64, Targets.AArch64]);

        IReadOnlyList<HeaderAbi> together = reader.Read("case.h", [Targets.I386, Targets.AArch64]);

        Assert.Equal([8, 4], together.Select(abi => abi.Records[0].Size));
    }

    // Constants that cost nothing must not be charged with what the one before them cost.
    [Theory]
    [InlineData(300)]
    [InlineData(600)]
    [InlineData(1000)]
    public void BudgetForConstants_IsWhatItIsAlone(int budget)
    {
        MemoryHeaderSource source = Source("constants that depend on nothing");
        string plain = string.Concat(Enumerable.Range(0, 200).Select(i => $"#define P{i} {i}\n"));
        source.Add("case.h", "#define ONE 1\n#define TEN (ONE+ONE+ONE+ONE+ONE+ONE+ONE+ONE+ONE+ONE)\n#define COSTLY (TEN+TEN+TEN+TEN)\n" + plain + "#define WIDE sizeof(long)\nstruct s { char a; long b; };\n#define LAST (COSTLY+COSTLY)\n");
        ReaderOptions options = ReaderOptions.Default with { Limits = ReaderLimits.Default with { MaxAllConstantsTokens = budget } };

        IReadOnlyList<HeaderAbi> together = new HeaderReader(source, options).Read("case.h", Targets.All);

        AssertAlone(source, together, options);
    }

    [Fact]
    public void WhatDoesNotDependOnTheTarget_IsOneForAll()
    {
        MemoryHeaderSource source = Source("kernel types");
        source.Add("same.h", "#include <linux/types.h>\nstruct s { __u32 a; __be16 b; };\n#define A 1\n");

        IReadOnlyList<HeaderAbi> together = new HeaderReader(source, ReaderOptions.Default).Read("same.h", [Targets.X86_64, Targets.S390x, Targets.AArch64]);

        Assert.All(together, abi => Assert.Same(together[0].Records[0], abi.Records[0]));
        Assert.All(together, abi => Assert.Same(together[0].Constants[0], abi.Constants[0]));
        Assert.Equal([Targets.X86_64, Targets.S390x, Targets.AArch64], together.Select(abi => abi.Target));
    }

    [Fact]
    public void AlongWithOthers_TextIsTheSameToTheLastToken()
    {
        foreach (string name in Cases.Keys)
        {
            MemoryHeaderSource source = Source(name);
            Preprocessor leader = New(source, Targets.X86_64);
            Preprocessor[] companions = [.. Targets.All.Where(target => target != Targets.X86_64).Select(leader.Join)];
            PreprocessedHeader first = leader.Preprocess(source.Find(Targets.X86_64, "case.h", null)!);

            foreach ((Preprocessor companion, Target target) in companions.Zip(Targets.All.Where(target => target != Targets.X86_64)))
            {
                if (companion.HasLeft)
                    continue;
                PreprocessedHeader alone = New(source, target).Preprocess(source.Find(target, "case.h", null)!);
                PreprocessedHeader along = companion.PreprocessAlong(first);
                Assert.Equal(alone.Tokens.Select(token => (token.Kind, token.Text, token.Offset, token.File)), along.Tokens.Select(token => (token.Kind, token.Text, token.Offset, token.File)));
                Assert.Equal(alone.Files, along.Files);
            }
        }
    }

    private static Preprocessor New(MemoryHeaderSource source, Target target) =>
        new(source, target, ReaderOptions.Default, new DiagnosticBag(), CancellationToken.None);

    private static MemoryHeaderSource Source(string name)
    {
        (string text, Own own) = Cases[name];
        MemoryHeaderSource source = new();
        source.Add("case.h", text);
        source.Add("twice.h", "enum { TWICE };\n");
        source.Add("linux/fs.h", "#ifdef __LP64__\n#define FS_IOC_GETFLAGS 1\n#else\n#define FS_IOC_GETFLAGS 2\n#endif\nstruct fs { long a; };\n");
        source.Add("linux/limits.h", "#if defined(__arm__)\n#define NAME_MAX 255\n#else\n#define NAME_MAX 256\n#endif\n");
        foreach (Target target in Targets.All)
        {
            string ownText = own.Elsewhere.FirstOrDefault(pair => target.Name.StartsWith(pair.Target, StringComparison.Ordinal)).Text ?? own.Everywhere;
            source.Add("asm/own.h", ownText, target);
            if (target.LongSize == 8)
                source.Add("asm/some.h", "", target);
            source.Add("asm/types.h", target.Name is "alpha" or "sparc64" ? "#include <asm-generic/int-l64.h>\n" : "#include <asm-generic/int-ll64.h>\n", target);
            source.Add("asm/posix_types.h", $"typedef {(target.LongSize == 8 ? "long" : "int")} __kernel_long_t;\ntypedef unsigned {(target.LongSize == 8 ? "long" : "int")} __kernel_size_t;\n", target);
            source.Add("asm/ioctl.h", target.Ioctl == IoctlEncoding.Generic ? "#include <asm-generic/ioctl.h>\n" : "#define _IOC_SIZEBITS 13\n#define _IOC_DIRBITS 3\n#define _IOC_NONE 1U\n#define _IOC_READ 2U\n#define _IOC_WRITE 4U\n#include <asm-generic/ioctl.h>\n", target);
        }
        return source;
    }

    private static void AssertAlone(MemoryHeaderSource source, IReadOnlyList<HeaderAbi> together, ReaderOptions? options = null)
    {
        for (int i = 0; i < together.Count; i++)
        {
            HeaderAbi alone = new HeaderReader(source, options ?? ReaderOptions.Default).Read(together[i].Header, Targets.All[i]);
            Assert.Equal(alone.Diagnostics.Select(item => item.ToString()), together[i].Diagnostics.Select(item => item.ToString()));
            Assert.Equal(alone.Constants, together[i].Constants);
            Assert.Equal(alone.Constants.Select(item => item.Line), together[i].Constants.Select(item => item.Line));
            Assert.Equal(alone.Records.Select(item => item.Line), together[i].Records.Select(item => item.Line));
            Assert.Equal(alone.Typedefs.Select(item => item.Line), together[i].Typedefs.Select(item => item.Line));
            Assert.Equal(alone.Records, together[i].Records);
            Assert.Equal(alone, together[i]);
        }
    }
}
