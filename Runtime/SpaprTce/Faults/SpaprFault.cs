namespace Uapi.SpaprTce;

/// <summary>Where a kernel can fail a call through no mistake of its caller.</summary>
/// <remarks>Each is a row of the decision tables of its own; <c>docs/faults.md</c> says which calls pass which.</remarks>
public enum SpaprFault
{
    /// <summary>The kernel's memory: a driver's data, the entry of a group, a table, a level of it, its userspace view, the bookkeeping of a region. <c>ENOMEM</c>.</summary>
    Allocation,

    /// <summary>The pages of a program: fewer than asked for can be pinned. <c>EFAULT</c>, or <c>ENOMEM</c> when memory is short.</summary>
    Pin,

    /// <summary>The account of locked pages: as if RLIMIT_MEMLOCK were passed. <c>ENOMEM</c>.</summary>
    Charge,

    /// <summary>Firmware and hardware: taking ownership of a group, making a table (partitions), programming a window into one group, EEH. <c>EBUSY</c> or <c>EIO</c>.</summary>
    Platform,

    /// <summary>Writing an answer into the caller's structure (<c>copy_to_user</c>). <c>EFAULT</c>.</summary>
    UserCopy,

    /// <summary>The request itself, before any driver looks at it.</summary>
    Request,
}
