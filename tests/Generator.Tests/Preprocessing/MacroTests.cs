using Uapi.Lexing;
using Uapi.Model;

namespace Uapi.Tests.Preprocessing;

/// <summary>C11 6.10.3 and its examples in 6.10.3.5, GNU's and C23's additions. Where the standard leaves a choice, gcc's answer is expected.</summary>
public class MacroTests
{
    [Fact]
    public void StandardsExample3_RescansAndHides()
    {
        const string Macros = """
            #define x 3
            #define f(a) f(x * (a))
            #undef x
            #define x 2
            #define g f
            #define z z[0]
            #define h g(~
            #define m(a) a(w)
            #define w 0,1
            #define t(a) a
            #define p() int
            #define q(x) x
            #define r(x,y) x ## y
            #define str(x) # x

            """;
        Assert.Equal(
            "f ( 2 * ( y + 1 ) ) + f ( 2 * ( f ( 2 * ( z [ 0 ] ) ) ) ) % f ( 2 * ( 0 ) ) + t ( 1 ) ;",
            Reading.Expand(Macros + "f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);"));
        Assert.Equal(
            "f ( 2 * ( 2 + ( 3 , 4 ) - 0 , 1 ) ) | f ( 2 * ( ~ 5 ) ) & f ( 2 * ( 0 , 1 ) ) ^ m ( 0 , 1 ) ;",
            Reading.Expand(Macros + "g(x+(3,4)-w) | h 5) & m\n(f)^m(m);"));
        Assert.Equal(
            "int i [ ] = { 1 , 23 , 4 , 5 , } ; char c [ 2 ] [ 6 ] = { \"hello\" , \"\" } ;",
            Reading.Expand(Macros + "p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };\nchar c[2][6] = { str(hello), str() };"));
    }

    [Fact]
    public void StandardsExample4_StringizesAndJoins()
    {
        const string Macros = """
            #define str(s) # s
            #define xstr(s) str(s)
            #define debug(s, t) printf("x" # s "= %d, x" # t "= %s", \
                x ## s, x ## t)
            #define INCFILE(n) vers ## n
            #define glue(a, b) a ## b
            #define xglue(a, b) glue(a, b)
            #define HIGHLOW "hello"
            #define LOW LOW ", world"

            """;
        Assert.Equal("printf ( \"x\" \"1\" \"= %d, x\" \"2\" \"= %s\" , x1 , x2 ) ;", Reading.Expand(Macros + "debug(1, 2);"));
        Assert.Equal(
            """fputs ( "strncmp(\"abc\\0d\", \"abc\", '\\4') == 0" ": @\n" , s ) ;""",
            Reading.Expand(Macros + """
                fputs(str(strncmp("abc\0d", "abc", '\4') // this goes away
                == 0) str(: @\n), s);
                """));
        Assert.Equal("\"vers2.h\"", Reading.Expand(Macros + "xstr(INCFILE(2).h)"));
        Assert.Equal("\"hello\" ; \"hello\" \", world\"", Reading.Expand(Macros + "glue(HIGH, LOW); xglue(HIGH, LOW)"));
    }

    [Fact]
    public void StandardsExample_HashHashMadeByAMacro_JoinsNothing() => Assert.Equal(
        "char p [ ] = \"x ## y\" ;",
        Reading.Expand("""
            #define hash_hash # ## #
            #define mkstr(a) # a
            #define in_between(a) mkstr(a)
            #define join(c, d) in_between(c hash_hash d)
            char p[] = join(x, y);
            """));

    [Fact]
    public void StandardsExample5_EmptyOperandsOfHashHash() => Assert.Equal(
        "123 , 45 , 67 , 89 , 10 , 11 , 12 ,",
        Reading.Expand("""
            #define t(x,y,z) x ## y ## z
            t(1,2,3), t(,4,5), t(6,,7), t(8,9,),
            t(10,,), t(,11,), t(,,12), t(,,)
            """));

    [Fact]
    public void StandardsExample7_VariableArguments() => Assert.Equal(
        "fprintf ( stderr , \"Flag\" ) ; puts ( \"The first, second, and third items.\" ) ; ( ( x > y ) ? puts ( \"x>y\" ) : printf ( \"x is %d but y is %d\" , x , y ) ) ;",
        Reading.Expand("""
            #define debug(...) fprintf(stderr, __VA_ARGS__)
            #define showlist(...) puts(#__VA_ARGS__)
            #define report(test, ...) ((test) ? puts(#test) : printf(__VA_ARGS__))
            debug("Flag");
            showlist(The first, second, and third items.);
            report(x>y, "x is %d but y is %d", x, y);
            """));

