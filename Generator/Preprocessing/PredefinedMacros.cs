using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>
/// The macros that exist before the first line: those every gcc for Linux defines, those that follow from a target's facts, and the
/// target's own. What headers can learn from them is what <c>gcc -dM -E</c> of that target says; a test compares the two.
/// </summary>
internal static class PredefinedMacros
{
    private static readonly ConcurrentDictionary<Target, Dictionary<string, Macro>> Tables = new();

    private static readonly ConcurrentDictionary<(Target From, Target To), Dictionary<string, Macro>> Changes = new();

    private static readonly SourceFile BuiltinFile = new("<builtin>", "<builtin>", "");

    /// <summary>A table of its own for one reading.</summary>
    public static Dictionary<string, Macro> Of(Target target) =>
        new(Tables.GetOrAdd(target, static key => Build(key)), StringComparer.Ordinal);

    /// <summary>What <see cref="NameTable{T}"/> puts in place of a macro.</summary>
    public static Macro Mark { get; } = Compute("", BuiltinMacro.None);

    /// <summary>What macros mean on a target, <see cref="Mark"/> for nothing, where they mean something else on another. Not to be changed.</summary>
    public static Dictionary<string, Macro> Differences(Target from, Target to) => Changes.GetOrAdd((from, to), static key =>
    {
        Dictionary<string, Macro> before = Tables.GetOrAdd(key.From, static target => Build(target));
        Dictionary<string, Macro> after = Tables.GetOrAdd(key.To, static target => Build(target));
        Dictionary<string, Macro> changes = new(StringComparer.Ordinal);
        foreach (string name in before.Keys)
        {
            if (!after.ContainsKey(name))
                changes.Add(name, Mark);
        }
        foreach (KeyValuePair<string, Macro> macro in after)
        {
            if (!before.TryGetValue(macro.Key, out Macro? earlier) || !MacroParser.AreSame(earlier, macro.Value))
                changes.Add(macro.Key, macro.Value);
        }
        return changes;
    });

    private static Dictionary<string, Macro> Build(Target target)
    {
        Dictionary<string, Macro> macros = new(StringComparer.Ordinal);
        foreach ((string name, BuiltinMacro builtin) in Computed)
            macros.Add(name, Compute(name, builtin));
        SourceFile file = new("<predefined>", "<predefined>", Text(target));
        LexedFile lexed = Lexer.Tokenize(file);
        MacroParser parser = new(new DiagnosticBag());
        foreach (Directive directive in lexed.Directives)
        {
            Macro? macro = parser.Parse(lexed.Tokens, directive.Token + 2, directive.End, file, 0, isPredefined: true);
            macros.Add(macro!.Name, macro);
        }
        return macros;
    }

    private static Macro Compute(string name, BuiltinMacro builtin) => new()
    {
        Name = Identifiers.Get(name),
        Parameters = null,
        Body = [],
        File = BuiltinFile,
        Offset = 0,
        Builtin = builtin,
        IsPredefined = true,
    };

    private static readonly (string Name, BuiltinMacro Builtin)[] Computed =
    [
        ("__FILE__", BuiltinMacro.File),
        ("__FILE_NAME__", BuiltinMacro.File),
        ("__BASE_FILE__", BuiltinMacro.BaseFile),
        ("__LINE__", BuiltinMacro.Line),
        ("__COUNTER__", BuiltinMacro.Counter),
        ("__INCLUDE_LEVEL__", BuiltinMacro.IncludeLevel),
        ("__DATE__", BuiltinMacro.Date),
        ("__TIME__", BuiltinMacro.Time),
        ("__TIMESTAMP__", BuiltinMacro.Timestamp),
        ("_Pragma", BuiltinMacro.Pragma),
        ("__has_include", BuiltinMacro.HasInclude),
        ("__has_include_next", BuiltinMacro.HasIncludeNext),
        ("__has_attribute", BuiltinMacro.HasAttribute),
        ("__has_builtin", BuiltinMacro.HasBuiltin),
        ("__has_cpp_attribute", BuiltinMacro.HasNothing),
        ("__has_c_attribute", BuiltinMacro.HasNothing),
        ("__has_feature", BuiltinMacro.HasNothing),
        ("__has_extension", BuiltinMacro.HasNothing),
        ("__has_warning", BuiltinMacro.HasNothing),
    ];

