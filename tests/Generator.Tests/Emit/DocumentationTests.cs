using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Uapi.Emit;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

public sealed class DocumentationTests
{
    private static readonly Target[] OneTarget = [Targets.X86_64];

    private static readonly DocComment Wild = new(
        "A <b> & \u0001 \uD800 lone, \U0001F427 whole.", ["One --> paragraph.", "Two\nlines, of which one is " + new string('x', 130) + " long."], "0 < x\0");

    private static AbiModel Model() => AbiOf(OneTarget, Struct("r", Field("f", U32, "__u32")) with { Doc = Wild }) with
    {
        Constants = [Same(OneTarget, "C", Constant("C", 1) with { Doc = Wild })],
        Strings = [Same(OneTarget, "S", new StringFacts("S", "s", Wild, default))],
        Enums =
        [
            Same(OneTarget, "e", new EnumFacts { Name = "e", Type = U32, Values = [new("E", IntegerValue.From(0), null, Wild, default)], File = "test.h", Doc = Wild }),
        ],
        FunctionMacros = [Same(OneTarget, "F", new FunctionMacroFacts("F", ["a"], "(a & b < c)", new MacroParameter("a"), Wild, default))],
    };

    [Fact]
    public void CommentsOfAnyContent_AreWellFormedXml()
    {
        GeneratedCode code = GeneratedCode.Compile(Model());
        Assert.Empty(code.Problems());
        foreach (string name in new[] { "T:My.Linux.r", "F:My.Linux.Test.C", "F:My.Linux.Test.S", "T:My.Linux.e", "F:My.Linux.e.E", "M:My.Linux.Test.F(System.Int32)" })
        {
            ISymbol symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(name, code.Compilation)!;
            XElement xml = XElement.Parse(symbol.GetDocumentationCommentXml()!);
            Assert.Equal("A <b> &   lone, \U0001F427 whole.", xml.Element("summary")!.Value.Trim());
            Assert.Equal("0 < x", xml.Element("returns")!.Value.Trim());
        }
    }

    [Fact]
    public void WithoutDocs_NoWordOfTheHeaderIsInTheText()
    {
        EmitOptions options = GeneratedCode.Options() with { Docs = false };
        GeneratedCode code = GeneratedCode.Compile(Model(), options);
        Assert.Empty(code.Problems());
        Assert.DoesNotContain("lone", code.Text);
        AbiModel undocumented = AbiOf(OneTarget, Struct("r", Field("f", U32, "__u32"))) with
        {
            Constants = [Same(OneTarget, "C", Constant("C", 1))],
            Strings = [Same(OneTarget, "S", new StringFacts("S", "s", null, default))],
            Enums = [Same(OneTarget, "e", new EnumFacts { Name = "e", Type = U32, Values = [new("E", IntegerValue.From(0), null, null, default)], File = "test.h" })],
            FunctionMacros = [Same(OneTarget, "F", new FunctionMacroFacts("F", ["a"], "(a & b < c)", new MacroParameter("a"), null, default))],
        };
        Assert.Equal(code.Text, CSharpEmitter.Emit(undocumented, options).Files[0].Text);
    }

    [Fact]
    public void CancelledEmission_Stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CSharpEmitter.Emit(Model(), GeneratedCode.Options(), source.Token));
    }
}
