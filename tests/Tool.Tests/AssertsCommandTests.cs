using System.Diagnostics;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Tool.Tests;

/// <summary>The contract of <c>uapi asserts</c>: compilers accept what holds and nothing else.</summary>
public sealed class AssertsCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void SeveralTargets_AreAUsageError()
    {
        Outcome outcome = CommandLine.Run("asserts", _directory.Add("x.h", "struct x { int i; };\n"), "--target", "x86_64,i386");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Out));
    }

    [SkippableTheory]
    [InlineData("x86_64", "x86_64-linux-gnu-gcc")]
    [InlineData("i386", "i686-linux-gnu-gcc")]
    [InlineData("arm", "arm-linux-gnueabihf-gcc")]
    [InlineData("powerpc64le", "powerpc64le-linux-gnu-gcc")]
    [InlineData("powerpc64", "powerpc64-linux-gnu-gcc")]
    [InlineData("s390x", "s390x-linux-gnu-gcc")]
    public void CompilerOfTheTarget_AcceptsThem(string target, string compiler)
    {
        Outcome outcome = CommandLine.Run("asserts", RepositoryPaths.VfioHeader, "--target", target);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains($"#include \"{RepositoryPaths.VfioHeader}\"", outcome.Out, StringComparison.Ordinal);
        Assert.Equal("", Compile(compiler, outcome.Out, "-idirafter", AddArchitectureHeaders(target)));
    }

    [SkippableFact]
    public void CompilerOfAnotherTarget_RefusesThem()
    {
        string path = _directory.Add("x.h", "struct x { long l; };\n");

        Outcome outcome = CommandLine.Run("asserts", path, "--target", "i386");

        Assert.Contains("static assertion failed", Compile("x86_64-linux-gnu-gcc", outcome.Out), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void IncludeName_IsLeftForTheCompilerToFind()
    {
        _directory.Add("sub/x.h", "struct x { long l; };\n");

        Outcome outcome = CommandLine.Run("asserts", "sub/x.h", "-I", _directory.Path, "--target", "x86_64");

        Assert.Contains("#include <sub/x.h>", outcome.Out, StringComparison.Ordinal);
        Assert.Equal("", Compile("x86_64-linux-gnu-gcc", outcome.Out, "-I", _directory.Path));
    }

    [SkippableFact]
    public void RelativePath_IsMadeAbsolute()
    {
        // "name/x.h" could be an include name as well; none of that name is on the path.
        using TemporaryDirectory below = new(Environment.CurrentDirectory);
        string path = below.Add("x.h", "struct x { long l; };\n");

        Outcome outcome = CommandLine.Run("asserts", Path.GetRelativePath(Environment.CurrentDirectory, path), "--target", "x86_64");

        Assert.Contains($"#include \"{path}\"", outcome.Out, StringComparison.Ordinal);
        Assert.Equal("", Compile("x86_64-linux-gnu-gcc", outcome.Out));
    }

    // A cross compiler without kernel headers of its architecture still judges layouts; it gets the architecture's few headers
    // from the front end, behind everything it has itself.
    private string AddArchitectureHeaders(string name)
    {
        Assert.True(Targets.TryParse(name, out Target? target));
        foreach (string header in new[] { "types", "posix_types", "bitsperlong", "ioctl", "byteorder", "swab" })
        {
            if (Sysroot.Find(target, $"asm/{header}.h") is { } file)
                _directory.Add($"after/asm/{header}.h", file.Text);
        }
        return Path.Combine(_directory.Path, "after");
    }

    private string Compile(string compiler, string source, params string[] options)
    {
        ProcessStartInfo start = new(compiler, [.. options, "-O2", "-c", "-x", "c", "-o", Path.Combine(_directory.Path, "asserts.o"), _directory.Add("asserts.c", source)])
        {
            RedirectStandardError = true,
        };
        // Messages are compared, so in one language.
        start.Environment["LC_ALL"] = "C";
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, $"{compiler} is not installed");
        }
        using (process)
        {
            string messages = process!.StandardError.ReadToEnd();
            process.WaitForExit();
            return messages;
        }
    }
}
