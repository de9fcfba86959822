using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Macro replacement (C11 6.10.3), in the way of gcc's cpplib, whose answers are the expected ones where C leaves a choice.
//
// What is still to be read is a stack of frames: on top the rest of the macro body replaced last, below it the rest of the
// body that macro stood in, and so on; at the bottom the file. A frame that is used up is dropped when the next token is asked for, so a
// macro's name at the end of one body finds its parentheses in the text that follows, as 6.10.3.4 wants.
//
// A macro is closed while its body is on the stack. Its name met meanwhile is barred for good, wherever it is carried later. Every
// replacement therefore closes one more macro until its body is used up, which is why it all ends.
//
// An argument is replaced completely by itself before it takes its parameter's place. That is the one recursion here; it
// reads above a floor in the stack of frames, so it cannot see what follows the argument.
public sealed partial class Preprocessor
{
    private readonly Stack<MacroArguments> _spareArguments = new();
    private readonly Stack<TokenBuffer> _spareBuffers = new();
    private readonly HashSet<Macro> _closed = [];
    private Frame[] _frames = [];
    private int _frameCount;
    private int _expansionDepth;
    private IReadOnlyCollection<string>? _keep;

    // Whether a call may go on in the file's text behind the last frame.
    private bool _fileOpen;

    // The first token of a replacement stands where the name stood, so it takes over the blanks before the name;
    // behind a replacement that is empty the next token takes over a blank.
    private TokenFlags _pendingFlags;
    private int _pendingFrame;
    private TokenFlags _carriedSpace;

    // Tokens to read, the macro they come from, and the place that each of them takes on.
    private struct Frame
    {
        public Token[] Tokens;
        public int Position;
        public int End;
        public Macro? Macro;

        // Null for tokens that already stand where they belong.
        public SourceFile? File;
        public int Offset;
    }

    // Expansions are short and many: they grow in buffers that have grown before.
    private TokenBuffer RentBuffer()
    {
        if (_spareBuffers.Count == 0)
            return new TokenBuffer(64);
        TokenBuffer buffer = _spareBuffers.Pop();
        buffer.Count = 0;
        return buffer;
    }

    // A macro's name in the text of a file: puts what becomes of it into the output.
    private void ExpandInText(in Token name, Macro macro)
    {
        _fileOpen = true;
        if (!Replace(name, macro, 0, _output))
        {
            _output.Add(name);
            return;
        }
        ExpandAbove(0, _output);
    }

    // Replaces all macros in a stretch of tokens, which may be a macro's body.
    private void ExpandRange(Token[] tokens, int start, int end, TokenBuffer output, Macro? macro = null)
    {
        int floor = _frameCount;
        Push(tokens, start, end, macro, null, 0);
        // Behind a floor of its own the stretch cannot see the file, whatever the floor is.
        ExpandAbove(floor, output, closed: true);
    }

    // Reads the frames above the floor until none is left.
    private void ExpandAbove(int floor, TokenBuffer output, bool closed = false)
    {
        bool fileWasOpen = _fileOpen;
        _fileOpen = !closed;
        while (!_stopped && TryTake(floor, out Token token))
        {
            if (token.Kind == TokenKind.Identifier)
            {
                if (_inCondition && ReadConditionOperator(token, floor, output))
                    continue;
                if (!_macros.TryGetValue(token.Text, out Macro? macro) || (token.Flags & TokenFlags.Barred) != 0)
                    output.Add(token);
                else if (_closed.Contains(macro))
                    output.Add(token with { Flags = token.Flags | TokenFlags.Barred });
                else if (!Replace(token, macro, floor, output))
                    output.Add(token);
            }
            else if (closed)
            {
                output.Add(token);
            }
            else
            {
                Emit(token);
            }
        }
        while (_frameCount > floor)
            Pop();
        _fileOpen = fileWasOpen;
    }

