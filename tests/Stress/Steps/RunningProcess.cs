using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Linux.Vfio;

namespace Uapi.Stress.Steps;

/// <summary>A process of the model, with the names of its files and buffers: carries out steps as a C program would.</summary>
internal sealed class RunningProcess
{
    private const int Closed = -1;

    private readonly Dictionary<string, int> _files;
    private readonly Dictionary<int, ulong> _buffers;

    internal RunningProcess(SpaprProcess process)
        : this(process, [], [])
    {
        Memory.Map(StepSetting.ArgumentPage, Memory.PageSize, MemoryProtection.ReadWrite);
    }

    private RunningProcess(SpaprProcess process, Dictionary<string, int> files, Dictionary<int, ulong> buffers)
    {
        Process = process;
        Memory = (SimulatedMemory)process.Memory;
        _files = files;
        _buffers = buffers;
    }

    internal SpaprProcess Process { get; }

    internal SimulatedMemory Memory { get; }

    /// <summary>Where the kernel put the huge pages that were mapped last.</summary>
    internal ulong HugePlace => _buffers.GetValueOrDefault(StepSetting.HugeBuffer);

    /// <summary>What the last step wrote beside its answer.</summary>
    internal ulong Output { get; private set; }

    internal RunningProcess Fork() => new(Process.Fork(), new(_files), new(_buffers));

    /// <summary>The file that a name stands for.</summary>
    internal OpenFile? File(string name) => Process.Files.Find(_files.GetValueOrDefault(name, Closed));

    internal ulong AddressOf(Place place) => place.Buffer < 0 ? place.Offset : _buffers.GetValueOrDefault(place.Buffer) + place.Offset;

    private int Descriptor(string name) => _files.GetValueOrDefault(name, Closed);

    /// <summary>Carries a step out; forking is its caller's.</summary>
    /// <returns>A value, or a negative error number. Descriptors are 0.</returns>
    internal int Do(Step step)
    {
        Output = 0;
        return step switch
        {
            OpenContainer open => Opened(open.Name, Process.Open("/dev/vfio/vfio")),
            OpenGroup open => Opened(open.Name, Process.Open($"/dev/vfio/{open.Number}")),
            OpenDevice open => Opened(open.Name, Process.Ioctl(Descriptor(open.Group), Ppc64le.VFIO_GROUP_GET_DEVICE_FD, Encoding.ASCII.GetBytes($"{open.Number:x4}:01:00.0\0"))),
            CloseFile close => Close(close.Name),
            SetContainer join => Join(join),
            UnsetContainer leave => Number(leave.Group, Ppc64le.VFIO_GROUP_UNSET_CONTAINER, 0),
            SetIommu type => Number(type.Container, Ppc64le.VFIO_SET_IOMMU, type.Type),
            CheckExtension asked => Number(asked.Container, Ppc64le.VFIO_CHECK_EXTENSION, asked.Extension),
            Enable call => Number(call.Container, Ppc64le.VFIO_IOMMU_ENABLE, 0),
            Disable call => Number(call.Container, Ppc64le.VFIO_IOMMU_DISABLE, 0),
            UnknownRequest call => Number(call.Container, call.Number, 0),
            DeviceAccess access => Access(access),
            Exit => Leave(),
            SetLimit limit => Limit(limit.Bytes),
            SetCapability capability => Value(Process.SetIpcLock(capability.IsOn)),
            Poke or Peek => Touch(step),
            _ => ReferenceMachine.ContainerName(step) is not null || step is GroupStatus ? Request(step) : Call(step),
        };
    }

    private static int Value(IoctlResult result) => result.IsSuccess ? result.Value : -(int)result.Errno;

    private int Number(string name, uint request, ulong argument) => Value(Process.Ioctl(Descriptor(name), request, argument));

    private int Opened(string name, IoctlResult result)
    {
        if (result.IsSuccess)
            _files[name] = result.Value;
        else
            _files.TryAdd(name, Closed);
        return result.IsSuccess ? 0 : -(int)result.Errno;
    }

    private int Close(string name)
    {
        int descriptor = Descriptor(name);
        _files[name] = Closed;
        return Value(Process.Close(descriptor));
    }

    private int Join(SetContainer join)
    {
        Span<int> descriptor = [Descriptor(join.Container)];
        return Value(Process.Ioctl(Descriptor(join.Group), Ppc64le.VFIO_GROUP_SET_CONTAINER, MemoryMarshal.AsBytes(descriptor)));
    }

    private int Leave()
    {
        Process.Exit();
        return 0;
    }

    private int Limit(ulong bytes)
    {
        Process.MemlockLimit = bytes;
        return 0;
    }

    private int Touch(Step step)
    {
        if (step is Poke poke)
            return Memory.TryStore(AddressOf(poke.Address), BitConverter.GetBytes(poke.Value)) ? 0 : -(int)Errno.EFAULT;
        Span<ulong> word = [0];
        bool read = Memory.TryLoad(AddressOf(((Peek)step).Address), MemoryMarshal.AsBytes(word));
        Output = word[0];
        return read ? 0 : -(int)Errno.EFAULT;
    }

