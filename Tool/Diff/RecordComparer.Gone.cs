namespace Uapi.Tool.Diff;

// Members that are gone, and what lies where they lay.
internal sealed partial class RecordComparer
{
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
}
