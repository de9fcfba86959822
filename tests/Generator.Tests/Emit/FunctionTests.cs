using System.Reflection;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

/// <summary>Function-like macros compute what C computes; each expectation is what gcc's arithmetic gives by C11 6.3.1.8.</summary>
public sealed class FunctionTests
{
    private static readonly Target[] Two = [Targets.X86_64, Targets.Powerpc64le];

    private static readonly MacroParameter A = new("a");

    private static readonly MacroParameter B = new("b");

    private static readonly MacroParameter In = new("in");

    public static TheoryData<string, object[], object> Cases { get; } = new()
    {
        // (1 << (a))
        { "BIT", [3], 8 },
        { "BIT", [31], int.MinValue },
        // (1UL << (a))
        { "BITUL", [63], 1UL << 63 },
        // -1 + a: with unsigned the sum is unsigned and wraps
        { "LESS", [5u], 4u },
        { "LESS", [0u], uint.MaxValue },
        { "LESS", [0], -1 },
        { "LESS", [0L], -1L },
        { "LESS", [0UL], ulong.MaxValue },
        // a < -1: the comparison of unsigned with -1 is of unsigned numbers
        { "BELOW", [5u], 1 },
        { "BELOW", [5], 0 },
        { "BELOW", [-5], 1 },
        { "BELOW", [5UL], 1 },
        // -a
        { "MINUS", [1u], uint.MaxValue },
        { "MINUS", [1UL], ulong.MaxValue },
        { "MINUS", [1], -1 },
        // ~a, !a
        { "NOT", [0u], uint.MaxValue },
        { "NOT", [0L], -1L },
        { "ZERO", [0UL], 1 },
        { "ZERO", [7], 0 },
        // a ? 0x80000000 : b
        { "PICK", [1, -1], 0x80000000u },
        { "PICK", [0, -1], uint.MaxValue },
        // (__u32)a | (__u32)b << 8
        { "CODE", [(long)'a', (long)'b'], 0x6261u },
        { "CODE", [-1L, 0L], uint.MaxValue },
        // (__u8)a + 1: promoted to int, so it does not wrap at 256
        { "BYTE", [0x1ffL], 256 },
        // a && b || !a
        { "LOGIC", [2, 4], 1 },
        { "LOGIC", [2, 0], 0 },
        // a / b % 3
        { "DIVIDE", [-7, 2], 0 },
        { "DIVIDE", [7u, 2u], 0u },
        // (in >> 4) & 0xf
        { "NIBBLE", [0x1234], 3 },
        { "NIBBLE", [-1], 15 },
        // no parameter
        { "NONE", [], 0x100000000L },
    };

    private static readonly Lazy<GeneratedCode> Code = new(() => GeneratedCode.Compile(Model()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Macro_ComputesAsC(string name, object[] arguments, object expected)
    {
        MethodInfo method = Code.Value.Type("Test").GetMethod(name, [.. arguments.Select(argument => argument.GetType())])!;
        Assert.NotNull(method);
        object? result = method.Invoke(null, arguments);
        Assert.Equal(expected, result);
        Assert.IsType(expected.GetType(), result);
    }

    [Fact]
    public async Task Macros_ReadAsHandwritten()
    {
        Assert.Empty(Code.Value.Problems());
        await VerifyXunit.Verifier.Verify(Code.Value.Text, extension: "cs");
    }

    [Fact]
    public void MacroThatIsNoExpression_IsLeftOutAndReported()
    {
        FunctionMacroFacts loop = new("FOREACH", ["x"], "for (x;;)", null, null, new SourceLine("test.h", 9));
        FunctionMacroFacts wide = new("WIDE", ["x"], "(__int128)x", new MacroCast(new IntegerType(16, 16, true), new MacroParameter("x")), null, new SourceLine("test.h", 10));
        GeneratedCode code = GeneratedCode.Compile(AbiOf(Two) with { FunctionMacros = [Same(Two, "FOREACH", loop), Same(Two, "WIDE", wide)] });
        Assert.Empty(code.Problems());
        Assert.Equal(
            ["test.h(9,1): info UAPI4006: Macro 'FOREACH' is not an integer expression over its parameters and is left out",
             "test.h(10,1): info UAPI4006: Macro 'WIDE' is not an integer expression over its parameters and is left out"],
            code.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void MacroThatDiffers_FollowsTheProcess()
    {
        FunctionMacroFacts Of(uint bits) => new(
            "IOC", ["len"], "_IOC(_IOC_READ, 'E', 6, len)", new MacroBinary("|", Number(bits, U32), new MacroBinary("<<", new MacroParameter("len"), Number(16, S32))), null, default);
        AbiModel model = AbiOf(Two) with { FunctionMacros = [Varying("IOC", (Two[0], Of(0x80004506)), (Two[1], Of(0x40004506)))] };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(0x40044506u, code.Type("Test+Ppc64le").GetMethod("IOC", [typeof(uint)])!.Invoke(null, [4u]));
        if (System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64)
            Assert.Equal(0x80044506u, code.Type("Test").GetMethod("IOC", [typeof(int)])!.Invoke(null, [4]));
    }

    private static AbiModel Model() => AbiOf(Two) with
    {
        FunctionMacros =
        [
            Macro("BIT", "(1 << (a))", new MacroBinary("<<", Number(1, S32), A), "a"),
            Macro("BITUL", "(1UL << (a))", new MacroBinary("<<", Number(1, U64), A), "a"),
            Macro("LESS", "(-1 + (a))", new MacroBinary("+", new MacroUnary("-", Number(1, S32)), A), "a"),
            Macro("BELOW", "((a) < -1)", new MacroBinary("<", A, Number(-1, S32)), "a"),
            Macro("MINUS", "-(a)", new MacroUnary("-", A), "a"),
            Macro("NOT", "~(a)", new MacroUnary("~", A), "a"),
            Macro("ZERO", "!(a)", new MacroUnary("!", A), "a"),
            Macro("PICK", "((a) ? 0x80000000 : (b))", new MacroConditional(A, Number(0x80000000, U32), B), "a", "b"),
            Macro("CODE", "((__u32)(a) | (__u32)(b) << 8)", new MacroBinary("|", new MacroCast(U32, A), new MacroBinary("<<", new MacroCast(U32, B), Number(8, S32))), "a", "b"),
            Macro("BYTE", "((__u8)(a) + 1)", new MacroBinary("+", new MacroCast(U8, A), Number(1, S32)), "a"),
            Macro("LOGIC", "((a) && (b) || !(a))", new MacroBinary("||", new MacroBinary("&&", A, B), new MacroUnary("!", A)), "a", "b"),
            Macro("DIVIDE", "((a) / (b) % 3)", new MacroBinary("%", new MacroBinary("/", A, B), Number(3, S32)), "a", "b"),
            Macro("NIBBLE", "((in) >> 4 & 0xf)", new MacroBinary("&", new MacroBinary(">>", In, Number(4, S32)), Number(15, S32)), "in"),
            Macro("NONE", "(1L << 32)", new MacroBinary("<<", Number(1, S64), Number(32, S32))),
        ],
    };

    private static MacroConstant Number(long value, IntegerType type) =>
        new(type.IsSigned ? IntegerValue.From(value) : IntegerValue.From((ulong)value), type);

    private static Merged<FunctionMacroFacts> Macro(string name, string spelling, MacroExpression body, params string[] parameters) =>
        Same(Two, name, new FunctionMacroFacts(name, parameters.ToEquatableArray(), spelling, body, null, default));
}
