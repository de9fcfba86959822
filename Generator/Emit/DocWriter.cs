using System.Text;
using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Writes XML documentation.</summary>
internal static class DocWriter
{
    // Characters of text on a line.
    private const int MaxLine = 120;

    /// <summary>Text as it may stand in XML; characters that XML does not have are dropped.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '\n' or '\t': escaped.Append(c); break;
                case < ' ' or '\uFFFE' or '\uFFFF' or '\u007f': break;
                case '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        escaped.Append(c).Append(text[++i]);
                    else if (!char.IsSurrogate(c))
                        escaped.Append(c);
                    break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>C text in the middle of a sentence.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>Writes the comment of a declaration and our own notes about it.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="doc">The header's comment, or null if there is none or none is wanted.</param>
    /// <param name="fallback">The summary (XML) when there is no comment; nothing is written for an empty one and no notes.</param>
    /// <param name="notes">Further remarks (XML).</param>
    public static void Write(CodeWriter code, DocComment? doc, string fallback, params string[] notes)
    {
        string summary = doc is { Summary.Length: > 0 } ? Escape(doc.Summary) : fallback;
        List<string> remarks = [];
        if (doc is not null)
        {
            foreach (string paragraph in doc.Remarks)
                remarks.Add(Escape(paragraph));
        }
        remarks.AddRange(notes.Where(note => note.Length > 0));
        if (summary.Length == 0 && remarks.Count > 0)
        {
            summary = remarks[0];
            remarks.RemoveAt(0);
        }
        if (summary.Length == 0)
            return;
        Element(code, "summary", [summary]);
        if (remarks.Count > 0)
            Element(code, "remarks", remarks);
        if (doc?.Returns is { Length: > 0 } returns)
            Element(code, "returns", [Escape(returns)]);
    }

    private static void Element(CodeWriter code, string name, List<string> paragraphs)
    {
        if (paragraphs.Count == 1 && !paragraphs[0].Contains('\n') && paragraphs[0].Length <= MaxLine)
        {
            code.Line($"/// <{name}>{paragraphs[0].Trim()}</{name}>");
            return;
        }
        code.Line($"/// <{name}>");
        foreach (string paragraph in paragraphs)
        {
            string text = paragraphs.Count > 1 ? "<para>" + paragraph.Trim() + "</para>" : paragraph.Trim();
            foreach (string line in text.Split('\n'))
                Wrapped(code, line.TrimEnd());
        }
        code.Line($"/// </{name}>");
    }

    // A long line becomes several, broken at blanks, which mean the same in XML.
    private static void Wrapped(CodeWriter code, string line)
    {
        while (line.Length > MaxLine)
        {
            int blank = line.LastIndexOf(' ', MaxLine);
            if (blank <= 0)
                blank = line.IndexOf(' ', MaxLine);
            if (blank <= 0)
                break;
            code.Line("/// " + line[..blank].TrimEnd());
            line = line[(blank + 1)..].TrimStart();
        }
        code.Line(("/// " + line).TrimEnd());
    }
}
