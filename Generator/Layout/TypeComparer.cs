namespace Uapi.Layout;

/// <summary>Whether two types are the same but for attributes (C11 6.2.7).</summary>
internal static class TypeComparer
{
    /// <summary>Compatible; qualifiers were dropped long before.</summary>
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
}
