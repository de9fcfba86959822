using System.Numerics;
using Uapi.Ioctl;

namespace Uapi.Stress.Steps;

// The decision tables of containers: sections 3.2 to 3.13 of the specification, row by row. Errors that a quirk makes look like successes are the documented ones here.
internal sealed partial class ReferenceMachine
{
    private int Call(ReferenceProcess process, string name, Step step)
    {
        if (process.Files[name] is not { } file)
            return Refused(Errno.EBADF);
        if (file is not ReferenceContainer container)
            return Refused(Errno.ENOTTY);
        switch (step)
        {
            case SetIommu type:
                return TypeOf(process, container, type.Type);
            case CheckExtension asked:
                return asked.Extension is 2 or 7 || (asked.Extension == 5 && Platform.HasEeh) ? 1 : 0;
        }
        if (container.Driver is not { } driver)
            return Refused(Errno.EINVAL);
        // 3.2, row 0 of every table.
        if (!IsV4 && driver.Owner is not null && driver.Owner != process.Space)
            return Refused(Errno.EPERM);
        return step switch
        {
            GetInfo info => Info(driver, info.Header),
            Enable => DoEnable(process, driver),
            Disable => DoDisable(driver),
            MapDma map => Map(process, driver, map),
            UnmapDma unmap => Unmap(process, driver, unmap),
            RegisterMemory register => Register(process, driver, register),
            UnregisterMemory unregister => Unregister(process, driver, unregister),
            CreateWindow create => Create(process, driver, create),
            RemoveWindow remove => Remove(process, driver, remove),
            EehOperation eeh => Eeh(driver, eeh),
            _ => Refused(Errno.ENOTTY),
        };
    }

    // The rows that all structures share: too little memory, too small an argsz, flags. 0 if all is well.
    private static int Argument(Header header, int size, uint flags = 0)
    {
        if (header.Readable >= 0 && header.Readable < size)
            return Refused(Errno.EFAULT);
        if (header.Argsz >= 0 && header.Argsz < size)
            return Refused(Errno.EINVAL);
        return (header.Flags & ~flags) != 0 ? Refused(Errno.EINVAL) : 0;
    }

    private bool TryCharge(ReferenceProcess process, ReferenceDriver driver, ulong pages) =>
        pages == 0 || process.Privileged || Locked(OwnerOf(driver)!) + pages <= process.Limit >> Setting.PageShift;

    // 3.3. Flags are not looked at; the rest is written if argsz has room for it.
    private int Info(ReferenceDriver driver, Header header)
    {
        if (header.Readable is >= 0 and < 16)
            return Refused(Errno.EFAULT);
        if (header.Argsz is >= 0 and < 16)
            return Refused(Errno.EINVAL);
        int written = header.Argsz is >= 0 and < 32 ? 16 : 32;
        if (header.ReadOnly || (header.Readable >= 0 && header.Readable < written))
            return Refused(Errno.EFAULT);
        Output = driver.IsV2 ? 1UL : 0;
        return 0;
    }

    // 3.4
    private int DoEnable(ReferenceProcess process, ReferenceDriver driver)
    {
        if (driver.IsV2)
            return Refused(Errno.ENOTTY);
        if (driver.Enabled)
            return Refused(Errno.EBUSY);
        driver.Owner ??= process.Space;
        ulong pages = Platform.DefaultWindowSize >> Setting.PageShift;
        if (!TryCharge(process, driver, pages))
            return Refused(Errno.ENOMEM);
        driver.EnablePages = pages;
        driver.Enabled = true;
        return 0;
    }

    // 3.5
    private static int DoDisable(ReferenceDriver driver)
    {
        if (driver.IsV2)
            return Refused(Errno.ENOTTY);
        driver.EnablePages = 0;
        driver.Enabled = false;
        return 0;
    }

