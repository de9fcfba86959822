using Uapi.Lexing;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Several targets in one reading. One of them leads and reads the text that all of them have; the others, its companions, only
// hold where their macros differ (NameTable) and read what is theirs alone: the files that an #include finds for them but not for the
// leader, asm/* above all. A condition that asks about a macro in dispute is answered by each of them. A companion leaves as soon
// as it would read on elsewhere, or anything else than the leader does; somebody else then leads those that left.
//
// So what a companion has in the end is the leader's output with its own text in place of the leader's, to the last token.
public sealed partial class Preprocessor
{
    private readonly List<Preprocessor> _companions = [];
    private readonly Preprocessor? _leader;

    // Where the leader's own text begins and ends in its output.
    private List<(int Start, int End)> _ownTexts = [];

    // What a companion has in place of each.
    private List<Token[]> _companionTexts = [];
    private SourceFile? _found;
    private bool _isOwnText;
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
        if (members != 0 && _memory.IsShared(name, members))
        {
            Enter(file, place, offset);
            return;
        }
        if (members != 0 && _once.Count == 0 && _own.Find(name, members) is { } texts)
        {
            foreach (OwnText text in texts)
            {
                if (_includeDepth <= _limits.MaxIncludeDepth - text.Depth && text.Leader.Spent <= _budget && !Holds(text, _root!) && _macros.Means(text.Asked))
                {
                    TakeOver(text);
                    return;
                }
            }
        }
        bool isShared = !HeaderNames.IsArchitecture(name);
        foreach (Preprocessor companion in _companions)
        {
            companion._found = _source.Find(companion._target, name, includer, after);
            isShared &= ReferenceEquals(companion._found, file);
            companion._hasLeft |= companion._found is null;
        }
        bool areAllThere = _companions.TrueForAll(static companion => !companion.HasLeft);
        Sweep();
        if (isShared && areAllThere && members != 0)
            _memory.AddShared(name, members);
        if (isShared || _companions.Count == 0)
            Enter(file, place, offset);
        else
            EnterOwn(file, place, offset, areAllThere ? name : null, members);
    }

    private static bool Holds(OwnText text, SourceFile file)
    {
        if (Array.IndexOf(text.Leader.Files, file) >= 0)
            return true;
        foreach (OwnText.Side side in text.Companions)
        {
            if (Array.IndexOf(side.Files, file) >= 0)
                return true;
        }
        return false;
    }

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

    // The companions go first, while the leader's macros are what they were before the text.
    private void EnterOwn(SourceFile file, SourceFile place, int offset, string? name, ulong members)
    {
        Dictionary<string, Macro?>? asked = name is not null && members != 0 && _once.Count == 0 ? new(StringComparer.Ordinal) : null;
        foreach (Preprocessor companion in _companions)
        {
            companion.BeginAlone(_budget, _counter);
            companion._macros.BeginChanges(asked);
            companion._output.Count = 0;
            companion.Enter(companion._found!, place, offset);
            companion._output.Add(End(companion._found!));
            companion._companionTexts.Add(companion._output.ToArray());
            companion.EndAlone(_budget);
        }
        (int budget, int counter, int begin, int definitions, int files) = (_budget, _counter, _output.Count, _definitions.Count, _ownFiles.Count);
        _isOwnText = true;
        _dependsOnPlace = false;
        _deepest = 0;
        _macros.Asker = Asker.Target;
        _macros.BeginChanges(asked);
        Enter(file, place, offset);
        _macros.Asker = Asker.Text;
        _isOwnText = false;
        _ownTexts.Add((begin, _output.Count));
        foreach (Preprocessor companion in _companions)
        {
            companion.CatchUp(budget - _budget);
            _macros.Settle(companion._macros);
        }
        int deepest = _deepest;
        foreach (Preprocessor companion in _companions)
            deepest = Math.Max(deepest, companion._deepest);
        bool isTheSameAnywhere = asked is not null && !_dependsOnPlace && !_stopped && _counter == counter && _once.Count == 0 && _diagnostics.Items.Count == 0
            && _companions.TrueForAll(static companion => !companion.HasLeft && !companion._dependsOnPlace && companion._once.Count == 0);
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
                        companion._companionTexts[companion._companionTexts.Count - 1], [.. companion._ownFiles], companion._spent, companion._macros.Lend())),
                ],
            };
            if (_memory.TryKeep(text))
                _own.Add(name!, members, text);
            else
                text = null;
        }
        foreach (Preprocessor companion in _companions)
            companion._macros.EndChanges();
        _macros.EndChanges();
        _own = text?.Following ?? new OwnTextMemory();
        Sweep();
    }

    // Does what EnterOwn did when the text was read.
    private void TakeOver(OwnText text)
    {
        int begin = _output.Count;
        foreach (ref readonly Token token in text.Leader.Tokens.AsSpan())
            _output.Add(token);
        _ownTexts.Add((begin, _output.Count));
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
        _own = text.Following;
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

    // Whether the branch is to be read, for the leader; companions that find otherwise leave.
    private bool IsTrueForAll(FileReading reading, in Directive branch)
    {
        if (!IsLeading)
            return IsTrue(reading, branch);
        (int budget, int counter) = (_budget, _counter);
        _macros.Asker = Asker.Condition;
        _macros.WasAsked = false;
        bool isTrue = IsTrue(reading, branch);
        _macros.Asker = Asker.Text;
        if (!_macros.WasAsked)
            return isTrue;
        foreach (Preprocessor companion in _companions)
        {
            companion.BeginAlone(budget, counter);
            companion._hasLeft |= companion.IsTrue(reading, branch) != isTrue;
            companion.EndAlone(budget);
            companion.CatchUp(budget - _budget);
        }
        Sweep();
        return isTrue;
    }
}
