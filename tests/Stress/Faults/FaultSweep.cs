using Uapi.SpaprTce;

namespace Uapi.Stress.Faults;

/// <summary>One scenario on one kind of machine, with any one of the points failing that the kernel passes on its way.</summary>
/// <remarks>
/// <para>
/// A first run counts the points. Each further run fails one of them: the machine is made anew, so up to there everything is as it was, and from there on the scenario goes
/// on as it can. After every step the machine must be consistent, the step that failed must have changed nothing, and when all processes are gone so must everything they had.
/// </para>
/// </remarks>
internal sealed class FaultSweep
{
    private readonly FaultSetting _setting;
    private readonly Scenario _scenario;
    // How many points were passed when the n-th result was there.
    private readonly List<long> _passed = [];

    /// <param name="setting">The machine.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="text">The scenario.</param>
    internal FaultSweep(FaultSetting setting, string name, string text)
    {
        _setting = setting;
        Name = name;
        _scenario = Scenario.Parse(text);
        Finding = Run(point: 0, afterFailure: null);
    }

    /// <summary>The scenario's name.</summary>
    internal string Name { get; }

    /// <summary>How many points there are.</summary>
    internal long Points => _passed.Count == 0 ? 0 : _passed[^1];

    /// <summary>What is wrong already when nothing fails, or null.</summary>
    internal string? Finding { get; }

    /// <summary>How many rules there were by which points failed, for who wants to know what a sweep met.</summary>
    internal HashSet<string> Rules { get; } = [];

    /// <summary>Runs the scenario with one point failing.</summary>
    /// <param name="point">Which one, from 1.</param>
    /// <param name="afterFailure">Done to the machine after the step that failed: what a broken unwinding would leave.</param>
    /// <returns>What is wrong, or null.</returns>
    internal string? Run(long point, Action<SpaprMachine>? afterFailure = null)
    {
        SpaprMachine machine = new(_setting.Options);
        if (point == 0)
            machine.Faults.Count();
        else
            machine.Faults.FailPoint(point);
        int number = 0;
        string step = "the first step";
        try
        {
            HashSet<AddressSpace> spaces = [];
            using IEnumerator<ScenarioResult> results = new ScenarioRunner(machine).Run(_scenario).GetEnumerator();
            while (true)
            {
                bool fails = point != 0 && number < _passed.Count && point <= _passed[number] && (number == 0 || point > _passed[number - 1]);
                KernelState? before = fails ? KernelState.Of(machine) : null;
                if (!results.MoveNext())
                    break;
                ScenarioResult result = results.Current;
                step = result.ToString();
                spaces.UnionWith(machine.AddressSpaces());
                if (point == 0)
                    _passed.Add(machine.Faults.Points);
                if (before is not null)
                {
                    if (Failed(machine, before, result) is { } wrong)
                        return Describe(point, step, wrong);
                    afterFailure?.Invoke(machine);
                }
                if (machine.CheckConsistency() is [string broken, ..])
                    return Describe(point, step, broken);
                number++;
            }
            step = "the end";
            if (point != 0 && machine.Faults.Injected != 1)
                return Describe(point, step, $"{machine.Faults.Injected} failures were injected, not 1");
            return Left(machine, spaces) is { } left ? Describe(point, step, left) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Describe(point, "after " + step, exception.ToString());
        }
    }

    // The step said that it failed, why, and that it was asked for; and left everything as it was.
    private string? Failed(SpaprMachine machine, KernelState before, ScenarioResult result)
    {
        if (result.Refusal is not { Injected: not null } refusal)
            return $"the failure does not show: {result.Refusal?.ToString() ?? "no rule"}";
        if (result.Result.Errno != refusal.Rule.Errno)
            return $"{refusal.Rule} is {refusal.Rule.Errno}";
        // A short pin may pass for a success, as the kernel's does (Q4).
        if (result.Result.IsSuccess && refusal.Rule.Quirk != Quirk.PartialPinReturnsCount)
            return $"the call succeeded by {refusal.Rule}";
        Rules.Add(refusal.Rule.Id);
        return KernelState.Of(machine).ChangesSince(before, refusal, machine.Quirks).FirstOrDefault();
    }

    // Nothing is pinned, mapped or charged when nobody is there, but for what the reproduced quirks keep.
    private static string? Left(SpaprMachine machine, HashSet<AddressSpace> spaces)
    {
        if (machine.CheckConsistency() is [string broken, ..])
            return broken;
        foreach (IommuGroup group in machine.Groups)
        {
            if (group.File is not null)
                return $"group {group.Number} is open";
        }
        ulong kept = 0;
        foreach (AddressSpace space in spaces)
        {
            ulong registered = 0;
            foreach (RegisteredRegion region in space.Regions.All)
            {
                if (region.Orphans == 0)
                    return $"the region 0x{region.Start:x} of process {space.Number} is registered, and no quirk keeps it";
                registered += region.Length >> machine.PageShift;
            }
            kept += registered;
            // Before 4.10 nobody uncharges a process that is gone.
            if (machine.Behaviour.AddressSpaceGuard && space.Locked.Pages != registered + space.LeakedPages)
                return $"{space.Locked.Pages} pages of process {space.Number} count as locked, {registered + space.LeakedPages} are kept by quirks";
        }
        PhysicalMemoryUse use = machine.Physical!.GetUse();
        // An orphaned huge page is kept as a whole, and may be shared by orphans; nothing is kept without one.
        if (kept == 0 && use.Held != 0)
            return $"{use.Held} bytes of memory are held, {use.Pinned} of them pinned";
        return null;
    }

    private string Describe(long point, string step, string what) =>
        $"{_setting}, {Name}, {(point == 0 ? "nothing failing" : $"point {point} of {Points} failing")}, {step}: {what}";
}
