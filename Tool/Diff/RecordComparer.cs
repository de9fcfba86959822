using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Diff;

/// <summary>Compares one struct or union with its older self, on one target.</summary>
/// <remarks>
/// Members are matched by path, then by place. What is left is added or removed, and where it lies says which rule that is. Moves are
/// looked at last: most follow from something that was found before.
/// </remarks>
internal sealed class RecordComparer
{
    private readonly Surface _old;
    private readonly Surface _new;
    private readonly RecordFacts _before;
    private readonly RecordFacts _after;
    private readonly Convention _convention;
    private readonly bool _isVfio;
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

    public RecordComparer(Surface old, Surface @new, RecordFacts before, RecordFacts after, Convention convention, bool isVfio, ChangeList changes)
    {
        _old = old;
        _new = @new;
        _before = before;
        _after = after;
        _convention = convention;
        _isVfio = isVfio;
        _changes = changes;
        _oldMembers = Member.Flatten(before);
        _newMembers = Member.Flatten(after);
        _name = NameOf(before);
    }

    /// <summary>How reports call a record.</summary>
    public static string NameOf(RecordFacts record) => record.IsUntagged ? record.Name : $"{TypeDescriptor.KeywordOf(record.Kind)} {record.Name}";

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

    // ---- Members that are still there ----

    private void CompareMember(Member old, Member @new)
    {
        string where = $"{_name}.{old.Path}";
        if (old.IsReserved && IsRestOf(old, @new) && FindTaken(old) is { } taken)
        {
            AddReservedConsumed(old, @new, taken);
            return;
        }
        if (old.Facts.IsBitField && @new.Facts.IsBitField && old.Width != @new.Width)
        {
            Changed(Rules.BitfieldWidthChanged, where, old, @new, $"{old.Width} → {@new.Width} bits: neighbours move or values are cut.");
            return;
        }
        if (!CompareType(where, old, @new) && old.Unnamed == 0 && @new.Unnamed > 0 && old.Start == @new.Start && !@new.IsFlexWrapped && !IsGrouped(@new))
            _changes.Add(Rules.FieldWrappedAnonymous, where, "field", old.ToFact(), @new.ToFact(), "It moved into an unnamed union or structure at the same place; name and bytes stay.");
    }

    // What is left of reserved space when a part of it was taken.
    private static bool IsRestOf(Member old, Member @new) => @new.Start >= old.Start && @new.End <= old.End && @new.Width < old.Width;

    private Member? FindTaken(Member old) => _added.Find(added => old.Overlaps(added) && added.End <= old.End && added.Start >= old.Start);

    // __struct_group: a named twin lies over the members.
    private bool IsGrouped(Member member) => _added.Exists(added => added.Type is RecordReference && added.Overlaps(member));

