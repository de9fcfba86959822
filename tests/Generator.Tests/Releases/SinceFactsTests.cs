using Microsoft.CodeAnalysis;
using Uapi.Releases;
using Uapi.Tests.Generator;

namespace Uapi.Tests.Releases;

/// <summary>Since when names exist: the file, and the documentation made of it.</summary>
public class SinceFactsTests
{
    private const string Header = """
        /** struct box - It holds things. */
        struct box { int plain; int later; union { int u; struct { int deep; } named; }; };
        struct fresh { int first; };
        enum mood { CALM, /* It came late. */ ANGRY };
        typedef int number;
        #define ONE 1
        #define TWICE(x) ((x) * 2)
        #define NAME "text"
        """;

    [Fact]
    public void File_IsReadAsItIsWritten()
    {
        string text = SinceFacts.Write(["5.10", "6.1", "6.12"], [("6.1", "A"), ("6.12", "struct s.a.b")]);
        Assert.Equal("# uapi since 1\nreleases 5.10 6.1 6.12\n6.1 A\n6.12 struct s.a.b\n", text);
        SinceFacts facts = SinceFacts.Read([new SinceFile("a.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Empty(facts.Diagnostics);
        Assert.Equal(new Since("6.1", "5.10"), facts.Of("A"));
        Assert.Equal("Since Linux 6.12; 6.1 does not have it.", facts.Of("struct s.a.b")?.Sentence);
        Assert.Null(facts.Of("struct s"));
        Assert.Equal(facts, SinceFacts.Read([.. facts.Files]));
        Assert.NotEqual(facts, SinceFacts.None);
    }

    [Theory]
    [InlineData("", 1, "the first line is not '# uapi since 1'")]
    [InlineData("# uapi since 2\n", 1, "its schema is 2, this version reads 1")]
    [InlineData("# uapi since 1\n\n# more\n", 4, "there is no line 'releases R1 R2 …'")]
    [InlineData("# uapi since 1\nreleases 6.1\n", 2, "two releases at least")]
    [InlineData("# uapi since 1\nreleases 6.1 6.1\n", 2, "each once")]
    [InlineData("# uapi since 1\nreleases 5.10 6.1\n6.2 A\n", 3, "'6.2' is none of its releases")]
    [InlineData("# uapi since 1\nreleases 5.10 6.1\n5.10 A\n", 3, "what 5.10 has may be older")]
    [InlineData("# uapi since 1\nreleases 5.10 6.1\n6.1 A\n6.1\n", 4, "a name must follow the release")]
    public void WrongFile_IsReportedAtItsLineAndNotUsed(string text, int line, string problem)
    {
        GeneratorRunResult result = new HeaderProject().Item("a.h", "A").Header("a.h", Header).Property("UapiDocs", "true").Since("a.since.txt", text).Run();
        Diagnostic diagnostic = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id != "UAPI4012");
        Assert.Equal(("UAPI0013", line - 1), (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains(problem, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("Since Linux", string.Concat(result.GeneratedSources.Select(source => source.SourceText)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("struct box", "struct box", true)]
    [InlineData("struct box.later", "public int later;", true)]
    [InlineData("struct box.u", "u", true)]
    [InlineData("struct box.named.deep", "deep", true)]
    [InlineData("ANGRY", "ANGRY", true)]
    [InlineData("ONE", "ONE = 1;", true)]
    [InlineData("NAME", "NAME", true)]
    [InlineData("TWICE", "TWICE(", true)]
    [InlineData("struct nothing", "", false)]
    public void Name_SaysSinceWhenItExists(string name, string declaration, bool isThere)
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Header("a.h", Header).Property("UapiDocs", "true").Since("a.since.txt", $"# uapi since 1\nreleases 5.10 6.1\n6.1 {name}\n");
        Assert.Empty(project.Compile());
        string code = string.Concat(project.Run().GeneratedSources.Select(source => source.SourceText));
        string[] parts = code.Split("Since Linux 6.1; 5.10 does not have it.");
        Assert.Equal(isThere ? 2 : 1, parts.Length);
        Assert.Contains(declaration, parts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void MemberThatCameWithItsRecord_SaysNothingOfItsOwn()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Header("a.h", Header).Property("UapiDocs", "true")
            .Since("a.since.txt", "# uapi since 1\nreleases 5.10 6.1\n6.1 struct fresh\n6.1 struct fresh.first\n");
        string code = string.Concat(project.Run().GeneratedSources.Select(source => source.SourceText));
        Assert.Equal(2, code.Split("Since Linux").Length);
    }

    [Fact]
    public void EditOfTheFacts_ReadsNoHeaderAgain()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A").Header("a.h", Header).Property("UapiDocs", "true").Since("a.since.txt", "# uapi since 1\nreleases 5.10 6.1\n6.1 ONE\n");
        project.Run();
        project.Edit("a.since.txt", text => text.Replace("6.1", "6.2", StringComparison.Ordinal));
        GeneratorRunResult result = project.Run();
        Assert.All(HeaderProject.Reasons(result, TrackingNames.Readings), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Contains("Since Linux 6.2", string.Concat(result.GeneratedSources.Select(source => source.SourceText)), StringComparison.Ordinal);
        project.EditCSharp("class Other { }");
        Assert.All(HeaderProject.Reasons(project.Run(), TrackingNames.Models), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
