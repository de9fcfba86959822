using Uapi.Lexing;
using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <content>Conversions and operators.</content>
internal sealed partial class ConstantEvaluator
{
    /// <summary>The type after integer promotion (C11 6.3.1.1p2).</summary>
    public CInteger Promote(CInteger type) =>
        type.Rank >= Types.Int.Rank ? type
        : type.Size < Types.Int.Size || type.IsSigned ? Types.Int : Types.UnsignedInt;

    /// <summary>The common type of two integers (C11 6.3.1.8).</summary>
    public CInteger UsualType(CInteger left, CInteger right)
    {
        left = Promote(left);
        right = Promote(right);
        if (left.IsSigned == right.IsSigned)
            return left.Rank >= right.Rank ? Plain(left) : Plain(right);
        (CInteger signed, CInteger unsigned) = left.IsSigned ? (left, right) : (right, left);
        if (unsigned.Rank >= signed.Rank)
            return Plain(unsigned);
        if (signed.Size > unsigned.Size)
            return Plain(signed);
        return signed.Rank switch
        {
            4 => Types.UnsignedLong,
            5 => Types.UnsignedLongLong,
            _ => Types.UnsignedInt128,
        };
    }

    // Without the alignment and byte order that a typedef gave the operand.
    private CInteger Plain(CInteger type) => type.Rank switch
    {
        3 => type.IsSigned ? Types.Int : Types.UnsignedInt,
        4 => type.IsSigned ? Types.Long : Types.UnsignedLong,
        5 => type.IsSigned ? Types.LongLong : Types.UnsignedLongLong,
        6 => type.IsSigned ? Types.Int128 : Types.UnsignedInt128,
        _ => type,
    };

    private static bool IsArithmetic(CType type) => type is CFloat || type.AsInteger is not null;

    private static Operand? FirstError(Operand first, Operand second, Operand third = default)
    {
        if (first.IsError)
            return first;
        if (second.IsError)
            return second;
        return third.Type is CError ? third : null;
    }

    // Arrays become pointers to their first element, functions pointers to themselves (C11 6.3.2.1).
    private Operand Decay(Operand operand)
    {
        switch (operand.Type)
        {
            case CArray array:
                CPointer pointer = Types.PointerTo(array.Element, null);
                return operand.IsAddress ? Operand.Pointer(pointer, operand.Bits) : Operand.Unknown(pointer, operand.Reason ?? "it is an array");
            case CFunction function:
                return Operand.Unknown(Types.PointerTo(function, null), operand.Reason ?? "it is a function");
            default:
                return operand;
        }
    }

    private Operand Dereference(Operand operand)
    {
        if (operand.IsError)
            return operand;
        if (operand.Type is not CPointer pointer)
            return Operand.Error("it dereferences what is no pointer");
        return operand.IsValue ? Operand.Object(pointer.Pointee, operand.Bits) : Operand.Unknown(pointer.Pointee, operand.Reason ?? "it reads an object");
    }

    /// <summary>A value in another type (C11 6.3).</summary>
    public Operand Convert(Operand operand, CType type)
    {
        if (type is CInteger { Rank: 6 } || (operand.Type.AsInteger is { Rank: 6 }))
            return Operand.Unknown(type, "it needs 128 bits");
        if (type.AsInteger is { } integer)
        {
            if (operand.Type is CFloat)
            {
                double whole = Math.Truncate(operand.Floating);
                if (integer.Kind == IntegerKind.Bool)
                    return Operand.Value(integer, operand.Floating != 0 ? 1ul : 0);
                if (!(whole > -9.2233720368547758e18 && whole < 9.2233720368547758e18))
                    return Operand.Unknown(type, "the number is out of range");
                ulong bits = unchecked((ulong)(long)whole);
                return integer.Truncate(bits) == bits
                    ? WithType(type, integer, bits)
                    : Operand.Unknown(type, "the number is out of range");
            }
            return WithType(type, integer, operand.Bits);
        }
        if (type is CFloat floating)
        {
            double value = operand.Type is CFloat ? operand.Floating
                : operand.Type.AsInteger is { IsSigned: true } ? (long)operand.Bits : operand.Bits;
            return Operand.Float(floating, floating.Size == 4 ? (float)value : value);
        }
        if (type is CPointer pointer && operand.Type is not CFloat)
            return Operand.Pointer(pointer, operand.Bits);
        return Operand.Unknown(type, "the conversion has no value");
    }

