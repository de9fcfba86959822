namespace Uapi.SpaprTce;

/// <summary>How much memory of an address space counts as locked: <c>mm->locked_vm</c>, what <c>/proc/PID/status</c> calls VmLck.</summary>
/// <remarks>Counted in system pages. Test and addition are one step, so that two callers never pass the limit together (<c>account_locked_vm</c> holds the mmap lock for it).</remarks>
public sealed class LockedMemory
{
    private long _pages;

    /// <summary>Set where calls work on their callers' memory (kernels before 4.10): somebody else's table may have gone off this count, and what is taken off later ends at 0.</summary>
    internal bool MayFallShort { get; set; }

    /// <summary>The count, in system pages.</summary>
    public ulong Pages => (ulong)Volatile.Read(ref _pages);

    /// <summary>Adds pages unless the limit forbids it.</summary>
    /// <param name="pages">How many.</param>
    /// <param name="limit">The limit in pages (<c>RLIMIT_MEMLOCK</c> in bytes, shifted right), or <see cref="ulong.MaxValue"/> for none.</param>
    /// <param name="privileged">True with <c>CAP_IPC_LOCK</c>: the limit does not hold, the count rises all the same.</param>
    /// <returns>False if it would pass the limit; nothing is added then.</returns>
    internal bool TryCharge(ulong pages, ulong limit, bool privileged)
    {
        // Nothing is fine even for who is over the limit.
        if (pages == 0)
            return true;
        while (true)
        {
            long before = Volatile.Read(ref _pages);
            ulong after = (ulong)before + pages;
            // A sum that wraps is over every limit there is.
            if (after < pages || (long)after < 0 || (!privileged && after > limit))
                return false;
            if (Interlocked.CompareExchange(ref _pages, (long)after, before) == before)
                return true;
        }
    }

    /// <summary>Takes pages off again, as far as there are any: kernels before 4.10 may take from an address space that was never charged.</summary>
    internal void UnchargeToZero(ulong pages)
    {
        while (true)
        {
            long before = Volatile.Read(ref _pages);
            long after = (ulong)before <= pages ? 0 : before - (long)pages;
            if (Interlocked.CompareExchange(ref _pages, after, before) == before)
                return;
        }
    }

    /// <summary>Takes pages off again.</summary>
    /// <exception cref="InvalidOperationException">More than were counted: the model lost track.</exception>
    internal void Uncharge(ulong pages)
    {
        if (MayFallShort)
        {
            UnchargeToZero(pages);
            return;
        }
        long after = Interlocked.Add(ref _pages, -(long)pages);
        if (after < 0)
            throw new InvalidOperationException("More pages were uncharged than charged.");
    }
}
