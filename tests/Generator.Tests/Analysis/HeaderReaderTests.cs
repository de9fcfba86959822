using Uapi.Analysis;
using Uapi.Model;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>What counts as a header's own, and what its macros turn out to be.</summary>
public sealed class HeaderReaderTests
{
    [Fact]
    public void IncludedFile_KeepsItsDefinitionsToItself()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "#include \"other.h\"\nstruct own { other_t a; struct inner b[2]; struct pointed *c; enum kind d; };\n#define OWN THEIRS\n",
            others: ("other.h", "typedef int other_t;\nstruct deep { int a; };\nstruct inner { struct deep a; };\nstruct pointed { int a; };\nstruct unused { int a; };\nenum kind { KIND };\nenum other_kind { OTHER };\n#define THEIRS 3\n"));

        Assert.Equal(["own"], abi.Records.Select(record => record.Name));
        Assert.Equal(["deep", "inner"], abi.ReferencedRecords.Select(record => record.Name));
        Assert.Equal(["kind"], abi.ReferencedEnums.Select(enumeration => enumeration.Name));
        Assert.Equal(["OWN"], abi.Constants.Select(constant => constant.Name));
        Assert.Empty(abi.Typedefs);
        Assert.Empty(abi.Enums);
        Assert.Equal([HeaderText.Name, "other.h"], abi.Files);
        Assert.Equal("other.h", abi.Struct("inner").File);
    }

    [Fact]
    public void MacroOfAnotherFile_MakesOwnDeclarations()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "#include \"group.h\"\nDECLARE(made, int a; int b;);\n", others: ("group.h", "#define DECLARE(name, members...) struct name { members }\n"));

        Assert.Equal(8, Assert.Single(abi.Records).Size);
    }

    [Fact]
    public void ArgumentOfARequest_IsReferenced()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "#include <linux/ioctl.h>\n#include \"other.h\"\n#define SET _IOW('x', 1, struct arg)\n/* GET - _IOR(T, 2, struct doc) */\n#define GET _IO('x', 2)\n",
            others: ("other.h", "struct arg { int a; };\nstruct doc { int a; };\nstruct neither { int a; };\n"));

        Assert.Equal(["arg", "doc"], abi.ReferencedRecords.Select(record => record.Name));
    }

    [Fact]
    public void Macros_AreSortedByWhatTheyAre()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            """
            #define GUARD
            #define NUMBER (1 | \
                            2)
            #define TEXT "vf" "io\x2d\160ci"
            #define IN_PARENTHESES ("text")
            #define LATER DEFINED_BELOW
            #define DEFINED_BELOW 9
            #define GONE 1
            #undef GONE
            #define TYPE unsigned int
            #define ALIAS struct_member
            #define CALL(x, rest...) f(x)
            #define VARIADIC(...) 0
            """);

        Assert.Equal(["NUMBER", "LATER", "DEFINED_BELOW"], abi.Constants.Select(constant => constant.Name));
        Assert.Equal(["3", "9", "9"], abi.Constants.Select(constant => constant.Value.ToString()));
        Assert.Equal("(1 | 2)", abi.Constant("NUMBER").Spelling);
        Assert.Equal(["vfio-pci", "text"], abi.Strings.Select(text => text.Value));
        Assert.Equal(["GUARD", "TYPE", "ALIAS"], abi.OtherMacros.Select(macro => macro.Name));
        Assert.Equal(["x,rest...", "..."], abi.FunctionMacros.Select(macro => string.Join(",", macro.Parameters)));
    }

    [Fact]
    public void MacroBesideItsEnumerator_IsAConstant()
    {
        HeaderAbi abi = HeaderText.ReadWhole("enum { SAME = 4, HIDDEN = 2 };\n#define SAME SAME\n#define HIDDEN 1\n");

        Assert.Equal("4", abi.Constant("SAME").Value.ToString());
        Assert.Equal("1", abi.Constant("HIDDEN").Value.ToString());
        Assert.Equal("2", abi.Enums[0].Values[1].Value.ToString());
    }

    [Theory]
    [InlineData("(x) << 4", "(x << 4)")]
    [InlineData("((x) & (1 << 3)) ? -(x) : 2 * 3", "((x & 8) ? -x : 6)")]
    [InlineData("_IOC(_IOC_READ, 'H', 7, x)", "(2147502087 | (x << 16))")]
    [InlineData("(unsigned char)~x", "(u8)~x")]
    public void FunctionLikeMacro_OverIntegersHasABody(string body, string expected)
    {
        MacroExpression? expression = HeaderText.ReadWhole("#include <linux/ioctl.h>\n#define F(x) (" + body + ")\n").FunctionMacros[0].Body;

        Assert.Equal(expected, Write(expression));
    }

    [Theory]
    [InlineData("sizeof(x)")]
    [InlineData("x##1")]
    [InlineData("#x")]
    [InlineData("f(x)")]
    [InlineData("(x)->member")]
    [InlineData("do { } while (x)")]
    [InlineData("struct x")]
    public void FunctionLikeMacro_OverAnythingElseHasNone(string body)
    {
        FunctionMacroFacts macro = Assert.Single(HeaderText.ReadWhole("int f(int);\n#define F(x) " + body + "\n").FunctionMacros);

        Assert.Null(macro.Body);
    }

    [Theory]
    [InlineData("#define R _IOW('x', 1, int)\n", "linux/ioctl.h", "R", "1074034689")]
    [InlineData("#include <linux/ioctl.h>\n#define R sizeof(size_t)\n", "stddef.h", "R", "8")]
    public void MacroThatLeansOnAnotherHeader_IsReadWithIt(string text, string late, string name, string value)
    {
        HeaderAbi abi = HeaderText.ReadWhole(text);

        Assert.Equal([late], abi.Late);
        Assert.Equal(value, abi.Constant(name).Value.ToString());
    }

    [Fact]
    public void HeaderThatIsNotThere_IsADiagnostic()
    {
        HeaderAbi abi = new HeaderReader(new Preprocessing.MemoryHeaderSource(), ReaderOptions.Default).Read("gone.h", Targets.X86_64);

        Assert.Equal("UAPI1003", Assert.Single(abi.Diagnostics).Rule.Id);
        Assert.False(abi.IsComplete);
    }

    [Fact]
    public void SameText_GivesEqualFacts()
    {
        const string Text = "/* a */ struct s { int a; struct { char b; } c[2]; };\nenum e { A };\n#define X 1\n#define F(x) (x)\n";

        Assert.Equal(HeaderText.ReadWhole(Text), HeaderText.ReadWhole("\n\n" + Text));
        Assert.NotEqual(HeaderText.ReadWhole(Text), HeaderText.ReadWhole(Text.Replace("int a", "long a", StringComparison.Ordinal)));
    }

    private static string Write(MacroExpression? expression) => expression switch
    {
        MacroConstant constant => constant.Value.ToString(),
        MacroParameter parameter => parameter.Name,
        MacroUnary unary => unary.Operator + Write(unary.Operand),
        MacroBinary binary => $"({Write(binary.Left)} {binary.Operator} {Write(binary.Right)})",
        MacroConditional conditional => $"({Write(conditional.Condition)} ? {Write(conditional.WhenTrue)} : {Write(conditional.WhenFalse)})",
        MacroCast cast => $"({(cast.Type.IsSigned ? "s" : "u")}{cast.Type.Size * 8}){Write(cast.Operand)}",
        _ => "none",
    };
}
