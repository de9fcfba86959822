using System.Globalization;

namespace Uapi.Parsing;

/// <summary>The state of <c>#pragma pack</c>, as GCC keeps it.</summary>
internal sealed class PackStack
{
    private readonly Stack<(string? Label, int Bound)> _saved = new();

    /// <summary>The largest alignment of a member in bytes; 0 for no bound.</summary>
    public int Bound { get; private set; }

    /// <summary>Whether nothing is bounded, nor saved.</summary>
    public bool IsDefault => Bound == 0 && _saved.Count == 0;

    /// <summary>Obeys a pragma's text (<c>pack(push, 1)</c>); false when it is a pack pragma that makes no sense. Other pragmas change nothing.</summary>
    public bool Apply(string pragma)
    {
        string text = pragma.Replace(" ", "").Replace("\t", "");
        if (!text.StartsWith("pack", StringComparison.Ordinal) || (text.Length > 4 && text[4] != '('))
            return true;
        if (text.Length < 6 || text[text.Length - 1] != ')')
            return false;
        string arguments = text.Substring(5, text.Length - 6);
        if (arguments.Length == 0)
        {
            Bound = 0;
            return true;
        }
        string[] parts = arguments.Split(',');
        return parts[0] switch
        {
            "push" => Push(parts),
            "pop" => Pop(parts),
            _ => parts.Length == 1 && TrySet(parts[0]),
        };
    }

    // push | push, n | push, label | push, label, n
    private bool Push(string[] parts)
    {
        string? label = null;
        int next = 1;
        if (parts.Length > next && !IsNumber(parts[next]))
            label = parts[next++];
        _saved.Push((label, Bound));
        if (parts.Length == next)
            return true;
        return parts.Length == next + 1 && TrySet(parts[next]);
    }

    // pop | pop, label
    private bool Pop(string[] parts)
    {
        if (parts.Length > 2 || _saved.Count == 0)
            return false;
        string? label = parts.Length == 2 ? parts[1] : null;
        if (label is not null && !_saved.Any(saved => saved.Label == label))
            return false;
        while (true)
        {
            (string? name, int bound) = _saved.Pop();
            Bound = bound;
            if (label is null || name == label)
                return true;
        }
    }

    private bool TrySet(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound) || bound is not (0 or 1 or 2 or 4 or 8 or 16))
            return false;
        Bound = bound;
        return true;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text[0] is >= '0' and <= '9';
}