    // The compiler that headers are to see is gcc 12; none of them asks for more.
    private const string Common =
        "__STDC__ __STDC_HOSTED__ __STDC_VERSION__=201710L __STDC_UTF_16__ __STDC_UTF_32__ "
        + "__GNUC__=12 __GNUC_MINOR__=2 __GNUC_PATCHLEVEL__=0 __GNUC_STDC_INLINE__ "
        + "__linux__ __linux linux __gnu_linux__ __unix__ __unix unix __ELF__ "
        + "__CHAR_BIT__=8 __SIZEOF_SHORT__=2 __SIZEOF_INT__=4 __SIZEOF_LONG_LONG__=8 __SIZEOF_FLOAT__=4 __SIZEOF_DOUBLE__=8 "
        + "__ORDER_LITTLE_ENDIAN__=1234 __ORDER_BIG_ENDIAN__=4321 __ORDER_PDP_ENDIAN__=3412 "
        + "__SCHAR_MAX__=0x7f __SHRT_MAX__=0x7fff __INT_MAX__=0x7fffffff __LONG_LONG_MAX__=0x7fffffffffffffffLL "
        + "__SCHAR_WIDTH__=8 __SHRT_WIDTH__=16 __INT_WIDTH__=32 __LONG_LONG_WIDTH__=64 "
        + "__INT8_MAX__=0x7f __INT16_MAX__=0x7fff __INT32_MAX__=0x7fffffff __UINT8_MAX__=0xff __UINT16_MAX__=0xffff __UINT32_MAX__=0xffffffffU "
        + "__INT_LEAST8_MAX__=0x7f __INT_LEAST16_MAX__=0x7fff __INT_LEAST32_MAX__=0x7fffffff "
        + "__UINT_LEAST8_MAX__=0xff __UINT_LEAST16_MAX__=0xffff __UINT_LEAST32_MAX__=0xffffffffU "
        + "__INT_LEAST8_WIDTH__=8 __INT_LEAST16_WIDTH__=16 __INT_LEAST32_WIDTH__=32 __INT_LEAST64_WIDTH__=64 __INTMAX_WIDTH__=64 "
        + "__WCHAR_WIDTH__=32 __WINT_WIDTH__=32 __WINT_MAX__=0xffffffffU __WINT_MIN__=0U __NO_INLINE__ "
        + "__ATOMIC_RELAXED=0 __ATOMIC_CONSUME=1 __ATOMIC_ACQUIRE=2 __ATOMIC_RELEASE=3 __ATOMIC_ACQ_REL=4 __ATOMIC_SEQ_CST=5";

    // Headers of a kernel tree warn, unless they were installed, which replaces this macro. Installed ones never mention it.
    private const string KernelTree = "__EXPORTED_HEADERS__";

