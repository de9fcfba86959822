using System.Diagnostics;
using System.Text.Json;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Tests.Diff;

/// <summary>Tests that change the current directory, which is the whole process's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CurrentDirectory
{
    /// <summary>Its name.</summary>
    public const string Name = "current directory";
}

/// <summary>What a shell, a bot and a person see of <c>uapi diff</c>.</summary>
[Collection(CurrentDirectory.Name)]
public sealed class DiffCommandTests : IDisposable
{
    private const string Before = """
        #include <linux/types.h>
        #include <linux/ioctl.h>
        #define DEMO_MODE_RUN 1
        struct demo { __u32 id; __u32 len; };
        #define DEMO_MAP _IOW('d', 1, struct demo)
        """;

    private const string After = """
        #include <linux/types.h>
        #include <linux/ioctl.h>
        #define DEMO_MODE_STOP 1
        #define DEMO_MODE_RUN 2
        struct demo { __u32 id; __u64 addr; __u32 len; };
        #define DEMO_MAP _IOW('d', 1, struct demo)
        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly string _old;
    private readonly string _new;

    public DiffCommandTests()
    {
        _old = _directory.Add("old.h", Before + "\n");
        _new = _directory.Add("new.h", After + "\n");
    }

    public void Dispose() => _directory.Dispose();

    private Outcome Diff(params string[] more) => CommandLine.Run(["diff", _old, _new, .. more]);

    [Fact]
    public void Text_ShowsTheWorstFirstConsequencesBelowAndTheVerdictLast()
    {
        Outcome outcome = Diff("--target", "x86_64,i386");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        string[] lines = outcome.Out.TrimEnd('\n').Split('\n');
        Assert.Contains("constant-value-changed", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(" BREAKING", lines[2], StringComparison.Ordinal);
        Assert.Contains("now says DEMO_MODE_STOP", outcome.Out.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        int inserted = Array.FindIndex(lines, line => line.Contains("field-inserted", StringComparison.Ordinal));
        int ioctl = Array.FindIndex(lines, line => line.Contains("↳", StringComparison.Ordinal) && line.Contains("ioctl-size-changed", StringComparison.Ordinal));
        Assert.InRange(ioctl, inserted + 1, lines.Length);
        Assert.StartsWith(" verdict: ABI breaking   API conditional", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Out);
        Assert.Contains("\e[31m", CommandLine.Run(new Terminal(100, HasColor: true), "diff", _old, _new).Out, StringComparison.Ordinal);
        Assert.Equal(" verdict: ABI breaking   API conditional\n", Diff("--quiet").Out);
    }

    [Fact]
    public void Json_HasTheSchemaAndTheSameBytesEveryTime()
    {
        Outcome outcome = Diff("--format", "json", "--target", "x86_64,ppc64le");
        Assert.Equal(outcome.Out, Diff("--format", "json", "--target", "x86_64,ppc64le").Out);
        using JsonDocument document = JsonDocument.Parse(outcome.Out);
        JsonElement root = document.RootElement;
        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        Assert.Equal(64, root.GetProperty("old").GetProperty("sha256").GetString()!.Length);
        Assert.Equal(["x86_64", "ppc64le"], root.GetProperty("arches").EnumerateArray().Select(item => item.GetString()));
        JsonElement[] findings = [.. root.GetProperty("findings").EnumerateArray()];
        JsonElement inserted = Array.Find(findings, finding => finding.GetProperty("rule").GetString() == "field-inserted");
        Assert.Equal("struct demo.addr", inserted.GetProperty("target").GetString());
        Assert.Equal((8, 8), (inserted.GetProperty("new").GetProperty("offset").GetInt32(), inserted.GetProperty("new").GetProperty("size").GetInt32()));
        Assert.Equal(JsonValueKind.Null, inserted.GetProperty("cause").ValueKind);
        int consequence = Assert.Single(inserted.GetProperty("consequences").EnumerateArray()).GetInt32();
        Assert.Equal("ioctl-size-changed", findings[consequence].GetProperty("rule").GetString());
        Assert.Equal(Array.IndexOf([.. findings.Select(finding => finding.GetProperty("rule").GetString())], "field-inserted"), findings[consequence].GetProperty("cause").GetInt32());
        // The number is another one on POWER.
        Assert.Equal(2, findings[consequence].GetProperty("variants").GetArrayLength());
        Assert.All(findings, finding => Assert.Matches("^[0-9a-f]{12}$", finding.GetProperty("fingerprint").GetString()));
    }

    [Fact]
    public void Sarif_NamesRulesPlacesAndFingerprints()
    {
        using JsonDocument document = JsonDocument.Parse(Diff("--format", "sarif").Out);
        JsonElement run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            JsonElement location = Assert.Single(result.GetProperty("locations").EnumerateArray());
            Assert.True(location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.Matches("^[0-9a-f]{12}$", result.GetProperty("partialFingerprints").GetProperty("uapiDiff/v1").GetString());
        }
        Assert.All(rules, rule => Assert.NotEqual("", rule.GetProperty("help").GetProperty("markdown").GetString()));
    }

    [Fact]
    public void OtherFormats_AreWrittenSideBySide()
    {
        string markdown = Path.Combine(_directory.Path, "out.md");
        string html = Path.Combine(_directory.Path, "out.html");
        Outcome outcome = Diff("--format", "markdown,html", "-o", markdown, "-o", html);
        Assert.Equal((1, "", ""), (outcome.ExitCode, outcome.Out, outcome.Error));
        Assert.StartsWith("<!-- uapi diff -->\n**ABI breaking, API conditional**", File.ReadAllText(markdown), StringComparison.Ordinal);
        string page = File.ReadAllText(html);
        Assert.Contains("<td colspan=\"8\" class=\"new\" title=\"__u64 addr\">addr</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"4\" class=\"moved\" title=\"__u32 len\">len</td>", page, StringComparison.Ordinal);
        string[] commands = Diff("--format", "github").Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith($"::error file={_new.Replace(":", "%3A", StringComparison.Ordinal)},line=4,title=constant-value-changed::DEMO_MODE_RUN: ", commands[0], StringComparison.Ordinal);
        Assert.StartsWith("::notice title=uapi diff::ABI breaking", commands[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--fail-on", "never")]
    [InlineData(0, "--only", "constant-added")]
    [InlineData(0, "--skip", "constant-value-changed,field-inserted,ioctl-size-changed,flag-bit-reused")]
    [InlineData(0, "--axis", "api")]
    [InlineData(1, "--axis", "api", "--fail-on", "conditional")]
    [InlineData(1, "--category", "abi")]
    [InlineData(2, "--target", "z80")]
    [InlineData(2, "--only", "no-such-rule")]
    [InlineData(2, "--format", "pdf")]
    [InlineData(2, "--format", "json,text")]
    [InlineData(2, "--category", "all")]
    [InlineData(2, "--suppress", "/nowhere/at/all")]
    public void ExitCode_FollowsTheChoices(int exitCode, params string[] options)
    {
        Outcome outcome = Diff(options);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == 2, outcome.Error.Length > 0);
        if (exitCode == 2)
            Assert.Equal("", outcome.Out);
    }

    [Fact]
    public void BadInputs_AreSaidClearlyAndNothingIsWritten()
    {
        string output = Path.Combine(_directory.Path, "report.json");
        string binary = Path.Combine(_directory.Path, "binary.h");
        File.WriteAllBytes(binary, [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]);
        Check("there is no such header", _old, _old + ".gone");
        Check("is a directory and", _directory.Path, _new);
        Check("not a text file", _old, binary);
        Check("OLD and NEW are needed", _old);
        string broken = _directory.Add("broken.h", Before + "\nstruct open {\n");
        Outcome incomplete = CommandLine.Run("diff", _old, broken, "--format", "json", "--fail-on", "breaking");
        Assert.Equal(3, incomplete.ExitCode);
        Assert.Contains("\"incomplete\": true", incomplete.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("diff", _old, broken, "--allow-incomplete").ExitCode);

        void Check(string message, params string[] sides)
        {
            Outcome outcome = CommandLine.Run(["diff", .. sides, "--format", "json", "-o", output]);
            Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
            Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(output));
        }
    }

    [Fact]
    public void Suppressions_TakeFindingsOutForAReasonUntilTheyExpire()
    {
        string file = _directory.Add("accepted.txt", """
            # what was agreed
            field-inserted           struct demo.*             ; nobody uses it yet
            ioctl-size-changed       DEMO_MAP                  until=7.4 ; decoded by index
            constant-value-changed   DEMO_MODE_RUN             ; never shipped
            flag-bit-reused          DEMO_MODE_*               ; never shipped
            constant-removed         DEMO_NOTHING              ; not there
            """);
        Outcome outcome = Diff("--suppress", file);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("nobody uses it yet", outcome.Out, StringComparison.Ordinal);
        Assert.Contains($"unused      {file}(6): constant-removed DEMO_NOTHING", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(2, Diff("--suppress", file, "--strict-suppressions").ExitCode);
        Outcome expired = Diff("--suppress", file, "--release", "7.10");
        Assert.Equal(1, expired.ExitCode);
        Assert.Contains("expired with 7.4", expired.Error, StringComparison.Ordinal);
        Diff("--suppress", file, "--update-suppressions");
        Assert.DoesNotContain("DEMO_NOTHING", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("# what was agreed", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("\"suppressed\": \"never shipped\"", Diff("--suppress", file, "--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field-inserted struct demo.addr", "a reason is needed")]
    [InlineData("no-such-rule X ; why", "there is no rule 'no-such-rule'")]
    [InlineData("field-inserted ; why", "a rule and a target are needed")]
    [InlineData("field-inserted X arch=z80 ; why", "unknown target 'z80'")]
    [InlineData("field-inserted X when=now ; why", "unknown option 'when'")]
    public void MalformedSuppression_IsNamedByLine(string line, string message)
    {
        string file = _directory.Add("bad.txt", "# one\n" + line + "\n");
        Outcome outcome = Diff("--suppress", file);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Equal($"uapi: {file}(2): {message}", outcome.Error.Split(" (uapi")[0].TrimEnd('\n').Split(", behind")[0]);
    }

    [Fact]
    public void Baseline_AcceptsTheFindingsOfTodayAndNoOthers()
    {
        string file = Path.Combine(_directory.Path, "baseline.txt");
        Diff("--write-baseline", file);
        Assert.Equal(0, Diff("--suppress", file).ExitCode);
        Assert.Contains("by a baseline that nobody has reviewed", Diff("--suppress", file).Out, StringComparison.Ordinal);
        File.WriteAllText(_new, After.Replace("DEMO_MODE_RUN 2", "DEMO_MODE_RUN 3", StringComparison.Ordinal));
        Assert.Equal(1, Diff("--suppress", file).ExitCode);
    }

    [Fact]
    public void Conventions_OfATypeLowerWhatTheyMakeSafe()
    {
        string old = _directory.Add("a.h", "#include <linux/types.h>\nstruct stats { __u32 a; };\n");
        string @new = _directory.Add("b.h", "#include <linux/types.h>\nstruct stats { __u32 a; __u32 b; };\n");
        string file = _directory.Add("types.txt", "type struct stats transport=length-prefixed ; attribute payload\n");
        Assert.Equal(1, CommandLine.Run("diff", old, @new, "--fail-on", "conditional").ExitCode);
        Assert.Equal(0, CommandLine.Run("diff", old, @new, "--fail-on", "conditional", "--suppress", file).ExitCode);
        Assert.Equal(0, CommandLine.Run("diff", old, @new, "--fail-on", "conditional", "--profile", "netlink").ExitCode);
    }

    [Fact]
    public void Sentinel_OfASuppressionFileClosesLists()
    {
        string old = _directory.Add("a.h", "enum e { E_A, E_OF_LIST };\n");
        string @new = _directory.Add("b.h", "enum e { E_A, E_B, E_OF_LIST };\n");
        Assert.Equal(1, CommandLine.Run("diff", old, @new).ExitCode);
        Assert.Equal(0, CommandLine.Run("diff", old, @new, "--suppress", _directory.Add("s.txt", "sentinel _OF_LIST$\n")).ExitCode);
        Outcome broken = CommandLine.Run("diff", old, @new, "--suppress", _directory.Add("t.txt", "sentinel [\n"));
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains("t.txt(1): ", broken.Error, StringComparison.Ordinal);
    }

    // Whatever grew with the square of their size would not end.
    [Fact]
    public void HugeHeaders_AreCompared()
    {
        const int Count = 6000;
        string old = _directory.Add("a.h", $"struct s {{ {string.Concat(Enumerable.Range(0, Count).Select(i => $"int m{i}; "))} }};\n"
            + string.Concat(Enumerable.Range(0, Count).Select(i => $"#define DEMO_A{i * 7919}_{i} {i % 2}\n")));
        string @new = _directory.Add("b.h", $"struct s {{ {string.Concat(Enumerable.Range(0, Count).Select(i => $"int n{i}; char c{i}; "))} }};\n"
            + string.Concat(Enumerable.Range(0, Count).Select(i => $"#define DEMO_B{i * 104729}_{i} {i % 2}\n")));
        Outcome outcome = CommandLine.Run("diff", old, @new, "--target", "x86_64", "--format", "json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        using JsonDocument report = JsonDocument.Parse(outcome.Out);
        Assert.InRange(report.RootElement.GetProperty("findings").GetArrayLength(), 2 * Count, 10 * Count);
    }

    [Fact]
    public void Patch_IsAppliedInMemory()
    {
        string patch = _directory.Add("change.patch", """
            --- a/include/old.h
            +++ b/include/old.h
            @@ -40,3 +40,4 @@ struct demo
             #define DEMO_MODE_RUN 1
            -struct demo { __u32 id; __u32 len; };
            +struct demo { __u32 id; __u64 addr; __u32 len; };
            +#define DEMO_NEW 9
             #define DEMO_MAP _IOW('d', 1, struct demo)

