using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Profiles;

/// <summary>
/// What reviewers found in the patch of 2015, and what else was wrong with it: each as a scenario whose wrong outcome under <c>patch-v11</c> stands beside the right one under
/// <c>mainline</c>. The names R and D are those of docs/spapr-tce.md.
/// </summary>
public sealed class ReviewFindingsTests
{
    private const string Prologue = """
        container C
        group G 0
        set_container G C
        set_iommu C v2
        buf b 256M
        """;

    [Theory]
    // R1, D1: a number of pages is taken for bytes, and any region that contains as many matches.
    [InlineData("unreg C b+64K 64K", SpaprProfile.PatchV11, "0", 8192)]
    [InlineData("unreg C b+64K 64K", SpaprProfile.V4_2, "-ENOENT", 270336)]
    [InlineData("unreg C b+64K 64K", SpaprProfile.Mainline, "-ENOENT", 262144)]
    [InlineData("unreg C b 1T", SpaprProfile.PatchV11, "0", 8192)]
    [InlineData("unreg C b 1T", SpaprProfile.Mainline, "-ENOENT", 262144)]
    [InlineData("unreg C b+128M 0", SpaprProfile.PatchV11, "0", 8192)]
    [InlineData("unreg C b+256M 0", SpaprProfile.PatchV11, "0", 8192)]
    [InlineData("unreg C b+256M 0", SpaprProfile.Mainline, "-ENOENT", 262144)]
    // R2: the same number for a wrong argument and for a region that is not there.
    [InlineData("unreg C b+1G 64K", SpaprProfile.PatchV11, "-EINVAL", 270336)]
    [InlineData("unreg C b+1G 64K", SpaprProfile.V4_2, "-ENOENT", 270336)]
    [InlineData("unreg C b+1G 64K", SpaprProfile.Mainline, "-ENOENT", 262144)]
    public void R1R2_UnregisterOfWhatWasNotRegistered(string step, SpaprProfile profile, string answer, int locked)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 256M\n" + step);

