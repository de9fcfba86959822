namespace Uapi.SpaprTce;

/// <summary>Counts what is mapped, from outside: a call that is under way may change it meanwhile.</summary>
internal static class LiveEntries
{
    /// <summary>Live entries of a range, as far as it lies in the window that its start is in.</summary>
    internal static ulong Count(SpaprTceContainer driver, ulong iova, ulong size)
    {
        if (driver.WindowOf(iova) is not { } table || size == 0)
            return 0;
        ulong first = table.IndexOf(iova);
        ulong count = Math.Min(((size - 1) >> table.PageShift) + 1, table.Length - first);
        return Count(table, first, first + count);
    }

    /// <summary>The iova of the first live entry of a window, or null if there is none.</summary>
    internal static ulong? First(TceTable table)
    {
        for (ulong index = 0; table.NextLeaf(ref index, table.Length) is { } leaf; index = (index | (TceLeaf.Length - 1)) + 1)
        {
            ulong start = index & ~(ulong)(TceLeaf.Length - 1);
            for (int place = 0; place < TceLeaf.Length; place++)
            {
                if (Tce.IsValid(Volatile.Read(ref leaf.Entries[place])))
                    return table.Start + ((start + (ulong)place) << table.PageShift);
            }
        }
        return null;
    }

    private static ulong Count(TceTable table, ulong first, ulong end)
    {
        ulong live = 0;
        ulong index = first;
        while (table.NextLeaf(ref index, end) is { } leaf)
        {
            int from = (int)(index & (TceLeaf.Length - 1));
            ulong next = (index | (TceLeaf.Length - 1)) + 1;
            int to = next > end ? TceLeaf.Length - (int)(next - end) : TceLeaf.Length;
            // Nothing is there, or all of the leaf is asked for.
            if (Volatile.Read(ref leaf.Live) == 0 || to - from == TceLeaf.Length)
            {
                live += (ulong)Volatile.Read(ref leaf.Live);
            }
            else
            {
                for (int place = from; place < to; place++)
                    live += Tce.IsValid(Volatile.Read(ref leaf.Entries[place])) ? 1UL : 0;
            }
            index = next;
        }
        return live;
    }
}
