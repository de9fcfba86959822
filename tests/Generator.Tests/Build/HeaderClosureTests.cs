using Uapi.Analysis;
using Uapi.Build;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tests.Build;

/// <summary>What the task writes down about a closure lets the generator read exactly what is in the directories.</summary>
public sealed class HeaderClosureTests : IDisposable
{
    private readonly TemporaryHeaders _headers = new();

    public void Dispose() => _headers.Dispose();

    [Fact]
    public void QuotedInclude_LooksBesideItsFileFirst()
    {
        _headers.Write("p/demo/a.h", "#include \"b.h\"\n#include <b.h>\n");
        _headers.Write("p/demo/b.h", "struct beside { int x; };\n");
        _headers.Write("p/b.h", "#define ALONG_THE_PATH 1\n#include \"demo/c.h\"\n");
        _headers.Write("p/demo/c.h", "struct c { int x; };\n");
        HeaderAbi abi = AssertSame("demo/a.h");
        Assert.Equal(4, abi.Files.Count);
    }

    [Fact]
    public void QuotedInclude_IsNotFoundBesideJustBecauseAnotherDirectoryHasIt()
    {
        // linux/b.h exists, in another directory than linux/a.h: "b.h" in a.h means the one along the path.
        _headers.Write("one/linux/a.h", "#include \"b.h\"\n#include <linux/b.h>\n#define A B\n");
        _headers.Write("two/linux/b.h", "#define OTHER 1\n");
        _headers.Write("two/b.h", "#define B 7\n");
        HeaderAbi abi = AssertSame("linux/a.h", "one", "two");
        Assert.Equal("7", Assert.Single(abi.Constants, constant => constant.Name == "A").Value.ToString());
    }

    [Fact]
    public void IncludeNext_ContinuesBehindItsFile()
    {
        _headers.Write("one/limits.h", "#define ONE 1\n#include_next <limits.h>\n#define SUM (ONE + TWO)\n");
        _headers.Write("two/limits.h", "#define TWO 2\n");
        HeaderAbi abi = AssertSame("limits.h", "one", "two");
        Assert.Equal("3", Assert.Single(abi.Constants, constant => constant.Name == "SUM").Value.ToString());
    }

    [Fact]
    public void ArchitectureHeaders_StayWithTheirTargets()
    {
        _headers.Write("p/a.h", "#include <asm/value.h>\n#define A VALUE\n");
        _headers.Write("x/asm/value.h", "#define VALUE 1\n");
        _headers.Write("ppc/asm/value.h", "#define VALUE 2\n");
        HeaderClosure closure = Close("a.h", "x86_64,powerpc64le", "p", "x86_64=x", "powerpc64le=ppc");
        ClosureHeaderSource source = new(WithTexts(closure));
        Assert.Equal("1", Value(Targets.X86_64));
        Assert.Equal("2", Value(Targets.Powerpc64le));

        string Value(Target target) => new HeaderReader(source, ReaderOptions.Default).Read("a.h", target).Constants.Single(constant => constant.Name == "A").Value.ToString()!;
    }

    [Fact]
    public void FileOfTwoItems_NamesBoth()
    {
        _headers.Write("a.h", "#include <c.h>\n");
        _headers.Write("b.h", "#include <c.h>\n");
        _headers.Write("c.h", "");
        HeaderClosure closure = new(new HeaderSearchPath(_headers.Path, [], "", useSystem: false), ReaderLimits.Default);
        closure.Add(Root("a.h", "A", "x86_64"));
        closure.Add(Root("b.h", "B", "x86_64"));
        Assert.Equal(["My.A", "My.B"], closure.Files.Single(file => file.Name == "c.h").Roots);
        Assert.Equal(["My.A"], closure.Files.Single(file => file.Name == "a.h").Roots);
    }

    [Fact]
    public void HeaderThatReliesOnIoctl_BringsItAlong()
    {
        _headers.Write("a.h", "#define GET _IOR('a', 1, int)\n");
        _headers.Write("linux/ioctl.h", "#include <asm/ioctl.h>\n#define MINE 1\n");
        HeaderClosure closure = Close("a.h", "x86_64", ".");
        Assert.Contains(closure.Files, file => file.Name == "linux/ioctl.h");
    }

    [Fact]
    public void HeaderOfThePackage_IsTheLastResort()
    {
        _headers.Write("package/linux/x.h", "#include <linux/y.h>\n");
        _headers.Write("package/linux/y.h", "");
        _headers.Write("project/linux/y.h", "");
        HeaderClosure closure = new(new HeaderSearchPath(_headers.At("project"), [], _headers.At("package"), useSystem: false), ReaderLimits.Default);
        Assert.Empty(closure.Add(Root("linux/x.h", "X", "x86_64")));
        Assert.Equal([_headers.At("package/linux/x.h"), _headers.At("project/linux/y.h")], closure.Files.Select(file => file.Path));
    }

