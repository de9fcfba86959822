using Uapi.Model;

namespace Uapi.Layout;

/// <summary>Typedef names that promise a byte order, for sparse's eyes in the kernel and for ours: <c>__be32</c>, <c>__le16</c>.</summary>
internal static class DeclaredOrders
{
    /// <summary>The order that the name promises, or null.</summary>
    public static ByteOrder? Find(string name)
    {
        string plain = name.TrimStart('_');
        if (plain.Length is < 4 or > 4 || plain[1] != 'e' || plain.Substring(2) is not ("16" or "32" or "64"))
            return null;
        return plain[0] switch
        {
            'b' => ByteOrder.Big,
            'l' => ByteOrder.Little,
            _ => null,
        };
    }
}
