using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>Reads <c>#define</c> lines (C11 6.10.3 and GNU's named variable arguments).</summary>
internal sealed class MacroParser(DiagnosticBag diagnostics)
{
    private readonly List<string> _parameters = [];
    private readonly List<MacroPiece> _pieces = [];

    /// <summary>Reads the tokens behind <c>#define</c>. Null, with a diagnostic, when they define nothing.</summary>
    public Macro? Parse(Token[] tokens, int start, int end, SourceFile file, int directiveOffset, bool isPredefined)
    {
        if (start == end || tokens[start].Kind != TokenKind.Identifier)
        {
            diagnostics.Report(file, directiveOffset, HeaderRules.BadMacroDefinition, "a macro name must follow #define");
            return null;
        }
        Token name = tokens[start];
        if (name.Text == "defined")
        {
            diagnostics.Report(file, name.Offset, HeaderRules.BadMacroDefinition, "'defined' cannot be a macro");
            return null;
        }
        _parameters.Clear();
        _pieces.Clear();
        bool isVariadic = false;
        int body = start + 1;
        bool isFunctionLike = body < end && tokens[body].Kind == TokenKind.LeftParen && !tokens[body].HasLeadingSpace;
        if (isFunctionLike)
        {
            body = ParseParameters(tokens, body + 1, end, out isVariadic);
            if (body < 0)
            {
                diagnostics.Report(file, name.Offset, HeaderRules.BadMacroDefinition, $"the parameters of '{name.Text}' are names between commas, then ')'");
                return null;
            }
        }
        string? problem = ParseBody(tokens, body, end, isFunctionLike, isVariadic, out bool isPlain);
        if (problem is not null)
        {
            diagnostics.Report(file, name.Offset, HeaderRules.BadMacroDefinition, problem);
            return null;
        }
        return new Macro
        {
            Name = name.Text,
            Parameters = isFunctionLike ? [.. _parameters] : null,
            IsVariadic = isVariadic,
            Body = tokens.AsSpan(body, end - body).ToArray(),
            File = file,
            Offset = name.Offset,
            IsPredefined = isPredefined,
            Pieces = isPlain ? null : [.. _pieces],
        };
    }

    /// <summary>Whether two definitions are the same but for the amount of white space (C11 6.10.3p2).</summary>
    public static bool AreSame(Macro left, Macro right)
    {
        if (left.Builtin != right.Builtin || left.IsFunctionLike != right.IsFunctionLike || left.IsVariadic != right.IsVariadic
            || left.Body.Length != right.Body.Length || left.Parameters?.Length != right.Parameters?.Length)
        {
            return false;
        }
        for (int i = 0; i < left.Parameters?.Length; i++)
        {
            if (left.Parameters[i] != right.Parameters![i])
                return false;
        }
        for (int i = 0; i < left.Body.Length; i++)
        {
            if (left.Body[i].Text != right.Body[i].Text || (i > 0 && left.Body[i].HasLeadingSpace != right.Body[i].HasLeadingSpace))
                return false;
        }
        return true;
    }

    // parameters = ")" | name ("," name)* ("," "...")? ")" | "..." ")" | … name "..." ")"
    // Gives the index behind the parenthesis, or -1.
    private int ParseParameters(Token[] tokens, int i, int end, out bool isVariadic)
    {
        isVariadic = false;
        if (i < end && tokens[i].Kind == TokenKind.RightParen)
            return i + 1;
        while (i < end)
        {
            if (tokens[i].Kind == TokenKind.Ellipsis)
            {
                isVariadic = true;
                _parameters.Add("__VA_ARGS__");
                i++;
            }
            else if (tokens[i].Kind == TokenKind.Identifier && !_parameters.Contains(tokens[i].Text))
            {
                _parameters.Add(tokens[i++].Text);
                if (i < end && tokens[i].Kind == TokenKind.Ellipsis)
                {
                    isVariadic = true;
                    i++;
                }
            }
            else
            {
                return -1;
            }
            if (i < end && tokens[i].Kind == TokenKind.RightParen)
                return i + 1;
            if (i >= end || isVariadic || tokens[i].Kind != TokenKind.Comma)
                return -1;
            i++;
        }
        return -1;
    }

    // Fills the pieces; gives what is wrong, or null.
    private string? ParseBody(Token[] tokens, int start, int end, bool isFunctionLike, bool isVariadic, out bool isPlain)
    {
        isPlain = true;
        // The piece that opened __VA_OPT__, and the parentheses open inside it.
        int vaOpt = -1;
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.HashHash)
            {
                if (i == start || i == end - 1)
                    return "'##' needs a token on both sides";
                isPlain = false;
                _pieces.Add(new MacroPiece(PieceKind.Paste, -1, -1, token));
                continue;
            }
            if (isFunctionLike && token.Kind == TokenKind.Hash)
            {
                int stringized = i + 1 < end ? ParameterOf(tokens[i + 1]) : -1;
                if (stringized < 0)
                    return "'#' needs a parameter behind it";
                isPlain = false;
                _pieces.Add(new MacroPiece(PieceKind.Stringize, stringized, -1, token));
                i++;
                continue;
            }
            if (isVariadic && token.Is("__VA_OPT__"))
            {
                if (vaOpt >= 0 || i + 1 >= end || tokens[i + 1].Kind != TokenKind.LeftParen)
                    return "'__VA_OPT__' needs parentheses behind it and cannot stand inside itself";
                isPlain = false;
                vaOpt = _pieces.Count;
                depth = 0;
                _pieces.Add(new MacroPiece(PieceKind.VaOpt, -1, -1, token));
                i++;
                continue;
            }
            if (vaOpt >= 0)
            {
                if (token.Kind == TokenKind.LeftParen)
                {
                    depth++;
                }
                else if (token.Kind == TokenKind.RightParen && depth-- == 0)
                {
                    _pieces[vaOpt] = _pieces[vaOpt] with { End = _pieces.Count };
                    vaOpt = -1;
                    continue;
                }
            }
            int parameter = isFunctionLike ? ParameterOf(token) : -1;
            if (parameter >= 0)
                isPlain = false;
            _pieces.Add(new MacroPiece(parameter >= 0 ? PieceKind.Parameter : PieceKind.Token, parameter, -1, token));
        }
        return vaOpt >= 0 ? "'__VA_OPT__(' is not closed" : null;
    }

    private int ParameterOf(in Token token) => token.Kind == TokenKind.Identifier ? _parameters.IndexOf(token.Text) : -1;
}
