using Uapi.Model;

namespace Uapi.Emit;

/// <summary>
/// Writes the body of a function-like macro as a C# expression that computes what C computes.
/// </summary>
/// <remarks>
/// C's usual arithmetic conversions (C11 6.3.1.8) are not C#'s: <c>int</c> with <c>unsigned</c> is <c>unsigned</c> in C and <c>long</c> in C#, a
/// comparison is an <c>int</c>, minus on an unsigned number wraps. So the C type of every node is computed here, and every operand
/// that C would convert gets a cast. The whole stands in <c>unchecked</c>. Types below <c>int</c> only arise from casts and are promoted
/// at once; 128-bit types have no translation.
/// </remarks>
internal sealed class MacroTranslator
{
    private readonly string _parameterType;
    private readonly Func<string, string> _parameterName;

    private MacroTranslator(string parameterType, Func<string, string> parameterName)
    {
        _parameterType = parameterType;
        _parameterName = parameterName;
    }

    /// <summary>The expression and its C# type for parameters of one C# type (<c>int</c>, <c>uint</c>, <c>long</c>, <c>ulong</c>), or null if there is none.</summary>
    public static (string Text, string Type)? Translate(MacroExpression body, string parameterType, Func<string, string> parameterName)
    {
        MacroTranslator translator = new(parameterType, parameterName);
        return translator.Visit(body) is { } node ? (Strip(node.Text), node.Type) : null;
    }

    /// <summary>Whether every parameter is converted to a fixed type before anything is done with it, so that its own type does not matter.</summary>
    public static bool IsIndependentOfParameterType(MacroExpression body) => body switch
    {
        MacroParameter => false,
        MacroCast { Operand: MacroParameter, Type: { Size: <= 8, Kind: not IntegerKind.Bool } } => true,
        MacroCast cast => IsIndependentOfParameterType(cast.Operand),
        MacroUnary unary => IsIndependentOfParameterType(unary.Operand),
        MacroBinary binary => IsIndependentOfParameterType(binary.Left) && IsIndependentOfParameterType(binary.Right),
        MacroConditional conditional => IsIndependentOfParameterType(conditional.Condition)
            && IsIndependentOfParameterType(conditional.WhenTrue) && IsIndependentOfParameterType(conditional.WhenFalse),
        _ => true,
    };

    /// <summary>A translated node: its text, safe as an operand, and its type after promotion.</summary>
    /// <param name="Text">The expression.</param>
    /// <param name="Type"><c>int</c>, <c>uint</c>, <c>long</c> or <c>ulong</c>.</param>
    /// <param name="Truth">The same as a C# condition, where it is one.</param>
    /// <param name="Constant">The value, if it is a constant.</param>
    private sealed record Node(string Text, string Type, string? Truth = null, IntegerValue? Constant = null);

    private Node? Visit(MacroExpression expression) => expression switch
    {
        MacroConstant constant => Constant(constant),
        MacroParameter parameter => new Node(_parameterName(parameter.Name), _parameterType),
        MacroUnary unary => Unary(unary),
        MacroBinary binary => Binary(binary),
        MacroConditional conditional => Conditional(conditional),
        MacroCast cast => Cast(cast),
        _ => null,
    };

    private static Node? Constant(MacroConstant constant)
    {
        if (Promoted(constant.Type) is not { } type)
            return null;
        string text = Literal.Number(constant.Value, type, constant.Value.Bits > 255 ? "0x" : null);
        return new Node(constant.Value.IsNegative ? $"({text})" : text, type, Constant: constant.Value);
    }

    private Node? Unary(MacroUnary unary)
    {
        if (Visit(unary.Operand) is not { } operand)
            return null;
        return unary.Operator switch
        {
            "+" => operand,
            "~" => new Node("~" + operand.Text, operand.Type),
            "-" when operand.Type is "int" or "long" => new Node($"(-{operand.Text})", operand.Type),
            "-" => new Node($"({(operand.Type == "uint" ? "0u" : "0UL")} - {operand.Text})", operand.Type),
            "!" => Condition(operand.Truth is null ? $"{operand.Text} == 0" : $"!({operand.Truth})"),
            _ => null,
        };
    }

