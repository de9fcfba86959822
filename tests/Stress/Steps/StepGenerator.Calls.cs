using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

// Calls of the driver, and memory for them.
internal sealed partial class StepGenerator
{
    private Step? Map(ReferenceProcess process)
    {
        string name = ContainerName(process);
        ReferenceDriver? driver = _reference.Container(process, name)?.Driver;
        return driver is null ? new MapDma(name, Place.Absolute(0), 0, 0x1000, new Header(3)) : Map(process, name, driver, mistakes: true);
    }

    private MapDma Map(ReferenceProcess process, string name, ReferenceDriver driver, bool mistakes)
    {
        List<ReferenceTable> tables = [.. driver.Tables.OfType<ReferenceTable>()];
        ReferenceTable table = tables.Count == 0
            ? new ReferenceTable(0, 12, _setting.Platform.DefaultWindowSize >> 12, 0, -1)
            : Pick(tables);
        ulong spot = Chance(85) ? Pick(Spots) : table.Length - 1 - (ulong)_random.Next(3);
        if (table.Entries.Count != 0 && Chance(25))
            spot = table.Entries.Keys.First();
        return Into(process, name, driver, table, table.Start + (Math.Min(spot, table.Length - 1) << table.PageShift), mistakes);
    }

    private MapDma Into(ReferenceProcess process, string name, ReferenceDriver driver, ReferenceTable table, ulong iova, bool mistakes)
    {
        ulong page = 1UL << table.PageShift;
        (Place place, ulong room) = Source(process, driver, page);
        ulong most = Math.Max(room / page, 1);
        ulong left = Math.Max(table.Length - table.IndexOf(iova), 1);
        ulong count = Math.Min(Chance(75) ? (ulong)_random.Next(1, 6) : Chance(70) ? (ulong)_random.Next(1, 40) : most, Math.Min(most, left));
        ulong offset = most > count ? (ulong)_random.NextInt64((long)(most - count + 1)) * page : 0;
        MapDma map = new(name, place with { Offset = place.Offset + offset }, iova, count * page, new Header((uint)_random.Next(1, 4)));
        if (!mistakes || !Chance(22))
            return map;
        return _random.Next(11) switch
        {
            0 => map with { Size = 0 },
            1 => map with { Size = map.Size + (ulong)_random.Next(1, 4096) },
            2 => map with { Iova = map.Iova + (ulong)_random.Next(1, 4096) },
            3 => map with { Address = map.Address with { Offset = map.Address.Offset + 0x800 } },
            4 => map with { Header = new Header(0) },
            5 => map with { Size = (left + (ulong)_random.Next(2)) * page },
            6 => map with { Iova = map.Iova ^ (1UL << _random.Next(30, 62)) },
            7 => map with { Address = Place.Absolute(Chance(50) ? 0 : 1UL << 44) },
            8 => map with { Size = 1UL << _random.Next(30, 63) },
            9 => map with { Address = map.Address with { Offset = map.Address.Offset + room } },
            _ => map with { Header = Spoilt(map.Header, 32, canBeReadOnly: false, chance: 100) },
        };
    }

    // Memory that can be mapped: a region of the process, or for v1 any buffer.
    private (Place Place, ulong Room) Source(ReferenceProcess process, ReferenceDriver driver, ulong page)
    {
        if (driver.IsV2 && process.Space.Regions.Count != 0)
        {
            // Large pages need regions that admit them.
            List<ReferenceRegion> fit = process.Space.Regions.FindAll(region => 1UL << region.PageShift >= page);
            ReferenceRegion region = fit.Count != 0 && Chance(95) ? Pick(fit) : Pick(process.Space.Regions);
            // A MAP may go on into the region behind.
            bool goesOn = Chance(15) && process.Space.Regions.Exists(other => other.Start == region.End);
            return (PlaceOf(process, region.Start), goesOn ? region.Length + _setting.PageSize : region.Length);
        }
        return (WholeBuffer(process, out ulong size), size);
    }

    private static Place PlaceOf(ReferenceProcess process, ulong address)
    {
        foreach ((int number, ulong start) in process.Buffers)
        {
            if (address >= start && address - start < 1UL << 30)
                return new Place(number, address - start);
        }
        return Place.Absolute(address);
    }

