using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Several targets in one reading. One of them leads and reads the text that all of them have; the others, its companions, only
// hold where their macros differ (NameTable) and read what is theirs alone: the files that an #include finds for them but not for the
// leader, asm/* above all. A condition that asks about a macro in dispute is answered by each of them; where answers differ, the rest of
// the conditional is everybody's own, too, if it is short. A companion leaves as soon as it would read on elsewhere, or anything else
// than the leader does; somebody else then leads those that left.
//
// So what a companion has in the end is the leader's output with its own text in place of the leader's, to the last token.
public sealed partial class Preprocessor
{
    // How much of conditionals is read by each for itself, in tokens of the file and conditionals of a reading: beyond, targets with other answers are
    // better read together among themselves.
    private const int MaxOwnConditional = 512;
    private const int MaxOwnConditionals = 32;

    private readonly List<Preprocessor> _companions = [];
    private readonly Preprocessor? _leader;

    // Where the leader's own text begins and ends in its output.
    private List<(int Start, int End)> _ownTexts = [];

    // What a companion has in place of each.
    private List<Token[]> _companionTexts = [];
    private Token[] _text = [];
    private SourceFile? _found;
    private bool _isTrue;
    private bool _isOwnText;

    // The leader's definitions in those conditionals of the header that are everybody's own, and what a companion has in place of each.
    private readonly List<(int Start, int End)> _ownDefinitions = [];
    private readonly List<Macro[]> _companionDefinitions = [];
    private int _ownConditionals;

    // How deep in brackets the output ends, up to the token that was looked at last.
    private int _brackets;
    private int _bracketsEnd;
    private bool _hasLeft;

    // The files that own texts met, and what they followed.
    private readonly List<SourceFile> _ownFiles = [];
    private readonly JointMemory _memory;
    private OwnTextMemory _own = new();

    // How many files were included one in another, at most, since somebody reset it.
    private int _deepest;

    // Whether the own text says something else where it is included from elsewhere.
    private bool _dependsOnPlace;

    // What a companion spent of its budget more than its leader: in all, and by the text it reads now.
    private int _extra;
    private int _spent;

    private Preprocessor(Preprocessor leader, Target target)
    {
        _leader = leader;
        _memory = leader._memory;
        _scratch = leader._scratch;
        _output = new TokenBuffer(0);
        _source = leader._source;
        _target = target;
        _options = leader._options;
        _limits = leader._limits;
        _diagnostics = new DiagnosticBag();
        _cancellationToken = leader._cancellationToken;
        _macroParser = new MacroParser(_diagnostics);
        _macros = new NameTable<Macro>(leader._macros);
        _constantsBudget = leader._constantsBudget;
    }

    /// <summary>Reads another target along with this one, for which <see cref="IHeaderSource.Find"/> gives the same header.</summary>
    internal Preprocessor Join(Target target)
    {
        Preprocessor companion = new(this, target);
        _companions.Add(companion);
        companion._macros.Adopt(PredefinedMacros.Differences(_target, target));
        return companion;
    }

    /// <summary>Whether this companion cannot go on with its leader, so that nothing it says counts.</summary>
    internal bool HasLeft => _hasLeft || _macros.HasLeft || (_leader is not null && _constantsBudget <= 0);

    /// <summary>What a companion has in place of each of its leader's own texts, in the text that the leader read last; null if it left.</summary>
    internal IReadOnlyList<Token[]>? CompanionTexts => HasLeft ? null : _companionTexts;

    /// <summary>The header as this companion has it: its leader's, but for its own texts and macros.</summary>
    internal PreprocessedHeader PreprocessAlong(PreprocessedHeader leader) => new(this, leader);

    private bool IsLeading => _companions.Count > 0 && !_isOwnText;

    private void BeginShared()
    {
        _ownTexts = [];
        (_brackets, _bracketsEnd) = (0, 0);
        foreach (Preprocessor companion in _companions)
        {
            companion._root = _root;
            companion._companionTexts = [];
        }
        _macros.Asker = _companions.Count > 0 ? Asker.Text : Asker.Target;
    }

    // Who is there from the start decides what is known about own texts.
    private void BeginJoint()
    {
        ulong members = Members();
        _own = _memory.Start(_target, members);
        if (_companions.Count > 0)
            _macros.Mark(_memory.Disputed(_target, members, () => [.. _companions.SelectMany(companion => PredefinedMacros.Differences(_target, companion._target).Keys).Distinct()]));
    }


