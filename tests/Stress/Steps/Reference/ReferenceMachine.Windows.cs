using System.Numerics;
using Uapi.Ioctl;

namespace Uapi.Stress.Steps;

// Windows: sections 3.10, 3.11 and 5 of the specification.
internal sealed partial class ReferenceMachine
{
    private const ulong SecondStart = 1UL << 59;
    private const ulong LargestLevel = 16 << 20;
    private const ulong LargestMemory = 1UL << 40;

    private int BuildDefault(ReferenceProcess process, ReferenceDriver driver)
    {
        int answer = MakeWindow(process, driver, 12, Platform.DefaultWindowSize, 1);
        if (answer == 0)
            driver.Pending = false;
        return answer;
    }

    private int Create(ReferenceProcess process, ReferenceDriver driver, CreateWindow create)
    {
        if (!driver.IsV2)
            return Refused(Errno.ENOTTY);
        driver.Owner ??= process.Space;
        int answer = Argument(create.Header, 40);
        if (answer != 0)
            return answer;
        if (driver.Pending && (answer = BuildDefault(process, driver)) != 0)
            return answer;
        answer = MakeWindow(process, driver, create.PageShift, create.Size, create.Levels);
        // Q24: the window is there all the same.
        return answer == 0 && create.Header.ReadOnly ? Refused(Errno.EFAULT) : answer;
    }

    private int MakeWindow(ReferenceProcess process, ReferenceDriver driver, uint pageShift, ulong size, uint levels)
    {
        int slot = Array.IndexOf(driver.Tables, null);
        if (slot < 0)
            return Refused(Errno.ENOSPC);
        if (pageShift >= 64 || (Platform.PageSizes >> (int)pageShift & 1) == 0)
            return Refused(Errno.EINVAL);
        // Less than one page, 0 included.
        if (size < 1UL << (int)pageShift)
            return Refused(Errno.EINVAL);
        return Platform.IsPartition
            ? MakeByFirmware(process, driver, slot, (int)pageShift, size, levels)
            : MakeByKernel(process, driver, slot, (int)pageShift, size, (int)levels);
    }

    private int MakeByKernel(ReferenceProcess process, ReferenceDriver driver, int slot, int pageShift, ulong size, int levels)
    {
        if (levels is < 1 or > 5 || !BitOperations.IsPow2(size) || (IsV4 && size > LargestMemory))
            return Refused(Errno.EINVAL);
        int entriesShift = BitOperations.Log2(size) - pageShift;
        ulong level = Math.Max(Setting.PageSize, 8UL << ((entriesShift + levels - 1) / levels));
        ulong table = Math.Max(4096, 8UL << entriesShift);
        ulong bytes = 0;
        for (int number = 0; number < levels; number++)
        {
            bytes += (table + level - 1) / level * level;
            table = Math.Max(level, table / level * 8);
        }
        ulong entries = Math.Max(size >> pageShift, Setting.PageSize / 8);
        // The copy of the user's addresses: as large as the table, once counted by entries and only where there is a use for it.
        ulong view = !IsV4 ? bytes >> Setting.PageShift : driver.IsV2 ? (8 * entries + Setting.PageSize - 1) >> Setting.PageShift : 0;
        ulong pages = (bytes >> Setting.PageShift) + view;
        if (!TryCharge(process, driver, pages))
            return Refused(Errno.ENOMEM);
        if (((BitOperations.Log2(level) - 3) * levels) + pageShift >= 55)
            return Refused(Errno.EINVAL);
        if (level > LargestLevel)
            return Refused(Errno.ENOMEM);
        ulong start = slot == 0 ? 0 : SecondStart;
        driver.Tables[slot] = new ReferenceTable(start, pageShift, entries, pages, madeFor: -1);
        Output = start;
        return 0;
    }

    private int MakeByFirmware(ReferenceProcess process, ReferenceDriver driver, int slot, int pageShift, ulong size, uint levels)
    {
        if (levels > 1)
            return Refused(Errno.EINVAL);
        ulong pages = size >> (pageShift - 3) >> Setting.PageShift;
        if (!TryCharge(process, driver, pages))
            return Refused(Errno.ENOMEM);
        if (!BitOperations.IsPow2(size))
            return Refused(Errno.EINVAL);
        // One window beside the default one, and none before it.
        if (driver.Tables.Any(table => table?.Start == SecondStart))
            return Refused(slot == 0 ? Errno.EPERM : Errno.ENODEV);
        int owner = driver.Groups[0];
        if (driver.Groups.Any(group => group != owner))
            return Refused(Errno.EPERM);
        // The default window by its shape. For a smaller one of the same pages the firmware may take the same place.
        ulong start = slot != 0 || pageShift != 12 || size > Platform.DefaultWindowSize ? SecondStart
            : size == Platform.DefaultWindowSize ? 0
            : _told.Start;
        driver.Tables[slot] = new ReferenceTable(start, pageShift, size >> pageShift, pages, owner);
        Output = start;
        return 0;
    }

    private static int Remove(ReferenceProcess process, ReferenceDriver driver, RemoveWindow remove)
    {
        if (!driver.IsV2)
            return Refused(Errno.ENOTTY);
        driver.Owner ??= process.Space;
        int answer = Argument(remove.Header, 16);
        if (answer != 0)
            return answer;
        if (driver.Pending && remove.Start == 0)
        {
            driver.Pending = false;
            return 0;
        }
        if (driver.Containing(remove.Start) is not { } table)
            return Refused(Errno.EINVAL);
        Clear(driver, table, table.Entries.Keys.ToArray());
        driver.Tables[Array.IndexOf(driver.Tables, table)] = null;
        return 0;
    }
}
