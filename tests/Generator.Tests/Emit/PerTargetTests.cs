using Uapi.Emit;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

/// <summary>What differs between the chosen targets is never one silently wrong member.</summary>
public sealed class PerTargetTests
{
    private static readonly Target[] Two = [Targets.X86_64, Targets.Arm];

    private static RecordFacts LoopInfo(Target target) => Struct(
        "loop_info",
        Field("lo_number", S32, "int"),
        Field("lo_device", target.LongSize == 8 ? U64 : U32, "unsigned long"),
        Field("lo_name", new PointerType(target.PointerSize, target.PointerSize, "char", false), "char *"));

    private static AbiModel Model()
    {
        RecordFacts[] info = [.. Two.Select(LoopInfo)];
        RecordFacts[] config = [.. info.Select(inner => Struct("loop_config", Field("fd", U32, "__u32"), Field("info", Ref(inner), "struct loop_info")))];
        ConstantFacts Request(int i) => Constant(
            "LOOP_CONFIGURE", 0x4C0A, S32, "0x4C0A", new IoctlRequest(IoctlDirection.Write, 0x4c, 10, 0, Ref(config[i]), "struct loop_config", null));
        return AbiOf(Two) with
        {
            Records =
            [
                Varying("loop_info", (Two[0], info[0]), (Two[1], info[1])),
                Varying("loop_config", (Two[0], config[0]), (Two[1], config[1])),
            ],
            Constants = [Varying("LOOP_CONFIGURE", (Two[0], Request(0)), (Two[1], Request(1)))],
        };
    }

