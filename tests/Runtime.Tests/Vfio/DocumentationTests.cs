using System.Reflection;
using System.Runtime.CompilerServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary>What <c>docs/vfio-client.md</c> shows compiles, and the example prints what it says.</summary>
[Collection("Console")]
public sealed class DocumentationTests
{
    // What implicit usings and the page's own context add.
    private const string Usings = "using System;\nusing System.Runtime.InteropServices;\n";

    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "vfio-client.md"));

    [Fact]
    public void Example_PrintsWhatThePageSays()
    {
        (string[] code, string[] output) = (Blocks("csharp"), Blocks("text"));
        using MemoryStream image = new();
        CSharpCompilation program = Compile(Usings + code[0]);
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

        Assert.Equal(output[0], printed.ToString());
    }

    [Fact]
    public void Fragments_Compile()
    {
        string[] code = Blocks("csharp");
        Assert.True(code.Length > 2);
        const string context = "using Uapi.Ioctl;\nusing Uapi.Linux;\nusing Uapi.Marshalling;\nusing Uapi.Vfio;\nIFileTransport transport = KernelTransport.Instance;\nVfioDevice device = VfioDevice.Open(transport, \"\");\n";
        foreach (string fragment in code.Skip(1))
            Assert.Empty(Errors(Compile(Usings + context + fragment)));
    }

    [Fact]
    public void EveryCallThatThePageNames_Exists()
    {
        Type[] classes = [typeof(VfioContainer), typeof(VfioGroup), typeof(VfioDevice)];
        string table = Page[Page.IndexOf("## What is where", StringComparison.Ordinal)..Page.IndexOf("For a request that is not there", StringComparison.Ordinal)];
        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(table, @"`(\w+)`").Select(match => match.Groups[1].Value).Where(name => !classes.Any(type => type.Name == name))];

        Assert.All(named, name => Assert.Contains(classes, type => type.GetMethods().Any(method => method.Name == name)));
        // And the other way round: a public call that throws is on the page.
        string[] calls = [.. classes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Select(method => method.Name).Where(name => !name.StartsWith("Try", StringComparison.Ordinal)).Distinct()];
        Assert.Empty(calls.Except(named));
    }

    /// <summary>Each throwing form stands on one that does not throw.</summary>
    [Fact]
    public void EveryThrowingCall_HasATryForm()
    {
        foreach (Type type in (Type[])[typeof(VfioContainer), typeof(VfioGroup), typeof(VfioDevice)])
        {
            string[] names = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)];
            foreach (string name in names.Where(name => !name.StartsWith("Try", StringComparison.Ordinal)))
            {
                string asked = name switch { "HasExtension" => "TryCheckExtension", "GetEehState" => "TryEeh", _ => "Try" + name };
                Assert.Contains(asked, names);
            }
        }
    }

    private static string[] Blocks(string language) =>
        [.. System.Text.RegularExpressions.Regex.Matches(Page, "^```" + language + "\n(.*?)^```$", System.Text.RegularExpressions.RegexOptions.Multiline | System.Text.RegularExpressions.RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(text)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IoctlRequest).Assembly.Location), MetadataReference.CreateFromFile(typeof(VfioDevice).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation program) => program.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");
}
