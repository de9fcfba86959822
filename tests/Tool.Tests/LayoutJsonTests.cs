using System.Buffers;
using System.Text;
using System.Text.Json;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Text;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Tests;

/// <summary>The JSON form of facts that are stated here by hand; what the front end makes of headers is tested elsewhere.</summary>
public sealed class LayoutJsonTests
{
    private static readonly IntegerType _u8 = new(1, 1, IsSigned: false);
    private static readonly IntegerType _u32 = new(4, 4, IsSigned: false);
    private static readonly IntegerType _u64 = new(8, 8, IsSigned: false);
    private static readonly IntegerType _s32 = new(4, 4, IsSigned: true);

    [Fact]
    public void EmptyHeader_IsOnlyItsStatus()
    {
        Assert.Equal("""{"x.h":{"status":"ok"}}""", Json(Header()));
    }

    [Fact]
    public void Error_MakesTheStatusErrorAndKeepsTheFacts()
    {
        HeaderRule rule = new("UAPI9999", HeaderSeverity.Error, "title", "it \"broke\"");
        HeaderAbi header = Header() with
        {
            Diagnostics = [new HeaderDiagnostic(rule, "x.h", 3, 1, "it \"broke\"")],
            Typedefs = [new TypedefFacts("__u8", _u8, "unsigned char", null, default)],
        };

        Assert.Equal(
            """{"x.h":{"status":"error","errors":["x.h(3,1): error UAPI9999: it \"broke\""],"typedefs":[{"name":"__u8","t":"u8","size":1,"align":1,"c":"unsigned char"}]}}""",
            Json(header));
    }

    [Fact]
    public void Fields_AreFlattenedWithPathsOfOffsetof()
    {
        RecordFacts slot = Record("", RecordKind.Struct, 4, 4, Field("id", _u32, 0));
        RecordFacts inner = Record("", RecordKind.Union, 8, 4, Field("a", _u32, 0), Field("b", new ArrayType(_u8, 8, false), 0));
        RecordFacts outer = Record(
            "outer",
            RecordKind.Struct,
            36,
            4,
            Field("argsz", _u32, 0),
            Field("", new InlineRecord(inner), 32),
            Field("slots", new ArrayType(new ArrayType(new InlineRecord(slot), 3, false), 2, false), 96),
            Field("tail", new ArrayType(_u8, 0, true), 288));

        Assert.Equal(
            [
                ("argsz", 0, 32, "u32"),
                ("$0", 32, 64, "union"),
                ("a", 32, 32, "u32"),
                ("b", 32, 64, "u8"),
                ("slots", 96, 192, "struct"),
                ("slots[][].id", 96, 32, "u32"),
                ("tail", 288, 0, "u8"),
            ],
            Fields(Header() with { Records = [outer] }));
        JsonElement[] fields = FieldElements(Header() with { Records = [outer] });
        Assert.True(fields[1].GetProperty("unnamed").GetBoolean());
        Assert.Equal("[2,3]", fields[4].GetProperty("dims").GetRawText());
        Assert.Equal("[0]", fields[6].GetProperty("dims").GetRawText());
        Assert.True(fields[6].GetProperty("flex").GetBoolean());
    }

    [Fact]
    public void BitFields_KeepDeclaredTypeAndMemoryOrder()
    {
        RecordFacts record = Record(
            "flags",
            RecordKind.Struct,
            4,
            4,
            Field("mode", _u32, 0) with { BitWidth = 3 },
            Field("", _u32, 3) with { BitWidth = 5 },
            Field("rest", _u32, 8) with { BitWidth = 24 });

        JsonElement[] fields = FieldElements(Header() with { Records = [record] });

        Assert.Equal("""{"path":"mode","bit":0,"bits":3,"t":"u32","bf":true,"c":"T"}""", fields[0].GetRawText());
        Assert.Equal("""{"path":"$0","bit":3,"bits":5,"t":"u32","bf":true,"unnamed":true,"c":"T"}""", fields[1].GetRawText());
        Assert.Equal("""{"path":"rest","bit":8,"bits":24,"t":"u32","bf":true,"c":"T"}""", fields[2].GetRawText());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(9007199254740992, "\"0x20000000000000\"")]
    [InlineData(long.MinValue, "\"-0x8000000000000000\"")]
    public void SignedValue_IsANumberWhileReadersKeepItExactly(long value, string expected)
    {
        Assert.Equal(expected, ConstantValue(IntegerValue.From(value)));
    }

