using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Diff;

/// <summary>Compares two versions of one header on one target.</summary>
internal sealed class HeaderComparer
{
    private readonly Surface _old;
    private readonly Surface _new;
    private readonly DiffOptions _options;
    private readonly Surroundings _surroundings;
    private readonly ChangeList _changes = new();
    private readonly bool _isVfio;

    /// <param name="old">The old version.</param>
    /// <param name="new">The new version.</param>
    /// <param name="options">What counts.</param>
    /// <param name="surroundings">What else there is on the target; nothing is learnt about it but from there (<see cref="KnownComparisons"/>).</param>
    public HeaderComparer(Surface old, Surface @new, DiffOptions options, Surroundings surroundings)
    {
        _old = old;
        _new = @new;
        _options = options;
        _surroundings = surroundings;
        _isVfio = options.Profile == "vfio" || (options.Profile is null && (old.IsVfio || @new.IsVfio));
    }

    /// <summary>Finds what changed.</summary>
    public IReadOnlyList<Change> Compare()
    {
        CompareText();
        CompareTypedefs();
        CompareRecords();
        CompareEnums();
        new ConstantComparer(_old, _new, _options, _isVfio, _changes, _surroundings, Removed).Compare();
        CompareStrings();
        CompareMacros();
        CompareFunctions();
        if (_options.IsStrict)
            new Lint(_old, _new, _isVfio, _changes).Run();
        CompareAttributes();
        CompareHygiene();
        return _changes.Changes;
    }

    // ---- A name that is gone ----

    // Gone, hidden behind a condition, or moved into a header that this one includes.
    private void Removed(Rule rule, string name, string where, string kind, Fact fact, string message, string? condition, string? fix)
    {
        if (_surroundings.Declare(name))
        {
            _changes.Add(Rules.DeclarationMoved, where, kind, fact, null, "It left this header and is declared by one that it includes.");
            return;
        }
        if (_new.Scan.ConditionOf(name) is { } hidden)
        {
            _changes.Add(Rules.DeclarationHidden, where, kind, fact, null, $"It is still in the text, behind {hidden}, which does not hold here: for programs it is gone.",
                condition: "The kernel still serves programs that know it.");
            return;
        }
        _changes.Add(rule, where, kind, fact, null, message, condition: condition, fix: fix);
    }

    // ---- Header ----

    private void CompareText()
    {
        if (_old.Scan.Guard is { } before && _new.Scan.Guard != before)
            _changes.Add(Rules.IncludeGuardChanged, before, "header", Fact.Of(1, ("guard", before)), Fact.Of(1, ("guard", _new.Scan.Guard)), $"The guard is {_new.Scan.Guard ?? "gone"} now.");
        HashSet<string> oldNames = [.. _old.Scan.Includes.Select(include => include.Name)];
        HashSet<string> newNames = [.. _new.Scan.Includes.Select(include => include.Name)];
        foreach ((string name, int line) in _old.Scan.Includes.Where(include => !newNames.Contains(include.Name)).DistinctBy(include => include.Name))
        {
            if (_surroundings.Include(name))
                continue;
            _changes.Add(Rules.IncludeRemoved, name, "include", Fact.Of(line, ("include", name)), null, "Sources that relied on what it brings stop compiling.", condition: "No program uses a name that came only this way.");
        }
        foreach ((string name, int line) in _new.Scan.Includes.Where(include => !oldNames.Contains(include.Name)).DistinctBy(include => include.Name))
            _changes.Add(Rules.IncludeAdded, name, "include", null, Fact.Of(line, ("include", name)), "It brings more names.");
        foreach (string tag in _old.Scan.ForwardDeclarations.Except(_new.Scan.ForwardDeclarations).Where(tag => !_new.Records.ContainsKey(tag) && !_old.Records.ContainsKey(tag)).Order(StringComparer.Ordinal))
            _changes.Add(Rules.ForwardDeclarationChanged, tag, "type", Fact.Of(0, ("declaration", tag)), null, "A forward declaration is gone.");
        foreach (string tag in _new.Scan.ForwardDeclarations.Except(_old.Scan.ForwardDeclarations).Where(tag => !_new.Records.ContainsKey(tag) && !_old.Records.ContainsKey(tag)).Order(StringComparer.Ordinal))
            _changes.Add(Rules.ForwardDeclarationChanged, tag, "type", null, Fact.Of(0, ("declaration", tag)), "A forward declaration is new.");
    }

    // ---- Typedefs ----

