using Uapi.Analysis;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>The C preprocessor (C11 6.10) for one header on one target.</summary>
/// <remarks>
/// Files are lexed once for all targets; their directives are known and linked before reading begins
/// (<see cref="Directive"/>), so text that is not taken costs one jump. This file walks the lines of files,
/// <c>Preprocessor.Directives.cs</c> obeys directives, <c>Preprocessor.Conditions.cs</c> chooses groups and
/// <c>Preprocessor.Expansion.cs</c> replaces macros.
/// </remarks>
public sealed partial class Preprocessor
{
    private readonly IHeaderSource _source;
    private readonly Target _target;
    private readonly ReaderOptions _options;
    private readonly ReaderLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    private readonly NameTable<Macro> _macros;
    private readonly List<Macro> _definitions = [];
    private readonly List<SourceFile> _files = [];
    private readonly HashSet<SourceFile> _known = [];
    private readonly HashSet<SourceFile> _once = [];
    private readonly MacroParser _macroParser;

    private readonly ScratchBuffer _scratch;
    private TokenBuffer _output;
    private FileReading? _current;
    private SourceFile? _root;
    private int _includeDepth;
    private int _budget;
    private int _constantsBudget;
    private int _spentOnConstants;
    private int _counter;
    private FileReading? _leaving;
    private bool _hasUndefined;
    private bool _stopped;
    private bool _quiet;
    private SourceFile? _nulReported;

