using System.Buffers.Binary;

namespace Uapi.SpaprTce;

// The driver's side: configuration space, registers, interrupts, resets. A PCI function, behind a bridge that EEH may have stopped.
public sealed partial class EduDevice : IEventWatcher
{
    private readonly EduRegisters _registers;
    private readonly PciConfiguration _configuration = new();
    private int _opened;

    // After a reset by the bridge the base address is gone, and loads find nobody, until somebody sets it up again.
    private bool _decodes = true;

    /// <summary>Guards registers, configuration and interrupts. Locks of tables, events and descriptors are taken inside, nothing else is.</summary>
    internal object Gate { get; } = new();

    /// <summary>Where its interrupts go. Guarded by the gate.</summary>
    internal DeviceInterrupts Interrupts { get; } = new();

    /// <summary>A file of the device was opened. The first one resets the device, and frees an endpoint that its last user left stopped (<c>vfio_pci_core_enable</c>, <c>eeh_dev_open</c>).</summary>
    internal void Opened()
    {
        lock (Gate)
        {
            if (_opened++ != 0)
                return;
            ResetConfiguration();
            ClearState();
            _decodes = true;
            Group.Eeh.Reset();
        }
    }

    /// <summary>A file of the device was closed. The last one switches everything off (<c>vfio_pci_core_disable</c>).</summary>
    internal void Closed()
    {
        lock (Gate)
        {
            if (--_opened != 0)
                return;
            Interrupts.SwitchOff();
            Interrupts.RequestEvent = null;
            ResetConfiguration();
            ClearState();
        }
    }

    /// <summary>VFIO_DEVICE_RESET, or a reset of its bus: registers and buffer as after power-on. The kernel puts the configuration back as it was, and interrupts stay tied.</summary>
    internal void Reset()
    {
        lock (Gate)
            ClearState();
    }

    /// <summary>A reset that EEH asked for: DMA is off afterwards, and the registers cannot be reached before <see cref="Configure"/>.</summary>
    internal void ResetByBridge()
    {
        lock (Gate)
        {
            ClearState();
            _configuration.Command &= unchecked((ushort)~PciConfiguration.BusMaster);
            _decodes = false;
        }
    }

    /// <summary>The base address is set up again (<c>eeh_pe_restore_bars</c>).</summary>
    internal void Configure()
    {
        lock (Gate)
            _decodes = true;
    }

    /// <summary>Reads from the configuration space; all of it is within.</summary>
    internal void ReadConfiguration(int offset, Span<byte> destination)
    {
        lock (Gate)
        {
            if (Group.Eeh.AccessPasses)
                _configuration.Read(offset, destination, Interrupts.Level);
            else
                destination.Fill(0xff);
        }
    }

    /// <summary>Writes to the configuration space; all of it is within.</summary>
    internal void WriteConfiguration(int offset, ReadOnlySpan<byte> source)
    {
        lock (Gate)
        {
            if (!Group.Eeh.AccessPasses)
                return;
            _configuration.Write(offset, source);
            if (offset >= PciConfiguration.CommandOffset + sizeof(ushort) || offset + source.Length <= PciConfiguration.CommandOffset)
                return;
            Interrupts.Disable(_configuration.Has(PciConfiguration.InterruptDisabled));
            // The kernel notices a reset behind its back here, and sets the base address up again.
            if (_configuration.Has(PciConfiguration.MemoryEnabled))
                _decodes = true;
        }
    }

    /// <summary>Reads registers, in the widest accesses that alignment allows (<c>vfio_pci_core_do_io_rw</c>).</summary>
    /// <returns>False if the command register has memory off.</returns>
    internal bool TryLoad(int offset, Span<byte> destination)
    {
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        lock (Gate)
        {
            if (!_configuration.Has(PciConfiguration.MemoryEnabled))
                return false;
            while (!destination.IsEmpty)
            {
                int width = WidthAt(offset, destination.Length);
                BinaryPrimitives.WriteUInt64LittleEndian(value, IsReached ? _registers.Load(offset, width) : ulong.MaxValue);
                value.Slice(0, width).CopyTo(destination);
                destination = destination.Slice(width);
                offset += width;
            }
            return true;
        }
    }

    /// <summary>Writes registers, in the widest accesses that alignment allows.</summary>
    /// <returns>False if the command register has memory off.</returns>
    internal bool TryStore(int offset, ReadOnlySpan<byte> source)
    {
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        lock (Gate)
        {
            if (!_configuration.Has(PciConfiguration.MemoryEnabled))
                return false;
            while (!source.IsEmpty)
            {
                int width = WidthAt(offset, source.Length);
                value.Clear();
                source.Slice(0, width).CopyTo(value);
                // Looked at each time: a store may start DMA, and that may stop the endpoint.
                if (IsReached)
                    _registers.Store(offset, width, BinaryPrimitives.ReadUInt64LittleEndian(value));
                source = source.Slice(width);
                offset += width;
            }
            return true;
        }
    }

    private bool IsReached => _decodes && Group.Eeh.AccessPasses;

    private int WidthAt(int offset, int count)
    {
        int width = Group.Machine.Behaviour.LongRegisterAccess ? 8 : 4;
        while (width > count || (offset & (width - 1)) != 0)
            width >>= 1;
        return width;
    }

    /// <summary>The registers start a copy. Without the right to do DMA the device reads zeros, and writes nowhere.</summary>
    internal void Copy(bool toMemory, ulong iova, int start, int count)
    {
        Span<byte> part = _buffer.AsSpan(start, count);
        bool isMaster = _configuration.Has(PciConfiguration.BusMaster);
        if (!isMaster)
            Fault(DmaFault.NotBusMaster);
        if (!toMemory)
            part.Clear();
        if (isMaster)
            _ = toMemory ? TryWrite(iova, part) : TryRead(iova, part);
    }

    /// <summary>The registers raise or drop interrupts. A message is a DMA write, so it needs what those need.</summary>
    internal void InterruptsChanged(bool pending, bool raised)
    {
        if (!Interrupts.SendsMessages || !pending)
            Interrupts.SetLevel(pending);
        else if (raised && _configuration.Has(PciConfiguration.BusMaster) && Group.Eeh.DmaPasses)
            Interrupts.Message();
    }

    /// <inheritdoc/>
    void IEventWatcher.Signalled(EventFile source)
    {
        lock (Gate)
        {
            if (Interrupts.UnmaskEvent == source && source.TryTake())
                Interrupts.Unmask();
        }
    }

    /// <inheritdoc/>
    void IEventWatcher.Closed(EventFile source)
    {
        lock (Gate)
        {
            if (Interrupts.UnmaskEvent == source)
                Interrupts.UntieUnmask();
        }
    }

    // The bit that holds INTx back goes with the rest.
    private void ResetConfiguration()
    {
        _configuration.Reset();
        Interrupts.Disable(false);
    }

    private void ClearState()
    {
        _registers.Reset();
        _buffer.AsSpan().Clear();
        Interrupts.SetLevel(false);
    }
}
