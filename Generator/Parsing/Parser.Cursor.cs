using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Parsing;

/// <content>Moving through the tokens.</content>
internal sealed partial class Parser
{
    private ref readonly Token Current => ref _tokens[_position];

    private Keyword CurrentKeyword => KeywordOf(Current);

    private Position CurrentPosition => new(Current.File, Current.Offset);

    private static Keyword KeywordOf(in Token token) => token.Kind == TokenKind.Identifier ? Keywords.Find(token.Text) : Keyword.None;

    // The token some places ahead, pragmas not counted.
    private ref readonly Token Peek(int distance)
    {
        int index = _position;
        while (distance > 0 && _tokens[index].Kind != TokenKind.EndOfFile)
        {
            if (_tokens[++index].Kind != TokenKind.Pragma)
                distance--;
        }
        return ref _tokens[index];
    }

    private void Advance()
    {
        if (Current.Kind != TokenKind.EndOfFile)
            _position++;
        if (Current.Kind == TokenKind.Pragma)
            ApplyPragmas();
    }

    // Goes back, or forward, to a place that was the current one before.
    private void MoveTo(int position) => _position = position;

    private void ApplyPragmas()
    {
        for (; Current.Kind == TokenKind.Pragma; _position++)
        {
            if (_position <= _lastPragma)
                continue;
            _lastPragma = _position;
            if (!_pack.Apply(Current.Text))
                diagnostics.Report(Current.File, Current.Offset, HeaderRules.InvalidPragmaPack, Current.Text);
        }
    }

    // A pragma counts once, however often the parser steps over it.
    private int _lastPragma = -1;

    private bool TryConsume(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (Current.Kind != kind)
            throw Unexpected(what);
        Advance();
    }

    private SyntaxException Unexpected(string what) => new(HeaderRules.SyntaxError, CurrentPosition, what, Current.ToString());

    // Counts a level of nesting; every Enter has its Leave, except when a declaration is given up.
    private void Enter()
    {
        if (++_depth > limits.MaxNesting)
            throw new SyntaxException(HeaderRules.NestingTooDeep, CurrentPosition, limits.MaxNesting);
    }

    private void Leave() => _depth--;

    // Steps over "(...)", "[...]" or "{...}" with everything inside.
    private void SkipBalanced()
    {
        Position opening = CurrentPosition;
        string what = Current.Text;
        int depth = 0;
        do
        {
            switch (Current.Kind)
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                    depth--;
                    break;
                case TokenKind.EndOfFile:
                    throw new SyntaxException(HeaderRules.Unterminated, opening, what);
            }
            Advance();
        }
        while (depth > 0);
    }

    private void SkipAsmArguments()
    {
        while (CurrentKeyword is Keyword.Volatile or Keyword.Inline)
            Advance();
        if (Current.Kind != TokenKind.LeftParen)
            throw Unexpected("'('");
        SkipBalanced();
    }

    // initializer = assignment-expression | "{" ... "}": to the ',' or ';' behind it.
    private void SkipInitializer()
    {
        while (Current.Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.EndOfFile))
        {
            if (Current.Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
                SkipBalanced();
            else if (Current.Kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace)
                throw Unexpected("';'");
            else
                Advance();
        }
    }
}
