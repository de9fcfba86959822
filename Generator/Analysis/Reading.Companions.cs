using Uapi.Layout;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

// Several targets in one reading, from their tokens to their facts. The leader lays out what they all declare; what it asked about
// its target (TargetQuestions) or about what its own text declares says for which companions the result holds, too. The others
// lay that declaration out for themselves, and find everything else with the leader. Facts are made and shared in the same way.
internal sealed partial class Reading
{
    private readonly Reading? _leader;
    private readonly List<Reading> _companions = [];

    // Of a leader: the facts that were found for anybody.
    private readonly Dictionary<object, List<(Inquiry Inquiry, object Facts)>> _found = [];

    // Which companions laid out the declaration for themselves that is laid out now.
    private readonly List<(Reading Reading, Basis Basis)> _separate = [];

    // A companion's own declarations, and for the names that the header's own lines give them what the leader means by the same.
    private readonly List<DeclarationItem> _ownItems = [];
    private readonly Dictionary<Symbol, Symbol> _twins = [];

    // Whether lines of the header itself are this target's own.
    private bool _hasOwnLines;
    private bool _hasLeft;

    /// <summary>Whether this reading, of a companion, cannot go on with its leader's, so that nothing it says counts.</summary>
    public bool HasLeft => _hasLeft || _parser.HasLeft || _preprocessed.Preprocessor.HasLeft;

    /// <summary>Whether others are read along with this one, or this one with another.</summary>
    public bool IsJoint => _companions.Count > 0 || _leader is not null;

    /// <summary>Reads for another target along with this one.</summary>
    public Reading Join(Target target, PreprocessedHeader preprocessed)
    {
        DiagnosticBag diagnostics = new();
        Reading companion = new(_header, target, preprocessed, _parser.Join(diagnostics), this, _options, diagnostics, _cancellationToken);
        _companions.Add(companion);
        return companion;
    }

    /// <summary>Reads declarations, of a header or of one read behind it, with all companions.</summary>
    public void Declare(PreprocessedText text)
    {
        List<DeclarationRun> runs = _parser.Parse(text, [.. _companions.Select(static companion => companion._preprocessed.Preprocessor.CompanionTexts)]);
        int reported = _diagnostics.Items.Count;
        int own = 0;
        foreach (DeclarationRun run in runs)
        {
            _items.AddRange(run.Items);
            if (_companions.Count == 0)
                _stage.Process(run.Items);
            else if (run.IsOwn)
                ProcessOwn(run, own++);
            else
                ProcessShared(run);
        }
        // What there is to report may be another thing for everybody.
        foreach (Reading companion in _companions)
            companion._hasLeft |= _diagnostics.Items.Count > reported;
    }

    /// <summary>Notes from here on what the names in dispute are that are asked for.</summary>
    public void BeginNoting()
    {
        if (!IsJoint)
            return;
        _preprocessed.Preprocessor.BeginNoting();
        _parser.BeginNoting();
        foreach (Reading companion in _companions)
            companion.BeginNoting();
    }

    /// <summary>Has this companion leave unless its macros need the headers that its leader's macros need.</summary>
    public void CheckLate(List<string> leaders) => _hasLeft = HasLeft || !(Agrees() || FindLate().SequenceEqual(leaders));

    /// <summary>What the header says to a companion, once its leader has concluded.</summary>
    public HeaderAbi ConcludeAlong(HeaderAbi leaders)
    {
        if (leaders.Diagnostics.Count > 0 || _hasOwnLines || _leader!._hasOwnLines || (_leader._layout.Target.Account & _layout.Bit) != 0 || !Agrees())
            return Conclude();
        ReportAmbiguousNames(_ownItems);
        return leaders with { Target = _target, Files = OrderedFiles().ToEquatableArray(), Diagnostics = _diagnostics.Items.ToEquatableArray() };
    }

    /// <summary>Begins to find something out that may be the same for others.</summary>
    public InquiryStart BeginInquiry()
    {
        _layout.Target.Begin();
        return new InquiryStart(_preprocessed.Preprocessor.Asked.Count, _parser.Asked.Count);
    }

    /// <summary>What was asked since.</summary>
    /// <param name="start">The beginning.</param>
    /// <param name="spent">What it took off the budget for constants, in tokens.</param>
    public Inquiry EndInquiry(InquiryStart start, int spent) => IsJoint
        ? new Inquiry(this, _layout.Target.Asked, _preprocessed.Preprocessor.Asked.Since(start.Macros), _parser.Asked.Since(start.Names), spent)
        : Inquiry.OfNobodyElse;

    /// <summary>Whether this target would find what another one of the same reading found, so that it can be taken over; it costs the same then, too.</summary>
    public bool TakeOver(Inquiry inquiry) =>
        inquiry.Asker is { } other
        && Shares(other, inquiry.Basis)
        && _preprocessed.Preprocessor.AgreesOn(inquiry.Macros, other._preprocessed.Preprocessor)
        && _parser.AgreesOn(inquiry.Names, other._parser)
        && _preprocessed.Preprocessor.TakeOver(inquiry.Spent, other._preprocessed.Preprocessor);

