using System.Text;
using Uapi.Model;

namespace Uapi.Analysis;

/// <summary>The text of a comment, taken apart: kernel-doc (<c>@member:</c>, <c>Return:</c>) and plain comments alike.</summary>
internal sealed class CommentText
{
    private CommentText(string? subject, DocComment? doc, Dictionary<string, DocComment>? members)
    {
        Subject = subject;
        Doc = doc;
        Members = members;
    }

    /// <summary>What stands before the dash in the first line (<c>struct foo</c>, <c>VFIO_SET_IOMMU</c>), or null.</summary>
    public string? Subject { get; }

    /// <summary>The documentation of the thing itself, or null when the comment says nothing.</summary>
    public DocComment? Doc { get; }

    /// <summary>Documentation of members by name, or null.</summary>
    public Dictionary<string, DocComment>? Members { get; }

    /// <summary>Takes a comment apart.</summary>
    /// <param name="comment">The comment with its delimiters.</param>
    public static CommentText Parse(string comment)
    {
        List<string> lines = SplitLines(comment);
        string? subject = null;
        if (lines.Count > 0)
            (subject, lines) = TakeSubject(lines);

        List<string> paragraphs = [];
        string? returns = null;
        Dictionary<string, DocComment>? members = null;
        StringBuilder current = new();
        string? member = null;
        bool isReturn = false;

        void Flush()
        {
            string text = current.ToString().Trim();
            current.Clear();
            if (member is not null)
            {
                if (HasWords(text))
                    (members ??= new(StringComparer.Ordinal))[member] = new DocComment(text, [], null);
            }
            else if (isReturn)
            {
                returns ??= HasWords(text) ? text : null;
            }
            else if (HasWords(text))
            {
                paragraphs.Add(text);
            }
            member = null;
            isReturn = false;
        }

        foreach (string line in lines)
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                Flush();
                continue;
            }
            if (TryReadMember(trimmed, out string? name, out string? text))
            {
                Flush();
                member = name;
                trimmed = text!;
            }
            else if (TryReadReturn(trimmed, out text))
            {
                Flush();
                isReturn = true;
                trimmed = text!;
            }
            if (current.Length > 0 && trimmed.Length > 0)
                current.Append(' ');
            current.Append(trimmed);
        }
        Flush();

        DocComment? doc = null;
        if (paragraphs.Count > 0)
            doc = new DocComment(paragraphs[0], paragraphs.Skip(1).ToEquatableArray(), returns);
        else if (returns is not null)
            doc = new DocComment("", [], returns);
        return new CommentText(subject, doc, members);
    }

    /// <summary>The lines of a comment without delimiters and without the stars before them.</summary>
    public static List<string> SplitLines(string comment)
    {
        if (comment.StartsWith("//", StringComparison.Ordinal))
            return [comment.TrimStart('/').Trim()];
        int end = comment.EndsWith("*/", StringComparison.Ordinal) && comment.Length >= 4 ? comment.Length - 2 : comment.Length;
        int start = Math.Min(2, end);
        List<string> lines = [];
        foreach (string raw in comment.Substring(start, end - start).Split('\n'))
        {
            string line = raw.Trim();
            int stars = 0;
            while (stars < line.Length && line[stars] == '*')
                stars++;
            line = line.Substring(stars).Trim();
            if (lines.Count > 0 || line.Length > 0)
                lines.Add(line.Replace('\t', ' '));
        }
        if (lines.Count > 0)
            lines[lines.Count - 1] = lines[lines.Count - 1].TrimEnd('*').TrimEnd();
        return lines;
    }

    // kernel-doc's "name - summary", where the name may be "struct foo"; VFIO's summary is a prototype that may take more lines.
    private static (string? Subject, List<string> Remaining) TakeSubject(List<string> lines)
    {
        string first = lines[0];
        int dash = first.IndexOf(" - ", StringComparison.Ordinal);
        if (dash < 0 || !IsSubject(first.Substring(0, dash)))
            return (null, lines);
        string subject = first.Substring(0, dash).Trim();
        List<string> rest = [.. lines];
        rest[0] = first.Substring(dash + 3).Trim();
        if (Prototype.TryParse(string.Join(" ", rest), out _, out _))
        {
            // The prototype goes; what is said about the request begins behind it.
            int depth = 0;
            while (rest.Count > 0)
            {
                foreach (char c in rest[0])
                    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                rest.RemoveAt(0);
                if (depth <= 0)
                    break;
            }
        }
        return (subject, rest);
    }

    private static bool IsSubject(string text)
    {
        string[] words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        bool hasKeyword = words.Length == 2 && words[0] is "struct" or "union" or "enum" or "typedef";
        if (words.Length != 1 && !hasKeyword)
            return false;
        string name = words[words.Length - 1].TrimEnd('(', ')', ':');
        return name.Length > 0 && IsIdentifier(name);
    }

    // "@name: text", "@name text" in hand-written comments; a bare "@name" names nothing of its own
    private static bool TryReadMember(string line, out string? name, out string? text)
    {
        name = text = null;
        if (line[0] != '@')
            return false;
        int end = 1;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '.'))
            end++;
        if (end == 1 || end >= line.Length || line[end] != ':')
            return false;
        name = line.Substring(1, end - 1);
        name = name.Substring(name.LastIndexOf('.') + 1);
        text = line.Substring(end + 1).Trim();
        return name.Length > 0;
    }

    private static bool TryReadReturn(string line, out string? text)
    {
        foreach (string head in (string[])["Return:", "Returns:", "Return Value:", "Return value:"])
        {
            if (line.StartsWith(head, StringComparison.Ordinal))
            {
                text = line.Substring(head.Length).Trim();
                return true;
            }
        }
        text = null;
        return false;
    }

    // Rules of dashes and stars separate things; they say nothing.
    private static bool HasWords(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    private static bool IsIdentifier(string text)
    {
        foreach (char c in text)
        {
            if (c != '_' && !char.IsLetterOrDigit(c))
                return false;
        }
        return !char.IsDigit(text[0]);
    }
}