    private void CompareTypedefs()
    {
        foreach (TypedefFacts old in _old.Typedefs.Values)
        {
            // An untagged structure is its typedef, and is compared as a structure.
            if (_old.Records.TryGetValue(old.Name, out RecordFacts? untagged) && untagged.IsUntagged)
                continue;
            Fact before = Fact.Of(old.Line.Line, ("type", old.Spelling), ("size", old.Type.Size));
            if (!_new.Typedefs.TryGetValue(old.Name, out TypedefFacts? @new))
            {
                if (!_new.Has(old.Name))
                    Removed(Rules.TypedefRemoved, old.Name, old.Name, "typedef", before, "Sources that use it stop compiling.", null, "Keep the typedef.");
                continue;
            }
            Fact after = Fact.Of(@new.Line.Line, ("type", @new.Spelling), ("size", @new.Type.Size));
            if (old.Type.Size != @new.Type.Size)
            {
                string? cause = old.Type is RecordReference record ? _changes.GrownRecords.GetValueOrDefault(record.Name) : null;
                if (old.Spelling == @new.Spelling && old.Type is RecordReference)
                    continue;
                _changes.Add(Rules.TypedefWidthChanged, old.Name, "typedef", before, after, string.Create(CultureInfo.InvariantCulture, $"{old.Spelling} → {@new.Spelling}: {old.Type.Size} → {@new.Type.Size} bytes, for everything that uses it."), cause: cause);
            }
            else if (old.Type is IntegerType { } a && @new.Type is IntegerType { } b && a.IsSigned != b.IsSigned)
            {
                _changes.Add(Rules.TypedefSignChanged, old.Name, "typedef", before, after, $"{old.Spelling} → {@new.Spelling}: whoever passes or tests negative values is wrong now.", condition: "No value with the highest bit set was ever passed.");
            }
            else if (old.Spelling != @new.Spelling)
            {
                _changes.Add(Rules.TypedefRespelled, old.Name, "typedef", before, after, $"{old.Spelling} → {@new.Spelling}, the same type here.");
            }
        }
        foreach (TypedefFacts @new in _new.Typedefs.Values)
        {
            bool isUntagged = _new.Records.TryGetValue(@new.Name, out RecordFacts? untagged) && untagged.IsUntagged;
            if (!_old.Typedefs.ContainsKey(@new.Name) && !isUntagged)
                _changes.Add(Rules.TypedefAdded, @new.Name, "typedef", null, Fact.Of(@new.Line.Line, ("type", @new.Spelling), ("size", @new.Type.Size)), $"It names {@new.Spelling}.");
        }
    }

    // ---- Structures and unions ----

    private void CompareRecords()
    {
        List<RecordFacts> removed = [];
        List<RecordFacts> added = [.. _new.Records.Values.Where(record => !_old.Records.ContainsKey(record.Name))];
        foreach (RecordFacts old in _old.Records.Values)
        {
            if (!_new.Records.ContainsKey(old.Name))
                removed.Add(old);
        }
        foreach (RecordFacts old in removed.ToArray())
        {
            if (added.Find(candidate => candidate.Kind == old.Kind && IsSameShape(old, candidate)) is not { } @new)
                continue;
            bool isAliased = _new.Aliases(old.Name, @new.Name);
            _changes.RenamedRecords.Add(old.Name, @new.Name);
            _changes.Add(Rules.TypeRenamed, old.CName, "type", Fact.Of(old), Fact.Of(@new), isAliased ? $"It is {@new.CName} now; the old name is kept beside it." : $"It is {@new.CName} now: the same members at the same places, sources need the new name.",
                api: isAliased ? Level.Compatible : null, fix: isAliased ? null : "Keep the old tag as a macro or a typedef.");
            removed.Remove(old);
            added.Remove(@new);
        }
        // Those of included headers first, for they explain others; then in the order of the text, in which what is embedded comes before what embeds it.
        foreach (RecordFacts old in _old.Referenced.Values)
        {
            if (_new.Referenced.TryGetValue(old.Name, out RecordFacts? @new) && old.Size != @new.Size)
                _changes.GrownRecords.TryAdd(old.Name, old.CName);
        }
        foreach (RecordFacts old in _old.Records.Values)
        {
            if (!_new.Records.TryGetValue(old.Name, out RecordFacts? @new))
                continue;
            if (old.Kind != @new.Kind)
            {
                _changes.Add(Rules.TypeKindChanged, old.CName, "type", Fact.Of(old), Fact.Of(@new), $"{TypeDescriptor.KeywordOf(old.Kind)} → {TypeDescriptor.KeywordOf(@new.Kind)}: members overlap, or stop overlapping.");
                if (old.Size != @new.Size)
                    _changes.GrownRecords.TryAdd(old.Name, old.CName);
                continue;
            }
            new RecordComparer(_old, _new, old, @new, _options.ConventionOf(old.CName), _isVfio, _surroundings.ByteOrder, _changes).Compare();
            if (_options.HasComments && !Equals(old.Doc, @new.Doc))
                _changes.Add(Rules.CommentContractChanged, old.CName, "type", Fact.Of(old), Fact.Of(@new), "Its comment says something else.");
        }
        if (_isVfio)
            CompareCapabilityHeader();
        foreach (RecordFacts old in removed)
            Removed(Rules.TypeRemoved, old.Name, old.CName, "type", Fact.Of(old), "It is gone: sources stop compiling.", "The kernel still accepts what programs send with it.", null);
        foreach (RecordFacts @new in added.Where(record => !_changes.Explained.Contains(record.Name)))
            _changes.Add(Rules.TypeAdded, @new.CName, "type", null, Fact.Of(@new), string.Create(CultureInfo.InvariantCulture, $"New, {@new.Size} bytes."));
    }

