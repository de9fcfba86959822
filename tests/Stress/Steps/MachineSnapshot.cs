using System.Runtime.InteropServices;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>What of a machine is compared.</summary>
[Flags]
internal enum Parts
{
    Charges = 1,
    Holders = 2,
    Windows = 4,
    Lists = 8,
    Mapped = 16,
    Entries = 32,
    Owners = 64,
    Groups = 128,
    All = 255,
}

/// <summary>What a process is charged.</summary>
internal readonly record struct SpaceState(AddressSpace Space, ulong Locked, ulong Mlocked);

/// <summary>A region and its counts.</summary>
internal readonly record struct RegionState(AddressSpace Space, RegisteredRegion Region, int Used, long Mapped, bool GoesWithLastEntry);

/// <summary>A container that has a type.</summary>
internal readonly record struct DriverState(
    SpaprTceContainer Driver, AddressSpace? Owner, bool Enabled, bool Pending, ulong EnablePages, int Groups, int Registered, long RegisteredHash, TceTable? First, TceTable? Second);

/// <summary>The entries of a window, as a number.</summary>
internal readonly record struct TableState(TceTable Table, long Live, ulong Hash);

/// <summary>A group.</summary>
internal readonly record struct GroupState(ContainerFile? Container, TceTable? First, TceTable? Second, int Eeh);

/// <summary>Everything a machine keeps at one moment, to be compared with another moment. Used again and again: taking one allocates nothing that stays.</summary>
internal sealed class MachineSnapshot
{
    internal List<SpaceState> Spaces { get; } = [];

    internal List<RegionState> Regions { get; } = [];

    internal List<DriverState> Drivers { get; } = [];

    internal List<TableState> Tables { get; } = [];

    internal List<GroupState> Groups { get; } = [];

    internal void Take(SpaprMachine machine, IReadOnlyList<RunningProcess> processes)
    {
        Spaces.Clear();
        Regions.Clear();
        Drivers.Clear();
        Tables.Clear();
        Groups.Clear();
        foreach (RunningProcess process in processes)
        {
            AddressSpace space = process.Process.AddressSpace;
            Spaces.Add(new(space, space.Locked.Pages, process.Memory.LockedPages));
            int from = Regions.Count;
            foreach (RegisteredRegion region in space.Regions.All)
                Regions.Add(new(space, region, region.Used, region.Mapped, region.GoesWithLastMapping));
            // The list has no order; here it has one.
            CollectionsMarshal.AsSpan(Regions)[from..].Sort(static (left, right) => left.Region.Start.CompareTo(right.Region.Start));
        }
        foreach (IommuGroup group in machine.Groups)
        {
            ContainerFile? container = group.File?.Container;
            Groups.Add(new(container, group.Programmed(0), group.Programmed(1), (int)group.Eeh.Current));
            if (container?.Driver is { } driver && !IsTaken(driver))
                Take(driver);
        }
    }

    private bool IsTaken(SpaprTceContainer driver)
    {
        foreach (DriverState state in Drivers)
        {
            if (state.Driver == driver)
                return true;
        }
        return false;
    }

