namespace Uapi.Tool.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void NoCommand_IsAUsageErrorOnStandardErrorOnly()
    {
        Outcome outcome = CommandLine.Run();

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layout")]
    [InlineData("layout", "--no-such-option")]
    [InlineData("layout", "linux/vfio.h", "--jsn")]
    [InlineData("layout", "linux/vfio.h", "-X", "1")]
    [InlineData("ioctl")]
    [InlineData("ioctl", "1", "2")]
    [InlineData("ioctl", "0x3b64", "--fd", "socket")]
    [InlineData("ioctl", "0x1ffffffff")]
    [InlineData("ioctl", "12monkeys")]
    [InlineData("generate", "a.h", "b.h")]
    [InlineData("generate", "a.h", "b.h", "-o", "out", "--class", "C")]
    [InlineData("generate", "one/a.h", "two/a.h", "-o", "out")]
    [InlineData("layout", "linux/vfio.h", "--limit", "Tokens=5")]
    [InlineData("export", "linux/vfio.h", "--limit", "MaxNesting=1000000")]
    [InlineData("export")]
    [InlineData("no-such-command", "a.h")]
    public void WrongCommandLine_ExitsWith2AndPrintsNoResult(params string[] args)
    {
        Outcome outcome = CommandLine.Run(args);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.NotEmpty(outcome.Error);
    }

    [Fact]
    public void UnknownTarget_ListsTheKnownOnes()
    {
        Outcome outcome = CommandLine.Run("layout", "linux/vfio.h", "--target", "vax");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("'vax'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("powerpc64le", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void LowerLimit_IsADiagnosticInTheHeader()
    {
        Outcome outcome = CommandLine.Run("layout", "linux/vfio.h", "--limit", "MaxTokens=100");

        Assert.Equal(ExitCode.Incomplete, outcome.ExitCode);
        Assert.Contains("error UAPI1015: More than 100 tokens", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingIncludeDirectory_IsAUsageErrorThatNamesIt()
    {
        Outcome outcome = CommandLine.Run("layout", "linux/vfio.h", "-I/no/such/place");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("/no/such/place", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void IncludeDirectoryOfAnUnknownTarget_IsNotTakenForADirectory()
    {
        Outcome outcome = CommandLine.Run("layout", "linux/vfio.h", "-I", "vax=/usr/include");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("'vax'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_NamesEveryCommandAndGoesToStandardOutput()
    {
        Outcome outcome = CommandLine.Run("--help");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        foreach (string command in new[] { "layout", "ioctl", "generate", "asserts", "export", "replay" })
            Assert.Contains($"  {command} ", outcome.Out, StringComparison.Ordinal);
    }
}