    // A reading that has something to report is nobody's but the leader's.
    private PreprocessedText EndShared(Token[] tokens)
    {
        _macros.Asker = Asker.Target;
        foreach (Preprocessor companion in _companions)
            companion._hasLeft |= _stopped || _diagnostics.Items.Count > 0 || _budget - companion._extra < 0;
        Sweep();
        return new PreprocessedText(tokens, _ownTexts);
    }

    /// <summary>The leader's text with this companion's own in place of the leader's, which is what it would have read alone.</summary>
    internal PreprocessedText Weave(PreprocessedText leader)
    {
        List<Token> tokens = [];
        List<(int Start, int End)> ownTexts = [];
        int from = 0;
        for (int i = 0; i < leader.OwnTexts.Count; i++)
        {
            (int start, int end) = leader.OwnTexts[i];
            tokens.AddRange(leader.Tokens.AsSpan(from, start - from).ToArray());
            int begin = tokens.Count;
            tokens.AddRange(_companionTexts[i].AsSpan(0, _companionTexts[i].Length - 1).ToArray());
            ownTexts.Add((begin, tokens.Count));
            from = end;
        }
        tokens.AddRange(leader.Tokens.AsSpan(from).ToArray());
        return new PreprocessedText([.. tokens], ownTexts);
    }

    /// <summary>Makes the tables note which names in dispute are asked for.</summary>
    internal void BeginNoting() => _macros.Asked = Asked;

    /// <summary>What they noted.</summary>
    internal AskedNames Asked { get; } = new();

    /// <summary>Whether by each of the names this target means what another one of the same reading means.</summary>
    internal bool AgreesOn(string[] names, Preprocessor other) => names.Length == 0 || _macros.AgreesOn(names, other._macros, MacroParser.AreSame);

    /// <summary>What the last expansion took off the budget for constants.</summary>
    internal int SpentOnConstants => _spentOnConstants;

    /// <summary>Takes over an expansion of another target's: what it cost comes off this one's budget. False if that is too little.</summary>
    internal bool TakeOver(int spent, Preprocessor other)
    {
        if (_constantsBudget <= spent || other._constantsBudget <= 0)
            return false;
        _constantsBudget -= spent;
        return true;
    }

    private void Sweep() => _companions.RemoveAll(static companion => companion.HasLeft);

    // Makes this companion, or when the leader reads its own text all of them, leave.
    private void LeaveIfOwn()
    {
        _hasLeft = _leader is not null;
        if (!_isOwnText)
            return;
        foreach (Preprocessor companion in _companions)
            companion._hasLeft = true;
    }

    // Enters what an #include found for the leader. What it finds for each companion decides whose text that is.
    private void EnterForAll(string name, SourceFile? includer, SourceFile? after, SourceFile file, SourceFile place, int offset)
    {
        if (!IsLeading)
        {
            Enter(file, place, offset);
            return;
        }
        // What is found beside or behind another file is not remembered by its name.
        ulong members = includer is null && after is null ? Members() : 0;
        if (members != 0 && _memory.IsShared(_target, name, members))
        {
            Enter(file, place, offset);
            return;
        }
        OwnText.Key key = new(name, -1, members);
        if (TryTakeOver(key))
            return;
        bool isShared = !HeaderNames.IsArchitecture(name) && !Sysroot.IsOfTarget(file);
        foreach (Preprocessor companion in _companions)
        {
            companion._found = _source.Find(companion._target, name, includer, after);
            isShared &= ReferenceEquals(companion._found, file);
            companion._hasLeft |= companion._found is null;
        }
        bool areAllThere = _companions.TrueForAll(static companion => !companion.HasLeft);
        Sweep();
        if (isShared && areAllThere && members != 0)
            _memory.AddShared(_target, name, members);
        if (isShared || _companions.Count == 0)
            Enter(file, place, offset);
        else
            ReadOwn(areAllThere ? key : key with { Members = 0 }, preprocessor => preprocessor.Enter(preprocessor._leader is null ? file : preprocessor._found!, place, offset));
    }

