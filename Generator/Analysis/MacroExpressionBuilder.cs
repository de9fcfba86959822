using Uapi.Layout;
using Uapi.Lexing;
using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Analysis;

/// <summary>Makes an integer expression over parameters from the body of a function-like macro, folding what is constant.</summary>
internal sealed class MacroExpressionBuilder(LayoutContext layout, string[] parameters)
{
    // Operators in a chain are nested in the result, and everybody who walks it recurses.
    private const int MaxDepth = 100;

    private int _depth;

    /// <summary>The expression, or null when it is not one of integers over the parameters alone.</summary>
    public MacroExpression? Build(Expression expression)
    {
        if (++_depth > MaxDepth)
            return null;
        MacroExpression? result = BuildOne(expression);
        _depth--;
        return result;
    }

    private MacroExpression? BuildOne(Expression expression)
    {
        Operand constant = layout.Evaluator.Evaluate(expression);
        if (constant.IsValue)
        {
            return constant.Type.AsInteger is { } type
                ? new MacroConstant(new IntegerValue(constant.Bits, type.IsSigned), TypeFacts.Convert(type).AsValue())
                : null;
        }
        switch (expression)
        {
            case NameExpression { Symbol: null } name when Array.IndexOf(parameters, name.Name) >= 0:
                return new MacroParameter(name.Name);
            case UnaryExpression unary when UnaryOperator(unary.Operator) is { } op:
                return Build(unary.Operand) is { } operand ? new MacroUnary(op, operand) : null;
            case BinaryExpression binary when BinaryOperator(binary.Operator) is { } op:
                return Build(binary.Left) is { } left && Build(binary.Right) is { } right ? new MacroBinary(op, left, right) : null;
            case ConditionalExpression { WhenTrue: { } first } conditional:
                return Build(conditional.Condition) is { } condition && Build(first) is { } whenTrue && Build(conditional.WhenFalse) is { } whenFalse
                    ? new MacroConditional(condition, whenTrue, whenFalse)
                    : null;
            case CastExpression cast when layout.Resolver.Resolve(cast.Type).AsInteger is { } integer:
                return Build(cast.Operand) is { } inner ? new MacroCast(TypeFacts.Convert(integer).AsValue(), inner) : null;
            case MeasureTypeExpression { Measure: Measure.Size, Type: ArrayTypeSyntax { Length: { } length } array }:
                return BuildArraySize(array, length);
            default:
                return null;
        }
    }

    // sizeof(char[n]) is how headers state a size that they compute.
    private MacroExpression? BuildArraySize(ArrayTypeSyntax array, Expression length)
    {
        CType element = layout.Resolver.Resolve(array.Element);
        if (element is not { IsComplete: true, Size: > 0 } || Build(length) is not { } count)
            return null;
        IntegerType size = TypeFacts.Convert(layout.Types.SizeType).AsValue();
        if (element.Size == 1)
            return new MacroCast(size, count);
        return new MacroBinary("*", new MacroCast(size, count), new MacroConstant(IntegerValue.From((ulong)element.Size), size));
    }

    private static string? UnaryOperator(TokenKind op) => op switch
    {
        TokenKind.Minus => "-",
        TokenKind.Plus => "+",
        TokenKind.Tilde => "~",
        TokenKind.Exclamation => "!",
        _ => null,
    };

    private static string? BinaryOperator(TokenKind op) => op switch
    {
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Percent => "%",
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.LessLess => "<<",
        TokenKind.GreaterGreater => ">>",
        TokenKind.Less => "<",
        TokenKind.Greater => ">",
        TokenKind.LessEqual => "<=",
        TokenKind.GreaterEqual => ">=",
        TokenKind.EqualEqual => "==",
        TokenKind.ExclamationEqual => "!=",
        TokenKind.Ampersand => "&",
        TokenKind.Caret => "^",
        TokenKind.Bar => "|",
        TokenKind.AmpersandAmpersand => "&&",
        TokenKind.BarBar => "||",
        _ => null,
    };
}
