using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Uapi.Build;
using Uapi.Model;

namespace Uapi.Bench;

/// <summary>The source generator in a project with one item, linux/vfio.h for the targets of .NET, as the compiler and the editor run it.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly HeaderRoot Root = RootFor(Targets.DotNet);
    private static readonly HeaderRoot RootOfFive = RootFor([Targets.X86_64, Targets.I386, Targets.AArch64, Targets.Arm, Targets.Powerpc64le]);

    private CSharpCompilation _project = null!;
    private CSharpCompilation _projectAfterEdit = null!;
    private HeaderFile _header = null!;
    private HeaderFile _headerWithComment = null!;
    private HeaderFile _headerWithField = null!;
    private GeneratorDriver _warm = null!;

    [GlobalSetup]
    public void CreateProject()
    {
        string text = File.ReadAllText(Headers.Vfio);
        _header = new HeaderFile(Headers.Vfio, text);
        _headerWithComment = new HeaderFile(Headers.Vfio, text + "/* a remark at the end */\n");
        _headerWithField = new HeaderFile(Headers.Vfio, text.Replace("__u64 start_addr;", "__u64 start_addr, more;", StringComparison.Ordinal));
        SyntaxTree program = CSharpSyntaxTree.ParseText("class Program { static void Main() { } }", path: "Program.cs");
        SyntaxTree edited = CSharpSyntaxTree.ParseText("class Program { static void Main() { int typed = 1; } }", path: "Program.cs");
        _project = CSharpCompilation.Create("Project", [program], Net100.References.All, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        _projectAfterEdit = _project.ReplaceSyntaxTree(program, edited);
        _warm = NewDriver().RunGenerators(_project);
        if (_warm.GetRunResult() is not { GeneratedTrees.IsEmpty: false } result || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException("The generator does not run clean: " + string.Join('\n', _warm.GetRunResult().Diagnostics));
    }

    [Benchmark(Baseline = true, Description = "cold")]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_project);

    [Benchmark(Description = "cold, five targets")]
    public GeneratorDriver ColdFive() => NewDriver(RootOfFive).RunGenerators(_project);

    [Benchmark(Description = "warm, nothing changed")]
    public GeneratorDriver Warm() => _warm.RunGenerators(_project);

    [Benchmark(Description = "after an edit of C#")]
    public GeneratorDriver AfterCSharpEdit() => _warm.RunGenerators(_projectAfterEdit);

    [Benchmark(Description = "after a comment in the header")]
    public GeneratorDriver AfterComment() => _warm.ReplaceAdditionalText(_header, _headerWithComment).RunGenerators(_project);

    [Benchmark(Description = "after a new field in the header")]
    public GeneratorDriver AfterNewField() => _warm.ReplaceAdditionalText(_header, _headerWithField).RunGenerators(_project);

    private static HeaderRoot RootFor(IEnumerable<Target> targets) => new(Headers.Name, "Bench", "Vfio", targets.Select(target => target.Name).ToEquatableArray(), [], []);

    private CSharpGeneratorDriver NewDriver(HeaderRoot? root = null) => CSharpGeneratorDriver.Create(
        [new UapiGenerator().AsSourceGenerator()], [_header], CSharpParseOptions.Default, new Options(root ?? Root));

    private sealed class HeaderFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    // What the build's task writes for one header that answers to its own name.
    private sealed class Options(HeaderRoot root) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.UapiRoots"] = HeaderRoot.Encode([root]),
            ["build_property.TargetFramework"] = "net10.0",
        });

        private readonly AnalyzerConfigOptions _header = new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.UapiName"] = Headers.Name,
            ["build_metadata.AdditionalFiles.UapiAnswers"] = HeaderAnswer.Encode([new HeaderAnswer(Headers.Name, [], "")]),
            ["build_metadata.AdditionalFiles.UapiUsers"] = root.Id,
        });

        private static readonly AnalyzerConfigOptions None = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _header;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
