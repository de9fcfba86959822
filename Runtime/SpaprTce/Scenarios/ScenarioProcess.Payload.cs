using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

// Requests with any bytes, in real memory of the process: where it ends, and where it may not be written, is part of the test.
internal sealed partial class ScenarioProcess
{
    private const int LongestPayload = 4096;

    private IoctlResult SendPayload(RawPayloadStep step)
    {
        uint request = unchecked((uint)Value(step.Request));
        byte[] payload = Payload(step);

        ulong edge = step.Edge is null ? ulong.MaxValue : Value(step.Edge);
        int accessible = edge < (ulong)payload.Length ? (int)edge : payload.Length;
        ulong page = PlacePage(payload.AsSpan(0, accessible), step.IsReadOnly);
        ulong address = page + _memory.PageSize - (ulong)accessible;

        IoctlResult result = Send(step.File, request, address);
        byte[] after = new byte[accessible];
        _memory.Read(address, after);
        if (!after.AsSpan().SequenceEqual(payload.AsSpan(0, accessible)))
            Show("out", Hexadecimal(after));
        RemovePage(page);
        return result;
    }

    private byte[] Payload(RawPayloadStep step)
    {
        List<byte> bytes = [];
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        foreach (PayloadItem item in step.Items)
        {
            ulong count = item switch
            {
                PayloadNumber value => (ulong)value.Size,
                PayloadBytes value => (ulong)value.Bytes.Count,
                PayloadFill fill => Value(fill.Count),
                _ => sizeof(int),
            };
            if (count > (ulong)(LongestPayload - bytes.Count))
                throw new ScenarioException(step.Source, item.Column, $"the argument gets too long: {LongestPayload} bytes is the most");
            switch (item)
            {
                case PayloadNumber value:
                    Write(number, Value(value.Value), value.Size);
                    Append(bytes, number.Slice(0, value.Size));
                    break;
                case PayloadDescriptor value:
                    MemoryMarshal.Cast<byte, int>(number)[0] = Descriptor(value.File);
                    Append(bytes, number.Slice(0, sizeof(int)));
                    break;
                case PayloadFill fill:
                    for (ulong i = 0; i < count; i++)
                        bytes.Add(fill.Value);
                    break;
                case PayloadBytes value:
                    bytes.AddRange(value.Bytes);
                    break;
            }
        }
        return [.. bytes];
    }

    // As the CPU stores it, which is also how the model reads structures.
    private static void Write(Span<byte> destination, ulong value, int size)
    {
        switch (size)
        {
            case sizeof(byte):
                destination[0] = unchecked((byte)value);
                break;
            case sizeof(ushort):
                MemoryMarshal.Cast<byte, ushort>(destination)[0] = unchecked((ushort)value);
                break;
            case sizeof(uint):
                MemoryMarshal.Cast<byte, uint>(destination)[0] = unchecked((uint)value);
                break;
            default:
                MemoryMarshal.Cast<byte, ulong>(destination)[0] = value;
                break;
        }
    }

    private static void Append(List<byte> bytes, Span<byte> more)
    {
        foreach (byte b in more)
            bytes.Add(b);
    }

    private static string Hexadecimal(byte[] bytes)
    {
        const string digits = "0123456789abcdef";
        StringBuilder text = new(bytes.Length * 2);
        foreach (byte b in bytes)
            text.Append(digits[b >> 4]).Append(digits[b & 15]);
        return text.ToString();
    }
}
