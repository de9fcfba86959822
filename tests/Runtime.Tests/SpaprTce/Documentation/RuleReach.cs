using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>Where a rule can be met: found by making every case's call, and replaying every scenario written by hand, on every kernel and machine there is.</summary>
internal sealed class RuleReach
{
    private static readonly SpaprProfile[] s_profiles = Enum.GetValues<SpaprProfile>();
    private static readonly SpaprPlatform[] s_platforms = [SpaprPlatform.PowerNV9, SpaprPlatform.PowerNV8, SpaprPlatform.PSeries];

    private readonly Dictionary<string, HashSet<(SpaprProfile Profile, string Platform, bool AsShipped, Quirk? With)>> _met = [];

    private RuleReach(IEnumerable<RefusalCase> cases)
    {
        foreach (RefusalCase refusal in cases)
        {
            // A case that needs a machine of its own is about that machine.
            SpaprPlatform own = refusal.Machine.Platform;
            foreach (SpaprPlatform platform in s_platforms.Contains(own) ? s_platforms : [own])
            {
                foreach (SpaprProfile profile in s_profiles)
                    Try(refusal, refusal.Machine with { Platform = platform, Profile = profile });
            }
        }
        Scenario[] scenarios = [.. Recordings.ByHand.Select(Scenario.Parse)];
        foreach (SpaprMachineOptions machine in from profile in s_profiles from platform in s_platforms select new SpaprMachineOptions { Profile = profile, Platform = platform })
        {
            foreach (Scenario scenario in scenarios)
            {
                Replay(scenario, machine);
                Replay(scenario, machine with { Quirks = QuirkSet.AsShipped });
            }
        }
    }

    public static RuleReach OfAllCases { get; } = new(RuleCoverageTests.Cases);

    /// <summary>The kernels, the machines and the sides of the quirks to which a rule is confined; empty if to none.</summary>
    public string Where(string rule)
    {
        if (!_met.TryGetValue(rule, out HashSet<(SpaprProfile Profile, string Platform, bool AsShipped, Quirk? With)>? met))
            return "after a [fault](faults.md)";
        List<string> limits = [];
        SpaprProfile[] profiles = [.. met.Select(place => place.Profile).Distinct().Order()];
        if (profiles.Length < s_profiles.Length)
            limits.Add(string.Join(", ", profiles.Select(MachinePage.NameOf)));
        bool inPartition = met.Any(place => place.Platform == SpaprPlatform.PSeries.Name);
        bool onMetal = met.Any(place => place.Platform != SpaprPlatform.PSeries.Name);
        if (!inPartition || !onMetal)
            limits.Add(onMetal ? "powernv" : "pseries");
        bool[] sides = [.. met.Select(place => place.AsShipped).Distinct()];
        if (met.Select(place => place.With).Distinct().ToArray() is [{ } quirk])
            limits.Add(FormattableString.Invariant($"with Q{(int)quirk}"));
        else if (sides is [bool asShipped])
            limits.Add(asShipped ? "as shipped" : "documented");
        return string.Join("; ", limits);
    }

    private void Try(RefusalCase refusal, SpaprMachineOptions machine)
    {
        foreach (CallSetting setting in CallSetting.All.Where(refusal.AppliesTo))
        {
            Caller caller = new(refusal.In(setting), machine);
            try
            {
                refusal.Given(caller);
                refusal.Call(caller);
            }
            catch (Exception exception) when (exception is Xunit.Sdk.XunitException or NullReferenceException or ArgumentException or InvalidOperationException)
            {
                // This kernel or machine does not get that far.
                continue;
            }
            Note(caller.LastRefusal, machine with { Quirks = setting.Quirks }, refusal.With);
        }
    }

    private void Replay(Scenario scenario, SpaprMachineOptions machine)
    {
        foreach (ScenarioResult result in new ScenarioRunner(new SpaprMachine(machine)).Run(scenario))
            Note(result.Refusal, machine);
    }

    private void Note(Uapi.SpaprTce.Refusal? refusal, SpaprMachineOptions machine, Quirk? with = null)
    {
        if (refusal is null)
            return;
        if (!_met.TryGetValue(refusal.Rule.Id, out HashSet<(SpaprProfile Profile, string Platform, bool AsShipped, Quirk? With)>? places))
            _met.Add(refusal.Rule.Id, places = []);
        places.Add((machine.Profile, machine.Platform.Name, machine.Quirks == QuirkSet.AsShipped, with));
    }
}
