using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Macro replacement after Dave Prosser's algorithm, the one C's committee wrote 6.10.3 from
// (https://www.spinellis.gr/blog/20060626/cpp.algo.pdf).
//
// What is still to be read is a stack of frames: on top the rest of the macro body replaced last, below it the rest of the
// body that macro stood in, and so on; at the bottom the file. A frame that is used up is dropped, so a macro's name at the end
// of one body finds its parentheses in the text that follows, as 6.10.3.4 wants. Every token carries the set of
// macros it came out of and is never replaced by one of them, which is why it all ends.
//
// An argument is replaced completely by itself before it takes its parameter's place. That is the one recursion here; it
// reads above a floor in the stack of frames, so it cannot see what follows the argument.
public sealed partial class Preprocessor
{
    private const int ChainFactor = 16;

    private readonly Stack<MacroArguments> _spareArguments = new();
    private Frame[] _frames = new Frame[16];
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

    // Tokens to read, with the hide set and the place that each of them takes on.
    private struct Frame
    {
        public Token[] Tokens;
        public int Position;
        public int End;
        public HideSet? HideSet;

        // Null for tokens that already stand where they belong.
        public SourceFile? File;
        public int Offset;
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

    // Replaces all macros in a stretch of tokens.
    private void ExpandRange(Token[] tokens, int start, int end, HideSet? hidden, TokenBuffer output)
    {
        int floor = _frameCount;
        Push(tokens, start, end, hidden, null, 0);
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
                if (_macros.TryGetValue(token.Text, out Macro? macro) && !HideSet.Contains(token.HideSet, macro.Name)
                    && Replace(token, macro, floor, output))
                {
                    continue;
                }
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
        if (_stopped)
            _frameCount = floor;
        _fileOpen = fileWasOpen;
    }

    // If the token calls the macro, pushes (or for a computed macro, outputs) its replacement and returns true. Otherwise changes nothing.
    private bool Replace(in Token name, Macro macro, int floor, TokenBuffer output)
    {
        if (_keep is not null && _keep.Contains(macro.Name))
            return false;
        if (macro.Builtin != BuiltinMacro.None)
            return ReplaceBuiltin(name, macro, floor, output);
        // No recursion here, so a chain of macros may be much longer than a nest of calls.
        if (HideSet.Count(name.HideSet) >= _limits.MaxNesting * ChainFactor)
            return Stop(name, macro, _limits.MaxNesting * ChainFactor);
        if (!macro.IsFunctionLike)
        {
            if (!Spend(macro.Body.Length, name.File, name.Offset, macro.Name))
                return true;
            HideSet hidden = HideSet.Add(name.HideSet, macro.Name);
            if (macro.Pieces is null)
                PushReplacement(macro.Body, name, hidden);
            else
                PushReplacement(Substitute(macro, null, name), name, hidden);
            return true;
        }
        if (!NextIsLeftParen(floor == 0 && _fileOpen, floor))
            return false;
        if (_expansionDepth >= _limits.MaxNesting)
            return Stop(name, macro, _limits.MaxNesting);
        MacroArguments arguments = _spareArguments.Count > 0 ? _spareArguments.Pop() : new MacroArguments();
        arguments.Clear();
        if (ReadArguments(name, macro, floor, arguments))
        {
            HideSet hidden = HideSet.Add(HideSet.Intersect(name.HideSet, arguments.CloseHideSet), macro.Name);
            Token[] replacement = macro.Pieces is null ? macro.Body : Substitute(macro, arguments, name);
            if (Spend(replacement.Length, name.File, name.Offset, macro.Name))
                PushReplacement(replacement, name, hidden);
        }
        else
        {
            // The call is wrong and its arguments are gone, so at least the name is seen.
            output.Add(name);
        }
        _spareArguments.Push(arguments);
        return true;
    }

    private bool Stop(in Token name, Macro macro, int limit)
    {
        if (!_quiet)
            _diagnostics.Report(name.File, name.Offset, HeaderRules.MacrosTooDeep, macro.Name, limit);
        _stopped = true;
        return true;
    }

    private void PushReplacement(Token[] tokens, in Token name, HideSet hidden)
    {
        if (tokens.Length == 0)
        {
            _carriedSpace |= name.Flags & TokenFlags.LeadingSpace;
            return;
        }
        Push(tokens, 0, tokens.Length, hidden, name.File, name.Offset);
        _pendingFlags = name.Flags;
        _pendingFrame = _frameCount;
    }


    private void Push(Token[] tokens, int start, int end, HideSet? hidden, SourceFile? file, int offset)
    {
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, _frameCount * 2);
        ref Frame frame = ref _frames[_frameCount++];
        frame.Tokens = tokens;
        frame.Position = start;
        frame.End = end;
        frame.HideSet = hidden;
        frame.File = file;
        frame.Offset = offset;
    }

    // The next token of the frames above the floor.
    private bool TryTake(int floor, out Token token)
    {
        while (_frameCount > floor)
        {
            ref Frame frame = ref _frames[_frameCount - 1];
            if (frame.Position == frame.End)
            {
                _frameCount--;
                continue;
            }
            ref Token next = ref frame.Tokens[frame.Position++];
            TokenFlags flags = next.Flags;
            if (_pendingFrame == _frameCount)
                flags = _pendingFlags;
            flags |= _carriedSpace;
            _carriedSpace = TokenFlags.None;
            _pendingFrame = 0;
            // Only what can be replaced, end a call or be joined to a name needs its hide set.
            bool needsHideSet = next.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.RightParen;
            HideSet? hidden = needsHideSet ? HideSet.Union(next.HideSet, frame.HideSet) : null;
            token = new Token
            {
                Kind = next.Kind,
                Flags = flags,
                Text = next.Text,
                File = frame.File ?? next.File,
                Offset = frame.File is null ? next.Offset : frame.Offset,
                HideSet = hidden,
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
                    arguments.CloseHideSet = token.HideSet;
                    return CheckCount(name, macro, arguments, wanted);
                case TokenKind.RightParen:
                    depth--;
                    break;
                case TokenKind.Comma when depth == 0 && !(macro.IsVariadic && arguments.Count >= wanted):
                    arguments.Begin();
                    continue;
            }
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
        TokenBuffer expanded = new(end - start + 4);
        ExpandRange(items, start, end, null, expanded);
        _expansionDepth--;
        Token[] result = expanded.ToArray();
        arguments.SetExpanded(index, result);
        return result;
    }
}
