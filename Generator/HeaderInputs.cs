using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Uapi.Build;
using Uapi.Model;
using Uapi.Releases;

namespace Uapi;

/// <summary>An item with the files it reads: all that its model depends on.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive. An edited file makes only the items differ that read it.</remarks>
internal sealed record HeaderInput(HeaderRoot Root, EquatableArray<HeaderText> Closure);

/// <summary>Turns what the compiler hands over into records: the first steps of the generator.</summary>
internal static class HeaderInputs
{
    /// <summary>The header in an additional file, or null if the file is none of ours.</summary>
    public static HeaderText? ReadHeader((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = input.Options.GetOptions(input.File);
        if (!options.TryGetValue("build_metadata.AdditionalFiles.UapiName", out string? name) || name.Length == 0)
            return null;
        return new HeaderText(
            input.File.Path,
            MetadataText.Unescape(name),
            HeaderAnswer.Decode(Metadata("UapiAnswers")),
            MetadataText.Split('|', Metadata("UapiUsers")).ToEquatableArray(),
            input.File.GetText(cancellationToken)?.ToString());

        string Metadata(string key) => options.TryGetValue("build_metadata.AdditionalFiles." + key, out string? value) ? value : "";
    }

    /// <summary>The release facts in an additional file, or null if the file has none.</summary>
    public static SinceFile? ReadSince((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken) =>
        input.Options.GetOptions(input.File).TryGetValue("build_metadata.AdditionalFiles.UapiSince", out string? isSince)
            && isSince.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? new SinceFile(input.File.Path, input.File.GetText(cancellationToken)?.ToString() ?? "")
            : null;

    /// <summary>The items of the project.</summary>
    public static EquatableArray<HeaderRoot> ReadRoots(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        options.GlobalOptions.TryGetValue("build_property.UapiRoots", out string? roots) ? HeaderRoot.Decode(roots) : [];

    /// <summary>Gives each item the files it reads, in the order of their paths.</summary>
    /// <remarks>Of items that would make one class only the first goes on; <see cref="ProjectChecks"/> tells about the others.</remarks>
    public static EquatableArray<HeaderInput> Group((EquatableArray<HeaderText> Headers, EquatableArray<HeaderRoot> Roots) input, CancellationToken cancellationToken)
    {
        List<HeaderInput> groups = [];
        HashSet<string> classes = new(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderRoot root in input.Roots)
        {
            if (!ProjectChecks.HasValidNames(root) || root.Targets.Count == 0 || !classes.Add(root.Id))
                continue;
            groups.Add(new HeaderInput(root, input.Headers.Where(header => header.Roots.Contains(root.Id)).ToEquatableArray()));
        }
        return groups.ToEquatableArray();
    }

    /// <summary>The collected headers as a value.</summary>
    public static EquatableArray<HeaderText> Order(System.Collections.Immutable.ImmutableArray<HeaderText> headers, CancellationToken cancellationToken) =>
        headers.OrderBy(header => header.Path, StringComparer.Ordinal).ToEquatableArray();
}
