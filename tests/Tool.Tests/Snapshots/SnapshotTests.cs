using System.Text.Json;
using Uapi.Tool.Tests.Diff;

namespace Uapi.Tool.Tests.Snapshots;

/// <summary><c>uapi snapshot</c>, <c>uapi check</c>, and <c>uapi diff</c> of two snapshots.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Header = """
        #include <linux/types.h>
        #include <linux/ioctl.h>
        struct demo { __u32 argsz; __u32 flags;
        #define DEMO_WIDE (1 << 0)
            union { __u64 addr; struct { __u16 lo; __be16 hi:4; } parts[2]; }; unsigned long size; char name[]; };
        enum demo_state { DEMO_STOP, DEMO_RUN = 5 };
        typedef void (*demo_call_t)(int);
        #define DEMO_TEXT "a\tb"
        #define DEMO_NEG (-1)
        #define DEMO_F(x, y) ((x) | (y))
        #define DEMO_ATTR __attribute__((packed))
        #define DEMO_GET _IOWR('d', 1, struct demo)
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Snapshot_HasALineForEachFactAndNamesTargetsThatDiffer()
    {
        _directory.Add("linux/demo.h", Header + "\n");
        Outcome outcome = CommandLine.Run("snapshot", "linux/demo.h", "-I", _directory.Path, "--target", "x86_64,i386,ppc64le");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        string[] lines = outcome.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(["# uapi snapshot 1", "# targets x86_64 i386 powerpc64le", "", "header linux/demo.h"], lines[..4]);
        Assert.Contains("struct demo: size 24 align 8", lines);
        Assert.Contains("struct demo [i386]: size 20 align 4", lines);
        Assert.Contains("struct demo.<2>: at 8 union{8,8} = union", lines);
        Assert.Contains("struct demo.<2>.parts: at 0 [2]struct{4,2} = struct[2]", lines);
        Assert.Contains("struct demo.name: at 24 []char = char[]", lines);
        Assert.Contains("enumerator DEMO_RUN: 5 of demo_state", lines);
        Assert.Contains("const DEMO_NEG: -1 s32 = (-1)", lines);
        Assert.Contains("const DEMO_WIDE: 1 s32 in demo = (1 << 0)", lines);
        Assert.Contains("string DEMO_TEXT: \"a\\u0009b\"", lines);
        Assert.Contains("macro DEMO_F: (x, y) ((x) | (y))", lines);
        Assert.DoesNotContain(_directory.Path, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_IsSilentUntilSomethingChanges()
    {
        string header = _directory.Add("linux/demo.h", Header + "\n");
        string file = Path.Combine(_directory.Path, "demo.abi.txt");
        Assert.Equal(0, CommandLine.Run("snapshot", "linux/demo.h", "-I", _directory.Path, "--target", "all", "-o", file).ExitCode);
        Assert.Equal(new Outcome(0, "", ""), CommandLine.Run("check", file, "-I", _directory.Path));
        File.WriteAllText(header, "/* another comment */\n" + Header.Replace("(1 << 0)", "0x1", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, CommandLine.Run("check", file, "-I", _directory.Path).ExitCode);

        File.WriteAllText(header, Header + "\n#define DEMO_MORE 7\n");
        Outcome added = CommandLine.Run("check", file, "-I", _directory.Path);
        Assert.Equal(1, added.ExitCode);
        Assert.Contains("constant-added", added.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("check", file, "-I", _directory.Path, "--fail-on", "breaking").ExitCode);

        File.WriteAllText(header, Header.Replace("unsigned long size", "__u64 size", StringComparison.Ordinal) + "\n");
        Outcome wide = CommandLine.Run("check", file, "-I", _directory.Path, "--fail-on", "breaking");
        Assert.Equal(1, wide.ExitCode);
        Assert.Contains("field-width-changed", wide.Out, StringComparison.Ordinal);
        Assert.Contains("[32-bit only]", wide.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("check", file, "-I", _directory.Path, "--fail-on", "breaking", "--target", "s390x").ExitCode);
    }

    [Theory]
    [InlineData("", "not a snapshot")]
    [InlineData("# uapi snapshot 2\n# targets x86_64\n", "a snapshot of schema 2; this uapi knows schema 1")]
    [InlineData("# uapi snapshot 1\n", "(2): the targets are missing")]
    [InlineData("# uapi snapshot 1\n# targets z80\n", "(2): unknown target 'z80'")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\n", "there is no header in it")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nnonsense\n", "(4): not a line of a snapshot")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nconst X: seven u32 = 7\n", "(4): ")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nconst X: 7 q32 = 7\n", "(4): 'q32' is no type")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nconst X [vax]: 7 u32 = 7\n", "(4): unknown target 'vax'")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nstruct x: size\n", "(4): ")]
    public void BrokenSnapshot_IsSaidWithItsLine(string text, string message)
    {
        _directory.Add("linux/demo.h", Header + "\n");
        string file = _directory.Add("bad.abi.txt", text);
        Outcome outcome = CommandLine.Run("check", file, "-I", _directory.Path);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.StartsWith("uapi: " + file, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderWithErrors_GivesNoSnapshot()
    {
        _directory.Add("linux/demo.h", Header + "\nstruct open {\n");
        string file = Path.Combine(_directory.Path, "demo.abi.txt");
        Assert.Equal(3, CommandLine.Run("snapshot", "linux/demo.h", "-I", _directory.Path, "-o", file).ExitCode);
        Assert.False(File.Exists(file));
        Assert.Equal(2, CommandLine.Run("check", file).ExitCode);
    }

    // Two snapshots say what the two headers say, and a snapshot that was read is what was written.
    [Theory]
    [MemberData(nameof(DiffCaseTests.Names), MemberType = typeof(DiffCaseTests))]
    public void DiffOfSnapshots_HasTheVerdictOfTheHeaders(string name)
    {
        string[] files = [.. new[] { "old", "new" }.Select(side =>
        {
            _directory.Add($"{side}/demo.h", File.ReadAllText(DiffCaseTests.PathOf(name, side + ".h")));
            string file = Path.Combine(_directory.Path, side + ".abi.txt");
            Assert.Equal(0, CommandLine.Run("snapshot", "demo.h", "-I", Path.Combine(_directory.Path, side), "--target", "all", "-o", file).ExitCode);
            Assert.Equal(new Outcome(0, "", ""), CommandLine.Run("check", file, "-I", Path.Combine(_directory.Path, side)));
            return file;
        })];
        string[] options = ["--target", "all", "--format", "json"];
        Assert.Equal(
            Verdicts(CommandLine.Run(["diff", DiffCaseTests.PathOf(name, "old.h"), DiffCaseTests.PathOf(name, "new.h"), .. options])),
            Verdicts(CommandLine.Run(["diff", files[0], files[1], .. options])));
    }

    private static string Verdicts(Outcome outcome)
    {
        Assert.Equal("", outcome.Error);
        using JsonDocument document = JsonDocument.Parse(outcome.Out);
        return document.RootElement.GetProperty("verdict").GetRawText();
    }
}
