using System.Reflection;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>What <c>docs/tracing.md</c> shows compiles, its example prints what it says, and it explains every lint.</summary>
// It takes the console for itself, as the other page's test does.
[Collection("Console")]
public sealed class TracingPageTests
{
    private const string Usings = "using System;\nusing System.Runtime.InteropServices;\nusing System.Threading;\n";
    private const string Context = "using Uapi.Ioctl;\nusing Uapi.SpaprTce;\nusing Uapi.Vfio;\n";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Recordings.Repository, "docs", "tracing.md"));

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
        string[] code = Blocks("csharp");
        Assert.Equal(5, code.Length);
        foreach (string fragment in code.Skip(1))
            Assert.Empty(Errors(Compile(Usings + Context + fragment)));
    }

    [Fact]
    public void EveryLint_HasItsSection()
    {
        string lints = s_page[s_page.IndexOf("\n## Lints\n", StringComparison.Ordinal)..];
        Assert.Equal(SpaprLints.All.Select(lint => (lint.Name, lint.Id)), Regex.Matches(lints, "^### (.*)\n(LINT-[0-9]+)\\. ", RegexOptions.Multiline).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));
    }

    [Fact]
    public void EveryEvent_IsInTheTable()
    {
        Type source = typeof(EventSourceTracer).Assembly.GetType("Uapi.SpaprTce.SpaprEventSource")!;
        foreach (MethodInfo made in source.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(method => method.GetCustomAttribute<System.Diagnostics.Tracing.EventAttribute>() is not null))
            Assert.Contains($"`{made.Name}({string.Join(", ", made.GetParameters().Select(parameter => parameter.Name))})`", s_page, StringComparison.Ordinal);
    }

    private static string[] Blocks(string language) =>
        [.. Regex.Matches(s_page, "^```" + language + "\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(text)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IoctlRequest).Assembly.Location), MetadataReference.CreateFromFile(typeof(SpaprMachine).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation program) => program.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
