using Uapi.Layout;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>What the macros of a header turned out to be.</summary>
internal sealed class MacroFacts
{
    public List<ConstantFacts> Constants { get; } = [];

    public List<StringFacts> Strings { get; } = [];

    public List<FunctionMacroFacts> Functions { get; } = [];

    public List<OtherMacroFacts> Others { get; } = [];
}

/// <summary>Finds out which of a header's macros are integer constants, strings, requests and functions of integers.</summary>
internal sealed class MacroReader(
    LayoutContext layout, Parser parser, PreprocessedHeader preprocessed, TypeFacts facts, DocIndex docs, RequestReader requests, CancellationToken cancellationToken)
{
    private readonly Dictionary<Macro, Token[]?> _expansions = [];
    private List<Macro>? _macros;

    /// <summary>The expansions of all object-like macros of the header, <c>_IOC</c> kept, and the bodies of function-like ones expanded.</summary>
    public IEnumerable<Token[]> Expansions()
    {
        foreach (Macro macro in OwnMacros())
        {
            if (Expand(macro) is { } expansion)
                yield return expansion;
        }
    }

    /// <summary>Expands anew from now on, because more macros have come in.</summary>
    public void ForgetExpansions()
    {
        _expansions.Clear();
        _macros = null;
    }

    /// <summary>Reads all macros of the header, in the order of their definition.</summary>
    public MacroFacts Read()
    {
        MacroFacts result = new();
        bool wasQuiet = layout.IsQuiet;
        layout.IsQuiet = true;
        foreach (Macro macro in OwnMacros())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (macro.IsFunctionLike)
                result.Functions.Add(ReadFunction(macro));
            else
                ReadObject(macro, result);
        }
        layout.IsQuiet = wasQuiet;
        return result;
    }

    private List<Macro> OwnMacros()
    {
        if (_macros is null)
        {
            _macros = [];
            foreach (Macro macro in preprocessed.Macros)
            {
                if (ReferenceEquals(macro.File, preprocessed.Root))
                    _macros.Add(macro);
            }
        }
        return _macros;
    }

    // What is kept is all that is left to expand: expanding the result once more gives what the macro is without keeping anything.
    private Token[]? Expand(Macro macro)
    {
        if (!_expansions.TryGetValue(macro, out Token[]? expansion))
        {
            expansion = preprocessed.Expand(macro, RequestReader.KeptMacros);
            // # makes a string of what was kept, and nothing brings the right one back.
            if (expansion is not null && RequestReader.SpellsKept(expansion))
                expansion = preprocessed.Expand(macro);
            _expansions.Add(macro, expansion);
        }
        return expansion;
    }

    private void ReadObject(Macro macro, MacroFacts result)
    {
        SourceLine line = facts.Line(new Position(macro.File, macro.Offset));
        if (macro.Body.Length == 0)
        {
            result.Others.Add(new OtherMacroFacts(macro.Name, OtherMacroFacts.Empty, line));
            return;
        }
        if (Expand(macro) is not { } tokens)
        {
            result.Others.Add(new OtherMacroFacts(macro.Name, "its expansion is too long", line));
            return;
        }
        if (tokens.Length == 0)
        {
            result.Others.Add(new OtherMacroFacts(macro.Name, OtherMacroFacts.EmptyExpansion, line));
            return;
        }
        DocComment? doc = docs.ForMacro(macro.Name, new Position(macro.File, macro.Offset));
        Expression? expression = parser.ParseExpression(tokens, out string? reason);
        if (expression is StringExpression { Prefix.Length: 0 } text)
        {
            result.Strings.Add(new StringFacts(macro.Name, text.Value, doc, line));
            return;
        }
        IoctlRequest? request = null;
        if (expression is not null && RequestReader.HoldsKept(tokens))
        {
            KeptRequest? kept = RequestReader.Match(expression, tokens);
            expression = preprocessed.Expand(tokens) is { } plain ? parser.ParseExpression(plain, out reason) : null;
            Operand number = expression is null ? default : layout.Evaluator.Evaluate(expression);
            if (kept is { } call && number.IsValue)
                request = requests.Read(macro.Name, call, number.Bits);
        }
        if (expression is null)
        {
            result.Others.Add(new OtherMacroFacts(macro.Name, reason ?? "its expansion is too long", line));
            return;
        }
        Operand value = layout.Evaluator.Evaluate(expression);
        if (!value.IsValue || value.Type.AsInteger is not { } integer)
        {
            string why = value.IsValue ? value.Type is CPointer ? "a pointer" : "a floating-point number" : value.Reason ?? "not an integer";
            result.Others.Add(new OtherMacroFacts(macro.Name, why, line));
            return;
        }
        result.Constants.Add(new ConstantFacts(
            macro.Name, new IntegerValue(value.Bits, integer.IsSigned), TypeFacts.Convert(integer), macro.Spelling, request, doc, line));
    }

    private FunctionMacroFacts ReadFunction(Macro macro)
    {
        string[] parameters = macro.Parameters!;
        List<string> names = new(parameters.Length);
        for (int i = 0; i < parameters.Length; i++)
        {
            bool isRest = macro.IsVariadic && i == parameters.Length - 1;
            names.Add(isRest ? parameters[i] == "__VA_ARGS__" ? "..." : parameters[i] + "..." : parameters[i]);
        }
        (MacroExpression? body, MacroRequest? request) = macro.IsVariadic ? default : ReadBody(macro);
        Position position = new(macro.File, macro.Offset);
        return new FunctionMacroFacts(macro.Name, names.ToEquatableArray(), macro.Spelling, body, docs.ForMacro(macro.Name, position), facts.Line(position))
        {
            Request = request,
        };
    }

    private (MacroExpression? Body, MacroRequest? Request) ReadBody(Macro macro)
    {
        foreach (Token token in macro.Body)
        {
            // Operators on spellings have no counterpart in a function of integers.
            if (token.Kind is TokenKind.Hash or TokenKind.HashHash)
                return default;
        }
        foreach (string parameter in macro.Parameters!)
        {
            // A parameter that is also a macro, a type or an enumerator would be taken for it.
            if (preprocessed.FindMacro(parameter) is not null || parser.FindName(parameter) is not null)
                return default;
        }
        MacroExpressionBuilder builder = new(layout, macro.Parameters!);
        MacroRequest? request = null;
        Token[]? tokens = Expand(macro);
        if (tokens is not null && RequestReader.HoldsKept(tokens))
        {
            if (parser.ParseExpression(tokens, out _) is { } call && RequestReader.Match(call, tokens) is { } parts)
                request = requests.ReadFunction(parts, builder);
            tokens = preprocessed.Expand(tokens);
        }
        if (tokens is not { Length: > 0 } || parser.ParseExpression(tokens, out _) is not { } expression)
            return (null, request);
        return (builder.Build(expression), request);
    }
}
