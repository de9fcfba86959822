using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Uapi.Tool.Tests.Diff;

/// <summary>Pairs of small headers with what has to be found in them, on every architecture they name: <c>Cases/*/{old.h,new.h,expect.json}</c>.</summary>
public class DiffCaseTests
{
    private static readonly string Directory = Path.Combine(Path.GetDirectoryName(Here())!, "Cases");

    // Advice on what is new is given where it is asked for.
    private static readonly string[] Lint = ["layout-varies-by-arch", "unprefixed-name-added"];

    public static TheoryData<string> Names
    {
        get
        {
            TheoryData<string> names = [];
            foreach (string directory in System.IO.Directory.EnumerateDirectories(Directory).Order(StringComparer.Ordinal))
                names.Add(Path.GetFileName(directory));
            return names;
        }
    }

    /// <summary>A file of a case.</summary>
    internal static string PathOf(string name, string file) => Path.Combine(Directory, name, file);

    /// <summary>The rules that a case is about.</summary>
    internal static IEnumerable<string> RulesOf(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Directory, name, "expect.json")));
        return [.. expected.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_GivesItsFindingsAndNoOthers(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Directory, name, "expect.json")));
        JsonElement expect = expected.RootElement;
        string[] arches = Strings(expect.GetProperty("arches"));
        Expectation[] wanted = [.. expect.GetProperty("findings").EnumerateArray().Select(finding => Expectation.Of(finding, arches))];
        bool isStrict = wanted.Any(finding => Lint.Contains(finding.Rule));

        JsonElement report = Compare(name, "old.h", "new.h", arches, isStrict);

        Found[] found = [.. report.GetProperty("findings").EnumerateArray().Select(Found.Of)];
        foreach (Expectation finding in wanted)
            Assert.Contains(found, finding.Matches);
        Assert.All(found.Where(finding => !isStrict || finding.Rule != "new-type-implicit-padding"), finding => Assert.Contains(wanted, expectation => expectation.Matches(finding)));
        JsonElement verdict = report.GetProperty("verdict");
        Assert.Equal(Levels(expect.GetProperty("verdict")), Levels(verdict));
        Assert.False(verdict.GetProperty("incomplete").GetBoolean());
        foreach (JsonProperty arch in expect.GetProperty("verdict_by_arch").EnumerateObject())
            Assert.Equal(Levels(arch.Value), Levels(verdict.GetProperty("by_arch").GetProperty(arch.Name)));
    }

    // What breaks one way has no business being harmless the other way round, where values and layouts are concerned.
    [Theory]
    [MemberData(nameof(Names))]
    public void SwappedCase_IsNotCompatibleBothWays(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Directory, name, "expect.json")));
        string[] arches = Strings(expected.RootElement.GetProperty("arches"));
        string[] layout = ["field-width-changed", "field-offset-changed", "array-length-changed", "constant-value-changed", "enum-constant-value-changed", "ioctl-size-changed", "ioctl-number-changed", "field-inserted", "field-removed", "type-size-changed"];
        if (!Compare(name, "old.h", "new.h", arches, false).GetProperty("findings").EnumerateArray().Select(Found.Of).Any(finding => finding.Abi == "breaking" && layout.Contains(finding.Rule)))
            return;
        (string abi, string api) = Levels(Compare(name, "new.h", "old.h", arches, false).GetProperty("verdict"));
        Assert.Contains("breaking", new[] { abi, api });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SameHeader_IsSilent(string name)
    {
        JsonElement report = Compare(name, "new.h", "new.h", ["all"], isStrict: true);
        Assert.Empty(report.GetProperty("findings").EnumerateArray());
    }

    private static JsonElement Compare(string name, string old, string @new, string[] arches, bool isStrict)
    {
        Outcome outcome = CommandLine.Run(
            "diff", Path.Combine(Directory, name, old), Path.Combine(Directory, name, @new), "--target", string.Join(',', arches), "--format", "json", "--category", isStrict ? "strict" : "abi+api");
        Assert.Equal("", outcome.Error);
        return JsonDocument.Parse(outcome.Out).RootElement;
    }

    private static (string Abi, string Api) Levels(JsonElement element) => (element.GetProperty("abi").GetString()!, element.GetProperty("api").GetString()!);

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static string Here([CallerFilePath] string path = "") => path;

    private sealed record Found(string Rule, string Target, string Abi, string Api, string Arches)
    {
        public static Found Of(JsonElement finding) => new(
            finding.GetProperty("rule").GetString()!, finding.GetProperty("target").GetString()!, finding.GetProperty("abi").GetString()!, finding.GetProperty("api").GetString()!,
            string.Join(',', Strings(finding.GetProperty("arches"))));
    }

    private sealed record Expectation(string Rule, string? Other, string Where, string Abi, string Api, string Arches)
    {
        public static Expectation Of(JsonElement finding, string[] all) => new(
            finding.GetProperty("rule").GetString()!,
            finding.TryGetProperty("rule_alt", out JsonElement other) ? other.GetString() : null,
            finding.GetProperty("where").GetString()!,
            finding.GetProperty("abi").GetString()!,
            finding.GetProperty("api").GetString()!,
            string.Join(',', finding.TryGetProperty("arch", out JsonElement arches) ? Strings(arches) : all));

        public bool Matches(Found found) =>
            (found.Rule == Rule || found.Rule == Other) && found.Target == Where && found.Abi == Abi && found.Api == Api && found.Arches == Arches;
    }
}