            """);
        string before = File.ReadAllText(_old);
        Outcome outcome = CommandLine.Run("diff", "--patch", patch, _old);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("struct demo.addr", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("DEMO_NEW", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_old));
        Outcome other = CommandLine.Run("diff", "--patch", patch, _new);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("change.patch(3): the hunk does not fit", other.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("diff", "--patch", _directory.Add("empty.patch", "nothing\n"), _old).ExitCode);
        Assert.Equal(2, CommandLine.Run("diff", "--patch", patch, _old, _new).ExitCode);
    }

    [Fact]
    public void EachSide_IsReadWithItsOwnTree()
    {
        string old = _directory.Add("one/include/linux/x.h", "#include <linux/types.h>\n#include <linux/part.h>\nstruct x { struct part p; __u32 tail; };\n");
        _directory.Add("one/include/linux/part.h", "#include <linux/types.h>\nstruct part { __u32 a; };\n");
        string @new = _directory.Add("two/include/linux/x.h", File.ReadAllText(old));
        _directory.Add("two/include/linux/part.h", "#include <linux/types.h>\nstruct part { __u32 a; __u32 b; };\n");
        Outcome outcome = CommandLine.Run("diff", old, @new);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("embedded-type-changed", outcome.Out, StringComparison.Ordinal);
        Outcome named = CommandLine.Run("diff", "linux/x.h", "linux/x.h", "--old-include", Path.Combine(_directory.Path, "one/include"), "--new-include", Path.Combine(_directory.Path, "two/include"));
        Assert.Contains("embedded-type-changed", named.Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Git_ComparesTwoRevisions()
    {
        Skip.IfNot(Git("init", "-q") == 0, "git is not installed");
        _directory.Add("include/linux/demo.h", Before + "\n");
        Assert.Equal(0, Git("add", "include"));
        Assert.Equal(0, Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "one"));
        _directory.Add("include/linux/demo.h", After + "\n");
        Assert.Equal(0, Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qam", "two"));
        string here = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _directory.Path;
            Outcome outcome = CommandLine.Run("diff", "--git", "HEAD~1..HEAD", "--", "include/linux/demo.h");
            Assert.Equal("", outcome.Error);
            Assert.Equal(1, outcome.ExitCode);
            Assert.StartsWith("HEAD~1:include/linux/demo.h → HEAD:include/linux/demo.h", outcome.Out, StringComparison.Ordinal);
            Assert.Equal(1, CommandLine.Run("diff", "--git", "HEAD~1..", "--", "include").ExitCode);
            Assert.Equal(2, CommandLine.Run("diff", "--git", "nowhere..HEAD", "--", "include").ExitCode);
        }
        finally
        {
            Environment.CurrentDirectory = here;
        }
    }

    [Fact]
    public void Explain_PrintsThePageOfARule()
    {
        Outcome outcome = CommandLine.Run("diff", "--explain", "field-inserted");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("pushes them", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("diff", "--explain", "nothing").ExitCode);
        Assert.Contains("Semantics", CommandLine.Run("diff", "--explain", "limits").Out, StringComparison.Ordinal);
        Assert.Equal(118, CommandLine.Run("diff", "--rules").Out.TrimEnd('\n').Split('\n').Length);
    }

    private int Git(params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments) { WorkingDirectory = _directory.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    // The two versions say the same on both targets, but what is behind the include does not.
    [Fact]
    public void GoneName_IsLookedForInTheHeadersOfEachTarget()
    {
        string old = _directory.Add("gone/old.h", "#define KEPT 1\n#define GONE 7\n");
        string now = _directory.Add("gone/new.h", "#include <asm/more.h>\n#define KEPT 1\n");
        _directory.Add("tree/x86_64-linux-gnu/asm/more.h", "#define GONE 7\n");
        _directory.Add("tree/aarch64-linux-gnu/asm/more.h", "#define OTHER 7\n");
        _directory.Add("tree/riscv64-linux-gnu/asm/more.h", "#define OTHER 7\n");
        Outcome outcome = CommandLine.Run(
            ["diff", old, now, "--new-include", Path.Combine(_directory.Path, "tree"), "--target", "x86_64,aarch64,riscv64", "--format", "json", "--only", "constant-removed,declaration-moved"]);
        using JsonDocument document = JsonDocument.Parse(outcome.Out);
        Dictionary<string, string> findings = document.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(
            finding => finding.GetProperty("rule").GetString()!, finding => string.Join(",", finding.GetProperty("arches").EnumerateArray().Select(arch => arch.GetString())));
        Assert.Equal("x86_64", findings["declaration-moved"]);
        Assert.Equal("aarch64,riscv64", findings["constant-removed"]);
    }
}
