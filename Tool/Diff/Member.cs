using System.Globalization;
using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>One named member of a record, wherever it is nested.</summary>
internal sealed class Member
{
    /// <summary>Its place among the members, in the order of the text.</summary>
    public int Order { get; private init; }

    /// <summary>How C reaches it from the record: <c>u.addr</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its own name.</summary>
    public required string Name { get; init; }

    /// <summary>Its facts.</summary>
    public required FieldFacts Facts { get; init; }

    /// <summary>Bits from the start of the outermost record.</summary>
    public required long Start { get; init; }

    /// <summary>Bits it takes; 0 for a flexible array.</summary>
    public required long Width { get; init; }

    /// <summary>How many unnamed records it is inside of.</summary>
    public required int Unnamed { get; init; }

    /// <summary>The innermost union it is an arm of, or lies in an arm of; null if it is in none.</summary>
    public UnionPlace? Union { get; init; }

    /// <summary>Whether it is wrapped in the helper for flexible arrays, an unnamed structure that begins with an empty one.</summary>
    public bool IsFlexWrapped { get; init; }

    /// <summary>Its type.</summary>
    public AbiType Type => Facts.Type;

    /// <summary>The bit behind its last one.</summary>
    public long End => Start + Width;

    /// <summary>Whether it is an array without a length of its own: <c>x[]</c> or <c>x[0]</c>.</summary>
    public bool IsFlexible => Type is ArrayType { Length: 0 };

    /// <summary>Whether its name promises that it means nothing yet.</summary>
    public bool IsReserved => NameKind.IsReserved(Name);

    /// <summary>Whether the two share a bit.</summary>
    public bool Overlaps(Member other) => Start < other.End && other.Start < End;

    /// <summary>What a report says of it.</summary>
    public Fact ToFact() => Facts.IsBitField
        ? Fact.Of(Facts.Line.Line, ("type", Facts.Spelling), ("offset", Start / 8), ("bit", Start % 8), ("width", Width))
        : Fact.Of(Facts.Line.Line, ("type", Facts.Spelling), ("offset", Start / 8), ("size", Width / 8));

    /// <summary>Where it lies, in words.</summary>
    public string Place => Facts.IsBitField
        ? string.Create(CultureInfo.InvariantCulture, $"bit {Start}")
        : string.Create(CultureInfo.InvariantCulture, $"offset {Start / 8}");

    /// <summary>The members of a record, unnamed records opened and named inline ones entered, in the order of the text.</summary>
    public static List<Member> Flatten(RecordFacts record)
    {
        List<Member> members = [];
        UnionPlace? place = record.Kind == RecordKind.Union ? new UnionPlace(0, record.Size * 8, "") : null;
        Add(members, record, "", 0, 0, place, isFlexWrapped: false);
        return members;
    }

    private static void Add(List<Member> members, RecordFacts record, string prefix, long start, int unnamed, UnionPlace? union, bool isFlexWrapped)
    {
        int arm = 0;
        foreach (FieldFacts field in record.Fields)
        {
            UnionPlace? place = record.Kind == RecordKind.Union && union is not null ? union with { Arm = arm++ } : union;
            long bit = start + field.BitOffset;
            if (field.Type is InlineRecord inline && field.Name.Length == 0)
            {
                UnionPlace? inner = inline.Record.Kind == RecordKind.Union ? new UnionPlace(bit, inline.Record.Size * 8, prefix) : place;
                bool isHelper = inline.Record.Fields.Any(member => member.Name.StartsWith("__empty_", StringComparison.Ordinal));
                Add(members, inline.Record, prefix, bit, unnamed + 1, inner, isHelper);
                continue;
            }
            if (field.Name.Length == 0 || (isFlexWrapped && field.Name.StartsWith("__empty_", StringComparison.Ordinal)))
                continue;
            string path = prefix + field.Name;
            if (field.Type is InlineRecord named)
            {
                UnionPlace? inner = named.Record.Kind == RecordKind.Union ? new UnionPlace(bit, named.Record.Size * 8, path + ".") : place;
                Add(members, named.Record, path + ".", bit, 0, inner, isFlexWrapped: false);
                continue;
            }
            members.Add(new Member
            {
                Order = members.Count,
                Path = path,
                Name = field.Name,
                Facts = field,
                Start = bit,
                Width = field.BitWidth ?? field.Type.Size * 8,
                Unnamed = unnamed,
                Union = place,
                IsFlexWrapped = isFlexWrapped,
            });
        }
    }
}

/// <summary>A union and one of its arms.</summary>
/// <param name="Start">Bits from the start of the outermost record.</param>
/// <param name="Width">Bits of the union.</param>
/// <param name="Prefix">The path that leads into it.</param>
/// <param name="Arm">Which of its members.</param>
internal sealed record UnionPlace(long Start, long Width, string Prefix, int Arm = 0);
