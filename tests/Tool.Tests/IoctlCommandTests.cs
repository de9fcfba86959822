using VerifyXunit;

namespace Uapi.Tool.Tests;

/// <summary>The contract of <c>uapi ioctl</c>, on the project's own VFIO header.</summary>
public sealed class IoctlCommandTests
{
    [Fact]
    public void SharedNumber_NamesEveryRequestByKindOfFile()
    {
        Outcome outcome = Run("0x20003b75", "--target", "powerpc64le");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        string[] words = [.. outcome.Out.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)))];
        Assert.Contains("container VFIO_IOMMU_SPAPR_REGISTER_MEMORY", words);
        Assert.Contains("container VFIO_IOMMU_DIRTY_PAGES", words);
        Assert.Contains("device VFIO_DEVICE_FEATURE", words);
        Assert.Contains("type 0x3b (';'), number 0x75 (117), size 0", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("VFIO_SPAPR_TCE_IOMMU", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0x20003b75", "powerpc64le")]
    [InlineData("536886133", "ppc64")]
    [InlineData("0x3b75", "x86_64")]
    [InlineData("0X3B75", "s390x")]
    [InlineData("15221", "linux-arm64")]
    public void Number_IsReadByTheTargetsEncoding(string number, string target)
    {
        Outcome outcome = Run(number, "--target", target);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("VFIO_DEVICE_FEATURE", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0x3b75", "powerpc64le", "on powerpc64le it is 0x20003b75")]
    [InlineData("0x20003b75", "x86_64", "on x86_64 it is 0x3b75")]
    public void NumberOfAnotherTarget_IsAFindingThatSaysWhose(string number, string target, string hint)
    {
        Outcome outcome = Run(number, "--target", target);

        Assert.Equal(ExitCode.Finding, outcome.ExitCode);
        Assert.Contains(hint, outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{number} on {target}", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void KindOfFile_Narrows()
    {
        Outcome device = Run("0x3b75", "--fd", "device", "--target", "x86_64");
        Outcome group = Run("0x3b75", "--fd", "group", "--target", "x86_64");
        Outcome name = Run("VFIO_DEVICE_FEATURE", "--fd", "container");

        Assert.Equal(0, device.ExitCode);
        Assert.Contains("VFIO_DEVICE_FEATURE", device.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("VFIO_IOMMU", device.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Finding, group.ExitCode);
        Assert.Equal(ExitCode.Finding, name.ExitCode);
    }

    [Fact]
    public void NegativeNumber_IsTheSameRequest()
    {
        // 0xc0045300 as programs print it from an int.
        using TemporaryDirectory directory = new();
        string path = directory.Add("x.h", "#define REQ _IOWR('S', 0, int)\n");

        Outcome outcome = CommandLine.Run("ioctl", "--header", path, "--target", "x86_64", "--", "-1073458432");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("0xc0045300", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("REQ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownNumber_IsAFindingAndStillTakenApart()
    {
        Outcome outcome = Run("0x5401", "--target", "x86_64");

        Assert.Equal(ExitCode.Finding, outcome.ExitCode);
        Assert.Contains("type 0x54 ('T'), number 0x01 (1), size 0", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("0x5401", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownName_SuggestsThoseThatHoldIt()
    {
        Outcome outcome = Run("dirty_pages");

        Assert.Equal((ExitCode.Finding, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains("VFIO_IOMMU_DIRTY_PAGES", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ConstantThatIsNoRequest_IsCalledAConstant()
    {
        Outcome outcome = Run("VFIO_API_VERSION");

        Assert.Equal(ExitCode.Finding, outcome.ExitCode);
        Assert.Contains("VFIO_API_VERSION is a constant", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public Task Name_ShowsNumbersDirectionAndArgument()
    {
        using TemporaryDirectory directory = new();
        directory.Add(
            "x.h",
            """
            #include <linux/types.h>
            struct thing { __u32 argsz; __u64 address; };
            /**
             * THING_GET - _IOR('t', 7, struct thing)
             *
             * Fills in the thing.
             */
            #define THING_GET _IO('t', 7)
            """);

        Outcome outcome = CommandLine.Run("ioctl", "THING_GET", "--header", "x.h", "-I", directory.Path);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return Verifier.Verify(outcome.Out).ToTask();
    }

    [Fact]
    public void RequestThatIsAnEnumerator_IsFound()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Add("x.h", "#include <linux/ioctl.h>\nenum { WRITE_READ = _IOWR('b', 1, long), BYE = _IO('b', 2) };\n");

        Outcome byName = CommandLine.Run("ioctl", "WRITE_READ", "--header", path, "--target", "x86_64,i386");
        Outcome byNumber = CommandLine.Run("ioctl", "0xc0086201", "--header", path, "--target", "x86_64");

        Assert.Equal((0, ""), (byName.ExitCode, byName.Error));
        Assert.Contains("0xc0086201", byName.Out, StringComparison.Ordinal);
        Assert.Contains("0xc0046201", byName.Out, StringComparison.Ordinal);
        Assert.Contains("WRITE_READ", byNumber.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultHeader_IsVfioEvenWithoutInstalledHeaders()
    {
        Outcome outcome = CommandLine.Run("ioctl", "VFIO_GET_API_VERSION");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("0x20003b64", outcome.Out, StringComparison.Ordinal);
    }

    private static Outcome Run(params string[] args) => CommandLine.Run(["ioctl", .. args, "--header", RepositoryPaths.VfioHeader]);
}
