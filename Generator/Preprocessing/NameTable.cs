using System.Diagnostics.CodeAnalysis;

namespace Uapi.Preprocessing;

/// <summary>On whose behalf a <see cref="NameTable{T}"/> is asked.</summary>
internal enum Asker : byte
{
    /// <summary>One target: what companions mean does not matter.</summary>
    Target,

    /// <summary>Text of all targets, which goes on as the leader's meaning says.</summary>
    Text,

    /// <summary>A condition in text of all targets, which companions answer for themselves.</summary>
    Condition,
}

/// <summary>
/// What names mean in one reading, for the target that leads it and for its companions: the targets that are read along with it.
/// </summary>
/// <remarks>
/// The leader's table holds what it says; a companion's holds only where it says something else, and asks the leader for everything
/// else. A name about which they differ is <em>disputed</em>: the leader's table carries a mark for it, so that asking costs nothing where
/// there is no dispute, and whoever asks in text that all of them share makes those leave that differ.
/// </remarks>
internal sealed class NameTable<T>
    where T : class
{
    private static readonly Dictionary<string, T> Nothing = new(StringComparer.Ordinal);

    private Dictionary<string, T> _entries;
    private bool _isBorrowed;
    private readonly T _mark;
    private readonly Func<T, T, bool> _agree;

    // The leader's own meanings of the names that are marked; a companion's mark means that the name means nothing.
    private Dictionary<string, T?>? _marked;
    private readonly NameTable<T>? _leader;
    private List<NameTable<T>>? _companions;

    // What names meant before this target's own text changed them.
    private Dictionary<string, T?>? _changes;

    // What the leader meant, before any own text, by the names that own texts asked for.
    private Dictionary<string, T?>? _asked;

    /// <summary>The table of a target that leads, or is read alone.</summary>
    /// <param name="entries">What names mean at the start; the table takes it over.</param>
    /// <param name="mark">An instance that means nothing else.</param>
    /// <param name="agree">Whether two meanings make no difference to anybody.</param>
    public NameTable(Dictionary<string, T> entries, T mark, Func<T, T, bool> agree)
    {
        _entries = entries;
        _mark = mark;
        _agree = agree;
    }

    /// <summary>The table of a companion, which means the same as its leader as yet.</summary>
    public NameTable(NameTable<T> leader)
    {
        _leader = leader;
        _entries = Nothing;
        _isBorrowed = true;
        _mark = leader._mark;
        _agree = leader._agree;
        (leader._companions ??= []).Add(this);
    }

    /// <summary>Who asks what names mean.</summary>
    public Asker Asker { get; set; }

    /// <summary>Whether a name in dispute was asked for while <see cref="Asker"/> was <see cref="Preprocessing.Asker.Condition"/>; for whoever looks to clear.</summary>
    public bool WasAsked { get; set; }

    /// <summary>Whether a companion can be one no longer: text of all targets uses a name by which it means something else.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Takes the names in dispute that somebody asks for; null as long as nobody wants to know.</summary>
    public AskedNames? Asked { get; set; }

    /// <summary>Whether by each of the names this target means what another one of the same reading means.</summary>
    /// <param name="names">The names.</param>
    /// <param name="other">The other's table.</param>
    /// <param name="areAlike">Whether two meanings make no difference; without it, only one is the same as itself.</param>
    public bool AgreesOn(string[] names, NameTable<T> other, Func<T, T, bool>? areAlike = null)
    {
        foreach (string name in names)
        {
            // What differs from the leader's differs from it.
            if (ReferenceEquals(other, _leader) ? _entries.ContainsKey(name) : !MeansSame(name, other, areAlike))
                return false;
        }
        return true;
    }

    private bool MeansSame(string name, NameTable<T> other, Func<T, T, bool>? areAlike)
    {
        TryGetUnasked(name, out T? mine);
        other.TryGetUnasked(name, out T? its);
        return ReferenceEquals(mine, its) || (mine is not null && its is not null && areAlike?.Invoke(mine, its) == true);
    }

    /// <summary>What a name means.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out T? value)
    {
        if (_asked is not null)
            Note(name);
        bool isMine = _entries.TryGetValue(name, out value);
        if (_leader is null)
            return isMine && (!ReferenceEquals(value, _mark) || TryGetMarked(name, out value));
        if (!isMine && !_leader._entries.TryGetValue(name, out value))
            return false;
        bool isMarked = ReferenceEquals(value, _mark);
        if (isMine || isMarked)
            Asked?.Add(name);
        if (!isMarked)
            return true;
        value = isMine ? null : _leader._marked![name];
        return value is not null;
    }

    /// <summary>Whether a name means anything.</summary>
    public bool ContainsKey(string name) => TryGetValue(name, out _);

    /// <summary>Gives a name a meaning: in shared text for the companions, too.</summary>
    public void Define(string name, T value) => Record(name, value);

    /// <summary>Takes a name's meaning away, in shared text for the companions, too; false if it had none.</summary>
    public bool Remove(string name)
    {
        bool known = ContainsKey(name);
        if (known)
            Record(name, null);
        return known;
    }

    /// <summary>Makes the table note what changes, and what is asked for, because text of this target alone follows.</summary>
    /// <param name="asked">Takes what the leader means by every name that is asked for.</param>
    public void BeginChanges(Dictionary<string, T?>? asked = null)
    {
        _changes = new Dictionary<string, T?>(StringComparer.Ordinal);
        _asked = asked;
    }

    private void Note(string name)
    {
        if (_asked!.ContainsKey(name))
            return;
        if (_leader is not null)
            _asked.Add(name, _leader.TryGetUnasked(name, out T? leaders) ? leaders : null);
        else
            _asked.Add(name, _changes!.TryGetValue(name, out T? before) ? before : TryGetUnasked(name, out T? now) ? now : null);
    }

    /// <summary>Whether the leader means what it meant when names were noted.</summary>
    public bool Means(Dictionary<string, T?> asked)
    {
        foreach (KeyValuePair<string, T?> name in asked)
        {
            if (!ReferenceEquals(TryGetUnasked(name.Key, out T? now) ? now : null, name.Value))
                return false;
        }
        return true;
    }

    /// <summary>What a name changed to, and whether it is in dispute now.</summary>
    internal readonly record struct Change(string Name, T? Meaning, bool IsMarked);

    /// <summary>The leader's state of all names that its own or a companion's text changed.</summary>
    public Change[] TakeChanges(IEnumerable<NameTable<T>> companions)
    {
        HashSet<string> names = [.. _changes!.Keys];
        foreach (NameTable<T> companion in companions)
            names.UnionWith(companion._changes!.Keys);
        return [.. names.Select(name => new Change(name, TryGetUnasked(name, out T? now) ? now : null, _marked?.ContainsKey(name) == true))];
    }

    /// <summary>Brings the leader to a state that <see cref="TakeChanges"/> gave.</summary>
    public void Apply(Change[] changes)
    {
        foreach (ref readonly Change change in changes.AsSpan())
        {
            if (change.IsMarked)
                Mark(change.Name);
            Set(change.Name, change.Meaning);
        }
    }

    /// <summary>A companion's meanings where they differ, for <see cref="Adopt"/>; from now on they are copied before they change.</summary>
    public Dictionary<string, T> Lend()
    {
        _isBorrowed = true;
        return _entries;
    }

    /// <summary>Brings a companion to the state that <see cref="Lend"/> gave.</summary>
    public void Adopt(Dictionary<string, T> entries)
    {
        _entries = entries;
        _isBorrowed = true;
    }

    private Dictionary<string, T> Entries
    {
        get
        {
            if (_isBorrowed)
            {
                _entries = new Dictionary<string, T>(_entries, StringComparer.Ordinal);
                _isBorrowed = false;
            }
            return _entries;
        }
    }

    /// <summary>Compares a companion's meanings with the leader's behind text that either of them read alone.</summary>
    /// <param name="companion">Its table.</param>
    /// <param name="twins">Takes the meanings that are two, but make no difference; from now on the companion's is the leader's.</param>
    public void Settle(NameTable<T> companion, Action<T, T>? twins = null)
    {
        foreach (string name in companion._changes!.Keys)
            Settle(companion, name, twins);
        foreach (KeyValuePair<string, T?> change in _changes!)
        {
            // What the companion did not touch it means as the leader did before.
            if (!companion._entries.ContainsKey(change.Key) && !companion._changes.ContainsKey(change.Key))
                companion.Entries[change.Key] = change.Value ?? _mark;
            Settle(companion, change.Key, twins);
        }
    }

    /// <summary>Ends what <see cref="BeginChanges"/> began.</summary>
    public void EndChanges() => (_changes, _asked) = (null, null);

    /// <summary>Notes what names some companions differ about from the start.</summary>
    public void Mark(string[] names)
    {
        foreach (string name in names)
            Mark(name);
    }

    private void Settle(NameTable<T> companion, string name, Action<T, T>? twins)
    {
        TryGetUnasked(name, out T? mine);
        companion.TryGetUnasked(name, out T? its);
        if (ReferenceEquals(mine, its) || (mine is not null && its is not null && _agree(mine, its)))
        {
            if (companion._entries.ContainsKey(name))
                companion.Entries.Remove(name);
            if (!ReferenceEquals(mine, its))
                twins?.Invoke(mine!, its!);
            return;
        }
        companion.Entries[name] = its ?? _mark;
        Mark(name);
    }

    private void Mark(string name)
    {
        _marked ??= new Dictionary<string, T?>(StringComparer.Ordinal);
        if (_marked.ContainsKey(name))
            return;
        _marked.Add(name, _entries.TryGetValue(name, out T? mine) ? mine : null);
        _entries[name] = _mark;
    }

    private bool TryGetMarked(string name, [NotNullWhen(true)] out T? value)
    {
        if (Asker == Asker.Text)
        {
            foreach (NameTable<T> companion in _companions!)
                companion.HasLeft |= companion._entries.ContainsKey(name);
        }
        WasAsked |= Asker == Asker.Condition;
        Asked?.Add(name);
        value = _marked![name];
        return value is not null;
    }

    private bool TryGetUnasked(string name, [NotNullWhen(true)] out T? value)
    {
        if (_entries.TryGetValue(name, out value))
        {
            if (!ReferenceEquals(value, _mark))
                return true;
            value = _leader is null ? _marked![name] : null;
            return value is not null;
        }
        return _leader is not null && _leader.TryGetUnasked(name, out value);
    }

    private void Record(string name, T? value)
    {
        if (_changes is { } changes && !changes.ContainsKey(name))
            changes.Add(name, TryGetUnasked(name, out T? before) ? before : null);
        if (_leader is not null)
            Entries[name] = value ?? _mark;
        else
            Set(name, value);
    }

    private void Set(string name, T? value)
    {
        if (_marked?.ContainsKey(name) == true)
            _marked[name] = value;
        else if (value is not null)
            _entries[name] = value;
        else
            _entries.Remove(name);
    }
}
