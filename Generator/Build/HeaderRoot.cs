using Uapi.Model;

namespace Uapi.Build;

/// <summary>One <c>UapiHeader</c> item of a project: a header to bind and how.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
/// <param name="Header">The include name or path as the project has it.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="ClassName">The class of the constants and requests.</param>
/// <param name="Targets">Names of the chosen targets, as <see cref="Target.Name"/> has them, in table order.</param>
/// <param name="Defines">Macros to define first.</param>
/// <param name="Preludes">Headers to read first.</param>
public sealed record HeaderRoot(
    string Header,
    string Namespace,
    string ClassName,
    EquatableArray<string> Targets,
    EquatableArray<string> Defines,
    EquatableArray<string> Preludes)
{
    /// <summary>What files of its closure name it by, and the C# name of its class.</summary>
    public string Id => Namespace + "." + ClassName;

    /// <summary>Writes items as the value of the build property <c>UapiRoots</c>.</summary>
    public static string Encode(IEnumerable<HeaderRoot> roots) => string.Join("|", roots.Select(root => string.Join(
        ",",
        MetadataText.Escape(root.Header),
        MetadataText.Escape(root.Namespace),
        MetadataText.Escape(root.ClassName),
        MetadataText.Join(':', root.Targets),
        MetadataText.Join(':', root.Defines),
        MetadataText.Join(':', root.Preludes))));

    /// <summary>Reads what <see cref="Encode"/> wrote; what it did not write is passed over.</summary>
    public static EquatableArray<HeaderRoot> Decode(string text) => text
        .Split('|')
        .Select(entry => entry.Split(','))
        .Where(parts => parts.Length == 6)
        .Select(parts => new HeaderRoot(
            MetadataText.Unescape(parts[0]),
            MetadataText.Unescape(parts[1]),
            MetadataText.Unescape(parts[2]),
            MetadataText.Split(':', parts[3]).ToEquatableArray(),
            MetadataText.Split(':', parts[4]).ToEquatableArray(),
            MetadataText.Split(':', parts[5]).ToEquatableArray()))
        .ToEquatableArray();
}
