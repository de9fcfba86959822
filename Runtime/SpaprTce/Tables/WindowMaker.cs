namespace Uapi.SpaprTce;

/// <summary>How a platform makes tables: what they cost, what it refuses, where they start (<c>iommu_table_group_ops</c>).</summary>
internal abstract class WindowMaker
{
    private protected WindowMaker(SpaprMachine machine) => Machine = machine;

    private protected SpaprMachine Machine { get; }

    internal static WindowMaker Of(SpaprMachine machine) =>
        machine.WindowMaker;

    internal static WindowMaker For(SpaprMachine machine) =>
        machine.Platform.IsPartition ? new PartitionWindowMaker(machine) : new PowerNVWindowMaker(machine);

    /// <summary>Bytes that a table is charged with (<c>get_table_size</c>).</summary>
    internal abstract Answer TableSize(ulong windowSize, uint pageShift, uint levels, QuirkSet quirks, out ulong bytes);

    /// <summary>Makes a table for a slot (<c>create_table</c>), or says why not.</summary>
    internal abstract Answer Make(
        IommuGroup group, TceTable?[] tables, int slot, ulong windowSize, uint pageShift, uint levels, ulong chargedPages, out TceTable? table);

    /// <summary>Entries of a table: at least one system page of them.</summary>
    internal ulong EntriesOf(ulong windowSize, uint pageShift) =>
        Math.Max(windowSize >> (int)pageShift, Machine.Quirks.Has(Quirk.SmallWindowsGrow) ? 1UL << (Machine.PageShift - 3) : 1);
}

/// <summary>Bare metal: the kernel allocates the table itself, level by level (<c>pnv_pci_ioda2_create_table</c>).</summary>
internal sealed class PowerNVWindowMaker(SpaprMachine machine) : WindowMaker(machine)
{
    // Bits of a bus address that the bridge translates.
    private const uint AddressBits = 55;

    internal override Answer TableSize(ulong windowSize, uint pageShift, uint levels, QuirkSet quirks, out ulong bytes)
    {
        uint most = (uint)Machine.Platform.MaximumLevels;
        bytes = 0;
        if (levels == 0 || levels > most)
            return Answer.Refuse(Refusals.Create.BadLevels, levels, most);
        if (!WindowShape.IsPowerOfTwo(windowSize))
            return Answer.Refuse(Refusals.Create.BadSize, windowSize);
        bytes = WindowShape.PowerNVTableSize(windowSize, pageShift, levels, most, Machine.PageShift);
        return bytes != 0 ? Answer.Of(0) : Answer.Refuse(Refusals.Create.BelowOnePage, windowSize, 1UL << (int)pageShift);
    }

    internal override Answer Make(
        IommuGroup group, TceTable?[] tables, int slot, ulong windowSize, uint pageShift, uint levels, ulong chargedPages, out TceTable? table)
    {
        table = null;
        uint levelShift = WindowShape.PowerNVLevelShift(windowSize, pageShift, levels, Machine.PageShift);
        ulong bits = (ulong)(levelShift - 3) * levels + pageShift;
        if (bits >= AddressBits)
            return Answer.Refuse(Refusals.Create.BadShape, bits, AddressBits);
        if (1UL << (int)levelShift > Machine.Options.LargestAllocation)
            return Answer.Refuse(Refusals.Create.LevelTooLarge, 1UL << (int)levelShift, Machine.Options.LargestAllocation);
        ulong start = slot == 0 ? Machine.Platform.DefaultWindowStart : SpaprPlatform.SecondWindowStart;
        table = new TceTable(start, (int)pageShift, EntriesOf(windowSize, pageShift), (int)levels, chargedPages);
        return Answer.Of(0);
    }
}

/// <summary>A logical partition: the firmware makes the table, for one group, and is easily cross (<c>spapr_tce_create_table</c>).</summary>
internal sealed class PartitionWindowMaker(SpaprMachine machine) : WindowMaker(machine)
{
    // The size that the kernel reports for what it is going to refuse.
    private const ulong ImpossibleSize = uint.MaxValue;
    private const uint DefaultPageShift = 12;

    internal override Answer TableSize(ulong windowSize, uint pageShift, uint levels, QuirkSet quirks, out ulong bytes)
    {
        bytes = 0;
        if (levels > 1)
        {
            if (!quirks.Has(Quirk.PartitionLevelsCharge))
                return Answer.Refuse(Refusals.Create.Refused, levels, 1);
            bytes = ImpossibleSize;
            return Answer.Of(0);
        }
        // What the size is worth is looked at when the table is made, and charged by then.
        bytes = windowSize >> (int)((pageShift - 3) & 127);
        return bytes != 0 ? Answer.Of(0) : Answer.Refuse(Refusals.Create.BelowOnePage, windowSize, 1UL << (int)pageShift);
    }

    internal override Answer Make(
        IommuGroup group, TceTable?[] tables, int slot, ulong windowSize, uint pageShift, uint levels, ulong chargedPages, out TceTable? table)
    {
        table = null;
        if (levels > 1)
            return Answer.Refuse(Refusals.Create.Refused, levels, 1);
        if (!WindowShape.IsPowerOfTwo(windowSize))
            return Answer.Refuse(Refusals.Create.BadSize, windowSize);
        if (pageShift < 64 && windowSize < 1UL << (int)pageShift)
            return Answer.Refuse(Refusals.Create.BelowOnePage, windowSize, 1UL << (int)pageShift);
        if (group.BridgeBarred)
            return Refusals.Create.BridgeBarred;
        if (pageShift >= 64)
            return Barred(group);
        bool secondIsThere = Array.Exists(tables, other => other is not null && other.Start == SpaprPlatform.SecondWindowStart);
        if (secondIsThere)
        {
            if (slot == 0)
                return Refusals.Create.WindowPresent;
            return Barred(group);
        }
        // The firmware knows the default window by its shape, whoever asks for it.
        bool isDefault = slot == 0 && pageShift == DefaultPageShift && windowSize == Machine.Platform.DefaultWindowSize;
        ulong start = isDefault ? Machine.Platform.DefaultWindowStart : SpaprPlatform.SecondWindowStart;
        ulong entries = Math.Max(windowSize >> (int)pageShift, 1);
        table = new TceTable(start, (int)pageShift, entries, 1, chargedPages) { MadeFor = group };
        return Answer.Of(0);
    }

    private Answer Barred(IommuGroup group)
    {
        group.BridgeBarred = Machine.Quirks.Has(Quirk.RefusedWindowBarsBridge);
        return Refusals.Create.BridgeBarred;
    }
}
