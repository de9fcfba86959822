namespace Uapi.SpaprTce;

/// <summary>The defects and accidents of the kernel's driver that a caller can see, by the numbers of the register in <c>docs/spapr-tce.md</c>.</summary>
/// <remarks>Each has two sides: what the contract intends, and what the kernel does. Those that would corrupt memory have only the former.</remarks>
public enum Quirk
{
    /// <summary>Q1: an iova off the IOMMU page makes MAP and UNMAP return 1, not <c>EINVAL</c>.</summary>
    MisalignedIovaReturnsOne = 1,

    /// <summary>Q2: MAP and UNMAP past the end of the window write outside the table. Never reproduced: <c>EINVAL</c>.</summary>
    PastWindowEnd = 2,

    /// <summary>Q3: unregistering memory with live TCEs returns 0 and orphans the region, pinned and charged for good; not <c>EBUSY</c>.</summary>
    UnregisterOrphans = 3,

    /// <summary>Q4: registering a range whose tail cannot be pinned returns how many pages could be, not <c>EFAULT</c>.</summary>
    PartialPinReturnsCount = 4,

    /// <summary>Q5: a failed table creation keeps its charge.</summary>
    FailedCreateKeepsCharge = 5,

    /// <summary>Q6: on partitions more than one level charges 4 GiB before it fails.</summary>
    PartitionLevelsCharge = 6,

    /// <summary>Q7: a MAP that meets a region being unregistered stops and reports success.</summary>
    ShortMapSucceeds = 7,

    /// <summary>Q8: after a failed exchange the count of the wrong region falls. Shows here where a level of a table has no memory: the count of the right one is never taken back.</summary>
    WrongCountAfterFailedExchange = 8,

    /// <summary>Q9: v1: an IOMMU page larger than the pinned page leaks the pin. Cannot show: the window of v1 has 4 KiB pages, which always fit.</summary>
    RefusedPageKeepsPin = 9,

    /// <summary>Q10: v1 pins for writing even for a mapping that the device may only read.</summary>
    PinForWritingAlways = 10,

    /// <summary>Q11: a group that leaves takes all TCEs of the container with it.</summary>
    DetachClearsAll = 11,

    /// <summary>Q12: use after free in a failed attach. Never reproduced.</summary>
    AttachErrorFreesLiveEntry = 12,

    /// <summary>Q13: endless loop when a busy region is released. Never reproduced.</summary>
    ReleaseLoops = 13,

    /// <summary>Q14: unregister drops whichever region contains the first bytes.</summary>
    UnregisterByContainment = 14,

    /// <summary>Q15: each call works on its caller's address space; else a container belongs to the first that uses it, as since 4.10.</summary>
    CallersAddressSpace = 15,

    /// <summary>Q16: a failed take-over of a boot-time table keeps its userspace view.</summary>
    ViewLeak = 16,

    /// <summary>Q17: regions outlive their container; else they belong to it, as since 4.10.</summary>
    RegionsOutliveContainer = 17,

    /// <summary>Q18: two first maps at once build two windows. Never reproduced.</summary>
    TwoDefaultWindows = 18,

    /// <summary>Q19: uncharging below 0 wraps. Never reproduced.</summary>
    UnchargeWraps = 19,

    /// <summary>Q20: a region that two containers share may be unregistered by the one that has live TCEs in it; else that is <c>EBUSY</c>.</summary>
    SharedRegionUnregister = 20,

    /// <summary>Q21: small windows grow to a whole page of table.</summary>
    SmallWindowsGrow = 21,

    /// <summary>Q22: null dereferences. Never reproduced.</summary>
    NullDereference = 22,

    /// <summary>Q23: registering size 0 is <c>ENOMEM</c>.</summary>
    RegisterNothingIsNoMemory = 23,

    /// <summary>Q24: when the answer of TCE_CREATE cannot be written the window stays.</summary>
    UnwrittenWindowStays = 24,

    /// <summary>Q25: only the machine's own encoding of request numbers is known; those of x86 and arm are <c>ENOTTY</c>.</summary>
    ForeignNumbersUnknown = 25,

    /// <summary>Q26: a window smaller than one of its pages can be created, down to an eighth.</summary>
    WindowBelowOnePage = 26,

    /// <summary>Q27: a container that goes while another has TCEs in a region it registered leaves the region pinned and charged for good.</summary>
    ReleaseOrphans = 27,

    /// <summary>Q28: on partitions a refused window bars the host bridge from further ones until reboot.</summary>
    RefusedWindowBarsBridge = 28,

    /// <summary>Q29: UNMAP past the end of the window returns 0. Here it clears to the end; the kernel goes on.</summary>
    UnmapPastEndSucceeds = 29,

    /// <summary>Q30: the page shift of a new window is taken modulo 128 when it is looked up in the page sizes.</summary>
    PageShiftWraps = 30,

    /// <summary>Q31: POWER8: a MAP or UNMAP of no pages at iova 0, or a MAP there whose first page fails, keeps the kernel busy for ever. Never reproduced: the result of other machines.</summary>
    NothingAtZeroHangs = 31,
}
