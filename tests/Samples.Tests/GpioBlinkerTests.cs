#if !NO_KERNEL_HEADERS
using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;
using Uapi.Samples.LinuxCalls;

namespace Uapi.Samples.Tests;

/// <summary>The sample that needs hardware, on a chip that is a few lines of C#.</summary>
public sealed class GpioBlinkerTests
{
    [Fact]
    public void Blinker_TakesItsLineAndSetsIt()
    {
        GpioChip chip = new();
        using (GpioBlinker blinker = new(chip, "/dev/gpiochip0", 5))
        {
            Assert.Equal([5u], chip.Taken);
            Assert.Equal("uapi blinker", chip.Consumer);
            blinker.Set(true);
            Assert.True(chip.IsHigh);
            blinker.Set(false);
            Assert.False(chip.IsHigh);
        }
        Assert.Empty(chip.Open);
    }

    [Fact]
    public void LineInUse_IsAnExceptionWithTheRequestsName()
    {
        GpioChip chip = new() { IsBusy = true };

        IoctlException refusal = Assert.Throws<IoctlException>(() => new GpioBlinker(chip, "/dev/gpiochip0", 5));

        Assert.Equal(Errno.EBUSY, refusal.Errno);
        Assert.Equal("GPIO_V2_GET_LINE_IOCTL", refusal.RequestName);
        Assert.Empty(chip.Open);
    }

    /// <summary>A chip with eight lines, as far as the blinker sees one.</summary>
    private sealed class GpioChip : IFileTransport
    {
        private const int LineDescriptor = 101;

        public HashSet<int> Open { get; } = [];

        public List<uint> Taken { get; } = [];

        public string Consumer { get; private set; } = "";

        public bool IsHigh { get; private set; }

        public bool IsBusy { get; init; }

        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
        {
            int descriptor = (int)file.DangerousGetHandle();
            if (descriptor != LineDescriptor && request == Gpio.GPIO_V2_GET_LINE_IOCTL.Number)
            {
                ref gpio_v2_line_request line = ref MemoryMarshal.AsRef<gpio_v2_line_request>(argument);
                if (IsBusy)
                    return IoctlResult.Failure(Errno.EBUSY);
                ReadOnlySpan<byte> consumer = line.consumer;
                Consumer = Encoding.ASCII.GetString(consumer[..consumer.IndexOf((byte)0)]);
                Taken.Add(line.offsets[0]);
                line.fd = LineDescriptor;
                Open.Add(LineDescriptor);
                return IoctlResult.Success(0);
            }
            if (descriptor == LineDescriptor && request == Gpio.GPIO_V2_LINE_SET_VALUES_IOCTL.Number)
            {
                IsHigh = MemoryMarshal.AsRef<gpio_v2_line_values>(argument).bits == 1;
                return IoctlResult.Success(0);
            }
            return IoctlResult.Failure(Errno.ENOTTY);
        }

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) => IoctlResult.Failure(Errno.EFAULT);

        IoctlResult IFileTransport.Open(string path, FileAccess access, out SafeHandle? file)
        {
            Open.Add(100);
            file = new Handle(this, 100);
            return IoctlResult.Success(100);
        }

        public SafeHandle Adopt(int descriptor) => new Handle(this, descriptor);

        public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) => IoctlResult.Failure(Errno.EINVAL);

        public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) => IoctlResult.Failure(Errno.EINVAL);

        public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory)
        {
            memory = null;
            return IoctlResult.Failure(Errno.ENODEV);
        }

        public IoctlResult CreateEvent(out SafeHandle? file)
        {
            file = null;
            return IoctlResult.Failure(Errno.ENOSYS);
        }

        private sealed class Handle : SafeHandle
        {
            private readonly GpioChip _chip;

            public Handle(GpioChip chip, int descriptor)
                : base(-1, ownsHandle: true)
            {
                _chip = chip;
                SetHandle(descriptor);
            }

            public override bool IsInvalid => handle == -1;

            protected override bool ReleaseHandle() => _chip.Open.Remove((int)handle);
        }
    }
}
#endif
