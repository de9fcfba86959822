using Uapi.Model;

namespace Uapi.Tool.Diff.Output;

/// <summary>Names sets of targets as people do.</summary>
internal static class TargetSets
{
    /// <summary>Nothing for all; a property that they and no others have; else their names.</summary>
    public static string Describe(IReadOnlyList<Target> set, IReadOnlyList<Target> all)
    {
        if (set.Count == all.Count)
            return "";
        if (Is(set, all, target => target.PointerSize == 4))
            return "32-bit only";
        if (Is(set, all, target => target.PointerSize == 8))
            return "64-bit only";
        if (Is(set, all, target => target.ByteOrder == ByteOrder.Big))
            return "big-endian only";
        if (Is(set, all, target => target.ByteOrder == ByteOrder.Little))
            return "little-endian only";
        return all.Count > 5 && all.Count - set.Count <= all.Count / 4
            ? "not " + string.Join(", ", all.Except(set).Select(target => target.Name))
            : string.Join(", ", set.Select(target => target.Name)) + " only";
    }

    // More than one, or the name says more.
    private static bool Is(IReadOnlyList<Target> set, IReadOnlyList<Target> all, Func<Target, bool> property) =>
        set.Count > 1 && all.All(target => property(target) == set.Contains(target));
}