    [Fact]
    public void UnsignedMaximum_IsAHexadecimalString()
    {
        Assert.Equal("\"0xffffffffffffffff\"", ConstantValue(IntegerValue.From(ulong.MaxValue)));
    }

    [Fact]
    public void Request_KeepsItsArgumentAsSpelled()
    {
        IoctlRequest none = new(IoctlDirection.None, 0x3b, 0x64, 0, null, "none", null);
        HeaderAbi header = Header() with
        {
            Constants = [new ConstantFacts("VFIO_GET_API_VERSION", IntegerValue.From(0x3b64L), _u32, "_IO(…)", none, null, default)],
        };

        Assert.Equal(
            """{"x.h":{"status":"ok","constants":[{"name":"VFIO_GET_API_VERSION","v":15204,"t":"u32","ioctl":"none"}]}}""",
            Json(header));
    }

    [Fact]
    public void EnumsStringsAndMacros_HaveTheirLists()
    {
        HeaderAbi header = Header() with
        {
            Enums =
            [
                new EnumFacts { Name = null, Type = _s32, Values = [new EnumeratorFacts("A", IntegerValue.From(-1L), null, null, default)], File = "x.h" },
                new EnumFacts { Name = "e", IsUntagged = true, Type = _u64, Values = [new EnumeratorFacts("B", IntegerValue.From(1UL << 63), null, null, default)], File = "x.h" },
            ],
            // Two bytes of UTF-8, one char each.
            Strings = [new StringFacts("S", "a\"\u00c3\u00a9", null, default)],
            FunctionMacros = [new FunctionMacroFacts("F", ["a", "args..."], "", null, null, default)],
            OtherMacros = [new OtherMacroFacts("X_H", "empty", default)],
            InlineFunctions = ["f"],
            Files = ["x.h", "linux/types.h"],
            Late = ["linux/ioctl.h"],
        };

        Assert.Equal(
            """{"x.h":{"status":"ok","late":["linux/ioctl.h"],"includes":["linux/types.h"]"""
            + ""","enums":[{"name":null,"t":"s32","values":[["A",-1]]},{"name":"e","t":"u64","untagged":true,"values":[["B","0x8000000000000000"]]}]"""
            + ""","strings":[{"name":"S","v":"a\"é"}],"functionMacros":[{"name":"F","params":["a","args..."]}]"""
            + ""","otherMacros":[{"name":"X_H","why":"empty"}],"inlineFunctions":["f"]}}""",
            Json(header));
    }

