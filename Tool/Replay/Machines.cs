using Uapi.SpaprTce;

namespace Uapi.Tool.Replay;

/// <summary>What the parts of a machine are called on the command line.</summary>
internal static class Machines
{
    private static readonly (string Name, SpaprProfile Profile)[] s_profiles =
    [
        ("mainline", SpaprProfile.Mainline), ("v5.10", SpaprProfile.V5_10), ("v4.2", SpaprProfile.V4_2), ("patch-v11", SpaprProfile.PatchV11),
    ];

    /// <summary>The profiles, for people.</summary>
    public static string ProfileNames { get; } = string.Join(", ", s_profiles.Select(entry => entry.Name));

    /// <summary>The platforms, for people.</summary>
    public static string PlatformNames { get; } = string.Join(", ", SpaprPlatform.All);

    /// <summary>The profile of a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static SpaprProfile ParseProfile(string name)
    {
        foreach ((string known, SpaprProfile profile) in s_profiles)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return profile;
        }
        throw new UsageException($"--profile {name}: {ProfileNames}");
    }

    /// <summary>The platform of a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static SpaprPlatform ParsePlatform(string name)
    {
        try
        {
            return SpaprPlatform.Parse(name);
        }
        catch (FormatException)
        {
            throw new UsageException($"--platform {name}: {PlatformNames}");
        }
    }

    /// <summary>A page size in bytes.</summary>
    /// <exception cref="UsageException">No kernel for POWER has it.</exception>
    public static int ParsePageSize(string text) => text.ToLowerInvariant() switch
    {
        "4k" or "4096" => 4096,
        "64k" or "65536" => 65536,
        _ => throw new UsageException($"--page-size {text}: 4k or 64k"),
    };

    /// <summary>A set of quirks.</summary>
    /// <exception cref="UsageException">It names something else.</exception>
    public static QuirkSet ParseQuirks(string text)
    {
        try
        {
            return QuirkSet.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--quirks {text}: {exception.Message}");
        }
    }

    /// <summary>What a profile is called.</summary>
    public static string NameOf(SpaprProfile profile) => Array.Find(s_profiles, entry => entry.Profile == profile).Name;
}