    private bool Shares(Reading other, Basis basis) =>
        (basis.Symbols & _layout.Bit) == 0 && (basis.Questions & _layout.Target.DifferencesFrom(other._layout.Target)) == 0;

    // Whether the companion means the same by all that its leader asked for since it notes that.
    private bool Agrees() =>
        _preprocessed.Preprocessor.DefinesAsLeader
        && _preprocessed.Preprocessor.AgreesOn(_leader!._preprocessed.Preprocessor.Asked.All, _leader._preprocessed.Preprocessor)
        && _parser.AgreesOn(_leader._parser.Asked.All, _leader._parser);

    private void ProcessShared(DeclarationRun run)
    {
        foreach (Reading companion in _companions)
            companion._items.AddRange(run.Items);
        foreach (DeclarationItem item in run.Items)
        {
            bool wasMentioned = item is RecordDefinition { Symbol: { } symbol } && _layout.HasTag(symbol);
            _layout.Target.Begin();
            _stage.Process(item);
            ulong differing = _layout.Target.Differing;
            if (differing == 0)
                continue;
            SetDiffering(item, differing);
            _separate.Clear();
            foreach (Reading companion in _companions)
            {
                if ((differing & companion._layout.Bit) == 0 || companion.HasLeft)
                    continue;
                // Whatever was made of the record before it was complete would be the leader's for ever.
                companion._hasLeft |= wasMentioned;
                int same = _separate.FindIndex(other => companion.Shares(other.Reading, other.Basis));
                if (same < 0)
                    _separate.Add((companion, companion.ProcessSeparately(item)));
                else
                    companion._layout.Adopt(item, _separate[same].Reading._layout, _separate[same].Basis);
            }
        }
    }

    // Whether a name means the symbol for this target at the end.
    private bool IsCurrent(Symbol symbol) =>
        _parser.FindName(symbol.Name) is { } current && (ReferenceEquals(current, symbol) || (_twins.TryGetValue(symbol, out Symbol? leaders) && ReferenceEquals(current, leaders)));

    private Basis ProcessSeparately(DeclarationItem item)
    {
        int reported = _diagnostics.Items.Count;
        _layout.Target.Begin();
        if (item is RecordDefinition record)
            _layout.BeginTag(record.Symbol);
        _stage.Process(item);
        // Everybody says for themselves what there is to report.
        if (_diagnostics.Items.Count > reported)
            _layout.Target.AskForIdentity();
        Basis basis = _layout.Target.Asked;
        _layout.SetBasis(item, basis);
        return basis;
    }

    private void ProcessOwn(DeclarationRun run, int number)
    {
        _stage.Process(run.Items);
        foreach (DeclarationItem item in run.Items)
        {
            SetDiffering(item, _layout.Target.Everybody);
            _hasOwnLines |= IsOwn(item.Place);
        }
        Dictionary<Symbol, ulong> alike = [];
        foreach (Reading companion in _companions)
        {
            if (companion.HasLeft)
                continue;
            DeclarationRun own = companion._parser.OwnRuns[number];
            companion._items.AddRange(own.Items);
            companion._ownItems.AddRange(own.Items);
            companion._stage.Process(own.Items);
            companion._hasOwnLines |= own.Items.Exists(item => IsOwn(item.Place));
            foreach ((Symbol leaders, Symbol known) in own.Twins)
            {
                if (IsOwn(known.Position))
                    companion._twins[known] = leaders;
                if (companion._layout.Equate(leaders, known))
                    alike[leaders] = (alike.TryGetValue(leaders, out ulong others) ? others : 0) | companion._layout.Bit;
            }
        }
        foreach (KeyValuePair<Symbol, ulong> symbol in alike)
            _layout.SetDiffering(symbol.Key, _layout.Target.Everybody & ~symbol.Value);
    }

    private void SetDiffering(DeclarationItem item, ulong differing)
    {
        foreach (Symbol symbol in item.Symbols)
            _layout.SetDiffering(symbol, differing);
    }

    // The facts about something, if somebody has them and they are the same for this target. Otherwise the inquiry into them begins.
    private T? Find<T>(object thing, out InquiryStart start)
        where T : class
    {
        if (_leader is not null && _leader._found.TryGetValue(thing, out List<(Inquiry Inquiry, object Facts)>? found))
        {
            foreach ((Inquiry inquiry, object facts) in found)
            {
                if (!TakeOver(inquiry))
                    continue;
                start = default;
                return (T)facts;
            }
        }
        start = BeginInquiry();
        return null;
    }

    private T Keep<T>(object thing, T facts, InquiryStart start)
        where T : class
    {
        if (!IsJoint)
            return facts;
        Dictionary<object, List<(Inquiry Inquiry, object Facts)>> all = (_leader ?? this)._found;
        if (!all.TryGetValue(thing, out List<(Inquiry Inquiry, object Facts)>? found))
            all.Add(thing, found = []);
        found.Add((EndInquiry(start, 0), facts));
        return facts;
    }
}
