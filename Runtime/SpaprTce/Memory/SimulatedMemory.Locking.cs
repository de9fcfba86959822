using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <content>Locking of pages: <c>mlock(2)</c> and what it counts.</content>
public sealed partial class SimulatedMemory
{
    /// <summary>Locks the pages of a range: <c>mlock(2)</c>. They are populated and counted; pages that were locked already count once.</summary>
    /// <remarks>Pages of hugetlb memory are resident anyway and never counted.</remarks>
    /// <param name="address">An address in the first page.</param>
    /// <param name="size">How far from there, in bytes.</param>
    /// <param name="limit"><c>RLIMIT_MEMLOCK</c> in bytes; <see cref="ulong.MaxValue"/> for none.</param>
    /// <param name="privileged">Whether the process has <c>CAP_IPC_LOCK</c>: the limit does not hold.</param>
    /// <returns>
    /// 0, or <see cref="Errno.EPERM"/> if the limit is 0, <see cref="Errno.ENOMEM"/> if it would be passed (nothing is locked then), at a hole (what lies before it is
    /// locked) or for memory without any permission (which is locked all the same), <see cref="Errno.EINVAL"/> for a range that wraps,
    /// <see cref="Errno.EAGAIN"/> if the machine's memory is used up.
    /// </returns>
    internal IoctlResult Lock(ulong address, ulong size, ulong limit, bool privileged)
    {
        if (limit == 0 && !privileged)
            return IoctlResult.Failure(Errno.EPERM);
        WholePages(ref address, ref size);
        ulong end = unchecked(address + size);
        lock (_lock)
        {
            // The kernel compares what is asked for, holes included, less what is locked in the range already.
            ulong asked = (size >> PageShift) - CountLocked(address, end);
            // So it refuses also who asks for nothing new and is over the limit for another reason, as do_mlock() does.
            bool isOver = !privileged && asked == 0 && _locked.Pages > limit >> PageShift;
            if (isOver || !_locked.TryCharge(asked, limit >> PageShift, privileged))
                return IoctlResult.Failure(Errno.ENOMEM);
            IoctlResult result = SetLocked(address, end, isLocked: true, out ulong added);
            // Holes and huge pages were asked for and are not counted.
            _locked.Uncharge(asked - added);
            return result.IsSuccess ? PopulateLocked(address, end) : result;
        }
    }

    /// <summary>Unlocks the pages of a range: <c>munlock(2)</c>.</summary>
    /// <param name="address">An address in the first page.</param>
    /// <param name="size">How far from there, in bytes.</param>
    /// <returns>0, or <see cref="Errno.ENOMEM"/> at a hole (what lies before it is unlocked), <see cref="Errno.EINVAL"/> for a range that wraps.</returns>
    internal IoctlResult Unlock(ulong address, ulong size)
    {
        WholePages(ref address, ref size);
        lock (_lock)
        {
            IoctlResult result = SetLocked(address, unchecked(address + size), isLocked: false, out ulong removed);
            _locked.Uncharge(removed);
            return result;
        }
    }

    /// <summary>How many pages <c>mlock</c> holds.</summary>
    internal ulong LockedPages
    {
        get
        {
            lock (_lock)
                return CountLocked(0, AddressLimit);
        }
    }

    private void WholePages(ref ulong address, ref ulong size)
    {
        ulong offset = address & (PageSize - 1);
        size = RoundUp(unchecked(size + offset), PageShift);
        address -= offset;
    }

    private ulong CountLocked(ulong start, ulong end)
    {
        ulong pages = 0;
        for (ulong at = start; _mappings.TryFindIn(at, end, out Extent<Mapping> part); at = part.End)
            pages += part.Value.IsLocked ? part.Length >> PageShift : 0;
        return pages;
    }

    // apply_vma_lock_flags(). Gives the number of pages that changed.
    private IoctlResult SetLocked(ulong start, ulong end, bool isLocked, out ulong changed)
    {
        changed = 0;
        if (end < start)
            return IoctlResult.Failure(Errno.EINVAL);
        ulong at = start;
        for (; _mappings.TryFindIn(at, end, out Extent<Mapping> part) && part.Start == at; at = part.End)
        {
            if (part.Value.IsLocked == isLocked || part.Value.PageShift != PageShift)
                continue;
            _mappings.Set(part.Start, part.Length, part.Value with { IsLocked = isLocked });
            changed += part.Length >> PageShift;
        }
        return at < end ? IoctlResult.Failure(Errno.ENOMEM) : IoctlResult.Success();
    }

    // __mm_populate(). Private memory that can be written gets pages of its own; reading the rest needs none.
    private IoctlResult PopulateLocked(ulong start, ulong end)
    {
        for (ulong at = start; _mappings.TryFindIn(at, end, out Extent<Mapping> part); at = part.End)
        {
            if (!part.Value.CanRead)
                return IoctlResult.Failure(Errno.ENOMEM);
            if ((part.Value.CanWrite || part.Value.Shared is not null) && !Prepare(part))
                return IoctlResult.Failure(Errno.EAGAIN);
        }
        return IoctlResult.Success();
    }
}
