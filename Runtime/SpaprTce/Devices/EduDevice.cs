namespace Uapi.SpaprTce;

/// <summary>A small PCI device that does DMA: it copies between memory and a buffer of its own, through the tables of its group.</summary>
/// <remarks>
/// <para>
/// What it reaches is decided at the moment of the access, as a real bridge does: the window programmed into the group, the entry, its permissions, the frame. While it accesses an IOMMU
/// page the entry cannot change, so after an UNMAP has returned the device no longer touches the page.
/// </para>
/// <para>
/// The members here are the device's own side: what it does when a test says so, whether or not a program has it open. A driver has the other side, registers and interrupts, through the file that
/// VFIO_GROUP_GET_DEVICE_FD opens; <c>docs/devices.md</c> has the registers.
/// </para>
/// </remarks>
public sealed partial class EduDevice
{
    /// <summary>Size of the device's own buffer in bytes.</summary>
    public const int BufferSize = 4096;

    private readonly byte[] _buffer = new byte[BufferSize];

    internal EduDevice(IommuGroup group, string name)
    {
        Group = group;
        Name = name;
        _registers = new EduRegisters(this);
    }

    /// <summary>The group it belongs to.</summary>
    public IommuGroup Group { get; }

    /// <summary>Its PCI address, the name for VFIO_GROUP_GET_DEVICE_FD.</summary>
    public string Name { get; }

    /// <summary>The device's own buffer.</summary>
    public Span<byte> Buffer => _buffer;

    /// <summary>Why the last access of this thread failed; None after a success.</summary>
    public DmaFault LastFault => t_fault;

    [ThreadStatic]
    private static DmaFault t_fault;

    /// <summary>Memory to the device's buffer. What the bridge refuses arrives as zeros, as in QEMU's machines.</summary>
    /// <param name="iova">Bus address of the first byte.</param>
    /// <param name="count">How many bytes, at most <see cref="BufferSize"/>.</param>
    /// <returns>False if the bridge refused some of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count does not fit the buffer.</exception>
    public bool CopyIn(ulong iova, int count)
    {
        Span<byte> buffer = BufferOf(count);
        buffer.Clear();
        return TryRead(iova, buffer);
    }

    /// <summary>The device's buffer to memory.</summary>
    /// <inheritdoc cref="CopyIn"/>
    public bool CopyOut(ulong iova, int count) => TryWrite(iova, BufferOf(count));

    private Span<byte> BufferOf(int count) =>
        (uint)count <= BufferSize ? _buffer.AsSpan(0, count) : throw new ArgumentOutOfRangeException(nameof(count), count, "The device's buffer has 4096 bytes.");

    /// <summary>The device reads memory.</summary>
    /// <param name="iova">Bus address of the first byte.</param>
    /// <param name="destination">Where to.</param>
    /// <returns>False if the bridge refused; see <see cref="LastFault"/>.</returns>
    public bool TryRead(ulong iova, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            if (!TryEnter(iova, Tce.Read, out TceLeaf? leaf, out Span<byte> frame))
                return false;
            int count = Math.Min(frame.Length, destination.Length);
            frame.Slice(0, count).CopyTo(destination);
            leaf.Exit();
            Group.Machine.Dma?.Read(count);
            destination = destination.Slice(count);
            iova += (ulong)count;
        }
        return true;
    }

    /// <summary>The device writes memory.</summary>
    /// <param name="iova">Bus address of the first byte.</param>
    /// <param name="source">What to write.</param>
    /// <returns>False if the bridge refused; see <see cref="LastFault"/>.</returns>
    public bool TryWrite(ulong iova, ReadOnlySpan<byte> source)
    {
        while (!source.IsEmpty)
        {
            if (!TryEnter(iova, Tce.Write, out TceLeaf? leaf, out Span<byte> frame))
                return false;
            int count = Math.Min(frame.Length, source.Length);
            source.Slice(0, count).CopyTo(frame);
            leaf.Exit();
            Group.Machine.Dma?.Written(count);
            source = source.Slice(count);
            iova += (ulong)count;
        }
        return true;
    }

    /// <summary>The memory itself, without a copy: what a device model works on in place.</summary>
    /// <remarks>Valid until the caller's memory is unmapped or unpinned; unlike <see cref="TryRead"/> nothing keeps the entry while the span is used.</remarks>
    /// <param name="iova">Bus address of the first byte.</param>
    /// <param name="write">Whether it will be written.</param>
    /// <param name="memory">The bytes from there to the end of the IOMMU page or the system page, whichever is nearer.</param>
    public bool TryGetSpan(ulong iova, bool write, out Span<byte> memory)
    {
        if (!TryEnter(iova, write ? Tce.Write : Tce.Read, out TceLeaf? leaf, out memory))
            return false;
        leaf.Exit();
        return true;
    }

    // Translates and, if all is well, leaves the entry's leaf entered.
    private bool TryEnter(ulong iova, ulong permission, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TceLeaf? leaf, out Span<byte> frame)
    {
        frame = default;
        leaf = null;
        if (!Group.Eeh.DmaPasses)
            return Fault(DmaFault.Frozen);
        if (Group.Translating(iova) is not { } table)
            return Fault(DmaFault.NoWindow);
        Interleaving.Point();
        ulong index = table.IndexOf(iova);
        leaf = table.FindLeaf(index);
        if (leaf is null)
            return Fault(DmaFault.NotMapped);
        Interleaving.Point();
        leaf.Enter();
        ulong entry = Tce.Decode(leaf.Entries[(int)(index & (TceLeaf.Length - 1))]);
        ulong offset = iova & table.PageMask;
        if ((entry & permission) != 0 && Group.Machine.TryGetFrame((entry & ~Tce.Permissions) + offset, out frame))
        {
            ulong rest = table.PageMask + 1 - offset;
            if ((ulong)frame.Length > rest)
                frame = frame.Slice(0, (int)rest);
            return Fault(DmaFault.None);
        }
        leaf.Exit();
        return Fault((entry & Tce.Permissions) == 0 ? DmaFault.NotMapped : (entry & permission) == 0 ? DmaFault.NotPermitted : DmaFault.NoMemory);
    }

    private bool Fault(DmaFault fault)
    {
        t_fault = fault;
        if (fault == DmaFault.None)
            return true;
        Group.Machine.Dma?.Faulted(fault);
        // The bridge stops the endpoint for an access that its tables do not allow; a device that may not do DMA has not come so far.
        if (Group.Machine.Options.FreezeOnDmaFault && fault is not (DmaFault.Frozen or DmaFault.NotBusMaster))
            Group.Eeh.Freeze();
        return false;
    }
}

/// <summary>Why the bridge refused an access of a device.</summary>
public enum DmaFault
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>The address is in no window of the group.</summary>
    NoWindow,

    /// <summary>No entry is there.</summary>
    NotMapped,

    /// <summary>The entry does not permit this direction.</summary>
    NotPermitted,

    /// <summary>The entry points to no memory.</summary>
    NoMemory,

    /// <summary>EEH has stopped the group's traffic.</summary>
    Frozen,

    /// <summary>The command register of the device does not let it do DMA. Only for DMA that a driver started through the registers.</summary>
    NotBusMaster,
}
