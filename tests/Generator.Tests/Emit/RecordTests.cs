using System.Reflection;
using Uapi.Emit;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

public sealed class RecordTests
{
    private static readonly Target[] OneTarget = [Targets.X86_64];

    public static TheoryData<EmitFramework, bool> Frameworks { get; } = new()
    {
        { EmitFramework.Net80, false },
        { EmitFramework.Net80, true },
        { EmitFramework.NetStandard20, false },
    };

    // One record with everything a record can have.
    private static AbiModel Everything()
    {
        RecordFacts inner = Struct("inner", Field("a", U32, "__u32"), Field("b", U8, "__u8"));
        RecordFacts unnamed = Struct("", Field("x", U16, "__u16"), Field("y", U64, "__u64"));
        RecordFacts choice = Union("", Field("as_word", U64, "__u64"), Field("", new InlineRecord(unnamed), "struct"));
        RecordFacts named = Struct("", Field("in", U8, "__u8"), Field("deep", new InlineRecord(Struct("", Field("z", U32, "__u32"))), "struct"));
        RecordFacts everything = Struct(
            "everything",
            Field("base", U8, "__u8", doc: "A keyword & more."),
            Field("everything", U32, "__u32"),
            Field("Layout", S64, "__s64"),
            Field("", new InlineRecord(choice), "union"),
            Field("hw", new InlineRecord(named), "struct"),
            Field("name", Facts.Array(Facts.Char, 5), "char"),
            Field("grid", Facts.Array(U16, 2, 3), "__u16"),
            Field("records", Facts.Array(Ref(inner), 2), "struct inner"),
            Field("list", Facts.Array(new InlineRecord(Struct("", Field("id", U32, "__u32"))), 3), "struct"),
            Field("port", Be16, "__be16"),
            Field("length", Le32, "__le32"),
            Field("pointer", new PointerType(8, 8, "void", false), "void *"),
            Field("wide", new IntegerType(16, 16, false), "__u128"),
            Field("number", new FloatType(8, 8), "double"),
            Field("ok", new IntegerType(1, 1, false, IntegerKind.Bool), "_Bool"),
            Field("inner", Ref(inner), "struct inner"),
            Field("ids", Flexible(U32), "__u32"));
        return AbiOf(OneTarget, inner, everything);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void EverythingARecordCanHave_CompilesAndLiesWhereCSays(EmitFramework framework, bool net10)
    {
        AbiModel model = Everything();
        GeneratedCode code = GeneratedCode.Compile(model, GeneratedCode.Options(framework), net10: net10);
        Assert.Empty(code.Problems());
        LayoutAssert.AllRecordsMatch(code, model);
    }

    [Fact]
    public async Task EverythingARecordCanHave_ReadsAsHandwritten() =>
        await VerifyXunit.Verifier.Verify(GeneratedCode.Compile(Everything()).Text, extension: "cs");

    [Fact]
    public async Task NetStandard_ReadsAsHandwritten() => await VerifyXunit.Verifier.Verify(
        GeneratedCode.Compile(Everything(), GeneratedCode.Options(EmitFramework.NetStandard20)).Text, extension: "cs");

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void PackedRecordsInArrays_HaveNoPadding(EmitFramework framework, bool net10)
    {
        // u8 then u64 at 1: 9 bytes. The CLR would make it 16 in an array without Pack.
        RecordFacts packed = Struct("packed", Field("a", U8, "__u8", 0), Field("b", U64 with { Alignment = 1 }, "__u64", 8)) with
        {
            Size = 9,
            Alignment = 1,
            IsPacked = true,
        };
        RecordFacts holder = Struct("holder", Field("first", U8, "__u8"), Field("items", Facts.Array(Ref(packed), 3), "struct packed"), Field("last", U8, "__u8"));
        AbiModel model = AbiOf(OneTarget, packed, holder);
        GeneratedCode code = GeneratedCode.Compile(model, GeneratedCode.Options(framework), net10: net10);
        Assert.Empty(code.Problems());
        Assert.Equal(29, GeneratedCode.SizeOf(code.Type("holder")));
        LayoutAssert.AllRecordsMatch(code, model);
    }

    [Fact]
    public void EmptyRecord_HasOneByteAndSaysSo()
    {
        GeneratedCode code = GeneratedCode.Compile(AbiOf(OneTarget, Struct("nothing")));
        Assert.Empty(code.Problems());
        Assert.Equal(1, GeneratedCode.SizeOf(code.Type("nothing")));
        Assert.Equal(0, code.Type("nothing+Layout").GetField("Size")!.GetRawConstantValue());
        Assert.Equal("test.h(3,1): info UAPI4004: 'struct nothing' has no bytes in C; the C# struct has one, Layout.Size says 0", code.Result.Diagnostics.Single().ToString());
    }

    [Fact]
    public void RecordOfAGigabyte_IsLeftOut()
    {
        RecordFacts large = Struct("large", Field("bytes", Facts.Array(U8, 1 << 30), "__u8"));
        RecordFacts holder = Struct("holder", Field("large", Ref(large) with { Size = 64 }, "struct large"));
        GeneratedCode code = GeneratedCode.Compile(AbiOf(OneTarget, large, holder));
        Assert.Empty(code.Problems());
        Assert.DoesNotContain("struct large\n", code.Text);
        Assert.Equal(["UAPI4003", "UAPI4010"], code.Result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.Equal(64, GeneratedCode.SizeOf(code.Type("holder")));
    }

    [Fact]
    public void FlexibleArray_IsASpanOverTheCallersBytes()
    {
        RecordFacts record = Struct("list", Field("count", U32, "__u32"), Field("ids", Flexible(U64), "__u64"));
        const string Source = """
            public static class User
            {
                public static ulong Third(byte[] buffer, int count)
                {
                    My.Linux.list.ids(buffer, count)[2] = 0x0102030405060708;
                    System.ReadOnlySpan<byte> view = buffer;
                    return My.Linux.list.ids(view, count)[2];
                }
            }
            """;
        GeneratedCode code = GeneratedCode.Compile(AbiOf(OneTarget, record), source: Source);
        Assert.Empty(code.Problems());
        MethodInfo third = code.Assembly.GetType("User")!.GetMethod("Third")!;
        byte[] buffer = new byte[8 + 24];
        Assert.Equal(0x0102030405060708UL, third.Invoke(null, [buffer, 3]));
        Assert.Equal(0x0102030405060708UL, BitConverter.ToUInt64(buffer, 24));
        TargetInvocationException failure = Assert.Throws<TargetInvocationException>(() => third.Invoke(null, [buffer, 4]));
        Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException);
    }

    [Theory]
    [InlineData(EmitFramework.Net80)]
    [InlineData(EmitFramework.NetStandard20)]
    public void FixedArrays_AreIndexedCheckedAndText(EmitFramework framework)
    {
        const string Source = """
            public static class User
            {
                public static string Text(int length)
                {
                    My.Linux.everything record = default;
                    for (int i = 0; i < length; i++)
                        record.name[i] = (byte)('a' + i);
                    record.grid[5] = 7;
                    return record.name.ToString() + record.grid[5];
                }
            }
            """;
        GeneratedCode code = GeneratedCode.Compile(Everything(), GeneratedCode.Options(framework), Source);
        Assert.Empty(code.Problems());
        MethodInfo text = code.Assembly.GetType("User")!.GetMethod("Text")!;
        Assert.Equal("abc7", text.Invoke(null, [3]));
        Assert.Equal("abcde7", text.Invoke(null, [5]));
        TargetInvocationException failure = Assert.Throws<TargetInvocationException>(() => text.Invoke(null, [6]));
        Assert.IsType<IndexOutOfRangeException>(failure.InnerException);
    }

    [Fact]
    public void ByteOrderIntegers_ConvertOnAssignment()
    {
        const string Source = """
            public static class User
            {
                public static (ushort, byte[]) Port()
                {
                    My.Linux.everything record = default;
                    record.port = 0x1234;
                    ushort host = record.port;
                    return (host, System.Runtime.InteropServices.MemoryMarshal.AsBytes(new System.ReadOnlySpan<Uapi.be16>(in record.port)).ToArray());
                }
            }
            """;
        GeneratedCode code = GeneratedCode.Compile(Everything(), source: Source);
        Assert.Empty(code.Problems());
        (ushort host, byte[] bytes) = ((ushort, byte[]))code.Assembly.GetType("User")!.GetMethod("Port")!.Invoke(null, null)!;
        Assert.Equal(0x1234, host);
        Assert.Equal([0x12, 0x34], bytes);
    }
}
