namespace Uapi.SpaprTce;

/// <summary><c>rlimit E|inf [hard=1]</c>: sets <c>RLIMIT_MEMLOCK</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Limit">The limit in bytes; null for none.</param>
public sealed record MemlockLimitStep(ScenarioSource Source, ScenarioExpression? Limit) : ScenarioStep(Source);

/// <summary><c>effcap off|on</c>: <c>CAP_IPC_LOCK</c> out of, or back into, the effective set.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="IsOn">Whether it is to be effective.</param>
public sealed record EffectiveCapabilityStep(ScenarioSource Source, bool IsOn) : ScenarioStep(Source);

/// <summary><c>dropcap</c>: <c>CAP_IPC_LOCK</c> out of all sets, for good.</summary>
/// <param name="Source">Where it stands.</param>
public sealed record DropCapabilityStep(ScenarioSource Source) : ScenarioStep(Source);

/// <summary><c>fork</c> … <c>endfork</c>: a child carries out the steps between; the parent waits for its end.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Steps">What the child does.</param>
/// <param name="EndLine">The line of <c>endfork</c>, from 1.</param>
public sealed record ForkStep(ScenarioSource Source, IReadOnlyList<ScenarioStep> Steps, int EndLine) : ScenarioStep(Source);

/// <summary><c>exit [N]</c>: the process ends and closes nothing itself.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">The exit status, of which the low 8 bits count; null for 0.</param>
public sealed record ExitStep(ScenarioSource Source, ScenarioExpression? Status) : ScenarioStep(Source);

/// <summary><c>status</c>: does nothing; its result shows how much memory is locked.</summary>
/// <param name="Source">Where it stands.</param>
public sealed record StatusStep(ScenarioSource Source) : ScenarioStep(Source);

/// <summary><c>let NAME E</c>: gives a number a name. Has no result.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The number.</param>
public sealed record LetStep(ScenarioSource Source, string Name, ScenarioExpression Value) : ScenarioStep(Source);

/// <summary><c>usleep N</c>: on a real kernel, time for work that is put off. The model puts nothing off, so no time passes.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Microseconds">How long.</param>
public sealed record SleepStep(ScenarioSource Source, ScenarioExpression Microseconds) : ScenarioStep(Source);
