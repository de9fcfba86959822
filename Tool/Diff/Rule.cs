namespace Uapi.Tool.Diff;

/// <summary>One kind of change.</summary>
/// <param name="Id">Its name in reports and suppressions: <c>field-removed</c>.</param>
/// <param name="Group">The chapter of the catalogue.</param>
/// <param name="Order">Its place in the catalogue.</param>
/// <param name="Abi">What it does to installed programs, unless a finding says otherwise.</param>
/// <param name="Api">What it does to sources, unless a finding says otherwise.</param>
internal sealed record Rule(string Id, string Group, int Order, Level Abi, Level Api)
{
    /// <summary>Whether it only speaks in the category <c>strict</c>: advice on what has not been released yet.</summary>
    public bool IsStrict => Id is "layout-varies-by-arch" or "new-type-implicit-padding" or "vfio-argsz-missing"
        or "unprefixed-name-added" or "name-collision-introduced" or "deprecated-marked";

    /// <summary>Whether a name goes on compiling and means something else: nothing a program does tells it.</summary>
    public bool IsSilent => Id is "constant-value-changed" or "enum-constant-value-changed" or "flag-bit-reused" or "ioctl-number-reused"
        or "field-reordered" or "vfio-capability-id-reused" or "vfio-feature-id-reused" or "vfio-region-type-id-reused" or "bitfield-moved";
}
