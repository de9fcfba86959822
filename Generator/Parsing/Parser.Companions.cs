using Uapi.Lexing;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Parsing;

/// <summary>Declarations in a row that are all targets', or one target's own.</summary>
internal sealed class DeclarationRun(List<DeclarationItem> items, bool isOwn)
{
    public List<DeclarationItem> Items { get; } = items;

    /// <summary>Whether every companion has a run of its own in place of this one.</summary>
    public bool IsOwn { get; } = isOwn;

    /// <summary>
    /// In a companion's own run: what the leader and what the companion means by the same name. Both are the same kind of thing, so the
    /// text of all targets, which knows the leader's alone, says the same with either.
    /// </summary>
    public List<(Symbol Leaders, Symbol Own)> Twins { get; } = [];
}

/// <content>
/// Parsing for several targets at once, as <see cref="Preprocessor"/> reads for them: the leader parses the text of all targets, and
/// every target what is its own between two declarations of that text.
/// </content>
internal sealed partial class Parser
{
    private readonly List<Parser> _companions = [];
    private readonly List<DeclarationRun> _ownRuns = [];
    private bool _isCompanion;
    private bool _hasLeft;

    // Whether what is parsed is this target's own text.
    private bool _isOwnText;

    /// <summary>Whether this companion cannot go on with its leader, so that nothing it says counts.</summary>
    public bool HasLeft => _hasLeft || names.HasLeft || tags.HasLeft;

    /// <summary>A companion's runs of the text parsed last: one for each run that is the leader's own.</summary>
    public IReadOnlyList<DeclarationRun> OwnRuns => _ownRuns;

    /// <summary>Parses for another target along with this one.</summary>
    public Parser Join(DiagnosticBag companionDiagnostics)
    {
        Parser companion = new(limits, companionDiagnostics, cancellationToken, new NameTable<Symbol>(names), new NameTable<TagSymbol>(tags)) { _isCompanion = true };
        _companions.Add(companion);
        return companion;
    }

    /// <summary>Parses a translation unit, or more text behind one, along with the companions.</summary>
    /// <param name="text">The tokens of this target.</param>
    /// <param name="companionTexts">What each companion has in place of this target's own texts, in the order in which they joined; null for one that left.</param>
    public List<DeclarationRun> Parse(PreprocessedText text, IReadOnlyList<IReadOnlyList<Token[]>?> companionTexts)
    {
        List<DeclarationRun> runs = [];
        for (int i = 0; i < _companions.Count; i++)
        {
            _companions[i]._ownRuns.Clear();
            _companions[i]._hasLeft |= companionTexts[i] is null;
        }
        Begin(text.Tokens);
        for (int k = 0; k < text.OwnTexts.Count && _companions.Exists(static companion => !companion.HasLeft); k++)
        {
            (int start, int end) = text.OwnTexts[k];
            SetAsker(Asker.Text);
            runs.Add(new DeclarationRun(ParseTo(start), isOwn: false));
            // Text of one target in the middle of a declaration of all, or under an alignment that they have in common.
            bool isBetween = _position == start && IsPlain;
            for (int i = 0; i < _companions.Count; i++)
            {
                if (!isBetween)
                    _companions[i]._hasLeft = true;
                else if (!_companions[i].HasLeft)
                    _companions[i].ParseOwn(companionTexts[i]![k]);
            }
            SetAsker(Asker.Target);
            runs.Add(ParseOwn(start, end));
        }
        if (_companions.Exists(static companion => !companion.HasLeft))
            SetAsker(Asker.Text);
        runs.Add(new DeclarationRun(ParseTo(text.Tokens.Length), isOwn: false));
        SetAsker(Asker.Target);
        // What there is to report is the leader's alone.
        foreach (Parser companion in _companions)
            companion._hasLeft |= diagnostics.Items.Count > 0;
        return runs;
    }

    /// <summary>Makes the tables note which names in dispute are asked for.</summary>
    public void BeginNoting() => names.Asked = tags.Asked = Asked;

    /// <summary>What they noted, names and tags.</summary>
    public AskedNames Asked { get; } = new();

    /// <summary>Whether by each of the names and tags this target means what another one of the same reading means.</summary>
    public bool AgreesOn(string[] asked, Parser other) => asked.Length == 0 || (names.AgreesOn(asked, other.Names) && tags.AgreesOn(asked, other.Tags));

    private bool IsPlain => _linkageDepth == 0 && _pack.IsDefault;

    private void SetAsker(Asker asker) => names.Asker = tags.Asker = asker;

    // The companion's side of a text of its own. It goes first, while the leader's names are what they were before that.
    private void ParseOwn(Token[] tokens)
    {
        names.BeginChanges();
        tags.BeginChanges();
        _isOwnText = true;
        Begin(tokens);
        _ownRuns.Add(new DeclarationRun(ParseTo(tokens.Length), isOwn: true));
        _isOwnText = false;
        _hasLeft |= !IsPlain || _lastPragma >= 0 || diagnostics.Items.Count > 0;
    }

    // The leader's side; compares the names of both behind it.
    private DeclarationRun ParseOwn(int start, int end)
    {
        names.BeginChanges();
        tags.BeginChanges();
        _isOwnText = true;
        DeclarationRun run = new(ParseTo(end), isOwn: true);
        _isOwnText = false;
        bool isBetween = _linkageDepth == 0 && EndsAt(start, end);
        foreach (Parser companion in _companions)
        {
            companion._hasLeft |= !isBetween;
            if (companion.HasLeft)
                continue;
            List<(Symbol, Symbol)> twins = companion._ownRuns[companion._ownRuns.Count - 1].Twins;
            names.Settle(companion.Names, (leaders, own) => twins.Add((leaders, own)));
            tags.Settle(companion.Tags, (leaders, own) => twins.Add((leaders, own)));
            companion.Names.EndChanges();
            companion.Tags.EndChanges();
        }
        names.EndChanges();
        tags.EndChanges();
        return run;
    }

    private NameTable<Symbol> Names => names;

    private NameTable<TagSymbol> Tags => tags;

    // Whether the parser stands behind the text, which holds no pragma; those that follow it are read already.
    private bool EndsAt(int start, int end)
    {
        for (int i = start; i < _position; i++)
        {
            if (i >= end != (_tokens[i].Kind == TokenKind.Pragma))
                return false;
        }
        return _position >= end;
    }

    // What text of one target names first and text of all completes, or the other way round, is not the same thing for all of them.
    private TagSymbol Complete(TagSymbol symbol)
    {
        if (symbol.IsOwn == _isOwnText)
            return symbol;
        foreach (Parser companion in _companions)
            companion._hasLeft = true;
        if (!_isCompanion)
            return symbol;
        // The others go on with what it was.
        _hasLeft = true;
        return new TagSymbol { Name = symbol.Name, Kind = symbol.Kind, Position = symbol.Position, IsOwn = true };
    }

    private static bool AreTwins(Symbol left, Symbol right) =>
        left.GetType() == right.GetType() && left is TypedefSymbol or EnumeratorSymbol;

    private static bool AreTwins(TagSymbol left, TagSymbol right) =>
        left.Kind == right.Kind && left.Record is null == right.Record is null && left.Enum is null == right.Enum is null && (left.Record is not null || left.Enum is not null);
}
