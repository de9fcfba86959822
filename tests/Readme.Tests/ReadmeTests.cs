using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Ioctl;

namespace Uapi.Readme.Tests;

/// <summary>What the README shows is what happens: its examples are compiled and run, its output is the tool's.</summary>
public sealed class ReadmeTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.ReadReadme();

    // The header that the example asks for, for machines without an installed one too.
    private static readonly string RandomHeader = "samples/QuickStart/headers/linux/random.h";

    [Fact]
    public void ExamplesThatRun_PrintWhatTheReadmeSays()
    {
        MarkdownBlock[] examples = [.. Blocks.Where(block => block.Test == "run")];
        Assert.NotEmpty(examples);
        foreach (MarkdownBlock example in examples)
        {
            MarkdownBlock expected = Blocks[Blocks.ToList().IndexOf(example) + 1];
            Assert.Equal("text", expected.Language);
            CSharpCompilation program = Compile(example);
            Assert.Empty(Errors(program));

            // How much the pool holds differs between kernels.
            Assert.Equal(Mask(expected.Text), Mask(Run(program)));
        }
    }

    [Fact]
    public void ExampleOfAMistake_DoesNotCompile()
    {
        MarkdownBlock[] examples = [.. Blocks.Where(block => block.Test == "does not compile")];
        Assert.NotEmpty(examples);
        foreach (MarkdownBlock example in examples)
        {
            string line = example.Text.Split('\n').Single(line => line.Contains("// error ", StringComparison.Ordinal));
            string id = line[(line.IndexOf("// error ", StringComparison.Ordinal) + "// error ".Length)..].Trim();
            int number = example.Text.Split('\n').ToList().IndexOf(line);

            IReadOnlyList<Diagnostic> errors = Errors(Compile(example));

            // Every error is on that line: without it the example is right.
            Assert.Contains(errors, error => error.Id == id);
            Assert.All(errors, error => Assert.Equal(number, error.Location.GetLineSpan().StartLinePosition.Line - UsingsLines));
        }
    }

    [Fact]
    public void GeneratedCode_IsTheGenerators()
    {
        string generated = ToolProcess.Run("generate", "headers/linux/vfio.h")
            .Replace("internal struct", "public struct", StringComparison.Ordinal);
        MarkdownBlock[] blocks = [.. Blocks.Where(block => block.Test == "generated")];
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block.Text, generated, StringComparison.Ordinal));
    }

    [Fact]
    public void OutputOfTheTool_IsWhatTheToolPrints()
    {
        MarkdownBlock[] sessions = [.. Blocks.Where(block => block.Language == "console")];
        Assert.NotEmpty(sessions);
        foreach (MarkdownBlock session in sessions)
        {
            int end = session.Text.IndexOf('\n');
            string command = session.Text[..end];
            Assert.StartsWith("$ uapi ", command, StringComparison.Ordinal);

            Assert.Equal(session.Text[(end + 1)..], ToolProcess.Run(command["$ uapi ".Length..].Split(' ')));
        }
    }

    [Fact]
    public void LinksToFiles_LeadSomewhere()
    {
        string text = File.ReadAllText(Path.Combine(MarkdownBlock.Root, "README.md"));
        string[] links = [.. System.Text.RegularExpressions.Regex.Matches(text, @"\]\(([^)#:]+)\)").Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(MarkdownBlock.Root, link)), link + " does not exist"));
    }

    // What implicit usings add to every project.
    private const string Usings = "using System;\nusing System.IO;\n";
    private const int UsingsLines = 2;

    private static CSharpCompilation Compile(MarkdownBlock example)
    {
        string generated = ToolProcess.Run("generate", RandomHeader, "--namespace", "MyApp.Linux").Replace("static partial class Random", "static partial class LinuxRandom", StringComparison.Ordinal);
        return CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Usings + example.Text), CSharpSyntaxTree.ParseText(generated)],
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(IoctlRequest).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(IoctlException).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    private static IReadOnlyList<Diagnostic> Errors(CSharpCompilation program) =>
        [.. program.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static string Run(CSharpCompilation program)
    {
        using MemoryStream image = new();
        Assert.True(program.Emit(image).Success);
        image.Position = 0;
        Assembly assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        TextWriter terminal = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(terminal);
        }
        return output.ToString();
    }

    private static string Mask(string text) => System.Text.RegularExpressions.Regex.Replace(text, "[0-9]+ bits", "N bits");
}
