namespace Uapi.SpaprTce;

/// <summary>What a process may do with the memory of a mapping: <c>PROT_READ</c> and <c>PROT_WRITE</c> of <c>mmap(2)</c>.</summary>
[Flags]
public enum MemoryProtection
{
    /// <summary>Nothing: <c>PROT_NONE</c>.</summary>
    None = 0,

    /// <summary>Reading.</summary>
    Read = 1,

    /// <summary>Writing. On POWER memory that can be written can be read too.</summary>
    Write = 2,

    /// <summary>Both.</summary>
    ReadWrite = Read | Write,
}

/// <summary>What a process tells its kernel about memory: the advice of <c>madvise(2)</c> that the model knows.</summary>
public enum MemoryAdvice
{
    /// <summary><c>MADV_DONTNEED</c>: private pages are dropped, the next touch finds zeros; shared ones stay.</summary>
    DontNeed,

    /// <summary><c>MADV_DONTFORK</c>: a child does not get the mapping.</summary>
    DontFork,

    /// <summary><c>MADV_DOFORK</c>: it does again.</summary>
    DoFork,

    /// <summary><c>MADV_HUGEPAGE</c>: accepted; transparent huge pages change nothing that the IOMMU sees.</summary>
    HugePage,

    /// <summary><c>MADV_NOHUGEPAGE</c>: accepted, as above.</summary>
    NoHugePage,
}

/// <summary>A mapping of an address space (<c>vm_area_struct</c>), or the part of one from some address on.</summary>
/// <param name="Protection">What the process may do.</param>
/// <param name="PageShift">log2 of the page size: that of the huge pages for hugetlb memory, else the system's.</param>
/// <param name="Shared">The memory it shows, or null for private anonymous memory.</param>
/// <param name="Offset">Where in the shared memory it begins, in bytes; 0 for private.</param>
/// <param name="IsLocked">Whether <c>mlock(2)</c> counted it (<c>VM_LOCKED</c>).</param>
/// <param name="StaysAtFork">Whether a child does without it (<c>VM_DONTCOPY</c>).</param>
internal readonly record struct Mapping(MemoryProtection Protection, int PageShift, SharedPages? Shared, ulong Offset, bool IsLocked, bool StaysAtFork)
    : IExtentValue<Mapping>
{
    /// <summary>Whether the process, or a device for it, may read. Any permission implies it on POWER (<c>vma_is_accessible</c>).</summary>
    internal bool CanRead => Protection != MemoryProtection.None;

    /// <summary>Whether the process, or a device for it, may write.</summary>
    internal bool CanWrite => (Protection & MemoryProtection.Write) != 0;

    /// <inheritdoc/>
    public Mapping Skip(ulong bytes) => Shared is null ? this : this with { Offset = Offset + bytes };

    /// <inheritdoc/>
    public bool ContinuesAs(ulong length, Mapping next) => next == Skip(length);
}
