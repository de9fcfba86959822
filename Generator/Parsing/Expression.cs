using Uapi.Lexing;

namespace Uapi.Parsing;

/// <summary>An expression as written (C11 6.5); evaluated by the layout stage with the integer types of one target.</summary>
internal abstract class Expression(Position position)
{
    public Position Position { get; } = position;
}

/// <summary>A number, spelled.</summary>
internal sealed class NumberExpression(string text, Position position) : Expression(position)
{
    public string Text { get; } = text;
}

/// <summary>A character constant, spelled with prefix and quotes.</summary>
internal sealed class CharExpression(string text, Position position) : Expression(position)
{
    public string Text { get; } = text;
}

/// <summary>Adjacent string literals, joined: bytes as chars, without the terminating zero.</summary>
internal sealed class StringExpression(string value, string prefix, Position position) : Expression(position)
{
    public string Value { get; } = value;

    /// <summary>Empty, <c>L</c>, <c>u</c>, <c>U</c> or <c>u8</c>.</summary>
    public string Prefix { get; } = prefix;
}

/// <summary>An identifier, with what it named at that point.</summary>
internal sealed class NameExpression(string name, Symbol? symbol, Position position) : Expression(position)
{
    public string Name { get; } = name;

    public Symbol? Symbol { get; } = symbol;
}

/// <summary>A prefix operator: <c>+ - ~ ! * &amp;</c>.</summary>
internal sealed class UnaryExpression(TokenKind op, Expression operand, Position position) : Expression(position)
{
    public TokenKind Operator { get; } = op;

    public Expression Operand { get; } = operand;
}

/// <summary>A binary operator, the comma included.</summary>
internal sealed class BinaryExpression(TokenKind op, Expression left, Expression right, Position position) : Expression(position)
{
    public TokenKind Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

/// <summary><c>c ? a : b</c>; GNU's <c>c ?: b</c> has no <see cref="WhenTrue"/>.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression? whenTrue, Expression whenFalse, Position position) : Expression(position)
{
    public Expression Condition { get; } = condition;

    public Expression? WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;
}

/// <summary>A cast.</summary>
internal sealed class CastExpression(TypeSyntax type, Expression operand, Position position) : Expression(position)
{
    public TypeSyntax Type { get; } = type;

    public Expression Operand { get; } = operand;
}

/// <summary>The measures a type or an expression has.</summary>
internal enum Measure : byte
{
    /// <summary><c>sizeof</c>.</summary>
    Size,

    /// <summary><c>_Alignof</c>: as a member.</summary>
    Alignment,

    /// <summary><c>__alignof__</c>: as an object, which i386 aligns better than a member.</summary>
    PreferredAlignment,
}

/// <summary><c>sizeof(type)</c> and its like.</summary>
internal sealed class MeasureTypeExpression(Measure measure, TypeSyntax type, int firstToken, int endToken, Position position) : Expression(position)
{
    public Measure Measure { get; } = measure;

    public TypeSyntax Type { get; } = type;

    /// <summary>The first token of the type name in the array that was parsed.</summary>
    public int FirstToken { get; } = firstToken;

    /// <summary>Behind its last token.</summary>
    public int EndToken { get; } = endToken;
}

/// <summary><c>sizeof expression</c> and its like.</summary>
internal sealed class MeasureExpression(Measure measure, Expression operand, Position position) : Expression(position)
{
    public Measure Measure { get; } = measure;

    public Expression Operand { get; } = operand;
}

/// <summary><c>a.m</c> and <c>p->m</c>.</summary>
internal sealed class MemberExpression(Expression target, string member, bool isArrow, Position position) : Expression(position)
{
    public Expression Target { get; } = target;

    public string Member { get; } = member;

    public bool IsArrow { get; } = isArrow;
}

/// <summary><c>a[i]</c>.</summary>
internal sealed class IndexExpression(Expression target, Expression index, Position position) : Expression(position)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

/// <summary>A call; only a few builtins have a value.</summary>
internal sealed class CallExpression(Expression callee, List<Argument> arguments, Position position) : Expression(position)
{
    public Expression Callee { get; } = callee;

    public List<Argument> Arguments { get; } = arguments;
}

/// <summary>One argument of a call, with its place among the tokens that were parsed.</summary>
internal readonly record struct Argument(Expression Expression, int FirstToken, int EndToken);

/// <summary><c>__builtin_offsetof(type, a.b[2])</c>; the designator is kept as member accesses on a <see cref="NullObjectExpression"/>.</summary>
internal sealed class OffsetofExpression(Expression designator, Position position) : Expression(position)
{
    public Expression Designator { get; } = designator;
}

/// <summary>An object of a type at address zero.</summary>
internal sealed class NullObjectExpression(TypeSyntax type, Position position) : Expression(position)
{
    public TypeSyntax Type { get; } = type;
}

/// <summary><c>__builtin_choose_expr</c>: the unchosen operand has no influence, not even its type.</summary>
internal sealed class ChooseExpression(Expression condition, Expression whenTrue, Expression whenFalse, Position position) : Expression(position)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;
}

/// <summary><c>__builtin_types_compatible_p</c>.</summary>
internal sealed class TypesCompatibleExpression(TypeSyntax left, TypeSyntax right, Position position) : Expression(position)
{
    public TypeSyntax Left { get; } = left;

    public TypeSyntax Right { get; } = right;
}

/// <summary><c>__builtin_constant_p</c>.</summary>
internal sealed class IsConstantExpression(Expression operand, Position position) : Expression(position)
{
    public Expression Operand { get; } = operand;
}

/// <summary>A compound literal: it has a type, but no value at compile time.</summary>
internal sealed class CompoundLiteralExpression(TypeSyntax type, Position position) : Expression(position)
{
    public TypeSyntax Type { get; } = type;
}

/// <summary>An expression that was stepped over because nothing it does can be constant.</summary>
internal sealed class OpaqueExpression(string description, Position position) : Expression(position)
{
    /// <summary>What it is, for a message: <c>a statement expression</c>.</summary>
    public string Description { get; } = description;
}
