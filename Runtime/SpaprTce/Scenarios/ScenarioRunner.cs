using System.Globalization;

namespace Uapi.SpaprTce;

/// <summary>Carries out scenarios on a machine of the model.</summary>
/// <remarks>
/// Every scenario runs in a process of its own, started for it. What the machine keeps of earlier ones (a charge that leaked, a bridge that takes no more windows)
/// is there for later ones, as on a real machine: for results that do not depend on each other take a machine for each.
/// </remarks>
public sealed class ScenarioRunner
{
    /// <summary>What the runner fills structures with before a call, to show what the kernel did not write.</summary>
    internal const byte Unwritten = 0xee;

    private readonly SpaprMachine _machine;

    /// <param name="machine">The machine.</param>
    /// <exception cref="ArgumentException">Its processes have the running program's memory: a scenario's addresses are not there.</exception>
    public ScenarioRunner(SpaprMachine machine)
    {
        _machine = machine ?? throw new ArgumentNullException(nameof(machine));
        if (machine.Options.Memory != MemoryKind.Simulated)
            throw new ArgumentException("A scenario needs address spaces of its own: MemoryKind.Simulated.", nameof(machine));
    }

    /// <summary>Carries out the steps, one for each result that is asked for.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>What became of each step. The last one is that of closing everything still open, unless the process ended by itself.</returns>
    /// <exception cref="ScenarioException">(While the results are enumerated.) The scenario is wrong in a way that only running it shows.</exception>
    public IEnumerable<ScenarioResult> Run(Scenario scenario)
    {
        if (scenario is null)
            throw new ArgumentNullException(nameof(scenario));
        return RunFirst(scenario);
    }

    private IEnumerable<ScenarioResult> RunFirst(Scenario scenario)
    {
        using ScenarioProcess process = new(_machine);
        foreach (ScenarioResult result in RunSteps(scenario.Steps, process))
            yield return result;
        if (process.End == ProcessEnd.None)
            yield return process.CloseAll(scenario.LineCount + 1);
    }

    private static IEnumerable<ScenarioResult> RunSteps(IReadOnlyList<ScenarioStep> steps, ScenarioProcess process)
    {
        foreach (ScenarioStep step in steps)
        {
            if (step is ForkStep fork)
            {
                yield return process.BeginFork(fork);
                int status;
                using (ScenarioProcess child = process.Fork())
                {
                    foreach (ScenarioResult result in RunSteps(fork.Steps, child))
                        yield return result;
                    status = child.Status;
                }
                yield return process.EndFork(fork, status);
            }
            else if (process.Execute(step) is { } result)
            {
                yield return result;
            }
            if (process.End != ProcessEnd.None)
                yield break;
        }
    }

    /// <summary>A number as recordings show it: <c>0x…</c>.</summary>
    internal static string Hexadecimal(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>A number as recordings show it, in decimal.</summary>
    internal static string Decimal(uint value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a process came to its end.</summary>
internal enum ProcessEnd
{
    /// <summary>It has steps left, or ran out of them.</summary>
    None,

    /// <summary>It left by itself.</summary>
    Exited,

    /// <summary>A signal killed it.</summary>
    Killed,
}