    /// <summary>Prepares to read with a source of files; files are lexed once however often they are included.</summary>
    public Preprocessor(IHeaderSource source, Target target, ReaderOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
        : this(source, target, options, diagnostics, new ScratchBuffer(), new JointMemory(), cancellationToken)
    {
    }

    internal Preprocessor(
        IHeaderSource source,
        Target target,
        ReaderOptions options,
        DiagnosticBag diagnostics,
        ScratchBuffer scratch,
        JointMemory memory,
        CancellationToken cancellationToken)
    {
        _memory = memory;
        _scratch = scratch;
        _output = scratch.Rent();
        _source = source;
        _target = target;
        _options = options;
        _limits = options.Limits;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _macroParser = new MacroParser(diagnostics);
        _macros = new NameTable<Macro>(PredefinedMacros.Of(target), PredefinedMacros.Mark, AreOne);
        _budget = _limits.MaxTokens;
        _constantsBudget = _limits.MaxAllConstantsTokens;
    }

    /// <summary>One file while it is being read.</summary>
    private sealed class FileReading(LexedFile lexed, FileReading? outer)
    {
        public readonly LexedFile Lexed = lexed;
        public readonly FileReading? Outer = outer;
        public readonly Stack<OpenConditional> Conditionals = new();
        public int Position;

        // The first directive at or behind the position.
        public int Directive;
    }

    internal IReadOnlyList<SourceFile> Files => _files;

    internal IEnumerable<Macro> LivingMacros => LivingMacrosOf(null);

    /// <summary>The macros alive now that a file defines, or any, in the order of their definition.</summary>
    internal List<Macro> LivingMacrosOf(SourceFile? file)
    {
        List<Macro> definitions = _leader is null ? _definitions : WovenDefinitions();
        // A line that is read again behind an #undef defines the macro that it defined before; then its last place counts.
        HashSet<Macro>? seen = _hasUndefined || _leader is { _hasUndefined: true } ? [] : null;
        List<Macro> living = [];
        for (int i = definitions.Count - 1; i >= 0; i--)
        {
            Macro macro = definitions[i];
            if (file is not null && !ReferenceEquals(macro.File, file))
                continue;
            if (_macros.TryGetValue(macro.Name, out Macro? last) && ReferenceEquals(last, macro) && seen?.Add(macro) != false)
                living.Add(macro);
        }
        living.Reverse();
        return living;
    }

    /// <summary>Expands the header with everything it includes. Never throws on bad input; errors are in the bag.</summary>
    public PreprocessedHeader Preprocess(SourceFile root)
    {
        _root = root;
        BeginJoint();
        BeginShared();
        if (_options.Defines.Count > 0 || _options.Preludes.Count > 0)
            ReadFile(OptionsFile());
        Enter(root, root, 0);
        return new PreprocessedHeader(this, root, FinishOutput(root));
    }

    internal Macro? FindMacro(string name) => _macros.TryGetValue(name, out Macro? macro) ? macro : null;

    internal LexedFile GetLexed(SourceFile file) => Lexer.Tokenize(file);

    internal Token[]? Expand(Token[] tokens, string? self, IReadOnlyCollection<string>? keep)
    {
        _spentOnConstants = 0;
        if (!HoldsMacros(tokens))
            return tokens;
        // Whether a macro makes sense at all is for the reader of its expansion to say, so this is quiet.
        (int budget, bool stopped, bool quiet) = (_budget, _stopped, _quiet);
        int allowed = Math.Min(_limits.MaxConstantTokens, _constantsBudget);
        (_budget, _stopped, _quiet) = (allowed, false, true);
        (_pendingFrame, _carriedSpace) = (0, TokenFlags.None);
        _keep = keep is { Count: > 0 } ? keep : null;
        TokenBuffer expanded = RentBuffer();
        ExpandRange(tokens, 0, tokens.Length, expanded, self is null ? null : FindMacro(self));
        bool complete = !_stopped;
        _keep = null;
        _spentOnConstants = allowed - Math.Max(0, _budget);
        SpendOnConstants(_spentOnConstants, tokens, self);
        (_budget, _stopped, _quiet) = (budget, stopped, quiet);
        Token[]? result = complete ? expanded.ToArray() : null;
        _spareBuffers.Push(expanded);
        return result;
    }

    private bool HoldsMacros(Token[] tokens)
    {
        foreach (ref readonly Token token in tokens.AsSpan())
        {
            if (token.Kind == TokenKind.Identifier && _macros.ContainsKey(token.Text))
                return true;
        }
        return false;
    }

    internal PreprocessedText? IncludeLate(string name)
    {
        if (_source.Find(_target, name, null) is not SourceFile file)
        {
            foreach (Preprocessor companion in _companions)
                companion._hasLeft |= _source.Find(companion._target, name, null) is not null;
            Sweep();
            return null;
        }
        _output = _scratch.Rent();
        BeginShared();
        EnterForAll(name, null, null, file, file, 0);
        return FinishOutput(file);
    }

    private PreprocessedText FinishOutput(SourceFile file)
    {
        // A reading that was given up ends anywhere, and nothing should be made of that.
        if (_stopped)
            _output.Count = 0;
        _output.Add(End(file));
        Token[] tokens = _output.ToArray();
        _scratch.Return(_output);
        _output = new TokenBuffer(0);
        return EndShared(tokens);
    }

    private static Token End(SourceFile file) =>
        new() { Kind = TokenKind.EndOfFile, Flags = TokenFlags.LineStart, Text = "", File = file, Offset = file.Text.Length };

    // The options, written as the lines of C they stand for.
    private SourceFile OptionsFile()
    {
        System.Text.StringBuilder text = new();
        foreach (string define in _options.Defines)
            text.Append(ReaderOptions.DirectiveOf(define)).Append('\n');
        foreach (string prelude in _options.Preludes)
            text.Append("#include <").Append(prelude.Replace('\n', ' ')).Append(">\n");
        return new SourceFile("<options>", "<options>", text.ToString());
    }

    // Reads a file as if its text stood where the directive stands.
    private void Enter(SourceFile file, SourceFile includer, int offset)
    {
        if (_stopped)
            return;
        if (file.Problem is not null)
        {
            _diagnostics.Report(includer, offset, HeaderRules.HeaderUnreadable, file.IncludeName, file.Problem);
            return;
        }
        if (file.Text.Length > _limits.MaxFileLength)
        {
            _diagnostics.Report(includer, offset, HeaderRules.FileTooLong, file.IncludeName, file.Text.Length, _limits.MaxFileLength);
            return;
        }
        if (!Meet(file))
            return;
        LexedFile lexed = Lexer.Tokenize(file, _diagnostics);
        if (lexed.Guard is not null && _macros.ContainsKey(lexed.Guard))
            return;
        if (_includeDepth >= _limits.MaxIncludeDepth)
        {
            _diagnostics.Report(includer, offset, HeaderRules.IncludeTooDeep, _limits.MaxIncludeDepth, file.IncludeName);
            _leaving = OutermostReading(file);
            return;
        }
        if (!Spend(lexed.Tokens.Length, includer, offset, file.IncludeName))
            return;
        // The header's own lines belong to everybody or to nobody.
        if (ReferenceEquals(file, _root))
            LeaveIfOwn();
        _deepest = Math.Max(_deepest, ++_includeDepth);
        ReadLexed(lexed);
        _includeDepth--;
    }

    // A file that includes itself for ever is left up to its first reading, which goes on behind the include: the files
    // in between would only say everything once more.
    private FileReading? OutermostReading(SourceFile file)
    {
        FileReading? outermost = null;
        for (FileReading? reading = _current; reading is not null; reading = reading.Outer)
        {
            if (ReferenceEquals(reading.Lexed.File, file))
                outermost = reading;
        }
        return outermost;
    }

    private void ReadFile(SourceFile file) => ReadLexed(Lexer.Tokenize(file, _diagnostics));

    private void ReadLexed(LexedFile lexed)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        FileReading? outer = _current;
        _current = new FileReading(lexed, outer);
        ReadLines(_current, lexed.Tokens.Length - 1);
        while (_current.Conditionals.Count > 0 && !_stopped && _leaving is null)
        {
            Directive opened = lexed.Directives[_current.Conditionals.Pop().Directive];
            Token name = lexed.Tokens[opened.Token + 1];
            _diagnostics.Report(lexed.File, lexed.Tokens[opened.Token].Offset, HeaderRules.UnterminatedConditional, "#" + name.Text);
        }
        _current = outer;
    }

