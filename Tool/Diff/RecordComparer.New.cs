using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Tool.Diff;

// Members that are new: in padding, in a union, in the middle, at the end.
internal sealed partial class RecordComparer
{
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
}
