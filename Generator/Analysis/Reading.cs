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
internal sealed class Reading
{
    private readonly string _header;
    private readonly PreprocessedHeader _preprocessed;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly Parser _parser;
    private readonly LayoutContext _layout;
    private readonly LayoutStage _stage;
    private readonly TypeFacts _facts;
    private readonly DocIndex _docs;
    private readonly List<DeclarationItem> _items = [];

    public Reading(
        string header, Target target, PreprocessedHeader preprocessed, ReaderOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _header = header;
        _preprocessed = preprocessed;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _parser = new Parser(options.Limits, diagnostics, cancellationToken);
        _layout = new LayoutContext(target, options.Limits, diagnostics);
        _stage = new LayoutStage(_layout, cancellationToken);
        _docs = new DocIndex(preprocessed, options.Docs);
        _facts = new TypeFacts(_layout, _docs);
    }

    private SourceFile Root => _preprocessed.Root;

    public HeaderAbi Run()
    {
        Declare(_preprocessed.Tokens);
        RequestReader requests = new(_layout, _parser, _preprocessed, _facts, _docs, _items);
        MacroReader macros = new(_layout, _parser, _preprocessed, _facts, _docs, requests, _cancellationToken);
        List<string> late = new LateIncludes(_preprocessed, _parser, Declare).Read(macros);
        MacroFacts macroFacts = macros.Read();

        ReportAmbiguousNames();
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
                    if (LayoutOf(record) is { } layout)
                        records.Add(_facts.ConvertRecord(record, layout));
                    break;
                case EnumDefinition enumeration when IsOwn(enumeration.Position):
                    if (_layout.GetTag(enumeration.Symbol) is CEnum type)
                        enums.Add(_facts.ConvertEnum(enumeration, type, requests.ReadEnumerator));
                    break;
                case SymbolDeclaration { Symbol: { } symbol } when IsOwn(symbol.Position):
                    switch (symbol)
                    {
                        case TypedefSymbol typedef when ReferenceEquals(_parser.FindName(symbol.Name), symbol):
                            if (_layout.GetTypedef(typedef) is var aliased and not CError)
                                typedefs.Add(_facts.ConvertTypedef(typedef, aliased));
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
        (List<RecordFacts> referencedRecords, List<EnumFacts> referencedEnums) =
            new ReferencedTypes(_layout, _facts, IsOwn).Collect(_items, requests.ArgumentTypes);
        return new HeaderAbi
        {
            Header = _header,
            Target = _layout.Target,
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
            Late = late.ToEquatableArray(),
            Diagnostics = _diagnostics.Items.ToEquatableArray(),
        };
    }

    private void Declare(Lexing.Token[] tokens)
    {
        List<DeclarationItem> items = _parser.Parse(tokens);
        _stage.Process(items);
        _items.AddRange(items);
    }

    // Tags and typedefs are different name spaces in C (6.2.3), but one in bindings.
    private void ReportAmbiguousNames()
    {
        foreach (DeclarationItem item in _items)
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