    private void CompareCapabilityHeader()
    {
        foreach (RecordFacts old in _old.Records.Values.Where(record => record.Name.EndsWith("_cap_header", StringComparison.Ordinal)))
        {
            if (!_new.Records.TryGetValue(old.Name, out RecordFacts? @new) || !IsSameShape(old, @new))
            {
                _changes.Add(Rules.VfioCapabilityHeaderChanged, old.CName, "type", Fact.Of(old), @new is null ? null : Fact.Of(@new), "Every program that walks a chain of capabilities reads it by this header.", cause: _changes.Changes.FirstOrDefault(change => change.Where.StartsWith(old.CName + ".", StringComparison.Ordinal))?.Where);
                continue;
            }
            foreach (RecordFacts body in _old.Records.Values.Where(record => record.Fields.Count > 0 && record.Fields[0].Type is RecordReference { Name: { } name } && name == old.Name))
            {
                if (_new.Records.TryGetValue(body.Name, out RecordFacts? now) && (now.Fields.Count == 0 || now.Fields[0].Type is not RecordReference { Name: { } first } || first != old.Name))
                    _changes.Add(Rules.VfioCapabilityHeaderChanged, body.CName, "type", Fact.Of(body), Fact.Of(now), "It no longer begins with the header that chains are walked by.");
            }
        }
    }

    private static bool IsSameShape(RecordFacts old, RecordFacts @new)
    {
        if (old.Size != @new.Size || old.Fields.Count != @new.Fields.Count || old.Fields.Count == 0)
            return false;
        for (int i = 0; i < old.Fields.Count; i++)
        {
            FieldFacts a = old.Fields[i];
            FieldFacts b = @new.Fields[i];
            if (a.Name != b.Name || a.BitOffset != b.BitOffset || a.BitWidth != b.BitWidth || !a.Type.Equals(b.Type))
                return false;
        }
        return true;
    }


    // ---- Enumerations ----

    private void CompareEnums()
    {
        Dictionary<string, EnumFacts> before = Named(_old);
        Dictionary<string, EnumFacts> after = Named(_new);
        List<EnumFacts> added = [.. after.Values.Where(@enum => !before.ContainsKey(@enum.Name!))];
        foreach (EnumFacts old in before.Values)
        {
            string where = old.CName!;
            if (after.TryGetValue(old.Name!, out EnumFacts? @new))
            {
                if (old.Type.Size != @new.Type.Size)
                    _changes.Add(Rules.EnumSizeChanged, where, "enum", ToFact(old), ToFact(@new), string.Create(CultureInfo.InvariantCulture, $"It is held in {old.Type.Size} → {@new.Type.Size} bytes: members and arguments of that type change."));
                else if (old.Type.IsSigned != @new.Type.IsSigned)
                    _changes.Add(Rules.EnumSignChanged, where, "enum", ToFact(old), ToFact(@new), $"It is held in a{(@new.Type.IsSigned ? " signed" : "n unsigned")} integer now: comparisons and shifts change their meaning with the next build.", condition: "Nobody compares or shifts it as an integer.");
                continue;
            }
            // The same constants under another tag, or under none.
            EnumFacts? moved = _new.Abi.Enums.FirstOrDefault(candidate => (candidate.Name is null || added.Contains(candidate))
                && candidate.Values.Count >= old.Values.Count && old.Values.All(value => candidate.Values.Any(other => other.Name == value.Name)));
            if (moved is not null && old.Values.Count > 0)
            {
                _changes.Add(Rules.EnumTagChanged, where, "enum", ToFact(old), ToFact(moved), moved.Name is null ? "It has no tag any more." : $"It is {moved.CName!} now: sources that name the type need the new tag.");
                added.Remove(moved);
                continue;
            }
            Removed(Rules.EnumRemoved, old.Name!, where, "enum", ToFact(old), "The tag is gone; its constants are reported one by one.", null, null);
        }
        foreach (EnumFacts @new in added)
            _changes.Add(Rules.EnumAdded, @new.CName!, "enum", null, ToFact(@new), string.Create(CultureInfo.InvariantCulture, $"New, {@new.Values.Count} constants."));

        static Dictionary<string, EnumFacts> Named(Surface surface)
        {
            Dictionary<string, EnumFacts> named = new(StringComparer.Ordinal);
            foreach (EnumFacts @enum in surface.Abi.Enums.Where(@enum => @enum.Name is not null))
                named.TryAdd(@enum.Name!, @enum);
            return named;
        }
    }

