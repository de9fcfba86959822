using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>A process of the machine: memory, open files, limits, and the system calls that matter here.</summary>
/// <remarks>
/// <para>The calls by number are what a program's system calls come to; <see cref="Transport"/> offers the same through handles, for the typed clients. All may be made by several threads at once.</para>
/// <para>A call that is refused says why: <see cref="LastRefusal"/>, which is kept for each thread as errno is.</para>
/// </remarks>
public sealed class SpaprProcess
{
    /// <summary>RLIMIT_MEMLOCK of a new process, in bytes.</summary>
    public const ulong DefaultMemlockLimit = 8 << 20;

    private readonly bool _powerNumbersOnly;
    private ulong _memlockLimit = DefaultMemlockLimit;
    private volatile bool _privileged = true;
    private volatile bool _mayRegainPrivilege = true;

    internal SpaprProcess(SpaprMachine machine, AddressSpace addressSpace, FileTable files)
    {
        Machine = machine;
        AddressSpace = addressSpace;
        Files = files;
        _powerNumbersOnly = machine.Quirks.Has(Quirk.ForeignNumbersUnknown);
        Transport = new SpaprTransport(this);
    }

    /// <summary>The machine it runs on.</summary>
    public SpaprMachine Machine { get; }

    /// <summary>Its memory: a <see cref="SimulatedMemory"/> or an <see cref="InProcessMemory"/>, as the machine was built.</summary>
    public UserMemory Memory => AddressSpace.Memory;

    /// <summary>Its locked pages: VmLck.</summary>
    public LockedMemory Locked => AddressSpace.Locked;

    /// <summary>RLIMIT_MEMLOCK in bytes, <see cref="ulong.MaxValue"/> for none.</summary>
    public ulong MemlockLimit
    {
        get => Volatile.Read(ref _memlockLimit);
        set => Volatile.Write(ref _memlockLimit, value);
    }

    /// <summary>Whether CAP_IPC_LOCK is effective: limits do not hold then, counts rise all the same.</summary>
    public bool HasIpcLock => _privileged;

    /// <summary>Whether <see cref="Exit"/> was called.</summary>
    public bool HasExited { get; private set; }

    /// <summary>What the process has open, by descriptor, without its standard streams: where a test finds what was not closed.</summary>
    public IReadOnlyList<SpaprOpenFile> GetOpenFiles() => Files.List();

    internal AddressSpace AddressSpace { get; }

    internal FileTable Files { get; }

    /// <summary>The process's system calls, by handles. Always the same object, so that files of the same process are known as such.</summary>
    public IFileTransport Transport { get; }

    /// <summary>Why the last call of this thread was refused or went through with a surprise; null if it was a plain success.</summary>
    public Refusal? LastRefusal => RefusalNote.LastOf(this);

