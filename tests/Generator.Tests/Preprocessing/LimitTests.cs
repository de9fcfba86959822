using System.Diagnostics;
using System.Text;
using Uapi.Analysis;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Preprocessing;

/// <summary>Headers that mean harm: a diagnostic, and neither a hang nor a crash nor all the memory.</summary>
public class LimitTests
{
    private static string Levels(int count, string first, Func<int, string> define)
    {
        StringBuilder text = new(first + "\n");
        for (int i = 1; i <= count; i++)
            text.Append(define(i)).Append('\n');
        return text.ToString();
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string> Bombs { get; } = new()
    {
        { "objects", Levels(30, "#define A0 x x x x x x x x x x", i => $"#define A{i} {Repeat($"A{i - 1} ", 10)}") + "A30" },
        { "objects of nothing", Levels(60, "#define A0", i => $"#define A{i} A{i - 1} A{i - 1}") + "A60" },
        { "arguments", "#define D(x) x x\n" + Repeat("D(", 60) + "1" + new string(')', 60) },
        { "arguments of calls", Levels(60, "#define F0(x) x x", i => $"#define F{i}(x) F{i - 1}(x) F{i - 1}(x)") + "F60(1)" },
        { "joined names", Levels(60, "#define C(a, b) a##b\n#define X(a, b) C(a, b)\n#define N0 abcdefgh", i => $"#define N{i} X(N{i - 1}, N{i - 1})") + "N60" },
        { "strings of strings", "#define S(x) #x\n#define T(x) S(x)\n" + Repeat("T(", 60) + "\"\\\\\"" + new string(')', 60) },
        { "condition", Levels(40, "#define A0 1", i => $"#define A{i} A{i - 1} + A{i - 1}") + "#if A40\n#endif" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void MacroBomb_IsStoppedSoon(string kind, string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Reading reading = Reading.Of(text);
        Assert.Contains(reading.Diagnostics, diagnostic => diagnostic.Rule.Id is "UAPI1015");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{kind}: {watch.Elapsed}");
        long megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;
        Assert.True(megabytes < 1000, $"{kind}: {megabytes} MiB");
    }

    [Fact]
    public void CallsNestedDeeply_AreStopped()
    {
        Assert.Equal("UAPI1020@2", Nested(1000).Findings);
        // Looking for so many parentheses over and over costs too much before the nest is too deep.
        Assert.Equal("UAPI1015@2", Nested(10_000).Findings);

        static Reading Nested(int depth) => Reading.Of("#define F(x) x\n" + Repeat("F(", depth) + new string(')', depth));
    }

    [Fact]
    public void CallsNestedWithinTheLimit_AreExpanded() =>
        Assert.Equal("1", Reading.Expand("#define F(x) x\n" + Repeat("F(", 200) + "1" + new string(')', 200)));

    [Fact]
    public void LongChainOfMacros_IsExpanded() =>
        Assert.Equal("end", Reading.Expand(Levels(30_000, "#define A0 end", i => $"#define A{i} A{i - 1}") + "A30000"));


    [Theory]
    [InlineData("(", ")")]
    [InlineData("!", "")]
    [InlineData("-(", ")")]
    [InlineData("1 ? ", ": 0")]
    public void ConditionNestedDeeply_HasNoValue(string open, string close)
    {
        Reading reading = Reading.Of("#if " + Repeat(open, 10_000) + "1" + Repeat(close, 10_000) + "\n#endif");
        Assert.Equal("UAPI1008@1", reading.Findings);
        Assert.Contains("nested", reading.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionalsNestedDeeply_AreFine()
    {
        const int Depth = 20_000;
        Assert.Equal("x", Reading.Expand(Repeat("#if 1\n", Depth) + "x\n" + Repeat("#endif\n", Depth)));
        Assert.Equal("", Reading.Expand("#if 0\n" + Repeat("#if 1\n", Depth) + "x\n" + Repeat("#endif\n", Depth) + "#endif"));
    }

    [Fact]
    public void IncludeCycle_IsReportedAtTheInclude()
    {
        MemoryHeaderSource source = new();
        source.Add("a.h", "before\n#include <b.h>\nbetween\n#include <b.h>\nafter\n");
        source.Add("b.h", "#if 1\n#include <a.h>\n#endif\nb\n");
        Reading reading = Reading.Of(source, "#include <a.h>\nlast");
        HeaderDiagnostic diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("UAPI1014", diagnostic.Rule.Id);
        Assert.Equal(2, diagnostic.Line);
        // The first reading goes on behind the include, the others are left.
        Assert.EndsWith(" after last", reading.Text, StringComparison.Ordinal);
        Assert.Equal(1, reading.Text.Split("between").Length - 1);
    }

    [Fact]
    public void IncludeTree_IsStopped()
    {
        MemoryHeaderSource source = new();
        source.Add("h0.h", "");
        for (int i = 1; i < 100; i++)
            source.Add($"h{i}.h", Repeat($"#include <h{i - 1}.h>\n", 50));
        Assert.StartsWith("UAPI1015", Reading.Of(source, "#include <h99.h>").Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void FileBeyondTheLimit_IsNotRead()
    {
        ReaderOptions options = new() { Limits = new ReaderLimits { MaxFileLength = 10 } };
        Assert.Equal("UAPI1021@1", Reading.Of("int much_too_long;", options: options).Findings);
    }

    [Fact]
    public void LimitsInText_AreThoseAndTheDefaults()
    {
        Assert.True(ReaderLimits.TryParse("MaxTokens = 5; maxnesting=7,", out ReaderLimits limits, out string problem));
        Assert.Equal(ReaderLimits.Default with { MaxTokens = 5, MaxNesting = 7 }, limits);
        Assert.Equal("", problem);
        Assert.True(ReaderLimits.TryParse("", out limits, out _));
        Assert.Equal(ReaderLimits.Default, limits);
    }

    [Theory]
    [InlineData("MaxTokens")]
    [InlineData("MaxTokens=")]
    [InlineData("MaxTokens=0")]
    [InlineData("MaxTokens=-1")]
    [InlineData("MaxTokens=1e3")]
    [InlineData("MaxTokens=99999999999999999999")]
    // What bounds the stack cannot be raised.
    [InlineData("MaxNesting=257")]
    [InlineData("MaxTokens=5;Tokens=5")]
    public void LimitThatCannotBe_IsRefused(string text)
    {
        Assert.False(ReaderLimits.TryParse(text, out ReaderLimits limits, out string problem));
        Assert.Equal(ReaderLimits.Default, limits);
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void EveryLimit_CanBeSetByItsName()
    {
        foreach (System.Reflection.PropertyInfo property in typeof(ReaderLimits).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance))
        {
            Assert.True(ReaderLimits.TryParse(property.Name + "=3", out ReaderLimits limits, out string problem), problem);
            Assert.Equal("3", Convert.ToString(property.GetValue(limits), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void DiagnosticsWithoutEnd_AreBounded()
    {
        Reading reading = Reading.Of(Repeat("#error no\n", 10_000));
        Assert.Equal(DiagnosticBag.Capacity, reading.Diagnostics.Count);
    }

    [Fact]
    public void Cancellation_IsHeard()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Reading.Of("x", cancellationToken: cancelled.Token));
    }

    [Fact]
    public void CancellationDuringAnExpansion_IsHeard()
    {
        using CancellationTokenSource cancelled = new(TimeSpan.FromMilliseconds(50));
        ReaderOptions options = new() { Limits = new ReaderLimits { MaxTokens = int.MaxValue } };
        Assert.Throws<OperationCanceledException>(() => Reading.Of(Bombs.First(bomb => (string)bomb[0] == "objects of nothing")[1].ToString()!, options: options, cancellationToken: cancelled.Token));
    }
}
