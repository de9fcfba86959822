using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>The specification written out once more, as plainly as it can be: dictionaries of entries, lists of regions, sums of charges, and the decision tables row by row.</summary>
/// <remarks>
/// <para>Nothing is kept that can be counted when it is asked for, and nothing is shared with the model it judges. An answer is a value, or a negative error number.</para>
/// <para>What it does not foretell it is told: which state EEH is in and what an injected error comes to, where huge pages and a partition's small windows lie. Others have tests for that.</para>
/// </remarks>
internal sealed partial class ReferenceMachine
{
    private readonly HashSet<int> _injected = [];
    private Told _told;
    private readonly ReferenceGroupFile?[] _groups = new ReferenceGroupFile?[StepSetting.Groups];

    internal ReferenceMachine(StepSetting setting)
    {
        Setting = setting;
        ReferenceMemory memory = new(setting.PageShift, 1UL << (setting.PageShift == 16 ? 52 : 46));
        memory.Map(StepSetting.ArgumentPage, setting.PageSize, MemoryProtection.ReadWrite, shared: false);
        memory.Store(StepSetting.ArgumentPage >> setting.PageShift, 0);
        Processes.Add(new ReferenceProcess(0, new ReferenceSpace(memory)));
    }

    internal StepSetting Setting { get; }

    internal List<ReferenceProcess> Processes { get; } = [];

    /// <summary>What EEH says of a group now, as GET_STATE would.</summary>
    internal Func<int, int> EehStateOf { get; set; } = static _ => 0;

    /// <summary>What the last answer wrote beside its value: the start of a window, the flags of a group, what was read.</summary>
    internal ulong Output { get; private set; }

    private bool IsV4 => Setting.Profile == SpaprProfile.V4_2;

    private bool IsV5 => Setting.Profile == SpaprProfile.V5_10;

    private SpaprPlatform Platform => Setting.Platform;

    /// <summary>Every container that has a type, by way of its groups.</summary>
    internal IEnumerable<ReferenceDriver> Drivers => _groups.Select(file => file?.Container?.Driver).OfType<ReferenceDriver>().Distinct();

    /// <summary>The container that a name of a process stands for.</summary>
    internal ReferenceContainer? Container(ReferenceProcess process, string name) => process.Files.GetValueOrDefault(name) as ReferenceContainer;

    /// <summary>The open file of a group.</summary>
    internal ReferenceGroupFile? Group(int number) => _groups[number];

    /// <summary><c>locked_vm</c>: the sum of what is charged.</summary>
    internal ulong Locked(ReferenceSpace space)
    {
        ulong pages = space.Memory.Locked + space.Lost;
        foreach (ReferenceRegion region in space.Regions)
            pages += region.Length >> Setting.PageShift;
        foreach (ReferenceDriver driver in Drivers)
        {
            if (OwnerOf(driver) == space)
                pages += ChargesOf(driver);
        }
        return pages;
    }

    /// <summary>What is charged for the container itself: its tables, and ENABLE.</summary>
    internal static ulong ChargesOf(ReferenceDriver driver) => driver.EnablePages + (driver.Tables[0]?.Pages ?? 0) + (driver.Tables[1]?.Pages ?? 0);

    /// <summary>How many entries of all containers of the address space point into a region.</summary>
    internal int CountEntries(ReferenceSpace space, ReferenceRegion region)
    {
        int count = 0;
        foreach (ReferenceDriver driver in Drivers)
        {
            if (!driver.IsV2 || OwnerOf(driver) != space)
                continue;
            foreach (ReferenceTable? table in driver.Tables)
                count += table is null ? 0 : table.Entries.Values.Count(entry => region.Contains(entry.Address, 1));
        }
        return count;
    }

    // Before 4.10 nobody owns a container; with one process that is the process.
    private ReferenceSpace? OwnerOf(ReferenceDriver driver) => IsV4 ? Processes[0].Space : driver.Owner;