    [Theory]
    // Neither macro may come out of itself.
    [InlineData("#define A B\n#define B A\nA B", "A B")]
    [InlineData("#define X X\nX", "X")]
    [InlineData("#define f(x) f\nf(1)(2)", "f ( 2 )")]
    // The call's parenthesis stands outside, so g may call f again (gcc, clang).
    [InlineData("#define f(a) a*g\n#define g(a) f(a)\nf(2)(9)", "2 * 9 * g")]
    [InlineData("#define NIL(xxx) xxx\n#define G_0(arg) NIL(G_1)(arg)\n#define G_1(arg) NIL(arg)\nG_0(42)", "42")]
    [InlineData("#define foo() bar\nfoo\n() foo (\n) foo 1 foo", "bar bar foo 1 foo")]
    [InlineData("#define a b(\n#define b(x) [x]\na 1) a 2 )", "[ 1 ] [ 2 ]")]
    // A name an argument barred stays barred when it is put in place.
    [InlineData("#define obj (obj)\n#define id(x) x\nid(id(obj))", "( obj )")]
    [InlineData("#define AA BB\n#define BB() CC\nAA()", "CC")]
    public void Rescanning_NeverReplacesAMacroByItself(string text, string expected) => Assert.Equal(expected, Reading.Expand(text));

    [Theory]
    // Left out altogether, the variable arguments take the comma with them; empty ones do not.
    [InlineData("e(\"x\")", "p ( \"x\" )")]
    [InlineData("e(\"x\",)", "p ( \"x\" , )")]
    [InlineData("e(\"x\", 1, 2)", "p ( \"x\" , 1 , 2 )")]
    [InlineData("v(\"x\")", "p ( \"x\" )")]
    [InlineData("v(\"x\",)", "p ( \"x\" , )")]
    [InlineData("v(\"x\", 1, 2)", "p ( \"x\" , 1 , 2 )")]
    [InlineData("s()", "p ( 0 )")]
    [InlineData("s(1)", "p ( 0 , 1 )")]
    [InlineData("e(\"a\", e(\"b\", 1))", "p ( \"a\" , e ( \"b\" , 1 ) )")]
    public void GnuComma_GoesWithTheArguments(string text, string expected) => Assert.Equal(expected, Reading.Expand("""
        #define e(fmt, args...) p(fmt, ##args)
        #define v(fmt, ...) p(fmt, ## __VA_ARGS__)
        #define s(...) p(0, ##__VA_ARGS__)

        """ + text));

    [Theory]
    [InlineData("f(1)", "g ( 1 )")]
    [InlineData("f(1,)", "g ( 1 )")]
    [InlineData("f(1, EMPTY)", "g ( 1 )")]
    [InlineData("f(1, 2, 3)", "g ( 1 , 2 , 3 )")]
    [InlineData("j(a, b)", "ab !")]
    [InlineData("j(a)", "a !")]
    public void VaOpt_StandsOnlyWithArguments(string text, string expected) => Assert.Equal(expected, Reading.Expand("""
        #define EMPTY
        #define f(x, ...) g(x __VA_OPT__(,) __VA_ARGS__)
        #define j(x, ...) x ## __VA_OPT__(__VA_ARGS__) !

        """ + text));

    [Theory]
    [InlineData("s( a   b /* c */ d )", "\"a b d\"")]
    [InlineData("s(a EMPTY+b)", "\"a EMPTY+b\"")]
    [InlineData("x(a EMPTY+b)", "\"a +b\"")]
    [InlineData("s('\"' \"\\n\")", "\"'\\\"' \\\"\\\\n\\\"\"")]
    [InlineData("x(TWO)", "\"one two\"")]
    [InlineData("s()", "\"\"")]
    public void Stringizing_FoldsBlanksAndEscapesLiterals(string text, string expected) => Assert.Equal(expected, Reading.Expand("""
        #define EMPTY
        #define TWO one   two
        #define s(a) #a
        #define x(a) s(a)

        """ + text));

