using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What was looked at before a call, because afterwards it may be gone.</summary>
/// <param name="Driver">The container's driver; null for any other file.</param>
/// <param name="Live">How many entries of the range, or of all windows, were live.</param>
/// <param name="IsFirstLive">Whether the first entry of the range was.</param>
/// <param name="IsBehindLive">Whether the entry behind the range was.</param>
internal readonly record struct BeforeCall(SpaprTceContainer? Driver, ulong Live, bool IsFirstLive, bool IsBehindLive);

/// <summary>Watches calls for those that succeed and are wrong. Looks at the machine before and after each, and remembers what containers registered and created.</summary>
/// <remarks>
/// It reads what the calls read and changes nothing. Where several threads work on the same range, what it saw before a call may be out of date when the call runs; a
/// finding is advice, not proof.
/// </remarks>
internal sealed class LintWatch
{
    // A loop that goes wrong a million times is told of a thousand times.
    private const int MostKept = 1000;

    private readonly object _gate = new();
    private readonly List<ContainerNotes> _containers = [];
    private readonly List<LintFinding> _kept = [];

    /// <summary>The findings so far, the first thousand of them.</summary>
    internal IReadOnlyList<LintFinding> Findings()
    {
        lock (_gate)
            return _kept.ToArray();
    }

    /// <summary>Looks before a request is answered.</summary>
    internal static BeforeCall Look(OpenFile? file, VfioRequest request, ReadOnlySpan<byte> sent)
    {
        if (file is not ContainerFile { Driver: { } driver })
            return default;
        switch (request)
        {
            case VfioRequest.MapDma when sent.Length >= 32:
                return new BeforeCall(driver, LiveEntries.Count(driver, MemoryMarshal.Read<ulong>(sent.Slice(16)), MemoryMarshal.Read<ulong>(sent.Slice(24))), false, false);
            case VfioRequest.UnmapDma when sent.Length >= 24:
                ulong iova = MemoryMarshal.Read<ulong>(sent.Slice(8));
                ulong size = MemoryMarshal.Read<ulong>(sent.Slice(16));
                return new BeforeCall(driver, LiveEntries.Count(driver, iova, size), LiveEntries.Count(driver, iova, 1) != 0, LiveEntries.Count(driver, unchecked(iova + size), 1) != 0);
            case VfioRequest.Disable:
                return new BeforeCall(driver, driver.CountLive(), false, false);
            default:
                return new BeforeCall(driver, 0, false, false);
        }
    }

    /// <summary>Judges a request that was answered.</summary>
    /// <param name="call">Process and number.</param>
    /// <param name="before">What <see cref="Look"/> saw.</param>
    /// <param name="request">The request.</param>
    /// <param name="sent">The argument before the call; for an UNMAP the bytes behind it as well, as far as they can be read.</param>
    /// <param name="answered">The argument after the call.</param>
    /// <param name="result">The answer.</param>
    /// <param name="refusal">The rule behind it.</param>
    internal IReadOnlyList<LintFinding> Judge(
        CallMark call, in BeforeCall before, VfioRequest request, ReadOnlySpan<byte> sent, ReadOnlySpan<byte> answered, IoctlResult result, Refusal? refusal)
    {
        List<LintFinding> found = [];
        if (result.IsSuccess && before.Driver is { } driver)
        {
            lock (_gate)
            {
                if (result.Value > 0 && request is VfioRequest.MapDma or VfioRequest.UnmapDma or VfioRequest.RegisterMemory)
                    Add(found, call, SpaprLints.PositiveReturn, $"{result.Value}, rule {refusal?.Rule.Id}");
                else if (result.Value == 0)
                    Judge(found, call, driver, before, request, sent, answered);
                if (result.Value == 0 && refusal is { Rule.Errno: Errno.None })
                    Add(found, call, SpaprLints.SilentSurprise, $"{refusal}");
            }
        }
        // The last group may have left a container.
        if (request == VfioRequest.GroupUnsetContainer)
            JudgeEnds(found, call);
        return Keep(found);
    }

