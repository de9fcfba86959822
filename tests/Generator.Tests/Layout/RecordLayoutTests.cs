using Uapi.Generator.Tests.Analysis;
using Uapi.Model;

namespace Uapi.Generator.Tests.Layout;

/// <summary>Sizes, alignments and offsets of records. The numbers are gcc's; <see cref="CompilerTests"/> asks it again where it is installed.</summary>
public sealed class RecordLayoutTests
{
    [Theory]
    [InlineData("x86_64", 24, 8, 8)]
    [InlineData("i386", 20, 4, 8)]
    [InlineData("arm", 24, 8, 8)]
    [InlineData("m68k", 18, 2, 6)]
    [InlineData("sh4", 20, 4, 8)]
    [InlineData("x32", 24, 8, 8)]
    [InlineData("powerpc", 24, 8, 8)]
    public void SixtyFourBitInteger_IsAlignedAsTheTargetSays(string target, int size, int alignment, int offset)
    {
        RecordFacts record = HeaderText.ReadWhole("struct s { int a; char b; unsigned long long c; int d; };", target).Struct("s");

        Assert.Equal((size, alignment, offset), (record.Size, record.Alignment, record.Field("c").Offset));
    }

    [Theory]
    [InlineData("struct s { char a; int b; };", 8, 4)]
    [InlineData("struct s { char a; int b; } __attribute__((packed));", 5, 1)]
    [InlineData("struct s { char a; int b; } __attribute__((packed, aligned(4)));", 8, 4)]
    [InlineData("struct s { char a; int b __attribute__((aligned(16))); };", 32, 16)]
    [InlineData("struct s { char a; int b __attribute__((aligned(2))); } __attribute__((packed));", 6, 2)]
    [InlineData("struct s { char a; } __attribute__((aligned));", 16, 16)]
    [InlineData("struct s { char a; } __attribute__((aligned(4 * sizeof(int))));", 16, 16)]
    [InlineData("struct s { _Alignas(8) char a; };", 8, 8)]
    [InlineData("struct s { };", 0, 1)]
    [InlineData("struct s { int a; char b[]; };", 4, 4)]
    [InlineData("struct s { char a; long b[0]; };", 8, 8)]
    [InlineData("struct s { union { struct { } e; int flexible[]; }; };", 0, 4)]
    [InlineData("struct t { char a; long b; }; struct s { struct t x; char c; } __attribute__((packed));", 17, 1)]
    [InlineData("struct s { struct { char a; long b; } __attribute__((packed)) x; char c; };", 10, 1)]
    [InlineData("typedef unsigned long low __attribute__((aligned(4))); struct s { int a; low b; };", 12, 4)]
    [InlineData("typedef int high __attribute__((aligned(16))); struct s { char a; high b; };", 32, 16)]
    [InlineData("#pragma pack(2)\nstruct s { char a; int b __attribute__((aligned(8))); };", 6, 2)]
    [InlineData("struct s { char a; long double b; };", 32, 16)]
    [InlineData("struct s { char a; __int128 b; };", 32, 16)]
    [InlineData("struct s { char a; int b __attribute__((mode(DI))); };", 16, 8)]
    [InlineData("struct s { char a; int b __attribute__((vector_size(16))); };", 32, 16)]
    [InlineData("struct s { int a : 3; int : 0; char b : 2; };", 8, 4)]
    [InlineData("struct s { char a; int b : 24; };", 4, 4)]
    [InlineData("struct s { char a; int b : 25; };", 8, 4)]
    [InlineData("struct s { char a; int b : 25; } __attribute__((packed));", 5, 1)]
    [InlineData("struct s { char a; int : 8; };", 2, 1)]
    [InlineData("#pragma pack(1)\nstruct s { int a : 20, b : 20; };", 5, 1)]
    [InlineData("struct s { long long a : 40, b : 40; };", 16, 8)]
    public void Record_HasGccsSizeAndAlignment(string text, int size, int alignment)
    {
        RecordFacts record = HeaderText.ReadWhole(text).Struct("s");

        Assert.Equal((size, alignment), (record.Size, record.Alignment));
    }

    [Theory]
    [InlineData("aarch64", 4)]
    [InlineData("arm", 4)]
    [InlineData("x86_64", 1)]
    [InlineData("powerpc64", 1)]
    public void UnnamedBitField_AlignsItsRecordOnArmOnly(string target, int alignment) =>
        Assert.Equal(alignment, HeaderText.ReadWhole("struct s { char a; int : 8; };", target).Struct("s").Alignment);

    [Fact]
    public void BitFieldTypes_DoNotMatterOnM68k()
    {
        RecordFacts record = HeaderText.ReadWhole("struct s { int a : 20; int b : 20; };", "m68k").Struct("s");

        Assert.Equal((5, 1), (record.Size, record.Alignment));
        Assert.Equal(20, record.Field("b").BitOffset);
    }

    [Theory]
    [InlineData("x86_64")]
    [InlineData("s390x")]
    public void BitFields_AreCountedInMemoryOrder(string target)
    {
        RecordFacts record = HeaderText.ReadWhole("struct s { unsigned short pad; unsigned char first : 3, second : 5; };", target).Struct("s");

        Assert.Equal([0, 16, 19], record.Fields.Select(field => field.BitOffset));
        Assert.Equal([null, 3, 5], record.Fields.Select(field => field.BitWidth));
    }

    [Fact]
    public void ArgumentOfTheKernelsAlignedU64_DoesNotDependOnTheTarget()
    {
        const string Text = "typedef unsigned long long __u64;\n#define __aligned_u64 __u64 __attribute__((aligned(8)))\nstruct s { int a; __aligned_u64 b; };\n";

        foreach (Target target in Targets.All)
        {
            RecordFacts record = HeaderText.ReadWhole(Text, target.Name).Struct("s");
            Assert.Equal((16, 8, 8), (record.Size, record.Alignment, record.Field("b").Offset));
        }
    }

    [Fact]
    public void UnnamedRecord_KeepsOffsetsOfItsOwn()
    {
        RecordFacts record = HeaderText.ReadWhole("struct s { int a; union { int b; struct { char c; short d; }; }; };").Struct("s");

        FieldFacts union = record.Fields[1];
        RecordFacts inner = Assert.IsType<InlineRecord>(union.Type).Record;
        Assert.Equal((4, ""), (union.Offset, union.Name));
        Assert.Equal(0, inner.Fields[1].Offset);
        Assert.Equal(2, Assert.IsType<InlineRecord>(inner.Fields[1].Type).Record.Field("d").Offset);
    }

    [Fact]
    public void ByteOrderInATypesName_IsKept()
    {
        RecordFacts record = HeaderText.ReadWhole(
            "typedef unsigned int __u32; typedef __u32 __be32; typedef unsigned short __le16; struct s { __be32 a; __le16 b[2]; __u32 c; };").Struct("s");

        Assert.Equal(ByteOrder.Big, Assert.IsType<IntegerType>(record.Field("a").Type).DeclaredOrder);
        Assert.Equal(ByteOrder.Little, Assert.IsType<IntegerType>(Assert.IsType<ArrayType>(record.Field("b").Type).Element).DeclaredOrder);
        Assert.Null(Assert.IsType<IntegerType>(record.Field("c").Type).DeclaredOrder);
    }

    [Fact]
    public void UntaggedRecord_HasTheAlignmentOfItsTypedef() =>
        Assert.Equal(8, HeaderText.ReadWhole("typedef struct { int a; } s __attribute__((aligned(8)));").Struct("s").Alignment);
}
