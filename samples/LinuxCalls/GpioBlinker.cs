using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/gpio.h: drives one line of a GPIO chip. The transport is a parameter, so that a test can stand in for the chip.</summary>
public sealed class GpioBlinker : IDisposable
{
    private readonly IFileTransport _transport;
    private readonly SafeHandle _line;

    /// <summary>Takes a line of a chip as output, low.</summary>
    /// <param name="transport">The running kernel (<see cref="KernelTransport.Instance"/>) or a stand-in.</param>
    /// <param name="chip">The path of the chip: <c>/dev/gpiochip0</c>.</param>
    /// <param name="offset">The number of the line.</param>
    /// <exception cref="ErrnoException">There is no such chip or line, or it is in use.</exception>
    public GpioBlinker(IFileTransport transport, string chip, uint offset)
    {
        _transport = transport;
        using SafeHandle file = transport.Open(chip);
        gpio_v2_line_request request = new() { num_lines = 1 };
        request.offsets[0] = offset;
        request.config.flags = (ulong)gpio_v2_line_flag.GPIO_V2_LINE_FLAG_OUTPUT;
        Encoding.ASCII.GetBytes("uapi blinker", request.consumer);
        transport.TryIoctl(file, Gpio.GPIO_V2_GET_LINE_IOCTL, ref request).GetValueOrThrow(nameof(Gpio.GPIO_V2_GET_LINE_IOCTL), Gpio.GPIO_V2_GET_LINE_IOCTL.Number);
        // The line's file comes back in the structure.
        _line = transport.Adopt(request.fd);
    }

    /// <summary>Sets the line.</summary>
    /// <exception cref="ErrnoException">The kernel refused.</exception>
    public void Set(bool isHigh)
    {
        gpio_v2_line_values values = new() { bits = isHigh ? 1u : 0, mask = 1 };
        _transport.TryIoctl(_line, Gpio.GPIO_V2_LINE_SET_VALUES_IOCTL, ref values)
            .GetValueOrThrow(nameof(Gpio.GPIO_V2_LINE_SET_VALUES_IOCTL), Gpio.GPIO_V2_LINE_SET_VALUES_IOCTL.Number);
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
