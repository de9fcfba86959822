namespace Uapi.SpaprTce;

/// <summary>The names that a scenario has made up to some step: of values and of files.</summary>
/// <remarks>
/// Steps run in the order they are written and a child's names die with it, so the parser knows them without running anything. What a name is worth only the
/// run knows.
/// </remarks>
internal sealed class ScenarioNames
{
    // Fixed tables of the program that records scenarios on a real kernel; a scenario that cannot be recorded is of no use.
    internal const int MaximumCount = 256;
    internal const int MaximumLength = 31;

    /// <summary>The system page size.</summary>
    internal const string PageSize = "PS";

    /// <summary>What is there from the start, with the value; <see cref="PageSize"/> is the machine's.</summary>
    internal static readonly IReadOnlyList<KeyValuePair<string, ulong>> Predefined =
    [
        new("v1", Linux.Vfio.VFIO_SPAPR_TCE_IOMMU),
        new("v2", Linux.Vfio.VFIO_SPAPR_TCE_v2_IOMMU),
        new("type1", Linux.Vfio.VFIO_TYPE1_IOMMU),
        new("WIN1", 1UL << 59),
    ];

    private ScenarioNames(HashSet<string> values, HashSet<string> files)
    {
        Values = values;
        Files = files;
    }

    internal ScenarioNames()
        : this([PageSize], [])
    {
        foreach (KeyValuePair<string, ulong> name in Predefined)
            Values.Add(name.Key);
    }

    /// <summary>Names that stand for a number.</summary>
    internal HashSet<string> Values { get; }

    /// <summary>Names of files, open or not.</summary>
    internal HashSet<string> Files { get; }

    /// <summary>What a child starts with.</summary>
    internal ScenarioNames Copy() => new([.. Values], [.. Files]);

    /// <summary>Makes a name for a value.</summary>
    /// <exception cref="StepException">It is not one that an expression could use.</exception>
    internal void DefineValue(string name, int column)
    {
        if (name == PageSize)
            throw new StepException(column, "PS is the page size and can be nothing else");
        if (name.Length == 0 || !IsLetter(name[0]) || !name.All(c => IsLetter(c) || c is >= '0' and <= '9'))
            throw new StepException(column, $"'{name}' is no name: letters, digits and _, beginning with a letter");
        CheckLength(name, column);
        // PS has no place in the table.
        if (Values.Add(name) && Values.Count - 1 > MaximumCount)
            throw new StepException(column, $"too many names: {MaximumCount}, {Predefined.Count} of them there from the start, is the most");
    }

    /// <summary>Makes a name for a file.</summary>
    /// <exception cref="StepException">It is too long, or one too many.</exception>
    internal void DefineFile(string name, int column)
    {
        CheckLength(name, column);
        if (Files.Add(name) && Files.Count > MaximumCount)
            throw new StepException(column, $"too many files: {MaximumCount} names is the most");
    }

    /// <summary>" (did you mean …?)" or nothing.</summary>
    internal string SuggestValue(string name) => Spelling.Suggest(name, Values);

    /// <summary>" (did you mean …?)" or nothing.</summary>
    internal string SuggestFile(string name) => Spelling.Suggest(name, Files);

    /// <summary>Whether a character may begin a name.</summary>
    internal static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static void CheckLength(string name, int column)
    {
        if (name.Length > MaximumLength)
            throw new StepException(column, $"the name has {name.Length} characters, {MaximumLength} is the most");
    }
}
