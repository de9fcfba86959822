using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Preprocessing;

/// <summary>Headers whose lines name, behind <c>//~</c>, the diagnostics they cause: these and no others.</summary>
public partial class DiagnosticCaseTests
{
    private static readonly string Directory = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Cases", "preprocessing");

    public static TheoryData<string> Cases { get; } = [.. System.IO.Directory.GetFiles(Directory, "*.h").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Diagnostics_StandOnTheLinesThatCauseThem(string name)
    {
        string text = File.ReadAllText(Path.Combine(Directory, name));
        MemoryHeaderSource source = new();
        DiagnosticBag diagnostics = new();
        Preprocessor preprocessor = new(source, Targets.X86_64, ReaderOptions.Default, diagnostics, default);
        preprocessor.Preprocess(source.Add(name, text));
        string[] lines = text.Split('\n');
        IEnumerable<string> expected = lines.SelectMany((line, index) => Expectation().Matches(line).Select(match => $"{index + 1} {match.Groups[1].Value}"));
        Assert.Equal(expected.Order(), diagnostics.Items.Select(item => $"{item.Line} {item.Rule.Id}").Order());
    }

    [Fact]
    public void EveryRuleOfPreprocessing_HasACaseOrATest()
    {
        // These need more than one file or other limits, and have tests beside this one.
        string[] elsewhere = ["UAPI1014", "UAPI1015", "UAPI1020", "UAPI1021", "UAPI1022"];
        HashSet<string> seen = [.. System.IO.Directory.GetFiles(Directory, "*.h").SelectMany(file => Expectation().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value), .. elsewhere];
        string[] rules = [.. typeof(HeaderRules).GetFields().Select(field => ((HeaderRule)field.GetValue(null)!).Id).Where(id => id.StartsWith("UAPI1", StringComparison.Ordinal))];
        Assert.Equal(rules.Length, rules.Distinct().Count());
        Assert.Empty(rules.Except(seen));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"//~\s*(UAPI\d{4})")]
    private static partial Regex Expectation();
}
