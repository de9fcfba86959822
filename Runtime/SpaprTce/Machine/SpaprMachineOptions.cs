using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What kind of machine to build. The default is what Debian's kernel runs on a POWER9 server.</summary>
public sealed record SpaprMachineOptions
{
    /// <summary>The kernel version whose behaviour is modelled.</summary>
    public SpaprProfile Profile { get; init; } = SpaprProfile.Mainline;

    /// <summary>The hardware under the kernel.</summary>
    public SpaprPlatform Platform { get; init; } = SpaprPlatform.PowerNV9;

    /// <summary>The system page size in bytes: 65536 or 4096.</summary>
    public int PageSize { get; init; } = 65536;

    /// <summary>Which of the kernel's defects and accidents are reproduced; by default those that the contract lives with.</summary>
    public QuirkSet Quirks { get; init; } = QuirkSet.Documented;

    /// <summary>How many IOMMU groups there are, each with one device that does DMA: 1 to 64.</summary>
    public int Groups { get; init; } = 3;

    /// <summary>Which memory processes have.</summary>
    public MemoryKind Memory { get; init; } = MemoryKind.Simulated;

    /// <summary>Whether DMA that the tables do not allow stops the group, as EEH does on real POWER hardware; the driver has to recover it then (VFIO_EEH_PE_OP).</summary>
    /// <remarks>
    /// Off by default: the machines that the kernel's answers were recorded on refuse the access and go on. Needs a platform with EEH (<see cref="SpaprPlatform.HasEeh"/>), and is nothing on others.
    /// </remarks>
    public bool FreezeOnDmaFault { get; init; }

    /// <summary>The most memory the machine can have, in bytes: kernels before about 4.16 create no larger window.</summary>
    public ulong MaximumMemory { get; init; } = 1UL << 40;

    /// <summary>The largest table level that the kernel gets in one piece, in bytes: creating a window with larger levels is <see cref="Errno.ENOMEM"/>.</summary>
    public ulong LargestAllocation { get; init; } = 16 << 20;

    /// <summary>Who sees every call when it is finished; nobody if null, which costs nothing. See <see cref="TextTracer"/>, <see cref="JsonLinesTracer"/>, <see cref="EventSourceTracer"/>.</summary>
    public SpaprTracer? Trace { get; init; }

    /// <summary>Whether calls and DMA are counted for <see cref="SpaprMachine.GetStatistics"/>. What the machine holds can be asked for in any case.</summary>
    public bool CountCalls { get; init; }

    /// <summary>Whether calls that succeed are examined for what is probably wrong about them: <see cref="SpaprLints"/>. Makes calls slower; they answer the same.</summary>
    public bool Lints { get; init; }
}

/// <summary>Which memory the processes of a machine have.</summary>
public enum MemoryKind
{
    /// <summary>Address spaces of their own; what tests and scenarios use.</summary>
    Simulated,

    /// <summary>The memory of the running program, which is the machine's only process: a driver under test does DMA to its own buffers, without a copy.</summary>
    InProcess,
}
