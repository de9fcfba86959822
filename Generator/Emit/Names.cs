using System.Text;

namespace Uapi.Emit;

/// <summary>Makes C# names of C names. They stay the kernel's wherever C# allows.</summary>
internal static class Names
{
    // Words that cannot be a name without @.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    };

    // Words that mean something where a type may stand.
    private static readonly HashSet<string> TypeWords = new(StringComparer.Ordinal)
    {
        "allows", "alias", "and", "async", "await", "dynamic", "extension", "field", "file", "global", "managed", "nameof", "nint", "not", "notnull", "nuint",
        "or", "partial", "record", "required", "scoped", "unmanaged", "value", "var", "when", "where", "with", "yield",
    };

    /// <summary>Names every type inherits; a member of the same name would hide one.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The name of a member as C# spells it.</summary>
    public static string Member(string name) => Keywords.Contains(name) ? "@" + name : Plain(name);

    /// <summary>The name of a type as C# spells it.</summary>
    public static string Type(string name) => Keywords.Contains(name) || TypeWords.Contains(name) ? "@" + name : Plain(name);

    // GNU C allows a dollar sign in a name.
    private static string Plain(string name)
    {
        if (name.All(IsPart))
            return name;
        StringBuilder text = new(name.Length);
        foreach (char c in name)
            text.Append(IsPart(c) ? c : '_');
        return text.ToString();
    }

    private static bool IsPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || char.IsLetter(c);
}

/// <summary>Names taken in one C# scope. Who comes second gets underscores until the name is free.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NameScope(params string[] reserved)
    {
        foreach (string name in reserved)
            _taken.Add(name);
    }

    /// <summary>Keeps a name from being given away.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Whether a name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes the name, or the first free one that <c>_</c> behind it makes.</summary>
    public string Take(string name)
    {
        while (!_taken.Add(name))
            name += "_";
        return name;
    }
}
