using System.Text.Json;

namespace Uapi.Tool.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    private const string Session = "container C\ngroup G 0\nset_container G C\nset_iommu C v2\nbuf b 1M\nmap C b 0 64K\nreg C b 1M\nmap C b 2K 64K\ninfo C\nfork\nexit 2\nendfork\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private static string[] Lines(Outcome outcome)
    {
        Assert.Equal("", outcome.Error);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        return outcome.Out.TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void Replay_PrintsTheMachineAndALineForEachStep()
    {
        string[] lines = Lines(CommandLine.Run("replay", _directory.Add("a.sc", Session)));

        Assert.Equal("# env: profile=mainline platform=powernv9 pagesize=65536 groups=3 quirks=documented", lines[0]);
        Assert.Equal("[001] container C => 0 | lck=0 pin=0", lines[1]);
        Assert.Equal("[006] map C b 0 64K => -EPERM | lck=0 pin=0", lines[6]);
        Assert.Equal("[008] map C b 2K 64K => -EINVAL | lck=9216 pin=0", lines[8]);
        Assert.Equal("[010] fork", lines[10]);
        Assert.Equal("  [011] exit 2 => 0 | lck=0 pin=0", lines[11]);
        Assert.Equal("[012] endfork => 0 status=0x200 | lck=9216 pin=0", lines[12]);
        Assert.Equal("[013] (all fds closed) => 0 | lck=0 pin=0", lines[^1]);
    }

    [Fact]
    public void RefusedCalls_AreNoFailure() => Assert.Equal(ExitCode.Success, CommandLine.Run("replay", _directory.Add("a.sc", "api 77\nioctl -1 MAP_DMA @0\n")).ExitCode);

    [Fact]
    public void Quirks_ChangeWhatIsAnswered()
    {
        string file = _directory.Add("a.sc", Session);

        foreach (string quirks in new[] { "as-shipped", "Q1", "q3,Q1" })
            Assert.Contains("[008] map C b 2K 64K => 1 |", CommandLine.Run("replay", file, "--quirks", quirks).Out, StringComparison.Ordinal);
        Assert.Contains("[008] map C b 2K 64K => -EINVAL |", CommandLine.Run("replay", file, "--quirks", "Q3").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_IsWhatTheOptionsSay()
    {
        string file = _directory.Add("a.sc", Session);

        string[] lines = Lines(CommandLine.Run("replay", file, "--platform", "PSeries", "--profile", "v5.10", "--page-size", "4k", "--groups", "1", "--quirks", "as-shipped"));
        Assert.Equal("# env: profile=v5.10 platform=pseries pagesize=4096 groups=1 quirks=as-shipped", lines[0]);
        // Partitions of that age do v1 only.
        Assert.Equal("[004] set_iommu C v2 => -EPERM | lck=0 pin=0", lines[4]);
        Assert.Contains("[002] group G 0 => 0", lines[2], StringComparison.Ordinal);
        Assert.Contains("group H 1 => -ENOENT", CommandLine.Run("replay", _directory.Add("b.sc", "group H 1\n"), "--groups", "1").Out, StringComparison.Ordinal);
        Assert.Contains("group H 63 => 0", CommandLine.Run("replay", _directory.Add("c.sc", "group H 63\n"), "--groups", "64").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NamesTheRuleBehindTheLine()
    {
        string file = _directory.Add("a.sc", Session);
        string[] plain = Lines(CommandLine.Run("replay", file, "--quirks", "as-shipped"));
        string[] explained = Lines(CommandLine.Run("replay", file, "--quirks", "as-shipped", "--explain"));

        Assert.Equal(plain.Length, explained.Length);
        Assert.StartsWith(plain[6] + "  # MAP-1: ", explained[6], StringComparison.Ordinal);
        Assert.Contains(" => 1 |", plain[8], StringComparison.Ordinal);
        Assert.Contains("[Q1]: ", explained[8], StringComparison.Ordinal);
        Assert.Equal(plain[1], explained[1]);
        Assert.Contains("  # lint: LINT-9 positive-return: ", explained[8], StringComparison.Ordinal);
        // The region was registered and never mapped, and its registration ends with the files.
        Assert.StartsWith(plain[^1] + "  # lint: LINT-4 region-never-mapped: ", explained[^1], StringComparison.Ordinal);
        int last = plain.Length - 1;
        Assert.Equal(plain.Where((_, i) => i is not (6 or 8) && i != last), explained.Where((_, i) => i is not (6 or 8) && i != last));
    }

    [Fact]
    public void Explain_InJson_NamesTheLints()
    {
        string file = _directory.Add("a.sc", Session);
        string[] plain = Lines(CommandLine.Run("replay", file, "--json"));
        string[] explained = Lines(CommandLine.Run("replay", file, "--json", "--explain"));

        Assert.Equal(plain[..^1], explained[..^1]);
        JsonElement lint = Assert.Single(JsonDocument.Parse(explained[^1]).RootElement.GetProperty("lints").EnumerateArray());
        Assert.Equal(("LINT-4", "region-never-mapped"), (lint.GetProperty("id").GetString(), lint.GetProperty("name").GetString()));
    }

    [Fact]
    public void Trace_WritesEveryCallToTheFile_AndLeavesTheOutputAlone()
    {
        string file = _directory.Add("a.sc", Session);
        string trace = Path.Combine(_directory.Path, "calls.jsonl");

        Outcome plain = CommandLine.Run("replay", file);
        Outcome traced = CommandLine.Run("replay", file, "--trace", trace);

        Assert.Equal(plain, traced);
        JsonElement[] calls = [.. File.ReadLines(trace).Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement refused = calls.First(call => call.TryGetProperty("rule", out _));
        Assert.Equal(("VFIO_IOMMU_MAP_DMA", "EPERM", "MAP-1"), (refused.GetProperty("request").GetString(), refused.GetProperty("errno").GetString(), refused.GetProperty("rule").GetString()));
        Assert.Contains(calls, call => call.GetProperty("call").GetString() == "fork" && call.GetProperty("result").GetInt32() == 2);
        Outcome impossible = CommandLine.Run("replay", file, "--trace", Path.Combine(_directory.Path, "no", "such", "directory"));
        Assert.Equal((2, ""), (impossible.ExitCode, impossible.Out));
    }

    [Fact]
    public void SeveralFiles_RunOnMachinesOfTheirOwn()
    {
        string first = _directory.Add("a.sc", "group G 0\nexit\n");
        string second = _directory.Add("b.sc", "group G 0\n");

        string[] lines = Lines(CommandLine.Run("replay", first, second, first));
        Assert.Equal([$"# file {first}", $"# file {second}", $"# file {first}"], lines.Where(line => line.StartsWith("# file", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line == "[001] group G 0 => 0 | lck=0 pin=0"));
        Assert.DoesNotContain("# file", CommandLine.Run("replay", first).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_StandOnStandardErrorWithTheirPlace_AndNothingRuns()
    {
        string good = _directory.Add("good.sc", "status\n");
        string bad = _directory.Add("bad.sc", "status\n  mpa C b 0 64K\nclose X\n");

        Outcome outcome = CommandLine.Run("replay", good, bad);
        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.StartsWith(bad + "(2,3): error: unknown step 'mpa' (did you mean 'map'?)\n" + bad + "(3,7): error: unknown file 'X'", outcome.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorThatOnlyTheRunShows_EndsThatFileAndNotTheOthers()
    {
        string bad = _directory.Add("bad.sc", "container C\nioctl C 1 fill:5000\nstatus\n");
        string good = _directory.Add("good.sc", "status\n");

        Outcome outcome = CommandLine.Run("replay", bad, good);
        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith(bad + "(2,11): error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("[001] container C => 0", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("[003]", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("[001] status => 0", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_AreOnStandardErrorAndChangeNothing()
    {
        Outcome outcome = CommandLine.Run("replay", _directory.Add("a.sc", "status now\n"));

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Contains("a.sc(1,8): warning: 'now'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("[001] status now => 0 |", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void KilledProcess_IsAComment()
    {
        string[] lines = Lines(CommandLine.Run("replay", _directory.Add("a.sc", "fork\npeek 0\nendfork\npeek 0\nstatus\n")));

        Assert.StartsWith("  # line 2, peek 0: killed by SIGSEGV", lines[2], StringComparison.Ordinal);
        Assert.Equal("[003] endfork => 0 status=0xb | lck=0 pin=0", lines[3]);
        Assert.StartsWith("# line 4, peek 0: killed by SIGSEGV", lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("missing.sc")]
    [InlineData(".")]
    public void FileThatIsNone_IsAUsageErrorThatNamesIt(string name)
    {
        string path = Path.Combine(_directory.Path, name);
        Outcome outcome = CommandLine.Run("replay", _directory.Add("a.sc", "status\n"), path);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.Contains(path, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--profile", "v9", "mainline, v5.10, v4.2, patch-v11")]
    [InlineData("--platform", "x86", "powernv9, powernv10, powernv8, pseries")]
    [InlineData("--page-size", "8k", "4k or 64k")]
    [InlineData("--quirks", "Q99", "Q99")]
    [InlineData("--quirks", "Q2", "never reproduced")]
    [InlineData("--quirks", "some", "as-shipped")]
    [InlineData("--groups", "0", "1 to 64")]
    [InlineData("--groups", "65", "1 to 64")]
    [InlineData("--groups", "many", "many")]
    [InlineData("--groups", "99999999999", "1 to 64")]
    [InlineData("--groups", "-1", "1 to 64")]
    public void WrongOption_SaysWhatWouldBeRight(string option, string value, string text)
    {
        Outcome outcome = CommandLine.Run("replay", _directory.Add("a.sc", "status\n"), option, value);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.Contains(text, outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{option} {value}", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_NeedsAFile()
    {
        Outcome outcome = CommandLine.Run("replay");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith("uapi: FILE is missing", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_IsAnObjectALine()
    {
        string file = _directory.Add("a.sc", Session + "group X 9\nfork\npeek 0\nendfork\n");
        JsonElement[] lines = [.. Lines(CommandLine.Run("replay", file, "--json", "--quirks", "as-shipped")).Select(line => JsonDocument.Parse(line).RootElement)];

        JsonElement machine = lines[0];
        Assert.Equal(file, machine.GetProperty("file").GetString());
        Assert.Equal("mainline", machine.GetProperty("profile").GetString());
        Assert.Equal("powernv9", machine.GetProperty("platform").GetString());
        Assert.Equal(65536, machine.GetProperty("pageSize").GetInt32());
        Assert.Equal(3, machine.GetProperty("groups").GetInt32());
        Assert.Equal("as-shipped", machine.GetProperty("quirks").GetString());

        JsonElement refused = lines[6];
        Assert.Equal("""{"line":6,"depth":0,"step":"map C b 0 64K","result":-1,"errno":"EPERM","lockedKiB":0""", refused.GetRawText().Split(",\"rule\"")[0]);
        Assert.Equal("MAP-1", refused.GetProperty("rule").GetProperty("id").GetString());
        Assert.Equal("EPERM", refused.GetProperty("rule").GetProperty("errno").GetString());
        Assert.NotEmpty(refused.GetProperty("rule").GetProperty("condition").GetString()!);
        Assert.NotEmpty(refused.GetProperty("rule").GetProperty("remedy").GetString()!);
        Assert.StartsWith("docs/", refused.GetProperty("rule").GetProperty("documentation").GetString(), StringComparison.Ordinal);

        JsonElement surprise = lines[8];
        Assert.Equal(1, surprise.GetProperty("result").GetInt32());
        Assert.False(surprise.TryGetProperty("errno", out _));
        Assert.Equal("Q1", surprise.GetProperty("rule").GetProperty("quirk").GetString());

        Assert.Equal("0x40211000", lines[9].GetProperty("fields").GetProperty("ddw.pgsizes").GetString());
        Assert.Equal("""{"line":10,"depth":0,"step":"fork"}""", lines[10].GetRawText());
        Assert.Equal("0x200", lines[12].GetProperty("fields").GetProperty("status").GetString());
        Assert.Equal("ENOENT", lines[13].GetProperty("errno").GetString());
        Assert.Contains("SIGSEGV", lines[15].GetProperty("killed").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, lines[15].GetProperty("depth").GetInt32());
    }

    [Fact]
    public void JsonOfSeveralFiles_HasALineForEachBeginning()
    {
        string file = _directory.Add("ü.sc", "status\n");
        string[] lines = Lines(CommandLine.Run("replay", file, file, "--json"));

        Assert.Equal(6, lines.Length);
        Assert.Equal(2, lines.Count(line => line.StartsWith("{\"file\":", StringComparison.Ordinal) && line.Contains("ü.sc", StringComparison.Ordinal)));
    }

    [Fact]
    public void LettersThatAreNoUtf8_AreKeptInComments()
    {
        string path = _directory.Add("a.sc", "");
        File.WriteAllBytes(path, [.. "# "u8, 0xe4, .. "\nstatus\n"u8]);

        Assert.Contains("[002] status => 0", CommandLine.Run("replay", path).Out, StringComparison.Ordinal);
    }
}