    // 3.6
    private int Map(ReferenceProcess process, ReferenceDriver driver, MapDma map)
    {
        if (!driver.Enabled)
            return Refused(Errno.EPERM);
        int answer = Argument(map.Header, 32, flags: 3);
        if (answer != 0)
            return answer;
        if (driver.Pending && (answer = BuildDefault(process, driver)) != 0)
            return answer;
        ulong address = AddressOf(process, map.Address);
        if (driver.Containing(map.Iova) is not { } table)
            return Refused(Errno.ENXIO);
        ulong page = 1UL << table.PageShift;
        if (map.Size % page != 0 || address % page != 0 || map.Header.Flags == 0 || map.Iova % page != 0)
            return Refused(Errno.EINVAL);
        ulong first = table.IndexOf(map.Iova);
        ulong count = map.Size / page;
        if (count > table.Length - first)
            return Refused(Errno.EINVAL);
        uint permissions = map.Header.Flags == 2 && !Platform.IsPartition ? 3 : map.Header.Flags;
        for (ulong done = 0; done < count; done++)
        {
            answer = driver.IsV2
                ? EnterRegistered(process, driver, table, first + done, address + (done * page), permissions)
                : EnterPinned(process, driver, table, first + done, address + (done * page), permissions);
            if (answer == 0)
                continue;
            // What this call entered goes again; what was there before does not come back.
            for (ulong undone = 0; undone < done; undone++)
                Clear(driver, table, first + undone);
            return answer;
        }
        return 0;
    }

    private int EnterRegistered(ReferenceProcess process, ReferenceDriver driver, ReferenceTable table, ulong index, ulong address, uint permissions)
    {
        if (process.Space.Regions.Find(candidate => candidate.Contains(address, 1UL << table.PageShift)) is not { } region)
            return Refused(Errno.EINVAL);
        if (!IsV4 && table.PageShift > region.PageShift)
            return Refused(Errno.EINVAL);
        if (IsV4 && table.PageShift > region.BackingShift)
            return Refused(Errno.EPERM);
        table.Set(index, new ReferenceEntry(address, permissions, region.Frames, region.Start));
        Sweep();
        return 0;
    }

    private int EnterPinned(ReferenceProcess process, ReferenceDriver driver, ReferenceTable table, ulong index, ulong address, uint permissions)
    {
        // Q10: for writing, whatever the device may do.
        List<ReferenceFrame> frames = process.Space.Memory.Pin(address >> Setting.PageShift, 1);
        if (frames.Count == 0)
            return Refused(Errno.EFAULT);
        frames[0].Pins++;
        Clear(driver, table, index);
        table.Set(index, new ReferenceEntry(address, permissions, frames, address & ~(Setting.PageSize - 1)));
        return 0;
    }

    private static void Clear(ReferenceDriver driver, ReferenceTable table, params ReadOnlySpan<ulong> indices)
    {
        foreach (ulong index in indices)
        {
            if (table.Remove(index, out ReferenceEntry entry) && !driver.IsV2)
                entry.Frames[0].Pins--;
        }
    }

    // 3.7
    private int Unmap(ReferenceProcess process, ReferenceDriver driver, UnmapDma unmap)
    {
        if (!driver.Enabled)
            return Refused(Errno.EPERM);
        int answer = Argument(unmap.Header, 24);
        if (answer != 0)
            return answer;
        if (driver.Pending && (answer = BuildDefault(process, driver)) != 0)
            return answer;
        if (driver.Containing(unmap.Iova) is not { } table)
            return Refused(Errno.ENXIO);
        ulong page = 1UL << table.PageShift;
        if (unmap.Size % page != 0 || unmap.Iova % page != 0)
            return Refused(Errno.EINVAL);
        ulong first = table.IndexOf(unmap.Iova);
        ulong count = unmap.Size / page;
        if (count > table.Length - first)
            return Refused(Errno.EINVAL);
        Clear(driver, table, table.Entries.Keys.Where(index => index >= first && index - first < count).ToArray());
        return 0;
    }

    // 3.8
    private int Register(ReferenceProcess process, ReferenceDriver driver, RegisterMemory register)
    {
        if (!driver.IsV2)
            return Refused(Errno.ENOTTY);
        driver.Owner ??= process.Space;
        int answer = Argument(register.Header, 24);
        if (answer != 0)
            return answer;
        ulong address = AddressOf(process, register.Address);
        ulong size = register.Size;
        if (address % Setting.PageSize != 0 || size % Setting.PageSize != 0 || unchecked(address + size) < address)
            return Refused(Errno.EINVAL);
        List<ReferenceRegion> regions = process.Space.Regions;
        if (size != 0 && regions.Find(known => known.Start == address && known.Length == size) is { } region)
            return Share(driver, region);
        bool overlaps = size != 0 && regions.Exists(known => known.Start < address + size && address < known.End);
        if (overlaps && IsV4)
            return Refused(Errno.EINVAL);
        if (size == 0 || !TryCharge(process, driver, size >> Setting.PageShift))
            return Refused(Errno.ENOMEM);
        ReferenceMemory memory = process.Space.Memory;
        ulong pages = size >> Setting.PageShift;
        List<ReferenceFrame> frames = memory.Pin(address >> Setting.PageShift, pages);
        if ((ulong)frames.Count < pages)
            return Refused(Errno.EFAULT);
        if (overlaps)
            return Refused(Errno.EINVAL);
        int backing = int.MaxValue;
        for (ulong page = 0; page < pages; page++)
            backing = Math.Min(backing, Setting.PageShift + BitOperations.Log2(memory.Pages[(address >> Setting.PageShift) + page].HugePages));
        foreach (ReferenceFrame frame in frames)
            frame.Pins++;
        region = new ReferenceRegion(address, size, Math.Min(BitOperations.TrailingZeroCount(address | size), backing), backing, frames);
        regions.Add(region);
        driver.Registered.Add(region);
        driver.Enabled = true;
        return 0;
    }

