using System.Runtime.CompilerServices;
using Uapi.SpaprTce;

namespace Uapi.Stress.Faults;

/// <summary>A machine whose kernel is put to failures.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Options">What to build.</param>
public sealed record FaultSetting(string Name, SpaprMachineOptions Options)
{
    /// <summary>The machines: each has ways to fail that no other one has.</summary>
    public static IReadOnlyList<FaultSetting> All { get; } =
    [
        new("mainline powernv9 64k documented", new()),
        new("mainline powernv9 4k documented", new() { PageSize = 4096 }),
        new("mainline pseries 64k documented", new() { Platform = SpaprPlatform.PSeries }),
        new("mainline powernv9 64k as-shipped", new() { Quirks = QuirkSet.AsShipped }),
        new("mainline pseries 4k as-shipped", new() { Platform = SpaprPlatform.PSeries, PageSize = 4096, Quirks = QuirkSet.AsShipped }),
        new("v5.10 powernv9 64k documented", new() { Profile = SpaprProfile.V5_10 }),
        new("v5.10 pseries 64k documented", new() { Profile = SpaprProfile.V5_10, Platform = SpaprPlatform.PSeries }),
        new("v4.2 powernv8 64k documented", new() { Profile = SpaprProfile.V4_2, Platform = SpaprPlatform.PowerNV8 }),
        new("v4.2 powernv8 64k as-shipped", new() { Profile = SpaprProfile.V4_2, Platform = SpaprPlatform.PowerNV8, Quirks = QuirkSet.AsShipped }),
        // POWER7: the tables that were made at boot are all there are.
        new("v4.2 ioda1 64k documented", new() { Profile = SpaprProfile.V4_2, Platform = SpaprPlatform.PowerNV8 with { MaximumWindows = 0 } }),
        new("patch-v11 powernv8 64k documented", new() { Profile = SpaprProfile.PatchV11, Platform = SpaprPlatform.PowerNV8 }),
    ];

    /// <summary>The scenarios of the repository by name, those made by hand and those made at random.</summary>
    public static IReadOnlyList<(string Name, string Text)> Scenarios { get; } =
    [
        .. new[] { "byhand", "random" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Folder(), folder), "*.sc"))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "../../Scenarios");
}
