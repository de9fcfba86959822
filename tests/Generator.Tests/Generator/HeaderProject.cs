using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Uapi.Build;
using Uapi.Model;

namespace Uapi.Tests.Generator;

/// <summary>A project in memory with <c>UapiHeader</c> items, and the compiler's generator driver on it, step tracking on.</summary>
internal sealed class HeaderProject
{
    private readonly Dictionary<string, TestHeader> _headers = new(StringComparer.Ordinal);
    private readonly List<HeaderRoot> _roots = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.TargetFramework"] = "net8.0",
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v8.0",
        ["build_property.UapiDocs"] = "false",
    };

    private readonly CSharpParseOptions _parseOptions;
    private GeneratorDriver? _driver;

    public HeaderProject(LanguageVersion language = LanguageVersion.CSharp12)
    {
        _parseOptions = new CSharpParseOptions(language);
        Compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText("class Program { }", _parseOptions)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; set; }

    /// <summary>Adds an item; its header's files must be added too.</summary>
    public HeaderProject Item(string header, string className, string @namespace = "My.Linux", string targets = "x86_64,powerpc64le", string defines = "")
    {
        _roots.Add(new HeaderRoot(
            header, @namespace, className, Split(targets), Split(defines), []));
        return this;

        static EquatableArray<string> Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();
    }

    /// <summary>Adds a file in <c>/headers</c>, used by the items of the given classes or by all.</summary>
    public HeaderProject Header(string name, string text, params string[] users)
    {
        EquatableArray<string> ids = (users.Length == 0 ? _roots.Select(root => root.Id) : users.Select(user => _roots.First(root => root.ClassName == user).Id)).ToEquatableArray();
        string path = "/headers/" + name;
        _headers[path] = new TestHeader(path, text, new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.UapiName"] = MetadataText.Escape(name),
            ["build_metadata.AdditionalFiles.UapiAnswers"] = HeaderAnswer.Encode([new HeaderAnswer(name, [], "")]),
            ["build_metadata.AdditionalFiles.UapiUsers"] = MetadataText.Join('|', ids),
        });
        return this;
    }

    /// <summary>Adds a <c>UapiSince</c> file in <c>/headers</c>.</summary>
    public HeaderProject Since(string name, string text)
    {
        string path = "/headers/" + name;
        _headers[path] = new TestHeader(path, text, new Dictionary<string, string> { ["build_metadata.AdditionalFiles.UapiSince"] = "true" });
        return this;
    }

    public HeaderProject Property(string name, string value)
    {
        _properties["build_property." + name] = value;
        _driver = _driver?.WithUpdatedAnalyzerConfigOptions(Options());
        return this;
    }

    /// <summary>Runs the generator, for the second time with what the first one left.</summary>
    public GeneratorRunResult Run()
    {
        _driver ??= CSharpGeneratorDriver.Create(
            [new UapiGenerator().AsSourceGenerator()],
            _headers.Values,
            _parseOptions,
            Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.RunGenerators(Compilation);
        return Assert.Single(_driver.GetRunResult().Results);
    }

    /// <summary>Runs the generator and compiles what it made.</summary>
    public ImmutableArray<Diagnostic> Compile()
    {
        GeneratorRunResult result = Run();
        Compilation compilation = Compilation.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>Runs the generator, compiles and loads the assembly.</summary>
    public Assembly Load()
    {
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.AddSyntaxTrees(Run().GeneratedSources.Select(source => source.SyntaxTree)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>Changes the text of a file.</summary>
    public void Edit(string name, Func<string, string> edit)
    {
        string path = "/headers/" + name;
        TestHeader old = _headers[path];
        string text = edit(old.Text);
        Assert.NotEqual(old.Text, text);
        _headers[path] = new TestHeader(path, text, old.Metadata);
        _driver = _driver!.ReplaceAdditionalText(old, _headers[path]);
    }

    public void EditCSharp(string text) => Compilation =
        Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, _parseOptions));

    /// <summary>Why each output of a step is as it is.</summary>
    public static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) => result.TrackedSteps.TryGetValue(step, out var runs)
        ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
        : [];

    private Provider Options()
    {
        _properties["build_property.UapiRoots"] = HeaderRoot.Encode(_roots);
        return new Provider(new Dictionary<string, string>(_properties, StringComparer.OrdinalIgnoreCase));
    }

    private sealed class TestHeader(string path, string text, Dictionary<string, string> metadata) : AdditionalText
    {
        public override string Path => path;

        public string Text => text;

        public Dictionary<string, string> Metadata => metadata;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Provider(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(((TestHeader)textFile).Metadata);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
