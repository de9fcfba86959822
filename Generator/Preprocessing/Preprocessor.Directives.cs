using System.Text;
using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Directive lines (C11 6.10.1 to 6.10.9). On entry the file's position is on the directive's '#'; on return it is behind the line,
// or wherever a conditional leads.
public sealed partial class Preprocessor
{
    private Dictionary<string, Stack<Macro?>>? _pushedMacros;

    private void ObeyDirective(FileReading reading, bool inCall)
    {
        int index = reading.Directive;
        Directive directive = reading.Lexed.Directives[index];
        if (directive.Kind >= DirectiveKind.If)
        {
            ObeyConditional(reading, directive, inCall);
            return;
        }
        reading.Position = directive.End;
        reading.Directive++;
        Token[] tokens = reading.Lexed.Tokens;
        int start = directive.Token + 2;
        switch (directive.Kind)
        {
            case DirectiveKind.Define:
                // A line defines the same macro for everybody who reads it. One that defines nothing is read again, because it has a diagnostic.
                ref Macro? macro = ref reading.Lexed.Definitions[index];
                // Only the options are read outside any header.
                macro ??= _macroParser.Parse(tokens, start, directive.End, reading.Lexed.File, tokens[directive.Token].Offset, isPredefined: _includeDepth == 0);
                if (macro is not null)
                    Define(macro);
                break;
            case DirectiveKind.Undef:
                if (ReadMacroName(reading, directive) is string name)
                    Undefine(name);
                break;
            case DirectiveKind.Include or DirectiveKind.IncludeNext or DirectiveKind.Import:
                if (inCall)
                    Report(reading, directive, HeaderRules.BadDirective, tokens[directive.Token + 1].Text, "it stands among the arguments of a macro");
                else
                    Include(reading, directive);
                break;
            case DirectiveKind.Pragma:
                ObeyPragma(tokens, start, directive.End, tokens[directive.Token], _output, inCall);
                break;
            case DirectiveKind.Error:
                Report(reading, directive, HeaderRules.ErrorDirective, RestOfLine(tokens, start, directive.End));
                break;
            case DirectiveKind.Warning:
                Report(reading, directive, HeaderRules.WarningDirective, RestOfLine(tokens, start, directive.End));
                break;
            case DirectiveKind.Unknown:
                Report(reading, directive, HeaderRules.UnknownDirective, tokens[directive.Token + 1].Text);
                break;
        }
    }

    private void Report(FileReading reading, in Directive directive, HeaderRule rule, params object?[] arguments) =>
        _diagnostics.Report(reading.Lexed.File, reading.Lexed.Tokens[directive.Token].Offset, rule, arguments);

    private static string RestOfLine(Token[] tokens, int start, int end)
    {
        StringBuilder text = new();
        for (int i = start; i < end; i++)
        {
            if (i > start && tokens[i].HasLeadingSpace)
                text.Append(' ');
            text.Append(tokens[i].Text);
        }
        return text.ToString();
    }

    // C11 6.10.3p2: the same definition again changes nothing. Another one is C's error and everybody's practice: it counts from here on.
    private void Define(Macro macro)
    {
        if (_macros.TryGetValue(macro.Name, out Macro? known))
        {
            if (MacroParser.AreSame(known, macro))
            {
                // What the header itself defines, too, counts as its own.
                if (ReferenceEquals(macro.File, _root) && !known.IsPredefined && !ReferenceEquals(known.File, _root))
                {
                    _macros.Define(macro.Name, macro);
                    _definitions.Add(macro);
                }
                return;
            }
            (int line, int _) = known.File.GetPosition(known.Offset);
            string place = known.IsPredefined ? "the start" : FormattableString.Invariant($"{known.File.Path}({line})");
            _diagnostics.Report(macro.File, macro.Offset, HeaderRules.MacroRedefined, macro.Name, place);
        }
        _macros.Define(macro.Name, macro);
        if (!macro.IsPredefined)
            _definitions.Add(macro);
    }

    private void Undefine(string name) => _hasUndefined |= _macros.Remove(name);

    // The single name behind #undef, #ifdef and the like, or null with a diagnostic.
    private string? ReadMacroName(FileReading reading, in Directive directive)
    {
        Token[] tokens = reading.Lexed.Tokens;
        int i = directive.Token + 2;
        if (i >= directive.End || tokens[i].Kind != TokenKind.Identifier)
        {
            Report(reading, directive, HeaderRules.BadDirective, tokens[directive.Token + 1].Text, "a macro name must follow");
            return null;
        }
        ReportExtra(reading, directive, i + 1);
        return tokens[i].Text;
    }

    private void ReportExtra(FileReading reading, in Directive directive, int index)
    {
        Token[] tokens = reading.Lexed.Tokens;
        if (index < directive.End)
            _diagnostics.Report(reading.Lexed.File, tokens[index].Offset, HeaderRules.ExtraTokens, tokens[directive.Token + 1].Text, tokens[index].Text);
    }

