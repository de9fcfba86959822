using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>Compares types: of one target as C does, of two by what can be seen of them.</summary>
internal static class TypeComparer
{
    /// <summary>Whether two types are the same but for attributes (C11 6.2.7); qualifiers were dropped long before.</summary>
    public static bool AreCompatible(CType left, CType right)
    {
        while (true)
        {
            switch (left, right)
            {
                case (CPointer a, CPointer b):
                    (left, right) = (a.Pointee, b.Pointee);
                    continue;
                case (CArray a, CArray b):
                    if (a.Length != b.Length && a.Length is not null && b.Length is not null)
                        return false;
                    (left, right) = (a.Element, b.Element);
                    continue;
                case (CFunction a, CFunction b):
                    (left, right) = (a.Result, b.Result);
                    continue;
                case (CRecord a, CRecord b):
                    return ReferenceEquals(a.Core, b.Core);
                case (CEnum a, CEnum b):
                    return ReferenceEquals(a.Symbol, b.Symbol);
                case (CInteger or CEnum, CInteger or CEnum):
                    return left.AsInteger!.IsSameAs(right.AsInteger!);
                case (CFloat a, CFloat b):
                    return a.Size == b.Size;
                case (COpaque a, COpaque b):
                    return a.Size == b.Size && a.Spelling == b.Spelling;
                default:
                    return left.GetType() == right.GetType();
            }
        }
    }

    /// <summary>
    /// Whether nothing shows if one target's type is taken for another's. The rank of integers does not: of two with the same size, C's conversions
    /// give the same signs and sizes whichever it is. What has a tag is never taken for another: who asks for its members must get its own.
    /// </summary>
    public static bool AreAlike(CType left, CType right)
    {
        if (left.Size != right.Size || left.Alignment != right.Alignment || left.PreferredAlignment != right.PreferredAlignment || left.IsComplete != right.IsComplete)
            return false;
        switch (left, right)
        {
            case (CInteger a, CInteger b):
                return a.IsSigned == b.IsSigned && a.Kind == b.Kind && a.DeclaredOrder == b.DeclaredOrder;
            case (CArray a, CArray b):
                return a.Length == b.Length && AreAlike(a.Element, b.Element);
            case (CPointer a, CPointer b):
                return a.PointeeSyntax is BuiltinTypeSyntax x && b.PointeeSyntax is BuiltinTypeSyntax y && x.Type == y.Type;
            case (COpaque a, COpaque b):
                return a.Spelling == b.Spelling;
            case (CFloat, CFloat) or (CVoid, CVoid):
                return true;
            default:
                return false;
        }
    }
}
