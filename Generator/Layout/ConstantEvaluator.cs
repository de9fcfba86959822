using Uapi.Lexing;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>
/// Works out the type of an expression on one target, and its value where it has one at compile time (C11 6.5, 6.6).
/// </summary>
/// <remarks>
/// Types and values come together: <c>sizeof</c> and <c>typeof</c> use the type alone, and an operand without a value still
/// decides the type of <c>1 ? 2 : f()</c>. A value that C leaves undefined (overflow, a shift by the width) is no value, with the
/// reason, because compilers disagree about it. The recursion is bounded by the parser's limit on nesting; chains of binary
/// operators, which the parser does not count, are walked with a list.
/// </remarks>
internal sealed partial class ConstantEvaluator(LayoutContext context)
{
    private TypeTable Types => context.Types;

    /// <summary>Evaluates.</summary>
    public Operand Evaluate(Expression expression) => expression switch
    {
        NumberExpression number => EvaluateNumber(number.Text),
        CharExpression character => EvaluateChar(character.Text),
        StringExpression text => EvaluateString(text),
        NameExpression name => EvaluateName(name),
        BinaryExpression binary => EvaluateBinaryChain(binary),
        UnaryExpression unary => EvaluateUnary(unary),
        ConditionalExpression conditional => EvaluateConditional(conditional),
        CastExpression cast => EvaluateCast(cast),
        MeasureTypeExpression measure => EvaluateMeasure(measure.Measure, context.Resolver.Resolve(measure.Type), () => TypeResolver.Describe(measure.Type)),
        MeasureExpression measure => EvaluateMeasure(measure),
        MemberExpression member => EvaluateMember(member),
        IndexExpression index => EvaluateIndex(index),
        CallExpression call => EvaluateCall(call),
        OffsetofExpression offset => EvaluateOffsetof(offset),
        NullObjectExpression nothing => Operand.Object(context.Resolver.Resolve(nothing.Type), 0),
        ChooseExpression choose => EvaluateChoose(choose),
        TypesCompatibleExpression types => EvaluateTypesCompatible(types),
        IsConstantExpression constant => Operand.Value(Types.Int, Evaluate(constant.Operand).IsValue || constant.Operand is StringExpression ? 1ul : 0),
        CompoundLiteralExpression literal => Operand.Unknown(context.Resolver.Resolve(literal.Type), "a compound literal is no constant"),
        OpaqueExpression opaque => Operand.Unknown(Types.Int, opaque.Description + " is no constant"),
        _ => Operand.Error("not an expression"),
    };

    private Operand EvaluateTypesCompatible(TypesCompatibleExpression types)
    {
        // Here it shows what exactly a type is.
        context.Target.AskForIdentity();
        bool areCompatible = TypeComparer.AreCompatible(context.Resolver.Resolve(types.Left), context.Resolver.Resolve(types.Right));
        return Operand.Value(Types.Int, areCompatible ? 1ul : 0);
    }

    // C11 6.4.4.1p5: the first type of the list that can hold the value.
    private Operand EvaluateNumber(string text)
    {
        if (!Literals.TryReadInteger(text, out Literals.Integer integer, out string? reason))
            return Literals.TryReadFloating(text, out double value) ? Operand.Float(Types.Double, value) : Operand.Error(reason!);
        for (int longs = integer.Longs; longs <= 2; longs++)
        {
            (CInteger signed, CInteger unsigned) = longs switch
            {
                0 => (Types.Int, Types.UnsignedInt),
                1 => (Types.Long, Types.UnsignedLong),
                _ => (Types.LongLong, Types.UnsignedLongLong),
            };
            if (!integer.IsUnsigned && integer.Value <= MaxValue(signed))
                return Operand.Value(signed, integer.Value);
            if ((integer.IsUnsigned || !integer.IsDecimal) && integer.Value <= MaxValue(unsigned))
                return Operand.Value(unsigned, integer.Value);
        }
        return Operand.Error($"{text} fits no signed type of 64 bits");
    }

