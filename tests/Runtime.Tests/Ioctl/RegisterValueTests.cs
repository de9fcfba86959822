using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

public sealed class RegisterValueTests
{
    private static readonly nuint AllOnes = nuint.MaxValue;

    private enum Color : uint
    {
        Red = 0x8000_0000,
    }

    [Fact]
    public void SignedNumbers_AreSignExtended()
    {
        Assert.Equal(AllOnes, RegisterValue.Of(-1));
        Assert.Equal(AllOnes, RegisterValue.Of((short)-1));
        Assert.Equal(AllOnes, RegisterValue.Of((sbyte)-1));
        Assert.Equal(AllOnes, RegisterValue.Of((nint)(-1)));
    }

    [Fact]
    public void UnsignedNumbers_AreZeroExtended()
    {
        Assert.Equal((nuint)uint.MaxValue, RegisterValue.Of(uint.MaxValue));
        Assert.Equal((nuint)ushort.MaxValue, RegisterValue.Of(ushort.MaxValue));
        Assert.Equal((nuint)byte.MaxValue, RegisterValue.Of(byte.MaxValue));
        Assert.Equal((nuint)0x8000_0000, RegisterValue.Of(Color.Red));
    }

    [Fact]
    public void Structure_IsNoNumber() => Assert.Throws<ArgumentException>(() => RegisterValue.Of(default(decimal)));
}