    private bool TryTakeOver(OwnText.Key key)
    {
        if (key.Members == 0 || _own.Find(key) is not { } texts)
            return false;
        foreach (OwnText text in texts)
        {
            if (_includeDepth <= _limits.MaxIncludeDepth - text.Depth && text.Leader.Spent <= _budget && !HoldsRoot(text) && !HoldsOnce(text) && _macros.Means(text.Asked))
            {
                TakeOver(text);
                return true;
            }
        }
        return false;
    }

    private bool HoldsRoot(OwnText text) =>
        Array.IndexOf(text.Leader.Files, _root) >= 0 || Array.Exists(text.Companions, side => Array.IndexOf(side.Files, _root) >= 0);

    // Whether somebody would skip a file of it, or will in future.
    private bool HoldsOnce(OwnText text)
    {
        if (HoldsOnce(text.Leader))
            return true;
        for (int i = 0; i < _companions.Count; i++)
        {
            if (_companions[i].HoldsOnce(text.Companions[i]))
                return true;
        }
        return false;
    }

    private bool HoldsOnce(OwnText.Side side) => _once.Count > 0 && Array.Exists(side.Files, _once.Contains);

    // Everybody who reads, a bit each; 0 if that cannot be said so.
    private ulong Members()
    {
        ulong members = 0;
        foreach (Preprocessor companion in _companions)
        {
            // Targets of the table have a number of their own; others may exist.
            int order = companion._target.Order;
            if (order >= Math.Min(64, Targets.All.Count) || !ReferenceEquals(Targets.All[order], companion._target))
                return 0;
            members |= 1ul << order;
        }
        return members;
    }

    // Everybody reads a text alone. The companions go first, while the leader's macros are what they were before it.
    private void ReadOwn(OwnText.Key key, Action<Preprocessor> read)
    {
        Dictionary<string, Macro?>? asked = key.Members != 0 ? new(StringComparer.Ordinal) : null;
        foreach (Preprocessor companion in _companions)
        {
            companion.BeginAlone(_budget, _counter);
            companion._macros.BeginChanges(asked);
            companion._output.Count = 0;
            companion._definitions.Clear();
            read(companion);
            companion._output.Add(End(_root!));
            companion._companionTexts.Add(companion._text = companion._output.ToArray());
            companion.EndAlone(_budget);
        }
        (int budget, int counter, int begin, int definitions, int files) = (_budget, _counter, _output.Count, _definitions.Count, _ownFiles.Count);
        _isOwnText = true;
        _dependsOnPlace = false;
        _deepest = _includeDepth;
        _macros.Asker = Asker.Target;
        _macros.BeginChanges(asked);
        read(this);
        _macros.Asker = Asker.Text;
        _isOwnText = false;
        EndOwn(begin);
        if (ReferenceEquals(key.Source, _root))
        {
            _ownDefinitions.Add((definitions, _definitions.Count));
            foreach (Preprocessor companion in _companions)
                companion._companionDefinitions.Add([.. companion._definitions]);
        }
        foreach (Preprocessor companion in _companions)
        {
            companion.CatchUp(budget - _budget);
            _macros.Settle(companion._macros);
        }
        int deepest = _deepest;
        foreach (Preprocessor companion in _companions)
            deepest = Math.Max(deepest, companion._deepest);
        bool isTheSameAnywhere = asked is not null && !_dependsOnPlace && !_stopped && _counter == counter && _diagnostics.Items.Count == 0
            && _companions.TrueForAll(static companion => !companion.HasLeft && !companion._dependsOnPlace);
        OwnText? text = null;
        if (isTheSameAnywhere)
        {
            text = new OwnText
            {
                Asked = asked!,
                Depth = deepest - _includeDepth,
                Changes = _macros.TakeChanges(_companions.Select(static companion => companion._macros)),
                Definitions = [.. _definitions.Skip(definitions)],
                Leader = new OwnText.Side(_output.Items.AsSpan(begin, _output.Count - begin).ToArray(), [.. _ownFiles.Skip(files)], budget - _budget, null),
                Companions =
                [
                    .. _companions.Select(static companion => new OwnText.Side(
                        companion._text, [.. companion._ownFiles], companion._spent, companion._macros.Lend())),
                ],
            };
            if (!HoldsOnce(text) && _memory.TryKeep(text))
                _own.Add(key, text);
            else
                text = null;
        }
        foreach (Preprocessor companion in _companions)
            companion._macros.EndChanges();
        _macros.EndChanges();
        _own = text?.Following ?? new OwnTextMemory();
        Sweep();
    }

