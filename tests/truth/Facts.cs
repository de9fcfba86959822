using System.Text.Json;

namespace Uapi.Truth;

// What one header says about one target, in the terms of the layout JSON. The product's document and the compiler's debug
// information are both read into these, and then compared.

internal sealed record Field(string Path, long Bit, long Bits, string? Type, string Dims, bool IsFlexible, bool IsBitField);

internal sealed record Record(string Kind, string Name, long Size, int Align, Dictionary<string, Field> Fields);

internal sealed record Enumeration(string? Name, string? Type, Dictionary<string, Int128> Values);

internal sealed record Typedef(string Name, string? Type, long Size, string Dims);

internal sealed record Constant(string Name, Int128 Value, string Type, bool IsRequest);

internal sealed class Facts
{
    public Dictionary<string, Record> Records { get; } = [];

    public List<Enumeration> Enums { get; } = [];

    public Dictionary<string, Typedef> Typedefs { get; } = [];

    public Dictionary<string, Constant> Constants { get; } = [];

    public Dictionary<string, string> Strings { get; } = [];

    public Dictionary<string, string> FunctionMacros { get; } = [];

    /// <summary>Macros that are no constants, and why.</summary>
    public Dictionary<string, string> OtherMacros { get; } = [];

    public List<string> Late { get; } = [];

    public string Status { get; private set; } = "ok";

    public string Errors { get; private set; } = "";

    /// <summary>Reads one header's entry of a layout document.</summary>
    public static Facts FromJson(JsonElement header)
    {
        Facts facts = new()
        {
            Status = header.GetProperty("status").GetString()!,
            Errors = string.Join("; ", Items(header, "errors").Select(error => error.ToString())),
        };
        foreach (JsonElement record in Items(header, "records"))
        {
            Dictionary<string, Field> fields = [];
            foreach (JsonElement field in Items(record, "fields"))
            {
                string path = field.GetProperty("path").GetString()!;
                fields[path] = new Field(
                    path, field.GetProperty("bit").GetInt64(), field.GetProperty("bits").GetInt64(), Text(field, "t"), Dims(field),
                    Flag(field, "flex"), Flag(field, "bf"));
            }
            Record read = new(
                Text(record, "kind")!, Text(record, "name")!, record.GetProperty("size").GetInt64(), record.GetProperty("align").GetInt32(), fields);
            facts.Records[read.Kind + " " + read.Name] = read;
        }
        foreach (JsonElement item in Items(header, "enums"))
        {
            Dictionary<string, Int128> values = [];
            foreach (JsonElement value in Items(item, "values"))
                values[value[0].GetString()!] = Number(value[1]);
            facts.Enums.Add(new Enumeration(Text(item, "name"), Text(item, "t"), values));
        }
        foreach (JsonElement item in Items(header, "typedefs"))
        {
            Typedef typedef = new(Text(item, "name")!, Text(item, "t"), item.TryGetProperty("size", out JsonElement size) ? size.GetInt64() : -1, Dims(item));
            facts.Typedefs[typedef.Name] = typedef;
        }
        foreach (JsonElement item in Items(header, "constants"))
        {
            Constant constant = new(Text(item, "name")!, Number(item.GetProperty("v")), Text(item, "t")!, item.TryGetProperty("ioctl", out _));
            facts.Constants[constant.Name] = constant;
        }
        foreach (JsonElement item in Items(header, "strings"))
            facts.Strings[Text(item, "name")!] = Text(item, "v")!;
        foreach (JsonElement item in Items(header, "functionMacros"))
            facts.FunctionMacros[Text(item, "name")!] = string.Join(",", Items(item, "params").Select(parameter => parameter.GetString()));
        foreach (JsonElement item in Items(header, "otherMacros"))
            facts.OtherMacros[Text(item, "name")!] = Text(item, "why") ?? "";
        facts.Late.AddRange(Items(header, "late").Select(item => item.GetString()!));
        return facts;
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static bool Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static string Dims(JsonElement parent) => string.Join(",", Items(parent, "dims").Select(dim => dim.GetRawText()));

    // A number, or a string of decimal or hexadecimal digits when it does not fit a JSON reader's double.
    private static Int128 Number(JsonElement value)
    {
        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        bool negative = text.StartsWith('-');
        if (negative)
            text = text[1..];
        Int128 number = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? (Int128)UInt128.Parse(text.AsSpan(2), System.Globalization.NumberStyles.AllowHexSpecifier)
            : Int128.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return negative ? -number : number;
    }
}
