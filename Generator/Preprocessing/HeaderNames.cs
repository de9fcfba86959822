namespace Uapi.Preprocessing;

/// <summary>Include names as names: always with <c>/</c>, without <c>.</c> and <c>..</c>.</summary>
internal static class HeaderNames
{
    /// <summary>The name a quoted include means first: relative to the directory of the file it stands in.</summary>
    public static string Beside(string includerName, string name)
    {
        int slash = includerName.LastIndexOf('/');
        return Normalize(slash < 0 || IsRooted(name) ? name : includerName.Substring(0, slash + 1) + name);
    }

    /// <summary>Folds <c>a/./b</c> and <c>a/../b</c>; <c>..</c> that leads above the start stays.</summary>
    public static string Normalize(string name)
    {
        if (name.IndexOf("./", StringComparison.Ordinal) < 0 && name.IndexOf("//", StringComparison.Ordinal) < 0)
            return name;
        List<string> parts = [];
        foreach (string part in name.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }
        return string.Join("/", parts);
    }

    /// <summary>Whether the file depends on the architecture and must come from one of the target's own directories.</summary>
    public static bool IsArchitecture(string name) => name.StartsWith("asm/", StringComparison.Ordinal);

    private static bool IsRooted(string name) => name.StartsWith("/", StringComparison.Ordinal);
}
