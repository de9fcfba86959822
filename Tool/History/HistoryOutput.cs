using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uapi.Releases;
using Uapi.Tool.Diff;
using Uapi.Tool.Diff.Output;

namespace Uapi.Tool.History;

/// <summary>The history of a header as text, as a page, and as facts for programs.</summary>
internal static class HistoryOutput
{
    /// <summary>A line for each name that came, went or changed.</summary>
    public static string Text(HeaderHistory history)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{string.Join(" → ", history.Releases.Select(release => release.Name))}\n\n");
        foreach (NameHistory name in history.Names.Where(name => name.Since is not null || name.Until is not null || name.Changes.Count > 0))
        {
            string life = (name.Since is null ? "" : $"since {name.Since}") + (name.Until is null ? "" : $"{(name.Since is null ? "" : ", ")}until {name.Until}");
            text.Append($"{name.Kind,-9} {name.Name,-52} {life}".TrimEnd()).Append('\n');
            foreach (HistoricChange change in name.Changes)
                text.Append(CultureInfo.InvariantCulture, $"            {change.Release}: {change.Finding.Rule.Id}: {change.Finding.Change.Message}\n");
        }
        return text.ToString();
    }

    /// <summary>Since when names exist, as <c>UapiSince</c> items and <c>uapi generate --since</c> read it. What the first release has is not said: it may be older.</summary>
    public static string Since(HeaderHistory history) => SinceFacts.Write(
        [.. history.Releases.Select(release => release.Name)],
        history.Names.Where(name => name.Since is not null).Select(name => (name.Since!, name.Name)));

    /// <summary>A page: what each release added, changed and broke.</summary>
    public static string Markdown(HeaderHistory history, string title, DiffOptions options)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# The history of `{title}`\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", history.Releases.Select(release => release.Name))} on {options.Targets.Count} architectures, by the rules of [uapi diff](abi-diff.md).\n");
        foreach ((Release release, HeaderResult result) in history.Steps)
        {
            Finding[] findings = [.. result.Findings.Where(finding => finding.Level > Level.None)];
            Level abi = findings.Select(finding => finding.Change.Abi).DefaultIfEmpty(Level.None).Max();
            Level api = findings.Select(finding => finding.Change.Api).DefaultIfEmpty(Level.None).Max();
            text.Append(CultureInfo.InvariantCulture, $"\n## {release.Name}\n\nABI {abi.Name()}, API {api.Name()}.\n");
            Section(text, "Breaks", findings.Where(finding => finding.Level == Level.Breaking), options);
            Section(text, "Safe under a condition", findings.Where(finding => finding.Level == Level.Conditional), options);
            Section(text, "Grows", findings.Where(finding => finding.Level == Level.Compatible && finding.Change.Old is null), options);
            Section(text, "Changes harmlessly", findings.Where(finding => finding.Level == Level.Compatible && finding.Change.Old is not null), options);
        }
        return text.ToString();
    }

    /// <summary>Since when, until when and what changed, name by name.</summary>
    public static ReadOnlyMemory<byte> Json(HeaderHistory history)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteStartArray("releases");
            foreach (Release release in history.Releases)
                json.WriteStringValue(release.Name);
            json.WriteEndArray();
            json.WriteStartArray("names");
            foreach (NameHistory name in history.Names)
            {
                json.WriteStartObject();
                json.WriteString("kind", name.Kind);
                json.WriteString("name", name.Name);
                json.WriteString("since", name.Since);
                json.WriteString("until", name.Until);
                json.WriteStartArray("changed");
                foreach (HistoricChange change in name.Changes)
                {
                    json.WriteStartObject();
                    json.WriteString("release", change.Release);
                    json.WriteString("rule", change.Finding.Rule.Id);
                    json.WriteString("abi", change.Finding.Change.Abi.Name());
                    json.WriteString("api", change.Finding.Change.Api.Name());
                    json.WriteString("message", change.Finding.Change.Message);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Section(StringBuilder text, string title, IEnumerable<Finding> findings, DiffOptions options)
    {
        Finding[] all = [.. findings.OrderByDescending(finding => finding.Rule.IsSilent).ThenBy(finding => finding.Rule.Order).ThenBy(finding => finding.Line)];
        if (all.Length == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n{title}:\n\n");
        foreach (Finding finding in all)
        {
            string set = TargetSets.Describe(finding.Targets, options.Targets);
            text.Append(CultureInfo.InvariantCulture, $"* `{finding.Change.Where}` ([{finding.Rule.Id}](abi-diff.md#{finding.Rule.Id})){(set.Length > 0 ? $", {set}" : "")}: {finding.Change.Message}\n");
        }
    }
}
