using System.Buffers;
using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

/// <summary>What <see cref="VfioDevice.SetIrqEvents"/> and <see cref="VfioDevice.SetIrqs(int, int, VfioIrqAction, int)"/> do.</summary>
public enum VfioIrqAction
{
    /// <summary>Stop delivery.</summary>
    Mask = VFIO_IRQ_SET_ACTION_MASK,

    /// <summary>Resume delivery.</summary>
    Unmask = VFIO_IRQ_SET_ACTION_UNMASK,

    /// <summary>The interrupt itself: with events, tie it to them; without, fire it as the device would.</summary>
    Trigger = VFIO_IRQ_SET_ACTION_TRIGGER,
}

public sealed partial class VfioDevice
{
    // A request for 59 vectors fits. More are rare and take a buffer of the pool.
    private const int UsualRequestLength = 256;

    /// <summary>Asks how many interrupts an index has, and what can be done with them (<c>VFIO_DEVICE_GET_IRQ_INFO</c>).</summary>
    /// <param name="index">Which kind; of a PCI device <see cref="VFIO_PCI_INTX_IRQ_INDEX"/> to <see cref="VFIO_PCI_REQ_IRQ_INDEX"/>.</param>
    /// <param name="info">The answer; its count is 0 if this device has none.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if there is no such index.</returns>
    public IoctlResult TryGetIrqInfo(int index, out vfio_irq_info info)
    {
        info = new vfio_irq_info { argsz = vfio_irq_info.Layout.Size, index = unchecked((uint)index) };
        return Transport.TryIoctl(File, VFIO_DEVICE_GET_IRQ_INFO, ref info);
    }

    /// <inheritdoc cref="TryGetIrqInfo"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public vfio_irq_info GetIrqInfo(int index)
    {
        IoctlResult result = TryGetIrqInfo(index, out vfio_irq_info info);
        return result == default ? info : throw Failure(result, VFIO_DEVICE_GET_IRQ_INFO);
    }

    /// <summary>Ties events to interrupts (<c>VFIO_DEVICE_SET_IRQS</c> with <c>VFIO_IRQ_SET_DATA_EVENTFD</c>).</summary>
    /// <remarks>
    /// Tying events to <see cref="VfioIrqAction.Trigger"/> switches the index on: from then on the kernel signals the event when the interrupt arrives. An event of <see cref="VfioIrqAction.Mask"/> or
    /// <see cref="VfioIrqAction.Unmask"/> is signalled by the program, to do that without a call. The kernel keeps the events, so that the handles may be closed.
    /// </remarks>
    /// <param name="index">Which kind of interrupt.</param>
    /// <param name="start">First interrupt of that kind.</param>
    /// <param name="action">What the events are for.</param>
    /// <param name="events">An event for each interrupt; null unties.</param>
    /// <returns>0, or why not: <c>EBUSY</c> if one is tied already, <c>EBADF</c> if one is no event, <c>ENOTTY</c> if the index cannot do this. <b>A positive number</b> with fewer MSI vectors than asked for: how many can be had; nothing was tied.</returns>
    public IoctlResult TrySetIrqEvents(int index, int start, VfioIrqAction action, ReadOnlySpan<SafeHandle?> events)
    {
        int size = FlexibleRecord<vfio_irq_set, int>.Size(vfio_irq_set.Layout.data_offset, events.Length);
        byte[]? rented = size > UsualRequestLength ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[UsualRequestLength] : rented;
        int held = 0;
        try
        {
            FlexibleRecord<vfio_irq_set, int> set = Set(bytes.Slice(0, size), index, start, events.Length, VFIO_IRQ_SET_DATA_EVENTFD, action);
            // Nobody closes an event and hands its number to another file before the call is back.
            while (held < events.Length)
            {
                bool added = false;
                events[held]?.DangerousAddRef(ref added);
                set.Elements[held] = (int)(events[held]?.DangerousGetHandle() ?? new IntPtr(-1));
                held++;
            }
            return Transport.TryIoctl(File, VFIO_DEVICE_SET_IRQS, bytes.Slice(0, size));
        }
        finally
        {
            while (held > 0)
                events[--held]?.DangerousRelease();
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="TrySetIrqEvents"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused, or fewer vectors can be had.</exception>
    public void SetIrqEvents(int index, int start, VfioIrqAction action, ReadOnlySpan<SafeHandle?> events)
    {
        IoctlResult result = TrySetIrqEvents(index, start, action, events);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_SET_IRQS, FormattableString.Invariant($"that is the number of vectors that can be had, {events.Length} were asked for; nothing was tied"));
    }

    /// <summary>Acts on a range of interrupts now (<c>VFIO_DEVICE_SET_IRQS</c> with <c>VFIO_IRQ_SET_DATA_NONE</c>).</summary>
    /// <param name="index">Which kind of interrupt.</param>
    /// <param name="start">First interrupt of that kind.</param>
    /// <param name="action">What to do: <see cref="VfioIrqAction.Trigger"/> signals the tied events as if the device had fired.</param>
    /// <param name="count">How many interrupts. <b>0 with <see cref="VfioIrqAction.Trigger"/> switches the index off</b>, see <see cref="TryDisableIrqs"/>.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TrySetIrqs(int index, int start, VfioIrqAction action, int count)
    {
        vfio_irq_set set = new()
        {
            argsz = vfio_irq_set.Layout.Size,
            flags = VFIO_IRQ_SET_DATA_NONE | (uint)action,
            index = unchecked((uint)index),
            start = unchecked((uint)start),
            count = unchecked((uint)count),
        };
        return Transport.TryIoctl(File, VFIO_DEVICE_SET_IRQS, ref set);
    }

    /// <inheritdoc cref="TrySetIrqs(int, int, VfioIrqAction, int)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetIrqs(int index, int start, VfioIrqAction action, int count)
    {
        IoctlResult result = TrySetIrqs(index, start, action, count);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_SET_IRQS);
    }

