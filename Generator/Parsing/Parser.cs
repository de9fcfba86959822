using Uapi.Lexing;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Parsing;

/// <summary>
/// A recursive-descent parser for the declarations of C11 6.7 with GNU's extensions: one method per rule of the grammar.
/// </summary>
/// <remarks>
/// <para>In: expanded tokens. Out: <see cref="DeclarationItem"/>s in the order in which C sees them completed (a record when its
/// brace closes), which is why the layout stage can work through the list without looking ahead. Nothing is evaluated here.</para>
/// <para>The state (names, tags, <c>#pragma pack</c>) lasts as long as the instance, so that a header read late, and later the
/// macro bodies, see what was declared before. An unparseable declaration is reported and stepped over. It ends because every loop
/// consumes a token, and it cannot overflow the stack because <see cref="Enter"/> bounds the depth.</para>
/// </remarks>
internal sealed partial class Parser(
    ReaderLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken, NameTable<Symbol> names, NameTable<TagSymbol> tags)
{
    private const int MaxSyntaxErrors = 100;

    private static readonly EnumeratorSymbol _nameMark = new() { Name = "", Position = default, Value = null };
    private static readonly TagSymbol _tagMark = new() { Name = "", Position = default, Kind = TagKind.Struct };

    private readonly PackStack _pack = new();
    private readonly SourceFile _nowhere = new("", "", "");

    private Token[] _tokens = [];
    private Token[] _scratch = [];
    private int _position;
    private int _depth;
    private int _linkageDepth;
    private int _syntaxErrors;
    private bool _gaveUp;
    private List<DeclarationItem> _items = [];

    /// <summary>A parser that nothing was declared to yet.</summary>
    public Parser(ReaderLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
        : this(
            limits,
            diagnostics,
            cancellationToken,
            new NameTable<Symbol>(new Dictionary<string, Symbol>(StringComparer.Ordinal), _nameMark, AreTwins),
            new NameTable<TagSymbol>(new Dictionary<string, TagSymbol>(StringComparer.Ordinal), _tagMark, AreTwins))
    {
    }

    /// <summary>What the ordinary name means now (typedef, variable, function or enumerator), or null.</summary>
    public Symbol? FindName(string name) => names.TryGetValue(name, out Symbol? symbol) ? symbol : null;

    /// <summary>What the tag means now, or null.</summary>
    public TagSymbol? FindTag(string name) => tags.TryGetValue(name, out TagSymbol? symbol) ? symbol : null;

    /// <summary>Parses a translation unit, or more text behind one. The last token must be end-of-file.</summary>
    public List<DeclarationItem> Parse(Token[] tokens)
    {
        Begin(tokens);
        return ParseTo(tokens.Length);
    }

    private void Begin(Token[] tokens)
    {
        Start(tokens);
        _gaveUp = false;
    }

    // The declarations that begin before a token of the text that was begun.
    private List<DeclarationItem> ParseTo(int end)
    {
        _items = [];
        // translation-unit = external-declaration*
        while (_position < end && Current.Kind != TokenKind.EndOfFile && !_gaveUp)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = _position;
            try
            {
                ParseExternalDeclaration();
            }
            catch (SyntaxException error)
            {
                diagnostics.Report(error.Position.File, error.Position.Offset, error.Rule, error.Arguments);
                if (++_syntaxErrors > MaxSyntaxErrors)
                {
                    diagnostics.Report(error.Position.File, error.Position.Offset, HeaderRules.TooManyErrors, MaxSyntaxErrors);
                    _gaveUp = true;
                    break;
                }
                Recover(start);
            }
        }
        return _items;
    }

    /// <summary>Parses all of the tokens as one expression; null, with the reason, when they are none.</summary>
    public Expression? ParseExpression(Token[] tokens, out string? reason)
    {
        Start(tokens);
        try
        {
            Expression expression = ParseExpression();
            if (Current.Kind == TokenKind.EndOfFile)
            {
                reason = null;
                return expression;
            }
            reason = $"'{Current}' after an expression";
        }
        catch (SyntaxException error)
        {
            reason = error.Rule == HeaderRules.SyntaxError ? "not an expression" : error.Message;
        }
        return null;
    }

    /// <summary>Parses all of the tokens as one type name; null when they are none.</summary>
    public TypeSyntax? ParseTypeName(Token[] tokens)
    {
        Start(tokens);
        try
        {
            if (!IsTypeNameStart(Current))
                return null;
            TypeSyntax type = ParseTypeName();
            return Current.Kind == TokenKind.EndOfFile ? type : null;
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private void Start(Token[] tokens)
    {
        if (tokens.Length == 0 || tokens[tokens.Length - 1].Kind != TokenKind.EndOfFile)
            tokens = EndInScratch(tokens);
        _tokens = tokens;
        _position = 0;
        _lastPragma = -1;
        _depth = 0;
        ApplyPragmas();
    }

    // Expressions come without an end, by the hundred, and are short.
    private Token[] EndInScratch(Token[] tokens)
    {
        if (_scratch.Length <= tokens.Length)
            _scratch = new Token[(tokens.Length * 2) + 32];
        tokens.CopyTo(_scratch, 0);
        _scratch[tokens.Length] = new()
        {
            Kind = TokenKind.EndOfFile,
            Text = "",
            File = tokens.Length == 0 ? _nowhere : tokens[tokens.Length - 1].File,
            Offset = tokens.Length == 0 ? 0 : tokens[tokens.Length - 1].Offset,
        };
        return _scratch;
    }

    // external-declaration = ";" | linkage-specification | "}" | asm-declaration | static-assert | declaration
    private void ParseExternalDeclaration()
    {
        switch (Current.Kind)
        {
            case TokenKind.Semicolon:
                Advance();
                return;
            case TokenKind.RightBrace:
                if (_linkageDepth == 0)
                    diagnostics.Report(Current.File, Current.Offset, HeaderRules.StrayBrace);
                else
                    _linkageDepth--;
                Advance();
                return;
        }
        switch (CurrentKeyword)
        {
            case Keyword.Asm:
                Advance();
                SkipAsmArguments();
                Expect(TokenKind.Semicolon, "';'");
                return;
            case Keyword.StaticAssert:
                ParseStaticAssert();
                return;
            case Keyword.Extern when Peek(1).Kind == TokenKind.StringLiteral:
                // linkage-specification = "extern" string-literal ("{" external-declaration* "}" | external-declaration)
                Advance();
                Advance();
                if (TryConsume(TokenKind.LeftBrace))
                    _linkageDepth++;
                return;
        }
        ParseDeclaration();
    }

    // declaration = declaration-specifiers (init-declarator ("," init-declarator)*)? ";"
    //             | declaration-specifiers declarator compound-statement
    private void ParseDeclaration()
    {
        Specifiers specifiers = ParseSpecifiers();
        if (TryConsume(TokenKind.Semicolon))
            return;
        bool isFirst = true;
        do
        {
            AttributeList? leading = ParseAttributes();
            Declarator declarator = ParseDeclarator(specifiers.Type, isAbstract: false);
            if (declarator.Type is FunctionTypeSyntax && !specifiers.IsTypedef && isFirst && SkipToFunctionBody())
            {
                SkipBalanced();
                Declare(new FunctionSymbol { Name = declarator.Name, Position = declarator.Position, Type = declarator.Type, HasBody = true });
                return;
            }
            AttributeList? attributes = AttributeList.Merge(specifiers.Attributes, AttributeList.Merge(leading, AttributeList.Merge(declarator.Attributes, ParseTrailer())));
            DeclareDeclarator(specifiers, declarator, attributes);
            isFirst = false;
        }
        while (TryConsume(TokenKind.Comma));
        Expect(TokenKind.Semicolon, "';'");
    }

    // If a function body follows, perhaps behind attributes, stands at its brace and returns true. Otherwise changes nothing.
    private bool SkipToFunctionBody()
    {
        int start = _position;
        ParseAttributes();
        if (Current.Kind == TokenKind.LeftBrace)
            return true;
        MoveTo(start);
        return false;
    }

    // init-declarator-trailer = ("asm" "(" string ")")? attribute* ("=" initializer)?
    private AttributeList? ParseTrailer()
    {
        AttributeList? attributes = ParseAttributes();
        if (CurrentKeyword == Keyword.Asm)
        {
            Advance();
            SkipAsmArguments();
            attributes = AttributeList.Merge(attributes, ParseAttributes());
        }
        if (TryConsume(TokenKind.Equal))
            SkipInitializer();
        return attributes;
    }

    private void DeclareDeclarator(Specifiers specifiers, Declarator declarator, AttributeList? attributes)
    {
        if (specifiers.IsTypedef)
        {
            if (specifiers.Type is TagTypeSyntax { Symbol: { HasTag: false, TypedefName: null } tag } && ReferenceEquals(declarator.Type, specifiers.Type))
                tag.TypedefName = declarator.Name;
            Declare(new TypedefSymbol { Name = declarator.Name, Position = declarator.Position, Type = declarator.Type, Attributes = attributes, IsOwn = _isOwnText });
        }
        else if (declarator.Type is FunctionTypeSyntax)
        {
            Declare(new FunctionSymbol { Name = declarator.Name, Position = declarator.Position, Type = declarator.Type, HasBody = false });
        }
        else
        {
            Declare(new VariableSymbol { Name = declarator.Name, Position = declarator.Position, Type = declarator.Type, Attributes = attributes });
        }
    }

    // A name may be declared again as the same kind of thing (C11 6.7p3); whether the types agree is for the layout stage.
    private void Declare(Symbol symbol)
    {
        if (names.TryGetValue(symbol.Name, out Symbol? earlier))
        {
            bool isSameKind = earlier.GetType() == symbol.GetType() && symbol is not EnumeratorSymbol;
            if (!isSameKind)
            {
                diagnostics.Report(symbol.Position.File, symbol.Position.Offset, HeaderRules.Redefinition, symbol.Name);
                return;
            }
            // The first typedef stays: types made from it must not change under their feet.
            if (symbol is not TypedefSymbol)
                names.Define(symbol.Name, symbol);
        }
        else
        {
            names.Define(symbol.Name, symbol);
        }
        if (symbol is not EnumeratorSymbol)
            _items.Add(new SymbolDeclaration(symbol));
    }

    // static-assert = "_Static_assert" "(" constant-expression ("," string-literal)? ")" ";"
    private void ParseStaticAssert()
    {
        Advance();
        Expect(TokenKind.LeftParen, "'('");
        Expression condition = ParseConditional();
        if (TryConsume(TokenKind.Comma))
        {
            while (Current.Kind == TokenKind.StringLiteral)
                Advance();
        }
        Expect(TokenKind.RightParen, "')'");
        Expect(TokenKind.Semicolon, "';'");
        _items.Add(new StaticAssertDeclaration(condition));
    }

    // Steps over a broken declaration: to the ';' that ends it, or behind the '}' of a function body.
    private void Recover(int start)
    {
        int errorPosition = _position;
        _depth = 0;
        foreach (TagSymbol tag in _openTags)
            tag.IsOpen = false;
        _openTags.Clear();
        MoveTo(start);
        int braces = 0;
        bool isBody = false;
        while (Current.Kind != TokenKind.EndOfFile)
        {
            TokenKind kind = Current.Kind;
            bool isPastError = _position >= errorPosition;
            if (kind == TokenKind.LeftBrace)
            {
                if (braces++ == 0)
                    isBody = _position > 0 && _tokens[_position - 1].Kind == TokenKind.RightParen;
            }
            else if (kind == TokenKind.RightBrace)
            {
                // The brace of an enclosing extern "C".
                if (braces == 0)
                    return;
                if (--braces == 0 && isBody && isPastError)
                {
                    Advance();
                    return;
                }
            }
            Advance();
            if (kind == TokenKind.Semicolon && braces == 0 && isPastError)
                return;
        }
    }
}
