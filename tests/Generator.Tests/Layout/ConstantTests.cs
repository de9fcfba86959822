using Uapi.Generator.Tests.Analysis;
using Uapi.Model;

namespace Uapi.Generator.Tests.Layout;

/// <summary>Constant expressions with the integer types of C (C11 6.4.4.1, 6.3.1, 6.5). The values were checked with gcc.</summary>
public sealed class ConstantTests
{
    private const string Declarations =
        """
        typedef unsigned char u8; typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long long u64;
        enum { ONE = 1, BIG = 0x80000000 };
        struct point { char c; int x[3]; struct { u16 y; } in; };

        """;

    [Theory]
    [InlineData("1 << 31", "-2147483648", "s32")]
    [InlineData("0xffffffff", "4294967295", "u32")]
    [InlineData("4294967295", "4294967295", "s64")]
    [InlineData("0x7fffffff", "2147483647", "s32")]
    [InlineData("017", "15", "s32")]
    [InlineData("0b101u", "5", "u32")]
    [InlineData("0xffffffffffffffff", "18446744073709551615", "u64")]
    [InlineData("1ULL << 63", "9223372036854775808", "u64")]
    [InlineData("-1 > 0u", "1", "s32")]
    [InlineData("(u16)1 << 15", "32768", "s32")]
    [InlineData("(u16)0x12345", "9029", "u16")]
    [InlineData("(u8)~0", "255", "u8")]
    [InlineData("~(u16)0", "-1", "s32")]
    [InlineData("-1 / 2 * 2 + -7 % 3", "-1", "s32")]
    [InlineData("0 && 1 / 0", "0", "s32")]
    [InlineData("1 ? 2 : 3ull", "2", "u64")]
    [InlineData("1 ? -1 : 0u", "4294967295", "u32")]
    [InlineData("0 ?: 7", "7", "s32")]
    [InlineData("ONE + 1", "2", "s32")]
    [InlineData("BIG", "2147483648", "u32")]
    [InlineData("'A'", "65", "s32")]
    [InlineData("'ab'", "24930", "s32")]
    [InlineData("'\\x41'", "65", "s32")]
    [InlineData("'\\0'", "0", "s32")]
    [InlineData("sizeof(\"ab\" \"c\")", "4", "u64")]
    [InlineData("sizeof(struct point)", "20", "u64")]
    [InlineData("_Alignof(struct point)", "4", "u64")]
    [InlineData("sizeof(((struct point *)0)->x)", "12", "u64")]
    [InlineData("sizeof(((struct point *)0)->x[0])", "4", "u64")]
    [InlineData("__builtin_offsetof(struct point, x[2])", "12", "u64")]
    [InlineData("__builtin_offsetof(struct point, in.y)", "16", "u64")]
    [InlineData("(u32)(unsigned long)&((struct point *)0)->in", "16", "u32")]
    [InlineData("sizeof(int (*)[4])", "8", "u64")]
    [InlineData("sizeof(void)", "1", "u64")]
    [InlineData("sizeof(int[ONE + 2])", "12", "u64")]
    [InlineData("__builtin_bswap16(0x1234)", "13330", "u16")]
    [InlineData("__builtin_constant_p(3) ? 4 : 5", "4", "s32")]
    [InlineData("__builtin_types_compatible_p(u32, unsigned int)", "1", "s32")]
    [InlineData("__builtin_types_compatible_p(int, long)", "0", "s32")]
    [InlineData("__builtin_choose_expr(0, undeclared_is_an_error_in_c_but_not_chosen, 9)", "9", "s32")]
    [InlineData("(int)2.9", "2", "s32")]
    [InlineData("(_Bool)0x100", "1", "bool")]
    [InlineData("!0x100", "0", "s32")]
    [InlineData("(1, 2)", "2", "s32")]
    public void Constant_HasCsValueAndType(string expression, string value, string type)
    {
        ConstantFacts constant = HeaderText.ReadWhole(Declarations + "#define X " + expression + "\n").Constant("X");

        Assert.Equal((value, type), (constant.Value.ToString(), Describe(constant.Type)));
    }

