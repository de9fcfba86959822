using Uapi.Model;

namespace Uapi.Emit;

/// <summary>One layout, or two that differ in nothing but where bit-fields lie on little- and on big-endian machines.</summary>
/// <param name="Little">The shape on little-endian targets, if one of them is chosen.</param>
/// <param name="Big">The shape on big-endian targets, if one of them is chosen.</param>
/// <param name="PointerSize">Bytes of a pointer on all of the targets, or 0 if they differ in it.</param>
internal sealed record ShapePair(RecordShape? Little, RecordShape? Big, int PointerSize)
{
    /// <summary>The shape to take everything but bit positions from.</summary>
    public RecordShape Main => (Little ?? Big)!;

    /// <summary>The pair for a member's own record.</summary>
    public ShapePair Nested(string member)
    {
        return new ShapePair(Inner(Little), Inner(Big), PointerSize);

        RecordShape? Inner(RecordShape? shape) => shape?.Find(member) switch
        {
            FieldShape { Type: NestedShape nested } => nested.Record,
            FieldShape { Type: ArrayShape { Element: NestedShape nested } } => nested.Record,
            FlexibleShape { Element: NestedShape nested } => nested.Record,
            _ => null,
        };
    }

    /// <summary>The shape on one target alone.</summary>
    public static ShapePair Of(RecordShape shape, Target target) =>
        target.ByteOrder == ByteOrder.Little ? new ShapePair(shape, null, target.PointerSize) : new ShapePair(null, shape, target.PointerSize);
}

/// <summary>How a record is bound: one type for all targets, or one for each.</summary>
internal sealed record RecordPlan
{
    /// <summary>As C spells it.</summary>
    public required string Key { get; init; }

    /// <summary>Its C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The facts on the first target.</summary>
    public required RecordFacts Facts { get; init; }

    /// <summary>The shape for all targets, or null if there is none.</summary>
    public ShapePair? Shared { get; init; }

    /// <summary>The shape on each target that has the record, when they differ.</summary>
    public IReadOnlyList<(Target Target, RecordShape Shape)> Each { get; init; } = [];

    /// <summary>The targets that lack it, when there are any.</summary>
    public IReadOnlyList<Target> Missing { get; init; } = [];

    /// <summary>What differs, for the diagnostic.</summary>
    public string Differences { get; init; } = "";

    /// <summary>Whether it is the file's own, not an included one's.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether all targets share one type.</summary>
    public bool IsShared => Shared is not null;
}

/// <summary>Compares shapes.</summary>
internal static class ShapeComparer
{
    /// <summary>Whether only positions of bit-fields, and the order of members, differ.</summary>
    public static bool AgreeButForBits(RecordShape left, RecordShape right) =>
        left.Size == right.Size
        && left.Alignment == right.Alignment
        && left.Members.Count == right.Members.Count
        && left.Members.All(member => right.Find(member.Name) is { } other && Agree(member, other));

    private static bool Agree(MemberShape left, MemberShape right) => (left, right) switch
    {
        (BitFieldShape a, BitFieldShape b) => a with { BitOffset = b.BitOffset } == b,
        (FieldShape a, FieldShape b) => a.Offset == b.Offset && a.Size == b.Size && Agree(a.Type, b.Type),
        (FlexibleShape { Element: { } x } a, FlexibleShape { Element: { } y } b) => a with { Element = y } == b && Agree(x, y),
        _ => left == right,
    };

    private static bool Agree(TypeShape left, TypeShape right) => (left, right) switch
    {
        (NestedShape a, NestedShape b) => AgreeButForBits(a.Record, b.Record),
        (ArrayShape a, ArrayShape b) => a with { Element = b.Element } == b && Agree(a.Element, b.Element),
        _ => left == right,
    };

    /// <summary>What differs between two shapes, in words: <c>size 168 and 140, lo_device, lo_inode</c>.</summary>
    public static void Differences(RecordShape left, RecordShape right, List<string> found)
    {
        if (left.Size != right.Size)
            Add(found, FormattableString.Invariant($"size {left.Size} and {right.Size}"));
        if (left.Alignment != right.Alignment)
            Add(found, FormattableString.Invariant($"alignment {left.Alignment} and {right.Alignment}"));
        foreach (MemberShape member in left.Members)
        {
            if (right.Find(member.Name) is not { } other || !Agree(member, other))
                Add(found, member.Name);
        }
        foreach (MemberShape member in right.Members)
        {
            if (left.Find(member.Name) is null)
                Add(found, member.Name);
        }
    }

    private static void Add(List<string> found, string item)
    {
        if (!found.Contains(item))
            found.Add(item);
    }
}