    private Step Unmap(ReferenceProcess process)
    {
        string name = ContainerName(process);
        ReferenceTable? table = _reference.Container(process, name)?.Driver is { } driver ? Array.Find(driver.Tables, one => one is { Entries.Count: not 0 }) ?? driver.Tables[0] : null;
        if (table is null)
            return new UnmapDma(name, 0, (ulong)_random.Next(2) << 12, Header.Usual);
        ulong page = 1UL << table.PageShift;
        ulong index = table.Entries.Count != 0 && Chance(85) ? table.Entries.Keys.ElementAt(_random.Next(Math.Min(table.Entries.Count, 30))) : Pick(Spots);
        index = Math.Min(index, table.Length - 1);
        ulong count = Math.Min((ulong)(Chance(70) ? _random.Next(1, 5) : _random.Next(1, 600)), table.Length - index);
        UnmapDma unmap = new(name, table.Start + (index * page), count * page, Header.Usual);
        if (Chance(4))
            unmap = unmap with { Iova = table.Start, Size = table.Length * page };
        if (!Chance(15))
            return unmap;
        return _random.Next(6) switch
        {
            0 => unmap with { Size = 0 },
            1 => unmap with { Size = unmap.Size + (ulong)_random.Next(1, 4096) },
            2 => unmap with { Iova = unmap.Iova + (ulong)_random.Next(1, 4096) },
            3 => unmap with { Size = (table.Length - index + 1) * page },
            4 => unmap with { Iova = unmap.Iova ^ (1UL << _random.Next(30, 62)) },
            _ => unmap with { Header = Spoilt(unmap.Header, 24, canBeReadOnly: false, chance: 100) },
        };
    }

    private Step Register(ReferenceProcess process)
    {
        Place place = WholeBuffer(process, out ulong size);
        ulong pages = size >> _setting.PageShift;
        if (Chance(50))
        {
            // A part, mostly apart from other parts; otherwise an overlap.
            ulong first = (ulong)_random.NextInt64((long)pages);
            ulong count = 1 + (ulong)_random.NextInt64((long)Math.Min(pages - first, 4));
            place = place with { Offset = place.Offset + (first << _setting.PageShift) };
            size = count << _setting.PageShift;
        }
        else if (process.Space.Regions.Count != 0 && Chance(25))
        {
            // The very range of another container, or of the same.
            ReferenceRegion region = Pick(process.Space.Regions);
            place = PlaceOf(process, region.Start);
            size = region.Length;
        }
        RegisterMemory register = new(ContainerName(process), place, size, Header.Usual);
        return Chance(15) ? Wrong(register) : register;
    }

    private RegisterMemory Wrong(RegisterMemory register) => _random.Next(7) switch
    {
        0 => register with { Size = 0 },
        1 => register with { Size = register.Size + 0x800 },
        2 => register with { Address = register.Address with { Offset = register.Address.Offset + 0x1000 } },
        3 => register with { Size = register.Size + _setting.PageSize },
        4 => register with { Address = Place.Absolute(ulong.MaxValue - _setting.PageSize + 1) },
        5 => register with { Address = Place.Absolute(1UL << 44) },
        _ => register with { Header = Spoilt(register.Header, 24, canBeReadOnly: false, chance: 100) },
    };

    private Step Unregister(ReferenceProcess process)
    {
        string name = ContainerName(process);
        List<ReferenceRegion> regions = process.Space.Regions;
        List<ReferenceRegion> own = _reference.Container(process, name)?.Driver is { } driver ? driver.Registered.FindAll(regions.Contains) : [];
        ReferenceRegion? region = own.Count != 0 && Chance(85) ? Pick(own) : regions.Count != 0 ? Pick(regions) : null;
        if (region is null)
            return new UnregisterMemory(name, WholeBuffer(process, out ulong size), size, Header.Usual);
        UnregisterMemory unregister = new(name, PlaceOf(process, region.Start), region.Length, Header.Usual);
        if (!Chance(25))
            return unregister;
        return _random.Next(5) switch
        {
            0 => unregister with { Size = 0 },
            1 => unregister with { Size = unregister.Size + _setting.PageSize },
            2 => unregister with { Size = unregister.Size + 0x800 },
            3 => unregister with { Address = unregister.Address with { Offset = unregister.Address.Offset + _setting.PageSize } },
            _ => unregister with { Header = Spoilt(unregister.Header, 24, canBeReadOnly: false, chance: 100) },
        };
    }

    private Step Create(ReferenceProcess process) => Create(process, ContainerName(process), mistakes: true);

