namespace Uapi.Preprocessing;

/// <summary>The names in dispute that were asked for, in order and as often as they were. Of what was found out meanwhile they say who would find the same.</summary>
internal sealed class AskedNames
{
    private readonly List<string> _names = [];
    private string[] _all = [];
    private int _allCount;

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>All of them, once each.</summary>
    public string[] All
    {
        get
        {
            if (_allCount != _names.Count)
                (_all, _allCount) = (Since(0), _names.Count);
            return _all;
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>Those behind the first so many, once each.</summary>
    public string[] Since(int count) => _names.Count == count ? [] : [.. _names.Skip(count).Distinct()];
}
