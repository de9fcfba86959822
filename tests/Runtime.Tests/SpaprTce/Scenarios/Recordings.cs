using System.Runtime.CompilerServices;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>The scenarios of the repository, and what real kernels answered to them.</summary>
internal static class Recordings
{
    private static readonly string s_root = Path.Combine(Repository, "tests/Scenarios");

    /// <summary>The root of the repository.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../.."));

    /// <summary>Every recording: the machine's folder and the scenario's name.</summary>
    public static IEnumerable<(string Machine, string Name)> All { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(s_root, "recorded"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.out"), (folder, file) => (Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file)))
            .Order(),
    ];

    /// <summary>The text of every scenario, by name.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new[] { "byhand", "callers", "random" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(s_root, folder), "*.sc"))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    /// <summary>The texts of those that people wrote, in the order of their names.</summary>
    public static IEnumerable<string> ByHand => Directory.GetFiles(Path.Combine(s_root, "byhand"), "*.sc").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>The machine that a folder was recorded on, with all that its kernel does wrong.</summary>
    public static SpaprMachineOptions Options(string machine)
    {
        string[] parts = machine.Split('-');
        return new SpaprMachineOptions
        {
            Platform = parts[0] switch
            {
                "powernv8" => SpaprPlatform.PowerNV8,
                "powernv9" => SpaprPlatform.PowerNV9,
                "powernv10" => SpaprPlatform.PowerNV10,
                "pseries" => SpaprPlatform.PSeries,
                _ => throw new ArgumentException($"The folder {machine} names no platform."),
            },
            Profile = parts[1] switch
            {
                "5.10" => SpaprProfile.V5_10,
                "6.12" or "7.2" => SpaprProfile.Mainline,
                _ => throw new ArgumentException($"The folder {machine} names a kernel that has no profile."),
            },
            PageSize = parts[2] switch
            {
                "4k" => 4096,
                "64k" => 65536,
                _ => throw new ArgumentException($"The folder {machine} names no page size."),
            },
            // 7.2 has learnt to look at the end of the window when it unmaps; the others write on behind it.
            Quirks = parts[1] == "7.2" ? QuirkSet.AsShipped.With(Quirk.UnmapPastEndReturnsOne) : QuirkSet.AsShipped,
        };
    }

    /// <summary>The recorded lines of steps, and whether the machine lived to the end.</summary>
    public static (string[] Lines, bool IsWhole) Read(string machine, string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_root, "recorded", machine, name + ".out"));
        int crash = Array.FindIndex(lines, line => line.StartsWith("# CRASH", StringComparison.Ordinal));
        return ([.. lines.Take(crash < 0 ? lines.Length : crash).Where(line => line.Length > 0 && line[0] != '#')], crash < 0);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
