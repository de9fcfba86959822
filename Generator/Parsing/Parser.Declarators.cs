using Uapi.Lexing;

namespace Uapi.Parsing;

/// <content>Declarators, records and enumerations.</content>
internal sealed partial class Parser
{
    private readonly List<TagSymbol> _openTags = [];

    /// <summary>A name with its type; the name is empty for an abstract declarator.</summary>
    private readonly record struct Declarator(string Name, TypeSyntax Type, AttributeList? Attributes, Position Position);

    // declarator = pointer? direct-declarator
    // pointer = ("*" (type-qualifier | attribute)*)+
    private Declarator ParseDeclarator(TypeSyntax type, bool isAbstract)
    {
        Enter();
        int depth = _depth;
        AttributeList? attributes = null;
        while (TryConsume(TokenKind.Star))
        {
            Enter();
            type = new PointerTypeSyntax(type);
            bool isConst = false;
            bool isVolatile = false;
            while (true)
            {
                Keyword keyword = CurrentKeyword;
                if (keyword is Keyword.Const or Keyword.Volatile or Keyword.Restrict or Keyword.Atomic)
                {
                    isConst |= keyword == Keyword.Const;
                    isVolatile |= keyword == Keyword.Volatile;
                    Advance();
                }
                else if (keyword == Keyword.Attribute)
                {
                    attributes = AttributeList.Merge(attributes, ParseAttributes());
                }
                else
                {
                    break;
                }
            }
            if (isConst || isVolatile)
                type = Qualify(type, isConst, isVolatile);
        }
        attributes = AttributeList.Merge(attributes, ParseAttributes());
        Declarator declarator = ParseDirectDeclarator(type, isAbstract);
        _depth = depth;
        Leave();
        return declarator with { Attributes = AttributeList.Merge(attributes, declarator.Attributes) };
    }

    // direct-declarator = (identifier | "(" attribute* declarator ")")? declarator-suffix*
    private Declarator ParseDirectDeclarator(TypeSyntax type, bool isAbstract)
    {
        Position position = CurrentPosition;
        if (Current.Kind == TokenKind.LeftParen && IsGroup(isAbstract))
        {
            // What stands behind the parentheses applies first, so it is read first.
            int inner = _position;
            SkipBalanced();
            type = ParseDeclaratorSuffix(type);
            int end = _position;
            MoveTo(inner);
            Advance();
            AttributeList? attributes = ParseAttributes();
            Declarator declarator = ParseDeclarator(type, isAbstract);
            Expect(TokenKind.RightParen, "')'");
            MoveTo(end);
            return declarator with { Attributes = AttributeList.Merge(attributes, declarator.Attributes) };
        }
        string name = "";
        if (Current.Kind == TokenKind.Identifier && CurrentKeyword == Keyword.None)
        {
            name = Current.Text;
            Advance();
        }
        else if (!isAbstract)
        {
            throw Unexpected("a name");
        }
        return new Declarator(name, ParseDeclaratorSuffix(type), null, position);
    }

    // Whether the parenthesis groups a declarator, or opens a parameter list (only possible where a name may be missing).
    private bool IsGroup(bool isAbstract)
    {
        Token next = Peek(1);
        return !isAbstract
            || next.Kind is TokenKind.Star or TokenKind.LeftParen or TokenKind.LeftBracket
            || KeywordOf(next) == Keyword.Attribute
            || (next.Kind == TokenKind.Identifier && KeywordOf(next) == Keyword.None && FindName(next.Text) is not TypedefSymbol);
    }

