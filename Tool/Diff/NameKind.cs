using System.Text.RegularExpressions;

namespace Uapi.Tool.Diff;

/// <summary>What names tell by convention.</summary>
internal static partial class NameKind
{
    private static readonly HashSet<string> CxxKeywords = new(StringComparer.Ordinal)
    {
        "alignas", "alignof", "and", "and_eq", "asm", "bitand", "bitor", "bool", "catch", "char16_t", "char32_t", "class", "compl", "const_cast", "constexpr", "decltype",
        "delete", "dynamic_cast", "explicit", "export", "false", "friend", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq",
        "private", "protected", "public", "reinterpret_cast", "static_assert", "static_cast", "template", "this", "thread_local", "throw", "true", "try", "typeid", "typename",
        "using", "virtual", "wchar_t", "xor", "xor_eq",
    };

    /// <summary>Whether a member of that name is space kept for later.</summary>
    public static bool IsReserved(string name) => Reserved().IsMatch(name);

    /// <summary>Whether C++ cannot read it as a name.</summary>
    public static bool IsCxxKeyword(string name) => CxxKeywords.Contains(name);

    /// <summary>Whether it closes an enumeration: a count or a last value, which moves whenever something is added.</summary>
    public static bool IsSentinel(string name) => Sentinel().IsMatch(name);

    /// <summary>Whether programs size buffers by it.</summary>
    public static bool IsLimit(string name) => Limit().IsMatch(name);

    /// <summary>Whether it is the version of an interface.</summary>
    public static bool IsVersion(string name) => Version().IsMatch(name);

    /// <summary>Whether it is a set of bits.</summary>
    public static bool IsMask(string name) => Mask().IsMatch(name);

    /// <summary>Whether it is one if more than one bit is set.</summary>
    public static bool MayBeMask(string name) => Whole().IsMatch(name);

    /// <summary>Whether it says that its number is only kept so that nobody takes it.</summary>
    public static bool IsRetired(string name) => Retired().IsMatch(name);

    [GeneratedRegex(@"^_*((pad|padding|resv?|rsvd?|reserved|unused|spare|mbz|dummy|filler|end|align)|\w+_(pad|padding|resv|rsvd?|reserved|unused))_*([0-9a-f]{1,3})?[_0-9]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"(^|_)(NUM|MAX|LAST|CNT|COUNT|NR|NBITS|BITS|END)(_|$)|^NR_", RegexOptions.IgnoreCase)]
    private static partial Regex Sentinel();

    [GeneratedRegex(@"(^|_)(MAX|MIN|LEN|LENGTH|SIZE|SIZEOF|SZ|LIMIT|NUM|COUNT|CNT|NR|MAXLEN|NAMELEN|BUFSIZE)(_|$|[0-9])|(LEN|SIZE|SIZ)$|^NSIG", RegexOptions.IgnoreCase)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(^|_)(VERSION|SUBVERSION|VER|REVISION|MAJOR|MINOR|ABI_PATCH|API_PATCH)(_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    [GeneratedRegex(@"(^|_)(MASK|VALID|SUPPORTED|KNOWN)(_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Mask();

    [GeneratedRegex(@"(^|_)ALL(_|$)|(^|_)(ALL)?FLAGS$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"RESERVED|DEPRECATED|OBSOLETE|UNUSED|REMOVED", RegexOptions.IgnoreCase)]
    private static partial Regex Retired();
}
