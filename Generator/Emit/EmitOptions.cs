using Uapi.Model;

namespace Uapi.Emit;

/// <summary>What the framework of the generated code offers.</summary>
public enum EmitFramework
{
    /// <summary>.NET Standard 2.0 (Mono included), with the package <c>System.Memory</c>: no inline arrays.</summary>
    NetStandard20,

    /// <summary>.NET 8 or later.</summary>
    Net80,
}

/// <summary>Who sees the generated types.</summary>
public enum EmitVisibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The assembly alone.</summary>
    Internal,
}

/// <summary>How C# is to be written.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
public sealed record EmitOptions
{
    /// <summary>The namespace of the types, <c>My.Linux</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The static class that holds constants, requests and macros.</summary>
    public required string ClassName { get; init; }

    /// <summary>Who sees the types.</summary>
    public EmitVisibility Visibility { get; init; } = EmitVisibility.Public;

    /// <summary>Whether the header's comments become XML documentation. Notes of the emitter's own stay.</summary>
    public bool Docs { get; init; } = true;

    /// <summary>What the framework offers.</summary>
    public EmitFramework Framework { get; init; } = EmitFramework.Net80;

    /// <summary>The C# version of the project: 12 for C# 12; <see cref="NewestLanguage"/> when it is not known.</summary>
    public int LanguageVersion { get; init; } = NewestLanguage;

    /// <summary>Whether to write the support types too; not when the project references <c>Uapi.Abi</c>.</summary>
    public bool EmitSupportTypes { get; init; }

    /// <summary>
    /// Records and enumerations of included files that another header of the same namespace brings along,
    /// as C spells them: <c>struct drm_mode</c>, <c>enum hdmi_colorspace</c>; a typedef's as <c>struct NAME</c> too.
    /// A record whose layout differs between the targets is written all the same, since it lives inside the class.
    /// </summary>
    public EquatableArray<string> OwnedElsewhere { get; init; }

    /// <summary>A language version no rule refuses.</summary>
    public const int NewestLanguage = int.MaxValue;

    /// <summary>The least C# version the generated code needs: 12 for inline arrays, 10 for the rest.</summary>
    public static int LeastLanguage(EmitFramework framework) => framework == EmitFramework.Net80 ? 12 : 10;

    /// <summary>
    /// What a target framework moniker offers: <c>net8.0</c> and later (also <c>net10.0-android</c>) have inline arrays,
    /// everything else (<c>netstandard2.1</c>, <c>net6.0</c>, <c>net48</c>) is written as for .NET Standard 2.0.
    /// </summary>
    public static EmitFramework FrameworkOf(string? targetFramework)
    {
        string name = targetFramework ?? "";
        if (!name.StartsWith("net", StringComparison.OrdinalIgnoreCase))
            return EmitFramework.NetStandard20;
        int dot = name.IndexOf('.');
        return dot > 3
            && int.TryParse(name[3..dot], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int major)
            && major >= 8
                ? EmitFramework.Net80
                : EmitFramework.NetStandard20;
    }
}