    /// <summary><c>open(2)</c>.</summary>
    /// <param name="path"><c>/dev/vfio/vfio</c> or <c>/dev/vfio/N</c>.</param>
    /// <returns>The descriptor.</returns>
    public IoctlResult Open(string path)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));
        Answer answer = Machine.Open(path, out OpenFile? file);
        if (file is null)
            return Finish(answer);
        if (Files.TryAdd(file, out int descriptor))
            return Finish(Answer.Of(descriptor));
        file.Release(AddressSpace);
        return Finish(Refusals.File.TooMany);
    }

    /// <summary><c>dup(2)</c>.</summary>
    /// <returns>The new descriptor.</returns>
    public IoctlResult Duplicate(int descriptor)
    {
        if (Files.Find(descriptor) is not { } file || !file.TryAddReference())
            return Finish(Answer.Refuse(Refusals.File.NotOpen, (uint)descriptor));
        if (Files.TryAdd(file, out int copy))
            return Finish(Answer.Of(copy));
        file.Release(AddressSpace);
        return Finish(Refusals.File.TooMany);
    }

    /// <summary><c>close(2)</c>.</summary>
    public IoctlResult Close(int descriptor)
    {
        if (Files.Remove(descriptor) is not { } file)
            return Finish(Answer.Refuse(Refusals.File.NotOpen, (uint)descriptor));
        file.Release(AddressSpace);
        return Finish(Answer.Of(0));
    }

    /// <summary><c>ioctl(2)</c> with a number, or an address in this process's memory.</summary>
    public IoctlResult Ioctl(int descriptor, uint request, ulong argument) =>
        Ioctl(Files.Find(descriptor), request, new IoctlArgument(argument, Memory), _powerNumbersOnly);

    /// <summary><c>ioctl(2)</c> with a pointer to these bytes; what follows them is not accessible.</summary>
    public IoctlResult Ioctl(int descriptor, uint request, Span<byte> argument) =>
        Ioctl(Files.Find(descriptor), request, new IoctlArgument(argument), _powerNumbersOnly);

    // Numbers of this program's own architecture are the machine's to whoever calls through the transport: program and kernel are of one kind.
    internal IoctlResult Ioctl(OpenFile? file, uint request, in IoctlArgument argument, bool powerNumbersOnly = false)
    {
        if (file is null)
            return Finish(Refusals.File.NotOpen);
        VfioRequest decoded = VfioRequestNumber.Decode(request, powerNumbersOnly);
        Answer answer = file.Ioctl(this, decoded, argument);
        return answer.Rule is null ? Plain(answer.Value) : Finish(powerNumbersOnly ? Explained(answer, request) : answer);
    }

    // A number that only its encoding makes unknown is told so.
    private static Answer Explained(Answer answer, uint request) =>
        answer.Rule == Refusals.Call.UnknownRequest && VfioRequestNumber.IsGeneric(request)
            ? Answer.Refuse(Refusals.Call.ForeignNumber, request)
            : answer;

    private static IoctlResult Plain(int value)
    {
        RefusalNote.Forget();
        return IoctlResult.Success(value);
    }

    private IoctlResult Finish(Answer answer)
    {
        if (answer.Rule is null)
            return Plain(answer.Value);
        RefusalNote.OfThread.Put(this, answer.Rule);
        return answer.Result;
    }

    /// <summary>The DMA device behind a descriptor that VFIO_GROUP_GET_DEVICE_FD returned; null if it is none.</summary>
    public EduDevice? FindDevice(int descriptor) => (Files.Find(descriptor) as DeviceFile)?.Device;

    /// <summary>Takes CAP_IPC_LOCK out of the effective set, or puts it back.</summary>
    /// <returns><c>EPERM</c> if it was dropped for good.</returns>
    public IoctlResult SetIpcLock(bool effective)
    {
        if (effective && !_mayRegainPrivilege)
            return IoctlResult.Failure(Errno.EPERM);
        _privileged = effective;
        return IoctlResult.Success();
    }

    /// <summary>Drops CAP_IPC_LOCK from all sets.</summary>
    public void DropIpcLock()
    {
        _mayRegainPrivilege = false;
        _privileged = false;
    }

    /// <summary>The limit in pages, as the kernel compares it.</summary>
    internal ulong MemlockPages => MemlockLimit == ulong.MaxValue ? ulong.MaxValue : MemlockLimit >> Memory.PageShift;

    /// <summary>Charges pages to an address space in the name of this process (<c>account_locked_vm</c>).</summary>
    internal bool TryCharge(AddressSpace space, ulong pages) => space.Locked.TryCharge(pages, MemlockPages, _privileged);

    /// <summary><c>fork(2)</c>: a child with a copy of the memory and the same open files. Locked pages are not inherited.</summary>
    /// <exception cref="InvalidOperationException">The process exited, or its memory is the running program's own.</exception>
    public SpaprProcess Fork()
    {
        if (HasExited)
            throw new InvalidOperationException("The process has exited.");
        if (Memory is not SimulatedMemory memory)
            throw new InvalidOperationException("The memory of the running program cannot be forked; build the machine with MemoryKind.Simulated.");
        LockedMemory locked = new();
        return new SpaprProcess(Machine, Machine.Number(new AddressSpace(memory.Fork(locked), locked)), Files.Fork())
        {
            _memlockLimit = MemlockLimit,
            _privileged = _privileged,
            _mayRegainPrivilege = _mayRegainPrivilege,
        };
    }

    /// <summary><c>exit(2)</c>: the memory goes, then every file is closed. Pinned pages stay as long as something pins them.</summary>
    public void Exit()
    {
        if (HasExited)
            return;
        HasExited = true;
        (Memory as SimulatedMemory)?.Release();
        AddressSpace.End(Machine.Behaviour.RegionsBelongToContainer);
        Files.CloseAll(current: null);
    }

    /// <summary><c>mlock(2)</c>.</summary>
    public IoctlResult LockMemory(ulong address, ulong size) => Simulated.Lock(address, size, MemlockLimit, _privileged);

    /// <summary><c>munlock(2)</c>.</summary>
    public IoctlResult UnlockMemory(ulong address, ulong size) => Simulated.Unlock(address, size);

    private SimulatedMemory Simulated => Memory as SimulatedMemory ?? throw new InvalidOperationException("The memory of the running program is locked by the running program.");
}
