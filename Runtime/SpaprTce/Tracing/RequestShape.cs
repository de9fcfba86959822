using System.Runtime.InteropServices;
using System.Text;

namespace Uapi.SpaprTce;

/// <summary>How an argument is passed.</summary>
internal enum ArgumentKind
{
    /// <summary>There is none, or nobody knows it.</summary>
    None,

    /// <summary>The number itself.</summary>
    Number,

    /// <summary>A pointer to a descriptor.</summary>
    Descriptor,

    /// <summary>A pointer to text that ends with NUL.</summary>
    Name,

    /// <summary>A pointer to a structure.</summary>
    Record,
}

/// <summary>A member of a structure: where it lies, and which names its values have.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">4 or 8 bytes.</param>
/// <param name="IsAnswer">The kernel fills it in; what the caller left there says nothing.</param>
/// <param name="Names">The header's names for its values; null if they are plain numbers.</param>
internal sealed record FieldShape(string Name, int Offset, int Size, bool IsAnswer = false, ValueNames? Names = null);

/// <summary>The header's names for values.</summary>
/// <param name="AreFlags">Whether each is a bit, and a value is several of them.</param>
/// <param name="Values">Names and values.</param>
internal sealed record ValueNames(bool AreFlags, params (string Name, ulong Value)[] Values)
{
    /// <summary>A value by its names, or null if a plain number says as much.</summary>
    internal string? Describe(ulong value)
    {
        if (!AreFlags)
        {
            foreach ((string name, ulong known) in Values)
            {
                if (known == value)
                    return name;
            }
            return null;
        }
        if (value == 0)
            return null;
        StringBuilder text = new();
        foreach ((string name, ulong bit) in Values)
        {
            if ((value & bit) == 0)
                continue;
            text.Append(text.Length == 0 ? "" : "|").Append(name);
            value &= ~bit;
        }
        if (value != 0)
            text.Append(text.Length == 0 ? "" : "|").Append(FormattableString.Invariant($"0x{value:x}"));
        return text.ToString();
    }
}

/// <summary>What is known of a request: its name and what its argument looks like. Enough to show it, never consulted to answer it.</summary>
internal sealed partial class RequestShape
{
    /// <summary>No argument that is shown is longer, in bytes.</summary>
    internal const int Largest = 64;

    private readonly FieldShape[] _fields;

    private RequestShape(string name, ArgumentKind kind, params FieldShape[] fields)
    {
        Name = name;
        Kind = kind;
        _fields = fields;
        foreach (FieldShape field in fields)
            Size = Math.Max(Size, field.Offset + field.Size);
        if (kind == ArgumentKind.Name)
            Size = Largest;
    }

    /// <summary>The C name of the request.</summary>
    internal string Name { get; }

    internal ArgumentKind Kind { get; }

    /// <summary>How many bytes of the argument are looked at; 0 if it is no pointer.</summary>
    internal int Size { get; }

    /// <summary>Reads the members that lie wholly in the bytes.</summary>
    /// <param name="bytes">As much of the argument as could be read. <c>argsz</c> is not believed.</param>
    /// <param name="answers">Which members: those that the caller filled in, or those that the kernel did.</param>
    internal IReadOnlyList<TracedField> Read(ReadOnlySpan<byte> bytes, bool answers)
    {
        if (Kind == ArgumentKind.Name)
            return answers || bytes.IsEmpty ? [] : [new TracedField("name", 0, 0, TextOf(bytes))];
        List<TracedField>? read = null;
        foreach (FieldShape field in _fields)
        {
            if (field.IsAnswer != answers || field.Offset + field.Size > bytes.Length)
                continue;
            ulong value = field.Size == 8 ? MemoryMarshal.Read<ulong>(bytes.Slice(field.Offset)) : MemoryMarshal.Read<uint>(bytes.Slice(field.Offset));
            (read ??= []).Add(new TracedField(field.Name, value, field.Size, field.Names?.Describe(value)));
        }
        return read ?? (IReadOnlyList<TracedField>)[];
    }

    /// <summary>The argument that is a number.</summary>
    internal IReadOnlyList<TracedField> Read(ulong value) =>
        Kind == ArgumentKind.Number ? [new TracedField(_fields[0].Name, value, 8, _fields[0].Names?.Describe(value))] : [];

    // What is no printable letter of ASCII is shown as a dot.
    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new();
        foreach (byte letter in bytes)
        {
            if (letter == 0)
                break;
            text.Append(letter is >= 0x20 and < 0x7f ? (char)letter : '.');
        }
        return text.ToString();
    }
}
