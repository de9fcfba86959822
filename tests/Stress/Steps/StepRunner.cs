using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>Carries steps out on the model and on the reference, and checks every invariant after each.</summary>
internal sealed class StepRunner
{
    private readonly List<StepFinding> _findings = [];
    private readonly ReferenceComparison _comparison;
    private readonly CallRelations _relations;
    private readonly List<RunningProcess> _processes = [];
    private MachineSnapshot _now = new();
    private CallStates _call = new();
    private CallStates _previous = new();

    internal StepRunner(StepSetting setting)
    {
        Machine = new SpaprMachine(setting.Options);
        Reference = new ReferenceMachine(setting) { EehStateOf = number => (int)Machine.Groups[number].Eeh.Current };
        _processes.Add(new RunningProcess(Machine.Start()));
        _comparison = new ReferenceComparison(Machine, Reference, _processes, _findings);
        _relations = new CallRelations(setting, _findings);
        _now.Take(Machine, _processes);
    }

    internal SpaprMachine Machine { get; }

    internal ReferenceMachine Reference { get; }

    internal IReadOnlyList<RunningProcess> Processes => _processes;

    /// <summary>What the model answered last.</summary>
    internal int Answer { get; private set; }

    /// <summary>What the machine keeps now.</summary>
    internal MachineSnapshot Now => _now;

    /// <summary>Whether the container of the last step belonged to another process.</summary>
    internal bool WasOther => _call.Driver is not null && _call.Before.Of(_call.Driver)?.Owner is { } owner && owner != _call.Caller;

    /// <summary>Whether the last step took older entries away though it failed.</summary>
    internal bool WasMapRolledBack => _call.Step is MapDma && _call.Answer < 0 && _call.Before.Difference(_now, Parts.Entries) is not null;

    /// <summary>Whether the last step was one that can be carried out.</summary>
    internal bool WasDone { get; private set; }

    /// <summary>Spoils the model, or its answer, after each call: so that tests can see the checks fail.</summary>
    internal Func<StepRunner, Step, int, int>? Spoil { get; init; }

    /// <summary>Carries out one step, if it can be.</summary>
    /// <returns>What does not hold; empty if all is well. Good until the next step.</returns>
    internal IReadOnlyList<StepFinding> Run(Step step)
    {
        _findings.Clear();
        WasDone = Reference.CanDo(step);
        if (!WasDone)
            return _findings;
        (_call, _previous) = (_previous, _call);
        _call.Look(step, Machine, _processes, _now);
        (_call.Before, _now) = (_now, _call.Before);
        RunningProcess process = _processes[step.Process];
        try
        {
            Answer = step is Fork ? Fork(process) : process.Do(step);
        }
        catch (InvalidOperationException lost)
        {
            // The model's own assertions.
            _findings.Add(new(Invariant.N0Structure, lost.Message));
            return _findings;
        }
        // Whether a device gets through is EEH's affair at the moment of the access.
        int expected = Reference.Do(step, new Told(process.HugePlace, _call.Driver?.Table(0)?.Start ?? 0, Answer));
        if (Spoil is not null)
            Answer = Spoil(this, step, Answer);
        ulong output = step is Fork ? 0 : process.Output;
        _call.Answer = Answer;
        _call.Output = output;
        if (Answer != expected)
            Report(Invariant.N22FirstFailingRow, $"{step} => {Describe(Answer)}, by the tables {Describe(expected)}");
        else if (Answer >= 0 && output != Reference.Output)
            Report(step is DeviceAccess or Peek ? Invariant.N6EntryIsTranslation : Invariant.N22FirstFailingRow, $"{step}: 0x{output:x} was answered, by the tables 0x{Reference.Output:x}");
        Check(step);
        return _findings;
    }

    private void Check(Step step)
    {
        _now.Take(Machine, _processes);
        foreach (string broken in Machine.CheckConsistency())
            _findings.Add(new(Invariant.Of(broken), broken));
        _comparison.Run(_now, step, Answer);
        _relations.Check(_call, _previous, _now, Reference.Processes[step.Process]);
    }

    private int Fork(RunningProcess process)
    {
        _processes.Add(process.Fork());
        return 0;
    }

    /// <summary>Ends every process: nothing may stay locked, pinned or programmed.</summary>
    internal IReadOnlyList<StepFinding> End()
    {
        for (int number = _processes.Count - 1; number >= 0; number--)
        {
            IReadOnlyList<StepFinding> findings = Run(new Exit { Process = number });
            if (findings.Count != 0)
                return findings;
        }
        _findings.Clear();
        PhysicalMemoryUse use = Machine.Physical!.GetUse();
        if (use.Held != 0 || use.Pinned != 0)
            Report(Invariant.N2LastGroupGivesBack, $"at the end {use.Held} bytes are held and {use.Pinned} pinned");
        foreach (RunningProcess process in _processes)
        {
            // Before 4.10 nobody uncharged the regions of a process that was gone.
            if (process.Process.Locked.Pages != 0 && Reference.Setting.Profile != SpaprProfile.V4_2)
                Report(Invariant.N2LastGroupGivesBack, $"at the end {process.Process.Locked.Pages} pages of a process are locked");
        }
        return _findings;
    }

    internal static string Describe(int answer) => answer < 0 ? "-" + (Errno)(-answer) : answer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Report(Invariant invariant, FormattableString seen) => _findings.Add(new(invariant, Step.Invariant(seen)));
}