    private static Operand WithType(CType type, CInteger integer, ulong bits) =>
        type is CEnum enumeration ? Operand.Enumerator(enumeration, bits) : Operand.Value(integer, bits);

    // C11 6.5.3
    private Operand EvaluateUnary(UnaryExpression expression)
    {
        Operand operand = Evaluate(expression.Operand);
        if (operand.IsError)
            return operand;
        switch (expression.Operator)
        {
            case TokenKind.Ampersand:
                CPointer pointer = Types.PointerTo(operand.Type, null);
                return operand.IsAddress ? Operand.Pointer(pointer, operand.Bits) : Operand.Unknown(pointer, "it takes the address of an object");
            case TokenKind.Star:
                return Dereference(Decay(operand));
        }
        operand = Decay(operand);
        if (expression.Operator == TokenKind.Exclamation)
            return operand.IsValue ? Operand.Value(Types.Int, operand.IsTrue ? 0ul : 1) : Operand.Unknown(Types.Int, operand.Reason ?? "it has no value");
        if (operand.Type is CFloat floating && expression.Operator != TokenKind.Tilde)
            return !operand.IsValue ? operand : Operand.Float(floating, expression.Operator == TokenKind.Minus ? -operand.Floating : operand.Floating);
        if (operand.Type.AsInteger is not { } integer)
            return Operand.Error("the operand is no number");
        CInteger type = Plain(Promote(integer));
        if (!operand.IsValue)
            return Operand.Unknown(type, operand.Reason ?? "it has no value");
        switch (expression.Operator)
        {
            case TokenKind.Minus:
                ulong negated = unchecked(0 - operand.Bits);
                bool overflows = type.IsSigned && operand.Bits != 0 && type.Truncate(negated) == operand.Bits;
                return overflows ? Operand.Unknown(type, "the negation overflows") : Operand.Value(type, negated);
            case TokenKind.Tilde:
                return Operand.Value(type, ~operand.Bits);
            default:
                return Operand.Value(type, operand.Bits);
        }
    }

    // A chain a + b + c leans to the left: its leftmost operand first, then one operator after the other.
    private Operand EvaluateBinaryChain(BinaryExpression expression)
    {
        if (expression.Left is not BinaryExpression)
            return EvaluateBinary(expression, Evaluate(expression.Left));
        Stack<BinaryExpression> chain = new();
        Expression leftmost = expression;
        while (leftmost is BinaryExpression binary)
        {
            chain.Push(binary);
            leftmost = binary.Left;
        }
        Operand result = Evaluate(leftmost);
        while (chain.Count > 0)
            result = EvaluateBinary(chain.Pop(), result);
        return result;
    }

    private Operand EvaluateBinary(BinaryExpression expression, Operand left)
    {
        left = Decay(left);
        Operand right = Decay(Evaluate(expression.Right));
        if (FirstError(left, right) is { } error)
            return error;
        switch (expression.Operator)
        {
            case TokenKind.Comma:
                return left.IsValue || right.Reason is not null ? right : Operand.Unknown(right.Type, left.Reason ?? "it has no value");
            case TokenKind.AmpersandAmpersand or TokenKind.BarBar:
                bool decisive = expression.Operator == TokenKind.BarBar;
                if (left.IsValue && left.IsTrue == decisive)
                    return Operand.Value(Types.Int, decisive ? 1ul : 0);
                return left.IsValue && right.IsValue
                    ? Operand.Value(Types.Int, right.IsTrue ? 1ul : 0)
                    : Operand.Unknown(Types.Int, (left.IsValue ? right.Reason : left.Reason) ?? "it has no value");
            default:
                return ApplyBinary(expression.Operator, left, right);
        }
    }

