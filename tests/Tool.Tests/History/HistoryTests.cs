using System.Text.Json;

namespace Uapi.Tool.Tests.History;

/// <summary><c>uapi history</c>, and the baseline and the pages that this repository keeps of <c>linux/vfio.h</c>.</summary>
public sealed class HistoryTests : IDisposable
{
    private static readonly string[] Series = [.. ((string[])["4.1", "4.2", "4.20", "5.8", "5.10", "5.15", "5.18", "6.1", "6.12", "7.2"]).Select(release => $"{release}={RepositoryPaths.Of($"headers/history/{release}/linux/vfio.h")}")];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Names_HaveTheirReleasesAndChanges()
    {
        string[] releases =
        [
            "1.0=" + _directory.Add("a.h", "#include <linux/types.h>\n#define OLD 1\n#define MODE 1\nstruct s { __u32 argsz; __u32 flags; };\n"),
            "2.0=" + _directory.Add("b.h", "#include <linux/types.h>\n#define OLD 1\n#define MODE 1\nstruct s { __u32 argsz; __u32 flags;\n#define S_MORE (1 << 0)\n __u32 more; };\n"),
            "3.0=" + _directory.Add("c.h", "#include <linux/types.h>\n#define MODE 2\nstruct s { __u32 argsz; __u32 flags;\n#define S_MORE (1 << 0)\n __u32 more; };\n"),
        ];
        Outcome outcome = CommandLine.Run(["history", .. releases, "--format", "json", "--target", "x86_64,s390x"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using JsonDocument document = JsonDocument.Parse(outcome.Out);
        Dictionary<string, JsonElement> names = document.RootElement.GetProperty("names").EnumerateArray().ToDictionary(name => name.GetProperty("name").GetString()!);
        Assert.Equal((null, "2.0"), Life("OLD"));
        Assert.Equal((null, null), Life("MODE"));
        Assert.Equal(("2.0", null), Life("struct s.more"));
        Assert.Equal(("2.0", null), Life("S_MORE"));
        JsonElement change = Assert.Single(names["MODE"].GetProperty("changed").EnumerateArray());
        Assert.Equal(("3.0", "constant-value-changed", "breaking"), (change.GetProperty("release").GetString(), change.GetProperty("rule").GetString(), change.GetProperty("abi").GetString()));
        Outcome text = CommandLine.Run(["history", .. releases]);
        Assert.Contains("member    struct s.more                                        since 2.0\n", text.Out, StringComparison.Ordinal);

        (string?, string?) Life(string name) => (names[name].GetProperty("since").GetString(), names[name].GetProperty("until").GetString());
    }

    [Theory]
    [InlineData("two releases are needed at least", "1=a.h")]
    [InlineData("b.h: RELEASE=HEADER is needed", "1=a.h", "b.h")]
    [InlineData("there is no such header", "1=a.h", "2=c.h")]
    public void WrongSeries_IsSaid(string message, params string[] releases)
    {
        _directory.Add("a.h", "#define A 1\n");
        Outcome outcome = CommandLine.Run(["history", .. releases.Select(release => release.Replace("=", "=" + _directory.Path + "/", StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    // Made by headers/history/make.sh from the real headers; from what is kept here it has to come out again.
    [Fact]
    public void PageOfVfio_IsWhatItsHeadersSay()
    {
        Outcome outcome = CommandLine.Run(["history", .. Series, "--format", "markdown", "--title", "linux/vfio.h"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(File.ReadAllText(RepositoryPaths.Of("docs/vfio-history.md")), outcome.Out);
    }

    [Fact]
    public void ReleaseFactsOfVfio_AreWhatItsHeadersSay()
    {
        Outcome outcome = CommandLine.Run(["history", .. Series, "--format", "since"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(File.ReadAllText(RepositoryPaths.Of("headers/linux-vfio.since.txt")), outcome.Out);
    }

    [Fact]
    public void ReleaseFacts_GoIntoTheDocumentation()
    {
        string old = _directory.Add("a.h", "#define OLD 1\nstruct s { int a; };\n");
        string header = _directory.Add("b.h", "#define OLD 1\n/* It is new. */\n#define NEW 2\nstruct s { int a; int b; };\n");
        string facts = Path.Combine(_directory.Path, "s.since.txt");
        Assert.Equal(0, CommandLine.Run(["history", "6.1=" + old, "6.12=" + header, "--format", "since", "-o", facts]).ExitCode);
        Assert.Equal("# uapi since 1\nreleases 6.1 6.12\n6.12 NEW\n6.12 struct s.b\n", File.ReadAllText(facts));

        string code = CommandLine.Run(["generate", header, "--since", facts, "--class", "B"]).Out;
        Assert.Equal(2, code.Split("Since Linux 6.12; 6.1 does not have it.").Length - 1);
        Assert.Contains("<remarks>Since Linux 6.12; 6.1 does not have it.</remarks>\n    public const int NEW = 2;", code, StringComparison.Ordinal);
        Outcome wrong = CommandLine.Run(["generate", header, "--since", header]);
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Out));
        Assert.Contains("b.h(1,1): error UAPI0013", wrong.Error, StringComparison.Ordinal);
    }

    // The bindings of Uapi.Abi are generated from this header: whoever changes what it says has to say so here, too.
    [Fact]
    public void BaselineOfOurHeader_IsWhatItSays() =>
        Assert.Equal(new Outcome(0, "", ""), CommandLine.Run("check", RepositoryPaths.Of("headers/linux-vfio.abi.txt"), "-I", RepositoryPaths.Of("headers")));

    // Ours states Linux 6.12; so does the export of the real one.
    [Fact]
    public void OurHeader_ChangesNothingAgainstTheRealFacts()
    {
        Outcome outcome = CommandLine.Run(
            "diff", RepositoryPaths.Of("headers/history/6.12/linux/vfio.h"), RepositoryPaths.VfioHeader, "--target", "all", "--fail-on", "compatible", "--skip", "include-added,include-removed");
        Assert.True(outcome.ExitCode == 0, outcome.Out);
    }
}
