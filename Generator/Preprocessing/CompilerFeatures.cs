namespace Uapi.Preprocessing;

/// <summary>What <c>__has_attribute</c> and <c>__has_builtin</c> answer: yes to what the front end understands.</summary>
internal static class CompilerFeatures
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "packed", "aligned", "mode", "deprecated", "unused", "always_inline", "noreturn", "const", "pure", "may_alias",
        "transparent_union", "vector_size", "warn_unused_result", "format", "nonnull", "section", "weak", "visibility", "used", "cold",
    };

    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal)
    {
        "__builtin_bswap16", "__builtin_bswap32", "__builtin_bswap64", "__builtin_constant_p", "__builtin_offsetof",
        "__builtin_choose_expr", "__builtin_types_compatible_p", "__builtin_expect", "__builtin_va_list",
    };

    public static bool HasAttribute(string name) => Attributes.Contains(name.Trim('_'));

    public static bool HasBuiltin(string name) => Builtins.Contains(name);
}
