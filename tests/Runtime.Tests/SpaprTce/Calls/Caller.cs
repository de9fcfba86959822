using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Refusal = Uapi.SpaprTce.Refusal;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>A process that talks to <c>/dev/vfio</c> through system calls by number, and the words the tests are written in.</summary>
/// <remarks>Descriptors and buffers are found by the order in which they were made. What a test builds up must work: only the call it is about may be refused.</remarks>
internal sealed partial class Caller
{
    internal const ulong Kilo = 1UL << 10;
    internal const ulong Mega = 1UL << 20;
    internal const ulong Giga = 1UL << 30;

    /// <summary>Start of the second window.</summary>
    internal const ulong Second = 1UL << 59;

    /// <summary>No mapping is ever there.</summary>
    internal const ulong Nowhere = 1UL << 44;

    // The n-th buffer lies at FirstBuffer + n * BufferDistance; arguments lie far from all of them.
    private const ulong FirstBuffer = 1UL << 40;
    private const ulong BufferDistance = 4 * Giga;
    private const ulong ArgumentPage = 1UL << 45;

    // What all processes of a machine share.
    private readonly Story _story;

    internal Caller(CallSetting setting, SpaprMachineOptions? options = null)
    {
        Setting = setting;
        Process = new SpaprMachine((options ?? new SpaprMachineOptions()) with { PageSize = setting.PageSize, Quirks = setting.Quirks }).Start();
        Must(Memory.Map(ArgumentPage, Page, MemoryProtection.ReadWrite));
        _story = new Story();
        _story.Processes.Add(Process);
    }

    private Caller(Caller parent)
    {
        Setting = parent.Setting;
        Process = parent.Process.Fork();
        _story = parent._story;
        _story.Processes.Add(Process);
    }

    internal CallSetting Setting { get; }

    internal SpaprProcess Process { get; }

    internal SpaprMachine Machine => Process.Machine;

    internal SimulatedMemory Memory => (SimulatedMemory)Process.Memory;

    /// <summary>The system page size in bytes.</summary>
    internal ulong Page => (ulong)Setting.PageSize;

    internal IReadOnlyList<SpaprProcess> Processes => _story.Processes;

    internal IReadOnlyList<int> Containers => _story.Containers;

    internal IReadOnlyList<int> Groups => _story.Groups;

    /// <summary>Address and size of every buffer, also of those unmapped since.</summary>
    internal IReadOnlyList<(ulong Address, ulong Size)> Buffers => _story.Buffers;

    /// <summary>The first container.</summary>
    internal int Container => _story.Containers[0];

    /// <summary>The first group's file.</summary>
    internal int Group => _story.Groups[0];

    /// <summary>The first buffer.</summary>
    internal ulong Buffer => _story.Buffers[0].Address;

    /// <summary>Locked pages of the process: L of the specification.</summary>
    internal ulong Locked => Process.Locked.Pages;

    /// <summary>Why the last call was refused, by whichever process it was made.</summary>
    internal Refusal? LastRefusal => _story.LastRefusal;

    /// <summary>A child with everything that is open, and the argument page, but nothing locked.</summary>
    internal Caller Fork() => Child = new Caller(this);

    /// <summary>The child that was made last.</summary>
    internal Caller? Child { get; private set; }

    /// <summary>Memory at the next place, whole system pages; mapped readable and writable unless said otherwise.</summary>
    internal ulong Map(ulong size, MemoryProtection protection = MemoryProtection.ReadWrite)
    {
        ulong address = FirstBuffer + ((ulong)_story.Buffers.Count * BufferDistance);
        Must(Memory.Map(address, size, protection));
        _story.Buffers.Add((address, size));
        return address;
    }

    internal int OpenContainer()
    {
        int descriptor = Must(Process.Open("/dev/vfio/vfio"));
        _story.Containers.Add(descriptor);
        return descriptor;
    }

    internal int OpenGroup(int number)
    {
        int descriptor = Must(Process.Open($"/dev/vfio/{number}"));
        _story.Groups.Add(descriptor);
        return descriptor;
    }

    /// <summary>The file of a group joins a container.</summary>
    internal IoctlResult Join(int group, int container) => Send(group, VfioRequest.GroupSetContainer, container);