    private int Access(DeviceAccess access)
    {
        EduDevice device = Process.FindDevice(Descriptor(access.Device))!;
        Span<ulong> word = [access.ToMemory ? access.Value : 0];
        bool passed = access.ToMemory ? device.TryWrite(access.Iova, MemoryMarshal.AsBytes(word)) : device.TryRead(access.Iova, MemoryMarshal.AsBytes(word));
        Output = access.ToMemory || !passed ? 0 : word[0];
        return passed ? 0 : -(int)Errno.EFAULT;
    }

    private int Call(Step step)
    {
        switch (step)
        {
            case MapBuffer map:
                _buffers[map.Buffer] = StepSetting.BufferAddress(map.Buffer);
                return Value(Memory.Map(StepSetting.BufferAddress(map.Buffer), map.Size, map.Protection, map.IsShared));
            case MapFile map:
                _buffers[StepSetting.FileBuffer] = StepSetting.BufferAddress(StepSetting.FileBuffer);
                return Value(Memory.MapFile(StepSetting.BufferAddress(StepSetting.FileBuffer), map.Size));
            case MapHuge map:
                int answer = Value(Memory.MapAnywhere(map.Size, MemoryProtection.ReadWrite, out ulong address, hugePageShift: map.PageShift));
                _buffers[StepSetting.HugeBuffer] = address;
                return answer;
            case UnmapMemory range:
                return Value(Memory.Unmap(AddressOf(range.Address), range.Size));
            case ProtectMemory range:
                return Value(Memory.Protect(AddressOf(range.Address), range.Size, range.Protection));
            case LockMemory range:
                return Value(Process.LockMemory(AddressOf(range.Address), range.Size));
            case UnlockMemory range:
                return Value(Process.UnlockMemory(AddressOf(range.Address), range.Size));
            case AdviseMemory range:
                return Value(Memory.Advise(AddressOf(range.Address), range.Size, range.Advice));
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is a step that nobody carries out.");
        }
    }

    // The structures, field by field: offsets are those of section 2.2 of the specification.
    private int Request(Step step)
    {
        Span<byte> bytes = stackalloc byte[40];
        bytes.Clear();
        switch (step)
        {
            case GroupStatus call:
                int answer = Send(call.Group, Ppc64le.VFIO_GROUP_GET_STATUS, call.Header, bytes[..8]);
                Output = answer < 0 ? 0 : MemoryMarshal.Read<uint>(bytes[4..]);
                return answer;
            case GetInfo call:
                answer = Send(call.Container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_GET_INFO, call.Header, bytes[..32]);
                Output = answer < 0 ? 0 : MemoryMarshal.Read<uint>(bytes[4..]);
                return answer;
            case MapDma call:
                Put(bytes, 8, AddressOf(call.Address));
                Put(bytes, 16, call.Iova);
                Put(bytes, 24, call.Size);
                return Send(call.Container, Ppc64le.VFIO_IOMMU_MAP_DMA, call.Header, bytes[..32]);
            case UnmapDma call:
                Put(bytes, 8, call.Iova);
                Put(bytes, 16, call.Size);
                return Send(call.Container, Ppc64le.VFIO_IOMMU_UNMAP_DMA, call.Header, bytes[..24]);
            case RegisterMemory call:
                Put(bytes, 8, AddressOf(call.Address));
                Put(bytes, 16, call.Size);
                return Send(call.Container, Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY, call.Header, bytes[..24]);
            case UnregisterMemory call:
                Put(bytes, 8, AddressOf(call.Address));
                Put(bytes, 16, call.Size);
                return Send(call.Container, Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, call.Header, bytes[..24]);
            case CreateWindow call:
                Put(bytes, 8, call.PageShift);
                Put(bytes, 16, call.Size);
                Put(bytes, 24, call.Levels);
                answer = Send(call.Container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE, call.Header, bytes);
                Output = MemoryMarshal.Read<ulong>(bytes[32..]);
                return answer;
            case RemoveWindow call:
                Put(bytes, 8, call.Start);
                return Send(call.Container, Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE, call.Header, bytes[..16]);
            case EehOperation call:
                Put(bytes, 8, call.Operation);
                Put(bytes, 16, call.Type);
                MemoryMarshal.Write(bytes[20..], call.Function);
                return Send(call.Container, Ppc64le.VFIO_EEH_PE_OP, call.Header, bytes);
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is a request that nobody sends.");
        }
    }

    private static void Put(Span<byte> bytes, int offset, ulong value) => MemoryMarshal.Write(bytes[offset..], value);

    private int Send(string name, uint request, Header header, Span<byte> bytes)
    {
        MemoryMarshal.Write(bytes, header.Argsz < 0 ? (uint)bytes.Length : (uint)header.Argsz);
        MemoryMarshal.Write(bytes[4..], header.Flags);
        if (!header.ReadOnly)
            return Value(Process.Ioctl(Descriptor(name), request, header.Readable < 0 ? bytes : bytes[..Math.Min(header.Readable, bytes.Length)]));
        // At the end of a page that cannot be written.
        ulong address = StepSetting.ArgumentPage + Memory.PageSize - (ulong)bytes.Length;
        Memory.TryStore(address, bytes);
        Memory.Protect(StepSetting.ArgumentPage, Memory.PageSize, MemoryProtection.Read);
        int answer = Value(Process.Ioctl(Descriptor(name), request, address));
        Memory.Protect(StepSetting.ArgumentPage, Memory.PageSize, MemoryProtection.ReadWrite);
        return answer;
    }
}
