using Uapi.Lexing;

namespace Uapi.Parsing;

/// <content>Expressions (C11 6.5). Binary operators climb by precedence, so a long sum is a loop and not a recursion.</content>
internal sealed partial class Parser
{
    // expression = assignment ("," assignment)*
    private Expression ParseExpression()
    {
        Expression left = ParseAssignment();
        while (Current.Kind == TokenKind.Comma)
        {
            Position position = CurrentPosition;
            Advance();
            left = new BinaryExpression(TokenKind.Comma, left, ParseAssignment(), position);
        }
        return left;
    }

    // assignment = conditional (assignment-operator assignment)?
    private Expression ParseAssignment()
    {
        Expression left = ParseConditional();
        if (Current.Kind is not (TokenKind.Equal or (>= TokenKind.StarEqual and <= TokenKind.BarEqual)))
            return left;
        Position position = CurrentPosition;
        Enter();
        Advance();
        ParseAssignment();
        Leave();
        return new OpaqueExpression("an assignment", position);
    }

    // conditional = binary ("?" expression? ":" conditional)?
    private Expression ParseConditional()
    {
        Enter();
        Expression condition = ParseBinary(1);
        if (Current.Kind == TokenKind.Question)
        {
            Position position = CurrentPosition;
            Advance();
            Expression? whenTrue = Current.Kind == TokenKind.Colon ? null : ParseExpression();
            Expect(TokenKind.Colon, "':'");
            condition = new ConditionalExpression(condition, whenTrue, ParseConditional(), position);
        }
        Leave();
        return condition;
    }

    // binary = cast (binary-operator binary)*, by precedence: * / %, + -, << >>, < > <= >=, == !=, &, ^, |, &&, ||
    private Expression ParseBinary(int minimum)
    {
        Expression left = ParseCast();
        while (true)
        {
            TokenKind op = Current.Kind;
            int precedence = Precedence(op);
            if (precedence < minimum)
                return left;
            Position position = CurrentPosition;
            Advance();
            left = new BinaryExpression(op, left, ParseBinary(precedence + 1), position);
        }
    }

    private static int Precedence(TokenKind op) => op switch
    {
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => 10,
        TokenKind.Plus or TokenKind.Minus => 9,
        TokenKind.LessLess or TokenKind.GreaterGreater => 8,
        TokenKind.Less or TokenKind.Greater or TokenKind.LessEqual or TokenKind.GreaterEqual => 7,
        TokenKind.EqualEqual or TokenKind.ExclamationEqual => 6,
        TokenKind.Ampersand => 5,
        TokenKind.Caret => 4,
        TokenKind.Bar => 3,
        TokenKind.AmpersandAmpersand => 2,
        TokenKind.BarBar => 1,
        _ => 0,
    };

    // cast = "(" type-name ")" (cast | "{" initializer "}") | unary
    private Expression ParseCast()
    {
        if (Current.Kind != TokenKind.LeftParen || !IsTypeNameStart(Peek(1)))
            return ParseUnary();
        Position position = CurrentPosition;
        Enter();
        Advance();
        TypeSyntax type = ParseTypeName();
        Expect(TokenKind.RightParen, "')'");
        Expression result;
        if (Current.Kind == TokenKind.LeftBrace)
        {
            SkipBalanced();
            result = ParsePostfix(new CompoundLiteralExpression(type, position));
        }
        else
        {
            result = new CastExpression(type, ParseCast(), position);
        }
        Leave();
        return result;
    }

