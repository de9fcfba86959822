using System.Text;
using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Snapshots;

/// <summary>The facts of one header on one target as keys and values, each a line of a snapshot.</summary>
internal static class FactList
{
    // The order of kinds in a file.
    private static readonly string[] Kinds = ["include", "typedef", "struct", "union", "enum", "enumerator", "const", "string", "macro", "function", "other"];

    /// <summary>Lists the facts: kind and name, and what is so. Members follow their record in the order of the text.</summary>
    public static List<(string Key, string Value)> Of(Surface surface)
    {
        HeaderAbi abi = surface.Abi;
        TypeNotation types = new(abi.Target);
        List<(string Key, string Value)> facts = [];
        foreach ((string name, _) in surface.Scan.Includes)
            facts.Add(($"include {name}", "yes"));
        foreach (TypedefFacts typedef in abi.Typedefs)
            facts.Add(($"typedef {typedef.Name}", $"{types.Write(typedef.Type)} = {typedef.Spelling}"));
        foreach (RecordFacts record in abi.Records)
            AddRecord(facts, record, types);
        foreach (EnumFacts @enum in abi.Enums)
        {
            string name = @enum.Name ?? "?" + (@enum.Values.Count > 0 ? @enum.Values[0].Name : "");
            facts.Add(($"enum {name}", $"{types.Write(@enum.Type)}{(@enum.IsUntagged ? " untagged" : "")}"));
            foreach (EnumeratorFacts value in @enum.Values)
                facts.Add(($"enumerator {value.Name}", $"{Number(value.Value)} of {name}"));
        }
        foreach (ConstantFacts constant in abi.Constants)
            facts.Add(($"const {constant.Name}", Constant(constant, surface, types)));
        foreach (StringFacts text in abi.Strings)
            facts.Add(($"string {text.Name}", Quote(text.Value)));
        foreach (FunctionMacroFacts macro in abi.FunctionMacros)
            facts.Add(($"macro {macro.Name}", $"({string.Join(", ", macro.Parameters)}) {macro.Spelling}"));
        foreach (string function in abi.InlineFunctions)
            facts.Add(($"function {function}", surface.Scan.Functions.TryGetValue(function, out string? signature) ? signature : ""));
        foreach (OtherMacroFacts macro in surface.OtherMacros.Values)
            facts.Add(($"other {macro.Name}", macro.IsEmpty ? "empty" : surface.Scan.BodyAt(macro.Line.Line)));
        return facts;
    }

    /// <summary>Compares keys as a file orders them: by kind, then by name; the members of a record stay behind it, in their own order.</summary>
    public static (int Kind, string Name) OrderOf(string key)
    {
        int space = key.IndexOf(' ');
        string name = key.Substring(space + 1);
        int dot = name.IndexOf('.');
        string kind = key.Substring(0, space);
        // Header names have dots.
        return (Array.IndexOf(Kinds, kind), kind is "struct" or "union" && dot > 0 ? name.Substring(0, dot) : name);
    }

    private static void AddRecord(List<(string Key, string Value)> facts, RecordFacts record, TypeNotation types)
    {
        string kind = record.Kind == RecordKind.Struct ? "struct" : "union";
        facts.Add(($"{kind} {record.Name}", FormattableString.Invariant($"size {record.Size} align {record.Alignment}{(record.IsPacked ? " packed" : "")}{(record.IsUntagged ? " untagged" : "")}")));
        AddMembers(facts, $"{kind} {record.Name}", record, types);
    }

    private static void AddMembers(List<(string Key, string Value)> facts, string prefix, RecordFacts record, TypeNotation types)
    {
        for (int i = 0; i < record.Fields.Count; i++)
        {
            FieldFacts field = record.Fields[i];
            // A member without a name has its place for one.
            string path = prefix + "." + (field.Name.Length > 0 ? field.Name : FormattableString.Invariant($"<{i}>"));
            string place = field.BitWidth is { } width
                ? FormattableString.Invariant($"bit {field.BitOffset}:{width}")
                : FormattableString.Invariant($"at {field.Offset}");
            facts.Add((path, $"{place} {types.Write(field.Type)} = {field.Spelling}"));
            if (Inline(field.Type) is { } inline)
                AddMembers(facts, path, inline, types);
        }
    }

    private static RecordFacts? Inline(AbiType type) => type switch
    {
        InlineRecord inline => inline.Record,
        ArrayType array => Inline(array.Element),
        _ => null,
    };

    private static string Constant(ConstantFacts constant, Surface surface, TypeNotation types)
    {
        string owner = surface.OwnerOf(constant.Name) is { } record ? $" {(record.IsInside ? "in" : "behind")} {record.Record}" : "";
        string request = constant.Request is { } ioctl
            ? FormattableString.Invariant($" {ioctl.Direction},{ioctl.Type},{ioctl.Number},{ioctl.Size},{(ioctl.Argument is null ? "-" : types.Write(ioctl.Argument))}<{ioctl.ArgumentSpelling}>")
            : "";
        return $"{Number(constant.Value)} {TypeNotation.WriteValue(constant.Type)}{request}{owner} = {constant.Spelling}";
    }

    // As JSON writes text.
    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is < ' ' or > '~')
                quoted.Append(FormattableString.Invariant($"\\u{(int)c:x4}"));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static string Number(IntegerValue value) => value.ToString();
}
