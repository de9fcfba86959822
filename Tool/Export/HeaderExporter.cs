using Uapi.Lexing;

namespace Uapi.Tool.Export;

/// <summary>
/// Prints a header again from its tokens, with nothing in it but names, types and values: no comment, no message, no function
/// body, and white space of our own.
/// </summary>
/// <remarks>
/// <para>
/// Tokens, not the facts of one target, are what is printed: every <c>#if</c> stays, so the result says on each architecture what
/// the original says there, and macros keep their spelling. What goes:
/// </para>
/// <list type="bullet">
/// <item>comments, blank lines, alignment, the text of <c>#error</c> and <c>#warning</c>, and what stands in <c>#if 0</c>;</item>
/// <item>bodies of inline functions: the declaration stays. Directives inside a body stay too.</item>
/// </list>
/// <para>
/// The include guard keeps its name, because other headers test such names (<c>linux/libc-compat.h</c> does).
/// What only a comment of the original says about a request, its direction and argument, is said again in one line above it.
/// </para>
/// </remarks>
internal sealed class HeaderExporter
{
    private readonly Token[] _tokens;
    private readonly Func<string, string?> _prototypes;
    private readonly FactsWriter _writer = new();
    private readonly Stack<BlockKind> _blocks = new();
    private readonly List<Token> _declaration = [];
    private readonly Stack<bool> _groups = new();
    private int _parentheses;
    private int _deadGroups;

    private HeaderExporter(LexedFile file, Func<string, string?> prototypes)
    {
        _tokens = file.Tokens;
        _prototypes = prototypes;
    }

    /// <summary>Prints a header.</summary>
    /// <param name="name">Its include name, for the first line.</param>
    /// <param name="file">Its tokens.</param>
    /// <param name="prototypes">For the name of a macro: the prototype that a comment gives it, or null.</param>
    public static string Export(string name, LexedFile file, Func<string, string?> prototypes)
    {
        HeaderExporter exporter = new(file, prototypes);
        exporter._writer.Line($"/* The facts of <{name}>: names, types and values. Written by \"uapi export\". */");
        exporter.Run();
        return exporter._writer.ToString();
    }

    private void Run()
    {
        int index = 0;
        while (_tokens[index].Kind != TokenKind.EndOfFile)
        {
            if (IsDirective(index))
                index = Directive(index);
            else if (_deadGroups > 0)
                index++;
            else
                index = Declare(index);
        }
        _writer.EndLine();
    }

    private bool IsDirective(int index) => _tokens[index].Kind == TokenKind.Hash && _tokens[index].IsAtLineStart;

    private int EndOfLine(int index)
    {
        do
            index++;
        while (_tokens[index].Kind != TokenKind.EndOfFile && !_tokens[index].IsAtLineStart);
        return index;
    }

    // Prints one directive line. Gives the index behind it.
    private int Directive(int hash)
    {
        int end = EndOfLine(hash);
        string name = hash + 1 < end ? _tokens[hash + 1].Text : "";
        bool isDead = _deadGroups > 0;
        switch (name)
        {
            case "if" or "ifdef" or "ifndef":
                _groups.Push(isDead || IsNever(hash, end));
                _deadGroups += _groups.Peek() ? 1 : 0;
                break;
            case "elif" or "else" or "elifdef" or "elifndef" when _groups.Count > 0:
                // The other branches of "#if 0" are alive, unless a group around it is dead.
                if (_groups.Pop())
                    _deadGroups--;
                isDead = _deadGroups > 0;
                _groups.Push(isDead);
                _deadGroups += isDead ? 1 : 0;
                break;
            case "endif" when _groups.Count > 0:
                if (_groups.Pop())
                    _deadGroups--;
                isDead = _deadGroups > 0;
                break;
            case "" or "ident" or "sccs" or "line":
                return end;
        }
        if (isDead)
            return end;

        _writer.EndLine();
        if (name is "error" or "warning")
        {
            _writer.Line($"#{name} \"not for this use\"");
            return end;
        }
        if (name == "define" && hash + 2 < end && _prototypes(_tokens[hash + 2].Text) is { } prototype)
            _writer.Line($"/** {_tokens[hash + 2].Text} - {prototype} */");
        _writer.Directive(_tokens.AsSpan(hash + 1, end - hash - 1));
        return end;
    }

    private bool IsNever(int hash, int end) =>
        end == hash + 3 && _tokens[hash + 1].Is("if") && _tokens[hash + 2].Text == "0";

    // Prints one token of a declaration, or skips a function's body. Gives the index behind it.
    private int Declare(int index)
    {
        Token token = _tokens[index];
        BlockKind block = _blocks.Count > 0 ? _blocks.Peek() : BlockKind.Linkage;
        switch (token.Kind)
        {
            case TokenKind.LeftBrace:
                BlockKind opened = BlockKinds.Classify(_declaration, isInRecord: block is BlockKind.Record or BlockKind.Enum);
                _declaration.Clear();
                if (opened == BlockKind.Function)
                    return SkipBody(index);
                _blocks.Push(opened);
                _writer.Open(token, indents: opened != BlockKind.Linkage);
                return index + 1;

            case TokenKind.RightBrace:
                if (_blocks.Count > 0)
                    _blocks.Pop();
                _declaration.Clear();
                _writer.Close(token, indented: block != BlockKind.Linkage);
                return index + 1;

            case TokenKind.LeftParen:
                _parentheses++;
                break;

            case TokenKind.RightParen:
                _parentheses = Math.Max(0, _parentheses - 1);
                break;
        }

        _writer.Token(token);
        if (_parentheses == 0 && (token.Kind == TokenKind.Semicolon || (token.Kind == TokenKind.Comma && block is BlockKind.Enum or BlockKind.Initializer)))
        {
            _declaration.Clear();
            _writer.EndLine();
        }
        else
        {
            _declaration.Add(token);
        }
        return index + 1;
    }

    // A body is code, not a fact. Its directives stay, because macros defined inside it are visible behind it; conditionals that
    // would enclose nothing go.
    private int SkipBody(int index)
    {
        _writer.Text(";");
        _writer.EndLine();
        int start = _writer.Position;
        int groups = _groups.Count;
        bool hasEffect = false;
        int depth = 0;
        while (_tokens[index].Kind != TokenKind.EndOfFile)
        {
            if (IsDirective(index))
            {
                hasEffect |= !IsConditional(_tokens[index + 1]);
                index = Directive(index);
                continue;
            }
            depth += _deadGroups > 0 ? 0 : _tokens[index].Kind switch
            {
                TokenKind.LeftBrace => 1,
                TokenKind.RightBrace => -1,
                _ => 0,
            };
            index++;
            if (depth == 0)
                break;
        }
        if (!hasEffect && _groups.Count == groups)
            _writer.TakeBack(start);
        return index;
    }

    private static bool IsConditional(in Token name) =>
        name.Text is "if" or "ifdef" or "ifndef" or "elif" or "elifdef" or "elifndef" or "else" or "endif";
}