    // unary = ("++" | "--" | "+" | "-" | "~" | "!" | "*" | "&" | "__extension__") cast | measure | postfix
    private Expression ParseUnary()
    {
        Position position = CurrentPosition;
        TokenKind kind = Current.Kind;
        switch (kind)
        {
            case TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Exclamation or TokenKind.Star or TokenKind.Ampersand:
                Enter();
                Advance();
                Expression operand = ParseCast();
                Leave();
                return new UnaryExpression(kind, operand, position);
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                Enter();
                Advance();
                ParseCast();
                Leave();
                return new OpaqueExpression("an assignment", position);
            case TokenKind.Identifier:
                switch (CurrentKeyword)
                {
                    case Keyword.Sizeof:
                        return ParseMeasure(Measure.Size);
                    case Keyword.Alignof:
                        return ParseMeasure(Measure.Alignment);
                    case Keyword.GnuAlignof:
                        return ParseMeasure(Measure.PreferredAlignment);
                    case Keyword.Extension:
                        Enter();
                        Advance();
                        Expression inner = ParseCast();
                        Leave();
                        return inner;
                }
                break;
        }
        return ParsePostfix(ParsePrimary());
    }

    // measure = ("sizeof" | "_Alignof" | "__alignof__") ("(" type-name ")" | unary)
    private Expression ParseMeasure(Measure measure)
    {
        Position position = CurrentPosition;
        Enter();
        Advance();
        Expression result;
        if (Current.Kind == TokenKind.LeftParen && IsTypeNameStart(Peek(1)))
        {
            Advance();
            int first = _position;
            TypeSyntax type = ParseTypeName();
            int end = _position;
            Expect(TokenKind.RightParen, "')'");
            if (Current.Kind == TokenKind.LeftBrace)
            {
                SkipBalanced();
                result = new MeasureExpression(measure, ParsePostfix(new CompoundLiteralExpression(type, position)), position);
            }
            else
            {
                result = new MeasureTypeExpression(measure, type, first, end, position);
            }
        }
        else
        {
            result = new MeasureExpression(measure, ParseUnary(), position);
        }
        Leave();
        return result;
    }

    // postfix = primary ("[" expression "]" | "(" arguments? ")" | "." identifier | "->" identifier | "++" | "--")*
    private Expression ParsePostfix(Expression target)
    {
        int depth = _depth;
        while (true)
        {
            Position position = CurrentPosition;
            switch (Current.Kind)
            {
                case TokenKind.LeftBracket:
                    Enter();
                    Advance();
                    target = new IndexExpression(target, ParseExpression(), position);
                    Expect(TokenKind.RightBracket, "']'");
                    continue;
                case TokenKind.LeftParen:
                    Enter();
                    target = ParseCall(target, position);
                    continue;
                case TokenKind.Dot or TokenKind.Arrow:
                    Enter();
                    bool isArrow = Current.Kind == TokenKind.Arrow;
                    Advance();
                    target = new MemberExpression(target, ParseMemberName(), isArrow, position);
                    continue;
                case TokenKind.PlusPlus or TokenKind.MinusMinus:
                    Advance();
                    target = new OpaqueExpression("an assignment", position);
                    continue;
            }
            _depth = depth;
            return target;
        }
    }

    private string ParseMemberName()
    {
        if (Current.Kind != TokenKind.Identifier)
            throw Unexpected("a member's name");
        string name = Current.Text;
        Advance();
        return name;
    }

    // arguments = "(" (assignment ("," assignment)*)? ")"
    private CallExpression ParseCall(Expression callee, Position position)
    {
        Advance();
        List<Argument> arguments = [];
        while (Current.Kind != TokenKind.RightParen)
        {
            int first = _position;
            Expression argument = ParseAssignment();
            arguments.Add(new Argument(argument, first, _position));
            if (!TryConsume(TokenKind.Comma))
                break;
        }
        Expect(TokenKind.RightParen, "')'");
        return new CallExpression(callee, arguments, position);
    }

