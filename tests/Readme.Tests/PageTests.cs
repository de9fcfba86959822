using System.Text.RegularExpressions;

namespace Uapi.Readme.Tests;

/// <summary>What the pages show is what happens: examples are compiled and run, commands are run, links lead somewhere.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesThatRun_PrintWhatThePageSays(string name)
    {
        MarkdownPage page = MarkdownPage.Read(name);
        // From the end, so that lines written do not move those in front.
        foreach (MarkdownBlock example in page.WithTest("run").Reverse())
        {
            MarkdownBlock expected = page.Blocks[page.Blocks.ToList().IndexOf(example) + 1];
            Assert.Equal("text", expected.Language);
            ExampleProgram program = new(example);
            Assert.Empty(program.Errors);
            string printed = program.Run();

            // How much the pool holds differs between kernels.
            if (Writes && Mask(printed) != Mask(expected.Text))
                page.Rewrite(expected, printed);
            else
                Assert.Equal(Mask(expected.Text), Mask(printed));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesOfTests_Pass(string name)
    {
        foreach (MarkdownBlock example in MarkdownPage.Read(name).WithTest("xunit"))
        {
            ExampleProgram tests = new(example, isTests: true);
            Assert.Empty(tests.Errors);
            Assert.NotEmpty(tests.RunFacts());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesThatCompile_Do(string name)
    {
        foreach (MarkdownBlock example in MarkdownPage.Read(name).WithTest("compiles"))
            Assert.Empty(new ExampleProgram(example).Errors);
    }

    /// <summary>What a page shows piece by piece is one program with what it begins with.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesThatContinue_Compile(string name)
    {
        MarkdownPage page = MarkdownPage.Read(name);
        foreach (MarkdownBlock piece in page.WithTest("continues"))
            Assert.Empty(new ExampleProgram(page.WithTest("run").First().Then(piece)).Errors);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesOfMistakes_DoNotCompile(string name)
    {
        foreach (MarkdownBlock example in MarkdownPage.Read(name).WithTest("does not compile"))
        {
            string[] lines = example.Text.Split('\n');
            string line = lines.Single(line => line.Contains("// error ", StringComparison.Ordinal));
            string id = line[(line.IndexOf("// error ", StringComparison.Ordinal) + "// error ".Length)..].Trim();

            // Every error is on that line: without it the example is right.
            IReadOnlyList<(string Id, int Line, string Message)> errors = new ExampleProgram(example).Errors;
            Assert.Contains(errors, error => error.Id == id);
            Assert.All(errors, error => Assert.Equal(Array.IndexOf(lines, line), error.Line));
        }
    }

    [Fact]
    public void GeneratedCode_IsTheGenerators()
    {
        string generated = ToolProcess.Run(MarkdownPage.Root, "generate", "headers/linux/vfio.h").Output
            .Replace("internal struct", "public struct", StringComparison.Ordinal);
        MarkdownBlock[] blocks = [.. MarkdownPage.All.SelectMany(name => MarkdownPage.Read(name).WithTest("generated"))];
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block.Text, generated, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void OutputOfTheTool_IsWhatTheToolPrints(string name)
    {
        MarkdownPage page = MarkdownPage.Read(name);
        using CommandDirectory directory = new(page);
        // From the end, so that lines written do not move those in front.
        foreach (MarkdownBlock session in page.Blocks.Where(block => block.Language == "console").Reverse())
        {
            int exitCode = session.Test.StartsWith("exit ", StringComparison.Ordinal) ? int.Parse(session.Test["exit ".Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;
            string[] commands = [.. session.Text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal))];
            Assert.NotEmpty(commands);
            string printed = "";
            foreach (string command in commands)
            {
                Assert.StartsWith("$ uapi ", command, StringComparison.Ordinal);
                (string output, int ended) = ToolProcess.Run(directory.Path, command["$ uapi ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                Assert.True(exitCode == ended, $"{name}, {command}: exit code {ended}\n{output}");
                printed += command + "\n" + output;
            }

            if (Writes && printed != session.Text)
                page.Rewrite(session, printed);
            else
                Assert.Equal(session.Text, printed);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadSomewhere(string name)
    {
        MarkdownPage page = MarkdownPage.Read(name);
        foreach (Match link in Link().Matches(File.ReadAllText(page.Path)))
        {
            string file = link.Groups[1].Value;
            string target = file.Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, file));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{name}: {file} does not exist");
            if (link.Groups[2].Value is { Length: > 0 } anchor)
                Assert.True(Anchors(target).Contains(anchor[1..]), $"{name}: {file} has no {anchor}");
        }
    }

    /// <summary>The remarks are words that mean something; a misspelt one would test nothing.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Remarks_AreKnown(string name)
    {
        string[] known = ["", "run", "continues", "compiles", "does not compile", "xunit", "generated"];
        Assert.All(MarkdownPage.Read(name).Blocks, block => Assert.True(
            known.Contains(block.Test) || (block.Language == "console" && block.Test.StartsWith("exit ", StringComparison.Ordinal)) || block.Test.StartsWith("file ", StringComparison.Ordinal),
            $"{name}({block.Line}): '{block.Test}'"));
    }

    [Fact]
    public void EveryKindOfExample_IsThere()
    {
        MarkdownBlock[] blocks = [.. MarkdownPage.All.SelectMany(name => MarkdownPage.Read(name).Blocks)];
        Assert.True(blocks.Count(block => block.Language == "console") > 10);
        Assert.True(blocks.Count(block => block.Test == "run") > 2);
        Assert.All((string[])["compiles", "continues", "does not compile", "xunit"], test => Assert.Contains(blocks, block => block.Test == test));
    }

    private static bool Writes => Environment.GetEnvironmentVariable(MarkdownPage.WriteVariable) is { Length: > 0 };

    private static string Mask(string text) => Bits().Replace(text, "N bits");

    // Headings as GitHub makes anchors of them, and anchors by name.
    private static HashSet<string> Anchors(string file)
    {
        string text = File.ReadAllText(file);
        return
        [
            .. Heading().Matches(text).Select(match => NotInAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
            .. AnchorName().Matches(text).Select(match => match.Groups[1].Value),
        ];
    }

    [GeneratedRegex(@"\]\(((?:[^)#:\s]+)?)(#[^)\s]+)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex AnchorName();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("[0-9]+ bits")]
    private static partial Regex Bits();
}
