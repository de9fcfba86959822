using Uapi.Generator.Tests.Analysis;
using Uapi.Model;

namespace Uapi.Generator.Tests.Parsing;

/// <summary>What the grammar of declarations takes in (C11 6.7 and GNU).</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void SeveralDeclarators_ShareTheirSpecifiersOnly()
    {
        RecordFacts record = HeaderText.ReadWhole("struct s { int a, *b, c[3], (*d)[2], (*e)(int, char), *f[2]; };").Struct("s");

        Assert.Equal(["int", "int *", "int[3]", "int (*)[2]", "int (*)()", "int *[2]"], record.Fields.Select(field => field.Spelling));
        Assert.Equal([0, 8, 16, 32, 40, 48], record.Fields.Select(field => field.Offset));
        Assert.IsType<PointerType>(record.Field("d").Type);
        Assert.True(Assert.IsType<PointerType>(record.Field("e").Type).IsFunction);
        Assert.Equal(2, Assert.IsType<ArrayType>(record.Field("f").Type).Length);
    }

    [Fact]
    public void ArrayOfArrays_HasItsOutermostDimensionFirst()
    {
        ArrayType outer = Assert.IsType<ArrayType>(HeaderText.ReadWhole("struct s { char x[4][2]; };").Struct("s").Field("x").Type);

        Assert.Equal(4, outer.Length);
        Assert.Equal(2, Assert.IsType<ArrayType>(outer.Element).Length);
    }

    [Fact]
    public void TypedefNameAfterAType_IsANewName()
    {
        RecordFacts record = HeaderText.ReadWhole("typedef unsigned char u32;\nstruct s { u32 u32; unsigned u33; };").Struct("s");

        Assert.Equal(["u32", "u33"], record.Fields.Select(field => field.Name));
        Assert.Equal(1, record.Field("u32").Type.Size);
    }

    [Theory]
    [InlineData("struct __attribute__((packed)) s { char a; int b; };")]
    [InlineData("struct s { char a; int b; } __attribute__((packed));")]
    [InlineData("struct s { char a; int b; } __attribute__((__packed__, deprecated(\"old\")));")]
    [InlineData("struct s { char a; int b __attribute__((packed)); };")]
    [InlineData("struct s { char a; __attribute__((packed)) int b; };")]
    [InlineData("struct s { char a; int __attribute__((packed)) b; };")]
    [InlineData("#pragma pack(push, 1)\nstruct s { char a; int b; };\n#pragma pack(pop)")]
    [InlineData("#pragma pack(1)\nstruct s { char a; int b; };\n#pragma pack()")]
    public void EveryWayToPack_Packs(string text) => Assert.Equal(1, HeaderText.ReadWhole(text).Struct("s").Field("b").Offset);

    [Fact]
    public void PackPragma_EndsWhereItIsTakenBack()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "#pragma pack(push, 2)\nstruct two { char a; int b; };\n#pragma pack(push, 1)\nstruct one { char a; int b; };\n#pragma pack(pop)\n"
            + "struct two_again { char a; int b; };\n#pragma pack(pop)\nstruct free { char a; int b; };\n");

        Assert.Equal([2, 1, 2, 4], abi.Records.Select(record => record.Field("b").Offset));
    }

    [Fact]
    public void FunctionsAndTablesAndAssembly_AreSteppedOver()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            """
            extern "C" {
            static __inline__ unsigned swap(unsigned x) { return ({ unsigned y = x; y; }) ? x << 1 : 0; }
            extern int declared(const char *format, ...) __attribute__((format(printf, 1, 2)));
            int renamed(void) __asm__("other") __attribute__((noreturn));
            static const struct { int a; } table[] = { { .a = 1 }, { 2 } };
            __asm__(".symver a, b");
            _Static_assert(sizeof(int) == 4, "int");
            ;
            }
            struct after { int a; };
            """);

        Assert.Equal(["swap"], abi.InlineFunctions);
        Assert.Equal(["declared", "renamed"], abi.Functions);
        Assert.Equal(["table"], abi.Variables);
        Assert.NotNull(abi.FindRecord(RecordKind.Struct, "after"));
    }

    [Fact]
    public void UntaggedRecord_IsNamedByItsTypedefOnly()
    {
        HeaderAbi abi = HeaderText.ReadWhole("typedef struct { int a; } plain, *pointer;\ntypedef struct { int b; } *nothing;\nstruct { int c; } variable;\n");

        RecordFacts record = Assert.Single(abi.Records);
        Assert.Equal("plain", record.Name);
        Assert.True(record.IsUntagged);
    }

    [Fact]
    public void RecordInARecord_StandsOnItsOwnWhenTagged()
    {
        HeaderAbi abi = HeaderText.ReadWhole("struct outer { struct inner { int a; } x; struct { long b; } y; union { int c; char d; }; };");

        Assert.Equal(["inner", "outer"], abi.Records.Select(record => record.Name));
        Assert.Equal("inner", Assert.IsType<RecordReference>(abi.Struct("outer").Field("x").Type).Name);
        Assert.IsType<InlineRecord>(abi.Struct("outer").Field("y").Type);
        Assert.Equal(RecordKind.Union, Assert.IsType<InlineRecord>(abi.Struct("outer").Fields[2].Type).Record.Kind);
    }

    [Fact]
    public void BrokenDeclaration_TakesNothingElseWithIt()
    {
        HeaderAbi abi = HeaderText.Read("struct a { int x; };\nstruct b { unknown_t y; };\nint f(void) { return 1 +; }\nint g(what ever) x;\nstruct c { int z; };\n");

        Assert.Equal(["2 UAPI2002", "4 UAPI2001"], abi.Places());
        Assert.Equal(["a", "c"], abi.Records.Select(record => record.Name));
        Assert.False(abi.IsComplete);
    }

    [Theory]
    [InlineData("struct s { long int double x; };", "1 UAPI2003")]
    [InlineData("struct s { unsigned float x; };", "1 UAPI2003")]
    [InlineData("struct s { int a; } __attribute__((scalar_storage_order(\"big-endian\")));", "1 UAPI2009")]
    [InlineData("#pragma pack(3)\n", "1 UAPI2010")]
    [InlineData("struct s { int a __attribute__((mode(XX))); };", "1 UAPI3014")]
    [InlineData("_Static_assert(sizeof(long) == 2, \"no\");", "1 UAPI3012")]
    [InlineData("typedef struct gone early[2];", "1 UAPI3001")]
    [InlineData("typedef struct { int a; } both; struct both { long b; };", "1 UAPI3016")]
    public void WhatIsNotUnderstood_IsReported(string text, string place) => Assert.Contains(place, HeaderText.Read(text).Places());

    [Fact]
    public void ThousandsOfBrokenDeclarations_EndWithOneLastWord()
    {
        HeaderAbi abi = HeaderText.Read(string.Concat(Enumerable.Repeat("broken thing;\n", 5_000)));

        Assert.Equal("UAPI2011", abi.Diagnostics[^1].Rule.Id);
        Assert.True(abi.Diagnostics.Count < 200);
    }

    [Fact]
    public void TypeThatNestsTooDeep_IsADiagnostic()
    {
        string text = "typedef char t0;\n" + string.Concat(Enumerable.Range(1, 5_000).Select(i => $"typedef t{i - 1} t{i}[1];\n"));

        HeaderAbi abi = HeaderText.Read(text + "struct s { t5000 a; };\nstruct after { int a; };\n");

        Assert.Contains(abi.Diagnostics, diagnostic => diagnostic.Rule.Id == "UAPI3015");
        Assert.NotNull(abi.FindRecord(RecordKind.Struct, "after"));
    }
}
