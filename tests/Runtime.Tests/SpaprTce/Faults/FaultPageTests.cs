using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Faults;

/// <summary>What <c>docs/faults.md</c> shows compiles, and the example prints what it says.</summary>
public sealed class FaultPageTests
{
    private const string Usings = "using System;\n";
    private const string Context = "using Uapi.Ioctl;\nusing Uapi.SpaprTce;\nSpaprMachine machine = new();\n";

    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "faults.md"));

    [Fact]
    public void Example_PrintsWhatThePageSays()
    {
        using MemoryStream image = new();
        CSharpCompilation program = Compile(Usings + Blocks("csharp")[0]);
        Assert.Empty(Errors(program));
        Assert.True(program.Emit(image).Success);

        StringWriter printed = new() { NewLine = "\n" };
        TextWriter terminal = Console.Out;
        Console.SetOut(printed);
        try
        {
            Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(terminal);
        }

        Assert.Equal(Blocks("text")[0], printed.ToString());
    }

    [Fact]
    public void Fragments_Compile()
    {
        string[] fragments = Blocks("csharp")[1..];
        Assert.NotEmpty(fragments);
        Assert.All(fragments, fragment => Assert.Empty(Errors(Compile(Usings + Context + fragment))));
    }

    [Fact]
    public void Table_NamesEveryKindAndEveryRule()
    {
        Assert.All(Enum.GetNames<SpaprFault>(), kind => Assert.Contains($"| `{kind}` |", Page, StringComparison.Ordinal));
        string[] named = [.. Regex.Matches(Page, "[A-Z]+-[0-9]+[a-z]?").Select(match => match.Value).Distinct()];
        Assert.Equal([], FaultRuleTests.Rules.Except(named));
    }

    private static string[] Blocks(string language) =>
        [.. Regex.Matches(Page, "^```" + language + "\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(text)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IoctlRequest).Assembly.Location), MetadataReference.CreateFromFile(typeof(VfioDevice).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation program) => program.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..");
}
