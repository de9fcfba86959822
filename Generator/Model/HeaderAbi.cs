using Uapi.Text;

namespace Uapi.Model;

/// <summary>Everything one header says about one target: the product of the front end.</summary>
/// <remarks>
/// Immutable and equal by value: the incremental cache compares it. It holds no offsets into the text;
/// lines are kept in <see cref="SourceLine"/>, which compares equal whatever the line, so that moving a declaration
/// does not count as changing it.
/// </remarks>
public sealed record HeaderAbi
{
    /// <summary>The include name (<c>linux/vfio.h</c>), or the path as typed.</summary>
    public required string Header { get; init; }

    /// <summary>The target these facts hold for.</summary>
    public required Target Target { get; init; }

    /// <summary>Records that this file itself defines, in the order of their closing brace; nested named records stand on their own too.</summary>
    public EquatableArray<RecordFacts> Records { get; init; }

    /// <summary>Records of included files that this file's records and requests need, in dependency order.</summary>
    public EquatableArray<RecordFacts> ReferencedRecords { get; init; }

    /// <summary>Enumerations that this file itself defines.</summary>
    public EquatableArray<EnumFacts> Enums { get; init; }

    /// <summary>Enumerations of included files that this file's records need.</summary>
    public EquatableArray<EnumFacts> ReferencedEnums { get; init; }

    /// <summary>Typedefs that this file itself defines.</summary>
    public EquatableArray<TypedefFacts> Typedefs { get; init; }

    /// <summary>Object-like macros, alive at the end, that are integer constant expressions.</summary>
    public EquatableArray<ConstantFacts> Constants { get; init; }

    /// <summary>Object-like macros that are string literals.</summary>
    public EquatableArray<StringFacts> Strings { get; init; }

    /// <summary>Function-like macros, alive at the end.</summary>
    public EquatableArray<FunctionMacroFacts> FunctionMacros { get; init; }

    /// <summary>Object-like macros that are neither, and why.</summary>
    public EquatableArray<OtherMacroFacts> OtherMacros { get; init; }

    /// <summary>Names of inline functions, whose bodies are skipped.</summary>
    public EquatableArray<string> InlineFunctions { get; init; }

    /// <summary>Names of functions that are only declared.</summary>
    public EquatableArray<string> Functions { get; init; }

    /// <summary>Names of variables.</summary>
    public EquatableArray<string> Variables { get; init; }

    /// <summary>Include names of every file that was read, the header itself first.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>Headers read as if they were included after this one, because its macros rely on them.</summary>
    public EquatableArray<string> Late { get; init; }

    /// <summary>What was said on the way. With an error among them the facts are incomplete.</summary>
    public EquatableArray<HeaderDiagnostic> Diagnostics { get; init; }

    /// <summary>Whether the header could be read whole.</summary>
    public bool IsComplete => !Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == HeaderSeverity.Error);

    /// <summary>The record of a name, of this file or of an included one, or null.</summary>
    public RecordFacts? FindRecord(RecordKind kind, string name) =>
        Records.Concat(ReferencedRecords).FirstOrDefault(record => record.Kind == kind && record.Name == name);
}