    private Node? Binary(MacroBinary binary)
    {
        if (Visit(binary.Left) is not { } left || Visit(binary.Right) is not { } right)
            return null;
        switch (binary.Operator)
        {
            case "&&" or "||":
                return Condition($"({Truth(left)}) {binary.Operator} ({Truth(right)})");
            case "<<" or ">>":
                string count = right.Type == "int" ? right.Text : $"(int){right.Text}";
                return new Node($"({left.Text} {binary.Operator} {count})", left.Type);
            case "==" or "!=" or "<" or ">" or "<=" or ">=":
                string comparand = Common(left.Type, right.Type);
                return Condition($"{Convert(left, comparand)} {binary.Operator} {Convert(right, comparand)}");
            case "+" or "-" or "*" or "/" or "%" or "&" or "|" or "^":
                string type = Common(left.Type, right.Type);
                // A chain of one associative operator needs no parentheses inside.
                string leftText = Convert(left, type);
                if (binary.Operator is "|" or "&" or "^" or "+" && left.Type == type
                    && binary.Left is MacroBinary { Operator: var inner } && inner == binary.Operator)
                {
                    leftText = Strip(leftText);
                }
                return new Node($"({leftText} {binary.Operator} {Convert(right, type)})", type);
            default:
                return null;
        }
    }

    private Node? Conditional(MacroConditional conditional)
    {
        if (Visit(conditional.Condition) is not { } condition
            || Visit(conditional.WhenTrue) is not { } whenTrue
            || Visit(conditional.WhenFalse) is not { } whenFalse)
        {
            return null;
        }
        string type = Common(whenTrue.Type, whenFalse.Type);
        return new Node($"({Truth(condition)} ? {Convert(whenTrue, type)} : {Convert(whenFalse, type)})", type);
    }

    private Node? Cast(MacroCast cast)
    {
        if (Visit(cast.Operand) is not { } operand)
            return null;
        if (cast.Type.Kind == IntegerKind.Bool)
            return Condition(Truth(operand));
        if (Promoted(cast.Type) is not { } promoted || TypeMap.Integer(cast.Type.Size, cast.Type.IsSigned) is not { } type)
            return null;
        return operand.Type == type ? operand : new Node($"({type}){operand.Text}", promoted);
    }

    private static Node Condition(string truth) => new($"({truth} ? 1 : 0)", "int", truth);

    private static string Truth(Node node) => node.Truth ?? $"{node.Text} != 0";

    private static string Convert(Node node, string type)
    {
        if (node.Type == type)
            return node.Text;
        if (node.Constant is { IsNegative: false } value && (type is not "int" || value.Bits <= int.MaxValue))
            return Literal.Number(value, type, value.Bits > 255 ? "0x" : null);
        if (node.Constant is { IsNegative: true } negative && type == "long")
            return $"({Literal.Number(negative, type)})";
        return $"({type}){node.Text}";
    }

    // C11 6.3.1.8: the wider type, and of two equally wide ones the unsigned.
    private static string Common(string left, string right)
    {
        string[] ranks = ["int", "uint", "long", "ulong"];
        return ranks[Math.Max(Array.IndexOf(ranks, left), Array.IndexOf(ranks, right))];
    }

    // C11 6.3.1.1: below int everything becomes int.
    private static string? Promoted(IntegerType type) => type.Size < 4 ? "int" : TypeMap.Integer(type.Size, type.IsSigned);

    // Takes parentheses away that enclose all of an expression.
    private static string Strip(string text)
    {
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')')
            return text;
        int depth = 0;
        for (int i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return text;
        }
        return text[1..^1];
    }
}
