namespace Uapi.Lexing;

/// <summary>What stands behind the <c>#</c> of a directive line.</summary>
internal enum DirectiveKind : byte
{
    /// <summary>A lone <c>#</c>.</summary>
    Null,

    /// <summary>A name that is no directive.</summary>
    Unknown,
    Define,
    Undef,
    Include,
    IncludeNext,
    Import,
    Pragma,
    Error,
    Warning,

    /// <summary><c>#line</c>, <c># 12 "file"</c>, <c>#ident</c> and the like: nothing follows from them.</summary>
    Ignored,

    // Conditionals last: they have links.
    If,
    IfDefined,
    IfNotDefined,
    ElseIf,
    ElseIfDefined,
    ElseIfNotDefined,
    Else,
    EndIf,
}

/// <summary>One directive line of a file (C11 6.10).</summary>
/// <param name="Token">The index of its <c>#</c>.</param>
/// <param name="End">The index of the first token behind its line.</param>
/// <param name="Kind">Which directive.</param>
/// <param name="Next">For a conditional: the index (among the directives) of the next <c>#elif</c>, <c>#else</c> or <c>#endif</c> of its group; -1 when there is none.</param>
internal readonly record struct Directive(int Token, int End, DirectiveKind Kind, int Next);

/// <summary>
/// Finds the directive lines of a file and links each conditional with the next branch of its group, once per file:
/// a group that is not taken is then left by one jump, whatever it holds.
/// </summary>
internal static class DirectiveTable
{
    public static Directive[] Build(Token[] tokens)
    {
        List<Directive> directives = [];
        // Indexes of the last branch seen of every open group.
        Stack<int> open = new();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Hash || !tokens[i].IsAtLineStart)
                continue;
            int end = i + 1;
            while (tokens[end].Kind != TokenKind.EndOfFile && !tokens[end].IsAtLineStart)
                end++;
            DirectiveKind kind = i + 1 < end ? Classify(tokens[i + 1]) : DirectiveKind.Null;
            if (kind >= DirectiveKind.ElseIf && open.Count > 0)
            {
                int previous = open.Pop();
                directives[previous] = directives[previous] with { Next = directives.Count };
                if (kind != DirectiveKind.EndIf)
                    open.Push(directives.Count);
            }
            else if (kind is DirectiveKind.If or DirectiveKind.IfDefined or DirectiveKind.IfNotDefined)
            {
                open.Push(directives.Count);
            }
            directives.Add(new Directive(i, end, kind, -1));
            i = end - 1;
        }
        return [.. directives];
    }

    /// <summary>
    /// The macro that guards the whole file, or null: its first token opens <c>#ifndef X</c> or <c>#if !defined(X)</c>,
    /// whose only other branch is the <c>#endif</c> that ends the file.
    /// </summary>
    public static string? FindGuard(Token[] tokens, Directive[] directives)
    {
        if (directives.Length < 2 || directives[0].Token != 0 || directives[0].Next < 0)
            return null;
        Directive end = directives[directives[0].Next];
        if (end.Kind != DirectiveKind.EndIf || tokens[end.End].Kind != TokenKind.EndOfFile)
            return null;
        int count = directives[0].End;
        if (directives[0].Kind == DirectiveKind.IfNotDefined)
            return count == 3 && tokens[2].Kind == TokenKind.Identifier ? tokens[2].Text : null;
        if (directives[0].Kind != DirectiveKind.If || count < 5 || tokens[2].Kind != TokenKind.Exclamation || !tokens[3].Is("defined"))
            return null;
        if (count == 5 && tokens[4].Kind == TokenKind.Identifier)
            return tokens[4].Text;
        bool parenthesized = count == 7 && tokens[4].Kind == TokenKind.LeftParen && tokens[6].Kind == TokenKind.RightParen;
        return parenthesized && tokens[5].Kind == TokenKind.Identifier ? tokens[5].Text : null;
    }

    private static DirectiveKind Classify(in Token name)
    {
        if (name.Kind == TokenKind.Number)
            return DirectiveKind.Ignored;
        if (name.Kind != TokenKind.Identifier)
            return DirectiveKind.Unknown;
        return name.Text switch
        {
            "define" => DirectiveKind.Define,
            "undef" => DirectiveKind.Undef,
            "include" => DirectiveKind.Include,
            "include_next" => DirectiveKind.IncludeNext,
            "import" => DirectiveKind.Import,
            "pragma" => DirectiveKind.Pragma,
            "error" => DirectiveKind.Error,
            "warning" => DirectiveKind.Warning,
            "line" or "ident" or "sccs" or "assert" or "unassert" => DirectiveKind.Ignored,
            "if" => DirectiveKind.If,
            "ifdef" => DirectiveKind.IfDefined,
            "ifndef" => DirectiveKind.IfNotDefined,
            "elif" => DirectiveKind.ElseIf,
            "elifdef" => DirectiveKind.ElseIfDefined,
            "elifndef" => DirectiveKind.ElseIfNotDefined,
            "else" => DirectiveKind.Else,
            "endif" => DirectiveKind.EndIf,
            _ => DirectiveKind.Unknown,
        };
    }
}
