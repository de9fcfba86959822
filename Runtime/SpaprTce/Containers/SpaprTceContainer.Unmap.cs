using Uapi.Linux;

namespace Uapi.SpaprTce;

// UNMAP, and everything else that clears entries.
internal sealed partial class SpaprTceContainer
{
    // Newer headers let a tail follow; the driver looks at these bytes only.
    private const int UnmapSize = 24;

    /// <summary>VFIO_IOMMU_UNMAP_DMA. Nothing is written back.</summary>
    private Answer Unmap(SpaprProcess caller, in IoctlArgument argument) =>
        argument.TryView(UnmapSize, out ReadOnlySpan<byte> bytes) ? Unmap(caller, bytes) : UnmapFrom(caller, argument);

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
        while (true)
        {
            if (_defaultWindowPending)
            {
                Answer built = BuildDefaultWindow(caller);
                if (!built.IsSuccess)
                    return built;
            }
            if (FindTable(iova) is not { } table)
                return _released ? Refusals.Container.NoDriver : Answer.Refuse(Refusals.Unmap.NoWindow, iova);
            Interleaving.Point();
            ulong mask = table.PageMask;
            ulong first = table.IndexOf(iova);
            ulong count = size >> table.PageShift;
            ulong rest = table.Length - first;
            Answer answer = Answer.Of(0);
            if ((size & mask) != 0)
            {
                answer = Answer.Refuse(Refusals.Unmap.Misaligned, size, mask + 1);
            }
            else if ((iova & mask) != 0)
            {
                answer = _quirks.Has(Quirk.MisalignedIovaReturnsOne) && !_behaviour.MisalignedIovaIsInvalid
                    ? Answer.Surprise(Refusals.Unmap.MisalignedIovaReturnsOne, 1, iova, mask + 1)
                    : Answer.Refuse(Refusals.Unmap.MisalignedIova, iova, mask + 1);
            }
            else if (count > rest && !_behaviour.UnmapChecksEnd && _quirks.Has(Quirk.UnmapPastEndReturnsOne))
            {
                answer = Answer.Surprise(Refusals.Unmap.PastEndReturnsOne, 1, count, rest);
            }
            else if (count > rest && (_behaviour.UnmapChecksEnd || !_quirks.Has(Quirk.UnmapPastEndSucceeds)))
            {
                answer = Answer.Refuse(Refusals.Unmap.PastEnd, count, rest);
            }
            else if (count == 0)
            {
                answer = HangsOnNothing(table, first) ? Answer.Surprise(Refusals.Unmap.NothingOnPower8, 0) : answer;
            }
            else if (TryClear(SpaceOf(caller), table, first, Math.Min(count, rest)))
            {
                // What lies outside is not memory of the model: nothing is there to clear.
                return count <= rest ? answer : Answer.Surprise(Refusals.Unmap.PastEndSucceeds, 0, count, rest);
            }
            if (!table.IsDead)
                return answer;
            // The window is being removed, and is not what to answer by. Once it is gone the call begins again.
            if (!WaitForRemoval())
                return Refusals.Container.NoDriver;
            // A window that is listed all the same is dead for good.
            if (FindTable(iova) == table)
                return Answer.Refuse(Refusals.Unmap.NoWindow, iova);
        }
    }

    /// <summary>Clears entries of a window that is there.</summary>
    /// <returns>False if it is being removed and nothing was cleared. If that begins in the middle, what is left goes with the window, and it is waited for.</returns>
    private bool TryClear(AddressSpace space, TceTable table, ulong first, ulong count)
    {
        ulong index = first;
        ulong end = first + count;
        bool begun = false;
        while (table.NextLeaf(ref index, end) is { } leaf)
        {
            if (!ClearLeaf(space, leaf, ref index, end, evenDead: false))
            {
                if (begun)
                    WaitForRemoval();
                return begun;
            }
            begun = true;
            Interleaving.Point();
        }
        return begun || !table.IsDead;
    }

    /// <summary>Clears entries and lets go of what they pointed to (<c>tce_iommu_clear</c>). Costs what was touched, not what the range spans.</summary>
    private void Clear(AddressSpace? space, TceTable table, ulong first, ulong count)
    {
        ulong index = first;
        ulong end = first + count;
        while (table.NextLeaf(ref index, end) is { } leaf)
        {
            ClearLeaf(space, leaf, ref index, end, evenDead: true);
            Interleaving.Point();
        }
    }

    // What a range has in one leaf; the index goes on to the next. False if only a living leaf was to be cleared, and it is not.
    private bool ClearLeaf(AddressSpace? space, TceLeaf leaf, ref ulong index, ulong end, bool evenDead)
    {
        int from = (int)(index & (TceLeaf.Length - 1));
        ulong next = (index | (TceLeaf.Length - 1)) + 1;
        int to = next > end ? TceLeaf.Length - (int)(next - end) : TceLeaf.Length;
        index = next;
        return _isV2 ? ClearRegistered(space, leaf, from, to, evenDead) : ClearPinned(leaf, from, to, evenDead);
    }

    // Counts and entries go together, under the leaf's lock.
    private static bool ClearRegistered(AddressSpace? space, TceLeaf leaf, int from, int to, bool evenDead)
    {
        leaf.Enter();
        if (leaf.Dead && !evenDead)
        {
            leaf.Exit();
            return false;
        }
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
        return true;
    }
}
