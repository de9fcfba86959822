using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Tool.Diff;

/// <summary>Compares one struct or union with its older self, on one target.</summary>
/// <remarks>
/// Members are matched by path, then by place. What is left is added or removed, and where it lies says which rule that is. Moves are
/// looked at last: most follow from something that was found before. <c>RecordComparer.Members.cs</c> compares members that stayed,
/// <c>RecordComparer.Gone.cs</c> and <c>RecordComparer.New.cs</c> those that did not.
/// </remarks>
internal sealed partial class RecordComparer
{
    private readonly Surface _old;
    private readonly Surface _new;
    private readonly RecordFacts _before;
    private readonly RecordFacts _after;
    private readonly Convention _convention;
    private readonly bool _isVfio;
    private readonly ByteOrder _byteOrder;
    private readonly ChangeList _changes;
    private readonly List<Member> _oldMembers;
    private readonly List<Member> _newMembers;
    private readonly List<(Member Old, Member New)> _pairs = [];
    private readonly List<Member> _removed = [];
    private readonly List<Member> _added = [];
    private readonly string _name;
    // The lowest bit at which something was found that may move what is behind it.
    private long _movedFrom = long.MaxValue;
    private string? _cause;
    private int? _lastMoved;
    private long[]? _firstStarts;

    public RecordComparer(Surface old, Surface @new, RecordFacts before, RecordFacts after, Convention convention, bool isVfio, ByteOrder byteOrder, ChangeList changes)
    {
        _old = old;
        _new = @new;
        _before = before;
        _after = after;
        _convention = convention;
        _isVfio = isVfio;
        _byteOrder = byteOrder;
        _changes = changes;
        _oldMembers = Member.Flatten(before);
        _newMembers = Member.Flatten(after);
        _name = before.CName;
    }

    /// <summary>Finds what changed.</summary>
    public void Compare()
    {
        Match();
        CompareConventions();
        foreach ((Member old, Member @new) in _pairs)
            CompareMember(old, @new);
        CompareRemoved();
        CompareAdded();
        CompareMoves();
        CompareWhole();
    }

    private void Match()
    {
        Dictionary<string, Member> byPath = new(StringComparer.Ordinal);
        foreach (Member member in _newMembers)
            byPath.TryAdd(member.Path, member);
        HashSet<Member> taken = new(ReferenceEqualityComparer.Instance);
        foreach (Member old in _oldMembers)
        {
            if (byPath.TryGetValue(old.Path, out Member? @new) && taken.Add(@new))
                _pairs.Add((old, @new));
            else
                _removed.Add(old);
        }
        _added.AddRange(_newMembers.Where(member => !taken.Contains(member)));
        MatchNamed(_removed, _added, _new);
        MatchNamed(_added, _removed, _old);
    }

    // A nested structure that got a name of its own (or lost it): sources reach the same members by the same words.
    private static void MatchNamed(List<Member> parts, List<Member> wholes, Surface surface)
    {
        foreach (Member whole in wholes.Where(member => member.Type is RecordReference).ToArray())
        {
            string prefix = whole.Path + ".";
            List<Member> inner = parts.FindAll(member => member.Path.StartsWith(prefix, StringComparison.Ordinal));
            if (inner.Count == 0 || FindRecord((RecordReference)whole.Type, surface) is not { } shape)
                continue;
            Dictionary<string, Member> there = Member.Flatten(shape).DistinctBy(member => member.Path).ToDictionary(member => member.Path);
            if (!inner.TrueForAll(member => there.TryGetValue(member.Path[prefix.Length..], out Member? same) && whole.Start + same.Start == member.Start && same.Width == member.Width))
                continue;
            parts.RemoveAll(inner.Contains);
            wholes.Remove(whole);
        }
    }

    // argsz and flags are what VFIO's and many other interfaces grow by.
    private void CompareConventions()
    {
        if (!_isVfio || _oldMembers.Count == 0 || !IsArgsz(_oldMembers[0]))
            return;
        if (!IsInPlace(_oldMembers[0]))
        {
            _changes.Add(Rules.VfioArgszBroken, _name, "type", _oldMembers[0].ToFact(), _newMembers.Count > 0 ? _newMembers[0].ToFact() : null,
                "argsz is no longer the first __u32: nobody can tell any more how much the caller allocated.", fix: "Keep argsz first; append.", cause: $"{_name}.argsz");
        }
        if (_oldMembers.Count < 2 || _oldMembers[1] is not { Path: "flags", Start: 32, Width: 32 } flags || IsInPlace(flags))
            return;
        _changes.Add(Rules.VfioFlagsBroken, _name, "type", flags.ToFact(), _newMembers.Find(member => member.Path == "flags")?.ToFact(), "flags moved, went or has another width: installed programs test bits elsewhere.",
            fix: "Leave flags as it is and append a second word of flags.", cause: $"{_name}.flags");
    }

