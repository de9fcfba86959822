using System.Runtime.CompilerServices;
using System.Text;
using Uapi.Text;

namespace Uapi.Lexing;

/// <summary>Characters to preprocessing tokens: C11's translation phases 2 and 3 in one pass.</summary>
/// <remarks>
/// <para>
/// A backslash at the end of a line joins it with the next, even inside a token (phase 2). The position therefore never rests on
/// such a splice: whoever moves it forward skips the splices it meets. A token's text is the stretch of the file it covers,
/// with the splices taken out when there were any.
/// </para>
/// <para>
/// Text in a group that is not taken need not be made of valid tokens, so nothing is an error here but a comment without an end. A quote
/// without its partner becomes one <see cref="TokenKind.Other"/> token up to the end of the line, as in gcc; the preprocessor reports it
/// where it is used. Trigraphs are not replaced, as in gcc's default mode.
/// </para>
/// </remarks>
public sealed class Lexer
{
    private static readonly ConditionalWeakTable<SourceFile, LexedFile> Cache = new();

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _end;
    private readonly List<Comment> _comments = [];
    private Token[] _tokens;
    private int _count;
    private int _pos;
    private TokenFlags _flags = TokenFlags.LineStart;
    private int _unterminated = -1;

    private Lexer(SourceFile file)
    {
        _file = file;
        _text = file.Text;
        _end = _text.Length;
        _tokens = new Token[Math.Max(16, _end / 8)];
    }

    /// <summary>The tokens of a file, made once per <see cref="SourceFile"/> however many headers and targets read it. Safe from any thread.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with the text as a whole; null to ignore it.</param>
    public static LexedFile Tokenize(SourceFile file, DiagnosticBag? diagnostics = null)
    {
        LexedFile lexed = Cache.GetValue(file, static key => new Lexer(key).Run());
        if (lexed.UnterminatedComment >= 0)
            diagnostics?.Report(file, lexed.UnterminatedComment, HeaderRules.UnterminatedComment);
        return lexed;
    }

