using Uapi.Lexing;

namespace Uapi.Tool.Export;

/// <summary>What a pair of braces holds.</summary>
internal enum BlockKind
{
    /// <summary>Declarations at file scope: <c>extern "C" { }</c>.</summary>
    Linkage,

    /// <summary>Members of a struct or union.</summary>
    Record,

    /// <summary>Enumerators.</summary>
    Enum,

    /// <summary>Values of a table.</summary>
    Initializer,

    /// <summary>Statements.</summary>
    Function,
}

/// <summary>Tells from the tokens before a brace what it opens.</summary>
internal static class BlockKinds
{
    private static readonly string[] _attributes = ["__attribute__", "__attribute", "_Alignas", "__extension__"];

    /// <summary>Classifies a block.</summary>
    /// <param name="before">The tokens of the declaration so far.</param>
    /// <param name="isInRecord">Whether it stands among members, where no function body can be.</param>
    public static BlockKind Classify(IReadOnlyList<Token> before, bool isInRecord)
    {
        if (before.Count == 0)
            return BlockKind.Initializer;
        if (before[^1].Kind == TokenKind.StringLiteral)
            return BlockKind.Linkage;
        if (before.Any(token => token.Kind == TokenKind.Equal))
            return BlockKind.Initializer;
        int keyword = LastKeyword(before);
        if (keyword >= 0 && (isInRecord || IsHeadOfRecord(before, keyword + 1)))
            return before[keyword].Is("enum") ? BlockKind.Enum : BlockKind.Record;
        return before.Any(token => token.Kind == TokenKind.RightParen) ? BlockKind.Function : BlockKind.Initializer;
    }

    private static int LastKeyword(IReadOnlyList<Token> tokens)
    {
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].Is("struct") || tokens[i].Is("union") || tokens[i].Is("enum"))
                return i;
        }
        return -1;
    }

    // head = attribute* (identifier | identifier "(" … ")")? identifier*: "struct name f(void)" has a second name before its parenthesis.
    private static bool IsHeadOfRecord(IReadOnlyList<Token> tokens, int index)
    {
        int names = 0;
        while (index < tokens.Count)
        {
            Token token = tokens[index];
            if (token.Kind == TokenKind.Identifier && _attributes.Contains(token.Text))
            {
                index = SkipParentheses(tokens, index + 1);
            }
            else if (token.Kind == TokenKind.Identifier)
            {
                names++;
                index++;
            }
            else if (token.Kind == TokenKind.LeftParen && names == 1)
            {
                index = SkipParentheses(tokens, index);
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private static int SkipParentheses(IReadOnlyList<Token> tokens, int index)
    {
        int depth = 0;
        while (index < tokens.Count)
        {
            if (tokens[index].Kind == TokenKind.LeftParen)
                depth++;
            else if (tokens[index].Kind == TokenKind.RightParen)
                depth--;
            else if (depth == 0)
                return index;
            index++;
            if (depth == 0)
                return index;
        }
        return index;
    }
}
