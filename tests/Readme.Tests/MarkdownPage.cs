using System.Runtime.CompilerServices;

namespace Uapi.Readme.Tests;

/// <summary>A page that people read: the README, those of the packages, and <c>docs/</c>.</summary>
/// <remarks>
/// What is done with a block stands on the line before it, <c>&lt;!-- test: … --&gt;</c>: <c>run</c> (a program; the next <c>text</c> block is what it prints), <c>continues</c> (compiles behind the page's first
/// program), <c>compiles</c>, <c>does not compile</c>,
/// <c>xunit</c> (tests, which are run), <c>generated</c> (part of what the generator makes), <c>file NAME</c> (a file for the commands of the page). Blocks of the language <c>console</c> need no remark:
/// each <c>$ uapi …</c> in them is run and what it prints compared; <c>exit N</c> is for those that fail.
/// </remarks>
internal sealed class MarkdownPage
{
    private MarkdownPage(string name)
    {
        Name = name;
        Path = System.IO.Path.Combine(Root, name);
        Blocks = MarkdownBlock.Read(File.ReadAllLines(Path));
    }

    /// <summary>Set to write what commands print into the pages, where it is otherwise compared.</summary>
    public const string WriteVariable = "UAPI_WRITE_DOCS";

    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The names of all pages.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md", "CONTRIBUTING.md", "Abi/README.md", "Generator/Package/README.md", "Runtime/README.md", "Testing/README.md",
        .. Directory.GetFiles(System.IO.Path.Combine(Root, "docs"), "*.md").Select(file => "docs/" + System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The path below the root.</summary>
    public string Name { get; }

    public string Path { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    public static MarkdownPage Read(string name) => new(name);

    /// <summary>The blocks with a remark.</summary>
    public IEnumerable<MarkdownBlock> WithTest(string test) => Blocks.Where(block => block.Test == test);

    /// <summary>Puts other lines in the place of a block's.</summary>
    public void Rewrite(MarkdownBlock block, string text)
    {
        List<string> lines = [.. File.ReadAllLines(Path)];
        lines.RemoveRange(block.Line, block.Text.Count(character => character == '\n'));
        lines.InsertRange(block.Line, text.Split('\n')[..^1]);
        File.WriteAllText(Path, string.Concat(lines.Select(line => line + "\n")));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? directory = System.IO.Path.GetDirectoryName(thisFile);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory, "Toolkit.sln")))
            directory = System.IO.Path.GetDirectoryName(directory);
        return directory ?? throw new InvalidOperationException("The sources are not where they were compiled.");
    }
}
