using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>One process of a scenario: what the steps before have named, and how each kind of step is carried out.</summary>
internal sealed partial class ScenarioProcess : IDisposable
{
    private const int ClosedDescriptor = -2;

    private readonly SpaprProcess _process;
    private readonly SimulatedMemory _memory;
    private readonly int _depth;
    private readonly Dictionary<string, ulong> _names;

    // In the order in which they were named, which is the order in which they are closed.
    private readonly List<string> _fileOrder;
    private readonly Dictionary<string, int> _files;

    // What the step being carried out has to show.
    private readonly List<KeyValuePair<string, string?>> _fields = [];
    private readonly List<LintFinding> _lints = [];
    private Refusal? _refusal;
    private DmaFault _fault;

    internal ScenarioProcess(SpaprMachine machine)
        : this(machine.Start(), 0, [], [], [])
    {
        _names[ScenarioNames.PageSize] = _memory.PageSize;
        foreach (KeyValuePair<string, ulong> name in ScenarioNames.Predefined)
            _names[name.Key] = name.Value;
    }

    private ScenarioProcess(SpaprProcess process, int depth, Dictionary<string, ulong> names, List<string> fileOrder, Dictionary<string, int> files)
    {
        _process = process;
        _memory = (SimulatedMemory)process.Memory;
        _depth = depth;
        _names = names;
        _fileOrder = fileOrder;
        _files = files;
    }

    /// <summary>How it ended, if it has.</summary>
    internal ProcessEnd End { get; private set; }

    /// <summary>What <c>waitpid</c> says of it: the exit status in the second byte, or the signal in the first.</summary>
    internal int Status { get; private set; }

    /// <summary>Lets the process go, as the kernel does: what it left open is closed.</summary>
    public void Dispose() => _process.Exit();

    /// <summary>A child with a copy of everything.</summary>
    internal ScenarioProcess Fork() => new(_process.Fork(), _depth + 1, new(_names), [.. _fileOrder], new(_files))
    {
        _buffers = _buffers,
        _deviceMapping = _deviceMapping,
    };

    internal ScenarioResult BeginFork(ForkStep step) => new(ScenarioResultKind.Fork, step.Source.Line, _depth, "fork");

    /// <summary>The parent's line after the child's end.</summary>
    internal ScenarioResult EndFork(ForkStep step, int status)
    {
        Begin();
        Show("status", ScenarioRunner.Hexadecimal((uint)status));
        return Report(step.EndLine, "endfork", IoctlResult.Success());
    }

    /// <summary>Closes what is open by the names it has; the line shows what stays charged.</summary>
    internal ScenarioResult CloseAll(int line)
    {
        Begin();
        UnmapDevice();
        foreach (string name in _fileOrder)
        {
            if (_files[name] < 0)
                continue;
            _process.Close(_files[name]);
            _lints.AddRange(_process.LastLints);
            // One of them may have left something behind.
            _refusal = _process.LastRefusal ?? _refusal;
        }
        return Report(line, "(all fds closed)", IoctlResult.Success());
    }

    /// <summary>Carries out a step that is no fork.</summary>
    /// <returns>Its line, or null for a step that has none.</returns>
    internal ScenarioResult? Execute(ScenarioStep step)
    {
        Begin();
        switch (step)
        {
            case LetStep let:
                _names[let.Name] = Value(let.Value);
                return null;
            case ExitStep exit:
                End = ProcessEnd.Exited;
                Status = (int)((exit.Status is null ? 0 : Value(exit.Status)) & 0xff) << 8;
                break;
        }
        IoctlResult result = Carry(step);
        return End == ProcessEnd.Killed
            ? new ScenarioResult(ScenarioResultKind.Killed, step.Source.Line, _depth, Describe(step))
            : Report(step.Source.Line, step.Source.Text, result);
    }

    private IoctlResult Carry(ScenarioStep step) => step switch
    {
        OpenContainerStep open => Opened(open.Name, _process.Open("/dev/vfio/vfio")),
        OpenGroupStep open => Opened(open.Name, _process.Open(GroupPath(Value(open.Index)))),
        OpenPathStep open => Opened(open.Name, _process.Open(open.Path)),
        OpenDeviceStep open => OpenDevice(open),
        DuplicateStep duplicate => Opened(duplicate.Name, _process.Duplicate(Descriptor(duplicate.File))),
        CloseStep close => Close(close),

        NumberRequestStep request => Send(request.File, request.Request, ValueOrZero(request.Argument)),
        SetContainerStep join => SetContainer(join),
        GroupStatusStep status => GroupStatus(status),
        GetInfoStep info => GetInfo(info),
        MapStep map => Map(map),
        UnmapStep unmap => Unmap(unmap),
        MemoryRequestStep request => RegisterOrUnregister(request),
        CreateWindowStep create => CreateWindow(create),
        RemoveWindowStep remove => RemoveWindow(remove),
        EehStep eeh => Eeh(eeh),
        RawNumberStep raw => Send(raw.File, unchecked((uint)Value(raw.Request)), ValueOrZero(raw.Argument)),
        RawPayloadStep raw => SendPayload(raw),

        BufferStep buffer => MapBuffer(buffer),
        FileBufferStep buffer => MapFile(buffer),
        UnmapMemoryStep unmap => UnmapMemory(unmap),
        ProtectMemoryStep protect => ProtectMemory(protect),
        LockMemoryStep range => _process.LockMemory(Value(range.Address), Value(range.Size)),
        UnlockMemoryStep range => _process.UnlockMemory(Value(range.Address), Value(range.Size)),
        AdviseMemoryStep advise => AdviseMemory(advise),
        TouchStep touch => Touch(touch),
        PokeStep poke => Poke(poke),
        PeekStep peek => Peek(peek),
        DmaStep dma => Dma(dma),

        MemlockLimitStep limit => SetLimit(limit),
        EffectiveCapabilityStep capability => _process.SetIpcLock(capability.IsOn),
        DropCapabilityStep => DropCapability(),
        ExitStep or StatusStep or SleepStep => IoctlResult.Success(),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is a step that nobody carries out."),
    };

    private IoctlResult SetLimit(MemlockLimitStep step)
    {
        _process.MemlockLimit = step.Limit is null ? ulong.MaxValue : Value(step.Limit);
        return IoctlResult.Success();
    }

    private IoctlResult DropCapability()
    {
        _process.DropIpcLock();
        return IoctlResult.Success();
    }

    private ulong Value(ScenarioExpression expression) => expression.Evaluate(_names);

    private ulong ValueOrZero(ScenarioExpression? expression) => expression is null ? 0 : Value(expression);

    // Most fields of the ABI have 32 bits, and C cuts without a word.
    private uint Value32(ScenarioExpression? expression, uint otherwise) => expression is null ? otherwise : unchecked((uint)Value(expression));

    private int Descriptor(ScenarioFile file) => file.Name is null ? file.Number : _files[file.Name];

    private void Begin()
    {
        _fields.Clear();
        _lints.Clear();
        _refusal = null;
        _fault = DmaFault.None;
    }

    private void Show(string name, string? value = null) => _fields.Add(new(name, value));

    private ScenarioResult Report(int line, string text, IoctlResult result) => new(ScenarioResultKind.Step, line, _depth, text)
    {
        Result = result,
        Fields = _fields.Count == 0 ? [] : [.. _fields],
        LockedKilobytes = _process.Locked.Pages * (_memory.PageSize / 1024),
        Refusal = _refusal,
        Lints = _lints.Count == 0 ? [] : [.. _lints],
        Fault = _fault,
    };
}
