using Microsoft.CodeAnalysis;

namespace Uapi.Tests.Generator;

/// <summary>The header that all this is about, through the whole generator.</summary>
public sealed class VfioTests
{
    private static readonly string Vfio = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "headers/linux/vfio.h"));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Bindings_CompileWithoutAWarning(string docs) => Assert.Empty(Project(docs).Compile());

    [Fact]
    public void DocsOff_LosesDocumentationAndNothingElse() => Assert.Equal(WithoutDocs(Source("true")), WithoutDocs(Source("false")));

    [Fact]
    public void ProjectsPlace_IsNotInTheText() => Assert.DoesNotContain("/headers/", Source("true"), StringComparison.Ordinal);

    [Fact]
    public void SecondRun_GivesTheSameTextToTheByte() => Assert.Equal(Source("true"), Source("true"));

    private static HeaderProject Project(string docs) => new HeaderProject()
        .Item("linux/vfio.h", "Vfio", targets: "x86_64,i386,aarch64,arm,powerpc64le,powerpc64,s390x,mips64el,hppa,m68k")
        .Header("linux/vfio.h", Vfio)
        .Property("UapiDocs", docs);

    private static string Source(string docs)
    {
        GeneratorRunResult result = Project(docs).Run();
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assert.Single(result.GeneratedSources, source => source.HintName == "My.Linux.Vfio.g.cs").SourceText.ToString();
    }

    private static string[] WithoutDocs(string source) => [.. source.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && line.Trim().Length > 0)];
}
