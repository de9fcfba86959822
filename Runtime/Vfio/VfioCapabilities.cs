using System.Runtime.InteropServices;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

/// <summary>The capabilities behind the replies of VFIO, by their types.</summary>
public static class VfioCapabilities
{
    /// <summary>The capabilities of a device (<c>VFIO_DEVICE_GET_INFO</c>).</summary>
    /// <param name="reply">The reply from its first byte, a <see cref="vfio_device_info"/>.</param>
    /// <exception cref="InvalidDataException">The reply is too short for what it says, or the chain is broken.</exception>
    public static CapabilityChain OfDevice(ReadOnlySpan<byte> reply)
    {
        vfio_device_info info = Record<vfio_device_info>(reply);
        // Older kernels know the record only up to this member, and let the capabilities begin there.
        return Chain(reply, info.argsz, (info.flags & VFIO_DEVICE_FLAGS_CAPS) != 0, info.cap_offset, vfio_device_info.Layout.cap_offset_end);
    }

    /// <summary>The capabilities of a region (<c>VFIO_DEVICE_GET_REGION_INFO</c>).</summary>
    /// <param name="reply">The reply from its first byte, a <see cref="vfio_region_info"/>.</param>
    /// <exception cref="InvalidDataException">The reply is too short for what it says, or the chain is broken.</exception>
    public static CapabilityChain OfRegion(ReadOnlySpan<byte> reply)
    {
        vfio_region_info info = Record<vfio_region_info>(reply);
        return Chain(reply, info.argsz, (info.flags & VFIO_REGION_INFO_FLAG_CAPS) != 0, info.cap_offset, vfio_region_info.Layout.Size);
    }

    /// <summary>The capabilities of a Type1 IOMMU (<c>VFIO_IOMMU_GET_INFO</c>).</summary>
    /// <param name="reply">The reply from its first byte, a <see cref="vfio_iommu_type1_info"/>.</param>
    /// <exception cref="InvalidDataException">The reply is too short for what it says, or the chain is broken.</exception>
    public static CapabilityChain OfType1Info(ReadOnlySpan<byte> reply)
    {
        vfio_iommu_type1_info info = Record<vfio_iommu_type1_info>(reply);
        return Chain(reply, info.argsz, (info.flags & VFIO_IOMMU_INFO_CAPS) != 0, info.cap_offset, vfio_iommu_type1_info.Layout.cap_offset_end);
    }

    /// <summary>The only parts of a region that can be mapped (<c>VFIO_REGION_INFO_CAP_SPARSE_MMAP</c>), in the caller's buffer.</summary>
    /// <param name="chain">The capabilities of the region.</param>
    /// <param name="areas">The parts; the rest (an MSI-X table, say) is reached by reading and writing only.</param>
    /// <returns>False if the region has no such capability, which means that all of it can be mapped.</returns>
    /// <exception cref="InvalidDataException">The capability is shorter than it says.</exception>
    public static bool TryGetSparseAreas(this CapabilityChain chain, out ReadOnlySpan<vfio_region_sparse_mmap_area> areas)
    {
        bool found = chain.TryFind(VFIO_REGION_INFO_CAP_SPARSE_MMAP, out Capability capability);
        areas = found
            ? capability.Elements<vfio_region_sparse_mmap_area>(vfio_region_info_cap_sparse_mmap.Layout.areas_offset, capability.Record<vfio_region_info_cap_sparse_mmap>().nr_areas)
            : default;
        return found;
    }

    /// <summary>The bus addresses that can be mapped (<c>VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE</c>), ascending, in the caller's buffer.</summary>
    /// <param name="chain">The capabilities of a Type1 IOMMU.</param>
    /// <param name="ranges">The ranges; each ends with its last address, not behind it.</param>
    /// <returns>False if the kernel does not say.</returns>
    /// <exception cref="InvalidDataException">The capability is shorter than it says.</exception>
    public static bool TryGetIovaRanges(this CapabilityChain chain, out ReadOnlySpan<vfio_iova_range> ranges)
    {
        bool found = chain.TryFind(VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE, out Capability capability);
        ranges = found
            ? capability.Elements<vfio_iova_range>(vfio_iommu_type1_info_cap_iova_range.Layout.iova_ranges_offset, capability.Record<vfio_iommu_type1_info_cap_iova_range>().nr_iovas)
            : default;
        return found;
    }

    private static T Record<T>(ReadOnlySpan<byte> reply)
        where T : unmanaged =>
        MemoryMarshal.TryRead(reply, out T record) ? record : throw new InvalidDataException(FormattableString.Invariant($"{reply.Length} bytes are no {typeof(T).Name}."));

    private static CapabilityChain Chain(ReadOnlySpan<byte> reply, uint argsz, bool flag, uint first, int recordEnd)
    {
        // The kernel leaves the chain out if it does not fit; that must not look like a chain that is not there.
        if (flag && first == 0 && argsz > (uint)reply.Length)
            throw new InvalidDataException(FormattableString.Invariant($"The capabilities did not fit: {argsz} bytes are needed, the reply has {reply.Length}."));
        return CapabilityChain.Read(reply, flag ? first : 0, recordEnd);
    }
}