    // Does what ReadOwn did when the text was read.
    private void TakeOver(OwnText text)
    {
        int begin = _output.Count;
        foreach (ref readonly Token token in text.Leader.Tokens.AsSpan())
            _output.Add(token);
        _macros.Apply(text.Changes);
        _definitions.AddRange(text.Definitions);
        _budget -= text.Leader.Spent;
        _isOwnText = true;
        foreach (SourceFile file in text.Leader.Files)
            Meet(file);
        _isOwnText = false;
        for (int i = 0; i < _companions.Count; i++)
        {
            Preprocessor companion = _companions[i];
            OwnText.Side side = text.Companions[i];
            companion._macros.Adopt(side.Macros!);
            companion._companionTexts.Add(side.Tokens);
            companion._extra += side.Spent - text.Leader.Spent;
            foreach (SourceFile file in side.Files)
                companion.Meet(file);
        }
        EndOwn(begin);
        _own = text.Following;
    }

    // Notes an own text, unless it is nothing but macros to everybody.
    private void EndOwn(int begin)
    {
        bool isEmpty = _output.Count == begin;
        foreach (Preprocessor companion in _companions)
            isEmpty &= companion._companionTexts[companion._companionTexts.Count - 1].Length == 1;
        if (!isEmpty)
        {
            _ownTexts.Add((begin, _output.Count));
            return;
        }
        foreach (Preprocessor companion in _companions)
            companion._companionTexts.RemoveAt(companion._companionTexts.Count - 1);
    }

    private void BeginAlone(int leadersBudget, int leadersCounter)
    {
        _current = _leader!._current;
        _ownFiles.Clear();
        _dependsOnPlace = false;
        _deepest = 0;
        _includeDepth = _leader._includeDepth;
        _counter = leadersCounter;
        _budget = leadersBudget - _extra;
    }

    private void EndAlone(int leadersBudget)
    {
        _spent = leadersBudget - _extra - _budget;
        _hasLeft |= _stopped || _diagnostics.Items.Count > 0;
    }

    private void CatchUp(int leaderSpent)
    {
        _extra += _spent - leaderSpent;
        _hasLeft |= _counter != _leader!._counter;
    }

    // Notes a file on behalf of all who read it; false if it is not to be read (again).
    private bool Meet(SourceFile file)
    {
        if (_isOwnText || _leader is not null)
            _ownFiles.Add(file);
        if (_known.Add(file))
            _files.Add(file);
        bool isDone = _once.Contains(file);
        if (IsLeading)
        {
            foreach (Preprocessor companion in _companions)
                companion._hasLeft |= companion.Meet(file) == isDone;
        }
        return !isDone;
    }

    private void ReadOnce(SourceFile file)
    {
        _once.Add(file);
        if (!IsLeading)
            return;
        foreach (Preprocessor companion in _companions)
            companion._once.Add(file);
    }

    // Whether the branch is to be read. Null if that is not the same for everybody, and each has read the rest of the conditional for itself. Where that
    // cannot be, companions that find otherwise leave.
    private bool? IsTrueForAll(FileReading reading, in Directive branch, bool inCall)
    {
        if (!IsLeading)
            return IsTrue(reading, branch);
        (int budget, int counter, int reported) = (_budget, _counter, _diagnostics.Items.Count);
        _macros.Asker = Asker.Condition;
        _macros.WasAsked = false;
        bool isTrue = IsTrue(reading, branch);
        _macros.Asker = Asker.Text;
        if (!_macros.WasAsked)
            return isTrue;
        bool isDisputed = false;
        foreach (Preprocessor companion in _companions)
        {
            companion.BeginAlone(budget, counter);
            companion._isTrue = companion.IsTrue(reading, branch);
            companion.EndAlone(budget);
            isDisputed |= companion._isTrue != isTrue;
        }
        if (isDisputed && !inCall && _diagnostics.Items.Count == reported && EndOfOwn(reading) is int end and >= 0)
        {
            (_budget, _counter) = (budget, counter);
            ReadConditionalAlone(reading, end);
            return null;
        }
        foreach (Preprocessor companion in _companions)
        {
            companion._hasLeft |= companion._isTrue != isTrue;
            companion.CatchUp(budget - _budget);
        }
        Sweep();
        return isTrue;
    }

