namespace Uapi.Text;

public static partial class HeaderRules
{
#pragma warning disable CS1591 // titles and messages say it
    public static readonly HeaderRule UnterminatedComment = Error(
        "UAPI1001", "Comment without an end", "The comment that begins here never ends");

    public static readonly HeaderRule UnterminatedLiteral = Error(
        "UAPI1002", "Literal without an end", "The quote {0} has no partner on its line");

    public static readonly HeaderRule HeaderNotFound = Error(
        "UAPI1003", "Header not found", "Header '{0}' was not found");

    public static readonly HeaderRule ErrorDirective = Error(
        "UAPI1004", "#error", "#error {0}");

    public static readonly HeaderRule WarningDirective = Warning(
        "UAPI1005", "#warning", "#warning {0}");

    public static readonly HeaderRule UnterminatedConditional = Error(
        "UAPI1006", "Conditional without #endif", "The {0} here has no #endif in this file");

    public static readonly HeaderRule StrayConditional = Error(
        "UAPI1007", "Branch without its conditional", "{0}");

    public static readonly HeaderRule BadCondition = Error(
        "UAPI1008", "Condition without a value", "This condition has no value: {0}; it counts as false");

    public static readonly HeaderRule UnknownDirective = Error(
        "UAPI1009", "Unknown directive", "There is no directive '#{0}'");

    public static readonly HeaderRule MacroRedefined = Warning(
        "UAPI1010", "Macro redefined", "Macro '{0}' was defined differently at {1}; this definition counts from here on");

    public static readonly HeaderRule BadMacroDefinition = Error(
        "UAPI1011", "Macro definition not understood", "This definition cannot be used: {0}");

    public static readonly HeaderRule BadMacroCall = Error(
        "UAPI1012", "Macro call does not fit", "Macro '{0}' {1}");

    public static readonly HeaderRule BadPaste = Error(
        "UAPI1013", "No token from ##", "Macro '{0}' joins '{1}' and '{2}', which do not make one token");

    public static readonly HeaderRule IncludeTooDeep = Error(
        "UAPI1014", "Includes nested too deeply", "Includes are nested more than {0} deep here; does '{1}' include itself without a guard?");

    public static readonly HeaderRule TooManyTokens = Error(
        "UAPI1015", "Header too large", "More than {0} tokens come out of this header, which was reached at macro or header '{1}'; reading stops");

    public static readonly HeaderRule BadDirective = Error(
        "UAPI1016", "Directive not understood", "This #{0} cannot be used: {1}");

    public static readonly HeaderRule ExtraTokens = Warning(
        "UAPI1017", "Text behind a directive", "The text from '{1}' on behind #{0} has no meaning");

    public static readonly HeaderRule LayoutPragma = Error(
        "UAPI1018", "Pragma that changes layouts", "#pragma {0} changes how records are laid out, and that is not supported");

    public static readonly HeaderRule NulCharacter = Error(
        "UAPI1019", "NUL in a header", "A NUL character stands here; is '{0}' a text file?");

    public static readonly HeaderRule MacrosTooDeep = Error(
        "UAPI1020", "Macros nested too deeply", "Macro '{0}' is nested more than {1} deep here; reading stops");

    public static readonly HeaderRule FileTooLong = Error(
        "UAPI1021", "Header too long", "Header '{0}' has {1} characters; at most {2} are read");

    public static readonly HeaderRule HeaderUnreadable = Error(
        "UAPI1022", "Header cannot be read", "Header '{0}' cannot be read: {1}");

    public static readonly HeaderRule ArchitectureHeaderNotFound = Error(
        "UAPI1023", "Architecture header not found", "Header '{0}' was not found in a directory that belongs to {1}; those of other architectures are not read");
#pragma warning restore CS1591
}
