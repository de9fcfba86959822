using Uapi.Model;

namespace Uapi.Surfaces;

/// <summary>A name that stands for a number: a macro, an enumerator, or both.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Type">Its C type; null for an enumerator.</param>
/// <param name="Spelling">The macro's body; empty for an enumerator.</param>
/// <param name="Request">The request, if it is one.</param>
/// <param name="Enum">The enumeration it belongs to, or null for a macro.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Line">Where it is defined.</param>
internal sealed record Constant(
    string Name, IntegerValue Value, IntegerType? Type, string Spelling, IoctlRequest? Request, EnumFacts? Enum, DocComment? Doc, int Line)
{
    /// <summary>Whether it is an enumerator.</summary>
    public bool IsEnumerator => Enum is not null;

    /// <summary>Whether exactly one bit is set.</summary>
    public bool IsSingleBit => !Value.IsNegative && Value.Bits != 0 && (Value.Bits & (Value.Bits - 1)) == 0;

    /// <summary>Whether it is written as a bit: <c>1 &lt;&lt; 3</c>, <c>BIT(3)</c>, <c>0x8</c>.</summary>
    public bool IsSpelledAsBit => IsSingleBit && (Spelling.IndexOf("<<", StringComparison.Ordinal) >= 0
        || Spelling.IndexOf("BIT", StringComparison.Ordinal) >= 0 || Spelling.StartsWith("0x", StringComparison.OrdinalIgnoreCase));
}

/// <summary>The structure that a constant belongs to.</summary>
/// <param name="Record">Its name.</param>
/// <param name="IsInside">Whether the constant stands between its braces.</param>
internal sealed record ConstantOwner(string Record, bool IsInside);

/// <summary>Everything one header offers to programs on one target, by name.</summary>
internal sealed class Surface
{
    /// <param name="abi">The facts.</param>
    /// <param name="scan">The text.</param>
    public Surface(HeaderAbi abi, HeaderScan scan)
    {
        Abi = abi;
        Scan = scan;
        foreach (RecordFacts record in abi.Records)
            Add(Records, record.Name, record);
        foreach (RecordFacts record in abi.ReferencedRecords)
            Add(Referenced, record.Name, record);
        foreach (EnumFacts enumeration in abi.Enums)
        {
            foreach (EnumeratorFacts value in enumeration.Values)
                Add(Constants, value.Name, new Constant(value.Name, value.Value, null, "", value.Request, enumeration, value.Doc, value.Line.Line));
        }
        foreach (ConstantFacts macro in abi.Constants)
        {
            // A macro that repeats an enumerator, so that #ifdef finds it, is that enumerator.
            if (!Add(Constants, macro.Name, new Constant(macro.Name, macro.Value, macro.Type, macro.Spelling, macro.Request, null, macro.Doc, macro.Line.Line)))
                Named.Add(macro.Name);
        }
        foreach (TypedefFacts typedef in abi.Typedefs)
            Add(Typedefs, typedef.Name, typedef);
        foreach (StringFacts text in abi.Strings)
            Add(Strings, text.Name, text);
        foreach (FunctionMacroFacts macro in abi.FunctionMacros)
            Add(FunctionMacros, macro.Name, macro);
        foreach (OtherMacroFacts macro in abi.OtherMacros)
        {
            if (macro.Name != scan.Guard)
                Add(OtherMacros, macro.Name, macro);
        }
    }

    /// <summary>The facts.</summary>
    public HeaderAbi Abi { get; }

    /// <summary>The text.</summary>
    public HeaderScan Scan { get; }

    /// <summary>Structs and unions of the header itself.</summary>
    public Dictionary<string, RecordFacts> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of included headers that it needs.</summary>
    public Dictionary<string, RecordFacts> Referenced { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros and enumerators.</summary>
    public Dictionary<string, Constant> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Enumerators that are macros, too.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Typedefs.</summary>
    public Dictionary<string, TypedefFacts> Typedefs { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros that are strings.</summary>
    public Dictionary<string, StringFacts> Strings { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros with parameters.</summary>
    public Dictionary<string, FunctionMacroFacts> FunctionMacros { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros that are neither number nor text; without the guard.</summary>
    public Dictionary<string, OtherMacroFacts> OtherMacros { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether VFIO's conventions hold: it defines what its requests are numbered by.</summary>
    public bool IsVfio => Constants.ContainsKey("VFIO_TYPE") && Constants.ContainsKey("VFIO_BASE");

    /// <summary>Whether the header offers a name at all.</summary>
    public bool Has(string name) => Records.ContainsKey(name) || Typedefs.ContainsKey(name) || HasMacro(name);

    /// <summary>Whether a macro or an enumerator has the name.</summary>
    public bool HasMacro(string name) => Constants.ContainsKey(name) || Strings.ContainsKey(name) || FunctionMacros.ContainsKey(name) || OtherMacros.ContainsKey(name);

    /// <summary>
    /// The structure that a constant belongs to: it is defined between its braces, or behind them before the next type or request. Null if there is none.
    /// </summary>
    public ConstantOwner? OwnerOf(string name)
    {
        if (Scan.Owners is { } owners)
            return owners.TryGetValue(name, out ConstantOwner? known) ? known : null;
        if (!Constants.TryGetValue(name, out Constant? constant) || constant.Request is not null)
            return null;
        RecordFacts? before = null;
        foreach (RecordFacts record in Abi.Records)
        {
            if (record.Line.Line < constant.Line && (before is null || record.Line.Line > before.Line.Line))
                before = record;
        }
        if (before is null)
            return null;
        int end = Scan.EndOf(before.Line.Line);
        return constant.Line <= end ? new ConstantOwner(before.Name, IsInside: true)
            : constant.Line < Scan.NextDeclaration(end) ? new ConstantOwner(before.Name, IsInside: false)
            : null;
    }

    /// <summary>Whether an old name still leads to a new one: a macro or a typedef of that name that says the new one.</summary>
    public bool Aliases(string old, string @new) =>
        (OtherMacros.TryGetValue(old, out OtherMacroFacts? macro) && LastWord(Scan.BodyAt(macro.Line.Line)) == @new)
        || (Constants.TryGetValue(old, out Constant? constant) && LastWord(constant.Spelling) == @new)
        || (Typedefs.TryGetValue(old, out TypedefFacts? typedef) && LastWord(typedef.Spelling) == @new);

    private static string LastWord(string text) => text.Trim('(', ')', ' ').Split(' ').Last();

    // The first of a name stays.
    private static bool Add<T>(Dictionary<string, T> things, string name, T thing)
    {
        if (things.ContainsKey(name))
            return false;
        things.Add(name, thing);
        return true;
    }
}
