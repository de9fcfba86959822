using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Tool.Diff;

/// <summary>What was found on the targets so far. Most headers say the same on most targets, and then the same changed.</summary>
/// <remarks>
/// What a comparison finds follows from the facts of the two versions, their texts, and what it asked its <see cref="Surroundings"/>: where all of these are the same,
/// so is the result, and nothing is compared twice.
/// </remarks>
internal sealed class KnownComparisons
{
    private readonly List<(Surface Old, Surface New, Surroundings Surroundings, IReadOnlyList<Change> Changes)> _known = [];

    /// <summary>The changes on a target that is like one before, or null.</summary>
    public IReadOnlyList<Change>? Find(Surface old, Surface @new, Surroundings surroundings)
    {
        foreach ((Surface knownOld, Surface knownNew, Surroundings there, IReadOnlyList<Change> changes) in _known)
        {
            if (AreSame(knownNew, @new) && AreSame(knownOld, old) && surroundings.AnswerLike(there))
                return changes;
        }
        return null;
    }

    /// <summary>Remembers what was found on a target.</summary>
    public void Add(Surface old, Surface @new, Surroundings surroundings, IReadOnlyList<Change> changes) => _known.Add((old, @new, surroundings, changes));

    // The target and the files are the surroundings' to tell. Facts are equal wherever they stand, and findings say where: lines count here.
    private static bool AreSame(Surface a, Surface b) =>
        ReferenceEquals(a.Scan, b.Scan)
        && (a.Abi with { Target = b.Abi.Target, Files = b.Abi.Files }).Equals(b.Abi)
        && Lines(a.Abi).SequenceEqual(Lines(b.Abi));

    private static IEnumerable<int> Lines(HeaderAbi abi)
    {
        List<int> lines = [];
        foreach (RecordFacts record in abi.Records)
            AddLines(lines, record);
        foreach (RecordFacts record in abi.ReferencedRecords)
            AddLines(lines, record);
        foreach (EnumFacts @enum in abi.Enums.Concat(abi.ReferencedEnums))
        {
            lines.Add(@enum.Line.Line);
            foreach (EnumeratorFacts value in @enum.Values)
                lines.Add(value.Line.Line);
        }
        foreach (ConstantFacts constant in abi.Constants)
            lines.Add(constant.Line.Line);
        foreach (StringFacts text in abi.Strings)
            lines.Add(text.Line.Line);
        foreach (TypedefFacts typedef in abi.Typedefs)
            lines.Add(typedef.Line.Line);
        foreach (FunctionMacroFacts macro in abi.FunctionMacros)
            lines.Add(macro.Line.Line);
        foreach (OtherMacroFacts macro in abi.OtherMacros)
            lines.Add(macro.Line.Line);
        return lines;
    }

    private static void AddLines(List<int> lines, RecordFacts record)
    {
        lines.Add(record.Line.Line);
        foreach (FieldFacts field in record.Fields)
        {
            lines.Add(field.Line.Line);
            if (field.Type is InlineRecord inline)
                AddLines(lines, inline.Record);
        }
    }
}