    /// <summary>Whether a step can be carried out: its process lives, its names were given, what it would open is not open, and the processor may do what it asks for.</summary>
    internal bool CanDo(Step step)
    {
        if (step.Process >= Processes.Count || Processes[step.Process] is not { Exited: false } process)
            return false;
        return step switch
        {
            OpenContainer open => process.Files.GetValueOrDefault(open.Name) is null,
            OpenGroup open => process.Files.GetValueOrDefault(open.Name) is null,
            OpenDevice open => process.Files.GetValueOrDefault(open.Name) is null && process.Files.ContainsKey(open.Group),
            CloseFile close => process.Files.ContainsKey(close.Name),
            SetContainer join => process.Files.ContainsKey(join.Group) && process.Files.ContainsKey(join.Container),
            UnsetContainer leave => process.Files.ContainsKey(leave.Group),
            GroupStatus status => process.Files.ContainsKey(status.Group),
            DeviceAccess access => process.Files.GetValueOrDefault(access.Device) is ReferenceDevice device && IsCertain(device.Group.Number),
            MapFile => !process.Buffers.ContainsKey(StepSetting.FileBuffer) && process.Parent < 0 && Processes.Count == 1,
            MapHuge => Setting.HugeShift != 0,
            MapDma map => IsKnown(process, map.Container, map.Address),
            RegisterMemory register => IsKnown(process, register.Container, register.Address),
            UnregisterMemory unregister => IsKnown(process, unregister.Container, unregister.Address),
            UnmapMemory range => IsKnown(process, null, range.Address),
            ProtectMemory range => IsKnown(process, null, range.Address),
            LockMemory range => IsKnown(process, null, range.Address),
            UnlockMemory range => IsKnown(process, null, range.Address),
            AdviseMemory range => IsKnown(process, null, range.Address),
            Poke poke => IsKnown(process, null, poke.Address) && MayStore(process, poke.Address),
            Peek peek => IsKnown(process, null, peek.Address) && process.Space.Memory.Load(AddressOf(process, peek.Address) >> Setting.PageShift) is not null,
            Fork fork => fork.Child == Processes.Count && !IsV4,
            _ => ContainerName(step) is not { } name || process.Files.ContainsKey(name),
        };
    }

    /// <summary>The container that a step is about.</summary>
    internal static string? ContainerName(Step step) => step switch
    {
        SetIommu call => call.Container,
        CheckExtension call => call.Container,
        GetInfo call => call.Container,
        Enable call => call.Container,
        Disable call => call.Container,
        MapDma call => call.Container,
        UnmapDma call => call.Container,
        RegisterMemory call => call.Container,
        UnregisterMemory call => call.Container,
        CreateWindow call => call.Container,
        RemoveWindow call => call.Container,
        EehOperation call => call.Container,
        UnknownRequest call => call.Container,
        _ => null,
    };

    private static bool IsKnown(ReferenceProcess process, string? container, Place place) =>
        (container is null || process.Files.ContainsKey(container)) && (place.Buffer < 0 || process.Buffers.ContainsKey(place.Buffer));

    // An injected error that has not struck yet may strike at any access.
    private bool IsCertain(int group) => !_injected.Contains(group) || EehStateOf(group) != 0;

    private bool MayStore(ReferenceProcess process, Place place) =>
        process.Space.Memory.Pages.TryGetValue(AddressOf(process, place) >> Setting.PageShift, out ReferencePage? page) && page.CanWrite;

    internal static ulong AddressOf(ReferenceProcess process, Place place) => place.Buffer < 0 ? place.Offset : process.Buffers[place.Buffer] + place.Offset;

    /// <summary>Carries a step out.</summary>
    /// <param name="step">A step that can be.</param>
    /// <param name="told">What kernel, firmware and bridge chose where they are free to choose; without it something that they could.</param>
    internal int Do(Step step, Told? told = null)
    {
        ReferenceProcess process = Processes[step.Process];
        _told = told ?? new Told(HugePlace: 1UL << 46, Start: SecondStart, Answer: 0);
        Output = 0;
        int answer = step switch
        {
            OpenContainer open => Opened(process, open.Name, new ReferenceContainer()),
            OpenGroup open => OpenGroupFile(process, open),
            OpenDevice open => OpenDeviceFile(process, open),
            CloseFile close => Close(process, close.Name),
            SetContainer join => Join(process, join),
            UnsetContainer leave => Unset(process, leave),
            GroupStatus status => Status(process, status),
            DeviceAccess access => Access(process, access),
            Fork => DoFork(process),
            Exit => DoExit(process),
            SetLimit limit => Done(() => process.Limit = limit.Bytes),
            SetCapability capability => Done(() => process.Privileged = capability.IsOn),
            _ => ContainerName(step) is { } name ? Call(process, name, step) : DoMemory(process, step),
        };
        Sweep();
        return answer;
    }

    private static int Done(Action action)
    {
        action();
        return 0;
    }

    private static int Refused(Errno errno) => -(int)errno;

    // What only waited for its last entry goes with it.
    private void Sweep()
    {
        foreach (ReferenceProcess process in Processes)
        {
            for (int number = process.Space.Regions.Count - 1; number >= 0; number--)
            {
                if (process.Space.Regions[number] is { GoesWithLastEntry: true } region && CountEntries(process.Space, region) == 0)
                    Drop(process.Space, region);
            }
        }
    }

    private static void Drop(ReferenceSpace space, ReferenceRegion region)
    {
        space.Regions.Remove(region);
        foreach (ReferenceFrame frame in region.Frames)
            frame.Pins--;
    }
}

/// <summary>What the reference does not foretell.</summary>
/// <param name="HugePlace">Where the kernel put huge pages.</param>
/// <param name="Start">Where the firmware of a partition put a window.</param>
/// <param name="Answer">What the bridge made of an error to inject.</param>
internal readonly record struct Told(ulong HugePlace, ulong Start, int Answer);
