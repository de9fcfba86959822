using System.Text;
using Uapi.Build;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tests.Build;

public sealed class IncludePathHeaderSourceTests : IDisposable
{
    private readonly TemporaryHeaders _headers = new();

    public void Dispose() => _headers.Dispose();

    private string Write(string path, string text) => _headers.Write(path, text);

    private IncludePathHeaderSource Source(params string[] directories) =>
        new(directories.Select(directory => IncludeDirectory.Parse(directory.Replace("~", _headers.Path, StringComparison.Ordinal))), useSystem: false);

    private static string? TextOf(SourceFile? file) => file?.Text;

    [Fact]
    public void FirstDirectoryThatHasTheName_Wins()
    {
        Write("a/x.h", "a");
        Write("b/x.h", "b");
        Write("b/y.h", "y");
        IncludePathHeaderSource source = Source("~/a", "~/b");
        Assert.Equal("a", TextOf(source.Find(Targets.X86_64, "x.h", null)));
        Assert.Equal("y", TextOf(source.Find(Targets.X86_64, "y.h", null)));
        Assert.Null(source.Find(Targets.X86_64, "z.h", null));
        Assert.Same(source.Find(Targets.X86_64, "x.h", null), source.Find(Targets.S390x, "x.h", null));
    }

    // The defect this rule is for: x86's asm/ioctl.h read for POWER gives 0x3b64 where the kernel wants 0x20003b64.
    [Theory]
    [InlineData("~/include/x86_64-linux-gnu")]
    [InlineData("~/include")]
    [InlineData("~/x86_64-linux-gnu/include")]
    [InlineData("x86_64=~/include/x86_64-linux-gnu")]
    [InlineData("~/plain")]
    public void AsmOfAnotherArchitecture_IsNeverRead(string directory)
    {
        foreach (string place in new[] { "include/x86_64-linux-gnu", "x86_64-linux-gnu/include", "plain" })
            Write(place + "/asm/ioctl.h", "wrong");
        SourceFile file = Source(directory).Find(Targets.Powerpc64le, "asm/ioctl.h", null)!;
        Assert.StartsWith("<builtin>/", file.Path, StringComparison.Ordinal);
        Assert.Contains("#define _IOC_NONE 1U", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~/include/x86_64-linux-gnu")]
    [InlineData("~/include")]
    [InlineData("~/x86_64-linux-gnu/include")]
    [InlineData("x64=~/plain")]
    [InlineData("linux-x64=~/plain")]
    public void AsmOfTheTargetsOwnDirectory_IsRead(string directory)
    {
        foreach (string place in new[] { "include/x86_64-linux-gnu", "x86_64-linux-gnu/include", "plain" })
            Write(place + "/asm/ioctl.h", "right");
        Assert.Equal("right", TextOf(Source(directory).Find(Targets.X86_64, "asm/ioctl.h", null)));
    }

    [Fact]
    public void DirectoryOfAnotherTriplet_GivesNothingAtAll()
    {
        Write("x86_64-linux-gnu/linux/only.h", "x86");
        Write("sparc-linux-gnu/linux/only.h", "of a target without a name here");
        IncludePathHeaderSource source = Source("~/x86_64-linux-gnu", "~/sparc-linux-gnu");
        Assert.Null(source.Find(Targets.Powerpc64le, "linux/only.h", null));
        Assert.Equal("x86", TextOf(source.Find(Targets.X86_64, "linux/only.h", null)));
    }

    [Fact]
    public void QuotedIncludeOfAsm_IsHeldToTheSameRule()
    {
        Write("plain/asm/one.h", "wrong");
        Write("plain/linux/user.h", "");
        IncludePathHeaderSource source = Source("~/plain");
        SourceFile user = source.Find(Targets.X86_64, "linux/user.h", null)!;
        Assert.Null(source.Find(Targets.X86_64, "../asm/one.h", user));
    }

    [Fact]
    public void QuotedInclude_IsFoundBesideItsFileWithItsIncludeName()
    {
        Write("inc/drm/drm.h", "near");
        Write("inc/drm/i915.h", "");
        IncludePathHeaderSource source = Source("~/inc");
        SourceFile found = source.Find(Targets.X86_64, "drm.h", source.Find(Targets.X86_64, "drm/i915.h", null))!;
        Assert.Equal("drm/drm.h", found.IncludeName);
        Assert.Same(source.Find(Targets.X86_64, "drm/drm.h", null), found);
    }

    [Fact]
    public void IncludeNext_GoesOnBehindItsDirectory()
    {
        Write("a/x.h", "a");
        Write("b/x.h", "b");
        IncludePathHeaderSource source = Source("~/a", "~/b");
        SourceFile first = source.Find(Targets.X86_64, "x.h", null)!;
        SourceFile second = source.Find(Targets.X86_64, "x.h", null, first)!;
        Assert.Equal("b", second.Text);
        Assert.Null(source.Find(Targets.X86_64, "x.h", null, second));
    }

    [Fact]
    public void HeadersOfACLibrary_GiveWayToTheStandIns()
    {
        Write("libc/features.h", "");
        Write("libc/stdint.h", "library");
        Write("libc/linux/types.h", "kernel");
        Write("mine/stdint.h", "mine");
        Assert.Equal("<builtin>/stdint.h", Source("~/libc").Find(Targets.X86_64, "stdint.h", null)!.Path);
        Assert.Equal("kernel", TextOf(Source("~/libc").Find(Targets.X86_64, "linux/types.h", null)));
        Assert.Equal("mine", TextOf(Source("~/libc", "~/mine").Find(Targets.X86_64, "stdint.h", null)));
    }

    [Fact]
    public void PathBelowAnIncludeDirectory_HasItsIncludeName()
    {
        string path = Write("inc/linux/one.h", "one");
        string arch = Write("inc/powerpc64le-linux-gnu/asm/kvm.h", "kvm");
        string outside = Write("elsewhere/two.h", "two");
        IncludePathHeaderSource source = Source("~/inc");
        Assert.Equal("linux/one.h", source.Open(Targets.X86_64, path)!.IncludeName);
        Assert.Same(source.Find(Targets.X86_64, "linux/one.h", null), source.Open(Targets.X86_64, path));
        Assert.Equal("asm/kvm.h", source.Open(Targets.Powerpc64le, arch)!.IncludeName);
        // The same path asked for another target means that target's header, and there is none.
        Assert.Null(source.Open(Targets.X86_64, arch));
        Assert.Equal(outside, source.Open(Targets.X86_64, outside)!.IncludeName);
        Assert.Equal(outside, source.GetFullPath(source.Open(Targets.X86_64, outside)!));
    }

    [Fact]
    public void BytesThatAreNotUtf8_AreKeptAsLatin1()
    {
        string path = Write("inc/latin.h", "");
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("// "), 0xE9, (byte)'\n', 0x00, 0xFF]);
        Assert.Equal("// \u00E9\n\0\u00FF", TextOf(Source("~/inc").Find(Targets.X86_64, "latin.h", null)));
        Write("inc/utf8.h", "// \u00E9\u20AC");
        Assert.Equal("// \u00E9\u20AC", TextOf(Source("~/inc").Find(Targets.X86_64, "utf8.h", null)));
    }

