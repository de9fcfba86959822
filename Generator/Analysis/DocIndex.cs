using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>The documentation of a record or enumeration and of its members.</summary>
/// <param name="Doc">Its own.</param>
/// <param name="Members">Those of members by name, from the same comment.</param>
internal readonly record struct DeclarationDocs(DocComment? Doc, Dictionary<string, DocComment>? Members);

/// <summary>Finds the comments that belong to declarations.</summary>
/// <remarks>
/// The rules are strict, because a wrong sentence is worse than none: a comment belongs to what follows directly behind it or to what
/// it trails on the same line, and never to something that came out of a macro. Prototypes of requests are found by the request's
/// name, wherever they stand, because that is how VFIO's headers write them.
/// </remarks>
internal sealed class DocIndex(PreprocessedHeader preprocessed, bool keepsDocs)
{
    // Kept as long as the text is, as its tokens are: it is read for one target after another.
    private static readonly ConditionalWeakTable<SourceFile, Dictionary<string, RequestComment>> RequestsWithDocs = new();
    private static readonly ConditionalWeakTable<SourceFile, Dictionary<string, RequestComment>> RequestsAlone = new();

    private static readonly ConditionalWeakTable<SourceFile, ConcurrentDictionary<string, Token[]>> Pieces = new();

    private readonly Dictionary<SourceFile, Comment[]> _comments = [];
    private Dictionary<string, RequestComment>? _requests;

    /// <summary>The documentation of a record.</summary>
    public DeclarationDocs ForRecord(RecordDefinition definition) => ForTag(definition.Symbol, definition.Position);

    /// <summary>The documentation of an enumeration.</summary>
    public DeclarationDocs ForEnum(EnumDefinition definition) => ForTag(definition.Symbol, definition.Position);

    /// <summary>The documentation of a member or enumerator: from its parent's comment, else from the one beside or above it.</summary>
    public DocComment? ForMember(DeclarationDocs parent, string name, Position position)
    {
        if (!keepsDocs || name.Length == 0)
            return null;
        if (parent.Members is { } members && members.TryGetValue(name, out DocComment? doc))
            return doc;
        return StandsAt(position, name) ? Trailing(position)?.Doc ?? Preceding(position, isMember: true)?.Doc : null;
    }

    /// <summary>The documentation of a typedef.</summary>
    public DocComment? ForDeclaration(string name, Position position)
    {
        if (!keepsDocs || !StandsAt(position, name))
            return null;
        return Trailing(position)?.Doc ?? PrecedingUnlessRequest(position)?.Doc;
    }

    /// <summary>The documentation of a macro.</summary>
    public DocComment? ForMacro(string name, Position position)
    {
        if (!keepsDocs)
            return null;
        if (Requests().TryGetValue(name, out RequestComment request) && request.Doc is not null)
            return request.Doc;
        return Trailing(position)?.Doc ?? PrecedingUnlessRequest(position)?.Doc;
    }

    /// <summary>The prototype that a comment of the header gives for a request, or null. Two that contradict each other are none.</summary>
    public Prototype? FindPrototype(string request) => Requests().TryGetValue(request, out RequestComment found) ? found.Prototype : null;

    /// <summary>
    /// The record that begins right behind the comment of a request, if the request's macro follows before the comment of another request:
    /// some comments still use the name their structure had before it was merged (<c>struct vfio_dma_map</c>).
    /// </summary>
    public RecordDefinition? FindRecordBehind(string request, int macroOffset, IEnumerable<DeclarationItem> items)
    {
        if (!Requests().TryGetValue(request, out RequestComment comment) || comment.Prototype is null || macroOffset < comment.End)
            return null;
        foreach (RequestComment other in Requests().Values)
        {
            if (other.End > comment.End && other.End <= macroOffset)
                return null;
        }
        SourceFile root = preprocessed.Root;
        foreach (DeclarationItem item in items)
        {
            if (item is RecordDefinition { Position: { } position } record && ReferenceEquals(position.File, root)
                && position.Offset > comment.End && position.Offset < macroOffset
                && root.Text.Substring(comment.End, position.Offset - comment.End).Trim() == record.Symbol.Keyword)
            {
                return record;
            }
        }
        return null;
    }

    /// <summary>Tokens of a piece of a comment, without end-of-file.</summary>
    public Token[] Tokenize(string text) => Pieces.GetValue(preprocessed.Root, static _ => new(StringComparer.Ordinal)).GetOrAdd(text, piece =>
    {
        Token[] tokens = Lexer.Tokenize(new SourceFile(preprocessed.Root.IncludeName, preprocessed.Root.Path, piece)).Tokens;
        return tokens.AsSpan(0, tokens.Length - 1).ToArray();
    });

    private DeclarationDocs ForTag(TagSymbol symbol, Position position)
    {
        if (!keepsDocs || (symbol.HasTag && !StandsAt(position, symbol.Name)))
            return default;
        if (Preceding(position, isMember: false) is not { } text)
            return default;
        // A comment about something else by name (a request, another struct) says nothing about this one, but its @members may fit.
        bool isAboutOther = text.Subject is { } subject && LastWord(subject) != symbol.DisplayName;
        return new DeclarationDocs(isAboutOther ? null : text.Doc, text.Members);
    }

    private CommentText? PrecedingUnlessRequest(Position position) =>
        Preceding(position, isMember: false) is { } text && (text.Subject is null || StandsAt(position, LastWord(text.Subject))) ? text : null;

