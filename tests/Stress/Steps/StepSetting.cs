using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>The machine that steps run on.</summary>
/// <param name="Profile">The kernel.</param>
/// <param name="Platform">The hardware.</param>
/// <param name="PageShift">log2 of the system page: 12 or 16.</param>
internal sealed record StepSetting(SpaprProfile Profile, SpaprPlatform Platform, int PageShift)
{
    internal const int Groups = 3;
    internal const int Containers = 3;

    /// <summary>Ordinary buffers have the numbers below.</summary>
    internal const int FileBuffer = 4;

    /// <summary>The buffer of huge pages.</summary>
    internal const int HugeBuffer = 5;

    /// <summary>Where arguments lie that must lie in memory.</summary>
    internal const ulong ArgumentPage = 1UL << 45;

    internal ulong PageSize => 1UL << PageShift;

    /// <summary>log2 of the huge pages, 0 where there are none.</summary>
    internal int HugeShift => Platform.HugePageSizes == 0 ? 0 : System.Numerics.BitOperations.TrailingZeroCount(Platform.HugePageSizes);

    /// <summary>Where an ordinary buffer lies, and the one of a file: where the language of scenarios puts the first buffer without a place.</summary>
    internal static ulong BufferAddress(int buffer) => buffer == FileBuffer ? 1UL << 40 : (1UL << 41) + ((ulong)buffer << 32);

    /// <summary>Every kind of machine whose driver has something to do.</summary>
    internal static IReadOnlyList<StepSetting> All { get; } = Make();

    private static StepSetting[] Make()
    {
        List<StepSetting> settings = [];
        foreach (int pageShift in new[] { 16, 12 })
        {
            foreach (SpaprPlatform platform in new[] { SpaprPlatform.PowerNV9, SpaprPlatform.PowerNV8, SpaprPlatform.PSeries })
            {
                settings.Add(new(SpaprProfile.Mainline, platform, pageShift));
                settings.Add(new(SpaprProfile.V5_10, platform, pageShift));
                // Its partitions have no groups at all.
                if (!platform.IsPartition)
                    settings.Add(new(SpaprProfile.V4_2, platform, pageShift));
            }
        }
        return [.. settings];
    }

    internal SpaprMachineOptions Options => new() { Profile = Profile, Platform = Platform, PageSize = 1 << PageShift, Groups = Groups };

    /// <summary>As the options of <c>uapi replay</c>.</summary>
    public override string ToString()
    {
        string profile = Profile switch { SpaprProfile.Mainline => "mainline", SpaprProfile.V5_10 => "v5.10", _ => "v4.2" };
        return $"--profile {profile} --platform {Platform.Name} --page-size {(PageShift == 12 ? "4k" : "64k")}";
    }
}