    [Theory]
    [InlineData("c(<, <=)", "<<=")]
    [InlineData("c(L, 'x')", "L'x'")]
    [InlineData("c(., 5)", ".5")]
    [InlineData("c(x, 1)", "x1")]
    [InlineData("c(a b, c d)", "a bc d")]
    [InlineData("c(SELF, )", "SELF")]
    public void Joining_MakesTokensOfEveryKind(string text, string expected) =>
        Assert.Equal(expected, Reading.Expand("#define c(x, y) x ## y\n" + text));

    [Fact]
    public void Joining_MakesANameThatIsReplacedAgain() =>
        Assert.Equal("7", Reading.Expand("#define ab 7\n#define c(x, y) x##y\n#define a none\nc(a, b)"));

    [Fact]
    public void DirectivesAmongArguments_AreObeyed() => Assert.Equal("[ 1 , 3 ]", Reading.Expand("""
        #define f(x...) [x]
        f(1,
        #if 0
        2
        #else
        3
        #endif
        )
        """));

    [Fact]
    public void DirectivesBeforeTheParenthesis_AreObeyed() => Assert.Equal("[ 1 ] f", Reading.Expand("""
        #define f(x) [x]
        f
        #ifdef f
        (1)
        #endif
        f
        #define g
        """));

    [Fact]
    public void ComputedMacros_AreTheSameEveryDay() => Assert.Equal(
        "5 \"test.h\" 0 1 0 \"Jan  1 1970\" \"00:00:00\"",
        Reading.Expand("\n\n\n#define HERE __LINE__\nHERE __FILE__ __COUNTER__ __COUNTER__ __INCLUDE_LEVEL__ __DATE__ __TIME__"));

    [Fact]
    public void TokensOfAMacro_StandWhereItsOutermostUseStands()
    {
        const string Text = "#define ONE 1\n#define TWO(x) x ONE y\n a TWO(\n ONE ) b";
        Token[] tokens = Reading.Of(Text).Header.Tokens;
        Assert.Equal(["a", "1", "1", "y", "b"], tokens.SkipLast(1).Select(token => token.Text));
        int use = Text.IndexOf("TWO(\n", StringComparison.Ordinal);
        Assert.Equal([use, use, use], tokens[1..4].Select(token => token.Offset));
        Assert.Equal('b', Text[tokens[4].Offset]);
    }

    [Fact]
    public void Pragmas_ReachTheParserExpanded() => Assert.Equal(
        "#pragma pack(push,4) a #pragma pack(pop) b #pragma pack(2) c",
        Reading.Expand("""
            #define SIZE 4
            #define PACKED(n) _Pragma(#n)
            #pragma pack ( push, SIZE )
            a
            #pragma GCC diagnostic ignored "-Wpacked"
            _Pragma("pack(pop)") b PACKED(pack(2)) c
            """));

    [Fact]
    public void PushedMacro_ComesBack() => Assert.Equal("1 2 1 X", Reading.Expand("""
        #define X 1
        X
        #pragma push_macro("X")
        #undef X
        #define X 2
        X
        #pragma pop_macro("X")
        X
        #undef X
        #pragma push_macro("X")
        #define X 3
        #pragma pop_macro("X")
        X
        """));

    [Fact]
    public void PragmaThatChangesLayouts_IsNotPassedOver() =>
        Assert.Equal("UAPI1018@1 UAPI1018@2", Reading.Of("#pragma scalar_storage_order big-endian\n#pragma ms_struct on\n").Findings);

    [Fact]
    public void SameDefinitionAgain_ChangesNothing() =>
        Assert.Equal("1 + 2", Reading.Expand("#define A 1 + 2\n#define A   1 /* c */ +   2 \nA"));

    [Fact]
    public void OtherDefinition_CountsFromThereOn()
    {
        Reading reading = Reading.Of("#define A 1\nA\n#define A 2\nA");
        Assert.Equal("1 2", reading.Text);
        Assert.Equal("UAPI1010@3", reading.Findings);
    }

    [Fact]
    public void PredefinedMacro_DependsOnTheTarget()
    {
        const string Text = "#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ && defined(__powerpc64__)\nbig power\n#else\nother\n#endif";
        Assert.Equal("big power", Reading.Expand(Text, Targets.Powerpc64));
        Assert.Equal("other", Reading.Expand(Text, Targets.Powerpc64le));
    }
}
