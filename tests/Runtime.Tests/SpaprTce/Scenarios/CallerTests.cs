using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>What programs that use the driver get from the model where no recording can say it: more memory than an emulated machine has, kernels that were not booted.</summary>
public sealed class CallerTests
{
    [Theory]
    [InlineData("documented")]
    [InlineData("as-shipped")]
    public void GuestOf128GiB_GetsTheAnswersOfTheSmallOneThatWasRecorded(string quirks)
    {
        SpaprMachineOptions options = new() { Quirks = QuirkSet.Parse(quirks) };
        ScenarioResult[] small = Run(Recordings.Texts["qemu-v2-guest"], options);
        ScenarioResult[] large = Run(File.ReadAllText(Path.Combine(Recordings.Repository, "tests/Scenarios/callers/large/qemu-v2-guest-128G.sc")), options);

        Assert.Equal(small.Select(Answer), large.Select(Answer));
        // Two nodes of 64 GiB; the table of the guest's window of 1 GiB; a DIMM of 256 MiB.
        Assert.Equal((134217728ul, 134217728ul + 4096 + 262144, 0ul), (large[14].LockedKilobytes, large.Max(result => result.LockedKilobytes), large[^1].LockedKilobytes));
    }

    [Fact]
    public void HugeWindowOfSmallPages_WorksOnBareMetalAndFailsInAPartition()
    {
        string[] Creates(SpaprPlatform platform, string quirks) =>
        [
            .. Run(Recordings.Texts["qemu-v2-levels"], new SpaprMachineOptions { Platform = platform, Quirks = QuirkSet.Parse(quirks) })
                .Where(result => result.Text.Contains("GUEST", StringComparison.Ordinal) && result.Text.StartsWith("create", StringComparison.Ordinal)).Select(Answer),
        ];

        foreach (string quirks in (string[])["documented", "as-shipped"])
        {
            Assert.Equal(["0 start_addr=0x800000000000000", "-ENOSPC", "-ENOSPC"], Creates(SpaprPlatform.PowerNV9, quirks));
            Assert.Equal(["-EINVAL", "-EINVAL", "-EINVAL"], Creates(SpaprPlatform.PSeries, quirks));
        }
    }

    [Fact]
    public void SetIommuThatIsRefused_LeavesTheContainerForTheOtherType()
    {
        ScenarioResult[] results = Run(Recordings.Texts["qemu-v2-falls-back"], new SpaprMachineOptions { Platform = SpaprPlatform.PSeries, Profile = SpaprProfile.V5_10 });

        Assert.Equal(["-EPERM", "0", "0"], results.Where(result => result.Text.StartsWith("set_iommu", StringComparison.Ordinal)).Select(Answer));
        Assert.Equal(["0", "0"], results.Where(result => result.Text.StartsWith("enable", StringComparison.Ordinal)).Select(Answer));
        Assert.Equal(["0", "0"], results.Where(result => result.Text.StartsWith("map", StringComparison.Ordinal)).Select(Answer));
    }

    private static ScenarioResult[] Run(string text, SpaprMachineOptions options) => [.. new ScenarioRunner(new SpaprMachine(options)).Run(Scenario.Parse(text))];

    // What stands between "=>" and the bar.
    private static string Answer(ScenarioResult result) => result.ToString().Split(" => ")[^1].Split(" | ")[0];
}