    /// <summary>Any binary operator but the comma, <c>&amp;&amp;</c> and <c>||</c>.</summary>
    private Operand ApplyBinary(TokenKind op, Operand left, Operand right)
    {
        if (left.Type is CPointer || right.Type is CPointer)
            return ApplyToPointers(op, left, right);
        bool isComparison = IsComparison(op);
        if (left.Type.AsInteger is { } leftType && right.Type.AsInteger is { } rightType)
        {
            CInteger common = op is TokenKind.LessLess or TokenKind.GreaterGreater ? Plain(Promote(leftType)) : UsualType(leftType, rightType);
            CInteger result = isComparison ? Types.Int : common;
            if (!left.IsValue || !right.IsValue)
                return Operand.Unknown(result, (left.IsValue ? right.Reason : left.Reason) ?? "it has no value");
            if (common.Rank == 6)
                return Operand.Unknown(result, "it needs 128 bits");
            if (isComparison)
                return Operand.Value(Types.Int, Compare(op, common.Truncate(left.Bits), common.Truncate(right.Bits), common.IsSigned) ? 1ul : 0);
            return op is TokenKind.LessLess or TokenKind.GreaterGreater
                ? Shift(op, common, left.Bits, right.Bits)
                : Calculate(op, common, common.Truncate(left.Bits), common.Truncate(right.Bits));
        }
        if (IsArithmetic(left.Type) && IsArithmetic(right.Type))
            return ApplyToFloats(op, left, right);
        return Operand.Error("the operands are no numbers");
    }

    private static bool IsComparison(TokenKind op) => op is TokenKind.Less or TokenKind.Greater or TokenKind.LessEqual
        or TokenKind.GreaterEqual or TokenKind.EqualEqual or TokenKind.ExclamationEqual;

    private static bool Compare(TokenKind op, ulong left, ulong right, bool isSigned)
    {
        int order = isSigned ? ((long)left).CompareTo((long)right) : left.CompareTo(right);
        return op switch
        {
            TokenKind.Less => order < 0,
            TokenKind.Greater => order > 0,
            TokenKind.LessEqual => order <= 0,
            TokenKind.GreaterEqual => order >= 0,
            TokenKind.EqualEqual => order == 0,
            _ => order != 0,
        };
    }

    // C11 6.5.7: the type is the promoted left operand's alone. GCC defines shifts of and into the sign bit.
    private static Operand Shift(TokenKind op, CInteger type, ulong value, ulong count)
    {
        if (count >= (ulong)type.Bits)
            return Operand.Unknown(type, $"it shifts by {unchecked((long)count)}, and the type has {type.Bits} bits");
        int bits = (int)count;
        if (op == TokenKind.LessLess)
            return Operand.Value(type, value << bits);
        return Operand.Value(type, type.IsSigned ? unchecked((ulong)((long)value >> bits)) : value >> bits);
    }