    private CreateWindow Create(ReferenceProcess process, string name, bool mistakes)
    {
        List<uint> shifts = [];
        for (uint shift = 0; shift < 64; shift++)
        {
            if ((_setting.Platform.PageSizes >> (int)shift & 1) != 0)
                shifts.Add(shift);
        }
        // Pages that some region admits, if there is one.
        List<uint> fit = shifts.FindAll(shift => process.Space.Regions.Exists(region => region.PageShift >= shift));
        uint pageShift = fit.Count != 0 && Chance(75) ? Chance(50) ? fit[^1] : Pick(fit) : Pick(shifts);
        int sizeShift = (int)pageShift + (Chance(80) ? _random.Next(14) : _random.Next(30));
        CreateWindow create = new(name, pageShift, 1UL << Math.Min(sizeShift, 62), _setting.Platform.IsPartition || Chance(70) ? 1u : (uint)_random.Next(2, 6), Header.Usual);
        if (!mistakes || !Chance(20))
            return create;
        return _random.Next(6) switch
        {
            0 => create with { PageShift = (uint)_random.Next(80) },
            1 => create with { Size = create.Size + 0x1000 },
            2 => create with { Size = create.Size >> _random.Next(1, 14) },
            3 => create with { Levels = (uint)_random.Next(8) },
            4 => create with { Size = _random.Next(2) == 0 ? 0 : ulong.MaxValue },
            _ => create with { Header = Spoilt(create.Header, 40, canBeReadOnly: true, chance: 100) },
        };
    }

    private Step Remove(ReferenceProcess process)
    {
        string name = ContainerName(process);
        ReferenceTable? table = _reference.Container(process, name)?.Driver is { } driver ? driver.Tables[_random.Next(2)] ?? driver.Tables[0] : null;
        ulong start = table is null || Chance(15) ? (Chance(50) ? 0UL : 1UL << 59) : table.Start + (Chance(30) ? (ulong)_random.NextInt64((long)Math.Min(table.Length << table.PageShift, 1UL << 40)) : 0);
        if (Chance(5))
            start ^= 1UL << 58;
        return new RemoveWindow(name, start, Spoilt(Header.Usual, 16, canBeReadOnly: false, chance: 10));
    }

    private Step NewBuffer()
    {
        if (_huge && Chance(40))
            return new MapHuge(1UL << _setting.HugeShift << _random.Next(2), _setting.HugeShift);
        if (Chance(6))
            return new MapFile(8 * _setting.PageSize);
        MemoryProtection protection = Chance(88) ? MemoryProtection.ReadWrite : Chance(70) ? MemoryProtection.Read : MemoryProtection.None;
        return new MapBuffer(_random.Next(StepSetting.FileBuffer), (ulong)_random.Next(4, 17) * _setting.PageSize, protection, IsShared: Chance(20));
    }

    // The place and size of some buffer that was mapped once; what is mapped of it now may be less.
    private Place WholeBuffer(ReferenceProcess process, out ulong size)
    {
        size = 4 * _setting.PageSize;
        if (process.Buffers.Count == 0)
            return Place.Absolute(1UL << 44);
        int number = process.Buffers.Keys.ElementAt(_random.Next(process.Buffers.Count));
        ulong first = process.Buffers[number] >> _setting.PageShift;
        ulong pages = 0;
        while (process.Space.Memory.Pages.ContainsKey(first + pages))
            pages++;
        size = Math.Max(pages, 1) << _setting.PageShift;
        return new Place(number, 0);
    }

    private Step? MemoryCall(ReferenceProcess process)
    {
        if (process.Buffers.Count == 0 || Chance(25))
            return NewBuffer();
        Place place = WholeBuffer(process, out ulong size);
        ulong pages = size >> _setting.PageShift;
        ulong first = Chance(50) ? 0 : (ulong)_random.NextInt64((long)pages);
        ulong count = Chance(30) ? pages - first : 1 + (ulong)_random.NextInt64((long)Math.Min(pages - first, 3));
        Place part = place with { Offset = first << _setting.PageShift };
        ulong length = count << _setting.PageShift;
        ulong word = ((ulong)_random.NextInt64((long)length) & ~(Chance(50) ? 0xfffUL : 7UL)) + part.Offset;
        return _random.Next(20) switch
        {
            < 2 => new UnmapMemory(part, length),
            < 5 => new ProtectMemory(part, length, Chance(50) ? MemoryProtection.ReadWrite : Chance(70) ? MemoryProtection.Read : MemoryProtection.None),
            < 7 => new LockMemory(part, length),
            < 9 => new UnlockMemory(part, length),
            9 => new AdviseMemory(part, length, MemoryAdvice.DontNeed),
            10 => new AdviseMemory(part, length, MemoryAdvice.DontFork),
            < 16 => new Poke(new Place(place.Buffer, word), (ulong)_random.Next()),
            _ => new Peek(new Place(place.Buffer, word)),
        };
    }
}