    // If the token calls the macro, pushes (or for a computed macro, outputs) its replacement and returns true. Otherwise changes nothing.
    private bool Replace(in Token name, Macro macro, int floor, TokenBuffer output)
    {
        if (_keep is not null && _keep.Contains(macro.Name))
            return false;
        if (macro.Builtin != BuiltinMacro.None)
            return ReplaceBuiltin(name, macro, floor, output);
        if (!macro.IsFunctionLike)
        {
            if (!Spend(macro.Body.Length, name.File, name.Offset, macro.Name))
                return true;
            PushReplacement(macro.Pieces is null ? macro.Body : Substitute(macro, null, name), name, macro);
            return true;
        }
        if (!NextIsLeftParen(floor == 0 && _fileOpen, floor))
            return false;
        if (_expansionDepth >= _limits.MaxNesting)
        {
            if (!_quiet)
                _diagnostics.Report(name.File, name.Offset, HeaderRules.MacrosTooDeep, macro.Name, _limits.MaxNesting);
            _stopped = true;
            return true;
        }
        MacroArguments arguments = _spareArguments.Count > 0 ? _spareArguments.Pop() : new MacroArguments();
        arguments.Clear();
        if (ReadArguments(name, macro, floor, arguments))
        {
            Token[] replacement = macro.Pieces is null ? macro.Body : Substitute(macro, arguments, name);
            if (Spend(replacement.Length, name.File, name.Offset, macro.Name))
                PushReplacement(replacement, name, macro);
        }
        else
        {
            // The call is wrong and its arguments are gone, so at least the name is seen.
            output.Add(name);
        }
        _spareArguments.Push(arguments);
        return true;
    }

    private void PushReplacement(Token[] tokens, in Token name, Macro macro)
    {
        if (tokens.Length == 0)
        {
            _carriedSpace |= name.Flags & TokenFlags.LeadingSpace;
            return;
        }
        Push(tokens, 0, tokens.Length, macro, name.File, name.Offset);
        _pendingFlags = name.Flags;
        _pendingFrame = _frameCount;
    }

