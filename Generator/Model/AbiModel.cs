namespace Uapi.Model;

/// <summary>One header on all chosen targets, merged: what the emitter writes from.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
public sealed record AbiModel
{
    /// <summary>The include name.</summary>
    public required string Header { get; init; }

    /// <summary>The chosen targets, in table order.</summary>
    public required EquatableArray<Target> Targets { get; init; }

    /// <summary>Records of the file.</summary>
    public EquatableArray<Merged<RecordFacts>> Records { get; init; }

    /// <summary>Records of included files that are needed.</summary>
    public EquatableArray<Merged<RecordFacts>> ReferencedRecords { get; init; }

    /// <summary>Named and anonymous enumerations of the file; anonymous ones are merged by their first enumerator.</summary>
    public EquatableArray<Merged<EnumFacts>> Enums { get; init; }

    /// <summary>Enumerations of included files that are needed.</summary>
    public EquatableArray<Merged<EnumFacts>> ReferencedEnums { get; init; }

    /// <summary>Integer constants.</summary>
    public EquatableArray<Merged<ConstantFacts>> Constants { get; init; }

    /// <summary>String constants.</summary>
    public EquatableArray<Merged<StringFacts>> Strings { get; init; }

    /// <summary>Function-like macros.</summary>
    public EquatableArray<Merged<FunctionMacroFacts>> FunctionMacros { get; init; }

    /// <summary>Typedefs.</summary>
    public EquatableArray<Merged<TypedefFacts>> Typedefs { get; init; }
}

/// <summary>One name with its facts per target; a target on which the name does not exist is in no group.</summary>
public sealed record Merged<T>(string Name, PerTarget<T> Facts)
    where T : IEquatable<T>;
