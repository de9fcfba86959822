using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Ioctl;
using Uapi.Testing;

namespace Uapi.Readme.Tests;

/// <summary>A block of C#, compiled as a project would that has the packages.</summary>
internal sealed class ExampleProgram
{
    // What implicit usings add to every project, and a test project's own.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // The header that the README's first example asks for, for machines without an installed one too.
    private const string RandomHeader = "samples/QuickStart/headers/linux/random.h";

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _text;

    public ExampleProgram(MarkdownBlock block, bool isTests = false)
    {
        _text = CSharpSyntaxTree.ParseText(block.Text);
        List<SyntaxTree> files = [_text, CSharpSyntaxTree.ParseText(Usings + (isTests ? "\nglobal using Xunit;" : ""))];
        if (block.Text.Contains("using MyApp.Linux;", StringComparison.Ordinal))
        {
            files.Add(CSharpSyntaxTree.ParseText(ToolProcess.Run(MarkdownPage.Root, "generate", RandomHeader, "--namespace", "MyApp.Linux").Output
                .Replace("static partial class Random", "static partial class LinuxRandom", StringComparison.Ordinal)));
        }
        IEnumerable<Type> packages = [typeof(IoctlRequest), typeof(IoctlException), typeof(SpaprTestMachine), typeof(FactAttribute), typeof(Assert)];
        _compilation = CSharpCompilation.Create(
            "Example" + Guid.NewGuid().ToString("N"),
            files,
            [.. Net100.References.All, .. packages.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new CSharpCompilationOptions(isTests ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The errors, and the lines of the block they are on.</summary>
    public IReadOnlyList<(string Id, int Line, string Message)> Errors =>
    [
        .. _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => (error.Id, error.Location.SourceTree == _text ? error.Location.GetLineSpan().StartLinePosition.Line : -1, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture))),
    ];

    /// <summary>Runs it and gives what it printed.</summary>
    public string Run()
    {
        Assembly assembly = Load();
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

    /// <summary>Runs each of its facts, on an object of its own, and gives their names.</summary>
    public IReadOnlyList<string> RunFacts()
    {
        List<string> names = [];
        foreach (MethodInfo fact in Load().GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
        {
            object test = Activator.CreateInstance(fact.DeclaringType!)!;
            using (test as IDisposable)
                fact.Invoke(test, null);
            names.Add(fact.Name);
        }
        return names;
    }

    private Assembly Load()
    {
        using MemoryStream image = new();
        Assert.True(_compilation.Emit(image).Success);
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