    [Theory]
    [InlineData("4294967295", "arm", "s64")]
    [InlineData("4294967295", "aarch64", "s64")]
    [InlineData("0xffffffffL", "arm", "u32")]
    [InlineData("sizeof(int)", "arm", "u32")]
    [InlineData("1L", "arm", "s32")]
    [InlineData("1L", "s390x", "s64")]
    public void Type_DependsOnTheTarget(string expression, string target, string type) =>
        Assert.Equal(type, Describe(HeaderText.ReadWhole("#define X " + expression + "\n", target).Constant("X").Type));

    [Theory]
    [InlineData("x86_64", "-1")]
    [InlineData("mipsel", "-1")]
    [InlineData("arm", "255")]
    [InlineData("powerpc64le", "255")]
    [InlineData("s390x", "255")]
    [InlineData("riscv64", "255")]
    public void CharConstant_HasTheSignOfTheTargetsChar(string target, string value) =>
        Assert.Equal(value, HeaderText.ReadWhole("#define X '\\xff'\n", target).Constant("X").Value.ToString());

    [Theory]
    [InlineData("1 / 0", "divides by zero")]
    [InlineData("1 << 32", "shifts by 32")]
    [InlineData("1 << -1", "shifts by -1")]
    [InlineData("2147483647 + 1", "overflows")]
    [InlineData("-2147483647 - 2", "overflows")]
    [InlineData("65536 * 65536", "overflows")]
    [InlineData("nobody + 1", "'nobody' is not declared")]
    [InlineData("0 && nobody", "'nobody' is not declared")]
    [InlineData("sizeof(struct nobody)", "incomplete type")]
    [InlineData("(unsigned __int128)1 << 100", "128 bits")]
    [InlineData("18446744073709551615", "fits no signed type")]
    [InlineData("0x1ffffffffffffffff", "needs more than 64 bits")]
    [InlineData("089", "base 8")]
    [InlineData("1.5", "floating-point")]
    [InlineData("(void *)-1", "pointer")]
    [InlineData("{ 1, 2 }", "not an expression")]
    [InlineData("1 2", "after an expression")]
    [InlineData("L'x'", "wide")]
    [InlineData("f(1)", "calls 'f'")]
    public void WhatHasNoValue_SaysWhy(string expression, string reason)
    {
        HeaderAbi abi = HeaderText.ReadWhole("int f(int);\n#define X " + expression + "\n");

        Assert.Empty(abi.Constants);
        Assert.Contains(reason, Assert.Single(abi.OtherMacros).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enum e { A, B };", "u32")]
    [InlineData("enum e { A = -1 };", "s32")]
    [InlineData("enum e { A = 0x80000000 };", "u32")]
    [InlineData("enum e { A = 0x100000000 };", "u64")]
    [InlineData("enum e { A = -1, B = 0x80000000 };", "s64")]
    [InlineData("enum e { A = 255 } __attribute__((packed));", "u8")]
    [InlineData("enum e { A = 128, B = -1 } __attribute__((packed));", "s16")]
    public void Enumeration_IsHeldByTheIntegerGccPicks(string text, string type) =>
        Assert.Equal(type, Describe(Assert.Single(HeaderText.ReadWhole(text).Enums).Type));

    [Fact]
    public void Enumerators_CountOnFromTheLastValue()
    {
        EnumFacts facts = Assert.Single(HeaderText.ReadWhole("enum { A = 5, B, C = -3, D, E = sizeof(long), F = A + B };").Enums);

        Assert.Equal(["5", "6", "-3", "-2", "8", "11"], facts.Values.Select(value => value.Value.ToString()));
    }

    private static string Describe(IntegerType type) => type.Kind == IntegerKind.Bool ? "bool" : (type.IsSigned ? "s" : "u") + (type.Size * 8);
}
