namespace Uapi.Text;

public static partial class HeaderRules
{
    /// <summary>A declaration or expression does not follow the grammar.</summary>
    public static readonly HeaderRule SyntaxError = Error(
        "UAPI2001", "Syntax error", "Expected {0}, found '{1}'; the declaration is left out");

    /// <summary>A name stands where a type must stand, and nothing has declared it.</summary>
    public static readonly HeaderRule UnknownType = Error(
        "UAPI2002", "Unknown type name", "Unknown type name '{0}'; the declaration is left out. A header that declares it may have to be read first (--include)");

    /// <summary>Keywords that make no type together.</summary>
    public static readonly HeaderRule InvalidSpecifiers = Error(
        "UAPI2003", "Invalid type", "'{0}' is not a type; the declaration is left out");

    /// <summary>Parentheses, declarators, operators or records nest deeper than the limit.</summary>
    public static readonly HeaderRule NestingTooDeep = Error(
        "UAPI2004", "Nesting too deep", "Nested deeper than {0} levels; the declaration is left out");

    /// <summary>A brace, bracket or parenthesis is never closed.</summary>
    public static readonly HeaderRule Unterminated = Error(
        "UAPI2005", "Unterminated group", "'{0}' is never closed; the declaration is left out");

    /// <summary>A closing brace without an opening one.</summary>
    public static readonly HeaderRule StrayBrace = Error(
        "UAPI2006", "Stray closing brace", "'}}' closes nothing");

    /// <summary>A tag, typedef or enumerator is defined twice.</summary>
    public static readonly HeaderRule Redefinition = Error(
        "UAPI2007", "Redefinition", "'{0}' is already defined; this definition is left out");

    /// <summary>A tag is used with another keyword than it was declared with.</summary>
    public static readonly HeaderRule WrongTagKind = Error(
        "UAPI2008", "Wrong kind of tag", "'{0}' was declared as {1}, not as {2}; the declaration is left out");

    /// <summary>An attribute changes the layout in a way that is not implemented.</summary>
    public static readonly HeaderRule UnsupportedAttribute = Error(
        "UAPI2009", "Unsupported attribute", "Attribute '{0}' changes the layout and is not supported; {1} is left out");

    /// <summary>A <c>#pragma pack</c> that cannot be understood.</summary>
    public static readonly HeaderRule InvalidPragmaPack = Error(
        "UAPI2010", "Invalid #pragma pack", "'#pragma {0}' is not understood; records behind it may be laid out wrongly");

    /// <summary>Too many broken declarations.</summary>
    public static readonly HeaderRule TooManyErrors = Error(
        "UAPI2011", "Too many errors", "More than {0} broken declarations; the rest of the header is left out");
}