    private void Take(SpaprTceContainer driver)
    {
        long hash = 0;
        foreach (RegisteredRegion region in driver.Registered)
            hash += System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(region);
        Drivers.Add(new(
            driver, driver.AddressSpace, driver.IsEnabled, driver.IsDefaultWindowPending, driver.EnablePages, driver.Groups.Count,
            driver.Registered.Count, hash, driver.Table(0), driver.Table(1)));
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            if (driver.Table(slot) is { } table)
                Tables.Add(HashOf(table));
        }
    }

    private static TableState HashOf(TceTable table)
    {
        ulong hash = 0;
        long live = 0;
        for (ulong index = 0; table.NextLeaf(ref index, table.Length) is { } leaf; index = ((index >> TceLeaf.Shift) + 1) << TceLeaf.Shift)
        {
            live += leaf.Live;
            ulong first = index & ~(ulong)(TceLeaf.Length - 1);
            ulong[] entries = leaf.Entries;
            ulong[] view = leaf.View;
            for (int place = 0; place < entries.Length; place++)
            {
                if ((entries[place] | view[place]) != 0)
                    hash += (entries[place] ^ (view[place] * 0x9e37_79b9_7f4a_7c15) ^ ((first + (ulong)place) << 20)) * 0xd6e8_feb8_6659_fd93;
            }
        }
        return new(table, live, hash);
    }

    /// <summary>What differs first, in words; null if nothing does.</summary>
    internal string? Difference(MachineSnapshot other, Parts parts)
    {
        if ((parts & Parts.Charges) != 0 && !Same(Spaces, other.Spaces))
            return "charges: " + string.Join(", ", Spaces.Select(space => space.Locked)) + " pages, then " + string.Join(", ", other.Spaces.Select(space => space.Locked));
        if ((parts & Parts.Holders) != 0 && !SameHolders(other, (parts & Parts.Mapped) != 0))
            return "regions: " + string.Join(", ", Regions.Select(Name)) + "; then " + string.Join(", ", other.Regions.Select(Name));
        if (Drivers.Count != other.Drivers.Count)
            return Step.Invariant($"containers with a type: {Drivers.Count}, then {other.Drivers.Count}");
        for (int number = 0; number < Drivers.Count; number++)
        {
            DriverState one = Drivers[number];
            DriverState two = other.Drivers[number];
            if (one.Driver != two.Driver)
                return "another container";
            if ((parts & Parts.Windows) != 0 && (one.First != two.First || one.Second != two.Second || one.Pending != two.Pending))
                return "windows of a container";
            if ((parts & Parts.Lists) != 0 && (one.Registered != two.Registered || one.RegisteredHash != two.RegisteredHash || one.Groups != two.Groups))
                return "regions or groups of a container";
            if ((parts & Parts.Owners) != 0 && (one.Owner != two.Owner || one.Enabled != two.Enabled || one.EnablePages != two.EnablePages))
                return "owner of a container, or what it is enabled for";
        }
        if ((parts & Parts.Entries) != 0 && !Same(Tables, other.Tables))
            return "entries of a window";
        return (parts & Parts.Groups) != 0 && !Same(Groups, other.Groups) ? "a group's container, windows, or state" : null;
    }

    private static bool Same<T>(List<T> one, List<T> other)
        where T : IEquatable<T> => CollectionsMarshal.AsSpan(one).SequenceEqual(CollectionsMarshal.AsSpan(other));

    private bool SameHolders(MachineSnapshot other, bool mapped)
    {
        if (Regions.Count != other.Regions.Count)
            return false;
        for (int number = 0; number < Regions.Count; number++)
        {
            if (Regions[number].Region != other.Regions[number].Region || Regions[number].Used != other.Regions[number].Used)
                return false;
            if (mapped && Regions[number].Mapped != other.Regions[number].Mapped)
                return false;
        }
        return true;
    }

    private static string Name(RegionState state) => Step.Invariant($"0x{state.Region.Start:x}+0x{state.Region.Length:x} used {state.Used} mapped {state.Mapped}");

    /// <summary>The state of a container, or null.</summary>
    internal DriverState? Of(SpaprTceContainer driver)
    {
        foreach (DriverState state in Drivers)
        {
            if (state.Driver == driver)
                return state;
        }
        return null;
    }

    /// <summary>The state of an address space.</summary>
    internal SpaceState Of(AddressSpace space)
    {
        foreach (SpaceState state in Spaces)
        {
            if (state.Space == space)
                return state;
        }
        return default;
    }

    /// <summary>The counts of a region, or null if it is not listed.</summary>
    internal RegionState? Of(RegisteredRegion region)
    {
        foreach (RegionState state in Regions)
        {
            if (state.Region == region)
                return state;
        }
        return null;
    }
}