    private int Share(ReferenceDriver driver, ReferenceRegion region)
    {
        if (!IsV4 && driver.Registered.Contains(region))
            return Refused(Errno.EBUSY);
        driver.Registered.Add(region);
        driver.Enabled = true;
        if (region.GoesWithLastEntry)
            region.GoesWithLastEntry = false;
        else
            region.Used++;
        return 0;
    }

    // 3.9
    private int Unregister(ReferenceProcess process, ReferenceDriver driver, UnregisterMemory unregister)
    {
        if (!driver.IsV2)
            return Refused(Errno.ENOTTY);
        if (driver.Owner is null && !IsV4)
            return Refused(Errno.EPERM);
        int answer = Argument(unregister.Header, 24);
        if (answer != 0)
            return answer;
        ulong address = AddressOf(process, unregister.Address);
        if (address % Setting.PageSize != 0 || unregister.Size % Setting.PageSize != 0)
            return Refused(Errno.EINVAL);
        if (process.Space.Regions.Find(known => known.Start == address && known.Length == unregister.Size) is not { } region)
            return Refused(Errno.ENOENT);
        if (!IsV4 && !driver.Registered.Contains(region))
            return Refused(Errno.ENOENT);
        if (region.Used > 1)
            region.Used--;
        else if (CountEntries(process.Space, region) != 0)
            return Refused(Errno.EBUSY);
        else
            Drop(process.Space, region);
        driver.Registered.Remove(region);
        return 0;
    }

    // 3.12
    private int Eeh(ReferenceDriver driver, EehOperation eeh)
    {
        foreach (int group in driver.Groups)
        {
            if (!Platform.HasEeh)
                return Refused(Errno.ENODEV);
            int answer = Argument(eeh.Header, 12);
            if (answer != 0)
                return answer;
            if (eeh.Operation > 9)
                return Refused(Errno.EINVAL);
            if (eeh.Operation == 9)
            {
                if (eeh.Header.Argsz is >= 0 and < 40)
                    return Refused(Errno.EINVAL);
                if (eeh.Header.Readable is >= 0 and < 40)
                    return Refused(Errno.EFAULT);
                _injected.Add(group);
                if (_told.Answer != 0)
                    return _told.Answer;
            }
            // The resets.
            if (eeh.Operation is >= 5 and <= 7)
                _injected.Remove(group);
            if (eeh.Operation == 4 && EehStateOf(group) is not 0 and int state)
                return state;
        }
        return 0;
    }

    // What a device reaches: the window programmed into its group, the entry, the frame. 0, or EFAULT for what the bridge refuses.
    private int Access(ReferenceProcess process, DeviceAccess access)
    {
        ReferenceGroupFile group = ((ReferenceDevice)process.Files[access.Device]!).Group;
        if (EehStateOf(group.Number) != 0 || group.Container?.Driver is not { } driver)
            return Refused(Errno.EFAULT);
        if (driver.Containing(access.Iova) is not { } table || !table.Entries.TryGetValue(table.IndexOf(access.Iova), out ReferenceEntry entry))
            return Refused(Errno.EFAULT);
        if ((entry.Permissions & (access.ToMemory ? 2 : 1)) == 0)
            return Refused(Errno.EFAULT);
        ulong address = entry.Address + (access.Iova & ((1UL << table.PageShift) - 1));
        ReferenceFrame frame = entry.Frames[(int)((address - entry.Base) >> Setting.PageShift)];
        ulong offset = address & (Setting.PageSize - 1);
        if (access.ToMemory)
            frame[offset] = access.Value;
        else
            Output = frame[offset];
        return 0;
    }
}
