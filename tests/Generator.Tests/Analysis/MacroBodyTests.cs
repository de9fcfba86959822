using Uapi.Model;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>What a macro's body means where a program uses it, not what stands in it.</summary>
public sealed class MacroBodyTests
{
    [Theory]
    [InlineData("1 ## 2", 12)]
    [InlineData("0x1 ## f", 31)]
    [InlineData("(ON ## E + 1)", 2)]
    public void JoinedTokens_AreOne(string body, int value)
    {
        HeaderAbi abi = HeaderText.ReadWhole($"#define ONE 1\n#define JOINED {body}\n");

        Assert.Equal((ulong)value, abi.Constant("JOINED").Value.Bits);
    }

    [Fact]
    public void TextOfJoinedTokens_HasThemJoined()
    {
        HeaderAbi abi = HeaderText.ReadWhole("#define TEXT2(x) #x\n#define TEXT(x) TEXT2(x)\n#define JOINED TEXT(a ## 1)\n");

        Assert.Equal("a1", abi.Strings.Single(text => text.Name == "JOINED").Value);
    }

    [Fact]
    public void TextOfARequest_IsItsExpansion()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "#define _IOC(dir, type, nr, size) (((dir) << 30) | ((type) << 8) | (nr) | ((size) << 16))\n#define TEXT2(x) #x\n#define TEXT(x) TEXT2(x)\n#define NAMED TEXT(_IOC(1, 'x', 2, 4))\n");

        Assert.Equal("(((1) << 30) | (('x') << 8) | (2) | ((4) << 16))", abi.Strings.Single(text => text.Name == "NAMED").Value);
    }
}
