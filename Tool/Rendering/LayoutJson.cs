using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tool.Rendering;

/// <summary>
/// Writes the facts of headers as "layout JSON, schema 1": one document per target, a fact per line, members in a fixed
/// order, lists without elements left out. <c>docs/layout-json.md</c> says what each member means.
/// </summary>
/// <remarks>
/// Each entry of a list is written by <see cref="Utf8JsonWriter"/>; the lines around the entries by hand, because the
/// writer knows only "everything on one line" and "one line for every value".
/// </remarks>
internal sealed class LayoutJson : IDisposable
{
    // Header text is data here, never HTML: quotes and non-ASCII names may stand as they are.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // The largest integer that every JSON reader keeps exactly.
    private const ulong MaxExactInteger = (1UL << 53) - 1;

    // One for every thread that writes.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    private readonly ArrayBufferWriter<byte> _buffer = _spare ??= new ArrayBufferWriter<byte>(1 << 16);
    private readonly Utf8JsonWriter _writer;

    // Where the entries of facts stand that several targets may have, each behind its comma.
    private readonly Dictionary<object, JsonPiece>? _entries;

    // What the target that is written now says.
    private readonly List<JsonPiece> _pieces = [];

    private LayoutJson(bool isShared)
    {
        _buffer.ResetWrittenCount();
        _writer = new Utf8JsonWriter(_buffer, _options);
        _entries = isShared ? new Dictionary<object, JsonPiece>(ReferenceEqualityComparer.Instance) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Begins a document: everything before the first header.</summary>
    public static byte[] DocumentStart(Target target) => Encoding.UTF8.GetBytes(
        $$"""{"schema":1,"arch":"{{target.Name}}","target":"{{target.Triplets[0]}}","compiler":"uapi","headers":{""");

    /// <summary>Ends a document.</summary>
    public static ReadOnlySpan<byte> DocumentEnd => "\n}}"u8;

    /// <summary>Writes one header's member of <c>headers</c>, the comma before it included, on several targets. What they have in common is written once.</summary>
    /// <param name="key">The header as the user named it.</param>
    /// <param name="readings">Its facts on each target.</param>
    /// <param name="filter">What to keep of them.</param>
    /// <param name="prelude">What was read first (<see cref="PreludeOf"/>).</param>
    public static HeaderJson Write(string key, IReadOnlyList<HeaderAbi> readings, RecordFilter filter, IReadOnlyList<string> prelude)
    {
        using LayoutJson json = new(isShared: readings.Count > 1);
        JsonPiece[][] pieces = new JsonPiece[readings.Count][];
        for (int i = 0; i < pieces.Length; i++)
        {
            json.Head(key, readings[i], prelude);
            json.Body(readings[i], filter);
            pieces[i] = [.. json._pieces];
            json._pieces.Clear();
        }
        return new HeaderJson(json._buffer.WrittenSpan.ToArray(), pieces);
    }

    /// <summary>What every header is read behind: the macros of <c>-D</c> as directives, marked with <c>!</c>, then the headers of <c>--include</c>.</summary>
    public static IReadOnlyList<string> PreludeOf(ReaderOptions options) =>
        [.. options.Defines.Select(define => "!" + ReaderOptions.DirectiveOf(define)), .. options.Preludes];

    private void Head(string key, HeaderAbi header, IReadOnlyList<string> prelude)
    {
        Raw(",\n"u8);
        Value(key);
        Raw(header.IsComplete ? ":{\"status\":\"ok\""u8 : ":{\"status\":\"error\""u8);
        if (!header.IsComplete)
            Strings("errors"u8, header.Diagnostics.Where(item => item.Rule.Severity == HeaderSeverity.Error).Select(item => item.ToString()));
        Strings("prelude"u8, prelude);
        Strings("late"u8, header.Late);
        Strings("includes"u8, header.Files.Where(file => file != header.Header));
    }

    private void Body(HeaderAbi header, RecordFilter filter)
    {
        List("records"u8, header.Records, Record, record => filter.Keeps(record.Name));
        List("enums"u8, header.Enums, item => Entry(item, Enum), enumeration => filter.Keeps(enumeration.Name));
        List("typedefs"u8, header.Typedefs, item => Entry(item, Typedef), typedef => filter.Keeps(typedef.Name));
        if (filter.KeepsEverything)
        {
            List("constants"u8, header.Constants, item => Entry(item, Constant));
            List("strings"u8, header.Strings, item => Entry(item, String));
            List("functionMacros"u8, header.FunctionMacros, item => Entry(item, FunctionMacro));
            List("otherMacros"u8, header.OtherMacros, item => Entry(item, OtherMacro));
            Strings("inlineFunctions"u8, header.InlineFunctions);
            Strings("functions"u8, header.Functions);
            Strings("variables"u8, header.Variables);
        }
        Raw("}"u8);
    }

    private void Record(RecordFacts record)
    {
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        _writer.WriteString("name"u8, record.Name);
        _writer.WriteString("kind"u8, TypeDescriptor.KeywordOf(record.Kind));
        _writer.WriteNumber("size"u8, record.Size);
        _writer.WriteNumber("align"u8, record.Alignment);
        if (record.IsUntagged)
            _writer.WriteBoolean("untagged"u8, true);
        if (record.IsPacked)
        {
            _writer.WriteStartArray("attrs"u8);
            _writer.WriteStringValue("packed"u8);
            _writer.WriteEndArray();
        }
        // A field per line, so from here on the record's own braces are written by hand.
        _writer.Flush();
        _buffer.Write(",\"fields\":["u8);
        bool isFirst = true;
        foreach (FlatField field in FlatField.Of(record))
        {
            _buffer.Write(isFirst ? "\n   "u8 : ",\n   "u8);
            isFirst = false;
            Entry(field, Field);
        }
        _buffer.Write("]}"u8);
    }

    private void Field(FlatField field)
    {
        _writer.WriteString("path"u8, field.Path);
        _writer.WriteNumber("bit"u8, field.Bit);
        _writer.WriteNumber("bits"u8, field.Bits);
        Type(field.Field.Type);
        if (field.Field.IsBitField)
            _writer.WriteBoolean("bf"u8, true);
        if (field.IsUnnamed)
            _writer.WriteBoolean("unnamed"u8, true);
        if (field.Field.Spelling.Length > 0)
            _writer.WriteString("c"u8, field.Field.Spelling);
    }

    private void Type(AbiType type)
    {
        _writer.WriteString("t"u8, TypeDescriptor.Of(type));
        if (type is not ArrayType)
            return;
        bool isFlexible = false;
        _writer.WriteStartArray("dims"u8);
        for (; type is ArrayType array; type = array.Element)
        {
            _writer.WriteNumberValue(array.Length);
            isFlexible |= array.IsFlexible;
        }
        _writer.WriteEndArray();
        if (isFlexible)
            _writer.WriteBoolean("flex"u8, true);
    }

    private void Enum(EnumFacts enumeration)
    {
        if (enumeration.Name is null)
            _writer.WriteNull("name"u8);
        else
            _writer.WriteString("name"u8, enumeration.Name);
        _writer.WriteString("t"u8, TypeDescriptor.Of(enumeration.Type));
        if (enumeration.IsUntagged)
            _writer.WriteBoolean("untagged"u8, true);
        _writer.WriteStartArray("values"u8);
        foreach (EnumeratorFacts enumerator in enumeration.Values)
        {
            _writer.WriteStartArray();
            _writer.WriteStringValue(enumerator.Name);
            Integer(enumerator.Value);
            _writer.WriteEndArray();
        }
        _writer.WriteEndArray();
    }

    private void Typedef(TypedefFacts typedef)
    {
        _writer.WriteString("name"u8, typedef.Name);
        Type(typedef.Type);
        // A function or void has no size in C.
        if (typedef.Type is not (FunctionType or VoidType))
        {
            _writer.WriteNumber("size"u8, typedef.Type.Size);
            _writer.WriteNumber("align"u8, typedef.Type.Alignment);
        }
        if (typedef.Spelling.Length > 0)
            _writer.WriteString("c"u8, typedef.Spelling);
    }

    private void Constant(ConstantFacts constant)
    {
        _writer.WriteString("name"u8, constant.Name);
        _writer.WritePropertyName("v"u8);
        Integer(constant.Value);
        _writer.WriteString("t"u8, TypeDescriptor.Of(constant.Type));
        if (constant.Request is { } request)
            _writer.WriteString("ioctl"u8, request.ArgumentSpelling);
    }

    private void String(StringFacts text)
    {
        _writer.WriteString("name"u8, text.Name);
        _writer.WriteString("v"u8, DecodeBytes(text.Value));
    }

    private void FunctionMacro(FunctionMacroFacts macro)
    {
        _writer.WriteString("name"u8, macro.Name);
        _writer.WriteStartArray("params"u8);
        foreach (string parameter in macro.Parameters)
            _writer.WriteStringValue(parameter);
        _writer.WriteEndArray();
    }

    private void OtherMacro(OtherMacroFacts macro)
    {
        _writer.WriteString("name"u8, macro.Name);
        _writer.WriteString("why"u8, macro.Reason);
    }

    // Beyond 53 bits many readers silently round a number, so those stand as strings.
    private void Integer(IntegerValue value)
    {
        if (value.IsNegative)
        {
            if ((long)value.Bits >= -(long)MaxExactInteger)
                _writer.WriteNumberValue((long)value.Bits);
            else
                _writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"-0x{0 - value.Bits:x}"));
        }
        else if (value.Bits <= MaxExactInteger)
        {
            _writer.WriteNumberValue(value.Bits);
        }
        else
        {
            _writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"0x{value.Bits:x}"));
        }
    }

    // The model holds one char per byte of the string; JSON holds text. Bytes that are no text ("\x80") stay apart, a character each.
    private static string DecodeBytes(string bytes)
    {
        if (Ascii.IsValid(bytes))
            return bytes;
        byte[] raw = Encoding.Latin1.GetBytes(bytes);
        return Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : bytes;
    }

    private void List<T>(ReadOnlySpan<byte> name, EquatableArray<T> items, Action<T> write, Func<T, bool>? keeps = null)
        where T : class, IEquatable<T>
    {
        bool any = false;
        foreach (T item in items)
        {
            if (keeps is not null && !keeps(item))
                continue;
            if (!any)
                StartList(name);
            if (_entries is null || !_entries.TryGetValue(item, out JsonPiece entry))
            {
                int start = _buffer.WrittenCount;
                _buffer.Write(",\n  "u8);
                write(item);
                entry = new JsonPiece(start, _buffer.WrittenCount);
                _entries?.Add(item, entry);
            }
            Say(any ? entry : entry with { Start = entry.Start + 1 });
            any = true;
        }
        if (any)
            Raw("]"u8);
    }

    private void Entry<T>(T item, Action<T> writeMembers)
    {
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        writeMembers(item);
        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void Strings(ReadOnlySpan<byte> name, IEnumerable<string> items)
    {
        bool isFirst = true;
        foreach (string item in items)
        {
            if (isFirst)
                StartList(name);
            else
                Raw(","u8);
            isFirst = false;
            Value(item);
        }
        if (!isFirst)
            Raw("]"u8);
    }

    private void StartList(ReadOnlySpan<byte> name)
    {
        Raw(",\n \""u8);
        Raw(name);
        Raw("\":["u8);
    }

    private void Value(string text)
    {
        int start = _buffer.WrittenCount;
        _writer.Reset(_buffer);
        _writer.WriteStringValue(text);
        _writer.Flush();
        Say(new JsonPiece(start, _buffer.WrittenCount));
    }

    private void Raw(ReadOnlySpan<byte> utf8)
    {
        int start = _buffer.WrittenCount;
        _buffer.Write(utf8);
        Say(new JsonPiece(start, _buffer.WrittenCount));
    }

    // The next piece of what the target says.
    private void Say(JsonPiece piece)
    {
        if (_pieces.Count > 0 && _pieces[^1].End == piece.Start)
            _pieces[^1] = _pieces[^1] with { End = piece.End };
        else
            _pieces.Add(piece);
    }
}
