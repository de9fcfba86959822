using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Tool.Diff;

/// <summary>Advice on what is new, while it still can be changed: the category <c>strict</c>.</summary>
internal sealed class Lint(Surface old, Surface @new, bool isVfio, ChangeList changes)
{
    /// <summary>Looks at everything new.</summary>
    public void Run()
    {
        foreach (RecordFacts record in @new.Records.Values.Where(record => !old.Records.ContainsKey(record.Name) && !changes.RenamedRecords.ContainsValue(record.Name)))
        {
            CheckPadding(record);
            if (isVfio)
                CheckArgsz(record);
        }
        CheckNames();
        CheckDeprecated();
    }

    private void CheckPadding(RecordFacts record)
    {
        if (record.Kind == RecordKind.Union)
            return;
        long end = 0;
        foreach (FieldFacts field in record.Fields)
        {
            if (field.BitOffset > end && field.BitWidth is null)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"A hole of {(field.BitOffset - end) / 8} bytes before {field.Name}: it leaks what was on the stack, and can never be used."));
                return;
            }
            end = Math.Max(end, field.BitOffset + (field.BitWidth ?? field.Type.Size * 8));
        }
        if (record.Size * 8 > end && (end + 7) / 8 < record.Size)
            Say(string.Create(CultureInfo.InvariantCulture, $"{record.Size - ((end + 7) / 8)} bytes of padding at the end: they leak what was on the stack, and can never be used."));

        void Say(string message) => changes.Add(Rules.NewTypeImplicitPadding, record.CName, "type", null, Fact.Of(record.Line.Line, ("size", record.Size)), message,
            condition: "The kernel clears it, and nobody ever wants the bytes.", fix: "Spell the padding out.");
    }

    private void CheckArgsz(RecordFacts record)
    {
        bool isArgument = @new.Constants.Values.Any(constant => constant.Request?.Documented?.Argument is RecordReference argument && argument.Name == record.Name);
        List<Member> members = Member.Flatten(record);
        if (isArgument && !(members.Count > 1 && members[0] is { Path: "argsz", Width: 32 } && members[1] is { Path: "flags", Width: 32 }))
            changes.Add(Rules.VfioArgszMissing, record.CName, "type", null, Fact.Of(record.Line.Line, ("size", record.Size)), "A new request's structure does not begin with argsz and flags: it can never be extended.",
                condition: "It never has to be.", fix: "Begin with __u32 argsz; __u32 flags.");
    }

    // A header's names begin alike; one that does not collides with names of programs.
    private void CheckNames()
    {
        string[] prefixes = [.. old.Constants.Keys.Concat(old.FunctionMacros.Keys).Select(First).GroupBy(word => word).Where(group => group.Count() >= 2 || old.Constants.Count < 3).Select(group => group.Key)];
        foreach (Constant added in @new.Constants.Values.Where(constant => !old.Has(constant.Name)))
        {
            if (prefixes.Length > 0 && !prefixes.Contains(First(added.Name)) && !added.Name.Contains('_', StringComparison.Ordinal))
                changes.Add(Rules.UnprefixedNameAdded, added.Name, "constant", null, Fact.Of(added.Line, ("value", added.Value.ToString())), $"Other names of the header begin with {prefixes[0]}_; this one collides with names of programs.", condition: "No program has the name.", fix: $"Call it {prefixes[0]}_{added.Name}.");
        }
        HashSet<string> members = [.. @new.Records.Values.SelectMany(Member.Flatten).Select(member => member.Name)];
        foreach (string name in @new.Constants.Values.Where(constant => !constant.IsEnumerator).Select(constant => constant.Name).Concat(@new.OtherMacros.Keys).Concat(@new.FunctionMacros.Keys))
        {
            if (old.Has(name))
                continue;
            if (members.Contains(name) || @new.Records.ContainsKey(name) || @new.Referenced.ContainsKey(name))
                changes.Add(Rules.NameCollisionIntroduced, name, "macro", null, Fact.Of(0, ("macro", name)), "A macro of that name rewrites the declaration of the same name.", condition: "It is meant to.");
        }

        static string First(string name) => name.TrimStart('_').Split('_')[0];
    }

    private void CheckDeprecated()
    {
        foreach (string name in @new.Scan.Deprecated.Except(old.Scan.Deprecated).Order(StringComparer.Ordinal))
        {
            string where = @new.Records.TryGetValue(name.Split('.')[0], out RecordFacts? record) ? record.CName + (name.Contains('.', StringComparison.Ordinal) ? name[name.IndexOf('.', StringComparison.Ordinal)..] : "") : name;
            changes.Add(Rules.DeprecatedMarked, where, "type", null, Fact.Of(record?.Line.Line ?? 0, ("attribute", "deprecated")), "It is marked as deprecated: warnings, errors with -Werror.", condition: "Nobody builds with -Werror.");
        }
    }
}
