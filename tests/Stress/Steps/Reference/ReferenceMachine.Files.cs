using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

// Processes, memory, files and groups: sections 3.1, 4.4 and 6 of the specification.
internal sealed partial class ReferenceMachine
{
    private static int Opened(ReferenceProcess process, string name, ReferenceFile file)
    {
        process.Files[name] = file;
        return 0;
    }

    private int OpenGroupFile(ReferenceProcess process, OpenGroup open)
    {
        // The name is given all the same.
        process.Files.TryAdd(open.Name, null);
        if (_groups[open.Number] is not null)
            return Refused(Errno.EBUSY);
        _groups[open.Number] = new ReferenceGroupFile(open.Number);
        return Opened(process, open.Name, _groups[open.Number]!);
    }

    private static int OpenDeviceFile(ReferenceProcess process, OpenDevice open)
    {
        process.Files.TryAdd(open.Name, null);
        if (process.Files[open.Group] is not ReferenceGroupFile group)
            return Refused(Errno.EBADF);
        if (group.Container?.Driver is null)
            return Refused(Errno.EINVAL);
        group.OpenDevices++;
        group.References++;
        return Opened(process, open.Name, new ReferenceDevice(group));
    }

    private int Close(ReferenceProcess process, string name)
    {
        if (process.Files[name] is not { } file)
            return Refused(Errno.EBADF);
        process.Files[name] = null;
        Release(file);
        return 0;
    }

    private void Release(ReferenceFile file)
    {
        if (--file.References > 0)
            return;
        switch (file)
        {
            case ReferenceGroupFile group:
                Leave(group);
                _groups[group.Number] = null;
                break;
            case ReferenceDevice device:
                device.Group.OpenDevices--;
                Release(device.Group);
                break;
        }
    }

    private int Join(ReferenceProcess process, SetContainer join)
    {
        if (process.Files[join.Group] is not ReferenceGroupFile group)
            return Refused(Errno.EBADF);
        ReferenceFile? file = process.Files[join.Container];
        // A closed name stands for a negative descriptor.
        bool inOrder = !IsV4 && !IsV5;
        if (!inOrder && file is null)
            return Refused(Errno.EINVAL);
        if (!inOrder && group.Container is not null)
            return Refused(Errno.EINVAL);
        if (file is null)
            return Refused(Errno.EBADF);
        if (group.Container is not null)
            return Refused(Errno.EINVAL);
        if (file is not ReferenceContainer container)
            return Refused(inOrder ? Errno.EBADFD : Errno.EINVAL);
        if (container.Driver is { } driver)
        {
            int answer = Attach(process, driver, group.Number);
            if (answer != 0)
                return answer;
        }
        container.Groups.Insert(0, group);
        group.Container = container;
        return 0;
    }

    private int Unset(ReferenceProcess process, UnsetContainer leave)
    {
        if (process.Files[leave.Group] is not ReferenceGroupFile group)
            return Refused(Errno.EBADF);
        if (group.Container is null)
            return Refused(Errno.EINVAL);
        if (group.OpenDevices != 0)
            return Refused(Errno.EBUSY);
        Leave(group);
        return 0;
    }

    private int Status(ReferenceProcess process, GroupStatus status)
    {
        if (process.Files[status.Group] is not ReferenceGroupFile group)
            return Refused(Errno.EBADF);
        if (status.Header.Argsz is >= 0 and < 8)
            return Refused(Errno.EINVAL);
        Output = group.Container is null ? 1UL : 3UL;
        return 0;
    }

    private int TypeOf(ReferenceProcess process, ReferenceContainer container, ulong type)
    {
        if (container.Groups.Count == 0 || container.Driver is not null)
            return Refused(Errno.EINVAL);
        if (type == 5 && Platform.HasEeh)
            return Refused(Errno.EINVAL);
        if (type is not (2 or 7))
            return Refused(Errno.ENODEV);
        ReferenceDriver driver = new(type == 7);
        container.Driver = driver;
        foreach (ReferenceGroupFile group in container.Groups)
        {
            int answer = Attach(process, driver, group.Number);
            if (answer == 0)
                continue;
            container.Driver = null;
            return answer;
        }
        return 0;
    }

    // Section 6.1.
    private int Attach(ReferenceProcess process, ReferenceDriver driver, int group)
    {
        bool dynamic = !Platform.IsPartition || Setting.Profile == SpaprProfile.Mainline;
        // 4.12 to 6.3: each type has its own kind of group.
        if (IsV5 && driver.IsV2 != dynamic)
            return Refused(Errno.EPERM);
        if (!driver.IsV2 && driver.Groups.Count != 0 && !IsV4)
            return Refused(Errno.EBUSY);
        if (driver.Tables.Any(table => table is not null && !Takes(group, table)))
            return Refused(Errno.EPERM);
        driver.Groups.Insert(0, group);
        if (driver.Groups.Count != 1 || driver.Tables[0] is not null)
            return 0;
        if (!dynamic)
        {
            // The table that the firmware made at boot; nobody pays for it.
            driver.Tables[0] = new ReferenceTable(0, 12, Platform.DefaultWindowSize >> 12, pages: 0, madeFor: -1);
            return 0;
        }
        if (!IsV4)
        {
            driver.Pending = true;
            return 0;
        }
        int answer = BuildDefault(process, driver);
        if (answer != 0)
            driver.Groups.Remove(group);
        return answer;
    }

