using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Parsing;

/// <content>Declaration specifiers, type names and attributes.</content>
internal sealed partial class Parser
{
    /// <summary>What stands before the declarators.</summary>
    private readonly record struct Specifiers(TypeSyntax Type, bool IsTypedef, AttributeList? Attributes);

    // The keywords of one type, as counts: "long unsigned long" is two longs and an unsigned.
    private struct TypeWords
    {
        public int Void, Bool, Char, Short, Int, Long, Signed, Unsigned, Int128, Float16, Float, Double, Float128, Complex, VaList;

        public readonly bool IsEmpty =>
            (Void | Bool | Char | Short | Int | Long | Signed | Unsigned | Int128 | Float16 | Float | Double | Float128 | Complex | VaList) == 0;
    }

    // declaration-specifiers = (storage-class | type-specifier | type-qualifier | function-specifier | alignment-specifier | attribute | "__extension__")+
    private Specifiers ParseSpecifiers()
    {
        bool isTypedef = false;
        bool hasAny = false;
        AttributeList? attributes = null;
        TypeSyntax? type = null;
        TypeWords words = default;
        Position start = CurrentPosition;
        int firstToken = _position;
        bool isConst = false;
        bool isVolatile = false;
        while (Current.Kind == TokenKind.Identifier)
        {
            Keyword keyword = CurrentKeyword;
            if (keyword == Keyword.None)
            {
                // A typedef name counts only where no type was named yet: "u32 u32;" declares a second u32.
                if (type is not null || !words.IsEmpty || FindName(Current.Text) is not TypedefSymbol typedef)
                    break;
                type = new TypedefTypeSyntax(typedef);
                Advance();
            }
            else if (!Keywords.BeginsDeclaration(keyword))
            {
                break;
            }
            else
            {
                switch (keyword)
                {
                    case Keyword.Typedef:
                        isTypedef = true;
                        Advance();
                        break;
                    case Keyword.Extern or Keyword.Static or Keyword.Auto or Keyword.Register or Keyword.ThreadLocal
                        or Keyword.Inline or Keyword.Noreturn or Keyword.Restrict or Keyword.Extension:
                        Advance();
                        break;
                    case Keyword.Const:
                        isConst = true;
                        Advance();
                        break;
                    case Keyword.Volatile:
                        isVolatile = true;
                        Advance();
                        break;
                    case Keyword.Attribute or Keyword.Alignas:
                        attributes = AttributeList.Merge(attributes, ParseAttributes());
                        break;
                    case Keyword.Struct or Keyword.Union:
                        RequireFirstType(type, words);
                        type = ParseRecordSpecifier();
                        break;
                    case Keyword.Enum:
                        RequireFirstType(type, words);
                        type = ParseEnumSpecifier();
                        break;
                    case Keyword.Typeof:
                        RequireFirstType(type, words);
                        type = ParseTypeof();
                        break;
                    case Keyword.Atomic:
                        Advance();
                        // atomic-type-specifier = "_Atomic" "(" type-name ")"; without parentheses it is a qualifier
                        if (Current.Kind == TokenKind.LeftParen)
                        {
                            RequireFirstType(type, words);
                            Advance();
                            type = ParseTypeName();
                            Expect(TokenKind.RightParen, "')'");
                        }
                        break;
                    default:
                        if (type is not null)
                            throw new SyntaxException(HeaderRules.InvalidSpecifiers, CurrentPosition, Spell(firstToken, _position + 1));
                        CountWord(ref words, keyword);
                        Advance();
                        break;
                }
            }
            hasAny = true;
        }
        if (type is null)
        {
            if (words.IsEmpty)
            {
                if (Current.Kind == TokenKind.Identifier && CurrentKeyword == Keyword.None)
                    throw new SyntaxException(HeaderRules.UnknownType, CurrentPosition, Current.Text);
                throw hasAny ? Unexpected("a type") : Unexpected("a declaration");
            }
            BuiltinType builtin = ToBuiltin(words)
                ?? throw new SyntaxException(HeaderRules.InvalidSpecifiers, start, Spell(firstToken, _position));
            type = BuiltinTypeSyntax.Get(builtin);
        }
        if (isConst || isVolatile)
            type = Qualify(type, isConst, isVolatile);
        return new Specifiers(type, isTypedef, attributes);
    }

