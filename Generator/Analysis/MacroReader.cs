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

    /// <summary>Adds a fact where it belongs.</summary>
    public void Add(object fact)
    {
        switch (fact)
        {
            case ConstantFacts constant:
                Constants.Add(constant);
                break;
            case StringFacts text:
                Strings.Add(text);
                break;
            case FunctionMacroFacts function:
                Functions.Add(function);
                break;
            case OtherMacroFacts other:
                Others.Add(other);
                break;
        }
    }
}

/// <summary>Finds out which of a header's macros are integer constants, strings, requests and functions of integers.</summary>
internal sealed class MacroReader(
    LayoutContext layout,
    Parser parser,
    PreprocessedHeader preprocessed,
    TypeFacts facts,
    DocIndex docs,
    RequestReader requests,
    MacroReader? leader,
    Reading reading,
    CancellationToken cancellationToken)
{
    private const string TooLong = "its expansion is too long";

    private readonly Dictionary<Macro, MacroShape> _shapes = [];

    // Of a leader: the shapes that were found for anybody.
    private readonly Dictionary<Macro, List<MacroShape>> _found = [];
    private List<Macro>? _macros;
    private Inquiry? _inquiry;
    private int _spent;

    /// <summary>The expansions of all object-like macros of the header, <c>_IOC</c> kept, and the bodies of function-like ones expanded.</summary>
    public IEnumerable<MacroShape> Shapes()
    {
        foreach (Macro macro in OwnMacros())
            yield return ShapeOf(macro);
    }

    /// <summary>Expands anew from now on, because more macros have come in.</summary>
    public void ForgetExpansions()
    {
        _shapes.Clear();
        _found.Clear();
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
            result.Add(FactOf(macro));
        }
        layout.IsQuiet = wasQuiet;
        return result;
    }

    private List<Macro> OwnMacros()
    {
        if (_macros is not null)
            return _macros;
        if (leader is not null && leader.OwnMacros() is { } leaders && preprocessed.Preprocessor.DefinesAsLeader && reading.TakeOver(leader._inquiry!))
            return _macros = leaders;
        InquiryStart start = reading.BeginInquiry();
        _macros = preprocessed.Preprocessor.LivingMacrosOf(preprocessed.Root);
        _inquiry = reading.EndInquiry(start, 0);
        return _macros;
    }

    // Somebody else's, as long as it is this target's, too.
    private MacroShape ShapeOf(Macro macro)
    {
        if (_shapes.TryGetValue(macro, out MacroShape? shape))
            return shape;
        if (reading.IsJoint)
        {
            Dictionary<Macro, List<MacroShape>> all = (leader ?? this)._found;
            if (!all.TryGetValue(macro, out List<MacroShape>? found))
                all.Add(macro, found = []);
            shape = found.Find(known => reading.TakeOver(known.Inquiry));
            if (shape is null)
                found.Add(shape = Expand(macro));
        }
        else
        {
            shape = Expand(macro);
        }
        _shapes.Add(macro, shape);
        return shape;
    }

    // What is kept is all that is left to expand: expanding the result once more gives what the macro is without keeping anything.
    private MacroShape Expand(Macro macro)
    {
        InquiryStart start = reading.BeginInquiry();
        Token[]? tokens = preprocessed.Expand(macro, RequestReader.KeptMacros);
        int spent = preprocessed.Preprocessor.SpentOnConstants;
        // # makes a string of what was kept, and nothing brings the right one back.
        if (tokens is not null && RequestReader.SpellsKept(tokens))
        {
            tokens = preprocessed.Expand(macro);
            spent += preprocessed.Preprocessor.SpentOnConstants;
        }
        return new MacroShape { Tokens = tokens, Inquiry = reading.EndInquiry(start, spent) };
    }

    // Somebody else's, as long as it is this target's, too.
    private object FactOf(Macro macro)
    {
        MacroShape shape = ShapeOf(macro);
        foreach (MacroOutcome known in shape.Outcomes)
        {
            if (reading.TakeOver(known.Inquiry))
            {
                requests.AddArguments(known.Arguments);
                return known.Fact;
            }
        }
        int arguments = requests.ArgumentTypes.Count;
        InquiryStart start = reading.BeginInquiry();
        _spent = 0;
        object fact = macro.IsFunctionLike ? ReadFunction(macro, shape) : ReadObject(macro, shape);
        if (reading.IsJoint)
        {
            shape.Outcomes.Add(new MacroOutcome
            {
                Inquiry = reading.EndInquiry(start, _spent),
                Fact = fact,
                Arguments = requests.ArgumentTypes.Count == arguments ? [] : [.. requests.ArgumentTypes.Skip(arguments)],
            });
        }
        return fact;
    }

    // Expands what was kept.
    private Token[]? ExpandKept(Token[] tokens)
    {
        Token[]? plain = preprocessed.Expand(tokens);
        _spent += preprocessed.Preprocessor.SpentOnConstants;
        return plain;
    }

    private object ReadObject(Macro macro, MacroShape shape)
    {
        SourceLine line = facts.Line(new Position(macro.File, macro.Offset));
        if (macro.Body.Length == 0)
            return new OtherMacroFacts(macro.Name, OtherMacroFacts.Empty, line);
        if (shape.Tokens is not { } tokens)
            return new OtherMacroFacts(macro.Name, TooLong, line);
        if (tokens.Length == 0)
            return new OtherMacroFacts(macro.Name, OtherMacroFacts.EmptyExpansion, line);
        Expression? expression = parser.ParseExpression(tokens, out string? reason);
        if (expression is StringExpression { Prefix.Length: 0 } text)
            return new StringFacts(macro.Name, text.Value, DocOf(macro), line);
        IoctlRequest? request = null;
        if (expression is not null && RequestReader.HoldsKept(tokens))
        {
            KeptRequest? kept = RequestReader.Match(expression, tokens);
            expression = ExpandKept(tokens) is { } plain ? parser.ParseExpression(plain, out reason) : null;
            Operand number = expression is null ? default : layout.Evaluator.Evaluate(expression);
            if (kept is { } call && number.IsValue)
                request = requests.Read(macro.Name, call, number.Bits);
        }
        if (expression is null)
            return new OtherMacroFacts(macro.Name, reason ?? TooLong, line);
        Operand value = layout.Evaluator.Evaluate(expression);
        if (!value.IsValue || value.Type.AsInteger is not { } integer)
        {
            string why = value.IsValue ? value.Type is CPointer ? "a pointer" : "a floating-point number" : value.Reason ?? "not an integer";
            return new OtherMacroFacts(macro.Name, why, line);
        }
        return new ConstantFacts(
            macro.Name, new IntegerValue(value.Bits, integer.IsSigned), TypeFacts.Convert(integer).AsValue(), macro.Spelling, request, DocOf(macro), line);
    }

    private DocComment? DocOf(Macro macro) => docs.ForMacro(macro.Name, new Position(macro.File, macro.Offset));

    private FunctionMacroFacts ReadFunction(Macro macro, MacroShape shape)
    {
        string[] parameters = macro.Parameters!;
        List<string> names = new(parameters.Length);
        for (int i = 0; i < parameters.Length; i++)
        {
            bool isRest = macro.IsVariadic && i == parameters.Length - 1;
            names.Add(isRest ? parameters[i] == "__VA_ARGS__" ? "..." : parameters[i] + "..." : parameters[i]);
        }
        (MacroExpression? body, MacroRequest? request) = macro.IsVariadic ? default : ReadBody(macro, shape);
        Position position = new(macro.File, macro.Offset);
        return new FunctionMacroFacts(macro.Name, names.ToEquatableArray(), macro.Spelling, body, docs.ForMacro(macro.Name, position), facts.Line(position))
        {
            Request = request,
        };
    }

    private (MacroExpression? Body, MacroRequest? Request) ReadBody(Macro macro, MacroShape shape)
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
        Token[]? tokens = shape.Tokens;
        if (tokens is not null && RequestReader.HoldsKept(tokens))
        {
            if (parser.ParseExpression(tokens, out _) is { } call && RequestReader.Match(call, tokens) is { } parts)
                request = requests.ReadFunction(parts, builder);
            tokens = ExpandKept(tokens);
        }
        if (tokens is not { Length: > 0 } || parser.ParseExpression(tokens, out _) is not { } expression)
            return (null, request);
        return (builder.Build(expression), request);
    }
}
