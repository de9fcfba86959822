using Uapi.Linux;

namespace Uapi.SpaprTce;

// UNMAP, and everything else that clears entries.
internal sealed partial class SpaprTceContainer
{
    // Newer headers let a tail follow; the driver looks at these bytes only.
    private const int UnmapSize = 24;

    /// <summary>VFIO_IOMMU_UNMAP_DMA. Nothing is written back.</summary>
    private Answer Unmap(SpaprProcess caller, in IoctlArgument argument)
    {
        if (!_enabled)
            return _released ? Refusals.Container.NoDriver : Refusals.Unmap.NotEnabled;
        return argument.TryView(UnmapSize, out ReadOnlySpan<byte> bytes) ? Unmap(caller, bytes) : UnmapFrom(caller, argument);
    }

    // From an address: apart, because room on the stack costs a call that does not need it.
    private Answer UnmapFrom(SpaprProcess caller, in IoctlArgument argument)
    {
        Span<byte> copy = stackalloc byte[UnmapSize];
        return Unmap(caller, argument.TryRead(UnmapSize, copy, out ReadOnlySpan<byte> bytes) ? bytes : default);
    }

    private Answer Unmap(SpaprProcess caller, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Refusals.Unmap.Unreadable;
        ref readonly vfio_iommu_type1_dma_unmap unmap = ref AbiView.Of<vfio_iommu_type1_dma_unmap>(bytes);
        uint argsz = unmap.argsz, flags = unmap.flags;
        ulong iova = unmap.iova, size = unmap.size;
        if (argsz < UnmapSize)
            return Answer.Refuse(Refusals.Unmap.ShortArgument, argsz, UnmapSize);
        if (flags != 0)
            return Answer.Refuse(Refusals.Unmap.UnknownFlags, flags);
        if (_defaultWindowPending)
        {
            Answer built = BuildDefaultWindow(caller);
            if (!built.IsSuccess)
                return built;
        }
        if (FindTable(iova) is not { } table)
            return Answer.Refuse(Refusals.Unmap.NoWindow, iova);
        ulong mask = table.PageMask;
        if ((size & mask) != 0)
            return Answer.Refuse(Refusals.Unmap.Misaligned, size, mask + 1);
        if ((iova & mask) != 0)
        {
            return _quirks.Has(Quirk.MisalignedIovaReturnsOne) && !_behaviour.MisalignedIovaIsInvalid
                ? Answer.Surprise(Refusals.Unmap.MisalignedIovaReturnsOne, 1, iova, mask + 1)
                : Answer.Refuse(Refusals.Unmap.MisalignedIova, iova, mask + 1);
        }
        AddressSpace space = SpaceOf(caller);
        ulong first = table.IndexOf(iova);
        ulong count = size >> table.PageShift;
        if (count > table.Length - first)
        {
            ulong rest = table.Length - first;
            if (!_behaviour.UnmapChecksEnd && _quirks.Has(Quirk.UnmapPastEndReturnsOne))
                return Answer.Surprise(Refusals.Unmap.PastEndReturnsOne, 1, count, rest);
            if (_behaviour.UnmapChecksEnd || !_quirks.Has(Quirk.UnmapPastEndSucceeds))
                return Answer.Refuse(Refusals.Unmap.PastEnd, count, rest);
            // What lies outside is not memory of the model: nothing is there to clear.
            Clear(space, table, first, rest);
            return Answer.Surprise(Refusals.Unmap.PastEndSucceeds, 0, count, rest);
        }
        if (count == 0)
            return HangsOnNothing(table, first) ? Answer.Surprise(Refusals.Unmap.NothingOnPower8, 0) : Answer.Of(0);
        Clear(space, table, first, count);
        return Answer.Of(0);
    }

    /// <summary>Clears entries and lets go of what they pointed to (<c>tce_iommu_clear</c>). Costs what was touched, not what the range spans.</summary>
    private void Clear(AddressSpace? space, TceTable table, ulong first, ulong count)
    {
        ulong index = first;
        ulong end = first + count;
        while (table.NextLeaf(ref index, end) is { } leaf)
        {
            int from = (int)(index & (TceLeaf.Length - 1));
            ulong next = (index | (TceLeaf.Length - 1)) + 1;
            int to = next > end ? TceLeaf.Length - (int)(next - end) : TceLeaf.Length;
            if (_isV2)
                ClearRegistered(space, leaf, from, to);
            else
                ClearPinned(leaf, from, to);
            index = next;
        }
    }

    private static void ClearRegistered(AddressSpace? space, TceLeaf leaf, int from, int to)
    {
        leaf.Enter();
        if (to - from == 1)
        {
            ForgetReplaced(space, leaf, from);
            leaf.Entries[from] = 0;
            leaf.View[from] = 0;
        }
        else if (leaf.Live != 0)
        {
            leaf.Live -= ForgetReplaced(space, leaf.View.AsSpan(from, to - from));
            Array.Clear(leaf.Entries, from, to - from);
            Array.Clear(leaf.View, from, to - from);
        }
        leaf.Exit();
    }
}