    // The definition keeps its identity so that a typedef can name it; only references are wrapped.
    private static TypeSyntax Qualify(TypeSyntax type, bool isConst, bool isVolatile) =>
        type is TagTypeSyntax { Symbol.HasTag: false }
            ? type
            : new QualifiedTypeSyntax(type, isConst ? isVolatile ? "const volatile" : "const" : "volatile");

    private void RequireFirstType(TypeSyntax? type, in TypeWords words)
    {
        if (type is not null || !words.IsEmpty)
            throw Unexpected("a name or ';'");
    }

    private static void CountWord(ref TypeWords words, Keyword keyword)
    {
        switch (keyword)
        {
            case Keyword.Void: words.Void++; break;
            case Keyword.Bool: words.Bool++; break;
            case Keyword.Char: words.Char++; break;
            case Keyword.Short: words.Short++; break;
            case Keyword.Int: words.Int++; break;
            case Keyword.Long: words.Long++; break;
            case Keyword.Signed: words.Signed++; break;
            case Keyword.Unsigned: words.Unsigned++; break;
            case Keyword.Int128: words.Int128++; break;
            case Keyword.UnsignedInt128: words.Int128++; words.Unsigned++; break;
            case Keyword.Float16: words.Float16++; break;
            case Keyword.Float: words.Float++; break;
            case Keyword.Double: words.Double++; break;
            case Keyword.Float128: words.Float128++; break;
            case Keyword.Complex: words.Complex++; break;
            case Keyword.VaList: words.VaList++; break;
        }
    }

    // The lists of C11 6.7.2p2; null for any other combination.
    private static BuiltinType? ToBuiltin(in TypeWords w)
    {
        bool isUnsigned = w.Unsigned > 0;
        if (w.Signed + w.Unsigned > 1 || w.Int > 1 || w.Short > 1 || w.Long > 2 || w.Complex > 1)
            return null;
        int signs = w.Signed + w.Unsigned;
        int integers = w.Int + w.Short + w.Long;
        int others = w.Void + w.Bool + w.Char + w.Int128 + w.Float16 + w.Float + w.Double + w.Float128 + w.VaList;
        if (others > 1 || (w.Short > 0 && w.Long > 0))
            return null;
        if (w.Complex > 0)
        {
            if (signs + w.Int + w.Short > 0)
                return null;
            return w.Float == 1 && w.Long == 0 ? BuiltinType.ComplexFloat
                : w.Long == 1 && w.Double == 1 ? BuiltinType.ComplexLongDouble
                : w.Long == 0 && w.Float == 0 && others == w.Double ? BuiltinType.ComplexDouble
                : null;
        }
        if (others == 0)
        {
            return w.Short > 0 ? (isUnsigned ? BuiltinType.UnsignedShort : BuiltinType.Short)
                : w.Long == 2 ? (isUnsigned ? BuiltinType.UnsignedLongLong : BuiltinType.LongLong)
                : w.Long == 1 ? (isUnsigned ? BuiltinType.UnsignedLong : BuiltinType.Long)
                : isUnsigned ? BuiltinType.UnsignedInt : BuiltinType.Int;
        }
        if (w.Double == 1)
            return signs + w.Int + w.Short > 0 || w.Long > 1 ? null : w.Long == 1 ? BuiltinType.LongDouble : BuiltinType.Double;
        if (integers > 0)
            return null;
        if (w.Char == 1)
            return isUnsigned ? BuiltinType.UnsignedChar : w.Signed > 0 ? BuiltinType.SignedChar : BuiltinType.Char;
        if (w.Int128 == 1)
            return isUnsigned ? BuiltinType.UnsignedInt128 : BuiltinType.Int128;
        if (signs > 0)
            return null;
        return w.Void == 1 ? BuiltinType.Void
            : w.Bool == 1 ? BuiltinType.Bool
            : w.Float16 == 1 ? BuiltinType.Float16
            : w.Float == 1 ? BuiltinType.Float
            : w.Float128 == 1 ? BuiltinType.Float128
            : BuiltinType.VaList;
    }

