using System.Reflection;

namespace Uapi.Tool.Diff.Output;

/// <summary>The version that reports name.</summary>
internal static class ToolVersion
{
    /// <summary>Without what a build adds behind the version.</summary>
    public static string Text { get; } = (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
