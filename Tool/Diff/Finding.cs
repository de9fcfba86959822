using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>One side of a finding: where the thing stands and what is known of it, as names and values in the order of a report.</summary>
/// <param name="Line">The line in its header; 0 if it has none.</param>
/// <param name="Values">Text, or whole numbers as <see cref="long"/>. Offsets and sizes in bytes.</param>
internal sealed record Fact(int Line, IReadOnlyList<(string Name, object Value)> Values)
{
    /// <summary>The values as text. Lines are left out, so that it survives moves.</summary>
    public string Text { get; } = string.Join(" ", Values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Name}={value.Value}")));

    /// <summary>A fact of the given values; those that are null are left out.</summary>
    public static Fact Of(int line, params (string Name, object? Value)[] values) =>
        new(line, [.. values.Where(value => value.Value is not null).Select(value => (value.Name, value.Value!))]);

    /// <summary>What a report says of a record.</summary>
    public static Fact Of(RecordFacts record) => Of(record.Line.Line, ("size", record.Size), ("align", (long)record.Alignment));
}

/// <summary>What a finding says on the targets where it says the same.</summary>
internal sealed record Variant(IReadOnlyList<Target> Targets, Fact? Old, Fact? New, string Message);

/// <summary>One difference on one target.</summary>
internal sealed record Change
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>What changed, as suppressions name it: <c>struct demo_io.offset</c>, <c>DEMO_MAP</c>.</summary>
    public required string Where { get; init; }

    /// <summary>What kind of thing that is: <c>type</c>, <c>field</c>, <c>constant</c>, <c>ioctl</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary>What it does to installed programs.</summary>
    public required Level Abi { get; init; }

    /// <summary>What it does to sources.</summary>
    public required Level Api { get; init; }

    /// <summary>The old side, if there is one.</summary>
    public Fact? Old { get; init; }

    /// <summary>The new side, if there is one.</summary>
    public Fact? New { get; init; }

    /// <summary>One sentence: what changed, and what that does.</summary>
    public required string Message { get; init; }

    /// <summary>For a conditional level: what has to hold for it to be safe.</summary>
    public string? Condition { get; init; }

    /// <summary>How to do it without breaking anything.</summary>
    public string? Fix { get; init; }

    /// <summary>The finding that this one follows from: <see cref="Where"/> of a change.</summary>
    public string? Cause { get; init; }
}

/// <summary>One difference on all targets where it holds.</summary>
internal sealed class Finding
{
    /// <summary>The include name of the header, where several are compared.</summary>
    public string? File { get; init; }

    /// <summary>The difference on the first of its targets.</summary>
    public required Change Change { get; init; }

    /// <summary>What it says, by target.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>Where it holds, in table order.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>The suppression that takes it out of the verdict, or null.</summary>
    public Suppression? Suppressed { get; set; }

    /// <summary>The finding that this one follows from, or null.</summary>
    public Finding? Cause { get; set; }

    /// <summary>Position in the report.</summary>
    public int Index { get; set; }

    /// <summary>The rule.</summary>
    public Rule Rule => Change.Rule;

    /// <summary>The worse of the two levels.</summary>
    public Level Level => Levels.Max(Change.Abi, Change.Api);

    /// <summary>The line to look at: the new one, else the old one.</summary>
    public int Line => Change.New?.Line ?? Change.Old?.Line ?? 0;

    /// <summary>Names this change for good: the same rule, thing, old and new facts, whatever the lines. 12 hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Computes <see cref="Fingerprint"/>.</summary>
    public void Seal()
    {
        string text = string.Join("\n", [Rule.Id, Change.Where, .. Variants.Select(variant => $"{variant.Old?.Text}\n{variant.New?.Text}")]);
        Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12].ToLowerInvariant();
    }
}
