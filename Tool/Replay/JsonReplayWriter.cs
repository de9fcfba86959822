using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Tool.Replay;

/// <summary>Prints results as JSON Lines: an object for each file, followed by an object for each result. <c>docs/tool.md</c> says what the members mean.</summary>
internal sealed class JsonReplayWriter(CommandContext context) : IReplayWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <inheritdoc/>
    public void Begin(string path, SpaprMachineOptions machine) => Line(json =>
    {
        json.WriteString("file"u8, path);
        json.WriteString("profile"u8, Machines.NameOf(machine.Profile));
        json.WriteString("platform"u8, machine.Platform.Name);
        json.WriteNumber("pageSize"u8, machine.PageSize);
        json.WriteNumber("groups"u8, machine.Groups);
        json.WriteString("quirks"u8, machine.Quirks.ToString());
    });

    /// <inheritdoc/>
    public void Write(ScenarioResult result) => Line(json =>
    {
        json.WriteNumber("line"u8, result.Line);
        json.WriteNumber("depth"u8, result.Depth);
        if (result.Kind == ScenarioResultKind.Killed)
        {
            json.WriteString("killed"u8, result.Text);
            return;
        }
        json.WriteString("step"u8, result.Text);
        if (result.Kind == ScenarioResultKind.Fork)
            return;
        json.WriteNumber("result"u8, result.Result.Value);
        if (!result.Result.IsSuccess)
            json.WriteString("errno"u8, result.ErrorName);
        if (result.Fields.Count > 0)
        {
            json.WriteStartObject("fields"u8);
            foreach (KeyValuePair<string, string?> field in result.Fields)
                json.WriteString(field.Key, field.Value ?? "");
            json.WriteEndObject();
        }
        json.WriteNumber("lockedKiB"u8, result.LockedKilobytes);
        if (result.Refusal is { } refusal)
            Write(json, refusal);
        if (result.Lints.Count > 0)
        {
            json.WriteStartArray("lints"u8);
            foreach (LintFinding finding in result.Lints)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, finding.Lint.Id);
                json.WriteString("name"u8, finding.Lint.Name);
                json.WriteString("text"u8, finding.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (result.Fault != DmaFault.None)
            json.WriteString("dmaFault"u8, result.Fault.ToString());
    });

    private static void Write(Utf8JsonWriter json, Refusal refusal)
    {
        Rule rule = refusal.Rule;
        json.WriteStartObject("rule"u8);
        json.WriteString("id"u8, rule.Id);
        if (rule.Errno != Errno.None)
            json.WriteString("errno"u8, rule.Errno.ToString());
        if (rule.Quirk is { } quirk)
            json.WriteString("quirk"u8, $"Q{(int)quirk}");
        if (refusal.AlsoQuirk is { } also && also != rule.Quirk)
            json.WriteString("alsoQuirk"u8, $"Q{(int)also}");
        json.WriteString("condition"u8, rule.Condition);
        json.WriteString("remedy"u8, rule.Remedy);
        json.WriteString("documentation"u8, rule.Documentation);
        json.WriteEndObject();
    }

    private void Line(Action<Utf8JsonWriter> members)
    {
        using (Utf8JsonWriter json = new(_buffer, s_options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        _buffer.Write("\n"u8);
        context.WriteUtf8(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