    // All comments of the forms "NAME - _IOWR(...)" and "struct s - ioctl(NAME)", by name. They are the text's, whatever the target.
    private Dictionary<string, RequestComment> Requests() => _requests ??= keepsDocs
        ? RequestsWithDocs.GetValue(preprocessed.Root, static root => ReadRequests(root, keepsDocs: true))
        : RequestsAlone.GetValue(preprocessed.Root, static root => ReadRequests(root, keepsDocs: false));

    private static Dictionary<string, RequestComment> ReadRequests(SourceFile root, bool keepsDocs)
    {
        Dictionary<string, RequestComment> requests = new(StringComparer.Ordinal);
        foreach (Comment comment in Lexer.Tokenize(root).Comments)
        {
            int length = comment.End - comment.Offset;
            if (root.Text.IndexOf(" - _IO", comment.Offset, length, StringComparison.Ordinal) < 0 && root.Text.IndexOf(" - ioctl(", comment.Offset, length, StringComparison.Ordinal) < 0)
                continue;
            string text = root.Text.Substring(comment.Offset, length);
            string line = string.Join(" ", CommentText.SplitLines(text)).TrimStart();
            if (!Prototype.TryParseLine(line, out string name, out Prototype prototype))
                continue;
            if (requests.TryGetValue(name, out RequestComment earlier))
                requests[name] = earlier with { Prototype = earlier.Prototype == prototype ? prototype : null };
            else
                requests.Add(name, new RequestComment(prototype, keepsDocs ? CommentText.Parse(text).Doc : null, comment.End));
        }
        return requests;
    }

    private Comment[] CommentsOf(SourceFile file)
    {
        if (!_comments.TryGetValue(file, out Comment[]? comments))
            _comments.Add(file, comments = preprocessed.GetLexed(file).Comments);
        return comments;
    }

    // Whether the name itself stands there; what came out of a macro stands where the macro was used.
    private static bool StandsAt(Position position, string name) =>
        string.CompareOrdinal(position.File.Text, position.Offset, name, 0, name.Length) == 0;

    // The first comment behind the position, if it closes the line and the line holds no second declaration.
    private CommentText? Trailing(Position position)
    {
        Comment[] comments = CommentsOf(position.File);
        int index = FirstBehind(comments, position.Offset);
        if (index == comments.Length)
            return null;
        Comment comment = comments[index];
        string text = position.File.Text;
        int separators = 0;
        int depth = 0;
        bool isBehindSeparator = false;
        for (int i = position.Offset; i < comment.Offset; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\n' when i == 0 || text[i - 1] != '\\':
                    return null;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ';' or ',' or '{' or '}' when depth == 0:
                    separators++;
                    isBehindSeparator = true;
                    continue;
            }
            if (!char.IsWhiteSpace(c) && isBehindSeparator)
                return null;
        }
        if (separators > 1)
            return null;
        for (int i = comment.End; i < text.Length && text[i] != '\n'; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return null;
        }
        return Parse(position.File, comment);
    }

    // The comment that ends directly above the line of the position, or directly before it.
    private CommentText? Preceding(Position position, bool isMember)
    {
        Comment[] comments = CommentsOf(position.File);
        int index = FirstBehind(comments, position.Offset) - 1;
        if (index < 0)
            return null;
        Comment comment = comments[index];
        string text = position.File.Text;
        int newLines = 0;
        for (int i = comment.End; i < position.Offset; i++)
        {
            char c = text[i];
            if (c == '\n')
                newLines++;
            else if (c is ';' or '{' or '}' or ',' or '=' or '(' or ')')
                return null;
        }
        // Two line ends are an empty line, or a line with something else on it.
        if (newLines != 1 && !(newLines == 2 && !isMember && HasOnlyWords(text, comment.End, position.Offset)))
            return null;
        for (int i = comment.Offset - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
                return null;
        }
        return Parse(position.File, comment);
    }

    // "struct" on one line and the tag on the next, but no empty line.
    private static bool HasOnlyWords(string text, int start, int end)
    {
        string between = text.Substring(start, end - start);
        string[] lines = between.Split('\n');
        return lines.Length == 3 && lines[1].Trim().Length > 0 && lines[1].IndexOf('#') < 0;
    }

    private static CommentText? Parse(SourceFile file, Comment comment)
    {
        string text = file.Text.Substring(comment.Offset, comment.End - comment.Offset);
        if (text.Contains("SPDX-License-Identifier") || text.Contains("Copyright") || IsHeading(text))
            return null;
        return CommentText.Parse(text);
    }

    // "/* ---- API for this and that ---- */" opens a section.
    private static bool IsHeading(string text)
    {
        string inner = text.TrimStart('/', '*', ' ', '\t', '\r', '\n');
        return inner.StartsWith("--", StringComparison.Ordinal) || inner.StartsWith("==", StringComparison.Ordinal);
    }

    private static int FirstBehind(Comment[] comments, int offset)
    {
        int low = 0;
        int high = comments.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (comments[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static string LastWord(string subject) => subject.Substring(subject.LastIndexOf(' ') + 1).TrimEnd('(', ')', ':');

    /// <summary>A comment <c>NAME - _IOWR(…)</c> or <c>struct s - ioctl(NAME)</c>: what it states, or null if another one contradicts it, and where it ends.</summary>
    private readonly record struct RequestComment(Prototype? Prototype, DocComment? Doc, int End);
}
