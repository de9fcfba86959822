using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Profiles;

/// <summary>How the kernels differ by design. What was wrong with them is in <see cref="FindingTests"/>.</summary>
public sealed class ProfileTests
{
    private const string Prologue = """
        container C
        group G 0
        set_container G C
        set_iommu C v2
        buf b 256M
        """;

    [Theory]
    [InlineData(SpaprProfile.PatchV11, "-ENOTTY", "-ENOTTY")]
    [InlineData(SpaprProfile.V4_2, "0 start_addr=0x800000000000000", "0")]
    public void WindowCalls_CameWithTheMergedVersion(SpaprProfile profile, string create, string remove)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\ncreate C 16 64G 1\nremove C WIN1");

        Assert.Contains(" => " + create + " ", results[5].ToString(), StringComparison.Ordinal);
        Assert.Contains(" => " + remove + " ", results[6].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpaprProfile.V4_2, "-EINVAL")]
    [InlineData(SpaprProfile.Mainline, "0 start_addr=0x800000000000000")]
    public void WindowLargerThanMemory_WasOnceRefused(SpaprProfile profile, string answer)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\ncreate C 24 4T 1");

        Assert.Contains(" => " + answer + " ", results[5].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpaprProfile.V4_2, "-EINVAL", "-EINVAL")]
    [InlineData(SpaprProfile.Mainline, "1", "1")]
    public void MisalignedIova_WasOnceAnError(SpaprProfile profile, string map, string unmap)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 1M\nmap C b 0x800 4K\nunmap C 0x800 4K", QuirkSet.AsShipped);

        Assert.Contains(" => " + map + " ", results[6].ToString(), StringComparison.Ordinal);
        Assert.Contains(" => " + unmap + " ", results[7].ToString(), StringComparison.Ordinal);
    }

    private static ScenarioResult[] Run(SpaprProfile profile, string scenario, QuirkSet? quirks = null) =>
    [
        .. new ScenarioRunner(new SpaprMachine(new SpaprMachineOptions
        {
            Profile = profile,
            Platform = SpaprPlatform.PowerNV8,
            Quirks = quirks ?? QuirkSet.Documented,
        })).Run(Scenario.Parse(scenario)),
    ];
}
