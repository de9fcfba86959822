namespace Uapi.SpaprTce;

/// <summary>The memory of a process as its kernel sees it: what <c>copy_from_user</c> and <c>pin_user_pages</c> work on.</summary>
/// <remarks>
/// <para>
/// Two implementations: <see cref="SimulatedMemory"/>, an address space of its own with mappings and page frames, and <see cref="InProcessMemory"/>,
/// the memory of the running program.
/// </para>
/// <para>All members may be called by several threads at once. Addresses are byte addresses, frames are named by the physical byte address of their start.</para>
/// </remarks>
public abstract class UserMemory
{
    private protected UserMemory(int pageShift) => PageShift = pageShift;

    /// <summary>log2 of the system page size in bytes: 12 or 16.</summary>
    public int PageShift { get; }

    /// <summary>The system page size in bytes.</summary>
    public ulong PageSize => 1UL << PageShift;

    /// <summary>Reads as the kernel reads for a system call (<c>copy_from_user</c>).</summary>
    /// <returns>How many bytes could be read from the start; fewer than asked for is <c>EFAULT</c> to the caller.</returns>
    public abstract int Read(ulong address, Span<byte> destination);

    /// <summary>Writes as the kernel writes for a system call (<c>copy_to_user</c>).</summary>
    /// <returns>How many bytes could be written from the start; fewer than asked for is <c>EFAULT</c> to the caller.</returns>
    public abstract int Write(ulong address, ReadOnlySpan<byte> source);

    /// <summary>Pins pages for long-term writing by a device (<c>pin_user_pages</c> with <c>FOLL_WRITE | FOLL_LONGTERM</c>): absent ones are populated, shared ones copied.</summary>
    /// <param name="address">Start, a multiple of the page size.</param>
    /// <param name="pages">How many pages, more than 0. The range does not wrap.</param>
    /// <param name="pinned">How many pages could be pinned from the start, also when not all could; those are let go of again.</param>
    /// <returns>The pinned pages, or null if not all could be pinned.</returns>
    internal abstract PinnedRange? Pin(ulong address, ulong pages, out ulong pinned);

    /// <summary>Lets go of a range.</summary>
    internal abstract void Unpin(PinnedRange range);

    /// <summary>Pins the one page that holds an address (<c>get_user_pages_fast</c>); allocates nothing once the page exists.</summary>
    /// <param name="address">Any byte address in the page.</param>
    /// <param name="write">Whether the mapping must be writable.</param>
    /// <param name="physical">Physical address of the page's first byte.</param>
    /// <param name="backingShift">log2 of the size of the (compound) page that backs it.</param>
    internal abstract bool TryPinPage(ulong address, bool write, out ulong physical, out int backingShift);

    /// <summary>Lets go of one page that <see cref="TryPinPage"/> gave.</summary>
    /// <param name="physical">Any physical address in the page.</param>
    internal abstract void UnpinPage(ulong physical);

    /// <summary>What a device reaches under a physical address: the frame's bytes from there on, at most to the end of the system page.</summary>
    /// <param name="physical">The physical address.</param>
    /// <param name="frame">The bytes.</param>
    /// <returns>False if no frame is there (any more).</returns>
    internal abstract bool TryGetFrame(ulong physical, out Span<byte> frame);
}
