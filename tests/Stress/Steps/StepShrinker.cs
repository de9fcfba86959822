namespace Uapi.Stress.Steps;

/// <summary>Makes sequences smaller: fewer steps first, then smaller numbers.</summary>
/// <remarks>
/// Runs of steps are left out, from halves down to single ones, from the end to the beginning; what depended on them is not carried out and goes by the next cut.
/// Then each step is tried with its mistakes, flags and sizes taken away one by one. Every candidate is smaller than what it was made from, so it ends.
/// </remarks>
internal static class StepShrinker
{
    /// <summary>Smaller sequences, the smallest first.</summary>
    internal static IEnumerable<StepSequence> Shrink(StepSequence sequence)
    {
        StepSequence effective = sequence.Effective();
        if (effective.Steps.Count < sequence.Steps.Count)
            yield return effective;
        IReadOnlyList<Step> steps = sequence.Steps;
        for (int length = steps.Count / 2; length > 0; length /= 2)
        {
            for (int end = steps.Count; end > 0; end -= length)
            {
                int start = Math.Max(end - length, 0);
                yield return sequence with { Steps = [.. steps.Take(start), .. steps.Skip(end)] };
            }
        }
        for (int number = 0; number < steps.Count; number++)
        {
            foreach (Step simpler in Simplify(steps[number], sequence.Setting))
                yield return sequence with { Steps = [.. steps.Take(number), simpler, .. steps.Skip(number + 1)] };
        }
    }

    /// <summary>Shrinks a failure as far as it goes.</summary>
    internal static StepFailure Smallest(StepFailure failure)
    {
        while (Smaller(failure) is { } smaller)
            failure = smaller;
        return failure;
    }

    private static StepFailure? Smaller(StepFailure failure)
    {
        foreach (StepSequence candidate in Shrink(failure.Sequence))
        {
            if (candidate.Run() is { } found && found.IsLike(failure))
                return found;
        }
        return null;
    }

    private static IEnumerable<Step> Simplify(Step step, StepSetting setting)
    {
        switch (step)
        {
            case MapDma map:
                if (map.Header != new Header(3))
                    yield return map with { Header = new Header(3) };
                foreach (ulong size in Sizes(map.Size))
                    yield return map with { Size = size };
                if (map.Iova != 0)
                    yield return map with { Iova = 0 };
                break;
            case UnmapDma unmap:
                if (unmap.Header != Header.Usual)
                    yield return unmap with { Header = Header.Usual };
                foreach (ulong size in Sizes(unmap.Size))
                    yield return unmap with { Size = size };
                if (unmap.Iova != 0)
                    yield return unmap with { Iova = 0 };
                break;
            case RegisterMemory register:
                if (register.Header != Header.Usual)
                    yield return register with { Header = Header.Usual };
                if (register.Size > setting.PageSize)
                    yield return register with { Size = setting.PageSize };
                break;
            case CreateWindow create:
                if (create.Header != Header.Usual)
                    yield return create with { Header = Header.Usual };
                if (create.Levels > 1)
                    yield return create with { Levels = 1 };
                break;
            case MapBuffer { Size: var size } buffer when size > setting.PageSize:
                yield return buffer with { Size = size / 2 / setting.PageSize * setting.PageSize };
                break;
            case SetLimit { Bytes: not ulong.MaxValue } limit:
                yield return limit with { Bytes = ulong.MaxValue };
                break;
        }
    }

    private static IEnumerable<ulong> Sizes(ulong size)
    {
        if (size > 4096)
            yield return 4096;
        if (size / 2 > 4096)
            yield return size / 2 & ~4095UL;
    }
}
