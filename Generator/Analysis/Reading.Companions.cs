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

    // The leader's facts, and for which companions they are others.
    private readonly Dictionary<object, (object Facts, ulong Differing)> _kept = [];

    // A companion's own declarations.
    private readonly List<DeclarationItem> _ownItems = [];
    private ulong _bit;
    private bool _hasLeft;

    /// <summary>Whether this reading, of a companion, cannot go on with its leader's, so that nothing it says counts.</summary>
    public bool HasLeft => _hasLeft || _parser.HasLeft || _preprocessed.Preprocessor.HasLeft;

    /// <summary>Whether others are read along with this one.</summary>
    public bool HasCompanions => _companions.Count > 0;

    /// <summary>Reads for another target along with this one.</summary>
    public Reading Join(Target target, PreprocessedHeader preprocessed)
    {
        DiagnosticBag diagnostics = new();
        Reading companion = new(_header, target, preprocessed, _parser.Join(diagnostics), this, _options, diagnostics, _cancellationToken)
        {
            _bit = 1ul << _layout.Target.Join(target),
        };
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
        if (_companions.Count == 0)
            return;
        _preprocessed.Preprocessor.BeginNoting();
        _parser.BeginNoting();
    }

    /// <summary>Has this companion leave unless its macros need the headers that its leader's macros need.</summary>
    public void CheckLate(List<string> leaders) => _hasLeft = HasLeft || !(Agrees() || FindLate().SequenceEqual(leaders));

    /// <summary>What the header says to a companion, once its leader has concluded.</summary>
    public HeaderAbi ConcludeAlong(HeaderAbi leaders)
    {
        if (leaders.Diagnostics.Count > 0 || (_leader!._layout.Target.Account & _bit) != 0 || !Agrees())
            return Conclude();
        ReportAmbiguousNames(_ownItems);
        return leaders with { Target = _target, Files = OrderedFiles().ToEquatableArray(), Diagnostics = _diagnostics.Items.ToEquatableArray() };
    }

    /// <summary>Whether a fact that a leader finds without asking differently is this target's, too.</summary>
    public bool Shares(ulong differing) => (differing & _bit) == 0;

    // Whether the companion means the same by all that its leader asked for since it notes that.
    private bool Agrees() =>
        _preprocessed.Preprocessor.AgreesOn(_leader!._preprocessed.Preprocessor.Asked.All) && _parser.AgreesOn(_leader._parser.Asked.All);

    private void ProcessShared(DeclarationRun run)
    {
        foreach (Reading companion in _companions)
            companion._items.AddRange(run.Items);
        foreach (DeclarationItem item in run.Items)
        {
            bool wasMentioned = item is RecordDefinition { Symbol: { } symbol } && _layout.HasTag(symbol);
            _layout.Target.Differing = 0;
            _stage.Process(item);
            ulong differing = _layout.Target.Differing;
            if (differing == 0)
                continue;
            SetDiffering(item, differing);
            foreach (Reading companion in _companions)
            {
                if (companion.Shares(differing) || companion.HasLeft)
                    continue;
                // Whatever was made of the record before it was complete would be the leader's for ever.
                companion._hasLeft |= wasMentioned;
                if (item is RecordDefinition record)
                    companion._layout.BeginTag(record.Symbol);
                companion._stage.Process(item);
            }
        }
    }

    private void ProcessOwn(DeclarationRun run, int number)
    {
        _stage.Process(run.Items);
        foreach (DeclarationItem item in run.Items)
            SetDiffering(item, _layout.Target.Everybody);
        Dictionary<Symbol, ulong> alike = [];
        foreach (Reading companion in _companions)
        {
            if (companion.HasLeft)
                continue;
            DeclarationRun own = companion._parser.OwnRuns[number];
            companion._items.AddRange(own.Items);
            companion._ownItems.AddRange(own.Items);
            companion._stage.Process(own.Items);
            foreach ((Symbol leaders, Symbol known) in own.Twins)
            {
                companion._layout.Equate(leaders, known);
                if (_layout.AreAlike(leaders, companion._layout, known))
                    alike[leaders] = (alike.TryGetValue(leaders, out ulong others) ? others : 0) | companion._bit;
            }
        }
        foreach (KeyValuePair<Symbol, ulong> symbol in alike)
            _layout.SetDiffering(symbol.Key, _layout.Target.Everybody & ~symbol.Value);
    }

    private void SetDiffering(DeclarationItem item, ulong differing)
    {
        switch (item)
        {
            case RecordDefinition record:
                _layout.SetDiffering(record.Symbol, differing);
                break;
            case EnumDefinition enumeration:
                _layout.SetDiffering(enumeration.Symbol, differing);
                foreach (EnumeratorSymbol enumerator in enumeration.Enumerators)
                    _layout.SetDiffering(enumerator, differing);
                break;
            case SymbolDeclaration { Symbol: TypedefSymbol typedef }:
                _layout.SetDiffering(typedef, differing);
                break;
        }
    }

    // The facts about something, if the leader has them and they are the same for this target. Otherwise they are about to be made.
    private T? Find<T>(object thing)
        where T : class
    {
        if (_leader is not null && _leader._kept.TryGetValue(thing, out (object Facts, ulong Differing) kept) && Shares(kept.Differing))
            return (T)kept.Facts;
        _layout.Target.BeginFact();
        return null;
    }

    private T Keep<T>(object thing, T facts, bool isMineAlone = false)
        where T : class
    {
        if (_companions.Count > 0)
            _kept[thing] = (facts, isMineAlone ? ulong.MaxValue : _layout.Target.Differing);
        return facts;
    }
}
