using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Emit;

namespace Uapi.Tests.Generator;

/// <summary>What the generator says, where, and that it goes on.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void BrokenHeader_IsReportedAtItsLineAndBindsNothing()
    {
        GeneratorRunResult result = new HeaderProject().Item("broken.h", "Broken")
            .Header("broken.h", "struct fine { int a; };\n\n#if 1\nstruct other { int b; };\n").Run();
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("UAPI1006", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("/headers/broken.h", 2), (span.Path, span.StartLinePosition.Line));
        Assert.Empty(result.GeneratedSources);
        Assert.Null(result.Exception);
    }

    [Fact]
    public void HeaderThatIsGone_IsReportedWhereItIsIncluded()
    {
        GeneratorRunResult result = new HeaderProject().Item("a.h", "A").Header("a.h", "\n#include <gone.h>\n").Run();
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("UAPI1003", diagnostic.Id);
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void SameMessageForSeveralTargets_IsSaidOnce()
    {
        GeneratorRunResult result = new HeaderProject().Item("a.h", "A", targets: "x86_64,aarch64,s390x").Header("a.h", "struct a { int x : 40; };\n").Run();
        Assert.Equal("UAPI3004", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void InternalFailure_IsADiagnosticWithTheHeadersName()
    {
        HeaderRoot root = new("odd.h", "My", "Odd", ["x86_64"], [null!], []);
        HeaderReading reading = HeaderModels.Read((new HeaderInput(root, [new HeaderText("/odd.h", "odd.h", [new HeaderAnswer("odd.h", [], "")], ["My.Odd"], "int x;")]), ReaderOptions.Default), default);
        Assert.Null(reading.Model);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("UAPI0001", diagnostic.Rule.Id);
        Assert.Contains("'odd.h'", diagnostic.Message);
    }

    [Fact]
    public void UnknownTarget_IsReported() => AssertProject("UAPI0003", new HeaderProject().Item("a.h", "A", targets: "vax").Header("a.h", ""));

    [Theory]
    [InlineData("A-b", "My")]
    [InlineData("class", "My")]
    [InlineData("A", "My..Linux")]
    [InlineData("A", "My.9")]
    public void NameThatCSharpCannotHave_IsReported(string className, string @namespace) =>
        AssertProject("UAPI0004", new HeaderProject().Item("a.h", className, @namespace).Header("a.h", "#define ONE 1"));

    [Fact]
    public void ClassMadeTwice_IsReportedAndMadeOnce()
    {
        GeneratorRunResult result = new HeaderProject().Item("a.h", "Same").Item("b.h", "same").Header("a.h", "#define ONE 1").Header("b.h", "#define TWO 1").Run();
        Assert.Equal("UAPI0005", Assert.Single(result.Diagnostics).Id);
        Assert.Single(result.GeneratedSources, source => source.HintName == "My.Linux.Same.g.cs");
    }

    [Fact]
    public void HeaderBoundTwiceInANamespace_IsReported() =>
        AssertProject("UAPI0006", new HeaderProject().Item("a.h", "A").Item("a.h", "B").Header("a.h", "struct s { int x; };"));

    [Fact]
    public void HeaderBoundTwiceInTwoNamespaces_Compiles() =>
        Assert.Empty(new HeaderProject().Item("a.h", "A", "One").Item("a.h", "A", "Two").Header("a.h", "struct s { int x; };\n#define S sizeof(struct s)").Compile());

    [Fact]
    public void SharedTypeThatDiffers_IsReported() => AssertProject("UAPI0007", new HeaderProject()
        .Item("a.h", "A").Item("b.h", "B", defines: "WIDE")
        .Header("a.h", "#include <s.h>\nstruct a { struct s s; };", "A")
        .Header("b.h", "#include <s.h>\nstruct b { struct s s; };", "B")
        .Header("s.h", "#ifdef WIDE\nstruct s { long long x; };\n#else\nstruct s { int x; };\n#endif"));

    [Fact]
    public void SystemMemoryMissing_IsReportedAndNothingIsMade()
    {
        HeaderProject project = new HeaderProject(LanguageVersion.CSharp10).Item("a.h", "A").Header("a.h", "#define ONE 1")
            .Property("TargetFramework", "netstandard2.0").Property("TargetFrameworkIdentifier", ".NETStandard").Property("TargetFrameworkVersion", "v2.0");
        project.Compilation = project.Compilation.WithReferences(project.Compilation.References.Where(reference => reference.Display?.Contains("System.Memory") != true));
        GeneratorRunResult result = project.Run();
        Assert.Equal("UAPI0008", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("UapiVisibility", "protected")]
    [InlineData("UapiDocs", "yes")]
    [InlineData("UapiLimits", "MaxTokens=0")]
    [InlineData("UapiLimits", "Tokens=5")]
    public void PropertyThatMeansNothing_IsReported(string name, string value) =>
        AssertProject("UAPI0009", new HeaderProject().Item("a.h", "A").Header("a.h", "#define ONE 1").Property(name, value));

    [Fact]
    public void LimitOfTheProject_HoldsForItsHeaders() =>
        AssertProject("UAPI1015", new HeaderProject().Item("a.h", "A").Header("a.h", "struct s { int x; int y; };").Property("UapiLimits", "MaxNesting=99, MaxTokens=5"));

    [Fact]
    public void WhatIsLeftOutQuietly_IsCountedOnceAtTheHeader()
    {
        GeneratorRunResult result = new HeaderProject()
            .Item("a.h", "A")
            .Header("a.h", "#define GUARD\n#define INIT { 0 }\n#define INIT2 { 1 }\nstatic inline int f(void) { return 0; }\nextern int v;\nint g(void);\nint h(void);\n")
            .Run();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("UAPI4012", diagnostic.Id);
        Assert.Equal(
            "Left out of the bindings of 'a.h': 2 macros that are no integers, 1 inline function, 2 functions, 1 variable; 'uapi layout' lists them with reasons",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith("a.h: (0,0)-(0,0)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public void NoTargets_IsReported() => AssertProject("UAPI0010", new HeaderProject().Item("a.h", "A", targets: "").Header("a.h", "#define ONE 1"));

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "v8.0", true)]
    [InlineData(LanguageVersion.CSharp12, "v8.0", false)]
    [InlineData(LanguageVersion.CSharp11, "v7.0", false)]
    [InlineData(LanguageVersion.CSharp9, "v7.0", true)]
    public void OldCSharp_IsReportedAndNothingIsMade(LanguageVersion language, string framework, bool isTooOld)
    {
        GeneratorRunResult result = new HeaderProject(language).Item("a.h", "A").Header("a.h", "#define ONE 1").Property("TargetFrameworkVersion", framework).Run();
        Assert.Equal(isTooOld ? ["UAPI4001"] : [], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(isTooOld, result.GeneratedSources.Length == 0);
    }

    [Fact]
    public void ProjectWithoutItems_IsLeftAlone()
    {
        GeneratorRunResult result = new HeaderProject().Property("UapiDocs", "perhaps").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void TypeThatTwoHeadersShare_IsWrittenOnce()
    {
        HeaderProject project = new HeaderProject()
            .Item("a.h", "A").Item("b.h", "B").Item("c.h", "C", targets: "x86_64,powerpc64le,s390x")
            .Header("a.h", "#include <s.h>\nstruct a { struct s s; enum e e; };", "A")
            .Header("b.h", "#include <s.h>\nstruct b { struct s s[3]; };", "B")
            .Header("c.h", "#include <s.h>\nstruct c { enum e e; };", "C")
            .Header("s.h", "struct s { int x; };\nenum e { E_ONE = 1 };");
        Assert.Empty(project.Compile());
        string[] texts = [.. project.Run().GeneratedSources.Select(source => source.SourceText.ToString())];
        Assert.Equal("My.Linux.A.g.cs", OwnerOf("struct s\n"));
        Assert.Equal("My.Linux.C.g.cs", OwnerOf("enum e "));

        string OwnerOf(string declaration) => Assert.Single(
            project.Run().GeneratedSources, source => source.SourceText.ToString().Contains(declaration, StringComparison.Ordinal)).HintName;
    }

    [Fact]
    public void HeaderThatDefinesASharedType_WritesIt()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Item("s.h", "S")
            .Header("a.h", "#include <s.h>\nstruct a { struct s s; };").Header("s.h", "struct s { int x; };");
        Assert.Empty(project.Compile());
        Assert.Contains("struct s\n", project.Run().GeneratedSources.Single(source => source.HintName == "My.Linux.S.g.cs").SourceText.ToString());
    }

    [Fact]
    public void SharedTypeWithALayoutPerTarget_Compiles()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A", targets: "x86_64,arm").Item("b.h", "B", targets: "x86_64").Item("c.h", "C", targets: "x86_64,arm")
            .Header("a.h", "#include <s.h>\nstruct a { struct s s; };", "A")
            .Header("b.h", "#include <s.h>\nstruct b { struct s s; };", "B")
            .Header("c.h", "#include <s.h>\nstruct c { struct s s; };", "C")
            .Header("s.h", "struct s { void *p; long x; };");
        Assert.Empty(project.Compile());
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    [InlineData("")]
    public void Visibility_IsThatOfBindingsAndSupportTypes(string visibility)
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Header("a.h", "#include <linux/ioctl.h>\nstruct s { int x; };\n#define G _IOR('a', 1, struct s)").Property("UapiVisibility", visibility);
        Assert.Empty(project.Compile());
        string expected = visibility == "public" ? "public" : "internal";
        Assert.All(project.Run().GeneratedSources, source => Assert.Contains($"\n{expected} ", source.SourceText.ToString()));
        string other = expected == "public" ? "internal" : "public";
        Assert.All(project.Run().GeneratedSources, source => Assert.DoesNotContain($"\n{other} ", source.SourceText.ToString()));
    }

    [Fact]
    public void ReferenceToAbi_SparesTheSupportTypes()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Header("a.h", "#include <linux/ioctl.h>\n#define G _IO('a', 1)");
        Assert.Contains(project.Run().GeneratedSources, source => source.HintName == SupportTypes.HintName);
        string support = project.Property("UapiVisibility", "public").Run().GeneratedSources.Single(source => source.HintName == SupportTypes.HintName).SourceText.ToString();
        CSharpCompilation abi = CSharpCompilation.Create("Uapi.Abi", [CSharpSyntaxTree.ParseText(support)], Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        project.Compilation = project.Compilation.AddReferences(abi.ToMetadataReference());
        Assert.Empty(project.Compile());
        Assert.Single(project.Run().GeneratedSources);
    }

    private static void AssertProject(string id, HeaderProject project)
    {
        GeneratorRunResult result = project.Run();
        Assert.Null(result.Exception);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
    }
}