    private void Push(Token[] tokens, int start, int end, Macro? macro, SourceFile? file, int offset)
    {
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, Math.Max(16, _frameCount * 2));
        ref Frame frame = ref _frames[_frameCount++];
        frame.Tokens = tokens;
        frame.Position = start;
        frame.End = end;
        frame.Macro = macro;
        frame.File = file;
        frame.Offset = offset;
        if (macro is not null)
            _closed.Add(macro);
    }

    private void Pop()
    {
        if (_frames[--_frameCount].Macro is Macro macro)
            _closed.Remove(macro);
    }

    // The next token of the frames above the floor.
    private bool TryTake(int floor, out Token token)
    {
        while (_frameCount > floor)
        {
            ref Frame frame = ref _frames[_frameCount - 1];
            if (frame.Position == frame.End)
            {
                Pop();
                continue;
            }
            ref Token next = ref frame.Tokens[frame.Position++];
            TokenFlags flags = next.Flags;
            if (_pendingFrame == _frameCount)
                flags = _pendingFlags | (flags & TokenFlags.Barred);
            flags |= _carriedSpace;
            _carriedSpace = TokenFlags.None;
            _pendingFrame = 0;
            token = new Token
            {
                Kind = next.Kind,
                Flags = flags,
                Text = next.Text,
                File = frame.File ?? next.File,
                Offset = frame.File is null ? next.Offset : frame.Offset,
            };
            return true;
        }
        token = default;
        return false;
    }

    // The next token above the floor or, when the file is open, of the file, over directives if need be.
    private bool TryTakeInCall(bool fromFile, int floor, out Token token)
    {
        if (TryTake(floor, out token))
            return true;
        return fromFile && TryTakeFromFile(out token);
    }

    private bool TryTakeFromFile(out Token token)
    {
        FileReading reading = _current!;
        Token[] tokens = reading.Lexed.Tokens;
        Directive[] directives = reading.Lexed.Directives;
        while (reading.Directive < directives.Length && directives[reading.Directive].Token == reading.Position && !_stopped)
            ObeyDirective(reading, inCall: true);
        if (_stopped || tokens[reading.Position].Kind == TokenKind.EndOfFile)
        {
            token = default;
            return false;
        }
        token = tokens[reading.Position++];
        return true;
    }

    // Whether a left parenthesis comes next. Directives on the way that put nothing into the output are obeyed.
    private bool NextIsLeftParen(bool fromFile, int floor)
    {
        for (int i = _frameCount - 1; i >= floor; i--)
        {
            ref Frame frame = ref _frames[i];
            if (frame.Position < frame.End)
                return frame.Tokens[frame.Position].Kind == TokenKind.LeftParen;
        }
        if (!fromFile || _current is null)
            return false;
        FileReading reading = _current;
        Directive[] directives = reading.Lexed.Directives;
        while (reading.Directive < directives.Length && directives[reading.Directive].Token == reading.Position && !_stopped)
        {
            if (directives[reading.Directive].Kind is DirectiveKind.Include or DirectiveKind.IncludeNext or DirectiveKind.Import or DirectiveKind.Pragma)
                return false;
            ObeyDirective(reading, inCall: true);
        }
        return reading.Lexed.Tokens[reading.Position].Kind == TokenKind.LeftParen;
    }

    // arguments = "(" [tokens with balanced parentheses, split at commas] ")"
    // Returns false, with a diagnostic, when they do not fit the macro.
    private bool ReadArguments(in Token name, Macro macro, int floor, MacroArguments arguments)
    {
        bool fromFile = floor == 0 && _fileOpen;
        int wanted = macro.Parameters!.Length;
        TryTakeInCall(fromFile, floor, out _);
        arguments.Begin();
        int depth = 0;
        int read = 0;
        while (true)
        {
            if (!TryTakeInCall(fromFile, floor, out Token token))
            {
                return ReportCall(name, macro, "has a '(' but no ')' to end its arguments");
            }
            // Arguments are read once for every call around them, which must not go on for ever either.
            if (++read % 1024 == 0 && !Spend(1024, name.File, name.Offset, macro.Name))
                return true;
            switch (token.Kind)
            {
                case TokenKind.LeftParen:
                    depth++;
                    break;
                case TokenKind.RightParen when depth == 0:
                    return CheckCount(name, macro, arguments, wanted);
                case TokenKind.RightParen:
                    depth--;
                    break;
                case TokenKind.Comma when depth == 0 && !(macro.IsVariadic && arguments.Count >= wanted):
                    arguments.Begin();
                    continue;
            }
            if (token.Kind == TokenKind.Identifier && _closed.Count > 0 && _macros.TryGetValue(token.Text, out Macro? met) && _closed.Contains(met))
                arguments.Add(token with { Flags = token.Flags | TokenFlags.Barred });
            else
                arguments.Add(token);
        }
    }

    private bool CheckCount(in Token name, Macro macro, MacroArguments arguments, int wanted)
    {
        if (wanted == 0 && arguments.Count == 1 && arguments.Length(0) == 0)
            return true;
        // GNU and C23: the variable arguments may be left out, comma and all.
        if (macro.IsVariadic && arguments.Count == wanted - 1)
        {
            arguments.Begin();
            arguments.VariableOmitted = true;
        }
        arguments.VariableOmitted |= macro.IsVariadic && wanted == 1 && arguments.Length(0) == 0;
        if (arguments.Count == wanted)
            return true;
        string least = macro.IsVariadic ? "at least " : "";
        return ReportCall(name, macro, FormattableString.Invariant(
            $"takes {least}{(macro.IsVariadic ? wanted - 1 : wanted)} argument(s), but is given {arguments.Count}"));
    }

    private bool ReportCall(in Token name, Macro macro, string problem)
    {
        if (!_quiet && !_stopped)
            _diagnostics.Report(name.File, name.Offset, HeaderRules.BadMacroCall, macro.Name, problem);
        return false;
    }

    // The argument with all macros replaced, computed at first use.
    private ReadOnlySpan<Token> Expanded(MacroArguments arguments, int index)
    {
        if (arguments.Expanded(index) is Token[] known)
            return known;
        (Token[] items, int start, int end) = arguments.Slice(index);
        bool plain = true;
        for (int i = start; i < end && plain; i++)
            plain = items[i].Kind != TokenKind.Identifier || !(_inCondition || _macros.ContainsKey(items[i].Text));
        if (plain)
            return arguments.Raw(index);
        _expansionDepth++;
        TokenBuffer expanded = RentBuffer();
        ExpandRange(items, start, end, expanded);
        _expansionDepth--;
        Token[] result = expanded.ToArray();
        _spareBuffers.Push(expanded);
        arguments.SetExpanded(index, result);
        return result;
    }
}
