using System.Reflection;
using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Generator;

/// <summary>Every rule is documented and tracked, and what the documentation shows is true.</summary>
public sealed partial class RuleTests
{
    private static readonly string Repository = RepositoryFiles.Root;

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    public static TheoryData<string> IdsWithExample => [.. Rules.Select(rule => rule.Id).Where(id => Example(id) is not null)];

    private static IEnumerable<HeaderRule> Rules => typeof(HeaderRules)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(rule => (HeaderRule)rule.GetValue(null)!).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Ids_AreUniqueAndWellFormed()
    {
        Assert.All(Rules, rule => Assert.Matches("^UAPI[0-4][0-9]{3}$", rule.Id));
        Assert.Equal(Rules.Count(), Rules.Select(rule => rule.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRule_HasASection(string id)
    {
        HeaderRule rule = Rules.First(rule => rule.Id == id);
        string section = Section(id);
        Assert.StartsWith($"## {id}: {rule.Title}\n\n*{rule.Severity}.* `", section);
        Assert.Contains("```", section);
        Assert.Contains("**Cure.** ", section);
    }

    [Fact]
    public void EverySection_HasARule() =>
        Assert.Equal(Rules.Select(rule => rule.Id), SectionHeading().Matches(Documentation()).Select(match => match.Groups[1].Value));

    [Fact]
    public void ReleaseTracking_KnowsEveryRuleOnce()
    {
        string[] rows = [.. new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadAllLines(Path.Combine(Repository, $"Generator/AnalyzerReleases.{name}.md")))
            .Where(line => line.StartsWith("UAPI", StringComparison.Ordinal))];
        Assert.Equal(Rules.Select(rule => $"{rule.Id} | {DiagnosticDescriptors.Category} | {rule.Severity} | {rule.Title}"), rows);
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void ExampleInTheDocumentation_IsDiagnosed(string id)
    {
        MemoryHeaderSource source = new();
        source.Add("example.h", Example(id)!);
        HeaderReader reader = new(source, ReaderOptions.Default);
        HeaderAbi[] readings = [reader.Read("example.h", Targets.X86_64), reader.Read("example.h", Targets.Arm)];
        IEnumerable<HeaderDiagnostic> diagnostics = readings.SelectMany(reading => reading.Diagnostics);
        if (id[4] == '4')
        {
            Assert.Empty(diagnostics);
            diagnostics = CSharpEmitter.Emit(AbiMerger.Merge(readings), new EmitOptions { Namespace = "My", ClassName = "Test" }).Diagnostics;
            if (LeftOut.Summarize("example.h", readings) is { } summary)
                diagnostics = diagnostics.Append(summary);
        }
        Assert.Contains(id, diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Line, 1, 10));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_SaysWhatTheRuleSays(string id)
    {
        HeaderRule rule = Rules.First(rule => rule.Id == id);
        var diagnostic = DiagnosticDescriptors.Create(new HeaderDiagnostic(rule, "/a.h", 3, 5, "braces {0} {x}"));
        Assert.Equal((rule.Id, rule.Title), (diagnostic.Id, diagnostic.Descriptor.Title.ToString()));
        Assert.Equal(rule.Severity.ToString(), diagnostic.Severity.ToString());
        Assert.Equal("braces {0} {x}", diagnostic.GetMessage());
        Assert.Equal("/a.h: (2,4)-(2,4)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public void Roslyn_StopsAtTheRootOfTheGenerator()
    {
        string root = Path.Combine(Repository, "Generator");
        string[] mentions = [.. Directory.EnumerateDirectories(root)
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories))
            .Where(file => File.ReadAllText(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(root, file))];
        Assert.Empty(mentions);
        Assert.Contains("Microsoft.CodeAnalysis", File.ReadAllText(Path.Combine(root, "UapiGenerator.cs")));
    }

    private static string Documentation() => File.ReadAllText(Path.Combine(Repository, "docs/diagnostics.md"));

    // From its heading to the next one.
    private static string Section(string id)
    {
        string text = Documentation();
        int start = text.IndexOf($"## {id}: ", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/diagnostics.md has no section for {id}");
        Match next = NextHeading().Match(text, start + 1);
        return next.Success ? text[start..next.Index] : text[start..];
    }

    // The C in a section; what cannot be shown in a few lines is shown as text and tested elsewhere.
    private static string? Example(string id) => CBlock().Match(Section(id)) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^## (UAPI[0-9]{4}): ", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^##? ", RegexOptions.Multiline)]
    private static partial Regex NextHeading();

    [GeneratedRegex("^```c\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CBlock();
}
