using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Marshalling;

public sealed class ArgszBufferTests
{
    private static readonly SafeHandle AnyFile = LinuxFile.FromDescriptor(1_000_000);

    [Fact]
    public void AnswerThatFits_TakesOneCall()
    {
        Driver driver = new() { Needed = 40 };
        ArgszBuffer buffer = new(64);

        Assert.Equal(IoctlResult.Success(), buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, new vfio_region_info { index = 3 }));

        Assert.Equal([(64u, 3u)], driver.Seen);
        Assert.Equal(64, buffer.Reply.Length);
        Assert.Equal((32u, 3u), (buffer.Record<vfio_region_info>().cap_offset, buffer.Record<vfio_region_info>().index));
    }

    [Fact]
    public void AnswerThatNeedsMore_IsAskedForAgain()
    {
        Driver driver = new() { Needed = 1000 };
        ArgszBuffer buffer = new(64);

        Assert.Equal(IoctlResult.Success(), buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, new vfio_region_info { index = 3, argsz = 7 }));

        // The same index again, and all else as it was sent first: the driver changes flags and offset.
        Assert.Equal([(64u, 3u), (1000u, 3u)], driver.Seen);
        Assert.Equal(1000, buffer.Reply.Length);
        Assert.Equal(32u, buffer.Record<vfio_region_info>().cap_offset);
    }

    [Fact]
    public void AnswerThatGrowsMeanwhile_IsFollowed()
    {
        Driver driver = new() { Needed = 100, Growth = 100 };
        ArgszBuffer buffer = new(0);

        buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default);

        Assert.Equal([32u, 200u, 304u, 400u], driver.Seen.Select(call => call.Argsz));
    }

    [Fact]
    public void AnswerWithoutEnd_IsStoppedByTheLimit()
    {
        Driver driver = new() { Needed = 100, Growth = 100, GrowsFor = int.MaxValue };
        ArgszBuffer buffer = new(64, limit: 4096);

        Assert.Equal(
            "VFIO_DEVICE_GET_REGION_INFO asks for a buffer of 4100 bytes; the limit is 4096.",
            Assert.Throws<InvalidDataException>(() => buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default)).Message);
        Assert.InRange(driver.Seen.Count, 2, 50);
    }

    [Fact]
    public void HugeAnswer_AllocatesNothing()
    {
        Driver driver = new() { Needed = uint.MaxValue };
        ArgszBuffer buffer = new();

        Assert.Throws<InvalidDataException>(() => buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default));

        Assert.Equal(256, buffer.Capacity);
    }

    [Fact]
    public void Refusal_IsTheAnswer()
    {
        Driver driver = new() { Needed = 1000, Errno = Errno.EINVAL };
        ArgszBuffer buffer = new(64);

        Assert.Equal(IoctlResult.Failure(Errno.EINVAL), buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default));

        Assert.Single(driver.Seen);
    }

    [Fact]
    public void NothingOfAnEarlierReply_IsSentOrSeen()
    {
        Driver driver = new() { Needed = 64 };
        ArgszBuffer buffer = new(64);
        buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default);
        buffer.Reply[32..].Fill(0xa5);

        driver.Needed = 32;
        buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default);

        Assert.Equal(-1, buffer.Reply[32..].IndexOfAnyExcept((byte)0));
    }

    /// <summary>The argument may lie in the buffer itself, which is cleared before it is filled.</summary>
    [Fact]
    public void RecordOfTheLastReply_CanBeSentAgain()
    {
        Driver driver = new() { Needed = 40 };
        ArgszBuffer buffer = new(64);
        buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, new vfio_region_info { index = 3 });

        buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, buffer.Record<vfio_region_info>());

        Assert.Equal([(64u, 3u), (64u, 3u)], driver.Seen);
    }

    [Fact]
    public void BufferBeforeItsFirstReply_HasNoRecord()
    {
        Assert.Throws<InvalidOperationException>(() => new ArgszBuffer().Record<vfio_region_info>().index);
        Assert.True(new ArgszBuffer().Reply.IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArgszBuffer(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArgszBuffer(65, limit: 64));
    }

    [Fact]
    public void BufferThatHasGrown_AllocatesNoMore()
    {
        Driver driver = new() { Needed = 1000, Quiet = true };
        ArgszBuffer buffer = new(64);

        Allocation.AssertNone(() => buffer.Send(driver, AnyFile, VFIO_DEVICE_GET_REGION_INFO, default).IsSuccess);

        Assert.Equal(1000, buffer.Capacity);
    }

    /// <summary>Answers as the kernel does: capabilities if they fit, else the length they need.</summary>
    private sealed class Driver : IIoctlTransport
    {
        public uint Needed { get; set; }

        public uint Growth { get; init; }

        public int GrowsFor { get; init; } = 3;

        public Errno Errno { get; init; }

        public bool Quiet { get; init; }

        public List<(uint Argsz, uint Index)> Seen { get; } = [];

        private int _calls;

        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
        {
            ref vfio_region_info info = ref MemoryMarshal.AsRef<vfio_region_info>(argument);
            if (!Quiet)
            {
                Assert.Equal(VFIO_DEVICE_GET_REGION_INFO.Number, request);
                Assert.Equal((uint)argument.Length, info.argsz);
                Assert.True(argument.Length == 32 || argument[32..].IndexOfAnyExcept((byte)0) < 0);
                Seen.Add((info.argsz, info.index));
            }
            if (Errno != Errno.None)
                return IoctlResult.Failure(Errno);
            if (_calls++ < GrowsFor)
                Needed += Growth;
            info.flags = VFIO_REGION_INFO_FLAG_CAPS;
            if (info.argsz < Needed)
            {
                info.argsz = Needed;
                info.cap_offset = 0;
            }
            else if (Needed > 32)
            {
                info.cap_offset = 32;
            }
            return IoctlResult.Success();
        }

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) => throw new InvalidOperationException("no request here takes a number");
    }
}
