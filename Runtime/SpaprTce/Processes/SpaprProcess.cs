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
    // Null while nobody traces, counts or lints: all that costs then is to find that out.
    private readonly CallObserver? _observer;
    private ulong _memlockLimit = DefaultMemlockLimit;
    private int _exited;
    private volatile bool _privileged = true;
    private volatile bool _mayRegainPrivilege = true;

    internal SpaprProcess(SpaprMachine machine, AddressSpace addressSpace, FileTable files)
    {
        Machine = machine;
        AddressSpace = addressSpace;
        Files = files;
        _observer = machine.Observer;
        addressSpace.Process = this;
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
    public bool HasExited => Volatile.Read(ref _exited) != 0;

    /// <summary>What the process has open, by descriptor, without its standard streams: where a test finds what was not closed.</summary>
    public IReadOnlyList<SpaprOpenFile> GetOpenFiles() => Files.List();

    internal AddressSpace AddressSpace { get; }

    internal FileTable Files { get; }

    /// <summary>The process's system calls, by handles. Always the same object, so that files of the same process are known as such.</summary>
    public IFileTransport Transport { get; }

    /// <summary>Why the last call of this thread was refused or went through with a surprise; null if it was a plain success.</summary>
    public Refusal? LastRefusal => RefusalNote.LastOf(this);

    /// <summary>What is suspicious about the last call of this thread although it succeeded; empty unless the machine was built with <see cref="SpaprMachineOptions.Lints"/>.</summary>
    public IReadOnlyList<LintFinding> LastLints => CallObserver.LastOf(this);

    /// <summary>Who watches the calls; null if nobody does.</summary>
    internal CallObserver? Observer => _observer;

    /// <summary><c>open(2)</c>.</summary>
    /// <param name="path"><c>/dev/vfio/vfio</c> or <c>/dev/vfio/N</c>.</param>
    /// <returns>The descriptor.</returns>
    public IoctlResult Open(string path)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));
        return _observer is { } observer ? observer.End(observer.Begin(this, SystemCall.Open) with { Path = path }, OpenFile(path)) : OpenFile(path);
    }

    private IoctlResult OpenFile(string path)
    {
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
    public IoctlResult Duplicate(int descriptor) =>
        _observer is { } observer ? observer.End(observer.Begin(this, SystemCall.Duplicate, descriptor), DuplicateFile(descriptor)) : DuplicateFile(descriptor);

    private IoctlResult DuplicateFile(int descriptor)
    {
        if (Files.Find(descriptor) is not { } file || !file.TryAddReference())
            return Finish(Answer.Refuse(Refusals.File.NotOpen, (uint)descriptor));
        if (Files.TryAdd(file, out int copy))
            return Finish(Answer.Of(copy));
        file.Release(AddressSpace);
        return Finish(Refusals.File.TooMany);
    }

    /// <summary><c>close(2)</c>.</summary>
    public IoctlResult Close(int descriptor) =>
        _observer is { } observer ? observer.End(observer.Begin(this, SystemCall.Close, descriptor), CloseFile(descriptor)) : CloseFile(descriptor);

    private IoctlResult CloseFile(int descriptor)
    {
        if (Files.Remove(descriptor) is not { } file)
            return Finish(Answer.Refuse(Refusals.File.NotOpen, (uint)descriptor));
        file.Release(AddressSpace);
        return Finish(file.Farewell);
    }

    /// <summary><c>eventfd(2)</c> with a count of 0: what interrupts of a device are delivered to.</summary>
    /// <returns>The descriptor.</returns>
    public IoctlResult CreateEvent() => _observer is { } observer ? observer.End(observer.Begin(this, SystemCall.CreateEvent), MakeEvent()) : MakeEvent();

    private IoctlResult MakeEvent() => Finish(Files.TryAdd(new EventFile(Machine), out int descriptor) ? Answer.Of(descriptor) : Refusals.File.TooMany);

    /// <summary><c>ioctl(2)</c> with a number, or an address in this process's memory.</summary>
    public IoctlResult Ioctl(int descriptor, uint request, ulong argument) =>
        _observer is { } observer
            ? observer.Ioctl(this, Files.Find(descriptor), descriptor, request, new IoctlArgument(argument, Memory), _powerNumbersOnly)
            : Ioctl(Files.Find(descriptor), request, new IoctlArgument(argument, Memory), _powerNumbersOnly);

    /// <summary><c>ioctl(2)</c> with a pointer to these bytes; what follows them is not accessible.</summary>
    public IoctlResult Ioctl(int descriptor, uint request, Span<byte> argument) =>
        _observer is { } observer
            ? observer.Ioctl(this, Files.Find(descriptor), descriptor, request, new IoctlArgument(argument), _powerNumbersOnly)
            : Ioctl(Files.Find(descriptor), request, new IoctlArgument(argument), _powerNumbersOnly);

    // Numbers of this program's own architecture are the machine's to whoever calls through the transport: program and kernel are of one kind.
    internal IoctlResult Ioctl(OpenFile? file, uint request, in IoctlArgument argument, bool powerNumbersOnly = false)
    {
        if (file is null)
            return Finish(Refusals.File.NotOpen);
        if (Machine.ArmedFaults is { } faults && faults.HitsRequest(request) is { } rule)
            return Finish(Answer.Refuse(rule).Because(SpaprFault.Request));
        VfioRequest decoded = VfioRequestNumber.Decode(request, powerNumbersOnly);
        Answer answer = file.Ioctl(this, decoded, argument);
        return answer.Rule is null ? Plain(answer.Value) : Finish(powerNumbersOnly ? Explained(answer, request) : answer);
    }

    // A number that only its encoding makes unknown is told so.
    private static Answer Explained(Answer answer, uint request)
    {
        if (!VfioRequestNumber.IsGeneric(request))
            return answer;
        if (answer.Rule == Refusals.Call.UnknownRequest)
            return Answer.Refuse(Refusals.Call.ForeignNumber, request);
        // Before there is a driver no number is known; this one would not be known later either.
        if (answer.Rule == Refusals.Container.NoDriver)
            RefusalNote.OfThread.Add(Quirk.ForeignNumbersUnknown);
        return answer;
    }

    private static IoctlResult Plain(int value)
    {
        RefusalNote.Forget();
        return IoctlResult.Success(value);
    }

    /// <summary><c>pread(2)</c>, or <c>read(2)</c> if the offset is -1.</summary>
    /// <returns>How many bytes were read, or why none: of a device as vfio-pci has it, see <c>docs/devices.md</c>.</returns>
    public IoctlResult Read(int descriptor, long offset, Span<byte> buffer) => Read(Files.Find(descriptor), descriptor, offset, buffer);

    /// <summary><c>pwrite(2)</c>, or <c>write(2)</c> if the offset is -1.</summary>
    /// <returns>How many bytes were written, or why none: of a device as vfio-pci has it, see <c>docs/devices.md</c>.</returns>
    public IoctlResult Write(int descriptor, long offset, ReadOnlySpan<byte> buffer) => Write(Files.Find(descriptor), descriptor, offset, buffer);

    internal IoctlResult Read(OpenFile? file, int descriptor, long offset, Span<byte> buffer) =>
        _observer is { } observer
            ? observer.End(BeginTransfer(observer, offset == -1 ? SystemCall.Read : SystemCall.ReadAt, descriptor, offset, buffer.Length), ReadFile(file, offset, buffer))
            : ReadFile(file, offset, buffer);

    internal IoctlResult Write(OpenFile? file, int descriptor, long offset, ReadOnlySpan<byte> buffer) =>
        _observer is { } observer
            ? observer.End(BeginTransfer(observer, offset == -1 ? SystemCall.Write : SystemCall.WriteAt, descriptor, offset, buffer.Length), WriteFile(file, offset, buffer))
            : WriteFile(file, offset, buffer);

    private ObservedCall BeginTransfer(CallObserver observer, SystemCall call, int descriptor, long offset, int count) =>
        observer.Begin(this, call, descriptor) with { First = ("count", (ulong)count), Second = offset == -1 ? null : ("offset", (ulong)offset) };

    // A call holds the file (fget): closed meanwhile, the device is switched off after it.
    private IoctlResult ReadFile(OpenFile? file, long offset, Span<byte> buffer)
    {
        if (file is null || !file.TryAddReference())
            return Finish(Refusals.File.NotOpen);
        try
        {
            return Finish(file.Read(offset, buffer));
        }
        finally
        {
            file.Release(AddressSpace);
        }
    }

    private IoctlResult WriteFile(OpenFile? file, long offset, ReadOnlySpan<byte> buffer)
    {
        if (file is null || !file.TryAddReference())
            return Finish(Refusals.File.NotOpen);
        try
        {
            return Finish(file.Write(offset, buffer));
        }
        finally
        {
            file.Release(AddressSpace);
        }
    }

    /// <summary><c>mmap(2)</c>: refused, but seen.</summary>
    internal IoctlResult Map(OpenFile? file, int descriptor, long offset, ulong length) =>
        _observer is { } observer
            ? observer.End(observer.Begin(this, SystemCall.Map, descriptor) with { First = ("length", length), Second = ("offset", (ulong)offset) }, MapFile(file, offset))
            : MapFile(file, offset);

    private IoctlResult MapFile(OpenFile? file, long offset) => Finish(file is null ? Refusals.File.NotOpen : file.Map(offset));

    /// <summary><c>poll(2)</c> of one file with <c>POLLIN</c>.</summary>
    /// <returns>1 if it can be read, 0 if the time was over.</returns>
    internal IoctlResult Poll(OpenFile? file, int descriptor, int milliseconds) =>
        _observer is { } observer
            ? observer.End(observer.Begin(this, SystemCall.Poll, descriptor) with { First = ("timeout", (ulong)milliseconds) }, PollFile(file, milliseconds))
            : PollFile(file, milliseconds);

    // Files other than events are always ready, as poll(2) has it for those without a queue.
    private IoctlResult PollFile(OpenFile? file, int milliseconds) =>
        file is null ? Finish(Refusals.File.NotOpen) : Plain((file as EventFile)?.Wait(milliseconds) == false ? 0 : 1);

    /// <summary>The call is over: what it answered, and the rule kept for whoever asks why.</summary>
    internal IoctlResult Finish(Answer answer)
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
        if (_observer is not { } observer)
            return MakeChild(memory);
        ObservedCall call = observer.Begin(this, SystemCall.Fork);
        SpaprProcess child = MakeChild(memory);
        observer.End(call, IoctlResult.Success(child.AddressSpace.Number));
        return child;
    }

    private SpaprProcess MakeChild(SimulatedMemory memory)
    {
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
        if (Interlocked.Exchange(ref _exited, 1) != 0)
            return;
        if (_observer is not { } observer)
        {
            End();
            return;
        }
        ObservedCall call = observer.Begin(this, SystemCall.Exit);
        End();
        observer.End(call, IoctlResult.Success());
    }

    private void End()
    {
        (Memory as SimulatedMemory)?.Release();
        AddressSpace.End(Machine.Behaviour.RegionsBelongToContainer);
        Files.CloseAll(current: null);
    }

    /// <summary><c>mlock(2)</c>.</summary>
    public IoctlResult LockMemory(ulong address, ulong size) =>
        _observer is { } observer
            ? observer.End(observer.Begin(this, SystemCall.Lock) with { First = ("address", address), Second = ("size", size) }, Simulated.Lock(address, size, MemlockLimit, _privileged))
            : Simulated.Lock(address, size, MemlockLimit, _privileged);

    /// <summary><c>munlock(2)</c>.</summary>
    public IoctlResult UnlockMemory(ulong address, ulong size) =>
        _observer is { } observer
            ? observer.End(observer.Begin(this, SystemCall.Unlock) with { First = ("address", address), Second = ("size", size) }, Simulated.Unlock(address, size))
            : Simulated.Unlock(address, size);

    private SimulatedMemory Simulated => Memory as SimulatedMemory ?? throw new InvalidOperationException("The memory of the running program is locked by the running program.");
}
