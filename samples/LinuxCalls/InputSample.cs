using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/uinput.h and linux/input.h: makes a keyboard of one key, presses it, and reads the press as any program would.</summary>
internal static class InputSample
{
    public static string Run()
    {
        using LinuxFile maker = LinuxFile.Open("/dev/uinput", FileAccess.ReadWrite);
        maker.Ioctl(Uinput.UI_SET_EVBIT.ByValue, InputEventCodes.EV_KEY);
        maker.Ioctl(Uinput.UI_SET_KEYBIT.ByValue, InputEventCodes.KEY_A);
        uinput_setup setup = default;
        setup.id.bustype = Input.BUS_VIRTUAL;
        Encoding.ASCII.GetBytes("uapi sample keyboard", setup.name);
        maker.Ioctl(Uinput.UI_DEV_SETUP, ref setup);
        maker.Ioctl(Uinput.UI_DEV_CREATE);
        try
        {
            // A macro whose caller decides the size is a method.
            Span<byte> name = stackalloc byte[64];
            maker.Ioctl(Uinput.UI_GET_SYSNAME(name.Length), name);
            using LinuxFile keyboard = LinuxFile.Open(EventFile(Text(name)));
            keyboard.Ioctl(Input.EVIOCGNAME(name.Length), name);

            Send(maker, InputEventCodes.EV_KEY, InputEventCodes.KEY_A, 1);
            Send(maker, InputEventCodes.EV_SYN, InputEventCodes.SYN_REPORT, 0);
            input_event press = default;
            KernelTransport.Instance.Read(keyboard, -1, MemoryMarshal.AsBytes(new Span<input_event>(ref press))).GetValueOrThrow("read", 0);
            return $"'{Text(name)}' sent key {press.code}, value {press.value}";
        }
        finally
        {
            maker.Ioctl(Uinput.UI_DEV_DESTROY);
        }
    }

    private static void Send(LinuxFile file, int type, int code, int value)
    {
        input_event item = new() { type = (ushort)type, code = (ushort)code, value = value };
        KernelTransport.Instance.Write(file, -1, MemoryMarshal.AsBytes(new Span<input_event>(ref item))).GetValueOrThrow("write", 0);
    }

    private static string EventFile(string device) =>
        "/dev/input/" + Path.GetFileName(Directory.EnumerateDirectories("/sys/devices/virtual/input/" + device, "event*").Single());

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes[..bytes.IndexOf((byte)0)]);
}
