using Uapi.Layout;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Parsing;
using Uapi.Preprocessing;

namespace Uapi.Analysis;

/// <summary>One <c>_IOC(direction, type, number, size)</c>, its arguments expanded.</summary>
internal readonly record struct KeptRequest(Expression Direction, Expression Type, Expression Number, Argument Size, Token[] Tokens);

/// <summary>Reads the structure of ioctl requests: the number comes from the header's own expansion, the parts from <c>_IOC</c> left unexpanded.</summary>
internal sealed class RequestReader(LayoutContext layout, Parser parser, PreprocessedHeader preprocessed, TypeFacts facts, DocIndex docs, IReadOnlyList<DeclarationItem> items)
{
    private const string Ioc = "_IOC";

    private readonly List<CType> _argumentTypes = [];

    /// <summary>What <see cref="PreprocessedHeader.Expand(Macro, IReadOnlyCollection{string}?)"/> leaves standing.</summary>
    public static string[] KeptMacros { get; } = [Ioc];

    /// <summary>The types of all arguments read so far, documented ones included.</summary>
    public IReadOnlyList<CType> ArgumentTypes => _argumentTypes;

    /// <summary>Adds the types of requests that a leader read.</summary>
    public void AddArguments(CType[] arguments) => _argumentTypes.AddRange(arguments);

