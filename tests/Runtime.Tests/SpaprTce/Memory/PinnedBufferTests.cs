using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

public sealed class PinnedBufferTests
{
    [Theory]
    [InlineData(1, 4096, 4096)]
    [InlineData(4096, 4096, 4096)]
    [InlineData(4097, 4096, 8192)]
    [InlineData(1, 65536, 65536)]
    [InlineData(100_000, 65536, 131072)]
    [InlineData(1 << 20, 1 << 20, 1 << 20)]
    public void Buffer_IsWholeAlignedPagesOfZeros(int length, int pageSize, int expected)
    {
        using PinnedBuffer buffer = new(length, pageSize);
        Assert.Equal(expected, buffer.Length);
        Assert.Equal(expected, buffer.Span.Length);
        Assert.Equal(0UL, buffer.Address % (ulong)pageSize);
        Assert.False(buffer.Span.ContainsAnyExcept((byte)0));
        buffer.Span.Fill(1);
    }

    [Fact]
    public void SpanAndAddress_AreTheSameMemory()
    {
        using PinnedBuffer buffer = new(4096, 4096);
        unsafe
        {
            fixed (byte* start = buffer.Span)
                Assert.Equal(buffer.Address, (ulong)start);
        }
    }

    [Fact]
    public void DisposedBuffer_HasNoMemory()
    {
        PinnedBuffer buffer = new(4096);
        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.Address);
        Assert.Throws<ObjectDisposedException>(() => buffer.Span.Length);
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(-1, 4096)]
    [InlineData(int.MaxValue, 4096)]
    [InlineData(4096, 0)]
    [InlineData(4096, -4096)]
    [InlineData(4096, 4095)]
    [InlineData(4096, int.MinValue)]
    public void SizesThatCannotBe_Throw(int length, int pageSize) => Assert.Throws<ArgumentOutOfRangeException>(() => new PinnedBuffer(length, pageSize));
}
