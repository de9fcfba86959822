using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>Invariant 26: traces that any kernel answers alike.</summary>
/// <remarks>
/// One container with one group; a REGISTER that goes through; from there on REGISTER, MAP, UNMAP and UNREGISTER of whole buffers, aligned, each buffer with bus addresses of its own. The one
/// difference in answers is the second REGISTER of a range: EBUSY today, one more use of it before 4.10 (which is taken back here at once, so that both go on from the same state).
/// </remarks>
internal static class PlainTraces
{
    private const string Name = "C0";
    private const ulong Distance = 16 << 20;

    /// <summary>A trace.</summary>
    internal static IReadOnlyList<Step> Make(int seed, int count, int pageShift)
    {
        Random random = new(seed);
        ulong size = 8UL << pageShift;
        List<Step> steps =
        [
            new OpenContainer(Name), new OpenGroup(0), new SetContainer("G0", Name), new SetIommu(Name, 7),
            new MapBuffer(0, size, MemoryProtection.ReadWrite, IsShared: false), new MapBuffer(1, size, MemoryProtection.ReadWrite, IsShared: false),
            new MapBuffer(2, size, MemoryProtection.ReadWrite, IsShared: false),
            new RegisterMemory(Name, new Place(0, 0), size, Header.Usual),
        ];
        while (steps.Count < count)
        {
            int buffer = random.Next(3);
            ulong pages = (ulong)random.Next(1, 9);
            ulong first = (ulong)random.Next((int)(size >> 12) - (int)pages + 1) << 12;
            steps.Add(random.Next(6) switch
            {
                0 => new RegisterMemory(Name, new Place(buffer, 0), size, Header.Usual),
                1 => new UnregisterMemory(Name, new Place(buffer, 0), size, Header.Usual),
                < 4 => new MapDma(Name, new Place(buffer, first), ((ulong)buffer * Distance) + first, pages << 12, new Header((uint)random.Next(1, 4))),
                4 => new UnmapDma(Name, ((ulong)buffer * Distance) + first, pages << 12, Header.Usual),
                _ => new UnmapDma(Name, (ulong)buffer * Distance, size, Header.Usual),
            });
        }
        return steps;
    }

    /// <summary>Runs a trace on both kernels.</summary>
    internal static StepFailure? Compare(IReadOnlyList<Step> trace, SpaprPlatform platform, int pageShift, Func<StepRunner, Step, int, int>? spoil = null)
    {
        StepSequence sequence = new(new StepSetting(SpaprProfile.Mainline, platform, pageShift), trace);
        StepRunner today = new(sequence.Setting);
        StepRunner before = new(sequence.Setting with { Profile = SpaprProfile.V4_2 }) { Spoil = spoil };
        for (int number = 0; number < trace.Count; number++)
        {
            Step step = trace[number];
            if (today.Run(step) is { Count: not 0 } findings)
                return new StepFailure(sequence with { Steps = [.. trace.Take(number + 1)] }, [.. findings]);
            if (before.Run(step) is { Count: not 0 } others && spoil is null)
                return new StepFailure(sequence with { Setting = before.Reference.Setting, Steps = [.. trace.Take(number + 1)] }, [.. others]);
            int one = today.Answer;
            int two = before.Answer;
            if (step is RegisterMemory register && one == -(int)Errno.EBUSY && two == 0)
            {
                before.Run(new UnregisterMemory(register.Container, register.Address, register.Size, Header.Usual));
                continue;
            }
            if (one != two)
            {
                return new StepFailure(sequence with { Steps = [.. trace.Take(number + 1)] }, [new StepFinding(
                    Invariant.N26ProfilesAgree, $"{step} => {StepRunner.Describe(one)} today and {StepRunner.Describe(two)} in v4.2")]);
            }
        }
        return null;
    }
}