        Expect(results[^2], answer, locked);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11)]
    [InlineData(SpaprProfile.V4_2)]
    [InlineData(SpaprProfile.Mainline)]
    public void R3_GroupsJoinAndLeaveAfterRegistration(SpaprProfile profile)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 256M\ngroup H 1\nset_container H C\nmap C b 0 64K\nunset_container H\nmap C b 64K 64K");

        Assert.All(results, result => Assert.Contains(" => 0 ", result.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, 8192, 8192)]
    [InlineData(SpaprProfile.V4_2, 8192, 8192)]
    [InlineData(SpaprProfile.Mainline, 0, 8192)]
    public void R4_DefaultWindow_IsChargedAtAttachOrWhenNeeded(SpaprProfile profile, int afterType, int afterMap)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 64K\nmap C b 0 64K\nunmap C 0 64K\nunreg C b 64K");

        Expect(results[3], "0", afterType);
        Expect(results[^2], "0", afterMap);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, "documented", "0")]
    [InlineData(SpaprProfile.V4_2, "as-shipped", "0")]
    [InlineData(SpaprProfile.Mainline, "as-shipped", "0")]
    [InlineData(SpaprProfile.Mainline, "documented", "-EINVAL")]
    public void D2_RegionThatGoesDuringMap_EndsItAsSuccess(SpaprProfile profile, string quirks, string answer)
    {
        SpaprMachine machine = new(new SpaprMachineOptions { Profile = profile, Quirks = QuirkSet.Parse(quirks), Platform = SpaprPlatform.PowerNV8 });
        V2Container container = new(machine);
        Assert.Equal("0", container.Register(V2Container.Buffer, 64 << 10).ToString());
        Assert.Equal("0", container.Register(V2Container.Buffer + (64 << 10), 64 << 10).ToString());
        // The other thread's unregister, between this map's look-up and its count.
        Assert.True(container.Process.AddressSpace.Regions.Exact(V2Container.Buffer + (64 << 10), 64 << 10)!.TryRetire());

        IoctlResult result = container.Map(V2Container.Buffer, 0, 128 << 10);

        Assert.Equal(answer, result.ToString());
        // What a caller who trusts the 0 would have: the first half only. With the error nothing is left.
        Assert.Equal(result.IsSuccess, container.Device.CopyIn(0, 8));
        Assert.False(container.Device.CopyIn(64 << 10, 8));
    }

    [Fact]
    public void D4_GroupThatDoesNotFit_LeavesTheContainerAsItWas()
    {
        ScenarioResult[] results = Run(
            SpaprProfile.Mainline,
            Prologue + "\nreg C b 64K\nmap C b 0 64K\ngroup H 1\nset_container H C\nmap C b 64K 64K\nunmap C 0 128K\nunreg C b 64K\nunset_container G",
            SpaprPlatform.PSeries);

        Expect(results[8], "-EPERM", 2112);
        Expect(results[^2], "0", 0);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11)]
    [InlineData(SpaprProfile.V4_2)]
    public void D5_GroupWithoutTable_IsRefused(SpaprProfile profile)
    {
        ScenarioResult[] results = Run(profile, Prologue, SpaprPlatform.PSeries);

        Expect(results[3], "-ENODEV", 0);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, 786432)]
    [InlineData(SpaprProfile.V4_2, 786432)]
    [InlineData(SpaprProfile.Mainline, 0)]
    public void D7_ContainerThatGoes_LeavesItsRegionsOrTakesThem(SpaprProfile profile, int locked)
    {
        string run = "\nset_container G C\nset_iommu C v2\nreg C {0} 256M\nunset_container G";
        string scenario = "container C\ngroup G 0\nbuf a 256M\nbuf b 256M\nbuf c 256M"
            + run.Replace("{0}", "a", StringComparison.Ordinal) + run.Replace("{0}", "b", StringComparison.Ordinal) + run.Replace("{0}", "c", StringComparison.Ordinal);

        Expect(Run(profile, scenario)[^1], "0", locked);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, DmaFault.NoMemory)]
    [InlineData(SpaprProfile.V4_2, DmaFault.NoMemory)]
    [InlineData(SpaprProfile.Mainline, DmaFault.None)]
    public void D8_MemoryOfAProcessThatExits_GoesBeforeOrAfterItsMappings(SpaprProfile profile, DmaFault fault)
    {
        SpaprMachine machine = new(new SpaprMachineOptions { Profile = profile, Platform = SpaprPlatform.PowerNV8 });
        SpaprProcess parent = machine.Start();
        V2Container container = new(machine, parent.Fork);
        container.Register(V2Container.Buffer, 64 << 10);
        container.Map(V2Container.Buffer, 0, 64 << 10);
        // The files live on in somebody else.
        SpaprProcess keeper = container.Process.Fork();
        container.Process.Exit();

        container.Device.CopyIn(0, 8);

        Assert.Equal(fault, container.Device.LastFault);
        keeper.Exit();
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, "0", "-EBUSY")]
    [InlineData(SpaprProfile.V4_2, "0", "-EBUSY")]
    [InlineData(SpaprProfile.Mainline, "-EPERM", "0")]
    public void D9_ChildThatUnmaps_LosesTheCountOrIsRefused(SpaprProfile profile, string childs, string parents)
    {
        ScenarioResult[] results = Run(
            profile, Prologue + "\nreg C b 64K\nmap C b 0 64K\nfork\nunmap C 0 64K\nendfork\nunmap C 0 64K\nunreg C b 64K");

        Assert.Contains(" => " + childs + " ", results[8].ToString(), StringComparison.Ordinal);
        Assert.Contains(" => " + parents + " ", results[^2].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11)]
    [InlineData(SpaprProfile.V4_2)]
    public void D9_ChildThatTearsDown_ClampsAtZero(SpaprProfile profile)
    {
        // The child closes what the parent paid for: its own count was 0 and stays there, the parent's charge stays for good.
        ScenarioResult[] results = Run(profile, Prologue + "\nfork\nunset_container G\nstatus\nendfork\nstatus");

        Assert.EndsWith("lck=0 pin=0", results[7].ToString(), StringComparison.Ordinal);
        Expect(results[^2], "0", 8192);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, "0")]
    [InlineData(SpaprProfile.V4_2, "0")]
    [InlineData(SpaprProfile.Mainline, "-EBUSY")]
    public void D10_SecondGroupOfV1_JoinsUnpaidOrIsRefused(SpaprProfile profile, string answer)
    {
        ScenarioResult[] results = Run(profile, "container C\ngroup G 0\ngroup H 1\nset_container G C\nset_iommu C v1\nenable C\nset_container H C");

        Assert.Contains(" => " + answer + " ", results[6].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11)]
    [InlineData(SpaprProfile.V4_2)]
    [InlineData(SpaprProfile.Mainline)]
    public void D13_MapPastTheEnd_IsRefusedEverywhere(SpaprProfile profile)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 1M\nmap C b 2G-64K 128K");

        Assert.Contains(" => -EINVAL ", results[^2].ToString(), StringComparison.Ordinal);
        Assert.Equal(Quirk.PastWindowEnd, results[^2].Refusal!.Rule.Quirk);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11, true, "-EFAULT")]
    [InlineData(SpaprProfile.Mainline, true, "-EFAULT")]
    [InlineData(SpaprProfile.Mainline, false, "0")]
    public void D16_ReadOnlyMemoryForADeviceThatReads_IsRefusedUnlessIntended(SpaprProfile profile, bool faithful, string answer)
    {
        QuirkSet quirks = faithful ? QuirkSet.Documented : QuirkSet.Documented.Without(Quirk.PinForWritingAlways);
        ScenarioResult[] results = Run(
            profile, "container C\ngroup G 0\nset_container G C\nset_iommu C v1\nenable C\nbuf r 1M prot=r\nmap C r 0 64K flags=r", quirks: quirks);

        Assert.Contains(" => " + answer + " ", results[^2].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpaprProfile.PatchV11)]
    [InlineData(SpaprProfile.V4_2)]
    [InlineData(SpaprProfile.Mainline)]
    public void D20_EnabledOutlivesTheLastRegion(SpaprProfile profile)
    {
        ScenarioResult[] results = Run(profile, Prologue + "\nmap C b 0 64K\nreg C b 64K\nunreg C b 64K\nmap C b 0 64K");

        Assert.Contains(" => -EPERM ", results[5].ToString(), StringComparison.Ordinal);
        Assert.Contains(" => -EINVAL ", results[^2].ToString(), StringComparison.Ordinal);
    }

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
        ScenarioResult[] results = Run(profile, Prologue + "\nreg C b 1M\nmap C b 0x800 4K\nunmap C 0x800 4K", quirks: QuirkSet.AsShipped);

        Assert.Contains(" => " + map + " ", results[6].ToString(), StringComparison.Ordinal);
        Assert.Contains(" => " + unmap + " ", results[7].ToString(), StringComparison.Ordinal);
    }

    private static ScenarioResult[] Run(SpaprProfile profile, string scenario, SpaprPlatform? platform = null, QuirkSet? quirks = null) =>
    [
        .. new ScenarioRunner(new SpaprMachine(new SpaprMachineOptions
        {
            Profile = profile,
            Platform = platform ?? SpaprPlatform.PowerNV8,
            Quirks = quirks ?? QuirkSet.Documented,
        })).Run(Scenario.Parse(scenario)),
    ];

    private static void Expect(ScenarioResult result, string answer, int locked)
    {
        Assert.Contains($" => {answer} | lck={locked} ", result.ToString(), StringComparison.Ordinal);
    }
}
