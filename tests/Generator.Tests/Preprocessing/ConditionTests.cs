using Uapi.Model;

namespace Uapi.Tests.Preprocessing;

/// <summary>C11 6.10.1.</summary>
public class ConditionTests
{
    private static bool IsTrue(string condition, Target? target = null) =>
        Reading.Expand($"#define ONE 1\n#define EMPTY\n#define PLUS(x) (x + 1)\n#define HAS defined ONE\n#if {condition}\nyes\n#endif\n", target) == "yes";

    [Theory]
    [InlineData("1")]
    [InlineData("defined ONE && defined(ONE) && !defined(TWO)")]
    [InlineData("HAS")]
    [InlineData("UNKNOWN == 0 && int == 0")]
    [InlineData("PLUS(ONE) == 2")]
    [InlineData("2 + 3 * 4 == 14 && (2 + 3) * 4 == 20")]
    [InlineData("10 - 3 - 2 == 5 && 100 / 10 / 5 == 2 && 7 % 4 == 3 && -7 / 2 == -3 && -7 % 4 == -3")]
    [InlineData("1 << 3 == 8 && -8 >> 1 == -4 && 0x10 >> 4 == 1")]
    [InlineData("(6 & 3) == 2 && (6 | 1) == 7 && (6 ^ 3) == 5 && ~0 == -1")]
    [InlineData("1 ? 2 : (1 / 0)")]
    [InlineData("0 ? 1 / 0 : 1 ? 1 : 1 / 0")]
    [InlineData("1 || 1 / 0")]
    [InlineData("!(0 && 1 % 0)")]
    [InlineData("0x7fffffffffffffff == 9223372036854775807 && 0777 == 511 && 0b101 == 5")]
    [InlineData("1u == 1UL && 1LL == 1ull && 10l == 10")]
    // uintmax_t takes over as soon as one operand is unsigned.
    [InlineData("-1 > 0u")]
    [InlineData("-1 < 0")]
    [InlineData("0xffffffffffffffff == -1")]
    [InlineData("(1 ? -1 : 0u) > 0")]
    [InlineData("-1 / 2u == 0x7fffffffffffffff")]
    [InlineData("(0 - 1u) >> 63 == 1")]
    // The signedness of && and comparisons is int's.
    [InlineData("(2u > 1u) - 2 < 0")]
    [InlineData("'a' == 97 && '\\n' == 10 && '\\x41' == 65 && '\\101' == 65 && 'ab' == 24930 && L'a' == 97 && '\\'' == 39")]
    [InlineData("0x8000000000000000 > 0 && 18446744073709551615 == -1ull")]
    [InlineData("-9223372036854775807 - 1 < 0 && (-9223372036854775807 - 1) / -1 < 0")]
    [InlineData("__has_include(<linux/types.h>) && __has_include(\"linux/types.h\") && !__has_include(<gone.h>)")]
    [InlineData("defined __has_include && __has_attribute(packed) && __has_attribute(__aligned__) && !__has_attribute(no_such_thing)")]
    [InlineData("__has_builtin(__builtin_bswap32) && !__has_builtin(__builtin_no_such_thing) && !__has_feature(x)")]
    [InlineData("__GNUC__ >= 5 && __STDC_VERSION__ >= 199901L && defined __linux__ && !defined __KERNEL__ && !defined __ASSEMBLY__ && !defined __cplusplus")]
    public void Condition_IsTrue(string condition) => Assert.True(IsTrue(condition));

    [Theory]
    [InlineData("0")]
    [InlineData("ONE - 1")]
    [InlineData("!1 == 1")]
    [InlineData("1 == 1 == 2")]
    public void Condition_IsFalse(string condition) => Assert.False(IsTrue(condition));

    [Fact]
    public void CharactersAbove127_HaveTheTargetsSign()
    {
        Assert.True(IsTrue("'\\377' < 0", Targets.X86_64));
        Assert.True(IsTrue("'\\377' == 255", Targets.Powerpc64le));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("1 2")]
    [InlineData("1 / 0")]
    [InlineData("5 % (1 - 1)")]
    [InlineData("1 ? 2")]
    [InlineData("08")]
    [InlineData("1.5")]
    [InlineData("1uu")]
    [InlineData("0x")]
    [InlineData("99999999999999999999")]
    [InlineData("UNKNOWN(1)")]
    [InlineData("\"text\"")]
    [InlineData("x = 1")]
    [InlineData("defined")]
    [InlineData("defined(")]
    [InlineData("defined(X")]
    [InlineData("'a")]
    [InlineData("''")]
    [InlineData("1, 2")]
    [InlineData("@")]
    public void ConditionWithoutAValue_IsReportedAndFalse(string condition)
    {
        Reading reading = Reading.Of($"#if {condition}\nyes\n#else\nno\n#endif\n");
        Assert.Equal("no", reading.Text);
        Assert.Equal("UAPI1008@1", reading.Findings);
    }

    [Fact]
    public void OnlyOneGroup_IsTaken() => Assert.Equal("2", Reading.Expand("""
        #if 0
        1
        #elif 1
        2
        #elif 1 / 0
        3
        #else
        4
        #endif
        """));

    [Fact]
    public void GroupNotTaken_NeedNotBeTokens() => Assert.Equal("x", Reading.Expand("""
        #if 0
        don't look "here
        # nonsense
        #include "gone.h"
        #error no
        #define X(
        #if
        #elif
        #endif
        #else
        x
        #endif
        """));

    [Theory]
    [InlineData("#ifdef A\n1\n#elifdef B\n2\n#else\n3\n#endif", "2")]
    [InlineData("#ifdef A\n1\n#elifndef B\n2\n#else\n3\n#endif", "3")]
    [InlineData("#ifndef B\n1\n#elifndef A\n2\n#endif", "2")]
    public void ElifdefAndElifndef_Choose(string text, string expected) => Assert.Equal(expected, Reading.Expand("#define B\n" + text));

    [Fact]
    public void CommentOverLines_BelongsToTheDirective() => Assert.Equal("1", Reading.Expand("#define A /* one\n two\n */ 1\n#if A /*\n*/ == 1\nA\n#endif"));

    [Fact]
    public void ConditionalsDoNotReachOverFiles()
    {
        Uapi.Preprocessing.MemoryHeaderSource source = new();
        source.Add("open.h", "#if 1\n");
        source.Add("close.h", "#endif\n");
        Reading reading = Reading.Of(source, "#include \"open.h\"\n#include \"close.h\"\n");
        Assert.Equal(["open.h(1,1)", "close.h(1,1)"], reading.Diagnostics.Select(d => d.ToString().Split(':')[0]));
    }
}
