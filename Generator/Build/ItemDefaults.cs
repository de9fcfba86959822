using System.Text;

namespace Uapi.Build;

/// <summary>What an item means when it says nothing.</summary>
public static class ItemDefaults
{
    /// <summary>The class of a header: its file name in Pascal case, <c>linux/if_tun.h</c> as <c>IfTun</c>.</summary>
    public static string ClassName(string header)
    {
        string name = header.Substring(header.LastIndexOfAny(['/', '\\']) + 1);
        int dot = name.IndexOf('.');
        if (dot > 0)
            name = name.Substring(0, dot);
        StringBuilder text = new(name.Length);
        bool isStart = true;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }
            if (text.Length == 0 && char.IsDigit(c))
                text.Append('_');
            text.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }
        return text.Length == 0 ? "Header" : text.ToString();
    }

    /// <summary>The namespace of a project's bindings: its root namespace, made a C# name, and <c>Linux</c>.</summary>
    public static string Namespace(string rootNamespace)
    {
        string root = string.Join(".", rootNamespace.Split('.').Select(Identifier).Where(part => part.Length > 0));
        return root.Length == 0 ? "Linux" : root + ".Linux";
    }

    // A project called my-app has the root namespace my-app, which is none.
    private static string Identifier(string part)
    {
        StringBuilder text = new(part.Length);
        foreach (char c in part)
        {
            if (text.Length == 0 && char.IsDigit(c))
                text.Append('_');
            text.Append(char.IsLetterOrDigit(c) ? c : '_');
        }
        return text.ToString();
    }
}