    private static bool Takes(int group, ReferenceTable table) => table.MadeFor < 0 || table.MadeFor == group;

    private void Leave(ReferenceGroupFile group)
    {
        if (group.Container is not { } container)
            return;
        group.Container = null;
        container.Groups.Remove(group);
        if (container.Driver is not { } driver)
            return;
        driver.Groups.Remove(group.Number);
        if (container.Groups.Count != 0)
            return;
        foreach (ReferenceTable? table in driver.Tables)
        {
            if (table is not null)
                Clear(driver, table, table.Entries.Keys.ToArray());
        }
        container.Driver = null;
        if (IsV4)
            return;
        foreach (ReferenceRegion region in driver.Registered)
        {
            if (region.Used > 1)
                region.Used--;
            else if (CountEntries(driver.Owner!, region) != 0)
                region.GoesWithLastEntry = true;
            else
                Drop(driver.Owner!, region);
        }
    }

    private int DoFork(ReferenceProcess parent)
    {
        foreach (ReferenceFile? file in parent.Files.Values)
        {
            if (file is not null)
                file.References++;
        }
        Processes.Add(new ReferenceProcess(Processes.Count, new ReferenceSpace(parent.Space.Memory.Fork()))
        {
            Files = new(parent.Files),
            Buffers = new(parent.Buffers),
            Limit = parent.Limit,
            Privileged = parent.Privileged,
            Parent = parent.Number,
        });
        return 0;
    }

    private int DoExit(ReferenceProcess process)
    {
        process.Exited = true;
        ulong lost = IsV4 ? Locked(process.Space) - process.Space.Memory.Locked : 0;
        process.Space.Memory.Release();
        // Regions of the address space go with it, whatever points into them.
        if (IsV4)
        {
            foreach (ReferenceRegion region in process.Space.Regions.ToArray())
                Drop(process.Space, region);
        }
        foreach (string name in process.Files.Keys.ToArray())
        {
            if (process.Files[name] is { } file)
                Release(file);
            process.Files[name] = null;
        }
        process.Space.Lost = lost;
        return 0;
    }

    private int DoMemory(ReferenceProcess process, Step step)
    {
        ulong hugePlace = _told.HugePlace;
        ReferenceMemory memory = process.Space.Memory;
        switch (step)
        {
            case MapBuffer map:
                process.Buffers[map.Buffer] = StepSetting.BufferAddress(map.Buffer);
                return Refused(memory.Map(StepSetting.BufferAddress(map.Buffer), map.Size, map.Protection, map.IsShared));
            case MapFile map:
                process.Buffers[StepSetting.FileBuffer] = StepSetting.BufferAddress(StepSetting.FileBuffer);
                return Refused(memory.Map(StepSetting.BufferAddress(StepSetting.FileBuffer), map.Size, MemoryProtection.Read, shared: true, file: true));
            case MapHuge map:
                process.Buffers[StepSetting.HugeBuffer] = hugePlace;
                ulong huge = 1UL << map.PageShift;
                return Refused(memory.Map(hugePlace, (map.Size + huge - 1) / huge * huge, MemoryProtection.ReadWrite, shared: false, hugePages: huge >> Setting.PageShift));
            case UnmapMemory range:
                return Refused(memory.Unmap(AddressOf(process, range.Address), range.Size));
            case ProtectMemory range:
                return Refused(memory.Protect(AddressOf(process, range.Address), range.Size, range.Protection));
            case LockMemory range:
                return Refused(memory.Lock(AddressOf(process, range.Address), range.Size, process.Limit, process.Privileged, Locked(process.Space)));
            case UnlockMemory range:
                return Refused(memory.Unlock(AddressOf(process, range.Address), range.Size));
            case AdviseMemory { Advice: MemoryAdvice.DontNeed } range:
                return Refused(memory.DontNeed(AddressOf(process, range.Address), range.Size));
            case AdviseMemory range:
                return Refused(memory.DontFork(AddressOf(process, range.Address), range.Size, stays: true));
            case Poke poke:
                ulong address = AddressOf(process, poke.Address);
                memory.Store(address >> Setting.PageShift, poke.Value, address & (Setting.PageSize - 1));
                return 0;
            case Peek peek:
                address = AddressOf(process, peek.Address);
                Output = memory.Load(address >> Setting.PageShift, address & (Setting.PageSize - 1)) ?? 0;
                return 0;
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is a step that the reference does not know.");
        }
    }
}
