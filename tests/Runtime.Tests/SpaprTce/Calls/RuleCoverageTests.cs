using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Faults;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>No rule of the catalogue without a case that meets it.</summary>
public sealed class RuleCoverageTests
{
    private static readonly RefusalCase[] s_cases =
    [
        .. FileTests.Cases, .. ContainerTests.Cases, .. GroupTests.Cases, .. GuardTests.Cases, .. InfoTests.Cases, .. EnableTests.Cases, .. MapTests.Cases, .. UnmapTests.Cases,
        .. RegisterTests.Cases, .. UnregisterTests.Cases, .. CreateTests.Cases, .. RemoveTests.Cases, .. EehTests.Cases, .. PartitionTests.Cases,
    ];

    /// <summary>All of them, for the documentation.</summary>
    internal static IReadOnlyList<RefusalCase> Cases => s_cases;

    [Fact]
    public void EveryRule_IsMetByACase()
    {
        HashSet<string> met = [.. s_cases.Select(refusal => refusal.Rule), .. FaultRuleTests.Rules];

        Assert.Equal("", string.Join(", ", SpaprRules.All.Select(rule => rule.Id).Where(id => !met.Contains(id))));
    }

    [Fact]
    public void EveryCase_KnowsItsRulesErrno()
    {
        Dictionary<string, Errno> errnos = SpaprRules.All.ToDictionary(rule => rule.Id, rule => rule.Errno);

        Assert.All(s_cases, refusal => Assert.Equal((refusal.Name, errnos[refusal.Rule]), (refusal.Name, refusal.Errno)));
    }

    [Fact]
    public void EveryCase_RunsSomewhere() => Assert.All(s_cases, refusal => Assert.Contains(CallSetting.All, refusal.AppliesTo));

    [Fact]
    public void EveryRule_SpeaksInSentences()
    {
        foreach (Rule rule in SpaprRules.All)
        {
            foreach (string sentence in (string[])[rule.Condition, rule.Remedy])
                Assert.True(sentence.EndsWith('.') && !sentence.Contains("  ", StringComparison.Ordinal) && sentence == sentence.Trim(), $"{rule}: {sentence}");
            Assert.Matches("^[A-Z]+-[0-9]+[a-z]?$", rule.Id);
        }
        Assert.Equal(SpaprRules.All.Count, SpaprRules.All.DistinctBy(rule => rule.Id).Count());
    }
}
