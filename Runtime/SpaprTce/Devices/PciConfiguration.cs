using System.Buffers.Binary;

namespace Uapi.SpaprTce;

/// <summary>The configuration space of a device as vfio-pci shows it to the program: in part the device's own, in part kept by the kernel.</summary>
/// <remarks>
/// <para>The identity is that of QEMU's <c>edu</c> device: 1234:11e8, one base address register of 1 MiB, an INTA pin, and MSI with one vector and a 64-bit address. Numbers are little-endian.</para>
/// <para>Not synchronized: the device's lock is held by whoever calls.</para>
/// </remarks>
internal sealed class PciConfiguration
{
    /// <summary>Bytes of a conventional device.</summary>
    internal const int Size = 256;

    internal const int CommandOffset = 0x04;
    internal const ushort MemoryEnabled = 1 << 1;
    internal const ushort BusMaster = 1 << 2;
    internal const ushort InterruptDisabled = 1 << 10;

    /// <summary>The size of base address register 0 in bytes.</summary>
    internal const uint BarSize = 1 << 20;

    private const int StatusOffset = 0x06;
    private const int BarOffset = 0x10;
    private const int CapabilitiesOffset = 0x34;
    private const int InterruptPinOffset = 0x3d;
    private const int MsiOffset = 0x40;

    private const ushort HasCapabilities = 1 << 4;
    private const ushort InterruptPending = 1 << 3;
    private const ushort MsiWithLongAddress = 1 << 7;

    // Where the firmware had put the registers. What the program writes there moves nothing: vfio-pci keeps it for the program alone.
    private const uint BarAddress = 0x8000_0000;

    // Command bits that a device with memory and interrupts, but no ports, has: memory, bus master, parity, SERR, INTx off.
    private const ushort CommandBits = MemoryEnabled | BusMaster | 1 << 6 | 1 << 8 | InterruptDisabled;

    private readonly byte[] _bytes = new byte[Size];
    private readonly byte[] _writable = new byte[Size];

    internal PciConfiguration()
    {
        PutShort(0x00, 0x1234);
        PutShort(0x02, 0x11e8);
        PutShort(StatusOffset, HasCapabilities);
        // Revision 16, class 00ff, "unclassified".
        _bytes[0x08] = 0x10;
        _bytes[0x0a] = 0xff;
        PutShort(0x2c, 0x1af4);
        PutShort(0x2e, 0x1100);
        _bytes[CapabilitiesOffset] = MsiOffset;
        _bytes[InterruptPinOffset] = 1;
        _bytes[MsiOffset] = 0x05;
        PutShort(MsiOffset + 2, MsiWithLongAddress);

        Allow(CommandOffset, unchecked((byte)CommandBits), CommandBits >> 8);
        // Cache line, latency; the address above its size, so that all ones written tell the size; interrupt line.
        Allow(0x0c, 0xff, 0xff);
        Allow(BarOffset, 0x00, 0x00, 0xf0, 0xff);
        Allow(0x3c, 0xff);
        // Vectors in use; address and data, which the kernel keeps to itself: MSI is switched on by SET_IRQS only.
        Allow(MsiOffset + 2, 0x70);
        Allow(MsiOffset + 4, 0xfc, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        Reset();
    }

    /// <summary>As the program finds it when it opens the device: memory on, DMA off.</summary>
    internal void Reset()
    {
        for (int index = 0; index < Size; index++)
            _bytes[index] &= (byte)~_writable[index];
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(BarOffset), BarAddress);
        Command = MemoryEnabled;
    }

    /// <summary>The command register.</summary>
    internal ushort Command
    {
        get => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(CommandOffset));
        set => BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(CommandOffset), value);
    }

    /// <summary>Whether the command register has any of these bits.</summary>
    internal bool Has(ushort bits) => (Command & bits) != 0;

    /// <summary>Reads bytes that lie within.</summary>
    internal void Read(int offset, Span<byte> destination, bool interruptPending)
    {
        _bytes.AsSpan(offset, destination.Length).CopyTo(destination);
        if (interruptPending && offset <= StatusOffset && offset + destination.Length > StatusOffset)
            destination[StatusOffset - offset] |= (byte)InterruptPending;
    }

    /// <summary>Writes bytes that lie within; bits that cannot be written stay.</summary>
    internal void Write(int offset, ReadOnlySpan<byte> source)
    {
        for (int index = 0; index < source.Length; index++)
        {
            byte mask = _writable[offset + index];
            ref byte target = ref _bytes[offset + index];
            target = (byte)((target & ~mask) | (source[index] & mask));
        }
    }

    private void PutShort(int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(offset), value);

    private void Allow(int offset, params byte[] masks) => masks.CopyTo(_writable, offset);
}
