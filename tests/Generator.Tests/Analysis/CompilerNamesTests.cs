using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Tests.Analysis;

/// <summary>Names that a header uses and nobody declares: the compiler knows them, or the header that a program includes next.</summary>
public class CompilerNamesTests
{
    private static HeaderAbi Read(string text, Target target)
    {
        MemoryHeaderSource source = new();
        source.Add("case.h", text);
        return new HeaderReader(source, ReaderOptions.Default).Read("case.h", target);
    }

    [Fact]
    public void WideIntegers_NeedNoTypedef()
    {
        HeaderAbi abi = Read("struct wide { char first; __uint128_t value; __int128_t other; };", Targets.AArch64);
        Assert.Empty(abi.Diagnostics);
        RecordFacts record = Assert.Single(abi.Records);
        Assert.Equal((48, 16), (record.Size, record.Alignment));
        Assert.Equal(new IntegerType(16, 16, IsSigned: false), record.Fields[1].Type);
        Assert.Equal(new IntegerType(16, 16, IsSigned: true), record.Fields[2].Type);
    }

    [Fact]
    public void WideIntegers_AreAlignedAsTheTargetSays() =>
        Assert.Equal((40, 8), (Read("struct wide { char first; __uint128_t value; __int128_t other; };", Targets.S390x).Records[0] is var record ? (record.Size, record.Alignment) : default));

    [Fact]
    public void OffsetofInAMacro_BringsStddef()
    {
        HeaderAbi abi = Read("struct entry { unsigned short kind; unsigned long long id; };\n#define ID_OFFSET offsetof(struct entry, id)\n", Targets.I386);
        ConstantFacts constant = Assert.Single(abi.Constants);
        Assert.Equal(IntegerValue.From(4UL), constant.Value);
        Assert.Equal(4, constant.Type.Size);
        Assert.Equal(["stddef.h"], abi.Late);
    }
}
