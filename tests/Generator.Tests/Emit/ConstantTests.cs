using System.Reflection;
using Uapi.Emit;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

public sealed class ConstantTests
{
    private static readonly Target[] Three = [Targets.X86_64, Targets.Powerpc64le, Targets.Arm];

    private static readonly Target Host = Targets.X86_64;

    [Fact]
    public void Constants_HaveTheirCTypeAndValue()
    {
        AbiModel model = AbiOf(Three) with
        {
            Constants =
            [
                Same(Three, "INT", Constant("INT", -1, S32)),
                Same(Three, "MIN", Constant("MIN", int.MinValue, S32)),
                Same(Three, "BIT31", Constant("BIT31", 0x80000000, U32, "0x80000000")),
                Same(Three, "LONG_MIN", Constant("LONG_MIN", long.MinValue, S64)),
                Same(Three, "ALL", Constant("ALL", -1, U64, "0xffffffffffffffff")),
                Same(Three, "SHORT", Constant("SHORT", 0xffff, U16, "((__u16)-1)")),
                Same(Three, "class", Constant("class", 3)),
            ],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Type type = code.Type("Test");
        Assert.Equal(-1, Value(type, "INT"));
        Assert.Equal(int.MinValue, Value(type, "MIN"));
        Assert.Equal(0x80000000, Value(type, "BIT31"));
        Assert.Equal(long.MinValue, Value(type, "LONG_MIN"));
        Assert.Equal(ulong.MaxValue, Value(type, "ALL"));
        Assert.Equal(ushort.MaxValue, Value(type, "SHORT"));
        Assert.Equal(3, Value(type, "class"));
        Assert.Contains("0x80000000u", code.Text);
    }

    [Fact]
    public void OnlyTheTypeDiffers_OneMemberOfTheWiderType()
    {
        AbiModel model = AbiOf(Three) with
        {
            Constants =
            [
                Varying("SIZE", (Targets.X86_64, Constant("SIZE", 16, U64)), (Targets.Powerpc64le, Constant("SIZE", 16, U64)), (Targets.Arm, Constant("SIZE", 16, U32))),
                Varying("MINUS", (Targets.X86_64, Constant("MINUS", -5, S64)), (Targets.Powerpc64le, Constant("MINUS", -5, S64)), (Targets.Arm, Constant("MINUS", -5, S32))),
            ],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(16UL, Value(code.Type("Test"), "SIZE"));
        Assert.Equal(-5L, Value(code.Type("Test"), "MINUS"));
        Assert.Empty(code.Type("Test").GetNestedTypes());
    }

    [Fact]
    public async Task ValuesThatDiffer_FollowTheProcess()
    {
        AbiModel model = AbiOf(Three) with
        {
            Constants =
            [
                Varying("O_DIRECT", (Targets.X86_64, Constant("O_DIRECT", 0x4000, spelling: "00040000")), (Targets.Powerpc64le, Constant("O_DIRECT", 0x20000)), (Targets.Arm, Constant("O_DIRECT", 0x10000))),
                Varying("ALL_BUT_ARM", (Targets.X86_64, Constant("ALL_BUT_ARM", 1)), (Targets.Powerpc64le, Constant("ALL_BUT_ARM", 1))),
                Varying("WORD", (Targets.X86_64, Constant("WORD", -1, U64)), (Targets.Powerpc64le, Constant("WORD", -1, U64)), (Targets.Arm, Constant("WORD", 0xffffffff, U32))),
            ],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        await VerifyXunit.Verifier.Verify(code.Text, extension: "cs");
        Type type = code.Type("Test");
        Assert.Equal(0x20000, Value(code.Type("Test+Ppc64le"), "O_DIRECT"));
        Assert.Equal(uint.MaxValue, Value(code.Type("Test+Arm"), "WORD"));
        if (OnHost)
        {
            Assert.Equal(0x4000, Value(type, "O_DIRECT"));
            Assert.Equal(1, Value(type, "ALL_BUT_ARM"));
            Assert.Equal(ulong.MaxValue, Value(type, "WORD"));
        }
    }

    [SkippableFact]
    public void ProcessWhoseTargetWasNotChosen_Throws()
    {
        Skip.IfNot(OnHost, "needs an x86_64 process");
        AbiModel model = AbiOf([Targets.Powerpc64le, Targets.Arm]) with
        {
            Constants = [Varying("O_DIRECT", (Targets.Powerpc64le, Constant("O_DIRECT", 0x20000)), (Targets.Arm, Constant("O_DIRECT", 0x10000)))],
        };
        Type type = GeneratedCode.Compile(model).Type("Test");
        TargetInvocationException failure = Assert.Throws<TargetInvocationException>(() => Value(type, "O_DIRECT"));
        Assert.Equal(
            "'Test.O_DIRECT' has no value on this process's target (X86_64); it was generated for arm, powerpc64le. "
                + "Add the target to the property UapiTargets of the project that has the bindings.",
            Assert.IsType<PlatformNotSupportedException>(failure.InnerException).Message);
    }

    [Fact]
    public void MacroBesideItsEnumerator_IsOneMember()
    {
        EnumFacts named = new()
        {
            Name = "proto",
            Type = U32,
            Values = [new("PROTO_IP", IntegerValue.From(0), null, null, default), new("PROTO_MAX", IntegerValue.From(2), null, null, default)],
            File = "test.h",
        };
        EnumFacts loose = new()
        {
            Name = null,
            Type = U32,
            Values = [new("LOOSE", IntegerValue.From(5), null, null, default), new("HUGE", IntegerValue.From(0x90000000L), null, null, default)],
            File = "test.h",
        };
        AbiModel model = AbiOf(Three) with
        {
            Enums = [Same(Three, "proto", named), Same(Three, "", loose)],
            Constants =
            [
                Same(Three, "PROTO_IP", Constant("PROTO_IP", 0)),
                Same(Three, "PROTO_MAX", Constant("PROTO_MAX", 1)),
                Same(Three, "LOOSE", Constant("LOOSE", 5)),
            ],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Type type = code.Type("Test");
        Assert.Null(type.GetField("PROTO_IP"));
        Assert.Equal(1, Value(type, "PROTO_MAX"));
        Assert.Equal(5, Value(type, "LOOSE"));
        Assert.Equal(0x90000000u, Value(type, "HUGE"));
        Assert.Equal(2u, Convert.ToUInt32(Enum.Parse(code.Type("proto"), "PROTO_MAX"), null));
        Assert.Equal(["UAPI4009"], code.Result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    [Fact]
    public void NamesThatCSharpHasTaken_AreChangedAndReported()
    {
        AbiModel model = AbiOf(Three, Struct("Test", Field("ToString", U32, "__u32"))) with
        {
            Constants = [Same(Three, "Test", Constant("Test", 1)), Same(Three, "Equals", Constant("Equals", 2)), Same(Three, "Arm", Constant("Arm", 3))],
            Strings = [Same(Three, "NAME", new StringFacts("NAME", "a\"\\\n\0é", null, default))],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(1, Value(code.Type("Test"), "Test_"));
        Assert.Equal(2, Value(code.Type("Test"), "Equals_"));
        Assert.Equal(3, Value(code.Type("Test"), "Arm_"));
        Assert.Equal("a\"\\\n\0é", Value(code.Type("Test"), "NAME"));
        Assert.NotNull(code.Type("Test_struct").GetField("ToString_"));
        Assert.Equal(5, code.Result.Diagnostics.Count(diagnostic => diagnostic.Rule.Id == "UAPI4005"));
    }

    [Fact]
    public void OldLanguage_IsADiagnosticAndNoText()
    {
        EmitResult result = CSharpEmitter.Emit(AbiOf(Three), GeneratedCode.Options() with { LanguageVersion = 11 });
        Assert.Empty(result.Files);
        Assert.Equal(
            "test.h(1,1): error UAPI4001: The bindings of 'test.h' need C# 12 on this framework, the project uses C# 11; set <LangVersion>12</LangVersion> or later",
            result.Diagnostics.Single().ToString());
    }

    [Theory]
    [InlineData("net8.0", EmitFramework.Net80)]
    [InlineData("net10.0-android", EmitFramework.Net80)]
    [InlineData("net7.0", EmitFramework.NetStandard20)]
    [InlineData("net48", EmitFramework.NetStandard20)]
    [InlineData("netstandard2.1", EmitFramework.NetStandard20)]
    [InlineData("netcoreapp3.1", EmitFramework.NetStandard20)]
    [InlineData(null, EmitFramework.NetStandard20)]
    public void Framework_FollowsTheTargetFramework(string? name, EmitFramework expected) =>
        Assert.Equal(expected, EmitOptions.FrameworkOf(name));

    [Theory]
    [InlineData("x64", 8, true, "X86_64")]
    [InlineData("x86_64", 4, true, "I386")]
    [InlineData("aarch64", 8, true, "AArch64")]
    [InlineData("aarch64", 4, true, "Arm")]
    [InlineData("armv7l", 4, true, "Arm")]
    [InlineData("ppc64le", 8, true, "Ppc64le")]
    [InlineData("ppc64", 8, false, "Ppc64")]
    [InlineData("ppc64", 4, false, "Ppc")]
    [InlineData("s390x", 8, false, "S390x")]
    [InlineData("riscv64", 8, true, "Riscv64")]
    [InlineData("loongarch64", 8, true, "LoongArch64")]
    [InlineData("mips64", 8, true, "Mips64el")]
    [InlineData("mips64", 8, false, "Unknown")]
    [InlineData("parisc64", 4, false, "Hppa")]
    [InlineData("ppc64le", 4, true, "Unknown")]
    [InlineData("vax", 4, true, "Unknown")]
    public void Process_IsIdentifiedByMachinePointerAndByteOrder(string machine, int pointer, bool little, string expected)
    {
        Type process = GeneratedCode.Compile(AbiOf(Three)).Assembly.GetType("Uapi.UapiProcess")!;
        Assert.Equal(expected, process.GetMethod("Identify")!.Invoke(null, [machine, pointer, little])!.ToString());
    }

    [Fact]
    public void SameModel_GivesTheSameText()
    {
        AbiModel model = AbiOf(Three, Struct("a", Field("x", U32, "__u32")));
        Assert.Equal(CSharpEmitter.Emit(model, GeneratedCode.Options()), CSharpEmitter.Emit(model with { }, GeneratedCode.Options()));
        Assert.DoesNotContain('\r', CSharpEmitter.Emit(model, GeneratedCode.Options()).Files[0].Text);
    }

    private static bool OnHost =>
        System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64
        && Host == Targets.X86_64;

    private static object? Value(Type type, string name) =>
        type.GetField(name) is { } field ? field.GetRawConstantValue() : type.GetProperty(name)!.GetValue(null);
}
