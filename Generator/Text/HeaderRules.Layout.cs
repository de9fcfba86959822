namespace Uapi.Text;

public static partial class HeaderRules
{
    /// <summary>A member or an array element of a type whose size is not known here.</summary>
    public static readonly HeaderRule IncompleteType = Error(
        "UAPI3001", "Incomplete type", "{0} needs the size of {1}, which is not defined here");

    /// <summary>An array length, bit-field width, enumerator or alignment that has no value at compile time.</summary>
    public static readonly HeaderRule NotConstant = Error(
        "UAPI3002", "Not a constant", "{0} has no constant value: {1}");

    /// <summary>An array length below zero.</summary>
    public static readonly HeaderRule NegativeLength = Error(
        "UAPI3003", "Negative array length", "The array has {0} elements");

    /// <summary>A bit-field wider than its type.</summary>
    public static readonly HeaderRule BitFieldTooWide = Error(
        "UAPI3004", "Bit-field too wide", "Bit-field '{0}' is wider ({1}) than its type '{2}' ({3})");

    /// <summary>A bit-field of a type that has no bits to count, or a named one of width zero.</summary>
    public static readonly HeaderRule InvalidBitField = Error(
        "UAPI3005", "Invalid bit-field", "Bit-field '{0}': {1}");

    /// <summary>An array or record larger than the limit.</summary>
    public static readonly HeaderRule ObjectTooLarge = Error(
        "UAPI3006", "Object too large", "{0} is larger than the {1} bytes that are supported");

    /// <summary>An alignment that is no power of two, or is too large.</summary>
    public static readonly HeaderRule InvalidAlignment = Error(
        "UAPI3007", "Invalid alignment", "Alignment {0} is not a power of two up to {1}");

    /// <summary>A record that cannot be laid out.</summary>
    public static readonly HeaderRule RecordLeftOut = Error(
        "UAPI3008", "Record left out", "{0} is left out: the type of '{1}' could not be laid out");

    /// <summary>A member declared twice.</summary>
    public static readonly HeaderRule DuplicateMember = Error(
        "UAPI3009", "Duplicate member", "{0} has two members named '{1}'");

    /// <summary>A member of function type, or the like.</summary>
    public static readonly HeaderRule InvalidMemberType = Error(
        "UAPI3010", "Invalid member type", "'{0}' cannot be a member: {1}");

    /// <summary>An enumerator that fits no integer type together with the others.</summary>
    public static readonly HeaderRule EnumeratorTooLarge = Error(
        "UAPI3011", "Enumerators fit no integer", "The values of {0} fit no integer type of 64 bits");

    /// <summary>A <c>_Static_assert</c> of the header does not hold.</summary>
    public static readonly HeaderRule StaticAssertFails = Error(
        "UAPI3012", "Static assertion fails", "The header's own _Static_assert does not hold, so a number derived from it is wrong");

    /// <summary>A typedef declared again as another type.</summary>
    public static readonly HeaderRule ConflictingTypedef = Error(
        "UAPI3013", "Conflicting typedef", "Typedef '{0}' is already declared as another type; this declaration is left out");

    /// <summary>A machine mode that is not known.</summary>
    public static readonly HeaderRule UnknownMode = Error(
        "UAPI3014", "Unknown machine mode", "Mode '{0}' cannot be applied to this type");

    /// <summary>Types nest deeper than the limit.</summary>
    public static readonly HeaderRule TypeTooDeep = Error(
        "UAPI3015", "Type nested too deep", "The type nests deeper than {0} levels");

    /// <summary>A typedef names an untagged record, and a tag of the same kind and name is defined too.</summary>
    public static readonly HeaderRule AmbiguousRecordName = Error(
        "UAPI3016", "Two records of one name", "'{0}' is the typedef of an untagged record here and the tag of another one; bindings cannot tell them apart");
}