    [Fact]
    public void WhatIsReadFirst_IsThePrelude()
    {
        ReaderOptions options = new() { Defines = ["WIDE", "SIZE=4 + 4"], Preludes = ["linux/types.h"] };
        Assert.StartsWith(
            """{"x.h":{"status":"ok","prelude":["!#define WIDE 1","!#define SIZE 4 + 4","linux/types.h"]""", Json(Header(), prelude: LayoutJson.PreludeOf(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNoText_StayApart()
    {
        HeaderAbi header = Header() with { Strings = [new StringFacts("A", "\u0080", null, default), new StringFacts("B", "\u0081", null, default)] };

        using JsonDocument document = JsonDocument.Parse(Json(header));
        string[] values = [.. document.RootElement.GetProperty("x.h").GetProperty("strings").EnumerateArray().Select(text => text.GetProperty("v").GetString()!)];
        Assert.Equal(["\u0080", "\u0081"], values);
    }

    [Fact]
    public void RecordFilter_KeepsOnlyTypesOfThatName()
    {
        HeaderAbi header = Header() with
        {
            Records = [Record("a", RecordKind.Struct, 4, 4), Record("b", RecordKind.Struct, 4, 4)],
            Constants = [new ConstantFacts("C", IntegerValue.From(1L), _s32, "1", null, null, default)],
        };

        Assert.Equal(
            """{"x.h":{"status":"ok","records":[{"name":"b","kind":"struct","size":4,"align":4,"fields":[]}]}}""",
            Json(header, new RecordFilter(["struct b"])));
    }

    [Fact]
    public void TypeDescriptors_SayWhatATypeIsInMemory()
    {
        Assert.Equal("char", TypeDescriptor.Of(new IntegerType(1, 1, true, IntegerKind.Char)));
        Assert.Equal("bool", TypeDescriptor.Of(new IntegerType(1, 1, false, IntegerKind.Bool)));
        Assert.Equal("u16", TypeDescriptor.Of(new IntegerType(2, 2, false, DeclaredOrder: ByteOrder.Big)));
        Assert.Equal("s128", TypeDescriptor.Of(new IntegerType(16, 16, true)));
        Assert.Equal("f64", TypeDescriptor.Of(new FloatType(8, 8)));
        Assert.Equal("ptr", TypeDescriptor.Of(new PointerType(8, 8, "void", false)));
        Assert.Equal("fnptr", TypeDescriptor.Of(new PointerType(8, 8, "void", true)));
        Assert.Equal("u32", TypeDescriptor.Of(new EnumReference("e", _u32)));
        Assert.Equal("union u", TypeDescriptor.Of(new ArrayType(new RecordReference(8, 8, RecordKind.Union, "u"), 2, false)));
        Assert.Equal("vector128", TypeDescriptor.Of(new OpaqueType(16, 16, "v4si")));
        Assert.Equal("void", TypeDescriptor.Of(new VoidType()));
        Assert.Equal("fn", TypeDescriptor.Of(new FunctionType()));
    }

    internal static RecordFacts Record(string name, RecordKind kind, long size, int alignment, params FieldFacts[] fields) =>
        new() { Name = name, Kind = kind, Size = size, Alignment = alignment, Fields = fields.ToEquatableArray(), File = "x.h" };

    internal static FieldFacts Field(string name, AbiType type, long bit) => new() { Name = name, Type = type, BitOffset = bit, Spelling = "T" };

    private static HeaderAbi Header() => new() { Header = "x.h", Target = Targets.X86_64 };

    // Texts that targets share begin with a comma for one and without it for another.
    [Fact]
    public void OnSeveralTargets_EachSaysWhatItSaysAlone()
    {
        ConstantFacts[] constants = [.. "ABCDE".Select(name => new ConstantFacts(name.ToString(), IntegerValue.From(1L), _s32, "1", null, null, default))];
        HeaderAbi[] readings =
        [
            Header() with { Constants = [constants[0], constants[1], constants[2]], Functions = ["f"] },
            Header() with { Constants = [constants[1], constants[2], constants[3]], Late = ["late.h"] },
            Header() with { Constants = [constants[4], constants[0], constants[0]] },
            Header() with { Constants = [] },
        ];

        for (int i = 0; i < readings.Length; i++)
            Assert.Equal(Text([readings[i]], 0), Text(readings, i));
    }

    private static string ConstantValue(IntegerValue value)
    {
        HeaderAbi header = Header() with { Constants = [new ConstantFacts("C", value, _u64, "", null, null, default)] };
        return Parse(header).GetProperty("constants")[0].GetProperty("v").GetRawText();
    }

    private static (string, long, long, string)[] Fields(HeaderAbi header) =>
        [.. FieldElements(header).Select(field =>
            (field.GetProperty("path").GetString()!, field.GetProperty("bit").GetInt64(), field.GetProperty("bits").GetInt64(), field.GetProperty("t").GetString()!))];

    private static JsonElement[] FieldElements(HeaderAbi header) => [.. Parse(header).GetProperty("records")[0].GetProperty("fields").EnumerateArray()];

    private static JsonElement Parse(HeaderAbi header) => JsonDocument.Parse(Json(header)).RootElement.GetProperty("x.h");

    // Without the line breaks, which are no part of the contract.
    private static string Json(HeaderAbi header, RecordFilter? filter = null, IReadOnlyList<string>? prelude = null)
    {
        string text = Text([header], 0, filter, prelude);
        return "{" + string.Concat(text.Split('\n').Select(line => line.TrimStart(' '))) + "}";
    }

    private static string Text(IReadOnlyList<HeaderAbi> readings, int target, RecordFilter? filter = null, IReadOnlyList<string>? prelude = null)
    {
        ArrayBufferWriter<byte> buffer = new();
        LayoutJson.Write("x.h", readings, filter ?? RecordFilter.None, prelude ?? []).WriteTo(target, isFirst: true, piece => buffer.Write(piece.Span));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
