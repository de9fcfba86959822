using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Tests.Lexing;

public class LexerTests
{
    private static LexedFile Lex(string text) => Lexer.Tokenize(new SourceFile("test.h", "test.h", text));

    private static string Spell(string text) => string.Join(" ", Lex(text).Tokens.SkipLast(1).Select(token => $"{token.Kind}:{token.Text}"));

    [Theory]
    [InlineData("abc _x1 $y", "Identifier:abc Identifier:_x1 Identifier:$y")]
    [InlineData("0x1F 1.5e+3 .5 1..2 0x1p-3 12abc", "Number:0x1F Number:1.5e+3 Number:.5 Number:1..2 Number:0x1p-3 Number:12abc")]
    [InlineData("0xe+1", "Number:0xe+1")]
    [InlineData("x+++y", "Identifier:x PlusPlus:++ Plus:+ Identifier:y")]
    [InlineData("a<<=b>>=c->d...e..f", "Identifier:a LessLessEqual:<<= Identifier:b GreaterGreaterEqual:>>= Identifier:c Arrow:-> Identifier:d Ellipsis:... Identifier:e Dot:. Dot:. Identifier:f")]
    [InlineData("'a' L'b' u'\\'' U'\\\\'", "CharConstant:'a' CharConstant:L'b' CharConstant:u'\\'' CharConstant:U'\\\\'")]
    [InlineData("\"a\\\"b\" u8\"x\" L\"\" LL\"\"", "StringLiteral:\"a\\\"b\" StringLiteral:u8\"x\" StringLiteral:L\"\" Identifier:LL StringLiteral:\"\"")]
    [InlineData("<: :> <% %> %: %:%: %:%", "LeftBracket:<: RightBracket::> LeftBrace:<% RightBrace:%> Hash:%: HashHash:%:%: Hash:%: Percent:%")]
    [InlineData("@ ` \\ \0", "Other:@ Other:` Other:\\ Other:\0")]
    [InlineData("größe", "Identifier:größe")]
    public void EveryKindOfToken_IsTold(string text, string expected) => Assert.Equal(expected, Spell(text));

    [Theory]
    [InlineData("ab\\\ncd", "Identifier:abcd")]
    [InlineData("ab\\\r\ncd", "Identifier:abcd")]
    [InlineData("ab\\  \ncd", "Identifier:abcd")]
    [InlineData("\\\n\\\nab\\\n\\\ncd", "Identifier:abcd")]
    [InlineData("1\\\n2 +\\\n+ <\\\n<\\\n=", "Number:12 PlusPlus:++ LessLessEqual:<<=")]
    [InlineData("\"a\\\nb\" L\\\n'c'", "StringLiteral:\"ab\" CharConstant:L'c'")]
    [InlineData("/\\\n* x *\\\n/ y", "Identifier:y")]
    [InlineData("/\\\n/ x\\\ny\nz", "Identifier:z")]
    [InlineData("a\\b", "Identifier:a Other:\\ Identifier:b")]
    public void BackslashAtLineEnd_JoinsLinesInsideTokens(string text, string expected) => Assert.Equal(expected, Spell(text));

    [Fact]
    public void TokenAfterSplices_KeepsItsOffset()
    {
        Token[] tokens = Lex("ab\\\ncd ef\\\n gh").Tokens;
        Assert.Equal([0, 7, 12, 14], tokens.Select(token => token.Offset));
    }

    [Fact]
    public void LineEndInComment_IsNoLineEnd()
    {
        Token[] tokens = Lex("#define A /* one\ntwo */ 1\nB").Tokens;
        Assert.Equal(["#", "B", ""], tokens.Where(token => token.IsAtLineStart || token.Kind == TokenKind.EndOfFile).Select(token => token.Text));
        Assert.True(tokens[3].HasLeadingSpace);
    }

    [Fact]
    public void Comments_AreKeptWithTheTokenThatFollows()
    {
        const string Text = "/* a */ x // b\n/** c */ y";
        LexedFile lexed = Lex(Text);
        Assert.Equal(["/* a */", "// b", "/** c */"], lexed.Comments.Select(comment => Text[comment.Offset..comment.End]));
        Assert.Equal([0, 1, 1], lexed.Comments.Select(comment => comment.TokenIndex));
    }

    [Fact]
    public void LineComment_WithCarriageReturn_EndsBeforeIt()
    {
        const string Text = "// b\r\nx";
        Comment comment = Assert.Single(Lex(Text).Comments);
        Assert.Equal("// b", Text[comment.Offset..comment.End]);
    }

    [Fact]
    public void CommentDelimitersInString_AreText() =>
        Assert.Equal("StringLiteral:\"/*\" Identifier:x StringLiteral:\"*/\"", Spell("\"/*\" x \"*/\""));

    [Fact]
    public void LoneQuote_IsOneTokenToTheLineEnd() =>
        Assert.Equal("Identifier:don Other:'t stop Identifier:x", Spell("don't stop\nx"));

    [Fact]
    public void UnterminatedComment_IsReportedAtItsStart()
    {
        DiagnosticBag diagnostics = new();
        SourceFile file = new("test.h", "test.h", "a\n  /* b\nc");
        Token[] tokens = Lexer.Tokenize(file, diagnostics).Tokens;
        Assert.Equal("test.h(2,3): error UAPI1001: The comment that begins here never ends", Assert.Single(diagnostics.Items).ToString());
        Assert.Equal(2, tokens.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\\\n")]
    [InlineData("/*")]
    [InlineData("/*\\\n")]
    [InlineData("//")]
    [InlineData("\"\\")]
    [InlineData("'")]
    [InlineData("L'")]
    [InlineData(".")]
    [InlineData("%:%")]
    [InlineData("/")]
    [InlineData("\uFEFF")]
    public void TextThatStopsAnywhere_EndsWithEndOfFile(string text) => Assert.Equal(TokenKind.EndOfFile, Lex(text).Tokens[^1].Kind);

    [Fact]
    public void ByteOrderMark_IsNoToken() => Assert.Equal("Identifier:x", Spell("\uFEFFx"));

    [Fact]
    public void EqualSpelling_IsTheSameString()
    {
        Token[] tokens = Lex("vfio_info x vfio_info").Tokens;
        Assert.Same(tokens[0].Text, tokens[2].Text);
        Assert.Same(tokens[0].Text, Lex("vfio_\\\ninfo").Tokens[0].Text);
    }

    [Fact]
    public void OneFile_IsLexedOnceFromManyThreads()
    {
        SourceFile file = new("test.h", "test.h", string.Concat(Enumerable.Range(0, 2000).Select(i => $"name_{i % 700} {i} ")));
        LexedFile[] results = new LexedFile[16];
        Parallel.For(0, results.Length, i => results[i] = Lexer.Tokenize(file));
        Assert.All(results, lexed => Assert.Same(results[0], lexed));
    }

    [Fact]
    public void ManyThreads_ShareSpellings()
    {
        string[][] texts = new string[8][];
        Parallel.For(0, texts.Length, i => texts[i] = [.. Lex(string.Concat(Enumerable.Range(0, 9000).Select(n => $"shared_{n} "))).Tokens.Select(t => t.Text)]);
        for (int n = 0; n < 9000; n++)
            Assert.All(texts, text => Assert.Same(texts[0][n], text[n]));
    }
}