    private static string Text(Target target)
    {
        StringBuilder text = new();
        DefineAll(text, Common);
        DefineAll(text, KernelTree);
        DefineAll(text, target.Macros);
        bool isBig = target.ByteOrder == ByteOrder.Big;
        bool longIs64 = target.LongSize == 8;
        string int64 = longIs64 ? "long int" : "long long int";
        string suffix = longIs64 ? "L" : "LL";
        string order = isBig ? "__ORDER_BIG_ENDIAN__" : "__ORDER_LITTLE_ENDIAN__";
        Define(text, "__BYTE_ORDER__", order);
        Define(text, "__FLOAT_WORD_ORDER__", order);
        Define(text, "__SIZEOF_LONG__", target.LongSize);
        Define(text, "__SIZEOF_POINTER__", target.PointerSize);
        Define(text, "__SIZEOF_SIZE_T__", target.PointerSize);
        Define(text, "__SIZEOF_PTRDIFF_T__", target.PointerSize);
        Define(text, "__SIZEOF_WCHAR_T__", 4);
        Define(text, "__SIZEOF_WINT_T__", 4);
        Define(text, "__SIZEOF_LONG_DOUBLE__", target.LongDouble.Size);
        Define(text, "__BIGGEST_ALIGNMENT__", target.BiggestAlignment);
        Define(text, "__SIZE_WIDTH__", target.PointerSize * 8);
        Define(text, "__PTRDIFF_WIDTH__", target.PointerSize * 8);
        Define(text, "__INTPTR_WIDTH__", target.PointerSize * 8);
        Define(text, "__LONG_WIDTH__", target.LongSize * 8);
        Define(text, "__LONG_MAX__", longIs64 ? "0x7fffffffffffffffL" : "0x7fffffffL");
        if (!target.CharIsSigned)
            Define(text, "__CHAR_UNSIGNED__", 1);
        if (target is { LongSize: 8, PointerSize: 8 })
            DefineAll(text, "__LP64__ _LP64");
        if (target.HasInt128)
            Define(text, "__SIZEOF_INT128__", 16);
        Define(text, "__SIZE_TYPE__", target.SizeType);
        Define(text, "__PTRDIFF_TYPE__", target.PointerDifferenceType);
        Define(text, "__WCHAR_TYPE__", target.WideCharType);
        Define(text, "__WINT_TYPE__", "unsigned int");
        Define(text, "__INTMAX_TYPE__", int64);
        Define(text, "__UINTMAX_TYPE__", Unsigned(int64));
        Define(text, "__INTPTR_TYPE__", target.PointerDifferenceType);
        Define(text, "__UINTPTR_TYPE__", target.SizeType);
        Define(text, "__CHAR16_TYPE__", "short unsigned int");
        Define(text, "__CHAR32_TYPE__", "unsigned int");
        Define(text, "__SIG_ATOMIC_TYPE__", "int");
        foreach ((string bits, string type) in new[] { ("8", "signed char"), ("16", "short int"), ("32", "int"), ("64", int64) })
        {
            Define(text, $"__INT{bits}_TYPE__", type);
            Define(text, $"__UINT{bits}_TYPE__", Unsigned(type));
            Define(text, $"__INT_LEAST{bits}_TYPE__", type);
            Define(text, $"__UINT_LEAST{bits}_TYPE__", Unsigned(type));
        }
        Define(text, "__INT64_MAX__", "0x7fffffffffffffff" + suffix);
        Define(text, "__UINT64_MAX__", "0xffffffffffffffffU" + suffix);
        Define(text, "__INTMAX_MAX__", "0x7fffffffffffffff" + suffix);
        Define(text, "__UINTMAX_MAX__", "0xffffffffffffffffU" + suffix);
        Define(text, "__INT_LEAST64_MAX__", "0x7fffffffffffffff" + suffix);
        Define(text, "__UINT_LEAST64_MAX__", "0xffffffffffffffffU" + suffix);
        Define(text, "__WCHAR_MAX__", Maximum(target.WideCharType));
        foreach ((string name, string ending) in new[] { ("8", ""), ("16", ""), ("32", ""), ("64", suffix), ("MAX", suffix) })
        {
            Define(text, $"__INT{name}_C(c)", ending.Length == 0 ? "c" : $"c ## {ending}");
            Define(text, $"__UINT{name}_C(c)", name is "8" or "16" ? "c" : $"c ## U{ending}");
        }
        Define(text, "__SIZE_MAX__", Maximum(target.SizeType));
        Define(text, "__PTRDIFF_MAX__", Maximum(target.PointerDifferenceType));
        Define(text, "__UINTPTR_MAX__", Maximum(target.SizeType));
        Define(text, "__INTPTR_MAX__", Maximum(target.PointerDifferenceType));
        return text.ToString();

        string Maximum(string type) => type switch
        {
            "int" => "0x7fffffff",
            "unsigned int" => "0xffffffffU",
            "long int" => longIs64 ? "0x7fffffffffffffffL" : "0x7fffffffL",
            _ => longIs64 ? "0xffffffffffffffffUL" : "0xffffffffUL",
        };
    }

    // gcc's own spelling: "unsigned char", "short unsigned int", "long long unsigned int".
    private static string Unsigned(string type) => type switch
    {
        "signed char" => "unsigned char",
        "short int" => "short unsigned int",
        "int" => "unsigned int",
        "long int" => "long unsigned int",
        _ => "long long unsigned int",
    };

    private static void DefineAll(StringBuilder text, string macros)
    {
        foreach (string macro in macros.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = macro.IndexOf('=');
            Define(text, equals < 0 ? macro : macro.Substring(0, equals), equals < 0 ? "1" : macro.Substring(equals + 1));
        }
    }

    private static void Define(StringBuilder text, string name, int value) => Define(text, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Define(StringBuilder text, string name, string value) =>
        text.Append("#define ").Append(name).Append(' ').Append(value).Append('\n');
}
