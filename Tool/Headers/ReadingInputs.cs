using Uapi.Analysis;
using Uapi.Model;

namespace Uapi.Tool.Headers;

/// <summary>Where headers are looked for and how they are read.</summary>
internal sealed record ReadingInputs
{
    /// <summary>The chosen targets in table order, at least one.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Directories for every target, searched first.</summary>
    public IReadOnlyList<string> Directories { get; init; } = [];

    /// <summary>Directories that belong to one target.</summary>
    public IReadOnlyList<(Target Target, string Directory)> TargetDirectories { get; init; } = [];

    /// <summary>Definitions, preludes and limits.</summary>
    public required ReaderOptions Options { get; init; }
}
