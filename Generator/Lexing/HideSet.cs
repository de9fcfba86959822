namespace Uapi.Lexing;

/// <summary>The set of macros a token has come out of, as a shared immutable list (Dave Prosser's algorithm, C11 6.10.3.4).</summary>
public sealed class HideSet
{
    private readonly string _macro;
    private readonly HideSet? _rest;

    private readonly int _count;

    private HideSet(string macro, HideSet? rest)
    {
        _macro = macro;
        _rest = rest;
        _count = Count(rest) + 1;
    }

    /// <summary>How many macros the set holds.</summary>
    public static int Count(HideSet? set) => set?._count ?? 0;

    /// <summary>Whether the set holds the macro. Null is the empty set.</summary>
    public static bool Contains(HideSet? set, string macro)
    {
        for (; set is not null; set = set._rest)
        {
            if (ReferenceEquals(set._macro, macro) || set._macro == macro)
                return true;
        }
        return false;
    }

    /// <summary>The set with one more macro.</summary>
    public static HideSet Add(HideSet? set, string macro) => set is not null && Contains(set, macro) ? set : new HideSet(macro, set);

    /// <summary>All macros of both sets.</summary>
    public static HideSet? Union(HideSet? left, HideSet? right)
    {
        if (left is null || ReferenceEquals(left, right))
            return right;
        // Sets mostly grow from one another, and then the larger is the union.
        if (right is not null && left._count > right._count && ReferenceEquals(left._rest, right))
            return left;
        if (right is not null && ReferenceEquals(right._rest, left))
            return right;
        for (; right is not null; right = right._rest)
            left = Add(left, right._macro);
        return left;
    }

    /// <summary>The macros in both sets.</summary>
    public static HideSet? Intersect(HideSet? left, HideSet? right)
    {
        if (ReferenceEquals(left, right))
            return left;
        HideSet? result = null;
        for (; left is not null; left = left._rest)
        {
            if (Contains(right, left._macro))
                result = new HideSet(left._macro, result);
        }
        return result;
    }
}
