using Uapi.Layout;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>One header on one target, from its preprocessed tokens to its facts.</summary>
/// <remarks>
/// Declarations first, then the headers that macros turn out to rely on, then macros: a macro means what it means behind the last
/// line, where a program would use it.
/// </remarks>
internal sealed partial class Reading
{
    private readonly string _header;
    private readonly Target _target;
    private readonly ReaderOptions _options;
    private readonly PreprocessedHeader _preprocessed;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly Parser _parser;
    private readonly LayoutContext _layout;
    private readonly LayoutStage _stage;
    private readonly TypeFacts _facts;
    private readonly DocIndex _docs;
    private readonly RequestReader _requests;
    private readonly MacroReader _macros;
    private readonly LateIncludes _lateIncludes;
    private readonly List<DeclarationItem> _items = [];
    private readonly List<string> _late = [];

    /// <summary>A reading for a target that leads, or is read for alone.</summary>
    public Reading(
        string header, Target target, PreprocessedHeader preprocessed, ReaderOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
        : this(header, target, preprocessed, new Parser(options.Limits, diagnostics, cancellationToken), null, options, diagnostics, cancellationToken)
    {
    }

    private Reading(
        string header,
        Target target,
        PreprocessedHeader preprocessed,
        Parser parser,
        Reading? leader,
        ReaderOptions options,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        _header = header;
        _preprocessed = preprocessed;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _parser = parser;
        _options = options;
        _target = target;
        _leader = leader;
        _layout = new LayoutContext(target, options.Limits, diagnostics, leader?._layout);
        _stage = new LayoutStage(_layout, cancellationToken);
        _docs = new DocIndex(preprocessed, options.Docs);
        _facts = new TypeFacts(_layout, _docs);
        _requests = new RequestReader(_layout, _parser, preprocessed, _facts, _docs, _items);
        _macros = new MacroReader(_layout, _parser, preprocessed, _facts, _docs, _requests, leader?._macros, this, cancellationToken);
        _lateIncludes = new LateIncludes(preprocessed, _parser);
    }

    private SourceFile Root => _preprocessed.Root;

    /// <summary>The headers to read behind the last line because macros need them and nobody asked for them yet.</summary>
    public List<string> FindLate()
    {
        List<string> missing = _lateIncludes.FindMissing(_macros);
        missing.RemoveAll(_late.Contains);
        return missing;
    }

    /// <summary>Notes that a header of <see cref="FindLate"/> was read.</summary>
    public void AddLate(string name)
    {
        _late.Add(name);
        _macros.ForgetExpansions();
    }

    /// <summary>What the header says, once nothing is left to read.</summary>
    public HeaderAbi Conclude()
    {
        _layout.Target.BeginAccount();
        MacroFacts macroFacts = _macros.Read();
        ReportAmbiguousNames(_items);
        List<RecordFacts> records = [];
        List<EnumFacts> enums = [];
        List<TypedefFacts> typedefs = [];
        List<string> inlineFunctions = [];
        List<string> functions = [];
        List<string> variables = [];
        foreach (DeclarationItem item in _items)
        {
            switch (item)
            {
                case RecordDefinition record when IsOwn(record.Position) && record.Symbol.DisplayName.Length > 0:
                    if (FactsOf(record) is { } recordFacts)
                        records.Add(recordFacts);
                    break;
                case EnumDefinition enumeration when IsOwn(enumeration.Position):
                    if (FactsOf(enumeration) is { } enumFacts)
                        enums.Add(enumFacts);
                    break;
                case SymbolDeclaration { Symbol: { } symbol } when IsOwn(symbol.Position):
                    switch (symbol)
                    {
                        case TypedefSymbol typedef when IsCurrent(typedef):
                            if (FactsOf(typedef) is { } typedefFacts)
                                typedefs.Add(typedefFacts);
                            break;
                        case FunctionSymbol function:
                            (function.HasBody ? inlineFunctions : functions).Add(function.Name);
                            break;
                        case VariableSymbol:
                            variables.Add(symbol.Name);
                            break;
                    }
                    break;
            }
        }
        _layout.Target.Begin();
        (List<RecordFacts> referencedRecords, List<EnumFacts> referencedEnums) =
            new ReferencedTypes(_layout, _facts, IsOwn).Collect(_items, _requests.ArgumentTypes);
        _layout.Target.Begin();
        return new HeaderAbi
        {
            Header = _header,
            Target = _target,
            Records = records.ToEquatableArray(),
            ReferencedRecords = referencedRecords.ToEquatableArray(),
            Enums = enums.ToEquatableArray(),
            ReferencedEnums = referencedEnums.ToEquatableArray(),
            Typedefs = typedefs.ToEquatableArray(),
            Constants = macroFacts.Constants.ToEquatableArray(),
            Strings = macroFacts.Strings.ToEquatableArray(),
            FunctionMacros = macroFacts.Functions.ToEquatableArray(),
            OtherMacros = macroFacts.Others.ToEquatableArray(),
            InlineFunctions = inlineFunctions.ToEquatableArray(),
            Functions = functions.Distinct().ToEquatableArray(),
            Variables = variables.Distinct().ToEquatableArray(),
            Files = OrderedFiles().ToEquatableArray(),
            Late = _late.ToEquatableArray(),
            Diagnostics = _diagnostics.Items.ToEquatableArray(),
        };
    }

    private RecordFacts? FactsOf(RecordDefinition record) => Find<RecordFacts>(record, out InquiryStart start)
        ?? (LayoutOf(record) is { } layout ? Keep(record, _facts.ConvertRecord(record, layout), start) : null);

    private EnumFacts? FactsOf(EnumDefinition enumeration)
    {
        if (Find<EnumFacts>(enumeration, out InquiryStart start) is { } found)
            return found;
        if (_layout.GetTag(enumeration.Symbol) is not CEnum type)
            return null;
        int noted = _preprocessed.Preprocessor.Asked.Count;
        EnumFacts facts = _facts.ConvertEnum(enumeration, type, _requests.ReadEnumerator);
        // Requests among the enumerators, and what decides whether they are some, are for everybody to find.
        if (_preprocessed.Preprocessor.Asked.Count != noted || facts.Values.Any(value => value.Request is not null))
            return facts;
        return Keep(enumeration, facts, start);
    }

    private TypedefFacts? FactsOf(TypedefSymbol typedef) => Find<TypedefFacts>(typedef, out InquiryStart start)
        ?? (_layout.GetTypedef(typedef) is var type and not CError ? Keep(typedef, _facts.ConvertTypedef(typedef, type), start) : null);

    // Tags and typedefs are different name spaces in C (6.2.3), but one in bindings.
    private void ReportAmbiguousNames(List<DeclarationItem> items)
    {
        foreach (DeclarationItem item in items)
        {
            if (item is RecordDefinition { Symbol: { HasTag: false, TypedefName: { } name } symbol } record
                && _parser.FindTag(name) is { Record: not null } other && other.Kind == symbol.Kind)
            {
                _diagnostics.Report(record.Position.File, record.Position.Offset, HeaderRules.AmbiguousRecordName, name);
            }
        }
    }

    private bool IsOwn(Position position) => ReferenceEquals(position.File, Root);

    private RecordLayout? LayoutOf(RecordDefinition record) => ((CRecord)_layout.GetTag(record.Symbol)).Layout;

    private IEnumerable<string> OrderedFiles()
    {
        yield return Root.IncludeName;
        foreach (SourceFile file in _preprocessed.Files)
        {
            if (!ReferenceEquals(file, Root))
                yield return file.IncludeName;
        }
    }
}