    // declarator-suffix = "[" ("static" | type-qualifier)* assignment-expression? "]" declarator-suffix
    //                   | "(" parameter-type-list? ")" declarator-suffix
    private TypeSyntax ParseDeclaratorSuffix(TypeSyntax type)
    {
        Position position = CurrentPosition;
        if (Current.Kind == TokenKind.LeftParen)
        {
            Enter();
            SkipBalanced();
            type = new FunctionTypeSyntax(ParseDeclaratorSuffix(type));
            Leave();
        }
        else if (Current.Kind == TokenKind.LeftBracket)
        {
            Enter();
            Advance();
            while (CurrentKeyword is Keyword.Static or Keyword.Const or Keyword.Volatile or Keyword.Restrict)
                Advance();
            Expression? length = null;
            if (Current.Kind != TokenKind.RightBracket)
                length = ParseAssignment();
            Expect(TokenKind.RightBracket, "']'");
            type = new ArrayTypeSyntax(ParseDeclaratorSuffix(type), length, position);
            Leave();
        }
        return type;
    }

    // struct-or-union-specifier = ("struct" | "union") attribute* identifier? ("{" struct-declaration* "}" attribute*)?
    private TagTypeSyntax ParseRecordSpecifier()
    {
        TagKind kind = CurrentKeyword == Keyword.Struct ? TagKind.Struct : TagKind.Union;
        Position position = CurrentPosition;
        Advance();
        AttributeList? attributes = ParseAttributes();
        string tag = ParseTag(ref position);
        if (Current.Kind != TokenKind.LeftBrace)
            return ReferToTag(kind, tag, position);

        TagSymbol symbol = Complete(OpenTag(kind, tag, position));
        bool isDuplicate = symbol.Record is not null || symbol.IsOpen;
        Enter();
        int depth = _depth;
        Position opening = CurrentPosition;
        Advance();
        if (!isDuplicate)
        {
            symbol.IsOpen = true;
            _openTags.Add(symbol);
        }
        List<FieldDeclaration> fields = [];
        while (Current.Kind != TokenKind.RightBrace)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Current.Kind == TokenKind.EndOfFile)
                throw new SyntaxException(Text.HeaderRules.Unterminated, opening, "{");
            ParseStructDeclaration(fields);
        }
        int pack = _pack.Bound;
        Advance();
        _depth = depth;
        Leave();
        attributes = AttributeList.Merge(attributes, ParseAttributes());
        RecordDefinition definition = new() { Symbol = symbol, Fields = fields, Attributes = attributes, Pack = pack, Position = position };
        if (isDuplicate)
        {
            diagnostics.Report(position.File, position.Offset, Text.HeaderRules.Redefinition, symbol.Description);
            return new TagTypeSyntax(symbol);
        }
        symbol.IsOpen = false;
        _openTags.Remove(symbol);
        symbol.Record = definition;
        _items.Add(definition);
        return new TagTypeSyntax(symbol);
    }

    // struct-declaration = specifier-qualifier-list (struct-declarator ("," struct-declarator)*)? ";" | static-assert | ";"
    private void ParseStructDeclaration(List<FieldDeclaration> fields)
    {
        if (TryConsume(TokenKind.Semicolon))
            return;
        if (CurrentKeyword == Keyword.StaticAssert)
        {
            ParseStaticAssert();
            return;
        }
        Position start = CurrentPosition;
        Specifiers specifiers = ParseSpecifiers();
        if (Current.Kind is TokenKind.Semicolon or TokenKind.RightBrace)
        {
            EndStructDeclaration();
            // An unnamed record is a member (C11 6.7.2.1p13); "struct tag {...};" and a lone enum only declare.
            if (specifiers.Type is TagTypeSyntax { Symbol: { HasTag: false, Kind: not TagKind.Enum } })
                fields.Add(new FieldDeclaration { Name = "", Type = specifiers.Type, Width = null, Attributes = specifiers.Attributes, Position = start });
            return;
        }
        // struct-declarator = declarator? (":" constant-expression)? attribute*
        do
        {
            Position position = CurrentPosition;
            AttributeList? attributes = AttributeList.Merge(specifiers.Attributes, ParseAttributes());
            Declarator declarator = Current.Kind == TokenKind.Colon
                ? new Declarator("", specifiers.Type, null, position)
                : ParseDeclarator(specifiers.Type, isAbstract: false);
            Expression? width = TryConsume(TokenKind.Colon) ? ParseConditional() : null;
            attributes = AttributeList.Merge(attributes, AttributeList.Merge(declarator.Attributes, ParseAttributes()));
            fields.Add(new FieldDeclaration { Name = declarator.Name, Type = declarator.Type, Width = width, Attributes = attributes, Position = declarator.Position });
        }
        while (TryConsume(TokenKind.Comma));
        EndStructDeclaration();
    }

    // GCC forgives a missing semicolon before the closing brace.
    private void EndStructDeclaration()
    {
        if (Current.Kind != TokenKind.RightBrace)
            Expect(TokenKind.Semicolon, "';'");
    }

    // enum-specifier = "enum" attribute* identifier? ("{" enumerator ("," enumerator)* ","? "}" attribute*)?
    private TagTypeSyntax ParseEnumSpecifier()
    {
        Position position = CurrentPosition;
        Advance();
        AttributeList? attributes = ParseAttributes();
        string tag = ParseTag(ref position);
        if (Current.Kind != TokenKind.LeftBrace)
            return ReferToTag(TagKind.Enum, tag, position);

        TagSymbol symbol = Complete(OpenTag(TagKind.Enum, tag, position));
        bool isDuplicate = symbol.Enum is not null;
        Position opening = CurrentPosition;
        Advance();
        List<EnumeratorSymbol> enumerators = [];
        while (Current.Kind != TokenKind.RightBrace)
        {
            if (Current.Kind == TokenKind.EndOfFile)
                throw new SyntaxException(Text.HeaderRules.Unterminated, opening, "{");
            enumerators.Add(ParseEnumerator());
            if (!TryConsume(TokenKind.Comma) && Current.Kind != TokenKind.RightBrace)
                throw Unexpected("',' or '}'");
        }
        Advance();
        attributes = AttributeList.Merge(attributes, ParseAttributes());
        if (isDuplicate)
        {
            diagnostics.Report(position.File, position.Offset, Text.HeaderRules.Redefinition, symbol.Description);
            return new TagTypeSyntax(symbol);
        }
        symbol.Enum = new EnumDefinition { Symbol = symbol, Enumerators = enumerators, Attributes = attributes, Position = position };
        _items.Add(symbol.Enum);
        return new TagTypeSyntax(symbol);
    }

    // enumerator = identifier attribute* ("=" constant-expression)?
    private EnumeratorSymbol ParseEnumerator()
    {
        if (Current.Kind != TokenKind.Identifier || CurrentKeyword != Keyword.None)
            throw Unexpected("an enumerator");
        string name = Current.Text;
        Position position = CurrentPosition;
        Advance();
        ParseAttributes();
        Expression? value = TryConsume(TokenKind.Equal) ? ParseConditional() : null;
        EnumeratorSymbol enumerator = new() { Name = name, Position = position, Value = value };
        Declare(enumerator);
        return enumerator;
    }

    private string ParseTag(ref Position position)
    {
        if (Current.Kind != TokenKind.Identifier || CurrentKeyword != Keyword.None)
        {
            return Current.Kind == TokenKind.LeftBrace ? "" : throw Unexpected("a tag or '{'");
        }
        string tag = Current.Text;
        position = CurrentPosition;
        Advance();
        return tag;
    }

    private TagTypeSyntax ReferToTag(TagKind kind, string tag, Position position) => new(OpenTag(kind, tag, position));

    // The symbol of a tag, made when it is new.
    private TagSymbol OpenTag(TagKind kind, string tag, Position position)
    {
        if (tag.Length > 0 && tags.TryGetValue(tag, out TagSymbol? symbol))
        {
            if (symbol.Kind != kind)
                throw new SyntaxException(Text.HeaderRules.WrongTagKind, position, tag, Word(symbol.Kind), Word(kind));
            return symbol;
        }
        symbol = new TagSymbol { Name = tag, Kind = kind, Position = position, IsOwn = _isOwnText };
        if (tag.Length > 0)
            tags.Define(tag, symbol);
        return symbol;
    }

    private static string Word(TagKind kind) => kind switch { TagKind.Struct => "struct", TagKind.Union => "union", _ => "enum" };
}
