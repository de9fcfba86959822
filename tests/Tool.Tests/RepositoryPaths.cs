using System.Runtime.CompilerServices;

namespace Uapi.Tool.Tests;

/// <summary>Places in the repository and on the machine.</summary>
internal static class RepositoryPaths
{
    private static readonly string _root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../.."));

    /// <summary>The project's own VFIO header.</summary>
    public static string VfioHeader { get; } = Path.Combine(_root, "headers/linux/vfio.h");

    /// <summary>A file of the repository.</summary>
    public static string Of(string path) => Path.Combine(_root, path);

    /// <summary>The headers installed on this machine; tests that want them are skipped without them.</summary>
    public const string Installed = "/usr/include/linux";

    private static string Here([CallerFilePath] string path = "") => path;
}