    /// <summary>Whether an expansion holds a kept macro.</summary>
    public static bool HoldsKept(Token[] tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Is(Ioc))
                return true;
        }
        return false;
    }

    /// <summary>Whether a kept macro stands inside of a string: as its expansion would not.</summary>
    public static bool SpellsKept(Token[] tokens)
    {
        foreach (ref readonly Token token in tokens.AsSpan())
        {
            if (token.Kind == TokenKind.StringLiteral && token.Text.Contains(Ioc))
                return true;
        }
        return false;
    }

    /// <summary>The request, if the expression as a whole is one.</summary>
    public static KeptRequest? Match(Expression expression, Token[] tokens) =>
        expression is CallExpression { Callee: NameExpression { Name: Ioc }, Arguments: { Count: 4 } arguments }
            ? new KeptRequest(arguments[0].Expression, arguments[1].Expression, arguments[2].Expression, arguments[3], tokens)
            : null;

    /// <summary>The parts of a request; null when they do not make up the number.</summary>
    public IoctlRequest? Read(string name, KeptRequest request, ulong number)
    {
        if (Evaluate(request.Direction) is not { } directionBits
            || DirectionOf(directionBits) is not { } direction
            || Evaluate(request.Type) is not { } type || type > byte.MaxValue
            || Evaluate(request.Number) is not { } ordinal || ordinal > byte.MaxValue
            || Evaluate(request.Size.Expression) is not { } size)
        {
            return null;
        }
        IoctlEncoding encoding = layout.Target.Ioctl;
        if (size >= 1ul << encoding.SizeBits || encoding.Encode(direction, (uint)type, (uint)ordinal, (uint)size) != (uint)number)
            return null;
        AbiType? argument = null;
        string spelling;
        if (request.Size.Expression is MeasureTypeExpression { Measure: Measure.Size } measure)
        {
            CType argumentType = layout.Resolver.Resolve(measure.Type);
            _argumentTypes.Add(argumentType);
            argument = facts.Convert(argumentType);
            spelling = TokenText.Join(request.Tokens, measure.FirstToken, measure.EndToken);
        }
        else if (size == 0 && direction == IoctlDirection.None)
        {
            spelling = "none";
        }
        else
        {
            spelling = "=" + TokenText.Join(request.Tokens, request.Size.FirstToken, request.Size.EndToken);
        }
        return new IoctlRequest(direction, (byte)type, (byte)ordinal, (int)size, argument, spelling, ReadDocumented(name));
    }

    /// <summary>The parts of a request over the parameters of a macro; null when one of them is no integer expression over them.</summary>
    public MacroRequest? ReadFunction(KeptRequest request, MacroExpressionBuilder builder)
    {
        if (Evaluate(request.Direction) is not { } bits
            || DirectionOf(bits) is not { } direction
            || builder.Build(request.Type) is not { } type
            || builder.Build(request.Number) is not { } number
            || builder.Build(request.Size.Expression) is not { } size)
        {
            return null;
        }
        AbiType? argument = null;
        string spelling = "=" + TokenText.Join(request.Tokens, request.Size.FirstToken, request.Size.EndToken);
        if (request.Size.Expression is MeasureTypeExpression { Measure: Measure.Size } measure && size is MacroConstant)
        {
            CType argumentType = layout.Resolver.Resolve(measure.Type);
            _argumentTypes.Add(argumentType);
            argument = facts.Convert(argumentType);
            spelling = TokenText.Join(request.Tokens, measure.FirstToken, measure.EndToken);
        }
        else if (size is MacroConstant { Value.Bits: 0 } && direction == IoctlDirection.None)
        {
            spelling = "none";
        }
        return new MacroRequest(direction, type, number, size, argument, spelling);
    }

    /// <summary>The request that an enumerator's value is, if it is one (binder.h).</summary>
    public IoctlRequest? ReadEnumerator(EnumeratorSymbol enumerator)
    {
        if (enumerator.Value is null || !ReferenceEquals(enumerator.Position.File, preprocessed.Root)
            || !layout.TryGetEnumerator(enumerator, out Operand value) || !value.IsValue)
        {
            return null;
        }
        if (WrittenValue(enumerator) is not { Length: > 0 } written || preprocessed.Expand(written, KeptMacros) is not { } tokens || !HoldsKept(tokens))
            return null;
        bool wasQuiet = layout.IsQuiet;
        layout.IsQuiet = true;
        IoctlRequest? request = parser.ParseExpression(tokens, out _) is { } expression && Match(expression, tokens) is { } kept
            ? Read(enumerator.Name, kept, value.Bits)
            : null;
        layout.IsQuiet = wasQuiet;
        return request;
    }

    // The tokens between '=' and the ',' or '}' behind them, as they stand in the file.
    private Token[]? WrittenValue(EnumeratorSymbol enumerator)
    {
        Token[] tokens = preprocessed.GetLexed(preprocessed.Root).Tokens;
        int index = IndexOf(tokens, enumerator.Position.Offset);
        if (index < 0 || !tokens[index].Is(enumerator.Name) || tokens[index + 1].Kind != TokenKind.Equal)
            return null;
        int start = index + 2;
        int depth = 0;
        for (int end = start; end < tokens.Length; end++)
        {
            switch (tokens[end].Kind)
            {
                case TokenKind.LeftParen:
                    depth++;
                    break;
                case TokenKind.RightParen:
                    depth--;
                    break;
                case TokenKind.Comma or TokenKind.RightBrace when depth == 0:
                    return tokens.AsSpan(start, end - start).ToArray();
                case TokenKind.EndOfFile or TokenKind.Hash:
                    return null;
            }
        }
        return null;
    }

    private static int IndexOf(Token[] tokens, int offset)
    {
        int low = 0;
        int high = tokens.Length - 2;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Offset == offset)
                return middle;
            if (tokens[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private ulong? Evaluate(Expression expression)
    {
        Operand operand = layout.Evaluator.Evaluate(expression);
        return operand.IsValue && operand.Type.AsInteger is not null ? operand.Bits : null;
    }

    private IoctlDirection? DirectionOf(ulong bits)
    {
        IoctlEncoding encoding = layout.Target.Ioctl;
        if (bits == encoding.None)
            return IoctlDirection.None;
        if (bits == encoding.Read)
            return IoctlDirection.Read;
        if (bits == encoding.Write)
            return IoctlDirection.Write;
        return bits == (encoding.Read | encoding.Write) ? IoctlDirection.ReadWrite : null;
    }

    private DocumentedRequest? ReadDocumented(string name)
    {
        if (docs.FindPrototype(name) is not { } prototype)
            return null;
        AbiType? argument = null;
        if (prototype.Argument.Length > 0 && ResolveDocumented(name, prototype.Argument) is { IsComplete: true } type)
        {
            _argumentTypes.Add(type);
            argument = facts.Convert(type);
        }
        return new DocumentedRequest(prototype.Direction, argument, prototype.Argument);
    }

    private CType? ResolveDocumented(string name, string argument)
    {
        CType? type = preprocessed.Expand(docs.Tokenize(argument)) is { } expanded && parser.ParseTypeName(expanded) is { } syntax
            ? layout.Resolver.Resolve(syntax)
            : null;
        // A struct by that name may not exist; then the one that the comment stands on is meant.
        if (type is CRecord { IsComplete: false, Core.IsBroken: false } && preprocessed.FindMacro(name) is { } macro && ReferenceEquals(macro.File, preprocessed.Root))
        {
            // Whether it is there for another target, too, nobody else can tell.
            layout.Target.AskForIdentity();
            if (docs.FindRecordBehind(name, macro.Offset, items) is { } record)
                return layout.GetTag(record.Symbol);
        }
        return type;
    }
}