    /// <summary>Judges what a closed file, or the end of a process, took with it.</summary>
    internal IReadOnlyList<LintFinding> JudgeClose(CallMark call)
    {
        List<LintFinding> found = [];
        JudgeEnds(found, call);
        return Keep(found);
    }

    private void Judge(
        List<LintFinding> found, CallMark call, SpaprTceContainer driver, in BeforeCall before, VfioRequest request, ReadOnlySpan<byte> sent, ReadOnlySpan<byte> answered)
    {
        switch (request)
        {
            case VfioRequest.MapDma when sent.Length >= 32:
                JudgeMap(found, call, driver, before, sent);
                break;
            case VfioRequest.UnmapDma when sent.Length >= 24:
                JudgeUnmap(found, call, before, sent);
                break;
            case VfioRequest.Disable when before.Live != 0 && !driver.IsV2:
                Add(found, call, SpaprLints.DisableWithMappings, $"{before.Live} entries");
                break;
            case VfioRequest.RegisterMemory when sent.Length >= 24:
                if (Region(driver, MemoryMarshal.Read<ulong>(sent.Slice(8)), MemoryMarshal.Read<ulong>(sent.Slice(16))) is { } region)
                    NotesOf(driver).Regions[region] = false;
                break;
            case VfioRequest.UnregisterMemory:
                NotesOf(driver).ForEachGone(region => Add(found, call, SpaprLints.RegionNeverMapped, Name(region)));
                break;
            case VfioRequest.TceCreate when answered.Length >= 40:
                if (driver.WindowOf(MemoryMarshal.Read<ulong>(answered.Slice(32))) is { } window)
                    NotesOf(driver).Windows[window] = false;
                break;
            case VfioRequest.TceRemove:
                JudgeWindows(found, call, NotesOf(driver), isEnd: false);
                break;
        }
    }

    private void JudgeMap(List<LintFinding> found, CallMark call, SpaprTceContainer driver, in BeforeCall before, ReadOnlySpan<byte> sent)
    {
        uint flags = MemoryMarshal.Read<uint>(sent.Slice(4));
        ulong address = MemoryMarshal.Read<ulong>(sent.Slice(8));
        ulong iova = MemoryMarshal.Read<ulong>(sent.Slice(16));
        ulong size = MemoryMarshal.Read<ulong>(sent.Slice(24));
        if (size == 0)
        {
            Add(found, call, SpaprLints.SizeZero, $"MAP at iova 0x{iova:x}");
            return;
        }
        if (flags == (uint)Tce.Write)
            Add(found, call, SpaprLints.WriteWithoutRead, $"iova 0x{iova:x} size 0x{size:x}");
        if (before.Live != 0)
            Add(found, call, SpaprLints.Overmapping, $"{before.Live} entries from iova 0x{iova:x} size 0x{size:x}");
        ContainerNotes notes = NotesOf(driver);
        if (driver.WindowOf(iova) is { } window && notes.Windows.ContainsKey(window))
            notes.Windows[window] = true;
        // The regions that the range lies in, one after the other.
        for (ulong at = address; at - address < size && driver.AddressSpace?.Regions.Containing(at, 1) is { } region; at = region.Start + region.Length)
        {
            if (notes.Regions.ContainsKey(region))
                notes.Regions[region] = true;
        }
    }

    private void JudgeUnmap(List<LintFinding> found, CallMark call, in BeforeCall before, ReadOnlySpan<byte> sent)
    {
        ulong iova = MemoryMarshal.Read<ulong>(sent.Slice(8));
        ulong size = MemoryMarshal.Read<ulong>(sent.Slice(16));
        if (size == 0)
            Add(found, call, SpaprLints.SizeZero, $"UNMAP at iova 0x{iova:x}");
        else if (IsMapStructure(before, sent, iova, size))
            Add(found, call, SpaprLints.UnmapOfMapStructure, $"iova 0 size 0x{size:x}, {before.Live} entries unmapped, iova 0x{size:x} is still mapped");
        else if (before.Live == 0)
            Add(found, call, SpaprLints.UnmapOfNothing, $"iova 0x{iova:x} size 0x{size:x}");
    }

