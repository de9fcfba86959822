using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>What a transport gets to see of each kind of call.</summary>
public sealed class TransportSeamTests
{
    private readonly Recorder _transport = new();

    [Fact]
    public void RequestWithoutArgument_SendsZero()
    {
        _transport.TryIoctl(AnyFile, new IoctlRequest(0x3b64, "A"));

        Assert.Equal((0x3b64u, (nuint)0, -1), _transport.Seen);
    }

    [Fact]
    public void NumberWithAllBits_ArrivesUnchanged()
    {
        _transport.TryIoctl(AnyFile, new IoctlRequest(0xffff_ffff, "A"), 5);

        Assert.Equal((0xffff_ffffu, (nuint)5, -1), _transport.Seen);
    }

    [Fact]
    public void SignedValue_IsSignExtended()
    {
        _transport.TryIoctl(AnyFile, new IoctlScalarRequest<int>(1, "A", IoctlDirection.Write).ByValue, -1);

        Assert.Equal((1u, nuint.MaxValue, -1), _transport.Seen);
    }

    [Fact]
    public void Structure_IsSeenWholeAndInPlace()
    {
        long argument = 1;
        _transport.Answer = 2;

        _transport.TryIoctl(AnyFile, new IoctlRequest<long>(1, "A", IoctlDirection.ReadWrite), ref argument);

        Assert.Equal((1u, (nuint)0, sizeof(long)), _transport.Seen);
        Assert.Equal(0x0202_0202_0202_0202, argument);
    }

    [Fact]
    public void BufferBehindAStructure_IsSeenWhole()
    {
        byte[] buffer = new byte[20];
        _transport.Answer = 3;

        _transport.TryIoctl(AnyFile, new IoctlRequest<long>(1, "A", IoctlDirection.ReadWrite), buffer);

        Assert.Equal(20, _transport.Seen.Length);
        Assert.All(buffer, value => Assert.Equal(3, value));
    }

    [Fact]
    public void Array_IsSeenInBytes()
    {
        _transport.TryIoctl(AnyFile, new IoctlBufferRequest<short>(1, "A", IoctlDirection.Read, length: 2), new short[3]);

        Assert.Equal(3 * sizeof(short), _transport.Seen.Length);
    }

    [Fact]
    public void ArrayShorterThanTheHeaderSays_IsNotSent()
    {
        Assert.Throws<ArgumentException>(
            () => _transport.TryIoctl(AnyFile, new IoctlBufferRequest<short>(1, "A", IoctlDirection.Read, length: 2), new short[1]));

        Assert.Equal(default, _transport.Seen);
    }

    private static readonly SafeHandle AnyFile = LinuxFile.FromDescriptor(1_000_000);

    /// <summary>Writes down what it is sent and fills the argument with one byte.</summary>
    private sealed class Recorder : IIoctlTransport
    {
        public (uint Request, nuint Value, int Length) Seen { get; private set; }

        public byte Answer { get; set; }

        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
        {
            Seen = (request, 0, argument.Length);
            argument.Fill(Answer);
            return IoctlResult.Success();
        }

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
        {
            Seen = (request, argument, -1);
            return IoctlResult.Success();
        }
    }
}