/// <summary>The prototype of a request in a comment.</summary>
/// <param name="Direction">The direction it states.</param>
/// <param name="Argument">The argument as written, blanks folded; empty for <c>_IO</c>.</param>
internal readonly record struct Prototype(IoctlDirection Direction, string Argument)
{
    /// <summary>Reads <c>NAME - _IOWR(TYPE, NUMBER, ARGUMENT)</c>, or <c>struct ARGUMENT - ioctl(NAME)</c> as iommufd's header has it.</summary>
    /// <remarks>The second form says nothing of the direction; what the kernel reads it may also write.</remarks>
    public static bool TryParseLine(string line, out string name, out Prototype prototype)
    {
        name = "";
        prototype = default;
        int dash = line.IndexOf(" - ", StringComparison.Ordinal);
        if (dash < 0)
            return false;
        string subject = line.Substring(0, dash);
        string rest = line.Substring(dash + 3);
        if (subject.IndexOf(' ') < 0)
        {
            name = subject;
            return TryParse(rest, out prototype, out _);
        }
        const string Call = "ioctl(";
        int close = rest.IndexOf(')');
        bool isStruct = subject.StartsWith("struct ", StringComparison.Ordinal) && subject.LastIndexOf(' ') == "struct".Length;
        if (!isStruct || !rest.StartsWith(Call, StringComparison.Ordinal) || close < 0)
            return false;
        name = rest.Substring(Call.Length, close - Call.Length).Trim();
        prototype = new Prototype(IoctlDirection.ReadWrite, subject);
        return name.Length > 0;
    }

    /// <summary>Reads <c>_IOWR(TYPE, NUMBER, ARGUMENT)</c> at the start of a text.</summary>
    public static bool TryParse(string text, out Prototype prototype, out int end)
    {
        prototype = default;
        end = 0;
        text = text.TrimStart();
        int open = text.IndexOf('(');
        if (open < 0)
            return false;
        IoctlDirection? direction = text.Substring(0, open).TrimEnd() switch
        {
            "_IO" => IoctlDirection.None,
            "_IOR" => IoctlDirection.Read,
            "_IOW" => IoctlDirection.Write,
            "_IOWR" => IoctlDirection.ReadWrite,
            _ => null,
        };
        if (direction is not { } known)
            return false;
        List<string> arguments = [];
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '(')
                depth++;
            bool closes = c == ')' && --depth == 0;
            if (closes || (c == ',' && depth == 1))
            {
                arguments.Add(Fold(text.Substring(start, i - start)));
                start = i + 1;
            }
            if (closes)
            {
                end = i + 1;
                break;
            }
        }
        // Three arguments with a direction, two without: anything else is prose.
        if (end == 0 || arguments.Count != (known == IoctlDirection.None ? 2 : 3))
            return false;
        prototype = new Prototype(known, arguments.Count == 3 ? arguments[2] : "");
        return true;
    }

    private static string Fold(string text) => string.Join(" ", text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
