using System.Runtime.CompilerServices;

namespace Uapi.Bench;

/// <summary>The project's own VFIO header; what it includes comes from the built-in sysroot, so every machine measures the same input.</summary>
internal static class Headers
{
    public const string Name = "linux/vfio.h";

    public static string Directory { get; } = Path.Combine(Root(), "headers");

    public static string Vfio { get; } = Path.Combine(Directory, Name);

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(Path.GetDirectoryName(thisFile))!;
}