    // The #endif of the conditional that the file stands in, if everybody can read it alone from here; otherwise -1.
    private int EndOfOwn(FileReading reading)
    {
        if (_ownConditionals >= MaxOwnConditionals || !IsBetweenDeclarations())
            return -1;
        Directive[] directives = reading.Lexed.Directives;
        int end = reading.Directive;
        while (end >= 0 && directives[end].Kind != DirectiveKind.EndIf)
            end = directives[end].Next;
        if (end < 0 || directives[end].End - directives[reading.Directive].Token > MaxOwnConditional)
            return -1;
        for (int i = reading.Directive; i < end; i++)
        {
            if (directives[i].Kind is DirectiveKind.Include or DirectiveKind.IncludeNext or DirectiveKind.Import)
                return -1;
        }
        return end;
    }

    private bool IsBetweenDeclarations()
    {
        for (; _bracketsEnd < _output.Count; _bracketsEnd++)
        {
            _brackets += _output.Items[_bracketsEnd].Kind switch
            {
                TokenKind.LeftBrace or TokenKind.LeftParen => 1,
                TokenKind.RightBrace or TokenKind.RightParen => -1,
                _ => 0,
            };
        }
        return _brackets == 0 && (_output.Count == 0 || _output.Items[_output.Count - 1].Kind is TokenKind.Semicolon or TokenKind.RightBrace);
    }

    // From the branch at which the file stands.
    private void ReadConditionalAlone(FileReading reading, int end)
    {
        _ownConditionals++;
        int branch = reading.Directive;
        OpenConditional open = reading.Conditionals.Peek();
        // What the header itself defines is kept by the lines, and its lines are no other header's.
        OwnText.Key key = new(reading.Lexed.File, branch, ReferenceEquals(reading.Lexed.File, _root) ? 0 : Members());
        if (TryTakeOver(key))
        {
            reading.Conditionals.Pop();
            reading.Position = reading.Lexed.Directives[end].End;
            reading.Directive = end + 1;
            return;
        }
        ReadOwn(key, preprocessor => preprocessor.ReadConditional(reading, open, branch, end));
    }

    private void ReadConditional(FileReading leaders, OpenConditional open, int branch, int end)
    {
        FileReading? outer = _current;
        FileReading reading = leaders;
        if (_leader is not null)
        {
            reading = new FileReading(leaders.Lexed, leaders.Outer) { Directive = branch };
            reading.Conditionals.Push(open);
        }
        _current = reading;
        ChooseGroup(reading, isTaken: false, inCall: false);
        int behind = reading.Lexed.Directives[end].End;
        ReadLines(reading, behind);
        _current = outer;
        // A macro at its end may have looked for arguments behind it.
        if (reading.Position != behind)
            LeaveIfOwn();
    }

    /// <summary>Whether a companion has its leader's definitions in those conditionals of the header that are everybody's own.</summary>
    internal bool DefinesAsLeader
    {
        get
        {
            for (int i = 0; i < _companionDefinitions.Count; i++)
            {
                (int start, int end) = _leader!._ownDefinitions[i];
                if (!_companionDefinitions[i].SequenceEqual(_leader._definitions.Skip(start).Take(end - start)))
                    return false;
            }
            return true;
        }
    }

    // The same macro, wherever it was defined; what the header itself defines is told by its lines.
    private bool AreOne(Macro left, Macro right) => !ReferenceEquals(left.File, _root) && !ReferenceEquals(right.File, _root) && MacroParser.AreSame(left, right);

    // A companion's definitions: its leader's, but for its own conditionals.
    private List<Macro> WovenDefinitions()
    {
        List<Macro> leaders = _leader!._definitions;
        if (DefinesAsLeader)
            return leaders;
        List<Macro> woven = [];
        int from = 0;
        for (int i = 0; i < _companionDefinitions.Count; i++)
        {
            (int start, int end) = _leader._ownDefinitions[i];
            woven.AddRange(leaders.Skip(from).Take(start - from));
            woven.AddRange(_companionDefinitions[i]);
            from = end;
        }
        woven.AddRange(leaders.Skip(from));
        return woven;
    }
}
