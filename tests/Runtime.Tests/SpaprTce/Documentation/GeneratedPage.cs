using System.Text;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>A page of <c>docs/</c> some parts of which are made from the code: what stands between <c>&lt;!-- generated: NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
/// <param name="file">The page's name.</param>
internal sealed class GeneratedPage(string file)
{
    private const string Begin = "<!-- generated: ";
    private const string End = "<!-- end -->";

    /// <summary>Set to write the parts into the page, where they are otherwise compared.</summary>
    public const string WriteVariable = "UAPI_WRITE_DOCS";

    private readonly string _path = Path.Combine(Recordings.Repository, "docs", file);

    /// <summary>The pages that have such parts.</summary>
    public static IEnumerable<GeneratedPage> All => Directory.GetFiles(Path.Combine(Recordings.Repository, "docs"), "*.md")
        .Order(StringComparer.Ordinal).Select(path => new GeneratedPage(Path.GetFileName(path))).Where(page => page.Parts.Count != 0);

    /// <summary>Whether pages are to be written.</summary>
    public static bool Writes => Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 };

    /// <summary>The page's name.</summary>
    public string File { get; } = file;

    /// <summary>The names of its parts, in order.</summary>
    public IReadOnlyList<string> Parts =>
        [.. System.IO.File.ReadAllLines(_path).Where(line => line.StartsWith(Begin, StringComparison.Ordinal)).Select(line => line[Begin.Length..line.IndexOf(" -->", StringComparison.Ordinal)])];

    /// <summary>The text as it is.</summary>
    public string Text => System.IO.File.ReadAllText(_path);

    /// <summary>Compares every part with what it should be, or writes it if the variable is set.</summary>
    /// <param name="make">Makes a part from its name; each of its lines is ended.</param>
    public void Check(Func<string, string> make)
    {
        string before = Text;
        StringBuilder after = new();
        bool inside = false;
        foreach (string line in before.Split('\n')[..^1])
        {
            if (line == End)
                inside = false;
            if (!inside)
                after.Append(line).Append('\n');
            if (!line.StartsWith(Begin, StringComparison.Ordinal))
                continue;
            after.Append('\n').Append(make(line[Begin.Length..line.IndexOf(" -->", StringComparison.Ordinal)])).Append('\n');
            inside = true;
        }
        Assert.False(inside, $"{_path}: a generated part has no end");
        if (Writes)
            System.IO.File.WriteAllText(_path, after.ToString());
        else if (after.ToString() != before)
            Assert.Fail($"docs/{File} is not what the code says. {WriteVariable}=1 dotnet test tests/Runtime.Tests --filter FullyQualifiedName~Documentation writes it.\n{FirstDifference(before, after.ToString())}");
    }

    /// <summary>Puts another text in the page's place.</summary>
    public void Write(string text) => System.IO.File.WriteAllText(_path, text);

    private static string FirstDifference(string before, string after)
    {
        string[] old = before.Split('\n');
        string[] now = after.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"line {line + 1}\n  page: {old.ElementAtOrDefault(line)}\n  code: {now.ElementAtOrDefault(line)}";
    }
}