    // typeof-specifier = "typeof" "(" (type-name | expression) ")"
    private TypeSyntax ParseTypeof()
    {
        Enter();
        Advance();
        Expect(TokenKind.LeftParen, "'('");
        TypeSyntax type = IsTypeNameStart(Current) ? ParseTypeName() : new TypeofTypeSyntax(ParseExpression());
        Expect(TokenKind.RightParen, "')'");
        Leave();
        return type;
    }

    private bool IsTypeNameStart(in Token token)
    {
        if (token.Kind != TokenKind.Identifier)
            return false;
        Keyword keyword = Keywords.Find(token.Text);
        return keyword == Keyword.None ? FindName(token.Text) is TypedefSymbol : Keywords.BeginsTypeName(keyword);
    }

    // type-name = specifier-qualifier-list abstract-declarator?
    private TypeSyntax ParseTypeName()
    {
        Enter();
        Specifiers specifiers = ParseSpecifiers();
        Declarator declarator = ParseDeclarator(specifiers.Type, isAbstract: true);
        AttributeList? attributes = AttributeList.Merge(specifiers.Attributes, AttributeList.Merge(declarator.Attributes, ParseAttributes()));
        Leave();
        return attributes is null ? declarator.Type : new AttributedTypeSyntax(declarator.Type, attributes);
    }

    // attributes = ("__attribute__" "((" attribute-list "))" | "_Alignas" "(" (type-name | constant-expression) ")" | "__extension__")*
    private AttributeList? ParseAttributes()
    {
        AttributeList? list = null;
        while (Current.Kind == TokenKind.Identifier)
        {
            Keyword keyword = CurrentKeyword;
            if (keyword == Keyword.Attribute)
            {
                list ??= new AttributeList { Position = CurrentPosition };
                Advance();
                Expect(TokenKind.LeftParen, "'('");
                Expect(TokenKind.LeftParen, "'('");
                while (Current.Kind != TokenKind.RightParen)
                {
                    if (!TryConsume(TokenKind.Comma))
                        ParseAttribute(list);
                }
                Advance();
                Expect(TokenKind.RightParen, "')'");
            }
            else if (keyword == Keyword.Alignas)
            {
                list ??= new AttributeList { Position = CurrentPosition };
                Position position = CurrentPosition;
                Advance();
                Expect(TokenKind.LeftParen, "'('");
                list.Alignments.Add(IsTypeNameStart(Current)
                    ? new AlignmentAttribute(null, ParseTypeName(), position)
                    : new AlignmentAttribute(ParseConditional(), null, position));
                Expect(TokenKind.RightParen, "')'");
            }
            else
            {
                break;
            }
        }
        return list;
    }

    // attribute = word ("(" ... ")")?; only those that bear on layout are looked into
    private void ParseAttribute(AttributeList list)
    {
        Position position = CurrentPosition;
        if (Current.Kind != TokenKind.Identifier)
            throw Unexpected("an attribute");
        string name = Plain(Current.Text);
        Advance();
        switch (name)
        {
            case "packed":
                list.IsPacked = true;
                return;
            case "aligned":
                Expression? alignment = null;
                if (TryConsume(TokenKind.LeftParen))
                {
                    alignment = ParseConditional();
                    Expect(TokenKind.RightParen, "')'");
                }
                list.Alignments.Add(new AlignmentAttribute(alignment, null, position));
                return;
            case "mode":
                Expect(TokenKind.LeftParen, "'('");
                list.Mode = Current.Kind == TokenKind.Identifier ? Plain(Current.Text) : throw Unexpected("a machine mode");
                Advance();
                Expect(TokenKind.RightParen, "')'");
                return;
            case "vector_size":
                Expect(TokenKind.LeftParen, "'('");
                list.VectorSize = ParseConditional();
                Expect(TokenKind.RightParen, "')'");
                return;
            case "ms_struct" or "scalar_storage_order" or "ext_vector_type" or "randomize_layout":
                list.Unsupported = name;
                list.Position = position;
                break;
        }
        if (Current.Kind == TokenKind.LeftParen)
            SkipBalanced();
    }

    // GCC lets every attribute be written between double underscores.
    private static string Plain(string name) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)
            ? name.Substring(2, name.Length - 4)
            : name;

    // The tokens as text, blanks folded to one.
    private string Spell(int first, int end) => TokenText.Join(_tokens, first, end);
}
