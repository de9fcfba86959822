namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>A request whose header misstates its argument can be told the truth.</summary>
public sealed class RequestAsTests
{
    [Fact]
    public void As_KeepsNumberNameAndDirection()
    {
        IoctlScalarRequest<int> stated = new(0x400454ca, "TUNSETIFF", IoctlDirection.Write);

        IoctlRequest<Guid> actual = stated.As<Guid>();

        Assert.Equal((0x400454cau, "TUNSETIFF", IoctlDirection.Write, 16), (actual.Number, actual.Name, actual.Direction, actual.Size));
        Assert.Equal(actual, new IoctlRequest(0x400454ca, "TUNSETIFF", IoctlDirection.Write).As<Guid>());
        Assert.Equal(actual, new IoctlBufferRequest<byte>(0x400454ca, "TUNSETIFF", IoctlDirection.Write, 4).As<Guid>());
    }
}
