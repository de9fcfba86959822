using System.Text;
using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Putting arguments into a macro's body: C11 6.10.3.1 to 6.10.3.3, with GNU's ", ## args" and C23's __VA_OPT__.
//
// An operand of ## that is empty leaves a placemarker behind, here a token of kind EndOfFile, which no body holds. Placemarkers are
// taken out when the substitution is done.
public sealed partial class Preprocessor
{
    private const int CharactersPerToken = 8;

    private Token[] Substitute(Macro macro, MacroArguments? arguments, in Token name)
    {
        TokenBuffer output = RentBuffer();
        SubstitutePieces(macro, 0, macro.Pieces!.Length, arguments, name, output);
        int count = 0;
        for (int i = 0; i < output.Count; i++)
        {
            if (output.Items[i].Kind != TokenKind.EndOfFile)
                output.Items[count++] = output.Items[i];
        }
        output.Count = count;
        Token[] replacement = output.ToArray();
        _spareBuffers.Push(output);
        return replacement;
    }

    private void SubstitutePieces(Macro macro, int start, int end, MacroArguments? arguments, in Token name, TokenBuffer output)
    {
        MacroPiece[] pieces = macro.Pieces!;
        int variable = macro.IsVariadic ? macro.Parameters!.Length - 1 : -1;
        int first = output.Count;
        bool paste = false;
        for (int i = start; i < end; i++)
        {
            MacroPiece piece = pieces[i];
            if (piece.Kind == PieceKind.Paste)
            {
                bool isGnuComma = i > start && i + 1 < end && pieces[i - 1].Token.Kind == TokenKind.Comma && pieces[i - 1].Kind == PieceKind.Token
                    && pieces[i + 1].Kind == PieceKind.Parameter && pieces[i + 1].Parameter == variable;
                if (!isGnuComma)
                {
                    paste = output.Count > first;
                }
                else if (arguments!.VariableOmitted)
                {
                    // Without arguments the comma goes as well.
                    output.Count--;
                    i++;
                }
                continue;
            }
            bool isOperand = paste || (i + 1 < end && pieces[i + 1].Kind == PieceKind.Paste);
            int before = output.Count;
            switch (piece.Kind)
            {
                case PieceKind.Parameter:
                    ReadOnlySpan<Token> argument = isOperand || (i > start && pieces[i - 1].Kind == PieceKind.Paste)
                        ? arguments!.Raw(piece.Parameter)
                        : Expanded(arguments!, piece.Parameter);
                    if (!Spend(argument.Length, name.File, name.Offset, macro.Name))
                        return;
                    Append(argument, piece.Token.Flags, output);
                    break;
                case PieceKind.Stringize:
                    Token text = Stringize(arguments!.Raw(piece.Parameter), piece.Token);
                    if (!Spend(text.Text.Length / CharactersPerToken, name.File, name.Offset, macro.Name))
                        return;
                    output.Add(text);
                    break;
                case PieceKind.VaOpt:
                    if (Expanded(arguments!, variable).Length > 0)
                        SubstitutePieces(macro, i + 1, piece.End, arguments, name, output);
                    i = piece.End - 1;
                    isOperand |= i + 1 < end && pieces[i + 1].Kind == PieceKind.Paste;
                    break;
                default:
                    output.Add(piece.Token);
                    break;
            }
            if (isOperand && output.Count == before)
                output.Add(new Token { Kind = TokenKind.EndOfFile, Text = "", File = name.File, Offset = name.Offset });
            if (paste)
                PasteAt(before, macro, name, output);
            paste = false;
        }
    }

    // The first token of an argument takes over the blanks before its parameter.
    private static void Append(ReadOnlySpan<Token> tokens, TokenFlags flags, TokenBuffer output)
    {
        for (int i = 0; i < tokens.Length; i++)
            output.Add(i == 0 ? tokens[0] with { Flags = flags | (tokens[0].Flags & TokenFlags.Barred) } : tokens[i]);
    }

    // Joins the token at the index with the one before it.
    private void PasteAt(int index, Macro macro, in Token name, TokenBuffer output)
    {
        Token left = output.Items[index - 1];
        Token right = output.Items[index];
        Token joined;
        if (right.Kind == TokenKind.EndOfFile)
        {
            joined = left;
        }
        else if (left.Kind == TokenKind.EndOfFile)
        {
            joined = right with { Flags = left.Flags | (right.Flags & TokenFlags.Barred) };
        }
        else
        {
            // Text that doubles must not fill the memory either.
            if (!Spend((left.Text.Length + right.Text.Length) / CharactersPerToken, name.File, name.Offset, macro.Name))
                return;
            string text = left.Text + right.Text;
            if (!Lexer.IsSingleToken(text, out TokenKind kind))
            {
                if (!_quiet)
                    _diagnostics.Report(name.File, name.Offset, HeaderRules.BadPaste, macro.Name, left.Text, right.Text);
                return;
            }
            joined = new Token
            {
                Kind = kind,
                Flags = left.Flags & ~TokenFlags.Barred,
                Text = Identifiers.Get(text),
                File = left.File,
                Offset = left.Offset,
            };
        }
        output.Items[index - 1] = joined;
        for (int i = index + 1; i < output.Count; i++)
            output.Items[i - 1] = output.Items[i];
        output.Count--;
    }

    private static Token Stringize(ReadOnlySpan<Token> tokens, in Token operation)
    {
        StringBuilder text = new("\"");
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && tokens[i].HasLeadingSpace)
                text.Append(' ');
            bool isLiteral = tokens[i].Kind is TokenKind.StringLiteral or TokenKind.CharConstant;
            foreach (char c in tokens[i].Text)
            {
                if (isLiteral && c is '"' or '\\')
                    text.Append('\\');
                text.Append(c);
            }
        }
        return new Token
        {
            Kind = TokenKind.StringLiteral,
            Flags = operation.Flags,
            Text = text.Append('"').ToString(),
            File = operation.File,
            Offset = operation.Offset,
        };
    }
}
