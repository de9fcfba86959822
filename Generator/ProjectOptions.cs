using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Text;

namespace Uapi;

/// <summary>What the project says besides its headers: properties, language version, references.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive. No compilation is asked, so an edit of C# changes nothing here.</remarks>
internal sealed record ProjectOptions
{
    /// <summary>What the framework offers.</summary>
    public required EmitFramework Framework { get; init; }

    /// <summary>The framework without spans of its own, for the message; empty for the others.</summary>
    public required string FrameworkWithoutSpans { get; init; }

    /// <summary>The C# version, 12 for C# 12.</summary>
    public required int LanguageVersion { get; init; }

    /// <summary>Who sees the types.</summary>
    public required EmitVisibility Visibility { get; init; }

    /// <summary>Whether comments of headers become documentation.</summary>
    public required bool Docs { get; init; }

    /// <summary>What reading a header may cost.</summary>
    public required ReaderLimits Limits { get; init; }

    /// <summary>Whether <c>Uapi.Abi</c>, which has the support types, is referenced.</summary>
    public required bool ReferencesAbi { get; init; }

    /// <summary>Whether <c>System.Memory</c> is referenced.</summary>
    public required bool ReferencesMemory { get; init; }

    /// <summary>What was said on the way.</summary>
    public required EquatableArray<HeaderDiagnostic> Diagnostics { get; init; }

    /// <summary>Whether generated code can compile at all here.</summary>
    public bool CanCompile => LanguageVersion >= EmitOptions.LeastLanguage(Framework) && (FrameworkWithoutSpans.Length == 0 || ReferencesMemory);

    /// <summary>Reads the options of a project.</summary>
    public static ProjectOptions Read(
        ((AnalyzerConfigOptionsProvider Options, ParseOptions Parse) Project, EquatableArray<string> References) input, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = input.Project.Options.GlobalOptions;
        List<HeaderDiagnostic> diagnostics = [];
        string identifier = Property("TargetFrameworkIdentifier");
        string version = Property("TargetFrameworkVersion");
        bool lacksSpans = identifier is ".NETFramework" || (identifier is ".NETStandard" && !IsAtLeast(version, 2, 1));
        return new ProjectOptions
        {
            Framework = identifier is ""
                ? EmitOptions.FrameworkOf(Property("TargetFramework"))
                : identifier is ".NETCoreApp" && IsAtLeast(version, 8, 0) ? EmitFramework.Net80 : EmitFramework.NetStandard20,
            FrameworkWithoutSpans = lacksSpans ? $"{identifier} {version}" : "",
            LanguageVersion = LanguageOf(input.Project.Parse),
            Visibility = Choose("UapiVisibility", "internal", "public") == 1 ? EmitVisibility.Public : EmitVisibility.Internal,
            Docs = Choose("UapiDocs", "true", "false") == 0,
            Limits = Limits(Property("UapiLimits")),
            ReferencesAbi = input.References.Contains("Uapi.Abi"),
            ReferencesMemory = input.References.Contains("System.Memory"),
            Diagnostics = diagnostics.ToEquatableArray(),
        };

        string Property(string name) => options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

        ReaderLimits Limits(string value)
        {
            if (!ReaderLimits.TryParse(value, out ReaderLimits limits, out string problem))
                diagnostics.Add(ProjectChecks.At("", HeaderRules.InvalidProperty, "UapiLimits", value, "limits such as MaxTokens=2000000; " + problem));
            return limits;
        }

        // The position of the property's value among those it can have; the first is the default.
        int Choose(string name, params string[] values)
        {
            string value = Property(name);
            int index = Array.FindIndex(values, candidate => candidate.Equals(value, StringComparison.OrdinalIgnoreCase));
            if (index < 0 && value.Length > 0)
                diagnostics.Add(ProjectChecks.At("", HeaderRules.InvalidProperty, name, value, string.Join(" or ", values)));
            return Math.Max(index, 0);
        }
    }

    /// <summary>The names of those references that matter.</summary>
    public static EquatableArray<string> ReadReferences(ImmutableArray<string> names, CancellationToken cancellationToken) =>
        names.Where(name => name is "Uapi.Abi" or "System.Memory").Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The simple name of a referenced assembly, as far as it can be told.</summary>
    public static string NameOf(MetadataReference reference, CancellationToken cancellationToken) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName ?? "",
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        // A reference from memory shows its file's name in front: "System.Memory.dll (net80)" or "System.Memory (net80)".
        { Display: { } display } => Path.GetFileNameWithoutExtension(display.Split(' ')[0] is var name && name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll"),
        _ => "",
    };

    // C# 7.3 is 703 there, C# 12 is 1200; the preview is far above all.
    private static int LanguageOf(ParseOptions options)
    {
        int version = options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : int.MaxValue;
        return version < 100 * 100 ? version / 100 : EmitOptions.NewestLanguage;
    }

    // v8.0, v2.1, v10.0
    private static bool IsAtLeast(string version, int major, int minor)
    {
        string[] parts = version.TrimStart('v', 'V').Split('.');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && (first > major || (first == major
                && (minor == 0 || (parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int second) && second >= minor))));
    }
}