/// <summary>A line number that never makes two facts differ.</summary>
public readonly record struct SourceLine(string File, int Line)
{
    /// <summary>Always: where a fact stands is no part of the fact.</summary>
    public bool Equals(SourceLine other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}

/// <summary>Struct or union.</summary>
public enum RecordKind
{
    /// <summary><c>struct</c>.</summary>
    Struct,

    /// <summary><c>union</c>.</summary>
    Union,
}

/// <summary>A struct or union, laid out.</summary>
public sealed record RecordFacts
{
    /// <summary>The tag, or the typedef's name of an untagged one; empty for a record without either.</summary>
    public required string Name { get; init; }

    /// <summary>What C calls the type: <c>struct NAME</c>, <c>union NAME</c>, or the typedef's name alone.</summary>
    public string CName => IsUntagged ? Name : (Kind == RecordKind.Union ? "union " : "struct ") + Name;

    /// <summary>Struct or union.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Whether <see cref="Name"/> is a typedef's.</summary>
    public bool IsUntagged { get; init; }

    /// <summary>Whether the record itself has <c>__attribute__((packed))</c>.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Bytes.</summary>
    public required int Alignment { get; init; }

    /// <summary>The members in declaration order, unnamed ones included.</summary>
    public required EquatableArray<FieldFacts> Fields { get; init; }

    /// <summary>The include name of the file that defines it.</summary>
    public required string File { get; init; }

    /// <summary>Its documentation.</summary>
    public DocComment? Doc { get; init; }

    /// <summary>Where it is defined.</summary>
    public SourceLine Line { get; init; }
}

/// <summary>A member of a record.</summary>
public sealed record FieldFacts
{
    /// <summary>The name; empty for an unnamed record or an unnamed bit-field.</summary>
    public required string Name { get; init; }

    /// <summary>The type; for a bit-field the declared one.</summary>
    public required AbiType Type { get; init; }

    /// <summary>
    /// Bits from the start of the record that declares it. For a bit-field on a big-endian target bits are counted in
    /// memory order: bit 0 is the most significant bit of byte 0.
    /// </summary>
    public required long BitOffset { get; init; }

    /// <summary>Width of a bit-field in bits, otherwise null.</summary>
    public int? BitWidth { get; init; }

    /// <summary>The type as the header spells it: <c>__u32</c>, <c>struct vfio_iommu_spapr_tce_ddw_info</c>.</summary>
    public required string Spelling { get; init; }

    /// <summary>Its documentation.</summary>
    public DocComment? Doc { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourceLine Line { get; init; }

    /// <summary>Whether it is a bit-field.</summary>
    public bool IsBitField => BitWidth is not null;

    /// <summary>Bytes from the start of the record; only for members that are not bit-fields.</summary>
    public long Offset => BitOffset / 8;
}

/// <summary>An enumeration.</summary>
public sealed record EnumFacts
{
    /// <summary>The tag or the typedef's name, or null.</summary>
    public required string? Name { get; init; }

    /// <summary>What C calls the type: <c>enum NAME</c>, or the typedef's name alone; null if it has no name.</summary>
    public string? CName => Name is null || IsUntagged ? Name : "enum " + Name;

    /// <summary>Whether <see cref="Name"/> is a typedef's.</summary>
    public bool IsUntagged { get; init; }

    /// <summary>The integer type that holds it.</summary>
    public required IntegerType Type { get; init; }

    /// <summary>The enumerators in declaration order.</summary>
    public required EquatableArray<EnumeratorFacts> Values { get; init; }

    /// <summary>The include name of the file that defines it.</summary>
    public required string File { get; init; }

    /// <summary>Its documentation.</summary>
    public DocComment? Doc { get; init; }

    /// <summary>Where it is defined.</summary>
    public SourceLine Line { get; init; }
}

/// <summary>An enumeration constant; <see cref="Request"/> exists where its value is one <c>_IOC</c> (binder.h).</summary>
public sealed record EnumeratorFacts(string Name, IntegerValue Value, IoctlRequest? Request, DocComment? Doc, SourceLine Line);

/// <summary>A typedef.</summary>
public sealed record TypedefFacts(string Name, AbiType Type, string Spelling, DocComment? Doc, SourceLine Line);

/// <summary>An object-like macro that is an integer constant expression.</summary>
/// <param name="Name">The macro.</param>
/// <param name="Value">Its value in its C type.</param>
/// <param name="Type">Its C type.</param>
/// <param name="Spelling">The body as written, blanks folded.</param>
/// <param name="Request">The request, when the macro as a whole is one <c>_IOC(…)</c>.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Line">Where it is defined.</param>
public sealed record ConstantFacts(
    string Name, IntegerValue Value, IntegerType Type, string Spelling, IoctlRequest? Request, DocComment? Doc, SourceLine Line);

/// <summary>One ioctl request as the header spells it. The number is the constant's value.</summary>
/// <param name="Direction">The direction in the number.</param>
/// <param name="Type">The type (magic) byte.</param>
/// <param name="Number">The number byte.</param>
/// <param name="Size">The size in the number, bytes.</param>
/// <param name="Argument">The argument's type, from <c>sizeof</c> in the number; null for <c>_IO</c> and for a size that is an expression.</param>
/// <param name="ArgumentSpelling">That type as spelled after expansion, <c>none</c> for <c>_IO</c>, or <c>=EXPR</c>.</param>
/// <param name="Documented">What the comment says where the number says nothing (VFIO).</param>
public sealed record IoctlRequest(
    IoctlDirection Direction, byte Type, byte Number, int Size, AbiType? Argument, string ArgumentSpelling, DocumentedRequest? Documented);

/// <summary>The prototype in a comment: <c>NAME - _IOWR(VFIO_TYPE, VFIO_BASE + 8, struct vfio_region_info)</c>.</summary>
/// <param name="Direction">The direction it states.</param>
/// <param name="Argument">The argument type it names, resolved; null if there is none, or if it names nothing that exists.</param>
/// <param name="Spelling">The argument as written.</param>
public sealed record DocumentedRequest(IoctlDirection Direction, AbiType? Argument, string Spelling);

/// <summary>An object-like macro that is a string (adjacent literals joined, escapes resolved; one char per byte).</summary>
public sealed record StringFacts(string Name, string Value, DocComment? Doc, SourceLine Line);

/// <summary>A function-like macro.</summary>
/// <param name="Name">The macro.</param>
/// <param name="Parameters">Its parameters; the last ends with <c>...</c> if variadic.</param>
/// <param name="Spelling">The body as written, blanks folded.</param>
/// <param name="Body">The body as an integer expression over the parameters, when it is one; null otherwise.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Line">Where it is defined.</param>
public sealed record FunctionMacroFacts(
    string Name, EquatableArray<string> Parameters, string Spelling, MacroExpression? Body, DocComment? Doc, SourceLine Line)
{
    /// <summary>Its parts, when the macro as a whole is one <c>_IOC(…)</c>: <c>EVIOCGNAME(len)</c>.</summary>
    public MacroRequest? Request { get; init; }
}

/// <summary>A request that its caller completes: the parts of an <c>_IOC(…)</c> over the parameters of a macro.</summary>
/// <param name="Direction">The direction in the number.</param>
/// <param name="Type">The type (magic) byte.</param>
/// <param name="Number">The number byte.</param>
/// <param name="Size">The size in the number, bytes.</param>
/// <param name="Argument">The argument's type, from a <c>sizeof</c> that does not depend on the parameters; else null.</param>
/// <param name="ArgumentSpelling">As in <see cref="IoctlRequest"/>.</param>
public sealed record MacroRequest(
    IoctlDirection Direction, MacroExpression Type, MacroExpression Number, MacroExpression Size, AbiType? Argument, string ArgumentSpelling);

/// <summary>An object-like macro that is no constant.</summary>
/// <param name="Name">The macro.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Where it is defined.</param>
public sealed record OtherMacroFacts(string Name, string Reason, SourceLine Line)
{
    /// <summary>The reason of a macro without a body: an include guard, or a flag.</summary>
    public const string Empty = "empty";

    /// <summary>The reason of a macro that is nothing once what it names is replaced.</summary>
    public const string EmptyExpansion = "empty after expansion";

    /// <summary>Whether there is nothing to bind.</summary>
    public bool IsEmpty => Reason is Empty or EmptyExpansion;
}

/// <summary>A comment that belongs to a declaration, in its parts.</summary>
/// <param name="Summary">The first sentence or paragraph, plain text.</param>
/// <param name="Remarks">Further paragraphs.</param>
/// <param name="Returns">The "Return:" section.</param>
public sealed record DocComment(string Summary, EquatableArray<string> Remarks, string? Returns);