    [SkippableFact]
    public void FileWithoutEnd_IsNotReadToItsEnd()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "there is no /dev/zero");
        SourceFile file = Source().Open(Targets.X86_64, "/dev/zero")!;
        Assert.Contains("longer", file.Problem, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void UnreadableFile_HasAProblemInsteadOfAText()
    {
        string path = Write("inc/secret.h", "text");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        Skip.If(CanRead(path), "this user may read everything");
        SourceFile file = Source("~/inc").Find(Targets.X86_64, "secret.h", null)!;
        Assert.NotNull(file.Problem);
        Assert.Equal("", file.Text);
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("/usr/include", "/usr/include", null)]
    [InlineData("ppc64le=/x", "/x", "powerpc64le")]
    [InlineData("powerpc64le-linux-gnu=/x", "/x", "powerpc64le")]
    [InlineData("/odd=name", "/odd=name", null)]
    [InlineData("nothing=/x", "nothing=/x", null)]
    public void DirectoryArgument_MayNameItsTarget(string text, string path, string? target)
    {
        IncludeDirectory directory = IncludeDirectory.Parse(text);
        Assert.Equal((path, target), (directory.Path, directory.Target?.Name));
    }

    [Fact]
    public void ManyThreads_GetTheSameFile()
    {
        Write("inc/x.h", "x");
        IncludePathHeaderSource source = Source("~/inc");
        SourceFile?[] files = new SourceFile?[64];
        Parallel.For(0, files.Length, i => files[i] = source.Find(Targets.All[i % Targets.All.Count], "x.h", null));
        Assert.All(files, file => Assert.Same(files[0], file));
    }
}
