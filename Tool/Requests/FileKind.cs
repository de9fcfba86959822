namespace Uapi.Tool.Requests;

/// <summary>
/// The kind of file a request is for. A request's number alone does not say: VFIO counts separately for every kind, so
/// that one number is a different request on a container, on a group and on a device.
/// </summary>
internal static class FileKind
{
    /// <summary>The kinds by the second word of a VFIO request's name; every other word belongs to the container.</summary>
    private static readonly (string Word, string Kind)[] _vfioWords = [("GROUP", "group"), ("DEVICE", "device"), ("MIG", "migration")];

    /// <summary>Every kind, as <c>--fd</c> takes it.</summary>
    public static string[] All { get; } = ["container", .. _vfioWords.Select(word => word.Kind)];

    /// <summary>The kind that a request's name states by the subsystem's convention; null where the subsystem has no kinds.</summary>
    public static string? Of(string request)
    {
        string[] words = request.Split('_');
        if (words.Length < 2 || words[0] != "VFIO")
            return null;
        foreach ((string word, string kind) in _vfioWords)
        {
            if (words[1] == word)
                return kind;
        }
        return "container";
    }
}
