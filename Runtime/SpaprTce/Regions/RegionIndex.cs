namespace Uapi.SpaprTce;

/// <summary>Finds the region that holds an address, in time that does not grow with the number of regions.</summary>
/// <remarks>
/// <para>
/// The kernel keeps a list and walks it for every IOMMU page. This is a radix tree over page numbers, 6 bits a level, with two shortcuts that keep it small: a
/// slot whose range meets one region only holds that region itself, whatever its length; and a node stands at the level where the regions below it
/// part, so a lonely pair of pages costs one node, not one a level.
/// </para>
/// <para>
/// In goes a page number; out comes the only region that can hold it, or null. The caller checks that it does. Readers take no lock: slots are written one by one,
/// a new node is complete before a slot points to it, and each slot is right at all times for every region that stays. Writers hold the list's lock.
/// </para>
/// </remarks>
internal sealed class RegionIndex
{
    private const int Bits = 6;
    private const int Slots = 1 << Bits;

    private readonly int _pageShift;
    // null, a RegisteredRegion, or a Node.
    private object? _root;

    internal RegionIndex(int pageShift) => _pageShift = pageShift;

    /// <summary>The regions below one slot of the node above: <c>Slots</c> ranges of <c>1 &lt;&lt; Shift</c> pages each, from <c>First</c> on.</summary>
    private sealed class Node(ulong first, int shift)
    {
        internal readonly ulong First = first;
        internal readonly int Shift = shift;
        internal readonly object?[] Entries = new object?[Slots];

        internal bool Holds(ulong page) => Shift + Bits >= 64 || (page - First) >> (Shift + Bits) == 0;

        internal int SlotOf(ulong page) => (int)((page - First) >> Shift);
    }

    /// <summary>The only region that can hold the byte at an address.</summary>
    internal RegisteredRegion? Candidate(ulong address)
    {
        ulong page = address >> _pageShift;
        object? entry = Volatile.Read(ref _root);
        while (entry is Node node)
        {
            if (!node.Holds(page))
                return null;
            entry = Volatile.Read(ref node.Entries[node.SlotOf(page)]);
        }
        return entry as RegisteredRegion;
    }

    /// <summary>Whether a range has a byte in common with some region.</summary>
    internal bool Overlaps(ulong start, ulong length)
    {
        ulong first = start >> _pageShift;
        ulong last = (start + (length - 1)) >> _pageShift;
        return Overlaps(_root, first, last);
    }

    /// <summary>Every region that some slot leads to, once each, in no order. Quiescent only.</summary>
    internal HashSet<RegisteredRegion> All()
    {
        HashSet<RegisteredRegion> regions = [];
        Collect(_root, regions);
        return regions;
    }

    private static void Collect(object? entry, HashSet<RegisteredRegion> regions)
    {
        if (entry is RegisteredRegion region)
            regions.Add(region);
        if (entry is not Node node)
            return;
        foreach (object? below in node.Entries)
            Collect(below, regions);
    }

    private bool Overlaps(object? entry, ulong first, ulong last)
    {
        if (entry is RegisteredRegion region)
            return FirstPage(region) <= last && first <= LastPage(region);
        if (entry is not Node node)
            return false;
        ulong end = node.First + (((ulong)Slots << node.Shift) - 1);
        if (first > end || last < node.First)
            return false;
        int from = first <= node.First ? 0 : node.SlotOf(first);
        int to = last >= end ? Slots - 1 : node.SlotOf(last);
        // Regions do not overlap, so at most the two outer slots go deeper without an answer; those between decide at once.
        for (int slot = from; slot <= to; slot++)
        {
            if (Overlaps(node.Entries[slot], first, last))
                return true;
        }
        return false;
    }

    /// <summary>Adds a region that overlaps none.</summary>
    internal void Add(RegisteredRegion region) => Volatile.Write(ref _root, Insert(_root, region, 0, ulong.MaxValue >> _pageShift));

    /// <summary>Takes a region out.</summary>
    internal void Remove(RegisteredRegion region) => Volatile.Write(ref _root, Delete(_root, region));

    private ulong FirstPage(RegisteredRegion region) => region.Start >> _pageShift;

    private ulong LastPage(RegisteredRegion region) => (region.Start + (region.Length - 1)) >> _pageShift;

    // What stands in a slot for the pages low to high once the region is in it as well.
    private object Insert(object? entry, RegisteredRegion region, ulong low, ulong high)
    {
        if (entry is null)
            return region;
        ulong first = Math.Max(FirstPage(region), low);
        ulong last = Math.Min(LastPage(region), high);
        if (entry is Node node)
        {
            ulong nodeEnd = node.First + (((ulong)Slots << node.Shift) - 1);
            if (first >= node.First && last <= nodeEnd)
            {
                Fill(node, region, first, last);
                return node;
            }
            // The region lies (partly) outside: a node above that holds both.
            Node above = NodeOver(Math.Min(first, node.First), Math.Max(last, nodeEnd));
            above.Entries[above.SlotOf(node.First)] = node;
            Fill(above, region, first, last);
            return above;
        }
        RegisteredRegion other = (RegisteredRegion)entry;
        ulong otherFirst = Math.Max(FirstPage(other), low);
        ulong otherLast = Math.Min(LastPage(other), high);
        Node both = NodeOver(Math.Min(first, otherFirst), Math.Max(last, otherLast));
        Fill(both, other, otherFirst, otherLast);
        Fill(both, region, first, last);
        return both;
    }

    private void Fill(Node node, RegisteredRegion region, ulong first, ulong last)
    {
        int to = node.SlotOf(last);
        for (int slot = node.SlotOf(first); slot <= to; slot++)
        {
            ulong low = node.First + ((ulong)slot << node.Shift);
            ulong high = low + ((1UL << node.Shift) - 1);
            Volatile.Write(ref node.Entries[slot], Insert(node.Entries[slot], region, low, high));
            Interleaving.Point();
        }
    }

    // The smallest node that holds both pages.
    private static Node NodeOver(ulong first, ulong last)
    {
        int shift = 0;
        while ((first >> (shift + Bits)) != (last >> (shift + Bits)))
            shift += Bits;
        return new Node(first >> (shift + Bits) << (shift + Bits), shift);
    }

    private object? Delete(object? entry, RegisteredRegion region)
    {
        if (ReferenceEquals(entry, region))
            return null;
        if (entry is not Node node)
            return entry;
        ulong nodeEnd = node.First + (((ulong)Slots << node.Shift) - 1);
        ulong first = Math.Max(FirstPage(region), node.First);
        ulong last = Math.Min(LastPage(region), nodeEnd);
        if (first > last)
            return node;
        int to = node.SlotOf(last);
        for (int slot = node.SlotOf(first); slot <= to; slot++)
            Volatile.Write(ref node.Entries[slot], Delete(node.Entries[slot], region));
        return Collapsed(node);
    }

    // An empty node is nothing; a node that one region is left in is that region.
    private static object? Collapsed(Node node)
    {
        object? only = null;
        foreach (object? entry in node.Entries)
        {
            if (entry is null || ReferenceEquals(entry, only))
                continue;
            if (only is not null || entry is Node)
                return node;
            only = entry;
        }
        return only;
    }
}
