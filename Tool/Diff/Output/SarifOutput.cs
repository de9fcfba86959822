using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison as SARIF 2.1.0.</summary>
internal static class SarifOutput
{
    /// <summary>Writes the document.</summary>
    public static ReadOnlyMemory<byte> Write(DiffReport report, bool all)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, report, [.. report.Findings.Where(finding => all || finding.Level > Level.None)]);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, DiffReport report, Finding[] findings)
    {
        Rule[] rules = [.. findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Order)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "uapi diff");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.IsIncomplete);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (UnparsedPlace place in report.Unparsed)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", $"{place.File}({place.Line}): {place.Message}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (Finding finding in findings)
            WriteResult(json, report, finding, Array.IndexOf(rules, finding.Rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", Catalogue.SummaryOf(rule.Id));
        WriteText(json, "fullDescription", Catalogue.EntryOf(rule.Id).Replace("**", "", StringComparison.Ordinal));
        json.WriteStartObject("help");
        json.WriteString("text", Catalogue.SummaryOf(rule.Id));
        json.WriteString("markdown", Catalogue.EntryOf(rule.Id));
        json.WriteEndObject();
        json.WriteString("helpUri", $"{Catalogue.Page}#{rule.Id}");
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Group);
        json.WriteEndArray();
        json.WriteString("abi", rule.Abi.Name());
        json.WriteString("api", rule.Api.Name());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, DiffReport report, Finding finding, int rule)
    {
        Change change = finding.Change;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Level switch { Level.Breaking => "error", Level.Conditional => "warning", Level.Compatible => "note", _ => "none" });
        string set = TargetSets.Describe(finding.Targets, report.Options.Targets);
        WriteText(json, "message", $"{change.Where}: {change.Message}{(set.Length > 0 ? $" [{set}]" : "")}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, report.New.Path, finding.File, Math.Max(1, change.New?.Line ?? change.Old?.Line ?? 1));
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", change.Where);
        json.WriteString("kind", change.Kind is "field" ? "member" : change.Kind is "type" or "enum" or "typedef" ? "type" : "declaration");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        if (change.New is null && change.Old is { Line: > 0 } old)
        {
            json.WriteStartArray("relatedLocations");
            json.WriteStartObject();
            WritePlace(json, report.Old.Path, finding.File, old.Line);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints");
        json.WriteString("uapiDiff/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Suppressed is { } suppression)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", suppression.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string path, string? file, int line)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", (file is null ? path : Path.Combine(path, file)).Replace('\\', '/'));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
