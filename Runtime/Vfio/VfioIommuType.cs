namespace Uapi.Vfio;

/// <summary>The kinds of IOMMU that a container can have, see <see cref="VfioContainer.SetIommu"/>.</summary>
public enum VfioIommuType
{
    /// <summary>I/O page tables as x86 and arm have them, first semantics: a map can be unmapped in parts.</summary>
    Type1 = Linux.Vfio.VFIO_TYPE1_IOMMU,

    /// <summary>TCE tables of POWER, v1: one default window, memory is pinned map by map.</summary>
    SpaprTce = Linux.Vfio.VFIO_SPAPR_TCE_IOMMU,

    /// <summary>I/O page tables, second semantics: only whole maps can be unmapped.</summary>
    Type1V2 = Linux.Vfio.VFIO_TYPE1v2_IOMMU,

    /// <summary>I/O page tables on hardware that translates in two stages.</summary>
    Type1Nesting = Linux.Vfio.VFIO_TYPE1_NESTING_IOMMU,

    /// <summary>TCE tables of POWER, v2: memory is registered before it is mapped, windows are made at run time.</summary>
    SpaprTceV2 = Linux.Vfio.VFIO_SPAPR_TCE_v2_IOMMU,

    /// <summary>No IOMMU and no protection: devices reach any memory.</summary>
    NoIommu = Linux.Vfio.VFIO_NOIOMMU_IOMMU,
}

/// <summary>What a container can be asked about, see <see cref="VfioContainer.HasExtension"/>: the kinds of IOMMU, and abilities.</summary>
public enum VfioExtension
{
    /// <summary><see cref="VfioIommuType.Type1"/>.</summary>
    Type1 = Linux.Vfio.VFIO_TYPE1_IOMMU,

    /// <summary><see cref="VfioIommuType.SpaprTce"/>.</summary>
    SpaprTce = Linux.Vfio.VFIO_SPAPR_TCE_IOMMU,

    /// <summary><see cref="VfioIommuType.Type1V2"/>.</summary>
    Type1V2 = Linux.Vfio.VFIO_TYPE1v2_IOMMU,

    /// <summary>DMA always sees what is in the CPU's caches.</summary>
    CacheCoherence = Linux.Vfio.VFIO_DMA_CC_IOMMU,

    /// <summary>Error handling of POWER bridges, see <see cref="VfioContainer.Eeh"/>.</summary>
    Eeh = Linux.Vfio.VFIO_EEH,

    /// <summary><see cref="VfioIommuType.Type1Nesting"/>.</summary>
    Type1Nesting = Linux.Vfio.VFIO_TYPE1_NESTING_IOMMU,

    /// <summary><see cref="VfioIommuType.SpaprTceV2"/>.</summary>
    SpaprTceV2 = Linux.Vfio.VFIO_SPAPR_TCE_v2_IOMMU,

    /// <summary><see cref="VfioIommuType.NoIommu"/>.</summary>
    NoIommu = Linux.Vfio.VFIO_NOIOMMU_IOMMU,

    /// <summary><see cref="VfioContainer.UnmapAllDma"/>.</summary>
    UnmapAll = Linux.Vfio.VFIO_UNMAP_ALL,

    /// <summary><see cref="VfioContainer.UpdateAddress"/>.</summary>
    UpdateAddress = Linux.Vfio.VFIO_UPDATE_VADDR,
}

/// <summary>What devices may do with mapped memory.</summary>
[Flags]
public enum DmaAccess
{
    /// <summary>Nothing; no driver maps so.</summary>
    None = 0,

    /// <summary>Devices may read the memory.</summary>
    Read = Linux.Vfio.VFIO_DMA_MAP_FLAG_READ,

    /// <summary>Devices may write to the memory. On most POWER machines they can read it then, too.</summary>
    Write = Linux.Vfio.VFIO_DMA_MAP_FLAG_WRITE,

    /// <summary>Both.</summary>
    ReadWrite = Read | Write,
}