    /// <summary>A container of a type with the next group in it; the first one also gets a buffer of 1 MiB.</summary>
    internal int Attach(ulong type)
    {
        int container = OpenContainer();
        Must(Join(OpenGroup(_story.Groups.Count), container));
        Must(Number(container, VfioRequest.SetIommu, type));
        if (_story.Buffers.Count == 0)
            Map(Mega);
        return container;
    }

    internal int AttachV1() => Attach(2);

    internal int AttachV2() => Attach(7);

    /// <summary>A v1 container that maps.</summary>
    internal int EnabledV1()
    {
        int container = AttachV1();
        Must(Number(container, VfioRequest.Enable));
        return container;
    }

    /// <summary>A v2 container with the first buffer registered.</summary>
    internal int EnabledV2()
    {
        int container = AttachV2();
        Must(Register(Buffer, Mega, container));
        return container;
    }

    /// <summary>The container belongs to this process from here on, and nothing else changes: a REMOVE that is refused for its flags.</summary>
    internal void Own()
    {
        // Without that request a container is nobody's.
        if (!Machine.Behaviour.DynamicWindows)
            return;
        IoctlResult result = Send(Container, VfioRequest.TceRemove, new Uapi.Linux.vfio_iommu_spapr_tce_remove { argsz = 16, flags = 1 });
        Assert.Equal(Errno.EINVAL, result.Errno);
    }

    /// <summary>No more memory can be locked than is locked now.</summary>
    internal void Exhaust()
    {
        Process.MemlockLimit = Locked << Machine.PageShift;
        Process.DropIpcLock();
    }

    /// <summary>A request with a number, or a pointer that is one.</summary>
    internal IoctlResult Number(int file, VfioRequest request, ulong argument = 0) => Told(Process.Ioctl(file, Setting.NumberOf(request), argument));

    /// <summary>A request by its raw number.</summary>
    internal IoctlResult Raw(int file, uint number, ulong argument = 0) => Told(Process.Ioctl(file, number, argument));

    /// <summary>Any other system call.</summary>
    internal IoctlResult Told(IoctlResult result)
    {
        _story.LastRefusal = Process.LastRefusal;
        return result;
    }

    /// <summary>A request with a structure; passed as the setting says.</summary>
    /// <param name="file">Descriptor.</param>
    /// <param name="request">The request.</param>
    /// <param name="argument">The structure.</param>
    /// <param name="accessible">How many of its bytes can be reached; all if negative.</param>
    /// <param name="readOnly">Whether it lies in memory that cannot be written.</param>
    internal IoctlResult Send<T>(int file, VfioRequest request, T argument, int accessible = -1, bool readOnly = false)
        where T : unmanaged => Send(file, request, ref argument, accessible, readOnly);

    /// <inheritdoc cref="Send{T}(int, VfioRequest, T, int, bool)"/>
    internal IoctlResult Send<T>(int file, VfioRequest request, ref T argument, int accessible = -1, bool readOnly = false)
        where T : unmanaged =>
        SendBytes(file, Setting.NumberOf(request), MemoryMarshal.AsBytes(new Span<T>(ref argument)), accessible, readOnly);

    /// <summary>A request with any bytes.</summary>
    internal IoctlResult SendBytes(int file, uint number, Span<byte> bytes, int accessible = -1, bool readOnly = false)
    {
        int count = accessible < 0 ? bytes.Length : accessible;
        if (!Setting.ByAddress && !readOnly)
            return Told(Process.Ioctl(file, number, bytes[..count]));
        // What can be reached ends with the page; nothing is mapped behind it.
        ulong address = ArgumentPage + Page - (ulong)count;
        Assert.True(Memory.TryStore(address, bytes[..count]));
        if (readOnly)
            Must(Memory.Protect(ArgumentPage, Page, MemoryProtection.Read));
        IoctlResult result = Told(Process.Ioctl(file, number, address));
        if (readOnly)
            Must(Memory.Protect(ArgumentPage, Page, MemoryProtection.ReadWrite));
        Assert.True(Memory.TryLoad(address, bytes[..count]));
        return result;
    }

    /// <summary>The value of a call that has to work.</summary>
    internal int Must(IoctlResult result)
    {
        Assert.True(result.IsSuccess, $"{result}, {Process.LastRefusal}");
        return result.Value;
    }

    private sealed class Story
    {
        internal readonly List<SpaprProcess> Processes = [];
        internal readonly List<int> Containers = [];
        internal readonly List<int> Groups = [];
        internal readonly List<(ulong Address, ulong Size)> Buffers = [];
        internal Refusal? LastRefusal;
    }
}
