using System.Diagnostics;
using System.Text;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>What is wrong with a scenario is said with its place and a way out.</summary>
public sealed class ScenarioErrorTests
{
    private const string Start = "container C\ngroup G 0\nbuf b 1M\n";

    private static ScenarioMessage Error(string text)
    {
        Assert.Null(Scenario.TryParse(text, out IReadOnlyList<ScenarioMessage> messages));
        ScenarioMessage message = Assert.Single(messages);
        Assert.True(message.IsError);
        return message;
    }

    [Theory]
    [InlineData("mpa C b 0 64K", 1, "unknown step 'mpa' (did you mean 'map'?)")]
    [InlineData("  contaner C", 3, "unknown step 'contaner' (did you mean 'container'?)")]
    [InlineData("frobnicate", 1, "unknown step 'frobnicate'")]
    [InlineData("map C b 0", 10, "SIZE is missing: map C VADDR IOVA SIZE [flags=r|w|rw|none|E] [argsz=E]")]
    [InlineData("map", 4, "C is missing: map C VADDR IOVA SIZE")]
    [InlineData("container", 10, "C is missing: container C")]
    [InlineData("close X", 7, "unknown file 'X'")]
    [InlineData("close cc", 7, "unknown file 'cc'")]
    [InlineData("dup X X", 7, "unknown file 'X'")]
    [InlineData("close 5x", 7, "'5x' is no descriptor")]
    [InlineData("close 09", 7, "'09' is no descriptor")]
    [InlineData("close 0x", 7, "'0x' is no descriptor")]
    [InlineData("close -", 7, "'-' is no descriptor")]
    [InlineData("close 2147483648", 7, "'2147483648' is no descriptor")]
    [InlineData("close 99999999999999999999999999", 7, "is no descriptor")]
    [InlineData("map C x 0 64K", 7, "unknown name 'x'")]
    [InlineData("map C b+x 0 64K", 9, "unknown name 'x'")]
    [InlineData("map C b+ 0 64K", 9, "the expression ends where a number or a name should be")]
    [InlineData("map C b*-1 0 64K", 9, "'-' where a number or a name should be")]
    [InlineData("map C b 0 64k", 13, "'k' does not belong to the expression")]
    [InlineData("map C b 0 1KK", 13, "'K' does not belong")]
    [InlineData("map C b 0 0x", 13, "0x needs hexadecimal digits")]
    [InlineData("map C b 0 018", 13, "octal")]
    [InlineData("map C b 0 18446744073709551616", 11, "does not fit into 64 bits")]
    [InlineData("map C b 0 64K flags=rx", 21, "unknown name 'rx'")]
    [InlineData("map C b 0 64K argsz=", 21, "the expression ends")]
    [InlineData("let x y", 7, "unknown name 'y'")]
    [InlineData("let 5 3", 5, "'5' is no name")]
    [InlineData("let PS 3", 5, "PS is the page size")]
    [InlineData("let a-b 3", 5, "'a-b' is no name")]
    [InlineData("create C 16 1G 1 as=", 21, "'' is no name")]
    [InlineData("let abcdefghijklmnopqrstuvwxyz_abcdef 1", 5, "the name has 33 characters, 31 is the most")]
    [InlineData("container abcdefghijklmnopqrstuvwxyz_abcdef", 11, "the name has 33 characters, 31 is the most")]
    [InlineData("buf x 1M prot=x", 15, "'x' is no protection: r, rw, w or none")]
    [InlineData("mprotect b 1M", 14, "r|rw|none is missing")]
    [InlineData("madvise b 1M please", 14, "'please' is no advice: dontneed, dontfork, hugepage or nohugepage")]
    [InlineData("effcap maybe", 8, "'maybe' where on or off should be")]
    [InlineData("ioctl C MAPDMA @0", 9, "unknown request 'MAPDMA' (did you mean 'MAP_DMA'?)")]
    [InlineData("ioctl C MAP_DMA u32:1 u33:2", 23, "'u33:2' is nothing an argument is made of")]
    [InlineData("ioctl C MAP_DMA x", 17, "'x' is nothing an argument is made of")]
    [InlineData("ioctl C MAP_DMA =", 18, "the expression ends")]
    [InlineData("ioctl C MAP_DMA hex:abc", 21, "hex: has 3 digits")]
    [InlineData("ioctl C MAP_DMA hex:0g", 22, "'g' is no hexadecimal digit")]
    [InlineData("ioctl C MAP_DMA fd:X", 20, "unknown file 'X'")]
    [InlineData("ioctl C MAP_DMA edge:", 22, "the expression ends")]
    [InlineData("endfork", 1, "endfork without fork")]
    [InlineData("  fork", 3, "fork without endfork")]
    [InlineData("status \u0007", 8, "control character U+0007")]
    public void WrongStep_IsPointedAtAndSaysWhatIsRight(string line, int column, string text)
    {
        ScenarioMessage message = Error(Start + line + "\n");

        Assert.Equal((4, column), (message.Line, message.Column));
        Assert.Contains(text, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AllErrors_AreReportedAtOnceByLine()
    {
        Assert.Null(Scenario.TryParse("nothing\nfork\nclose Y\nendfork\nfork\nclose Z\n", out IReadOnlyList<ScenarioMessage> messages));

        Assert.Equal([1, 3, 5, 6], messages.Select(message => message.Line));
    }

    [Fact]
    public void NameOfAWrongStep_IsKnownAllTheSame()
    {
        ScenarioMessage message = Error("buf b 1M prot=x\npeek b\n");

        Assert.Equal(1, message.Line);
    }

    [Fact]
    public void NameOfAChild_IsUnknownToItsParent()
    {
        ScenarioMessage message = Error("fork\nbuf b 1M\ncontainer C\nendfork\npeek b\n");

        Assert.Equal((5, 6), (message.Line, message.Column));
        Assert.Null(Scenario.TryParse("fork\ncontainer C\nendfork\nclose C\n", out _));
    }

    [Fact]
    public void NameOfTheParent_IsKnownToItsChild() => Assert.NotNull(Scenario.TryParse("buf b 1M\ncontainer C\nfork\npeek b\nclose C\nendfork\npeek b\n", out _));

    [Fact]
    public void Exception_SaysEverything()
    {
        ScenarioException exception = Assert.Throws<ScenarioException>(() => Scenario.Parse("one\ntwo\n"));

        Assert.Equal(2, exception.Messages.Count);
        Assert.Equal("(1,1): error: unknown step 'one'\n(2,1): error: unknown step 'two'", exception.Message);
    }

    [Theory]
    [InlineData("map C b 0 64K flag=r", 15, "'flag=r' has no meaning here")]
    [InlineData("map C b 0 64K flags=r flags=w", 23, "'flags=w' has no meaning here")]
    [InlineData("status now", 8, "'now' has no meaning here")]
    [InlineData("unset_container G C", 19, "'C' has no meaning here")]
    [InlineData("map C b 0 64K # flags=r", 17, "'flags=r' counts although it stands behind #")]
    [InlineData("buf x 1M shared=0", 17, "shared=0 means the same as shared=1")]
    [InlineData("group_status G flags=1", 16, "'flags=1' has no meaning here")]
    public void WordThatMeansNothing_IsAWarning(string line, int column, string text)
    {
        Scenario scenario = Scenario.Parse(Start + line + "\n");

        ScenarioMessage message = Assert.Single(scenario.Warnings);
        Assert.Equal((4, column, false), (message.Line, message.Column, message.IsError));
        Assert.Contains(text, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsBehindTheSharp_AreAComment() => Assert.Empty(Scenario.Parse(Start + "map C b 0 64K # maps the first page\n").Warnings);

    [Fact]
    public void FlagBehindTheSharp_IsTheFlagThatTheWarningSays()
    {
        Scenario scenario = Scenario.Parse(Start + "map C b 0 64K # flags=r\n");

        Assert.Equal("r", Assert.IsType<MapStep>(scenario.Steps[^1]).Header.Flags!.Text);
    }

    [Fact]
    public void LineOfAnyLength_IsRefusedBeyondTheLimit()
    {
        Assert.NotNull(Scenario.TryParse("#" + new string('x', 4093) + "\n", out _));
        ScenarioMessage message = Error("status\nlet x " + new string('~', 100_000) + "1\n");

        Assert.Equal((2, 4095), (message.Line, message.Column));
        Assert.Contains("4094 is the most", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LongExpression_IsRead()
    {
        Scenario scenario = Scenario.Parse("let x " + new string('~', 4001) + "1\nlet y 0" + string.Concat(Enumerable.Repeat("+1*1", 1000)) + "\n");
        Dictionary<string, ulong> names = [];

        Assert.Equal(~1UL, Assert.IsType<LetStep>(scenario.Steps[0]).Value.Evaluate(names));
        Assert.Equal(1000UL, Assert.IsType<LetStep>(scenario.Steps[1]).Value.Evaluate(names));
    }

    [Fact]
    public void TooManyWords_AreRefused()
    {
        Assert.NotNull(Scenario.TryParse("container C\nioctl C 0" + string.Concat(Enumerable.Repeat(" u8:0", 125)) + "\n", out _));
        Assert.Contains("129 words, 128 is the most", Error("container C\nioctl C 0" + string.Concat(Enumerable.Repeat(" u8:0", 126)) + "\n").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyNames_AreRefused()
    {
        string lets = string.Concat(Enumerable.Range(0, 252).Select(i => $"let x{i} 1\n"));
        string files = string.Concat(Enumerable.Range(0, 256).Select(i => $"container f{i}\n"));

        Assert.NotNull(Scenario.TryParse(lets + "let x0 2\nlet WIN1 5\n" + files + "container f7\n", out _));
        Assert.Equal((253, 5), (Error(lets + "let y 1\n").Line, Error(lets + "let y 1\n").Column));
        Assert.Equal((257, 11), (Error(files + "container y\n").Line, Error(files + "container y\n").Column));
    }

    [Fact]
    public void ForksInForks_AreBounded()
    {
        Assert.NotNull(Scenario.TryParse(Nested(64), out _));
        ScenarioMessage message = Error(Nested(65));
        Assert.Equal((65, 1), (message.Line, message.Column));

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("fork\n", depth)) + string.Concat(Enumerable.Repeat("endfork\n", depth));
    }

    [Fact]
    public void ErrorsWithoutEnd_EndAfterAHundred()
    {
        Assert.Null(Scenario.TryParse(string.Concat(Enumerable.Repeat("what\n", 50_000)), out IReadOnlyList<ScenarioMessage> messages));

        Assert.Equal(101, messages.Count);
        Assert.Contains("the rest was not read", messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesWithoutEnd_AreRefused()
    {
        ScenarioMessage message = Error(new string('\n', 1_000_001));

        Assert.Equal(1_000_001, message.Line);
    }

    [Fact]
    public void HostileText_NeverFailsInAnotherWay()
    {
        // Words of the language in random order, and random characters.
        string[] words = ["map", "fork", "endfork", "ioctl", "C", "b", "0", "64K", "=", "@0", "u32:", "hex:0", "flags=", "#", "#!", "-", "~", "\0", "\n", "\n", "\r", "é", "as=x", "let"];
        Random random = new(3);
        Stopwatch time = Stopwatch.StartNew();
        for (int i = 0; i < 2000; i++)
        {
            StringBuilder text = new("container C\nbuf b 1M\n");
            for (int j = random.Next(60); j > 0; j--)
                text.Append(random.Next(20) == 0 ? ((char)random.Next(0x250)).ToString() : words[random.Next(words.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            Scenario? scenario = Scenario.TryParse(text.ToString(), out IReadOnlyList<ScenarioMessage> messages);
            Assert.Equal(scenario is null, messages.Any(message => message.IsError));
            Assert.All(messages, message => Assert.True(message.Line > 0 && message.Column > 0));
        }
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(30), $"{time.Elapsed}");
    }
}
