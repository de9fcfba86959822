using System.Collections;
using Microsoft.Build.Framework;
using Uapi.Build;

namespace Uapi.Tests.Build;

/// <summary>The task behind <c>UapiSnapshot</c>, as MSBuild calls it.</summary>
public sealed class CheckUapiSnapshotsTests : IDisposable
{
    private readonly TemporaryHeaders _headers = new();
    private readonly Engine _engine = new();

    public CheckUapiSnapshotsTests() => Write("struct demo { __u32 id; unsigned long size; };\n#define DEMO_MODE 1\n#define DEMO_TEXT \"a\\\"b\\n\"\n");

    public void Dispose() => _headers.Dispose();

    [Fact]
    public void Baseline_IsWrittenOnceAndHolds()
    {
        Assert.True(Run(update: true));
        string text = File.ReadAllText(_headers.At("demo.abi.txt"));
        Assert.StartsWith("# uapi snapshot 1\n# targets x86_64 powerpc64le i386\n\nheader linux/demo.h\n".Replace("x86_64 powerpc64le i386", "x86_64 i386 powerpc64le", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains("struct demo.size [i386]: at 4 u32 = unsigned long\n", text, StringComparison.Ordinal);
        Assert.Contains("string DEMO_TEXT: \"a\\\"b\\u000a\"\n", text, StringComparison.Ordinal);
        Assert.True(Run());
        Assert.Empty(_engine.Said);
    }

    [Fact]
    public void ChangedHeader_IsAWarningAtTheLineOfTheBaseline()
    {
        Assert.True(Run(update: true));
        Write("struct demo { __u32 id; __u64 size; };\n#define DEMO_MODE 2\n#define DEMO_MORE 3\n#define DEMO_TEXT \"a\\\"b\\n\"\n");
        Assert.True(Run());
        string[] lines = File.ReadAllLines(_headers.At("demo.abi.txt"));
        int mode = Array.IndexOf(lines, "const DEMO_MODE: 1 s32 behind demo = 1") + 1;
        Assert.Contains((mode, "UAPI0012", "demo.abi.txt: const DEMO_MODE: 1 s32 behind demo = 1 — the header says 2 s32 behind demo = 2"), _engine.Said);
        Assert.Contains(_engine.Said, said => said.Line == 0 && said.Message.EndsWith("const DEMO_MORE: 3 s32 behind demo = 3 — the baseline has no such line", StringComparison.Ordinal));
        Assert.Contains(_engine.Said, said => said.Message.Contains("struct demo.size [i386]: at 4 u32 = unsigned long — the header has no such line", StringComparison.Ordinal) || said.Message.Contains("struct demo.size [i386]", StringComparison.Ordinal));
        Assert.False(_engine.HasErrors);
        Assert.False(Run(severity: "error"));
        Assert.True(_engine.HasErrors);
        Assert.True(Run(update: true));
        _engine.Said.Clear();
        Assert.True(Run(severity: "error"));
        Assert.Empty(_engine.Said);
    }

    [Theory]
    [InlineData(null, "it does not exist")]
    [InlineData("text\n", "it is no snapshot")]
    [InlineData("# uapi snapshot 9\n# targets x86_64\n", "a snapshot of schema 9; this uapi knows schema 1")]
    [InlineData("# uapi snapshot 1\n# targets x86_64\nheader linux/demo.h\nnonsense\n", "(4): not a line of a snapshot")]
    public void UnusableBaseline_IsAnErrorThatSaysWhy(string? text, string message)
    {
        if (text is not null)
            _headers.Write("demo.abi.txt", text);
        Assert.False(Run());
        (int _, string code, string said) = Assert.Single(_engine.Said);
        Assert.Equal("UAPI0011", code);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderThatCannotBeRead_WritesNothing()
    {
        Write("struct open {\n");
        Assert.False(Run(update: true));
        Assert.False(File.Exists(_headers.At("demo.abi.txt")));
        Assert.Equal("UAPI0011", Assert.Single(_engine.Said).Code);
    }

    private void Write(string text) => _headers.Write("include/linux/demo.h", "#include <linux/types.h>\n" + text);

    private bool Run(bool update = false, string severity = "warning")
    {
        BuildItem item = new("demo.abi.txt");
        item.SetMetadata("Header", "linux/demo.h");
        return new CheckUapiSnapshots
        {
            BuildEngine = _engine,
            Snapshots = [item],
            ProjectDirectory = _headers.Path,
            IncludePath = ["include"],
            UseSystemHeaders = false,
            DefaultTargets = "x86_64;ppc64le;i386",
            Severity = severity,
            Update = update,
        }.Execute();
    }

    private sealed class Engine : IBuildEngine
    {
        public List<(int Line, string Code, string Message)> Said { get; } = [];

        public bool HasErrors { get; private set; }

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "/project.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e)
        {
            HasErrors = true;
            Said.Add((e.LineNumber, e.Code, e.Message!));
        }

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e) => Said.Add((e.LineNumber, e.Code, e.Message!));
    }
}
