using Uapi.Model;
using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Layout;

/// <summary>What the layout stage knows about one reading: the types of what was declared so far, and where to report.</summary>
internal sealed class LayoutContext
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<TagSymbol, CType> _tags = [];
    private readonly Dictionary<TypedefSymbol, CType> _typedefs = [];
    private readonly Dictionary<string, TypedefSymbol> _typedefNames = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumeratorSymbol, Operand> _enumerators = [];

    // Of a leader: the symbols that are something else for some companions.
    private readonly Dictionary<Symbol, ulong> _differing = [];

    // Of a companion: who knows all other symbols; of those that it knows itself, which are what they are for the leader as far as anybody
    // can see, and what others rest on.
    private readonly LayoutContext? _leader;
    private readonly HashSet<Symbol> _alike = [];
    private readonly Dictionary<Symbol, Basis> _bases = [];

    public LayoutContext(Target target, ReaderLimits limits, DiagnosticBag diagnostics, LayoutContext? leader = null)
    {
        _diagnostics = diagnostics;
        _leader = leader;
        Limits = limits;
        Target = new TargetQuestions(target);
        Bit = leader?.Target.Join(target) ?? 0;
        Types = new TypeTable(target, Target);
        Resolver = new TypeResolver(this);
        Evaluator = new ConstantEvaluator(this);
    }

    /// <summary>The target's facts.</summary>
    public TargetQuestions Target { get; }

    /// <summary>Which of its leader's companions this is.</summary>
    public ulong Bit { get; }

    public ReaderLimits Limits { get; }

    public TypeTable Types { get; }

    public TypeResolver Resolver { get; }

    public ConstantEvaluator Evaluator { get; }

    /// <summary>While set, nothing is reported: a macro that is no constant is no mistake.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>The last message, reported or not.</summary>
    public string LastMessage { get; private set; } = "";

    /// <summary>Reports, unless quiet.</summary>
    public void Report(Position position, HeaderRule rule, params object?[] arguments)
    {
        LastMessage = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, arguments);
        if (!IsQuiet)
            _diagnostics.Report(position.File, position.Offset, rule, arguments);
    }

    /// <summary>Reports, and gives the type that stands for the failure.</summary>
    public CType Fail(Position position, HeaderRule rule, params object?[] arguments)
    {
        Report(position, rule, arguments);
        return CError.Instance;
    }

    /// <summary>The type of a tag; a record is the same object before and after its definition.</summary>
    public CType GetTag(TagSymbol symbol)
    {
        if (_tags.TryGetValue(symbol, out CType? type))
        {
            NoteMine(symbol);
            return type;
        }
        if (_leader is not null && !symbol.IsOwn)
        {
            NoteLeaders(symbol);
            return _leader.GetTag(symbol);
        }
        if (_leader is not null)
            Target.AskForIdentity();
        if (symbol.Kind == TagKind.Enum)
            return new CEnum(symbol, Types.GetInteger(BuiltinType.UnsignedInt), isDefined: false);
        return BeginTag(symbol);
    }

    /// <summary>A new type for a record's tag.</summary>
    public CRecord BeginTag(TagSymbol symbol)
    {
        CRecord type = new(new CRecordCore(symbol));
        _tags[symbol] = type;
        return type;
    }

    /// <summary>Whether somebody asked for the tag already.</summary>
    public bool HasTag(TagSymbol symbol) => _tags.ContainsKey(symbol);

    public void SetEnum(TagSymbol symbol, CType type) => _tags[symbol] = type;

    /// <summary>The type of a typedef that was processed.</summary>
    public CType GetTypedef(TypedefSymbol symbol)
    {
        if (_typedefs.TryGetValue(symbol, out CType? type))
        {
            NoteMine(symbol);
            return type;
        }
        if (_leader is null)
            return CError.Instance;
        NoteLeaders(symbol);
        return _leader.GetTypedef(symbol);
    }

    public void SetTypedef(TypedefSymbol symbol, CType type)
    {
        _typedefs[symbol] = type;
        if (!_typedefNames.ContainsKey(symbol.Name))
            _typedefNames.Add(symbol.Name, symbol);
    }

    /// <summary>The type of the first typedef with the name, or null. The one that is being declared is none yet.</summary>
    public CType? FindTypedef(string name, TypedefSymbol? declared = null)
    {
        if (_typedefNames.TryGetValue(name, out TypedefSymbol? symbol))
            return GetTypedef(symbol);
        // What the leader's own text declares is nothing to a companion, and what both declare the leader has already.
        return _leader is not null && _leader._typedefNames.TryGetValue(name, out symbol) && !symbol.IsOwn && !ReferenceEquals(symbol, declared) ? GetTypedef(symbol) : null;
    }

    /// <summary>Notes for which companions a symbol is something else.</summary>
    public void SetDiffering(Symbol symbol, ulong companions)
    {
        if (companions != 0)
            _differing[symbol] = companions;
        else
            _differing.Remove(symbol);
    }

    /// <summary>Notes what a declaration's symbols rest on, which a companion laid out for itself: for others they may be the same.</summary>
    public void SetBasis(DeclarationItem item, Basis basis)
    {
        foreach (Symbol symbol in item.Symbols)
            _bases[symbol] = basis;
    }

    /// <summary>Takes over what another companion made of a declaration.</summary>
    public void Adopt(DeclarationItem item, LayoutContext other, Basis basis)
    {
        foreach (Symbol symbol in item.Symbols)
            Equate(symbol, symbol, other);
        SetBasis(item, basis);
    }

    private void NoteMine(Symbol symbol)
    {
        if (_leader is null)
            NoteDiffering(_differing, symbol);
        else if (_alike.Contains(symbol))
            NoteLeaders(symbol);
        else if (_bases.TryGetValue(symbol, out Basis basis))
            Target.Ask(basis);
        else
            Target.AskForIdentity();
    }

    private void NoteLeaders(Symbol symbol) => NoteDiffering(_leader!._differing, symbol);

    private void NoteDiffering(Dictionary<Symbol, ulong> differing, Symbol symbol)
    {
        if (differing.Count > 0 && differing.TryGetValue(symbol, out ulong companions))
            Target.Ask(new Basis(0, companions));
    }

    /// <summary>
    /// Makes the leader's symbol mean what a companion's own of the same name does, as two targets that are read together declare it. Says whether the two are
    /// alike as far as anybody can see.
    /// </summary>
    public bool Equate(Symbol leaders, Symbol own)
    {
        Equate(leaders, own, this);
        bool areAlike = IsAlike(leaders, own);
        if (areAlike)
            _alike.Add(leaders);
        return areAlike;
    }

    private void Equate(Symbol symbol, Symbol known, LayoutContext other)
    {
        switch (symbol, known)
        {
            case (TypedefSymbol typedef, TypedefSymbol same) when other._typedefs.TryGetValue(same, out CType? type):
                _typedefs[typedef] = type;
                break;
            case (EnumeratorSymbol enumerator, EnumeratorSymbol same) when other._enumerators.TryGetValue(same, out Operand value):
                _enumerators[enumerator] = value;
                break;
            case (TagSymbol tag, TagSymbol same):
                _tags[tag] = other.GetTag(same);
                break;
        }
    }

    private bool IsAlike(Symbol leaders, Symbol own)
    {
        switch (leaders, own)
        {
            case (TypedefSymbol left, TypedefSymbol right):
                return _leader!._typedefs.TryGetValue(left, out CType? leftType) && _typedefs.TryGetValue(right, out CType? rightType)
                    && TypeComparer.AreAlike(leftType, rightType);
            case (EnumeratorSymbol left, EnumeratorSymbol right):
                return _leader!._enumerators.TryGetValue(left, out Operand leftValue) && _enumerators.TryGetValue(right, out Operand rightValue)
                    && leftValue.Bits == rightValue.Bits && TypeComparer.AreAlike(leftValue.Type, rightValue.Type);
            default:
                return false;
        }
    }

    /// <summary>The value of an enumerator; false if it could not be worked out.</summary>
    public bool TryGetEnumerator(EnumeratorSymbol symbol, out Operand value)
    {
        if (_enumerators.TryGetValue(symbol, out value))
        {
            NoteMine(symbol);
            return true;
        }
        if (_leader is null)
            return false;
        NoteLeaders(symbol);
        return _leader.TryGetEnumerator(symbol, out value);
    }

    public void SetEnumerator(EnumeratorSymbol symbol, Operand value) => _enumerators[symbol] = value;
}
