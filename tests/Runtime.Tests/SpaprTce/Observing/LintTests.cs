using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>Each lint speaks on a call that succeeds and is wrong, and is silent on the right one beside it.</summary>
public sealed class LintTests
{
    private const ulong Page = 0x1000;

    [Fact]
    public void Catalogue_NumbersAndNamesAreUniqueAndEveryLintSaysWhatToDo()
    {
        Assert.Equal(Enumerable.Range(1, SpaprLints.All.Count).Select(number => $"LINT-{number}"), SpaprLints.All.Select(lint => lint.Id));
        Assert.Distinct(SpaprLints.All.Select(lint => lint.Name));
        Assert.All(SpaprLints.All, lint =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", lint.Name);
            Assert.EndsWith(".", lint.Condition, StringComparison.Ordinal);
            Assert.EndsWith(".", lint.Remedy, StringComparison.Ordinal);
            Assert.Equal($"docs/tracing.md#{lint.Name}", lint.Documentation);
        });
    }

    [Fact]
    public void UnmapOfNothing()
    {
        Caller caller = Mapped();
        AssertSilent(caller, () => caller.UnmapDma(0, 4 * Page));

        AssertFinds(caller, SpaprLints.UnmapOfNothing, "iova 0x0 size 0x4000", () => caller.UnmapDma(0, 4 * Page));
    }

    [Fact]
    public void UnmapOfTheWholeWindow_IsSilentIfAnythingWasThere()
    {
        Caller caller = Mapped(at: 64 * Page);

        AssertSilent(caller, () => caller.UnmapDma(0, 2 * Caller.Giga));
    }

    [Fact]
    public void SizeZero()
    {
        Caller caller = Mapped();

        AssertFinds(caller, SpaprLints.SizeZero, "MAP at iova 0x8000", () => caller.MapDma(8 * Page, caller.Buffer, 0));
        AssertFinds(caller, SpaprLints.SizeZero, "UNMAP at iova 0x0", () => caller.UnmapDma(0, 0));
        AssertSilent(caller, () => caller.MapDma(8 * Page, caller.Buffer, Page));
    }

    /// <summary>DPDK's sPAPR unmap fills in a map structure and sends it with argsz 24: UNMAP reads "iova 0, size = the iova that was meant".</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void UnmapOfMapStructure(bool byAddress, bool isLowSegmentMapped)
    {
        Caller caller = Observed.Linted(byAddress: byAddress);
        caller.EnabledV2();
        if (isLowSegmentMapped)
            caller.Must(caller.MapDma(0, caller.Buffer, 4 * Page));
        caller.Must(caller.MapDma(64 * Page, caller.Buffer + (4 * Page), 4 * Page));
        vfio_iommu_type1_dma_map wrong = new() { argsz = 24, iova = 64 * Page, size = 4 * Page };

        string detail = $"iova 0 size 0x40000, {(isLowSegmentMapped ? 4 : 0)} entries unmapped, iova 0x40000 is still mapped";
        AssertFinds(caller, SpaprLints.UnmapOfMapStructure, detail, () => caller.Send(caller.Container, VfioRequest.UnmapDma, wrong));

        AssertSilent(caller, () => caller.UnmapDma(64 * Page, 4 * Page));
    }

    [Fact]
    public void UnmapThatBeginsAtZeroAndEndsAtAMapping_IsNoMapStructure()
    {
        Caller caller = Mapped();
        caller.Must(caller.MapDma(4 * Page, caller.Buffer, Page));

        // The four pages that are mapped at 0; the next one stays, as it was meant.
        AssertSilent(caller, () => caller.UnmapDma(0, 4 * Page));
    }

    [Fact]
    public void RegionNeverMapped_UntilItIsUnregistered()
    {
        Caller caller = Mapped();
        ulong second = caller.Map(Caller.Mega);
        caller.Must(caller.Register(second, Caller.Mega));
        caller.Must(caller.UnmapDma(0, 4 * Page));

        AssertSilent(caller, () => caller.Unregister(caller.Buffer, Caller.Mega));
        AssertFinds(caller, SpaprLints.RegionNeverMapped, $"vaddr 0x{second:x} size 0x100000", () => caller.Unregister(second, Caller.Mega));
    }

    [Fact]
    public void RegionNeverMapped_UntilTheLastGroupLeaves()
    {
        Caller caller = Observed.Linted();
        caller.EnabledV2();

        AssertFinds(caller, SpaprLints.RegionNeverMapped, $"vaddr 0x{caller.Buffer:x} size 0x100000", () => caller.Unset());

        Caller other = Observed.Linted();
        other.EnabledV2();
        AssertSilent(other, () => other.Process.Close(other.Container));
        AssertFinds(other, SpaprLints.RegionNeverMapped, $"vaddr 0x{other.Buffer:x} size 0x100000", () => other.Process.Close(other.Group));

        Caller third = Mapped();
        third.Process.Exit();
        Assert.Empty(third.Machine.GetLints());
    }

    [Fact]
    public void RegionNeverMapped_UntilTheProcessExits()
    {
        Caller caller = Observed.Linted();
        caller.EnabledV2();

        caller.Process.Exit();

        LintFinding finding = Assert.Single(caller.Machine.GetLints());
        Assert.Equal((SpaprLints.RegionNeverMapped, 1), (finding.Lint, finding.Process));
        Assert.Equal([finding], caller.Process.LastLints);
    }

    [Fact]
    public void WindowNeverUsed()
    {
        Caller caller = Observed.Linted();
        caller.EnabledV2();
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(16, Caller.Giga, 1, out ulong start));
        AssertFinds(caller, SpaprLints.WindowNeverUsed, "start 0x0, 16384 entries of 0x10000 bytes", () => caller.RemoveWindow(start));

        caller.Must(caller.CreateWindow(16, Caller.Giga, 1, out start));
        caller.Must(caller.MapDma(start, caller.Buffer, Caller.Mega));
        caller.Must(caller.UnmapDma(start, Caller.Mega));
        AssertSilent(caller, () => caller.RemoveWindow(start));
    }

    [Fact]
    public void Overmapping()
    {
        Caller caller = Mapped();

        AssertFinds(caller, SpaprLints.Overmapping, "2 entries from iova 0x2000 size 0x4000", () => caller.MapDma(2 * Page, caller.Buffer, 4 * Page));
        AssertSilent(caller, () => caller.MapDma(6 * Page, caller.Buffer, Page));
    }

    [Fact]
    public void WriteWithoutRead()
    {
        Caller caller = Mapped();

        AssertFinds(caller, SpaprLints.WriteWithoutRead, "iova 0x8000 size 0x1000", () => caller.MapDma(8 * Page, caller.Buffer, Page, Caller.Write));
        AssertSilent(caller, () => caller.MapDma(9 * Page, caller.Buffer, Page, Caller.Read));
        AssertSilent(caller, () => caller.MapDma(10 * Page, caller.Buffer, Page));
    }

    [Fact]
    public void DisableWithMappings()
    {
        Caller caller = Observed.Linted();
        caller.EnabledV1();
        caller.Must(caller.MapDma(0, caller.Buffer, 4 * Page));
        AssertFinds(caller, SpaprLints.DisableWithMappings, "4 entries", () => caller.Disable());

        caller.Must(caller.Enable());
        caller.Must(caller.UnmapDma(0, 4 * Page));
        AssertSilent(caller, () => caller.Disable());
    }

    [Fact]
    public void PositiveReturn()
    {
        Caller caller = Observed.Linted(QuirkSet.AsShipped, byAddress: true);
        caller.EnabledV2();
        ulong half = caller.Map(Caller.Mega);
        caller.Must(caller.Memory.Unmap(half + (Caller.Mega / 2), Caller.Mega / 2));

        AssertFinds(caller, SpaprLints.PositiveReturn, "1, rule MAP-9b", () => caller.MapDma(0x800, caller.Buffer, Page));
        AssertFinds(caller, SpaprLints.PositiveReturn, "1, rule UNMAP-8b", () => caller.UnmapDma(0x800, Page));
        AssertFinds(caller, SpaprLints.PositiveReturn, "8, rule REG-13b", () => caller.Register(half, Caller.Mega));
        // An answer, not an error.
        AssertSilent(caller, () => caller.CheckExtension(7));
    }

    [Fact]
    public void SilentSurprise()
    {
        Caller caller = Observed.Linted(QuirkSet.AsShipped, byAddress: true);
        caller.EnabledV2();
        caller.Must(caller.MapDma(0, caller.Buffer, 4 * Page));

        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega));

        LintFinding finding = Assert.Single(caller.Process.LastLints);
        Assert.Equal(SpaprLints.SilentSurprise, finding.Lint);
        Assert.StartsWith("UNREG-8b [Q3]: ", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedCalls_AreNobodysBusinessHere()
    {
        Caller caller = Mapped();

        Assert.Equal(Errno.ENXIO, caller.UnmapDma(Caller.Second, 0).Errno);
        Assert.Equal(Errno.EINVAL, caller.MapDma(0, Caller.Nowhere, Page, Caller.Write).Errno);
        Assert.Equal(Errno.EBUSY, caller.Unregister(caller.Buffer, Caller.Mega).Errno);

        Assert.Empty(caller.Machine.GetLints());
    }

    [Fact]
    public void RightSession_OfBothTypes_IsSilent()
    {
        Caller caller = Observed.Linted();
        caller.EnabledV2();
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(16, Caller.Giga, 1, out ulong start));
        caller.Must(caller.MapDma(start, caller.Buffer, Caller.Mega));
        caller.Must(caller.UnmapDma(start, Caller.Mega));
        caller.Must(caller.RemoveWindow(start));
        caller.Must(caller.Unregister(caller.Buffer, Caller.Mega));
        int v1 = caller.AttachV1();
        caller.Must(caller.Enable(v1));
        caller.Must(caller.MapDma(0, caller.Buffer, Caller.Mega, container: v1));
        caller.Must(caller.UnmapDma(0, Caller.Mega, v1));
        caller.Must(caller.Disable(v1));
        caller.Process.Exit();

        Assert.Empty(caller.Machine.GetLints());
    }

    [Fact]
    public void MachineThatDoesNotLint_FindsNothing()
    {
        Caller caller = new(new CallSetting(65536, QuirkSet.Documented));
        caller.EnabledV2();
        caller.Must(caller.UnmapDma(0, Page));

        Assert.Empty(caller.Process.LastLints);
        Assert.Empty(caller.Machine.GetLints());
    }

    [Fact]
    public void Findings_AreKeptToAThousand()
    {
        Caller caller = Mapped();
        for (int round = 0; round < 1100; round++)
            caller.Must(caller.UnmapDma(0, 0));

        Assert.Equal(1000, caller.Machine.GetLints().Count);
        Assert.Single(caller.Process.LastLints);
    }

    [Fact]
    public void Findings_BelongToTheThreadThatMadeTheCall()
    {
        Caller caller = Mapped();
        caller.Must(caller.UnmapDma(0, 0));
        IReadOnlyList<LintFinding>? elsewhere = null;
        Thread other = new(() => elsewhere = caller.Process.LastLints);
        other.Start();
        other.Join();

        Assert.Single(caller.Process.LastLints);
        Assert.Empty(elsewhere!);
    }

    // A v2 container with 1 MiB registered and four pages mapped, at iova 0 unless said otherwise.
    private static Caller Mapped(ulong at = 0)
    {
        Caller caller = Observed.Linted();
        caller.EnabledV2();
        caller.Must(caller.MapDma(at, caller.Buffer, 4 * Page));
        return caller;
    }

    private static void AssertFinds(Caller caller, Lint lint, string detail, Func<IoctlResult> call)
    {
        IoctlResult result = call();
        Assert.True(result.IsSuccess, result.ToString());
        LintFinding finding = Assert.Single(caller.Process.LastLints);
        Assert.Equal((lint, detail, 1), (finding.Lint, finding.Detail, finding.Process));
        Assert.Equal(finding, caller.Machine.GetLints()[^1]);
        Assert.StartsWith($"{lint.Id} {lint.Name}: {lint.Condition} ({detail}) ", finding.ToString(), StringComparison.Ordinal);
    }

    private static void AssertSilent(Caller caller, Func<IoctlResult> call)
    {
        IoctlResult result = call();
        Assert.True(result.IsSuccess, result.ToString());
        Assert.Empty(caller.Process.LastLints);
    }
}
