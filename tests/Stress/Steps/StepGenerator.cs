using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>Chooses the next step from what is there: mostly something that leads on or that could matter, sometimes anything.</summary>
/// <remarks>
/// What is there is asked of the reference, so that a sequence can be made without the model. Blind choice would rarely get past SET_CONTAINER; so a good part of the steps is the next one on the way to a
/// live mapping, and calls are about containers, windows and ranges that exist, with a mistake now and then. Certain pairs of calls come one after the other more often than
/// chance would have them: they are what the invariants about pairs are about.
/// </remarks>
internal sealed partial class StepGenerator
{
    // Where in a window mappings are made: at its ends, and where the model's leaves of 512 entries meet.
    private static readonly ulong[] Spots = [0, 1, 2, 3, 8, 508, 510, 511, 512, 1023];

    private readonly Random _random;
    private readonly ReferenceMachine _reference;
    private readonly StepSetting _setting;
    private readonly bool _nested;
    private readonly bool _huge;
    private Step? _last;

    internal StepGenerator(StepSetting setting, int seed, ReferenceMachine reference)
    {
        _setting = setting;
        _random = new Random(seed);
        _reference = reference;
        // Scenarios know children that end before their parent goes on; other processes run in turn.
        _nested = Chance(70);
        _huge = setting.HugeShift != 0 && Chance(40);
    }

    /// <summary>A sequence, made without the model.</summary>
    internal static StepSequence Make(StepSetting setting, int seed, int count)
    {
        ReferenceMachine reference = new(setting);
        StepGenerator generator = new(setting, seed, reference);
        List<Step> steps = [];
        while (steps.Count < count && generator.Next() is { } step)
        {
            reference.Do(step);
            steps.Add(step);
        }
        return new StepSequence(setting, steps);
    }