    [Fact]
    public void PathOutOfTheProject_KeepsTheNameThatWasTyped()
    {
        _headers.Write("shared/x.h", "struct x { int a; };\n");
        Directory.CreateDirectory(_headers.At("project"));
        HeaderClosure closure = new(new HeaderSearchPath(_headers.At("project"), [], "", useSystem: false), ReaderLimits.Default);
        Assert.Empty(closure.Add(Root("../shared/x.h", "X", "x86_64")));
        HeaderAbi abi = new HeaderReader(new ClosureHeaderSource(WithTexts(closure)), ReaderOptions.Default).Read("../shared/x.h", Targets.X86_64);
        Assert.Empty(abi.Diagnostics);
        Assert.Equal(("../shared/x.h", "x"), (abi.Header, Assert.Single(abi.Records).Name));
        Assert.DoesNotContain(_headers.Path, string.Join(" ", abi.Files));
    }

    [Fact]
    public void HeaderThatIsNowhere_IsMissingOnEveryTarget()
    {
        HeaderClosure closure = new(new HeaderSearchPath(_headers.Path, [], "", useSystem: false), ReaderLimits.Default);
        Assert.Equal(["x86_64", "arm"], closure.Add(Root("gone.h", "G", "x86_64,arm")).Select(target => target.Name));
        Assert.Empty(closure.Files);
    }

    [SkippableTheory]
    [InlineData("linux/vfio.h")]
    [InlineData("linux/videodev2.h")]
    [InlineData("linux/fiemap.h")]
    [InlineData("linux/random.h")]
    [InlineData("sound/asound.h")]
    [InlineData("asm/ptrace.h")]
    public void InstalledHeaders_ReadTheSameFromTheirClosure(string header)
    {
        Skip.IfNot(File.Exists("/usr/include/linux/vfio.h"), "needs linux-libc-dev");
        HeaderSearchPath path = new(_headers.Path, [], "", useSystem: true);
        AssertSame(header, path, [Targets.X86_64, Targets.Powerpc64le, Targets.Arm, Targets.S390x]);
    }

    private HeaderAbi AssertSame(string header, params string[] directories) => AssertSame(
        header,
        new HeaderSearchPath(_headers.Path, directories.Length == 0 ? ["p"] : directories, "", useSystem: false),
        [Targets.X86_64, Targets.Powerpc64le]);

    // Reads from the directories and from what went through the metadata.
    private static HeaderAbi AssertSame(string header, HeaderSearchPath path, Target[] targets)
    {
        HeaderClosure closure = new(path, ReaderLimits.Default);
        closure.Add(Root(header, "C", string.Join(',', targets.Select(target => target.Name))));
        HeaderReader inMemory = new(new ClosureHeaderSource(WithTexts(closure)), ReaderOptions.Default);
        HeaderReader onDisk = new(path, ReaderOptions.Default);
        HeaderAbi? result = null;
        foreach (Target target in targets)
        {
            HeaderAbi expected = onDisk.Read(header, target);
            result = inMemory.Read(header, target);
            Assert.Equal(expected.Files, result.Files);
            Assert.Equal(expected with { Diagnostics = [] }, result with { Diagnostics = [] });
            Assert.Equal(expected.Diagnostics.Select(diagnostic => diagnostic.Message), result.Diagnostics.Select(diagnostic => diagnostic.Message));
        }
        return result!;
    }

    private HeaderClosure Close(string header, string targets, params string[] directories)
    {
        HeaderClosure closure = new(new HeaderSearchPath(_headers.At("p"), directories.Select(Absolute), "", useSystem: false), ReaderLimits.Default);
        Assert.Empty(closure.Add(Root(header, "C", targets)));
        return closure;

        string Absolute(string entry) => entry.Split('=') is [var target, var directory] ? $"{target}={_headers.At(directory)}" : _headers.At(entry);
    }

    private static HeaderRoot Root(string header, string className, string targets) => new(header, "My", className, targets.Split(',').ToEquatableArray(), [], []);

    private static IEnumerable<HeaderText> WithTexts(HeaderClosure closure) => closure.Files.Select(file => file with
    {
        Answers = HeaderAnswer.Decode(HeaderAnswer.Encode(file.Answers)),
        Text = File.ReadAllText(file.Path),
    });
}