    /// <summary>Acts on some interrupts of a range now (<c>VFIO_DEVICE_SET_IRQS</c> with <c>VFIO_IRQ_SET_DATA_BOOL</c>).</summary>
    /// <param name="index">Which kind of interrupt.</param>
    /// <param name="start">First interrupt of that kind.</param>
    /// <param name="action">What to do.</param>
    /// <param name="which">For each interrupt, whether to act on it.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TrySetIrqs(int index, int start, VfioIrqAction action, ReadOnlySpan<bool> which)
    {
        int size = FlexibleRecord<vfio_irq_set, byte>.Size(vfio_irq_set.Layout.data_offset, which.Length);
        byte[]? rented = size > UsualRequestLength ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[UsualRequestLength] : rented;
        try
        {
            FlexibleRecord<vfio_irq_set, int> set = Set(bytes.Slice(0, size), index, start, which.Length, VFIO_IRQ_SET_DATA_BOOL, action);
            MemoryMarshal.AsBytes(which).CopyTo(bytes.Slice(vfio_irq_set.Layout.data_offset));
            return Transport.TryIoctl(File, VFIO_DEVICE_SET_IRQS, bytes.Slice(0, size));
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="TrySetIrqs(int, int, VfioIrqAction, ReadOnlySpan{bool})"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetIrqs(int index, int start, VfioIrqAction action, ReadOnlySpan<bool> which)
    {
        IoctlResult result = TrySetIrqs(index, start, action, which);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_SET_IRQS);
    }

    /// <summary>Switches all interrupts of an index off and unties their events (<c>VFIO_DEVICE_SET_IRQS</c> with no data, a count of 0 and <see cref="VfioIrqAction.Trigger"/>).</summary>
    /// <param name="index">Which kind of interrupt.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryDisableIrqs(int index) => TrySetIrqs(index, 0, VfioIrqAction.Trigger, count: 0);

    /// <inheritdoc cref="TryDisableIrqs"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void DisableIrqs(int index) => SetIrqs(index, 0, VfioIrqAction.Trigger, count: 0);

    private static FlexibleRecord<vfio_irq_set, int> Set(Span<byte> bytes, int index, int start, int count, uint data, VfioIrqAction action)
    {
        FlexibleRecord<vfio_irq_set, int> set = new(bytes, vfio_irq_set.Layout.data_offset);
        set.Header = new vfio_irq_set
        {
            argsz = (uint)bytes.Length,
            flags = data | (uint)action,
            index = unchecked((uint)index),
            start = unchecked((uint)start),
            count = (uint)count,
        };
        return set;
    }
}
