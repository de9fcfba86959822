using System.Globalization;
using Uapi.Model;

namespace Uapi.Tool.Diff;

// Members that both have: their types, arrays and what they embed.
internal sealed partial class RecordComparer
{
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
        bool isSame = (before.DeclaredOrder ?? _byteOrder) == (after.DeclaredOrder ?? _byteOrder);
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
}
