namespace Uapi.SpaprTce;

/// <summary><c>buf B SIZE …</c>: anonymous memory at an address that is the same in every run.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">The name that its address is kept under.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Placement">Where it is to be.</param>
/// <param name="Protection">What the CPU may do with it.</param>
/// <param name="IsShared"><c>MAP_SHARED</c> in place of <c>MAP_PRIVATE</c>.</param>
/// <param name="HugePageSize">Size of the hugetlb pages to take it from, in bytes, or null. The kernel chooses the place then.</param>
/// <param name="Advice">What <c>thp=1</c> and <c>nothp=1</c> tell the kernel about huge pages, in order.</param>
public sealed record BufferStep(
    ScenarioSource Source,
    string Name,
    ScenarioExpression Size,
    BufferPlacement Placement,
    MemoryProtection Protection,
    bool IsShared,
    ScenarioExpression? HugePageSize,
    IReadOnlyList<MemoryAdvice> Advice)
    : ScenarioStep(Source);

/// <summary>Where a buffer is to be: at an address, rounded up, plus an offset.</summary>
/// <param name="At">The address; null for the next of the fixed places.</param>
/// <param name="Alignment">What it is rounded up to, a power of two; null for 256 MiB.</param>
/// <param name="Offset">What is added; null for nothing.</param>
public readonly record struct BufferPlacement(ScenarioExpression? At, ScenarioExpression? Alignment, ScenarioExpression? Offset);

/// <summary><c>filebuf B SIZE</c>: a shared mapping of a file, for reading only.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">The name that its address is kept under.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record FileBufferStep(ScenarioSource Source, string Name, ScenarioExpression Size) : ScenarioStep(Source);

/// <summary>A system call about a range of memory: <c>munmap</c>, <c>mprotect</c>, <c>mlock</c>, <c>munlock</c>, <c>madvise</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
public abstract record MemoryRangeStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size) : ScenarioStep(Source);

/// <summary><c>munmap E SIZE</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record UnmapMemoryStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size) : MemoryRangeStep(Source, Address, Size);

/// <summary><c>mprotect E SIZE r|rw|none</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Protection">What the CPU may do with it from now on.</param>
public sealed record ProtectMemoryStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size, MemoryProtection Protection)
    : MemoryRangeStep(Source, Address, Size);

/// <summary><c>mlock E SIZE</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record LockMemoryStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size) : MemoryRangeStep(Source, Address, Size);

/// <summary><c>munlock E SIZE</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record UnlockMemoryStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size) : MemoryRangeStep(Source, Address, Size);

/// <summary><c>madvise E SIZE dontneed|dontfork|hugepage|nohugepage</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Advice">What the kernel is told.</param>
public sealed record AdviseMemoryStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size, MemoryAdvice Advice)
    : MemoryRangeStep(Source, Address, Size);

/// <summary><c>touch E SIZE</c>: the CPU reads and writes a byte in every 4096.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">The start.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record TouchStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Size) : ScenarioStep(Source);

/// <summary><c>poke E VALUE</c>: the CPU writes 8 bytes.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">Where to.</param>
/// <param name="Value">What.</param>
public sealed record PokeStep(ScenarioSource Source, ScenarioExpression Address, ScenarioExpression Value) : ScenarioStep(Source);

/// <summary><c>peek E</c>: the CPU reads 8 bytes.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">Where from.</param>
public sealed record PeekStep(ScenarioSource Source, ScenarioExpression Address) : ScenarioStep(Source);

/// <summary><c>dma_in D IOVA N</c> and <c>dma_out D IOVA N</c>: a device copies bytes from memory into its buffer, or back.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Device">The device file.</param>
/// <param name="Iova">Address on the bus.</param>
/// <param name="Count">How many bytes.</param>
/// <param name="ToMemory">True for <c>dma_out</c>: from the device to memory.</param>
public sealed record DmaStep(ScenarioSource Source, ScenarioFile Device, ScenarioExpression Iova, ScenarioExpression Count, bool ToMemory) : ScenarioStep(Source);
