namespace Uapi.Model;

/// <summary>The body of a function-like macro as an integer expression: constants folded, types decided by C's rules where they do not depend on an argument.</summary>
public abstract record MacroExpression;

/// <summary>A constant.</summary>
public sealed record MacroConstant(IntegerValue Value, IntegerType Type) : MacroExpression;

/// <summary>A parameter of the macro.</summary>
public sealed record MacroParameter(string Name) : MacroExpression;

/// <summary>A prefix operator: <c>- ~ ! +</c>.</summary>
public sealed record MacroUnary(string Operator, MacroExpression Operand) : MacroExpression;

/// <summary>A binary operator of C.</summary>
public sealed record MacroBinary(string Operator, MacroExpression Left, MacroExpression Right) : MacroExpression;

/// <summary><c>c ? a : b</c>.</summary>
public sealed record MacroConditional(MacroExpression Condition, MacroExpression WhenTrue, MacroExpression WhenFalse) : MacroExpression;

/// <summary>A cast to an integer type.</summary>
public sealed record MacroCast(IntegerType Type, MacroExpression Operand) : MacroExpression;
