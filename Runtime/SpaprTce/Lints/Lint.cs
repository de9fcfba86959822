namespace Uapi.SpaprTce;

/// <summary>A kind of call that succeeds and is wrong, or at least seldom meant.</summary>
/// <remarks>A refusal tells of itself. What goes through and does something else than the program believes shows up later, elsewhere; <c>docs/tracing.md</c> explains each.</remarks>
public sealed class Lint
{
    internal Lint(string id, string name, string condition, string remedy)
    {
        Id = id;
        Name = name;
        Condition = condition;
        Remedy = remedy;
    }

    /// <summary>The number, such as <c>LINT-3</c>: for ever.</summary>
    public string Id { get; }

    /// <summary>The name in one word, such as <c>unmap-of-map-structure</c>.</summary>
    public string Name { get; }

    /// <summary>What was the case, as a sentence.</summary>
    public string Condition { get; }

    /// <summary>What to do about it, as a sentence.</summary>
    public string Remedy { get; }

    /// <summary>Where the documentation explains it.</summary>
    public string Documentation => "docs/tracing.md#" + Name;

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A call that a lint has something to say about.</summary>
/// <param name="Lint">The lint.</param>
/// <param name="Process">Number of the process that made the call, from 1.</param>
/// <param name="Call">Which call of the machine it was, from 1, as in a trace.</param>
/// <param name="Detail">The numbers: which range, how many entries.</param>
public sealed record LintFinding(Lint Lint, int Process, long Call, string Detail)
{
    /// <summary>Condition, numbers and remedy, without the lint's number.</summary>
    public string Text => $"{Lint.Condition} ({Detail}) {Lint.Remedy}";

    /// <summary>The whole story in one line.</summary>
    public override string ToString() => $"{Lint.Id} {Lint.Name}: {Text}";
}

/// <summary>Every lint there is.</summary>
public static class SpaprLints
{
    /// <summary>UNMAP of a range in which nothing is mapped.</summary>
    public static Lint UnmapOfNothing { get; } = new(
        "LINT-1", "unmap-of-nothing", "UNMAP returned 0 and nothing was mapped in the range.", "Check iova and size, and whether it was unmapped before: UNMAP skips holes without a word.");

    /// <summary>MAP or UNMAP of size 0.</summary>
    public static Lint SizeZero { get; } = new(
        "LINT-2", "size-zero", "MAP or UNMAP of size 0 returned 0 and did nothing.", "Check how the size is computed.");

    /// <summary>UNMAP whose bytes are a structure for MAP.</summary>
    public static Lint UnmapOfMapStructure { get; } = new(
        "LINT-3", "unmap-of-map-structure",
        "The bytes sent to UNMAP look like a vfio_iommu_type1_dma_map: its vaddr (0) was taken for the iova and its iova for the size, so everything below was unmapped and the range meant is still mapped.",
        "Send a vfio_iommu_type1_dma_unmap; a typed call cannot make this mistake.");

    /// <summary>Memory that was registered and never mapped.</summary>
    public static Lint RegionNeverMapped { get; } = new(
        "LINT-4", "region-never-mapped", "Memory was registered, pinned and charged, and never mapped until its registration ended.", "Register what is mapped; registering alone gives a device nothing.");

    /// <summary>A window that was created and never used.</summary>
    public static Lint WindowNeverUsed { get; } = new(
        "LINT-5", "window-never-used", "A window was created, its table charged, and nothing was ever mapped in it.", "Map at the start_addr that TCE_CREATE returned, or do not create it.");

    /// <summary>MAP over what is mapped.</summary>
    public static Lint Overmapping { get; } = new(
        "LINT-6", "overmapping", "MAP replaced entries that were live, without a word.", "Unmap first, unless a guest's own traffic is passed on: type 1 refuses this with EEXIST.");

    /// <summary>MAP for writing only.</summary>
    public static Lint WriteWithoutRead { get; } = new(
        "LINT-7", "write-without-read", "MAP asked for WRITE without READ; bare metal makes it both.", "Ask for what the device gets: READ|WRITE.");

    /// <summary>DISABLE while something is mapped.</summary>
    public static Lint DisableWithMappings { get; } = new(
        "LINT-8", "disable-with-mappings", "DISABLE of a v1 container returned 0 and its mappings, with their pins, stay: the device still reaches the memory, which no longer counts as locked.", "Unmap first.");

    /// <summary>A positive value in the place of an error.</summary>
    public static Lint PositiveReturn { get; } = new(
        "LINT-9", "positive-return", "The call returned a positive value and did nothing; errno was not set.", "Treat every value but 0 as a failure.");

    /// <summary>Success with a surprise.</summary>
    public static Lint SilentSurprise { get; } = new(
        "LINT-10", "silent-surprise", "The call returned 0 and did something else than it says.", "See the rule.");

    /// <summary>All lints by number.</summary>
    public static IReadOnlyList<Lint> All { get; } =
    [
        UnmapOfNothing, SizeZero, UnmapOfMapStructure, RegionNeverMapped, WindowNeverUsed, Overmapping, WriteWithoutRead, DisableWithMappings, PositiveReturn, SilentSurprise,
    ];
}