    // There under its name, or under a new one at the same place, which moves no byte.
    private bool IsInPlace(Member old) => _newMembers.Find(member => member.Path == old.Path) is { } same
        ? same.Start == old.Start && same.Width == old.Width && same.Type is IntegerType
        : _added.Exists(added => added.Start == old.Start && added.Width == old.Width && added.Type is IntegerType);

    private static bool IsArgsz(Member member) => member is { Path: "argsz", Start: 0, Width: 32, Type: IntegerType };

    // ---- What members have in common ----

    private string? CauseOf(AbiType type) => type switch
    {
        RecordReference record => _changes.GrownRecords.GetValueOrDefault(record.Name),
        _ => null,
    };

    private void Changed(Rule rule, string where, Member old, Member @new, string message, Level? abi = null, Level? api = null, string? condition = null, string? fix = null, string? cause = null)
    {
        _changes.Add(rule, where, "field", old.ToFact(), @new.ToFact(), message, abi, api, condition, fix, cause);
        Moves(Math.Min(old.Start, @new.Start), where);
    }

    private void Moves(long bit, string cause)
    {
        if (bit >= _movedFrom)
            return;
        _movedFrom = bit;
        _cause = cause;
    }

    private bool IsRenamed(RecordReference old, RecordReference @new) => _changes.RenamedRecords.GetValueOrDefault(old.Name) == @new.Name;

    private static IntegerType? Integer(AbiType type) => type switch
    {
        IntegerType integer => integer,
        EnumReference enumeration => enumeration.Integer,
        _ => null,
    };

    private static bool IsOfOneKind(AbiType old, AbiType @new) =>
        (Integer(old) is not null && Integer(@new) is not null) || old.GetType() == @new.GetType();

    // How a type is aligned is no part of what it is called; an offset says it.
    private static string Bare(string spelling) => spelling.Replace("__aligned_", "__", StringComparison.Ordinal);

    // ---- Moves ----

    private void CompareMoves()
    {
        // Moved, and nothing before it explains it.
        List<(Member Old, Member New)> moved = [.. _pairs.Where(pair => pair.Old.Start != pair.New.Start && Math.Min(pair.Old.Start, pair.New.Start) < _movedFrom
            && !IsLooseEnd(pair.Old) && !(pair.Old.IsReserved && IsRestOf(pair.Old, pair.New)))];
        if (moved.Count == 0)
            return;
        (Member old, Member @new) = moved[0];
        if (moved.TrueForAll(pair => pair.Old.Facts.IsBitField))
        {
            _changes.Add(Rules.BitfieldMoved, $"{_name}.{old.Path}", "field", old.ToFact(), @new.ToFact(), $"{old.Place} → {@new.Place}: bit-fields changed places, silently.");
        }
        else if (IsReordered(moved))
        {
            string names = string.Join(", ", moved.Select(pair => pair.Old.Path));
            _changes.Add(Rules.FieldReordered, $"{_name}.{old.Path}", "field", old.ToFact(), @new.ToFact(), $"{names} traded places ({old.Path}: {old.Place} → {@new.Place}): it compiles everywhere, and installed programs are wrong.");
        }
        else
        {
            string others = moved.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {moved.Count - 1} more") : "";
            _changes.Add(Rules.FieldOffsetChanged, _name, "field", old.ToFact(), @new.ToFact(), $"{old.Path} moved: {old.Place} → {@new.Place}{others}. Packing or alignment changed, no member did.");
        }
        _cause ??= moved.TrueForAll(pair => pair.Old.Facts.IsBitField) ? $"{_name}.{old.Path}" : _name;
        _changes.GrownRecords.TryAdd(_after.Name, _cause);
    }

    private bool IsReordered(List<(Member Old, Member New)> moved)
    {
        foreach ((Member old, Member @new) in moved)
        {
            foreach ((Member other, Member otherNow) in _pairs)
            {
                if (old.Start < other.Start && @new.Start > otherNow.Start && !other.Overlaps(old))
                    return true;
            }
        }
        return false;
    }

    private void CompareWhole()
    {
        if (_movedFrom != long.MaxValue)
            _changes.GrownRecords.TryAdd(_after.Name, _cause ?? _name);
        bool isExplained = _movedFrom != long.MaxValue || _changes.GrownRecords.ContainsKey(_after.Name);
        if (_before.Size != _after.Size && !isExplained)
        {
            _changes.Add(Rules.TypeSizeChanged, _name, "type", Fact.Of(_before), Fact.Of(_after), string.Create(CultureInfo.InvariantCulture, $"{_before.Size} → {_after.Size} bytes, though no member explains it: alignment or padding changed."));
            _changes.GrownRecords.TryAdd(_after.Name, _name);
        }
        else if (_before.Size == _after.Size && _before.Alignment != _after.Alignment && !isExplained)
        {
            _changes.Add(Rules.TypeAlignChanged, _name, "type", Fact.Of(_before), Fact.Of(_after), string.Create(CultureInfo.InvariantCulture, $"Aligned to {_before.Alignment} → {_after.Alignment} bytes; what embeds it may move."),
                condition: "Nothing embeds it, and nobody takes pointers to members of it.");
        }
    }
}