    [Fact]
    public async Task RecordThatDiffers_HasATypePerTarget()
    {
        AbiModel model = Model();
        GeneratedCode code = GeneratedCode.Compile(model, GeneratedCode.Options(className: "Loop"));
        Assert.Empty(code.Problems());
        await VerifyXunit.Verifier.Verify(code.Text, extension: "cs");
        Assert.Equal(8, LayoutAssert.AllTargetRecordsMatch(code, model, "Loop") - 2);
        Assert.Equal(
            ["test.h(3,1): info UAPI4002: 'struct loop_info' has a different layout on the chosen targets (size 24 and 12, alignment 8 and 4, "
                + "lo_device, lo_name), so no type has its plain name; use 'Loop.<target>.loop_info'",
             "test.h(3,1): info UAPI4002: 'struct loop_config' has a different layout on the chosen targets (size 32 and 16, alignment 8 and 4, "
                + "info), so no type has its plain name; use 'Loop.<target>.loop_config'"],
            code.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void OneTarget_HasPlainNamesOnly()
    {
        RecordFacts info = LoopInfo(Targets.Arm);
        GeneratedCode code = GeneratedCode.Compile(AbiOf([Targets.Arm], info));
        Assert.Empty(code.Problems());
        Assert.Empty(code.Result.Diagnostics);
        LayoutAssert.RecordMatches(code.Type("loop_info"), info);
        Assert.Equal(typeof(uint), code.Type("loop_info").GetField("lo_name")!.FieldType);
    }

    [Fact]
    public void OnlyThePointerDiffers_OneTypeThatHasTheProcesssPointer()
    {
        // struct vfio_bitmap: the last member is a pointer, and padding makes both sizes 24.
        RecordFacts Bitmap(Target target) => Struct(
            "bitmap", Field("size", U64, "__u64"), Field("data", new PointerType(target.PointerSize, target.PointerSize, "__u64", false), "__u64 *"));
        AbiModel model = AbiOf(Two) with { Records = [Varying("bitmap", (Two[0], Bitmap(Two[0])), (Two[1], Bitmap(Two[1])))] };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Empty(code.Result.Diagnostics);
        Type bitmap = code.Type("bitmap");
        Assert.Equal(typeof(nint), bitmap.GetField("data")!.FieldType);
        Assert.Equal(16, GeneratedCode.SizeOf(bitmap));
        Assert.Equal(8 + IntPtr.Size, bitmap.GetNestedType("Layout")!.GetProperty("data_end")!.GetValue(null));
    }

    [Fact]
    public void BitFieldsThatMoveWithTheTargetNotTheByteOrder_AreTwoTypes()
    {
        RecordFacts low = Struct("flags", Field("on", U32, "__u32", 0, 1));
        RecordFacts high = Struct("flags", Field("on", U32, "__u32", 4, 1));
        AbiModel model = AbiOf(Two) with { Records = [Varying("flags", (Two[0], low), (Two[1], high))] };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Null(code.Assembly.GetType("My.Linux.flags"));
        Assert.Equal("UAPI4002", code.Result.Diagnostics.Single().Rule.Id);
    }

    [Fact]
    public void EnumerationThatDiffers_IsPerTargetAndMembersFallBackToTheInteger()
    {
        EnumFacts Of(long last) => new()
        {
            Name = "command",
            Type = U32,
            Values = [new("FIRST", IntegerValue.From(0), null, null, default), new("LAST", IntegerValue.From(last), null, null, default)],
            File = "test.h",
            Line = new SourceLine("test.h", 4),
        };
        RecordFacts holder = Struct("holder", Field("command", new EnumReference("command", U32), "enum command"));
        AbiModel model = AbiOf(Two, holder) with { Enums = [Varying("command", (Two[0], Of(1)), (Two[1], Of(2)))] };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(typeof(uint), code.Type("holder").GetField("command")!.FieldType);
        Assert.Equal(2u, Convert.ToUInt32(Enum.Parse(code.Type("Test+Arm+command"), "LAST"), null));
        Assert.Equal(
            "test.h(4,1): info UAPI4011: 'enum command' differs between the chosen targets, so no type has its plain name; use 'Test.<target>.command'",
            code.Result.Diagnostics.Single().ToString());
    }

    [Fact]
    public void ValuesWithNoCommonType_ExistPerTargetOnly()
    {
        AbiModel model = AbiOf(Two) with
        {
            Constants = [Varying("EDGE", (Two[0], Constant("EDGE", -1, U64)), (Two[1], Constant("EDGE", -1, S32)))],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(ulong.MaxValue, code.Type("Test+X86_64").GetField("EDGE")!.GetRawConstantValue());
        Assert.Equal(-1, code.Type("Test+Arm").GetField("EDGE")!.GetRawConstantValue());
        Assert.Null(code.Type("Test").GetProperty("EDGE"));
        Assert.Equal(
            "test.h(7,1): warning UAPI4008: The values of 'EDGE' on the chosen targets fit no one integer type; use 'Test.<target>.EDGE'",
            code.Result.Diagnostics.Single().ToString());
    }

    [Fact]
    public void RecordThatIsTheHeadersOwnOnOneTargetOnly_HasTheFactsOfBoth()
    {
        RecordFacts wide = Struct("old_time", Field("usec", S64, "long"));
        RecordFacts narrow = Struct("old_time", Field("usec", S32, "long"));
        RecordFacts[] timers = [.. new[] { wide, narrow }.Select(time => Struct("timer", Field("value", Ref(time), "struct old_time")))];
        AbiModel model = AbiOf(Two) with
        {
            Records = [Varying("old_time", (Two[0], wide)), Varying("timer", (Two[0], timers[0]), (Two[1], timers[1]))],
            ReferencedRecords = [Varying("old_time", (Two[1], narrow))],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Equal(4, LayoutAssert.AllTargetRecordsMatch(code, model, "Test"));
        Assert.Equal(["UAPI4002", "UAPI4002"], code.Result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    [Fact]
    public void RecordOfAnotherHeader_IsLeftOutButUsed()
    {
        RecordFacts shared = Struct("shared", Field("a", U32, "__u32"));
        RecordFacts user = Struct("user", Field("shared", Ref(shared), "struct shared"));
        AbiModel model = AbiOf(Two, user) with { ReferencedRecords = [Same(Two, "shared", shared)] };
        EmitOptions options = GeneratedCode.Options() with { OwnedElsewhere = ["struct shared"] };
        GeneratedCode code = GeneratedCode.Compile(
            model, options, "#pragma warning disable CS8981\nnamespace My.Linux { public struct shared { public uint a; } }");
        Assert.Empty(code.Problems());
        Assert.Equal("shared", code.Type("user").GetField("shared")!.FieldType.Name);
    }
}