    // primary = identifier | number | character | string+ | "(" expression ")" | "(" compound-statement ")" | builtin | generic-selection
    private Expression ParsePrimary()
    {
        Token token = Current;
        Position position = CurrentPosition;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new NumberExpression(token.Text, position);
            case TokenKind.CharConstant:
                Advance();
                return new CharExpression(token.Text, position);
            case TokenKind.StringLiteral:
                return ParseString();
            case TokenKind.LeftParen:
                if (Peek(1).Kind == TokenKind.LeftBrace)
                {
                    SkipBalanced();
                    return new OpaqueExpression("a statement expression", position);
                }
                // Every level of parentheses is counted by the conditional inside.
                Advance();
                Expression inner = ParseExpression();
                Expect(TokenKind.RightParen, "')'");
                return inner;
            case TokenKind.Identifier:
                return ParseNameOrBuiltin(token, position);
            default:
                throw Unexpected("an expression");
        }
    }

    // string = string-literal+ (C11 5.1.1.2, phase 6)
    private StringExpression ParseString()
    {
        Position position = CurrentPosition;
        Token first = Current;
        Advance();
        if (Current.Kind != TokenKind.StringLiteral)
            return new StringExpression(Literals.DecodeString(first.Text, out string onlyPrefix), onlyPrefix, position);
        System.Text.StringBuilder value = new(Literals.DecodeString(first.Text, out string prefix));
        for (; Current.Kind == TokenKind.StringLiteral; Advance())
        {
            value.Append(Literals.DecodeString(Current.Text, out string another));
            if (prefix.Length == 0)
                prefix = another;
        }
        return new StringExpression(value.ToString(), prefix, position);
    }

    private Expression ParseNameOrBuiltin(Token token, Position position)
    {
        Keyword keyword = CurrentKeyword;
        switch (keyword)
        {
            case Keyword.None:
                Symbol? symbol = FindName(token.Text);
                if (symbol is TypedefSymbol)
                    throw Unexpected("an expression");
                Advance();
                return new NameExpression(token.Text, symbol, position);
            case Keyword.Generic:
                Advance();
                if (Current.Kind != TokenKind.LeftParen)
                    throw Unexpected("'('");
                SkipBalanced();
                return new OpaqueExpression("a generic selection", position);
            case Keyword.BuiltinOffsetof or Keyword.BuiltinConstantP or Keyword.BuiltinChooseExpr or Keyword.BuiltinTypesCompatible:
                Enter();
                Advance();
                Expect(TokenKind.LeftParen, "'('");
                Expression builtin = keyword switch
                {
                    Keyword.BuiltinOffsetof => ParseOffsetof(position),
                    Keyword.BuiltinConstantP => new IsConstantExpression(ParseAssignment(), position),
                    Keyword.BuiltinChooseExpr => ParseChoose(position),
                    _ => ParseTypesCompatible(position),
                };
                Expect(TokenKind.RightParen, "')'");
                Leave();
                return builtin;
            default:
                throw Unexpected("an expression");
        }
    }

    // "__builtin_offsetof" "(" type-name "," identifier ("." identifier | "[" expression "]")* ")"
    private OffsetofExpression ParseOffsetof(Position position)
    {
        TypeSyntax type = ParseTypeName();
        Expect(TokenKind.Comma, "','");
        Expression target = new NullObjectExpression(type, position);
        target = new MemberExpression(target, ParseMemberName(), isArrow: false, position);
        return new OffsetofExpression(ParsePostfix(target), position);
    }

    // "__builtin_choose_expr" "(" assignment "," assignment "," assignment ")"
    private ChooseExpression ParseChoose(Position position)
    {
        Expression condition = ParseAssignment();
        Expect(TokenKind.Comma, "','");
        Expression whenTrue = ParseAssignment();
        Expect(TokenKind.Comma, "','");
        return new ChooseExpression(condition, whenTrue, ParseAssignment(), position);
    }

    // "__builtin_types_compatible_p" "(" type-name "," type-name ")"
    private TypesCompatibleExpression ParseTypesCompatible(Position position)
    {
        TypeSyntax left = ParseTypeName();
        Expect(TokenKind.Comma, "','");
        return new TypesCompatibleExpression(left, ParseTypeName(), position);
    }
}