    // What a map structure with vaddr 0 looks like to UNMAP: it begins at 0 and ends just where something is mapped. Either the size that was meant follows (and is a multiple
    // of the smallest IOMMU page, as every size of a map is), or nothing is mapped where the unmap begins, which no program means.
    private static bool IsMapStructure(in BeforeCall before, ReadOnlySpan<byte> sent, ulong iova, ulong size)
    {
        if (iova != 0 || !before.IsBehindLive)
            return false;
        ulong next = sent.Length >= 32 ? MemoryMarshal.Read<ulong>(sent.Slice(24)) : 0;
        bool isSize = next != 0 && (next & ((1UL << Tce.MinimumPageShift) - 1)) == 0;
        return isSize || !before.IsFirstLive;
    }

    private void JudgeEnds(List<LintFinding> found, CallMark call)
    {
        lock (_gate)
        {
            foreach (ContainerNotes notes in _containers)
            {
                if (!notes.Driver.IsReleased)
                    continue;
                foreach (KeyValuePair<RegisteredRegion, bool> region in notes.Regions)
                {
                    if (!region.Value)
                        Add(found, call, SpaprLints.RegionNeverMapped, Name(region.Key));
                }
                JudgeWindows(found, call, notes, isEnd: true);
            }
            _containers.RemoveAll(notes => notes.Driver.IsReleased);
        }
    }

    private static void JudgeWindows(List<LintFinding> found, CallMark call, ContainerNotes notes, bool isEnd)
    {
        foreach (KeyValuePair<TceTable, bool> window in notes.Windows.ToArray())
        {
            if (!isEnd && !window.Key.IsDead)
                continue;
            if (!window.Value)
                Add(found, call, SpaprLints.WindowNeverUsed, $"start 0x{window.Key.Start:x}, {window.Key.Length} entries of 0x{1UL << window.Key.PageShift:x} bytes");
            notes.Windows.Remove(window.Key);
        }
    }

    // What a registration came to: the region of that very range.
    private static RegisteredRegion? Region(SpaprTceContainer driver, ulong address, ulong size) => driver.AddressSpace?.Regions.Exact(address, size);

    private static FormattableString Name(RegisteredRegion region) => $"vaddr 0x{region.Start:x} size 0x{region.Length:x}";

    private static void Add(List<LintFinding> found, CallMark call, Lint lint, FormattableString detail) =>
        found.Add(new LintFinding(lint, call.Process, call.Number, FormattableString.Invariant(detail)));

    private List<LintFinding> Keep(List<LintFinding> found)
    {
        if (found.Count == 0)
            return found;
        lock (_gate)
        {
            foreach (LintFinding finding in found)
            {
                if (_kept.Count < MostKept)
                    _kept.Add(finding);
            }
        }
        return found;
    }

    private ContainerNotes NotesOf(SpaprTceContainer driver)
    {
        foreach (ContainerNotes known in _containers)
        {
            if (known.Driver == driver)
                return known;
        }
        ContainerNotes notes = new(driver);
        _containers.Add(notes);
        return notes;
    }

    /// <summary>What a container registered and created, and whether it was ever mapped.</summary>
    private sealed class ContainerNotes(SpaprTceContainer driver)
    {
        internal SpaprTceContainer Driver { get; } = driver;

        internal Dictionary<RegisteredRegion, bool> Regions { get; } = [];

        internal Dictionary<TceTable, bool> Windows { get; } = [];

        // Forgets the regions that the container no longer holds, and names those of them that were never mapped.
        internal void ForEachGone(Action<RegisteredRegion> neverMapped)
        {
            foreach (KeyValuePair<RegisteredRegion, bool> region in Regions.ToArray())
            {
                if (Driver.Holds(region.Key))
                    continue;
                if (!region.Value)
                    neverMapped(region.Key);
                Regions.Remove(region.Key);
            }
        }
    }
}