    /// <summary>A step that can be carried out now; null when every process is gone.</summary>
    internal Step? Next()
    {
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            if (Choose() is not { } process)
                return null;
            if (Propose(process) is not { } proposed)
                continue;
            Step step = proposed with { Process = process.Number };
            if (!_reference.CanDo(step))
                continue;
            _last = step;
            return step;
        }
        return null;
    }

    // Who is next.
    private ReferenceProcess? Choose()
    {
        List<ReferenceProcess> living = _reference.Processes.FindAll(process => !process.Exited);
        if (living.Count == 0)
            return null;
        return _nested || Chance(60) ? living[^1] : Pick(living);
    }

    private Step? Propose(ReferenceProcess process)
    {
        if (Chance(18) && FollowUp(process) is { } second)
            return second;
        if (Chance(30) && Forward(process) is { } forward)
            return forward;
        return _random.Next(100) switch
        {
            < 26 => Map(process),
            < 37 => Unmap(process),
            < 44 => Register(process),
            < 50 => Unregister(process),
            < 56 => Create(process),
            < 59 => Remove(process),
            < 65 => Device(process),
            < 77 => MemoryCall(process),
            < 81 => Question(process),
            < 84 => Limits(process),
            < 87 => Eeh(process),
            < 89 => OnOff(process),
            < 97 => Files(process),
            < 99 => ForkOrExit(process),
            _ => new UnknownRequest(ContainerName(process), 0x20003b64u + (uint)_random.Next(22, 40)),
        };
    }

    // The next call on the way to a live mapping.
    private Step? Forward(ReferenceProcess process)
    {
        List<(string Name, ReferenceContainer File)> containers = ContainersOf(process);
        if (containers.Count == 0)
            return new OpenContainer(FreeName(process));
        if (!process.Buffers.Keys.Any(number => process.Space.Memory.Pages.ContainsKey(process.Buffers[number] >> _setting.PageShift)))
            return NewBuffer();
        // Sometimes a second container, which shares the process's regions.
        bool another = containers.Count < StepSetting.Containers && Chance(12);
        if (another)
            return new OpenContainer(FreeName(process));
        List<(string Name, ReferenceContainer File)> all = containers.FindAll(container => container.File.Driver is not null);
        bool untyped = all.Count < containers.Count && Chance(40);
        if (all.Count == 0 || untyped)
        {
            (string name, ReferenceContainer file) = Pick(containers.FindAll(container => container.File.Driver is null));
            if (file.Groups.Count != 0)
                return new SetIommu(name, IsV2Likely() ? 7UL : 2UL);
            string? group = process.Files.Where(entry => entry.Value is ReferenceGroupFile { Container: null }).Select(entry => entry.Key).FirstOrDefault();
            return group is null ? new OpenGroup(_random.Next(StepSetting.Groups)) : new SetContainer(group, name);
        }
        (string Name, ReferenceContainer File) typed = Pick(all);
        ReferenceDriver driver = typed.File.Driver!;
        if (!driver.Enabled)
            return driver.IsV2 ? new RegisterMemory(typed.Name, WholeBuffer(process, out ulong size), size, Header.Usual) : new Enable(typed.Name);
        return Map(process, typed.Name, driver, mistakes: false);
    }

    // 5.10 has one type for each platform.
    private bool IsV2Likely() => _setting.Profile == SpaprProfile.V5_10 ? Chance(95) != _setting.Platform.IsPartition : Chance(72);

    // The second call of a pair that an invariant is about.
    private Step? FollowUp(ReferenceProcess process)
    {
        if (_last is null || _last.Process != process.Number)
            return null;
        switch (_last)
        {
            case MapDma map:
                return new UnmapDma(map.Container, map.Iova, map.Size, Header.Usual);
            case UnmapDma unmap:
                return Chance(50) ? unmap with { Header = Header.Usual } : new UnmapDma(unmap.Container, unmap.Iova + unmap.Size, unmap.Size, Header.Usual);
            case RegisterMemory register:
                return new UnregisterMemory(register.Container, register.Address, register.Size, Header.Usual);
            case UnregisterMemory unregister:
                return new RegisterMemory(unregister.Container, unregister.Address, unregister.Size, Header.Usual);
            case CreateWindow create when _reference.Container(process, create.Container)?.Driver is { } driver && Array.FindLast(driver.Tables, table => table is not null) is { } table:
                return Into(process, create.Container, driver, table, table.Start, mistakes: false);
            case RemoveWindow remove:
                return Create(process, remove.Container, mistakes: false);
            default:
                return null;
        }
    }

    private Step Files(ReferenceProcess process)
    {
        int group = _random.Next(StepSetting.Groups);
        return _random.Next(20) switch
        {
            < 3 => new OpenContainer(FreeName(process)),
            < 6 => new OpenGroup(group),
            < 11 => new SetContainer(GroupName(group), Chance(90) ? ContainerName(process) : GroupName(_random.Next(StepSetting.Groups))),
            < 13 => new SetIommu(ContainerName(process), Chance(80) ? (IsV2Likely() ? 7UL : 2UL) : (ulong)_random.Next(9)),
            < 15 => new UnsetContainer(GroupIn(group)),
            < 17 => new OpenDevice(group),
            17 => new CloseFile(ContainerName(process)),
            18 => new CloseFile(GroupName(group)),
            _ => new CloseFile(Step.Invariant($"D{group}")),
        };
    }

    // A group that is in a container, if one is.
    private string GroupIn(int number)
    {
        for (int other = number; other < number + StepSetting.Groups; other++)
        {
            if (_reference.Group(other % StepSetting.Groups)?.Container is not null)
                return GroupName(other % StepSetting.Groups);
        }
        return GroupName(number);
    }

    private Step? ForkOrExit(ReferenceProcess process)
    {
        int living = _reference.Processes.Count(one => !one.Exited);
        if (living < 3 && _reference.Processes.Count < 6 && Chance(60))
            return new Fork(_reference.Processes.Count);
        // The last one ends the sequence; that comes soon enough.
        return living > 1 || Chance(10) ? new Exit() : null;
    }

    private Step Question(ReferenceProcess process) => _random.Next(4) switch
    {
        0 => new GroupStatus(GroupName(_random.Next(StepSetting.Groups)), Chance(80) ? Header.Usual : Header.Usual with { Argsz = _random.Next(12) }),
        1 => new CheckExtension(ContainerName(process), (ulong)_random.Next(9)),
        2 => new EehOperation(ContainerName(process), 4, 0, 0, Header.Usual),
        _ => new GetInfo(ContainerName(process), Spoilt(Header.Usual, 32, canBeReadOnly: true, chance: 30)),
    };

    private Step Limits(ReferenceProcess process)
    {
        if (Chance(40))
            return new SetCapability(Chance(60));
        ulong locked = _reference.Locked(process.Space) << _setting.PageShift;
        return new SetLimit(_random.Next(6) switch
        {
            0 => ulong.MaxValue,
            1 => 0,
            2 => 8 << 20,
            3 => 1UL << 32,
            4 => locked,
            _ => locked + ((ulong)_random.Next(300) << _setting.PageShift),
        });
    }

    private Step Eeh(ReferenceProcess process)
    {
        uint operation = (uint)_random.Next(11);
        bool strange = Chance(10);
        return new EehOperation(ContainerName(process), operation, strange ? 2u : 0, (uint)_random.Next(strange ? 22 : 20), Spoilt(Header.Usual, 40, canBeReadOnly: false, chance: 12));
    }

    private Step OnOff(ReferenceProcess process) => Chance(75) ? new Enable(ContainerName(process)) : new Disable(ContainerName(process));

    private Step? Device(ReferenceProcess process)
    {
        string? device = process.Files.Where(entry => entry.Value is ReferenceDevice).Select(entry => entry.Key).FirstOrDefault();
        if (device is null)
            return new OpenDevice(_random.Next(StepSetting.Groups));
        ReferenceDriver? driver = ((ReferenceDevice)process.Files[device]!).Group.Container?.Driver;
        ReferenceTable? table = driver is null ? null : Array.Find(driver.Tables, one => one is { Entries.Count: not 0 });
        if (table is null)
            return Chance(20) ? new DeviceAccess(device, (ulong)_random.Next(64) << 12, ToMemory: false, 0) : null;
        ulong index = Pick(table.Entries.Keys.Take(40).ToList()) + (Chance(10) ? 1UL : 0);
        ulong offset = (ulong)_random.NextInt64(1L << table.PageShift) & ~(Chance(50) ? 0xfffUL : 7UL);
        return new DeviceAccess(device, table.Start + (index << table.PageShift) + offset, ToMemory: Chance(50), (ulong)_random.Next());
    }

    // A header with something wrong in it, now and then.
    private Header Spoilt(Header header, int size, bool canBeReadOnly, int chance)
    {
        if (!Chance(chance))
            return header;
        return _random.Next(canBeReadOnly ? 5 : 4) switch
        {
            0 => header with { Argsz = _random.Next(size) },
            1 => header with { Argsz = size + _random.Next(64) },
            2 => header with { Flags = header.Flags | 1u << _random.Next(2, 32) },
            3 => header with { Readable = _random.Next(size) },
            _ => header with { ReadOnly = true },
        };
    }

    private List<(string Name, ReferenceContainer File)> ContainersOf(ReferenceProcess process)
    {
        List<(string, ReferenceContainer)> containers = [];
        foreach ((string name, ReferenceFile? file) in process.Files)
        {
            if (file is ReferenceContainer container)
                containers.Add((name, container));
        }
        return containers;
    }

    private string FreeName(ReferenceProcess process)
    {
        for (int number = 0; number < StepSetting.Containers; number++)
        {
            string name = Step.Invariant($"C{number}");
            if (process.Files.GetValueOrDefault(name) is null)
                return name;
        }
        return "C0";
    }

    private string ContainerName(ReferenceProcess process)
    {
        List<(string Name, ReferenceContainer File)> typed = ContainersOf(process).FindAll(container => container.File.Driver is not null);
        return typed.Count != 0 && Chance(92) ? Pick(typed).Name : Step.Invariant($"C{_random.Next(StepSetting.Containers)}");
    }

    private static string GroupName(int number) => Step.Invariant($"G{number}");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
