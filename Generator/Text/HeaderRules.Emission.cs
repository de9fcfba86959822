namespace Uapi.Text;

public static partial class HeaderRules
{
    /// <summary>The C# of the project is older than the generated code needs.</summary>
    public static readonly HeaderRule LanguageTooOld = Error(
        "UAPI4001", "C# version too old", "The bindings of '{0}' need C# {1} on this framework, the project uses C# {2}; set <LangVersion>{1}</LangVersion> or later");

    /// <summary>A record has no single layout on the chosen targets. Nothing is lost and a use of the plain name does not compile.</summary>
    public static readonly HeaderRule LayoutDiffers = Info(
        "UAPI4002", "Layout differs between targets", "'{0}' has a different layout on the chosen targets ({1}), so no type has its plain name; use '{2}'");

    /// <summary>A record too large for a C# struct.</summary>
    public static readonly HeaderRule RecordTooLarge = Warning(
        "UAPI4003", "Record too large", "'{0}' has {1} bytes; a C# struct is bound up to {2} bytes, so it is left out");

    /// <summary>A record of size 0, which C# does not have.</summary>
    public static readonly HeaderRule RecordIsEmpty = Info(
        "UAPI4004", "Empty record", "'{0}' has no bytes in C; the C# struct has one, Layout.Size says 0");

    /// <summary>A C name that C# cannot have at its place.</summary>
    public static readonly HeaderRule NameChanged = Info(
        "UAPI4005", "Name changed", "'{0}' is named '{1}' in C#, where '{0}' is taken");

    /// <summary>A function-like macro that is no integer expression.</summary>
    public static readonly HeaderRule MacroLeftOut = Info(
        "UAPI4006", "Function-like macro left out", "Macro '{0}' is not an integer expression over its parameters and is left out");

    /// <summary>The argument of a request is a type that is not there (the kernel's documentation of VFIO names a few that never were).</summary>
    public static readonly HeaderRule ArgumentUnknown = Info(
        "UAPI4007", "Argument of a request unknown", "The argument '{1}' of request '{0}' cannot be bound; the request is untyped");

    /// <summary>A constant whose values on the targets fit no common C# type.</summary>
    public static readonly HeaderRule ConstantHasNoType = Warning(
        "UAPI4008", "No common type", "The values of '{0}' on the chosen targets fit no one integer type; use '{1}'");

    /// <summary>A macro and an enumerator of one name with different values.</summary>
    public static readonly HeaderRule MacroHidesEnumerator = Info(
        "UAPI4009", "Macro hides enumerator", "Macro '{0}' hides the enumerator of that name, which has another value; the constant has the macro's");

    /// <summary>A member whose type is a record that is not there.</summary>
    public static readonly HeaderRule MemberTypeUnknown = Warning(
        "UAPI4010", "Type of a member unknown", "Member '{0}' of '{1}' has type '{2}', which cannot be bound; it is emitted as {3} bytes");

    /// <summary>An enumeration has no single form on the chosen targets. Nothing is lost and a use of the plain name does not compile.</summary>
    public static readonly HeaderRule EnumDiffers = Info(
        "UAPI4011", "Enumeration differs between targets", "'enum {0}' differs between the chosen targets, so no type has its plain name; use '{1}'");

    /// <summary>What bindings have no place for and no other diagnostic tells of, counted.</summary>
    public static readonly HeaderRule LeftOut = Info(
        "UAPI4012", "Left out", "Left out of the bindings of '{0}': {1}; 'uapi layout' lists them with reasons");
}