    /// <summary>Whether a text is exactly one token, and of which kind. What <c>##</c> makes must be.</summary>
    internal static bool IsSingleToken(string text, out TokenKind kind)
    {
        kind = TokenKind.Other;
        // A comment is not a token; the lexer would step over it.
        if (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal))
            return false;
        if (IsIdentifier(text))
        {
            kind = TokenKind.Identifier;
            return true;
        }
        Lexer lexer = new(new SourceFile("", "", text));
        lexer.SkipBlanks();
        lexer.ReadToken();
        kind = lexer._tokens[0].Kind;
        return lexer._pos == lexer._end && kind != TokenKind.Other && lexer._tokens[0].Offset == 0;
    }

    private static bool IsIdentifier(string text)
    {
        if (!IsIdentifierStart(text[0]))
            return false;
        foreach (char c in text)
        {
            if (!IsIdentifierPart(c))
                return false;
        }
        return true;
    }

    private LexedFile Run()
    {
        // A byte order mark is no part of the text.
        if (_end > 0 && _text[0] == '\uFEFF')
            _pos = 1;
        SkipSplices();
        while (SkipBlanks())
            ReadToken();
        Add(TokenKind.EndOfFile, "", _end);
        Array.Resize(ref _tokens, _count);
        Directive[] directives = DirectiveTable.Build(_tokens);
        return new LexedFile
        {
            File = _file,
            Tokens = _tokens,
            Comments = [.. _comments],
            Directives = directives,
            Guard = DirectiveTable.FindGuard(_tokens, directives),
            UnterminatedComment = _unterminated,
        };
    }

    // Moves over white space and comments and notes them in the flags of the token that follows. False at the end of the file.
    private bool SkipBlanks()
    {
        while (_pos < _end)
        {
            switch (_text[_pos])
            {
                case '\n':
                    _flags |= TokenFlags.LineStart;
                    break;
                case ' ' or '\t' or '\r' or '\v' or '\f':
                    _flags |= TokenFlags.LeadingSpace;
                    break;
                case '/' when At(After(_pos)) == '*':
                    SkipBlockComment();
                    continue;
                case '/' when At(After(_pos)) == '/':
                    SkipLineComment();
                    continue;
                default:
                    return true;
            }
            Advance();
        }
        return false;
    }

    // Line ends in a comment are no line ends: a directive goes on behind it.
    private void SkipBlockComment()
    {
        int start = _pos;
        _flags |= TokenFlags.LeadingSpace;
        for (int star = After(After(_pos)); ; star++)
        {
            star = star < _end ? _text.IndexOf('*', star) : -1;
            if (star < 0)
            {
                _unterminated = start;
                _pos = _end;
                break;
            }
            int slash = After(star);
            if (At(slash) == '/')
            {
                _pos = slash;
                _comments.Add(new Comment(start, slash + 1, _count));
                Advance();
                return;
            }
        }
        _comments.Add(new Comment(start, _end, _count));
    }

    // Up to the line end, which stays.
    private void SkipLineComment()
    {
        int start = _pos;
        _flags |= TokenFlags.LeadingSpace;
        while (_pos < _end && _text[_pos] != '\n')
            Advance();
        int end = _pos;
        while (end > start && _text[end - 1] is '\r')
            end--;
        _comments.Add(new Comment(start, end, _count));
    }

    private void ReadToken()
    {
        char c = _text[_pos];
        if (IsIdentifierStart(c))
        {
            ReadIdentifier();
        }
        else if (IsDigit(c) || (c == '.' && IsDigit(At(After(_pos)))))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadLiteral(_pos);
        }
        else
        {
            ReadPunctuator(c);
        }
    }

    private void ReadIdentifier()
    {
        int start = _pos;
        do
        {
            Advance();
        }
        while (_pos < _end && IsIdentifierPart(_text[_pos]));
        string name = Slice(start);
        char next = At(_pos);
        bool isPrefix = (next is '"' or '\'' && name is "L" or "u" or "U") || (next == '"' && name == "u8");
        if (isPrefix)
            ReadLiteral(start);
        else
            Add(TokenKind.Identifier, name, start);
    }

    // pp-number = "."? digit (digit | identifier-nondigit | [eEpP] sign | ".")*
    private void ReadNumber()
    {
        int start = _pos;
        while (_pos < _end)
        {
            char c = _text[_pos];
            if (!IsIdentifierPart(c) && c != '.')
                break;
            Advance();
            if (c is 'e' or 'E' or 'p' or 'P' && _pos < _end && _text[_pos] is '+' or '-')
                Advance();
        }
        Add(TokenKind.Number, Slice(start), start);
    }

    // The position is on the quote, the start maybe on a prefix.
    private void ReadLiteral(int start)
    {
        char quote = _text[_pos];
        Advance();
        while (_pos < _end && _text[_pos] != '\n')
        {
            char c = _text[_pos];
            Advance();
            if (c == quote)
            {
                Add(quote == '"' ? TokenKind.StringLiteral : TokenKind.CharConstant, Slice(start), start);
                return;
            }
            if (c == '\\' && _pos < _end && _text[_pos] != '\n')
                Advance();
        }
        Add(TokenKind.Other, Slice(start).TrimEnd(), start);
    }

    private void ReadPunctuator(char c)
    {
        int second = After(_pos);
        char next = At(second);
        char third = next == '\0' ? '\0' : At(After(second));
        (TokenKind kind, int length) = c switch
        {
            '(' => (TokenKind.LeftParen, 1),
            ')' => (TokenKind.RightParen, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            '{' => (TokenKind.LeftBrace, 1),
            '}' => (TokenKind.RightBrace, 1),
            ',' => (TokenKind.Comma, 1),
            ';' => (TokenKind.Semicolon, 1),
            '?' => (TokenKind.Question, 1),
            '~' => (TokenKind.Tilde, 1),
            ':' => next == '>' ? (TokenKind.RightBracket, 2) : (TokenKind.Colon, 1),
            '.' => next == '.' && third == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
            '#' => next == '#' ? (TokenKind.HashHash, 2) : (TokenKind.Hash, 1),
            '=' => next == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Equal, 1),
            '!' => next == '=' ? (TokenKind.ExclamationEqual, 2) : (TokenKind.Exclamation, 1),
            '*' => next == '=' ? (TokenKind.StarEqual, 2) : (TokenKind.Star, 1),
            '/' => next == '=' ? (TokenKind.SlashEqual, 2) : (TokenKind.Slash, 1),
            '^' => next == '=' ? (TokenKind.CaretEqual, 2) : (TokenKind.Caret, 1),
            '+' => next switch { '+' => (TokenKind.PlusPlus, 2), '=' => (TokenKind.PlusEqual, 2), _ => (TokenKind.Plus, 1) },
            '-' => next switch
            {
                '-' => (TokenKind.MinusMinus, 2),
                '=' => (TokenKind.MinusEqual, 2),
                '>' => (TokenKind.Arrow, 2),
                _ => (TokenKind.Minus, 1),
            },
            '&' => next switch { '&' => (TokenKind.AmpersandAmpersand, 2), '=' => (TokenKind.AmpersandEqual, 2), _ => (TokenKind.Ampersand, 1) },
            '|' => next switch { '|' => (TokenKind.BarBar, 2), '=' => (TokenKind.BarEqual, 2), _ => (TokenKind.Bar, 1) },
            '%' => next switch
            {
                '=' => (TokenKind.PercentEqual, 2),
                '>' => (TokenKind.RightBrace, 2),
                ':' => third == '%' && At(After(After(second))) == ':' ? (TokenKind.HashHash, 4) : (TokenKind.Hash, 2),
                _ => (TokenKind.Percent, 1),
            },
            '<' => next switch
            {
                '<' => third == '=' ? (TokenKind.LessLessEqual, 3) : (TokenKind.LessLess, 2),
                '=' => (TokenKind.LessEqual, 2),
                ':' => (TokenKind.LeftBracket, 2),
                '%' => (TokenKind.LeftBrace, 2),
                _ => (TokenKind.Less, 1),
            },
            '>' => next switch
            {
                '>' => third == '=' ? (TokenKind.GreaterGreaterEqual, 3) : (TokenKind.GreaterGreater, 2),
                '=' => (TokenKind.GreaterEqual, 2),
                _ => (TokenKind.Greater, 1),
            },
            _ => (TokenKind.Other, 1),
        };
        int start = _pos;
        for (; length > 0; length--)
            Advance();
        Add(kind, Slice(start), start);
    }

    private void Add(TokenKind kind, string text, int offset)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new Token { Kind = kind, Flags = _flags, Text = text, File = _file, Offset = offset };
        _flags = TokenFlags.None;
    }

    // The text from the start to the position, splices taken out.
    private string Slice(int start)
    {
        // A splice always ends in a line end, and no token holds any other.
        if (_text.IndexOf('\n', start, _pos - start) < 0)
            return Identifiers.Get(_text, start, _pos - start);
        StringBuilder joined = new();
        for (int i = start; i < _pos;)
        {
            if (_text[i] == '\\' && SpliceEnd(i) is int end && end > 0)
            {
                i = end;
                continue;
            }
            joined.Append(_text[i++]);
        }
        return Identifiers.Get(joined.ToString());
    }

    private void Advance()
    {
        _pos++;
        if (_pos < _end && _text[_pos] == '\\')
            SkipSplices();
    }

    private void SkipSplices()
    {
        while (_pos < _end && _text[_pos] == '\\' && SpliceEnd(_pos) is int end && end > 0)
            _pos = end;
    }

    // The offset behind the one given, behind splices too.
    private int After(int offset)
    {
        offset++;
        while (offset < _end && _text[offset] == '\\' && SpliceEnd(offset) is int end && end > 0)
            offset = end;
        return offset;
    }

    private char At(int offset) => offset < _end ? _text[offset] : '\0';

    // Behind the line end that a backslash hides, or 0. Blanks between the two do not matter, as in gcc.
    private int SpliceEnd(int backslash)
    {
        int i = backslash + 1;
        while (i < _end && _text[i] is ' ' or '\t' or '\r' or '\v' or '\f')
            i++;
        return i < _end && _text[i] == '\n' ? i + 1 : 0;
    }

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static bool IsIdentifierStart(char c) =>
        (uint)((c | 0x20) - 'a') <= 25 || c is '_' or '$' || (c >= 0x80 && (char.IsLetter(c) || char.IsSurrogate(c)));

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || IsDigit(c) || (c >= 0x80 && char.IsLetterOrDigit(c));
}
