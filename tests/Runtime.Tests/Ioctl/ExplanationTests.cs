using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>A transport that knows why it refused is asked when an exception is made, and only then.</summary>
public sealed class ExplanationTests
{
    private static readonly SafeHandle AnyFile = LinuxFile.FromDescriptor(1_000_000);

    [Fact]
    public void ExplanationOfTheTransport_EndsTheMessage()
    {
        Refuser transport = new();

        IoctlException exception = Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, new IoctlRequest(0x3b73, "VFIO_IOMMU_ENABLE")));

        Assert.Equal("VFIO_IOMMU_ENABLE (0x3b73): EBUSY (16): the window is counted already", exception.Message);
        Assert.Equal("the window is counted already", exception.Explanation);
        Assert.Equal((Errno.EBUSY, -1, 0x3b73u), (exception.Errno, exception.Value, exception.RequestNumber));
    }

    [Fact]
    public void TransportWithoutExplanation_LeavesTheWordsOfTheNumber()
    {
        Refuser transport = new() { Explanation = null };

        IoctlException exception = Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, new IoctlRequest(0x3b73, "VFIO_IOMMU_ENABLE")));

        Assert.Equal("VFIO_IOMMU_ENABLE (0x3b73): EBUSY (16), it is in use", exception.Message);
        Assert.Null(exception.Explanation);
    }

    [Fact]
    public void EveryThrowingForm_SendsWhatTheOtherSendsAndAsks()
    {
        Refuser transport = new();
        IoctlRequest untyped = new(1, "A");
        IoctlRequest<long> typed = new(2, "B", IoctlDirection.ReadWrite);
        IoctlValueRequest<int> value = new IoctlScalarRequest<int>(3, "C", IoctlDirection.Write).ByValue;
        IoctlBufferRequest<short> array = new(4, "D", IoctlDirection.Read, length: 2);
        long argument = 0;

        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, untyped));
        Assert.Equal((1u, -1, (nuint)0), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, untyped, 7));
        Assert.Equal((1u, -1, (nuint)7), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, untyped, new byte[5].AsSpan()));
        Assert.Equal((1u, 5, (nuint)0), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, typed, ref argument));
        Assert.Equal((2u, 8, (nuint)0), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, typed, new byte[12]));
        Assert.Equal((2u, 12, (nuint)0), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, value, -1));
        Assert.Equal((3u, -1, nuint.MaxValue), transport.Seen);
        Assert.Throws<IoctlException>(() => transport.Ioctl(AnyFile, array, new short[2]));
        Assert.Equal((4u, 4, (nuint)0), transport.Seen);
        Assert.Equal(7, transport.Asked);
    }

    [Fact]
    public void SuccessOfAThrowingForm_IsItsValue()
    {
        Refuser transport = new() { Answer = IoctlResult.Success(-3) };

        Assert.Equal(-3, transport.Ioctl(AnyFile, new IoctlRequest(1, "A")));
        Assert.Equal(0, transport.Asked);
    }

    [Fact]
    public void CallsThatDoNotThrow_NeverAsk()
    {
        Refuser transport = new();

        Allocation.AssertNone(() => transport.TryIoctl(AnyFile, new IoctlRequest(1, "A")).Errno == Errno.EBUSY);

        Assert.Equal(0, transport.Asked);
    }

    [Fact]
    public void ValueThatIsNoSuccess_IsSaidInFull()
    {
        IoctlException exception = IoctlException.ForValue(1, "VFIO_IOMMU_MAP_DMA", 0x3b71, "the iova is not a multiple of the window's page");

        Assert.Equal("VFIO_IOMMU_MAP_DMA (0x3b71) returned 1: the iova is not a multiple of the window's page", exception.Message);
        Assert.Equal((Errno.None, 1), (exception.Errno, exception.Value));
        Assert.True(exception.HResult < 0);
        IoctlException explained = IoctlException.ForValue(1, "VFIO_IOMMU_MAP_DMA", 0x3b71, "nothing was mapped", "MAP-9b: align it");
        Assert.Equal(("VFIO_IOMMU_MAP_DMA (0x3b71) returned 1: nothing was mapped. MAP-9b: align it", "MAP-9b: align it"), (explained.Message, explained.Explanation));
    }

    private sealed class Refuser : IIoctlTransport, IRefusalExplainer
    {
        public IoctlResult Answer { get; init; } = IoctlResult.Failure(Errno.EBUSY);

        public string? Explanation { get; init; } = "the window is counted already";

        public int Asked { get; private set; }

        public (uint Request, int Length, nuint Value) Seen { get; private set; }

        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
        {
            Seen = (request, argument.Length, 0);
            return Answer;
        }

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
        {
            Seen = (request, -1, argument);
            return Answer;
        }

        public string? ExplainLastRefusal()
        {
            Asked++;
            return Explanation;
        }
    }
}
