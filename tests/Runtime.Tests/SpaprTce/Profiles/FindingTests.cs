using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Profiles;

/// <summary>Every finding of the review of 2015, every further defect, and every quirk as a scenario: what a kernel that has it answers, and beside it what is right.</summary>
public sealed class FindingTests
{
    // As many as the specification's register has: the review's comments, the further defects of the patch, the quirks.
    private const int Comments = 4;
    private const int Defects = 20;

    public static TheoryData<string, string, bool> Sides
    {
        get
        {
            TheoryData<string, string, bool> data = [];
            foreach (Finding finding in Finding.All.Values)
            {
                foreach (string machine in finding.Wrong)
                    data.Add(finding.Name, machine, false);
                foreach (string machine in finding.Right)
                    data.Add(finding.Name, machine, true);
            }
            return data;
        }
    }

    public static TheoryData<Quirk> Switchable
    {
        get
        {
            TheoryData<Quirk> data = [];
            // Q9 has a faithful side that no caller can reach; its scenario says why.
            foreach (Quirk quirk in Enum.GetValues<Quirk>().Where(quirk => QuirkSet.AsShipped.Has(quirk) && quirk != Quirk.RefusedPageKeepsPin))
                data.Add(quirk);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public void Finding_IsAnsweredAsItsSideSays(string name, string machine, bool isRight) =>
        Assert.Equal("", string.Join('\n', Finding.All[name].Play(machine, isRight)));

    [Fact]
    public void EveryEntryOfTheRegister_HasAScenario()
    {
        string[] wanted =
        [
            .. Enumerable.Range(1, Comments).Select(number => $"R{number}"),
            .. Enumerable.Range(1, Defects).Select(number => $"D{number}"),
            .. Enum.GetValues<Quirk>().Select(quirk => $"Q{(int)quirk}"),
        ];
        string[] covered = [.. Finding.All.Values.SelectMany(finding => finding.Labels).Distinct()];

        Assert.Equal([], wanted.Except(covered));
        Assert.Equal([], covered.Except(wanted));
    }

    [Fact]
    public void FindingThatShowsNoDifference_SaysWhy()
    {
        foreach (Finding finding in Finding.All.Values)
        {
            Assert.True(finding.ShowsADifference || finding.Why is { Length: > 20 }, finding.Name);
            Assert.True(finding is { Wrong.Count: > 0, Right.Count: > 0, Says.Length: > 20 }, finding.Name);
        }
    }

    /// <summary>Each alone, on and off, on one and the same machine: somebody who sets only this one sees it.</summary>
    [Theory]
    [MemberData(nameof(Switchable))]
    public void EveryQuirk_IsSeenWhenItAloneIsSwitched(Quirk quirk)
    {
        string label = $"Q{(int)quirk}";
        Finding[] findings = [.. Finding.All.Values.Where(finding => finding.Labels.Contains(label) && finding.ShowsADifference)];

        Assert.Contains(findings, finding => finding.Wrong.Any(wrong => finding.Right.Any(right => DifferInOne(wrong, right, quirk))));
    }

    /// <summary>What would corrupt memory or hang has one side only, and its scenario says so.</summary>
    [Fact]
    public void QuirkWithoutAFaithfulSide_SaysWhy()
    {
        foreach (Quirk quirk in Enum.GetValues<Quirk>().Where(QuirkSet.IsNeverReproduced))
        {
            Assert.Throws<ArgumentException>(() => QuirkSet.Documented.With(quirk));
            Assert.All(Finding.All.Values.Where(finding => finding.Labels.Contains($"Q{(int)quirk}")), finding => Assert.NotNull(finding.Why));
        }
    }

    [Theory]
    [InlineData("documented", "documented")]
    [InlineData("as-shipped", "as-shipped")]
    [InlineData("Q3,Q1", "Q1,Q3")]
    [InlineData("Q1,-Q10", "Q1,-Q10")]
    [InlineData("-Q10,-q23", "-Q10,-Q23")]
    [InlineData("documented,Q5", "Q5")]
    [InlineData("Q1,-Q1", "documented")]
    public void QuirkSet_ReadsWhatItPrints(string text, string printed)
    {
        QuirkSet set = QuirkSet.Parse(text);

        Assert.Equal(printed, set.ToString());
        Assert.Equal(set, QuirkSet.Parse(set.ToString()));
    }

    [Fact]
    public void QuirkSetWithoutOne_ReadsWhatItPrints()
    {
        QuirkSet set = QuirkSet.Parse("as-shipped,-Q3");

        Assert.Equal(QuirkSet.AsShipped.Without(Quirk.UnregisterOrphans), set);
        Assert.Equal(set, QuirkSet.Parse(set.ToString()));
    }

    private static bool DifferInOne(string wrong, string right, Quirk quirk)
    {
        int split = wrong.LastIndexOf(' ');
        if (!right.StartsWith(wrong[..(split + 1)], StringComparison.Ordinal))
            return false;
        QuirkSet with = Effective(wrong);
        return with.Has(quirk) && Effective(right) == with.Without(quirk);

        // The posted patch has the review's finding by itself.
        static QuirkSet Effective(string machine)
        {
            QuirkSet set = QuirkSet.Parse(machine[(machine.LastIndexOf(' ') + 1)..]);
            return machine.StartsWith("patch-v11", StringComparison.Ordinal) && set == QuirkSet.Documented ? set.With(Quirk.ShortMapSucceeds) : set;
        }
    }
}
