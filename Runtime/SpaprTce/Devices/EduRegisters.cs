namespace Uapi.SpaprTce;

/// <summary>The registers in base address register 0: those that QEMU documents for its <c>edu</c> device (<c>docs/specs/edu</c>).</summary>
/// <remarks>
/// <para>
/// Below 0x80 they take accesses of 4 bytes, from there on of 4 or 8; a load of another width, or of a place without a register, gives ones, and such a store does nothing. Loads and stores of 1 and 2 bytes
/// do not reach the device: zeros, nothing. The buffer at <see cref="BufferStart"/> is an address of the device's own, for <see cref="Source"/> and <see cref="Destination"/>; the program cannot load from it.
/// </para>
/// <para>Everything is done when the store returns: a factorial, a copy. Guarded by the device's lock.</para>
/// </remarks>
internal sealed class EduRegisters(EduDevice device)
{
    /// <summary>Major version 1, minor 0, "ed" for the device.</summary>
    internal const uint Identity = 0x0100_00ed;

    /// <summary>Address of the device's buffer, as its DMA registers name it.</summary>
    internal const ulong BufferStart = 0x4_0000;

    internal const int Identification = 0x00;
    internal const int Liveness = 0x04;
    internal const int Factorial = 0x08;
    internal const int Status = 0x20;
    internal const int InterruptStatus = 0x24;
    internal const int Raise = 0x60;
    internal const int Acknowledge = 0x64;
    internal const int Source = 0x80;
    internal const int Destination = 0x88;
    internal const int Count = 0x90;
    internal const int Command = 0x98;

    private const int LongRegisters = 0x80;
    private const uint InterruptWhenComputed = 0x80;
    private const uint FactorialInterrupt = 0x001;
    private const uint DmaInterrupt = 0x100;
    private const ulong Start = 1 << 0;
    private const ulong ToMemory = 1 << 1;
    private const ulong InterruptWhenDone = 1 << 2;

    // 34! is the first factorial that 2^32 divides.
    private const uint FirstZeroFactorial = 34;

    private uint _liveness;
    private uint _factorial;
    private uint _status;
    private uint _interrupts;
    private ulong _source;
    private ulong _destination;
    private ulong _count;
    private ulong _command;

    /// <summary>Everything as after power-on.</summary>
    internal void Reset()
    {
        _liveness = _factorial = _status = _interrupts = 0;
        _source = _destination = _count = _command = 0;
    }

    /// <summary>One load.</summary>
    /// <param name="offset">Where in the register block; a multiple of the width.</param>
    /// <param name="width">1, 2, 4 or 8 bytes.</param>
    internal ulong Load(int offset, int width)
    {
        if (width < 4)
            return 0;
        if (offset < LongRegisters && width != 4)
            return ulong.MaxValue;
        return offset switch
        {
            Identification => Identity,
            Liveness => _liveness,
            Factorial => _factorial,
            Status => _status,
            InterruptStatus => _interrupts,
            Source => _source,
            Destination => _destination,
            Count => _count,
            Command => _command,
            _ => ulong.MaxValue,
        };
    }

    /// <summary>One store.</summary>
    /// <inheritdoc cref="Load"/>
    internal void Store(int offset, int width, ulong value)
    {
        if (width < 4 || (offset < LongRegisters && width != 4))
            return;
        switch (offset)
        {
            case Liveness:
                _liveness = ~(uint)value;
                break;
            case Factorial:
                _factorial = FactorialOf((uint)value);
                if ((_status & InterruptWhenComputed) != 0)
                    RaiseInterrupt(FactorialInterrupt);
                break;
            case Status:
                _status = (uint)value & InterruptWhenComputed;
                break;
            case Raise:
                RaiseInterrupt((uint)value);
                break;
            case Acknowledge:
                _interrupts &= ~(uint)value;
                device.InterruptsChanged(_interrupts != 0, raised: false);
                break;
            case Source:
                _source = value;
                break;
            case Destination:
                _destination = value;
                break;
            case Count:
                _count = value;
                break;
            case Command when (value & Start) != 0:
                Copy(value);
                break;
        }
    }

    private void RaiseInterrupt(uint bits)
    {
        _interrupts |= bits;
        device.InterruptsChanged(_interrupts != 0, raised: _interrupts != 0);
    }

    private void Copy(ulong command)
    {
        bool toMemory = (command & ToMemory) != 0;
        ulong start = unchecked((toMemory ? _source : _destination) - BufferStart);
        // QEMU stops the whole machine when the buffer does not hold the range; here nothing is copied.
        if (start <= EduDevice.BufferSize && _count <= EduDevice.BufferSize - start)
            device.Copy(toMemory, toMemory ? _destination : _source, (int)start, (int)_count);
        _command = command & ~Start;
        if ((command & InterruptWhenDone) != 0)
            RaiseInterrupt(DmaInterrupt);
    }

    private static uint FactorialOf(uint value)
    {
        if (value >= FirstZeroFactorial)
            return 0;
        uint product = 1;
        for (; value > 1; value--)
            product = unchecked(product * value);
        return product;
    }
}
