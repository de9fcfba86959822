using System.Runtime.InteropServices;
using Uapi.Model;

namespace Uapi.Tool.Headers;

/// <summary>The target the tool itself runs on.</summary>
internal static class Hosts
{
    /// <summary>.NET's name for this machine's architecture, in lower case.</summary>
    // "Armv6" is the one name of .NET's that is no runtime identifier; its ABI is that of "arm".
    public static string Architecture { get; } = RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Armv6
        ? "arm"
        : RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>The target, or null if this machine is none of the table's.</summary>
    public static Target? Find() => Targets.TryParse("linux-" + Architecture, out Target? host) ? host : null;
}
