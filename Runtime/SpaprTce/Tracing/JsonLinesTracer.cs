using System.Globalization;
using System.Text;

namespace Uapi.SpaprTce;

/// <summary>Writes an object a call, each on a line of its own (JSON Lines), for programs to read. <c>docs/tracing.md</c> says what the members mean; that is a contract.</summary>
/// <remarks>
/// Members come in the order of the documentation; those that do not apply are left out. A member of a structure that has 32 bits is a number, one that has 64 bits
/// is a string, <c>"0x…"</c>: not every reader of JSON keeps 64 bits apart. Nothing depends on time, so that traces can be compared.
/// </remarks>
public sealed class JsonLinesTracer : SpaprTracer
{
    private readonly object _gate = new();
    private readonly TextWriter _writer;
    private readonly StringBuilder _line = new();
    private bool _first;

    /// <param name="writer">Where to. Lines end with a line feed on every system. Nothing is flushed or closed.</param>
    public JsonLinesTracer(TextWriter writer) => _writer = writer ?? throw new ArgumentNullException(nameof(writer));

    /// <inheritdoc/>
    public override void OnCall(TracedCall call)
    {
        if (call is null)
            throw new ArgumentNullException(nameof(call));
        lock (_gate)
        {
            _line.Clear();
            Begin('{');
            Member("number", call.Number);
            if (call.Process != 0)
                Member("process", call.Process);
            Member("thread", call.Thread);
            Member("call", call.SystemCall);
            if (call.Descriptor >= 0)
                Member("fd", call.Descriptor);
            if (call.File != VfioFileKind.None)
                Member("file", NameOf(call.File));
            if (call.Path is not null)
                Member("path", call.Path);
            if (call.SystemCall == "ioctl")
                Member("request", call.RequestName ?? Hexadecimal(call.Request));
            Member("sent", call.Sent);
            Member("answered", call.Answered);
            Member("result", call.Result.Value);
            if (!call.Result.IsSuccess)
                Member("errno", call.Result.Errno.ToString());
            if (call.Refusal is { } refusal)
                Member("rule", refusal.Rule.Id);
            if (call.Explanation is not null)
                Member("explanation", call.Explanation);
            if (call.LockedBefore is { } before)
                Member("lockedBefore", (long)before);
            if (call.LockedAfter is { } after)
                Member("lockedAfter", (long)after);
            if (call.Lints.Count != 0)
                Member("lints", call.Lints);
            _line.Append("}\n");
            _writer.Write(_line.ToString());
        }
    }

    /// <summary>The name of a kind of file in JSON.</summary>
    private static string NameOf(VfioFileKind kind) => kind switch
    {
        VfioFileKind.Container => "container",
        VfioFileKind.Group => "group",
        VfioFileKind.Device => "device",
        VfioFileKind.Event => "event",
        _ => "other",
    };

    private static string Hexadecimal(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    private void Begin(char bracket)
    {
        _line.Append(bracket);
        _first = true;
    }

    private void Name(string name)
    {
        if (!_first)
            _line.Append(',');
        _first = false;
        Text(name);
        _line.Append(':');
    }

    private void Member(string name, long value)
    {
        Name(name);
        _line.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    private void Member(string name, string value)
    {
        Name(name);
        Text(value);
    }

    private void Member(string name, IReadOnlyList<TracedField> fields)
    {
        if (fields.Count == 0)
            return;
        Name(name);
        Begin('{');
        foreach (TracedField field in fields)
        {
            if (field.Size == 0)
                Member(field.Name, field.Text!);
            else if (field.Size == 4)
                Member(field.Name, (long)field.Value);
            else
                Member(field.Name, Hexadecimal(field.Value));
        }
        _line.Append('}');
    }

    private void Member(string name, IReadOnlyList<LintFinding> findings)
    {
        Name(name);
        Begin('[');
        foreach (LintFinding finding in findings)
        {
            if (!_first)
                _line.Append(',');
            Begin('{');
            Member("id", finding.Lint.Id);
            Member("name", finding.Lint.Name);
            Member("text", finding.Text);
            _line.Append('}');
        }
        _line.Append(']');
        _first = false;
    }

    // RFC 8259, section 7. What is no letter of ASCII goes as it is; half of a surrogate pair would be no UTF-8 and is escaped.
    private void Text(string text)
    {
        _line.Append('"');
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter is '"' or '\\')
            {
                _line.Append('\\').Append(letter);
            }
            else if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                _line.Append(letter).Append(text[++index]);
            }
            else if (letter < ' ' || char.IsSurrogate(letter))
            {
                _line.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _line.Append(letter);
            }
        }
        _line.Append('"');
    }
}
