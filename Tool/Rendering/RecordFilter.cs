namespace Uapi.Tool.Rendering;

/// <summary>The names that <c>--record</c> keeps; without any, everything is kept.</summary>
internal sealed class RecordFilter
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="names">Names as typed: <c>vfio_bitmap</c>, <c>struct vfio_bitmap</c>.</param>
    public RecordFilter(IEnumerable<string> names)
    {
        foreach (string name in names)
            _names.Add(WithoutKeyword(name));
    }

    /// <summary>Keeps everything.</summary>
    public static RecordFilter None { get; } = new([]);

    /// <summary>Whether no name was given.</summary>
    public bool KeepsEverything => _names.Count == 0;

    /// <summary>The names, keywords taken off.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether a record, enumeration or typedef of this name is kept.</summary>
    public bool Keeps(string? name) => KeepsEverything || (name is not null && _names.Contains(name));

    private static string WithoutKeyword(string name)
    {
        string[] words = name.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["struct" or "union" or "enum", var tag] ? tag : name;
    }
}
