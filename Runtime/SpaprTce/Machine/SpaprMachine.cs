using System.Globalization;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>A POWER machine in miniature: IOMMU groups with devices, memory, and a kernel whose VFIO driver answers as the real one does.</summary>
/// <example>
/// <code>
/// SpaprMachine machine = new(new SpaprMachineOptions());
/// SpaprProcess process = machine.Start();
/// using VfioContainer container = VfioContainer.Open(process.Transport);
/// </code>
/// </example>
public sealed class SpaprMachine
{
    private readonly PhysicalMemory? _physical;
    private readonly List<WeakReference<AddressSpace>> _spaces = [];
    private readonly HashSet<AddressSpace> _kept = [];
    private SpaprProcess? _only;
    private int _spaceCount;

    /// <param name="options">What to build.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public SpaprMachine(SpaprMachineOptions options)
    {
        Options = options ?? throw new ArgumentNullException(nameof(options));
        if (options.PageSize is not (4096 or 65536))
            throw new ArgumentException(FormattableString.Invariant($"A page size of {options.PageSize} bytes; POWER kernels have 4096 or 65536."), nameof(options));
        if (options.Groups is < 1 or > 64)
            throw new ArgumentException(FormattableString.Invariant($"{options.Groups} groups; 1 to 64 are possible."), nameof(options));
        PageShift = options.PageSize == 4096 ? 12 : 16;
        // The review's findings on the posted patch are what that profile exists for.
        Quirks = options.Profile == SpaprProfile.PatchV11 && options.Quirks == QuirkSet.Documented ? options.Quirks.With(Quirk.ShortMapSucceeds) : options.Quirks;
        Behaviour = Behaviour.Of(options.Profile).Under(Quirks);
        Faults = new FaultPlan(this);
        WindowMaker = WindowMaker.For(this);
        if (options.Memory == MemoryKind.Simulated)
            _physical = new PhysicalMemory(PageShift);
        Observer = CallObserver.For(options, PageShift);
        Dma = options.CountCalls ? new DmaCounters() : null;
        IommuGroup[] groups = new IommuGroup[options.Groups];
        for (int number = 0; number < groups.Length; number++)
            groups[number] = new IommuGroup(this, number);
        Groups = groups;
    }

    /// <summary>The default machine: POWER9, current kernel, 64 KiB pages.</summary>
    public SpaprMachine()
        : this(new SpaprMachineOptions())
    {
    }

    /// <summary>What it was built from.</summary>
    public SpaprMachineOptions Options { get; }

    /// <summary>Hardware and firmware.</summary>
    public SpaprPlatform Platform => Options.Platform;

    /// <summary>Its IOMMU groups.</summary>
    public IReadOnlyList<IommuGroup> Groups { get; }

    /// <summary>What shall fail in its kernel; nothing at first.</summary>
    public FaultPlan Faults { get; }

    /// <summary>log2 of the system page size in bytes.</summary>
    public int PageShift { get; }

    /// <summary>The system page size in bytes.</summary>
    internal ulong PageSize => 1UL << PageShift;

    internal Behaviour Behaviour { get; }

    internal WindowMaker WindowMaker { get; }

    internal QuirkSet Quirks { get; }

    /// <summary>The plan if something is planned or counted, else null: what a call looks at.</summary>
    internal FaultPlan? ArmedFaults { get; set; }

    /// <summary>Something that can fail is about to be done.</summary>
    /// <returns>Whether it shall fail.</returns>
    internal bool Fails(SpaprFault kind) => ArmedFaults is { } plan && plan.Hits(kind, out _);

    /// <inheritdoc cref="Fails(SpaprFault)"/>
    /// <param name="kind">What is about to be done.</param>
    /// <param name="errno">The error that was asked for, or none.</param>
    internal bool Fails(SpaprFault kind, out Errno errno)
    {
        errno = Errno.None;
        return ArmedFaults is { } plan && plan.Hits(kind, out errno);
    }

    /// <summary>Starts a process with nothing mapped, an 8 MiB RLIMIT_MEMLOCK and CAP_IPC_LOCK.</summary>
    /// <remarks>On a machine with in-process memory it is always the same one.</remarks>
    public SpaprProcess Start()
    {
        if (_physical is null)
        {
            lock (Groups)
                return _only ??= new SpaprProcess(this, Number(new AddressSpace(new InProcessMemory(PageShift), new LockedMemory())), new FileTable(this));
        }
        LockedMemory locked = new();
        return new SpaprProcess(this, Number(new AddressSpace(new SimulatedMemory(_physical, locked, Platform.HugePageSizes), locked)), new FileTable(this));
    }

