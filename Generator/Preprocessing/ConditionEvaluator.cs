using System.Globalization;
using Uapi.Lexing;
using Uapi.Model;

namespace Uapi.Preprocessing;

/// <summary>The value of an <c>#if</c> (C11 6.10.1p4): arithmetic in intmax_t and uintmax_t, names that are left count as 0.</summary>
/// <remarks>
/// An operand that C does not evaluate (behind a false <c>&amp;&amp;</c>, a true <c>||</c>, on the other side of <c>?:</c>) must be
/// well formed and may divide by zero. Signedness follows the usual arithmetic conversions: one unsigned operand makes the operation unsigned.
/// </remarks>
internal sealed class ConditionEvaluator(TokenBuffer tokens, Target target, int maxNesting)
{
    private int _position;
    private int _depth;
    private string? _problem;

    private readonly record struct Value(ulong Bits, bool IsUnsigned)
    {
        public bool IsTrue => Bits != 0;

        public static Value Of(bool value) => new(value ? 1UL : 0, false);
    }

    /// <summary>Whether the value could be another one on another target.</summary>
    public bool DependsOnTarget { get; private set; }

    /// <summary>Evaluates all tokens as one expression; false with what is wrong when they have no value.</summary>
    public bool TryEvaluate(out bool isTrue, out string problem)
    {
        isTrue = false;
        if (tokens.Count == 0)
        {
            problem = "no expression follows";
            return false;
        }
        Value value = Conditional(evaluated: true);
        if (_position < tokens.Count)
            Fail($"'{Current.Text}' cannot follow here");
        isTrue = value.IsTrue;
        problem = _problem ?? "";
        return _problem is null;
    }

    private Token Current => _position < tokens.Count ? tokens.Items[_position] : default;

    private Value Fail(string problem)
    {
        _problem ??= problem;
        // Nothing behind the first mistake is looked at.
        _position = tokens.Count;
        return default;
    }

    private bool Skip(TokenKind kind)
    {
        if (_position >= tokens.Count || tokens.Items[_position].Kind != kind)
            return false;
        _position++;
        return true;
    }

    // conditional = binary ("?" conditional ":" conditional)?
    private Value Conditional(bool evaluated)
    {
        if (++_depth > maxNesting)
            return Fail("it is nested too deeply");
        Value condition = Binary(1, evaluated);
        if (Skip(TokenKind.Question))
        {
            Value whenTrue = Conditional(evaluated && condition.IsTrue);
            if (!Skip(TokenKind.Colon))
                return Fail("'?' has no ':'");
            Value whenFalse = Conditional(evaluated && !condition.IsTrue);
            condition = new Value((condition.IsTrue ? whenTrue : whenFalse).Bits, whenTrue.IsUnsigned || whenFalse.IsUnsigned);
        }
        _depth--;
        return condition;
    }

