using System.Globalization;
using System.Text;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>Invariant 14 as a comparison of two machines: one unmaps in one call what the other unmaps in parts, in any order.</summary>
internal static class UnmapSplitter
{
    /// <summary>The same sequence with every UNMAP that goes through in parts.</summary>
    internal static StepSequence Split(StepSequence sequence, int seed)
    {
        Random random = new(seed);
        ReferenceMachine reference = new(sequence.Setting);
        List<Step> steps = [];
        foreach (Step step in sequence.Steps)
        {
            if (!reference.CanDo(step))
                continue;
            int pageShift = step is UnmapDma asked ? reference.Container(reference.Processes[step.Process], asked.Container)?.Driver?.Containing(asked.Iova)?.PageShift ?? 0 : 0;
            bool goes = reference.Do(step) == 0;
            if (step is UnmapDma unmap && goes && pageShift != 0 && unmap.Size >> pageShift > 1)
                steps.AddRange(Parts(unmap, 1UL << pageShift, random));
            else
                steps.Add(step);
        }
        return sequence with { Steps = steps };
    }

    private static UnmapDma[] Parts(UnmapDma unmap, ulong page, Random random)
    {
        List<UnmapDma> parts = [];
        ulong left = unmap.Size / page;
        for (ulong at = unmap.Iova; left != 0;)
        {
            ulong count = parts.Count == 4 ? left : 1 + (ulong)random.NextInt64((long)left);
            parts.Add(unmap with { Iova = at, Size = count * page });
            at += count * page;
            left -= count;
        }
        UnmapDma[] shuffled = [.. parts];
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Runs both and compares what is there at the end.</summary>
    internal static StepFailure? Compare(StepSequence sequence, int seed, Func<StepRunner, Step, int, int>? spoil = null)
    {
        StepSequence split = Split(sequence, seed);
        (string? whole, StepFailure? failure) = Run(sequence, null);
        (string? parts, StepFailure? other) = Run(split, spoil);
        if (failure is not null || other is not null)
            return failure ?? other;
        return whole == parts ? null : new StepFailure(split, [new StepFinding(Invariant.N14UnmapIsIdempotent, $"in one call:\n{whole}in parts:\n{parts}")]);
    }

    private static (string? State, StepFailure? Failure) Run(StepSequence sequence, Func<StepRunner, Step, int, int>? spoil)
    {
        StepRunner runner = new(sequence.Setting) { Spoil = spoil };
        foreach (Step step in sequence.Steps)
        {
            IReadOnlyList<StepFinding> findings = runner.Run(step);
            if (findings.Count != 0 && spoil is null)
                return (null, new StepFailure(sequence, [.. findings]));
        }
        return (Describe(runner), null);
    }

    // Charges, regions with their counts, and every entry.
    private static string Describe(StepRunner runner)
    {
        StringBuilder text = new();
        foreach (SpaceState space in runner.Now.Spaces)
            text.Append(CultureInfo.InvariantCulture, $"{space.Locked} pages\n");
        foreach (RegionState region in runner.Now.Regions)
            text.Append(CultureInfo.InvariantCulture, $"0x{region.Region.Start:x}+0x{region.Region.Length:x} used {region.Used} mapped {region.Mapped}\n");
        List<EntryState> entries = [];
        foreach (TableState state in runner.Now.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"window at 0x{state.Table.Start:x}\n");
            entries.Clear();
            CallStates.Collect(state.Table, 0, state.Table.Length, entries);
            foreach (EntryState entry in entries)
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Index}: 0x{Tce.Decode(entry.Entry):x} for 0x{entry.View:x}\n");
        }
        return text.ToString();
    }
}