    // Returns whether anything was said.
    private bool CompareType(string where, Member old, Member @new)
    {
        if (old.Type is ArrayType oldArray && @new.Type is ArrayType newArray)
            return CompareArray(where, old, @new, oldArray, newArray);
        bool isSpelledAlike = Bare(old.Facts.Spelling) == Bare(@new.Facts.Spelling);
        if (old.Width != @new.Width)
        {
            if (isSpelledAlike)
            {
                AddEmbedded(where, old, @new);
                return true;
            }
            Level? api = IsOfOneKind(old.Type, @new.Type) ? null : Level.Breaking;
            Changed(Rules.FieldWidthChanged, where, old, @new, string.Create(CultureInfo.InvariantCulture,
                $"{old.Facts.Spelling} → {@new.Facts.Spelling}: {old.Width / 8} → {@new.Width / 8} bytes. What installed programs pass is cut, or read past."), api: api,
                fix: "Keep the member and append a wider one.");
            return true;
        }
        if (!IsOfOneKind(old.Type, @new.Type) || (old.Type is RecordReference a && @new.Type is RecordReference b && a.Name != b.Name && !IsRenamed(a, b)))
        {
            _changes.Add(Rules.FieldTypeChanged, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}, of the same width: the bytes fit, their meaning may not.",
                condition: "Installed programs put into it what the kernel now expects.");
            return true;
        }
        if (Integer(old.Type) is { } before && Integer(@new.Type) is { } after)
        {
            if (before.DeclaredOrder != after.DeclaredOrder)
            {
                AddEndianness(where, old, @new, before, after);
                return true;
            }
            if (before.IsSigned != after.IsSigned && before.Kind != IntegerKind.Bool && after.Kind != IntegerKind.Bool)
            {
                _changes.Add(Rules.FieldSignChanged, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}: whoever passes or tests negative values is wrong now.",
                    condition: "No value with the highest bit set was ever passed.");
                return true;
            }
        }
        if (!isSpelledAlike && !(old.Type is RecordReference c && @new.Type is RecordReference d && IsRenamed(c, d)))
        {
            _changes.Add(Rules.FieldTypeRespelled, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}, the same type here.");
            return true;
        }
        return false;
    }

    private bool CompareArray(string where, Member old, Member @new, ArrayType before, ArrayType after)
    {
        if (@new.IsFlexWrapped && !old.IsFlexWrapped && old.IsFlexible && old.Start == @new.Start)
        {
            _changes.Add(Rules.FlexArrayWrapped, where, "field", old.ToFact(), @new.ToFact(), "It moved into the helper for flexible arrays: the same layout in C; in C++ only with the helper's own branch for it.",
                condition: "The helper has a branch for C++.");
            return true;
        }
        if (before.Element.Size != after.Element.Size)
        {
            Rule rule = old.IsFlexible ? Rules.FlexElementChanged : Bare(old.Facts.Spelling) == Bare(@new.Facts.Spelling) ? Rules.EmbeddedTypeChanged : Rules.FieldWidthChanged;
            string text = string.Create(CultureInfo.InvariantCulture, $"Its elements are {before.Element.Size} → {after.Element.Size} bytes: every one but the first is misread.");
            if (rule == Rules.EmbeddedTypeChanged)
                AddEmbedded(where, old, @new);
            else
                Changed(rule, where, old, @new, text, cause: CauseOf(after.Element));
            return true;
        }
        if (before.Length != after.Length)
        {
            if (after.Length == 0 && after.IsFlexible && before.Length == 1)
            {
                Changed(Rules.OneArrayToFlex, where, old, @new, "[1] became []: sizeof shrinks by one element, so that allocations of sizeof + (n - 1) elements come out one short.",
                    condition: "Nobody computes sizes as sizeof plus n - 1 elements, and sizeof is in no request's number.");
                return true;
            }
            Changed(Rules.ArrayLengthChanged, where, old, @new, string.Create(CultureInfo.InvariantCulture, $"[{before.Length}] → [{after.Length}]: the size and every later offset change."),
                fix: "Append a longer array instead.");
            return true;
        }
        if (before.Length == 0 && before.IsFlexible != after.IsFlexible)
        {
            _changes.Add(Rules.ZeroArrayToFlex, where, "field", old.ToFact(), @new.ToFact(), before.IsFlexible ? "[] became [0]; the layout is the same." : "[0] became []; the layout is the same.");
            return true;
        }
        if (Integer(before.Element) is { } a && Integer(after.Element) is { } b)
        {
            if (a.DeclaredOrder != b.DeclaredOrder)
            {
                AddEndianness(where, old, @new, a, b);
                return true;
            }
            if (a.IsSigned != b.IsSigned && a.Kind == b.Kind)
            {
                _changes.Add(Rules.FieldSignChanged, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}: the sign of its elements changed.",
                    condition: "No value with the highest bit set was ever passed.");
                return true;
            }
        }
        else if (!IsOfOneKind(before.Element, after.Element))
        {
            _changes.Add(Rules.FieldTypeChanged, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}, of the same width: the bytes fit, their meaning may not.");
            return true;
        }
        if (Bare(old.Facts.Spelling) != Bare(@new.Facts.Spelling))
        {
            _changes.Add(Rules.FieldTypeRespelled, where, "field", old.ToFact(), @new.ToFact(), $"{old.Facts.Spelling} → {@new.Facts.Spelling}, the same type here.");
            return true;
        }
        return false;
    }

    private void AddEndianness(string where, Member old, Member @new, IntegerType before, IntegerType after)
    {
        // A type without an order of its own has the machine's.
        bool isSame = (before.DeclaredOrder ?? _changes.Target.ByteOrder) == (after.DeclaredOrder ?? _changes.Target.ByteOrder);
        _changes.Add(Rules.FieldEndianAnnotationChanged, where, "field", old.ToFact(), @new.ToFact(),
            isSame ? $"{old.Facts.Spelling} → {@new.Facts.Spelling}: the machine's own order, so nothing changes." : $"{old.Facts.Spelling} → {@new.Facts.Spelling}: if the bytes changed their order, installed programs read them backwards.",
            abi: isSame ? Level.None : Level.Conditional,
            condition: isSame ? null : "The annotation documents the order that the bytes always had.");
    }

    private void AddEmbedded(string where, Member old, Member @new)
    {
        // A union may have had room to spare.
        bool isAbsorbed = @new.Union is { } union && union.Width >= @new.Width && _before.Size == _after.Size && _pairs.TrueForAll(pair => pair.Old.Start == pair.New.Start);
        Changed(Rules.EmbeddedTypeChanged, where, old, @new, string.Create(CultureInfo.InvariantCulture, $"{@new.Facts.Spelling} itself is {old.Width / 8} → {@new.Width / 8} bytes now, and moves what follows."),
            abi: isAbsorbed ? Level.Conditional : null, cause: CauseOf(@new.Type is ArrayType array ? array.Element : @new.Type));
    }

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

    // ---- Members that are gone ----

    private void CompareRemoved()
    {
        ILookup<long, Member> byStart = _added.ToLookup(added => added.Start);
        HashSet<Member> matched = [];
        foreach (Member old in _removed)
        {
            string where = $"{_name}.{old.Path}";
            Member? same = byStart[old.Start].FirstOrDefault(added => !matched.Contains(added) && added.Width == old.Width && added.Facts.IsBitField == old.Facts.IsBitField
                && (added.IsFlexible || added.Union is null || old.Union is not null || added.Name == old.Name));
            if (same is not null && same.Name == old.Name)
            {
                _changes.Add(Rules.FieldWrappedNamed, where, "field", old.ToFact(), same.ToFact(), $"No byte moved, but sources have to write {same.Path} instead of {old.Path}.", fix: "Make the union or structure unnamed.");
            }
            else if (same is not null && old.IsReserved && !same.IsReserved)
            {
                AddReservedConsumed(old, null, same);
            }
            else if (same is not null && !old.IsReserved && same.IsReserved)
            {
                _changes.Add(Rules.FieldRetiredToReserved, where, "field", old.ToFact(), same.ToFact(), $"It became {same.Path}: no byte moved; the kernel stopped reading or filling it, and sources lose the name.",
                    condition: "Programs can do without what it said.");
            }
            else if (same is not null && IsOfOneKind(old.Type, same.Type))
            {
                bool isAliased = _new.Aliases(old.Name, same.Name);
                Level? api = old.IsReserved && same.IsReserved ? Level.Compatible : isAliased ? Level.Compatible : null;
                _changes.Add(Rules.FieldRenamed, where, "field", old.ToFact(), same.ToFact(), isAliased ? $"It is {same.Path} now; a macro keeps the old name." : $"It is {same.Path} now: the same bytes, sources need the new name.", api: api,
                    fix: isAliased ? null : "Keep the old name beside the new one in an unnamed union.");
            }
            else
            {
                same = null;
                if (old.IsReserved && _added.Find(old.Overlaps) is { } taken)
                {
                    AddReservedConsumed(old, null, taken);
                }
                else if (old.IsFlexible)
                {
                    _changes.Add(Rules.FlexArrayRemoved, where, "field", old.ToFact(), null, "The trailing array is gone: programs that read behind the structure read nothing.", condition: "The kernel still accepts and fills what follows.");
                }
                else
                {
                    _changes.Add(Rules.FieldRemoved, where, "field", old.ToFact(), null, "It is gone; what follows moved, or its bytes are no longer described.", fix: "Keep the bytes under a reserved name.");
                    Moves(old.Start, where);
                }
            }
            if (same is not null)
            {
                _pairs.Add((old, same));
                matched.Add(same);
            }
        }
        _added.RemoveAll(matched.Contains);
    }

    private void AddReservedConsumed(Member old, Member? rest, Member taken)
    {
        bool isAnnounced = SizeField() is not null && FindAnnouncement() is not null;
        Level abi = isAnnounced || _convention.MustBeZero ? Level.Compatible : Level.Conditional;
        _changes.Add(Rules.ReservedFieldConsumed, $"{_name}.{old.Path}", "field", old.ToFact(), taken.ToFact(), $"Reserved space became {taken.Path}.",
            abi: abi, api: rest is not null ? Level.Compatible : null,
            condition: abi == Level.Conditional ? "The kernel always rejected reserved bytes that are not zero (must-be-zero=yes), or a flag announces the member." : null);
        _added.RemoveAll(added => added == taken || (old.Overlaps(added) && added.End <= old.End));
    }

    // ---- Members that are new ----

    private void CompareAdded()
    {
        CompareGroups();
        long oldEnd = _oldMembers.Where(member => !member.IsFlexible).Select(member => member.End).DefaultIfEmpty(0).Max();
        foreach (Member added in _added)
        {
            string where = $"{_name}.{added.Path}";
            if (added.IsFlexible)
            {
                _changes.Add(Rules.FlexArrayAdded, where, "field", null, added.ToFact(), "A flexible array was appended; sizeof and offsets stay, but where its element is aligned more strictly.");
            }
            else if (added.Facts.IsBitField && added.End <= _before.Size * 8 && !_oldMembers.Exists(added.Overlaps) && !Pushes(added))
            {
                _changes.Add(Rules.BitfieldAdded, where, "field", null, added.ToFact(), "It takes bits that nothing used: what installed programs left there gets a meaning.", condition: "The kernel always demanded zero there.");
            }
            else if (added.Union is { } union && IsOldUnion(union, added))
            {
                AddArm(where, added, union);
            }
            else if (Pushes(added))
            {
                _changes.Add(Rules.FieldInserted, where, "field", null, added.ToFact(), $"It stands at {added.Place}, before others, and pushes them: every later offset is wrong in installed programs.", fix: "Append it.");
                Moves(FirstBehind(added), where);
            }
            else if (added.Start >= oldEnd)
            {
                AddAppended(where, added);
            }
            else
            {
                Rule rule = added.IsReserved ? Rules.ExplicitPaddingAdded : Rules.FieldInsertedInHole;
                _changes.Add(rule, where, "field", null, added.ToFact(), added.IsReserved ? "A hole that the compiler had made is spelled out." : $"It fills a hole at {added.Place} that nobody ever initialised.",
                    condition: added.IsReserved ? null : "The kernel never looks at it unless something announces it.");
            }
        }
    }

    // A name for a run of members: a named structure that lies over members which are all still there.
    private void CompareGroups()
    {
        foreach (Member group in _added.Where(added => added.Type is RecordReference && added.Union is not null).ToArray())
        {
            if (_pairs.Count(pair => pair.Old.Start == pair.New.Start && pair.Old.Unnamed == 0 && pair.New.Unnamed > 0 && pair.New.Start >= group.Start && pair.New.End <= group.End) < 1
                || FindRecord((RecordReference)group.Type, _new) is not { } shape
                || !Member.Flatten(shape).TrueForAll(member => _pairs.Exists(pair => pair.New.Path == member.Path)))
            {
                continue;
            }
            _changes.Add(Rules.StructGroupTagAdded, $"{_name}.{group.Path}", "field", null, group.ToFact(), "A run of members got a name of its own; the old names go on working.");
            _changes.Explained.Add(shape.Name);
            _added.Remove(group);
        }
    }

    private static RecordFacts? FindRecord(RecordReference reference, Surface surface) =>
        surface.Records.TryGetValue(reference.Name, out RecordFacts? own) ? own : surface.Referenced.GetValueOrDefault(reference.Name);

    // Whether something that stands behind it in the text lies elsewhere now.
    private bool Pushes(Member added) => added.Order < LastMoved;

    // Where the first of what stands behind it lay before.
    private long FirstBehind(Member added) => Math.Min(added.Start, FirstStarts[added.Order]);

    // The place of the last member that lies elsewhere now; -1 if all lie where they lay.
    private int LastMoved => _lastMoved ??= _pairs
        .Where(pair => pair.Old.Start != pair.New.Start && !IsLooseEnd(pair.Old) && !(pair.Old.IsReserved && IsRestOf(pair.Old, pair.New)))
        .Select(pair => pair.New.Order).DefaultIfEmpty(-1).Max();

    // For every place the lowest old offset behind it.
    private long[] FirstStarts
    {
        get
        {
            if (_firstStarts is not null)
                return _firstStarts;
            _firstStarts = new long[_newMembers.Count + 1];
            Array.Fill(_firstStarts, long.MaxValue);
            foreach ((Member old, Member @new) in _pairs.Where(pair => pair.New.Order > 0))
                _firstStarts[@new.Order - 1] = Math.Min(_firstStarts[@new.Order - 1], old.Start);
            for (int i = _firstStarts.Length - 2; i >= 0; i--)
                _firstStarts[i] = Math.Min(_firstStarts[i], _firstStarts[i + 1]);
            return _firstStarts;
        }
    }

    // A marker behind the last member (char end[]) moves with what is appended.
    private static bool IsLooseEnd(Member member) => member.IsFlexible && member.IsReserved;

    // Whether the union was there before: it, or the plain member that it was made around.
    private bool IsOldUnion(UnionPlace union, Member added) =>
        _pairs.Exists(pair => pair.New.Start >= union.Start && pair.New.End <= union.Start + union.Width && pair.New.Union is { } other && other.Start == union.Start
            && (other.Arm != union.Arm || other.Prefix != union.Prefix || pair.New.Overlaps(added)) && pair.Old.Start == pair.New.Start);

    private void AddArm(string where, Member added, UnionPlace union)
    {
        long oldEnd = _pairs.Where(pair => pair.New.Union?.Start == union.Start).Select(pair => pair.Old.Union is { } old ? old.Start + old.Width : pair.Old.End).Max();
        if (added.End <= oldEnd || _before.Size == _after.Size)
        {
            _changes.Add(Rules.UnionMemberAdded, where, "field", null, added.ToFact(), "One more reading of bytes that are there already.");
            return;
        }
        if (SizeField() is not null && _oldMembers.TrueForAll(member => member.End <= oldEnd))
        {
            AddGrowth(where, added);
            return;
        }
        _changes.Add(Rules.UnionGrown, where, "field", null, added.ToFact(), string.Create(CultureInfo.InvariantCulture, $"The new arm is larger than all others: {_before.Size} → {_after.Size} bytes."),
            abi: _convention.IsLengthPrefixed ? Level.Compatible : null, condition: "It travels with a length, and is embedded nowhere.");
        _changes.GrownRecords.TryAdd(_after.Name, where);
        Moves(added.Start, where);
    }

    private void AddAppended(string where, Member added)
    {
        if (added.End <= _before.Size * 8 && _before.Size == _after.Size)
        {
            if (added.IsReserved)
            {
                _changes.Add(Rules.ExplicitPaddingAdded, where, "field", null, added.ToFact(), "Padding at the end that the compiler had made is spelled out.");
                return;
            }
            bool isSafe = _convention.MustBeZero;
            _changes.Add(Rules.FieldAppendedInPadding, where, "field", null, added.ToFact(), string.Create(CultureInfo.InvariantCulture, $"It lies at {added.Place}, in what was padding: sizeof stays {_after.Size}, and installed programs pass whatever was there."),
                abi: isSafe ? Level.Compatible : null, condition: isSafe ? null : "The kernel always demanded zero there, or looks at it only when a flag says so.");
            return;
        }
        _changes.GrownRecords.TryAdd(_after.Name, where);
        AddGrowth(where, added);
    }

    private void AddGrowth(string where, Member added)
    {
        string sizes = string.Create(CultureInfo.InvariantCulture, $"{_before.Size} → {_after.Size} bytes");
        if (_isVfio && IsCapability(_before) && IsCapability(_after))
        {
            _changes.Add(Rules.VfioCapabilityGrown, where, "field", null, added.ToFact(), $"Appended to the body of a capability ({sizes}): chains are walked by next, so readers of the old prefix are safe.");
            return;
        }
        if (SizeField() is { } size)
        {
            string? announcement = added.IsReserved ? "its name: padding" : FindAnnouncement();
            if (announcement is not null)
                _changes.Add(Rules.FieldAppendedArgsz, where, "field", null, added.ToFact(), $"Appended behind {size} ({sizes}), announced by {announcement}.");
            else
                _changes.Add(Rules.FieldAppendedArgszUnguarded, where, "field", null, added.ToFact(), $"Appended behind {size} ({sizes}), but nothing in the change announces it.",
                    condition: $"Programs look at the returned {size} before they look at the member.", fix: "Define a flag between the braces that says that it is filled.");
            return;
        }
        _changes.Add(Rules.FieldAppended, where, "field", null, added.ToFact(), $"Appended to a structure that carries no size ({sizes}).",
            abi: _convention.IsLengthPrefixed ? Level.Compatible : null,
            condition: _convention.IsLengthPrefixed ? null : "It travels with a length (transport=length-prefixed), or the kernel copies by the size it is given.");
    }

    private static bool IsCapability(RecordFacts record) => record.Fields.Count > 1 && record.Fields[0].Type is RecordReference { Name: { } name } && name.EndsWith("_cap_header", StringComparison.Ordinal);

    // The member that says how much the caller knows of, or null.
    private string? SizeField()
    {
        if (_oldMembers.Count == 0)
            return null;
        if (_oldMembers[0] is { Path: "argsz", Width: 32 })
            return "argsz";
        if (_convention.SizeField is { } stated)
            return _oldMembers.Exists(member => member.Path == stated) ? stated : null;
        bool isVersioned = _new.Constants.Keys.Any(name => name.Contains("_SIZE_VER", StringComparison.Ordinal));
        return isVersioned && _oldMembers.Exists(member => member.Path == "size" && member.Start < 64) ? "size" : null;
    }

    // A constant that is new and belongs to the structure: a flag, an operation code, a version of its size.
    private string? FindAnnouncement()
    {
        Constant? found = _new.Constants.Values
            .Where(constant => !_old.Constants.ContainsKey(constant.Name) && constant.Request is null
                && (_new.OwnerOf(constant.Name)?.Record == _after.Name || constant.Name.Contains("_SIZE_VER", StringComparison.Ordinal)))
            .MinBy(constant => constant.Line);
        return found is null ? null : string.Create(CultureInfo.InvariantCulture, $"{found.Name} = {found.Value}");
    }

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
            _changes.Add(Rules.TypeSizeChanged, _name, "type", ToFact(_before), ToFact(_after), string.Create(CultureInfo.InvariantCulture, $"{_before.Size} → {_after.Size} bytes, though no member explains it: alignment or padding changed."));
            _changes.GrownRecords.TryAdd(_after.Name, _name);
        }
        else if (_before.Size == _after.Size && _before.Alignment != _after.Alignment && !isExplained)
        {
            _changes.Add(Rules.TypeAlignChanged, _name, "type", ToFact(_before), ToFact(_after), string.Create(CultureInfo.InvariantCulture, $"Aligned to {_before.Alignment} → {_after.Alignment} bytes; what embeds it may move."),
                condition: "Nothing embeds it, and nobody takes pointers to members of it.");
        }
    }

    private static Fact ToFact(RecordFacts record) => Fact.Of(record.Line.Line, ("size", record.Size), ("align", (long)record.Alignment));
}
