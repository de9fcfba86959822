using System.Globalization;
using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>How far random sequences get: a check that never meets the state it is about proves nothing.</summary>
internal sealed class StepCoverage
{
    private static readonly string[] Names =
    [
        "a typed container", "live v1 mappings", "live v2 mappings", "two windows", "mappings in two windows", "a region of two containers",
        "two processes", "EPERM for another process", "EBUSY of UNREGISTER", "a MAP that failed half way", "a region that outlives its container", "huge pages mapped",
        "DMA that went through", "a limit that refused",
    ];

    private readonly long[] _reached = new long[Names.Length];
    private readonly bool[] _seen = new bool[Names.Length];
    private readonly Dictionary<string, long[]> _calls = [];
    private long _sequences;

    internal long Steps { get; private set; }

    internal long Sequences => _sequences;

    /// <summary>How many sequences had a mapping.</summary>
    internal long WithMappings { get; private set; }

    internal void Note(StepRunner runner, Step step)
    {
        Steps++;
        if (!_calls.TryGetValue(step.GetType().Name, out long[]? calls))
            _calls.Add(step.GetType().Name, calls = new long[2]);
        calls[runner.Answer < 0 ? 1 : 0]++;
        MachineSnapshot now = runner.Now;
        _seen[0] |= now.Drivers.Count != 0;
        foreach (DriverState driver in now.Drivers)
        {
            long first = Live(now, driver.First);
            long second = Live(now, driver.Second);
            _seen[1] |= !driver.Driver.IsV2 && first != 0;
            _seen[2] |= driver.Driver.IsV2 && first + second != 0;
            _seen[3] |= driver.First is not null && driver.Second is not null;
            _seen[4] |= first != 0 && second != 0;
            _seen[11] |= (driver.First is { PageShift: > 16 } && first != 0) || (driver.Second is { PageShift: > 16 } && second != 0);
        }
        foreach (RegionState region in now.Regions)
        {
            _seen[5] |= region.Used > 1;
            _seen[10] |= region.GoesWithLastEntry;
        }
        _seen[6] |= runner.Processes.Count > 1;
        int answer = runner.Answer;
        _seen[7] |= step is not SetIommu && ReferenceMachine.ContainerName(step) is not null && runner.WasOther && answer == -(int)Errno.EPERM;
        _seen[8] |= step is UnregisterMemory && answer == -(int)Errno.EBUSY;
        _seen[9] |= step is MapDma { Size: > 4096 } && answer == -(int)Errno.EINVAL && runner.WasMapRolledBack;
        _seen[12] |= step is DeviceAccess && answer == 0;
        _seen[13] |= answer == -(int)Errno.ENOMEM;
    }

    /// <summary>Steps of comparisons of two machines.</summary>
    internal void Compared(int steps) => Steps += steps;

    private static long Live(MachineSnapshot state, TceTable? table)
    {
        foreach (TableState known in state.Tables)
        {
            if (known.Table == table)
                return known.Live;
        }
        return 0;
    }

    /// <summary>The sequence is over.</summary>
    internal void End()
    {
        _sequences++;
        WithMappings += _seen[1] || _seen[2] ? 1 : 0;
        for (int number = 0; number < _seen.Length; number++)
        {
            _reached[number] += _seen[number] ? 1 : 0;
            _seen[number] = false;
        }
    }

    internal void Write(TextWriter log, TimeSpan time)
    {
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Steps} steps in {_sequences} sequences, {time.TotalSeconds:F0} s, {Steps / Math.Max(time.TotalSeconds, 0.001):F0} steps/s"));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * WithMappings / Math.Max(_sequences, 1):F1} % of the sequences had live mappings; all that were met:"));
        for (int number = 0; number < Names.Length; number++)
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {100.0 * _reached[number] / Math.Max(_sequences, 1),5:F1} %  {Names[number]}"));
        log.WriteLine("went through / refused:");
        foreach ((string name, long[] calls) in _calls.OrderByDescending(call => call.Value[0] + call.Value[1]))
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {calls[0],9} {calls[1],9}  {name}"));
    }
}
