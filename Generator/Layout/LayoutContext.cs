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
    private readonly Dictionary<string, CType> _typedefNames = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumeratorSymbol, Operand> _enumerators = [];

    public LayoutContext(Target target, ReaderLimits limits, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Target = target;
        Limits = limits;
        Types = new TypeTable(target);
        Resolver = new TypeResolver(this);
        Evaluator = new ConstantEvaluator(this);
    }

    public Target Target { get; }

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
            return type;
        if (symbol.Kind == TagKind.Enum)
            return new CEnum(symbol, Types.UnsignedInt, isDefined: false);
        type = new CRecord(new CRecordCore(symbol));
        _tags.Add(symbol, type);
        return type;
    }

    public void SetEnum(TagSymbol symbol, CType type) => _tags[symbol] = type;

    /// <summary>The type of a typedef that was processed.</summary>
    public CType GetTypedef(TypedefSymbol symbol) => _typedefs.TryGetValue(symbol, out CType? type) ? type : CError.Instance;

    public void SetTypedef(TypedefSymbol symbol, CType type)
    {
        _typedefs[symbol] = type;
        if (!_typedefNames.ContainsKey(symbol.Name))
            _typedefNames.Add(symbol.Name, type);
    }

    /// <summary>The type of the first typedef with the name, or null.</summary>
    public CType? FindTypedef(string name) => _typedefNames.TryGetValue(name, out CType? type) ? type : null;

    /// <summary>The value of an enumerator; false if it could not be worked out.</summary>
    public bool TryGetEnumerator(EnumeratorSymbol symbol, out Operand value) => _enumerators.TryGetValue(symbol, out value);

    public void SetEnumerator(EnumeratorSymbol symbol, Operand value) => _enumerators[symbol] = value;
}
