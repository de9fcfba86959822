using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

public sealed class IoctlResultTests
{
    [Fact]
    public void Default_IsSuccessWithZero()
    {
        IoctlResult result = default;

        Assert.True(result.IsSuccess);
        Assert.Equal(0, result.Value);
        Assert.Equal(IoctlResult.Success(), result);
    }

    [Fact]
    public void NegativeValue_IsNoFailure()
    {
        IoctlResult result = IoctlResult.Success(int.MinValue);

        Assert.True(result.IsSuccess);
        Assert.Equal(int.MinValue, result.GetValueOrThrow("X", 1));
    }

    [Fact]
    public void Failure_ReadsAsMinusOneAndKeepsItsError()
    {
        IoctlResult result = IoctlResult.Failure(Errno.EBUSY);

        Assert.False(result.IsSuccess);
        Assert.Equal(-1, result.Value);
        Assert.Equal("-EBUSY", result.ToString());
        Assert.NotEqual(result, IoctlResult.Success(-1));
    }

    [Fact]
    public void UnknownErrorNumber_IsKept() => Assert.Equal("-512", IoctlResult.Failure((Errno)512).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(-22)]
    public void FailureWithoutPositiveNumber_IsRefused(int errno) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IoctlResult.Failure((Errno)errno));

    [Fact]
    public void Exception_NamesRequestNumberAndError()
    {
        IoctlException exception = Assert.Throws<IoctlException>(
            () => IoctlResult.Failure(Errno.ENOTTY).GetValueOrThrow("VFIO_IOMMU_MAP_DMA", 0x3b71));

        Assert.Equal("VFIO_IOMMU_MAP_DMA (0x3b71): ENOTTY (25), the file does not know this request", exception.Message);
        Assert.Equal(Errno.ENOTTY, exception.Errno);
        Assert.Equal("VFIO_IOMMU_MAP_DMA", exception.RequestName);
        Assert.Equal(0x3b71u, exception.RequestNumber);
    }
}
