using System.Runtime.InteropServices;
using Uapi.Linux;
using Uapi.Marshalling;

namespace Uapi.Runtime.Tests.Marshalling;

public sealed class FlexibleRecordTests
{
    [Fact]
    public void HeaderAndElements_AreTheBytesOfTheBuffer()
    {
        byte[] buffer = new byte[32];
        FlexibleRecord<vfio_irq_set, int> set = new(buffer, vfio_irq_set.Layout.data_offset);

        set.Header.count = 0x0102_0304;
        set.Elements[1] = -1;

        Assert.Equal(0x0102_0304u, MemoryMarshal.Read<uint>(buffer.AsSpan(16)));
        Assert.Equal([0, -1, 0], MemoryMarshal.Cast<byte, int>(buffer.AsSpan(20)).ToArray());
        Assert.Equal(28, set.Bytes(2).Length);
        Assert.True(set.Bytes(3) == buffer.AsSpan());
        Assert.Throws<ArgumentException>(() => new FlexibleRecord<vfio_irq_set, int>(buffer, 20).Bytes(4).Length);
    }

    [Fact]
    public void CountFromOutside_IsCheckedAgainstTheBuffer()
    {
        byte[] buffer = new byte[12 + 16];

        Assert.Equal(2, Record(buffer).First(2).Length);
        Assert.Equal(
            "The vfio_pci_hot_reset_info says that it has 3 elements; the buffer has room for 2.",
            Assert.Throws<InvalidDataException>(() => Record(buffer).First(3).Length).Message);
        Assert.Throws<InvalidDataException>(() => Record(buffer).First(uint.MaxValue).Length);

        static FlexibleRecord<vfio_pci_hot_reset_info, vfio_pci_dependent_device> Record(byte[] buffer) => new(buffer, vfio_pci_hot_reset_info.Layout.devices_offset);
    }

    [Fact]
    public void BufferShorterThanTheRecord_IsRefused()
    {
        Assert.Equal(
            "A vfio_irq_set has 20 bytes; the buffer has 19. (Parameter 'bytes')",
            Assert.Throws<ArgumentException>(() => new FlexibleRecord<vfio_irq_set, int>(new byte[19], 20).Header.count).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlexibleRecord<vfio_irq_set, int>(new byte[40], 21).Header.count);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlexibleRecord<vfio_irq_set, int>(new byte[40], -1).Header.count);
    }

    /// <summary>An array of bytes that starts in the padding of its record, as C has it for <c>struct { long a; char n; char data[]; }</c>.</summary>
    [Fact]
    public void ArrayInThePadding_CountsThePaddingOnce()
    {
        Assert.Equal(16, FlexibleRecord<Padded, byte>.Size(9, 0));
        Assert.Equal(16, FlexibleRecord<Padded, byte>.Size(9, 7));
        Assert.Equal(17, FlexibleRecord<Padded, byte>.Size(9, 8));
        byte[] buffer = new byte[20];
        FlexibleRecord<Padded, byte> padded = new(buffer, 9);
        padded.Elements[0] = 5;
        Assert.Equal((11, 5), (padded.Elements.Length, buffer[9]));
    }

    [Fact]
    public void SizesThatNoBufferHas_DoNotWrap()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FlexibleRecord<vfio_irq_set, int>.Size(20, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FlexibleRecord<vfio_irq_set, int>.Size(20, int.MaxValue));
        Assert.Equal(20 + (4 * 2048), FlexibleRecord<vfio_irq_set, int>.Size(20, 2048));
    }

    [Fact]
    public void Views_AllocateNothing()
    {
        Allocation.AssertNone(() =>
        {
            FlexibleRecord<vfio_irq_set, int> set = new(stackalloc byte[64], vfio_irq_set.Layout.data_offset);
            set.Header.count = 2;
            set.Elements[0] = 4;
            return set.First(set.Header.count)[0] == 4 && set.Bytes(2).Length == 28;
        });
    }

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private struct Padded
    {
        [FieldOffset(0)] public long Number;
        [FieldOffset(8)] public byte Count;
    }
}
