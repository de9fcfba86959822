using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uapi.Model;

namespace Uapi.Tool.Diff.Output;

/// <summary>A comparison as one JSON document, schema 1. The same bytes for the same inputs.</summary>
internal static class JsonOutput
{
    /// <summary>Writes the document.</summary>
    public static ReadOnlyMemory<byte> Write(DiffReport report)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, report);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "uapi diff");
        json.WriteString("version", ToolVersion.Text);
        json.WriteEndObject();
        WriteSide(json, "old", report.Old);
        WriteSide(json, "new", report.New);
        WriteTargets(json, "arches", report.Options.Targets, report);
        json.WriteString("profile", report.Profile);
        json.WriteString("category", report.Options.Category);
        json.WriteNumber("headers", report.Headers);
        json.WriteStartObject("verdict");
        json.WriteString("abi", report.Verdict.Abi.Name());
        json.WriteString("api", report.Verdict.Api.Name());
        json.WriteBoolean("incomplete", report.IsIncomplete);
        json.WriteStartObject("by_arch");
        foreach (Target target in report.Options.Targets)
        {
            Verdict verdict = report.VerdictOn(target);
            json.WriteStartObject(Name(target, report));
            json.WriteString("abi", verdict.Abi.Name());
            json.WriteString("api", verdict.Api.Name());
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach (Level level in (Level[])[Level.Breaking, Level.Conditional, Level.Compatible, Level.None])
            json.WriteNumber(level.Name(), report.Count(level));
        json.WriteNumber("suppressed", report.SuppressedCount);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        ILookup<Finding?, Finding> consequences = report.Findings.ToLookup(finding => finding.Cause);
        foreach (Finding finding in report.Findings)
            WriteFinding(json, report, finding, consequences[finding]);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (DiffNote note in report.Notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind);
            json.WriteString("target", note.Target);
            json.WriteString("message", note.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("unparsed");
        foreach (UnparsedPlace place in report.Unparsed)
        {
            json.WriteStartObject();
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("unused_suppressions");
        foreach (Suppression unused in report.UnusedSuppressions)
            json.WriteStringValue($"{unused.Place}: {unused.Rule} {unused.Target}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, DiffReport report, Finding finding, IEnumerable<Finding> consequences)
    {
        Change change = finding.Change;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("target", change.Where);
        json.WriteString("kind", change.Kind);
        if (finding.File is not null)
            json.WriteString("file", finding.File);
        json.WriteString("abi", change.Abi.Name());
        json.WriteString("api", change.Api.Name());
        WriteTargets(json, "arches", finding.Targets, report);
        WriteFact(json, "old", change.Old);
        WriteFact(json, "new", change.New);
        json.WriteString("message", change.Message);
        json.WriteString("condition", change.Condition);
        json.WriteString("fix", change.Fix);
        if (finding.Variants.Count > 1)
        {
            json.WriteStartArray("variants");
            foreach (Variant variant in finding.Variants)
            {
                json.WriteStartObject();
                WriteTargets(json, "arches", variant.Targets, report);
                WriteFact(json, "old", variant.Old);
                WriteFact(json, "new", variant.New);
                json.WriteString("message", variant.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (finding.Cause is { } cause)
            json.WriteNumber("cause", cause.Index);
        else
            json.WriteNull("cause");
        json.WriteStartArray("consequences");
        foreach (Finding consequence in consequences)
            json.WriteNumberValue(consequence.Index);
        json.WriteEndArray();
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("suppressed", finding.Suppressed?.Reason);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, DiffSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("path", side.Path);
        json.WriteString("sha256", side.Sha256);
        json.WriteEndObject();
    }

    private static void WriteTargets(Utf8JsonWriter json, string name, IReadOnlyList<Target> targets, DiffReport report)
    {
        json.WriteStartArray(name);
        foreach (Target target in targets)
            json.WriteStringValue(Name(target, report));
        json.WriteEndArray();
    }

    private static string Name(Target target, DiffReport report) => report.Options.NameOf(target);

    private static void WriteFact(Utf8JsonWriter json, string name, Fact? fact)
    {
        if (fact is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        if (fact.Line > 0)
            json.WriteNumber("line", fact.Line);
        foreach ((string key, object value) in fact.Values)
        {
            if (value is long number)
                json.WriteNumber(key, number);
            else
                json.WriteString(key, value.ToString());
        }
        json.WriteEndObject();
    }
}
