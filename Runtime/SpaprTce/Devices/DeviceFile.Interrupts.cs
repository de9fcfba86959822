using System.Runtime.InteropServices;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

// VFIO_DEVICE_SET_IRQS: what is common to all indexes (vfio_set_irqs_validate_and_prepare), then each index by itself (vfio_pci_set_irqs_ioctl).
internal sealed partial class DeviceFile
{
    private const uint DataMask = VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_DATA_BOOL | VFIO_IRQ_SET_DATA_EVENTFD;
    private const uint ActionMask = VFIO_IRQ_SET_ACTION_MASK | VFIO_IRQ_SET_ACTION_UNMASK | VFIO_IRQ_SET_ACTION_TRIGGER;

    // No index has more than one interrupt.
    private const int MostData = sizeof(int);

    private Answer SetIrqs(SpaprProcess caller, in IoctlArgument argument)
    {
        const int Minimum = vfio_irq_set.Layout.data_offset;
        Span<byte> copy = stackalloc byte[Minimum + MostData];
        if (!argument.TryRead(Minimum, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Device.SetUnreadable;
        vfio_irq_set set = AbiView.Of<vfio_irq_set>(bytes);
        if (set.argsz < Minimum)
            return Answer.Refuse(Refusals.Device.SetShort, set.argsz, Minimum);
        if (set.index >= DeviceInterrupts.Indexes)
            return Answer.Refuse(Refusals.Device.SetIndex, set.index, DeviceInterrupts.Indexes);
        if (set.count >= uint.MaxValue - set.start)
            return Answer.Refuse(Refusals.Device.SetOverflow, set.count, uint.MaxValue - set.start);
        if ((set.flags & ~(DataMask | ActionMask)) != 0)
            return Answer.Refuse(Refusals.Device.SetFlags, set.flags, DataMask | ActionMask);
        uint interrupts = DeviceInterrupts.CountOf(set.index);
        if (set.start >= interrupts || set.start + set.count > interrupts)
            return Answer.Refuse(Refusals.Device.SetRange, set.start + set.count, interrupts);
        uint data = set.flags & DataMask;
        if (data is not (VFIO_IRQ_SET_DATA_NONE or VFIO_IRQ_SET_DATA_BOOL or VFIO_IRQ_SET_DATA_EVENTFD))
            return Answer.Refuse(Refusals.Device.SetData, data);
        int length = (int)set.count * data switch { VFIO_IRQ_SET_DATA_BOOL => sizeof(byte), VFIO_IRQ_SET_DATA_EVENTFD => sizeof(int), _ => 0 };
        if (set.argsz - Minimum < length)
            return Answer.Refuse(Refusals.Device.SetDataShort, set.argsz - Minimum, (ulong)length);
        if (length != 0 && !argument.TryRead(Minimum + length, copy, out bytes))
            return Refusals.Device.SetDataUnreadable;
        ReadOnlySpan<byte> values = bytes.Slice(Minimum, length);
        int descriptor = data == VFIO_IRQ_SET_DATA_EVENTFD && length != 0 ? MemoryMarshal.Read<int>(values) : -1;
        // Held until the device's lock is let go of: who closes the event meanwhile closes one that is tied, and unties it.
        OpenFile? named = caller.Files.Find(descriptor) is { } file && file.TryAddReference() ? file : null;
        try
        {
            return SetIrqs(set.index, set.flags & ActionMask, new Act
            {
                Data = data,
                Count = set.count,
                // What DATA_NONE does to each of the range DATA_BOOL does to those that it names.
                IsMeant = data == VFIO_IRQ_SET_DATA_NONE || (data == VFIO_IRQ_SET_DATA_BOOL && length != 0 && values[0] != 0),
                Descriptor = descriptor,
                Named = named,
            });
        }
        finally
        {
            named?.Release(caller.AddressSpace);
        }
    }

    private Answer SetIrqs(uint index, uint action, in Act act)
    {
        lock (Device.Gate)
        {
            return (index, action) switch
            {
                (DeviceInterrupts.Intx, VFIO_IRQ_SET_ACTION_MASK) => MaskIntx(act),
                (DeviceInterrupts.Intx, VFIO_IRQ_SET_ACTION_UNMASK) => UnmaskIntx(act),
                (DeviceInterrupts.Intx, VFIO_IRQ_SET_ACTION_TRIGGER) => TriggerIntx(act),
                (DeviceInterrupts.Msi, VFIO_IRQ_SET_ACTION_TRIGGER) => TriggerMsi(act),
                (DeviceInterrupts.Request, VFIO_IRQ_SET_ACTION_TRIGGER) => TriggerRequest(act),
                _ => Answer.Refuse(Refusals.Device.SetAction, index, action),
            };
        }
    }

    private Answer MaskIntx(in Act act)
    {
        if (!Interrupts.IsOn(DeviceInterrupts.Intx))
            return Refusals.Device.SetNotOn;
        if (act.Count == 0)
            return Refusals.Device.SetOne;
        if (act.Data == VFIO_IRQ_SET_DATA_EVENTFD)
            return Refusals.Device.MaskByEvent;
        if (act.IsMeant)
            Interrupts.Mask();
        return Answer.Of(0);
    }

    private Answer UnmaskIntx(in Act act)
    {
        if (!Interrupts.IsOn(DeviceInterrupts.Intx))
            return Refusals.Device.SetNotOn;
        if (act.Count == 0)
            return Refusals.Device.SetOne;
        if (act.Data != VFIO_IRQ_SET_DATA_EVENTFD)
        {
            if (act.IsMeant)
                Interrupts.Unmask();
            return Answer.Of(0);
        }
        Answer answer = act.FindEvent(out EventFile? source);
        if (!answer.IsSuccess)
            return answer;
        if (source is null)
        {
            Interrupts.UntieUnmask();
            return Answer.Of(0);
        }
        if (!Interrupts.TryTieUnmask(source, Device))
            return Refusals.Device.UnmaskTied;
        // It may have been signalled before it was tied.
        if (source.TryTake())
            Interrupts.Unmask();
        return Answer.Of(0);
    }

    private Answer TriggerIntx(in Act act)
    {
        bool isOn = Interrupts.IsOn(DeviceInterrupts.Intx);
        if (isOn && act.SwitchesOff)
        {
            Interrupts.SwitchOff();
            return Answer.Of(0);
        }
        if (!isOn && !Interrupts.IsOff)
            return Refusals.Device.SetOther;
        if (act.Count == 0)
            return Refusals.Device.SetOne;
        if (act.Data == VFIO_IRQ_SET_DATA_EVENTFD)
            return Tie(DeviceInterrupts.Intx, act);
        if (!isOn)
            return Refusals.Device.SetNotOn;
        if (act.IsMeant)
            Interrupts.Fire();
        return Answer.Of(0);
    }

    private Answer TriggerMsi(in Act act)
    {
        bool isOn = Interrupts.IsOn(DeviceInterrupts.Msi);
        if (isOn && act.SwitchesOff)
        {
            Interrupts.SwitchOff();
            return Answer.Of(0);
        }
        if (!isOn && !Interrupts.IsOff)
            return Refusals.Device.SetOther;
        if (act.Data == VFIO_IRQ_SET_DATA_EVENTFD)
        {
            if (act.Count != 0)
                return Tie(DeviceInterrupts.Msi, act);
            return isOn ? Answer.Of(0) : Refusals.Device.NoVectors;
        }
        if (!isOn)
            return Refusals.Device.SetNotOn;
        if (act.IsMeant && act.Count != 0)
            Interrupts.Fire();
        return Answer.Of(0);
    }

    private Answer TriggerRequest(in Act act)
    {
        if (act.Data == VFIO_IRQ_SET_DATA_EVENTFD)
        {
            if (act.Count == 0)
                return Refusals.Device.NoRequestEvent;
            Answer answer = act.FindEvent(out EventFile? trigger);
            if (answer.IsSuccess && (trigger is not null || act.Descriptor == -1))
                Interrupts.RequestEvent = trigger;
            return answer;
        }
        bool isNone = act.Data == VFIO_IRQ_SET_DATA_NONE;
        if (isNone ? Interrupts.RequestEvent is null : act.Count == 0)
            return Refusals.Device.NoRequestEvent;
        if (act.SwitchesOff)
            Interrupts.RequestEvent = null;
        else if (act.IsMeant)
            Interrupts.RequestEvent?.Signal();
        return Answer.Of(0);
    }

    // Also the first event switches the index on, even if it is -1.
    private Answer Tie(uint index, in Act act)
    {
        Answer answer = act.FindEvent(out EventFile? trigger);
        if (answer.IsSuccess)
            Interrupts.SwitchOn(index, trigger);
        return answer;
    }

    private DeviceInterrupts Interrupts => Device.Interrupts;

    // A request that has passed what is common to all indexes.
    private readonly struct Act
    {
        internal required uint Data { get; init; }

        internal required uint Count { get; init; }

        internal required bool IsMeant { get; init; }

        internal required int Descriptor { get; init; }

        /// <summary>The file that the descriptor named; null if it is not open, or negative.</summary>
        internal required OpenFile? Named { get; init; }

        internal bool SwitchesOff => Count == 0 && Data == VFIO_IRQ_SET_DATA_NONE;

        /// <summary>The event that was named; null for a negative descriptor, which unties.</summary>
        internal Answer FindEvent(out EventFile? found)
        {
            found = null;
            if (Descriptor < 0)
                return Answer.Of(0);
            if (Named is null)
                return Answer.Refuse(Refusals.Device.EventNotOpen, (uint)Descriptor);
            found = Named as EventFile;
            return found is null ? Answer.Refuse(Refusals.Device.NotAnEvent, (uint)Descriptor) : Answer.Of(0);
        }
    }
}