    private static Fact ToFact(EnumFacts @enum) => Fact.Of(@enum.Line.Line, ("type", TypeDescriptor.Of(@enum.Type)), ("constants", (long)@enum.Values.Count));

    // ---- Text, helper macros, functions ----

    private void CompareStrings()
    {
        foreach (StringFacts old in _old.Strings.Values)
        {
            Fact before = Fact.Of(old.Line.Line, ("text", old.Value));
            if (_new.Strings.TryGetValue(old.Name, out StringFacts? @new))
            {
                if (old.Value != @new.Value)
                    _changes.Add(Rules.StringConstantChanged, old.Name, "constant", before, Fact.Of(@new.Line.Line, ("text", @new.Value)), $"\"{old.Value}\" → \"{@new.Value}\": both sides compare it.", condition: "The kernel knows the old text, too.");
            }
            else if (!_new.Has(old.Name))
            {
                Removed(Rules.ConstantRemoved, old.Name, old.Name, "constant", before, "It is gone: sources stop compiling.", "The kernel still knows the text.", null);
            }
        }
        foreach (StringFacts @new in _new.Strings.Values.Where(text => !_old.Has(text.Name)))
            _changes.Add(Rules.ConstantAdded, @new.Name, "constant", null, Fact.Of(@new.Line.Line, ("text", @new.Value)), $"New: \"{@new.Value}\".");
    }

    private void CompareMacros()
    {
        foreach (FunctionMacroFacts old in _old.FunctionMacros.Values)
        {
            Fact before = Fact.Of(old.Line.Line, ("macro", Signature(old)));
            if (_new.FunctionMacros.TryGetValue(old.Name, out FunctionMacroFacts? @new))
            {
                Fact after = Fact.Of(@new.Line.Line, ("macro", Signature(@new)));
                if (old.Parameters.Count != @new.Parameters.Count)
                    _changes.Add(Rules.FunctionMacroParamsChanged, old.Name, "macro", before, after, string.Create(CultureInfo.InvariantCulture, $"{old.Parameters.Count} → {@new.Parameters.Count} parameters: sources stop compiling."), fix: "Give the new macro another name.");
                else if (!MacroText.AreSame(old, @new))
                    _changes.Add(Rules.FunctionMacroChanged, old.Name, "macro", before, after, "Its body says something else: installed programs keep the old computation, rebuilt ones get the new.", condition: "Both computations mean the same to the kernel.");
            }
            else if (_new.Has(old.Name))
            {
                _changes.Add(Rules.MacroKindChanged, old.Name, "macro", before, null, "It has no parameters any more: sources stop compiling.");
            }
            else
            {
                Removed(Rules.FunctionMacroRemoved, old.Name, old.Name, "macro", before, "It is gone: sources stop compiling.", null, "Keep it.");
            }
        }
        foreach (FunctionMacroFacts @new in _new.FunctionMacros.Values.Where(macro => !_old.FunctionMacros.ContainsKey(macro.Name)))
        {
            Fact after = Fact.Of(@new.Line.Line, ("macro", Signature(@new)));
            if (_old.Has(@new.Name))
                _changes.Add(Rules.MacroKindChanged, @new.Name, "macro", null, after, "It takes parameters now: sources stop compiling.");
            else
                _changes.Add(Rules.FunctionMacroAdded, @new.Name, "macro", null, after, "New.");
        }
        foreach (OtherMacroFacts old in _old.OtherMacros.Values)
            CompareOther(old);
        foreach (OtherMacroFacts @new in _new.OtherMacros.Values.Where(macro => !_old.HasMacro(macro.Name) && !(macro.IsEmpty && macro.Name == _new.Scan.Guard)))
            _changes.Add(Rules.ConstantAdded, @new.Name, "macro", null, Fact.Of(@new.Line.Line, ("macro", _new.Scan.BodyAt(@new.Line.Line))), "New.");
    }