    private static ulong MaxValue(CInteger type) => ulong.MaxValue >> (64 - type.Bits + (type.IsSigned ? 1 : 0));

    private Operand EvaluateChar(string text)
    {
        if (!Literals.TryReadChar(text, charIsSigned: false, out int value, out string? reason))
            return Operand.Error(reason!);
        // Only a character beyond ASCII has a sign to speak of.
        if (value is < 0 or > 127)
            Literals.TryReadChar(text, context.Target.CharIsSigned, out value, out _);
        return Operand.Value(Types.Int, unchecked((ulong)value));
    }

    private Operand EvaluateString(StringExpression text)
    {
        CInteger element = text.Prefix switch
        {
            "L" or "U" => Types.Int,
            "u" => Types.UnsignedShort,
            _ => Types.Char,
        };
        return Operand.Unknown(new CArray(element, text.Value.Length + 1), "it is a string");
    }

    private Operand EvaluateName(NameExpression name)
    {
        switch (name.Symbol)
        {
            case EnumeratorSymbol enumerator:
                return context.TryGetEnumerator(enumerator, out Operand value) ? value : Operand.Error($"enumerator '{name.Name}' has no value");
            case VariableSymbol variable:
                return Operand.Unknown(ResolveQuietly(variable.Type), $"'{name.Name}' is a variable");
            case FunctionSymbol function:
                return Operand.Unknown(ResolveQuietly(function.Type), $"'{name.Name}' is a function");
            default:
                return Operand.Error($"'{name.Name}' is not declared");
        }
    }

    private CType ResolveQuietly(TypeSyntax syntax)
    {
        bool wasQuiet = context.IsQuiet;
        context.IsQuiet = true;
        CType type = context.Resolver.Resolve(syntax);
        context.IsQuiet = wasQuiet;
        return type;
    }

    // C11 6.5.15
    private Operand EvaluateConditional(ConditionalExpression expression)
    {
        Operand condition = Evaluate(expression.Condition);
        Operand whenTrue = Decay(expression.WhenTrue is null ? condition : Evaluate(expression.WhenTrue));
        Operand whenFalse = Decay(Evaluate(expression.WhenFalse));
        if (FirstError(condition, whenTrue, whenFalse) is { } error)
            return error;
        CType type;
        if (whenTrue.Type.AsInteger is { } left && whenFalse.Type.AsInteger is { } right)
            type = UsualType(left, right);
        else if (IsArithmetic(whenTrue.Type) && IsArithmetic(whenFalse.Type))
            type = Types.Double;
        else
            type = whenTrue.Type is CPointer ? whenTrue.Type : whenFalse.Type is CPointer ? whenFalse.Type : whenTrue.Type;
        if (!condition.IsValue)
            return Operand.Unknown(type, condition.Reason!);
        Operand chosen = condition.IsTrue ? whenTrue : whenFalse;
        return chosen.IsValue ? Convert(chosen, type) : Operand.Unknown(type, chosen.Reason ?? "it has no value");
    }

    private Operand EvaluateCast(CastExpression expression)
    {
        CType type = context.Resolver.Resolve(expression.Type);
        Operand operand = Decay(Evaluate(expression.Operand));
        if (type is CError)
            return Operand.Error(context.LastMessage);
        if (operand.IsError)
            return operand;
        if (type is CVoid)
            return Operand.Unknown(type, "it is void");
        return operand.IsValue ? Convert(operand, type) : Operand.Unknown(type, operand.Reason ?? "it has no value");
    }

    private Operand EvaluateMeasure(MeasureExpression expression)
    {
        // __alignof__ of a member or variable sees the attributes of its declaration; that is not needed by any header.
        Operand operand = Evaluate(expression.Operand);
        if (expression.Measure != Measure.Size)
            context.Target.AskForAlignments();
        return operand.IsError ? operand : EvaluateMeasure(expression.Measure, operand.Type, () => "the operand");
    }

