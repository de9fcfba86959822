using System.Diagnostics;

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
        Assert.Equal("", Compile(compiler, outcome.Out));
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
            Skip.If(messages.Contains("asm/", StringComparison.Ordinal) && messages.Contains("No such file", StringComparison.Ordinal), $"{compiler} has no kernel headers of its architecture");
            return messages;
        }
    }
}