    /// <summary>Compares everything the machine keeps twice, or derives, with what it was derived from: charges with what was charged, counts of regions with the entries of tables, pins with both.</summary>
    /// <remarks>
    /// <para>
    /// These are the invariants that hold between any two calls, whatever the calls were; a broken one is a defect of the model, never of the program that uses it. What the
    /// reproduced quirks leave behind for good (a charge, a region) is taken into account.
    /// </para>
    /// <para>Only while no call is in progress: it takes no lock. Its cost grows with the number of regions and of entries in use.</para>
    /// </remarks>
    /// <returns>A sentence for each broken invariant; none if all is well.</returns>
    public IReadOnlyList<string> CheckConsistency() => new ConsistencyCheck(this).Run();

    /// <summary>What the machine holds now, and what was asked of it so far if <see cref="SpaprMachineOptions.CountCalls"/> is set.</summary>
    /// <remarks>May be asked for while calls are under way; the numbers are then of no single moment. Its cost grows with the number of regions and of table pages in use.</remarks>
    public SpaprStatistics GetStatistics() => new MachineSurvey(this).Count();

    /// <summary>Looks for what programs have not given back: open files, registrations, mappings, locked memory, and what the kernel's own defects lost. A machine on which nothing was opened has none.</summary>
    /// <remarks>Of processes that exited only what their exit could not give back. Regions tell which registration of their process they were, and which call if calls are looked at (traced or linted).</remarks>
    public LeakReport FindLeaks() => new LeakSearch(this).Run();

    /// <summary>What <see cref="SpaprMachineOptions.Lints"/> has found so far, oldest first, at most the first thousand.</summary>
    public IReadOnlyList<LintFinding> GetLints() => Observer?.Findings() ?? [];

    /// <summary>Who watches the calls, if anybody does.</summary>
    internal CallObserver? Observer { get; }

    /// <summary>Where DMA is counted, if it is.</summary>
    internal DmaCounters? Dma { get; }

    /// <summary>The memory of a simulated machine, null on one with in-process memory.</summary>
    internal PhysicalMemory? Physical => _physical;

    /// <summary>The memory of the running program, once its process was started.</summary>
    internal InProcessMemory? InProcess => _only?.Memory as InProcessMemory;

    /// <summary>Counts a new address space and remembers it as long as somebody uses it.</summary>
    internal AddressSpace Number(AddressSpace space)
    {
        space.Locked.MayFallShort = !Behaviour.AddressSpaceGuard;
        lock (_spaces)
        {
            // Those that are gone go from the list before it would grow.
            if (_spaces.Count == _spaces.Capacity)
                _spaces.RemoveAll(known => !known.TryGetTarget(out _));
            space.Number = ++_spaceCount;
            _spaces.Add(new WeakReference<AddressSpace>(space));
            return space;
        }
    }

    /// <summary>Remembers an address space for good: a region of it stays pinned whatever becomes of its process.</summary>
    internal void Keep(AddressSpace space)
    {
        lock (_spaces)
            _kept.Add(space);
    }

    /// <summary>How many processes there ever were.</summary>
    internal int ProcessCount => _spaceCount;

    /// <summary>The address spaces that something can still happen to, by number.</summary>
    internal List<AddressSpace> AddressSpaces()
    {
        lock (_spaces)
        {
            List<AddressSpace> spaces = [];
            foreach (WeakReference<AddressSpace> known in _spaces)
            {
                if (known.TryGetTarget(out AddressSpace? space))
                    spaces.Add(space);
            }
            return spaces;
        }
    }

    /// <summary>Lets go of a page that a v1 container pinned, whoever's memory it was.</summary>
    internal void UnpinPage(ulong physical)
    {
        if (_physical is not null)
            _physical.Unpin(physical & ~(_physical.PageSize - 1), _physical.PageSize);
        else
            _only!.Memory.UnpinPage(physical);
    }

    /// <summary>What a device reaches under a physical address.</summary>
    internal bool TryGetFrame(ulong physical, out Span<byte> frame)
    {
        if (_physical is not null)
        {
            byte[]? bytes = _physical.Touch(physical);
            frame = bytes is null ? default : bytes.AsSpan((int)(physical & (_physical.PageSize - 1)));
            return bytes is not null;
        }
        frame = default;
        return _only is not null && _only.Memory.TryGetFrame(physical, out frame);
    }

    internal Answer Open(string path, out OpenFile? file)
    {
        const string folder = "/dev/vfio/";
        file = null;
        if (path is "/dev/null" or "/dev/zero" or "/dev/full" or "/dev/random" or "/dev/urandom")
        {
            file = new OtherFile(this, path);
            return Answer.Of(0);
        }
        if (path == folder + "vfio")
        {
            file = new ContainerFile(this);
            return Answer.Of(0);
        }
        if (!path.StartsWith(folder, StringComparison.Ordinal)
            || !int.TryParse(path.Substring(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number >= Groups.Count)
        {
            return Refusals.File.NoSuchPath;
        }
        IommuGroup group = Groups[number];
        lock (group.Gate)
        {
            if (group.File is not null)
                return Refusals.File.GroupOpen;
            GroupFile opened = new(group);
            group.File = opened;
            file = opened;
            return Answer.Of(0);
        }
    }
}