    private static Operand Calculate(TokenKind op, CInteger type, ulong left, ulong right)
    {
        switch (op)
        {
            case TokenKind.Ampersand:
                return Operand.Value(type, left & right);
            case TokenKind.Bar:
                return Operand.Value(type, left | right);
            case TokenKind.Caret:
                return Operand.Value(type, left ^ right);
            case TokenKind.Slash or TokenKind.Percent when right == 0:
                return Operand.Unknown(type, "it divides by zero");
        }
        if (!type.IsSigned)
        {
            return Operand.Value(type, op switch
            {
                TokenKind.Plus => unchecked(left + right),
                TokenKind.Minus => unchecked(left - right),
                TokenKind.Star => unchecked(left * right),
                TokenKind.Slash => left / right,
                _ => left % right,
            });
        }
        long a = (long)left;
        long b = (long)right;
        long result;
        bool overflows;
        switch (op)
        {
            case TokenKind.Plus:
                result = unchecked(a + b);
                overflows = ((a ^ result) & (b ^ result)) < 0;
                break;
            case TokenKind.Minus:
                result = unchecked(a - b);
                overflows = ((a ^ b) & (a ^ result)) < 0;
                break;
            case TokenKind.Star:
                result = unchecked(a * b);
                overflows = a != 0 && ((a == -1 && b == long.MinValue) || (a != -1 && result / a != b));
                break;
            default:
                overflows = b == -1 && left == type.Truncate(1ul << (type.Bits - 1));
                result = overflows ? 0 : op == TokenKind.Slash ? a / b : a % b;
                break;
        }
        overflows |= type.Truncate(unchecked((ulong)result)) != unchecked((ulong)result);
        return overflows ? Operand.Unknown(type, "it overflows") : Operand.Value(type, unchecked((ulong)result));
    }

    private Operand ApplyToFloats(TokenKind op, Operand left, Operand right)
    {
        CType type = IsComparison(op) ? Types.Int : Types.Double;
        if (!left.IsValue || !right.IsValue)
            return Operand.Unknown(type, (left.IsValue ? right.Reason : left.Reason) ?? "it has no value");
        double a = Convert(left, Types.Double).Floating;
        double b = Convert(right, Types.Double).Floating;
        return op switch
        {
            TokenKind.Plus => Operand.Float(Types.Double, a + b),
            TokenKind.Minus => Operand.Float(Types.Double, a - b),
            TokenKind.Star => Operand.Float(Types.Double, a * b),
            TokenKind.Slash => Operand.Float(Types.Double, a / b),
            TokenKind.Less => Operand.Value(Types.Int, a < b ? 1ul : 0),
            TokenKind.Greater => Operand.Value(Types.Int, a > b ? 1ul : 0),
            TokenKind.LessEqual => Operand.Value(Types.Int, a <= b ? 1ul : 0),
            TokenKind.GreaterEqual => Operand.Value(Types.Int, a >= b ? 1ul : 0),
            TokenKind.EqualEqual => Operand.Value(Types.Int, a == b ? 1ul : 0),
            TokenKind.ExclamationEqual => Operand.Value(Types.Int, a != b ? 1ul : 0),
            _ => Operand.Error("the operands are no integers"),
        };
    }

    // C11 6.5.6p8; GNU C counts void and functions as one byte.
    private Operand ApplyToPointers(TokenKind op, Operand left, Operand right)
    {
        if (IsComparison(op))
        {
            return left.IsValue && right.IsValue
                ? Operand.Value(Types.Int, Compare(op, left.Bits, right.Bits, isSigned: false) ? 1ul : 0)
                : Operand.Unknown(Types.Int, "it compares addresses");
        }
        if (op == TokenKind.Minus && left.Type is CPointer from && right.Type is CPointer)
        {
            long step = Math.Max(1, from.Pointee.Size);
            return left.IsValue && right.IsValue
                ? Operand.Value(Types.PointerDifference, unchecked((ulong)((long)(left.Bits - right.Bits) / step)))
                : Operand.Unknown(Types.PointerDifference, "it subtracts addresses");
        }
        if (op == TokenKind.Plus && right.Type is CPointer)
            (left, right) = (right, left);
        if (op is not (TokenKind.Plus or TokenKind.Minus) || left.Type is not CPointer pointer || right.Type.AsInteger is null)
            return Operand.Error("the operator takes no pointers");
        if (!left.IsValue || !right.IsValue)
            return Operand.Unknown(pointer, left.Reason ?? right.Reason ?? "it has no value");
        ulong offset = unchecked(right.Bits * (ulong)Math.Max(1, pointer.Pointee.Size));
        return Operand.Pointer(pointer, unchecked(op == TokenKind.Plus ? left.Bits + offset : left.Bits - offset));
    }
}