    private void Include(FileReading reading, in Directive directive)
    {
        SourceFile includer = reading.Lexed.File;
        Token[] tokens = reading.Lexed.Tokens;
        int start = directive.Token + 2;
        if (!TryReadHeaderName(tokens, start, directive.End, includer, out string name, out bool isQuoted))
        {
            Report(reading, directive, HeaderRules.BadDirective, tokens[directive.Token + 1].Text, "a name in quotes or angle brackets must follow");
            return;
        }
        SourceFile? after = directive.Kind == DirectiveKind.IncludeNext ? includer : null;
        if (_source.Find(_target, name, isQuoted ? includer : null, after) is not SourceFile file)
        {
            if (HeaderNames.IsArchitecture(name))
                Report(reading, directive, HeaderRules.ArchitectureHeaderNotFound, name, _target.Name);
            else
                Report(reading, directive, HeaderRules.HeaderNotFound, name);
            return;
        }
        EnterForAll(name, isQuoted ? includer : null, after, file, includer, tokens[directive.Token].Offset);
        if (directive.Kind == DirectiveKind.Import)
            ReadOnce(file);
    }

    // header-name = "<" characters ">" | string | tokens that expand to one of these (C11 6.10.2)
    private bool TryReadHeaderName(Token[] tokens, int start, int end, SourceFile file, out string name, out bool isQuoted)
    {
        name = "";
        isQuoted = false;
        // The characters between the brackets are no tokens: "//" there begins no comment. So the text is asked, not the lexer.
        if (start < end && ReferenceEquals(tokens[start].File, file) && file.Text[tokens[start].Offset] == '<')
        {
            int open = tokens[start].Offset;
            int line = file.Text.IndexOf('\n', open);
            int close = file.Text.IndexOf('>', open, (line < 0 ? file.Text.Length : line) - open);
            if (close > open + 1)
            {
                name = file.Text.Substring(open + 1, close - open - 1);
                return true;
            }
        }
        ReadOnlySpan<Token> parts = tokens.AsSpan(start, end - start);
        if (parts.Length > 0 && parts[0].Kind == TokenKind.Identifier)
        {
            TokenBuffer expanded = new();
            ExpandRange(tokens, start, end, expanded);
            parts = expanded.Items.AsSpan(0, expanded.Count);
        }
        if (parts.Length > 0 && parts[0].Kind == TokenKind.StringLiteral && parts[0].Text[0] == '"')
        {
            isQuoted = true;
            name = parts[0].Text.Substring(1, parts[0].Text.Length - 2);
            return name.Length > 0;
        }
        if (parts.Length == 0 || parts[0].Kind != TokenKind.Less)
            return false;
        StringBuilder text = new();
        for (int i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == TokenKind.Greater)
            {
                name = text.ToString();
                return name.Length > 0;
            }
            if (i > 1 && parts[i].HasLeadingSpace)
                text.Append(' ');
            text.Append(parts[i].Text);
        }
        return false;
    }

    // #pragma and _Pragma. Those that change layouts go to the parser; it reads pack, and nobody reads the others.
    private void ObeyPragma(Token[] tokens, int start, int end, in Token place, TokenBuffer output, bool inCall)
    {
        if (start >= end)
            return;
        switch (tokens[start].Text)
        {
            case "once":
                ReadOnce(_current?.Lexed.File ?? place.File);
                break;
            case "push_macro" or "pop_macro":
                PushOrPopMacro(tokens, start, end);
                break;
            case "scalar_storage_order" or "ms_struct":
                if (!_quiet)
                    _diagnostics.Report(place.File, place.Offset, HeaderRules.LayoutPragma, tokens[start].Text);
                break;
            case "pack" when inCall:
                if (!_quiet)
                    _diagnostics.Report(place.File, place.Offset, HeaderRules.BadDirective, "pragma", "it stands among the arguments of a macro");
                break;
            case "pack":
                TokenBuffer expanded = new();
                expanded.Add(tokens[start]);
                ExpandRange(tokens, start + 1, end, expanded);
                StringBuilder text = new();
                for (int i = 0; i < expanded.Count; i++)
                    text.Append(expanded.Items[i].Text);
                output.Add(new Token { Kind = TokenKind.Pragma, Flags = TokenFlags.LineStart, Text = text.ToString(), File = place.File, Offset = place.Offset });
                break;
        }
    }

    // #pragma push_macro("NAME")
    private void PushOrPopMacro(Token[] tokens, int start, int end)
    {
        if (end - start < 4 || tokens[start + 2].Kind != TokenKind.StringLiteral)
            return;
        LeaveIfOwn();
        string name = Identifiers.Get(tokens[start + 2].Text.Trim('"'));
        _pushedMacros ??= new Dictionary<string, Stack<Macro?>>(StringComparer.Ordinal);
        if (!_pushedMacros.TryGetValue(name, out Stack<Macro?>? stack))
            _pushedMacros.Add(name, stack = new Stack<Macro?>());
        if (tokens[start].Text == "push_macro")
        {
            stack.Push(FindMacro(name));
        }
        else if (stack.Count > 0)
        {
            if (stack.Pop() is Macro macro)
                _macros.Define(name, macro);
            else
                Undefine(name);
        }
    }
}