    private void CompareOther(OtherMacroFacts old)
    {
        string body = _old.Scan.BodyAt(old.Line.Line);
        Fact before = Fact.Of(old.Line.Line, ("macro", body));
        if (_new.OtherMacros.TryGetValue(old.Name, out OtherMacroFacts? @new))
        {
            string now = _new.Scan.BodyAt(@new.Line.Line);
            if (!MacroText.AreSame(body, now))
                _changes.Add(Rules.AttributeMacroChanged, old.Name, "macro", before, Fact.Of(@new.Line.Line, ("macro", now)), $"{body} → {now}. What it does is found in the types that use it.", condition: "No program uses it for something of its own.");
        }
        else if (!_new.Has(old.Name) && old.Name != _new.Scan.Guard)
        {
            if (old.IsEmpty)
                Removed(Rules.FeatureTestMacroRemoved, old.Name, old.Name, "macro", before, "#ifdef silently takes the other branch.", null, "Keep it.");
            else
                Removed(Rules.ConstantRemoved, old.Name, old.Name, "macro", before, "It is gone: sources stop compiling.", "The kernel still serves what it stood for.", null);
        }
    }

    private static string Signature(FunctionMacroFacts macro) => $"({string.Join(", ", macro.Parameters)}) {macro.Spelling}";

    private void CompareFunctions()
    {
        HashSet<string> before = [.. _old.Abi.InlineFunctions];
        HashSet<string> after = [.. _new.Abi.InlineFunctions];
        foreach (string name in _old.Abi.InlineFunctions)
        {
            string signature = _old.Scan.Functions.GetValueOrDefault(name, "");
            if (!after.Contains(name))
            {
                if (!_new.Has(name))
                    Removed(Rules.InlineFunctionRemoved, name, name, "function", Fact.Of(0, ("function", signature)), "It is gone: sources stop compiling; the old code is inside installed programs.", null, "Keep it.");
            }
            else if (_new.Scan.Functions.GetValueOrDefault(name, "") is { } now && now != signature)
            {
                _changes.Add(Rules.InlineFunctionSignatureChanged, name, "function", Fact.Of(0, ("function", signature)), Fact.Of(0, ("function", now)), $"{signature} → {now}: sources may stop compiling, or convert silently.", condition: "Both do the same for what programs pass.");
            }
        }
        foreach (string name in _new.Abi.InlineFunctions.Where(name => !before.Contains(name)))
            _changes.Add(Rules.InlineFunctionAdded, name, "function", null, Fact.Of(0, ("function", _new.Scan.Functions.GetValueOrDefault(name, ""))), "New.");
    }

    // ---- Attributes ----

    private void CompareAttributes()
    {
        foreach ((string name, string attribute) in _new.Scan.Attributes.Except(_old.Scan.Attributes).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            if (_old.Records.ContainsKey(name[..dot]) && _new.Records.TryGetValue(name[..dot], out RecordFacts? record))
                _changes.Add(Rules.AttributeAdded, record.CName + name[dot..], "field", null, Fact.Of(record.Line.Line, ("attribute", attribute)), $"{attribute} was added: diagnostics, no bytes.");
        }
    }

    // ---- Source hygiene ----

    private void CompareHygiene()
    {
        HashSet<string> known = [.. Names(_old)];
        foreach ((string name, string where, int line) in Places(_new))
        {
            if (NameKind.IsCxxKeyword(name) && !known.Contains(name))
                _changes.Add(Rules.CxxKeywordIntroduced, where, "field", null, Fact.Of(line, ("name", name)), $"'{name}' is a keyword of C++: C++ sources that include the header stop compiling.", fix: "Choose another name.");
        }

        static IEnumerable<string> Names(Surface surface) => Places(surface).Select(place => place.Name);

        static IEnumerable<(string Name, string Where, int Line)> Places(Surface surface) => surface.Records.Values
            .SelectMany(record => Member.Flatten(record).Select(member => (member.Name, $"{record.CName}.{member.Path}", member.Facts.Line.Line)))
            .Concat(surface.Constants.Values.Where(constant => constant.IsEnumerator).Select(constant => (constant.Name, constant.Name, constant.Line)));
    }
}
