using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

public sealed class MappedFileTests
{
    private static readonly KernelTransport Kernel = KernelTransport.Instance;

    [Fact]
    public void SharedMapping_ReachesTheFile()
    {
        using TemporaryFile temporary = new(new string('a', Environment.SystemPageSize));
        using SafeHandle file = Kernel.Open(temporary.Path);

        Assert.Equal(IoctlResult.Success(), Kernel.Map(file, 0, (nuint)Environment.SystemPageSize, FileAccess.ReadWrite, out MappedFile? memory));
        using (memory)
        {
            Assert.Equal((nuint)Environment.SystemPageSize, memory!.Length);
            Assert.Equal((byte)'a', memory.Span[^1]);
            "xyz"u8.CopyTo(memory.Slice(2, 3));
            memory.Write(8, (ushort)0x2121);
            Assert.Equal((ushort)0x2121, memory.Read<ushort>(8));
        }

        Assert.StartsWith("aaxyzaaa!!aa", File.ReadAllText(temporary.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void MappingOutlivesTheHandleOfItsFile()
    {
        using TemporaryFile temporary = new(new string('a', Environment.SystemPageSize));
        SafeHandle file = Kernel.Open(temporary.Path);
        Kernel.Map(file, 0, 16, FileAccess.Read, out MappedFile? memory);
        file.Dispose();

        using (memory)
            Assert.Equal((byte)'a', memory!.ReadOnlySpan[15]);
    }

    [Fact]
    public void MemoryOfDevZero_StartsAsZero()
    {
        using SafeHandle file = Kernel.Open("/dev/zero");

        Kernel.Map(file, 0, 1 << 20, FileAccess.ReadWrite, out MappedFile? memory);
        using (memory)
        {
            Assert.Equal(-1, memory!.ReadOnlySpan.IndexOfAnyExcept((byte)0));
            memory.Write(1 << 19, 0x0123_4567_89ab_cdefUL);
            Assert.Equal(0x0123_4567_89ab_cdefUL, memory.Read<ulong>(1 << 19));
            Assert.Equal(0x0123_4567_89ab_cdefUL, MemoryMarshal.Read<ulong>(memory.ReadOnlySlice(1 << 19, 8)));
        }
    }

    [Fact]
    public void OffsetOffThePage_AnswersEINVAL()
    {
        using TemporaryFile temporary = new("abc");
        using SafeHandle file = Kernel.Open(temporary.Path);

        Assert.Equal(Errno.EINVAL, Kernel.Map(file, 1, 16, FileAccess.Read, out MappedFile? memory).Errno);
        Assert.Null(memory);
        Assert.Equal(Errno.EINVAL, Kernel.Map(file, 0, 0, FileAccess.Read, out _).Errno);
        Assert.Throws<ArgumentOutOfRangeException>(() => Kernel.Map(file, 0, 16, 0, out _));
    }

    [Fact]
    public void WritingToAFileOpenedForReading_AnswersEACCES()
    {
        using TemporaryFile temporary = new("abc");
        using SafeHandle file = Kernel.Open(temporary.Path, FileAccess.Read);

        Assert.Equal(Errno.EACCES, Kernel.Map(file, 0, 16, FileAccess.ReadWrite, out _).Errno);
    }

    [Fact]
    public void DisposedMapping_IsGone()
    {
        using TemporaryFile temporary = new("abc");
        using SafeHandle file = Kernel.Open(temporary.Path);
        Kernel.Map(file, 0, 16, FileAccess.ReadWrite, out MappedFile? memory);
        Assert.Contains(temporary.Path, File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);

        memory!.Dispose();
        memory.Dispose();

        Assert.DoesNotContain(temporary.Path, File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => memory.Span.Length);
        Assert.Throws<ObjectDisposedException>(() => memory.ReadOnlySlice(0, 1).Length);
        Assert.Throws<ObjectDisposedException>(() => memory.Read<int>(0));
        Assert.Throws<ObjectDisposedException>(() => memory.Write(0, 1));
    }

    [Theory]
    [InlineData(16, 1)]
    [InlineData(13, 4)]
    [InlineData(0, 17)]
    [InlineData(17, 0)]
    public void PartsBeyondTheEnd_AreRefused(int offset, int length)
    {
        using Block block = new(16);

        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.Slice((nuint)offset, length).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.ReadOnlySlice((nuint)offset, length).Length);
    }

    [Fact]
    public void HugeOffsetsAndNegativeLengths_DoNotWrap()
    {
        using Block block = new(16);

        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.Slice(nuint.MaxValue, 2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.Slice(4, -1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.Read<int>(nuint.MaxValue - 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Mapped.Write(16, 1));
    }

    [Fact]
    public void RegistersAreAlignedNumbers()
    {
        using Block block = new(16);

        Assert.Throws<ArgumentException>(() => block.Mapped.Read<int>(2));
        Assert.Throws<ArgumentException>(() => block.Mapped.Write(1, (short)1));
        Assert.Throws<ArgumentException>(() => block.Mapped.Read<Guid>(0));
        block.Mapped.Write(15, (byte)7);
        Assert.Equal(7, block.Mapped.Read<byte>(15));
    }

    [Fact]
    public void AccessIsKept()
    {
        using Block reading = new(16, FileAccess.Read);
        using Block writing = new(16, FileAccess.Write);

        Assert.Equal(0, reading.Mapped.Read<int>(0));
        Assert.Equal(16, reading.Mapped.ReadOnlySpan.Length);
        Assert.Throws<InvalidOperationException>(() => reading.Mapped.Span.Length);
        Assert.Throws<InvalidOperationException>(() => reading.Mapped.Write(0, 1));
        writing.Mapped.Write(0, 1);
        Assert.Throws<InvalidOperationException>(() => writing.Mapped.Read<int>(0));
        Assert.Throws<InvalidOperationException>(() => writing.Mapped.ReadOnlySpan.Length);
    }

    [Fact]
    public void BlockOfSomebodyElse_IsReleasedOnce()
    {
        Block block = new(16);

        block.Mapped.Dispose();
        block.Mapped.Dispose();

        Assert.Equal(1, block.Released);
        block.Dispose();
    }

    /// <summary>No memory is touched: the length alone decides.</summary>
    [SkippableFact]
    public void MappingLongerThanASpan_IsTakenInParts()
    {
        Skip.IfNot(nint.Size == 8, "no such mapping in a 32-bit process");
        using MappedFile memory = new(0x10000, (nuint)1 << 32, FileAccess.ReadWrite, static () => { });

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => memory.Span.Length);

        Assert.Equal("The mapping has 4294967296 bytes, more than a span can have; take parts of it.", exception.Message);
        Assert.Equal(100, memory.Slice(((nuint)1 << 32) - 100, 100).Length);
    }

    /// <summary>Registers read while another thread takes the mapping away: each read is whole or an exception, never a fault.</summary>
    [Fact]
    public async Task DisposalWhileRegistersAreRead_FaultsNobody()
    {
        using SafeHandle zero = Kernel.Open("/dev/zero");
        for (int round = 0; round < 200; round++)
        {
            Kernel.Map(zero, 0, 4096, FileAccess.ReadWrite, out MappedFile? memory);
            Task reader = Task.Run(() =>
            {
                try
                {
                    while (true)
                        memory!.Write(64, memory.Read<uint>(64) + 1);
                }
                catch (ObjectDisposedException)
                {
                }
            });
            if (round % 2 == 0)
                Thread.Sleep(0);
            memory!.Dispose();
            await reader;
        }
    }

    [Fact]
    public void RegisterAccess_AllocatesNothing()
    {
        using Block block = new(16);

        Allocation.AssertNone(() =>
        {
            block.Mapped.Write(4, 5);
            return block.Mapped.Read<int>(4) == 5 && block.Mapped.Span[4] + block.Mapped.Span[7] == 5;
        });
    }

    /// <summary>Memory from a managed array, as a model hands it out.</summary>
    private sealed class Block : IDisposable
    {
        private GCHandle _pin;

        public Block(int length, FileAccess access = FileAccess.ReadWrite)
        {
            // Longs, so that the start is aligned.
            _pin = GCHandle.Alloc(new long[(length + 7) / 8], GCHandleType.Pinned);
            Mapped = new MappedFile(_pin.AddrOfPinnedObject(), (nuint)length, access, () => Released++);
        }

        public MappedFile Mapped { get; }

        public int Released { get; private set; }

        public void Dispose()
        {
            Mapped.Dispose();
            _pin.Free();
        }
    }
}