    // Reads on up to a token, which is no line's but the next one's.
    private void ReadLines(FileReading reading, int last)
    {
        Token[] tokens = reading.Lexed.Tokens;
        Directive[] directives = reading.Lexed.Directives;
        while (!_stopped)
        {
            int stop = reading.Directive < directives.Length ? Math.Min(directives[reading.Directive].Token, last) : last;
            while (reading.Position < stop)
            {
                ref Token token = ref tokens[reading.Position++];
                if (token.Kind != TokenKind.Identifier)
                {
                    Emit(token);
                }
                else if (_macros.TryGetValue(token.Text, out Macro? macro))
                {
                    ExpandInText(token, macro);
                    // Its arguments may have led over directives.
                    stop = reading.Directive < directives.Length ? Math.Min(directives[reading.Directive].Token, last) : last;
                    if (_stopped)
                        return;
                }
                else
                {
                    _output.Add(token);
                }
            }
            if (reading.Position >= last)
                return;
            ObeyDirective(reading, inCall: false);
            if (_leaving is not null)
            {
                if (!ReferenceEquals(_leaving, reading))
                    return;
                _leaving = null;
            }
        }
    }

    // Adds a token to the output, unless it is one that no text may hold.
    private void Emit(in Token token)
    {
        if (token.Kind == TokenKind.Other)
        {
            if (token.Text == "\0")
            {
                // One such character seldom comes alone.
                if (!ReferenceEquals(_nulReported, token.File))
                    _diagnostics.Report(token.File, token.Offset, HeaderRules.NulCharacter, token.File.IncludeName);
                _nulReported = token.File;
                return;
            }
            if (token.Text.IndexOf('"') is int quote && (quote >= 0 || token.Text.IndexOf('\'') >= 0))
                _diagnostics.Report(token.File, token.Offset, HeaderRules.UnterminatedLiteral, quote >= 0 ? '"' : '\'');
        }
        _output.Add(token);
    }

    // Constants that are left out for want of budget are missed for no fault of their own, so this is said, once.
    private void SpendOnConstants(int spent, Token[] tokens, string? name)
    {
        if (spent == 0)
            return;
        _constantsBudget -= spent;
        if (_constantsBudget == 0)
            _diagnostics.Report(tokens[0].File, tokens[0].Offset, HeaderRules.TooManyTokens, _limits.MaxAllConstantsTokens, name ?? tokens[0].Text);
    }

    // Takes tokens off what the reading may still produce; false, with a diagnostic, when there is too little left.
    private bool Spend(int tokens, SourceFile file, int offset, string name)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _budget -= tokens + 1;
        if (_budget >= 0)
            return true;
        if (!_stopped && !_quiet)
            _diagnostics.Report(file, offset, HeaderRules.TooManyTokens, _limits.MaxTokens, name);
        _stopped = true;
        return false;
    }
}