    private static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.BarBar => 1,
        TokenKind.AmpersandAmpersand => 2,
        TokenKind.Bar => 3,
        TokenKind.Caret => 4,
        TokenKind.Ampersand => 5,
        TokenKind.EqualEqual or TokenKind.ExclamationEqual => 6,
        TokenKind.Less or TokenKind.Greater or TokenKind.LessEqual or TokenKind.GreaterEqual => 7,
        TokenKind.LessLess or TokenKind.GreaterGreater => 8,
        TokenKind.Plus or TokenKind.Minus => 9,
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => 10,
        _ => 0,
    };

    // binary = unary (operator binary)*, operators of at least the given precedence
    private Value Binary(int least, bool evaluated)
    {
        Value left = Unary(evaluated);
        while (_position < tokens.Count && Precedence(Current.Kind) is int precedence && precedence >= least)
        {
            TokenKind operation = tokens.Items[_position++].Kind;
            bool rightMatters = operation switch
            {
                TokenKind.AmpersandAmpersand => evaluated && left.IsTrue,
                TokenKind.BarBar => evaluated && !left.IsTrue,
                _ => evaluated,
            };
            Value right = Binary(precedence + 1, rightMatters);
            left = Apply(operation, left, right, evaluated);
        }
        return left;
    }

    // unary = [-+~!] unary | "(" conditional ")" | number | character | name
    private Value Unary(bool evaluated)
    {
        if (_position >= tokens.Count)
            return Fail("an operand is missing at its end");
        Token token = tokens.Items[_position++];
        switch (token.Kind)
        {
            case TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde or TokenKind.Exclamation:
                if (++_depth > maxNesting)
                    return Fail("it is nested too deeply");
                Value operand = Unary(evaluated);
                _depth--;
                return token.Kind switch
                {
                    TokenKind.Minus => operand with { Bits = unchecked(0 - operand.Bits) },
                    TokenKind.Tilde => operand with { Bits = ~operand.Bits },
                    TokenKind.Exclamation => Value.Of(!operand.IsTrue),
                    _ => operand,
                };
            case TokenKind.LeftParen:
                Value inner = Conditional(evaluated);
                return Skip(TokenKind.RightParen) ? inner : Fail("a ')' is missing");
            case TokenKind.Number:
                return Number(token.Text);
            case TokenKind.CharConstant:
                return Character(token.Text);
            case TokenKind.Identifier:
                return Name(token.Text);
            default:
                return Fail($"'{token.Text}' cannot stand here");
        }
    }

    private Value Name(string name)
    {
        if (_position < tokens.Count && Current.Kind == TokenKind.LeftParen)
            return Fail($"the function-like macro '{name}' is not defined");
        return name is "defined" ? Fail("'defined' needs a macro name") : Value.Of(name == "true");
    }

    private Value Apply(TokenKind operation, Value left, Value right, bool evaluated)
    {
        bool unsigned = left.IsUnsigned || right.IsUnsigned;
        long a = unchecked((long)left.Bits);
        long b = unchecked((long)right.Bits);
        switch (operation)
        {
            case TokenKind.BarBar:
                return Value.Of(left.IsTrue || right.IsTrue);
            case TokenKind.AmpersandAmpersand:
                return Value.Of(left.IsTrue && right.IsTrue);
            case TokenKind.EqualEqual:
                return Value.Of(left.Bits == right.Bits);
            case TokenKind.ExclamationEqual:
                return Value.Of(left.Bits != right.Bits);
            case TokenKind.Less:
                return Value.Of(unsigned ? left.Bits < right.Bits : a < b);
            case TokenKind.Greater:
                return Value.Of(unsigned ? left.Bits > right.Bits : a > b);
            case TokenKind.LessEqual:
                return Value.Of(unsigned ? left.Bits <= right.Bits : a <= b);
            case TokenKind.GreaterEqual:
                return Value.Of(unsigned ? left.Bits >= right.Bits : a >= b);
            // A shift takes the left operand's type; a negative count shifts the other way, as in gcc.
            case TokenKind.LessLess:
                return right.IsUnsigned || b >= 0 ? ShiftLeft(left, right.Bits) : ShiftRight(left, unchecked(0 - right.Bits));
            case TokenKind.GreaterGreater:
                return right.IsUnsigned || b >= 0 ? ShiftRight(left, right.Bits) : ShiftLeft(left, unchecked(0 - right.Bits));
            case TokenKind.Slash or TokenKind.Percent:
                return Divide(operation == TokenKind.Slash, left, right, unsigned, evaluated);
        }
        ulong bits = unchecked(operation switch
        {
            TokenKind.Bar => left.Bits | right.Bits,
            TokenKind.Caret => left.Bits ^ right.Bits,
            TokenKind.Ampersand => left.Bits & right.Bits,
            TokenKind.Plus => left.Bits + right.Bits,
            TokenKind.Minus => left.Bits - right.Bits,
            _ => left.Bits * right.Bits,
        });
        return new Value(bits, unsigned);
    }

    private static Value ShiftLeft(Value left, ulong count) => left with { Bits = count < 64 ? left.Bits << (int)count : 0 };

    private static Value ShiftRight(Value left, ulong count)
    {
        if (left.IsUnsigned)
            return left with { Bits = count < 64 ? left.Bits >> (int)count : 0 };
        return left with { Bits = unchecked((ulong)((long)left.Bits >> (int)Math.Min(count, 63))) };
    }

    private Value Divide(bool quotient, Value left, Value right, bool unsigned, bool evaluated)
    {
        if (right.Bits == 0)
            return evaluated ? Fail("it divides by zero") : new Value(0, unsigned);
        if (unsigned)
            return new Value(quotient ? left.Bits / right.Bits : left.Bits % right.Bits, true);
        long a = unchecked((long)left.Bits);
        long b = unchecked((long)right.Bits);
        // The one quotient that does not fit wraps around instead of trapping.
        if (b == -1)
            return new Value(quotient ? unchecked(0 - left.Bits) : 0, false);
        return new Value(unchecked((ulong)(quotient ? a / b : a % b)), false);
    }

    // integer-constant = (decimal | 0 octal | 0x hexadecimal | 0b binary) suffix
    private Value Number(string text)
    {
        int end = text.Length;
        bool unsigned = false;
        int longs = 0;
        bool isHex = text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X';
        for (; end > 0 && text[end - 1] is 'u' or 'U' or 'l' or 'L'; end--)
        {
            bool isU = text[end - 1] is 'u' or 'U';
            if ((isU && unsigned) || (!isU && ++longs > 2))
                return Fail($"'{text}' is not an integer");
            unsigned |= isU;
        }
        uint radix = 10;
        int start = 0;
        if (isHex)
            (radix, start) = (16, 2);
        else if (end > 2 && text[0] == '0' && text[1] is 'b' or 'B')
            (radix, start) = (2, 2);
        else if (end > 1 && text[0] == '0')
            (radix, start) = (8, 1);
        ulong value = 0;
        if (start == end)
            return Fail($"'{text}' is not an integer");
        for (int i = start; i < end; i++)
        {
            uint digit = DigitOf(text[i]);
            if (digit >= radix)
                return Fail($"'{text}' is not an integer");
            if (value > (ulong.MaxValue - digit) / radix)
                return Fail($"'{text}' does not fit 64 bits");
            value = (value * radix) + digit;
        }
        return new Value(value, unsigned || value > long.MaxValue);
    }

    private static uint DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
        >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };

    // Several characters are an int with the last in its lowest byte, as every compiler for Linux has it.
    private Value Character(string text)
    {
        int quote = text.IndexOf('\'');
        char prefix = quote > 0 ? text[0] : '\0';
        int i = quote + 1;
        int end = text.Length - 1;
        if (i >= end)
            return Fail("a character constant is empty");
        int count = 0;
        uint value = 0;
        while (i < end)
        {
            uint unit = text[i] == '\\' ? Escape(text, ref i, end) : text[i++];
            value = prefix == '\0' ? (value << 8) | (unit & 0xff) : unit;
            count++;
        }
        if (prefix is 'u')
            return new Value(value & 0xffff, true);
        if (prefix is 'U')
            return new Value(value, true);
        DependsOnTarget |= count == 1 && prefix == '\0' && value > 127;
        long signed = count == 1 && prefix == '\0' && target.CharIsSigned ? (sbyte)value : unchecked((int)value);
        return new Value(unchecked((ulong)signed), false);
    }

    private static uint Escape(string text, ref int i, int end)
    {
        char c = text[i + 1];
        i += 2;
        if (c is 'x')
        {
            uint hex = 0;
            for (; i < end && DigitOf(text[i]) < 16; i++)
                hex = (hex << 4) | DigitOf(text[i]);
            return hex;
        }
        if (c is >= '0' and <= '7')
        {
            uint octal = (uint)(c - '0');
            for (int digits = 1; digits < 3 && i < end && DigitOf(text[i]) < 8; digits++)
                octal = (octal << 3) | DigitOf(text[i++]);
            return octal;
        }
        if (c is 'u' or 'U')
        {
            int digits = Math.Min(c == 'u' ? 4 : 8, end - i);
            bool isCode = uint.TryParse(text.Substring(i, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code);
            i += digits;
            return isCode ? code : 0;
        }
        return c switch
        {
            'n' => 10,
            't' => 9,
            'r' => 13,
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'v' => 11,
            'e' or 'E' => 27,
            _ => c,
        };
    }
}
