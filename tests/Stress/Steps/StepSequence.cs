using System.Text;

namespace Uapi.Stress.Steps;

/// <summary>Steps on a machine: what is generated, run, shrunk and printed.</summary>
/// <param name="Setting">The machine.</param>
/// <param name="Steps">The steps. Those that cannot be carried out when their turn comes are left out.</param>
internal sealed record StepSequence(StepSetting Setting, IReadOnlyList<Step> Steps)
{
    /// <summary>Runs it on model and reference.</summary>
    /// <returns>The first finding, or null.</returns>
    internal StepFailure? Run(Action<StepRunner, Step>? watch = null)
    {
        StepRunner runner = new(Setting);
        for (int number = 0; number < Steps.Count; number++)
        {
            IReadOnlyList<StepFinding> findings = runner.Run(Steps[number]);
            if (findings.Count != 0)
                return new StepFailure(this with { Steps = [.. Steps.Take(number + 1)] }, [.. findings]);
            if (runner.WasDone)
                watch?.Invoke(runner, Steps[number]);
        }
        IReadOnlyList<StepFinding> last = runner.End();
        return last.Count == 0 ? null : new StepFailure(this, [.. last]);
    }

    /// <summary>Only the steps that are carried out.</summary>
    internal StepSequence Effective()
    {
        ReferenceMachine reference = new(Setting);
        List<Step> steps = [];
        foreach (Step step in Steps)
        {
            if (!reference.CanDo(step))
                continue;
            reference.Do(step);
            steps.Add(step);
        }
        return this with { Steps = steps };
    }

    /// <summary>The steps as a scenario, which runs on the model and on a real kernel.</summary>
    /// <remarks>A scenario's parent waits for its child. Steps of a process that would have to wait stand in comments.</remarks>
    internal string ToScenario()
    {
        StringBuilder text = new($"# {Setting}\n");
        if (Steps.Any(step => step is DeviceAccess))
            text.Append("#! dma\n");
        Stack<int> running = new([0]);
        foreach (Step step in Effective().Steps)
        {
            if (step.Process != running.Peek())
            {
                text.Append(FormattableString.Invariant($"# process {step.Process}: {step}\n"));
                continue;
            }
            text.Append(step).Append('\n');
            if (step is Fork fork)
                running.Push(fork.Child);
            if (step is Exit && running.Count > 1)
            {
                running.Pop();
                text.Append("endfork\n");
            }
        }
        for (; running.Count > 1; running.Pop())
            text.Append("endfork\n");
        return text.ToString();
    }

    /// <summary>As a scenario: what a test prints.</summary>
    public override string ToString() => "\n" + ToScenario();
}

/// <summary>A sequence whose last step breaks an invariant.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Findings">What does not hold.</param>
internal sealed record StepFailure(StepSequence Sequence, IReadOnlyList<StepFinding> Findings)
{
    /// <summary>Whether another failure is of the same kind.</summary>
    internal bool IsLike(StepFailure other) => Findings[0].Invariant == other.Findings[0].Invariant;

    /// <summary>The findings and the scenario.</summary>
    public override string ToString() => string.Join("\n", Findings) + "\n" + Sequence.ToScenario();
}