    private Operand EvaluateMeasure(Measure measure, CType type, Func<string> describe)
    {
        if (type is CError)
            return Operand.Error(context.LastMessage.Length > 0 ? context.LastMessage : "its operand has no size");
        if (type is CVoid or CFunction)
            return Operand.Value(Types.SizeType, 1);
        bool isMeasurable = type.IsComplete || (type is CArray && measure != Measure.Size);
        if (!isMeasurable)
            return Operand.Error($"{describe()} is an incomplete type");
        return Operand.Value(Types.SizeType, measure switch
        {
            Measure.Size => (ulong)type.Size,
            Measure.Alignment => (ulong)type.Alignment,
            _ => (ulong)type.PreferredAlignment,
        });
    }

    // C11 6.5.2.3
    private Operand EvaluateMember(MemberExpression expression)
    {
        Operand target = Evaluate(expression.Target);
        if (expression.IsArrow)
            target = Dereference(Decay(target));
        if (target.IsError)
            return target;
        if (target.Type is not CRecord { Layout: { } layout })
            return Operand.Error($"'{expression.Member}' is asked of something that is no defined struct or union");
        if (layout.Find(expression.Member, out long bitOffset) is not { } field)
            return Operand.Error($"there is no member '{expression.Member}'");
        return target.IsAddress && field.BitWidth is null
            ? Operand.Object(field.Type, unchecked(target.Bits + (ulong)(bitOffset / 8)))
            : Operand.Unknown(field.Type, "it reads an object");
    }

    // C11 6.5.2.1: a[i] is *(a + i)
    private Operand EvaluateIndex(IndexExpression expression)
    {
        Operand target = Decay(Evaluate(expression.Target));
        Operand index = Decay(Evaluate(expression.Index));
        return FirstError(target, index) ?? Dereference(ApplyBinary(TokenKind.Plus, target, index));
    }

    private Operand EvaluateOffsetof(OffsetofExpression expression)
    {
        Operand member = Evaluate(expression.Designator);
        if (member.IsError)
            return member;
        return member.IsAddress ? Operand.Value(Types.SizeType, member.Bits) : Operand.Error("a bit-field has no offset");
    }

    private Operand EvaluateChoose(ChooseExpression expression)
    {
        Operand condition = Evaluate(expression.Condition);
        if (!condition.IsValue)
            return Operand.Error(condition.Reason ?? "__builtin_choose_expr without a constant");
        return Evaluate(condition.IsTrue ? expression.WhenTrue : expression.WhenFalse);
    }

    // The builtins that the kernel's headers use in constants; any other call has a type, but no value.
    private Operand EvaluateCall(CallExpression call)
    {
        string name = call.Callee is NameExpression callee ? callee.Name : "";
        CInteger? swapped = name switch
        {
            "__builtin_bswap16" => Types.UnsignedShort,
            "__builtin_bswap32" => Types.UnsignedInt,
            "__builtin_bswap64" => Types.OfSize(8, isSigned: false),
            _ => null,
        };
        if (swapped is not null && call.Arguments.Count == 1)
        {
            Operand operand = Evaluate(call.Arguments[0].Expression);
            if (!operand.IsValue || operand.Type.AsInteger is null)
                return operand.IsError ? operand : Operand.Unknown(swapped, operand.Reason ?? "it is no integer");
            return Operand.Value(swapped, SwapBytes(operand.Bits, (int)swapped.Size));
        }
        if (name == "__builtin_expect" && call.Arguments.Count == 2)
        {
            Operand operand = Evaluate(call.Arguments[0].Expression);
            return operand.IsValue ? Convert(operand, Types.Long) : operand;
        }
        Operand target = Evaluate(call.Callee);
        CType? function = target.Type is CPointer pointer ? pointer.Pointee : target.Type;
        return function is CFunction known ? Operand.Unknown(known.Result, $"it calls '{name}'") : Operand.Error(target.Reason ?? "it calls what is no function");
    }

    private static ulong SwapBytes(ulong value, int size)
    {
        ulong result = 0;
        for (int i = 0; i < size; i++)
            result = (result << 8) | ((value >> (8 * i)) & 0xff);
        return result;
    }
}
